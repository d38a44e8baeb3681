// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "core/Result.h"

#include <QDateTime>
#include <QList>

namespace foyer {

/// What stands on one ticket. Texts are drawn as they are, in any script the system's fonts know; what Foyer says beside them
/// is in the order's language.
struct PrintedTicket {
    QString section;
    QString row;     ///< empty on a general-admission ticket
    QString seat;    ///< empty on a general-admission ticket
    QString priceLevel;
    Money price;
    QString code;         ///< signed; becomes the QR code
    QString readableCode; ///< short; printed in groups, for typing
};

struct PrintedOrder {
    QString event;
    QString venue;
    QDateTime startsAt; ///< UTC, with `timeZone` for the eye
    QDateTime doorsAt;
    QByteArray timeZone; ///< IANA; empty means the server's own
    QString language;    ///< of houseLanguages()
    QString reference;
    QString holder; ///< may be empty
    QList<PrintedTicket> tickets;
};

/// A PDF with one page a ticket: event, place, QR code, readable code. Pure; runs in a worker thread (some ms a page).
Result<QByteArray> ticketPdf(const PrintedOrder &order);

} // namespace foyer
