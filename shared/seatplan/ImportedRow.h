// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatplan/Plan.h"

#include <array>

namespace foyer {

/// The house's colour-blind-safe set, in the order price levels take them; past eight it starts again.
inline constexpr std::array priceColours{QLatin1StringView("#0072B2"), QLatin1StringView("#E69F00"),
                                         QLatin1StringView("#009E73"), QLatin1StringView("#CC79A7"),
                                         QLatin1StringView("#56B4E9"), QLatin1StringView("#D55E00"),
                                         QLatin1StringView("#8C6BB1"), QLatin1StringView("#A6761D")};
inline QString priceColour(qsizetype index) { return QString(priceColours[size_t(index) % priceColours.size()]); }

/// A row of somebody else's file before it is put in order. Position, number, level, traits and gap of its seats are
/// set.
struct ImportedRow {
    QString name;
    QList<Seat> seats;
};

/// The usual distance of neighbours in these rows (the median), 0 when no row has two seats.
double usualPitch(const QList<ImportedRow> &rows);

/// Marks a gap wherever neighbours are further apart than 1.6 times what is usual in their row.
void findGaps(ImportedRow &row);

/// Plan.h wants house left first: turns the row round when somebody sitting in it and looking at the focal point would
/// count it from the right. Gaps stay between the same two seats.
void orderFromHouseLeft(ImportedRow &row, QPointF focalPoint);

} // namespace foyer
