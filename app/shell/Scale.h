// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QSettings;

namespace foyer {

/// How large everything is on this till, in per cent of what the screen says. Qt takes it once, when the application starts.
namespace scale {

const QList<int> &choices();
/// What the settings say; 100 for what is no choice.
int percent(const QSettings &settings);
void setPercent(QSettings &settings, int percent);
/// Call before the QApplication is made. A QT_SCALE_FACTOR of the environment wins: whoever starts the program so means it.
void apply(const QSettings &settings);

} // namespace scale
} // namespace foyer
