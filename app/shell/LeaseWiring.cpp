// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/LeaseWiring.h"

#include "desk/DeskPage.h"
#include "shifts/ShiftController.h"
#include "theme/KeyMap.h"

namespace foyer {

using namespace Qt::StringLiterals;

void wireLeases(DeskPage &desk, ShiftController &shifts)
{
    LeaseKeeper &leases = desk.leases();
    QObject::connect(&shifts, &ShiftController::closed, &leases, [&leases] { leases.giveBack(); });
    // Only the next shift takes again: what was given back by hand within one stays so.
    QObject::connect(&shifts, &ShiftController::changed, &leases, [&leases, &shifts, wasOpen = true]() mutable {
        const bool isOpen = shifts.state() == ShiftController::State::Open;
        if (isOpen && !wasOpen && leases.isResting())
            leases.resume();
        wasOpen = isOpen || shifts.state() == ShiftController::State::Counting;
    });
    bindKey(u"lease"_s, &desk, Qt::WidgetWithChildrenShortcut, [&desk] { desk.showLeases(!desk.isShowingLeases()); });
}

} // namespace foyer
