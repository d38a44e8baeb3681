// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

namespace foyer::test {

using namespace Qt::StringLiterals;

Checks::Checks(QByteArray conninfo, const Stage &stage, Findings &findings)
    : m_connection(std::move(conninfo)), m_stage(stage), m_findings(findings)
{
    // The table's rows are the witness, not an index that would refuse what is looked for.
    const auto set = m_connection.execute("SET enable_indexscan = off; SET enable_indexonlyscan = off; SET enable_bitmapscan = off;"
                                          " SET statement_timeout = '120s'");
    if (!set)
        m_findings.add(u"the database does not answer: "_s + set.error().detail);
}

Rows Checks::ask(const QByteArray &sql)
{
    const auto rows = m_connection.execute(sql);
    if (!rows)
        m_findings.add(u"a check failed: "_s + rows.error().detail);
    return rows ? *rows : Rows();
}

void Checks::none(const QString &what, const QByteArray &sql)
{
    const Rows rows = ask(sql);
    for (int i = 0; i < rows.count(); ++i)
        m_findings.add(what + u": "_s + rows.text(i, 0));
}

bool Checks::waitForHolds(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    for (;;) {
        const Rows rows = ask("SELECT count(*) FROM hold WHERE state = 0");
        const qint64 left = rows.isEmpty() ? -1 : rows.integer(0, 0);
        if (left == 0)
            return true;
        if (deadline.hasExpired() || left < 0) {
            m_findings.add(u"%1 holds are still there long after their time"_s.arg(left));
            return false;
        }
        QCoreApplication::processEvents();
        QThread::msleep(100);
    }
}

void Checks::run()
{
    ordersAreThoseAcknowledged();
    seatsHaveOneTicket();
    capacityIsWhole();
    moneyAdds();
    logHasNoGap();
}

void Checks::ordersAreThoseAcknowledged()
{
    QMap<Book::Key, Book::Sale> told = m_stage.book.sales();
    const Rows rows = ask("SELECT o.event_id, o.order_id, o.hold_id, o.status, o.total, o.paid, o.refunded,"
                          " ARRAY(SELECT ticket_id FROM ticket t WHERE t.event_id = o.event_id AND t.order_id = o.order_id AND t.status = 1)"
                          " FROM sales_order o");
    qint64 confirmed = 0;
    for (int i = 0; i < rows.count(); ++i) {
        const Book::Key key{rows.integer(i, 0), rows.integer(i, 1)};
        const QString name = u"order %1 of event %2"_s.arg(key.second).arg(key.first);
        const auto found = told.find(key);
        if (found == told.end()) {
            m_findings.add(name + u" is in the database, and nobody was told of it"_s);
            continue;
        }
        // Every call has its outcome by now, so nothing but time can have changed an order since.
        const QString expected = found->status == "pending"_L1 ? u"expired"_s : found->status;
        const QList<qint64> tickets = rows.integers(i, 7);
        if (rows.text(i, 3) != expected || rows.integer(i, 4) != found->total || rows.integer(i, 5) != found->paid
            || rows.integer(i, 6) != found->refunded || rows.integer(i, 2) != found->hold
            || QSet<qint64>(tickets.begin(), tickets.end()) != found->tickets)
            m_findings.add(u"%1 is %2, %3 paid of %4, %5 valid tickets; told was %6, %7 of %8, %9"_s.arg(name, rows.text(i, 3)).arg(rows.integer(i, 5))
                               .arg(rows.integer(i, 4)).arg(tickets.size()).arg(found->status).arg(found->paid).arg(found->total).arg(found->tickets.size()));
        confirmed += qint64(!found->tickets.isEmpty());
        told.erase(found);
    }
    for (auto it = told.cbegin(); it != told.cend(); ++it)
        m_findings.add(u"order %1 of event %2 was acknowledged as %3, and is lost"_s.arg(it.key().second).arg(it.key().first).arg(it->status));
    m_findings.count(u"checked: orders"_s, rows.count());
    m_findings.count(u"checked: orders with valid tickets"_s, confirmed);
}

void Checks::seatsHaveOneTicket()
{
    none(u"a seat in two living tickets"_s,
         "SELECT format('event %s seat %s, %s times', event_id, seat, count(*)) FROM ticket WHERE status IN (0, 1) AND seat IS NOT NULL"
         " GROUP BY event_id, seat HAVING count(*) > 1");
    none(u"a sold seat without its valid ticket, or the reverse"_s,
         "SELECT format('event %s seat %s', coalesce(s.event_id, t.event_id), coalesce(s.seat, t.seat))"
         " FROM (SELECT * FROM seat WHERE state = 2) s FULL JOIN (SELECT * FROM ticket WHERE status = 1 AND seat IS NOT NULL) t"
         " ON t.event_id = s.event_id AND t.seat = s.seat AND t.ticket_id = s.ticket_id WHERE s.seat IS NULL OR t.seat IS NULL");
    none(u"two orders of one hold"_s,
         "SELECT format('event %s hold %s', event_id, hold_id) FROM sales_order GROUP BY event_id, hold_id HAVING count(*) > 1");
}

void Checks::capacityIsWhole()
{
    none(u"capacity is lost"_s,
         "SELECT format('event %s: capacity %s, available %s, free seats and places %s, sold %s, held %s', e.id, e.capacity, i.available,"
         " s.free + a.free, s.sold + a.sold, s.held + a.held)"
         " FROM event e JOIN inventory i ON i.event_id = e.id,"
         " LATERAL (SELECT count(*) FILTER (WHERE state = 0) AS free, count(*) FILTER (WHERE state = 1) AS held,"
         "          count(*) FILTER (WHERE state = 2) AS sold FROM seat WHERE event_id = e.id) s,"
         " LATERAL (SELECT coalesce(sum(capacity - held - sold), 0) AS free, coalesce(sum(held), 0) AS held,"
         "          coalesce(sum(sold), 0) AS sold FROM area WHERE event_id = e.id) a"
         " WHERE s.held + a.held <> 0 OR s.free + a.free <> i.available OR i.available + s.sold + a.sold <> e.capacity");
    none(u"places sold without valid tickets"_s,
         "SELECT format('event %s section %s: %s sold', a.event_id, a.section, a.sold) FROM area a WHERE a.sold <>"
         " (SELECT count(*) FROM ticket t WHERE t.event_id = a.event_id AND t.section = a.section AND t.status = 1)");
}

void Checks::moneyAdds()
{
    none(u"the ledger does not sum to zero"_s,
         "SELECT format('currency %s: %s', currency, sum(amount)) FROM ledger_entry GROUP BY currency HAVING sum(amount) <> 0");
    none(u"a posting is off balance"_s,
         "SELECT format('event %s posting %s', event_id, posting_id) FROM ledger_entry GROUP BY event_id, posting_id HAVING sum(amount) <> 0");
    none(u"an order's payments are not what it says"_s,
         "SELECT format('event %s order %s', o.event_id, o.order_id) FROM sales_order o WHERE o.paid <>"
         " (SELECT coalesce(sum(amount), 0) FROM payment p WHERE p.event_id = o.event_id AND p.order_id = o.order_id)");
    qint64 told = 0;
    for (const Book::Sale &sale : m_stage.book.sales())
        told += sale.paid - sale.refunded;
    const Rows taken = ask("SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE ledger IN ('cash', 'card_clearing')");
    if (taken.isEmpty() || taken.integer(0, 0) != told)
        m_findings.add(u"the callers were told of %1 taken, the ledger says %2"_s.arg(told).arg(taken.isEmpty() ? -1 : taken.integer(0, 0)));
}

void Checks::logHasNoGap()
{
    none(u"the log has a gap"_s,
         "SELECT format('event %s: version %s, %s entries up to %s', i.event_id, i.version, count(l.version), max(l.version))"
         " FROM inventory i LEFT JOIN event_log l ON l.event_id = i.event_id GROUP BY i.event_id, i.version"
         " HAVING count(l.version) <> i.version OR coalesce(max(l.version), 0) <> i.version");
}

} // namespace foyer::test
