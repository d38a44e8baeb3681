// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/Registry.h"
#include "storage/Database.h"

namespace foyer {

/// Binds `pricing.*`, `discounts.*` and `taxes.*`. Blocks on the database, in the registry's workers.
void addPricingMethods(Registry &registry, Database &database);

} // namespace foyer
