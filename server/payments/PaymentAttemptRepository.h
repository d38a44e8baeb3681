// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payments/PaymentAttempt.h"
#include "storage/Idempotency.h"

namespace foyer {

/// One step of an attempt: made only while it is in one of `from`, so that of several who know something new one makes it.
struct AttemptMove {
    QList<AttemptState> from;
    AttemptState to = AttemptState::Started;
    QString reference = {};       ///< empty: keep what is known
    QString reason = {};
    PaymentId payment = {};
    QString refundReference = {};
    std::optional<int> dueInMs = {}; ///< when the resolver looks next; none: never
    UserId by = {};                  ///< the person whose word it is
};

/// All SQL of payment attempts. Each statement touches attempts alone and locks one row at a time, so it can wait for no
/// booking transaction and no booking transaction for it.
class PaymentAttemptRepository
{
public:
    explicit PaymentAttemptRepository(Transaction &tx) : m_tx(tx) {}

    /// Conflict while another payment of the order is undecided, or when the key was used in the same moment.
    Result<PaymentAttempt> insert(const PaymentAttempt &attempt, const QString &clientKey, int dueInMs);
    Result<std::optional<PaymentAttempt>> byId(EventId event, PaymentAttemptId id);
    Result<std::optional<PaymentAttempt>> byClientKey(EventId event, UserId account, const QString &key);
    Result<std::optional<PaymentAttempt>> byOutsideKey(const QString &key);
    /// The attempt afterwards, nullopt when it was in another state.
    Result<std::optional<PaymentAttempt>> move(EventId event, PaymentAttemptId id, const AttemptMove &move);
    /// Looks again later, for this reason; only while it is still in that state.
    Status postpone(const PaymentAttempt &attempt, const QString &reason, std::optional<int> dueInMs);
    /// Takes up to `limit` attempts that are due, for `leaseMs`: no other server takes them meanwhile.
    Result<QList<PaymentAttempt>> claimDue(int limit, int leaseMs);
    /// Takes this one out of turn. Nullopt when it is over or waits for a person, or when whoever started it may still be at it: not `settledMs` old.
    Result<std::optional<PaymentAttempt>> claim(EventId event, PaymentAttemptId id, int settledMs, int leaseMs);
    /// Those that somebody must still deal with, oldest first.
    Result<QList<PaymentAttempt>> open(EventId event, PaymentAttemptId after, int limit);
    /// The payment by which the order has this attempt's money already.
    Result<PaymentId> paymentOf(const PaymentAttempt &attempt);

private:
    static QList<PaymentAttempt> read(const Rows &rows);
    static Result<std::optional<PaymentAttempt>> first(const Result<Rows> &rows);

    Transaction &m_tx;
};

} // namespace foyer
