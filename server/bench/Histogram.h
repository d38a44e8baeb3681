// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace foyer::bench {

/// Counts durations in buckets whose width grows with the value (log-linear, as HDR histograms do): 64 to each power of
/// two, so that every figure read from it is at most 1.6 % above the truth, from a nanosecond to over an hour. Recording
/// neither allocates nor locks; each thread fills its own, and add() puts them together.
class Histogram
{
public:
    /// Negative durations count as nothing, those beyond the range as its end.
    void record(qint64 ns);
    void add(const Histogram &other);

    quint64 count() const { return m_count; }
    qint64 maxNs() const { return m_maxNs; }
    double meanNs() const { return m_count == 0 ? 0 : m_sumNs / double(m_count); }
    /// The smallest duration that `share` (0 … 1) of all did not exceed, to the precision of its bucket; 0 when empty.
    qint64 percentileNs(double share) const;

private:
    static constexpr int subBits = 6;
    static constexpr int subCount = 1 << subBits;
    static constexpr int octaves = 36; ///< above the first, which counts single nanoseconds
    static int bucketOf(qint64 ns);
    static qint64 upperEnd(int bucket);

    std::array<quint64, std::size_t(subCount) * (octaves + 1)> m_buckets{};
    quint64 m_count = 0;
    qint64 m_maxNs = 0;
    double m_sumNs = 0;
};

} // namespace foyer::bench
