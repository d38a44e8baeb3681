// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BatchState.h"

namespace foyer::test {

/// The TestVenue with one event, kept in memory: stands where the database stands, so that the rules can be tried
/// without one. Each batch reads what the database would give it and its output is written back the way the database
/// would.
class House
{
public:
    House();

    Caller caller{UserId(1), QStringLiteral("Sally Seller"), QStringLiteral("window"), false};
    QString status = QStringLiteral("on_sale");
    QDateTime now{QDate(2026, 5, 1), QTime(12, 0), Qt::UTC};

    /// Runs the commands as one batch; gives each outcome.
    QList<Result<Outcome>> batch(const QList<Command> &commands);
    Result<Outcome> run(const Command &command) { return batch({command}).first(); }
    void wait(int seconds) { now = now.addSecs(seconds); }

    Result<Outcome> hold(const QList<int> &seats, const QList<AreaWish> &areas = {});
    Result<Outcome> sell(HoldId hold, const QList<PaymentWish> &payments = {});
    /// A hold that must succeed.
    Hold held(const QList<int> &seats, const QList<AreaWish> &areas = {});
    /// A pending order over seats that must be free.
    Order ordered(const QList<int> &seats, const QList<AreaWish> &areas = {});
    /// A confirmed order, paid in cash.
    Order sold(const QList<int> &seats, const QList<AreaWish> &areas = {});
    /// The lease of a till that must get one.
    Lease leased(const QString &device = QStringLiteral("till-1"));
    /// The sale of these of its places, paid in cash, handed in.
    Result<Outcome> handIn(const Lease &lease, const QList<LeasedTicket> &places, const QString &device = {}, std::optional<qint64> book = {});
    /// Lets a leased ticket in, as the door would.
    void admit(const LeasedTicket &place);
    /// Closes the drawers of all, and opens new ones: what was sold before counts into shifts that are over.
    void closeShifts() { m_shiftBegan = ledger.size(); }
    /// Acts as somebody who may block seats.
    House &asManager();
    static PaymentWish cash(qint64 amount, std::optional<qint64> tendered = {},
                            const QString &currency = QStringLiteral("EUR"));

    QString letters() const;
    /// What must hold after every batch, in words; empty when it does.
    QString broken() const { return m_broken; }

    qint64 version = 0;
    int available;
    QHash<int, SeatRow> seats;
    QMap<int, AreaRow> areas;
    QHash<qint64, Hold> holds;
    QHash<qint64, Order> orders;
    QList<LogEntry> log;
    QList<LedgerEntry> ledger;
    QHash<qint64, HouseHold> houses;
    QList<NewPayment> payments;
    QList<NewRefund> refunds;
    QList<NewInvoice> invoices;
    QList<NewCreditNote> creditNotes;
    QList<NewSettlement> settlements;
    QHash<qint64, Lease> leases; ///< with all of their places
    int leaseSize = 0;
    qint64 priceBook = 1;         ///< version of `prices`
    QHash<qint64, PriceBook> books; ///< those before
    InventoryChange lastChange;
    PriceBook prices; ///< one type, as the TestVenue has it, until a test says otherwise
    QHash<QString, DiscountRow> discounts;
    QHash<QByteArray, Voucher> vouchers;
    /// A voucher of this code over so much.
    void give(const QString &code, qint64 worth);

private:
    BatchInput input() const;
    void write(const BatchState &state);
    void check(const QString &lettersBefore, const QMap<int, AreaRow> &areasBefore);
    void checkCounts();
    void checkLeases();
    void checkMoney();
    void checkUses();
    void must(bool isSo, const QString &what);

    SharedPlan m_plan;
    qsizetype m_shiftBegan = 0; ///< the first ledger entry of the open shifts
    qint64 m_lastId = 0;
    qint64 m_vouchersWorth = 0;
    QString m_broken;
};

} // namespace foyer::test
