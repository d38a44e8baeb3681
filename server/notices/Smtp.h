// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <atomic>

namespace foyer {

/// Where mail leaves the house.
struct MailServer {
    QByteArray url; ///< smtps://host:465, or smtp://host:587 with STARTTLS, which is insisted on but for loopback
    QString user;   ///< none: no sign-in
    QString password; ///< secret; never logged
    QString from;   ///< "Box office <tickets@house.example>", or the address alone
    QString caFile; ///< PEM of those whose certificates are believed; empty: those the system believes
};

/// One message to one person, with one attachment.
struct MailMessage {
    QByteArray id; ///< left part of its Message-ID; the same for each try, so that a mail that arrives twice can be told
    QString recipient;
    QString subject;
    QString text;
    QString attachmentName; ///< ASCII
    QByteArray attachment;  ///< PDF
    QDateTime at;
};

/// How a try ended that was not a success. `detail` is what the mail server said; it may name the recipient: show it to
/// people, keep it out of the log.
struct MailTrouble {
    bool isFinal = false; ///< the server refused this mail for good (RFC 5321, 5yz); another try would end alike
    QString detail;
};

/// Whether this is one plain mailbox (RFC 5321, ASCII), safe to be handed to a mail server.
bool isMailAddress(const QString &address);
/// The address in "Name <address>"; empty when there is none.
QString addressIn(const QString &from);
/// A header's text as RFC 2047 has it, folded; control characters become spaces.
QByteArray encodedHeader(const QString &text);

/// Sends over libcurl; blocks for a minute at most, less once `isAborted`. nullopt: the mail server has taken the message.
std::optional<MailTrouble> sendMail(const MailServer &server, const MailMessage &message, const std::atomic<bool> &isAborted);

} // namespace foyer
