// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "seatplan/Plan.h"

#include <QByteArray>
#include <QStringList>

namespace foyer {

/// The houses a fresh installation can play with, each as a plan file packed into the program: "theatre" (about 2,000
/// seats), "arena" (about 20,000 with its standing floor) and "stadium" (over 90,000). Thread-safe.
QStringList demoVenueNames();
/// The plan file (`foyer-plan` JSON); empty for a name not in `demoVenueNames()`.
QByteArray demoVenueJson(const QString &name);
/// The plan itself; `NotFound` for another name.
Result<Plan> demoVenuePlan(const QString &name);

} // namespace foyer
