// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/BookingVerifier.h"
#include "booking/InventoryRepository.h"
#include "booking/LogMonths.h"
#include "storage/Migrator.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

#include <thread>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The log by months: made ahead, never missing, never in anybody's way.
class TestEventLog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void cleanup() { m_desk.reset(); }
    void oldRowsMove();
    void monthsAhead();
    void severalServersAtOnce();
    void aReaderDelaysNobody();
    void everyTimeHasAPlace_data();
    void everyTimeHasAPlace();
    void rowsInTheRestStay();
    void salesGoOnWithoutMonths();
    void missedAcrossMonths();
    void newestMonthsOnly();

private:
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }
    QString months() { return ask("SELECT count(*) FROM pg_inherits WHERE inhparent = 'event_log'::regclass"); }
    /// Takes all months away but the rest, as the owner might; the log must be empty.
    void dropMonths();

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<BookingDesk> m_desk;
};

void TestEventLog::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_conninfo = m_databases.create();
    m_desk = std::make_unique<BookingDesk>(m_conninfo);
    VERIFY_OK(m_desk->furnish());
}

void TestEventLog::dropMonths()
{
    QCOMPARE(ask("DO $$ DECLARE month regclass; BEGIN FOR month IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'event_log'::regclass"
                 " AND inhrelid <> 'event_log_rest'::regclass LOOP EXECUTE format('DROP TABLE %s', month); END LOOP; END $$"),
             QString());
}

void TestEventLog::oldRowsMove()
{
    QList<Migration> before, all = Migrator::builtIn();
    for (const Migration &migration : all) {
        if (migration.version < 9)
            before.append(migration);
    }
    const QByteArray conninfo = m_databases.createEmpty();
    Connection owner(conninfo);
    VERIFY_OK(Migrator::migrate(owner, before));
    const QByteArray rows = "SELECT md5(string_agg(l::text, ' ' ORDER BY event_id, version)) FROM event_log l";
    QCOMPARE(TestDatabase::ask(conninfo, "INSERT INTO event_log SELECT e, v, 'type', 'subject', 1, 'window', now() - v * interval '9 days' - e * interval '1 h',"
                                         " format('{\"v\": %s}', v)::jsonb FROM generate_series(1, 20) e, generate_series(1, 40) v"),
             QString());
    const QString told = TestDatabase::ask(conninfo, rows);
    QCOMPARE(told.size(), 32);
    VERIFY_OK(Migrator::migrate(owner, all));
    QCOMPARE(TestDatabase::ask(conninfo, rows), told);
    QCOMPARE(TestDatabase::ask(conninfo, "SELECT count(*) FROM event_log_rest"), u"0"_s);
    QVERIFY(TestDatabase::ask(conninfo, "SELECT count(DISTINCT tableoid) FROM event_log").toInt() >= 12);
    QCOMPARE(TestDatabase::ask(conninfo, "SELECT to_regclass('event_log_before') IS NULL"), u"t"_s);
}

void TestEventLog::monthsAhead()
{
    dropMonths();
    QCOMPARE(months(), u"1"_s);
    const auto made = LogMonths::make(m_desk->database);
    VERIFY_OK(made);
    QCOMPARE(*made, LogMonths::ahead + 1);
    QCOMPARE(months().toInt(), LogMonths::ahead + 2);
    const auto again = LogMonths::make(m_desk->database);
    VERIFY_OK(again);
    QCOMPARE(*again, LogMonths::ahead + 1);
    QCOMPARE(months().toInt(), LogMonths::ahead + 2);
    // Each has its guard and its key, and whole months of UTC for bounds.
    QCOMPARE(ask("SELECT count(*) FROM pg_inherits JOIN pg_trigger ON tgrelid = inhrelid WHERE inhparent = 'event_log'::regclass AND NOT tgisinternal"),
             months());
    QCOMPARE(ask("SELECT count(*) FROM pg_inherits JOIN pg_index ON indrelid = inhrelid WHERE inhparent = 'event_log'::regclass AND indisprimary"),
             months());
    QCOMPARE(ask("SELECT count(*) FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE inhparent = 'event_log'::regclass"
                 " AND pg_get_expr(relpartbound, c.oid) LIKE '%-01 00:00:00+00%-01 00:00:00+00%'")
                 .toInt(),
             LogMonths::ahead + 1);
    VERIFY_OK(m_desk->sellSeats({0}, u"s"_s));
    QCOMPARE(ask("SELECT count(*) FROM event_log_rest"), u"0"_s);
    QCOMPARE(ask("SELECT count(*) FROM event_log"), u"2"_s);
    const QString tooMany = ask("SELECT event_log_ahead(1000000)"); // bounded, whoever asks
    QCOMPARE(tooMany, u"25"_s);
}

void TestEventLog::severalServersAtOnce()
{
    dropMonths();
    QList<QString> failures(6);
    std::vector<std::thread> servers;
    for (size_t i = 0; i < 6; ++i) {
        servers.emplace_back([&, i] {
            Database database(TestDatabase::asServer(m_conninfo), 1);
            Result<int> made = LogMonths::make(database);
            for (int attempt = 1; !made && made.error().code == ErrorCode::Unavailable && attempt < 20; ++attempt)
                made = LogMonths::make(database); // it gives up quickly on the others' lock
            failures[qsizetype(i)] = made ? QString() : made.error().detail;
        });
    }
    for (std::thread &server : servers)
        server.join();
    QCOMPARE(failures.join(QString()), QString());
    QCOMPARE(months().toInt(), LogMonths::ahead + 2);
}

void TestEventLog::aReaderDelaysNobody()
{
    dropMonths();
    Connection backup(m_conninfo);
    VERIFY_OK(backup.execute("BEGIN; SELECT count(*) FROM event_log"));
    QElapsedTimer timer;
    timer.start();
    COMPARE_ERROR(LogMonths::make(m_desk->database), ErrorCode::Unavailable);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    VERIFY_OK(m_desk->sellSeats({0}, u"s"_s)); // beside the reader
    VERIFY_OK(backup.execute("COMMIT"));
    QCOMPARE(ask("SELECT count(*) FROM event_log_rest"), u"2"_s);
}

void TestEventLog::everyTimeHasAPlace_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::newRow("now") << QByteArray("now()");
    QTest::newRow("next year") << QByteArray("now() + interval '1 year'");
    QTest::newRow("a clock that began anew") << QByteArray("'1970-01-01'");
    QTest::newRow("a clock gone mad") << QByteArray("'9999-12-31'");
    QTest::newRow("the first moment of a month") << QByteArray("date_trunc('month', now(), 'UTC')");
    QTest::newRow("the last one") << QByteArray("date_trunc('month', now(), 'UTC') - interval '1 us'");
}

void TestEventLog::everyTimeHasAPlace()
{
    QFETCH(QByteArray, at);
    QCOMPARE(TestDatabase::ask(TestDatabase::asServer(m_conninfo),
                               "INSERT INTO event_log VALUES (77, 1, 't', 's', 1, 'c', " + at + ", '{}') RETURNING version"),
             u"1"_s);
}

void TestEventLog::rowsInTheRestStay()
{
    dropMonths();
    QCOMPARE(ask("INSERT INTO event_log VALUES (77, 1, 't', 's', 1, 'c', now(), '{}')"), QString());
    const auto made = LogMonths::make(m_desk->database);
    VERIFY_OK(made);
    QCOMPARE(*made, LogMonths::ahead); // all but this month, of which a row lies in the rest
    QCOMPARE(ask("SELECT count(*) FROM event_log_rest"), u"1"_s);
    VERIFY_OK(m_desk->sellSeats({0}, u"s"_s));
    QCOMPARE(ask("SELECT count(*) FROM event_log"), u"3"_s);
}

void TestEventLog::salesGoOnWithoutMonths()
{
    dropMonths();
    VERIFY_OK(m_desk->sellSeats({0, 1}, u"s"_s));
    const auto report = BookingVerifier(m_desk->database).run();
    VERIFY_OK(report);
    QCOMPARE(report->problems.join(u'\n'), QString());
}

void TestEventLog::missedAcrossMonths()
{
    VERIFY_OK(m_desk->sellSeats({0}, u"a"_s));
    // As if it were sold when the last month ended: too long ago for a reader that is behind by seconds.
    const QString moved = ask("SET session_replication_role = replica; UPDATE event_log SET at = date_trunc('month', at) - interval '3 days'");
    QCOMPARE(moved, QString());
    VERIFY_OK(m_desk->sellSeats({1}, u"b"_s));
    const auto missed = [&](qint64 version) {
        return m_desk->database.inTransaction([&](Transaction &tx) { return InventoryRepository(tx).missedSince(m_desk->event, version); });
    };
    const auto all = missed(0);
    VERIFY_OK(all);
    QVERIFY(!*all); // the caller reads the whole inventory then
    const auto newest = missed(2);
    VERIFY_OK(newest);
    QVERIFY(*newest);
    QCOMPARE((*newest)->version, 4);
    QCOMPARE((*newest)->seats.size(), 1);
    const auto report = BookingVerifier(m_desk->database).run();
    VERIFY_OK(report);
    QCOMPARE(report->problems.join(u'\n'), QString()); // who replays reads every month
}

void TestEventLog::newestMonthsOnly()
{
    // Three years of months: whoever is behind opens two of them, not all.
    QCOMPARE(ask("SELECT count(*) FILTER (WHERE event_log_make_month((now() - n * interval '1 month')::date)) FROM generate_series(1, 36) n"), u"36"_s);
    const QString plan = ask("SET plan_cache_mode = force_generic_plan; PREPARE missed (bigint, bigint) AS SELECT type FROM event_log"
                             " WHERE event_id = $1 AND version > $2 AND at > now() - interval '1 day' ORDER BY version LIMIT 10;"
                             " CREATE FUNCTION told() RETURNS text LANGUAGE plpgsql AS $$ DECLARE line text; whole text := ''; BEGIN"
                             " FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) EXECUTE missed(1, 1)' LOOP whole := whole || line; END LOOP; RETURN whole; END $$;"
                             " SELECT told()");
    QVERIFY2(plan.contains("Subplans Removed: 3"_L1), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"
