// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/PgBench.h"

#include "storage/EmbeddedPostgres.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QRegularExpression>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectLengths{"bench.reply_lengths", R"sql(
    SELECT coalesce(avg(length(reply)) FILTER (WHERE reply LIKE '{"holdId"%'), 0)::bigint,
           coalesce(avg(length(reply)) FILTER (WHERE reply LIKE '{"orderId"%'), 0)::bigint
    FROM idempotency WHERE event_id = ANY($1::bigint[]))sql"};
constexpr Query selectTables{"bench.event_tables", R"sql(
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'event_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname NOT IN ('seat', 'area', 'inventory', 'event_price_level', 'price_book', 'ledger_chain') ORDER BY 1)sql"};
constexpr Query selectAccount{"bench.some_account", "SELECT min(id) FROM account"};

Error failed(const QString &sentence) { return {ErrorCode::Internal, sentence, {}, {}, 0}; }

QList<qint64> numbersOf(const std::vector<EventId> &events)
{
    QList<qint64> ids;
    for (const EventId event : events)
        ids.append(event.value());
    return ids;
}

QString firstError(const QString &said)
{
    const QStringList lines = said.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.contains("error"_L1, Qt::CaseInsensitive))
            return line;
    }
    return lines.isEmpty() ? u"said nothing"_s : lines.last();
}

/// The newest pgbench there is; Debian has it with the server.
QString pgbenchProgram() { return EmbeddedPostgres::program(u"pgbench"_s); }

} // namespace

Status PgBench::prepareBare(const SeatSource &source)
{
    QFile tables(m_folder + u"/pgbench_bare_tables.sql"_s);
    if (!tables.open(QIODevice::ReadOnly))
        return failed(u"%1 cannot be read"_s.arg(tables.fileName()));
    Connection connection(m_house.conninfo());
    const QByteArray fill = "INSERT INTO bare.seat SELECT e, s, 0, NULL FROM generate_series("
        + QByteArray::number(source.events().front().value()) + ", " + QByteArray::number(source.events().back().value())
        + ") e, generate_series(0, " + QByteArray::number(2 * source.pairs() - 1) + ") s";
    for (const QByteArray &sql : {QByteArray("SET statement_timeout = 0"), tables.readAll(), fill, QByteArray("VACUUM ANALYZE bare.seat")}) {
        if (const auto done = connection.execute(sql); !done)
            return done.error();
    }
    return ok();
}

Result<double> PgBench::run(const QString &script, const SeatSource &source, int clients, int seconds, std::pair<int, int> replies)
{
    const QString program = pgbenchProgram();
    if (program.isEmpty())
        return failed(u"pgbench is not installed (package postgresql-15)"_s);
    const auto account = m_house.database().inTransaction([](Transaction &tx) { return tx.run(selectAccount); });
    if (!account)
        return account.error();
    const std::initializer_list<std::pair<const char *, qint64>> values{
        {"n", -1}, {"clients", clients}, {"first", source.events().front().value()}, {"spread", source.spread()},
        {"pairs", source.pairs()}, {"account", account->integer(0, 0)}, {"hold_reply", replies.first}, {"sale_reply", replies.second},
        // Ids are unique over all events where orders are found by them; the server's own are far below.
        {"base", 1'000'000'000 + source.events().front().value() * 10'000'000}};
    QStringList arguments{u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, QString::number(clients), u"-j"_s, QString::number(std::min(clients, 2)),
                          u"-T"_s, QString::number(seconds), u"-f"_s, u"%1/pgbench_%2.sql"_s.arg(m_folder, script)};
    for (const auto &[name, value] : values)
        arguments << u"-D"_s << u"%1=%2"_s.arg(QLatin1StringView(name)).arg(value);
    arguments << QString::fromUtf8(m_house.conninfo());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished((seconds + 60) * 1000)) {
        process.kill();
        process.waitForFinished(5000);
        return failed(u"pgbench did not end"_s);
    }
    const QString said = QString::fromUtf8(process.readAll());
    static const QRegularExpression tps(u"tps = ([0-9.]+) \\("_s);
    const auto found = tps.match(said);
    if (process.exitCode() != 0 || !found.hasMatch())
        return failed(u"pgbench: "_s + firstError(said));
    return found.captured(1).toDouble();
}

Result<std::pair<int, int>> PgBench::replyLengths(Database &database, const std::vector<EventId> &events)
{
    const auto rows = database.inTransaction([&](Transaction &tx) { return tx.run(selectLengths, Params::of(numbersOf(events))); });
    if (!rows)
        return rows.error();
    return std::pair(rows->smallInteger(0, 0), rows->smallInteger(0, 1));
}

Result<QMap<QString, qint64>> PgBench::rowsOf(Database &database, const std::vector<EventId> &events)
{
    return database.inTransaction([&](Transaction &tx) -> Result<QMap<QString, qint64>> {
        const auto tables = tx.run(selectTables);
        if (!tables)
            return tables.error();
        QMap<QString, qint64> counts;
        for (int i = 0; i < tables->count(); ++i) {
            const QByteArray name = "bench.rows_" + tables->raw(i, 0);
            const QByteArray sql = "SELECT count(*) FROM " + tables->raw(i, 0) + " WHERE event_id = ANY($1::bigint[])";
            const auto counted = tx.run(Query{name.constData(), sql.constData()}, Params::of(numbersOf(events)));
            if (!counted)
                return counted.error();
            if (counted->integer(0, 0) > 0)
                counts.insert(tables->text(i, 0), counted->integer(0, 0));
        }
        return counts;
    });
}

} // namespace foyer::bench
