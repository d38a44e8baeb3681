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

/// Money on its way between the house and a customer that is not settled: a payment asked of somebody outside, or what a refund
/// owes to one. One list of both, over all events.
struct WaitingPaymentView {
    QString id;   ///< of this row; says nothing else
    QString kind; ///< payment: asked for, and nobody knows or has dealt with its outcome; return: a refund that is not back yet
    EventId eventId;
    QString eventName;
    OrderId orderId;
    QString orderReference;
    QString orderStatus;
    std::optional<PaymentAttemptId> attemptId; ///< of a payment
    std::optional<RefundId> refundId;          ///< of a return
    QString method;                            ///< card: a terminal; online: the gateway
    Money amount;
    QString state; ///< of a payment as in PaymentAttemptView, of a return as in PaymentReturnView
    /// person: it stays so until somebody says what became of it, or gives money back by hand; outside: a terminal or the gateway is
    /// at it, or the server still asks
    QString waitsFor;
    std::optional<QString> reference; ///< the outside's name of the payment
    std::optional<QString> reason;    ///< why it is in this state, in words
    QString startedBy;                ///< who asked for the money, or gave it back
    std::optional<QString> saidBy;    ///< who said last what the outside did
    QDateTime since;
    QDateTime changedAt;
    int looks = 0;                       ///< how often the server has asked since the state changed
    std::optional<QDateTime> nextLookAt; ///< when it asks again by itself
    static void fields(auto &self, auto &&field)
    {
        field("id"_L1, self.id);
        field("kind"_L1, self.kind);
        field("eventId"_L1, self.eventId);
        field("eventName"_L1, self.eventName);
        field("orderId"_L1, self.orderId);
        field("orderReference"_L1, self.orderReference);
        field("orderStatus"_L1, self.orderStatus);
        field("attemptId"_L1, self.attemptId);
        field("refundId"_L1, self.refundId);
        field("method"_L1, self.method);
        field("amount"_L1, self.amount);
        field("state"_L1, self.state);
        field("waitsFor"_L1, self.waitsFor);
        field("reference"_L1, self.reference);
        field("reason"_L1, self.reason);
        field("startedBy"_L1, self.startedBy);
        field("saidBy"_L1, self.saidBy);
        field("since"_L1, self.since);
        field("changedAt"_L1, self.changedAt);
        field("looks"_L1, self.looks);
        field("nextLookAt"_L1, self.nextLookAt);
    }
};

struct ListWaitingPayments {
    static constexpr MethodInfo info{"payments.waiting"_L1, Verb::Get, "/payments/waiting"_L1, 200, Permission::SellTickets, RateClass::Read, false,
                                     "All money that waits for an outcome or for a person, of every event, oldest first"_L1};
    struct Request {
        std::optional<QString> query;    ///< the beginning of an order's or the outside's reference, or part of a customer's name
        std::optional<QString> waitsFor; ///< else both
        std::optional<int> limit;
        std::optional<QString> cursor;
        static void fields(auto &self, auto &&field)
        {
            field("query"_L1, self.query, Bounds{.max = 200});
            field("waitsFor"_L1, self.waitsFor, Bounds{.oneOf = {"person"_L1, "outside"_L1}});
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<WaitingPaymentView> items;
        int forPerson = 0; ///< how many wait for a person, whatever was asked for; 1000 stands for more
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("forPerson"_L1, self.forPerson);
            field("next"_L1, self.next);
        }
    };
};

struct AskPayment {
    static constexpr MethodInfo info{"payments.ask"_L1, Verb::Post, "/events/{eventId}/payment-attempts/{attemptId}/ask"_L1, 200,
                                     Permission::SellTickets, RateClass::Write, true,
                                     "Ask the gateway now, and go on from its answer; a terminal cannot be asked, nor what waits for a person"_L1};
    struct Request {
        EventId eventId;
        PaymentAttemptId attemptId;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("attemptId"_L1, self.attemptId);
        }
    };
    using Reply = PaymentAttemptView;
};

struct AskReturn {
    static constexpr MethodInfo info{"payments.askReturn"_L1, Verb::Post, "/events/{eventId}/refunds/{refundId}/ask"_L1, 200,
                                     Permission::RefundTickets, RateClass::Write, true,
                                     "Ask the gateway now to give a refund's money back; not where it has said no for good"_L1};
    struct Request {
        EventId eventId;
        RefundId refundId;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("refundId"_L1, self.refundId);
        }
    };
    using Reply = PaymentReturnView;
};

} // namespace foyer
