// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "storage/Database.h"

namespace foyer::bench {

/// Adds `count` completed events that took place long ago: each a copy of `sold`, which was sold through the real server,
/// with its seats, orders, ledger and log. Copying goes by the columns the tables have, so it needs no knowledge of what
/// a sale writes, and `verify` finds the copies as sound as the original.
Status addPastEvents(Database &database, EventId sold, int count);

} // namespace foyer::bench
