// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatplan/Plan.h"

namespace foyer {

/// The seat a person means by words like "F 12", "f12", "Stalls F 12" or "Block 214", in the words of the plan: sections
/// first, then the row, then the number; case and punctuation do not matter. Without a number the first seat of the row,
/// without a row the first of the section. The first in plan order where several fit, -1 for none. Pure; a stadium takes
/// under a millisecond.
int findSeat(const Plan &plan, const QString &words);

/// Several seats, in plan order, each once.
struct SeatsFound {
    QList<int> seats;
    QString unknown; ///< the first part that names nothing here; then there are no seats
};
/// The seats meant by words like "F 1-12", "Stalls F 1-12, G 3-5", "G" (the whole row) or "Block 214" (all of it). From one number
/// to another means every printed number between them, wherever it is in the row. Parts are separated by commas. Pure.
SeatsFound findSeats(const Plan &plan, const QString &words);

} // namespace foyer
