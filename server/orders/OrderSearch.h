// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/Booking.h"

namespace foyer {

/// What somebody at a window typed or scanned, as all that it may be. Empty: it cannot be that.
struct SearchWords {
    QString names;          ///< words of a name
    bool isBeginning = true; ///< of the words; else they are whole
    QString mail;           ///< the beginning of an address
    QString phone;          ///< the last digits of a number, eight at most: what comes before is written in many ways
    QString reference;      ///< the beginning of one, of an order or, when it is whole, of a basket
    QString ticketCode;     ///< the short code of a ticket

    bool isEmpty() const { return names.isEmpty() && mail.isEmpty() && phone.isEmpty() && reference.isEmpty() && ticketCode.isEmpty(); }
};

/// Pure. Words of less than three letters are taken whole unless a longer one is among them: a letter begins half of all names.
SearchWords readSearchWords(const QString &typed);

struct OrderQuery {
    QString text;   ///< empty: all
    EventId event;  ///< invalid: of all events
    QString status; ///< empty: any
    qint64 before = 0; ///< an order's number: those before it; 0: from the newest
    int limit = 50;
};

struct FoundOrder {
    Order order;
    QString eventName;
    QString venue;
    QDateTime startsAt;
    QDateTime doorsAt;
    QDateTime collectedAt; ///< invalid: nobody said that its tickets were handed out
    QString collectedBy;
    /// Paid for by somebody who is named or bought elsewhere, and neither handed out nor at the door. Who pays at a window
    /// without saying a name has the tickets in hand.
    bool isWillCall() const;
};

/// Something that happened to an order; see protocol/OrderMethods.h.
struct StoryEntry {
    QDateTime at;
    QString kind;
    QString by;
    std::optional<qint64> amount;
    QString method;
    QString text;
    std::optional<int> seat = {}; ///< of who was admitted
    std::optional<int> section = {};
};

struct Collection {
    QDateTime at;
    QString by;
};

} // namespace foyer
