// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/BookingMethods.h"

/// Payments whose outcome lies outside the database: `payments.*`. An attempt is written before the outside is asked, so
/// that "did it go through?" always has somebody who asks, and an answer.
namespace foyer {

using namespace Qt::StringLiterals;

/// What a refunded order owes to an online payment, not given back yet.
struct PaymentReturnView {
    RefundId refundId;
    OrderId orderId;
    PaymentId paymentId;
    Money amount;
    QString state; ///< due: the gateway is being asked; by_hand: it refuses; returned
    std::optional<QString> reason;
    QDateTime at;
    static void fields(auto &self, auto &&field)
    {
        field("refundId"_L1, self.refundId);
        field("orderId"_L1, self.orderId);
        field("paymentId"_L1, self.paymentId);
        field("amount"_L1, self.amount);
        field("state"_L1, self.state);
        field("reason"_L1, self.reason);
        field("at"_L1, self.at);
    }
};

struct StartPayment {
    static constexpr MethodInfo info{"payments.start"_L1, Verb::Post, "/events/{eventId}/payment-attempts"_L1, 201,
                                     Permission::SellTickets, RateClass::Write, true,
                                     "Write down that a card terminal is about to be asked for a payment of a pending order"_L1};
    struct Request {
        EventId eventId;
        OrderId orderId;
        QString method;
        Money amount;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("orderId"_L1, self.orderId);
            field("method"_L1, self.method, Bounds{.oneOf = {"card"_L1}});
            field("amount"_L1, self.amount);
        }
    };
    using Reply = PaymentAttemptView;
};

struct ResolvePayment {
    static constexpr MethodInfo info{"payments.resolve"_L1, Verb::Post, "/events/{eventId}/payment-attempts/{attemptId}/outcome"_L1, 200,
                                     Permission::SellTickets, RateClass::Write, true,
                                     "Say what the card terminal said; an unknown outcome stays open until somebody knows"_L1};
    struct Request {
        EventId eventId;
        PaymentAttemptId attemptId;
        QString outcome;                  ///< refunded: the money that the order could not take was given back by hand
        std::optional<QString> reference; ///< the terminal's approval code; needed with approved
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("attemptId"_L1, self.attemptId);
            field("outcome"_L1, self.outcome, Bounds{.oneOf = {"approved"_L1, "declined"_L1, "unknown"_L1, "refunded"_L1}});
            field("reference"_L1, self.reference, Bounds{.min = 1, .max = 100});
        }
    };
    using Reply = PaymentAttemptView;
};

struct ListOpenPayments {
    static constexpr MethodInfo info{"payments.open"_L1, Verb::Get, "/events/{eventId}/payment-attempts"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "Payments asked for outside whose outcome nobody knows or has dealt with yet"_L1};
    struct Request {
        EventId eventId;
        std::optional<int> limit;
        std::optional<QString> cursor;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<PaymentAttemptView> items;
        QList<PaymentReturnView> returns; ///< at most 200, with the first page
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("returns"_L1, self.returns);
            field("next"_L1, self.next);
        }
    };
};

struct ConfirmReturn {
    static constexpr MethodInfo info{"payments.returned"_L1, Verb::Post, "/events/{eventId}/refunds/{refundId}/returned"_L1, 200,
                                     Permission::RefundTickets, RateClass::Write, true,
                                     "Say that money which the gateway would not give back was given back by hand"_L1};
    struct Request {
        EventId eventId;
        RefundId refundId;
        std::optional<QString> reference; ///< how, for the books: a bank transfer's number
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("refundId"_L1, self.refundId);
            field("reference"_L1, self.reference, Bounds{.min = 1, .max = 100});
        }
    };
    using Reply = PaymentReturnView;
};

} // namespace foyer
