// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/Booking.h"
#include "storage/Database.h"

namespace foyer {

/// What an event's log says was changed after a version, in the states of the version it was read at.
struct MissedChanges {
    qint64 from = 0;
    qint64 version = 0;
    int available = 0;
    QList<InventoryChange::Seat> seats; ///< every seat the log names; perhaps in the state it had before
    QList<InventoryChange::Area> areas; ///< all of the event
};

/// Reads for those who mirror inventories and fell behind.
class InventoryRepository
{
public:
    explicit InventoryRepository(Transaction &tx) : m_tx(tx) {}

    /// In one statement, so of one version. nullopt when the log cannot tell: no such event, too many changes, or
    /// changes of a kind whose entries do not name every seat.
    Result<std::optional<MissedChanges>> missedSince(EventId event, qint64 version);
    /// The version of each of these events that exists.
    Result<QHash<EventId, qint64>> versions(const QList<EventId> &events);

private:
    Transaction &m_tx;
};

} // namespace foyer
