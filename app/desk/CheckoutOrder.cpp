// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Checkout about an order that is placed before it is paid: its part payments, the card terminal, giving it up.
#include "client/ErrorText.h"
#include "desk/CheckoutAsk.h"
#include "protocol/OrderMethods.h"
#include "protocol/PaymentMethods.h"
#include "seatmap/SeatMapText.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

void Checkout::place(const std::optional<CustomerView> &customer)
{
    ask<SellOrder>(Secrecy::Secret, {m_bill.event, m_bill.hold, customer, {}}, [this](const Result<OrderView> &reply) { reply ? onOrder(*reply) : refused(reply.error()); });
}

/// How the order stands now: the one thing everything else follows from.
void Checkout::onOrder(const OrderView &order)
{
    m_order = order;
    if (order.status == "confirmed"_L1 || order.status == "partly_refunded"_L1) {
        for (Tender &tender : m_tenders)
            tender.isTaken = true;
        return emit sold(order);
    }
    if (order.status != "pending"_L1) {
        if (order.paid.minorUnits() > order.refunded.minorUnits())
            return giveUp();
        return emit holdLost(tr("Not sold: order %1 was not paid in time, and its seats are on sale again.").arg(order.reference));
    }
    if (m_attempt && m_attempt->state == "approved"_L1) { // the server is still at it
        setStage(Stage::Asking);
        if (++m_looks <= maxLooks)
            return m_look.start();
        emit said(Tone::Warn, tr("The card has paid order %1; the server is still writing it down. Do not charge it again.").arg(order.reference));
        return emit reserved(order);
    }
    setStage(Stage::Open);
    if (toPay().isZero())
        payNext();
}

/// Takes the next tender that is not the server's yet, the card last: what a card has paid is the hardest to give back.
void Checkout::payNext()
{
    const auto next = std::find_if(m_tenders.begin(), m_tenders.end(), [](const Tender &tender) { return !tender.isTaken && tender.kind != Tender::Kind::Card; });
    if (next != m_tenders.end()) {
        const PaymentInput input = inputOf(*next);
        askAllowed<PayOrder>({*next}, {m_bill.event, m_order.orderId, input.method, input.amount, input.tendered, input.reference},
                      {u"eventId"_s, u"orderId"_s, u"method"_s, u"amount"_s, u"reference"_s}, [this, at = next - m_tenders.begin()](const Result<PaidOrderView> &reply) {
                          if (!reply)
                              return refused(reply.error());
                          if (at < m_tenders.size())
                              m_tenders[at].isTaken = true;
                          onOrder(reply->order);
                      });
        return;
    }
    const auto card = std::find_if(m_tenders.cbegin(), m_tenders.cend(), [](const Tender &tender) { return !tender.isTaken; });
    if (card != m_tenders.cend())
        return startTerminal(card->amount);
    readOrder(); // all is taken, and the order says otherwise
}

void Checkout::startTerminal(const Money &amount)
{
    // Written down at the server before anybody asks the terminal: whatever happens here, somebody will ask what became of it.
    ask<StartPayment>(Secrecy::Open, {m_bill.event, m_order.orderId, u"card"_s, amount}, [this](const Result<PaymentAttemptView> &reply) {
        if (!reply)
            return refused(reply.error());
        m_attempt = *reply;
        m_terminal.start();
        setStage(Stage::Terminal);
        m_tick.start();
        emit said(Tone::Info, tr("%1 on the terminal. Type its approval code and press Enter; Esc: it declined; ?: nobody knows.").arg(moneyText(reply->amount)));
    });
}

/// An exchange has no order that could wait: its hold gets its full time again before the terminal is asked.
void Checkout::extendForTerminal()
{
    ask<ExtendHold>(Secrecy::Open, {m_bill.event, m_bill.hold}, [this](const Result<HoldSeats::Reply> &reply) {
        if (!reply && (reply.error().code == ErrorCode::Expired || reply.error().code == ErrorCode::NotFound))
            return refused(reply.error());
        if (reply)
            emit holdExtended(*reply);
        m_terminal.start();
        setStage(Stage::Terminal);
        m_tick.start();
        emit said(Tone::Info, tr("%1 on the terminal. Type its approval code and press Enter; Esc: it declined.").arg(moneyText(cardAmount())));
    });
}

Money Checkout::cardAmount() const
{
    if (m_attempt)
        return m_attempt->amount;
    qint64 sum = 0;
    for (const Tender &tender : m_tenders) {
        if (tender.kind == Tender::Kind::Card && !tender.isTaken)
            sum += tender.amount.minorUnits();
    }
    return money(sum);
}

void Checkout::approved(const QString &code)
{
    if (m_stage != Stage::Terminal)
        return;
    const QString reference = code.trimmed();
    if (reference.isEmpty() || reference.size() > 100)
        return emit said(Tone::Warn, tr("Type the approval code that the terminal shows, then Enter. Esc: it declined; ?: nobody knows."));
    if (m_attempt)
        return resolve(u"approved"_s, reference);
    for (Tender &tender : m_tenders) {
        if (tender.kind == Tender::Kind::Card)
            tender.reference = reference;
    }
    exchange();
}

void Checkout::declined()
{
    if (m_stage != Stage::Terminal)
        return;
    if (m_attempt)
        return resolve(u"declined"_s, {});
    m_tenders.removeIf([](const Tender &tender) { return tender.kind == Tender::Kind::Card; });
    setStage(Stage::Gathering);
    emit said(Tone::Warn, tr("The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc lets go.").arg(moneyText(toPay())));
}

void Checkout::unknown()
{
    if (m_stage != Stage::Terminal)
        return;
    if (!m_attempt)
        return emit said(Tone::Warn, tr("An exchange cannot wait. Look into the terminal's journal: Enter with the approval code, or Esc."));
    resolve(u"unknown"_s, {});
}

void Checkout::leaveOpen()
{
    if (m_stage == Stage::Terminal && m_attempt && m_attempt->state == "unknown"_L1)
        emit reserved(m_order);
}

void Checkout::resolve(const QString &outcome, const QString &code)
{
    ResolvePayment::Request request{m_bill.event, m_attempt->attemptId, outcome, {}};
    if (!code.isEmpty())
        request.reference = code;
    ask<ResolvePayment>(Secrecy::Secret, request, [this](const Result<PaymentAttemptView> &reply) { onResolved(reply); });
}

void Checkout::onResolved(const Result<PaymentAttemptView> &reply)
{
    if (!reply) {
        setStage(Stage::Terminal);
        return emit said(Tone::Bad, tr("The server does not take this. %1").arg(errorText(reply.error())));
    }
    m_attempt = *reply;
    m_looks = 0;
    if (reply->state == "unknown"_L1 || reply->state == "started"_L1) {
        setStage(Stage::Terminal);
        m_tick.start();
        return emit said(Tone::Warn, tr("Order %1 waits. When the terminal tells: approval code and Enter, or Esc. Enter alone goes on to the next customer.")
                                         .arg(m_order.reference));
    }
    const auto card = std::find_if(m_tenders.begin(), m_tenders.end(), [](const Tender &tender) { return tender.kind == Tender::Kind::Card && !tender.isTaken; });
    const Money amount = reply->amount;
    if (reply->state == "recorded"_L1 || reply->state == "approved"_L1) {
        if (card != m_tenders.end() && reply->state == "recorded"_L1)
            card->isTaken = true;
        if (reply->state == "recorded"_L1)
            m_attempt.reset();
        return readOrder();
    }
    if (card != m_tenders.end())
        m_tenders.erase(card);
    m_attempt.reset();
    if (reply->state == "declined"_L1) {
        setStage(Stage::Open);
        return emit said(Tone::Warn, tr("The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc gives the order up.").arg(moneyText(toPay())));
    }
    // The terminal took it, and the order could not: said first, then how the order stands.
    emit said(Tone::Bad, tr("The order could not take the card's money any more: give %1 back on the terminal.").arg(moneyText(amount)));
    readOrder();
}

/// How the order stands, by its reference, or by the hold it was made of.
void Checkout::readOrder()
{
    if (m_order.orderId.isValid()) {
        ask<GetOrder>(Secrecy::Open, {m_order.reference}, [this](const Result<OrderView> &reply) {
            if (reply) {
                if (m_attempt && m_attempt->state == "approved"_L1 && reply->paid.minorUnits() > m_order.paid.minorUnits())
                    m_attempt.reset(); // it is in
                return onOrder(*reply);
            }
            setStage(Stage::Open);
            emit said(Tone::Bad, errorText(reply.error()));
        });
        return;
    }
    ListOrders::Request request;
    request.event = m_bill.event;
    request.hold = m_bill.hold;
    request.limit = 1;
    ask<ListOrders>(Secrecy::Open, request, [this](const Result<ListOrders::Reply> &reply) {
        if (reply && !reply->items.isEmpty())
            return onOrder(reply->items.first());
        setStage(Stage::Gathering);
        emit said(Tone::Bad, reply ? tr("Not sold. %1").arg(errorText({ErrorCode::Conflict})) : errorText(reply.error()));
    });
}

void Checkout::giveUp()
{
    if (m_stage == Stage::Asking && m_order.status == "pending"_L1)
        return;
    const qint64 paid = m_order.paid.minorUnits() - m_order.refunded.minorUnits();
    if (paid <= 0) {
        ask<ReleaseHold>(Secrecy::Open, {m_bill.event, m_bill.hold}, [this](const Result<Empty> &reply) {
            if (!reply)
                return refused(reply.error());
            emit givenUp(tr("Order %1 is cancelled, nothing was paid; the seats are on sale again.").arg(m_order.reference));
        });
        return;
    }
    ask<RefundOrder>(Secrecy::Open, {m_bill.event, m_order.orderId, {}, u"sale given up"_s}, [this](const Result<OrderView> &reply) {
        if (!reply)
            return refused(reply.error());
        QStringList parts;
        for (const PaymentView &payment : reply->payments) {
            if (payment.method == "cash"_L1)
                parts += tr("%1 in cash").arg(moneyText(payment.amount));
            else if (payment.method == "card"_L1)
                parts += tr("%1 on the terminal").arg(moneyText(payment.amount));
            else if (payment.method == "voucher"_L1)
                parts += tr("%1, which is on the voucher again").arg(moneyText(payment.amount));
        }
        emit givenUp(tr("Not sold. Give back %1.").arg(parts.join(tr(" and ", "between amounts of money"))));
    });
}

} // namespace foyer
