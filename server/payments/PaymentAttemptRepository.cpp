// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/PaymentAttemptRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define ATTEMPT_COLUMNS "a.event_id, a.attempt_id, a.order_id, a.method, a.amount, a.currency, a.state, a.outside_key," \
                        " coalesce(a.method_token, ''), coalesce(a.reference, ''), coalesce(a.reason, ''), coalesce(a.payment_id, 0)," \
                        " a.account_id, coalesce((SELECT name FROM account WHERE id = a.account_id), ''), a.channel, a.request_hash," \
                        " a.looks, a.due_at IS NOT NULL, a.started_at, a.changed_at"
constexpr Query insertAttempt{"payment_attempt.insert", R"sql(
    INSERT INTO payment_attempt AS a (event_id, attempt_id, order_id, method, amount, currency, outside_key, method_token, account_id,
                                      channel, client_key, request_hash, due_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, nullif($8, ''), $9, $10, $11, $12,
            CASE WHEN $13::bigint IS NULL THEN NULL ELSE now() + $13::bigint * interval '1 millisecond' END)
    RETURNING )sql" ATTEMPT_COLUMNS};
constexpr Query selectById{"payment_attempt.by_id", "SELECT " ATTEMPT_COLUMNS " FROM payment_attempt a WHERE a.event_id = $1 AND a.attempt_id = $2"};
constexpr Query selectByClientKey{"payment_attempt.by_client_key", "SELECT " ATTEMPT_COLUMNS
                                  " FROM payment_attempt a WHERE a.event_id = $1 AND a.account_id = $2 AND a.client_key = $3"};
constexpr Query selectByOutsideKey{"payment_attempt.by_outside_key", "SELECT " ATTEMPT_COLUMNS " FROM payment_attempt a WHERE a.outside_key = $1"};
constexpr Query moveAttempt{"payment_attempt.move", R"sql(
    UPDATE payment_attempt a SET
        state = $4, reference = coalesce(nullif($5, ''), a.reference), reason = nullif($6, ''), payment_id = nullif($7::bigint, 0),
        refund_reference = coalesce(nullif($8, ''), a.refund_reference), decided_by = coalesce(nullif($10::bigint, 0), a.decided_by), looks = 0, changed_at = now(),
        method_token = CASE WHEN $4 IN ('started', 'unknown') THEN a.method_token END,
        due_at = CASE WHEN $9::bigint IS NULL THEN NULL ELSE now() + $9::bigint * interval '1 millisecond' END
    WHERE a.event_id = $1 AND a.attempt_id = $2 AND a.state = ANY($3::text[])
    RETURNING )sql" ATTEMPT_COLUMNS};
constexpr Query postponeAttempt{"payment_attempt.postpone", R"sql(
    UPDATE payment_attempt SET reason = nullif($4, ''), changed_at = now(),
        due_at = CASE WHEN $5::bigint IS NULL THEN NULL ELSE now() + $5::bigint * interval '1 millisecond' END
    WHERE event_id = $1 AND attempt_id = $2 AND state = $3)sql"};
constexpr Query claimDueAttempts{"payment_attempt.claim_due", R"sql(
    UPDATE payment_attempt a SET due_at = now() + $2::bigint * interval '1 millisecond', looks = least(a.looks + 1, 1000)
    FROM (SELECT event_id, attempt_id FROM payment_attempt WHERE due_at <= now() ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
    WHERE a.event_id = due.event_id AND a.attempt_id = due.attempt_id
    RETURNING )sql" ATTEMPT_COLUMNS};
constexpr Query claimAttempt{"payment_attempt.claim", R"sql(
    UPDATE payment_attempt a SET due_at = now() + $4::bigint * interval '1 millisecond', looks = least(a.looks + 1, 1000)
    WHERE a.event_id = $1 AND a.attempt_id = $2 AND a.due_at IS NOT NULL
      AND (a.state IN ('approved', 'refunding')
           OR a.state IN ('started', 'unknown') AND a.started_at <= now() - $3::bigint * interval '1 millisecond')
    RETURNING )sql" ATTEMPT_COLUMNS};
constexpr Query selectOpen{"payment_attempt.open", "SELECT " ATTEMPT_COLUMNS R"sql( FROM payment_attempt a
    WHERE a.event_id = $1 AND a.attempt_id > $2 AND a.state IN ('started', 'unknown', 'approved', 'refunding')
    ORDER BY a.attempt_id LIMIT $3)sql"};
#undef ATTEMPT_COLUMNS
// A payment that another attempt has is that one's money: two may bear one approval code.
constexpr Query selectPayment{"payment_attempt.payment", R"sql(
    SELECT p.payment_id FROM payment p
    WHERE p.event_id = $1 AND p.order_id = $2 AND p.method = $3 AND p.reference = $4 AND p.amount = $5
      AND NOT EXISTS (SELECT FROM payment_attempt o WHERE o.event_id = p.event_id AND o.payment_id = p.payment_id AND o.attempt_id <> $6)
    ORDER BY p.payment_id LIMIT 1)sql"};

QStringList names(const QList<AttemptState> &states)
{
    QStringList list;
    for (const AttemptState state : states)
        list.append(attemptStateName(state));
    return list;
}

QString nameOf(AttemptState state) { return attemptStateName(state); }

} // namespace

QList<PaymentAttempt> PaymentAttemptRepository::read(const Rows &rows)
{
    QList<PaymentAttempt> attempts;
    for (int i = 0; i < rows.count(); ++i) {
        PaymentAttempt attempt;
        attempt.event = EventId(rows.integer(i, 0));
        attempt.id = PaymentAttemptId(rows.integer(i, 1));
        attempt.order = OrderId(rows.integer(i, 2));
        attempt.method = rows.text(i, 3);
        attempt.amount = Money(rows.integer(i, 4), rows.text(i, 5));
        attempt.state = attemptStateFromName(rows.text(i, 6)).value_or(AttemptState::Unknown);
        attempt.outsideKey = rows.text(i, 7);
        attempt.methodToken = rows.text(i, 8);
        attempt.reference = rows.text(i, 9);
        attempt.reason = rows.text(i, 10);
        attempt.payment = PaymentId(rows.integer(i, 11));
        attempt.account = UserId(rows.integer(i, 12));
        attempt.startedBy = rows.text(i, 13);
        attempt.channel = rows.text(i, 14);
        attempt.requestHash = rows.bytea(i, 15);
        attempt.looks = rows.smallInteger(i, 16);
        attempt.isScheduled = rows.boolean(i, 17);
        attempt.startedAt = rows.time(i, 18);
        attempt.changedAt = rows.time(i, 19);
        attempts.append(attempt);
    }
    return attempts;
}

Result<std::optional<PaymentAttempt>> PaymentAttemptRepository::first(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    const QList<PaymentAttempt> attempts = read(*rows);
    return attempts.isEmpty() ? std::optional<PaymentAttempt>() : attempts.first();
}

Result<PaymentAttempt> PaymentAttemptRepository::insert(const PaymentAttempt &attempt, const QString &clientKey, int dueInMs)
{
    const auto rows = m_tx.run(insertAttempt, Params::of(attempt.event, attempt.id, attempt.order, attempt.method, attempt.amount.minorUnits(),
                                                         attempt.amount.currency(), attempt.outsideKey, attempt.methodToken, attempt.account,
                                                         attempt.channel, clientKey, attempt.requestHash,
                                                         dueInMs > 0 ? std::optional(dueInMs) : std::nullopt));
    if (!rows)
        return rows.error();
    return read(*rows).first();
}

Result<std::optional<PaymentAttempt>> PaymentAttemptRepository::byId(EventId event, PaymentAttemptId id)
{
    return first(m_tx.run(selectById, Params::of(event, id)));
}

Result<std::optional<PaymentAttempt>> PaymentAttemptRepository::byClientKey(EventId event, UserId account, const QString &key)
{
    return first(m_tx.run(selectByClientKey, Params::of(event, account, key)));
}

Result<std::optional<PaymentAttempt>> PaymentAttemptRepository::byOutsideKey(const QString &key)
{
    return first(m_tx.run(selectByOutsideKey, Params::of(key)));
}

Result<std::optional<PaymentAttempt>> PaymentAttemptRepository::move(EventId event, PaymentAttemptId id, const AttemptMove &move)
{
    return first(m_tx.run(moveAttempt, Params::of(event, id, names(move.from), nameOf(move.to), move.reference, move.reason, move.payment,
                                                  move.refundReference, move.dueInMs, move.by)));
}

Status PaymentAttemptRepository::postpone(const PaymentAttempt &attempt, const QString &reason, std::optional<int> dueInMs)
{
    const auto rows = m_tx.run(postponeAttempt, Params::of(attempt.event, attempt.id, nameOf(attempt.state), reason, dueInMs));
    return rows ? ok() : Status(rows.error());
}

Result<QList<PaymentAttempt>> PaymentAttemptRepository::claimDue(int limit, int leaseMs)
{
    const auto rows = m_tx.run(claimDueAttempts, Params::of(limit, leaseMs));
    if (!rows)
        return rows.error();
    return read(*rows);
}

Result<std::optional<PaymentAttempt>> PaymentAttemptRepository::claim(EventId event, PaymentAttemptId id, int settledMs, int leaseMs)
{
    return first(m_tx.run(claimAttempt, Params::of(event, id, settledMs, leaseMs)));
}

Result<QList<PaymentAttempt>> PaymentAttemptRepository::open(EventId event, PaymentAttemptId after, int limit)
{
    const auto rows = m_tx.run(selectOpen, Params::of(event, after, limit));
    if (!rows)
        return rows.error();
    return read(*rows);
}

Result<PaymentId> PaymentAttemptRepository::paymentOf(const PaymentAttempt &attempt)
{
    const auto rows = m_tx.run(selectPayment, Params::of(attempt.event, attempt.order, attempt.method, attempt.reference,
                                                         attempt.amount.minorUnits(), attempt.id));
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? PaymentId() : PaymentId(rows->integer(0, 0));
}

} // namespace foyer
