// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatplan/Plan.h"

namespace foyer::test {

/// A small hall: `rows` straight rows of `seatsPerRow` in two blocks with an aisle, a stage to the north, a standing
/// area at the back. Seat 0 is the first of row A; neighbours stand 5 units apart, rows 9.
Plan smallHall(int rows = 6, int seatsPerRow = 10);

/// An oval stadium of about `seats` places in blocks on four tiers around a field, with a stage at one end.
Plan stadium(int seats = 100'000);

} // namespace foyer::test
