// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "seatplan/Plan.h"
#include "seatplan/tool/VenueDescription.h"

namespace foyer::venue {

/// Puts seats along every row of the description. The same description always gives the same plan, seat for seat; the
/// result is checked (`checkPlan`), so an error here means the description asks for something impossible.
Result<Plan> buildPlan(const Description &description);

} // namespace foyer::venue
