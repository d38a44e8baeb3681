// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <QHash>

namespace foyer {

/// One side of a posting; the amounts of one posting sum to zero.
struct LedgerEntry {
    /// A posting that is voided gets its lines once more under numbers this much higher, with the other sign.
    static constexpr int voidedLines = 10;

    qint64 posting = 0;
    int line = 0;
    OrderId order; ///< invalid for money that belongs to no order
    QString ledger;
    qint64 amount = 0; ///< minor units
    UserId account;    ///< whose drawer
};

/// New rows of any number of chains, to be written in one statement each.
struct LedgerRows {
    QList<qint64> events, accounts, indexes, postings, orders, amounts, shifts;
    QList<int> lines;
    QStringList ledgers, currencies;
    QList<QDateTime> times;
    QList<QByteArray> hashes;
    // Where each chain ends now.
    QList<qint64> headEvents, headAccounts, lengths;
    QList<QByteArray> heads;

    /// None for no rows.
    QList<Statement> statements() const;
};

/// The ledger is append-only and hash-chained: the entries of one drawer (an account) in one event are numbered without a
/// gap, and each carries SHA-256 over itself and the hash before it, so that a row that was changed, removed or slipped in
/// later shows. A chain for each event and drawer needs no lock beside the event's own. Event 0: the drawer's cash that
/// belongs to no event. For one transaction of one thread.
class LedgerBook
{
public:
    struct Head {
        qint64 length = 0;
        QByteArray hash = QByteArray(32, '\0');
    };

    LedgerBook() = default;
    /// `at`: the transaction's time, whole milliseconds.
    LedgerBook(EventId event, QDateTime at) : m_event(event), m_at(std::move(at)) {}

    /// What to read before entries are added, in this order; the caller has locked the events (or, for event 0, the shift).
    /// The lists are parallel, one pair a chain. An account's open shift cannot be closed until the transaction ends.
    static QList<Statement> reads(const QList<qint64> &events, const QList<qint64> &accounts);
    /// Takes what belongs to this event.
    void setRead(const Rows &heads, const Rows &shifts);
    bool hasOpenShift(UserId account) const { return m_shifts.contains(account.value()); }

    /// Appends entries to their chains and adds them to `rows`.
    void append(const QString &currency, const QList<LedgerEntry> &entries, LedgerRows &rows);
    /// The same for this book alone; gives the statements that write them, none for no entries.
    QList<Statement> append(const QString &currency, const QList<LedgerEntry> &entries);

    /// The hash of an entry that follows `before`.
    static QByteArray link(const QByteArray &before, EventId event, const LedgerEntry &entry, const QString &currency, const QDateTime &at,
                           qint64 shift);

private:
    EventId m_event;
    QDateTime m_at;
    QHash<qint64, Head> m_heads;   ///< by account
    QHash<qint64, qint64> m_shifts; ///< an account's open shift
};

} // namespace foyer
