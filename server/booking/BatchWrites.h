// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingRepository.h"

namespace foyer {

/// All that a judged batch writes, as sets that leave in one round trip; empty sets are left out.
struct BatchWrites {
    QList<Statement> statements; ///< seats first, when there are any
    int ticketUpdate = -1;       ///< which statement changes tickets that were there before; -1: none
    int seats = 0;               ///< rows that the first statement must touch
    int tickets = 0;             ///< rows that `ticketUpdate` must touch
};

BatchWrites batchWrites(EventId event, const BatchState &state, const QList<NewOutcome> &outcomes);

} // namespace foyer
