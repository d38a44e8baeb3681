// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/OrderService.h"
#include "registry/Registry.h"

namespace foyer {

class MailRoom;

/// Binds the operations about mail. `room`: null on a server that has no mail server.
void addMailMethods(Registry &registry, Database &database, OrderService &orders, MailRoom *room);

} // namespace foyer
