// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/OneChange.h"
#include "orders/PagedModel.h"
#include "protocol/PaymentMethods.h"

#include <QTimer>

#include <optional>

namespace foyer {

/// Money that waits, one row each, oldest first.
class PaymentsModel : public PagedModel<WaitingPaymentView, &WaitingPaymentView::id>
{
    Q_OBJECT
public:
    enum Column { What, State, Order, Amount, Since, Event, Looks, ColumnCount }; ///< on a narrow window the last go first

    using PagedModel::PagedModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    static QString whatText(const WaitingPaymentView &payment);  ///< "Card payment"
    static QString stateText(const WaitingPaymentView &payment); ///< "nobody knows"
    static QString whyText(const WaitingPaymentView &payment);   ///< the same as a sentence, with what helps

protected:
    QString heading(int column) const override;
    QString text(int row, int column) const override;
    QString hint(int row, int column) const override;
    bool isFigure(int column) const override { return column == Amount || column == Looks; }
};

/// Payments whose outcome nobody knows, and money that has to go back: listed, counted, settled by a person's word. Looks by itself
/// every few seconds while the page is shown, seldom else, and when the link is back. Knows no widget. Interface thread.
class PaymentsController : public QObject
{
    Q_OBJECT
public:
    using Tone = foyer::Tone;
    enum class Filter { ForPerson, Outside, All };
    Q_ENUM(Filter)

    static constexpr int debounceMs = 150;
    static constexpr int lookMs = 10'000;  ///< between two looks at the list
    static constexpr int countMs = 30'000; ///< between two looks at how many wait
    static constexpr int pageSize = 50;
    static constexpr int mostAtOnce = 200; ///< in one answer; a longer list is left as it is until somebody asks

    /// `client` must outlive it.
    explicit PaymentsController(Client &client, QObject *parent = nullptr);

    /// What this person may do; who may not sell is told of nothing.
    void setPermissions(Permissions permissions);
    void setShown(bool isShown); ///< the page came to the front, or left it
    void forget();               ///< nobody is signed in any more

    PaymentsModel &payments() { return m_payments; }
    int forPerson() const { return m_forPerson; } ///< how many wait for a person
    void type(const QString &text); ///< an order, what the terminal printed, a name
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    void refresh(); ///< asks at once
    bool isSearching() const { return m_isSearching; }
    const QString &query() const { return m_query; }

    void select(int row);
    const std::optional<WaitingPaymentView> &payment() const { return m_payment; }

    bool isBusy() const { return m_change.isUnderWay(); }
    /// What can be done with the one that is shown.
    bool canAsk() const;      ///< the gateway, now
    bool canSay() const;      ///< what the terminal did
    bool canGiveBack() const; ///< say that the money is back
    void ask();
    void wentThrough(const QString &code); ///< the terminal's approval code
    void tookNothing();
    void givenBack(const QString &reference);

signals:
    void searchChanged();
    void paymentChanged(); ///< another one is shown, or more is known of it
    void countChanged(int forPerson);
    void busyChanged();
    void said(foyer::Tone tone, const QString &sentence);

private:
    ListWaitingPayments::Request request() const;
    void look();
    void fetch(const ListWaitingPayments::Request &request, bool isMore);
    void onFound(const ListWaitingPayments::Reply &reply, bool isMore);
    void count();
    void setForPerson(int count);
    void show(const std::optional<WaitingPaymentView> &payment);
    bool isForPerson() const { return m_payment && m_payment->waitsFor == QLatin1StringView("person"); }
    bool isOfTerminal() const { return m_payment && m_payment->method == QLatin1StringView("card"); }
    bool mayAct() const { return m_permissions.testFlag(Permission::SellTickets); }
    void resolve(const QString &outcome, const QString &reference);
    void onAttempt(const Result<PaymentAttemptView> &reply, const QString &what, const Money &amount, bool wasAsked);
    void onReturn(const Result<PaymentReturnView> &reply, const QString &what, const Money &amount);
    void refused(const QString &what, const Error &error);

    Client &m_client;
    Permissions m_permissions;
    PaymentsModel m_payments;
    QTimer m_delay, m_look;
    QString m_query;
    QString m_next; ///< cursor of the next page; empty: none
    Filter m_filter = Filter::ForPerson;
    bool m_isShown = false;
    bool m_isSearching = false;
    int m_searchNumber = 0; ///< of the search whose answer counts
    int m_forPerson = 0;
    std::optional<WaitingPaymentView> m_payment;
    OneChange m_change;
};

} // namespace foyer
