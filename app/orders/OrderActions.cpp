// SPDX-License-Identifier: GPL-3.0-or-later
// What OrdersController changes: each with its key, one at a time.
#include "orders/OrdersController.h"

#include "client/ErrorText.h"
#include "seatmap/SeatMapText.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

/// Whoever sees this page may sell; what they are refused is another one's sale, which belongs to who may give refunds.
Permission permissionFor(Permission ofMethod) { return ofMethod == Permission::SellTickets ? Permission::RefundTickets : ofMethod; }

} // namespace

template<Method M, typename Handler>
void OrdersController::change(const QString &what, const typename M::Request &request, Handler handler, const QString &approval)
{
    m_change.ask<M>(what, request, [this, what, request, handler](const Result<typename M::Reply> &reply) {
        if (reply)
            return handler(*reply);
        refused({what, permissionFor(M::info.permission), QString(M::info.name), scopeOf(toJson(request), {u"eventId"_s, u"orderId"_s})}, reply.error(),
                [this, what, request, handler](const QString &given) { change<M>(what, request, handler, given); });
    }, approval);
}

void OrdersController::refused(const Refused &call, const Error &error, const std::function<void(const QString &approval)> &again)
{
    const QString &what = call.what;
    switch (error.code) {
    case ErrorCode::NotAllowed:
        emit said(Tone::Warn, tr("Your role may not do this: %1. An organizer may.").arg(what));
        if (m_supervisor)
            m_supervisor(call, again);
        return;
    case ErrorCode::RuleViolated:
    case ErrorCode::Conflict:
    case ErrorCode::Expired:
        if (isApprovalOver(error))
            return emit said(Tone::Warn, tr("The supervisor's approval was over: nothing was done. Ask once more."));
        // It is not what it was when it was shown.
        emit said(Tone::Bad, tr("The house did not accept this: %1. The order is shown as it is now.").arg(what));
        return search();
    default:
        emit said(Tone::Bad, OneChange::notDone(what, error));
    }
}

void OrdersController::handOut()
{
    if (!hasTickets() || OrderWords::validTickets(*m_order) == 0)
        return emit said(Tone::Info, m_order ? tr("This order has no tickets to print.") : tr("Find an order first."));
    const FoundOrderView order = *m_order;
    if (!m_printer || !m_printer(order))
        return;
    if (!order.collectedAt)
        markCollected(order, {});
}

void OrdersController::markCollected(const FoundOrderView &order, const QString &note, bool isQuiet)
{
    MarkCollected::Request mark{order.eventId, order.orderId, {}};
    if (!note.isEmpty())
        mark.note = note;
    change<MarkCollected>(tr("noting that %1 was handed out").arg(order.reference), mark, [this, id = order.orderId, isQuiet](const MarkCollected::Reply &reply) {
        const auto tell = [&reply](FoundOrderView &found) {
            found.willCall = false;
            found.collectedAt = reply.collectedAt;
            found.collectedBy = reply.collectedBy;
        };
        if (const int row = m_orders.rowOf(id); row >= 0) {
            FoundOrderView found = m_orders.orders().at(row);
            tell(found);
            m_orders.update(found);
        }
        if (m_order && m_order->orderId == id) {
            tell(*m_order);
            fetchStory();
            emit orderChanged();
        }
        if (!isQuiet)
            emit said(Tone::Good, tr("Tickets handed out."));
    });
}

void OrdersController::printAgain(const QString &reason)
{
    if (!hasTickets() || OrderWords::validTickets(*m_order) == 0)
        return emit said(Tone::Info, tr("This order has no tickets to print."));
    ReissueTickets::Request again{m_order->eventId, m_order->orderId, {}};
    if (const QList<TicketId> chosen = m_places.chosen(); !chosen.isEmpty())
        again.tickets = chosen;
    change<ReissueTickets>(tr("new tickets for %1").arg(m_order->reference), again, [this, reason, tickets = chosenOrAll()](const OrderView &order) {
        onChanged(order);
        if (!m_order || m_order->orderId != order.orderId)
            return;
        FoundOrderView printed = *m_order;
        printed.tickets.removeIf([&tickets](const TicketView &ticket) { return !tickets.contains(ticket.ticketId); });
        emit said(Tone::Good, tr("New tickets; the old ones are refused at the door."));
        if (m_printer && m_printer(printed))
            markCollected(*m_order, tr("printed again: %1").arg(reason), true);
    });
}

void OrdersController::askRefund()
{
    if (!m_order)
        return;
    m_quoted = m_places.chosen();
    m_quote.reset();
    emit quoteChanged();
    QuoteRefund::Request ask{m_order->eventId, m_order->orderId, {}};
    if (!m_quoted.isEmpty())
        ask.tickets = m_quoted;
    m_client.call<QuoteRefund>(ask, this, [this, asked = ++m_quoteNumber](const Result<QuoteRefund::Reply> &reply) {
        if (asked != m_quoteNumber)
            return;
        if (!reply) {
            emit said(Tone::Warn, reply.error().code == ErrorCode::RuleViolated
                          ? tr("Nothing of this can be given back: it is refunded, not paid, or somebody is inside.") : errorText(reply.error()));
            return emit quoteFailed();
        }
        m_quote = *reply;
        emit quoteChanged();
    });
}

void OrdersController::forgetQuote()
{
    ++m_quoteNumber;
    if (!m_quote)
        return;
    m_quote.reset();
    emit quoteChanged();
}

void OrdersController::refund(const QString &reason)
{
    if (!m_order || !m_quote)
        return;
    const Money amount = m_quote->amount;
    RefundOrder::Request refund{{m_order->eventId, m_order->orderId, {}}, reason};
    // Exactly the tickets that were quoted: one that was sold or admitted meanwhile makes the server refuse, not give more.
    if (!m_quote->tickets.isEmpty())
        refund.tickets = m_quote->tickets;
    change<RefundOrder>(tr("the refund of %1").arg(m_order->reference), refund, [this, amount](const OrderView &order) {
        m_places.chooseNone();
        onChanged(order);
        emit said(Tone::Good, tr("%1 given back; the places are on sale again.").arg(moneyText(amount)));
    });
}

void OrdersController::voidSale(const QString &reason)
{
    if (!m_order)
        return;
    change<VoidOrder>(tr("undoing the sale %1").arg(m_order->reference), {m_order->eventId, m_order->orderId, reason}, [this](const OrderView &order) {
        onChanged(order);
        emit said(Tone::Good, tr("Undone: %1 goes back as it came, and the places are on sale again.").arg(moneyText(order.refunded)));
    });
}

void OrdersController::payCash(const Money &tendered)
{
    if (!isPending())
        return;
    const Money left = OrderWords::left(*m_order);
    if (m_attempt)
        return emit said(Tone::Warn, tr("A card terminal was asked for this. First say what it said: {card}."));
    if (m_order->basketId)
        return emit said(Tone::Warn, tr("This order is paid with its basket %1, not by itself.").arg(m_order->basketReference.value_or(QString())));
    if (tendered.minorUnits() < left.minorUnits())
        return emit said(Tone::Warn, tr("%1 is not enough: %2 is to pay.").arg(moneyText(tendered), moneyText(left)));
    const PayOrder::Request pay{m_order->eventId, m_order->orderId, u"cash"_s, left, tendered, {}};
    change<PayOrder>(tr("the payment of %1").arg(m_order->reference), pay, [this, change = tendered - left](const PaidOrderView &reply) {
        onChanged(reply.order);
        if (m_order && m_order->orderId == reply.order.orderId)
            deliver(true);
        emit said(Tone::Good, change.isZero() ? tr("Paid.") : tr("Paid. Change: %1").arg(moneyText(change)));
    });
}

void OrdersController::startCard()
{
    if (!isPending() || m_attempt)
        return;
    if (m_order->basketId)
        return emit said(Tone::Warn, tr("This order is paid with its basket %1, not by itself.").arg(m_order->basketReference.value_or(QString())));
    // Written down before the terminal is asked: whatever happens, somebody will know that it was.
    change<StartPayment>(tr("the card payment of %1").arg(m_order->reference),
                         {m_order->eventId, m_order->orderId, u"card"_s, OrderWords::left(*m_order)}, [this](const PaymentAttemptView &attempt) {
        if (!m_order || m_order->orderId != attempt.orderId)
            return;
        m_attempt = attempt;
        emit orderChanged();
        emit said(Tone::Info, tr("Now %1 at the terminal; then say what it said.").arg(moneyText(attempt.amount)));
    });
}

void OrdersController::resolveCard(const QString &outcome, const QString &reference)
{
    if (!m_order || !m_attempt)
        return;
    ResolvePayment::Request resolve{m_order->eventId, m_attempt->attemptId, outcome, {}};
    if (!reference.isEmpty())
        resolve.reference = reference;
    change<ResolvePayment>(tr("the card payment of %1").arg(m_order->reference), resolve, [this](const PaymentAttemptView &attempt) {
        const bool isOurs = m_order && m_order->orderId == attempt.orderId;
        if (isOurs) {
            m_attempt.reset();
            if (attempt.state != "recorded"_L1 && attempt.state != "declined"_L1)
                m_attempt = attempt;
            emit orderChanged();
        }
        if (attempt.state == "declined"_L1)
            return emit said(Tone::Warn, tr("The card was declined; the order still waits to be paid."));
        if (attempt.state != "recorded"_L1)
            return emit said(Tone::Warn, tr("The payment stays open until somebody knows what the terminal did."));
        if (isOurs)
            fetchPaid(attempt.orderId);
        emit said(Tone::Good, tr("Paid by card."));
    });
}

/// The order as it is now that a terminal's payment has come, and its tickets.
void OrdersController::fetchPaid(OrderId id)
{
    m_client.call<GetOrder>({m_order->reference}, this, [this, id](const Result<OrderView> &order) {
        if (!order)
            return emit said(Tone::Bad, errorText(order.error()));
        onChanged(*order);
        if (m_order && m_order->orderId == id)
            deliver(false);
    });
}

void OrdersController::deliver(bool isCash)
{
    if (!hasTickets())
        return; // paid in part
    emit paid(*m_order, isCash);
    if (m_printer && m_printer(*m_order))
        markCollected(*m_order, {}, true);
}

void OrdersController::mailTickets(const QString &recipient)
{
    if (!m_order)
        return;
    if (!hasTickets() || OrderWords::validTickets(*m_order) == 0)
        return emit said(Tone::Info, tr("This order has no tickets to send."));
    MailTickets::Request mail{m_order->eventId, m_order->orderId, recipient.trimmed()};
    change<MailTickets>(tr("the mail to %1").arg(recipient), mail, [this](const MailView &written) {
        emit said(Tone::Info, tr("The mail to %1 is on its way.").arg(written.recipient));
        if (!m_order)
            return;
        m_mails.prepend(written);
        m_mailLooks = mailLooks;
        m_mailWait.start();
        emit orderChanged();
    });
}

void OrdersController::fetchMails()
{
    if (!m_order)
        return;
    m_client.call<ListMails>({m_order->eventId, m_order->orderId}, this, [this, asked = m_orderNumber](const Result<ListMails::Reply> &reply) {
        if (asked != m_orderNumber || !reply)
            return;
        const bool wasWaiting = m_mailWait.isActive();
        m_mails = reply->items;
        m_canMail = reply->isPossible;
        emit orderChanged();
        const bool isWaiting = !m_mails.isEmpty() && m_mails.first().state == "waiting"_L1;
        if (isWaiting && m_mailLooks > 0)
            return;
        m_mailWait.stop();
        if (!wasWaiting || m_mails.isEmpty())
            return;
        const MailView &mail = m_mails.first();
        if (mail.state == "sent"_L1)
            emit said(Tone::Good, tr("The mail to %1 was sent.").arg(mail.recipient));
        else if (mail.state == "failed"_L1)
            emit said(Tone::Bad, tr("The mail to %1 was refused: %2").arg(mail.recipient, mail.problem.value_or(QString())));
    });
}

void OrdersController::addNote(const QString &text)
{
    if (!m_order || !m_order->customer || text.trimmed().isEmpty())
        return;
    AddCustomerNote::Request note{m_order->customer->email, m_order->customer->phone, text.trimmed()};
    if (!note.email && !note.phone)
        return emit said(Tone::Info, tr("A note needs a mail address or a phone number: by that the customer is known again."));
    change<AddCustomerNote>(tr("the note"), note, [this](const CustomerNoteView &) {
        fetchCustomer();
        emit said(Tone::Good, tr("Noted."));
    });
}

} // namespace foyer
