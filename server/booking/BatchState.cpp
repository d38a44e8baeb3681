// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BatchState.h"

#include "booking/BatchWords.h"

#include <QSet>

namespace foyer {

using namespace Qt::StringLiterals;

using namespace batch;

namespace {

const Caller &nobody()
{
    static const Caller caller{{}, {}, u"system"_s, true};
    return caller;
}

} // namespace

BatchState::BatchState(BatchInput input, Settings settings, NextId nextId)
    : m_in(std::move(input)), m_settings(settings), m_nextId(std::move(nextId)), m_versionBefore(m_in.version)
{
}

SeatRow BatchState::seat(int number) const
{
    if (const auto found = m_in.seats.constFind(number); found != m_in.seats.constEnd())
        return *found;
    // Only best available comes here: it was shown the mirror, and the write is refused if the row says otherwise.
    SeatRow row;
    row.priceLevel = m_in.plan->plan.seats.at(number).priceLevel;
    row.state = size_t(number) < m_in.mirror.size() ? m_in.mirror[size_t(number)] : SeatState::Blocked;
    return row;
}

void BatchState::setSeat(int number, const SeatRow &row)
{
    const SeatRow before = seat(number);
    Q_ASSERT(before.state == row.state || mayBecome(before.state, row.state)); // alike: only its house changed
    if (!m_before.contains(number))
        m_before.insert(number, before);
    m_in.seats.insert(number, row);
    if (!m_in.mirror.empty())
        m_in.mirror[size_t(number)] = row.state;
    m_in.available += int(row.state == SeatState::Available) - int(before.state == SeatState::Available);
}

Hold *BatchState::findHold(HoldId id)
{
    const auto found = m_in.holds.find(id.value());
    return found == m_in.holds.end() ? nullptr : &*found;
}

Order *BatchState::findOrder(OrderId id)
{
    const auto found = m_in.orders.find(id.value());
    return found == m_in.orders.end() ? nullptr : &*found;
}

const Hold *BatchState::held(HoldId id) const
{
    const auto found = m_in.holds.constFind(id.value());
    return found == m_in.holds.constEnd() ? nullptr : &*found;
}

const Order *BatchState::ordered(OrderId id) const
{
    const auto found = m_in.orders.constFind(id.value());
    return found == m_in.orders.constEnd() ? nullptr : &*found;
}

void BatchState::log(const Caller &caller, const QString &type, const QString &subject, QJsonObject data)
{
    ++m_in.version;
    if (caller.approvedBy.isValid())
        data[u"approvedBy"_s] = caller.approvedBy.value();
    m_out.log.append({m_in.version, type, subject, caller.account, caller.channel, std::move(data)});
}

void BatchState::freeItems(const Hold &hold)
{
    useDiscount(hold.discount, -discounted(hold.items));
    for (const HoldItem &item : hold.items) {
        if (item.seat) {
            SeatRow row = seat(*item.seat);
            if (row.state != SeatState::Held || row.hold != hold.id.value())
                continue;
            row.state = row.house == 0 ? SeatState::Available : SeatState::Blocked;
            row.hold = 0;
            setSeat(*item.seat, row);
        } else {
            m_in.areas[*item.section].held -= item.quantity;
            m_in.available += item.quantity;
            m_out.areas.insert(*item.section, m_in.areas[*item.section]);
        }
    }
}

void BatchState::markHold(Hold &hold, HoldState state)
{
    hold.state = state;
    m_out.changedHolds.insert(hold.id.value(), hold);
}

void BatchState::expireDue()
{
    for (const qint64 id : m_in.dueHolds) {
        Hold &hold = m_in.holds[id];
        if (hold.state != HoldState::Active)
            continue;
        freeItems(hold);
        markHold(hold, HoldState::Expired);
        QJsonObject data{{u"holdId"_s, id}, {u"items"_s, itemsJson(hold.items)}};
        if (!hold.order.isValid()) {
            log(nobody(), u"hold.expired"_s, holdSubject(hold.id), data);
            continue;
        }
        Order &order = m_in.orders[hold.order.value()];
        order.status = u"expired"_s;
        lapse(order);
        data[u"orderId"_s] = order.id.value();
        log(nobody(), u"order.expired"_s, orderSubject(order.id), data);
    }
    for (const qint64 id : m_in.dueHouses) {
        HouseHold &house = m_in.houses[id];
        if (!house.isReleased)
            releaseHouse(nobody(), house, house.seats);
    }
}

void BatchState::lapse(Order &order)
{
    for (Ticket &ticket : order.tickets) {
        ticket.status = TicketStatus::Lapsed;
        m_out.changedTickets.insert(ticket.id.value(), {ticket, false});
    }
    m_out.changedOrders.insert(order.id.value(), order);
}

Result<Outcome> BatchState::apply(const Caller &caller, const Command &command)
{
    struct Visitor {
        BatchState &state;
        const Caller &caller;
        Result<Outcome> operator()(const HoldCommand &c) { return state.hold(caller, c); }
        Result<Outcome> operator()(const RepriceCommand &c) { return state.reprice(caller, c); }
        Result<Outcome> operator()(const ReleaseCommand &c) { return state.release(caller, c); }
        Result<Outcome> operator()(const SellCommand &c) { return state.sell(caller, c); }
        Result<Outcome> operator()(const PayCommand &c) { return state.pay(caller, c); }
        Result<Outcome> operator()(const ExtendCommand &c) { return state.extend(caller, c); }
        Result<Outcome> operator()(const RefundCommand &c) { return state.refund(caller, c); }
        Result<Outcome> operator()(const ExchangeCommand &c) { return state.exchange(caller, c); }
        Result<Outcome> operator()(const ReprintCommand &c) { return state.reprint(caller, c); }
        Result<Outcome> operator()(const BlockCommand &c) { return state.block(caller, c); }
        Result<Outcome> operator()(const UnblockCommand &c) { return state.unblock(caller, c); }
        Result<Outcome> operator()(const UpdateHouseCommand &c) { return state.updateHouse(caller, c); }
        Result<Outcome> operator()(const VoidCommand &c) { return state.voidOrder(caller, c); }
        Result<Outcome> operator()(const SettleCommand &c) { return state.settle(caller, c); }
        Result<Outcome> operator()(const TakeLeaseCommand &c) { return state.takeLease(caller, c); }
        Result<Outcome> operator()(const ReturnLeaseCommand &c) { return state.returnLease(caller, c); }
        Result<Outcome> operator()(const GiveUpLeaseCommand &c) { return state.giveUpLease(caller, c); }
        Result<Outcome> operator()(const HandInCommand &c) { return state.handIn(caller, c); }
        Result<Outcome> operator()(const SweepCommand &) { return Outcome(); }
    };
    return std::visit(Visitor{*this, caller}, command);
}

Status BatchState::checkSeats(const QList<int> &seats, HouseHoldId from) const
{
    QSet<int> seen;
    QList<int> taken;
    for (qsizetype i = 0; i < seats.size(); ++i) {
        const QString path = u"seats[%1]"_s.arg(i);
        if (seats.at(i) < 0 || seats.at(i) >= m_in.plan->plan.seats.size())
            return Error::invalid(path, u"is not a seat of this event"_s);
        if (seen.contains(seats.at(i)))
            return Error::invalid(path, u"is named twice"_s);
        seen.insert(seats.at(i));
        const SeatRow row = seat(seats.at(i));
        const bool isOfHouse = from.isValid() && row.state == SeatState::Blocked && row.house == from.value();
        if (row.state != SeatState::Available && !isOfHouse)
            taken.append(seats.at(i));
    }
    return taken.isEmpty() ? ok() : Status(conflict(u"seats are not available"_s, taken));
}

Status BatchState::checkAreas(const QList<AreaWish> &areas) const
{
    QHash<int, int> wanted;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        const auto area = m_in.areas.constFind(areas.at(i).section);
        if (area == m_in.areas.constEnd())
            return Error::invalid(u"areas[%1].section"_s.arg(i), u"is not a general-admission area of this event"_s);
        if (areas.at(i).quantity < 1 || areas.at(i).quantity > maxPlaces)
            return Error::invalid(u"areas[%1].quantity"_s.arg(i), u"must be between 1 and %1"_s.arg(maxPlaces));
        wanted[areas.at(i).section] += areas.at(i).quantity;
        const int left = area->left();
        if (wanted[areas.at(i).section] > left)
            return conflict(u"area %1 has %2 places left"_s.arg(areas.at(i).section).arg(left));
    }
    return ok();
}

Result<QList<int>> BatchState::wantedSeats(const HoldCommand &command, QString &reason) const
{
    if (!command.best)
        return command.seats;
    auto choice = m_in.plan->bestAvailable.find(std::span<const SeatState>(m_in.mirror), *command.best);
    if (!choice)
        return choice.error();
    reason = choice->reason;
    return choice->seats;
}

Result<Outcome> BatchState::hold(const Caller &caller, const HoldCommand &command)
{
    if (m_in.status != "on_sale"_L1)
        return violated(u"the event is not on sale"_s);
    QString reason;
    const auto seats = wantedSeats(command, reason);
    if (!seats)
        return seats.error();
    if (const auto checked = checkHouse(caller, command.houseHold); !checked)
        return checked.error();
    if (const auto checked = checkSeats(*seats, command.houseHold); !checked)
        return checked.error();
    if (const auto checked = checkAreas(command.areas); !checked)
        return checked.error();
    qsizetype places = seats->size();
    for (const AreaWish &area : command.areas)
        places += area.quantity;
    if (places < 1 || places > maxPlaces)
        return Error::invalid(u"seats"_s, u"between 1 and %1 places can be held at once"_s.arg(maxPlaces));

    QList<HoldItem> wanted;
    for (const int number : *seats)
        wanted.append({number, {}, 1, seat(number).priceLevel});
    for (const AreaWish &wish : command.areas)
        wanted += QList<HoldItem>(wish.quantity, HoldItem{{}, wish.section, 1, m_in.areas[wish.section].priceLevel});
    qint64 discount = 0;
    auto items = priced(caller, wanted, command.priceTypes, command.discountCode, discount);
    if (!items)
        return items.error();

    Hold hold{HoldId(m_nextId()), caller.account, HoldState::Active, {}, 0, m_in.now, m_in.now.addSecs(m_settings.holdSeconds),
              std::move(*items), reason, m_in.currency, discount};
    hold.total = totalOf(hold.items);
    useDiscount(discount, discounted(hold.items));
    for (const int number : *seats) {
        SeatRow row = seat(number);
        row.state = SeatState::Held;
        row.hold = hold.id.value();
        setSeat(number, row);
    }
    for (const AreaWish &wish : command.areas) {
        AreaRow &area = m_in.areas[wish.section];
        area.held += wish.quantity;
        m_in.available -= wish.quantity;
        m_out.areas.insert(wish.section, area);
    }
    m_in.holds.insert(hold.id.value(), hold);
    m_out.newHolds.append(hold);
    m_out.newHoldChannels.append(caller.channel);
    log(caller, u"hold.created"_s, holdSubject(hold.id),
        {{u"holdId"_s, hold.id.value()}, {u"total"_s, hold.total}, {u"items"_s, itemsJson(hold.items)}});
    return Outcome(hold);
}

Result<Outcome> BatchState::release(const Caller &caller, const ReleaseCommand &command)
{
    Hold *hold = findHold(command.hold);
    if (!hold || hold->state != HoldState::Active)
        return Outcome(); // gone already: what was asked for is so
    if (hold->account != caller.account && !caller.mayActForOthers)
        return Error{ErrorCode::NotAllowed, u"the hold is another seller's"_s, {}, {}, 0};
    if (hold->order.isValid()) {
        Order &order = m_in.orders[hold->order.value()];
        if (order.paid > 0)
            return violated(u"the order of this hold is paid in part; refund it instead"_s);
        order.status = u"cancelled"_s;
        lapse(order);
    }
    freeItems(*hold);
    markHold(*hold, HoldState::Released);
    QJsonObject data{{u"holdId"_s, hold->id.value()}, {u"items"_s, itemsJson(hold->items)}};
    if (hold->order.isValid())
        data[u"orderId"_s] = hold->order.value();
    log(caller, hold->order.isValid() ? u"order.cancelled"_s : u"hold.released"_s, holdSubject(hold->id), data);
    return Outcome();
}

Result<Outcome> BatchState::extend(const Caller &caller, const ExtendCommand &command)
{
    Hold *hold = findHold(command.hold);
    if (!hold)
        return Error{ErrorCode::NotFound, u"no such hold"_s, {}, {}, 0};
    if (hold->account != caller.account && !caller.mayActForOthers)
        return Error{ErrorCode::NotAllowed, u"the hold is another seller's"_s, {}, {}, 0};
    if (hold->state != HoldState::Active)
        return Error{ErrorCode::Expired, u"the hold is over; its seats are for sale again"_s, {}, {}, 0};
    if (hold->order.isValid())
        return violated(u"this hold has an order, which has a deadline of its own"_s);
    const QDateTime last = hold->createdAt.addSecs(m_settings.longestHoldSeconds);
    if (m_in.now >= last)
        return violated(u"a hold lasts %1 minutes at most"_s.arg(m_settings.longestHoldSeconds / 60));
    hold->expiresAt = std::max(hold->expiresAt, std::min(m_in.now.addSecs(m_settings.holdSeconds), last));
    markHold(*hold, HoldState::Active);
    log(caller, u"hold.extended"_s, holdSubject(hold->id), {{u"holdId"_s, hold->id.value()}});
    return Outcome(*hold);
}

BatchOutput BatchState::output() const
{
    BatchOutput out = m_out;
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
        const SeatRow &after = m_in.seats[it.key()];
        if (!(after == *it))
            out.seats.insert(it.key(), {*it, after});
    }
    for (Hold &hold : out.newHolds) // its last state, should it have gone in the same batch
        hold = m_in.holds[hold.id.value()];
    return out;
}

InventoryChange BatchState::change() const
{
    InventoryChange change{m_in.event, m_versionBefore, m_in.version, m_in.available, {}, {}};
    QMap<int, SeatState> seats; // ascending
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
        const SeatState after = seat(it.key()).state;
        if (it->state != after) // from one hold to the next in one batch: nobody sees a difference
            seats.insert(it.key(), after);
    }
    for (auto it = seats.cbegin(); it != seats.cend(); ++it)
        change.seats.append({it.key(), seatStateLetter(*it)});
    for (auto it = m_out.areas.cbegin(); it != m_out.areas.cend(); ++it)
        change.areas.append({it.key(), it->capacity, it->left()});
    return change;
}

void BatchState::keepOpen(OpenHoldsOfEvent &open) const
{
    open.version = m_in.version;
    const auto keep = [&](qint64 id) {
        const Hold &now = *m_in.holds.constFind(id);
        if (now.state != HoldState::Active) {
            open.holds.remove(id);
            return;
        }
        OpenHold &kept = open.holds[id];
        kept.hold = now;
        kept.hold.reason.clear(); // as one that was read: why these places were chosen is told once
        kept.seats.clear();
        for (const HoldItem &item : now.items) {
            if (item.seat)
                kept.seats.insert(*item.seat, seat(*item.seat));
        }
    };
    for (const Hold &hold : m_out.newHolds)
        keep(hold.id.value());
    for (auto it = m_out.changedHolds.cbegin(); it != m_out.changedHolds.cend(); ++it)
        keep(it.key());
    // A seat may change under a hold that does not: its house gave it up.
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
        const SeatRow now = seat(it.key());
        if (const auto hold = open.holds.find(now.hold); now.hold != 0 && hold != open.holds.end())
            hold->seats.insert(it.key(), now);
    }
}

} // namespace foyer
