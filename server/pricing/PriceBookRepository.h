// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pricing/PriceBook.h"
#include "storage/Database.h"

namespace foyer {

/// A version of an event's prices and who made it.
struct PriceBookVersion {
    PriceBook book;
    QDateTime createdAt;
    QString changedBy; ///< empty: the server itself, following a tax rate
};

struct TaxRate {
    TaxRateId id;
    QString region;
    TaxRule rule;
    QDateTime validFrom; ///< invalid: always
    QDateTime validUntil;
};

/// What of an event its prices depend on.
struct PricedEvent {
    EventId id;
    QString status;
    QString currency;
    QDateTime startsAt;
    qint64 bookVersion = 0;
    QList<int> levels;
};

struct DiscountRow {
    Discount discount;
    int used = 0;
};

/// All SQL of price books, tax rates and discounts, but for the counting of uses, which is the inventory's.
class PriceBookRepository
{
public:
    explicit PriceBookRepository(Transaction &tx) : m_tx(tx) {}

    /// Locks the event's row against another change of its fields.
    Result<std::optional<PricedEvent>> eventForUpdate(EventId event);
    Result<std::optional<PricedEvent>> event(EventId event);
    Result<PriceBook> book(EventId event, qint64 version);
    Result<QList<PriceBookVersion>> history(EventId event, qint64 beforeVersion, int limit);
    /// Makes `book` the one that counts; its version must follow the event's, whose row is locked. Also keeps what the
    /// event list shows: the level prices of the first type. `isEdit`: counts as a change of the event by itself, unlike
    /// one that is part of another.
    Status keep(EventId event, const PriceBook &book, UserId account, bool isEdit);
    /// Types that were sold or are in a cart of this event.
    Result<QList<int>> typesInUse(EventId event);

    Result<QList<TaxRate>> taxes();
    /// The rates of a region, and of those around it, on a day.
    Result<QList<TaxRule>> taxesOf(const QString &region, const QDateTime &day);
    Result<TaxRate> addTax(const TaxRate &tax, UserId account);
    Result<std::optional<TaxRate>> endTax(TaxRateId id, const QDateTime &validUntil);
    /// Events that did not start yet whose book is of this region or of one inside it; locks them, by id.
    Result<QList<PricedEvent>> upcomingOf(const QString &region);

    Result<QList<DiscountRow>> addDiscounts(EventId event, const Discount &discount, const QStringList &codes, UserId account);
    Result<QList<DiscountRow>> discounts(EventId event, qint64 afterId, int limit);
    Result<std::optional<DiscountRow>> updateDiscount(EventId event, DiscountId id, std::optional<bool> isActive, std::optional<int> maxPlaces,
                                                      const std::optional<QDateTime> &validUntil);

private:
    Transaction &m_tx;
};

/// One row of the columns that discountColumns names, from column `first` on.
DiscountRow discountOf(const Rows &rows, int row, int first);
#define FOYER_DISCOUNT_COLUMNS "d.discount_id, d.code, d.name, d.kind, d.value, coalesce(d.max_places, 0), coalesce(d.max_per_order, 0), d.min_places," \
                               " d.valid_from, d.valid_until, d.price_levels, d.price_types, d.sections, d.seats, d.is_active, d.used"

} // namespace foyer
