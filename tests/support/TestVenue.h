// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/CatalogService.h"

namespace foyer::test {

/// A small house: Stalls (section 1) with rows A to C of ten seats each, an aisle between 5 and 6, and Floor (section
/// 2), 40 places of general admission. Row A costs 50.00 (level 1), B and C 30.00 (level 2), the floor 20.00 (level 3).
struct TestVenue {
    static constexpr int seats = 30;
    static constexpr int rowSeats = 10;
    static constexpr int floor = 2;
    static constexpr int floorPlaces = 40;
    static constexpr int capacity = seats + floorPlaces;
    static constexpr qint64 priceOf(int seat) { return seat < rowSeats ? 5000 : 3000; }
    static constexpr qint64 floorPrice = 2000;

    static Plan plan();

    /// Accounts 1 (Sally Seller, seller), 2 (Sid Seller, seller), 3 (Olga Organizer, organizer) and 4 (Dora Door,
    /// door).
    static Status addAccounts(Database &database);
    /// The venue; call once for a database.
    static Status addVenue(CatalogService &catalog);
    /// An event in it, on sale in EUR unless said otherwise, in a month's time.
    static Result<EventId> addEvent(CatalogService &catalog, const QString &name = QStringLiteral("The Test"),
                                    const QString &status = QStringLiteral("on_sale"));
};

} // namespace foyer::test
