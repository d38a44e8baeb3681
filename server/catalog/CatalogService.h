// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Event.h"
#include "catalog/PlanStore.h"
#include "storage/Idempotency.h"

#include <QHash>

#include <chrono>
#include <mutex>

namespace foyer {

struct PriceChange {
    int level = 0;
    Money price;
};

struct EventDraft {
    QString name;
    QString description;
    QString category;
    QString venue;
    QDateTime startsAt;
    std::optional<QDateTime> endsAt;  ///< two and a half hours after the start unless given
    std::optional<QDateTime> doorsAt; ///< an hour before the start unless given
    QString status = QStringLiteral("draft");
    QString currency = QStringLiteral("EUR");
    QList<PriceChange> prices;        ///< levels not named keep the venue's suggestion
    QString demoKey;
};

struct EventChange {
    EventId id;
    qint64 version = 0;
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<QString> category;
    std::optional<QDateTime> startsAt;
    std::optional<QDateTime> endsAt;
    std::optional<QDateTime> doorsAt;
    std::optional<QString> status;
    QList<PriceChange> prices; ///< of the first price type
    UserId account = {};       ///< who changes it
};

/// Venues and events. Blocks on the database.
class CatalogService
{
public:
    CatalogService(Database &database, PlanStore &plans) : m_database(database), m_plans(plans) {}

    Result<QList<Event>> list(const EventFilter &filter);
    /// NotFound as well for a draft that the caller may not see.
    Result<Event> get(EventId id, bool includesDrafts);
    /// The same question without its answer, for readers of seats, who are many: a yes is believed for a second.
    Status mayBeSeen(EventId id, bool includesDrafts);
    Result<SharedPlan> planOf(const Event &event) { return m_plans.load(event.planId); }

    /// A new venue with its first plan; Conflict when the name is taken.
    Result<qint64> addVenue(const Plan &plan);
    Result<Event> create(Transaction &tx, const EventDraft &draft);
    /// Conflict when somebody changed the event since `version`.
    Result<Event> update(Transaction &tx, const EventChange &change);

    Database &database() { return m_database; }

private:
    Database &m_database;
    PlanStore &m_plans;
    std::mutex m_mutex;
    QHash<EventId, std::chrono::steady_clock::time_point> m_published; ///< when they were found to be
};

} // namespace foyer
