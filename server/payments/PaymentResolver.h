// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payments/PaymentReturns.h"

#include <condition_variable>
#include <thread>

namespace foyer {

/// Asks what became of payments that nobody led to their end, and has refunds given back: a thread that takes up a few due
/// ones at a time. Any number of servers may run one on the same database; each is taken up by one of them.
class PaymentResolver
{
public:
    static constexpr int perRound = 5; ///< a round stays well within an attempt's lease

    /// Owns neither.
    PaymentResolver(PaymentService &service, PaymentReturns &returns, int everyMs = 2'000);
    ~PaymentResolver();

    /// Looks now, not at the end of the pause.
    void wake();
    /// Ends after the attempt in hand.
    void stop();

private:
    void work();

    PaymentService &m_service;
    PaymentReturns &m_returns;
    const int m_everyMs;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isWoken = false;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace foyer
