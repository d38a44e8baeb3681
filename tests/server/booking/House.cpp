// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"

#include "booking/BatchWords.h"
#include "core/CodeHash.h"
#include "support/TestVenue.h"

#include <QSet>

namespace foyer::test {

using namespace Qt::StringLiterals;

House::House() : available(TestVenue::capacity), m_plan(std::make_shared<const LoadedPlan>(1, TestVenue::plan()))
{
    for (int seat = 0; seat < TestVenue::seats; ++seat)
        seats.insert(seat, {SeatState::Available, m_plan->plan.seats.at(seat).priceLevel, 0, 0, 0});
    areas.insert(TestVenue::floor, {3, TestVenue::floorPlaces, 0, 0, 0});
    prices = plainPriceBook(u"EUR"_s, {{1, 5000}, {2, 3000}, {3, TestVenue::floorPrice}});
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
    in.prices = std::make_shared<const PriceBook>(prices);
    in.discounts = discounts;
    in.vouchers = vouchers;
    in.seats = seats;
    in.areas = areas;
    in.holds = holds;
    in.orders = orders;
    in.houses = houses;
    for (HouseHold &house : in.houses) {
        house.seats.clear();
        for (int seat = 0; seat < TestVenue::seats; ++seat) {
            if (seats[seat].house == house.id.value())
                house.seats.append(seat);
        }
        if (!house.isReleased && house.releaseAt.isValid() && house.releaseAt <= now)
            in.dueHouses.append(house.id.value());
    }
    in.leased.size = leaseSize;
    in.leased.priceBook = priceBook;
    in.leased.leases = leases;
    for (auto it = books.cbegin(); it != books.cend(); ++it)
        in.leased.books.insert(it.key(), std::make_shared<const PriceBook>(*it));
    in.leased.books.insert(priceBook, in.prices);
    QSet<int> leasedSeats;
    for (const Lease &lease : leases) {
        for (const LeasedTicket &place : lease.places) {
            in.leased.placesTaken += int(place.ticket.status == TicketStatus::Leased);
            if (place.ticket.status == TicketStatus::Leased && place.ticket.seat)
                leasedSeats.insert(*place.ticket.seat);
        }
    }
    for (Lease &lease : in.leased.leases) {
        for (LeasedTicket &place : lease.places)
            place.isLeasedAnew = place.ticket.status == TicketStatus::GivenUp && place.ticket.seat && leasedSeats.contains(*place.ticket.seat);
    }
    for (const Hold &hold : holds) {
        if (hold.state == HoldState::Active && hold.expiresAt <= now)
            in.dueHolds.append(hold.id.value());
    }
    std::sort(in.dueHolds.begin(), in.dueHolds.end());
    for (qsizetype i = m_shiftBegan; i < ledger.size(); ++i) {
        if (ledger.at(i).line <= LedgerEntry::voidedLines)
            in.soldInOpenShifts[ledger.at(i).order.value()].append(ledger.at(i));
    }
    for (int seat = 0; seat < TestVenue::seats; ++seat)
        in.mirror.push_back(seats[seat].state);
    return in;
}

QList<Result<Outcome>> House::batch(const QList<Command> &commands)
{
    const QString lettersBefore = letters();
    const QMap<int, AreaRow> areasBefore = areas;
    BatchState state(input(), {300, 900, 1800, 14, {}}, [this] { return ++m_lastId; });
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
    for (const HouseHold &house : out.newHouses)
        houses.insert(house.id.value(), house);
    for (const HouseHold &house : out.changedHouses)
        houses.insert(house.id.value(), house);
    for (const Lease &lease : out.newLeases)
        leases.insert(lease.id.value(), lease);
    for (const Lease &lease : out.changedLeases)
        leases.insert(lease.id.value(), lease);
    for (const NewLeaseTicket &made : out.newLeaseTickets)
        must(made.ticket.status == TicketStatus::Leased || made.ticket.status == TicketStatus::Returned || made.ticket.status == TicketStatus::GivenUp,
             u"a new leased ticket is of no order"_s);
    for (const SoldLeaseTicket &sold : out.soldLeaseTickets) {
        must(orders[sold.order.value()].tickets.at(sold.line - 1).id == sold.ticket.id && sold.ticket.status == TicketStatus::Valid, u"a leased ticket that was sold has its line"_s);
        must(!out.changedTickets.contains(sold.ticket.id.value()), u"a leased ticket is written once"_s);
    }
    // What is written of a ticket is what its order says of it, or its lease.
    for (const NewTicket &made : out.newTickets)
        must(orders[made.order.value()].tickets.at(made.line - 1).id == made.ticket.id, u"a new ticket has its line"_s);
    for (const ChangedTicket &changed : out.changedTickets) {
        const bool isSo = std::any_of(orders.cbegin(), orders.cend(), [&](const Order &order) {
            return std::any_of(order.tickets.cbegin(), order.tickets.cend(), [&](const Ticket &ticket) {
                return ticket.id == changed.ticket.id && ticket.status == changed.ticket.status && ticket.issue == changed.ticket.issue;
            });
        });
        const bool isLeased = std::any_of(leases.cbegin(), leases.cend(), [&](const Lease &lease) {
            return std::any_of(lease.places.cbegin(), lease.places.cend(), [&](const LeasedTicket &place) {
                return place.ticket.id == changed.ticket.id && place.ticket.status == changed.ticket.status && changed.mustBeOutside;
            });
        });
        must(isSo || isLeased, u"ticket %1 changed otherwise than its order says"_s.arg(changed.ticket.id.value()));
    }
    must(out.newHolds.size() == out.newHoldChannels.size(), u"each new hold has its channel"_s);
    for (const LogEntry &entry : out.log) {
        must(entry.version == version + 1, u"version %1 follows %2"_s.arg(entry.version).arg(version));
        version = entry.version;
        log.append(entry);
    }
    must(version == state.version(), u"the log ends at the version"_s);
    ledger += out.ledger;
    payments += out.payments;
    refunds += out.refunds;
    for (auto it = out.discountUses.cbegin(); it != out.discountUses.cend(); ++it) {
        for (DiscountRow &row : discounts)
            row.used += row.discount.id == it.key() ? it.value() : 0;
    }
    for (auto it = out.voucherChanges.cbegin(); it != out.voucherChanges.cend(); ++it) {
        for (Voucher &voucher : vouchers)
            voucher.balance += voucher.id.value() == it.key() ? it.value() : 0;
    }
    invoices += out.invoices;
    creditNotes += out.creditNotes;
    settlements += out.settlements;
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
        left.insert(it.key(), it->left());
    for (const InventoryChange::Area &area : lastChange.areas)
        left.insert(area.section, area.available);
    for (auto it = areas.cbegin(); it != areas.cend(); ++it)
        must(left.value(it.key()) == it->left(), u"change() misses area %1"_s.arg(it.key()));
    must(lastChange.version == version && lastChange.available == available, u"change() ends elsewhere"_s);
    checkCounts();
    checkLeases();
    checkMoney();
    checkUses();
}

void House::give(const QString &code, qint64 worth)
{
    vouchers.insert(readableCodeHash(code), {VoucherId(vouchers.size() + 1), code.last(4), u"EUR"_s, worth, false, {}});
    m_vouchersWorth += worth;
}

/// A discount counts the places that have it, a voucher holds what nobody took.
void House::checkUses()
{
    QHash<qint64, int> uses;
    for (const Hold &hold : std::as_const(holds)) {
        if (hold.state == HoldState::Active)
            uses[hold.discount] += batch::discounted(hold.items);
    }
    qint64 inVouchers = 0, taken = 0;
    for (const Order &order : std::as_const(orders)) {
        for (const Ticket &ticket : order.tickets) {
            for (const PricePart &part : ticket.parts)
                uses[part.id] += part.kind == PricePart::Kind::Discount && ticket.status == TicketStatus::Valid ? 1 : 0;
        }
        for (const Payment &payment : order.payments)
            taken += payment.voucher.isValid() ? payment.amount - payment.refunded : 0;
    }
    for (const DiscountRow &row : std::as_const(discounts)) {
        must(row.used == uses.value(row.discount.id), u"the code %1 counts %2 uses, there are %3"_s.arg(row.discount.code).arg(row.used).arg(uses.value(row.discount.id)));
        must(row.discount.maxPlaces == 0 || row.used <= row.discount.maxPlaces, u"the code %1 was used too often"_s.arg(row.discount.code));
    }
    for (const Voucher &voucher : std::as_const(vouchers)) {
        must(voucher.balance >= 0, u"a voucher is overdrawn"_s);
        inVouchers += voucher.balance;
    }
    must(inVouchers + taken == m_vouchersWorth, u"the vouchers hold %1 and gave %2 of %3"_s.arg(inVouchers).arg(taken).arg(m_vouchersWorth));
}

void House::checkCounts()
{
    int free = 0;
    for (auto it = seats.cbegin(); it != seats.cend(); ++it) {
        free += int(it->state == SeatState::Available);
        must((it->state == SeatState::Held) == (it->hold != 0), u"a held seat names its hold"_s);
        must((it->state == SeatState::Sold) == (it->ticket != 0), u"a sold seat names its ticket"_s);
        must(it->state != SeatState::Blocked || it->house != 0, u"a blocked seat names its house hold"_s);
        must(it->house == 0 || it->state == SeatState::Blocked || it->state == SeatState::Held, u"seat %1 is the house's no more"_s.arg(it.key()));
    }
    for (const AreaRow &area : std::as_const(areas)) {
        must(area.held >= 0 && area.sold >= 0 && area.blocked >= 0 && area.left() >= 0,
             u"an area counts within its capacity"_s);
        free += area.left();
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

/// Each open place is blocked for its lease, and nobody else's; a till has one open lease.
void House::checkLeases()
{
    QSet<int> leasedSeats;
    QSet<QString> devices;
    QMap<int, int> leasedPlaces;
    for (const Lease &lease : std::as_const(leases)) {
        int open = 0;
        for (const LeasedTicket &place : lease.places) {
            must((place.ticket.status >= TicketStatus::Leased) != place.order.isValid(), u"a leased ticket has an order once it is sold"_s);
            if (place.ticket.status != TicketStatus::Leased)
                continue;
            ++open;
            if (!place.ticket.seat) {
                ++leasedPlaces[*place.ticket.section];
                continue;
            }
            const SeatRow row = seats[*place.ticket.seat];
            must(row.state == SeatState::Blocked && row.house == lease.id.value(), u"seat %1 is not its lease's"_s.arg(*place.ticket.seat));
            must(!leasedSeats.contains(*place.ticket.seat), u"seat %1 is leased twice"_s.arg(*place.ticket.seat));
            leasedSeats.insert(*place.ticket.seat);
        }
        must(lease.isOpen == (open > 0 && !lease.givenUpAt.isValid()), u"lease %1 is open without places, or closed with some"_s.arg(lease.id.value()));
        must(!lease.isOpen || !devices.contains(lease.device), u"a till has two leases"_s);
        if (lease.isOpen)
            devices.insert(lease.device);
    }
    for (auto it = seats.cbegin(); it != seats.cend(); ++it)
        must(!leases.contains(it->house) || leasedSeats.contains(it.key()), u"seat %1 is a lease's that does not have it"_s.arg(it.key()));
    for (auto it = leasedPlaces.cbegin(); it != leasedPlaces.cend(); ++it)
        must(areas[it.key()].blocked >= *it, u"area %1 keeps less than its leases have"_s.arg(it.key()));
}

void House::checkMoney()
{
    QHash<qint64, qint64> postings;
    qint64 sum = 0, revenue = 0, worth = 0, drawer = 0, receivable = 0;
    for (const LedgerEntry &entry : std::as_const(ledger)) {
        postings[entry.posting] += entry.amount;
        sum += entry.amount;
        receivable += entry.ledger == "receivable"_L1 ? entry.amount : 0;
        const bool isRevenue = entry.ledger == "ticket_revenue"_L1 || entry.ledger == "fees"_L1 || entry.ledger == "taxes"_L1;
        revenue -= isRevenue ? entry.amount : 0;
        drawer += isRevenue || entry.ledger == "customer"_L1 ? 0 : entry.amount;
    }
    for (const qint64 balance : std::as_const(postings))
        must(balance == 0, u"a posting is off balance"_s);
    must(sum == 0, u"the ledger does not sum to zero"_s);
    for (const Order &order : std::as_const(orders)) {
        qint64 valid = 0;
        for (const Ticket &ticket : order.tickets)
            valid += ticket.status == TicketStatus::Valid ? ticket.price : 0;
        must(order.paid <= order.total && order.refunded <= order.paid, u"an order is overpaid"_s);
        must(order.status != "confirmed"_L1 || order.paid == order.total, u"a confirmed order is not paid"_s);
        const bool isSold = order.status == "confirmed"_L1 || order.status == "partly_refunded"_L1 || order.status == "refunded"_L1;
        must(!isSold || order.paid - order.refunded == valid + order.kept, u"an order's valid tickets and kept fees are what was paid and not given back"_s);
        worth += valid + order.kept;
        drawer -= order.paid - order.refunded;
        for (const Payment &payment : order.payments) {
            receivable -= payment.invoice ? payment.invoice->owed : 0;
            must(!payment.invoice || payment.invoice->owed >= 0, u"an invoice is paid beyond what is owed"_s);
        }
        for (const Payment &payment : order.payments)
            must(payment.refunded >= 0 && payment.refunded <= payment.amount, u"a payment gave back more than it was"_s);
    }
    must(worth == revenue, u"revenue %1, valid tickets %2"_s.arg(revenue).arg(worth));
    must(receivable == 0, u"%1 are booked as owed beyond what the invoices say"_s.arg(receivable));
    must(drawer == 0, u"the drawers are off by %1"_s.arg(drawer));
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

Order House::sold(const QList<int> &wanted, const QList<AreaWish> &wishes)
{
    const Hold hold = held(wanted, wishes);
    const auto outcome = sell(hold.id, {cash(hold.total)});
    must(bool(outcome), u"sold() was refused"_s);
    return outcome ? std::get<Order>(*outcome) : Order();
}

Lease House::leased(const QString &device)
{
    const auto outcome = run(TakeLeaseCommand{device, u"Window 1"_s});
    must(bool(outcome), u"leased() was refused"_s);
    return outcome ? std::get<Lease>(*outcome) : Lease();
}

Result<Outcome> House::handIn(const Lease &lease, const QList<LeasedTicket> &places, const QString &device, std::optional<qint64> book)
{
    HandInCommand command{lease.id, device.isEmpty() ? lease.device : device, now, {}, {}, book, {}};
    qint64 total = 0;
    const PriceBook soldBy = book && *book != priceBook ? books.value(*book) : prices;
    for (const LeasedTicket &place : places) {
        command.places.append({place.ticket.id.value(), soldBy.defaultType()});
        total += soldBy.face(place.ticket.priceLevel, soldBy.defaultType()).value_or(0);
    }
    if (total > 0)
        command.payments = {cash(total)};
    return run(command);
}

void House::admit(const LeasedTicket &place)
{
    for (Lease &lease : leases) {
        for (LeasedTicket &candidate : lease.places)
            candidate.ticket.isAdmitted |= candidate.ticket.id == place.ticket.id;
    }
}

House &House::asManager()
{
    caller = {UserId(3), u"Olga Organizer"_s, u"window"_s, true, true, true};
    return *this;
}

} // namespace foyer::test
