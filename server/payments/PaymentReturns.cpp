// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/PaymentReturns.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define RETURN_COLUMNS "r.event_id, r.refund_id, r.order_id, r.payment_id, r.amount, o.currency, p.method, coalesce(p.reference, '')," \
                       " r.outside_key, r.state = 'by_hand', coalesce(r.reason, ''), r.looks, r.created_at, r.state = 'returned'"
#define RETURN_JOINS " JOIN payment p ON p.event_id = r.event_id AND p.payment_id = r.payment_id" \
                     " JOIN sales_order o ON o.event_id = r.event_id AND o.order_id = r.order_id"
constexpr Query claimDueReturns{"payment_return.claim_due", R"sql(
    WITH r AS (
        UPDATE payment_return t SET due_at = now() + $2::bigint * interval '1 millisecond', looks = least(t.looks + 1, 1000)
        FROM (SELECT event_id, refund_id FROM payment_return WHERE due_at <= now() ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
        WHERE t.event_id = due.event_id AND t.refund_id = due.refund_id
        RETURNING t.*)
    SELECT )sql" RETURN_COLUMNS " FROM r" RETURN_JOINS};
constexpr Query claimReturn{"payment_return.claim", R"sql(
    WITH r AS (
        UPDATE payment_return t SET due_at = now() + $3::bigint * interval '1 millisecond', looks = least(t.looks + 1, 1000)
        WHERE t.event_id = $1 AND t.refund_id = $2 AND t.state = 'due'
        RETURNING t.*)
    SELECT )sql" RETURN_COLUMNS " FROM r" RETURN_JOINS};
constexpr Query selectOpen{"payment_return.open", "SELECT " RETURN_COLUMNS " FROM payment_return r" RETURN_JOINS
                           " WHERE r.event_id = $1 AND r.state <> 'returned' ORDER BY r.refund_id LIMIT $2"};
constexpr Query selectOne{"payment_return.one", "SELECT " RETURN_COLUMNS " FROM payment_return r" RETURN_JOINS
                          " WHERE r.event_id = $1 AND r.refund_id = $2 FOR UPDATE OF r"};
#undef RETURN_COLUMNS
#undef RETURN_JOINS
constexpr Query markReturn{"payment_return.mark", R"sql(
    UPDATE payment_return SET state = $3, reference = nullif($4, ''), reason = nullif($5, ''), due_at = NULL, changed_at = now(),
        decided_by = nullif($6::bigint, 0)
    WHERE event_id = $1 AND refund_id = $2 AND state <> 'returned')sql"};
constexpr Query postponeReturn{"payment_return.postpone", R"sql(
    UPDATE payment_return SET reason = nullif($3, ''), due_at = now() + $4::bigint * interval '1 millisecond', changed_at = now()
    WHERE event_id = $1 AND refund_id = $2 AND state = 'due')sql"};

PaymentReturn read(const Rows &rows, int i)
{
    return {EventId(rows.integer(i, 0)), RefundId(rows.integer(i, 1)), OrderId(rows.integer(i, 2)), PaymentId(rows.integer(i, 3)),
            Money(rows.integer(i, 4), rows.text(i, 5)), rows.text(i, 6), rows.text(i, 7), rows.text(i, 8), rows.boolean(i, 9), rows.text(i, 10),
            rows.smallInteger(i, 11), rows.time(i, 12), rows.boolean(i, 13)};
}

Result<QList<PaymentReturn>> readAll(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    QList<PaymentReturn> all;
    for (int i = 0; i < rows->count(); ++i)
        all.append(read(*rows, i));
    return all;
}

Result<PaymentReturn> one(Transaction &tx, EventId event, RefundId refund)
{
    const auto rows = tx.run(selectOne, Params::of(event, refund));
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? Result<PaymentReturn>(Error{ErrorCode::NotFound, u"no such refund of an online payment"_s, {}, {}, 0}) : read(*rows, 0);
}

Status statusOf(const Result<Rows> &rows) { return rows ? ok() : Status(rows.error()); }

} // namespace

int PaymentReturns::resolveDue(int limit)
{
    const auto due = m_database.inTransaction([&](Transaction &tx) { return readAll(tx.run(claimDueReturns, Params::of(limit, m_settings.leaseMs))); });
    if (!due)
        return 0; // the next round asks again
    for (const PaymentReturn &owed : *due)
        (void)giveBack(owed); // what could not be kept is found again when the lease ends
    return int(due->size());
}

Status PaymentReturns::giveBack(const PaymentReturn &owed)
{
    PaymentMethod *method = m_methods.find(owed.method);
    if (!method)
        return postpone(owed, u"this server is not set up for %1 payments"_s.arg(owed.method));
    const auto refund = method->giveBack({owed.paymentReference, owed.amount, owed.outsideKey, owed.looks > 1}, QDeadlineTimer(m_settings.patienceMs));
    if (m_settings.goesOn && !m_settings.goesOn(PaymentStep::GivenBack))
        return Error{ErrorCode::Unavailable, u"stopped"_s, {}, {}, 1};
    if (refund) {
        ++m_returned;
        return mark(owed, u"returned"_s, *refund, {});
    }
    if (refund.error().code != ErrorCode::RuleViolated)
        return postpone(owed, u"the gateway does not answer"_s);
    if (m_settings.note)
        m_settings.note(u"refund %1 of event %2: somebody has to give the money back: %3"_s.arg(owed.refund.value()).arg(owed.event.value()).arg(refund.error().detail));
    return mark(owed, u"by_hand"_s, {}, refund.error().detail);
}

Status PaymentReturns::mark(const PaymentReturn &owed, const QString &state, const QString &reference, const QString &reason)
{
    return m_database.inTransaction([&](Transaction &tx) { return statusOf(tx.run(markReturn, Params::of(owed.event, owed.refund, state, reference, reason, UserId()))); });
}

Status PaymentReturns::postpone(const PaymentReturn &owed, const QString &reason)
{
    const qint64 backoff = std::min<qint64>(m_settings.maxBackoffMs, qint64(m_settings.backoffMs) << std::min(owed.looks, 16));
    return m_database.inTransaction([&](Transaction &tx) { return statusOf(tx.run(postponeReturn, Params::of(owed.event, owed.refund, reason, backoff))); });
}

Result<QList<PaymentReturn>> PaymentReturns::open(EventId event, int limit)
{
    return m_database.inTransaction([&](Transaction &tx) { return readAll(tx.run(selectOpen, Params::of(event, limit))); });
}

Result<PaymentReturn> PaymentReturns::askNow(EventId event, RefundId refund)
{
    const auto claimed = m_database.inTransaction([&](Transaction &tx) { return readAll(tx.run(claimReturn, Params::of(event, refund, m_settings.leaseMs))); });
    if (!claimed)
        return claimed.error();
    if (!claimed->isEmpty()) {
        if (const auto asked = giveBack(claimed->first()); !asked)
            return asked.error();
    }
    const auto owed = m_database.inTransaction([&](Transaction &tx) { return one(tx, event, refund); });
    if (owed && owed->isByHand && claimed->isEmpty())
        return Error{ErrorCode::RuleViolated, u"the gateway has refused for good: a person has to give it back"_s, {}, {}, 0};
    return owed;
}

Result<PaymentReturn> PaymentReturns::doneByHand(EventId event, RefundId refund, const QString &reference, UserId by)
{
    return m_database.inTransaction([&](Transaction &tx) -> Result<PaymentReturn> {
        const auto owed = one(tx, event, refund);
        if (!owed)
            return owed;
        if (!owed->isByHand && !owed->isReturned)
            return Error{ErrorCode::RuleViolated, u"the gateway may still give it back by itself"_s, {}, {}, 0};
        if (const auto marked = tx.run(markReturn, Params::of(event, refund, u"returned"_s, reference, u"given back by hand"_s, by)); !marked)
            return marked.error();
        return owed;
    });
}

} // namespace foyer
