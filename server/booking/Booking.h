// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Money.h"
#include "core/Result.h"
#include "seatplan/BestAvailable.h"

#include <QDateTime>
#include <QList>

#include <optional>
#include <variant>

namespace foyer {

enum class HoldState : quint8 { Active = 0, Released = 1, Sold = 2, Expired = 3 };
enum class TicketStatus : quint8 { Unpaid = 0, Valid = 1, Refunded = 2, Replaced = 3, Lapsed = 4 };

struct AreaWish {
    int section = 0;
    int quantity = 0;
};

/// A place, or several of one area, at the price it was held for.
struct HoldItem {
    std::optional<int> seat;
    std::optional<int> section;
    int quantity = 1;
    int priceLevel = 0;
    qint64 price = 0; ///< of one, minor units of the event's currency
};

struct Hold {
    HoldId id;
    UserId account;
    HoldState state = HoldState::Active;
    OrderId order; ///< valid once the hold became an order
    qint64 total = 0;
    QDateTime expiresAt;
    QList<HoldItem> items;
    QString reason;   ///< why best available chose these; not kept
    QString currency; ///< of the event; not kept
};

struct Customer {
    QString name;
    QString email;
    QString phone;
    bool isEmpty() const { return name.isEmpty() && email.isEmpty() && phone.isEmpty(); }
};

struct PaymentWish {
    QString method;
    Money amount;
    std::optional<Money> tendered;
    QString reference;
};

struct Payment {
    PaymentId id;
    QString method;
    qint64 amount = 0;
    std::optional<qint64> tendered;
    QString reference;
    QDateTime at;
};

struct Ticket {
    TicketId id;
    std::optional<int> seat;
    std::optional<int> section;
    int priceLevel = 0;
    qint64 price = 0;
    int issue = 1;
    TicketStatus status = TicketStatus::Unpaid;
    QString readableCode;
    bool isAdmitted = false;
};

struct Order {
    OrderId id;
    EventId event;
    HoldId hold;
    QString reference;
    QString status;
    QString currency;
    Customer customer;
    qint64 total = 0;
    qint64 paid = 0;
    qint64 refunded = 0;
    UserId account;
    QString soldBy; ///< the account's name
    QString channel;
    QDateTime createdAt;
    QList<Ticket> tickets;
    QList<Payment> payments;
};

// What callers ask of the inventory of one event.

struct HoldCommand {
    QList<int> seats;
    std::optional<BestAvailableRequest> best;
    QList<AreaWish> areas;
};
struct ReleaseCommand {
    HoldId hold;
};
struct SellCommand {
    HoldId hold;
    Customer customer;
    QList<PaymentWish> payments; ///< none: the order waits to be paid
};
struct PayCommand {
    OrderId order;
    PaymentWish payment;
};
/// Lets expired holds go; every batch does so anyway, this one makes sure there is a batch.
struct SweepCommand {};

using Command = std::variant<HoldCommand, ReleaseCommand, SellCommand, PayCommand, SweepCommand>;
using Outcome = std::variant<std::monostate, Hold, Order>;

/// One committed step of an event's inventory, from version `from` to `version`.
struct InventoryChange {
    EventId event;
    qint64 from = 0;
    qint64 version = 0;
    int available = 0;
    struct Seat {
        int seat;
        char state; ///< as the API writes it
    };
    QList<Seat> seats;
    struct Area {
        int section;
        int capacity;
        int available;
    };
    QList<Area> areas;
};

} // namespace foyer
