// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/OpenHolds.h"

namespace foyer {

OpenHoldsOfEvent OpenHolds::take(EventId event)
{
    const std::lock_guard lock(m_mutex);
    return m_events.take(event);
}

void OpenHolds::put(EventId event, OpenHoldsOfEvent &&holds)
{
    if (holds.holds.isEmpty() || holds.holds.size() > maxHolds)
        return;
    const std::lock_guard lock(m_mutex);
    if (m_events.size() >= maxEvents && !m_events.contains(event))
        m_events.erase(m_events.begin()); // any: it costs that event a few reads
    m_events.insert(event, std::move(holds));
}

} // namespace foyer
