// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/MailText.h"

#include <QLocale>
#include <QMap>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

/// %1 is the name, the event, the time or the reference of its line.
struct Words {
    const char16_t *subject;
    const char16_t *greeting;
    const char16_t *greetingOfNobody;
    const char16_t *one;
    const char16_t *many; ///< %2: how many tickets
    const char16_t *doors;
    const char16_t *order;
    const char16_t *use;
};

const QMap<QString, Words> &all()
{
    static const QMap<QString, Words> words{
        {u"en"_s,
         {u"Your tickets: %1", u"Hello %1,", u"Hello,", u"here is your ticket for %1.", u"here are your %2 tickets for %1.", u"Doors open at %1",
          u"Order %1", u"Print the attached PDF or show it on your phone. Each code admits once."}},
        {u"de"_s,
         {u"Ihre Tickets: %1", u"Guten Tag %1,", u"Guten Tag,", u"hier ist Ihr Ticket für %1.", u"hier sind Ihre %2 Tickets für %1.", u"Einlass ab %1",
          u"Auftrag %1", u"Drucken Sie das angehängte PDF oder zeigen Sie es auf dem Telefon. Jeder Code gilt für einen Einlass."}},
        {u"fr"_s,
         {u"Vos billets : %1", u"Bonjour %1,", u"Bonjour,", u"voici votre billet pour %1.", u"voici vos %2 billets pour %1.", u"Ouverture des portes à %1",
          u"Commande %1", u"Imprimez le PDF joint ou présentez-le sur votre téléphone. Chaque code n’est valable que pour une entrée."}},
        {u"es"_s,
         {u"Sus entradas: %1", u"Hola, %1:", u"Hola:", u"aquí tiene su entrada para %1.", u"aquí tiene sus %2 entradas para %1.", u"Apertura de puertas a las %1",
          u"Pedido %1", u"Imprima el PDF adjunto o muéstrelo en el teléfono. Cada código sirve para una sola entrada."}},
        {u"hi"_s,
         {u"आपके टिकट: %1", u"नमस्ते %1,", u"नमस्ते,", u"%1 के लिए आपका टिकट साथ में है।", u"%1 के लिए आपके %2 टिकट साथ में हैं।", u"दरवाज़े %1 बजे खुलेंगे",
          u"ऑर्डर %1", u"साथ का PDF प्रिंट करें या फ़ोन पर दिखाएँ। हर कोड से एक ही बार प्रवेश होगा।"}},
    };
    return words;
}

} // namespace

const QStringList &mailLanguages()
{
    static const QStringList languages = all().keys();
    return languages;
}

MailWords ticketMailWords(const TicketMail &mail, const QString &language)
{
    const Words &words = all().contains(language) ? *all().constFind(language) : *all().constFind(u"en"_s);
    const QLocale locale(language);
    // Names may hold a percent sign: each is put in once, by hand.
    const auto with = [](const char16_t *text, const QString &value, int count = 0) {
        QString out = QString::fromUtf16(text);
        out.replace("%2"_L1, QString::number(count));
        return out.replace(out.indexOf("%1"_L1), 2, value);
    };
    const QDateTime starts = mail.startsAt.toLocalTime();
    QStringList lines{mail.customer.isEmpty() ? QString::fromUtf16(words.greetingOfNobody) : with(words.greeting, mail.customer), {},
                      with(mail.tickets == 1 ? words.one : words.many, mail.event, mail.tickets), {},
                      locale.toString(starts.date(), QLocale::LongFormat) + u", "_s + locale.toString(starts.time(), QLocale::ShortFormat)};
    if (mail.doorsAt.isValid())
        lines += with(words.doors, locale.toString(mail.doorsAt.toLocalTime().time(), QLocale::ShortFormat));
    lines += mail.venue;
    lines += with(words.order, mail.reference);
    lines += {{}, QString::fromUtf16(words.use), {}};
    return {with(words.subject, mail.event), lines.join("\r\n"_L1)};
}

} // namespace foyer
