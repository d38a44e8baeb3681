// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/MailText.h"

#include "documents/HouseWords.h"

namespace foyer {

using namespace Qt::StringLiterals;

MailWords ticketMailWords(const TicketMail &mail, const QString &language)
{
    const HouseWords &house = houseWords(language);
    const HouseWords::Mail &words = house.mail;
    const QLocale locale = houseLocale(language);
    const QDateTime starts = mail.startsAt.toLocalTime();
    QStringList lines{mail.customer.isEmpty() ? filled(words.greetingOfNobody) : filled(words.greeting, {mail.customer}), {},
                      mail.tickets == 1 ? filled(words.one, {mail.event}) : filled(words.many, {mail.event, locale.toString(mail.tickets)}), {},
                      locale.toString(starts, filled(house.longDate)) + u", "_s + locale.toString(starts, u"HH:mm"_s)};
    if (mail.doorsAt.isValid())
        lines += filled(words.doors, {locale.toString(mail.doorsAt.toLocalTime(), u"HH:mm"_s)});
    lines += mail.venue;
    lines += filled(house.order, {mail.reference});
    lines += {{}, filled(words.use), {}};
    return {filled(words.subject, {mail.event}), lines.join("\r\n"_L1)};
}

} // namespace foyer
