// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/BookingMethods.h"

/// One sale over several events: the operations of `baskets.*`.
namespace foyer {

using namespace Qt::StringLiterals;

struct BasketHold {
    EventId eventId;
    HoldId holdId;
    static void fields(auto &self, auto &&field)
    {
        field("eventId"_L1, self.eventId);
        field("holdId"_L1, self.holdId);
    }
};

/// A basket is its orders. After the sale each of them is on its own: it is refunded, exchanged, printed by itself. Until it
/// is paid it is paid through the basket alone, and all of its unpaid orders have one deadline: they lapse together, in the
/// same instant of the database's clock. An order that was paid in full by then is confirmed and stays; what was paid of one
/// that lapsed is given back with `orders.refund`. An unpaid order that is let go (`seats.release`) or whose part payment is
/// returned (`orders.refund`) leaves the basket smaller: what is left to pay is what its pending orders lack.
struct BasketView {
    BasketId basketId;
    QString reference;
    QList<OrderView> orders;     ///< by event
    QList<PaymentView> payments; ///< as they were made; each order has its part of them. `paymentId` is the parts' `groupId`
    Money total;
    Money paid;
    Money refunded;
    static void fields(auto &self, auto &&field)
    {
        field("basketId"_L1, self.basketId);
        field("reference"_L1, self.reference);
        field("orders"_L1, self.orders);
        field("payments"_L1, self.payments);
        field("total"_L1, self.total);
        field("paid"_L1, self.paid);
        field("refunded"_L1, self.refunded);
    }
};

/// All or nothing: when one of the holds is over, nothing is sold. Payments must come to the total; they fill the orders in
/// the order of their events, and each part is a payment of its order.
struct SellBasket {
    static constexpr MethodInfo info{"baskets.sell"_L1, Verb::Post, "/baskets"_L1, 201, Permission::SellTickets, RateClass::Write, true,
                                     "Turn holds of several events into an order each, all or none; without payments they wait to be paid"_L1};
    struct Request {
        QList<BasketHold> holds; ///< of different events in one currency
        std::optional<CustomerView> customer;
        std::optional<QList<PaymentInput>> payments;
        static void fields(auto &self, auto &&field)
        {
            field("holds"_L1, self.holds, Bounds{.min = fewestBasketEvents, .max = mostBasketEvents});
            field("customer"_L1, self.customer);
            field("payments"_L1, self.payments, Bounds{.max = 10});
        }
    };
    using Reply = BasketView;
};

/// The payment fills the pending orders in the order of their events; an order that is then paid in full is confirmed.
struct PayBasket {
    static constexpr MethodInfo info{"baskets.pay"_L1, Verb::Post, "/baskets/{basketId}/payments"_L1, 201, Permission::SellTickets, RateClass::Write, true,
                                     "Pay what is left of a basket, or part of it"_L1};
    struct Request {
        BasketId basketId;
        QString method;
        Money amount;
        std::optional<Money> tendered;
        std::optional<QString> reference;
        static void fields(auto &self, auto &&field)
        {
            field("basketId"_L1, self.basketId);
            field("method"_L1, self.method, Bounds{.oneOf = {"cash"_L1, "card"_L1, "voucher"_L1, "comp"_L1, "online"_L1}});
            field("amount"_L1, self.amount);
            field("tendered"_L1, self.tendered);
            field("reference"_L1, self.reference, Bounds{.max = 100});
        }
    };
    using Reply = BasketView;
};

struct GetBasket {
    static constexpr MethodInfo info{"baskets.get"_L1, Verb::Get, "/baskets/{reference}"_L1, 200, Permission::SellTickets, RateClass::Read, false,
                                     "One basket by its reference"_L1};
    struct Request {
        QString reference;
        static void fields(auto &self, auto &&field) { field("reference"_L1, self.reference, Bounds{.min = 1, .max = 40}); }
    };
    using Reply = BasketView;
};

} // namespace foyer
