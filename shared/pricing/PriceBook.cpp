// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/PriceBook.h"

#include <QSet>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 million = 1'000'000;
constexpr int maxTypes = 40;
constexpr int maxFees = 20;
constexpr int maxTaxes = 10;

bool isFor(const QList<int> &chosen, int id) { return chosen.isEmpty() || chosen.contains(id); }

Status checkType(const PriceType &type, const QString &path, QSet<int> &ids, QSet<QString> &codes)
{
    if (type.id < 1)
        return Error::invalid(path + u".id"_s, u"must be 1 or more"_s);
    if (ids.contains(type.id))
        return Error::invalid(path + u".id"_s, u"is used twice"_s);
    if (type.name.trimmed().isEmpty())
        return Error::invalid(path + u".name"_s, u"must not be empty"_s);
    if (type.code.isEmpty() || type.code.size() > 3 || !std::all_of(type.code.cbegin(), type.code.cend(), [](QChar c) { return c.isLetter(); }))
        return Error::invalid(path + u".code"_s, u"must be one to three letters"_s);
    if (type.isOffered && codes.contains(type.code.toUpper()))
        return Error::invalid(path + u".code"_s, u"is another type's"_s);
    ids.insert(type.id);
    if (type.isOffered)
        codes.insert(type.code.toUpper());
    return ok();
}

Status checkFee(const FeeRule &fee, const QString &path, const PriceBook &book, const QList<int> &levels)
{
    if (fee.name.trimmed().isEmpty())
        return Error::invalid(path + u".name"_s, u"must not be empty"_s);
    if ((fee.amount > 0) == (fee.rate > 0))
        return Error::invalid(path + u".amount"_s, u"either an amount or a rate, and more than nothing"_s);
    if (fee.amount < 0 || fee.rate < 0 || fee.rate > million)
        return Error::invalid(path + u".rate"_s, u"must be between 0 and 1000000 parts per million"_s);
    for (const int level : fee.priceLevels) {
        if (!levels.contains(level))
            return Error::invalid(path + u".priceLevels"_s, u"names a level the event does not have"_s);
    }
    for (const int type : fee.priceTypes) {
        if (!book.type(type))
            return Error::invalid(path + u".priceTypes"_s, u"names a type the event does not have"_s);
    }
    return ok();
}

template<typename Rule>
Status checkIds(const QList<Rule> &rules, const QString &name)
{
    QSet<int> ids;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (rules.at(i).id < 1 || ids.contains(rules.at(i).id))
            return Error::invalid(u"%1[%2].id"_s.arg(name).arg(i), u"must be 1 or more, and used once"_s);
        ids.insert(rules.at(i).id);
    }
    return ok();
}

qint64 discountOf(const Discount &discount, qint64 face)
{
    switch (discount.kind) {
    case Discount::Kind::Percent: return scaled(face, std::min(discount.value, million), million);
    case Discount::Kind::Amount: return std::min(face, discount.value);
    case Discount::Kind::Price: return std::max<qint64>(0, face - discount.value);
    }
    return 0;
}

/// Adds the taxes on `amount` to the parts; gives what they add to the price. `isKept`: on fees that stay with the house.
qint64 addTaxes(const QList<TaxRule> &taxes, qint64 amount, bool onFees, bool isKept, QList<PricePart> &parts)
{
    if (amount == 0)
        return 0;
    const auto concerns = [onFees](const TaxRule &tax) { return tax.rate > 0 && (onFees ? tax.isOnFees : tax.isOnTickets); };
    qint64 includedRates = 0;
    for (const TaxRule &tax : taxes)
        includedRates += concerns(tax) && tax.isIncluded ? tax.rate : 0;
    // Rounded together and handed out one after another, so that several included taxes never sum to a cent more.
    qint64 rates = 0, told = 0;
    for (const TaxRule &tax : taxes) {
        if (!concerns(tax) || !tax.isIncluded)
            continue;
        rates += tax.rate;
        const qint64 upTo = scaled(amount, rates, million + includedRates);
        parts.append({PricePart::Kind::Tax, tax.id, tax.name, upTo - told, true, onFees, isKept});
        told = upTo;
    }
    const qint64 net = amount - told;
    qint64 added = 0;
    for (const TaxRule &tax : taxes) {
        if (!concerns(tax) || tax.isIncluded)
            continue;
        const qint64 part = scaled(net, tax.rate, million);
        parts.append({PricePart::Kind::Tax, tax.id, tax.name, part, false, onFees, isKept});
        added += part;
    }
    return added;
}

/// Of `amount` over so many places: as even as it goes, the first ones a cent more.
qint64 share(qint64 amount, qsizetype places, qsizetype place) { return amount / places + (place < amount % places ? 1 : 0); }

/// A fee among a place's parts with the taxes on it, which stand behind it; no parts: it is not asked of the place.
struct FeeParts {
    qsizetype first = 0;
    qsizetype size = 0;
};
FeeParts feeParts(const QList<PricePart> &parts, qint64 fee)
{
    const auto first = std::find_if(parts.cbegin(), parts.cend(), [fee](const PricePart &part) { return part.kind == PricePart::Kind::Fee && part.id == fee; });
    if (first == parts.cend())
        return {};
    const auto last = std::find_if(first + 1, parts.cend(), [](const PricePart &part) { return part.kind != PricePart::Kind::Tax; });
    return {first - parts.cbegin(), last - first};
}

/// All that these places bear of one fee, each step of it once.
QList<PricePart> sumOfFee(const QList<QList<PricePart>> &places, qint64 fee)
{
    QList<PricePart> sum;
    for (const QList<PricePart> &parts : places) {
        const FeeParts at = feeParts(parts, fee);
        for (const PricePart &part : parts.mid(at.first, at.size)) {
            const auto same = std::find_if(sum.begin(), sum.end(), [&part](const PricePart &other) {
                return other.kind == part.kind && other.id == part.id && other.isIncluded == part.isIncluded && other.isKept == part.isKept;
            });
            if (same == sum.end())
                sum.append(part);
            else
                same->amount += part.amount;
        }
    }
    return sum;
}

/// What a step adds to the price it stands in.
qint64 added(const PricePart &part) { return part.isIncluded ? 0 : part.amount; }

/// Puts the k-th place's share of `whole` where the place has its own of this fee.
void replaceFee(PlacePrice &place, qint64 fee, const QList<PricePart> &whole, qsizetype places, qsizetype k)
{
    const FeeParts at = feeParts(place.parts, fee);
    for (qsizetype i = 0; i < at.size; ++i)
        place.price -= added(place.parts.takeAt(at.first));
    qsizetype to = at.first;
    for (PricePart part : whole) {
        part.amount = share(part.amount, places, k);
        part.isOnce = part.kind == PricePart::Kind::Fee; // also of tickets that were sold before this was kept
        if (part.amount == 0)
            continue;
        place.price += added(part);
        place.parts.insert(to++, part);
    }
}

} // namespace

qint64 scaled(qint64 amount, qint64 numerator, qint64 denominator)
{
    Q_ASSERT(denominator > 0);
    const __int128 product = __int128(amount) * numerator;
    const __int128 half = denominator / 2;
    return qint64((product >= 0 ? product + half : product - half) / denominator);
}

const PriceType *PriceBook::type(int id) const
{
    const auto found = std::find_if(types.cbegin(), types.cend(), [id](const PriceType &type) { return type.id == id; });
    return found == types.cend() ? nullptr : &*found;
}

const PriceType *PriceBook::typeOfCode(QStringView code) const
{
    const auto found = std::find_if(types.cbegin(), types.cend(), [code](const PriceType &type) {
        return type.isOffered && type.code.compare(code, Qt::CaseInsensitive) == 0;
    });
    return found == types.cend() ? nullptr : &*found;
}

std::optional<qint64> PriceBook::face(int level, int type) const
{
    const auto found = prices.constFind({level, type});
    return found == prices.constEnd() ? std::nullopt : std::optional(*found);
}

PriceBook plainPriceBook(const QString &currency, const QHash<int, qint64> &byLevel)
{
    PriceBook book;
    book.version = 1;
    book.currency = currency;
    book.types.append({1, u"Adult"_s, u"A"_s, true});
    for (auto it = byLevel.cbegin(); it != byLevel.cend(); ++it)
        book.prices.insert({it.key(), 1}, it.value());
    return book;
}

Status checkPriceBook(const PriceBook &book, const QList<int> &levels)
{
    if (book.types.isEmpty() || book.types.size() > maxTypes)
        return Error::invalid(u"priceTypes"_s, u"must be between 1 and %1"_s.arg(maxTypes));
    if (book.fees.size() > maxFees)
        return Error::invalid(u"fees"_s, u"must not be more than %1"_s.arg(maxFees));
    if (book.taxes.size() > maxTaxes)
        return Error::invalid(u"taxes"_s, u"must not be more than %1"_s.arg(maxTaxes));
    QSet<int> ids;
    QSet<QString> codes;
    for (qsizetype i = 0; i < book.types.size(); ++i) {
        if (const auto checked = checkType(book.types.at(i), u"priceTypes[%1]"_s.arg(i), ids, codes); !checked)
            return checked;
    }
    if (!book.types.first().isOffered)
        return Error::invalid(u"priceTypes[0]"_s, u"comes first, so it must be on offer"_s);
    for (auto it = book.prices.cbegin(); it != book.prices.cend(); ++it) {
        if (!levels.contains(it.key().first))
            return Error::invalid(u"prices"_s, u"has a price of level %1, which the event does not have"_s.arg(it.key().first));
        if (!ids.contains(it.key().second))
            return Error::invalid(u"prices"_s, u"has a price of type %1, which the event does not have"_s.arg(it.key().second));
        if (it.value() < 0)
            return Error::invalid(u"prices"_s, u"must not be negative"_s);
    }
    for (const int level : levels) {
        if (!book.face(level, book.defaultType()))
            return Error::invalid(u"prices"_s, u"has no price of level %1 for the first type"_s.arg(level));
    }
    if (const auto checked = checkIds(book.fees, u"fees"_s); !checked)
        return checked;
    if (const auto checked = checkIds(book.taxes, u"taxes"_s); !checked)
        return checked;
    for (qsizetype i = 0; i < book.fees.size(); ++i) {
        if (const auto checked = checkFee(book.fees.at(i), u"fees[%1]"_s.arg(i), book, levels); !checked)
            return checked;
    }
    for (qsizetype i = 0; i < book.taxes.size(); ++i) {
        if (book.taxes.at(i).rate < 0 || book.taxes.at(i).rate > million)
            return Error::invalid(u"taxes[%1].rate"_s.arg(i), u"must be between 0 and 1000000 parts per million"_s);
    }
    return ok();
}

Result<QList<PlacePrice>> pricePlaces(const PriceBook &book, QStringView channel, const QList<PlaceToPrice> &places, const Discount *discount)
{
    QList<PlacePrice> priced;
    priced.reserve(places.size());
    QList<qint64> tickets; // after discounts
    for (const PlaceToPrice &place : places) {
        const auto face = book.face(place.priceLevel, place.priceType);
        const PriceType *type = book.type(place.priceType);
        if (!type || !type->isOffered)
            return Error::invalid(u"priceTypes"_s, u"%1 is not a price type of this event"_s.arg(place.priceType));
        if (!face)
            return Error::invalid(u"priceTypes"_s, u"%1 is not sold at price level %2"_s.arg(type->name).arg(place.priceLevel));
        PlacePrice one{*face, {}};
        if (discount && place.isDiscounted) {
            const qint64 off = discountOf(*discount, *face);
            one.price -= off;
            one.parts.append({PricePart::Kind::Discount, discount->id, discount->name, -off, false, false, false});
        }
        tickets.append(one.price);
        priced.append(one);
    }
    for (qsizetype i = 0; i < priced.size(); ++i)
        priced[i].price += addTaxes(book.taxes, tickets.at(i), false, false, priced[i].parts);
    for (const FeeRule &fee : book.fees) {
        if (!fee.channels.isEmpty() && !fee.channels.contains(channel))
            continue;
        QList<qsizetype> asked;
        for (qsizetype i = 0; i < places.size(); ++i) {
            if (isFor(fee.priceLevels, places.at(i).priceLevel) && isFor(fee.priceTypes, places.at(i).priceType))
                asked.append(i);
        }
        const bool isOnce = fee.isPerOrder && fee.rate == 0;
        qint64 before = 0; // of the places so far, before fees and taxes
        for (qsizetype k = 0; k < asked.size(); ++k) {
            PlacePrice &one = priced[asked.at(k)];
            const qint64 ticket = tickets.at(asked.at(k));
            qint64 amount = fee.rate > 0 ? scaled(ticket, fee.rate, million) : fee.amount;
            if (isOnce) {
                amount = share(fee.amount, asked.size(), k);
            } else if (fee.isPerOrder) { // rounded once for the order
                amount = scaled(before + ticket, fee.rate, million) - scaled(before, fee.rate, million);
                before += ticket;
            }
            if (amount == 0)
                continue;
            one.parts.append({PricePart::Kind::Fee, fee.id, fee.name, amount, false, false, !fee.isRefundable, isOnce});
            one.price += amount + addTaxes(book.taxes, amount, true, !fee.isRefundable, one.parts);
        }
    }
    return priced;
}

QList<PlacePrice> exchangedPlaces(QList<PlacePrice> held, const QList<QList<PricePart>> &returned, const QList<QList<PricePart>> &staying)
{
    QList<qint64> fees;
    for (const PlacePrice &place : std::as_const(held)) {
        for (const PricePart &part : place.parts) {
            if (part.isOnce && !fees.contains(part.id))
                fees.append(part.id);
        }
    }
    for (const qint64 fee : std::as_const(fees)) {
        const auto bears = [fee](const QList<PricePart> &parts) { return feeParts(parts, fee).size > 0; };
        if (std::ranges::none_of(returned, bears) && std::ranges::none_of(staying, bears))
            continue; // the order was not asked for it before
        const QList<PricePart> whole = sumOfFee(returned, fee);
        QList<qsizetype> asked;
        for (qsizetype i = 0; i < held.size(); ++i) {
            if (bears(held.at(i).parts))
                asked.append(i);
        }
        for (qsizetype k = 0; k < asked.size(); ++k)
            replaceFee(held[asked.at(k)], fee, whole, asked.size(), k);
    }
    return held;
}

Result<QList<bool>> discountedPlaces(const Discount &discount, const QList<DiscountPlace> &places, std::optional<int> left, const QDateTime &now)
{
    const auto refused = [&discount](const QString &why) { return Error{ErrorCode::RuleViolated, u"the code %1 %2"_s.arg(discount.code, why), {}, {}, 0}; };
    if (!discount.isActive)
        return refused(u"is no longer in use"_s);
    if (discount.validFrom.isValid() && now < discount.validFrom)
        return refused(u"is not valid yet"_s);
    if (discount.validUntil.isValid() && now >= discount.validUntil)
        return refused(u"is no longer valid"_s);
    if (places.size() < discount.minPlaces)
        return refused(u"is for %1 places or more"_s.arg(discount.minPlaces));
    QList<qsizetype> fitting;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const DiscountPlace &place = places.at(i);
        const bool isPlaceMeant = (discount.sections.isEmpty() && discount.seats.isEmpty()) || discount.sections.contains(place.section)
            || (place.seat && discount.seats.contains(*place.seat));
        if (isPlaceMeant && isFor(discount.priceLevels, place.priceLevel) && isFor(discount.priceTypes, place.priceType))
            fitting.append(i);
    }
    if (fitting.isEmpty())
        return refused(u"is not for these places"_s);
    if (left && *left <= 0)
        return refused(u"is used up"_s);
    std::stable_sort(fitting.begin(), fitting.end(), [&places](qsizetype a, qsizetype b) { return places.at(a).face > places.at(b).face; });
    qsizetype most = fitting.size();
    if (discount.maxPerOrder > 0)
        most = std::min<qsizetype>(most, discount.maxPerOrder);
    if (left)
        most = std::min<qsizetype>(most, *left);
    QList<bool> chosen(places.size(), false);
    for (qsizetype k = 0; k < most; ++k)
        chosen[fitting.at(k)] = true;
    return chosen;
}

PriceSplit &PriceSplit::operator+=(const PriceSplit &other)
{
    tickets += other.tickets;
    fees += other.fees;
    taxes += other.taxes;
    return *this;
}

PriceSplit splitOf(qint64 price, const QList<PricePart> &parts)
{
    PriceSplit split;
    for (const PricePart &part : parts) {
        if (part.kind == PricePart::Kind::Fee)
            split.fees += part.amount;
        if (part.kind == PricePart::Kind::Tax) {
            split.taxes += part.amount;
            if (part.isOnFees && part.isIncluded)
                split.fees -= part.amount;
        }
    }
    split.tickets = price - split.fees - split.taxes;
    return split;
}

PriceSplit keptSplitOf(const QList<PricePart> &parts)
{
    PriceSplit split;
    for (const PricePart &part : parts) {
        if (!part.isKept)
            continue;
        if (part.kind == PricePart::Kind::Fee)
            split.fees += part.amount;
        if (part.kind == PricePart::Kind::Tax) {
            split.taxes += part.amount;
            if (part.isIncluded)
                split.fees -= part.amount;
        }
    }
    return split;
}

qint64 keptOf(const QList<PricePart> &parts) { return keptSplitOf(parts).sum(); }

} // namespace foyer
