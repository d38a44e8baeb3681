// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of BatchState about money: selling, paying, refunds, exchanges, new issues of tickets.
#include "booking/BatchState.h"

#include "booking/BatchWords.h"
#include "booking/RefundRules.h"
#include "core/CodeHash.h"
#include "core/Random.h"

namespace foyer {

using namespace Qt::StringLiterals;
using namespace batch;

namespace {

QString words(qint64 amount, const QString &currency) { return Money(amount, currency).toString(); }

/// Of an order that belongs to a basket the log says so.
QJsonObject withBasket(QJsonObject data, const Order &order)
{
    if (order.basket.id.isValid())
        data[u"basketId"_s] = order.basket.id.value();
    return data;
}

/// What a hold's places cost as the order takes them for those tickets, each place for itself. The hold stays what it was.
Hold exchangedHold(const Hold &hold, const Order &order, const QList<Ticket *> &tickets)
{
    Hold placed = hold;
    placed.items.clear();
    QList<PlacePrice> held;
    for (const HoldItem &item : hold.items) {
        for (int i = 0; i < item.quantity; ++i) {
            held.append({item.price, item.parts});
            placed.items.append(item);
            placed.items.last().quantity = 1;
        }
    }
    QList<QList<PricePart>> returned, staying;
    for (const Ticket &ticket : order.tickets) {
        if (std::ranges::find(tickets, &ticket) != tickets.cend())
            returned.append(ticket.parts);
        else if (ticket.status != TicketStatus::Replaced)
            staying.append(ticket.parts);
    }
    const QList<PlacePrice> prices = exchangedPlaces(held, returned, staying);
    for (qsizetype i = 0; i < prices.size(); ++i) {
        placed.items[i].price = prices.at(i).price;
        placed.items[i].parts = prices.at(i).parts;
    }
    placed.total = totalOf(placed.items);
    return placed;
}

} // namespace

Status BatchState::checkPayment(const Caller &caller, const PaymentWish &payment) const
{
    if (payment.amount.currency() != m_in.currency)
        return Error::invalid(u"payments.amount.currency"_s, u"must be the event's "_s + m_in.currency);
    if (payment.amount.minorUnits() <= 0)
        return Error::invalid(u"payments.amount"_s, u"must be more than nothing"_s);
    if (payment.method == "comp"_L1) {
        if (!caller.mayActForOthers)
            return Error{ErrorCode::NotAllowed, u"comps are given by who may block seats"_s, {}, {}, 0};
        if (payment.reference.trimmed().isEmpty())
            return Error::invalid(u"payments.reference"_s, u"must say why the places are given away"_s);
    } else if (payment.method != "cash"_L1 && payment.method != "card"_L1 && payment.method != "voucher"_L1 && payment.method != "invoice"_L1
               && !(payment.method == "online"_L1 && payment.isApprovedOutside)) {
        return violated(u"this house does not take %1 payments"_s.arg(payment.method));
    }
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

Result<qint64> BatchState::checkPayments(const Caller &caller, const QList<PaymentWish> &payments) const
{
    qint64 sum = 0;
    QHash<QByteArray, qint64> fromVouchers;
    for (const PaymentWish &payment : payments) {
        if (const auto checked = checkPayment(caller, payment); !checked)
            return checked.error();
        if (payment.method == "voucher"_L1) {
            qint64 &taken = fromVouchers[readableCodeHash(payment.reference)];
            if (const auto checked = checkVoucher(payment, taken); !checked)
                return checked.error();
            taken += payment.amount.minorUnits();
        }
        sum += payment.amount.minorUnits();
    }
    return sum;
}

Result<Hold *> BatchState::holdToSell(const Caller &caller, HoldId id)
{
    Hold *hold = findHold(id);
    if (!hold)
        return notFound(u"no such hold"_s);
    if (hold->account != caller.account)
        return Error{ErrorCode::NotAllowed, u"the hold is another seller's"_s, {}, {}, 0};
    if (hold->state == HoldState::Sold || (hold->state == HoldState::Active && hold->order.isValid()))
        return conflict(u"this hold has an order already"_s);
    if (hold->state != HoldState::Active)
        return Error{ErrorCode::Expired, u"the hold is over; its seats are for sale again"_s, {}, {}, 0};
    if (m_in.status != "on_sale"_L1)
        return violated(u"the event is not on sale"_s);
    return hold;
}

Result<Outcome> BatchState::sell(const Caller &caller, const SellCommand &command)
{
    const auto found = holdToSell(caller, command.hold);
    if (!found)
        return found.error();
    Hold *hold = *found;
    const auto paying = checkPayments(caller, command.payments);
    if (!paying)
        return paying.error();
    if (const auto checked = checkInvoicing(caller, command.payments, command.customer); !checked)
        return checked.error();
    if (!command.payments.isEmpty() && *paying != hold->total)
        return violated(u"%1 is paid of %2"_s.arg(words(*paying, m_in.currency), words(hold->total, m_in.currency)));

    Order order{OrderId(m_nextId()), m_in.event, hold->id, randomReadableCode(8), u"pending"_s, m_in.currency, command.customer,
                hold->total, 0, 0, caller.account, caller.name, caller.channel, m_in.now, ticketsFor(*hold, m_nextId), {}, 0, command.basket};
    hold->order = order.id;
    if (*paying < hold->total) {
        hold->expiresAt = order.payBy = m_in.now.addSecs(m_settings.pendingSeconds);
        markHold(*hold, HoldState::Active);
        log(caller, u"order.placed"_s, orderSubject(order.id),
            withBasket({{u"orderId"_s, order.id.value()}, {u"holdId"_s, hold->id.value()}, {u"total"_s, order.total}}, order));
    } else {
        for (const PaymentWish &payment : command.payments)
            takePayment(caller, order, payment, order.tickets, Rest::PaidOtherwise);
        confirm(caller, order, *hold);
    }
    for (qsizetype line = 0; line < order.tickets.size(); ++line)
        m_out.newTickets.append({order.id, int(line) + 1, order.tickets.at(line)});
    m_in.orders.insert(order.id.value(), order);
    m_out.newOrders.append(order);
    return Outcome(order);
}

Result<Outcome> BatchState::pay(const Caller &caller, const PayCommand &command)
{
    Order *order = findOrder(command.order);
    if (!order)
        return notFound(u"no such order"_s);
    if (order->status == "expired"_L1)
        return Error{ErrorCode::Expired, u"the order was not paid in time"_s, {}, {}, 0};
    if (order->status != "pending"_L1)
        return violated(u"the order is %1, not waiting to be paid"_s.arg(order->status));
    if (order->basket.id.isValid() && !command.isOfBasket)
        return violated(u"the order is paid with its basket %1"_s.arg(order->basket.reference));
    if (m_in.status == "cancelled"_L1)
        return violated(u"the event is cancelled"_s);
    if (const auto checked = checkPayments(caller, {command.payment}); !checked)
        return checked.error();
    if (const auto checked = checkInvoicing(caller, {command.payment}, order->customer); !checked)
        return checked.error();
    if (command.payment.amount.minorUnits() > order->total - order->paid)
        return violated(u"%1 is more than the %2 left to pay"_s.arg(command.payment.amount.toString(), words(order->total - order->paid, order->currency)));
    if (order->payments.size() >= maxPayments)
        return violated(u"an order takes %1 payments at most"_s.arg(maxPayments));
    Hold *hold = findHold(order->hold);
    Q_ASSERT(hold);
    takePayment(caller, *order, command.payment, order->tickets, Rest::PaidOtherwise);
    if (order->paid == order->total) {
        confirm(caller, *order, *hold);
        for (const Ticket &ticket : std::as_const(order->tickets))
            m_out.changedTickets.insert(ticket.id.value(), {ticket, false});
    } else {
        log(caller, u"order.paid_in_part"_s, orderSubject(order->id),
            {{u"orderId"_s, order->id.value()}, {u"amount"_s, command.payment.amount.minorUnits()}, {u"method"_s, command.payment.method}});
    }
    // An order placed earlier in this very batch cannot be meant: its id is not known before the commit.
    m_out.changedOrders.insert(order->id.value(), *order);
    return Outcome(*order);
}

void BatchState::post(const Caller &caller, qint64 posting, OrderId order, const QString &debit, const QString &credit, qint64 amount)
{
    if (amount == 0)
        return;
    m_out.ledger.append({posting, 1, order, debit, amount, caller.account});
    m_out.ledger.append({posting, 2, order, credit, -amount, caller.account});
}

void BatchState::postPrice(const Caller &caller, qint64 posting, OrderId order, const PriceSplit &split)
{
    int line = 0;
    const std::pair<QString, qint64> lines[] = {{u"customer"_s, split.sum()}, {u"ticket_revenue"_s, -split.tickets}, {u"fees"_s, -split.fees}, {u"taxes"_s, -split.taxes}};
    for (const auto &[ledger, amount] : lines) {
        if (amount != 0)
            m_out.ledger.append({posting, ++line, order, ledger, amount, caller.account});
    }
}

void BatchState::takePayment(const Caller &caller, Order &order, const PaymentWish &wish, const QList<Ticket> &tickets, Rest rest)
{
    Payment payment{PaymentId(m_nextId()), wish.method, wish.amount.minorUnits(),
                    wish.tendered ? std::optional(wish.tendered->minorUnits()) : std::nullopt, wish.reference, m_in.now, 0, wish.group};
    if (payment.method == "voucher"_L1) { // the code itself is kept nowhere
        Voucher &voucher = m_in.vouchers[readableCodeHash(wish.reference)];
        payment.voucher = voucher.id;
        payment.reference = u"…"_s + voucher.endsWith;
        voucher.balance -= payment.amount;
        m_out.voucherChanges[voucher.id.value()] -= payment.amount;
    } else if (payment.method == "invoice"_L1) {
        issueInvoice(caller, order, payment, tickets, rest);
    }
    order.paid += payment.amount;
    order.payments.append(payment);
    m_out.payments.append({order.id, caller.account, payment});
    post(caller, payment.id.value(), order.id, ledgerOf(payment.method), u"customer"_s, payment.amount);
}

QJsonObject BatchState::placeTicket(Ticket &ticket)
{
    ticket.status = TicketStatus::Valid;
    QJsonObject line{{u"ticketId"_s, ticket.id.value()}, {u"price"_s, ticket.price}};
    if (!ticket.parts.isEmpty())
        line[u"parts"_s] = partsJson(ticket.parts);
    if (ticket.seat) {
        SeatRow row = seat(*ticket.seat);
        row.state = SeatState::Sold;
        row.hold = row.house = 0;
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
    return line;
}

QJsonObject BatchState::freeTicket(Ticket &ticket, TicketStatus status, bool mustBeOutside)
{
    ticket.status = status;
    m_out.changedTickets.insert(ticket.id.value(), {ticket, mustBeOutside});
    for (const PricePart &part : std::as_const(ticket.parts)) {
        if (part.kind == PricePart::Kind::Discount)
            useDiscount(part.id, -1);
    }
    QJsonObject line{{u"ticketId"_s, ticket.id.value()}, {u"price"_s, ticket.price}};
    if (ticket.seat) {
        SeatRow row = seat(*ticket.seat);
        row.state = SeatState::Available;
        row.ticket = 0;
        setSeat(*ticket.seat, row);
        line[u"seat"_s] = *ticket.seat;
    } else {
        AreaRow &area = m_in.areas[*ticket.section];
        --area.sold;
        ++m_in.available;
        m_out.areas.insert(*ticket.section, area);
        line[u"section"_s] = *ticket.section;
    }
    return line;
}

void BatchState::confirm(const Caller &caller, Order &order, Hold &hold)
{
    QJsonArray tickets;
    PriceSplit split;
    for (Ticket &ticket : order.tickets) {
        tickets.append(placeTicket(ticket));
        split += splitOf(ticket.price, ticket.parts);
    }
    order.status = u"confirmed"_s;
    markHold(hold, HoldState::Sold);
    postPrice(caller, order.id.value(), order.id, split);
    log(caller, u"order.confirmed"_s, orderSubject(order.id),
        withBasket({{u"orderId"_s, order.id.value()}, {u"holdId"_s, hold.id.value()}, {u"total"_s, order.total}, {u"tickets"_s, tickets},
                    {u"payments"_s, paymentsJson(order.payments)}}, order));
}

Result<QList<Ticket *>> BatchState::validTickets(Order &order, const QList<qint64> &ids, bool mayBeAdmitted)
{
    const auto places = ticketsToReturn(order, ids, mayBeAdmitted);
    if (!places)
        return places.error();
    QList<Ticket *> chosen;
    for (const qsizetype place : *places)
        chosen.append(&order.tickets[place]);
    return chosen;
}

QJsonArray BatchState::giveBack(const Caller &caller, Order &order, qint64 amount, const QString &reason, const QList<Ticket> &returned)
{
    QJsonArray told;
    order.refunded += amount;
    for (const RefundShare &share : refundShares(order.payments, amount)) {
        Payment &payment = order.payments[share.payment];
        const qint64 part = share.amount;
        payment.refunded += part;
        const Refund refund{RefundId(m_nextId()), payment.id, payment.method, part, reason};
        m_out.refunds.append({order.id, caller.account, refund});
        if (payment.voucher.isValid())
            m_out.voucherChanges[payment.voucher.value()] += part;
        if (payment.invoice)
            credit(caller, order, payment, refund, returned);
        else
            post(caller, refund.id.value(), order.id, u"customer"_s, ledgerOf(payment.method), part);
        told.append(QJsonObject{{u"refundId"_s, refund.id.value()}, {u"paymentId"_s, payment.id.value()}, {u"method"_s, payment.method}, {u"amount"_s, part}});
    }
    return told;
}

Result<Outcome> BatchState::refund(const Caller &caller, const RefundCommand &command)
{
    Order *order = findOrder(command.order);
    if (!order)
        return notFound(u"no such order"_s);
    if (!hasTickets(*order))
        return refundUnconfirmed(caller, *order, command);
    const auto tickets = validTickets(*order, command.tickets, command.isEventOff);
    if (!tickets)
        return tickets.error();
    // What does not take place costs nothing, fees neither.
    PriceSplit split, kept;
    QJsonArray returned;
    QList<Ticket> gone;
    for (Ticket *ticket : *tickets) {
        split += splitOf(ticket->price, ticket->parts);
        if (!command.isEventOff)
            kept += keptSplitOf(ticket->parts);
        returned.append(freeTicket(*ticket, TicketStatus::Refunded, !command.isEventOff));
        gone.append(*ticket);
    }
    const qint64 amount = split.sum() - kept.sum();
    order->kept += kept.sum();
    const QJsonArray refunds = giveBack(caller, *order, amount, command.reason, gone);
    const bool isAll = std::none_of(order->tickets.cbegin(), order->tickets.cend(), [](const Ticket &ticket) { return ticket.status == TicketStatus::Valid; });
    order->status = isAll ? u"refunded"_s : u"partly_refunded"_s;
    kept += -split;
    postPrice(caller, m_nextId(), order->id, kept);
    m_out.changedOrders.insert(order->id.value(), *order);
    QJsonObject data{{u"orderId"_s, order->id.value()}, {u"status"_s, order->status}, {u"amount"_s, amount}, {u"tickets"_s, returned}, {u"refunds"_s, refunds}};
    if (command.isEventOff)
        data[u"isEventOff"_s] = true; // fees that are not refundable went back too
    log(caller, u"order.refunded"_s, orderSubject(order->id), data);
    return Outcome(*order);
}

Result<Outcome> BatchState::refundUnconfirmed(const Caller &caller, Order &order, const RefundCommand &command)
{
    if (!command.tickets.isEmpty() && order.status != "refunded"_L1)
        return Error::invalid(u"tickets"_s, u"the order has no tickets yet; leave them out to return what was paid"_s);
    const qint64 amount = order.paid - order.refunded - order.kept;
    if (amount <= 0)
        return notRefundable(order);
    Hold *hold = findHold(order.hold);
    QJsonObject data{{u"orderId"_s, order.id.value()}, {u"amount"_s, amount}};
    if (order.status == "pending"_L1) {
        Q_ASSERT(hold);
        order.status = u"cancelled"_s;
        freeItems(*hold);
        markHold(*hold, HoldState::Released);
        lapse(order);
        data[u"holdId"_s] = hold->id.value();
        data[u"items"_s] = itemsJson(hold->items);
    }
    data[u"refunds"_s] = giveBack(caller, order, amount, command.reason, {});
    data[u"status"_s] = order.status;
    m_out.changedOrders.insert(order.id.value(), order);
    log(caller, u"order.deposit_returned"_s, orderSubject(order.id), data);
    return Outcome(order);
}

Result<Outcome> BatchState::exchange(const Caller &caller, const ExchangeCommand &command)
{
    Order *order = findOrder(command.order);
    if (!order)
        return notFound(u"no such order"_s);
    if (!hasTickets(*order))
        return violated(u"the order is %1: it has no tickets to exchange"_s.arg(order->status));
    const auto tickets = validTickets(*order, command.tickets, false);
    if (!tickets)
        return tickets.error();
    const auto found = holdToSell(caller, command.hold);
    if (!found)
        return found.error();
    Hold *hold = *found;
    const auto paying = checkPayments(caller, command.payments);
    if (!paying)
        return paying.error();
    if (const auto checked = checkInvoicing(caller, command.payments, order->customer); !checked)
        return checked.error();
    if (order->payments.size() + command.payments.size() > maxPayments)
        return violated(u"an order takes %1 payments at most"_s.arg(maxPayments));
    qint64 old = 0;
    PriceSplit split;
    for (const Ticket *ticket : *tickets) {
        old += ticket->price;
        split += -splitOf(ticket->price, ticket->parts);
    }
    const Hold fresh = exchangedHold(*hold, *order, *tickets);
    for (const HoldItem &item : fresh.items)
        split += splitOf(item.price, item.parts);
    const qint64 difference = fresh.total - old;
    if (*paying != std::max<qint64>(difference, 0))
        return violated(u"the exchange costs %1, %2 is paid"_s.arg(words(std::max<qint64>(difference, 0), m_in.currency), words(*paying, m_in.currency)));

    QJsonArray returned, placed, refunds;
    QList<Ticket> gone;
    for (Ticket *ticket : *tickets) {
        returned.append(freeTicket(*ticket, TicketStatus::Replaced, true));
        gone.append(*ticket);
    }
    const qsizetype paymentsBefore = order->payments.size();
    order->total += std::max<qint64>(difference, 0);
    for (const PaymentWish &payment : command.payments)
        takePayment(caller, *order, payment, {}, Rest::Exchange);
    const QJsonArray payments = paymentsJson(order->payments.mid(paymentsBefore));
    if (difference < 0)
        refunds = giveBack(caller, *order, -difference, u"exchange"_s, gone);
    for (Ticket ticket : ticketsFor(fresh, m_nextId)) {
        placed.append(placeTicket(ticket));
        order->tickets.append(ticket);
        m_out.newTickets.append({order->id, int(order->tickets.size()), ticket});
    }
    hold->order = order->id;
    markHold(*hold, HoldState::Sold);
    postPrice(caller, m_nextId(), order->id, split);
    m_out.changedOrders.insert(order->id.value(), *order);
    log(caller, u"order.exchanged"_s, orderSubject(order->id),
        {{u"orderId"_s, order->id.value()}, {u"holdId"_s, hold->id.value()}, {u"total"_s, order->total}, {u"difference"_s, difference},
         {u"returned"_s, returned}, {u"tickets"_s, placed}, {u"payments"_s, payments}, {u"refunds"_s, refunds}});
    return Outcome(*order);
}

Result<Outcome> BatchState::reprint(const Caller &caller, const ReprintCommand &command)
{
    Order *order = findOrder(command.order);
    if (!order)
        return notFound(u"no such order"_s);
    if (!hasTickets(*order))
        return violated(u"the order is %1: it has no valid tickets"_s.arg(order->status));
    const auto tickets = validTickets(*order, command.tickets, true);
    if (!tickets)
        return tickets.error();
    QJsonArray issued;
    for (Ticket *ticket : *tickets) {
        ++ticket->issue;
        ticket->readableCode = randomReadableCode(12);
        m_out.changedTickets.insert(ticket->id.value(), {*ticket, false});
        issued.append(QJsonObject{{u"ticketId"_s, ticket->id.value()}, {u"issue"_s, ticket->issue}});
    }
    m_out.changedOrders.insert(order->id.value(), *order);
    log(caller, u"tickets.reissued"_s, orderSubject(order->id), {{u"orderId"_s, order->id.value()}, {u"tickets"_s, issued}});
    return Outcome(*order);
}

} // namespace foyer
