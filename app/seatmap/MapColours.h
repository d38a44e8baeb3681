// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <vector>

namespace foyer {

class SeatColouring;
struct Plan;

/// The colours one map paints with, taken from the theme's tokens at one moment; taken again when the scheme changes.
struct MapColours {
    QColor ground; ///< around everything
    QColor panel; ///< under the seats of a section
    QColor line;
    QColor text;
    QColor quiet; ///< secondary text, rings of held seats
    QColor gone; ///< sold and blocked seats
    QColor stage;
    QColor accent;
    QColor onAccent;
    std::vector<QColor> levels; ///< by index into Plan::priceLevels, or the groups of another view; never empty
    bool isByGroup = false; ///< every seat takes the colour of its group, whatever its state

    static MapColours of(const Plan &plan, const SeatColouring &colouring);
    const QColor &level(int index) const { return levels[size_t(index) < levels.size() ? size_t(index) : 0]; }
};

} // namespace foyer
