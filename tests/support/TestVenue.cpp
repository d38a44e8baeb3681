// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestVenue.h"

#include "seatplan/PlanBuilder.h"

namespace foyer::test {

using namespace Qt::StringLiterals;

Plan TestVenue::plan()
{
    PlanBuilder builder(u"Test House"_s);
    builder.plan().priceLevels = {{1, u"Premium"_s, u"#0072B2"_s, 5000},
                                  {2, u"Standard"_s, u"#E69F00"_s, 3000},
                                  {3, u"Standing"_s, u"#009E73"_s, floorPrice}};
    builder.plan().focalPoint = {0, -60};
    builder.beginSection(1, u"Stalls"_s);
    for (int row = 0; row < seats / rowSeats; ++row) {
        builder.beginRow(QString(QChar(u'A' + char16_t(row))));
        for (int i = 0; i < rowSeats; ++i) {
            Seat seat;
            seat.x = float(i * 6 - 27 + (i >= rowSeats / 2 ? 10 : -10));
            seat.y = float(row * 9);
            seat.priceLevel = row == 0 ? 1 : 2;
            seat.gapBefore = i == rowSeats / 2;
            seat.number = QString::number(i + 1);
            builder.addSeat(seat);
        }
    }
    builder.addArea(floor, u"Floor"_s, floorPlaces, 3, {{-40, -40}, {40, -40}, {40, -10}, {-40, -10}});
    return builder.take();
}

Status TestVenue::addAccounts(Database &database)
{
    static constexpr Query insert{"test.accounts", R"sql(
        INSERT INTO account (email, name, role, password_hash) VALUES
            ('sally@test', 'Sally Seller', 'seller', '-'), ('sid@test', 'Sid Seller', 'seller', '-'),
            ('olga@test', 'Olga Organizer', 'organizer', '-'), ('dora@test', 'Dora Door', 'door', '-'))sql"};
    return database.inTransaction([](Transaction &tx) -> Status {
        const auto rows = tx.run(insert);
        return rows ? ok() : Status(rows.error());
    });
}

Status TestVenue::addVenue(CatalogService &catalog)
{
    const auto venue = catalog.addVenue(plan());
    return venue ? ok() : Status(venue.error());
}

Result<EventId> TestVenue::addEvent(CatalogService &catalog, const QString &name, const QString &status)
{
    EventDraft draft;
    draft.name = name;
    draft.venue = u"Test House"_s;
    draft.startsAt = QDateTime(QDateTime::currentDateTimeUtc().date().addDays(30), QTime(19, 30), Qt::UTC);
    draft.status = status;
    const auto event = catalog.database().inTransaction([&](Transaction &tx) { return catalog.create(tx, draft); });
    if (!event)
        return event.error();
    return event->id;
}

} // namespace foyer::test
