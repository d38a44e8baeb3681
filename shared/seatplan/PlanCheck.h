// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "seatplan/Plan.h"

namespace foyer {

/// What a plan may hold. Above the largest real house by a good margin, below what would trouble a till.
namespace planlimits {
constexpr int seats = 200'000;
constexpr int capacity = 1'000'000; ///< seats and standing places together
constexpr int sections = 5'000;
constexpr int rows = 100'000;
constexpr int priceLevels = 100;
constexpr int decorations = 5'000;
constexpr int points = 2'000; ///< of one outline or decoration
constexpr int nameLength = 100; ///< of a section, row, price level, text
constexpr int numberLength = 12; ///< of a printed seat number
constexpr qreal coordinate = 100'000; ///< plan units from 0,0 in any direction: 10 km
constexpr qint64 price = 100'000'000; ///< minor units
constexpr int problems = 1'000; ///< more than these are not listed
} // namespace planlimits

/// Every rule a plan must keep before anything is sold from it: the order promised in Plan.h, unique section ids,
/// unique labels within a section's row, price levels that exist, finite coordinates, sane sizes. Returns every problem
/// found (at most `planlimits::problems`), each with the path it has in a plan file and a sentence for the person who
/// drew it; empty means the plan is sound. Safe on any content; linear in the size of the plan.
QList<FieldError> checkPlan(const Plan &plan);

/// The same as one Error, for callers that only pass it on.
Status requireSound(const Plan &plan);

} // namespace foyer
