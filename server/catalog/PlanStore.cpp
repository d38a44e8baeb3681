// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PlanStore.h"

#include "catalog/EventRepository.h"
#include "seatplan/PlanJson.h"

namespace foyer {

Result<SharedPlan> PlanStore::load(qint64 planId)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_plans.constFind(planId); found != m_plans.constEnd())
            return *found;
    }
    const auto json = m_database.inTransaction([&](Transaction &tx) { return EventRepository(tx).planJson(planId); });
    if (!json)
        return json.error();
    auto plan = readPlanJson(*json);
    if (!plan)
        return plan.error();
    const SharedPlan loaded = std::make_shared<const LoadedPlan>(planId, std::move(*plan));
    const std::lock_guard lock(m_mutex);
    if (m_plans.size() >= maxKept)
        m_plans.clear(); // whoever uses one holds it
    m_plans.insert(planId, loaded);
    return loaded;
}

} // namespace foyer
