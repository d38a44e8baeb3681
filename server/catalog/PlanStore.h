// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatplan/BestAvailable.h"
#include "storage/Database.h"

#include <QHash>
#include <QSet>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace foyer {

/// A plan version, read once and shared by everybody who needs it.
struct LoadedPlan {
    qint64 id = 0;
    Plan plan;
    BestAvailableIndex bestAvailable;
    LoadedPlan(qint64 planId, Plan loaded) : id(planId), plan(std::move(loaded)), bestAvailable(plan) {}
};
using SharedPlan = std::shared_ptr<const LoadedPlan>;

/// Plans by their version's id. They never change, so the few that are in use stay in memory. Thread-safe; blocks.
class PlanStore
{
public:
    static constexpr int maxKept = 32;

    explicit PlanStore(Database &database) : m_database(database) {}
    Result<SharedPlan> load(qint64 planId);

private:
    Result<SharedPlan> read(qint64 planId);

    Database &m_database;
    std::mutex m_mutex;
    std::condition_variable m_read;
    QSet<qint64> m_reading; ///< by some thread, for all
    QHash<qint64, SharedPlan> m_plans;
};

} // namespace foyer
