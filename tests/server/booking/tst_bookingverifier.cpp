// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/BookingVerifier.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The verifier must find what somebody changed behind Foyer's back.
class TestBookingVerifier : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void finds_data();
    void finds();

private:
    TestDatabase m_databases;
};

void TestBookingVerifier::finds_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("problem"); // a part of its sentence; empty: nothing to find
    const auto row = [](const char *name, const char *sql, const char *problem) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(problem);
    };
    row("nothing", "SELECT NULL", "");
    row("a sold seat freed", "UPDATE seat SET state = 0, ticket_id = NULL WHERE seat = 0",
        "seat 0 is available in the table");
    row("a free seat held", "UPDATE seat SET state = 1, hold_id = 5 WHERE seat = 20",
        "seat 20 is h in the table, a by the log");
    row("a seat under another ticket", "UPDATE seat SET ticket_id = ticket_id + 1 WHERE seat = 0", "seat 0");
    row("an area's count", "UPDATE area SET sold = sold + 1", "area 2 counts");
    row("the count of the available", "UPDATE inventory SET available = available - 1", "said to be available");
    row("the version", "UPDATE inventory SET version = version + 1", "the log ends at");
    row("an order's state", "UPDATE sales_order SET status = 'cancelled' WHERE status = 'confirmed'",
        "is cancelled over");
    row("an order's total", "UPDATE sales_order SET total = total + 1, paid = paid + 1 WHERE status = 'confirmed'",
        "by the log confirmed over");
    row("a ticket's price", "UPDATE ticket SET price = 1 WHERE seat = 0", "is not what the log says");
    row("a ticket gone", "DELETE FROM ticket WHERE seat = 0", "valid tickets");
    row("a payment changed", "UPDATE payment SET amount = amount - 1", "payments and refunds say");
    row("an order gone", "DELETE FROM sales_order WHERE status = 'pending'", "orders, the log");
    row("a log row gone", "ALTER TABLE event_log DISABLE TRIGGER ALL; DELETE FROM event_log WHERE version = 2",
        "version 3 follows 1");
    const char *attempt = "INSERT INTO payment_attempt (event_id, attempt_id, order_id, method, amount, currency, state, outside_key, reference,"
                          " payment_id, account_id, channel, client_key, request_hash)"
                          " SELECT event_id, 77, order_id, 'card', amount, 'EUR', 'recorded', 'k', 'r', payment_id, 1, 'window', 'c', '\\x00' FROM payment";
    const auto asked = [&](const char *name, const QByteArray &before, const QByteArray &after, const char *problem) {
        row(name, (before + attempt + after).constData(), problem);
    };
    asked("a payment that was asked for", "UPDATE payment SET method = 'card'; ", "", "");
    asked("an attempt recorded as another method", "", "", "payment attempt 77 is recorded as card");
    asked("an attempt recorded as another amount", "UPDATE payment SET method = 'card'; ", "; UPDATE payment_attempt SET amount = amount - 1",
          "payment attempt 77 is recorded as card");
    asked("an attempt whose payment is gone", "", "; UPDATE payment_attempt SET payment_id = 555", "and there is no such payment");
    row("an online payment nobody asked for", "UPDATE payment SET method = 'online', payment_id = 66", "payment 66 is online over 10000 for order");
    asked("an online payment approved just now", "UPDATE payment SET method = 'online'; ",
          "; UPDATE payment_attempt SET method = 'online', state = 'approved', payment_id = NULL, due_at = now()", "");
    asked("an online payment whose attempt was declined", "UPDATE payment SET method = 'online', payment_id = 66; ",
          "; UPDATE payment_attempt SET method = 'online', state = 'declined', payment_id = NULL", "payment 66 is online over 10000 for order");
    asked("an approved attempt that was forgotten", "", "; UPDATE payment_attempt SET state = 'approved', payment_id = NULL",
          "payment attempt 77 is approved, card over 10000 for order");
    row("a refund of an online payment that nobody owes",
        "UPDATE payment SET refunded = 1; INSERT INTO refund SELECT event_id, 99, order_id, payment_id, 'online', 1, 'r', 1, now() FROM payment;"
        " DELETE FROM payment_return",
        "owed or given back are 0");
    // Two tickets bore 2.00 of a fee asked once; an exchange of one for another must not ask for it again.
    const auto exchanged = [&](const char *name, int fresh, const char *problem) {
        const QByteArray parts = R"("parts": [{"kind": "fee", "id": 5, "name": "Handling", "amount": %1, "once": true}])";
        const QByteArray bore = QByteArray(parts).replace("%1", "100"), asks = QByteArray(parts).replace("%1", QByteArray::number(fresh));
        row(name, ("ALTER TABLE event_log DISABLE TRIGGER ALL;"
                   " UPDATE event_log SET data = replace(data::text, '\"price\": 5000', '\"price\": 5000, " + bore + "')::jsonb WHERE type = 'order.confirmed';"
                   " INSERT INTO event_log (event_id, version, type, subject, actor_id, channel, at, data)"
                   " SELECT event_id, 6, 'order.exchanged', subject, actor_id, channel, now(), jsonb_build_object('orderId', data -> 'orderId', 'holdId', 1,"
                   " 'difference', 0, 'returned', jsonb_build_array(data -> 'tickets' -> 0), 'tickets', jsonb_build_array(data -> 'tickets' -> 0"
                   " || '{\"ticketId\": 88, " + asks + "}'))"
                   " FROM event_log WHERE type = 'order.confirmed'").constData(), problem);
    };
    exchanged("a fee asked again in an exchange", 200, "version 6 changes fee 5, which order");
    exchanged("a fee moved in an exchange", 100, "the inventory is at version 5, the log ends at 6");
    row("a log row twice",
        "INSERT INTO event_log SELECT event_id, version, type, subject, actor_id, channel, at + interval '1 ms', data"
        " FROM event_log WHERE version = 2",
        "version 2 follows 2");
    row("the end of the log twice, months apart",
        "INSERT INTO event_log SELECT event_id, version, type, subject, actor_id, channel, at - interval '70 days', data"
        " FROM event_log ORDER BY version DESC LIMIT 1",
        "follows");
    row("a ledger entry changed",
        "ALTER TABLE ledger_entry DISABLE TRIGGER ALL; UPDATE ledger_entry SET amount = amount + 1 WHERE ledger = "
        "'cash'",
        "is off balance by 1");
    row("one byte of a ledger row",
        "ALTER TABLE ledger_entry DISABLE TRIGGER ALL; UPDATE ledger_entry SET ledger = 'cask' WHERE chain_index = 1",
        "ledger row 1 of event 1, drawer 1");
    row("the end of the ledger gone",
        "ALTER TABLE ledger_entry DISABLE TRIGGER ALL; DELETE FROM ledger_entry WHERE posting_id ="
        " (SELECT posting_id FROM ledger_entry ORDER BY chain_index DESC LIMIT 1)",
        "ends at row 2; it had 4");
    row("a ledger posting gone",
        "ALTER TABLE ledger_entry DISABLE TRIGGER ALL; DELETE FROM ledger_entry WHERE ledger = 'ticket_revenue' OR "
        "posting_id"
        " IN (SELECT posting_id FROM ledger_entry WHERE ledger = 'ticket_revenue')",
        "the ledger's revenue is 0");
}

void TestBookingVerifier::finds()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, problem);
    const QByteArray conninfo = m_databases.create();
    BookingDesk desk(conninfo);
    VERIFY_OK(desk.furnish());
    VERIFY_OK(desk.sellSeats({0, 1}, u"sold"_s)); // versions 1 and 2
    const auto floor = desk.ask(HoldCommand{{}, {}, {{TestVenue::floor, 2}}}, u"floor"_s);
    VERIFY_OK(floor);
    VERIFY_OK(desk.ask(SellCommand{HoldId(BookingDesk::idOf(*floor)), {}, {}}, u"pending"_s));
    VERIFY_OK(desk.ask(HoldCommand{{7}, {}, {}}, u"held"_s));
    QCOMPARE(TestDatabase::ask(conninfo, sql), QString());
    const auto report = BookingVerifier(desk.database).run();
    VERIFY_OK(report);
    QCOMPARE(report->events, 1);
    const QString problems = report->problems.join(u'\n');
    if (problem.isEmpty())
        QCOMPARE(problems, QString());
    else
        QVERIFY2(problems.contains(problem), qPrintable(problems));
    QCOMPARE(problems.contains(u"changes fee"_s), problem.contains(u"changes fee"_s));
}

QTEST_GUILESS_MAIN(TestBookingVerifier)
#include "tst_bookingverifier.moc"
