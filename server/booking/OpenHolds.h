// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/Booking.h"
#include "domain/SeatState.h"

#include <QHash>

#include <mutex>

namespace foyer {

struct SeatRow {
    SeatState state = SeatState::Available;
    int priceLevel = 0;
    qint64 hold = 0;
    qint64 ticket = 0;
    qint64 house = 0; ///< the house hold it belongs to, blocked or in a cart
    bool operator==(const SeatRow &) const = default;
};

/// An active hold as a transaction left it, with the rows of its seats.
struct OpenHold {
    Hold hold;
    QHash<int, SeatRow> seats;
};

/// Active holds of one event at one version. Complete it is not: a hold that is missing here is read.
struct OpenHoldsOfEvent {
    qint64 version = -1;
    QHash<qint64, OpenHold> holds;
};

/// What this server's last transaction over an event left open, so that the sale that follows a hold need not read it again.
/// Nothing is judged from memory of an uncertain age: every change of an event raises its version, and what is here counts
/// only where the event's row, locked, has exactly the version it was kept at. Whoever takes it owns it; a transaction that
/// fails gives nothing back, and the next one reads. Thread-safe.
class OpenHolds
{
public:
    static constexpr qsizetype maxEvents = 128;
    static constexpr qsizetype maxHolds = 2000; ///< of one event; about 1 kB each

    OpenHoldsOfEvent take(EventId event);
    void put(EventId event, OpenHoldsOfEvent &&holds);

private:
    std::mutex m_mutex;
    QHash<EventId, OpenHoldsOfEvent> m_events;
};

} // namespace foyer
