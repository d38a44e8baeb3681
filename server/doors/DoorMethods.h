// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doors/DoorService.h"
#include "protocol/DoorMethods.h"
#include "registry/Registry.h"

namespace foyer {

/// Binds `doors.*`.
void addDoorMethods(Registry &registry, DoorService &doors);

} // namespace foyer
