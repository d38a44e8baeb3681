// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PlanStore.h"

#include "catalog/EventRepository.h"
#include "seatplan/PlanJson.h"

namespace foyer {

Result<SharedPlan> PlanStore::load(qint64 planId)
{
    std::unique_lock lock(m_mutex);
    // When a sale opens, many ask for a plan in the same moment: one reads it, the others wait for that.
    m_read.wait(lock, [&] { return !m_reading.contains(planId); });
    if (const auto found = m_plans.constFind(planId); found != m_plans.constEnd())
        return *found;
    m_reading.insert(planId);
    lock.unlock();
    auto loaded = read(planId);
    lock.lock();
    m_reading.remove(planId);
    m_read.notify_all();
    if (!loaded)
        return loaded;
    if (m_plans.size() >= maxKept)
        m_plans.clear(); // whoever uses one holds it
    m_plans.insert(planId, *loaded);
    return loaded;
}

Result<SharedPlan> PlanStore::read(qint64 planId)
{
    const auto json = m_database.inTransaction([&](Transaction &tx) { return EventRepository(tx).planJson(planId); });
    if (!json)
        return json.error();
    auto plan = readPlanJson(*json);
    if (!plan)
        return plan.error();
    return SharedPlan(std::make_shared<const LoadedPlan>(planId, std::move(*plan)));
}

} // namespace foyer
