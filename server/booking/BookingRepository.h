// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BatchState.h"
#include "storage/Idempotency.h"

namespace foyer {

/// What a batch must read, gathered from its requests.
struct BatchWants {
    QList<int> seats;
    QList<qint64> holds;
    QList<qint64> orders;
    QList<qint64> houses;
    QList<qint64> voids; ///< of the orders, those to be voided
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

struct NewOutcome {
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

/// All SQL of the booking side's transactions: set-based, in two round trips a batch.
class BookingRepository
{
public:
    BookingRepository(Transaction &tx, EventId event) : m_tx(tx), m_event(event) {}

    /// Locks the event's inventory row, then the seats by number, and reads what the batch wants. `input.plan` and
    /// `input.mirror` stay empty; `planId` says which plan belongs to it. NotFound when there is no such event.
    Result<BatchInput> lockAndRead(const BatchWants &wants, QList<KeptRow> &kept, qint64 &planId);
    /// Writes all of it. Unavailable when a seat was not what the batch took it for: then nothing may be committed.
    Status write(const BatchState &state, const QList<NewOutcome> &outcomes);

    Result<std::optional<InventorySnapshot>> snapshot();
    /// Those that are not released, oldest first.
    Result<QList<HouseHold>> houseHolds();
    /// Events with holds that are over or house holds whose release date has come.
    static Result<QList<EventId>> eventsWithDueHolds(Transaction &tx);
    /// Forgets outcomes older than a day and carts that came to nothing a month ago, a bounded number a call. Returns how
    /// many rows went.
    static Result<int> forgetOld(Transaction &tx);

private:
    Status readSold(BatchInput &input, const BatchWants &wants);
    Status lockSeats(BatchInput &input, QList<int> seats);
    Result<QHash<qint64, Order>> readOrders(const QList<qint64> &ids);

    Transaction &m_tx;
    const EventId m_event;
};

} // namespace foyer
