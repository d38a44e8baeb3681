// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/PricingMethods.h"

#include "core/Random.h"
#include "pricing/PriceBookView.h"
#include "pricing/PricingService.h"
#include "storage/Idempotency.h"

#include <limits>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int drawnCodeLength = 10; ///< 50 bits: nobody tries them all

bool seesDrafts(const CallContext &context) { return context.actor && context.actor->permissions.testFlag(Permission::EditEvents); }

template<typename Work>
Result<Payload> once(Database &database, const CallContext &context, EventId event, int status, Work work)
{
    auto reply = Idempotency::once(database, {event, context.actor->id, context.idempotencyKey, context.requestHash}, status, work);
    if (!reply)
        return reply.error();
    return Payload{std::move(*reply)};
}

Result<qint64> cursorOf(const std::optional<QString> &cursor, qint64 unlessGiven)
{
    if (!cursor)
        return unlessGiven;
    bool isNumber = false;
    const qint64 value = cursor->toLongLong(&isNumber);
    if (!isNumber || value < 0)
        return Error::invalid(u"cursor"_s, u"is not one this server gave"_s);
    return value;
}

/// The parts of a request about an event's prices, as the book has them.
Result<PricingChange> changeOf(const SetPricing::Request &in, const QString &currency)
{
    PricingChange change{in.eventId, in.version, in.region, {}, {}, {}};
    const PriceBookView view{in.eventId, in.version, currency, {}, in.priceTypes.value_or(QList<PriceTypeView>()), in.prices.value_or(QList<PriceView>()),
                             in.fees.value_or(QList<FeeView>()), {}};
    const auto book = priceBookOf(view);
    if (!book)
        return book.error();
    if (in.priceTypes)
        change.types = book->types;
    if (in.prices)
        change.prices = book->prices;
    if (in.fees)
        change.fees = book->fees;
    return change;
}

Result<QByteArray> setPricing(Transaction &tx, const SetPricing::Request &in, UserId account)
{
    const auto before = PricingService::current(tx, in.eventId, true);
    if (!before)
        return before.error();
    const auto change = changeOf(in, before->currency);
    if (!change)
        return change.error();
    const auto book = PricingService::set(tx, *change, account);
    if (!book)
        return book.error();
    return toJson(priceBookView(in.eventId, *book));
}

std::optional<int> unlessNone(int value) { return value == 0 ? std::nullopt : std::optional(value); }
std::optional<QDateTime> unlessNever(const QDateTime &time) { return time.isValid() ? std::optional(time) : std::nullopt; }

DiscountView discountView(const DiscountRow &row, const QString &currency)
{
    const Discount &discount = row.discount;
    DiscountView view;
    view.discountId = DiscountId(discount.id);
    view.code = discount.code;
    view.name = discount.name;
    view.kind = discount.kind == Discount::Kind::Percent ? u"percent"_s : discount.kind == Discount::Kind::Amount ? u"amount"_s : u"price"_s;
    if (discount.kind == Discount::Kind::Percent)
        view.rate = int(discount.value);
    else
        view.amount = Money(discount.value, currency);
    view.maxPlaces = unlessNone(discount.maxPlaces);
    view.maxPerOrder = unlessNone(discount.maxPerOrder);
    view.minPlaces = discount.minPlaces == 1 ? std::nullopt : std::optional(discount.minPlaces);
    view.validFrom = unlessNever(discount.validFrom);
    view.validUntil = unlessNever(discount.validUntil);
    view.priceLevels = discount.priceLevels;
    view.priceTypes = discount.priceTypes;
    view.sections = discount.sections;
    view.seats = discount.seats;
    view.active = discount.isActive;
    view.used = row.used;
    return view;
}

Result<Discount> discountOf(const CreateDiscount::Request &in, const QString &currency)
{
    Discount discount;
    discount.name = in.name.trimmed();
    if (discount.name.isEmpty())
        return Error::invalid(u"name"_s, u"must not be empty"_s);
    const bool isPercent = in.kind == "percent"_L1;
    discount.kind = isPercent ? Discount::Kind::Percent : in.kind == "amount"_L1 ? Discount::Kind::Amount : Discount::Kind::Price;
    if (isPercent != in.rate.has_value())
        return Error::invalid(u"rate"_s, isPercent ? u"is missing"_s : u"is for kind percent only"_s);
    if (isPercent == in.amount.has_value())
        return Error::invalid(u"amount"_s, isPercent ? u"is not for kind percent"_s : u"is missing"_s);
    if (in.amount && in.amount->currency() != currency)
        return Error::invalid(u"amount.currency"_s, u"must be the event's "_s + currency);
    if (in.amount && (in.amount->minorUnits() < 0 || (in.amount->isZero() && in.kind == "amount"_L1)))
        return Error::invalid(u"amount"_s, u"must be more than nothing"_s);
    discount.value = isPercent ? *in.rate : in.amount->minorUnits();
    discount.maxPlaces = in.maxPlaces.value_or(0);
    discount.maxPerOrder = in.maxPerOrder.value_or(0);
    discount.minPlaces = in.minPlaces.value_or(1);
    discount.validFrom = in.validFrom.value_or(QDateTime());
    discount.validUntil = in.validUntil.value_or(QDateTime());
    discount.priceLevels = in.priceLevels.value_or(QList<int>());
    discount.priceTypes = in.priceTypes.value_or(QList<int>());
    discount.sections = in.sections.value_or(QList<int>());
    discount.seats = in.seats.value_or(QList<int>());
    return discount;
}

Result<QStringList> codesOf(const CreateDiscount::Request &in)
{
    if (in.code && in.count.value_or(1) != 1)
        return Error::invalid(u"count"_s, u"goes without a code: each gets one of its own"_s);
    if (!in.code) {
        QStringList codes;
        for (int i = 0; i < in.count.value_or(1); ++i)
            codes.append(randomReadableCode(drawnCodeLength));
        return codes;
    }
    const QString code = in.code->trimmed().toUpper();
    const bool isPlain = std::all_of(code.cbegin(), code.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; });
    if (code.size() < 3 || !isPlain)
        return Error::invalid(u"code"_s, u"must be letters, digits, - and _, three at least"_s);
    return QStringList{code};
}

Result<QByteArray> createDiscounts(Transaction &tx, const CreateDiscount::Request &in, UserId account)
{
    const auto book = PricingService::current(tx, in.eventId, true);
    if (!book)
        return book.error();
    const auto discount = discountOf(in, book->currency);
    if (!discount)
        return discount.error();
    const auto codes = codesOf(in);
    if (!codes)
        return codes.error();
    const auto added = PricingService::addDiscounts(tx, in.eventId, *discount, *codes, account);
    if (!added)
        return added.error();
    CreateDiscount::Reply reply;
    for (const DiscountRow &row : *added)
        reply.items.append(discountView(row, book->currency));
    return toJson(reply);
}

Result<QByteArray> updateDiscount(Transaction &tx, const UpdateDiscount::Request &in)
{
    const auto book = PricingService::current(tx, in.eventId, true);
    if (!book)
        return book.error();
    const auto changed = PricingService::updateDiscount(tx, in.eventId, in.discountId, in.active, in.maxPlaces, in.validUntil);
    if (!changed)
        return changed.error();
    return toJson(discountView(*changed, book->currency));
}

TaxRateView taxView(const TaxRate &tax)
{
    return {tax.id, tax.region, tax.rule.name, tax.rule.rate, tax.rule.isIncluded, tax.rule.isOnTickets, tax.rule.isOnFees, unlessNever(tax.validFrom),
            unlessNever(tax.validUntil)};
}

Result<QByteArray> taxReply(const Result<std::pair<TaxRate, int>> &change)
{
    if (!change)
        return change.error();
    return toJson(TaxChange{taxView(change->first), change->second});
}

void addDiscountMethods(Registry &registry, Database &database)
{
    registry.add<CreateDiscount>([&database](const CallContext &context, const CreateDiscount::Request &in) {
        return once(database, context, in.eventId, CreateDiscount::info.success, [&](Transaction &tx) { return createDiscounts(tx, in, context.actor->id); });
    });
    registry.add<UpdateDiscount>([&database](const CallContext &context, const UpdateDiscount::Request &in) {
        return once(database, context, in.eventId, UpdateDiscount::info.success, [&](Transaction &tx) { return updateDiscount(tx, in); });
    });
    registry.add<ListDiscounts>([&database](const CallContext &, const ListDiscounts::Request &in) -> Result<ListDiscounts::Reply> {
        const auto after = cursorOf(in.cursor, 0);
        if (!after)
            return after.error();
        return database.inTransaction([&](Transaction &tx) -> Result<ListDiscounts::Reply> {
            const auto book = PricingService::current(tx, in.eventId, true);
            if (!book)
                return book.error();
            const int limit = in.limit.value_or(50);
            const auto rows = PriceBookRepository(tx).discounts(in.eventId, *after, limit + 1);
            if (!rows)
                return rows.error();
            ListDiscounts::Reply reply;
            for (const DiscountRow &row : rows->first(std::min<qsizetype>(limit, rows->size())))
                reply.items.append(discountView(row, book->currency));
            if (rows->size() > limit)
                reply.next = QString::number(reply.items.last().discountId.value());
            return reply;
        });
    });
}

void addTaxMethods(Registry &registry, Database &database)
{
    registry.add<ListTaxes>([&database](const CallContext &, const Empty &) -> Result<ListTaxes::Reply> {
        const auto taxes = database.inTransaction([](Transaction &tx) { return PriceBookRepository(tx).taxes(); });
        if (!taxes)
            return taxes.error();
        ListTaxes::Reply reply;
        for (const TaxRate &tax : *taxes)
            reply.items.append(taxView(tax));
        return reply;
    });
    registry.add<AddTax>([&database](const CallContext &context, const AddTax::Request &in) {
        const TaxRate tax{{}, in.region.trimmed().toUpper(),
                          {0, in.name.trimmed(), in.rate, in.included.value_or(true), in.onTickets.value_or(true), in.onFees.value_or(true)},
                          in.validFrom.value_or(QDateTime()), in.validUntil.value_or(QDateTime())};
        return once(database, context, {}, AddTax::info.success, [&](Transaction &tx) { return taxReply(PricingService::addTax(tx, tax, context.actor->id)); });
    });
    registry.add<EndTax>([&database](const CallContext &context, const EndTax::Request &in) {
        return once(database, context, {}, EndTax::info.success, [&](Transaction &tx) { return taxReply(PricingService::endTax(tx, in.taxId, in.validUntil)); });
    });
}

} // namespace

void addPricingMethods(Registry &registry, Database &database)
{
    registry.add<GetPricing>([&database](const CallContext &context, const GetPricing::Request &in) -> Result<PriceBookView> {
        const auto book = database.inTransaction([&](Transaction &tx) { return PricingService::current(tx, in.eventId, seesDrafts(context)); });
        if (!book)
            return book.error();
        return priceBookView(in.eventId, *book);
    });
    registry.add<SetPricing>([&database](const CallContext &context, const SetPricing::Request &in) {
        return once(database, context, in.eventId, SetPricing::info.success, [&](Transaction &tx) { return setPricing(tx, in, context.actor->id); });
    });
    registry.add<PricingHistory>([&database](const CallContext &, const PricingHistory::Request &in) -> Result<PricingHistory::Reply> {
        const auto before = cursorOf(in.cursor, std::numeric_limits<qint64>::max());
        if (!before)
            return before.error();
        const int limit = in.limit.value_or(50);
        const auto versions = database.inTransaction([&](Transaction &tx) { return PriceBookRepository(tx).history(in.eventId, *before, limit + 1); });
        if (!versions)
            return versions.error();
        PricingHistory::Reply reply;
        for (const PriceBookVersion &version : versions->first(std::min<qsizetype>(limit, versions->size())))
            reply.items.append({version.book.version, version.createdAt, version.changedBy, priceBookView(in.eventId, version.book)});
        if (versions->size() > limit)
            reply.next = QString::number(reply.items.last().version);
        return reply;
    });
    addDiscountMethods(registry, database);
    addTaxMethods(registry, database);
}

} // namespace foyer
