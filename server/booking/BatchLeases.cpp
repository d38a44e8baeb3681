// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of BatchState about leases: places a till sells while it does not reach the server. Like a house hold's they are
// blocked; what differs is who may let them go, and that they have tickets before they are sold.
#include "booking/BatchState.h"

#include "booking/BatchWords.h"
#include "core/Random.h"

namespace foyer {

using namespace Qt::StringLiterals;
using namespace batch;

namespace {

constexpr int tryAgainS = 30; ///< a cart decides within minutes

QJsonObject placeJson(const Ticket &ticket)
{
    QJsonObject place{{u"ticketId"_s, ticket.id.value()}};
    if (ticket.seat)
        place[u"seat"_s] = *ticket.seat;
    else
        place[u"section"_s] = *ticket.section;
    return place;
}

bool isOpen(const LeasedTicket &place) { return place.ticket.status == TicketStatus::Leased; }

int openPlaces(const Lease &lease) { return int(std::count_if(lease.places.cbegin(), lease.places.cend(), isOpen)); }

} // namespace

Lease *BatchState::findLease(LeaseId id)
{
    const auto found = m_in.leased.leases.find(id.value());
    // One made in this very batch cannot be meant: nobody has seen its id.
    const bool isNew = std::ranges::find(m_out.newLeases, id, &Lease::id) != m_out.newLeases.end();
    return found == m_in.leased.leases.end() || isNew ? nullptr : &*found;
}

Result<Lease *> BatchState::leaseOf(LeaseId id, const QString &device)
{
    Lease *lease = findLease(id);
    if (!lease)
        return notFound(u"no such lease"_s);
    if (lease->device != device)
        return Error{ErrorCode::NotAllowed, u"the lease is another till's"_s, {}, {}, 0};
    return lease;
}

void BatchState::changeLease(Lease &lease)
{
    lease.changedAt = m_in.now;
    lease.isOpen = !lease.givenUpAt.isValid() && openPlaces(lease) > 0;
    const auto made = std::ranges::find(m_out.newLeases, lease.id, &Lease::id);
    if (made != m_out.newLeases.end())
        *made = lease;
    else
        m_out.changedLeases.insert(lease.id.value(), lease);
}

int BatchState::placesToLease(const Lease *lease) const
{
    int capacity = int(m_in.plan->plan.seats.size());
    for (const AreaRow &area : m_in.areas)
        capacity += area.capacity;
    return std::min(m_in.leased.size - (lease ? openPlaces(*lease) : 0), capacity / leaseShare - m_in.leased.placesTaken);
}

Result<Outcome> BatchState::takeLease(const Caller &caller, const TakeLeaseCommand &command)
{
    if (m_in.status != "on_sale"_L1)
        return violated(u"the event is not on sale"_s);
    const auto found = std::ranges::find_if(m_in.leased.leases, [&](const Lease &lease) { return lease.isOpen && lease.device == command.device; });
    Lease *known = found == m_in.leased.leases.end() ? nullptr : &*found;
    if (!known && m_in.leased.size == 0)
        return violated(u"this event has no leases"_s);
    const QList<HoldItem> places = chooseLeased(placesToLease(known));
    if (!known && places.isEmpty())
        return conflict(u"no place is left for a lease"_s);
    const auto isCaller = [&caller](const LeaseSeller &seller) { return seller.account == caller.account; };
    const bool isSame = known && places.isEmpty() && std::ranges::any_of(known->sellers, isCaller) && known->till == command.till && known->priceBook == m_in.leased.priceBook;
    if (!known) {
        const LeaseId id(m_nextId());
        known = &*m_in.leased.leases.insert(id.value(), {id, command.device, command.till, caller.account, m_in.leased.priceBook, m_in.leased.priceBook, true,
                                                         m_in.now, m_in.now, {}, {}, {}, {}, 0});
        m_out.newLeases.append(*known);
    }
    known->size = m_in.leased.size;
    if (isSame)
        return Outcome(*known); // what was asked for is so
    known->till = command.till;
    known->account = caller.account;
    if (std::ranges::none_of(known->sellers, isCaller))
        known->sellers.append({caller.account, caller.name});
    known->priceBook = m_in.leased.priceBook;
    QJsonArray told;
    fillLease(*known, places, told);
    changeLease(*known);
    log(caller, u"lease.taken"_s, leaseSubject(known->id),
        {{u"leaseId"_s, known->id.value()}, {u"till"_s, known->till}, {u"priceBook"_s, known->priceBook}, {u"places"_s, told}});
    return Outcome(*known);
}

void BatchState::fillLease(Lease &lease, const QList<HoldItem> &places, QJsonArray &told)
{
    for (const HoldItem &place : places) {
        const Ticket ticket{TicketId(m_nextId()), place.seat, place.section, place.priceLevel, 0, 1, TicketStatus::Leased, randomReadableCode(12), false, 0, {}};
        if (place.seat) {
            SeatRow row = seat(*place.seat);
            row.state = SeatState::Blocked;
            row.house = lease.id.value();
            setSeat(*place.seat, row);
        } else {
            AreaRow &area = m_in.areas[*place.section];
            ++area.blocked;
            --m_in.available;
            m_out.areas.insert(*place.section, area);
        }
        lease.places.append({ticket, {}, false});
        m_out.newLeaseTickets.append({lease.id, ticket});
        told.append(placeJson(ticket));
    }
    m_in.leased.placesTaken += int(places.size());
}

QList<int> BatchState::chooseLeasedSeats(int count) const
{
    // Two and two, from each price level in turn: a till that is alone has something of each price, and whoever comes as two
    // sits together. The best pairs of a level are neighbours more often than not, so there is mostly a four as well.
    std::vector<SeatState> states = m_in.mirror;
    QList<int> levels, chosen;
    for (const PriceLevel &level : m_in.plan->plan.priceLevels)
        levels.append(level.id);
    const auto take = [&](const QList<int> &seats) {
        for (const int number : seats)
            states[size_t(number)] = SeatState::Blocked;
        chosen += seats;
    };
    for (qsizetype turn = 0; !levels.isEmpty() && count - chosen.size() >= 2;) {
        turn %= levels.size();
        const auto pair = m_in.plan->bestAvailable.find(std::span<const SeatState>(states), {2, levels.at(turn), {}, true});
        if (!pair || !pair->isTogether) {
            levels.removeAt(turn);
            continue;
        }
        take(pair->seats);
        ++turn;
    }
    while (chosen.size() < count) {
        const auto single = m_in.plan->bestAvailable.find(std::span<const SeatState>(states), {1});
        if (!single)
            break;
        take(single->seats);
    }
    return chosen;
}

QList<HoldItem> BatchState::chooseLeased(int count) const
{
    if (count <= 0)
        return {};
    const int seatsFree = int(std::ranges::count(m_in.mirror, SeatState::Available));
    int areasFree = 0;
    for (const AreaRow &area : m_in.areas)
        areasFree += area.left();
    if (seatsFree + areasFree == 0)
        return {};
    // Each its share of what is free, seats in pairs as long as the areas can take the odd one.
    int fromSeats = count - int(qint64(count) * areasFree / (seatsFree + areasFree));
    fromSeats += fromSeats % 2 != 0 && fromSeats < count ? 1 : 0;
    QList<HoldItem> places;
    for (const int number : chooseLeasedSeats(std::min(fromSeats, seatsFree)))
        places.append({number, {}, 1, seat(number).priceLevel});
    QMap<int, int> left;
    for (auto it = m_in.areas.cbegin(); it != m_in.areas.cend(); ++it)
        left.insert(it.key(), it->left());
    while (places.size() < count && areasFree > 0) { // the emptiest has most to give
        const auto emptiest = std::ranges::max_element(left);
        const int section = left.key(*emptiest);
        places.append({{}, section, 1, m_in.areas[section].priceLevel});
        --*emptiest;
        --areasFree;
    }
    return places;
}

QList<LeasedTicket *> BatchState::unsold(Lease &lease)
{
    QList<LeasedTicket *> places;
    for (LeasedTicket &place : lease.places) {
        if (isOpen(place) && !place.ticket.isAdmitted)
            places.append(&place);
    }
    return places;
}

QJsonArray BatchState::freeLeased(Lease &lease, const QList<LeasedTicket *> &places, TicketStatus status)
{
    QJsonArray told;
    for (LeasedTicket *place : places) {
        Ticket &ticket = place->ticket;
        ticket.status = status;
        const auto made = std::ranges::find_if(m_out.newLeaseTickets, [&](const NewLeaseTicket &candidate) { return candidate.ticket.id == ticket.id; });
        if (made != m_out.newLeaseTickets.end())
            made->ticket = ticket;
        else
            m_out.changedTickets.insert(ticket.id.value(), {ticket, true}); // one that was admitted meanwhile was sold
        if (ticket.seat) {
            SeatRow row = seat(*ticket.seat);
            Q_ASSERT(row.state == SeatState::Blocked && row.house == lease.id.value());
            row.state = SeatState::Available;
            row.house = 0;
            setSeat(*ticket.seat, row);
        } else {
            AreaRow &area = m_in.areas[*ticket.section];
            --area.blocked;
            ++m_in.available;
            m_out.areas.insert(*ticket.section, area);
        }
        told.append(placeJson(ticket));
    }
    m_in.leased.placesTaken -= int(places.size());
    return told;
}

Result<Outcome> BatchState::returnLease(const Caller &caller, const ReturnLeaseCommand &command)
{
    const auto found = leaseOf(command.lease, command.device);
    if (!found)
        return found.error();
    Lease &lease = **found;
    lease.size = m_in.leased.size;
    QList<LeasedTicket *> places = command.tickets.isEmpty() ? unsold(lease) : QList<LeasedTicket *>();
    for (qsizetype i = 0; i < command.tickets.size(); ++i) {
        const auto place = std::ranges::find_if(lease.places, [&](const LeasedTicket &candidate) { return candidate.ticket.id.value() == command.tickets.at(i); });
        if (place == lease.places.end())
            return Error::invalid(u"tickets[%1]"_s.arg(i), u"is not a ticket of this lease"_s);
        if (command.tickets.indexOf(command.tickets.at(i)) != i)
            return Error::invalid(u"tickets[%1]"_s.arg(i), u"is named twice"_s);
        if (place->order.isValid() || place->ticket.isAdmitted)
            return conflict(u"ticket %1 was sold: %2"_s.arg(command.tickets.at(i)).arg(place->order.isValid() ? u"it was handed in"_s : u"the door has admitted it"_s));
        if (isOpen(*place))
            places.append(&*place);
    }
    if (places.isEmpty())
        return Outcome(lease); // gone already, all of them
    const QJsonArray told = freeLeased(lease, places, TicketStatus::Returned);
    changeLease(lease);
    log(caller, u"lease.returned"_s, leaseSubject(lease.id), {{u"leaseId"_s, lease.id.value()}, {u"places"_s, told}});
    return Outcome(lease);
}

Result<Outcome> BatchState::giveUpLease(const Caller &caller, const GiveUpLeaseCommand &command)
{
    Lease *found = findLease(command.lease);
    if (!found)
        return notFound(u"no such lease"_s);
    Lease &lease = *found;
    lease.size = m_in.leased.size;
    if (!lease.isOpen)
        return Outcome(lease); // nothing of it is open any more, whoever saw to that
    const QJsonArray told = freeLeased(lease, unsold(lease), TicketStatus::GivenUp);
    lease.givenUpAt = m_in.now;
    lease.givenUpBy = caller.account;
    lease.reason = command.reason;
    changeLease(lease);
    log(caller, u"lease.given_up"_s, leaseSubject(lease.id),
        {{u"leaseId"_s, lease.id.value()}, {u"till"_s, lease.till}, {u"reason"_s, lease.reason}, {u"places"_s, told}});
    return Outcome(lease);
}

Result<QList<LeasedTicket *>> BatchState::placesToHandIn(Lease &lease, const HandInCommand &command)
{
    QList<LeasedTicket *> places;
    for (qsizetype i = 0; i < command.places.size(); ++i) {
        const qint64 ticket = command.places.at(i).ticket;
        const QString path = u"places[%1].ticketId"_s.arg(i);
        const auto place = std::ranges::find_if(lease.places, [&](const LeasedTicket &candidate) { return candidate.ticket.id.value() == ticket; });
        // One made in this very batch cannot be meant: nobody has seen it.
        const bool isNew = std::ranges::any_of(m_out.newLeaseTickets, [&](const NewLeaseTicket &made) { return made.ticket.id.value() == ticket; });
        if (place == lease.places.end() || isNew)
            return Error::invalid(path, u"is not a ticket of this lease"_s);
        if (places.contains(&*place))
            return Error::invalid(path, u"is named twice"_s);
        places.append(&*place);
    }
    if (places.isEmpty())
        return Error::invalid(u"places"_s, u"is missing: nothing was sold"_s);
    return places;
}

Status BatchState::checkHandedIn(const QList<LeasedTicket *> &places) const
{
    QList<int> gone, inCarts;
    QStringList areasGone;
    QHash<int, int> wanted;
    bool areInCarts = false;
    for (const LeasedTicket *place : places) {
        const Ticket &ticket = place->ticket;
        if (ticket.status == TicketStatus::Leased)
            continue;
        if (ticket.status != TicketStatus::GivenUp) // returned, or sold in another sale: this till cannot have sold it once more
            return conflict(u"ticket %1 was %2 before"_s.arg(ticket.id.value()).arg(place->order.isValid() ? u"handed in"_s : u"returned"_s),
                            ticket.seat ? QList<int>{*ticket.seat} : QList<int>());
        if (ticket.seat) {
            const SeatRow row = seat(*ticket.seat);
            // The house gives a place up for somebody who has paid for it; another till may have sold what it leases.
            const bool isLeasedAnew = row.state == SeatState::Blocked && (place->isLeasedAnew || m_in.leased.leases.contains(row.house));
            if (row.state == SeatState::Sold || isLeasedAnew)
                gone.append(*ticket.seat);
            else if (row.state == SeatState::Held)
                inCarts.append(*ticket.seat);
            continue;
        }
        const AreaRow area = m_in.areas.value(*ticket.section);
        if (++wanted[*ticket.section] <= area.left())
            continue;
        if (area.held > 0)
            areInCarts = true;
        else
            areasGone.append(QString::number(*ticket.section));
    }
    if (!gone.isEmpty() || !areasGone.isEmpty()) {
        return conflict(areasGone.isEmpty() ? u"the lease was given up, and places of it were sold to somebody else"_s
                                            : u"the lease was given up, and area %1 is full"_s.arg(areasGone.join(u", "_s)), gone);
    }
    if (!inCarts.isEmpty() || areInCarts)
        return Error{ErrorCode::Unavailable, u"the lease was given up, and places of it are in a cart"_s, {}, inCarts, tryAgainS};
    return ok();
}

Result<QList<HoldItem>> BatchState::priceHandedIn(const Caller &caller, const Lease &lease, const HandInCommand &command,
                                                  const QList<LeasedTicket *> &places) const
{
    const SharedPriceBook book = m_in.leased.books.value(command.priceBook.value_or(lease.priceBook));
    if (!book)
        return Error::invalid(u"priceBook"_s, u"is not a version this lease was given"_s);
    QList<PlaceToPrice> asked;
    for (qsizetype i = 0; i < places.size(); ++i)
        asked.append({places.at(i)->ticket.priceLevel, command.places.at(i).priceType, false});
    const auto prices = pricePlaces(*book, caller.channel, asked);
    if (!prices)
        return Error::invalid(u"places"_s, prices.error().detail);
    QList<HoldItem> items;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Ticket &ticket = places.at(i)->ticket;
        items.append({ticket.seat, ticket.section, 1, ticket.priceLevel, prices->at(i).price, asked.at(i).priceType, prices->at(i).parts});
    }
    return items;
}

Status BatchState::checkCash(const Caller &caller, const QList<PaymentWish> &payments, qint64 total) const
{
    const auto paid = checkPayments(caller, payments);
    if (!paid)
        return paid.error();
    if (std::ranges::any_of(payments, [](const PaymentWish &payment) { return payment.method != "cash"_L1; }))
        return violated(u"a sale without the server is paid in cash"_s);
    if (*paid != total)
        return violated(u"%1 is paid of %2"_s.arg(Money(*paid, m_in.currency).toString(), Money(total, m_in.currency).toString()));
    return ok();
}

Hold &BatchState::holdLeased(const Caller &caller, const QList<LeasedTicket *> &places, QList<HoldItem> items)
{
    Hold hold{HoldId(m_nextId()), caller.account, HoldState::Active, {}, totalOf(items), m_in.now, m_in.now, std::move(items), {}, m_in.currency, 0};
    for (const LeasedTicket *place : places) {
        const Ticket &ticket = place->ticket;
        if (ticket.seat) {
            SeatRow row = seat(*ticket.seat);
            row.state = SeatState::Held;
            row.hold = hold.id.value();
            setSeat(*ticket.seat, row);
            continue;
        }
        AreaRow &area = m_in.areas[*ticket.section];
        if (ticket.status == TicketStatus::Leased)
            --area.blocked;
        else
            --m_in.available;
        ++area.held;
        m_out.areas.insert(*ticket.section, area);
    }
    m_out.newHoldChannels.append(caller.channel);
    m_out.newHolds.append(hold);
    return *m_in.holds.insert(hold.id.value(), hold);
}

/// Whose sale it was. Only who worked at that till can be named, so that nobody's drawer is made short from elsewhere; and money
/// that was taken is not refused for a name.
Caller BatchState::sellerOf(const Caller &caller, const Lease &lease, UserId soldBy)
{
    const auto found = std::ranges::find(lease.sellers, soldBy, &LeaseSeller::account);
    if (found == lease.sellers.end())
        return caller;
    Caller seller = caller;
    seller.account = found->account;
    seller.name = found->name;
    return seller;
}

void BatchState::sellLeased(const Caller &caller, const Caller &seller, Lease &lease, const HandInCommand &command, const QList<LeasedTicket *> &places, Order &order, Hold &hold)
{
    QJsonArray told;
    PriceSplit split;
    for (qsizetype i = 0; i < places.size(); ++i) {
        LeasedTicket &place = *places.at(i);
        const bool isReclaimed = place.ticket.status == TicketStatus::GivenUp;
        place.ticket.price = hold.items.at(i).price;
        place.ticket.priceType = hold.items.at(i).priceType;
        place.ticket.parts = hold.items.at(i).parts;
        QJsonObject line = placeTicket(place.ticket);
        if (isReclaimed)
            line[u"reclaimed"_s] = true;
        else
            --m_in.leased.placesTaken;
        told.append(line);
        split += splitOf(place.ticket.price, place.ticket.parts);
        place.order = order.id;
        order.tickets.append(place.ticket);
        m_out.changedTickets.remove(place.ticket.id.value()); // given up in this very batch
        m_out.soldLeaseTickets.insert(place.ticket.id.value(), {order.id, int(i) + 1, place.ticket});
    }
    hold.order = order.id;
    markHold(hold, HoldState::Sold);
    postPrice(seller, order.id.value(), order.id, split);
    const QDateTime soldAt = std::clamp(command.soldAt, lease.takenAt, std::max(lease.takenAt, m_in.now));
    QJsonObject data{{u"leaseId"_s, lease.id.value()}, {u"orderId"_s, order.id.value()}, {u"holdId"_s, hold.id.value()}, {u"total"_s, order.total},
                     {u"soldAt"_s, soldAt.toString(Qt::ISODateWithMs)}, {u"tickets"_s, told}, {u"payments"_s, paymentsJson(order.payments)}};
    if (soldAt != command.soldAt) // a clock that is wrong is no reason to refuse money that was taken
        data[u"saidSoldAt"_s] = command.soldAt.toUTC().toString(Qt::ISODateWithMs);
    if (!command.reference.isEmpty())
        data[u"reference"_s] = command.reference;
    if (seller.account != caller.account)
        data[u"soldBy"_s] = seller.account.value();
    else if (command.soldBy.isValid() && command.soldBy != caller.account)
        data[u"saidSoldBy"_s] = command.soldBy.value();
    log(caller, u"lease.sold"_s, orderSubject(order.id), data);
}

Result<Outcome> BatchState::handIn(const Caller &caller, const HandInCommand &command)
{
    const auto found = leaseOf(command.lease, command.device);
    if (!found)
        return found.error();
    Lease &lease = **found;
    const auto places = placesToHandIn(lease, command);
    if (!places)
        return places.error();
    // Handed in before, by whomever and under whatever key: tickets are sold once, so they tell. Keys are kept for a day only.
    const OrderId known = places->first()->order;
    const auto isOfKnown = [known](const LeasedTicket &place) { return place.order == known; };
    const bool isAgain = known.isValid() && std::ranges::all_of(*places, [&](const LeasedTicket *place) { return isOfKnown(*place); })
        && std::ranges::count_if(lease.places, isOfKnown) == places->size();
    if (const Order *order = isAgain ? findOrder(known) : nullptr)
        return Outcome(*order);
    if (const auto checked = checkHandedIn(*places); !checked)
        return checked.error();
    auto items = priceHandedIn(caller, lease, command, *places);
    if (!items)
        return items.error();
    if (const auto checked = checkCash(caller, command.payments, totalOf(*items)); !checked)
        return checked.error();

    const Caller seller = sellerOf(caller, lease, command.soldBy);
    Hold &hold = holdLeased(seller, *places, std::move(*items));
    Order order{OrderId(m_nextId()), m_in.event, hold.id, randomReadableCode(8), u"confirmed"_s, m_in.currency, {}, hold.total, 0, 0,
                seller.account, seller.name, seller.channel, m_in.now, {}, {}, 0, {}};
    for (const PaymentWish &payment : command.payments)
        takePayment(seller, order, payment, {}, Rest::PaidOtherwise);
    sellLeased(caller, seller, lease, command, *places, order, hold);
    changeLease(lease);
    m_in.orders.insert(order.id.value(), order);
    m_out.newOrders.append(order);
    if (m_in.status == "cancelled"_L1)
        ++m_out.ordersToRefund;
    return Outcome(order);
}

} // namespace foyer
