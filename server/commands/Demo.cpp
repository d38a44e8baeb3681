// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Commands.h"

#include "accounts/AccountService.h"
#include "booking/LeaseRepository.h"
#include "catalog/CatalogService.h"
#include "catalog/EventRepository.h"
#include "demovenues.h"
#include "pricing/PricingService.h"

#include <QTimeZone>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int demoLeaseSize = 8; // places a till may sell without the server: four couples
const QString demoPassword = u"foyer-demo"_s; // published in the README: for trying out, never for a real house

struct Person {
    const char16_t *email;
    const char16_t *name;
    Role role;
};
constexpr Person people[]{
    {u"admin@demo.test", u"Ada Admin", Role::Admin},         {u"seller@demo.test", u"Sam Seller", Role::Seller},
    {u"seller2@demo.test", u"Sofia Seller", Role::Seller},   {u"door@demo.test", u"Dan Door", Role::Door},
    {u"organizer@demo.test", u"Olga Organizer", Role::Organizer}, {u"customer@demo.test", u"Carla Customer", Role::Customer},
};

struct Show {
    const char *venue; ///< name of the demo plan
    const char16_t *name;
    const char16_t *description;
    const char16_t *category;
    int daysAhead;
    int hour;
    int minute;
};
constexpr Show shows[]{
    {"theatre", u"Hamlet", u"Shakespeare's tragedy in a new production, three hours with one interval.", u"Theatre", 0, 19, 30},
    {"arena", u"Northern Lights Live", u"One night of synth and strings, standing floor and seated bowl.", u"Concert", 9, 20, 0},
    {"stadium", u"Cup Final", u"The final of the national cup, under floodlights.", u"Football", 23, 18, 0},
};

/// The next such evening that is still some hours away, on the clock of this machine.
QDateTime evening(const Show &show)
{
    const QDateTime now = QDateTime::currentDateTime();
    QDateTime start(now.date().addDays(show.daysAhead), QTime(show.hour, show.minute));
    if (start < now.addSecs(2 * 3600))
        start = start.addDays(1);
    return start.toUTC();
}

Status addPeople(Database &database)
{
    const SystemClock clock;
    const auto key = AccessTokens::makeKey();
    if (!key)
        return key.error();
    const auto tokens = AccessTokens::create(*key); // signs nothing here
    if (!tokens)
        return tokens.error();
    AccountService accounts(database, **tokens, clock);
    for (const Person &person : people) {
        const auto made = accounts.create(QString::fromUtf16(person.email), demoPassword, QString::fromUtf16(person.name), person.role);
        if (!made && made.error().code != ErrorCode::Conflict)
            return made.error();
    }
    return ok();
}

/// Four price types, children and students not in the best places, and the VAT of a German house in the prices.
Status addPrices(Transaction &tx, const Event &event)
{
    const auto book = PricingService::current(tx, event.id, true);
    if (!book)
        return book.error();
    PricingChange change{event.id, book->version, u"DE"_s, {}, {}, {}};
    change.types = QList<PriceType>{{1, u"Adult"_s, u"A"_s, true}, {2, u"Senior"_s, u"S"_s, true}, {3, u"Student"_s, u"T"_s, true}, {4, u"Child"_s, u"C"_s, true}};
    change.prices = book->prices;
    const auto rounded = [](qint64 amount) { return amount / 50 * 50; };
    for (qsizetype i = 0; i < event.priceLevels.size(); ++i) {
        const EventPriceLevel &level = event.priceLevels.at(i);
        const qint64 full = level.price.minorUnits();
        change.prices->insert({level.id, 2}, rounded(full * 80 / 100));
        if (i > 0 || event.priceLevels.size() == 1) {
            change.prices->insert({level.id, 3}, rounded(full * 70 / 100));
            change.prices->insert({level.id, 4}, rounded(full * 50 / 100));
        }
    }
    const auto set = PricingService::set(tx, change, {});
    return set ? ok() : Status(set.error());
}

/// Once for all events; nobody's account stands behind what the demo brings along, so the administrator's does.
Status addTaxes(Database &database)
{
    static constexpr Query admin{"demo.admin", "SELECT min(id) FROM account WHERE role = 'admin'"};
    return database.inTransaction([](Transaction &tx) -> Status {
        const auto known = PriceBookRepository(tx).taxes();
        if (!known)
            return known.error();
        if (!known->isEmpty())
            return ok();
        const auto account = tx.run(admin);
        if (!account)
            return account.error();
        const auto added = PricingService::addTax(tx, {{}, u"DE"_s, {0, u"VAT 7 %"_s, 70'000, true, true, false}, {}, {}}, UserId(account->integer(0, 0)));
        return added ? ok() : Status(added.error());
    });
}

Status addShow(CatalogService &catalog, const Show &show)
{
    const QString key = u"demo-"_s + QLatin1StringView(show.venue);
    const auto plan = demoVenuePlan(QString::fromLatin1(show.venue));
    if (!plan)
        return plan.error();
    const auto venue = catalog.addVenue(*plan);
    if (!venue && venue.error().code != ErrorCode::Conflict)
        return venue.error();
    const QDateTime start = evening(show);
    EventDraft draft{QString::fromUtf16(show.name), QString::fromUtf16(show.description), QString::fromUtf16(show.category), plan->name, start,
                     {}, {}, u"on_sale"_s, u"EUR"_s, {}, key};
    const auto event = catalog.database().inTransaction([&](Transaction &tx) -> Result<Event> {
        auto made = catalog.create(tx, draft);
        if (!made)
            return made;
        if (const auto priced = addPrices(tx, *made); !priced)
            return priced.error();
        if (const auto leased = LeaseRepository(tx).configure(made->id, demoLeaseSize); !leased)
            return leased.error();
        return made;
    });
    if (!event && event.error().code != ErrorCode::Conflict)
        return event.error();
    return ok();
}

constexpr Query countOthers{"demo.others", "SELECT count(*) FILTER (WHERE demo_key IS NULL), count(*) FROM event"};

} // namespace

Status loadDemo(Installation &installation)
{
    Database database(installation.conninfo(), 2);
    const auto counts = database.inTransaction([](Transaction &tx) { return tx.run(countOthers); });
    if (!counts)
        return counts.error();
    if (counts->integer(0, 0) > 0)
        return Error{ErrorCode::RuleViolated, u"this data folder holds other events; the demo goes into an empty one"_s, {}, {}, 0};
    if (const auto added = addPeople(database); !added)
        return added;
    if (const auto added = addTaxes(database); !added)
        return added;
    PlanStore plans(database);
    CatalogService catalog(database, plans);
    for (const Show &show : shows) {
        if (const auto added = addShow(catalog, show); !added)
            return added;
    }
    return ok();
}

} // namespace foyer
