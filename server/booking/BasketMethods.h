// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingEngine.h"
#include "booking/OrderService.h"
#include "protocol/BasketMethods.h"
#include "registry/Registry.h"

namespace foyer {

/// Binds `baskets.*`. `workers` read plans and orders before the engine is asked.
void addBasketMethods(Registry &registry, BookingEngine &engine, OrderService &orders, Executor workers);

} // namespace foyer
