// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/PriceBookView.h"

#include "protocol/JsonReader.h"
#include "protocol/JsonWriter.h"

#include <QJsonDocument>

#include <algorithm>

namespace foyer {

namespace {

QLatin1StringView kindName(PricePart::Kind kind)
{
    switch (kind) {
    case PricePart::Kind::Discount: return "discount"_L1;
    case PricePart::Kind::Fee: return "fee"_L1;
    case PricePart::Kind::Tax: return "tax"_L1;
    }
    return "fee"_L1;
}

PricePart::Kind kindOf(const QString &name)
{
    return name == "discount"_L1 ? PricePart::Kind::Discount : name == "tax"_L1 ? PricePart::Kind::Tax : PricePart::Kind::Fee;
}

template<typename T>
std::optional<QList<T>> unlessEmpty(const QList<T> &list)
{
    return list.isEmpty() ? std::nullopt : std::optional(list);
}

FeeView feeView(const FeeRule &fee, const QString &currency)
{
    FeeView view;
    view.id = fee.id;
    view.name = fee.name;
    if (fee.rate > 0)
        view.rate = fee.rate;
    else
        view.amount = Money(fee.amount, currency);
    if (fee.isPerOrder)
        view.perOrder = true;
    if (!fee.isRefundable)
        view.refundable = false;
    view.channels = unlessEmpty(fee.channels);
    view.priceLevels = unlessEmpty(fee.priceLevels);
    view.priceTypes = unlessEmpty(fee.priceTypes);
    return view;
}

Result<FeeRule> feeOf(const FeeView &view, const QString &path, const QString &currency)
{
    if (view.amount && view.amount->currency() != currency)
        return Error::invalid(path + u".amount.currency"_s, u"must be the event's "_s + currency);
    FeeRule fee{view.id, view.name.trimmed(), view.amount ? view.amount->minorUnits() : 0, view.rate.value_or(0), view.perOrder.value_or(false),
                view.refundable.value_or(true), view.channels.value_or(QStringList()), view.priceLevels.value_or(QList<int>()),
                view.priceTypes.value_or(QList<int>())};
    return fee;
}

} // namespace

PriceBookView priceBookView(EventId event, const PriceBook &book)
{
    PriceBookView view{event, book.version, book.currency, book.region, {}, {}, {}, {}};
    for (const PriceType &type : book.types)
        view.priceTypes.append({type.id, type.name, type.code, type.isOffered ? std::nullopt : std::optional(false)});
    for (auto it = book.prices.cbegin(); it != book.prices.cend(); ++it)
        view.prices.append({it.key().first, it.key().second, Money(it.value(), book.currency)});
    std::sort(view.prices.begin(), view.prices.end(), [](const PriceView &a, const PriceView &b) {
        return std::pair(a.priceLevel, a.priceType) < std::pair(b.priceLevel, b.priceType);
    });
    for (const FeeRule &fee : book.fees)
        view.fees.append(feeView(fee, book.currency));
    for (const TaxRule &tax : book.taxes)
        view.taxes.append({tax.id, tax.name, tax.rate, tax.isIncluded, tax.isOnTickets, tax.isOnFees});
    return view;
}

Result<PriceBook> priceBookOf(const PriceBookView &view)
{
    PriceBook book{view.version, view.currency, view.region, {}, {}, {}, {}};
    for (const PriceTypeView &type : view.priceTypes)
        book.types.append({type.id, type.name.trimmed(), type.code.toUpper(), type.offered.value_or(true)});
    for (qsizetype i = 0; i < view.prices.size(); ++i) {
        const PriceView &price = view.prices.at(i);
        const QString path = u"prices[%1]"_s.arg(i);
        if (price.price.currency() != view.currency)
            return Error::invalid(path + u".price.currency"_s, u"must be the event's "_s + view.currency);
        if (book.prices.contains({price.priceLevel, price.priceType}))
            return Error::invalid(path, u"is there twice"_s);
        book.prices.insert({price.priceLevel, price.priceType}, price.price.minorUnits());
    }
    for (qsizetype i = 0; i < view.fees.size(); ++i) {
        const auto fee = feeOf(view.fees.at(i), u"fees[%1]"_s.arg(i), view.currency);
        if (!fee)
            return fee.error();
        book.fees.append(*fee);
    }
    for (const TaxView &tax : view.taxes)
        book.taxes.append({tax.id, tax.name, tax.rate, tax.included, tax.onTickets, tax.onFees});
    return book;
}

QByteArray storedPriceBook(EventId event, const PriceBook &book) { return toJson(priceBookView(event, book)); }

Result<PriceBook> priceBookFromStored(const QByteArray &json)
{
    JsonReader reader(JsonReader::Strictness::Reply);
    const auto view = reader.read<PriceBookView>(QJsonDocument::fromJson(json).object());
    if (!view)
        return Error{ErrorCode::Internal, u"a stored price book cannot be read: "_s + view.error().detail, {}, {}, 0};
    if (view->priceTypes.isEmpty())
        return Error{ErrorCode::Internal, u"a stored price book has no price types"_s, {}, {}, 0};
    return priceBookOf(*view);
}

QByteArray storedParts(const QList<PricePart> &parts)
{
    if (parts.isEmpty())
        return {};
    QJsonArray array;
    for (const PricePart &part : parts) {
        QJsonObject object{{u"kind"_s, QString(kindName(part.kind))}, {u"id"_s, part.id}, {u"name"_s, part.name}, {u"amount"_s, part.amount}};
        if (part.isIncluded)
            object[u"included"_s] = true;
        if (part.isOnFees)
            object[u"onFees"_s] = true;
        if (part.isKept)
            object[u"kept"_s] = true;
        if (part.isOnce)
            object[u"once"_s] = true;
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<PricePart> partsFromStored(const QByteArray &json)
{
    QList<PricePart> parts;
    if (json.isEmpty())
        return parts;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        parts.append({kindOf(value["kind"_L1].toString()), value["id"_L1].toInteger(), value["name"_L1].toString(), value["amount"_L1].toInteger(),
                      value["included"_L1].toBool(), value["onFees"_L1].toBool(), value["kept"_L1].toBool(), value["once"_L1].toBool()});
    }
    return parts;
}

std::optional<QList<PricePartView>> partViews(const QList<PricePart> &parts, const QString &currency)
{
    if (parts.isEmpty())
        return std::nullopt;
    QList<PricePartView> views;
    for (const PricePart &part : parts) {
        PricePartView view{QString(kindName(part.kind)), part.id, part.name, Money(part.amount, currency), {}, {}};
        if (part.kind == PricePart::Kind::Tax)
            view.included = part.isIncluded;
        if (part.isOnce)
            view.once = true;
        views.append(view);
    }
    return views;
}

QList<PricePart> partsOf(const std::optional<QList<PricePartView>> &views)
{
    QList<PricePart> parts;
    for (const PricePartView &view : views.value_or(QList<PricePartView>())) {
        const PricePart::Kind kind = kindOf(view.kind);
        // Taxes on the ticket come before the fees, those on a fee behind it.
        const bool isOnFees = kind == PricePart::Kind::Tax && std::ranges::any_of(parts, [](const PricePart &part) { return part.kind == PricePart::Kind::Fee; });
        parts.append({kind, view.id, view.name, view.amount.minorUnits(), view.included.value_or(false), isOnFees, false, view.once.value_or(false)});
    }
    return parts;
}

} // namespace foyer
