// SPDX-License-Identifier: GPL-3.0-or-later
#include "lease/LeaseSelling.h"

#include "pricing/PriceBookView.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

Result<LeaseChoice> chooseLeasePlaces(const BestAvailableIndex &index, const QList<LeasePlace> &open, const BestAvailableRequest &wish)
{
    const Error tooFew{ErrorCode::Conflict, u"not so many places of the lease are left"_s, {}, {}, 0};
    std::vector<SeatState> states(size_t(index.plan().seats.size()), SeatState::Sold);
    QHash<int, LeasePlace> bySeat;
    for (const LeasePlace &place : open) {
        if (place.seat >= 0 && place.seat < qsizetype(states.size())) {
            states[size_t(place.seat)] = SeatState::Available;
            bySeat.insert(place.seat, place);
        }
    }
    LeaseChoice choice;
    const auto best = index.find(std::span<const SeatState>(states), wish);
    if (best) {
        for (const int seat : best->seats)
            choice.places.append(bySeat.value(seat));
        choice.reason = best->reason;
        return choice;
    }
    if (best.error().code != ErrorCode::Conflict)
        return best.error();
    // Nobody stands beside somebody on a floor: the first places of the first area that has enough of them.
    for (const LeasePlace &first : open) {
        if (first.section < 0 || (wish.priceLevel && first.priceLevel != *wish.priceLevel))
            continue;
        choice.places.clear();
        for (const LeasePlace &place : open) {
            if (place.section == first.section && choice.places.size() < wish.quantity)
                choice.places.append(place);
        }
        if (choice.places.size() == wish.quantity)
            return choice;
    }
    return tooFew;
}

Result<HoldSeats::Reply> holdOfLease(const Lease &lease, const QList<LeasePlace> &places, std::span<const int> types)
{
    Q_ASSERT(qsizetype(types.size()) == places.size());
    QList<PlaceToPrice> toPrice;
    for (qsizetype i = 0; i < places.size(); ++i)
        toPrice.append({places.at(i).priceLevel, types[size_t(i)], false});
    const auto priced = pricePlaces(lease.book, u"window", toPrice);
    if (!priced)
        return priced.error();
    HoldSeats::Reply hold;
    qint64 sum = 0;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const LeasePlace &place = places.at(i);
        const PlacePrice &price = priced->at(i);
        hold.items.append({place.seat < 0 ? std::nullopt : std::optional(place.seat), place.section < 0 ? std::nullopt : std::optional(place.section), 1, place.priceLevel,
                           Money(price.price, lease.book.currency), place.label, types[size_t(i)], partViews(price.parts, lease.book.currency)});
        sum += price.price;
    }
    hold.total = Money(sum, lease.book.currency);
    return hold;
}

OrderView orderOfSale(const OfflineSale &sale, const QList<LeasePlace> &places, const HoldSeats::Reply &hold)
{
    Q_ASSERT(places.size() == hold.items.size());
    OrderView order;
    order.reference = sale.number;
    order.eventId = sale.event;
    order.status = u"confirmed"_s;
    order.total = order.paid = sale.total;
    order.refunded = Money(0, sale.total.currency());
    order.createdAt = sale.soldAt;
    order.soldBy = sale.seller;
    order.channel = u"window"_s;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const HeldItem &item = hold.items.at(i);
        const LeasePlace &place = places.at(i);
        order.items.append({item.seat, item.section, item.priceLevel, item.price, item.priceType, item.parts});
        order.tickets.append({place.ticket, item.seat, item.section, place.label, place.code, place.readableCode, u"valid"_s});
    }
    if (!sale.total.isZero()) {
        PaymentView cash;
        cash.method = u"cash"_s;
        cash.amount = sale.total;
        cash.tendered = sale.tendered;
        cash.change = sale.tendered - sale.total;
        cash.at = sale.soldAt;
        order.payments.append(cash);
    }
    return order;
}

} // namespace foyer
