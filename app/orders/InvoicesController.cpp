// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/InvoicesController.h"

#include "client/ErrorText.h"
#include "seatmap/SeatMapText.h"

#include <QDate>
#include <QLocale>

namespace foyer {

using namespace Qt::StringLiterals;

QString InvoicesModel::stateText(const InvoiceView &invoice)
{
    if (invoice.status == "open"_L1)
        return tr("open");
    if (invoice.status == "overdue"_L1)
        return tr("overdue");
    return invoice.status == "credited"_L1 ? tr("credited") : tr("paid");
}

QString InvoicesModel::dayText(const QString &day) { return QLocale().toString(QDate::fromString(day, Qt::ISODate), QLocale::ShortFormat); }

QString InvoicesModel::text(int row, int column) const
{
    const InvoiceView &invoice = at(row);
    switch (column) {
    case Number: return invoice.number;
    case Customer: return invoice.customer.name.value_or(invoice.customer.email.value_or(QString()));
    case Amount: return moneyText(invoice.amount);
    case Owed: return moneyText(invoice.owed);
    case Due: return dayText(invoice.dueOn);
    case State: return stateText(invoice);
    default: return {};
    }
}

QString InvoicesModel::heading(int column) const
{
    switch (column) {
    case Number: return tr("Invoice");
    case Customer: return tr("Customer");
    case Amount: return tr("Amount");
    case Owed: return tr("Owed");
    case Due: return tr("Due");
    case State: return tr("State");
    default: return {};
    }
}

InvoicesController::InvoicesController(Client &client, QObject *parent) : QObject(parent), m_client(client), m_change(client)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(debounceMs);
    connect(&m_delay, &QTimer::timeout, this, &InvoicesController::refresh);
    connect(&m_invoices, &InvoicesModel::moreWanted, this, &InvoicesController::fetchMore);
    connect(&m_change, &OneChange::busyChanged, this, &InvoicesController::busyChanged);
    connect(&m_change, &OneChange::said, this, &InvoicesController::said);
}

void InvoicesController::type(const QString &text)
{
    m_query = text.trimmed();
    m_delay.start();
}

void InvoicesController::setFilter(Filter filter)
{
    if (std::exchange(m_filter, filter) != filter)
        refresh();
}

ListInvoices::Request InvoicesController::request() const
{
    ListInvoices::Request request;
    if (!m_query.isEmpty())
        request.query = m_query;
    switch (m_filter) {
    case Filter::Open: request.status = u"open"_s; break;
    case Filter::Overdue: request.status = u"overdue"_s; break;
    case Filter::Closed: request.status = u"closed"_s; break;
    case Filter::All: break;
    }
    request.limit = 50;
    return request;
}

void InvoicesController::refresh()
{
    m_delay.stop();
    m_isSearching = true;
    emit searchChanged();
    m_client.call<ListInvoices>(request(), this, [this, asked = ++m_searchNumber](const Result<ListInvoices::Reply> &reply) {
        if (asked == m_searchNumber) // else something else was typed meanwhile
            onFound(reply, false);
    });
}

void InvoicesController::fetchMore()
{
    if (m_next.isEmpty())
        return;
    ListInvoices::Request next = request();
    next.cursor = m_next;
    m_client.call<ListInvoices>(next, this, [this, asked = m_searchNumber](const Result<ListInvoices::Reply> &reply) {
        if (asked == m_searchNumber)
            onFound(reply, true);
    });
}

void InvoicesController::onFound(const Result<ListInvoices::Reply> &reply, bool isMore)
{
    m_isSearching = false;
    if (!reply) {
        emit searchChanged();
        return emit said(Tone::Bad, errorText(reply.error()));
    }
    m_next = reply->next.value_or(QString());
    if (isMore)
        return m_invoices.append(reply->items, !m_next.isEmpty());
    m_invoices.setItems(reply->items, !m_next.isEmpty());
    emit searchChanged();
    // What is shown stays while it is among what is found; just settled, it may have left the list and is still looked at.
    const int row = m_invoice ? m_invoices.rowOf(m_invoice->number) : -1;
    if (row >= 0 || !m_invoice)
        select(std::max(row, 0));
}

void InvoicesController::select(int row)
{
    if (row < 0 || row >= m_invoices.rowCount())
        return;
    m_invoice = m_invoices.at(row);
    emit invoiceChanged();
}

void InvoicesController::forget()
{
    ++m_searchNumber;
    m_delay.stop();
    m_query.clear();
    m_next.clear();
    m_isSearching = false;
    m_change.forget();
    m_invoice.reset();
    m_invoices.setItems({}, false);
    emit invoiceChanged();
}

void InvoicesController::settle(const QString &method, const Money &amount, const QString &reference)
{
    if (!m_invoice)
        return;
    if (amount.minorUnits() <= 0 || amount.minorUnits() > m_invoice->owed.minorUnits())
        return emit said(Tone::Warn, tr("%1 is owed, no more.").arg(moneyText(m_invoice->owed)));
    SettleInvoice::Request request{m_invoice->number, method, amount, {}};
    if (!reference.isEmpty())
        request.reference = reference;
    const QString what = tr("the money for %1").arg(m_invoice->number);
    m_change.ask<SettleInvoice>(what, request, [this, what, request](const Result<SettleInvoice::Reply> &reply) { onSettled(what, request, reply); });
}

void InvoicesController::onSettled(const QString &what, const SettleInvoice::Request &request, const Result<SettleInvoice::Reply> &reply)
{
    const QString &number = request.number;
    if (reply) {
        emit settled(request.method);
        emit said(Tone::Good, reply->owed.isZero() ? tr("%1 is paid.").arg(number)
                                                   : tr("%1 came for %2; %3 is still owed.").arg(moneyText(reply->amount), number, moneyText(reply->owed)));
    } else if (reply.error().code == ErrorCode::RuleViolated || reply.error().code == ErrorCode::Conflict) {
        emit said(Tone::Warn, tr("Somebody was faster, or no shift is open for cash. The invoice is shown as it is now."));
    } else {
        emit said(Tone::Bad, OneChange::notDone(what, reply.error()));
    }
    if (m_invoice && m_invoice->number == number)
        fetchShown();
}

void InvoicesController::fetchShown()
{
    m_client.call<GetInvoice>({m_invoice->number}, this, [this](const Result<InvoiceView> &reply) {
        if (!reply)
            return emit said(Tone::Bad, errorText(reply.error()));
        m_invoices.update(*reply);
        if (!m_invoice || m_invoice->number != reply->number)
            return;
        m_invoice = *reply;
        emit invoiceChanged();
    });
}

template<Method M>
void InvoicesController::fetchDocument(const QString &number)
{
    m_client.call<M>({number}, this, [this, number](const Result<Binary> &reply) {
        if (!reply)
            return emit said(Tone::Bad, errorText(reply.error()));
        emit documentReady(number, reply->bytes);
    });
}

void InvoicesController::fetchInvoice()
{
    if (m_invoice)
        fetchDocument<InvoicePdf>(m_invoice->number);
}

void InvoicesController::fetchCreditNote(const QString &number) { fetchDocument<CreditNotePdf>(number); }

} // namespace foyer
