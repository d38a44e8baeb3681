// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/Registry.h"
#include "shifts/ShiftService.h"

namespace foyer {

/// Binds `shifts.*`.
void addShiftMethods(Registry &registry, Database &database, ShiftRules rules);

} // namespace foyer
