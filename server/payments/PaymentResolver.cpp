// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/PaymentResolver.h"

namespace foyer {

PaymentResolver::PaymentResolver(PaymentService &service, PaymentReturns &returns, int everyMs)
    : m_service(service), m_returns(returns), m_everyMs(everyMs)
{
    m_thread = std::thread([this] { work(); });
}

PaymentResolver::~PaymentResolver() { stop(); }

void PaymentResolver::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isWoken = true;
    }
    m_wake.notify_one();
}

void PaymentResolver::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void PaymentResolver::work()
{
    for (;;) {
        const int attempts = m_service.resolveDue(perRound);
        const int returns = m_returns.resolveDue(perRound);
        const bool hasMore = attempts == perRound || returns == perRound;
        std::unique_lock lock(m_mutex);
        if (!hasMore)
            m_wake.wait_for(lock, std::chrono::milliseconds(m_everyMs), [this] { return m_isWoken || m_isStopping; });
        m_isWoken = false;
        if (m_isStopping)
            return;
    }
}

} // namespace foyer
