// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/Settings.h"

namespace foyer {

/// `foyer-server bench onsale`: measures this machine with a house of its own, which it removes. False when an invariant
/// did not hold. Ctrl+C and SIGTERM end it early and tidily. Main thread; blocks for minutes.
Result<bool> runBench(const Settings &settings, const QString &program);

} // namespace foyer
