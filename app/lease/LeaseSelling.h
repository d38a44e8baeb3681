// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "lease/Lease.h"
#include "protocol/BookingMethods.h"
#include "seatplan/BestAvailable.h"

#include <span>

/// Selling from a lease: which places, what they cost, and the order as it will be. Pure; the same rules as the server's,
/// since both use shared/seatplan and shared/pricing.
namespace foyer {

struct LeaseChoice {
    QList<LeasePlace> places;
    QString reason; ///< why these, as best available says it; may be empty
};

/// The best of `open` for a party: seats as best available finds them among these alone, else places of one area. Conflict:
/// not so many are left here. `index` is of the event's plan.
Result<LeaseChoice> chooseLeasePlaces(const BestAvailableIndex &index, const QList<LeasePlace> &open, const BestAvailableRequest &wish);

/// The places as a hold that nobody but this till knows of: no id and no end. `types`: a price type for each place.
/// InvalidInput where one is not sold at a place's level.
Result<HoldSeats::Reply> holdOfLease(const Lease &lease, const QList<LeasePlace> &places, std::span<const int> types);

/// The order a sale is going to be, for paper and screen: without an id, its number in the place of the reference.
OrderView orderOfSale(const OfflineSale &sale, const QList<LeasePlace> &places, const HoldSeats::Reply &hold);

} // namespace foyer
