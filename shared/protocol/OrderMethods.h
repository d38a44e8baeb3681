// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/BookingMethods.h"

/// Orders after their sale: found at the window, told, handed out.
namespace foyer {

using namespace Qt::StringLiterals;

/// What an order's tickets are for.
struct OrderEventView {
    QString name;
    QString venue;
    QDateTime startsAt;
    QDateTime doorsAt;
    static void fields(auto &self, auto &&field)
    {
        field("name"_L1, self.name);
        field("venue"_L1, self.venue);
        field("startsAt"_L1, self.startsAt);
        field("doorsAt"_L1, self.doorsAt);
    }
};

/// An order with what a window needs to know beside it.
struct FoundOrderView : OrderView {
    OrderEventView event;
    bool willCall = false; ///< paid for by somebody who is named or bought elsewhere, and not handed out yet as far as anybody said
    std::optional<QDateTime> collectedAt; ///< the last time its tickets were handed out
    std::optional<QString> collectedBy;   ///< who handed them out
    static void fields(auto &self, auto &&field)
    {
        OrderView::fields(self, field);
        field("event"_L1, self.event);
        field("willCall"_L1, self.willCall);
        field("collectedAt"_L1, self.collectedAt);
        field("collectedBy"_L1, self.collectedBy);
    }
};

struct ListOrders {
    static constexpr MethodInfo info{"orders.list"_L1, Verb::Get, "/orders"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "Orders by name, mail, phone, reference or a ticket's code, newest first"_L1};
    struct Request {
        /// The beginning of any words of the name (three letters of one at least, or whole words), of a mail address or of a
        /// reference; the last four digits of a phone number or more; a basket's reference; a ticket's code, long or short.
        std::optional<QString> query;
        std::optional<EventId> event;
        std::optional<QString> status;
        std::optional<int> limit;
        std::optional<QString> cursor;
        std::optional<HoldId> hold; ///< the order made of this hold; goes with event
        static void fields(auto &self, auto &&field)
        {
            field("query"_L1, self.query, Bounds{.max = 200});
            field("event"_L1, self.event);
            field("hold"_L1, self.hold);
            field("status"_L1, self.status,
                  Bounds{.oneOf = {"pending"_L1, "confirmed"_L1, "partly_refunded"_L1, "refunded"_L1, "cancelled"_L1, "expired"_L1}});
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<FoundOrderView> items;
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("next"_L1, self.next);
        }
    };
};

/// Something that happened to an order.
struct OrderStoryEntry {
    QDateTime at;
    QString kind; ///< placed, paid, refunded, settled (money for its invoice), collected, admitted
    std::optional<QString> by; ///< who did it; of a door: the gate
    std::optional<Money> amount;
    std::optional<QString> method;
    std::optional<QString> text; ///< the reason of a refund, a payment's reference, a note, the place of who was admitted
    static void fields(auto &self, auto &&field)
    {
        field("at"_L1, self.at);
        field("kind"_L1, self.kind);
        field("by"_L1, self.by);
        field("amount"_L1, self.amount);
        field("method"_L1, self.method);
        field("text"_L1, self.text);
    }
};

struct OrderStory {
    static constexpr MethodInfo info{"orders.story"_L1, Verb::Get, "/events/{eventId}/orders/{orderId}/story"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "What happened to an order, oldest first"_L1};
    struct Request {
        EventId eventId;
        OrderId orderId;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("orderId"_L1, self.orderId);
        }
    };
    struct Reply {
        QList<OrderStoryEntry> items; ///< at most 500
        static void fields(auto &self, auto &&field) { field("items"_L1, self.items); }
    };
};

/// What would go back to the tender of one payment.
struct RefundShareView {
    PaymentId paymentId;
    QString method;
    Money amount;
    std::optional<QString> reference;  ///< of the payment
    std::optional<Money> owedLess;     ///< of an invoice: the part that was never paid, and will not be asked for any more
    std::optional<QString> paidBackBy; ///< of an invoice: bank, cash or card takes the rest back
    static void fields(auto &self, auto &&field)
    {
        field("paymentId"_L1, self.paymentId);
        field("method"_L1, self.method);
        field("amount"_L1, self.amount);
        field("reference"_L1, self.reference);
        field("owedLess"_L1, self.owedLess);
        field("paidBackBy"_L1, self.paidBackBy);
    }
};

/// A question that changes nothing; asked with POST, for it may name many tickets.
struct QuoteRefund {
    static constexpr MethodInfo info{"orders.refundQuote"_L1, Verb::Post, "/events/{eventId}/orders/{orderId}/refund-quote"_L1, 200,
                                     Permission::SellTickets, RateClass::Read, false, "What a refund would give back now, to which tenders"_L1};
    using Request = TicketsOfOrder;
    struct Reply {
        Money amount;
        Money kept; ///< fees the house does not give back
        QList<RefundShareView> shares;
        QList<TicketId> tickets; ///< that would be refused at the door
        static void fields(auto &self, auto &&field)
        {
            field("amount"_L1, self.amount);
            field("kept"_L1, self.kept);
            field("shares"_L1, self.shares);
            field("tickets"_L1, self.tickets);
        }
    };
};

struct MarkCollected {
    static constexpr MethodInfo info{"orders.markCollected"_L1, Verb::Post, "/events/{eventId}/orders/{orderId}/collections"_L1, 201,
                                     Permission::SellTickets, RateClass::Write, true, "Say that the tickets of an order were handed out"_L1};
    struct Request {
        EventId eventId;
        OrderId orderId;
        std::optional<QString> note; ///< to whom, if not to the customer
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("orderId"_L1, self.orderId);
            field("note"_L1, self.note, Bounds{.min = 1, .max = 200});
        }
    };
    struct Reply {
        QDateTime collectedAt;
        QString collectedBy;
        static void fields(auto &self, auto &&field)
        {
            field("collectedAt"_L1, self.collectedAt);
            field("collectedBy"_L1, self.collectedBy);
        }
    };
};

} // namespace foyer
