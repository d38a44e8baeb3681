// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/InventoryRepository.h"

#include "domain/SeatState.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxMissed = 2000; // beyond it the whole inventory is read as quickly

/// Kinds of changes whose entries name every seat they touch, as `seat`, somewhere in their data. Another kind costs
/// whoever mirrors the event a read of its whole inventory.
const QStringList &toldKinds()
{
    static const QStringList kinds{u"hold.created"_s,       u"hold.expired"_s,   u"hold.released"_s,          u"hold.extended"_s,   u"hold.repriced"_s,
                                   u"order.placed"_s,       u"order.expired"_s,  u"order.confirmed"_s,        u"order.cancelled"_s,
                                   u"order.paid_in_part"_s, u"order.refunded"_s, u"order.deposit_returned"_s, u"order.exchanged"_s,
                                   u"tickets.reissued"_s,   u"order.voided"_s,           u"invoice.settled"_s,
                                   u"house_hold.changed"_s,
                                   u"lease.taken"_s,        u"lease.returned"_s,  u"lease.given_up"_s,         u"lease.sold"_s};
    return kinds;
}

// Who is behind is so by seconds: of all the log's months only the newest are opened. What is older is missing in the count,
// and the whole inventory is read.
constexpr Query selectMissed{"inventory.missed", R"sql(
    WITH missed AS MATERIALIZED (
        SELECT type, data FROM event_log WHERE event_id = $1 AND version > $2 AND at > now() - interval '1 day' ORDER BY version LIMIT $3),
    named AS (
        SELECT DISTINCT CAST(found #>> '{}' AS integer) AS seat FROM missed, jsonb_path_query(data, '$.**.seat') AS found),
    current AS MATERIALIZED (
        SELECT s.seat, s.state FROM named JOIN seat s ON s.event_id = $1 AND s.seat = named.seat)
    SELECT i.version, i.available,
           -- every version is there, and of a kind that tells
           (SELECT count(*) FILTER (WHERE type = ANY($4::text[])) FROM missed) = i.version - $2,
           ARRAY(SELECT seat FROM current ORDER BY seat), ARRAY(SELECT state FROM current ORDER BY seat),
           ARRAY(SELECT section FROM area WHERE event_id = $1 ORDER BY section),
           ARRAY(SELECT capacity FROM area WHERE event_id = $1 ORDER BY section),
           ARRAY(SELECT capacity - held - sold - blocked FROM area WHERE event_id = $1 ORDER BY section)
    FROM inventory i WHERE i.event_id = $1)sql"};
constexpr Query selectVersions{"inventory.versions", "SELECT event_id, version FROM inventory WHERE event_id = ANY($1::bigint[])"};

} // namespace

Result<std::optional<MissedChanges>> InventoryRepository::missedSince(EventId event, qint64 version)
{
    const auto rows = m_tx.run(selectMissed, Params::of(event, version, maxMissed, toldKinds()));
    if (!rows)
        return rows.error();
    if (rows->isEmpty() || !rows->boolean(0, 2))
        return std::optional<MissedChanges>();
    MissedChanges missed{version, rows->integer(0, 0), rows->smallInteger(0, 1), {}, {}};
    const QList<qint64> seats = rows->integers(0, 3);
    const QList<qint64> states = rows->integers(0, 4);
    for (qsizetype i = 0; i < seats.size(); ++i)
        missed.seats.append({int(seats.at(i)), seatStateLetter(SeatState(states.at(i)))});
    const QList<qint64> sections = rows->integers(0, 5);
    const QList<qint64> capacities = rows->integers(0, 6);
    const QList<qint64> available = rows->integers(0, 7);
    for (qsizetype i = 0; i < sections.size(); ++i)
        missed.areas.append({int(sections.at(i)), int(capacities.at(i)), int(available.at(i))});
    return std::optional(missed);
}

Result<QHash<EventId, qint64>> InventoryRepository::versions(const QList<EventId> &events)
{
    QList<qint64> ids;
    for (const EventId event : events)
        ids.append(event.value());
    const auto rows = m_tx.run(selectVersions, Params::of(ids));
    if (!rows)
        return rows.error();
    QHash<EventId, qint64> versions;
    for (int i = 0; i < rows->count(); ++i)
        versions.insert(EventId(rows->integer(i, 0)), rows->integer(i, 1));
    return versions;
}

} // namespace foyer
