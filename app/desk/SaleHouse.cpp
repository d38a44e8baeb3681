// SPDX-License-Identifier: GPL-3.0-or-later
// What SaleController takes from house holds.
#include "desk/SaleController.h"

#include <algorithm>

namespace foyer {

void SaleController::setHouseSeats(const QHash<int, HouseSeat> &seats)
{
    m_houseSeats = seats;
    if (m_state == State::Choosing)
        dropTakenSelection(); // the house may have changed its mind
}

const SaleController::HouseSeat *SaleController::houseSeat(int seat) const
{
    const auto found = m_houseSeats.constFind(seat);
    return found != m_houseSeats.cend() && m_map.state(seat) == SeatState::Blocked ? &*found : nullptr;
}

bool SaleController::canTake(int seat) const
{
    return m_map.state(seat) == SeatState::Available || (!m_alone && houseSeat(seat));
}

bool SaleController::mayJoin(int seat)
{
    const HouseSeat *wanted = houseSeat(seat);
    if (!wanted)
        return true;
    const auto other = std::ranges::find_if(m_selection, [&](int chosen) {
        const HouseSeat *house = houseSeat(chosen);
        return house && house->hold != wanted->hold;
    });
    if (other != m_selection.cend()) {
        emit said(Tone::Warn, tr("One sale takes places of one house hold, here of %1. Sell those of %2 next.").arg(houseSeat(*other)->code, wanted->code));
        return false;
    }
    emit said(Tone::Info, tr("Kept by the house (%1): this sale takes it.").arg(wanted->code));
    return true;
}

} // namespace foyer
