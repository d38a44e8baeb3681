// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingModel.h"

#include "support/TestVenue.h"

#include <algorithm>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int maxPlaces = 100;
constexpr int maxBest = 50;
} // namespace

int BookingModel::Ordered::count(TicketStatus wanted) const
{
    return int(std::count_if(tickets.cbegin(), tickets.cend(), [wanted](const Printed &ticket) { return ticket.status == wanted; }));
}

BookingModel::Verdict BookingModel::apply(qint64 account, const Command &command, const Chosen &chosen)
{
    if (const auto *wish = std::get_if<HoldCommand>(&command))
        return hold(account, *wish, chosen);
    if (const auto *wish = std::get_if<ReleaseCommand>(&command))
        return release(account, *wish);
    if (const auto *wish = std::get_if<ExtendCommand>(&command))
        return extend(account, *wish);
    if (const auto *wish = std::get_if<SellCommand>(&command))
        return sell(account, *wish, chosen);
    if (const auto *wish = std::get_if<PayCommand>(&command))
        return pay(account, *wish);
    if (const auto *wish = std::get_if<RefundCommand>(&command))
        return refund(*wish);
    if (const auto *wish = std::get_if<VoidCommand>(&command))
        return voidOrder(account, *wish);
    if (const auto *wish = std::get_if<ExchangeCommand>(&command))
        return exchange(account, *wish, chosen);
    if (const auto *wish = std::get_if<TakeLeaseCommand>(&command))
        return takeLease(account, *wish, chosen);
    if (const auto *wish = std::get_if<ReturnLeaseCommand>(&command))
        return returnLease(*wish);
    if (const auto *wish = std::get_if<GiveUpLeaseCommand>(&command))
        return giveUpLease(*wish);
    if (const auto *wish = std::get_if<HandInCommand>(&command))
        return handIn(account, *wish, chosen);
    return std::nullopt;
}

BookingModel::Verdict BookingModel::checkSeats(const QList<int> &seats) const
{
    bool isTaken = false;
    for (qsizetype i = 0; i < seats.size(); ++i) {
        if (seats.at(i) < 0 || seats.at(i) >= TestVenue::seats || seats.indexOf(seats.at(i)) < i)
            return ErrorCode::InvalidInput;
        isTaken = isTaken || !isFree(seats.at(i));
    }
    return isTaken ? Verdict(ErrorCode::Conflict) : std::nullopt;
}

BookingModel::Verdict BookingModel::checkAreas(const QList<AreaWish> &areas) const
{
    int wanted = 0;
    for (const AreaWish &wish : areas) {
        if (wish.section != TestVenue::floor || wish.quantity < 1 || wish.quantity > maxPlaces)
            return ErrorCode::InvalidInput;
        wanted += wish.quantity;
        if (wanted > floorLeft())
            return ErrorCode::Conflict;
    }
    return std::nullopt;
}

BookingModel::Verdict BookingModel::checkBest(const BestAvailableRequest &wish) const
{
    if (wish.quantity < 1 || wish.quantity > maxBest)
        return ErrorCode::InvalidInput;
    int fitting = 0;
    for (int seat = 0; seat < TestVenue::seats; ++seat)
        fitting += int(isFree(seat) && (!wish.priceLevel || *wish.priceLevel == (seat < TestVenue::rowSeats ? 1 : 2)));
    return fitting < wish.quantity ? Verdict(ErrorCode::Conflict) : std::nullopt;
}

BookingModel::Verdict BookingModel::hold(qint64 account, const HoldCommand &command, const Chosen &chosen)
{
    if (!isOnSale)
        return ErrorCode::RuleViolated;
    if (command.best) {
        if (const auto wrong = checkBest(*command.best))
            return wrong;
    }
    const QList<int> &seats = command.best ? chosen.seats : command.seats;
    if (const auto wrong = checkSeats(seats)) {
        if (command.best)
            m_objection = u"best available gave seats that are none, or taken"_s;
        return wrong;
    }
    if (const auto wrong = checkAreas(command.areas))
        return wrong;
    Held held{account, HoldState::Active, QSet<int>(seats.begin(), seats.end()), 0, 0, 0};
    for (const AreaWish &wish : command.areas)
        held.places += wish.quantity;
    if (held.seats.isEmpty() && held.places == 0)
        return ErrorCode::InvalidInput;
    if (command.best && (held.seats.size() != command.best->quantity))
        m_objection = u"best available gave %1 seats of %2"_s.arg(held.seats.size()).arg(command.best->quantity);
    for (const int seat : std::as_const(held.seats)) {
        if (command.best && command.best->priceLevel && *command.best->priceLevel != (seat < TestVenue::rowSeats ? 1 : 2))
            m_objection = u"best available gave a seat of another price"_s;
        m_heldBy.insert(seat, chosen.id);
        held.total += TestVenue::priceOf(seat);
    }
    m_placesHeld += held.places;
    held.total += held.places * TestVenue::floorPrice;
    holds.insert(chosen.id, held);
    holdsMade.append(chosen.id);
    ++version;
    return std::nullopt;
}

void BookingModel::letGo(Held &hold, HoldState state)
{
    for (const int seat : std::as_const(hold.seats))
        m_heldBy.remove(seat);
    m_placesHeld -= hold.places;
    hold.state = state;
    if (hold.order != 0) {
        Ordered &order = orders[hold.order];
        order.status = state == HoldState::Expired ? u"expired"_s : u"cancelled"_s;
        for (Printed &ticket : order.tickets)
            ticket.status = TicketStatus::Lapsed;
    }
    ++version;
}

void BookingModel::expire(qint64 hold) { letGo(holds[hold], HoldState::Expired); }

BookingModel::Verdict BookingModel::release(qint64 account, const ReleaseCommand &command)
{
    const auto found = holds.find(command.hold.value());
    if (found == holds.end() || found->state != HoldState::Active)
        return std::nullopt; // it is gone, as was wished
    if (found->account != account && !mayActForOthers(account))
        return ErrorCode::NotAllowed;
    if (found->order != 0 && orders.value(found->order).paid > 0)
        return ErrorCode::RuleViolated;
    letGo(*found, HoldState::Released);
    return std::nullopt;
}

BookingModel::Verdict BookingModel::checkPayment(qint64 account, const PaymentWish &payment)
{
    if (payment.amount.currency() != "EUR"_L1 || payment.amount.minorUnits() <= 0)
        return ErrorCode::InvalidInput;
    if (payment.method == "comp"_L1 && !mayActForOthers(account))
        return ErrorCode::NotAllowed;
    if (payment.method == "comp"_L1 && payment.reference.isEmpty())
        return ErrorCode::InvalidInput;
    if (payment.method != "cash"_L1 && payment.method != "card"_L1 && payment.method != "comp"_L1)
        return ErrorCode::RuleViolated;
    if (!payment.tendered)
        return std::nullopt;
    if (payment.method != "cash"_L1 || payment.tendered->currency() != "EUR"_L1)
        return ErrorCode::InvalidInput;
    return payment.tendered->minorUnits() < payment.amount.minorUnits() ? Verdict(ErrorCode::RuleViolated) : std::nullopt;
}

BookingModel::Verdict BookingModel::checkPayments(qint64 account, const QList<PaymentWish> &payments, qint64 &sum)
{
    sum = 0;
    for (const PaymentWish &payment : payments) {
        if (const auto wrong = checkPayment(account, payment))
            return wrong;
        sum += payment.amount.minorUnits();
    }
    return std::nullopt;
}

BookingModel::Verdict BookingModel::extend(qint64 account, const ExtendCommand &command)
{
    const auto found = holds.find(command.hold.value());
    if (found == holds.end())
        return ErrorCode::NotFound;
    if (found->account != account && !mayActForOthers(account))
        return ErrorCode::NotAllowed;
    if (found->state != HoldState::Active)
        return ErrorCode::Expired;
    if (found->order != 0)
        return ErrorCode::RuleViolated;
    ++version;
    return std::nullopt;
}

BookingModel::Verdict BookingModel::checkSellable(qint64 account, HoldId hold) const
{
    const auto found = holds.constFind(hold.value());
    if (found == holds.cend())
        return ErrorCode::NotFound;
    if (found->account != account)
        return ErrorCode::NotAllowed;
    if (found->state == HoldState::Sold || (found->state == HoldState::Active && found->order != 0))
        return ErrorCode::Conflict;
    if (found->state != HoldState::Active)
        return ErrorCode::Expired;
    return isOnSale ? std::nullopt : Verdict(ErrorCode::RuleViolated);
}

void BookingModel::checkPrinted(const QList<Printed> &tickets, const Held &hold)
{
    QSet<int> seats;
    int places = 0;
    for (const Printed &ticket : tickets) {
        if (ticket.seat < 0)
            ++places;
        else
            seats.insert(ticket.seat);
        if (ticket.price != (ticket.seat < 0 ? TestVenue::floorPrice : TestVenue::priceOf(ticket.seat)))
            m_objection = u"ticket %1 has the price %2"_s.arg(ticket.id).arg(ticket.price);
    }
    if (seats != hold.seats || places != hold.places || tickets.size() != seats.size() + places)
        m_objection = u"the tickets are not for the places that were held"_s;
}

BookingModel::Verdict BookingModel::sell(qint64 account, const SellCommand &command, const Chosen &chosen)
{
    if (const auto wrong = checkSellable(account, command.hold))
        return wrong;
    qint64 paying = 0;
    if (const auto wrong = checkPayments(account, command.payments, paying))
        return wrong;
    Held &held = holds[command.hold.value()];
    if (!command.payments.isEmpty() && paying != held.total)
        return ErrorCode::RuleViolated;
    checkPrinted(chosen.tickets, held);
    held.order = chosen.id;
    ordersMade.append(chosen.id);
    orders.insert(chosen.id, {command.hold.value(), u"pending"_s, held.total, paying, 0, chosen.tickets, account, {}, {}});
    ++version;
    if (paying == held.total)
        confirm(account, chosen.id);
    return std::nullopt;
}

BookingModel::Verdict BookingModel::pay(qint64 account, const PayCommand &command)
{
    const auto found = orders.find(command.order.value());
    if (found == orders.end())
        return ErrorCode::NotFound;
    if (found->status == "expired"_L1)
        return ErrorCode::Expired;
    if (found->status != "pending"_L1)
        return ErrorCode::RuleViolated;
    if (const auto wrong = checkPayment(account, command.payment))
        return wrong;
    if (command.payment.amount.minorUnits() > found->total - found->paid)
        return ErrorCode::RuleViolated;
    found->paid += command.payment.amount.minorUnits();
    count(account, *found);
    ++version;
    if (found->paid == found->total)
        confirm(account, found.key());
    return std::nullopt;
}

void BookingModel::place(qint64 order, const QList<Printed> &tickets, Held &hold)
{
    for (const Printed &ticket : tickets) {
        if (ticket.seat >= 0) {
            m_heldBy.remove(ticket.seat);
            m_soldTo.insert(ticket.seat, order);
        }
    }
    m_placesHeld -= hold.places;
    m_placesSold += hold.places;
    hold.state = HoldState::Sold;
    hold.order = order;
}

void BookingModel::count(qint64 account, Ordered &order)
{
    order.shifts.append(m_shiftOf.value(account));
    order.drawers.insert(account);
}

void BookingModel::confirm(qint64 account, qint64 id)
{
    Ordered &order = orders[id];
    count(account, order);
    for (Printed &ticket : order.tickets)
        ticket.status = TicketStatus::Valid;
    place(id, order.tickets, holds[order.hold]);
    order.status = u"confirmed"_s;
    m_revenue += order.total;
}

BookingModel::Verdict BookingModel::meant(Ordered &order, const QList<qint64> &ids, QList<Printed *> &tickets)
{
    for (Printed &ticket : order.tickets) {
        if (ids.isEmpty() ? ticket.status == TicketStatus::Valid : ids.contains(ticket.id))
            tickets.append(&ticket);
    }
    if (!ids.isEmpty() && tickets.size() != ids.size())
        return ErrorCode::InvalidInput; // one named twice, or none of this order's
    const bool areValid = std::all_of(tickets.cbegin(), tickets.cend(), [](const Printed *ticket) { return ticket->status == TicketStatus::Valid; });
    return areValid ? std::nullopt : Verdict(ErrorCode::RuleViolated);
}

qint64 BookingModel::takeBack(const QList<Printed *> &tickets, TicketStatus status)
{
    qint64 sum = 0;
    for (Printed *ticket : tickets) {
        ticket->status = status;
        sum += ticket->price;
        if (ticket->seat >= 0)
            m_soldTo.remove(ticket->seat);
        else
            --m_placesSold;
    }
    return sum;
}

BookingModel::Verdict BookingModel::returnDeposit(Ordered &order, const RefundCommand &command)
{
    if (!command.tickets.isEmpty() && order.status != "refunded"_L1)
        return ErrorCode::InvalidInput;
    if (order.paid == order.refunded)
        return ErrorCode::RuleViolated;
    if (order.status == "pending"_L1)
        letGo(holds[order.hold], HoldState::Released);
    else
        ++version;
    order.refunded = order.paid;
    return std::nullopt;
}

BookingModel::Verdict BookingModel::refund(const RefundCommand &command)
{
    const auto found = orders.find(command.order.value());
    if (found == orders.end())
        return ErrorCode::NotFound;
    if (!found->hasTickets())
        return returnDeposit(*found, command);
    QList<Printed *> tickets;
    if (const auto wrong = meant(*found, command.tickets, tickets))
        return wrong;
    const qint64 amount = takeBack(tickets, TicketStatus::Refunded);
    found->refunded += amount;
    found->status = found->count(TicketStatus::Valid) == 0 ? u"refunded"_s : u"partly_refunded"_s;
    m_revenue -= amount;
    ++version;
    return std::nullopt;
}

BookingModel::Verdict BookingModel::voidOrder(qint64 account, const VoidCommand &command)
{
    const auto found = orders.find(command.order.value());
    if (found == orders.end())
        return ErrorCode::NotFound;
    if (found->status != "confirmed"_L1)
        return ErrorCode::RuleViolated;
    const bool isManager = mayActForOthers(account);
    if (found->account != account && !isManager)
        return ErrorCode::NotAllowed;
    if (found->count(TicketStatus::Valid) != found->tickets.size())
        return ErrorCode::RuleViolated;
    const QList<qint64> open = m_shiftOf.values();
    for (const qint64 shift : std::as_const(found->shifts)) {
        if (shift == 0 || !open.contains(shift))
            return ErrorCode::RuleViolated;
    }
    if (!isManager && found->drawers != QSet<qint64>{account})
        return ErrorCode::NotAllowed;
    QList<Printed *> tickets;
    (void)meant(*found, {}, tickets);
    m_revenue -= takeBack(tickets, TicketStatus::Refunded);
    found->refunded = found->paid;
    found->status = u"cancelled"_s;
    ++version;
    return std::nullopt;
}

BookingModel::Verdict BookingModel::exchange(qint64 account, const ExchangeCommand &command, const Chosen &chosen)
{
    const auto found = orders.find(command.order.value());
    if (found == orders.end())
        return ErrorCode::NotFound;
    if (!found->hasTickets())
        return ErrorCode::RuleViolated;
    QList<Printed *> tickets;
    if (const auto wrong = meant(*found, command.tickets, tickets))
        return wrong;
    if (const auto wrong = checkSellable(account, command.hold))
        return wrong;
    qint64 paying = 0;
    if (const auto wrong = checkPayments(account, command.payments, paying))
        return wrong;
    Held &held = holds[command.hold.value()];
    qint64 old = 0;
    for (const Printed *ticket : std::as_const(tickets))
        old += ticket->price;
    const qint64 difference = held.total - old;
    if (paying != std::max<qint64>(difference, 0))
        return ErrorCode::RuleViolated;
    (void)takeBack(tickets, TicketStatus::Replaced);
    found->total += std::max<qint64>(difference, 0);
    found->paid += paying;
    found->refunded += std::max<qint64>(-difference, 0);
    m_revenue += difference;
    QList<Printed> fresh;
    for (Printed ticket : chosen.tickets) {
        const bool isKnown = std::any_of(found->tickets.cbegin(), found->tickets.cend(), [&](const Printed &known) { return known.id == ticket.id; });
        ticket.status = TicketStatus::Valid;
        if (!isKnown)
            fresh.append(ticket);
    }
    checkPrinted(fresh, held);
    place(found.key(), fresh, held);
    found->tickets += fresh;
    ++version;
    return std::nullopt;
}

QList<qint64> BookingModel::activeHolds() const
{
    QList<qint64> active;
    for (const qint64 hold : holdsMade) {
        if (holds.value(hold).state == HoldState::Active)
            active.append(hold);
    }
    return active;
}

QString BookingModel::letters() const
{
    QString text(TestVenue::seats, u'a');
    for (const int seat : m_heldBy.keys())
        text[seat] = u'h';
    for (const int seat : m_soldTo.keys())
        text[seat] = u's';
    for (const int seat : m_leased)
        text[seat] = u'b';
    return text;
}

int BookingModel::floorLeft() const { return TestVenue::floorPlaces - m_placesHeld - m_placesSold - m_placesLeased; }

int BookingModel::available() const
{
    return TestVenue::seats - int(m_heldBy.size() + m_soldTo.size() + m_leased.size()) + floorLeft();
}

qint64 BookingModel::takenIn() const
{
    qint64 sum = 0;
    for (const Ordered &order : orders)
        sum += order.paid - order.refunded;
    return sum;
}

} // namespace foyer::test
