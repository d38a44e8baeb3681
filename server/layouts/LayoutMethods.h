// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layouts/LayoutService.h"
#include "registry/Registry.h"

namespace foyer {

/// Binds `layouts.*`.
void addLayoutMethods(Registry &registry, Database &database);

} // namespace foyer
