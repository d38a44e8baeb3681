// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RateLimiter.h"

#include <algorithm>
#include <cmath>

namespace foyer::net {

int RateLimiter::perMinute(RateClass rate)
{
    switch (rate) {
    case RateClass::Read: return 600;
    case RateClass::Write: return 120;
    case RateClass::SignIn: return 20;
    }
    return 60;
}

RateLimiter::Verdict RateLimiter::take(const QString &caller, RateClass rate, qint64 nowMs)
{
    const int limit = perMinute(rate);
    const double perMs = limit / 60'000.0;
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= maxCallers)
        forgetQuiet(nowMs);
    auto found = m_buckets.find({caller, int(rate)});
    if (found == m_buckets.end())
        found = m_buckets.insert({caller, int(rate)}, {double(limit), nowMs});
    Bucket &bucket = *found;
    bucket.tokens = std::min(double(limit), bucket.tokens + double(nowMs - bucket.atMs) * perMs);
    bucket.atMs = nowMs;
    Verdict verdict{bucket.tokens >= 1, limit, 0, 0, 0};
    if (verdict.isAllowed)
        bucket.tokens -= 1;
    else
        verdict.retryAfterS = std::max(1, int(std::ceil((1 - bucket.tokens) / perMs / 1000)));
    verdict.remaining = int(bucket.tokens);
    verdict.resetS = int(std::ceil((limit - bucket.tokens) / perMs / 1000));
    return verdict;
}

void RateLimiter::forgetQuiet(qint64 nowMs)
{
    // A bucket untouched for a minute is full again: forgetting it changes nothing.
    m_buckets.removeIf([nowMs](const auto &entry) { return nowMs - entry.value().atMs > 60'000; });
    if (m_buckets.size() >= maxCallers)
        m_buckets.clear();
}

} // namespace foyer::net
