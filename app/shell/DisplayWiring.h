// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/CustomerScene.h"

namespace foyer {

class CustomerDisplay;
class SaleController;

/// What the customer is shown of the sale as it stands. Changes nothing.
CustomerScene customerScene(SaleController &sale);

/// Shows the customer every step of the sale. Both must live as long as the sale's last signal.
void wireDisplay(SaleController &sale, CustomerDisplay &display);

} // namespace foyer
