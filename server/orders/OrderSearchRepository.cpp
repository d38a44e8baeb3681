// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderSearchRepository.h"

#include "booking/OrderRepository.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <limits>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// One statement for each way through an index: with one for all, the plan would read orders from end to end.
constexpr Query newest{"order.newest", R"sql(
    SELECT event_id, order_id FROM sales_order WHERE ($1::text IS NULL OR status = $1) AND order_id < $2 ORDER BY order_id DESC LIMIT $3)sql"};
// No index of states: it would cost each sale. Orders that wait to be paid are those of holds that are not over.
constexpr Query newestPending{"order.newest_pending", R"sql(
    SELECT o.event_id, o.order_id FROM (SELECT event_id, order_id FROM hold WHERE state = 0 AND order_id IS NOT NULL AND order_id < $1 OFFSET 0) h
    CROSS JOIN LATERAL (SELECT * FROM sales_order k WHERE k.event_id = h.event_id AND k.order_id = h.order_id OFFSET 0) o
    WHERE o.status = 'pending' ORDER BY o.order_id DESC LIMIT $2)sql"};
constexpr Query newestOfEvent{"order.newest_of_event", R"sql(
    SELECT event_id, order_id FROM sales_order WHERE event_id = $4 AND ($1::text IS NULL OR status = $1) AND order_id < $2
    ORDER BY order_id DESC LIMIT $3)sql"};
// What matches is found first and cut to the newest then: otherwise the plan may walk through all orders from the newest on.
constexpr Query matching{"order.matching", R"sql(
    WITH matches AS MATERIALIZED (
        SELECT event_id, order_id, status FROM sales_order
        WHERE (customer_name IS NOT NULL OR customer_email IS NOT NULL OR customer_phone IS NOT NULL)
          AND order_terms(customer_name, customer_email, customer_phone) @@ order_wish($1, $2, $3, $4)
        UNION SELECT event_id, order_id, status FROM sales_order WHERE reference ~>=~ $5 AND reference ~<~ ($5 || '~')
        UNION SELECT o.event_id, o.order_id, o.status FROM basket b JOIN sales_order o ON o.basket_id = b.basket_id WHERE b.reference = $5
        UNION SELECT o.event_id, o.order_id, o.status
            FROM (SELECT event_id FROM inventory WHERE $6::text IS NOT NULL) i
            CROSS JOIN LATERAL (SELECT k.event_id, k.order_id FROM ticket k WHERE k.event_id = i.event_id AND k.readable_code = $6 OFFSET 0) t
            JOIN sales_order o ON o.event_id = t.event_id AND o.order_id = t.order_id)
    SELECT event_id, order_id FROM matches
    WHERE ($7::bigint IS NULL OR event_id = $7) AND ($8::text IS NULL OR status = $8) AND order_id < $9
    ORDER BY order_id DESC LIMIT $10)sql"};
constexpr Query ofTicketId{"order.of_ticket", R"sql(
    SELECT t.event_id, t.order_id FROM ticket t JOIN sales_order o ON o.event_id = t.event_id AND o.order_id = t.order_id
    WHERE t.event_id = $1 AND t.ticket_id = $2 AND ($3::bigint IS NULL OR t.event_id = $3) AND ($4::text IS NULL OR o.status = $4) AND t.order_id < $5)sql"};
constexpr Query selectEvents{"order.events", R"sql(
    SELECT e.id, e.name, e.venue_name, e.starts_at, e.doors_at FROM event e WHERE e.id = ANY ($1::bigint[]))sql"};
constexpr Query selectCollections{"order.collections", R"sql(
    SELECT c.order_id, c.at, a.name FROM unnest($1::bigint[], $2::bigint[]) AS w (event, id)
    CROSS JOIN LATERAL (SELECT * FROM order_collected k WHERE k.event_id = w.event AND k.order_id = w.id
                        ORDER BY k.collection_id DESC LIMIT 1) c
    JOIN account a ON a.id = c.account_id)sql"};
constexpr Query insertCollection{"order.collect", R"sql(
    INSERT INTO order_collected (event_id, order_id, note, account_id) VALUES ($1, $2, $3, $4) RETURNING at)sql"};
constexpr Query selectStory{"order.story", R"sql(
    SELECT s.at, s.kind, s.by, s.amount, s.method, s.text, s.seat, s.section FROM (
        SELECT o.created_at AS at, 0 AS rank, 'placed' AS kind, a.name AS by, o.total AS amount, NULL AS method, o.channel AS text,
               NULL::int AS seat, NULL::int AS section
        FROM sales_order o JOIN account a ON a.id = o.account_id WHERE o.event_id = $1 AND o.order_id = $2
        UNION ALL SELECT p.at, 1, 'paid', a.name, p.amount, p.method, p.reference, NULL, NULL
        FROM payment p JOIN account a ON a.id = p.account_id WHERE p.event_id = $1 AND p.order_id = $2
        UNION ALL SELECT c.at, 2, 'collected', a.name, NULL, NULL, c.note, NULL, NULL
        FROM order_collected c JOIN account a ON a.id = c.account_id WHERE c.event_id = $1 AND c.order_id = $2
        UNION ALL SELECT s.at, 3, 'settled', a.name, s.amount, s.method, s.reference, NULL, NULL
        FROM payment p JOIN invoice_settlement s ON s.event_id = p.event_id AND s.payment_id = p.payment_id JOIN account a ON a.id = s.account_id
        WHERE p.event_id = $1 AND p.order_id = $2 AND p.method = 'invoice'
        UNION ALL SELECT r.at, 4, 'refunded', a.name, r.amount, r.method, r.reason, NULL, NULL
        FROM refund r JOIN account a ON a.id = r.account_id WHERE r.event_id = $1 AND r.order_id = $2
        UNION ALL SELECT t.first_admitted_at, 5, 'admitted', t.first_admitted_gate, NULL, NULL, NULL, t.seat, t.section
        FROM ticket t WHERE t.event_id = $1 AND t.order_id = $2 AND t.first_admitted_at IS NOT NULL) s
    ORDER BY s.at, s.rank LIMIT 500)sql"};

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }
std::optional<EventId> unlessInvalid(EventId event) { return event.isValid() ? std::optional(event) : std::nullopt; }
qint64 ceiling(qint64 before) { return before > 0 ? before : std::numeric_limits<qint64>::max(); }
std::optional<int> place(const Rows &rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.smallInteger(row, column));
}

} // namespace

Result<QList<FoundOrder>> OrderSearchRepository::find(const OrderQuery &query)
{
    const auto status = unlessEmpty(query.status);
    const qint64 before = ceiling(query.before);
    if (query.text.trimmed().isEmpty()) {
        if (query.event.isValid())
            return complete(m_tx.run(newestOfEvent, Params::of(status, before, query.limit, query.event)));
        if (query.status == "pending"_L1)
            return complete(m_tx.run(newestPending, Params::of(before, query.limit)));
        return complete(m_tx.run(newest, Params::of(status, before, query.limit)));
    }
    const SearchWords words = readSearchWords(query.text);
    if (words.isEmpty())
        return QList<FoundOrder>();
    return complete(m_tx.run(matching, Params::of(unlessEmpty(words.names), words.isBeginning, unlessEmpty(words.mail), unlessEmpty(words.phone),
                                                  unlessEmpty(words.reference), unlessEmpty(words.ticketCode), unlessInvalid(query.event), status,
                                                  before, query.limit)));
}

Result<QList<FoundOrder>> OrderSearchRepository::ofTicket(EventId event, TicketId ticket, const OrderQuery &query)
{
    return complete(m_tx.run(ofTicketId, Params::of(event, ticket, unlessInvalid(query.event), unlessEmpty(query.status), ceiling(query.before))));
}

Result<QList<FoundOrder>> OrderSearchRepository::complete(const Result<Rows> &keys)
{
    if (!keys)
        return keys.error();
    QList<qint64> events, ids;
    for (int i = 0; i < keys->count(); ++i) {
        events.append(keys->integer(i, 0));
        ids.append(keys->integer(i, 1));
    }
    QList<FoundOrder> found;
    if (ids.isEmpty())
        return found;
    const auto orders = OrderRepository(m_tx).byIds(events, ids);
    if (!orders)
        return orders.error();
    const auto beside = m_tx.pipeline({{&selectEvents, Params::of(events)}, {&selectCollections, Params::of(events, ids)}});
    if (!beside)
        return beside.error();
    QHash<qint64, int> eventRow, collectionRow;
    for (int i = 0; i < beside->at(0).count(); ++i)
        eventRow.insert(beside->at(0).integer(i, 0), i);
    for (int i = 0; i < beside->at(1).count(); ++i)
        collectionRow.insert(beside->at(1).integer(i, 0), i);
    for (const Order &order : *orders) {
        FoundOrder one;
        one.order = order;
        if (const auto row = eventRow.constFind(order.event.value()); row != eventRow.constEnd()) {
            const Rows &rows = beside->at(0);
            one.eventName = rows.text(*row, 1);
            one.venue = rows.text(*row, 2);
            one.startsAt = rows.time(*row, 3);
            one.doorsAt = rows.time(*row, 4);
        }
        if (const auto row = collectionRow.constFind(order.id.value()); row != collectionRow.constEnd()) {
            one.collectedAt = beside->at(1).time(*row, 1);
            one.collectedBy = beside->at(1).text(*row, 2);
        }
        found.append(std::move(one));
    }
    std::ranges::sort(found, std::greater(), [](const FoundOrder &one) { return one.order.id; });
    return found;
}

Result<QList<StoryEntry>> OrderSearchRepository::story(EventId event, OrderId order)
{
    const auto rows = m_tx.run(selectStory, Params::of(event, order));
    if (!rows)
        return rows.error();
    QList<StoryEntry> entries;
    for (int i = 0; i < rows->count(); ++i)
        entries.append({rows->time(i, 0), rows->text(i, 1), rows->text(i, 2), rows->optionalInteger(i, 3), rows->text(i, 4), rows->text(i, 5),
                        place(*rows, i, 6), place(*rows, i, 7)});
    return entries;
}

Result<Collection> OrderSearchRepository::collect(EventId event, OrderId order, const QString &note, UserId by, const QString &name)
{
    const auto rows = m_tx.run(insertCollection, Params::of(event, order, unlessEmpty(note), by));
    if (!rows)
        return rows.error();
    return Collection{rows->time(0, 0), name};
}

} // namespace foyer
