// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "seatplan/tool/VenueDescription.h"

#include <limits>

namespace foyer::venue {

/// A `Where` with its names looked up once, so that asking it for every seat of a stadium is cheap.
struct Scope {
    QList<bool> rows; ///< empty: all
    QList<std::pair<int, int>> blocks; ///< empty: all
    double from = -std::numeric_limits<double>::infinity(); ///< along the front row
    double to = std::numeric_limits<double>::infinity();

    bool coversRow(int row) const { return rows.isEmpty() || rows[row]; }
    bool covers(int row, int block) const;
    bool covers(int row, int block, double base) const { return covers(row, block) && base >= from && base <= to; }
};

/// "A" … "Z" without I and O, which look like 1 and 0; then "AA", "BB" …; or plain numbers.
QStringList rowNames(const Part &part);
/// Degrees of an arc, or lengths, as a length along the front row.
double baseOf(const Part &part, double place);
Result<Scope> resolved(const Part &part, const Where &where);

} // namespace foyer::venue
