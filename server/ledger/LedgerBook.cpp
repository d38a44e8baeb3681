// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/LedgerBook.h"

#include <QCryptographicHash>
#include <QSet>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectHeads{"ledger.heads", R"sql(
    SELECT h.event_id, h.account_id, h.length, h.head FROM unnest($1::bigint[], $2::bigint[]) AS w (event, account)
    CROSS JOIN LATERAL (SELECT * FROM ledger_chain k WHERE k.event_id = w.event AND k.account_id = w.account OFFSET 0) h)sql"};
constexpr Query selectShifts{"ledger.shifts", R"sql(
    SELECT account_id, shift_id FROM shift WHERE account_id = ANY($1::bigint[]) AND closed_at IS NULL ORDER BY shift_id FOR KEY SHARE)sql"};
constexpr Query insertEntries{"ledger.insert", R"sql(
    INSERT INTO ledger_entry (event_id, account_id, chain_index, posting_id, line, order_id, ledger, amount, currency, at, shift_id, hash)
    SELECT event, account, index, posting, line, order_id, ledger, amount, currency, at, nullif(shift, 0), hash
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::int[], $6::bigint[], $7::text[], $8::bigint[], $9::text[],
                $10::timestamptz[], $11::bigint[], $12::bytea[])
        AS u (event, account, index, posting, line, order_id, ledger, amount, currency, at, shift, hash))sql"};
constexpr Query writeHeads{"ledger.write_heads", R"sql(
    INSERT INTO ledger_chain (event_id, account_id, length, head)
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bytea[])
    ON CONFLICT (event_id, account_id) DO UPDATE SET length = excluded.length, head = excluded.head)sql"};

} // namespace

QList<Statement> LedgerRows::statements() const
{
    if (events.isEmpty())
        return {};
    return {{&insertEntries, Params::of(events, accounts, indexes, postings, lines, orders, ledgers, amounts, currencies, times, shifts, hashes)},
            {&writeHeads, Params::of(headEvents, headAccounts, lengths, heads)}};
}

QList<Statement> LedgerBook::reads(const QList<qint64> &events, const QList<qint64> &accounts)
{
    return {{&selectHeads, Params::of(events, accounts)}, {&selectShifts, Params::of(accounts)}};
}

void LedgerBook::setRead(const Rows &heads, const Rows &shifts)
{
    for (int i = 0; i < heads.count(); ++i) {
        if (heads.integer(i, 0) == m_event.value())
            m_heads.insert(heads.integer(i, 1), {heads.integer(i, 2), heads.bytea(i, 3)});
    }
    for (int i = 0; i < shifts.count(); ++i)
        m_shifts.insert(shifts.integer(i, 0), shifts.integer(i, 1));
}

QByteArray LedgerBook::link(const QByteArray &before, EventId event, const LedgerEntry &entry, const QString &currency, const QDateTime &at,
                            qint64 shift)
{
    // Unambiguous: numbers and names without the separator, each part in its place.
    QByteArray text = before;
    for (const qint64 number : {event.value(), entry.account.value(), entry.posting, qint64(entry.line), entry.order.value(), entry.amount,
                                at.toMSecsSinceEpoch(), shift})
        text += QByteArray::number(number) + '|';
    text += entry.ledger.toUtf8() + '|' + currency.toUtf8();
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

void LedgerBook::append(const QString &currency, const QList<LedgerEntry> &entries, LedgerRows &rows)
{
    QSet<qint64> touched;
    for (const LedgerEntry &entry : entries) {
        Head &head = m_heads[entry.account.value()];
        const qint64 shift = m_shifts.value(entry.account.value());
        head.hash = link(head.hash, m_event, entry, currency, m_at, shift);
        rows.events.append(m_event.value());
        rows.accounts.append(entry.account.value());
        rows.indexes.append(++head.length);
        rows.postings.append(entry.posting);
        rows.lines.append(entry.line);
        rows.orders.append(entry.order.value());
        rows.ledgers.append(entry.ledger);
        rows.amounts.append(entry.amount);
        rows.currencies.append(currency);
        rows.times.append(m_at);
        rows.shifts.append(shift);
        rows.hashes.append(head.hash);
        touched.insert(entry.account.value());
    }
    QList<qint64> accounts(touched.cbegin(), touched.cend());
    std::sort(accounts.begin(), accounts.end());
    for (const qint64 account : std::as_const(accounts)) {
        rows.headEvents.append(m_event.value());
        rows.headAccounts.append(account);
        rows.lengths.append(m_heads[account].length);
        rows.heads.append(m_heads[account].hash);
    }
}

QList<Statement> LedgerBook::append(const QString &currency, const QList<LedgerEntry> &entries)
{
    LedgerRows rows;
    append(currency, entries, rows);
    return rows.statements();
}

} // namespace foyer
