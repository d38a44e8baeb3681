// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Migrator.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

#include <thread>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void builtInsAreInOrder();
    void freshThenAgain();
    void onlyWhatIsMissing();
    void editedFileRefused();
    void newerSchemaRefused();
    void failingMigrationLeavesNothing();
    void failureLetsOthersIn();
    void twoAtOnce();

private:
    QString tables()
    {
        return TestDatabase::ask(
            m_conninfo,
            "SELECT string_agg(tablename, ' ' ORDER BY tablename) FROM pg_tables WHERE schemaname = 'public'");
    }

    const QList<Migration> m_three{{1, u"0001_one.sql"_s, "CREATE TABLE one (id int)"},
                                   {2, u"0002_two.sql"_s, "CREATE TABLE two (id int); INSERT INTO two VALUES (2);"},
                                   {3, u"0003_three.sql"_s, "CREATE TABLE three (id int)"}};
    TestDatabase m_databases;
    QByteArray m_conninfo;
};

void TestMigrator::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_conninfo = m_databases.createEmpty();
}

void TestMigrator::builtInsAreInOrder()
{
    const QList<Migration> all = Migrator::builtIn();
    QVERIFY(all.size() >= 4);
    for (qsizetype i = 0; i < all.size(); ++i) {
        QVERIFY(all.at(i).version > (i > 0 ? all.at(i - 1).version : 0)); // a number may be left out, none comes twice
        QVERIFY(!all.at(i).sql.isEmpty());
    }
}

void TestMigrator::freshThenAgain()
{
    Connection connection(m_conninfo);
    const auto first = Migrator::migrate(connection);
    VERIFY_OK(first);
    QCOMPARE(*first, int(Migrator::builtIn().size()));
    const QString made = tables();
    QVERIFY(made.contains("event_log"_L1));
    const auto second = Migrator::migrate(connection);
    VERIFY_OK(second);
    QCOMPARE(*second, 0);
    QCOMPARE(tables(), made);
}

void TestMigrator::onlyWhatIsMissing()
{
    Connection connection(m_conninfo);
    QCOMPARE(*Migrator::migrate(connection, m_three.first(1)), 1);
    QCOMPARE(*Migrator::migrate(connection, m_three), 2);
    QCOMPARE(tables(), u"one schema_migration three two"_s);
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT count(*) FROM two"), u"1"_s);
}

void TestMigrator::editedFileRefused()
{
    Connection connection(m_conninfo);
    VERIFY_OK(Migrator::migrate(connection, m_three.first(2)));
    QList<Migration> edited = m_three;
    edited[0].sql += " -- a word more";
    const auto refused = Migrator::migrate(connection, edited);
    COMPARE_ERROR(refused, ErrorCode::RuleViolated);
    QVERIFY(refused.error().detail.contains("0001_one.sql"_L1));
    QCOMPARE(tables(), u"one schema_migration two"_s); // and nothing after it was applied
}

void TestMigrator::newerSchemaRefused()
{
    Connection connection(m_conninfo);
    VERIFY_OK(Migrator::migrate(connection, m_three));
    const auto refused = Migrator::migrate(connection, m_three.first(2));
    COMPARE_ERROR(refused, ErrorCode::RuleViolated);
    QVERIFY(refused.error().detail.contains("schema 3"_L1));
}

void TestMigrator::failingMigrationLeavesNothing()
{
    Connection connection(m_conninfo);
    QList<Migration> broken = m_three;
    broken[1].sql = "CREATE TABLE two (id int); SELECT nonsense;";
    const auto refused = Migrator::migrate(connection, broken);
    COMPARE_ERROR(refused, ErrorCode::Internal);
    QVERIFY(refused.error().detail.contains("0002_two.sql"_L1));
    QCOMPARE(tables(), u"one schema_migration"_s);
    QCOMPARE(*Migrator::migrate(connection, m_three), 2); // mended, it goes on from there
}

void TestMigrator::failureLetsOthersIn()
{
    Connection connection(m_conninfo);
    // The migration spoils the table that records it.
    const QList<Migration> broken{
        {1, u"0001_one.sql"_s, "ALTER TABLE schema_migration ADD CONSTRAINT no CHECK (version > 1)"}};
    COMPARE_ERROR(Migrator::migrate(connection, broken), ErrorCode::Internal);
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"), u"0"_s);
    Connection other(m_conninfo);
    VERIFY_OK(Migrator::migrate(other, m_three));
}

void TestMigrator::twoAtOnce()
{
    QList<Migration> slow = m_three;
    slow[1].sql += "SELECT pg_sleep(0.3);";
    std::atomic<int> applied = 0;
    std::atomic<int> failures = 0;
    std::vector<std::thread> servers;
    for (int i = 0; i < 4; ++i) {
        servers.emplace_back([&] {
            Connection connection(m_conninfo);
            const auto count = Migrator::migrate(connection, slow);
            failures += int(!count);
            applied += count ? *count : 0;
        });
    }
    for (std::thread &server : servers)
        server.join();
    QCOMPARE(failures, 0);
    QCOMPARE(applied, 3);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
