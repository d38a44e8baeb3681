// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ApprovedCall.h"
#include "domain/Permission.h"
#include "protocol/BookingMethods.h"

#include <QElapsedTimer>
#include <QTimer>

namespace foyer {

/// One part of what a customer pays with.
struct Tender {
    enum class Kind : quint8 { Cash, Card, Voucher, Comp, Invoice };
    Kind kind = Kind::Cash;
    Money amount;         ///< that it covers
    Money tendered = {};  ///< cash: what the customer handed over
    QString reference = {}; ///< a voucher's code, which is worth money: never shown, never kept; a comp's reason; an approval code
    QString note = {};    ///< what may be shown of it: "…AB3D, 20.00 EUR stays on it"
    bool isTaken = false; ///< the server has it; it goes back only with the whole order
};

/// Tickets of an order that are given back for the places of a hold.
struct ExchangeWish {
    OrderView order;
    QList<TicketId> tickets;
    Money worth; ///< of those tickets
};

/// What a hold costs and what it is to become.
struct Bill {
    EventId event;
    HoldId hold;
    Money total;
    std::optional<ExchangeWish> exchange;
    bool isAlone = false; ///< of this till's lease, without the server: cash, and no call
};

/// How a held sale is paid. Tenders are gathered until they cover the bill; then they go to the server together, in one call
/// under one key, so that they are taken all or none. A card terminal is asked last: the order is placed first, everything
/// that lies in the server's own hand is taken, and only then is the card charged, which completes the sale in the same
/// step. So no card is charged for a sale that something else could still stop, and what was taken before a card fails goes
/// back with the order. Every call keeps its key until its outcome is known. Knows no widget. Interface thread.
class Checkout : public QObject
{
    Q_OBJECT
public:
    enum class Stage : quint8 {
        Idle,      ///< nothing is held
        Gathering, ///< tenders are chosen; the server knows of none
        Approving, ///< a supervisor is asked for what this person may not take alone; the server was told nothing yet
        Asking,    ///< the server is asked; nothing can be changed until it answers
        Unsettled, ///< its answer did not come in time; it is asked again under the same key when the link is back
        Open,      ///< the order is placed and waits for the rest of its money
        Terminal,  ///< a card terminal has the amount; a person reads off it what became of it
    };
    Q_ENUM(Stage)
    enum class Tone : quint8 { Info, Good, Warn, Bad };
    Q_ENUM(Tone)
    /// What may be known after a crash of the call under way. `request` is there only where it holds nothing secret.
    struct Call {
        QString method;
        QString key;
        QJsonObject request;
        bool operator==(const Call &) const = default;
    };
    static constexpr int maxTenders = 10;
    static constexpr int maxTendersInScope = 5; ///< of an approval, whose fields have a bounded size
    static constexpr int maxLooks = 30; ///< at an order whose card payment the server is still recording

    explicit Checkout(Client &client, QObject *parent = nullptr);

    /// A hold is there to be paid, or costs something else now: what was chosen so far is kept as far as it fits.
    void begin(const Bill &bill);
    /// Takes up an order that was placed before, with the card attempt that is not decided yet.
    void resume(const Bill &bill, const OrderView &order, const std::optional<PaymentAttemptView> &attempt);
    /// Cash that lay on the counter before this program was started again; never completes a sale by itself.
    void restoreCash(const Money &tendered);
    Money cashOnCounter() const; ///< handed over, and not taken yet
    /// Forgets everything; calls under way answer to nobody.
    void reset();

    Stage stage() const { return m_stage; }
    const Bill &bill() const { return m_bill; }
    /// Nothing must be let go or replaced while this is so.
    bool isUnderWay() const { return m_stage != Stage::Idle && m_stage != Stage::Gathering; }
    const QList<Tender> &tenders() const { return m_tenders; }
    Money due() const;    ///< what the whole costs: an exchange only the difference; never less than nothing
    Money toPay() const;  ///< what no tender covers yet
    Money givenBack() const; ///< by an exchange for less
    const OrderView &order() const { return m_order; } ///< valid once it is placed
    QDateTime payBy() const { return m_order.payBy.value_or(QDateTime()); } ///< of a placed order; else invalid
    const std::optional<PaymentAttemptView> &attempt() const { return m_attempt; }
    Money cardAmount() const; ///< that the terminal is asked for
    int secondsAtTerminal() const { return int(m_terminal.isValid() ? m_terminal.elapsed() / 1000 : 0); }
    const std::optional<Call> &call() const { return m_call; }

    void setPermissions(Permissions permissions) { m_permissions = permissions; }
    bool mayComp() const { return m_permissions.testFlag(Permission::BlockSeats); }
    bool mayInvoice() const { return m_permissions.testFlag(Permission::SellOnInvoice); }
    /// Who is asked where this person may not; without one such tenders are refused.
    void setSupervisor(AskSupervisor supervisor) { m_supervisor = std::move(supervisor); }
    bool canComp() const { return mayComp() || m_supervisor; }
    bool canInvoice() const { return mayInvoice() || m_supervisor; }
    /// Back to the tenders as they were before the one a supervisor is asked for.
    void withdraw();

    /// What the customer handed over; less than is to pay becomes a part. Asks again when an outcome is not known.
    void takeCash(const Money &tendered);
    /// Looks the voucher up first: it covers what it can.
    void takeVoucher(const QString &code);
    /// All that is to pay, or `part` of it.
    void giveAway(const QString &reason, std::optional<Money> part = {});
    void takeInvoice(const CustomerView &customer);
    /// Says that a tender other than cash needs the server, where it does.
    bool refusesAlone();
    /// The terminal gets `amount`; what is to pay unless said.
    void takeCard(std::optional<Money> amount = {});
    /// Places the order unpaid, for a customer who comes back with the money.
    void payLater(const CustomerView &customer);
    /// Completes what costs nothing: an exchange for as much or less, a sale of free places.
    void settle();

    void approved(const QString &code);
    void declined();
    void unknown();
    /// Goes on to the next customer; the order waits for the terminal's answer until its deadline.
    void leaveOpen();

    /// A tender that is not taken yet.
    void remove(qsizetype tender);
    /// Gives a placed order up: what was paid of it goes back.
    void giveUp();
    void askAgain();

signals:
    void changed(); ///< stage, tenders or amounts
    void terminalTicked(int seconds);
    void callChanged(); ///< before a call goes out, and when its outcome is known
    void said(foyer::Checkout::Tone tone, const QString &sentence);
    void sold(const foyer::OrderView &order);
    /// Of a bill that is paid without the server: the cash covers it. `cashOnCounter()` is what was given.
    void soldAlone();
    void reserved(const foyer::OrderView &order); ///< placed, and not paid
    void givenUp(const QString &sentence);        ///< the places are on sale again
    void holdLost(const QString &sentence);       ///< nothing was sold, and the hold is over
    void holdExtended(const foyer::HoldSeats::Reply &hold);
    void withdrawn(); ///< nobody waits for the supervisor any more

private:
    enum class Secrecy : quint8 { Open, Secret };
    template<Method M, typename Handler> void ask(Secrecy secrecy, const typename M::Request &request, Handler handler, const QString &approval = {});
    template<Method M, typename Handler> void askAllowed(const QList<Tender> &tenders, const typename M::Request &request, const QStringList &scope, Handler handler);
    Permission barredBy(const Tender &tender) const;
    void askSupervisor(const Tender &barred, const QString &method, const QJsonObject &scope, std::function<void(const QString &approval)> go);
    void notApproved(const QString &sentence);
    void setStage(Stage stage);
    void add(const Tender &tender);
    void commit();
    void exchange();
    void extendForTerminal();
    void place(const std::optional<CustomerView> &customer);
    void payNext();
    void startTerminal(const Money &amount);
    void resolve(const QString &outcome, const QString &code);
    void onResolved(const Result<PaymentAttemptView> &reply);
    void readOrder();
    void onOrder(const OrderView &order);
    void refused(const Error &error);
    bool isOnlineForMoney();
    bool canPay();
    QList<PaymentInput> payments() const;
    QStringList scopeOfPayments(QStringList names) const;
    static PaymentInput inputOf(const Tender &tender);
    Money money(qint64 minorUnits) const { return Money(minorUnits, m_bill.total.currency()); }

    Client &m_client;
    Permissions m_permissions = Permission::SellTickets;
    AskSupervisor m_supervisor;
    Stage m_stage = Stage::Idle;
    Bill m_bill;
    QList<Tender> m_tenders;
    std::optional<CustomerView> m_customer;
    OrderView m_order;
    std::optional<PaymentAttemptView> m_attempt;
    QElapsedTimer m_terminal;
    QTimer m_tick;
    QTimer m_look; ///< approved but not recorded yet: asks how far the server is
    std::optional<Call> m_call;
    std::function<void()> m_repeat; ///< sends the call under way once more
    int m_looks = 0;
    int m_round = 0; ///< answers to an earlier one count for nothing
};

/// "Cash", "Card"
QString tenderName(Tender::Kind kind);

} // namespace foyer
