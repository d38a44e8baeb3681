// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/House.h"
#include "bench/Sales.h"

#include <QMap>

namespace foyer::bench {

/// Runs PostgreSQL's own `pgbench` with our scripts on the database of a house, beside the idle server: the same cluster,
/// the same settings, the same disk. Main thread; blocks.
class PgBench
{
public:
    /// `folder` holds pgbench_sale.sql, pgbench_bare.sql and pgbench_bare_tables.sql.
    PgBench(House &house, QString folder) : m_house(house), m_folder(std::move(folder)) {}

    /// Tables and seats for the bare script.
    Status prepareBare(const SeatSource &source);
    /// Sales a second. `script`: "sale" or "bare". The events of the source must be fresh; `replies` are the lengths of
    /// what is kept of a hold and of a sale.
    Result<double> run(const QString &script, const SeatSource &source, int clients, int seconds, std::pair<int, int> replies);

    /// Mean lengths of the replies the server kept for these events: of holds and of sales.
    static Result<std::pair<int, int>> replyLengths(Database &database, const std::vector<EventId> &events);
    /// Rows of every table that belong to these events, but for seats and the event itself.
    static Result<QMap<QString, qint64>> rowsOf(Database &database, const std::vector<EventId> &events);

private:
    House &m_house;
    const QString m_folder;
};

} // namespace foyer::bench
