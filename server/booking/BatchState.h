// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/OpenHolds.h"
#include "catalog/PlanStore.h"
#include "domain/SeatState.h"
#include "ledger/LedgerBook.h"
#include "pricing/PriceBookRepository.h"
#include "pricing/PriceBookStore.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <functional>

namespace foyer {

struct AreaRow {
    int priceLevel = 0;
    int capacity = 0;
    int held = 0;
    int sold = 0;
    int blocked = 0;
    int left() const { return capacity - held - sold - blocked; }
    bool operator==(const AreaRow &) const = default;
};

/// What commands about leases need beside the event's other rows.
struct LeaseInput {
    int size = 0;        ///< places a till may have open
    int placesTaken = 0; ///< tills have open
    qint64 priceBook = 0; ///< the event's version
    QHash<qint64, Lease> leases; ///< those any request names, and those of devices that take one
    QHash<qint64, SharedPriceBook> books; ///< by version, those that sales were made by
};

/// Rows of one event as its transaction has locked and read them.
struct BatchInput {
    EventId event;
    qint64 version = 0;
    int available = 0;
    QDateTime now; ///< the database's, of this transaction
    QString status;
    QString currency;
    SharedPlan plan;
    SharedPriceBook prices;
    QHash<QString, DiscountRow> discounts; ///< by code: those any request names, and those of holds to be priced again
    QHash<QByteArray, Voucher> vouchers;   ///< by the hash of the code: those any request pays with; locked
    QHash<int, SeatRow> seats;     ///< those any request or due hold names
    QMap<int, AreaRow> areas;      ///< all
    QHash<qint64, Hold> holds;     ///< those any request names, and all that are due
    QList<qint64> dueHolds;
    QHash<qint64, Order> orders;   ///< those any request or due hold names
    QHash<qint64, HouseHold> houses; ///< those any request names, and all whose release date has come
    QList<qint64> dueHouses;
    QHash<qint64, QList<LedgerEntry>> soldInOpenShifts; ///< entries of orders to be voided that count into a shift still open
    LeaseInput leased;             ///< nothing in a batch that has no command about leases
    LedgerBook book;               ///< the chains of every account in the batch
    std::vector<SeatState> mirror; ///< every seat at `version`; filled only when best available is asked for
};

struct LogEntry {
    qint64 version = 0;
    QString type;
    QString subject;
    UserId actor;
    QString channel;
    QJsonObject data;
};

struct NewTicket {
    OrderId order;
    int line = 0;
    Ticket ticket;
};

struct ChangedTicket {
    Ticket ticket;
    bool mustBeOutside = false; ///< nobody may have been admitted with it meanwhile
};

struct NewRefund {
    OrderId order;
    UserId account;
    Refund refund;
};

struct NewPayment {
    OrderId order;
    UserId account;
    Payment payment;
};

/// Its number is drawn when it is written.
/// How the house writes: kept with each document, so that it says the same whenever it is printed again.
struct Letterhead {
    QString language = QStringLiteral("en"); ///< of houseLanguages()
    QString sender; ///< the house on its invoices: name, address, tax number, bank account; lines divided by \n
};

struct NewInvoice {
    OrderId order;
    PaymentId payment;
    UserId account;
    qint64 amount = 0;
    Customer customer;
    QString reference; ///< of the order
    QDate dueOn;
    QJsonArray lines; ///< as it is printed
    Letterhead letterhead;
};

struct NewCreditNote {
    RefundId refund;
    PaymentId payment; ///< of the invoice
    UserId account;
    qint64 amount = 0;
    qint64 paidBack = 0;
    QString paidBackBy;
    QString reason;
    QJsonArray lines;
    Letterhead letterhead;
};

struct NewSettlement {
    qint64 id = 0;
    PaymentId payment; ///< of the invoice
    QString method;
    qint64 amount = 0;
    QString reference;
    UserId account;
};

struct NewLeaseTicket {
    LeaseId lease;
    Ticket ticket;
};

/// A leased ticket that became part of an order.
struct SoldLeaseTicket {
    OrderId order;
    int line = 0;
    Ticket ticket;
};

/// What a batch came to, to be written as sets.
struct BatchOutput {
    QMap<int, std::pair<SeatRow, SeatRow>> seats; ///< before and after, in lock order
    QMap<int, AreaRow> areas;
    QList<Hold> newHolds;
    QStringList newHoldChannels;
    QMap<qint64, Hold> changedHolds;
    QSet<qint64> repricedHolds; ///< of the changed ones: their places cost something else
    QList<Order> newOrders;
    QMap<qint64, Order> changedOrders; ///< of those that were there before
    QList<NewTicket> newTickets;
    QMap<qint64, ChangedTicket> changedTickets;
    QList<NewPayment> payments;
    QList<NewRefund> refunds;
    QList<NewInvoice> invoices;
    QList<NewCreditNote> creditNotes;
    QList<NewSettlement> settlements;
    QList<HouseHold> newHouses;
    QMap<qint64, HouseHold> changedHouses;
    QSet<qint64> renamedHouses; ///< of the changed ones, those that differ by more than their places
    QList<Lease> newLeases;
    QMap<qint64, Lease> changedLeases; ///< of those that were there before
    QList<NewLeaseTicket> newLeaseTickets;
    QMap<qint64, SoldLeaseTicket> soldLeaseTickets;
    int ordersToRefund = 0; ///< confirmed although the event is cancelled: its refunds take them up
    QList<LedgerEntry> ledger;
    QMap<qint64, int> discountUses;      ///< places more or less that have a discount
    QMap<qint64, qint64> voucherChanges; ///< what went onto a voucher, or off it
    QList<LogEntry> log;
};

struct Caller {
    UserId account;
    QString name;
    QString channel;
    bool mayActForOthers = false; ///< let another seller's hold go, sell from house holds, give comps
    bool mayRefund = false;       ///< void other people's sales
    bool mayInvoice = false;      ///< sell on invoice, say that one was paid
    UserId approvedBy = {};       ///< who lent the caller a permission for this command; the log names them
};

/// The rules of booking, pure: judges one command after another against the rows of one event and collects what must be
/// written. A command that fails leaves no trace. Used by one thread for one transaction.
class BatchState
{
public:
    struct Settings {
        int holdSeconds = 300;
        int pendingSeconds = 15 * 60;
        int longestHoldSeconds = 30 * 60; ///< however often it is extended
        int invoiceDays = 14;             ///< until an invoice is due
        Letterhead letterhead;
    };
    using NextId = std::function<qint64()>;

    BatchState(BatchInput input, Settings settings, NextId nextId);

    /// Lets every hold go whose time is over, and every house hold whose release date has come. Call first.
    void expireDue();
    Result<Outcome> apply(const Caller &caller, const Command &command);

    EventId event() const { return m_in.event; }
    const QString &currency() const { return m_in.currency; }
    const QHash<QByteArray, Voucher> &vouchers() const { return m_in.vouchers; } ///< as payments have left them
    /// What an event judged before this one in the same transaction has left.
    void setVouchers(const QHash<QByteArray, Voucher> &vouchers) { m_in.vouchers = vouchers; }
    /// Those that were read, or made since; null for others.
    const Hold *held(HoldId id) const;
    const Order *ordered(OrderId id) const;
    /// Whether these payments are in order by themselves; gives their sum.
    Result<qint64> checkPayments(const Caller &caller, const QList<PaymentWish> &payments) const;
    const LedgerBook &book() const { return m_in.book; }
    qint64 version() const { return m_in.version; }
    int available() const { return m_in.available; }
    qint64 versionBefore() const { return m_versionBefore; }
    /// The final states, collapsed: a seat that came and went is not in it.
    BatchOutput output() const;
    InventoryChange change() const;
    /// Brings `open` to the state after this batch: its holds as they are now, without those that are over.
    void keepOpen(OpenHoldsOfEvent &open) const;

private:
    /// What a document says of the part of its amount that its places do not come to.
    enum class Rest : quint8 { PaidOtherwise, Exchange, KeptOrSettled };

    Result<Outcome> hold(const Caller &caller, const HoldCommand &command);
    Result<QList<int>> wantedSeats(const HoldCommand &command, QString &reason) const;
    Status checkSeats(const QList<int> &seats, HouseHoldId from = {}) const;
    Status checkHouse(const Caller &caller, HouseHoldId id) const;
    Status checkAreas(const QList<AreaWish> &areas) const;
    Result<Outcome> reprice(const Caller &caller, const RepriceCommand &command);
    /// Gives every place (one item each, in order) its price and joins those of an area that cost the same.
    Result<QList<HoldItem>> priced(const Caller &caller, const QList<HoldItem> &places, const QList<PriceTypeWish> &types, const QString &code, qint64 &discount) const;
    Result<QList<int>> typesFor(qsizetype places, const QList<PriceTypeWish> &wishes) const;
    int sectionOf(const HoldItem &item) const;
    void useDiscount(qint64 discount, int places);
    Result<Outcome> release(const Caller &caller, const ReleaseCommand &command);
    Result<Outcome> extend(const Caller &caller, const ExtendCommand &command);
    Result<Outcome> sell(const Caller &caller, const SellCommand &command);
    Result<Outcome> pay(const Caller &caller, const PayCommand &command);
    Result<Outcome> refund(const Caller &caller, const RefundCommand &command);
    Result<Outcome> refundUnconfirmed(const Caller &caller, Order &order, const RefundCommand &command);
    Result<Outcome> settle(const Caller &caller, const SettleCommand &command);
    Status checkInvoicing(const Caller &caller, const QList<PaymentWish> &payments, const Customer &customer) const;
    /// What a document lists: places, and what is left to its amount under `rest`.
    static QString restText(const struct HouseWords &words, Rest rest);
    QJsonArray documentLines(const QList<Ticket> &tickets, qint64 amount, Rest rest) const;
    void issueInvoice(const Caller &caller, const Order &order, Payment &payment, const QList<Ticket> &tickets, Rest rest);
    void credit(const Caller &caller, const Order &order, Payment &payment, const Refund &refund, const QList<Ticket> &returned);
    void noteCredit(const Caller &caller, const Payment &payment, const Refund &refund, qint64 paidBack, const QList<Ticket> &returned);
    Result<Outcome> voidOrder(const Caller &caller, const VoidCommand &command);
    Status checkVoid(const Caller &caller, const Order &order, const QList<LedgerEntry> &entries) const;
    Result<Outcome> exchange(const Caller &caller, const ExchangeCommand &command);
    Result<Outcome> reprint(const Caller &caller, const ReprintCommand &command);
    Result<Outcome> block(const Caller &caller, const BlockCommand &command);
    Result<Outcome> unblock(const Caller &caller, const UnblockCommand &command);
    Result<Outcome> updateHouse(const Caller &caller, const UpdateHouseCommand &command);
    Result<Outcome> takeLease(const Caller &caller, const TakeLeaseCommand &command);
    Result<Outcome> returnLease(const Caller &caller, const ReturnLeaseCommand &command);
    Result<Outcome> giveUpLease(const Caller &caller, const GiveUpLeaseCommand &command);
    Result<Outcome> handIn(const Caller &caller, const HandInCommand &command);
    Lease *findLease(LeaseId id);
    Result<Lease *> leaseOf(LeaseId id, const QString &device);
    /// How many places more a device may have.
    int placesToLease(const Lease *lease) const;
    QList<HoldItem> chooseLeased(int count) const;
    QList<int> chooseLeasedSeats(int count) const;
    void fillLease(Lease &lease, const QList<HoldItem> &places, QJsonArray &told);
    QJsonArray freeLeased(Lease &lease, const QList<LeasedTicket *> &places, TicketStatus status);
    /// What of it is open, and not known to be sold.
    static QList<LeasedTicket *> unsold(Lease &lease);
    void changeLease(Lease &lease);
    Result<QList<LeasedTicket *>> placesToHandIn(Lease &lease, const HandInCommand &command);
    Status checkHandedIn(const QList<LeasedTicket *> &places) const;
    Result<QList<HoldItem>> priceHandedIn(const Caller &caller, const Lease &lease, const HandInCommand &command, const QList<LeasedTicket *> &places) const;
    Status checkCash(const Caller &caller, const QList<PaymentWish> &payments, qint64 total) const;
    Hold &holdLeased(const Caller &caller, const QList<LeasedTicket *> &places, QList<HoldItem> items);
    void sellLeased(const Caller &caller, const Caller &seller, Lease &lease, const HandInCommand &command, const QList<LeasedTicket *> &places, Order &order, Hold &hold);
    static Caller sellerOf(const Caller &caller, const Lease &lease, UserId soldBy);
    Status checkPayment(const Caller &caller, const PaymentWish &payment) const;
    Result<Hold *> holdToSell(const Caller &caller, HoldId id);

    SeatRow seat(int number) const;
    void setSeat(int number, const SeatRow &row);
    Hold *findHold(HoldId id);
    Order *findOrder(OrderId id);
    /// Valid tickets of an order by id, all of them when none is named. They point into `order`.
    static Result<QList<Ticket *>> validTickets(Order &order, const QList<qint64> &ids, bool mayBeAdmitted);
    void freeItems(const Hold &hold);
    void markHold(Hold &hold, HoldState state);
    void lapse(Order &order);
    void takePayment(const Caller &caller, Order &order, const PaymentWish &wish, const QList<Ticket> &tickets, Rest rest);
    void confirm(const Caller &caller, Order &order, Hold &hold);
    QJsonObject placeTicket(Ticket &ticket);
    QJsonObject freeTicket(Ticket &ticket, TicketStatus status, bool mustBeOutside);
    QJsonArray giveBack(const Caller &caller, Order &order, qint64 amount, const QString &reason, const QList<Ticket> &returned);
    void post(const Caller &caller, qint64 posting, OrderId order, const QString &debit, const QString &credit, qint64 amount);
    /// Books what places cost from the customer to tickets, fees and taxes, or back.
    void postPrice(const Caller &caller, qint64 posting, OrderId order, const PriceSplit &split);
    Status checkVoucher(const PaymentWish &payment, qint64 alreadyTaken) const;
    void releaseHouse(const Caller &caller, HouseHold &house, QList<int> seats);
    void log(const Caller &caller, const QString &type, const QString &subject, QJsonObject data);

    BatchInput m_in;
    const Settings m_settings;
    const NextId m_nextId;
    const qint64 m_versionBefore;
    QHash<int, SeatRow> m_before; ///< rows as they were, of seats that changed
    BatchOutput m_out;
};

} // namespace foyer
