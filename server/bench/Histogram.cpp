// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace foyer::bench {

int Histogram::bucketOf(qint64 ns)
{
    const auto value = quint64(std::max<qint64>(ns, 0));
    if (value < subCount)
        return int(value);
    const int octave = std::bit_width(value) - subBits; // 1 …: how often the value must be halved to fit
    if (octave > octaves)
        return subCount * (octaves + 1) - 1;
    return octave * subCount + int(value >> (octave - 1)) - subCount;
}

qint64 Histogram::upperEnd(int bucket)
{
    const int octave = bucket / subCount;
    const qint64 place = bucket % subCount;
    return octave == 0 ? place : ((subCount + place + 1) << (octave - 1)) - 1;
}

void Histogram::record(qint64 ns)
{
    ++m_buckets[std::size_t(bucketOf(ns))];
    ++m_count;
    m_maxNs = std::max(m_maxNs, ns);
    m_sumNs += double(std::max<qint64>(ns, 0));
}

void Histogram::add(const Histogram &other)
{
    for (std::size_t i = 0; i < m_buckets.size(); ++i)
        m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
    m_maxNs = std::max(m_maxNs, other.m_maxNs);
    m_sumNs += other.m_sumNs;
}

qint64 Histogram::percentileNs(double share) const
{
    if (m_count == 0)
        return 0;
    const auto wanted = std::max<quint64>(1, quint64(std::ceil(std::clamp(share, 0.0, 1.0) * double(m_count))));
    quint64 seen = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        seen += m_buckets[i];
        if (seen >= wanted)
            return std::min(upperEnd(int(i)), m_maxNs);
    }
    return m_maxNs;
}

} // namespace foyer::bench
