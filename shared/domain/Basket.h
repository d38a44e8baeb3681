// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

namespace foyer {

/// One sale over several events: an order in each, paid together.
using BasketId = Id<struct BasketTag>;

constexpr int fewestBasketEvents = 2; ///< of one event there is `orders.sell`
constexpr int mostBasketEvents = 20;  ///< their rows are locked together, and others wait meanwhile

} // namespace foyer
