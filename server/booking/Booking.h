// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Money.h"
#include "core/Result.h"
#include "domain/Basket.h"
#include "domain/Lease.h"
#include "pricing/PriceBook.h"
#include "seatplan/BestAvailable.h"

#include <QDateTime>
#include <QList>
#include <QMap>

#include <optional>
#include <variant>

namespace foyer {

enum class HoldState : quint8 { Active = 0, Released = 1, Sold = 2, Expired = 3 };
/// Leased: made for a till that sells without the server, its sale not handed in. Such a ticket becomes Valid when it is, and is
/// Returned (dead for ever) or GivenUp (a sale may still turn up) when its place went on sale again.
enum class TicketStatus : quint8 { Unpaid = 0, Valid = 1, Refunded = 2, Replaced = 3, Lapsed = 4, Leased = 5, Returned = 6, GivenUp = 7 };

struct AreaWish {
    int section = 0;
    int quantity = 0;
};

/// So many places of one price type, in the order of the places.
struct PriceTypeWish {
    int priceType = 0;
    int quantity = 0;
};

/// A place, or several of one area, at the price it was held for.
struct HoldItem {
    std::optional<int> seat;
    std::optional<int> section;
    int quantity = 1;
    int priceLevel = 0;
    qint64 price = 0; ///< of one, all in; minor units of the event's currency
    int priceType = 0;
    QList<PricePart> parts = {}; ///< how the price came from the face price; empty where both are the same
};

struct Hold {
    HoldId id;
    UserId account;
    HoldState state = HoldState::Active;
    OrderId order; ///< valid once the hold became an order
    qint64 total = 0;
    QDateTime createdAt;
    QDateTime expiresAt;
    QList<HoldItem> items;
    QString reason;   ///< why best available chose these; not kept
    QString currency; ///< of the event; not kept
    qint64 discount = 0; ///< that some of its places have
};

/// Places the house keeps off general sale, under a code. Unlike a cart's hold it lasts until a person or its date ends it.
struct HouseHold {
    HouseHoldId id;
    QString code;
    QString colour;
    QString reason;
    bool isKill = false;
    bool maySellersSell = false;
    bool isReleased = false;
    QDateTime releaseAt;
    QDateTime createdAt;
    UserId account;
    QList<int> seats; ///< those it has now, also in a cart
    QMap<int, int> areas; ///< places by section
};

/// Who sold seats that are still sold: a person at the window, or a channel.
struct Seller {
    UserId account; ///< invalid: the whole channel
    QString name;
    QString channel;
    QList<int> seats;
};

struct Customer {
    QString name;
    QString email;
    QString phone;
    QString address; ///< postal
    bool isEmpty() const { return name.isEmpty() && email.isEmpty() && phone.isEmpty() && address.isEmpty(); }
};

struct PaymentWish {
    QString method;
    Money amount;
    std::optional<Money> tendered;
    QString reference;
    bool isApprovedOutside = false; ///< said by server/payments alone, after the outside has approved it
    PaymentId group = {};           ///< of a basket's payment, which each order gets a part of
};

/// How an invoice stands.
struct InvoiceStand {
    qint64 owed = 0;   ///< minor units still to come
    QString settledBy; ///< how the last money for it came: bank, cash, card; empty: none has
};

struct Payment {
    PaymentId id;
    QString method;
    qint64 amount = 0;
    std::optional<qint64> tendered;
    QString reference;
    QDateTime at;
    qint64 refunded = 0; ///< part of the amount that went back the way it came
    PaymentId group = {}; ///< the parts of one payment of a basket
    VoucherId voucher = {}; ///< whose money it is
    std::optional<InvoiceStand> invoice = {}; ///< of a payment on invoice
};

/// A gift voucher as a batch sees it. Its code is known only to who pays with it.
struct Voucher {
    VoucherId id;
    QString endsWith;
    QString currency;
    qint64 balance = 0;
    bool isBlocked = false;
    QDateTime validUntil; ///< invalid: for ever
};

/// Money that went back to a payment's tender.
struct Refund {
    RefundId id;
    PaymentId payment;
    QString method;
    qint64 amount = 0;
    QString reason;
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
    int priceType = 0;
    QList<PricePart> parts = {};
};

/// A ticket made for a lease, and the order it was sold with, if it was.
struct LeasedTicket {
    Ticket ticket;
    OrderId order;
    bool isLeasedAnew = false; ///< given up, and its seat is in somebody's lease again; not kept
};

/// Somebody who has worked at a till with a lease.
struct LeaseSeller {
    UserId account;
    QString name;
};

/// Places of one event that one till sells while it does not reach the server. It has no end in time, for paper of it may be
/// in somebody's pocket.
struct Lease {
    LeaseId id; ///< also what its seats name as their house
    QString device; ///< whose it is; known to that till alone
    QString till;
    UserId account; ///< who took it or topped it up last
    qint64 firstBook = 0; ///< versions of the price book it was given lie between these
    qint64 priceBook = 0;
    bool isOpen = true; ///< some of it is open, and it was not given up
    QDateTime takenAt;
    QDateTime changedAt;
    QDateTime givenUpAt; ///< invalid: it was not
    UserId givenUpBy;
    QString reason;
    QList<LeasedTicket> places; ///< as read: those that are open first, not all that ever were
    int size = 0; ///< what the event grants a till; not kept
    QList<LeaseSeller> sellers = {}; ///< who took it or topped it up, the last ones
};

/// Which basket an order belongs to; invalid for most.
struct BasketRef {
    BasketId id = {};
    QString reference = {};
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
    qint64 kept = 0; ///< fees of refunded tickets that were not given back
    BasketRef basket = {};
    QDateTime payBy = {}; ///< while it is pending: when it expires
};

/// One sale over several events. After it each order is on its own.
struct Basket {
    BasketId id;
    QString reference;
    QString currency;
    QList<Order> orders; ///< by event
};

// What callers ask of the inventory of one event.

struct HoldCommand {
    QList<int> seats;
    std::optional<BestAvailableRequest> best;
    QList<AreaWish> areas;
    HouseHoldId houseHold = {}; ///< valid: named seats may come from this house hold
    QList<PriceTypeWish> priceTypes = {}; ///< none: all of the first type
    QString discountCode = {};
};
/// Other price types or another code for the places of a hold, at today's prices.
struct RepriceCommand {
    HoldId hold;
    std::optional<QList<PriceTypeWish>> priceTypes;
    std::optional<QString> discountCode; ///< empty: none
};
struct ReleaseCommand {
    HoldId hold;
};
struct SellCommand {
    HoldId hold;
    Customer customer;
    QList<PaymentWish> payments; ///< none: the order waits to be paid
    BasketRef basket = {};
};
struct PayCommand {
    OrderId order;
    PaymentWish payment;
    bool isOfBasket = false; ///< a part of a payment of its basket: such an order is paid in no other way
};
/// Starts the hold's time again, within the house's limit.
struct ExtendCommand {
    HoldId hold;
};
/// Gives money back to the tenders it came from, and the places back on sale. Of an order that was never confirmed it
/// returns whatever was paid in part.
struct RefundCommand {
    OrderId order;
    QList<qint64> tickets; ///< none: all that are valid
    QString reason;
    bool isEventOff = false; ///< the event does not take place: also tickets that were admitted
};
/// Undoes a whole sale in the shift it was made in, as if it had not been: what a seller does who pressed the wrong key.
struct VoidCommand {
    OrderId order;
    QString reason;
};
/// Money arrived for the invoice that a payment of the order stands for.
struct SettleCommand {
    OrderId order;
    PaymentId invoice;
    QString method; ///< bank, cash, card
    Money amount;
    QString reference;
};
/// Returns tickets for the places of a hold, in the same order; the difference is paid or given back.
struct ExchangeCommand {
    OrderId order;
    QList<qint64> tickets;
    HoldId hold;
    QList<PaymentWish> payments;
};
/// A new issue of tickets: the old paper is refused at the door.
struct ReprintCommand {
    OrderId order;
    QList<qint64> tickets; ///< none: all that are valid
};
/// Takes places off sale for the house: under a code, for those who may sell them, or for nobody (a kill).
struct BlockCommand {
    QList<int> seats = {};
    QList<AreaWish> areas = {};
    QString code = {};
    QString colour = {};
    QString reason = {};
    bool isKill = false;
    bool maySellersSell = false; ///< else only those who may block seats
    QDateTime releaseAt = {};         ///< invalid: until somebody lets it go
};
/// Puts a house hold, or some of its seats, on sale again.
struct UnblockCommand {
    HouseHoldId houseHold;
    QList<int> seats; ///< none: all, areas too
};
/// What a house hold is called, why it is, who may sell it and until when; what is not set stays as it is.
struct UpdateHouseCommand {
    HouseHoldId houseHold;
    std::optional<QString> code = {};
    std::optional<QString> colour = {};
    std::optional<QString> reason = {};
    std::optional<bool> maySellersSell = {};
    std::optional<QDateTime> releaseAt = {}; ///< an invalid one: until somebody lets it go
};
/// Makes the device's lease, or fills it up to the event's size.
struct TakeLeaseCommand {
    QString device;
    QString till;
};
/// Puts places of a lease on sale again, by the till that knows they were not sold.
struct ReturnLeaseCommand {
    LeaseId lease;
    QString device;
    QList<qint64> tickets; ///< none: all that are open
};
/// The same by somebody else, who cannot know.
struct GiveUpLeaseCommand {
    LeaseId lease;
    QString reason;
};
struct HandedInPlace {
    qint64 ticket = 0;
    int priceType = 0;
};
/// A sale that was made without the server. Its money was taken: what changed since does not stop it.
struct HandInCommand {
    LeaseId lease;
    QString device;
    QDateTime soldAt;
    QList<HandedInPlace> places;
    QList<PaymentWish> payments;
    std::optional<qint64> priceBook; ///< the lease's newest unless said
    QString reference; ///< the till's name for it
    UserId soldBy = {}; ///< who says to have sold; invalid: the caller
};
/// Lets expired holds go; every batch does so anyway, this one makes sure there is a batch.
struct SweepCommand {};

using Command = std::variant<HoldCommand, RepriceCommand, ReleaseCommand, ExtendCommand, SellCommand, PayCommand, RefundCommand, ExchangeCommand,
                             ReprintCommand, BlockCommand, UnblockCommand, UpdateHouseCommand, VoidCommand, SettleCommand, TakeLeaseCommand, ReturnLeaseCommand, GiveUpLeaseCommand,
                             HandInCommand, SweepCommand>;
using Outcome = std::variant<std::monostate, Hold, Order, HouseHold, Basket, Lease>;

// What callers ask of several events at once, all or nothing. By event, ascending, each once.

struct SellBasketCommand {
    QList<std::pair<EventId, HoldId>> holds;
    Customer customer;
    QList<PaymentWish> payments; ///< of the whole; none: the orders wait to be paid
};
struct PayBasketCommand {
    BasketId basket;
    QList<std::pair<EventId, OrderId>> orders; ///< all of the basket
    PaymentWish payment;
};
using BasketCommand = std::variant<SellBasketCommand, PayBasketCommand>;

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
