// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Histogram.h"
#include "bench/House.h"

namespace foyer::bench {

/// One line on standard output, at once: a run takes minutes, and somebody may be watching.
void say(const QString &line);
/// "p50 1.2, p99 8.4, max 11 ms".
QString times(const Histogram &histogram);
/// Of the machine over the last minute: what else ran matters as much as the figures.
QString loadAverage();
/// Version, processors, and the settings of the database that decide how durable and fast it is.
Status describe(House &house);

} // namespace foyer::bench
