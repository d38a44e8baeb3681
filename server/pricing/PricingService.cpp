// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/PricingService.h"

#include <QRegularExpression>
#include <QSet>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error notFound(const QString &what) { return {ErrorCode::NotFound, u"no such "_s + what, {}, {}, 0}; }

Status checkRegion(const QString &region, const QString &path)
{
    static const QRegularExpression form(u"^[A-Z]{2}(-[A-Z0-9]{1,8})*$"_s);
    if (!region.isEmpty() && !form.match(region).hasMatch())
        return Error::invalid(path, u"must be an ISO 3166 region, like DE or US-NY"_s);
    return ok();
}

/// The next version of an event's book, with the taxes of its region and day. Nothing is written when nothing changed.
Status renew(PriceBookRepository &books, const PricedEvent &event, PriceBook book, UserId account, bool isEdit)
{
    const auto before = books.book(event.id, event.bookVersion);
    if (!before)
        return before.error();
    auto taxes = books.taxesOf(book.region, event.startsAt);
    if (!taxes)
        return taxes.error();
    book.taxes = std::move(*taxes);
    book.version = before->version;
    if (book == *before)
        return ok();
    book.version = event.bookVersion + 1;
    return books.keep(event.id, book, account, isEdit);
}

Result<int> renewUpcoming(PriceBookRepository &books, const QString &region)
{
    const auto events = books.upcomingOf(region);
    if (!events)
        return events.error();
    for (const PricedEvent &event : *events) {
        const auto book = books.book(event.id, event.bookVersion);
        if (!book)
            return book.error();
        if (const auto kept = renew(books, event, *book, {}, true); !kept)
            return kept.error();
    }
    return int(events->size());
}

/// A type that tickets or carts have must stay in the book: nothing else tells what it was.
Status checkTypesStay(PriceBookRepository &books, EventId event, const PriceBook &before, const PriceBook &after)
{
    QList<int> gone;
    for (const PriceType &type : before.types) {
        if (!after.type(type.id))
            gone.append(type.id);
    }
    if (gone.isEmpty())
        return ok();
    const auto used = books.typesInUse(event);
    if (!used)
        return used.error();
    for (const int type : std::as_const(gone)) {
        if (used->contains(type))
            return Error{ErrorCode::RuleViolated, u"%1 was sold: set \"offered\" to false instead of leaving it out"_s.arg(before.type(type)->name), {}, {}, 0};
    }
    return ok();
}

} // namespace

Status PricingService::open(Transaction &tx, EventId event, const QString &currency, const QHash<int, qint64> &byLevel)
{
    return PriceBookRepository(tx).keep(event, plainPriceBook(currency, byLevel), {}, false);
}

Status PricingService::follow(Transaction &tx, EventId id, const QHash<int, qint64> &byLevel, UserId account)
{
    PriceBookRepository books(tx);
    const auto event = books.eventForUpdate(id);
    if (!event)
        return event.error();
    if (!*event)
        return notFound(u"event"_s);
    auto book = books.book(id, (*event)->bookVersion);
    if (!book)
        return book.error();
    for (auto it = byLevel.cbegin(); it != byLevel.cend(); ++it)
        book->prices.insert({it.key(), book->defaultType()}, it.value());
    return renew(books, **event, *book, account, false);
}

Result<PriceBook> PricingService::current(Transaction &tx, EventId id, bool seesDrafts)
{
    PriceBookRepository books(tx);
    const auto event = books.event(id);
    if (!event)
        return event.error();
    if (!*event || ((*event)->status == "draft"_L1 && !seesDrafts))
        return notFound(u"event"_s);
    return books.book(id, (*event)->bookVersion);
}

Result<PriceBook> PricingService::set(Transaction &tx, const PricingChange &change, UserId account)
{
    PriceBookRepository books(tx);
    const auto event = books.eventForUpdate(change.event);
    if (!event)
        return event.error();
    if (!*event)
        return notFound(u"event"_s);
    if ((*event)->bookVersion != change.version)
        return Error{ErrorCode::Conflict, u"the prices were changed meanwhile: version %1"_s.arg((*event)->bookVersion), {}, {}, 0};
    if ((*event)->status == "cancelled"_L1 || (*event)->status == "completed"_L1)
        return Error{ErrorCode::RuleViolated, u"a cancelled or completed event does not change"_s, {}, {}, 0};
    const auto before = books.book(change.event, change.version);
    if (!before)
        return before.error();
    PriceBook book = *before;
    book.region = change.region.value_or(book.region);
    book.types = change.types.value_or(book.types);
    book.fees = change.fees.value_or(book.fees);
    if (change.prices) {
        book.prices = *change.prices;
    } else { // prices of types that are gone go with them
        erase_if(book.prices, [&book](const std::pair<const std::pair<int, int> &, qint64 &> &price) { return !book.type(price.first.second); });
    }
    if (const auto checked = checkRegion(book.region, u"region"_s); !checked)
        return checked.error();
    if (const auto checked = checkPriceBook(book, (*event)->levels); !checked)
        return checked.error();
    if (const auto checked = checkTypesStay(books, change.event, *before, book); !checked)
        return checked.error();
    if (const auto kept = renew(books, **event, book, account, true); !kept)
        return kept.error();
    return current(tx, change.event, true);
}

Result<std::pair<TaxRate, int>> PricingService::addTax(Transaction &tx, const TaxRate &tax, UserId account)
{
    if (const auto checked = checkRegion(tax.region, u"region"_s); !checked)
        return checked.error();
    if (!tax.rule.isOnTickets && !tax.rule.isOnFees)
        return Error::invalid(u"onTickets"_s, u"a tax is on tickets, on fees, or on both"_s);
    if (tax.validFrom.isValid() && tax.validUntil.isValid() && tax.validUntil <= tax.validFrom)
        return Error::invalid(u"validUntil"_s, u"must be after validFrom"_s);
    PriceBookRepository books(tx);
    const auto added = books.addTax(tax, account);
    if (!added)
        return added.error();
    const auto events = renewUpcoming(books, tax.region);
    if (!events)
        return events.error();
    return std::pair(*added, *events);
}

Result<std::pair<TaxRate, int>> PricingService::endTax(Transaction &tx, TaxRateId id, const QDateTime &validUntil)
{
    PriceBookRepository books(tx);
    const auto all = books.taxes();
    if (!all)
        return all.error();
    for (const TaxRate &tax : *all) {
        if (tax.id == id && tax.validFrom.isValid() && validUntil <= tax.validFrom)
            return Error::invalid(u"validUntil"_s, u"must be after %1, when the rate began"_s.arg(tax.validFrom.toString(Qt::ISODate)));
    }
    const auto ended = books.endTax(id, validUntil);
    if (!ended)
        return ended.error();
    if (!*ended)
        return notFound(u"tax rate"_s);
    const auto events = renewUpcoming(books, (*ended)->region);
    if (!events)
        return events.error();
    return std::pair(**ended, *events);
}

Result<QList<DiscountRow>> PricingService::addDiscounts(Transaction &tx, EventId id, const Discount &discount, QStringList codes, UserId account)
{
    PriceBookRepository books(tx);
    const auto event = books.event(id);
    if (!event)
        return event.error();
    if (!*event)
        return notFound(u"event"_s);
    const auto book = books.book(id, (*event)->bookVersion);
    if (!book)
        return book.error();
    if (discount.validFrom.isValid() && discount.validUntil.isValid() && discount.validUntil <= discount.validFrom)
        return Error::invalid(u"validUntil"_s, u"must be after validFrom"_s);
    if (discount.maxPerOrder > 0 && discount.minPlaces > 100)
        return Error::invalid(u"minPlaces"_s, u"must be a number of places that one order can have"_s);
    for (const int level : discount.priceLevels) {
        if (!(*event)->levels.contains(level))
            return Error::invalid(u"priceLevels"_s, u"names a level the event does not have"_s);
    }
    for (const int type : discount.priceTypes) {
        if (!book->type(type))
            return Error::invalid(u"priceTypes"_s, u"names a type the event does not have"_s);
    }
    auto added = books.addDiscounts(id, discount, codes, account);
    if (!added && added.error().code == ErrorCode::Conflict)
        return Error{ErrorCode::Conflict, u"the event has this code already"_s, {}, {}, 0};
    return added;
}

Result<DiscountRow> PricingService::updateDiscount(Transaction &tx, EventId event, DiscountId id, std::optional<bool> isActive,
                                                   std::optional<int> maxPlaces, const std::optional<QDateTime> &validUntil)
{
    const auto changed = PriceBookRepository(tx).updateDiscount(event, id, isActive, maxPlaces, validUntil);
    if (!changed) {
        if (changed.error().code == ErrorCode::Conflict || changed.error().code == ErrorCode::RuleViolated)
            return Error{ErrorCode::RuleViolated, u"more places than that have the code already; stop it instead"_s, {}, {}, 0};
        return changed.error();
    }
    if (!*changed)
        return notFound(u"discount"_s);
    return **changed;
}

} // namespace foyer
