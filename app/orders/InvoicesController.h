// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/OneChange.h"
#include "orders/PagedModel.h"
#include "protocol/InvoiceMethods.h"

#include <QTimer>

#include <optional>

namespace foyer {

/// Invoices, one row each, as the server lists them: newest first.
class InvoicesModel : public PagedModel<InvoiceView, &InvoiceView::number>
{
    Q_OBJECT
public:
    enum Column { Number, Customer, Amount, Owed, Due, State, ColumnCount };

    using PagedModel::PagedModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    static QString stateText(const InvoiceView &invoice);
    static QString dayText(const QString &day); ///< of 2026-05-31

protected:
    QString heading(int column) const override;
    QString text(int row, int column) const override;
    bool isFigure(int column) const override { return column == Amount || column == Owed; }
};

/// Orders that are paid later: what is owed, the money as it comes, the documents. Knows no widget. One settlement at a time; one
/// whose answer got lost is asked for again under the same key, and no other begins before it is known. Interface thread.
class InvoicesController : public QObject
{
    Q_OBJECT
public:
    using Tone = foyer::Tone;
    enum class Filter { Open, Overdue, Closed, All };
    Q_ENUM(Filter)

    static constexpr int debounceMs = 150;

    /// `client` must outlive it.
    explicit InvoicesController(Client &client, QObject *parent = nullptr);

    InvoicesModel &invoices() { return m_invoices; }
    void type(const QString &text); ///< a number, an order, the beginning of a name or mail address
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    void refresh(); ///< asks at once
    bool isSearching() const { return m_isSearching; }

    void select(int row);
    const std::optional<InvoiceView> &invoice() const { return m_invoice; }
    void forget(); ///< nobody is signed in any more

    bool isBusy() const { return m_change.isUnderWay(); }
    /// Money came for the invoice shown: bank, cash or card; no more than is owed.
    void settle(const QString &method, const Money &amount, const QString &reference);
    /// The document of the invoice shown, or one of its credit notes; documentReady() follows.
    void fetchInvoice();
    void fetchCreditNote(const QString &number);

signals:
    void searchChanged();
    void invoiceChanged();
    void busyChanged();
    void settled(const QString &method); ///< just confirmed
    void documentReady(const QString &name, const QByteArray &pdf); ///< a file's name without its ending
    void said(foyer::Tone tone, const QString &sentence);

private:
    ListInvoices::Request request() const;
    void onFound(const Result<ListInvoices::Reply> &reply, bool isMore);
    void fetchMore();
    void fetchShown();
    template<Method M>
    void fetchDocument(const QString &number);
    void onSettled(const QString &what, const SettleInvoice::Request &request, const Result<SettleInvoice::Reply> &reply);

    Client &m_client;
    InvoicesModel m_invoices;
    QTimer m_delay;
    QString m_query;
    QString m_next; ///< cursor of the next page; empty: none
    Filter m_filter = Filter::Open;
    bool m_isSearching = false;
    int m_searchNumber = 0; ///< of the search whose answer counts
    std::optional<InvoiceView> m_invoice;
    OneChange m_change;
};

} // namespace foyer
