// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "seatplan/Plan.h"
#include "storage/Database.h"

#include <QStringList>

#include <vector>

namespace foyer::bench {

/// What must be true after any load. Problems are sentences; none means all is well.
struct AuditReport {
    QStringList problems;
    qint64 seatsSold = 0;
    qint64 tickets = 0;
    qint64 orders = 0;
    qint64 changes = 0; ///< of the log, replayed by `verify`
};

/// `verify` over the whole database, and past it, by SQL of its own: sold seats and the tickets of confirmed orders are
/// the same in number and one to one, no seat has two living tickets. Blocks, possibly for a minute.
Result<AuditReport> audit(Database &database);

/// Confirmed orders of these events: must be what callers were told.
Result<qint64> confirmedOrders(Database &database, const std::vector<EventId> &events);

/// Single free places between taken ones, aisles and row ends, counted after each hold of an event as its log tells them.
struct OrphanReport {
    int holds = 0;
    int made = 0;      ///< single places left over by some hold
    int avoidable = 0; ///< of these, where the party would have had neighbouring places that leave nobody alone
};

/// Judges best available from the outside: replays who sat where, and looks at every run of neighbouring free places by
/// itself instead of asking the search that chose.
Result<OrphanReport> countOrphans(Database &database, EventId event, const Plan &plan);

} // namespace foyer::bench
