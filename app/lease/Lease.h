// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Money.h"
#include "pricing/PriceBook.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace foyer {

/// A place that only this till may sell, with the ticket that was made for it beforehand.
struct LeasePlace {
    TicketId ticket;
    int seat = -1;      ///< its place in the plan, or -1: a place of an area
    int section = -1;   ///< Section::id, of a place of an area
    int priceLevel = 0; ///< PriceLevel::id
    QString code;         ///< signed, as the QR carries it
    QString readableCode; ///< short, for typing
    QString label;        ///< where it is, in the plan's words; empty until the plan was seen
    bool isOpen = true;   ///< as the server last said: neither sold nor returned
    bool operator==(const LeasePlace &) const = default;
};

/// What a till must know of an event to sell, and to print, without the server.
struct LeaseEvent {
    EventId id;
    QString name;
    QString venue;
    QDateTime startsAt; ///< UTC
    QDateTime doorsAt = {}; ///< UTC; may be unknown
    QString currency = {};
    bool operator==(const LeaseEvent &) const = default;
};

/// Places of one event that are set aside for this till, as the server last told it. A lease does not end by time, since
/// tickets of it may have been sold. A value.
struct Lease {
    LeaseId id;
    QString device; ///< this till's, when it was taken
    LeaseEvent event;
    QDateTime takenAt; ///< UTC, the server's clock
    PriceBook book;    ///< that sales from it are priced by, here and by the server; without types: not here yet, nothing is sold
    QList<LeasePlace> places;
    /// Places that are being given back, under which key. Until the server's answer is known nobody may sell them.
    QString returnKey = {};
    QList<TicketId> returning = {};
    /// Places that may have been sold by a line of the journal that could not be read: nobody sells or returns them here.
    QList<TicketId> withheld = {};
};

/// One place of a sale made without the server.
struct OfflineSalePlace {
    TicketId ticket;
    int priceType = 0;
    int seat = -1; ///< or -1: a place of an area
    QString label; ///< for people
    bool operator==(const OfflineSalePlace &) const = default;
};

/// A sale from a lease: paid in cash, its tickets handed out. It is over when the server has it.
struct OfflineSale {
    enum class State : quint8 {
        Waiting,  ///< to be handed in
        HandedIn, ///< the server made an order of it
        Refused,  ///< the server cannot; a person must look at it
        Seen,     ///< refused, and somebody has it in hand
    };
    QString key; ///< of its hand-in, made at the sale: asking again changes nothing
    LeaseId lease;
    QString device; ///< whose lease it is
    EventId event;
    QString eventName;
    QDateTime soldAt; ///< UTC, by the server's clock as well as it was known
    UserId account;   ///< who sold
    QString seller;   ///< the same, for people
    QString number;   ///< on the paper, until the order has a reference of its own
    qint64 priceBook = 0; ///< version it was sold by
    QList<OfflineSalePlace> places; ///< in the order they were priced in
    Money total;
    Money tendered;
    State state = State::Waiting;
    QString outcome = {}; ///< the order's reference, or why it was refused
    bool operator==(const OfflineSale &) const = default;
};

} // namespace foyer
