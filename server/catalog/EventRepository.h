// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Event.h"
#include "seatplan/Plan.h"
#include "storage/Database.h"

namespace foyer {

/// All SQL of venues, plans and events.
class EventRepository
{
public:
    explicit EventRepository(Transaction &tx) : m_tx(tx) {}

    Result<QList<Event>> list(const EventFilter &filter);
    Result<std::optional<Event>> byId(EventId id);
    Result<std::optional<QString>> status(EventId id);
    /// Locks the row against another change of its fields.
    Result<std::optional<Event>> byIdForUpdate(EventId id);
    /// Inserts event, price levels, inventory, seats and areas; gives the id. `demoKey` marks demo events.
    Result<EventId> insert(const Event &event, const Plan &plan, const QString &demoKey = {});
    Status update(const Event &event);
    Status setPrices(EventId id, const QList<EventPriceLevel> &levels);
    Result<qint64> countEvents();
    Result<bool> hasOrders(EventId id);

    Result<qint64> insertVenue(const QString &name, const QByteArray &planJson, int capacity);
    /// The newest plan of a venue, by its name.
    Result<std::optional<qint64>> planOfVenue(const QString &venue);
    Result<QByteArray> planJson(qint64 planId);

private:
    Result<QList<Event>> withLevels(const Result<Rows> &rows);

    Transaction &m_tx;
};

} // namespace foyer
