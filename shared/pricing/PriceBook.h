// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// What a place costs and why: level × type, discounts, fees and taxes. Pure rules, for the server that decides and for the
/// till that shows a total while it is typed. Amounts are minor units of the book's currency, rates parts per million.
namespace foyer {

/// Who pays: adult, senior, child. The first of a book is meant where nobody says otherwise.
struct PriceType {
    int id = 0;
    QString name;
    QString code; ///< what a seller types after a number, `2A`: one to three letters, unique in the book
    bool isOffered = true; ///< types that were sold stay in the book, for their tickets
    bool operator==(const PriceType &) const = default;
};

/// Asked on top of the price, of each place or of each order.
struct FeeRule {
    int id = 0;
    QString name;
    qint64 amount = 0;
    int rate = 0; ///< of the price after discounts; instead of an amount
    bool isPerOrder = false; ///< spread over the order's places, so that each place knows its share: an amount evenly, a rate by price
    bool isRefundable = true; ///< else the house keeps it when a ticket is refunded, unless the event does not take place
    QStringList channels;   ///< where it is asked; empty: everywhere
    QList<int> priceLevels; ///< of which it is asked; empty: all
    QList<int> priceTypes;
    bool operator==(const FeeRule &) const = default;
};

struct TaxRule {
    int id = 0;
    QString name;
    int rate = 0;
    bool isIncluded = true; ///< contained in the prices as they are shown; else added to them
    bool isOnTickets = true;
    bool isOnFees = true;
    bool operator==(const TaxRule &) const = default;
};

/// What is taken off for those who know its code. How often it was used belongs to the inventory, not to this.
struct Discount {
    enum class Kind : quint8 { Percent, Amount, Price }; ///< rate off, amount off, or a price of its own
    qint64 id = 0;
    QString code;
    QString name;
    Kind kind = Kind::Percent;
    qint64 value = 0; ///< parts per million, or minor units
    int maxPlaces = 0;   ///< over all orders; 0: no limit
    int maxPerOrder = 0; ///< 0: no limit
    int minPlaces = 1;   ///< of an order, before anything is taken off: group rates
    QDateTime validFrom;  ///< invalid: always
    QDateTime validUntil;
    QList<int> priceLevels; ///< empty: all
    QList<int> priceTypes;
    QList<int> sections;
    QList<int> seats;
    bool isActive = true;
};

/// One step from a place's face price to what it costs.
struct PricePart {
    enum class Kind : quint8 { Discount, Fee, Tax };
    Kind kind = Kind::Fee;
    qint64 id = 0;
    QString name;
    qint64 amount = 0;       ///< negative for discounts
    bool isIncluded = false; ///< of a tax: it is contained in the price already
    bool isOnFees = false;   ///< of a tax: on the fees, not on the ticket
    bool isKept = false;     ///< not given back with the ticket
    bool isOnce = false;     ///< of a fee: a share of an amount that is asked once of the order
    bool operator==(const PricePart &) const = default;
};

/// What one place costs the customer, all in.
struct PlacePrice {
    qint64 price = 0;
    QList<PricePart> parts; ///< empty: the price is the face price
    bool operator==(const PlacePrice &) const = default;
};

struct PlaceToPrice {
    int priceLevel = 0;
    int priceType = 0;
    bool isDiscounted = false;
};

/// All that prices of one event come from. A version never changes: an edit makes the next one, and places keep the price
/// they were held for.
struct PriceBook {
    qint64 version = 0;
    QString currency;
    QString region; ///< ISO 3166: `DE`, `US-NY`; where taxes come from; empty: none
    QList<PriceType> types;
    QHash<std::pair<int, int>, qint64> prices; ///< by level and type; a pair that is missing is not sold
    QList<FeeRule> fees;
    QList<TaxRule> taxes;

    int defaultType() const { return types.isEmpty() ? 0 : types.first().id; }
    const PriceType *type(int id) const;
    /// The type a seller's letters mean, in upper or lower case; nullptr for none on offer.
    const PriceType *typeOfCode(QStringView code) const;
    std::optional<qint64> face(int level, int type) const;
    bool operator==(const PriceBook &) const = default;
};

/// A book of one type, with nothing on top.
PriceBook plainPriceBook(const QString &currency, const QHash<int, qint64> &byLevel);

/// What is wrong with a book, by the path of the API's field: no type, codes or ids used twice, prices of unknown types or
/// levels, rates past 100 %, too many of anything.
Status checkPriceBook(const PriceBook &book, const QList<int> &levels);

/// Prices every place of one cart, in its order. InvalidInput by `priceTypes` where a type is not sold at a place's level.
/// Each amount is rounded for itself, half away from zero. A tax that is not included is worked out on the amount without
/// the taxes that are.
Result<QList<PlacePrice>> pricePlaces(const PriceBook &book, QStringView channel, const QList<PlaceToPrice> &places, const Discount *discount = nullptr);

/// What the new places of an exchange cost: as they are held, except that a fee which is an amount asked once of an order is
/// not asked again of one that has it. Its new places bear together what the returned ones bore of it, with its taxes, as
/// even as it goes; and nothing of it where only tickets that stay bore it. A rate of the order needs no such rule: each
/// place bears its own price's part, which goes back with a ticket and is asked of the place that comes for it.
/// `staying`: the parts of the order's other tickets that were not exchanged before, valid or refunded.
QList<PlacePrice> exchangedPlaces(QList<PlacePrice> held, const QList<QList<PricePart>> &returned, const QList<QList<PricePart>> &staying);

struct DiscountPlace {
    int priceLevel = 0;
    int priceType = 0;
    int section = 0;
    std::optional<int> seat;
    qint64 face = 0;
};

/// Which places of a cart get the discount: the dearest that it is for, as many as its limits leave, earlier ones first.
/// `left`: uses that remain over all orders, empty for no limit. RuleViolated says why none gets it.
Result<QList<bool>> discountedPlaces(const Discount &discount, const QList<DiscountPlace> &places, std::optional<int> left, const QDateTime &now);

/// What a refunded ticket leaves with the house: fees that are not refundable and the taxes added to them.
qint64 keptOf(const QList<PricePart> &parts);

/// How a price is booked. Sums to it.
struct PriceSplit {
    qint64 tickets = 0; ///< without any tax
    qint64 fees = 0;    ///< without any tax
    qint64 taxes = 0;
    PriceSplit &operator+=(const PriceSplit &other);
    PriceSplit operator-() const { return {-tickets, -fees, -taxes}; }
    qint64 sum() const { return tickets + fees + taxes; }
};
PriceSplit splitOf(qint64 price, const QList<PricePart> &parts);
/// The same of what the house keeps of it.
PriceSplit keptSplitOf(const QList<PricePart> &parts);

/// `amount × numerator / denominator`, rounded half away from zero, without overflow on the way.
qint64 scaled(qint64 amount, qint64 numerator, qint64 denominator);

} // namespace foyer
