// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/OrderRepository.h"

#include "pricing/PriceBookView.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define ORDER_COLUMNS "SELECT o.order_id, o.event_id, o.hold_id, o.reference, o.status, o.currency, o.customer_name, o.customer_email," \
                      " o.customer_phone, o.total, o.paid, o.refunded, o.account_id, a.name, o.channel, o.created_at," \
                      " coalesce(o.basket_id, 0), coalesce(b.reference, ''), o.kept, o.customer_address," \
                      " CASE WHEN o.status = 'pending' THEN" \
                      " (SELECT h.expires_at FROM hold h WHERE h.event_id = o.event_id AND h.hold_id = o.hold_id) END"
#define ORDER_SOURCE " FROM sales_order o JOIN account a ON a.id = o.account_id LEFT JOIN basket b ON b.basket_id = o.basket_id"
// Each row is looked up by its key, whatever the statistics say: see BookingRepository.
constexpr Query selectByIds{"order.by_ids", ORDER_COLUMNS R"sql(
    FROM (SELECT DISTINCT * FROM unnest($1::bigint[], $2::bigint[])) AS w (event, id)
    CROSS JOIN LATERAL (SELECT * FROM sales_order k WHERE k.event_id = w.event AND k.order_id = w.id OFFSET 0) o
    CROSS JOIN LATERAL (SELECT name FROM account k WHERE k.id = o.account_id OFFSET 0) a
    LEFT JOIN LATERAL (SELECT reference FROM basket k WHERE k.basket_id = o.basket_id OFFSET 0) b ON true)sql"};
constexpr Query selectBasket{"order.basket", R"sql(
    SELECT b.basket_id, b.reference, b.currency, o.event_id, o.order_id FROM basket b JOIN sales_order o ON o.basket_id = b.basket_id
    WHERE b.basket_id = $1 OR b.reference = $2 ORDER BY o.event_id)sql"};
constexpr Query selectByReference{"order.by_reference", ORDER_COLUMNS ORDER_SOURCE " WHERE o.reference = $1"};
constexpr Query selectOfHold{"order.of_hold", ORDER_COLUMNS ORDER_SOURCE " WHERE o.event_id = $1 AND o.hold_id = $2"};
#undef ORDER_COLUMNS
#undef ORDER_SOURCE
constexpr Query selectTickets{"order.tickets", R"sql(
    SELECT t.order_id, t.ticket_id, t.seat, t.section, t.price_level, t.price, t.issue, t.status, t.readable_code, t.first_admitted_at IS NOT NULL,
           t.price_type, t.parts
    FROM unnest($1::bigint[], $2::bigint[]) AS w (event, id)
    CROSS JOIN LATERAL (SELECT * FROM ticket k WHERE k.event_id = w.event AND k.order_id = w.id OFFSET 0) t ORDER BY t.order_id, t.line)sql"};
constexpr Query selectPayments{"order.payments", R"sql(
    SELECT p.order_id, p.payment_id, p.method, p.amount, p.tendered, coalesce(p.reference, ''), p.at, p.refunded, coalesce(p.payment_group, 0), coalesce(p.voucher_id, 0),
           -- how its invoice stands; asked for those only that have one
           CASE WHEN p.method = 'invoice' THEN
               p.amount - (SELECT coalesce(sum(n.amount - n.paid_back), 0) FROM credit_note n WHERE n.event_id = p.event_id AND n.payment_id = p.payment_id)
                   - (SELECT coalesce(sum(s.amount), 0) FROM invoice_settlement s WHERE s.event_id = p.event_id AND s.payment_id = p.payment_id) END,
           CASE WHEN p.method = 'invoice' THEN
               (SELECT s.method FROM invoice_settlement s WHERE s.event_id = p.event_id AND s.payment_id = p.payment_id
                ORDER BY s.settlement_id DESC LIMIT 1) END
    FROM unnest($1::bigint[], $2::bigint[]) AS w (event, id)
    CROSS JOIN LATERAL (SELECT * FROM payment k WHERE k.event_id = w.event AND k.order_id = w.id OFFSET 0) p ORDER BY p.payment_id)sql"};
// At the window people sell; of other channels everybody is a customer of their own, so that the channel counts as one.
constexpr Query selectSellers{"order.sellers", R"sql(
    SELECT coalesce(w.account, 0), coalesce(a.name, w.channel), w.channel, w.seats
    FROM (SELECT CASE WHEN o.channel = 'window' THEN o.account_id END AS account, o.channel, array_agg(t.seat ORDER BY t.seat) AS seats
          FROM ticket t JOIN sales_order o ON o.event_id = t.event_id AND o.order_id = t.order_id
          WHERE t.event_id = $1 AND t.status = 1 AND t.seat IS NOT NULL GROUP BY 1, 2) w
    LEFT JOIN account a ON a.id = w.account
    ORDER BY cardinality(w.seats) DESC, 1, 3)sql"};

std::optional<int> optionalInt(const Rows &rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.smallInteger(row, column));
}

Order readOrder(const Rows &rows, int i)
{
    return {OrderId(rows.integer(i, 0)), EventId(rows.integer(i, 1)), HoldId(rows.integer(i, 2)), rows.text(i, 3), rows.text(i, 4), rows.text(i, 5),
            {rows.text(i, 6), rows.text(i, 7), rows.text(i, 8), rows.text(i, 19)}, rows.integer(i, 9), rows.integer(i, 10), rows.integer(i, 11),
            UserId(rows.integer(i, 12)), rows.text(i, 13), rows.text(i, 14), rows.time(i, 15), {}, {}, rows.integer(i, 18),
            {BasketId(rows.integer(i, 16)), rows.text(i, 17)}, rows.isNull(i, 20) ? QDateTime() : rows.time(i, 20)};
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
             tickets.smallInteger(i, 6), TicketStatus(tickets.smallInteger(i, 7)), tickets.text(i, 8), tickets.boolean(i, 9),
             tickets.smallInteger(i, 10), partsFromStored(tickets.raw(i, 11))});
    const Rows &payments = parts->at(1);
    for (int i = 0; i < payments.count(); ++i)
        orders[at.value(payments.integer(i, 0))].payments.append({PaymentId(payments.integer(i, 1)), payments.text(i, 2), payments.integer(i, 3),
                                                                  payments.optionalInteger(i, 4), payments.text(i, 5), payments.time(i, 6),
                                                                  payments.integer(i, 7), PaymentId(payments.integer(i, 8)), VoucherId(payments.integer(i, 9)),
                                                                  payments.isNull(i, 10) ? std::nullopt
                                                                                         : std::optional(InvoiceStand{payments.integer(i, 10), payments.text(i, 11)})});
    return orders;
}

Result<QList<Order>> OrderRepository::byIds(const QList<qint64> &events, const QList<qint64> &ids)
{
    return complete(m_tx.run(selectByIds, Params::of(events, ids)));
}

Result<std::optional<Basket>> OrderRepository::basket(BasketId id, const QString &reference)
{
    const auto rows = m_tx.run(selectBasket, Params::of(id, reference));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<Basket>();
    Basket basket{BasketId(rows->integer(0, 0)), rows->text(0, 1), rows->text(0, 2), {}};
    QList<qint64> events, ids;
    for (int i = 0; i < rows->count(); ++i) {
        events.append(rows->integer(i, 3));
        ids.append(rows->integer(i, 4));
    }
    auto orders = byIds(events, ids);
    if (!orders)
        return orders.error();
    basket.orders = std::move(*orders);
    std::ranges::sort(basket.orders, {}, &Order::event);
    return std::optional(basket);
}

Result<std::optional<Order>> OrderRepository::byReference(const QString &reference)
{
    const auto orders = complete(m_tx.run(selectByReference, Params::of(reference)));
    if (!orders)
        return orders.error();
    return orders->isEmpty() ? std::optional<Order>() : orders->first();
}

Result<std::optional<Order>> OrderRepository::ofHold(EventId event, HoldId hold)
{
    const auto orders = complete(m_tx.run(selectOfHold, Params::of(event, hold)));
    if (!orders)
        return orders.error();
    return orders->isEmpty() ? std::optional<Order>() : orders->first();
}

Result<QList<Seller>> OrderRepository::sellers(EventId event)
{
    const auto rows = m_tx.run(selectSellers, Params::of(event));
    if (!rows)
        return rows.error();
    QList<Seller> sellers;
    for (int i = 0; i < rows->count(); ++i) {
        Seller seller{UserId(rows->integer(i, 0)), rows->text(i, 1), rows->text(i, 2), {}};
        for (const qint64 seat : rows->integers(i, 3))
            seller.seats.append(int(seat));
        sellers.append(seller);
    }
    return sellers;
}

} // namespace foyer
