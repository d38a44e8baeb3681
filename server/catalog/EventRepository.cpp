// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/EventRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define EVENT_COLUMNS "SELECT e.id, e.venue_plan_id, e.name, e.description, e.category, e.venue_name, e.starts_at, e.ends_at," \
                      " e.doors_at, e.status, e.currency, e.capacity, i.available, e.version" \
                      " FROM event e JOIN inventory i ON i.event_id = e.id"
constexpr Query selectStatus{"event.status", "SELECT status FROM event WHERE id = $1"};
constexpr Query listEvents{"event.list", EVENT_COLUMNS R"sql(
    WHERE ($1::text IS NULL OR e.search @@ websearch_to_tsquery('simple', $1) OR strpos(lower(e.name), lower($1)) > 0)
      AND ($2::text IS NULL OR e.category = $2) AND ($3::text IS NULL OR e.venue_name = $3)
      AND ($4::text IS NULL OR e.status = $4) AND ($5::timestamptz IS NULL OR e.starts_at >= $5 OR e.ends_at > $5)
      AND ($6::timestamptz IS NULL OR e.starts_at < $6) AND ($7::bool OR e.status <> 'draft')
      AND ($8::timestamptz IS NULL OR (e.starts_at, e.id) > ($8, $9::bigint))
    ORDER BY e.starts_at, e.id LIMIT $10)sql"};
constexpr Query selectEvent{"event.by_id", EVENT_COLUMNS " WHERE e.id = $1"};
constexpr Query lockEvent{"event.lock", EVENT_COLUMNS " WHERE e.id = $1 FOR UPDATE OF e"};
#undef EVENT_COLUMNS
constexpr Query selectLevels{"event.levels", "SELECT event_id, level, name, colour, price FROM event_price_level"
                                             " WHERE event_id = ANY($1::bigint[]) ORDER BY event_id, level"};
constexpr Query insertEvent{"event.insert", R"sql(
    INSERT INTO event (venue_plan_id, name, description, category, venue_name, starts_at, ends_at, doors_at, status,
                       currency, capacity, demo_key)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id)sql"};
constexpr Query insertInventory{"inventory.insert", "INSERT INTO inventory (event_id, available) VALUES ($1, $2)"};
constexpr Query insertSeats{"seat.insert", R"sql(
    INSERT INTO seat (event_id, seat, price_level)
    SELECT $1, ordinality - 1, level FROM unnest($2::int[]) WITH ORDINALITY AS u (level, ordinality))sql"};
constexpr Query insertAreas{"area.insert", R"sql(
    INSERT INTO area (event_id, section, capacity, price_level)
    SELECT $1, section, capacity, level FROM unnest($2::int[], $3::int[], $4::int[]) AS u (section, capacity, level))sql"};
constexpr Query insertLevels{"event_price_level.insert", R"sql(
    INSERT INTO event_price_level (event_id, level, name, colour, price)
    SELECT $1, level, name, colour, price
    FROM unnest($2::int[], $3::text[], $4::text[], $5::bigint[]) AS u (level, name, colour, price)
    ON CONFLICT (event_id, level) DO UPDATE SET name = excluded.name, colour = excluded.colour, price = excluded.price)sql"};
constexpr Query updateEvent{"event.update", R"sql(
    UPDATE event SET name = $2, description = $3, category = $4, starts_at = $5, ends_at = $6, doors_at = $7, status = $8,
        version = version + 1 WHERE id = $1)sql"};
constexpr Query selectHasOrders{"event.has_orders", "SELECT EXISTS (SELECT FROM sales_order WHERE event_id = $1)"};
constexpr Query countAll{"event.count", "SELECT count(*) FROM event"};
constexpr Query insertVenueRow{"venue.insert", "INSERT INTO venue (name) VALUES ($1) RETURNING id"};
constexpr Query insertPlan{"venue_plan.insert", "INSERT INTO venue_plan (venue_id, capacity, plan) VALUES ($1, $2, $3) RETURNING id"};
constexpr Query newestPlan{"venue_plan.newest", "SELECT max(p.id) FROM venue v JOIN venue_plan p ON p.venue_id = v.id WHERE v.name = $1"};
constexpr Query selectPlan{"venue_plan.by_id", "SELECT plan FROM venue_plan WHERE id = $1"};

Status done(const Result<Rows> &rows) { return rows ? ok() : Status(rows.error()); }

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

} // namespace

Result<QList<Event>> EventRepository::withLevels(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    QList<Event> events;
    QList<qint64> ids;
    for (int i = 0; i < rows->count(); ++i) {
        events.append({EventId(rows->integer(i, 0)), rows->integer(i, 1), rows->text(i, 2), rows->text(i, 3), rows->text(i, 4),
                       rows->text(i, 5), rows->time(i, 6), rows->time(i, 7), rows->time(i, 8), rows->text(i, 9), rows->text(i, 10),
                       rows->smallInteger(i, 11), rows->smallInteger(i, 12), rows->integer(i, 13), {}});
        ids.append(rows->integer(i, 0));
    }
    const auto levels = m_tx.run(selectLevels, Params::of(ids));
    if (!levels)
        return levels.error();
    for (int i = 0; i < levels->count(); ++i) {
        for (Event &event : events) {
            if (event.id.value() == levels->integer(i, 0))
                event.priceLevels.append({levels->smallInteger(i, 1), levels->text(i, 2), levels->text(i, 3),
                                          Money(levels->integer(i, 4), event.currency)});
        }
    }
    return events;
}

Result<QList<Event>> EventRepository::list(const EventFilter &filter)
{
    return withLevels(m_tx.run(listEvents, Params::of(unlessEmpty(filter.query), unlessEmpty(filter.category), unlessEmpty(filter.venue),
                                                      unlessEmpty(filter.status), filter.from, filter.to, filter.includesDrafts,
                                                      filter.afterStart, filter.afterId, filter.limit)));
}

Result<std::optional<QString>> EventRepository::status(EventId id)
{
    const auto rows = m_tx.run(selectStatus, Params::of(id));
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<QString>() : std::optional(rows->text(0, 0));
}

Result<std::optional<Event>> EventRepository::byId(EventId id)
{
    const auto events = withLevels(m_tx.run(selectEvent, Params::of(id)));
    if (!events)
        return events.error();
    return events->isEmpty() ? std::optional<Event>() : events->first();
}

Result<std::optional<Event>> EventRepository::byIdForUpdate(EventId id)
{
    const auto events = withLevels(m_tx.run(lockEvent, Params::of(id)));
    if (!events)
        return events.error();
    return events->isEmpty() ? std::optional<Event>() : events->first();
}

Result<EventId> EventRepository::insert(const Event &event, const Plan &plan, const QString &demoKey)
{
    const auto rows = m_tx.run(insertEvent, Params::of(event.planId, event.name, event.description, event.category, event.venue,
                                                       event.startsAt, event.endsAt, event.doorsAt, event.status, event.currency,
                                                       event.capacity, unlessEmpty(demoKey)));
    if (!rows)
        return rows.error();
    const EventId id(rows->integer(0, 0));
    QList<int> seatLevels;
    seatLevels.reserve(plan.seats.size());
    for (const Seat &seat : plan.seats)
        seatLevels.append(seat.priceLevel);
    QList<int> sections, capacities, areaLevels;
    for (const Section &section : plan.sections) {
        if (section.kind != SectionKind::General)
            continue;
        sections.append(section.id);
        capacities.append(section.capacity);
        areaLevels.append(section.priceLevel);
    }
    if (const auto kept = m_tx.run(insertInventory, Params::of(id, event.capacity)); !kept)
        return kept.error();
    if (const auto kept = m_tx.run(insertSeats, Params::of(id, seatLevels)); !kept)
        return kept.error();
    if (const auto kept = m_tx.run(insertAreas, Params::of(id, sections, capacities, areaLevels)); !kept)
        return kept.error();
    if (const auto kept = setPrices(id, event.priceLevels); !kept)
        return kept.error();
    return id;
}

Status EventRepository::update(const Event &event)
{
    return done(m_tx.run(updateEvent, Params::of(event.id, event.name, event.description, event.category, event.startsAt, event.endsAt,
                                                 event.doorsAt, event.status)));
}

Status EventRepository::setPrices(EventId id, const QList<EventPriceLevel> &levels)
{
    QList<int> ids;
    QStringList names, colours;
    QList<qint64> prices;
    for (const EventPriceLevel &level : levels) {
        ids.append(level.id);
        names.append(level.name);
        colours.append(level.colour);
        prices.append(level.price.minorUnits());
    }
    return done(m_tx.run(insertLevels, Params::of(id, ids, names, colours, prices)));
}

Result<bool> EventRepository::hasOrders(EventId id)
{
    const auto rows = m_tx.run(selectHasOrders, Params::of(id));
    if (!rows)
        return rows.error();
    return rows->boolean(0, 0);
}

Result<qint64> EventRepository::countEvents()
{
    const auto rows = m_tx.run(countAll);
    if (!rows)
        return rows.error();
    return rows->integer(0, 0);
}

Result<qint64> EventRepository::insertVenue(const QString &name, const QByteArray &planJson, int capacity)
{
    const auto venue = m_tx.run(insertVenueRow, Params::of(name));
    if (!venue)
        return venue.error();
    const auto rows = m_tx.run(insertPlan, Params::of(venue->integer(0, 0), capacity, qCompress(planJson)));
    if (!rows)
        return rows.error();
    return rows->integer(0, 0);
}

Result<std::optional<qint64>> EventRepository::planOfVenue(const QString &venue)
{
    const auto rows = m_tx.run(newestPlan, Params::of(venue));
    if (!rows)
        return rows.error();
    return rows->optionalInteger(0, 0);
}

Result<QByteArray> EventRepository::planJson(qint64 planId)
{
    const auto rows = m_tx.run(selectPlan, Params::of(planId));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{ErrorCode::NotFound, u"no such plan"_s, {}, {}, 0};
    return qUncompress(rows->bytea(0, 0));
}

} // namespace foyer
