// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BookingModel about leases.
#include "BookingModel.h"

#include "support/TestVenue.h"

#include <algorithm>

namespace foyer::test {

using namespace Qt::StringLiterals;

int BookingModel::Lease::open() const
{
    return int(std::count_if(places.cbegin(), places.cend(), [](const Leased &place) { return place.status == TicketStatus::Leased; }));
}

int BookingModel::taken() const
{
    int all = 0;
    for (const Lease &lease : leases)
        all += lease.open();
    return all;
}

BookingModel::Verdict BookingModel::takeLease(qint64 account, const TakeLeaseCommand &command, const Chosen &chosen)
{
    if (!isOnSale)
        return ErrorCode::RuleViolated;
    const auto isTheirs = [&](const Lease &lease) { return lease.device == command.device && !lease.isGivenUp && lease.open() > 0; };
    const auto known = std::find_if(leases.begin(), leases.end(), isTheirs);
    const int had = known == leases.end() ? 0 : known->open();
    const int wanted = std::max(std::min({leaseSize - had, TestVenue::capacity / 20 - taken(), available()}), 0);
    if (had == 0 && wanted == 0)
        return ErrorCode::Conflict;
    if (wanted > 0 || !known->sellers.contains(account))
        ++version;
    if (known == leases.end())
        leasesMade.append(chosen.id);
    else if (known.key() != chosen.id)
        m_objection = u"a till that has a lease got another"_s;
    Lease &lease = leases[chosen.id];
    lease.device = command.device;
    lease.sellers.insert(account);
    int fresh = 0;
    for (const Leased &place : chosen.leased) {
        if (std::any_of(lease.places.cbegin(), lease.places.cend(), [&](const Leased &old) { return old.ticket == place.ticket; }))
            continue;
        if (place.seat >= 0 ? !isFree(place.seat) : floorLeft() < 1)
            m_objection = u"place %1 was leased, but somebody has it"_s.arg(place.seat);
        place.seat >= 0 ? void(m_leased.insert(place.seat)) : void(++m_placesLeased);
        lease.places.append(place);
        ++fresh;
    }
    if (fresh != wanted)
        m_objection = u"a lease got %1 places, by the rules %2"_s.arg(fresh).arg(wanted);
    return std::nullopt;
}

void BookingModel::free(Leased &place, TicketStatus status)
{
    place.status = status;
    if (place.seat >= 0)
        m_leased.remove(place.seat);
    else
        --m_placesLeased;
}

BookingModel::Verdict BookingModel::returnLease(const ReturnLeaseCommand &command)
{
    const auto lease = leases.find(command.lease.value());
    if (lease == leases.end())
        return ErrorCode::NotFound;
    if (lease->device != command.device)
        return ErrorCode::NotAllowed;
    QList<Leased *> places;
    for (qsizetype i = 0; i < command.tickets.size(); ++i) {
        const auto place = std::find_if(lease->places.begin(), lease->places.end(), [&](const Leased &one) { return one.ticket == command.tickets.at(i); });
        if (place == lease->places.end() || command.tickets.indexOf(command.tickets.at(i)) != i)
            return ErrorCode::InvalidInput;
        if (place->order != 0)
            return ErrorCode::Conflict;
        places.append(&*place);
    }
    if (command.tickets.isEmpty()) {
        for (Leased &place : lease->places)
            places.append(&place);
    }
    bool isChanged = false;
    for (Leased *place : std::as_const(places)) {
        if (place->status != TicketStatus::Leased)
            continue;
        free(*place, TicketStatus::Returned);
        isChanged = true;
    }
    version += int(isChanged);
    return std::nullopt;
}

BookingModel::Verdict BookingModel::giveUpLease(const GiveUpLeaseCommand &command)
{
    const auto lease = leases.find(command.lease.value());
    if (lease == leases.end())
        return ErrorCode::NotFound;
    if (lease->open() == 0)
        return std::nullopt;
    for (Leased &place : lease->places) {
        if (place.status == TicketStatus::Leased)
            free(place, TicketStatus::GivenUp);
    }
    lease->isGivenUp = true;
    ++version;
    return std::nullopt;
}

BookingModel::Verdict BookingModel::checkHandedIn(const QList<Leased *> &places) const
{
    bool isGone = false, isInCart = false;
    int onFloor = 0;
    for (const Leased *place : places) {
        if (place->status == TicketStatus::Leased)
            continue;
        if (place->status != TicketStatus::GivenUp)
            return ErrorCode::Conflict;
        if (place->seat < 0) {
            const bool fits = ++onFloor <= floorLeft();
            isInCart = isInCart || (!fits && m_placesHeld > 0);
            isGone = isGone || (!fits && m_placesHeld == 0);
            continue;
        }
        isGone = isGone || m_soldTo.contains(place->seat) || m_leased.contains(place->seat);
        isInCart = isInCart || m_heldBy.contains(place->seat);
    }
    if (isGone)
        return ErrorCode::Conflict;
    return isInCart ? Verdict(ErrorCode::Unavailable) : std::nullopt;
}

BookingModel::Verdict BookingModel::handIn(qint64 account, const HandInCommand &command, const Chosen &chosen)
{
    const auto lease = leases.find(command.lease.value());
    if (lease == leases.end())
        return ErrorCode::NotFound;
    if (lease->device != command.device)
        return ErrorCode::NotAllowed;
    QList<Leased *> places;
    for (const HandedInPlace &wish : command.places) {
        const auto place = std::find_if(lease->places.begin(), lease->places.end(), [&](const Leased &one) { return one.ticket == wish.ticket; });
        if (place == lease->places.end() || places.contains(&*place))
            return ErrorCode::InvalidInput;
        places.append(&*place);
    }
    if (places.isEmpty())
        return ErrorCode::InvalidInput;
    const qint64 before = places.first()->order;
    const auto isOfIt = [before](const Leased &place) { return place.order == before; };
    if (before != 0 && std::all_of(places.cbegin(), places.cend(), [&](const Leased *place) { return isOfIt(*place); })
        && std::count_if(lease->places.cbegin(), lease->places.cend(), isOfIt) == places.size()) {
        if (chosen.id != before)
            m_objection = u"a sale that was handed in again is another order"_s;
        return std::nullopt;
    }
    if (const auto wrong = checkHandedIn(places))
        return wrong;
    const qint64 seller = lease->sellers.contains(command.soldBy.value()) ? command.soldBy.value() : account;
    Held held{seller, HoldState::Sold, {}, 0, 0, chosen.id};
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (command.places.at(i).priceType != 1)
            return ErrorCode::InvalidInput;
        const int seat = places.at(i)->seat;
        held.total += seat < 0 ? TestVenue::floorPrice : TestVenue::priceOf(seat);
        seat < 0 ? void(++held.places) : void(held.seats.insert(seat));
    }
    qint64 paying = 0;
    if (const auto wrong = checkPayments(seller, command.payments, paying))
        return wrong;
    const bool isCash = std::all_of(command.payments.cbegin(), command.payments.cend(), [](const PaymentWish &payment) { return payment.method == "cash"_L1; });
    if (!isCash || paying != held.total)
        return ErrorCode::RuleViolated;

    checkPrinted(chosen.tickets, held);
    Ordered order{chosen.hold, u"confirmed"_s, held.total, held.total, 0, chosen.tickets, seller, {}, {}};
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places.at(i)->status == TicketStatus::Leased)
            free(*places.at(i), TicketStatus::Valid);
        places.at(i)->status = TicketStatus::Valid;
        places.at(i)->order = chosen.id;
        if (places.at(i)->seat >= 0)
            m_soldTo.insert(places.at(i)->seat, chosen.id);
        if (i >= order.tickets.size() || order.tickets.at(i).id != places.at(i)->ticket)
            m_objection = u"another ticket was handed in than was sold"_s;
    }
    for (Printed &ticket : order.tickets)
        ticket.status = TicketStatus::Valid;
    m_placesSold += held.places;
    m_revenue += held.total;
    count(seller, order);
    holds.insert(chosen.hold, held);
    holdsMade.append(chosen.hold);
    orders.insert(chosen.id, order);
    ordersMade.append(chosen.id);
    ++version;
    return std::nullopt;
}

} // namespace foyer::test
