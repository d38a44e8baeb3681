// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/OnSale.h"
#include "bench/PgBench.h"
#include "bench/Report.h"

#include <algorithm>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 3;
constexpr int trialSeconds = 3;
constexpr int foyerAtMost = 10'000; ///< sales a second that seats are made for
constexpr int pgbenchAtMost = 8000;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// One way to sell: all at one event, or over many.
struct Way {
    QString name;
    int spread = 1;
    std::pair<int, int> replies{};
    QMap<QString, int> clients = {}; ///< of pgbench, by script: what it does best with
    std::vector<double> foyer = {};
    QMap<QString, std::vector<double>> pgbench = {};
};

class Comparison
{
public:
    Comparison(Stage &stage, const OnSaleOptions &options) : m_stage(stage), m_options(options), m_pgbench(stage.house(), options.compare) {}

    /// Foyer sells once, uncounted: it tells how long the replies are, and its rows are what the script's must equal.
    Status learn(Way &way)
    {
        const auto foyer = seats(way, 3, foyerAtMost);
        if (!foyer)
            return foyer.error();
        const auto sold = m_stage.sellClosed(**foyer, 2);
        if (!sold)
            return sold.error();
        const auto lengths = PgBench::replyLengths(m_stage.house().database(), (*foyer)->events());
        if (!lengths)
            return lengths.error();
        way.replies = *lengths;
        return compareRows(way, **foyer, qint64(sold->figures.confirmed));
    }

    /// The number of clients that suits each script best is its own: pgbench gets every chance.
    Status tune(Way &way)
    {
        for (const QString &script : {u"sale"_s, u"bare"_s}) {
            double best = 0;
            for (const int clients : {4, 8, 16, 32}) {
                const auto sold = pgbench(way, script, clients, trialSeconds);
                if (!sold)
                    return sold.error();
                if (*sold > best) {
                    best = *sold;
                    way.clients[script] = clients;
                }
            }
            say(u"pgbench_%1, %2: best with %3 clients"_s.arg(script, way.name).arg(way.clients[script]));
        }
        return ok();
    }

    Status round(Way &way)
    {
        for (const QString &script : {u"sale"_s, u"bare"_s}) {
            const auto sold = pgbench(way, script, way.clients[script], m_options.seconds);
            if (!sold)
                return sold.error();
            way.pgbench[script].push_back(*sold);
        }
        const auto source = seats(way, m_options.seconds + 1, foyerAtMost);
        if (!source)
            return source.error();
        const auto sold = m_stage.sellClosed(**source, m_options.seconds);
        if (!sold)
            return sold.error();
        if (sold->figures.refused > 0)
            return Error{ErrorCode::Internal, u"refused: "_s + QString::fromUtf8(sold->figures.firstRefusal), {}, {}, 0};
        way.foyer.push_back(sold->perSecond);
        say(u"%1 Foyer %2, pgbench the same rows %3, pgbench bare %4 sales/s; load average %5"_s.arg(way.name, -18).arg(way.foyer.back(), 0, 'f', 0)
                .arg(way.pgbench[u"sale"_s].back(), 0, 'f', 0).arg(way.pgbench[u"bare"_s].back(), 0, 'f', 0).arg(loadAverage()));
        return ok();
    }

    static void conclude(const Way &way)
    {
        const double foyer = median(way.foyer);
        const double same = median(way.pgbench[u"sale"_s]);
        const double bare = median(way.pgbench[u"bare"_s]);
        say(u"%1 median of %2: Foyer %3, same rows %4, bare %5 sales/s: %6 × the same rows, %7 × bare"_s.arg(way.name, -18).arg(rounds)
                .arg(foyer, 0, 'f', 0).arg(same, 0, 'f', 0).arg(bare, 0, 'f', 0).arg(foyer / same, 0, 'f', 2).arg(foyer / bare, 0, 'f', 2));
    }

private:
    Result<std::unique_ptr<SeatSource>> seats(const Way &way, int seconds, int perSecond)
    {
        return m_stage.seatsFor(qint64(seconds) * perSecond, m_options.seats, way.spread);
    }

    Result<double> pgbench(const Way &way, const QString &script, int clients, int seconds)
    {
        const auto source = seats(way, seconds, pgbenchAtMost);
        if (!source)
            return source.error();
        if (script == "bare"_L1) {
            if (const auto prepared = m_pgbench.prepareBare(**source); !prepared)
                return prepared.error();
        }
        if (m_stage.isStopped())
            return Error{ErrorCode::Unavailable, u"stopped"_s, {}, {}, 0};
        return m_pgbench.run(script, **source, clients, seconds, way.replies);
    }

    Status compareRows(const Way &way, const SeatSource &foyer, qint64 foyerSales)
    {
        const auto source = seats(way, 2, pgbenchAtMost);
        if (!source)
            return source.error();
        if (const auto ran = m_pgbench.run(u"sale"_s, **source, 8, 1, way.replies); !ran)
            return ran.error();
        const auto ours = PgBench::rowsOf(m_stage.house().database(), foyer.events());
        const auto theirs = PgBench::rowsOf(m_stage.house().database(), (*source)->events());
        if (!ours || !theirs)
            return ours ? theirs.error() : ours.error();
        // What pgbench had begun when its time was over is finished: every one of its sales is whole.
        const qint64 theirSales = theirs->value(u"sales_order"_s);
        QStringList same;
        QStringList different;
        QMap<QString, qint64> tables = *ours;
        tables.insert(*theirs);
        for (const QString &table : tables.keys()) {
            const double mine = double(ours->value(table)) / double(foyerSales);
            const double other = double(theirs->value(table)) / double(std::max<qint64>(theirSales, 1));
            if (std::abs(mine - other) < 0.01)
                same += u"%1 %2"_s.arg(table).arg(mine, 0, 'g', 3);
            else
                different += u"%1 %2, not %3"_s.arg(table).arg(other, 0, 'g', 3).arg(mine, 0, 'g', 3);
        }
        say(u"rows a sale, both: "_s + same.join(u", "_s));
        if (!different.isEmpty())
            return Error{ErrorCode::Internal, u"pgbench_sale.sql no longer writes what Foyer writes: "_s + different.join(u"; "_s), {}, {}, 0};
        return ok();
    }

    Stage &m_stage;
    const OnSaleOptions &m_options;
    PgBench m_pgbench;
};

} // namespace

Status OnSale::compare(Stage &stage)
{
    Comparison comparison(stage, m_options);
    std::vector<Way> ways{{u"one hot event"_s, 1}, {u"over %1 events"_s.arg(m_options.events), m_options.events}};
    for (Way &way : ways) {
        if (const auto learnt = comparison.learn(way); !learnt)
            return learnt;
        if (const auto tuned = comparison.tune(way); !tuned)
            return tuned;
    }
    // In turns, so that whatever else the machine does meanwhile meets all of them.
    for (int i = 0; i < rounds; ++i) {
        for (Way &way : ways) {
            if (const auto done = comparison.round(way); !done)
                return done;
        }
    }
    for (const Way &way : ways)
        Comparison::conclude(way);
    return ok();
}

} // namespace foyer::bench
