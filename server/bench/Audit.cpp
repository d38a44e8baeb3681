// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Audit.h"

#include "booking/BookingVerifier.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr Query countSold{"bench.count_sold", R"sql(
    SELECT (SELECT count(*) FROM seat WHERE state = 2),
           (SELECT count(*) FROM ticket t JOIN sales_order o ON o.event_id = t.event_id AND o.order_id = t.order_id
            WHERE o.status = 'confirmed' AND t.status = 1 AND t.seat IS NOT NULL),
           (SELECT count(*) FROM sales_order WHERE status = 'confirmed'),
           (SELECT count(*) FROM (SELECT 1 FROM ticket WHERE status IN (0, 1) AND seat IS NOT NULL
                                  GROUP BY event_id, seat HAVING count(*) > 1) twice),
           (SELECT count(*) FROM seat s LEFT JOIN ticket t ON t.event_id = s.event_id AND t.ticket_id = s.ticket_id
            WHERE s.state = 2 AND t.seat IS DISTINCT FROM s.seat),
           (SELECT coalesce(sum(amount), 0) FROM ledger_entry))sql"};
constexpr Query countConfirmed{"bench.count_confirmed",
                               "SELECT count(*) FROM sales_order WHERE event_id = ANY($1::bigint[]) AND status = 'confirmed'"};
constexpr Query selectHolds{"bench.holds", "SELECT type, data FROM event_log WHERE event_id = $1 ORDER BY version"};
constexpr Query noTimeLimit{"bench.no_time_limit", "SET LOCAL statement_timeout = 0"};

/// The seats of one plan as the log left them.
class Seating
{
public:
    explicit Seating(const Plan &plan) : m_plan(plan), m_isFree(std::size_t(plan.seats.size()), true) {}

    bool isFree(int seat) const { return m_isFree[std::size_t(seat)]; }
    void set(int seat, bool isFree) { m_isFree[std::size_t(seat)] = isFree; }
    bool startsRun(int seat) const { return m_plan.seats.at(seat).gapBefore; }

    bool isAlone(int seat) const
    {
        const int count = int(m_isFree.size());
        const bool hasLeft = !startsRun(seat) && isFree(seat - 1);
        const bool hasRight = seat + 1 < count && !startsRun(seat + 1) && isFree(seat + 1);
        return isFree(seat) && !hasLeft && !hasRight;
    }
    /// Single places beside the run [first, first + count), once it is taken.
    int aloneBeside(int first, int count) const
    {
        int alone = 0;
        if (!startsRun(first) && isFree(first - 1))
            alone += isAlone(first - 1);
        const int next = first + count;
        if (next < int(m_isFree.size()) && !startsRun(next) && isFree(next))
            alone += isAlone(next);
        return alone;
    }
    /// Whether some run of neighbouring free places seats the party and leaves nobody alone.
    bool hasCleanRun(int count)
    {
        int length = 0;
        for (int seat = 0; seat < int(m_isFree.size()); ++seat) {
            length = !isFree(seat) ? 0 : startsRun(seat) ? 1 : length + 1;
            if (length < count)
                continue;
            const int first = seat - count + 1;
            setRun(first, count, false);
            const bool isClean = aloneBeside(first, count) == 0;
            setRun(first, count, true);
            if (isClean)
                return true;
        }
        return false;
    }
    int alone(const QList<int> &taken) const
    {
        QList<int> found;
        for (const int seat : taken) {
            for (const int beside : {seat - 1, seat + 1}) {
                const bool isNeighbour = beside >= 0 && beside < int(m_isFree.size()) && !startsRun(std::max(seat, beside));
                if (isNeighbour && isAlone(beside) && !found.contains(beside))
                    found.append(beside);
            }
        }
        return int(found.size());
    }

private:
    void setRun(int first, int count, bool isFree)
    {
        for (int i = first; i < first + count; ++i)
            set(i, isFree);
    }

    const Plan &m_plan;
    std::vector<bool> m_isFree;
};

QList<int> seatsOf(const QByteArray &data)
{
    QList<int> seats;
    for (const QJsonValue &item : QJsonDocument::fromJson(data).object()["items"_L1].toArray()) {
        if (item["seat"_L1].isDouble())
            seats.append(item["seat"_L1].toInt());
    }
    return seats;
}

} // namespace

Result<AuditReport> audit(Database &database)
{
    const auto verified = BookingVerifier(database).run();
    if (!verified)
        return verified.error();
    AuditReport report;
    report.problems = verified->problems;
    report.changes = verified->changes;
    const auto rows = database.inTransaction([](Transaction &tx) -> Result<Rows> {
        if (const auto unlimited = tx.run(noTimeLimit); !unlimited)
            return unlimited.error();
        return tx.run(countSold);
    });
    if (!rows)
        return rows.error();
    report.seatsSold = rows->integer(0, 0);
    report.tickets = rows->integer(0, 1);
    report.orders = rows->integer(0, 2);
    if (report.seatsSold != report.tickets)
        report.problems += u"%1 seats are sold, and there are %2 tickets of confirmed orders"_s.arg(report.seatsSold).arg(report.tickets);
    if (rows->integer(0, 3) != 0)
        report.problems += u"%1 seats have two living tickets"_s.arg(rows->integer(0, 3));
    if (rows->integer(0, 4) != 0)
        report.problems += u"%1 sold seats name a ticket that is not theirs"_s.arg(rows->integer(0, 4));
    if (rows->integer(0, 5) != 0)
        report.problems += u"the ledger is off balance by %1"_s.arg(rows->integer(0, 5));
    return report;
}

Result<qint64> confirmedOrders(Database &database, const std::vector<EventId> &events)
{
    QList<qint64> ids;
    for (const EventId event : events)
        ids.append(event.value());
    const auto rows = database.inTransaction([&](Transaction &tx) { return tx.run(countConfirmed, Params::of(ids)); });
    if (!rows)
        return rows.error();
    return rows->integer(0, 0);
}

Result<OrphanReport> countOrphans(Database &database, EventId event, const Plan &plan)
{
    const auto rows = database.inTransaction([&](Transaction &tx) { return tx.run(selectHolds, Params::of(event)); });
    if (!rows)
        return rows.error();
    OrphanReport report;
    Seating house(plan);
    for (int i = 0; i < rows->count(); ++i) {
        const QString type = rows->text(i, 0);
        if (type != "hold.created"_L1 && type != "hold.released"_L1 && type != "hold.expired"_L1)
            continue;
        const QList<int> seats = seatsOf(rows->raw(i, 1));
        const bool isHold = type == "hold.created"_L1;
        const bool hadCleanRun = isHold && house.hasCleanRun(int(seats.size()));
        for (const int seat : seats)
            house.set(seat, !isHold);
        if (!isHold)
            continue;
        ++report.holds;
        const int alone = house.alone(seats);
        report.made += alone;
        report.avoidable += alone > 0 && hadCleanRun ? 1 : 0;
    }
    return report;
}

} // namespace foyer::bench
