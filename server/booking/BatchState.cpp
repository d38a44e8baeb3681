// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BatchState.h"

#include "core/Random.h"

#include <QJsonArray>
#include <QSet>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxPlaces = 100;

Error conflict(const QString &detail, const QList<int> &seats = {}) { return {ErrorCode::Conflict, detail, {}, seats, 0}; }
Error violated(const QString &detail) { return {ErrorCode::RuleViolated, detail, {}, {}, 0}; }

const Caller &nobody()
{
    static const Caller caller{{}, {}, u"system"_s, true};
    return caller;
}

QJsonArray itemsJson(const QList<HoldItem> &items)
{
    QJsonArray array;
    for (const HoldItem &item : items) {
        QJsonObject object{{u"priceLevel"_s, item.priceLevel}, {u"price"_s, item.price}};
        if (item.seat)
            object[u"seat"_s] = *item.seat;
        else
            object[u"section"_s] = *item.section;
        if (item.quantity != 1)
            object[u"quantity"_s] = item.quantity;
        array.append(object);
    }
    return array;
}

QString holdSubject(HoldId id) { return u"holds/%1"_s.arg(id.value()); }
QString orderSubject(OrderId id) { return u"orders/%1"_s.arg(id.value()); }

/// The tickets of an order, in the order of its hold's items; an area's places become one ticket each.
QList<Ticket> ticketsFor(const Hold &hold, const BatchState::NextId &nextId)
{
    QList<Ticket> tickets;
    for (const HoldItem &item : hold.items) {
        for (int i = 0; i < item.quantity; ++i)
            tickets.append({TicketId(nextId()), item.seat, item.section, item.priceLevel, item.price, 1, TicketStatus::Unpaid,
                            randomReadableCode(12), false});
    }
    return tickets;
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
    Q_ASSERT(mayBecome(before.state, row.state));
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

void BatchState::log(const Caller &caller, const QString &type, const QString &subject, QJsonObject data)
{
    ++m_in.version;
    m_out.log.append({m_in.version, type, subject, caller.account, caller.channel, std::move(data)});
}

void BatchState::freeItems(const Hold &hold)
{
    for (const HoldItem &item : hold.items) {
        if (item.seat) {
            SeatRow row = seat(*item.seat);
            if (row.state != SeatState::Held || row.hold != hold.id.value())
                continue;
            row.state = SeatState::Available;
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
        for (Ticket &ticket : order.tickets)
            ticket.status = TicketStatus::Lapsed;
        m_out.changedOrders.insert(order.id.value(), order);
        data[u"orderId"_s] = order.id.value();
        log(nobody(), u"order.expired"_s, orderSubject(order.id), data);
    }
}

Result<Outcome> BatchState::apply(const Caller &caller, const Command &command)
{
    struct Visitor {
        BatchState &state;
        const Caller &caller;
        Result<Outcome> operator()(const HoldCommand &c) { return state.hold(caller, c); }
        Result<Outcome> operator()(const ReleaseCommand &c) { return state.release(caller, c); }
        Result<Outcome> operator()(const SellCommand &c) { return state.sell(caller, c); }
        Result<Outcome> operator()(const PayCommand &c) { return state.pay(caller, c); }
        Result<Outcome> operator()(const SweepCommand &) { return Outcome(); }
    };
    return std::visit(Visitor{*this, caller}, command);
}

Status BatchState::checkSeats(const QList<int> &seats) const
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
        if (seat(seats.at(i)).state != SeatState::Available)
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
        const int left = area->capacity - area->held - area->sold;
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
    if (const auto checked = checkSeats(*seats); !checked)
        return checked.error();
    if (const auto checked = checkAreas(command.areas); !checked)
        return checked.error();
    qsizetype places = seats->size();
    for (const AreaWish &area : command.areas)
        places += area.quantity;
    if (places < 1 || places > maxPlaces)
        return Error::invalid(u"seats"_s, u"between 1 and %1 places can be held at once"_s.arg(maxPlaces));

    Hold hold{HoldId(m_nextId()), caller.account, HoldState::Active, {}, 0, m_in.now.addSecs(m_settings.holdSeconds), {}, reason, m_in.currency};
    for (const int number : *seats) {
        SeatRow row = seat(number);
        row.state = SeatState::Held;
        row.hold = hold.id.value();
        setSeat(number, row);
        hold.items.append({number, {}, 1, row.priceLevel, m_in.prices.value(row.priceLevel)});
        hold.total += hold.items.last().price;
    }
    for (const AreaWish &wish : command.areas) {
        AreaRow &area = m_in.areas[wish.section];
        area.held += wish.quantity;
        m_in.available -= wish.quantity;
        m_out.areas.insert(wish.section, area);
        hold.items.append({{}, wish.section, wish.quantity, area.priceLevel, m_in.prices.value(area.priceLevel)});
        hold.total += hold.items.last().price * wish.quantity;
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
        for (Ticket &ticket : order.tickets)
            ticket.status = TicketStatus::Lapsed;
        m_out.changedOrders.insert(order.id.value(), order);
    }
    freeItems(*hold);
    markHold(*hold, HoldState::Released);
    QJsonObject data{{u"holdId"_s, hold->id.value()}, {u"items"_s, itemsJson(hold->items)}};
    if (hold->order.isValid())
        data[u"orderId"_s] = hold->order.value();
    log(caller, hold->order.isValid() ? u"order.cancelled"_s : u"hold.released"_s, holdSubject(hold->id), data);
    return Outcome();
}

Status BatchState::checkPayment(const PaymentWish &payment) const
{
    if (payment.amount.currency() != m_in.currency)
        return Error::invalid(u"payments.amount.currency"_s, u"must be the event's "_s + m_in.currency);
    if (payment.amount.minorUnits() <= 0)
        return Error::invalid(u"payments.amount"_s, u"must be more than nothing"_s);
    if (payment.method != "cash"_L1 && payment.method != "card"_L1)
        return violated(u"this house does not take %1 payments"_s.arg(payment.method));
    if (payment.tendered) {
        if (payment.method != "cash"_L1)
            return Error::invalid(u"payments.tendered"_s, u"is for cash only"_s);
        if (payment.tendered->currency() != m_in.currency)
            return Error::invalid(u"payments.tendered.currency"_s, u"must be the event's "_s + m_in.currency);
        if (payment.tendered->minorUnits() < payment.amount.minorUnits())
            return violated(u"too little cash: %1 of %2"_s.arg(payment.tendered->toString(), payment.amount.toString()));
    }
    return ok();
}

Result<Outcome> BatchState::sell(const Caller &caller, const SellCommand &command)
{
    Hold *hold = findHold(command.hold);
    if (!hold)
        return Error{ErrorCode::NotFound, u"no such hold"_s, {}, {}, 0};
    if (hold->account != caller.account)
        return Error{ErrorCode::NotAllowed, u"the hold is another seller's"_s, {}, {}, 0};
    if (hold->state == HoldState::Sold || (hold->state == HoldState::Active && hold->order.isValid()))
        return conflict(u"this hold has an order already"_s);
    if (hold->state != HoldState::Active)
        return Error{ErrorCode::Expired, u"the hold is over; its seats are for sale again"_s, {}, {}, 0};
    if (m_in.status != "on_sale"_L1)
        return violated(u"the event is not on sale"_s);
    qint64 paying = 0;
    for (const PaymentWish &payment : command.payments) {
        if (const auto checked = checkPayment(payment); !checked)
            return checked.error();
        paying += payment.amount.minorUnits();
    }
    if (!command.payments.isEmpty() && paying != hold->total)
        return violated(u"%1 is paid of %2"_s.arg(Money(paying, m_in.currency).toString(), Money(hold->total, m_in.currency).toString()));

    Order order{OrderId(m_nextId()), m_in.event, hold->id, randomReadableCode(8), u"pending"_s, m_in.currency, command.customer,
                hold->total, 0, 0, caller.account, caller.name, caller.channel, m_in.now, ticketsFor(*hold, m_nextId), {}};
    hold->order = order.id;
    if (paying < hold->total) {
        hold->expiresAt = m_in.now.addSecs(m_settings.pendingSeconds);
        markHold(*hold, HoldState::Active);
        log(caller, u"order.placed"_s, orderSubject(order.id),
            {{u"orderId"_s, order.id.value()}, {u"holdId"_s, hold->id.value()}, {u"total"_s, order.total}});
    } else {
        for (const PaymentWish &payment : command.payments)
            takePayment(caller, order, payment);
        confirm(caller, order, *hold);
    }
    m_in.orders.insert(order.id.value(), order);
    m_out.newOrders.append(order);
    return Outcome(order);
}

Result<Outcome> BatchState::pay(const Caller &caller, const PayCommand &command)
{
    const auto found = m_in.orders.find(command.order.value());
    if (found == m_in.orders.end())
        return Error{ErrorCode::NotFound, u"no such order"_s, {}, {}, 0};
    Order &order = *found;
    if (order.status == "expired"_L1)
        return Error{ErrorCode::Expired, u"the order was not paid in time"_s, {}, {}, 0};
    if (order.status != "pending"_L1)
        return violated(u"the order is %1, not waiting to be paid"_s.arg(order.status));
    if (const auto checked = checkPayment(command.payment); !checked)
        return checked.error();
    if (command.payment.amount.minorUnits() > order.total - order.paid)
        return violated(u"%1 is more than the %2 left to pay"_s.arg(command.payment.amount.toString(),
                                                                    Money(order.total - order.paid, order.currency).toString()));
    Hold *hold = findHold(order.hold);
    Q_ASSERT(hold);
    takePayment(caller, order, command.payment);
    if (order.paid == order.total)
        confirm(caller, order, *hold);
    else
        log(caller, u"order.paid_in_part"_s, orderSubject(order.id),
            {{u"orderId"_s, order.id.value()}, {u"amount"_s, command.payment.amount.minorUnits()}, {u"method"_s, command.payment.method}});
    // An order placed earlier in this very batch cannot be meant: its id is not known before the commit.
    m_out.changedOrders.insert(order.id.value(), order);
    return Outcome(order);
}

void BatchState::takePayment(const Caller &caller, Order &order, const PaymentWish &wish)
{
    const Payment payment{PaymentId(m_nextId()), wish.method, wish.amount.minorUnits(),
                          wish.tendered ? std::optional(wish.tendered->minorUnits()) : std::nullopt, wish.reference, m_in.now};
    order.paid += payment.amount;
    order.payments.append(payment);
    m_out.payments.append({order.id, caller.account, payment});
    const QString drawer = payment.method == "cash"_L1 ? u"cash"_s : u"card_clearing"_s;
    m_out.ledger.append({payment.id.value(), 1, order.id, drawer, payment.amount});
    m_out.ledger.append({payment.id.value(), 2, order.id, u"customer"_s, -payment.amount});
}

void BatchState::confirm(const Caller &caller, Order &order, Hold &hold)
{
    QJsonArray tickets;
    for (Ticket &ticket : order.tickets) {
        ticket.status = TicketStatus::Valid;
        QJsonObject line{{u"ticketId"_s, ticket.id.value()}, {u"price"_s, ticket.price}};
        if (ticket.seat) {
            SeatRow row = seat(*ticket.seat);
            row.state = SeatState::Sold;
            row.hold = 0;
            row.ticket = ticket.id.value();
            setSeat(*ticket.seat, row);
            line[u"seat"_s] = *ticket.seat;
        } else {
            AreaRow &area = m_in.areas[*ticket.section];
            --area.held;
            ++area.sold;
            m_out.areas.insert(*ticket.section, area);
            line[u"section"_s] = *ticket.section;
        }
        tickets.append(line);
    }
    QJsonArray payments;
    for (const Payment &payment : order.payments)
        payments.append(QJsonObject{{u"paymentId"_s, payment.id.value()}, {u"method"_s, payment.method}, {u"amount"_s, payment.amount}});
    order.status = u"confirmed"_s;
    markHold(hold, HoldState::Sold);
    if (order.total > 0) {
        m_out.ledger.append({order.id.value(), 1, order.id, u"customer"_s, order.total});
        m_out.ledger.append({order.id.value(), 2, order.id, u"ticket_revenue"_s, -order.total});
    }
    log(caller, u"order.confirmed"_s, orderSubject(order.id),
        {{u"orderId"_s, order.id.value()}, {u"holdId"_s, hold.id.value()}, {u"total"_s, order.total}, {u"tickets"_s, tickets}, {u"payments"_s, payments}});
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
    const BatchOutput out = output();
    for (auto it = out.seats.cbegin(); it != out.seats.cend(); ++it) {
        if (it->first.state != it->second.state) // from one hold to the next in one batch: nobody sees a difference
            change.seats.append({it.key(), seatStateLetter(it->second.state)});
    }
    for (auto it = out.areas.cbegin(); it != out.areas.cend(); ++it)
        change.areas.append({it.key(), it->capacity, it->capacity - it->held - it->sold});
    return change;
}

} // namespace foyer
