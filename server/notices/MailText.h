// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace foyer {

/// What a mail with tickets tells beside them.
struct TicketMail {
    QString customer; ///< name; may be empty
    QString event;
    QString venue;
    QDateTime startsAt;
    QDateTime doorsAt; ///< invalid: not said
    QString reference;
    int tickets = 0;
};

struct MailWords {
    QString subject;
    QString text;
};

/// In a language of houseLanguages(), dates as that language writes them and in the server's time zone.
MailWords ticketMailWords(const TicketMail &mail, const QString &language);

} // namespace foyer
