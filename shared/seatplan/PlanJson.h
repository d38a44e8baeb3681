// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "seatplan/Plan.h"

namespace foyer {

/// The native plan format, `foyer-plan` version 1; `resources/venues/foyer-plan.schema.json` describes it field by
/// field.
///
///     {"format": "foyer-plan", "version": 1, "name": "…", "focalPoint": [x, y], "bounds": [x, y, width, height],
///      "priceLevels": [{"id": 1, "name": "Premium", "colour": "#0072B2", "defaultPrice": 9500}],
///      "sections": [
///        {"id": 1, "name": "Stalls", "kind": "seated", "labelAt": [x, y], "outline": [[x, y], …],
///         "rows": [{"name": "A", "seats": [["1", x, y, 1], ["2", x, y, 1], ["3", x, y, 1, "gw"]]}]},
///        {"id": 2, "name": "Floor", "kind": "general", "capacity": 4000, "priceLevel": 1, "labelAt": …, "outline":
///        …}],
///      "decorations": [{"kind": "stage", "points": [[x, y], …], "text": "Stage"}]}
///
/// A seat is [number, x, y, priceLevel] and, when it has any, a string of flags: g gap before it (aisle, pillar; the
/// first of a row needs none), w wheelchair space, c companion, r restricted view. Errors name its parts number, x, y,
/// priceLevel and flags. `bounds`, `labelAt`, `outline` of a seated section and `text` may be left out and are worked
/// out. Coordinates are plan units of 10 cm, y down.

/// Reads and checks (`checkPlan`) a plan file of at most 64 MB. Strict: unknown fields are refused, and the error names
/// the path, e.g. `sections[3].rows[2].seats[7].number`. Thread-safe.
Result<Plan> readPlanJson(const QByteArray &json);

/// Writes a sound plan, one row of seats a line. Reading it again gives the same plan bit by bit, and the same plan
/// always gives the same bytes.
QByteArray writePlanJson(const Plan &plan);

} // namespace foyer
