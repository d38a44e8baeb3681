// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BatchState.h"
#include "storage/Database.h"

namespace foyer {

struct BatchWants;
struct BatchRead;

/// All that is read of leases, within booking's transactions and beside them.
class LeaseRepository
{
public:
    /// Places of a lease that are read at most, those that are open first.
    static constexpr int maxPlaces = 500;
    static constexpr int maxListed = 200;

    struct Listed {
        Lease lease; ///< without places
        QString takenBy; ///< names of accounts
        QString givenUpBy;
        int open = 0;
        int sold = 0;
        int admitted = 0; ///< of those that are open
    };
    struct Leases {
        int size = 0;
        int capacity = 0; ///< of the event
        int taken = 0;
        QList<Listed> items;
    };

    explicit LeaseRepository(Transaction &tx) : m_tx(tx) {}

    /// What the batch's commands about leases need of each event, one round trip; none for a batch without such a command.
    /// The events are locked.
    Status read(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found);

    /// Open ones first, then the newest. NotFound: no such event.
    Result<Leases> list(EventId event);
    /// Sets what the event grants each till; gives its capacity.
    Result<int> configure(EventId event, int size);

private:
    Transaction &m_tx;
};

} // namespace foyer
