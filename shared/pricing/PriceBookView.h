// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pricing/PriceBook.h"
#include "protocol/BookingMethods.h"
#include "protocol/PricingMethods.h"

/// Price books and prices as the protocol shows them, and as they are stored.
namespace foyer {

PriceBookView priceBookView(EventId event, const PriceBook &book);
/// The amounts' currencies must be the book's; the rest is for checkPriceBook().
Result<PriceBook> priceBookOf(const PriceBookView &view);

/// One book as stored: the protocol's form, without a reader of its own.
QByteArray storedPriceBook(EventId event, const PriceBook &book);
Result<PriceBook> priceBookFromStored(const QByteArray &json);

/// Parts as stored and logged; an array, empty bytes for no parts.
QByteArray storedParts(const QList<PricePart> &parts);
QList<PricePart> partsFromStored(const QByteArray &json);

/// Absent for no parts: the price is the face price.
std::optional<QList<PricePartView>> partViews(const QList<PricePart> &parts, const QString &currency);
/// As the till knows them: whether the house keeps a fee is not told.
QList<PricePart> partsOf(const std::optional<QList<PricePartView>> &views);

} // namespace foyer
