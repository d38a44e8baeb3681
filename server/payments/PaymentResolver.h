// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payments/PaymentService.h"

#include <condition_variable>
#include <thread>

namespace foyer {

/// Asks what became of payments that nobody led to their end: a thread that takes up a few due attempts at a time. Any
/// number of servers may run one on the same database; each attempt is taken up by one of them.
class PaymentResolver
{
public:
    static constexpr int perRound = 5; ///< a round stays well within an attempt's lease

    /// Does not own the service.
    PaymentResolver(PaymentService &service, int everyMs = 2'000);
    ~PaymentResolver();

    /// Looks now, not at the end of the pause.
    void wake();
    /// Ends after the attempt in hand.
    void stop();

private:
    void work();

    PaymentService &m_service;
    const int m_everyMs;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isWoken = false;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace foyer
