// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of BatchState about prices: what held places cost, discounts, gift vouchers.
#include "booking/BatchState.h"

#include "booking/BatchWords.h"
#include "core/CodeHash.h"

namespace foyer {

using namespace Qt::StringLiterals;
using namespace batch;

Result<QList<int>> BatchState::typesFor(qsizetype places, const QList<PriceTypeWish> &wishes) const
{
    if (wishes.isEmpty())
        return QList<int>(places, m_in.prices->defaultType());
    QList<int> types;
    for (const PriceTypeWish &wish : wishes)
        types += QList<int>(wish.quantity, wish.priceType);
    if (types.size() != places)
        return Error::invalid(u"priceTypes"_s, u"are of %1 places, %2 are held"_s.arg(types.size()).arg(places));
    return types;
}

int BatchState::sectionOf(const HoldItem &item) const
{
    if (item.section)
        return *item.section;
    const Plan &plan = m_in.plan->plan;
    return plan.sections.at(plan.seats.at(*item.seat).section).id;
}

void BatchState::useDiscount(qint64 discount, int places)
{
    if (discount != 0 && places != 0)
        m_out.discountUses[discount] += places;
}

Result<QList<HoldItem>> BatchState::priced(const Caller &caller, const QList<HoldItem> &places, const QList<PriceTypeWish> &wishes, const QString &code,
                                           qint64 &discount) const
{
    const auto types = typesFor(places.size(), wishes);
    if (!types)
        return types.error();
    QList<PlaceToPrice> asked;
    QList<DiscountPlace> candidates;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const HoldItem &place = places.at(i);
        asked.append({place.priceLevel, types->at(i), false});
        if (!code.isEmpty())
            candidates.append({place.priceLevel, types->at(i), sectionOf(place), place.seat, m_in.prices->face(place.priceLevel, types->at(i)).value_or(0)});
    }
    const Discount *applied = nullptr;
    if (!code.isEmpty()) {
        const auto found = m_in.discounts.constFind(code);
        if (found == m_in.discounts.constEnd())
            return Error::invalid(u"discountCode"_s, u"is not a code of this event"_s);
        applied = &found->discount;
        std::optional<int> left;
        if (applied->maxPlaces > 0)
            left = applied->maxPlaces - found->used - m_out.discountUses.value(applied->id);
        const auto chosen = discountedPlaces(*applied, candidates, left, m_in.now);
        if (!chosen)
            return chosen.error();
        for (qsizetype i = 0; i < asked.size(); ++i)
            asked[i].isDiscounted = chosen->at(i);
        discount = applied->id;
    }
    const auto prices = pricePlaces(*m_in.prices, caller.channel, asked, applied);
    if (!prices)
        return prices.error();
    QList<HoldItem> items;
    for (qsizetype i = 0; i < places.size(); ++i) {
        HoldItem item = places.at(i);
        item.priceType = types->at(i);
        item.price = prices->at(i).price;
        item.parts = prices->at(i).parts;
        const bool isLikeTheLast = !items.isEmpty() && item.section && items.last().section == item.section && items.last().priceType == item.priceType
            && items.last().price == item.price && items.last().parts == item.parts;
        if (isLikeTheLast)
            ++items.last().quantity;
        else
            items.append(item);
    }
    return items;
}

Result<Outcome> BatchState::reprice(const Caller &caller, const RepriceCommand &command)
{
    const auto found = holdToSell(caller, command.hold);
    if (!found)
        return found.error();
    Hold &hold = **found;
    QList<HoldItem> places;
    QList<PriceTypeWish> types;
    for (const HoldItem &item : std::as_const(hold.items)) {
        types.append({item.priceType, item.quantity});
        places += QList<HoldItem>(item.quantity, HoldItem{item.seat, item.section, 1, item.priceLevel});
    }
    QString code = command.discountCode.value_or(QString());
    if (!command.discountCode && hold.discount != 0) {
        for (const DiscountRow &row : std::as_const(m_in.discounts)) {
            if (row.discount.id == hold.discount)
                code = row.discount.code;
        }
    }
    // Its own places of the discount are free for it to use again.
    const qint64 discountBefore = hold.discount;
    const int placesBefore = discounted(hold.items);
    useDiscount(discountBefore, -placesBefore);
    qint64 discount = 0;
    auto items = priced(caller, places, command.priceTypes.value_or(types), code, discount);
    if (!items) {
        useDiscount(discountBefore, placesBefore);
        return items.error();
    }
    useDiscount(discount, discounted(*items));
    hold.items = std::move(*items);
    hold.discount = discount;
    hold.total = totalOf(hold.items);
    m_out.repricedHolds.insert(hold.id.value());
    markHold(hold, HoldState::Active);
    log(caller, u"hold.repriced"_s, holdSubject(hold.id), {{u"holdId"_s, hold.id.value()}, {u"total"_s, hold.total}, {u"items"_s, itemsJson(hold.items)}});
    return Outcome(hold);
}

Status BatchState::checkVoucher(const PaymentWish &payment, qint64 alreadyTaken) const
{
    const auto voucher = m_in.vouchers.constFind(readableCodeHash(payment.reference));
    if (voucher == m_in.vouchers.constEnd())
        return Error::invalid(u"payments.reference"_s, u"is not the code of a voucher"_s);
    if (voucher->isBlocked)
        return violated(u"the voucher is blocked"_s);
    if (voucher->validUntil.isValid() && m_in.now >= voucher->validUntil)
        return violated(u"the voucher was valid until %1"_s.arg(voucher->validUntil.date().toString(Qt::ISODate)));
    if (voucher->currency != m_in.currency)
        return violated(u"the voucher is in %1, the event in %2"_s.arg(voucher->currency, m_in.currency));
    const qint64 left = voucher->balance - alreadyTaken;
    if (payment.amount.minorUnits() > left)
        return violated(u"the voucher holds %1, %2 is asked of it"_s.arg(Money(left, m_in.currency).toString(), payment.amount.toString()));
    return ok();
}

} // namespace foyer
