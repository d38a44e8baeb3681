// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/OrderRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define ORDER_COLUMNS "SELECT o.order_id, o.event_id, o.hold_id, o.reference, o.status, o.currency, o.customer_name, o.customer_email," \
                      " o.customer_phone, o.total, o.paid, o.refunded, o.account_id, a.name, o.channel, o.created_at" \
                      " FROM sales_order o JOIN account a ON a.id = o.account_id"
constexpr Query selectByIds{"order.by_ids", ORDER_COLUMNS " WHERE o.event_id = $1 AND o.order_id = ANY($2::bigint[])"};
constexpr Query selectByReference{"order.by_reference", ORDER_COLUMNS " WHERE o.reference = $1"};
constexpr Query searchOrders{"order.search", ORDER_COLUMNS R"sql(
    WHERE ($1::text IS NULL OR lower(o.customer_name) LIKE $1 || '%' OR lower(o.customer_name) LIKE '% ' || $1 || '%'
           OR lower(o.customer_email) LIKE $1 || '%' OR replace(o.customer_phone, ' ', '') LIKE '%' || $1 || '%'
           OR o.reference LIKE upper($1) || '%')
      AND ($2::bigint IS NULL OR o.event_id = $2) AND ($3::bigint = 0 OR o.order_id < $3)
    ORDER BY o.order_id DESC LIMIT $4)sql"};
#undef ORDER_COLUMNS
constexpr Query selectTickets{"order.tickets", R"sql(
    SELECT order_id, ticket_id, seat, section, price_level, price, issue, status, readable_code, first_admitted_at IS NOT NULL
    FROM ticket WHERE (event_id, order_id) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[])) ORDER BY order_id, line)sql"};
constexpr Query selectPayments{"order.payments", R"sql(
    SELECT order_id, payment_id, method, amount, tendered, coalesce(reference, ''), at, refunded
    FROM payment WHERE (event_id, order_id) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[])) ORDER BY payment_id)sql"};

std::optional<int> optionalInt(const Rows &rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.smallInteger(row, column));
}

Order readOrder(const Rows &rows, int i)
{
    return {OrderId(rows.integer(i, 0)), EventId(rows.integer(i, 1)), HoldId(rows.integer(i, 2)), rows.text(i, 3), rows.text(i, 4), rows.text(i, 5),
            {rows.text(i, 6), rows.text(i, 7), rows.text(i, 8)}, rows.integer(i, 9), rows.integer(i, 10), rows.integer(i, 11),
            UserId(rows.integer(i, 12)), rows.text(i, 13), rows.text(i, 14), rows.time(i, 15), {}, {}};
}

} // namespace

Result<QList<Order>> OrderRepository::complete(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    QList<Order> orders;
    QList<qint64> events, ids;
    QHash<qint64, qsizetype> at;
    for (int i = 0; i < rows->count(); ++i) {
        orders.append(readOrder(*rows, i));
        events.append(orders.last().event.value());
        ids.append(orders.last().id.value());
        at.insert(ids.last(), i);
    }
    if (orders.isEmpty())
        return orders;
    const auto parts = m_tx.pipeline({{&selectTickets, Params::of(events, ids)}, {&selectPayments, Params::of(events, ids)}});
    if (!parts)
        return parts.error();
    const Rows &tickets = parts->at(0);
    for (int i = 0; i < tickets.count(); ++i)
        orders[at.value(tickets.integer(i, 0))].tickets.append(
            {TicketId(tickets.integer(i, 1)), optionalInt(tickets, i, 2), optionalInt(tickets, i, 3), tickets.smallInteger(i, 4), tickets.integer(i, 5),
             tickets.smallInteger(i, 6), TicketStatus(tickets.smallInteger(i, 7)), tickets.text(i, 8), tickets.boolean(i, 9)});
    const Rows &payments = parts->at(1);
    for (int i = 0; i < payments.count(); ++i)
        orders[at.value(payments.integer(i, 0))].payments.append({PaymentId(payments.integer(i, 1)), payments.text(i, 2), payments.integer(i, 3),
                                                                  payments.optionalInteger(i, 4), payments.text(i, 5), payments.time(i, 6),
                                                                  payments.integer(i, 7)});
    return orders;
}

Result<QList<Order>> OrderRepository::byIds(EventId event, const QList<qint64> &ids)
{
    return complete(m_tx.run(selectByIds, Params::of(event, ids)));
}

Result<std::optional<Order>> OrderRepository::byReference(const QString &reference)
{
    const auto orders = complete(m_tx.run(selectByReference, Params::of(reference)));
    if (!orders)
        return orders.error();
    return orders->isEmpty() ? std::optional<Order>() : orders->first();
}

Result<QList<Order>> OrderRepository::search(const QString &query, EventId event, qint64 beforeId, int limit)
{
    QString pattern = query.trimmed().toLower();
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    const auto text = pattern.isEmpty() ? std::nullopt : std::optional(pattern);
    const auto in = event.isValid() ? std::optional(event) : std::nullopt;
    return complete(m_tx.run(searchOrders, Params::of(text, in, beforeId, limit)));
}

} // namespace foyer
