// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/OrderService.h"
#include "orders/OrderFinder.h"
#include "registry/Registry.h"

namespace foyer {

/// Binds `orders.list`, `orders.story`, `orders.refundQuote` and `orders.markCollected`.
void addOrderMethods(Registry &registry, Database &database, OrderFinder &finder, OrderService &orders);

} // namespace foyer
