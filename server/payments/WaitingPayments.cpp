// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/WaitingPayments.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// A terminal's attempt has no time of the resolver's: a person is at it, and only after a while it is somebody's who must look.
#define OPEN_ATTEMPT "a.state IN ('started', 'unknown', 'approved', 'refunding')"
#define ATTEMPT_FOR_PERSON "a.due_at IS NULL AND (a.state <> 'started' OR a.started_at <= now() - make_interval(secs => $1::int))"
#define OPEN_RETURN "r.state <> 'returned'"
#define RETURN_FOR_PERSON "r.state = 'by_hand'"
constexpr Query selectWaiting{"payment.waiting", R"sql(
    WITH waiting AS (
        SELECT false AS is_return, a.event_id, a.attempt_id AS id, a.order_id, a.method, a.amount, a.state, )sql" ATTEMPT_FOR_PERSON R"sql( AS is_for_person,
               coalesce(a.reference, '') AS reference, coalesce(a.reason, '') AS reason, a.account_id, a.decided_by, a.started_at AS since,
               a.changed_at, a.looks, a.due_at
        FROM payment_attempt a WHERE )sql" OPEN_ATTEMPT R"sql(
        UNION ALL
        SELECT true, r.event_id, r.refund_id, r.order_id, p.method, r.amount, r.state, )sql" RETURN_FOR_PERSON R"sql(,
               coalesce(p.reference, ''), coalesce(r.reason, ''), f.account_id, r.decided_by, r.created_at, r.changed_at, r.looks, r.due_at
        FROM payment_return r
        JOIN payment p ON p.event_id = r.event_id AND p.payment_id = r.payment_id
        JOIN refund f ON f.event_id = r.event_id AND f.refund_id = r.refund_id
        WHERE )sql" OPEN_RETURN R"sql()
    SELECT w.is_return, w.event_id, w.id, w.order_id, e.name, o.reference, o.status, w.method, w.amount, o.currency, w.state, w.is_for_person,
           w.reference, w.reason, coalesce((SELECT name FROM account WHERE id = w.account_id), ''),
           coalesce((SELECT name FROM account WHERE id = w.decided_by), ''), w.since, w.changed_at, w.looks, w.due_at,
           (extract(epoch FROM w.since) * 1000000)::bigint AS since_us
    FROM waiting w
    JOIN sales_order o ON o.event_id = w.event_id AND o.order_id = w.order_id
    JOIN event e ON e.id = w.event_id
    WHERE ($2::boolean IS NULL OR w.is_for_person = $2::boolean)
      AND ($3::text = '' OR starts_with(lower(o.reference), lower($3::text)) OR starts_with(lower(w.reference), lower($3::text))
           OR strpos(lower(coalesce(o.customer_name, '')), lower($3::text)) > 0)
      AND ((extract(epoch FROM w.since) * 1000000)::bigint, w.is_return, w.event_id, w.id) > ($4::bigint, $5::boolean, $6::bigint, $7::bigint)
    ORDER BY since_us, w.is_return, w.event_id, w.id LIMIT $8::int)sql"};
constexpr Query countForPerson{"payment.waiting_for_person", R"sql(
    SELECT count(*) FROM (
        (SELECT FROM payment_attempt a WHERE )sql" OPEN_ATTEMPT " AND " ATTEMPT_FOR_PERSON R"sql( LIMIT $2::int)
        UNION ALL
        (SELECT FROM payment_return r WHERE )sql" OPEN_RETURN " AND " RETURN_FOR_PERSON R"sql( LIMIT $2::int)) both_kinds)sql"};
#undef OPEN_ATTEMPT
#undef ATTEMPT_FOR_PERSON
#undef OPEN_RETURN
#undef RETURN_FOR_PERSON

WaitingPayment read(const Rows &rows, int i)
{
    WaitingPayment row;
    row.isReturn = rows.boolean(i, 0);
    row.event = EventId(rows.integer(i, 1));
    row.id = rows.integer(i, 2);
    row.order = OrderId(rows.integer(i, 3));
    row.eventName = rows.text(i, 4);
    row.orderReference = rows.text(i, 5);
    row.orderStatus = rows.text(i, 6);
    row.method = rows.text(i, 7);
    row.amount = Money(rows.integer(i, 8), rows.text(i, 9));
    row.state = rows.text(i, 10);
    row.isForPerson = rows.boolean(i, 11);
    row.reference = rows.text(i, 12);
    row.reason = rows.text(i, 13);
    row.startedBy = rows.text(i, 14);
    row.saidBy = rows.text(i, 15);
    row.since = rows.time(i, 16);
    row.changedAt = rows.time(i, 17);
    row.looks = rows.smallInteger(i, 18);
    if (!rows.isNull(i, 19))
        row.nextLookAt = rows.time(i, 19);
    row.sinceUs = rows.integer(i, 20);
    return row;
}

} // namespace

QString WaitingPayments::Cursor::text() const { return u"%1.%2.%3.%4"_s.arg(sinceUs).arg(isReturn ? 1 : 0).arg(event).arg(id); }

std::optional<WaitingPayments::Cursor> WaitingPayments::Cursor::parse(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    qint64 numbers[4];
    for (int i = 0; i < 4; ++i) {
        bool isNumber = false;
        numbers[i] = parts.at(i).toLongLong(&isNumber);
        if (!isNumber || numbers[i] < 0)
            return std::nullopt;
    }
    return Cursor{numbers[0], numbers[1] != 0, numbers[2], numbers[3]};
}

Result<WaitingPayments::Page> WaitingPayments::list(const Wish &wish)
{
    return m_database.inTransaction([&](Transaction &tx) -> Result<Page> {
        const auto rows = tx.run(selectWaiting, Params::of(terminalPatienceS, wish.isForPerson, wish.query, wish.after.sinceUs, wish.after.isReturn,
                                                           wish.after.event, wish.after.id, wish.limit));
        if (!rows)
            return rows.error();
        const auto counted = tx.run(countForPerson, Params::of(terminalPatienceS, mostCounted));
        if (!counted)
            return counted.error();
        Page page;
        page.forPerson = int(std::min<qint64>(counted->integer(0, 0), mostCounted));
        for (int i = 0; i < rows->count(); ++i)
            page.items.append(read(*rows, i));
        return page;
    });
}

} // namespace foyer
