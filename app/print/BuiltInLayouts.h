// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/TicketLayout.h"

#include <QStringList>

/// The layouts a till prints with where an event has none of its own under that name. Their words are translated.
namespace foyer {

/// Those of one use: `ticket-80mm`, `ticket-2x55` (2 by 5.5 inches), `ticket-a4`, `receipt-80mm`, `report-80mm`, `report-a4`.
QStringList builtInSlugs(PaperUse use);
/// Of an unknown name: the first of `use`.
TicketLayout builtInLayout(const QString &slug, PaperUse use);

} // namespace foyer
