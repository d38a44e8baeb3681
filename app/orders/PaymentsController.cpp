// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/PaymentsController.h"

#include "client/ErrorText.h"
#include "domain/Permission.h"
#include "orders/OrderWords.h"
#include "seatmap/SeatMapText.h"

#include <QLocale>

namespace foyer {

using namespace Qt::StringLiterals;

QString PaymentsModel::whatText(const WaitingPaymentView &payment)
{
    if (payment.kind == "return"_L1)
        return tr("Refund");
    return payment.method == "card"_L1 ? tr("Card payment") : tr("Online payment");
}

QString PaymentsModel::stateText(const WaitingPaymentView &payment)
{
    const bool goesBack = payment.kind == "return"_L1 || payment.state == "refunding"_L1;
    if (payment.waitsFor == "person"_L1)
        return goesBack ? tr("give it back") : tr("nobody knows");
    if (goesBack)
        return tr("going back");
    if (payment.state == "approved"_L1)
        return tr("being recorded");
    return payment.method == "card"_L1 ? tr("at the terminal") : tr("not decided");
}

QString PaymentsModel::whyText(const WaitingPaymentView &payment)
{
    const bool goesBack = payment.kind == "return"_L1 || payment.state == "refunding"_L1;
    if (payment.waitsFor == "person"_L1) {
        if (goesBack && payment.method == "card"_L1)
            return tr("The terminal took the money, but the order could not have it any more. Give it back on the terminal.");
        if (goesBack)
            return tr("The gateway does not give this money back. Give it back another way, by bank transfer for example.");
        return payment.state == "unknown"_L1 ? tr("Nobody knows what the terminal did. Look into its journal.")
                                             : tr("The terminal was asked, and nobody said what it did. Look into its journal.");
    }
    if (goesBack)
        return tr("The money goes back; the gateway has not confirmed it yet.");
    if (payment.state == "approved"_L1)
        return tr("The money was taken; the server is still writing it down.");
    return payment.method == "card"_L1 ? tr("Somebody is at the terminal now.") : tr("The gateway has not decided yet.");
}

QString PaymentsModel::text(int row, int column) const
{
    const WaitingPaymentView &payment = at(row);
    switch (column) {
    case What: return whatText(payment);
    case Order: return payment.orderReference;
    case Event: return payment.eventName;
    case Amount: return moneyText(payment.amount);
    case Since: return OrderWords::when(payment.since);
    case Looks: return payment.looks > 0 ? QLocale().toString(payment.looks) : QString();
    case State: return stateText(payment);
    default: return {};
    }
}

QString PaymentsModel::hint(int row, int column) const { return column == State ? whyText(at(row)) : QString(); }

QString PaymentsModel::heading(int column) const
{
    switch (column) {
    case What: return tr("Money");
    case Order: return tr("Order");
    case Event: return tr("Event");
    case Amount: return tr("Amount");
    case Since: return tr("Since");
    case Looks: return tr("Asked", "how often the gateway was");
    case State: return tr("State");
    default: return {};
    }
}

PaymentsController::PaymentsController(Client &client, QObject *parent) : QObject(parent), m_client(client), m_change(client)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(debounceMs);
    connect(&m_delay, &QTimer::timeout, this, &PaymentsController::refresh);
    connect(&m_look, &QTimer::timeout, this, &PaymentsController::look);
    connect(&m_payments, &PaymentsModel::moreWanted, this, [this] {
        ListWaitingPayments::Request next = request();
        next.cursor = m_next;
        if (!m_next.isEmpty())
            fetch(next, true);
    });
    connect(&m_change, &OneChange::busyChanged, this, &PaymentsController::busyChanged);
    connect(&m_change, &OneChange::said, this, &PaymentsController::said);
    connect(&client, &Client::onlineChanged, this, [this](bool isOnline) {
        if (isOnline && m_look.isActive())
            look();
    });
}

void PaymentsController::setPermissions(Permissions permissions)
{
    m_permissions = permissions;
    if (!mayAct())
        return m_look.stop();
    m_look.start(m_isShown ? lookMs : countMs);
    look();
}

void PaymentsController::setShown(bool isShown)
{
    if (std::exchange(m_isShown, isShown) == isShown || !mayAct())
        return;
    m_look.start(isShown ? lookMs : countMs);
}

void PaymentsController::forget()
{
    ++m_searchNumber;
    m_permissions = {};
    m_delay.stop();
    m_look.stop();
    m_query.clear();
    m_next.clear();
    m_isSearching = false;
    m_change.forget();
    m_payments.setItems({}, false);
    show({});
    setForPerson(0);
}

void PaymentsController::type(const QString &text)
{
    m_query = text.trimmed();
    m_delay.start();
}

void PaymentsController::setFilter(Filter filter)
{
    if (std::exchange(m_filter, filter) != filter)
        refresh();
}

ListWaitingPayments::Request PaymentsController::request() const
{
    ListWaitingPayments::Request request;
    if (!m_query.isEmpty())
        request.query = m_query;
    if (m_filter != Filter::All)
        request.waitsFor = m_filter == Filter::ForPerson ? u"person"_s : u"outside"_s;
    request.limit = pageSize;
    return request;
}

void PaymentsController::refresh()
{
    m_delay.stop();
    m_isSearching = true;
    emit searchChanged();
    ++m_searchNumber;
    fetch(request(), false);
}

/// What became of it meanwhile: as many as there are on the screen, or only how many.
void PaymentsController::look()
{
    if (!m_client.isOnline() || m_isSearching)
        return;
    const int rows = m_payments.rowCount();
    if (!m_isShown || rows > mostAtOnce)
        return count();
    ListWaitingPayments::Request again = request();
    again.limit = std::max(pageSize, rows);
    fetch(again, false);
}

void PaymentsController::fetch(const ListWaitingPayments::Request &request, bool isMore)
{
    m_client.call<ListWaitingPayments>(request, this, [this, isMore, asked = m_searchNumber](const Result<ListWaitingPayments::Reply> &reply) {
        if (asked != m_searchNumber)
            return; // something else was asked meanwhile
        const bool wasSearching = std::exchange(m_isSearching, false);
        if (reply)
            return onFound(*reply, isMore);
        emit searchChanged();
        if (wasSearching || isMore) // a look of its own accord comes again, and the link is told of elsewhere
            emit said(Tone::Bad, errorText(reply.error()));
    });
}

void PaymentsController::onFound(const ListWaitingPayments::Reply &reply, bool isMore)
{
    setForPerson(reply.forPerson);
    m_next = reply.next.value_or(QString());
    if (isMore)
        return m_payments.append(reply.items, !m_next.isEmpty());
    // As it is: then nothing on the screen moves.
    const bool isSame = std::equal(reply.items.cbegin(), reply.items.cend(), m_payments.items().cbegin(), m_payments.items().cend(),
                                   [](const WaitingPaymentView &a, const WaitingPaymentView &b) { return toJson(a) == toJson(b); });
    if (!isSame || m_next.isEmpty() == m_payments.canFetchMore({}))
        m_payments.setItems(reply.items, !m_next.isEmpty());
    emit searchChanged();
    const int row = m_payment ? m_payments.rowOf(m_payment->id) : -1;
    if (row >= 0 && isSame)
        return;
    if (m_payments.rowCount() > 0)
        select(std::max(row, 0));
    else
        show({});
}

void PaymentsController::count()
{
    ListWaitingPayments::Request some;
    some.limit = 1;
    m_client.call<ListWaitingPayments>(some, this, [this, asked = m_searchNumber](const Result<ListWaitingPayments::Reply> &reply) {
        if (reply && asked == m_searchNumber)
            setForPerson(reply->forPerson);
    });
}

void PaymentsController::setForPerson(int count)
{
    if (std::exchange(m_forPerson, count) != count)
        emit countChanged(count);
}

void PaymentsController::select(int row)
{
    if (row >= 0 && row < m_payments.rowCount())
        show(m_payments.at(row));
}

void PaymentsController::show(const std::optional<WaitingPaymentView> &payment)
{
    m_payment = payment;
    emit paymentChanged();
}

bool PaymentsController::canAsk() const
{
    if (!m_payment || isForPerson() || !mayAct())
        return false;
    if (m_payment->refundId)
        return m_permissions.testFlag(Permission::RefundTickets);
    return !isOfTerminal() || m_payment->state == "approved"_L1;
}

bool PaymentsController::canSay() const
{
    return m_payment && mayAct() && isOfTerminal() && m_payment->attemptId && (m_payment->state == "started"_L1 || m_payment->state == "unknown"_L1);
}

bool PaymentsController::canGiveBack() const
{
    return isForPerson() && (m_payment->refundId ? m_permissions.testFlag(Permission::RefundTickets) : m_payment->state == "refunding"_L1 && mayAct());
}

void PaymentsController::ask()
{
    if (!canAsk())
        return;
    const QString what = tr("asking about order %1").arg(m_payment->orderReference);
    const Money amount = m_payment->amount;
    if (m_payment->refundId) {
        m_change.ask<AskReturn>(what, {m_payment->eventId, *m_payment->refundId}, [this, what, amount](const Result<PaymentReturnView> &reply) { onReturn(reply, what, amount); });
    } else {
        m_change.ask<AskPayment>(what, {m_payment->eventId, *m_payment->attemptId},
                                 [this, what, amount](const Result<PaymentAttemptView> &reply) { onAttempt(reply, what, amount, true); });
    }
}

void PaymentsController::wentThrough(const QString &code)
{
    if (canSay())
        resolve(u"approved"_s, code);
}

void PaymentsController::tookNothing()
{
    if (canSay())
        resolve(u"declined"_s, {});
}

void PaymentsController::givenBack(const QString &reference)
{
    if (!canGiveBack())
        return;
    if (!m_payment->refundId)
        return resolve(u"refunded"_s, reference);
    const QString what = tr("the money back for order %1").arg(m_payment->orderReference);
    ConfirmReturn::Request request{m_payment->eventId, *m_payment->refundId, {}};
    if (!reference.isEmpty())
        request.reference = reference;
    m_change.ask<ConfirmReturn>(what, request, [this, what, amount = m_payment->amount](const Result<PaymentReturnView> &reply) { onReturn(reply, what, amount); });
}

void PaymentsController::resolve(const QString &outcome, const QString &reference)
{
    const QString what = tr("what became of the payment of order %1").arg(m_payment->orderReference);
    ResolvePayment::Request request{m_payment->eventId, *m_payment->attemptId, outcome, {}};
    if (!reference.isEmpty())
        request.reference = reference;
    m_change.ask<ResolvePayment>(what, request, [this, what, amount = m_payment->amount](const Result<PaymentAttemptView> &reply) { onAttempt(reply, what, amount, false); });
}

void PaymentsController::onAttempt(const Result<PaymentAttemptView> &reply, const QString &what, const Money &amount, bool wasAsked)
{
    if (!reply)
        return refused(what, reply.error());
    const QString sum = moneyText(amount);
    if (reply->state == "recorded"_L1)
        emit said(Tone::Good, tr("%1 went through; its order has it now.").arg(sum));
    else if (reply->state == "approved"_L1)
        emit said(Tone::Info, tr("%1 went through; the server is still writing it down.").arg(sum));
    else if (reply->state == "declined"_L1)
        emit said(Tone::Good, tr("Noted: nothing was taken."));
    else if (reply->state == "refunded"_L1)
        emit said(Tone::Good, tr("Noted: %1 is back with the customer.").arg(sum));
    else if (reply->state == "refunding"_L1 && reply->method == "card"_L1)
        emit said(Tone::Warn, tr("The order cannot have the money any more: give %1 back on the terminal, then say so here.").arg(sum));
    else if (reply->state == "refunding"_L1)
        emit said(Tone::Info, tr("%1 goes back; the gateway has not confirmed it yet.").arg(sum));
    else
        emit said(Tone::Info, wasAsked ? tr("Nobody knows yet. The server goes on asking by itself.") : tr("It stays open until somebody knows."));
    refresh();
}

void PaymentsController::onReturn(const Result<PaymentReturnView> &reply, const QString &what, const Money &amount)
{
    if (!reply)
        return refused(what, reply.error());
    if (reply->state == "returned"_L1)
        emit said(Tone::Good, tr("Noted: %1 is back with the customer.").arg(moneyText(amount)));
    else if (reply->state == "by_hand"_L1)
        emit said(Tone::Warn, tr("The gateway does not give %1 back: give it back another way, then say so here.").arg(moneyText(amount)));
    else
        emit said(Tone::Info, tr("No answer yet. The server goes on asking by itself."));
    refresh();
}

void PaymentsController::refused(const QString &what, const Error &error)
{
    switch (error.code) {
    case ErrorCode::RuleViolated:
    case ErrorCode::Conflict:
    case ErrorCode::NotFound:
        emit said(Tone::Warn, tr("Somebody was faster: it is not what it was. It is shown as it is now."));
        break;
    case ErrorCode::NotAllowed:
        emit said(Tone::Warn, tr("Your role may not do this: %1. An organizer may.").arg(what));
        break;
    default: emit said(Tone::Bad, OneChange::notDone(what, error));
    }
    refresh();
}

} // namespace foyer
