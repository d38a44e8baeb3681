// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/PastEvents.h"

#include "ledger/LedgerBook.h"

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr Query noTimeLimit{"bench.no_time_limit", "SET LOCAL statement_timeout = 0"};
constexpr Query copyEvents{"bench.copy_events", R"sql(
    INSERT INTO event (venue_plan_id, name, venue_name, starts_at, ends_at, doors_at, status, currency, capacity)
    SELECT venue_plan_id, 'Past ' || n, venue_name, starts_at - n * interval '1 hour' - interval '1 year',
           ends_at - n * interval '1 hour' - interval '1 year', doors_at - n * interval '1 hour' - interval '1 year',
           'completed', currency, capacity
    FROM event, generate_series(1, $2::int) n WHERE id = $1 RETURNING id)sql"};
// Every table that belongs to events, with its columns but for the generated ones.
constexpr Query selectTables{"bench.tables", R"sql(
    SELECT c.table_name, string_agg(quote_ident(c.column_name), ',' ORDER BY c.ordinal_position)
    FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.is_generated = 'NEVER' AND c.is_identity = 'NO'
      AND EXISTS (SELECT 1 FROM information_schema.columns k
                  JOIN pg_class r ON r.relname = k.table_name AND r.relkind IN ('r', 'p') AND NOT r.relispartition
                      AND r.relnamespace = 'public'::regnamespace
                  WHERE k.table_schema = 'public' AND k.table_name = c.table_name AND k.column_name = 'event_id')
    GROUP BY 1 ORDER BY 1)sql"};

constexpr Query selectLedger{"bench.ledger", R"sql(
    SELECT account_id, posting_id, line, order_id, ledger, amount, currency, at FROM ledger_entry
    WHERE event_id = $1 ORDER BY account_id, chain_index)sql"};

/// A copied ledger is a chain of its own: its hashes speak of the copy's event.
Status copyLedger(Transaction &tx, EventId sold, const QList<qint64> &copies)
{
    const auto rows = tx.run(selectLedger, Params::of(sold));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return ok();
    QList<LedgerEntry> entries;
    for (int i = 0; i < rows->count(); ++i)
        entries.append({rows->integer(i, 1), rows->smallInteger(i, 2), OrderId(rows->integer(i, 3)), rows->text(i, 4), rows->integer(i, 5), UserId(rows->integer(i, 0))});
    QList<Statement> writes;
    for (qsizetype i = 0; i < copies.size(); ++i) {
        LedgerBook book(EventId(copies.at(i)), rows->time(0, 7));
        writes += book.append(rows->text(0, 6), entries);
        if (writes.size() < 200 && i + 1 < copies.size())
            continue;
        if (const auto written = tx.pipeline(std::exchange(writes, {})); !written)
            return written.error();
    }
    return ok();
}

/// What a copied column is read from: the event is the copy's, and an order's reference is unique over all events.
QString sourceOf(const QString &table, const QString &column)
{
    if (column == "event_id"_L1)
        return u"copy.id"_s;
    if (table == "sales_order"_L1 && column == "reference"_L1)
        return u"upper(to_hex(copy.id)) || '-' || t.reference"_s;
    return u"t."_s + column;
}

} // namespace

Status addPastEvents(Database &database, EventId sold, int count)
{
    return database.inTransaction([&](Transaction &tx) -> Status {
        if (const auto unlimited = tx.run(noTimeLimit); !unlimited)
            return unlimited.error();
        const auto copies = tx.run(copyEvents, Params::of(sold, count));
        if (!copies)
            return copies.error();
        const auto tables = tx.run(selectTables);
        if (!tables)
            return tables.error();
        QList<qint64> ids;
        for (int i = 0; i < copies->count(); ++i)
            ids.append(copies->integer(i, 0));
        for (int i = 0; i < tables->count(); ++i) {
            const QString table = tables->text(i, 0);
            // Outcomes are kept for a day only; the ledger is copied below.
            if (table == "idempotency"_L1 || table == "ledger_entry"_L1 || table == "ledger_chain"_L1)
                continue;
            QStringList sources;
            for (const QString &column : tables->text(i, 1).split(u','))
                sources += sourceOf(table, column);
            const QByteArray name = "bench.copy_" + table.toUtf8();
            const QByteArray sql = u"INSERT INTO %1 (%2) SELECT %3 FROM unnest($2::bigint[]) AS copy (id) JOIN %1 t ON t.event_id = $1"_s
                                       .arg(table, tables->text(i, 1), sources.join(u','))
                                       .toUtf8();
            const Query query{name.constData(), sql.constData()};
            if (const auto copied = tx.run(query, Params::of(sold, ids)); !copied)
                return copied.error();
        }
        return copyLedger(tx, sold, ids);
    });
}

} // namespace foyer::bench
