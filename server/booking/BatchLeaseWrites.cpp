// SPDX-License-Identifier: GPL-3.0-or-later
// What judged batches write of leases.
#include "booking/BatchWrites.h"

namespace foyer {

using namespace batch;

namespace {

constexpr Query insertLeases{"lease.insert", R"sql(
    INSERT INTO lease (event_id, lease_id, device, till, account_id, first_book, price_book, is_open, taken_at, changed_at, sellers)
    SELECT event, id, device, till, account, first_book, book, is_open <> 0, now(), now(), ARRAY[account]
    FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::int[])
        AS u (event, id, device, till, account, first_book, book, is_open))sql"};
constexpr Query updateLeases{"lease.update", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.* FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::int[], $7::timestamptz[],
                                                $8::bigint[], $9::text[])
            AS w (event, id, till, account, book, is_open, given_up_at, given_up_by, reason)
        CROSS JOIN LATERAL (SELECT l.ctid FROM lease l WHERE l.event_id = w.event AND l.lease_id = w.id OFFSET 0) r)
    UPDATE lease l SET till = u.till, account_id = u.account,
        sellers = CASE WHEN u.account = ANY (l.sellers) THEN l.sellers ELSE (l.sellers || u.account)[greatest(1, cardinality(l.sellers) - 48):] END,
        price_book = u.book, is_open = u.is_open <> 0, changed_at = now(),
        given_up_at = u.given_up_at, given_up_by = nullif(u.given_up_by, 0), reason = nullif(u.reason, '')
    FROM u WHERE l.ctid = u.place)sql"};
constexpr Query insertTickets{"lease.insert_tickets", R"sql(
    INSERT INTO ticket (event_id, ticket_id, lease_id, line, seat, section, price_level, price, status, readable_code)
    SELECT event, id, lease, 0, seat, section, level, 0, status, code
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::int[], $5::int[], $6::int[], $7::int[], $8::text[])
        AS u (event, id, lease, seat, section, level, status, code))sql"};
constexpr Query sellTickets{"lease.sell_tickets", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.* FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::int[], $5::bigint[], $6::int[], $7::text[])
            AS w (event, id, order_id, line, price, type, parts)
        CROSS JOIN LATERAL (SELECT t.ctid FROM ticket t WHERE t.event_id = w.event AND t.ticket_id = w.id AND t.status IN (5, 7) OFFSET 0) r)
    UPDATE ticket t SET order_id = u.order_id, line = u.line, price = u.price, price_type = u.type, parts = nullif(u.parts, '')::jsonb, status = 1
    FROM u WHERE t.ctid = u.place)sql"};

// Whatever the job had come to: with this transaction there is an order that it has not seen.
constexpr Query reopenCancellations{"lease.reopen_cancellations", R"sql(
    UPDATE event_cancellation c SET finished_at = NULL, total = c.total + u.orders
    FROM unnest($1::bigint[], $2::int[]) AS u (event, orders) WHERE c.event_id = u.event)sql"};

void addNewLeases(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    QList<qint64> events, ids, accounts, firstBooks, books;
    QStringList devices, tills;
    QList<int> open;
    for (const auto &[event, out, currency] : outputs) {
        for (const Lease &lease : out->newLeases) {
            events.append(event);
            ids.append(lease.id.value());
            devices.append(lease.device);
            tills.append(lease.till);
            accounts.append(lease.account.value());
            firstBooks.append(lease.firstBook);
            books.append(lease.priceBook);
            open.append(int(lease.isOpen));
        }
    }
    if (!ids.isEmpty())
        writes.add(insertLeases, Params::of(events, ids, devices, tills, accounts, firstBooks, books, open), ids.size());
}

void addChangedLeases(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    QList<qint64> events, ids, accounts, books, givenUpBy;
    QStringList tills, reasons;
    QList<int> open;
    QList<QDateTime> givenUpAt;
    for (const auto &[event, out, currency] : outputs) {
        for (const Lease &lease : out->changedLeases) {
            events.append(event);
            ids.append(lease.id.value());
            tills.append(lease.till);
            accounts.append(lease.account.value());
            books.append(lease.priceBook);
            open.append(int(lease.isOpen));
            givenUpAt.append(lease.givenUpAt);
            givenUpBy.append(lease.givenUpBy.value());
            reasons.append(notNull(lease.reason));
        }
    }
    if (!ids.isEmpty())
        writes.add(updateLeases, Params::of(events, ids, tills, accounts, books, open, givenUpAt, givenUpBy, reasons), ids.size());
}

void addNewTickets(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    QList<qint64> events, ids, leases;
    QList<int> levels, statuses;
    QList<std::optional<qint64>> seats, sections;
    QStringList codes;
    for (const auto &[event, out, currency] : outputs) {
        for (const NewLeaseTicket &made : out->newLeaseTickets) {
            events.append(event);
            ids.append(made.ticket.id.value());
            leases.append(made.lease.value());
            seats.append(optionalOf(made.ticket.seat));
            sections.append(optionalOf(made.ticket.section));
            levels.append(made.ticket.priceLevel);
            statuses.append(int(made.ticket.status));
            codes.append(made.ticket.readableCode);
        }
    }
    if (!ids.isEmpty())
        writes.add(insertTickets, Params::of(events, ids, leases, seats, sections, levels, statuses, codes), ids.size());
}

void addSoldTickets(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    QList<qint64> events, ids, orders, prices;
    QList<int> lines, types;
    QStringList parts;
    for (const auto &[event, out, currency] : outputs) {
        for (const SoldLeaseTicket &sold : out->soldLeaseTickets) {
            events.append(event);
            ids.append(sold.ticket.id.value());
            orders.append(sold.order.value());
            lines.append(sold.line);
            prices.append(sold.ticket.price);
            types.append(sold.ticket.priceType);
            parts.append(storedText(sold.ticket.parts));
        }
    }
    if (!ids.isEmpty())
        writes.add(sellTickets, Params::of(events, ids, orders, lines, prices, types, parts), ids.size());
}

void addReopenedCancellations(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    QList<qint64> events;
    QList<int> orders;
    for (const auto &[event, out, currency] : outputs) {
        if (out->ordersToRefund > 0) {
            events.append(event);
            orders.append(out->ordersToRefund);
        }
    }
    if (!events.isEmpty())
        writes.add(reopenCancellations, Params::of(events, orders), events.size());
}

} // namespace

void addLeaseWrites(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    addChangedLeases(writes, outputs); // a device's lease that closes makes room for its next
    addNewLeases(writes, outputs);
    addNewTickets(writes, outputs);
    addSoldTickets(writes, outputs);
    addReopenedCancellations(writes, outputs);
}

} // namespace foyer
