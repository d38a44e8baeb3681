// SPDX-License-Identifier: GPL-3.0-or-later
// Steps 3 and 4: the party cannot sit side by side, so it sits as close together as the house allows.
#include "seatplan/BestAvailableSearch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace foyer {
namespace {

constexpr double closeBy = 40; // plan units between two runs that still feel like one party: 4 m
constexpr double reach = 160; // and between groups of a larger one
constexpr int rowsAround = 4; // in front and behind
constexpr size_t maxAnchors = 48; // places to build a larger party around
constexpr int maxSeedWork = 60'000; // seats looked at in step 4
constexpr qint64 spreadCost = 100; // a unit between two people weighs as much as a unit from the focal point
constexpr qint64 lonelyCost = 20'000; // one person sitting apart from all others
constexpr qint64 orphanCost = 5'000;

} // namespace

double BestAvailableSearch::distance(int a, int b) const
{
    const Seat &from = m_plan.seats[a];
    const Seat &to = m_plan.seats[b];
    return std::hypot(double(from.x) - double(to.x), double(from.y) - double(to.y));
}

void BestAvailableSearch::collectSegments()
{
    m_rowSegments.assign(size_t(m_plan.rows.size()) + 1, 0);
    for (int row = 0; row < m_plan.rows.size(); ++row) {
        m_rowSegments[size_t(row)] = int(m_segments.size());
        const Row &at = m_plan.rows[row];
        if (at.firstSeat < m_begin || at.firstSeat >= m_end)
            continue;
        bool isOpen = false;
        for (int i = at.firstSeat; i < at.firstSeat + at.seatCount; ++i) {
            if (!m_isEligible[size_t(i)]) {
                isOpen = false;
            } else if (isOpen && !startsRun(i)) {
                ++m_segments.back().count;
            } else {
                m_segments.push_back({i, 1, row});
                isOpen = true;
            }
        }
    }
    m_rowSegments.back() = int(m_segments.size());
}

std::optional<BestAvailableSearch::Candidate> BestAvailableSearch::overTwoRuns() const
{
    std::optional<Candidate> best;
    const int quantity = m_request.quantity;
    for (size_t i = 0; i < m_segments.size(); ++i) {
        const Segment &a = m_segments[i];
        const int nextRow = a.row + 1;
        const bool hasNext = nextRow < m_plan.rows.size() && m_plan.rows[nextRow].section == m_plan.rows[a.row].section;
        const size_t end = size_t(m_rowSegments[size_t(hasNext ? nextRow + 1 : nextRow)]);
        for (size_t j = i + 1; j < end; ++j) {
            if (a.count + m_segments[j].count >= quantity)
                considerPair(a, m_segments[j], best);
        }
    }
    return best;
}

/// Every way to share the party out over two runs, as near to each other as they allow.
void BestAvailableSearch::considerPair(const Segment &a, const Segment &b, std::optional<Candidate> &best) const
{
    const int quantity = m_request.quantity;
    const bool isSameRow = a.row == b.row;
    if (isSameRow && distance(a.first + a.count - 1, b.first) > closeBy)
        return;
    // The seat of a run nearest to another seat; rows are smooth, so the ends and the projection are enough.
    const auto nearestIn = [this](const Segment &run, int count, int other) {
        const Seat &from = m_plan.seats[run.first];
        const Seat &to = m_plan.seats[run.first + run.count - 1];
        const Seat &at = m_plan.seats[other];
        const double x = double(to.x) - double(from.x), y = double(to.y) - double(from.y);
        const double length = x * x + y * y;
        const double along
            = length > 0 ? ((double(at.x) - double(from.x)) * x + (double(at.y) - double(from.y)) * y) / length : 0;
        const int middle = int(std::lround(along * (run.count - 1)));
        return std::clamp(run.first + middle - (count - 1) / 2, run.first, run.first + run.count - count);
    };
    for (int left = std::max(1, quantity - b.count); left <= std::min(a.count, quantity - 1); ++left) {
        const int right = quantity - left;
        const int atA = isSameRow ? a.first + a.count - left : nearestIn(a, left, b.first + b.count / 2);
        const int atB = isSameRow ? b.first : nearestIn(b, right, atA + (left - 1) / 2);
        const int middleA = atA + (left - 1) / 2, middleB = atB + (right - 1) / 2;
        const double apart = isSameRow ? distance(atA + left - 1, atB) : distance(middleA, middleB);
        if (apart > closeBy)
            continue;
        qint64 score = costOf(atA, left) + costOf(atB, right) + std::llround(apart * spreadCost) * quantity;
        score += quantity > 2 && (left == 1 || right == 1) ? lonelyCost : 0;
        score += orphanCost
            * (leavesSingleLeft(atA) + leavesSingleRight(atA + left - 1) + leavesSingleLeft(atB)
               + leavesSingleRight(atB + right - 1));
        score += std::min(wheelchairCost(atA, left), wheelchairCost(atB, right));
        if (best && score > best->score)
            continue;
        Candidate candidate{QList<int>(quantity), score};
        std::iota(candidate.seats.begin(), candidate.seats.begin() + left, atA);
        std::iota(candidate.seats.begin() + left, candidate.seats.end(), atB);
        if (candidate.isBetterThan(best))
            best = std::move(candidate);
    }
}

std::optional<BestAvailableSearch::Candidate> BestAvailableSearch::overManyRuns() const
{
    // The longest runs make the fewest groups; among equals the nearest to the focal point.
    std::vector<int> anchors(m_segments.size());
    std::iota(anchors.begin(), anchors.end(), 0);
    const auto rank = [this](int i) {
        const Segment &run = m_segments[size_t(i)];
        return std::tuple(-run.count, costOf(run.first, run.count) / run.count, run.first);
    };
    const auto middle = anchors.begin() + qsizetype(std::min(maxAnchors, anchors.size()));
    std::ranges::partial_sort(anchors, middle, {}, rank);
    std::optional<Candidate> best;
    int fewest = std::numeric_limits<int>::max();
    for (auto anchor = anchors.begin(); anchor != middle; ++anchor) {
        int groups = 0;
        const auto candidate = aroundAnchor(m_segments[size_t(*anchor)], groups);
        if (candidate && (groups < fewest || (groups == fewest && candidate->isBetterThan(best)))) {
            best = candidate;
            fewest = groups;
        }
    }
    return best;
}

/// Takes the longest runs around an anchor until the party is seated; nothing when it cannot be.
std::optional<BestAvailableSearch::Candidate> BestAvailableSearch::aroundAnchor(const Segment &anchor,
                                                                                int &groups) const
{
    struct Near {
        const Segment *run;
        double away;
    };
    const Section &section = m_plan.sections[m_plan.rows[anchor.row].section];
    const int middle = anchor.first + anchor.count / 2;
    const int firstRow = std::max(section.firstRow, anchor.row - rowsAround);
    const int lastRow = std::min(section.firstRow + section.rowCount - 1, anchor.row + rowsAround);
    std::vector<Near> near;
    int places = 0;
    for (int i = m_rowSegments[size_t(firstRow)]; i < m_rowSegments[size_t(lastRow) + 1]; ++i) {
        const Segment &run = m_segments[size_t(i)];
        const double away = distance(middle, run.first + run.count / 2);
        if (away <= reach) {
            near.push_back({&run, away});
            places += run.count;
        }
    }
    if (places < m_request.quantity)
        return std::nullopt;
    std::ranges::sort(near, [](const Near &a, const Near &b) {
        return std::tuple(-a.run->count, a.away, a.run->first) < std::tuple(-b.run->count, b.away, b.run->first);
    });
    Candidate candidate;
    double spread = 0;
    groups = 0;
    for (const Near &at : near) {
        const int count = std::min(at.run->count, m_request.quantity - int(candidate.seats.size()));
        for (int i = 0; i < count; ++i)
            candidate.seats.append(at.run->first + i);
        candidate.score += costOf(at.run->first, count);
        spread += at.away * count;
        ++groups;
        if (candidate.seats.size() == m_request.quantity)
            break;
    }
    candidate.score += std::llround(spread * spreadCost);
    std::ranges::sort(candidate.seats);
    return candidate;
}

BestAvailableSearch::Candidate BestAvailableSearch::nearestEachOther(int onlySeed) const
{
    std::vector<int> free;
    for (const int seat : m_index.m_byCost) {
        if (m_isEligible[size_t(seat)])
            free.push_back(seat);
    }
    // Seeds are spread evenly over the ranking, so that a cluster at the back is found too.
    const int count = int(free.size());
    const int seeds = onlySeed >= 0 ? 1 : std::min(std::max(maxSeedWork / count, 4), count);
    std::optional<Candidate> best;
    std::vector<std::pair<double, int>> away(free.size());
    for (int s = 0; s < seeds; ++s) {
        const int seed = onlySeed >= 0 ? onlySeed : free[size_t(qint64(s) * count / seeds)];
        const double x = double(m_plan.seats[seed].x), y = double(m_plan.seats[seed].y);
        std::ranges::transform(free, away.begin(), [&](int seat) {
            const double dx = double(m_plan.seats[seat].x) - x, dy = double(m_plan.seats[seat].y) - y;
            return std::pair(dx * dx + dy * dy, seat);
        });
        const auto end = away.begin() + m_request.quantity;
        std::nth_element(away.begin(), end - 1, away.end());
        Candidate candidate;
        for (auto it = away.begin(); it != end; ++it) {
            candidate.seats.append(it->second);
            candidate.score += std::llround(std::sqrt(it->first) * spreadCost) * 4 + costOf(it->second, 1);
        }
        std::ranges::sort(candidate.seats);
        if (candidate.isBetterThan(best))
            best = std::move(candidate);
    }
    return *best;
}

} // namespace foyer
