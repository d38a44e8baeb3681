// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// Holding and selling: the operations of `seats.*`, `orders.*` and `tickets.*`.
namespace foyer {

using namespace Qt::StringLiterals;

constexpr int maxPlacesPerHold = 100;

struct BestAvailableInput {
    int quantity = 0;
    std::optional<int> priceLevel;
    std::optional<int> section;
    std::optional<bool> together; ///< true unless said otherwise
    std::optional<QList<int>> avoid; ///< seats offered before and not wanted: the next best
    static void fields(auto &self, auto &&field)
    {
        field("quantity"_L1, self.quantity, Bounds{.min = 1, .max = 50});
        field("priceLevel"_L1, self.priceLevel, Bounds{.min = 1, .max = 1000});
        field("section"_L1, self.section, Bounds{.min = 1, .max = 100'000});
        field("together"_L1, self.together);
        field("avoid"_L1, self.avoid, Bounds{.max = 500});
    }
};

struct AreaQuantity {
    int section = 0;
    int quantity = 0;
    static void fields(auto &self, auto &&field)
    {
        field("section"_L1, self.section, Bounds{.min = 1, .max = 100'000});
        field("quantity"_L1, self.quantity, Bounds{.min = 1, .max = maxPlacesPerHold});
    }
};

struct HeldItem {
    std::optional<int> seat;
    std::optional<int> section;
    int quantity = 1;
    int priceLevel = 0;
    Money price; ///< of one
    std::optional<QString> label;
    static void fields(auto &self, auto &&field)
    {
        field("seat"_L1, self.seat);
        field("section"_L1, self.section);
        field("quantity"_L1, self.quantity);
        field("priceLevel"_L1, self.priceLevel);
        field("price"_L1, self.price);
        field("label"_L1, self.label);
    }
};

struct HoldSeats {
    static constexpr MethodInfo info{"seats.hold"_L1, Verb::Post, "/events/{eventId}/holds"_L1, 201,
                                     Permission::SellTickets, RateClass::Write, true,
                                     "Keep seats, the best available, or places of an area, for a customer who decides"_L1};
    struct Request {
        EventId eventId;
        std::optional<QList<int>> seats;
        std::optional<BestAvailableInput> bestAvailable;
        std::optional<QList<AreaQuantity>> areas;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("seats"_L1, self.seats, Bounds{.min = 1, .max = maxPlacesPerHold});
            field("bestAvailable"_L1, self.bestAvailable);
            field("areas"_L1, self.areas, Bounds{.min = 1, .max = 20});
        }
    };
    struct Reply {
        HoldId holdId;
        QDateTime expiresAt;
        QList<HeldItem> items;
        Money total;
        std::optional<QString> reason; ///< why best available chose these
        static void fields(auto &self, auto &&field)
        {
            field("holdId"_L1, self.holdId);
            field("expiresAt"_L1, self.expiresAt);
            field("items"_L1, self.items);
            field("total"_L1, self.total);
            field("reason"_L1, self.reason);
        }
    };
};

struct ReleaseHold {
    static constexpr MethodInfo info{"seats.release"_L1, Verb::Delete, "/events/{eventId}/holds/{holdId}"_L1, 204,
                                     Permission::SellTickets, RateClass::Write, false, "Let a hold go"_L1};
    struct Request {
        EventId eventId;
        HoldId holdId;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("holdId"_L1, self.holdId);
        }
    };
    using Reply = Empty;
};

struct CustomerView {
    std::optional<QString> name;
    std::optional<QString> email;
    std::optional<QString> phone;
    static void fields(auto &self, auto &&field)
    {
        field("name"_L1, self.name, Bounds{.max = 200});
        field("email"_L1, self.email, Bounds{.max = 254});
        field("phone"_L1, self.phone, Bounds{.max = 40});
    }
};

struct PaymentInput {
    QString method;
    Money amount;
    std::optional<Money> tendered; ///< cash handed over; the difference is the change
    std::optional<QString> reference;
    static void fields(auto &self, auto &&field)
    {
        field("method"_L1, self.method,
              Bounds{.oneOf = {"cash"_L1, "card"_L1, "voucher"_L1, "comp"_L1, "online"_L1}});
        field("amount"_L1, self.amount);
        field("tendered"_L1, self.tendered);
        field("reference"_L1, self.reference, Bounds{.max = 100});
    }
};

struct PaymentView {
    PaymentId paymentId;
    QString method;
    Money amount;
    std::optional<Money> tendered;
    std::optional<Money> change;
    std::optional<QString> reference;
    QDateTime at;
    static void fields(auto &self, auto &&field)
    {
        field("paymentId"_L1, self.paymentId);
        field("method"_L1, self.method);
        field("amount"_L1, self.amount);
        field("tendered"_L1, self.tendered);
        field("change"_L1, self.change);
        field("reference"_L1, self.reference);
        field("at"_L1, self.at);
    }
};

struct OrderItemView {
    std::optional<int> seat;
    std::optional<int> section;
    int priceLevel = 0;
    Money price;
    static void fields(auto &self, auto &&field)
    {
        field("seat"_L1, self.seat);
        field("section"_L1, self.section);
        field("priceLevel"_L1, self.priceLevel);
        field("price"_L1, self.price);
    }
};

struct TicketView {
    TicketId ticketId;
    std::optional<int> seat;
    std::optional<int> section;
    QString label;
    QString code;         ///< signed, as the QR code carries it
    QString readableCode; ///< short, for typing
    QString status;       ///< valid, admitted, refunded, replaced
    static void fields(auto &self, auto &&field)
    {
        field("ticketId"_L1, self.ticketId);
        field("seat"_L1, self.seat);
        field("section"_L1, self.section);
        field("label"_L1, self.label);
        field("code"_L1, self.code);
        field("readableCode"_L1, self.readableCode);
        field("status"_L1, self.status);
    }
};

struct OrderView {
    OrderId orderId;
    QString reference;
    EventId eventId;
    QString status; ///< pending, confirmed, partly_refunded, refunded, cancelled, expired
    Nullable<CustomerView> customer;
    QList<OrderItemView> items;
    QList<PaymentView> payments;
    Money total;
    Money paid;
    Money refunded;
    QList<TicketView> tickets;
    QDateTime createdAt;
    QString soldBy;
    QString channel;
    static void fields(auto &self, auto &&field)
    {
        field("orderId"_L1, self.orderId);
        field("reference"_L1, self.reference);
        field("eventId"_L1, self.eventId);
        field("status"_L1, self.status);
        field("customer"_L1, self.customer);
        field("items"_L1, self.items);
        field("payments"_L1, self.payments);
        field("total"_L1, self.total);
        field("paid"_L1, self.paid);
        field("refunded"_L1, self.refunded);
        field("tickets"_L1, self.tickets);
        field("createdAt"_L1, self.createdAt);
        field("soldBy"_L1, self.soldBy);
        field("channel"_L1, self.channel);
    }
};

struct SellOrder {
    static constexpr MethodInfo info{"orders.sell"_L1, Verb::Post, "/events/{eventId}/orders"_L1, 201,
                                     Permission::SellTickets, RateClass::Write, true,
                                     "Turn a hold into an order; without payments it waits to be paid"_L1};
    struct Request {
        EventId eventId;
        HoldId holdId;
        std::optional<CustomerView> customer;
        std::optional<QList<PaymentInput>> payments;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("holdId"_L1, self.holdId);
            field("customer"_L1, self.customer);
            field("payments"_L1, self.payments, Bounds{.max = 10});
        }
    };
    using Reply = OrderView;
};

struct PayOrder {
    static constexpr MethodInfo info{"orders.pay"_L1, Verb::Post, "/events/{eventId}/orders/{orderId}/payments"_L1, 201,
                                     Permission::SellTickets, RateClass::Write, true, "Pay a pending order, or part of it"_L1};
    struct Request {
        EventId eventId;
        OrderId orderId;
        QString method;
        Money amount;
        std::optional<Money> tendered;
        std::optional<QString> reference;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("orderId"_L1, self.orderId);
            field("method"_L1, self.method,
                  Bounds{.oneOf = {"cash"_L1, "card"_L1, "voucher"_L1, "comp"_L1, "online"_L1}});
            field("amount"_L1, self.amount);
            field("tendered"_L1, self.tendered);
            field("reference"_L1, self.reference, Bounds{.max = 100});
        }
    };
    using Reply = OrderView;
};

struct GetOrder {
    static constexpr MethodInfo info{"orders.get"_L1, Verb::Get, "/orders/{reference}"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "One order by its reference"_L1};
    struct Request {
        QString reference;
        static void fields(auto &self, auto &&field)
        {
            field("reference"_L1, self.reference, Bounds{.min = 1, .max = 40});
        }
    };
    using Reply = OrderView;
};

struct ListOrders {
    static constexpr MethodInfo info{"orders.list"_L1, Verb::Get, "/orders"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "Orders by name, mail, phone or reference, newest first"_L1};
    struct Request {
        std::optional<QString> query;
        std::optional<EventId> event;
        std::optional<int> limit;
        std::optional<QString> cursor;
        static void fields(auto &self, auto &&field)
        {
            field("query"_L1, self.query, Bounds{.max = 200});
            field("event"_L1, self.event);
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<OrderView> items;
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("next"_L1, self.next);
        }
    };
};

struct TicketsPdf {
    static constexpr MethodInfo info{"tickets.pdf"_L1, Verb::Get, "/events/{eventId}/orders/{orderId}/tickets.pdf"_L1, 200,
                                     Permission::SellTickets, RateClass::Read, false,
                                     "The tickets of an order, one page each (over JSON-RPC: base 64 in `data`)"_L1};
    struct Request {
        EventId eventId;
        OrderId orderId;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("orderId"_L1, self.orderId);
        }
    };
    using Reply = Binary;
};

} // namespace foyer
