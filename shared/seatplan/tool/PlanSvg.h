// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foyer {

struct Plan;

/// The plan as a picture, for looking at it while it is drawn: outlines, decorations, seats in their price colour with
/// the shapes the seat map uses, section names.
QByteArray planToSvg(const Plan &plan);

} // namespace foyer
