// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/LedgerBook.h"

#include <QCryptographicHash>
#include <QSet>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectHeads{"ledger.heads", "SELECT account_id, length, head FROM ledger_chain WHERE event_id = $1 AND account_id = ANY($2::bigint[])"};
constexpr Query selectShifts{"ledger.shifts", R"sql(
    SELECT account_id, shift_id FROM shift WHERE account_id = ANY($1::bigint[]) AND closed_at IS NULL ORDER BY shift_id FOR KEY SHARE)sql"};
constexpr Query insertEntries{"ledger.insert", R"sql(
    INSERT INTO ledger_entry (event_id, account_id, chain_index, posting_id, line, order_id, ledger, amount, currency, at, shift_id, hash)
    SELECT $1, account, index, posting, line, order_id, ledger, amount, $2, $3, nullif(shift, 0), hash
    FROM unnest($4::bigint[], $5::bigint[], $6::bigint[], $7::int[], $8::bigint[], $9::text[], $10::bigint[], $11::bigint[], $12::bytea[])
        AS u (account, index, posting, line, order_id, ledger, amount, shift, hash))sql"};
constexpr Query writeHeads{"ledger.write_heads", R"sql(
    INSERT INTO ledger_chain (event_id, account_id, length, head)
    SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::bytea[])
    ON CONFLICT (event_id, account_id) DO UPDATE SET length = excluded.length, head = excluded.head)sql"};

} // namespace

QList<Statement> LedgerBook::reads(EventId event, const QList<qint64> &accounts)
{
    return {{&selectHeads, Params::of(event, accounts)}, {&selectShifts, Params::of(accounts)}};
}

void LedgerBook::setRead(const Rows &heads, const Rows &shifts)
{
    for (int i = 0; i < heads.count(); ++i)
        m_heads.insert(heads.integer(i, 0), {heads.integer(i, 1), heads.bytea(i, 2)});
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

QList<Statement> LedgerBook::append(const QString &currency, const QList<LedgerEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    QList<qint64> accounts, indexes, postings, orders, amounts, shifts;
    QList<int> lines;
    QStringList ledgers;
    QList<QByteArray> hashes;
    QSet<qint64> touched;
    for (const LedgerEntry &entry : entries) {
        Head &head = m_heads[entry.account.value()];
        const qint64 shift = m_shifts.value(entry.account.value());
        head.hash = link(head.hash, m_event, entry, currency, m_at, shift);
        accounts.append(entry.account.value());
        indexes.append(++head.length);
        postings.append(entry.posting);
        lines.append(entry.line);
        orders.append(entry.order.value());
        ledgers.append(entry.ledger);
        amounts.append(entry.amount);
        shifts.append(shift);
        hashes.append(head.hash);
        touched.insert(entry.account.value());
    }
    QList<qint64> heads(touched.cbegin(), touched.cend()), lengths;
    std::sort(heads.begin(), heads.end());
    QList<QByteArray> last;
    for (const qint64 account : std::as_const(heads)) {
        lengths.append(m_heads[account].length);
        last.append(m_heads[account].hash);
    }
    return {{&insertEntries, Params::of(m_event, currency, m_at, accounts, indexes, postings, lines, orders, ledgers, amounts, shifts, hashes)},
            {&writeHeads, Params::of(m_event, heads, lengths, last)}};
}

} // namespace foyer
