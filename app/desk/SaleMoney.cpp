// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SaleController about what a sale comes to: sold, kept for later, exchanged, undone.
#include "client/ErrorText.h"
#include "desk/SaleController.h"
#include "pricing/PriceBookView.h"
#include "protocol/EventMethods.h"
#include "seatmap/SeatMapText.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

DeskEvent deskEvent(const EventView &view)
{
    return {view.id, view.name, view.venue, view.startsAt, view.status, view.currency, view.available, view.capacity, view.doorsAt};
}

/// Goes through an order's tickets with the items they are of. Items are told of the places that were not exchanged, in the
/// order of their tickets.
template<typename Visit>
void forEachTicket(const OrderView &order, const Visit &visit)
{
    qsizetype item = 0;
    for (const TicketView &ticket : order.tickets) {
        if (ticket.status == "replaced"_L1 || item >= order.items.size())
            continue;
        visit(ticket, order.items.at(item++));
    }
}

/// What those tickets cost.
Money worthOf(const OrderView &order, const QList<TicketId> &tickets)
{
    Money worth(0, order.total.currency());
    forEachTicket(order, [&](const TicketView &ticket, const OrderItemView &item) {
        if (tickets.contains(ticket.ticketId))
            worth = worth + item.price;
    });
    return worth;
}

/// What the places of an order are made of: of those that are given back, and of the others.
struct OrderParts {
    QList<QList<PricePart>> returned;
    QList<QList<PricePart>> staying;
};
OrderParts partsOfOrder(const OrderView &order, const QList<TicketId> &returned)
{
    OrderParts parts;
    forEachTicket(order, [&](const TicketView &ticket, const OrderItemView &item) {
        (returned.contains(ticket.ticketId) ? parts.returned : parts.staying).append(partsOf(item.parts));
    });
    return parts;
}

} // namespace

/// Tells the checkout what is to be paid now.
void SaleController::bill()
{
    if (hasHold())
        m_checkout.begin({m_event.id, m_hold.holdId, billedHold().total, m_exchange, isHeldHere()});
    if (!m_exchange)
        return;
    const Money back = m_checkout.givenBack();
    if (!back.isZero())
        emit said(Tone::Info, tr("Enter exchanges, and %1 goes back. Esc lets the new places go.").arg(moneyText(back)));
    else if (m_checkout.due().isZero())
        emit said(Tone::Info, tr("As much as before: Enter exchanges. Esc lets the new places go."));
    else
        emit said(Tone::Info, tr("%1 more is to pay: {exact} cash, {card} card, {voucher} voucher. Esc lets the new places go.").arg(moneyText(m_checkout.due())));
}

HoldSeats::Reply SaleController::billedHold() const
{
    if (!m_exchange)
        return m_hold;
    HoldSeats::Reply billed = m_hold;
    billed.items.clear();
    QList<HeldItem> places;
    QList<PlacePrice> held;
    for (const HeldItem &item : m_hold.items) {
        for (int i = 0; i < item.quantity; ++i) {
            places.append(item);
            held.append({item.price.minorUnits(), partsOf(item.parts)});
        }
    }
    const OrderParts order = partsOfOrder(m_exchange->order, m_exchange->tickets);
    const QList<PlacePrice> prices = exchangedPlaces(held, order.returned, order.staying);
    billed.total = Money(0, m_event.currency);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Money price(prices.at(i).price, m_event.currency);
        billed.total = billed.total + price;
        const HeldItem &place = places.at(i);
        const bool isLikeTheLast = i > 0 && place.section && places.at(i - 1).section == place.section && places.at(i - 1).priceType == place.priceType
            && prices.at(i - 1) == prices.at(i);
        if (isLikeTheLast) {
            ++billed.items.last().quantity;
            continue;
        }
        billed.items.append(place);
        billed.items.last().quantity = 1;
        billed.items.last().price = price;
        billed.items.last().parts = partViews(prices.at(i).parts, m_event.currency);
    }
    return billed;
}

void SaleController::onCheckout()
{
    if (m_checkout.isUnderWay() && m_state == State::Held)
        setState(State::Selling);
    else if (m_checkout.stage() == Checkout::Stage::Gathering && m_state == State::Selling)
        setState(State::Held);
}

void SaleController::onSold(const OrderView &order)
{
    if (m_state != State::Selling)
        return; // signed out meanwhile
    m_order = order;
    m_soldAlone.clear();
    if (m_journal && !m_left)
        m_journal->save({}); // before paper: after a crash it is printed again by hand, never twice by itself
    const bool isExchange = m_exchange.has_value();
    m_before = isExchange ? m_exchange->order : OrderView();
    emit orderSold();
    m_exchange.reset();
    if (isExchange)
        emit exchangeChanged();
    else
        m_lastSale = order; // an exchanged order cannot be undone as if it had not been
    clearBasket();
    setState(State::Sold);
    markMine();
    emit basketChanged();
    emit undoChanged();
    emit said(Tone::Good, isExchange ? tr("Exchanged. Order %1. Enter starts the next sale.").arg(m_order.reference)
                                     : tr("Sold. Order %1. Enter starts the next sale.").arg(m_order.reference));
    fetchTickets();
}

void SaleController::onReserved(const OrderView &order)
{
    m_order = order;
    m_before = {};
    clearBasket(); // the checkout's order is gone with it
    setState(State::Reserved);
    markMine();
    emit basketChanged();
    emit said(Tone::Warn, tr("Order %1 waits to be paid. Enter starts the next sale.").arg(m_order.reference));
}

/// Nothing came of it: the places are on sale again.
void SaleController::startAgain(Tone tone, const QString &sentence)
{
    clearBasket();
    setState(State::Choosing);
    markMine();
    emit basketChanged();
    emit said(tone, sentence);
}

OrderView SaleController::orderNews() const
{
    if (!m_before.orderId.isValid())
        return m_order;
    OrderView news = m_order;
    news.tickets.clear();
    news.items.clear();
    qsizetype item = 0;
    for (const TicketView &ticket : m_order.tickets) {
        if (ticket.status == "replaced"_L1 || item >= m_order.items.size())
            continue;
        const OrderItemView &place = m_order.items.at(item++);
        if (std::any_of(m_before.tickets.cbegin(), m_before.tickets.cend(), [&](const TicketView &old) { return old.ticketId == ticket.ticketId; }))
            continue;
        news.tickets.append(ticket);
        news.items.append(place);
    }
    news.payments.removeIf([this](const PaymentView &payment) {
        return std::any_of(m_before.payments.cbegin(), m_before.payments.cend(),
                           [&](const PaymentView &old) { return old.paymentId == payment.paymentId && old.refunded == payment.refunded; });
    });
    return news;
}

Money SaleController::change() const
{
    Money sum(0, m_event.currency);
    for (const PaymentView &payment : m_order.payments) {
        const bool isOld = std::any_of(m_before.payments.cbegin(), m_before.payments.cend(), [&](const PaymentView &old) { return old.paymentId == payment.paymentId; });
        if (payment.change && !isOld)
            sum = sum + *payment.change;
    }
    return sum;
}

QList<MoneyBackLine> SaleController::moneyBack() const
{
    QList<MoneyBackLine> lines;
    const auto give = [&lines](const QString &method, qint64 amount, const QString &currency) {
        if (amount > 0)
            lines.append({method, Money(amount, currency)});
    };
    if (m_state == State::Sold) { // as the server did it
        for (const PaymentView &payment : m_order.payments) {
            for (const PaymentView &old : m_before.payments) {
                if (old.paymentId == payment.paymentId)
                    give(payment.method, payment.refunded.value_or(Money()).minorUnits() - old.refunded.value_or(Money()).minorUnits(), payment.amount.currency());
            }
        }
        return lines;
    }
    if (!m_exchange)
        return lines;
    qint64 left = m_checkout.givenBack().minorUnits(); // to the tenders in the order they came, as the server will
    for (const PaymentView &payment : m_exchange->order.payments) {
        const qint64 part = std::min(left, payment.amount.minorUnits() - payment.refunded.value_or(Money()).minorUnits());
        give(payment.method, part, payment.amount.currency());
        left -= std::max<qint64>(0, part);
    }
    return lines;
}

void SaleController::beginExchange(const OrderView &order, const QList<TicketId> &tickets)
{
    if (m_checkout.isUnderWay())
        return emit said(Tone::Warn, tr("A sale is being paid. Finish it or give it up with Esc; then exchange."));
    if (tickets.isEmpty())
        return emit said(Tone::Warn, tr("Choose the tickets to exchange first."));
    if (m_alone)
        return emit said(Tone::Warn, tr("An exchange needs the server."));
    const ExchangeWish wish{order, tickets, worthOf(order, tickets)};
    nextSale();
    if (m_event.id == order.eventId && m_state != State::NoEvent && m_state != State::Loading) {
        leaveExchange();
        letGo();
        return startExchange(wish);
    }
    m_client.call<GetEvent>({order.eventId}, this, [this, wish](const Result<EventView> &event) {
        if (!event)
            return emit said(Tone::Bad, errorText(event.error()));
        openEvent(deskEvent(*event));
        if (m_event.id == wish.order.eventId && m_state == State::Loading)
            startExchange(wish);
    });
}

void SaleController::startExchange(const ExchangeWish &wish)
{
    m_exchange = wish;
    emit exchangeChanged();
    emit said(Tone::Info, tr("Hold the new places as for a sale: type how many, or choose on the map."));
}

void SaleController::leaveExchange()
{
    if (m_checkout.isUnderWay() || !m_exchange)
        return;
    m_exchange.reset();
    emit exchangeChanged();
    bill();
    emit said(Tone::Info, tr("Nothing was exchanged."));
}

void SaleController::undoLast(const QString &reason)
{
    if (m_alone)
        return emit said(Tone::Warn, m_soldAlone.isEmpty() ? tr("Undoing needs the server.") : tr("Undoing needs the server: this sale can be undone once it is handed in."));
    if (!m_lastSale)
        return emit said(Tone::Info, tr("There is no sale to undo. Older ones are refunded on the orders page."));
    if (m_checkout.isUnderWay() || !m_undo.key.isEmpty())
        return emit said(Tone::Warn, tr("One moment: the server is answering."));
    if (!m_client.isOnline())
        return emit said(Tone::Warn, tr("The server is away: nothing was undone. Try again when it is back."));
    m_undo = {{m_lastSale->eventId, m_lastSale->orderId, reason.left(200)}, m_lastSale->reference, Client::makeKey(), false};
    emit undoChanged();
    askUndo();
}

void SaleController::askUndo()
{
    m_undo.isAsked = true;
    callWith<VoidOrder>(m_client, {m_undo.key, m_undo.approval}, m_undo.request, this, [this, key = m_undo.key](const Result<OrderView> &reply) {
        if (key != m_undo.key)
            return; // signed out meanwhile
        m_undo.isAsked = false;
        const QString reference = reply ? reply->reference : m_undo.reference;
        if (!reply && reply.error().code == ErrorCode::Unavailable)
            return emit said(Tone::Bad, tr("Whether order %1 was undone is not known yet. The server is asked again as soon as it answers.").arg(reference));
        const Undo undo = std::exchange(m_undo, {});
        if (!reply) {
            emit undoChanged();
            if (reply.error().code == ErrorCode::NotAllowed && m_supervisor && undo.approval.isEmpty())
                return approveUndo(undo);
            if (isApprovalOver(reply.error()))
                return emit said(Tone::Warn, tr("The supervisor's approval was over: order %1 is as it was.").arg(reference));
            const bool isOfRule = reply.error().code == ErrorCode::RuleViolated || reply.error().code == ErrorCode::NotAllowed || reply.error().code == ErrorCode::Conflict;
            return emit said(Tone::Warn, isOfRule ? tr("Order %1 can no longer be undone. Refund it on the orders page.").arg(reference) : errorText(reply.error()));
        }
        m_lastSale.reset();
        if (m_state == State::Sold && m_order.orderId == reply->orderId)
            nextSale();
        QStringList parts;
        for (const PaymentView &payment : reply->payments) {
            if (payment.method == "cash"_L1)
                parts += tr("%1 in cash").arg(moneyText(payment.amount));
            else if (payment.method == "card"_L1)
                parts += tr("%1 on the terminal").arg(moneyText(payment.amount));
        }
        emit undoChanged();
        emit undone(*reply);
        emit said(Tone::Good, parts.isEmpty() ? tr("Order %1 is undone; its seats are on sale again.").arg(reference)
                                              : tr("Order %1 is undone. Give back %2.").arg(reference, parts.join(tr(" and ", "between amounts of money"))));
    });
}

void SaleController::setSupervisor(const AskSupervisor &supervisor)
{
    m_supervisor = supervisor;
    m_checkout.setSupervisor(supervisor);
}

/// It is somebody else's to undo: whoever may give refunds can let it through.
void SaleController::approveUndo(const Undo &undo)
{
    const SupervisorWish wish{tr("undoing order %1").arg(undo.reference), Permission::RefundTickets, QString(VoidOrder::info.name),
                              scopeOf(toJson(undo.request), {u"eventId"_s, u"orderId"_s})};
    m_supervisor(wish, [this, undo](const QString &approval) {
        const bool isStillLast = m_lastSale && m_lastSale->orderId == undo.request.orderId && m_undo.key.isEmpty() && !m_checkout.isUnderWay();
        if (!isStillLast)
            return;
        if (approval.isEmpty())
            return emit said(Tone::Info, tr("Not approved: order %1 is as it was.").arg(undo.reference));
        m_undo = {undo.request, undo.reference, Client::makeKey(), false, approval};
        emit undoChanged();
        askUndo();
    });
}

} // namespace foyer
