// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace foyer::net {

/// Token buckets by caller and class of call. Sellers and doors at work are never throttled, nor is loopback; the caller
/// decides that. Thread-safe; holds a bounded number of callers, the quietest are forgotten.
class RateLimiter
{
public:
    struct Verdict {
        bool isAllowed = true;
        int limit = 0;     ///< calls a minute
        int remaining = 0;
        int resetS = 0;    ///< until the bucket is full again
        int retryAfterS = 0;
    };

    /// Takes one call from the bucket of `caller` (an address or an account). `nowMs` is any steady clock.
    Verdict take(const QString &caller, RateClass rate, qint64 nowMs);
    static int perMinute(RateClass rate);

private:
    static constexpr qsizetype maxCallers = 50'000;
    struct Bucket {
        double tokens = 0;
        qint64 atMs = 0;
    };
    void forgetQuiet(qint64 nowMs);

    std::mutex m_mutex;
    QHash<std::pair<QString, int>, Bucket> m_buckets;
};

} // namespace foyer::net
