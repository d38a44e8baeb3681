// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "protocol/InvoiceMethods.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

namespace foyer {

/// Invoices, one row each, as the server lists them: newest first. Interface thread.
class InvoicesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Customer, Amount, Owed, Due, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setInvoices(const QList<InvoiceView> &invoices, bool hasMore);
    void append(const QList<InvoiceView> &invoices, bool hasMore);
    void update(const InvoiceView &invoice);
    const InvoiceView &at(int row) const { return m_invoices.at(row); }
    int rowOf(const QString &number) const; ///< -1: not there

    static QString stateText(const InvoiceView &invoice);
    static QString dayText(const QString &day); ///< of 2026-05-31

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_invoices.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && m_hasMore; }
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted();

private:
    QList<InvoiceView> m_invoices;
    bool m_hasMore = false;
};

/// Orders that are paid later: what is owed, the money as it comes, the documents. Knows no widget. One settlement at a time; one
/// whose answer got lost is asked for again under the same key, and no other begins before it is known. Interface thread.
class InvoicesController : public QObject
{
    Q_OBJECT
public:
    enum class Tone { Info, Good, Warn, Bad };
    Q_ENUM(Tone)
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

    bool isBusy() const { return m_change.has_value(); }
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
    void said(foyer::InvoicesController::Tone tone, const QString &sentence);

private:
    /// A settlement whose outcome is not known yet.
    struct Change {
        QString what;
        std::function<void()> ask;
    };

    ListInvoices::Request request() const;
    void onFound(const Result<ListInvoices::Reply> &reply, bool isMore);
    void fetchMore();
    void fetchShown();
    template<Method M>
    void fetchDocument(const QString &number);
    void onSettled(const QString &number, const QString &method, const Result<SettleInvoice::Reply> &reply);

    Client &m_client;
    InvoicesModel m_invoices;
    QTimer m_delay;
    QString m_query;
    QString m_next; ///< cursor of the next page; empty: none
    Filter m_filter = Filter::Open;
    bool m_isSearching = false;
    int m_searchNumber = 0; ///< of the search whose answer counts
    std::optional<InvoiceView> m_invoice;
    std::optional<Change> m_change;
};

} // namespace foyer
