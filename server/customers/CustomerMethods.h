// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/Registry.h"
#include "storage/Database.h"

namespace foyer {

/// Binds `customers.*`.
void addCustomerMethods(Registry &registry, Database &database);

} // namespace foyer
