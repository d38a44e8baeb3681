// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/OneChange.h"
#include "orders/OrderModels.h"
#include "protocol/MailMethods.h"
#include "protocol/PaymentMethods.h"

#include <QTimer>

#include <optional>

namespace foyer {

/// Orders after their sale at one till: found by what the customer has, shown, handed out, paid, given back. Knows no widget.
/// One change at a time; an answer that got lost is asked for again under the same key, and nothing else is done before it
/// is known. Interface thread.
class OrdersController : public QObject
{
    Q_OBJECT
public:
    using Tone = foyer::Tone;
    enum class Filter { All, ToPay, Paid, Refunded };
    Q_ENUM(Filter)

    static constexpr int debounceMs = 120;
    static constexpr int mailLookMs = 2000; ///< between two looks at a mail that waits
    static constexpr int mailLooks = 30;
    static constexpr int shortestQuery = 3; ///< letters; shorter ones are looked for with Enter

    /// `client` must outlive it.
    explicit OrdersController(Client &client, QObject *parent = nullptr);

    /// Prints the valid tickets of an order; false, after saying why, when this till cannot.
    using Printer = std::function<bool(const FoundOrderView &order)>;
    void setPrinter(Printer printer) { m_printer = std::move(printer); }
    using Refused = SupervisorWish;
    /// Who is asked when somebody is refused; approved, the same is done again.
    using Supervisor = AskSupervisor;
    void setSupervisor(Supervisor supervisor) { m_supervisor = std::move(supervisor); }

    OrdersModel &orders() { return m_orders; }
    PlacesModel &places() { return m_places; }

    /// What stands in the search field, while it is typed: asked for a moment after the last letter.
    void type(const QString &text);
    /// Asks at once, and shows the first that is found: Enter, or what a scanner ends with.
    void searchNow(const QString &text);
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    bool isSearching() const { return m_isSearching; }
    const QString &query() const { return m_query; }

    void select(int row); ///< of orders()
    const std::optional<FoundOrderView> &order() const { return m_order; }
    const QList<OrderStoryEntry> &story() const { return m_story; }
    const std::optional<CustomerRecordView> &customer() const { return m_customer; }
    /// A payment of the order that was asked of a terminal and is not decided.
    const std::optional<PaymentAttemptView> &attempt() const { return m_attempt; }
    /// The mails about the order, newest first.
    const QList<MailView> &mails() const { return m_mails; }
    bool canMail() const { return m_canMail && hasTickets(); } ///< the server has a mail server, and there is something to send
    /// What the refund asked about would give back; none while nothing is asked, or the answer has not come.
    const std::optional<QuoteRefund::Reply> &quote() const { return m_quote; }
    bool isBusy() const { return m_change.isUnderWay(); }
    bool hasTickets() const;
    bool isPending() const { return m_order && m_order->status == QLatin1StringView("pending"); }

    /// Prints the tickets and says that they were handed out.
    void handOut();
    /// A new issue of the chosen places, or of all: the door refuses the old paper.
    void printAgain(const QString &reason);
    /// Asks what a refund of the chosen places, or of all, would give back.
    void askRefund();
    /// Gives back what quote() says. Only after askRefund().
    void refund(const QString &reason);
    void forgetQuote();
    void voidSale(const QString &reason);
    void payCash(const Money &tendered);
    void startCard();
    /// What the terminal said: approved (with its code), declined, unknown.
    void resolveCard(const QString &outcome, const QString &reference);
    void exchange();
    void addNote(const QString &text);
    /// The tickets as PDF to this address. What becomes of the mail is watched for a while.
    void mailTickets(const QString &recipient);
    /// All orders that were sold in one basket with this one.
    void showBasket();

signals:
    void searchChanged(); ///< began, or ended
    void orderChanged(); ///< another one, or what is known of it
    void quoteChanged();
    void quoteFailed(); ///< after saying why
    void busyChanged();
    void said(foyer::Tone tone, const QString &sentence);
    void querySet(const QString &text); ///< by something else than typing
    void paid(const foyer::FoundOrderView &order, bool isCash); ///< just confirmed here, before its tickets are printed
    void exchangeAsked(const foyer::OrderView &order, const QList<foyer::TicketId> &tickets);

private:
    void search();
    void onFound(const Result<ListOrders::Reply> &reply, bool isMore);
    ListOrders::Request request() const;
    void fetchMore();
    void show(const FoundOrderView &order);
    void fetchBeside();
    void fetchStory();
    void fetchCustomer();
    void fetchAttempt();
    void fetchMails();
    void onChanged(const OrderView &order);
    void markCollected(const FoundOrderView &order, const QString &note, bool isQuiet = false);
    void fetchPaid(OrderId id);
    void deliver(bool isCash);
    QList<TicketId> chosenOrAll() const;
    template<Method M, typename Handler>
    void change(const QString &what, const typename M::Request &request, Handler handler, const QString &approval = {});
    void refused(const Refused &call, const Error &error, const std::function<void(const QString &approval)> &again);

    Client &m_client;
    Printer m_printer;
    Supervisor m_supervisor;
    OrdersModel m_orders;
    PlacesModel m_places;
    QTimer m_delay;
    QString m_query;
    Filter m_filter = Filter::All;
    QString m_next; ///< cursor of the next page; empty: none
    bool m_isSearching = false;
    bool m_opensFirst = false; ///< Enter was pressed: the first found is shown
    int m_searchNumber = 0;    ///< of the search whose answer counts
    int m_orderNumber = 0;     ///< of the selection whose answers count
    int m_quoteNumber = 0;
    std::optional<FoundOrderView> m_order;
    QList<OrderStoryEntry> m_story;
    std::optional<CustomerRecordView> m_customer;
    std::optional<PaymentAttemptView> m_attempt;
    QList<MailView> m_mails;
    bool m_canMail = false;
    int m_mailLooks = 0; ///< left for a mail that waits
    QTimer m_mailWait;
    std::optional<QuoteRefund::Reply> m_quote;
    QList<TicketId> m_quoted; ///< what the quote is about; empty: all
    OneChange m_change;
};

} // namespace foyer
