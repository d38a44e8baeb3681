// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/CircuitBreaker.h"

#include <algorithm>

namespace foyer {

CircuitBreaker::State CircuitBreaker::stateAt(qint64 nowMs) const
{
    if (!m_isOpen)
        return State::Closed;
    return nowMs < m_openUntilMs ? State::Open : State::HalfOpen;
}

bool CircuitBreaker::allow(qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    const State state = stateAt(nowMs);
    if (state == State::Closed)
        return true;
    if (state == State::Open || hasTrial(nowMs))
        return false;
    m_trialUntilMs = nowMs + m_settings.trialMs;
    return true;
}

void CircuitBreaker::succeeded()
{
    const std::lock_guard lock(m_mutex);
    m_failures = 0;
    m_isOpen = false;
    m_openMs = m_settings.openMs;
    m_trialUntilMs = 0;
}

void CircuitBreaker::failed(qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    // Calls that began before it opened fail one after the other; they say nothing new and must not prolong it.
    if (m_isOpen && nowMs < m_openUntilMs)
        return;
    if (m_isOpen) {
        m_openMs = std::min(m_openMs * 2, m_settings.maxOpenMs);
    } else if (++m_failures < m_settings.failures) {
        return;
    }
    m_failures = 0;
    m_isOpen = true;
    m_openUntilMs = nowMs + m_openMs;
    m_trialUntilMs = 0;
}

CircuitBreaker::State CircuitBreaker::state(qint64 nowMs) const
{
    const std::lock_guard lock(m_mutex);
    return stateAt(nowMs);
}

bool CircuitBreaker::isRefusing(qint64 nowMs) const
{
    const std::lock_guard lock(m_mutex);
    const State state = stateAt(nowMs);
    return state == State::Open || (state == State::HalfOpen && hasTrial(nowMs));
}

} // namespace foyer
