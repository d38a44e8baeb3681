// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payments/PaymentService.h"

namespace foyer {

/// Money of a refunded order on its way back through the gateway.
struct PaymentReturn {
    EventId event;
    RefundId refund;
    OrderId order;
    PaymentId payment;
    Money amount;
    QString method;
    QString paymentReference; ///< the outside's name of the payment
    QString outsideKey;       ///< idempotency key toward the outside
    bool isByHand = false;    ///< the outside refuses for good
    QString reason;
    int looks = 0;
    QDateTime createdAt;
    bool isReturned = false;  ///< it is over
};

/// Gives back through the gateway what orders.refund has decided. The booking transaction writes what is owed beside the
/// refund; from then on the resolver of any server asks the gateway, under a key of the refund, until it has a definite
/// answer. Blocks; for worker threads. Thread-safe.
class PaymentReturns
{
public:
    /// Owns neither.
    PaymentReturns(Database &database, const AcceptedMethods &methods, PaymentService::Settings settings)
        : m_database(database), m_methods(methods), m_settings(std::move(settings))
    {
    }

    /// One round: takes up to `limit` that are due. Gives how many.
    int resolveDue(int limit);
    /// Those that are not back yet, oldest first.
    Result<QList<PaymentReturn>> open(EventId event, int limit);
    /// A person wants it tried now, out of turn. As it is afterwards; NotFound; RuleViolated where the outside had refused before,
    /// for it gives the same answer to the same key.
    Result<PaymentReturn> askNow(EventId event, RefundId refund);
    /// A person has given it back another way. NotFound; RuleViolated while the gateway still may.
    Result<PaymentReturn> doneByHand(EventId event, RefundId refund, const QString &reference, UserId by);
    quint64 returned() const { return m_returned; }

private:
    Status giveBack(const PaymentReturn &owed);
    Status mark(const PaymentReturn &owed, const QString &state, const QString &reference, const QString &reason);
    Status postpone(const PaymentReturn &owed, const QString &reason);

    Database &m_database;
    const AcceptedMethods &m_methods;
    const PaymentService::Settings m_settings;
    std::atomic<quint64> m_returned = 0;
};

} // namespace foyer
