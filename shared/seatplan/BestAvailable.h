// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "domain/SeatState.h"
#include "seatplan/Plan.h"

#include <optional>
#include <span>
#include <vector>

namespace foyer {

/// What a customer asks for.
struct BestAvailableRequest {
    int quantity = 1; ///< 1 … 50
    std::optional<int> priceLevel = {}; ///< PriceLevel::id
    std::optional<int> section = {}; ///< Section::id, one with seats
    bool together = true; ///< false: the best places, wherever they are
    bool accessible = false; ///< somebody needs a wheelchair space; without it those and their companions are kept
    QList<int> avoid = {}; ///< places suggested before: leave them out ("next best") while others are left
};

/// How far the wish had to be relaxed.
enum class BestAvailableStep : quint8 {
    Adjacent = 1, ///< side by side, nobody left alone beside them
    AdjacentOrphan = 2, ///< side by side, but a single place is left over
    Near = 3, ///< over a gap, in the next row, or in as few groups as possible close by
    Anywhere = 4, ///< the places nearest each other
};

struct BestAvailableChoice {
    QList<int> seats; ///< ascending, as many as asked for
    BestAvailableStep step = BestAvailableStep::Adjacent;
    bool isTogether = true; ///< physically side by side, nobody and no aisle between
    bool isRepeat = false; ///< every other place was suggested before, so `avoid` was set aside
    int groups = 1; ///< runs of neighbours the party is split into
    int orphans = 0; ///< single places this leaves between taken ones, aisles and row ends
    int restricted = 0; ///< places with a restricted view among them
    double distance = 0; ///< mean distance to the focal point, plan units
    double spread = 0; ///< greatest distance between two of the places, plan units
    QString reason; ///< English, for logs and API: "Row F 7–8, no single left"
};

/// What the search needs of a plan, worked out once and used for every request: make one per plan version and share it.
/// Immutable after construction, so any number of threads may search it at a time. Keeps its own (implicitly shared)
/// copy of the plan.
class BestAvailableIndex
{
public:
    explicit BestAvailableIndex(const Plan &plan);

    const Plan &plan() const { return m_plan; }

    /// The best choice for the request; a pure function, the same input always gives the same seats. `states` has one
    /// entry per seat. It never refuses while enough seats are free: InvalidInput is a wrong request, Conflict means
    /// fewer fitting places are free than asked for.
    ///
    /// Places are ranked by distance to the focal point; restricted view comes last. Neighbours are physical
    /// (`Seat::gapBefore`), never by number. The steps are those of BestAvailableStep, and the first that has a choice
    /// wins: a single place left over is avoided where it can be and never forbids a sale.
    ///
    /// One pass over the seats finds adjacent places; a split looks at pairs of free runs first, then at the longest
    /// runs around promising anchors, so the time stays linear in practice (60,000 seats: below 5 ms).
    Result<BestAvailableChoice> find(std::span<const SeatState> states, const BestAvailableRequest &request) const;
    /// The same over the letters of the API ("a" is available).
    Result<BestAvailableChoice> find(std::span<const char> letters, const BestAvailableRequest &request) const;

private:
    friend class BestAvailableSearch;
    Result<BestAvailableChoice> findAmong(std::vector<quint8> isFree, const BestAvailableRequest &request) const;

    Plan m_plan;
    std::vector<qint64> m_costBefore; ///< sum of the costs of all seats before this one; one entry more than seats
    std::vector<quint8> m_flags; ///< of each seat: its traits and, in the top bit, gapBefore
    std::vector<qint32> m_byCost; ///< all seats, the best first
};

} // namespace foyer
