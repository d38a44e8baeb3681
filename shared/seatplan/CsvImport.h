// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "seatplan/Plan.h"

namespace foyer {

/// Reads a seat list (manifest) as spreadsheets export it: UTF-8 with or without BOM, LF or CRLF, commas or semicolons,
/// quoted fields, at most 64 MB. The first line names the columns, in any order and case:
///
///     section,row,seat,price_level[,x,y,wheelchair,companion,restricted,gap_before]
///
/// `price_level` is any text; each different one becomes a level, in order of first appearance, without a price.
/// Seats of a row are taken in the order of the file, which must be the physical one (house left to right); rows and
/// sections may be interleaved. `wheelchair` and the other claims are yes/no, true/false, 1/0, x or empty.
/// Without x and y the rows are laid out plainly: straight, one behind the other, sections side by side, the focal
/// point in front. With them the focal point is the middle of the front edge, for somebody to move.
///
/// Errors name the line and column: `line 7, seat`. Thread-safe.
Result<Plan> importCsv(const QByteArray &csv, const QString &planName);

} // namespace foyer
