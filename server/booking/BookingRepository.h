// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BatchState.h"
#include "storage/Idempotency.h"

namespace foyer {

/// What commands about leases name.
struct LeaseWants {
    QList<qint64> leases;
    QStringList devices; ///< whose open leases are wanted
    QList<qint64> tickets; ///< sold without the server
    bool isEmpty() const { return leases.isEmpty() && devices.isEmpty(); }
};

/// What a batch must read of one event, gathered from its requests.
struct BatchWants {
    EventId event;
    QList<int> seats;
    QList<qint64> holds;
    QList<qint64> orders;
    QList<qint64> houses;
    QStringList discountCodes;
    QList<qint64> repricedHolds;    ///< whose discounts are wanted too
    QList<QByteArray> voucherHashes;
    QList<qint64> voids; ///< of the orders, those to be voided
    LeaseWants leases;
    QList<qint64> accounts; ///< of all callers, each once: their drawers
    QList<UserId> keyAccounts; ///< parallel to keys
    QStringList keys;
};

struct KeptRow {
    UserId account;
    QString key;
    QByteArray requestHash;
    KeptOutcome outcome;
};

/// What was found of one event.
struct BatchRead {
    enum class Found : quint8 {
        Locked,
        Missing, ///< there is no such event
        InUse,   ///< only with Patience::None: somebody else has locked its row
    };
    Found found = Found::Missing;
    BatchInput input; ///< `plan`, `prices`, `vouchers` and `mirror` stay empty
    qint64 planId = 0;
    qint64 priceBook = 0; ///< version
    QList<KeptRow> kept;
    QList<qint64> handedIn; ///< orders made of sales that are handed in again
};

struct NewOutcome {
    EventId event;
    UserId account;
    QString key;
    QByteArray requestHash;
    KeptOutcome outcome;
};

/// A whole event's states at one version, read in one statement.
struct InventorySnapshot {
    qint64 version = 0;
    int available = 0;
    QByteArray letters;
    QList<InventoryChange::Area> areas;
};

/// All SQL of the booking side's transactions: set-based, over any number of events in the same few round trips.
class BookingRepository
{
public:
    /// How long to wait for an event's row that another transaction has locked.
    enum class Patience : quint8 {
        Some, ///< `patientMs`: the others of the batch wait as well. Unavailable then, and Transaction::hasWaitedTooLong()
        None, ///< the event is left out
        All,  ///< the connection's lock_timeout
    };
    static constexpr int patientMs = 250; ///< ten times what a full batch takes

    explicit BookingRepository(Transaction &tx) : m_tx(tx) {}

    /// Locks the inventory rows of the events, which are ascending, and reads what the batch wants of each but for seats and
    /// orders. In READ COMMITTED everything that is read after that is the newest there is.
    /// `vouchers` gets those that any request pays with, locked: they belong to no event.
    Result<std::vector<BatchRead>> lock(const std::vector<BatchWants> &wants, Patience patience, QHash<QByteArray, Voucher> &vouchers);
    /// The rest, of what lock() gave: orders, and the seats that are wanted or belong to what was found. Seats that `found`
    /// has already are not read again.
    Status readRest(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found);
    /// Holds that lock() was not asked for, of events it has locked: `holds[i]` those of `found[i]`.
    Status readNamedHolds(const std::vector<QList<qint64>> &holds, std::vector<BatchRead> &found);
    /// Writes all of it, seats by (event, seat). Unavailable when a seat was not what the batch took it for: then nothing
    /// may be committed. The states' events are ascending.
    /// `basket` is the one their new orders belong to.
    Status write(const std::vector<const BatchState *> &states, const QList<NewOutcome> &outcomes, const std::optional<Basket> &basket = {});
    /// What is kept under a key that belongs to no single event; nothing for an empty key.
    Result<QList<KeptRow>> keptOutside(UserId account, const QString &key);

    Result<std::optional<InventorySnapshot>> snapshot(EventId event);
    /// Those that are not released, oldest first.
    Result<QList<HouseHold>> houseHolds(EventId event);
    /// Events with holds that are over or house holds whose release date has come.
    static Result<QList<EventId>> eventsWithDueHolds(Transaction &tx);
    /// Forgets outcomes older than a day and carts that came to nothing a month ago, a bounded number a call. Returns how
    /// many rows went.
    static Result<int> forgetOld(Transaction &tx);

private:
    Status readOrders(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found);
    Status readSold(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found);
    Status readSeats(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found);

    Transaction &m_tx;
};

} // namespace foyer
