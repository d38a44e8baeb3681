// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Basket.h"
#include "protocol/Method.h"

/// Holding and selling: the operations of `seats.*`, `orders.*` and `tickets.*`. House holds are in HouseHoldMethods.h.
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

/// So many places of one price type: adults, seniors.
struct PriceTypeQuantity {
    int priceType = 0;
    int quantity = 0;
    static void fields(auto &self, auto &&field)
    {
        field("priceType"_L1, self.priceType, Bounds{.min = 1, .max = 1000});
        field("quantity"_L1, self.quantity, Bounds{.min = 1, .max = maxPlacesPerHold});
    }
};

/// One step from a place's face price to what it costs.
struct PricePartView {
    QString kind; ///< discount, fee, tax
    qint64 id = 0;
    QString name;
    Money amount; ///< negative for a discount
    std::optional<bool> included; ///< of a tax: contained in the price already
    std::optional<bool> once;     ///< of a fee: this is the place's share of an amount asked once of the order
    static void fields(auto &self, auto &&field)
    {
        field("kind"_L1, self.kind);
        field("id"_L1, self.id);
        field("name"_L1, self.name);
        field("amount"_L1, self.amount);
        field("included"_L1, self.included);
        field("once"_L1, self.once);
    }
};

struct HeldItem {
    std::optional<int> seat;
    std::optional<int> section;
    int quantity = 1;
    int priceLevel = 0;
    Money price; ///< of one, all in
    std::optional<QString> label;
    int priceType = 0;
    std::optional<QList<PricePartView>> parts; ///< what the price is made of, where it is more than the face price
    static void fields(auto &self, auto &&field)
    {
        field("seat"_L1, self.seat);
        field("section"_L1, self.section);
        field("quantity"_L1, self.quantity);
        field("priceLevel"_L1, self.priceLevel);
        field("price"_L1, self.price);
        field("label"_L1, self.label);
        field("priceType"_L1, self.priceType);
        field("parts"_L1, self.parts);
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
        std::optional<HouseHoldId> blockId; ///< seats may come from this house hold
        std::optional<QList<PriceTypeQuantity>> priceTypes; ///< of the places in their order; all of the first type unless said
        std::optional<QString> discountCode;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("seats"_L1, self.seats, Bounds{.min = 1, .max = maxPlacesPerHold});
            field("bestAvailable"_L1, self.bestAvailable);
            field("areas"_L1, self.areas, Bounds{.min = 1, .max = 20});
            field("blockId"_L1, self.blockId);
            field("priceTypes"_L1, self.priceTypes, Bounds{.min = 1, .max = 40});
            field("discountCode"_L1, self.discountCode, Bounds{.min = 1, .max = 32});
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

struct ExtendHold {
    static constexpr MethodInfo info{"seats.extend"_L1, Verb::Post, "/events/{eventId}/holds/{holdId}/extend"_L1, 200,
                                     Permission::SellTickets, RateClass::Write, true, "Start a hold's time again, within the house's limit"_L1};
    using Request = ReleaseHold::Request;
    using Reply = HoldSeats::Reply;
};

struct RepriceHold {
    static constexpr MethodInfo info{"seats.reprice"_L1, Verb::Post, "/events/{eventId}/holds/{holdId}/prices"_L1, 200, Permission::SellTickets,
                                     RateClass::Write, true, "Other price types or another code for places that are held, at today's prices"_L1};
    struct Request {
        EventId eventId;
        HoldId holdId;
        std::optional<QList<PriceTypeQuantity>> priceTypes; ///< as they are unless said
        std::optional<QString> discountCode;                ///< empty takes the code off; as it is unless said
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("holdId"_L1, self.holdId);
            field("priceTypes"_L1, self.priceTypes, Bounds{.min = 1, .max = maxPlacesPerHold});
            field("discountCode"_L1, self.discountCode, Bounds{.max = 32});
        }
    };
    using Reply = HoldSeats::Reply;
};

struct CustomerView {
    std::optional<QString> name;
    std::optional<QString> email;
    std::optional<QString> phone;
    std::optional<QString> address; ///< postal, as on an envelope
    static void fields(auto &self, auto &&field)
    {
        field("name"_L1, self.name, Bounds{.max = 200});
        field("email"_L1, self.email, Bounds{.max = 254});
        field("phone"_L1, self.phone, Bounds{.max = 40});
        field("address"_L1, self.address, Bounds{.max = 500});
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
              Bounds{.oneOf = {"cash"_L1, "card"_L1, "voucher"_L1, "comp"_L1, "online"_L1, "invoice"_L1}});
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
    std::optional<Money> refunded; ///< part of the amount that went back
    std::optional<PaymentId> groupId; ///< shared by the parts of one payment of a basket
    static void fields(auto &self, auto &&field)
    {
        field("paymentId"_L1, self.paymentId);
        field("method"_L1, self.method);
        field("amount"_L1, self.amount);
        field("tendered"_L1, self.tendered);
        field("change"_L1, self.change);
        field("reference"_L1, self.reference);
        field("at"_L1, self.at);
        field("refunded"_L1, self.refunded);
        field("groupId"_L1, self.groupId);
    }
};

struct OrderItemView {
    std::optional<int> seat;
    std::optional<int> section;
    int priceLevel = 0;
    Money price;
    int priceType = 0;
    std::optional<QList<PricePartView>> parts; ///< what the price is made of, where it is more than the face price
    static void fields(auto &self, auto &&field)
    {
        field("seat"_L1, self.seat);
        field("section"_L1, self.section);
        field("priceLevel"_L1, self.priceLevel);
        field("price"_L1, self.price);
        field("priceType"_L1, self.priceType);
        field("parts"_L1, self.parts);
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
    std::optional<Money> kept; ///< fees of refunded tickets that are not given back
    std::optional<BasketId> basketId; ///< it was sold with orders of other events
    std::optional<QString> basketReference;
    std::optional<HoldId> holdId; ///< it was made of; letting that go cancels an order nothing is paid of
    std::optional<QDateTime> payBy; ///< while it is pending: paid after that it is expired
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
        field("kept"_L1, self.kept);
        field("basketId"_L1, self.basketId);
        field("basketReference"_L1, self.basketReference);
        field("holdId"_L1, self.holdId);
        field("payBy"_L1, self.payBy);
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

struct PaymentAttemptView {
    PaymentAttemptId attemptId;
    EventId eventId;
    OrderId orderId;
    QString method; ///< card, online
    Money amount;
    /// started, unknown, approved: not decided or not yet recorded, the order waits; declined, recorded: over;
    /// refunding, refunded: the outside took the money, but the order could not, so it goes back
    QString state;
    std::optional<QString> reference; ///< the outside's name of the payment
    std::optional<QString> reason;    ///< why it is in this state, in words
    std::optional<PaymentId> paymentId;
    QString startedBy;
    QDateTime startedAt;
    QDateTime changedAt;
    static void fields(auto &self, auto &&field)
    {
        field("attemptId"_L1, self.attemptId);
        field("eventId"_L1, self.eventId);
        field("orderId"_L1, self.orderId);
        field("method"_L1, self.method);
        field("amount"_L1, self.amount);
        field("state"_L1, self.state);
        field("reference"_L1, self.reference);
        field("reason"_L1, self.reason);
        field("paymentId"_L1, self.paymentId);
        field("startedBy"_L1, self.startedBy);
        field("startedAt"_L1, self.startedAt);
        field("changedAt"_L1, self.changedAt);
    }
};

/// What `orders.pay` replies: the order, and with the method "online" the attempt to pay it.
struct PaidOrderView {
    OrderView order;
    std::optional<PaymentAttemptView> attempt;
    static void fields(auto &self, auto &&field)
    {
        OrderView::fields(self.order, field);
        field("attempt"_L1, self.attempt);
    }
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
                  Bounds{.oneOf = {"cash"_L1, "card"_L1, "voucher"_L1, "comp"_L1, "online"_L1, "invoice"_L1}});
            field("amount"_L1, self.amount);
            field("tendered"_L1, self.tendered);
            field("reference"_L1, self.reference, Bounds{.max = 100});
        }
    };
    using Reply = PaidOrderView;
};

/// Some or all of an order's tickets: what is given back, quoted, or printed again.
struct TicketsOfOrder {
    EventId eventId;
    OrderId orderId;
    std::optional<QList<TicketId>> tickets; ///< all that are valid unless named
    static void fields(auto &self, auto &&field)
    {
        field("eventId"_L1, self.eventId);
        field("orderId"_L1, self.orderId);
        field("tickets"_L1, self.tickets, Bounds{.min = 1, .max = 1000});
    }
};

struct RefundOrder {
    static constexpr MethodInfo info{"orders.refund"_L1, Verb::Post, "/events/{eventId}/orders/{orderId}/refunds"_L1, 201,
                                     Permission::RefundTickets, RateClass::Write, true,
                                     "Give money back to the tenders it came from, and the places back on sale"_L1};
    struct Request : TicketsOfOrder {
        QString reason;
        static void fields(auto &self, auto &&field)
        {
            TicketsOfOrder::fields(self, field);
            field("reason"_L1, self.reason, Bounds{.min = 1, .max = 200});
        }
    };
    using Reply = OrderView;
};

struct VoidOrder {
    static constexpr MethodInfo info{"orders.void"_L1, Verb::Post, "/events/{eventId}/orders/{orderId}/void"_L1, 201,
                                     Permission::SellTickets, RateClass::Write, true,
                                     "Undo a whole sale while its shift is open, as if it had not been; somebody else's needs tickets.refund"_L1};
    struct Request {
        EventId eventId;
        OrderId orderId;
        QString reason;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("orderId"_L1, self.orderId);
            field("reason"_L1, self.reason, Bounds{.min = 1, .max = 200});
        }
    };
    using Reply = OrderView; ///< cancelled: nothing was sold, so nothing counts as refunded
};

struct ExchangeOrder {
    static constexpr MethodInfo info{"orders.exchange"_L1, Verb::Post, "/events/{eventId}/orders/{orderId}/exchanges"_L1, 201,
                                     Permission::RefundTickets, RateClass::Write, true,
                                     "Return tickets for the places of a hold; the difference is paid, or given back"_L1};
    struct Request {
        EventId eventId;
        OrderId orderId;
        QList<TicketId> tickets;
        HoldId holdId;
        std::optional<QList<PaymentInput>> payments; ///< of the difference, when the new places cost more
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("orderId"_L1, self.orderId);
            field("tickets"_L1, self.tickets, Bounds{.min = 1, .max = 1000});
            field("holdId"_L1, self.holdId);
            field("payments"_L1, self.payments, Bounds{.max = 10});
        }
    };
    using Reply = OrderView;
};

struct ReissueTickets {
    static constexpr MethodInfo info{"tickets.reissue"_L1, Verb::Post, "/events/{eventId}/orders/{orderId}/reprints"_L1, 201,
                                     Permission::SellTickets, RateClass::Write, true,
                                     "A new issue of tickets to print; the door refuses the old paper"_L1};
    using Request = TicketsOfOrder;
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
