// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/LeaseRepository.h"

#include "booking/BookingRepository.h"
#include "pricing/PriceBookView.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectSizes{"lease.sizes", R"sql(
    SELECT w.event, e.lease_size, (SELECT count(*) FROM ticket t WHERE t.event_id = w.event AND t.lease_id IS NOT NULL AND t.status = 5)
    FROM unnest($1::bigint[]) AS w (event) CROSS JOIN LATERAL (SELECT * FROM event k WHERE k.id = w.event OFFSET 0) e)sql"};
// Each row is looked up by its key, whatever the statistics say: see BookingRepository.
#define WANTED "SELECT * FROM unnest($1::bigint[], $2::bigint[]) AS w (event_id, lease_id)" \
               " UNION" \
               " SELECT l.event_id, l.lease_id FROM unnest($3::bigint[], $4::text[]) AS w (event, device)" \
               " CROSS JOIN LATERAL (SELECT * FROM lease k WHERE k.event_id = w.event AND k.device = w.device AND k.is_open OFFSET 0) l"
#define LEASE_COLUMNS "l.lease_id, l.device, l.till, l.account_id, l.first_book, l.price_book, l.is_open, l.taken_at, l.changed_at, l.given_up_at," \
                      " coalesce(l.given_up_by, 0), coalesce(l.reason, '')"
constexpr Query selectLeases{"lease.leases", "SELECT " LEASE_COLUMNS ", l.event_id," R"sql(
           (SELECT coalesce(jsonb_agg(jsonb_build_array(a.id, a.name)), '[]') FROM account a WHERE a.id = ANY (l.sellers))
    FROM ()sql" WANTED ") w" R"sql(
    CROSS JOIN LATERAL (SELECT * FROM lease k WHERE k.event_id = w.event_id AND k.lease_id = w.lease_id OFFSET 0) l)sql"};
// Of each lease the open places and the newest of the others; those that are named, and what was sold with them.
constexpr Query selectPlaces{"lease.places", "WITH wanted AS (" WANTED R"sql(),
    named AS (
        SELECT t.event_id, t.ticket_id, t.order_id, t.lease_id FROM unnest($5::bigint[], $6::bigint[]) AS w (event, ticket)
        CROSS JOIN LATERAL (SELECT * FROM ticket k WHERE k.event_id = w.event AND k.ticket_id = w.ticket OFFSET 0) t
        WHERE t.lease_id IS NOT NULL),
    picked AS (
        SELECT p.event_id, p.ticket_id FROM wanted CROSS JOIN LATERAL (
            SELECT k.event_id, k.ticket_id FROM ticket k WHERE k.event_id = wanted.event_id AND k.lease_id = wanted.lease_id
            ORDER BY k.status = 5 DESC, k.ticket_id DESC LIMIT $7) p
        UNION SELECT event_id, ticket_id FROM named
        UNION SELECT o.event_id, o.ticket_id FROM named CROSS JOIN LATERAL (
            SELECT k.event_id, k.ticket_id, k.lease_id FROM ticket k WHERE k.event_id = named.event_id AND k.order_id = named.order_id OFFSET 0) o
            WHERE o.lease_id = named.lease_id)
    SELECT t.event_id, t.lease_id, t.ticket_id, t.seat, t.section, t.price_level, t.price, t.issue, t.status, t.readable_code,
           t.first_admitted_at IS NOT NULL, t.price_type, t.parts, coalesce(t.order_id, 0),
           t.status = 7 AND EXISTS (SELECT FROM ticket k WHERE k.event_id = t.event_id AND k.seat = t.seat AND k.status = 5)
    FROM picked CROSS JOIN LATERAL (SELECT * FROM ticket k WHERE k.event_id = picked.event_id AND k.ticket_id = picked.ticket_id OFFSET 0) t
    ORDER BY t.event_id, t.lease_id, t.status <> 5, t.ticket_id)sql"};
#undef WANTED
constexpr Query selectEvent{"lease.event", R"sql(
    SELECT lease_size, capacity, (SELECT count(*) FROM ticket t WHERE t.event_id = e.id AND t.lease_id IS NOT NULL AND t.status = 5)
    FROM event e WHERE id = $1)sql"};
constexpr Query selectList{"lease.list", "SELECT " LEASE_COLUMNS R"sql(, a.name, coalesce(g.name, ''), p.open, p.sold, p.admitted
    FROM lease l JOIN account a ON a.id = l.account_id LEFT JOIN account g ON g.id = l.given_up_by
    CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE status = 5) AS open, count(*) FILTER (WHERE status < 5) AS sold,
               count(*) FILTER (WHERE status = 5 AND first_admitted_at IS NOT NULL) AS admitted
        FROM ticket t WHERE t.event_id = l.event_id AND t.lease_id = l.lease_id) p
    WHERE l.event_id = $1 ORDER BY l.is_open DESC, l.lease_id DESC LIMIT $2)sql"};
#undef LEASE_COLUMNS
constexpr Query setSize{"lease.configure", "UPDATE event SET lease_size = $2 WHERE id = $1 RETURNING capacity"};

std::optional<int> optionalInt(const Rows &rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.smallInteger(row, column));
}

Lease leaseOf(const Rows &rows, int i)
{
    return {LeaseId(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), UserId(rows.integer(i, 3)), rows.integer(i, 4), rows.integer(i, 5),
            rows.boolean(i, 6), rows.time(i, 7), rows.time(i, 8), rows.optionalTime(i, 9).value_or(QDateTime()), UserId(rows.integer(i, 10)),
            rows.text(i, 11), {}, 0};
}

LeasedTicket placeOf(const Rows &rows, int i)
{
    return {{TicketId(rows.integer(i, 2)), optionalInt(rows, i, 3), optionalInt(rows, i, 4), rows.smallInteger(i, 5), rows.integer(i, 6),
             rows.smallInteger(i, 7), TicketStatus(rows.smallInteger(i, 8)), rows.text(i, 9), rows.boolean(i, 10), rows.smallInteger(i, 11),
             partsFromStored(rows.raw(i, 12))},
            OrderId(rows.integer(i, 13)), rows.boolean(i, 14)};
}

Error noEvent() { return {ErrorCode::NotFound, u"no such event"_s, {}, {}, 0}; }

} // namespace

Status LeaseRepository::read(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found)
{
    QList<qint64> events, leaseEvents, leases, deviceEvents, ticketEvents, tickets;
    QStringList devices;
    QHash<qint64, BatchRead *> reads;
    for (size_t i = 0; i < wants.size(); ++i) {
        const LeaseWants &want = wants[i].leases;
        if (want.isEmpty() || found[i].found != BatchRead::Found::Locked)
            continue;
        const qint64 event = wants[i].event.value();
        events.append(event);
        reads.insert(event, &found[i]);
        leases += want.leases;
        leaseEvents += QList<qint64>(want.leases.size(), event);
        devices += want.devices;
        deviceEvents += QList<qint64>(want.devices.size(), event);
        tickets += want.tickets;
        ticketEvents += QList<qint64>(want.tickets.size(), event);
    }
    if (events.isEmpty())
        return ok();
    const auto rows = m_tx.pipeline({{&selectSizes, Params::of(events)},
                                     {&selectLeases, Params::of(leaseEvents, leases, deviceEvents, devices)},
                                     {&selectPlaces, Params::of(leaseEvents, leases, deviceEvents, devices, ticketEvents, tickets, maxPlaces)}});
    if (!rows)
        return rows.error();
    for (int i = 0; i < rows->at(0).count(); ++i) {
        BatchRead &read = *reads.value(rows->at(0).integer(i, 0));
        read.input.leased.size = rows->at(0).smallInteger(i, 1);
        read.input.leased.placesTaken = rows->at(0).smallInteger(i, 2);
        read.input.leased.priceBook = read.priceBook;
    }
    for (int i = 0; i < rows->at(1).count(); ++i) {
        Lease lease = leaseOf(rows->at(1), i);
        for (const QJsonValue &seller : QJsonDocument::fromJson(rows->at(1).raw(i, 13)).array())
            lease.sellers.append({UserId(seller[0].toInteger()), seller[1].toString()});
        reads.value(rows->at(1).integer(i, 12))->input.leased.leases.insert(lease.id.value(), lease);
    }
    for (int i = 0; i < rows->at(2).count(); ++i) {
        BatchRead &read = *reads.value(rows->at(2).integer(i, 0));
        const auto lease = read.input.leased.leases.find(rows->at(2).integer(i, 1));
        if (lease == read.input.leased.leases.end())
            continue; // a ticket of another lease than the one named
        lease->places.append(placeOf(rows->at(2), i));
    }
    for (size_t i = 0; i < wants.size(); ++i) { // sales that were handed in before
        for (const Lease &lease : std::as_const(found[i].input.leased.leases)) {
            for (const LeasedTicket &place : lease.places) {
                if (place.order.isValid() && wants[i].leases.tickets.contains(place.ticket.id.value()))
                    found[i].handedIn.append(place.order.value());
            }
        }
    }
    return ok();
}

Result<LeaseRepository::Leases> LeaseRepository::list(EventId event)
{
    const auto rows = m_tx.pipeline({{&selectEvent, Params::of(event)}, {&selectList, Params::of(event, maxListed)}});
    if (!rows)
        return rows.error();
    if (rows->at(0).isEmpty())
        return noEvent();
    Leases leases{rows->at(0).smallInteger(0, 0), rows->at(0).smallInteger(0, 1), rows->at(0).smallInteger(0, 2), {}};
    const Rows &items = rows->at(1);
    for (int i = 0; i < items.count(); ++i)
        leases.items.append({leaseOf(items, i), items.text(i, 12), items.text(i, 13), items.smallInteger(i, 14), items.smallInteger(i, 15), items.smallInteger(i, 16)});
    return leases;
}

Result<int> LeaseRepository::configure(EventId event, int size)
{
    const auto rows = m_tx.run(setSize, Params::of(event, size));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return noEvent();
    return rows->smallInteger(0, 0);
}

} // namespace foyer
