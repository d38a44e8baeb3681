// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingEngine.h"
#include "booking/OrderService.h"
#include "registry/Registry.h"

namespace foyer {

/// Binds `leases.*`. What changes places goes through the engine.
void addLeaseMethods(Registry &registry, Database &database, BookingEngine &engine, OrderService &orders, Executor workers);

} // namespace foyer
