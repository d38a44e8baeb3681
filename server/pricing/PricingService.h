// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pricing/PriceBookRepository.h"

namespace foyer {

/// What is changed of an event's prices; what is absent stays.
struct PricingChange {
    EventId event;
    qint64 version = 0; ///< the book that was looked at
    std::optional<QString> region;
    std::optional<QList<PriceType>> types;
    std::optional<QHash<std::pair<int, int>, qint64>> prices; ///< all of them
    std::optional<QList<FeeRule>> fees;
};

/// The organizer's side of prices: books, tax rates, discounts. Static, on the caller's transaction.
namespace PricingService {

/// The book of a new event: one type, the suggested level prices, nothing on top.
Status open(Transaction &tx, EventId event, const QString &currency, const QHash<int, qint64> &byLevel);
/// Follows a change of the event's level prices or of its day; `byLevel` empty: the day alone.
Status follow(Transaction &tx, EventId event, const QHash<int, qint64> &byLevel, UserId account);

/// The book that counts. NotFound as well for a draft the caller may not see.
Result<PriceBook> current(Transaction &tx, EventId event, bool seesDrafts);
/// Conflict when somebody changed the prices since `version`.
Result<PriceBook> set(Transaction &tx, const PricingChange &change, UserId account);

/// Adds a rate, and gives it to every upcoming event of its region; their number.
Result<std::pair<TaxRate, int>> addTax(Transaction &tx, const TaxRate &tax, UserId account);
Result<std::pair<TaxRate, int>> endTax(Transaction &tx, TaxRateId id, const QDateTime &validUntil);

/// One discount a code; `codes` empty: one of a random code.
Result<QList<DiscountRow>> addDiscounts(Transaction &tx, EventId event, const Discount &discount, QStringList codes, UserId account);
Result<DiscountRow> updateDiscount(Transaction &tx, EventId event, DiscountId id, std::optional<bool> isActive, std::optional<int> maxPlaces,
                                   const std::optional<QDateTime> &validUntil);

} // namespace PricingService

} // namespace foyer
