// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"

#include "support/TestVenue.h"

#include <QSet>

namespace foyer::test {

using namespace Qt::StringLiterals;

House::House() : available(TestVenue::capacity), m_plan(std::make_shared<const LoadedPlan>(1, TestVenue::plan()))
{
    for (int seat = 0; seat < TestVenue::seats; ++seat)
        seats.insert(seat, {SeatState::Available, m_plan->plan.seats.at(seat).priceLevel, 0, 0});
    areas.insert(TestVenue::floor, {3, TestVenue::floorPlaces, 0, 0});
}

BatchInput House::input() const
{
    BatchInput in;
    in.event = EventId(7);
    in.version = version;
    in.available = available;
    in.now = now;
    in.status = status;
    in.currency = u"EUR"_s;
    in.plan = m_plan;
    in.prices = {{1, 5000}, {2, 3000}, {3, TestVenue::floorPrice}};
    in.seats = seats;
    in.areas = areas;
    in.holds = holds;
    in.orders = orders;
    for (const Hold &hold : holds) {
        if (hold.state == HoldState::Active && hold.expiresAt <= now)
            in.dueHolds.append(hold.id.value());
    }
    std::sort(in.dueHolds.begin(), in.dueHolds.end());
    for (int seat = 0; seat < TestVenue::seats; ++seat)
        in.mirror.push_back(seats[seat].state);
    return in;
}

QList<Result<Outcome>> House::batch(const QList<Command> &commands)
{
    const QString lettersBefore = letters();
    const QMap<int, AreaRow> areasBefore = areas;
    BatchState state(input(), {300, 900}, [this] { return ++m_lastId; });
    state.expireDue();
    QList<Result<Outcome>> outcomes;
    for (const Command &command : commands)
        outcomes.append(state.apply(caller, command));
    write(state);
    check(lettersBefore, areasBefore);
    return outcomes;
}

void House::write(const BatchState &state)
{
    const BatchOutput out = state.output();
    for (auto it = out.seats.cbegin(); it != out.seats.cend(); ++it) {
        must(seats[it.key()] == it->first, u"seat %1 was not what the batch took it for"_s.arg(it.key()));
        seats.insert(it.key(), it->second);
    }
    for (auto it = out.areas.cbegin(); it != out.areas.cend(); ++it)
        areas.insert(it.key(), *it);
    for (const Hold &hold : out.newHolds)
        holds.insert(hold.id.value(), hold);
    for (const Hold &hold : out.changedHolds)
        holds.insert(hold.id.value(), hold);
    for (const Order &order : out.newOrders)
        orders.insert(order.id.value(), order);
    for (const Order &order : out.changedOrders)
        orders.insert(order.id.value(), order);
    must(out.newHolds.size() == out.newHoldChannels.size(), u"each new hold has its channel"_s);
    for (const LogEntry &entry : out.log) {
        must(entry.version == version + 1, u"version %1 follows %2"_s.arg(entry.version).arg(version));
        version = entry.version;
        log.append(entry);
    }
    must(version == state.version(), u"the log ends at the version"_s);
    ledger += out.ledger;
    payments += out.payments;
    available = state.available();
    lastChange = state.change();
}

void House::check(const QString &lettersBefore, const QMap<int, AreaRow> &areasBefore)
{
    // change() is the difference of the two snapshots, no more and no less.
    QString applied = lettersBefore;
    for (const InventoryChange::Seat &seat : lastChange.seats) {
        must(applied.at(seat.seat) != QLatin1Char(seat.state), u"change() repeats seat %1"_s.arg(seat.seat));
        applied[seat.seat] = QLatin1Char(seat.state);
    }
    must(applied == letters(), u"change() is not the difference"_s);
    QMap<int, int> left;
    for (auto it = areasBefore.cbegin(); it != areasBefore.cend(); ++it)
        left.insert(it.key(), it->capacity - it->held - it->sold);
    for (const InventoryChange::Area &area : lastChange.areas)
        left.insert(area.section, area.available);
    for (auto it = areas.cbegin(); it != areas.cend(); ++it)
        must(left.value(it.key()) == it->capacity - it->held - it->sold, u"change() misses area %1"_s.arg(it.key()));
    must(lastChange.version == version && lastChange.available == available, u"change() ends elsewhere"_s);
    checkCounts();
    checkMoney();
}

void House::checkCounts()
{
    int free = 0;
    for (auto it = seats.cbegin(); it != seats.cend(); ++it) {
        free += int(it->state == SeatState::Available);
        must((it->state == SeatState::Held) == (it->hold != 0), u"a held seat names its hold"_s);
        must((it->state == SeatState::Sold) == (it->ticket != 0), u"a sold seat names its ticket"_s);
    }
    for (const AreaRow &area : std::as_const(areas)) {
        must(area.held >= 0 && area.sold >= 0 && area.held + area.sold <= area.capacity,
             u"an area counts within its capacity"_s);
        free += area.capacity - area.held - area.sold;
    }
    must(free == available, u"%1 are available, not %2"_s.arg(free).arg(available));
    QSet<int> ticketed;
    for (const Order &order : std::as_const(orders)) {
        for (const Ticket &ticket : order.tickets) {
            if (!ticket.seat || (ticket.status != TicketStatus::Unpaid && ticket.status != TicketStatus::Valid))
                continue;
            must(!ticketed.contains(*ticket.seat), u"seat %1 has two living tickets"_s.arg(*ticket.seat));
            ticketed.insert(*ticket.seat);
        }
    }
}

void House::checkMoney()
{
    QHash<qint64, qint64> postings;
    qint64 sum = 0, revenue = 0, confirmed = 0;
    for (const LedgerEntry &entry : std::as_const(ledger)) {
        postings[entry.posting] += entry.amount;
        sum += entry.amount;
        revenue -= entry.ledger == "ticket_revenue"_L1 ? entry.amount : 0;
    }
    for (const qint64 balance : std::as_const(postings))
        must(balance == 0, u"a posting is off balance"_s);
    must(sum == 0, u"the ledger does not sum to zero"_s);
    for (const Order &order : std::as_const(orders)) {
        must(order.paid <= order.total, u"an order is overpaid"_s);
        must(order.status != "confirmed"_L1 || order.paid == order.total, u"a confirmed order is not paid"_s);
        confirmed += order.status == "confirmed"_L1 ? order.total : 0;
    }
    must(confirmed == revenue, u"revenue %1, confirmed orders %2"_s.arg(revenue).arg(confirmed));
}

void House::must(bool isSo, const QString &what)
{
    if (!isSo && m_broken.isEmpty())
        m_broken = what;
}

QString House::letters() const
{
    QString text(TestVenue::seats, u'?');
    for (auto it = seats.cbegin(); it != seats.cend(); ++it)
        text[it.key()] = QLatin1Char(seatStateLetter(it->state));
    return text;
}

PaymentWish House::cash(qint64 amount, std::optional<qint64> tendered, const QString &currency)
{
    return {
        u"cash"_s, Money(amount, currency), tendered ? std::optional(Money(*tendered, currency)) : std::nullopt, {}};
}

Result<Outcome> House::hold(const QList<int> &wanted, const QList<AreaWish> &wishes)
{
    return run(HoldCommand{wanted, {}, wishes});
}

Result<Outcome> House::sell(HoldId hold, const QList<PaymentWish> &wishes)
{
    return run(SellCommand{hold, {}, wishes});
}

Hold House::held(const QList<int> &wanted, const QList<AreaWish> &wishes)
{
    const auto outcome = hold(wanted, wishes);
    must(bool(outcome), u"held() was refused"_s);
    return outcome ? std::get<Hold>(*outcome) : Hold();
}

Order House::ordered(const QList<int> &wanted, const QList<AreaWish> &wishes)
{
    const auto outcome = sell(held(wanted, wishes).id);
    must(bool(outcome), u"ordered() was refused"_s);
    return outcome ? std::get<Order>(*outcome) : Order();
}

} // namespace foyer::test
