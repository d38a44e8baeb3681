// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "seatplan/Plan.h"

namespace foyer {

/// Reads a seating plan in the JSON format of pretix (zones, rows, seats, areas, categories) of at most 64 MB.
///
/// - A zone becomes a section, named by `name` or `zone_id`; zones of one name are told apart by a number.
/// - A category becomes a price level; colours the seat map cannot read become the house's own set.
/// - Positions of zones, rows and seats add up. They are drawn units of the editor there; here they are scaled so that
///   neighbouring seats are 5.5 units (55 cm) apart.
/// - Seats of a row are taken in the order of the file, turned round when that runs from house right to house left,
/// with
///   a gap where the distance is over 1.6 times the usual one of the row.
/// - Areas become decorations: what is named like a stage is the stage and becomes the focal point; circles, ellipses,
///   rectangles and polygons are walls, texts stay texts.
///
/// Fields this reader does not need are ignored, since the format grows; wrong types and unknown categories are errors
/// that name the path, e.g. `zones[0].rows[3].seats[7].category`. Thread-safe.
Result<Plan> importPretix(const QByteArray &json);

} // namespace foyer
