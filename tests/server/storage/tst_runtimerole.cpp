// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Migrator.h"
#include "storage/RuntimeRole.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

#include <thread>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What the server's own role may do in the real schema, asked of the database itself.
class TestRuntimeRole : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void refused_data();
    void refused();
    void allowed_data();
    void allowed();
    void guardsAllThatOnlyGrows();
    void driftIsMended();
    void grantsOnceOnly();
    void whoCouldDoMore();
    void manyServersManyDatabases();
    void passwordIsKeptHashed();
    void namesDatabases();
    void conninfo_data();
    void conninfo();

private:
    QString asServer(const QByteArray &sql) { return TestDatabase::ask(TestDatabase::asServer(m_conninfo), sql); }
    QString asOwner(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }
    static QString role() { return RuntimeRole::embeddedName(); }

    TestDatabase m_databases;
    QByteArray m_conninfo;
};

void TestRuntimeRole::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    m_conninfo = m_databases.create(); // a clone: the rights came with the template
}

void TestRuntimeRole::refused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("why"); // a part of the database's own words
    const QString denied = u"permission denied"_s;
    const QString owner = u"must be owner"_s;
    for (const QByteArray table : {"event_log", "ledger_entry", "refund", "admission", "cash_movement", "invoice", "credit_note", "invoice_settlement", "order_collected", "customer_note"}) {
        const auto row = [&](const char *what, const QByteArray &sql, const QString &why) { QTest::addRow("%s %s", what, table.constData()) << sql << why; };
        row("update", "UPDATE " + table + " SET account_id = 1", denied);
        row("delete", "DELETE FROM " + table, denied);
        row("truncate", "TRUNCATE " + table, denied);
        row("alter", "ALTER TABLE " + table + " ADD COLUMN x int", owner);
        row("disable triggers", "ALTER TABLE " + table + " DISABLE TRIGGER ALL", owner);
        row("drop", "DROP TABLE " + table, owner);
        row("rule", "CREATE RULE r AS ON INSERT TO " + table + " DO INSTEAD NOTHING", owner);
        row("trigger", "CREATE TRIGGER t BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()", denied);
        row("grant", "DO $$ BEGIN GRANT UPDATE ON " + table + " TO foyer_runtime; IF has_table_privilege('" + table
                + "', 'UPDATE') THEN RAISE NOTICE 'granted'; ELSE RAISE 'permission denied all the same'; END IF; END $$", denied);
    }
    const auto row = [](const char *name, const char *sql, const QString &why) { QTest::newRow(name) << QByteArray(sql) << why; };
    row("a month by its name", "DELETE FROM event_log_rest", denied);
    row("reading a month by its name", "SELECT count(*) FROM event_log_rest", denied);
    row("a month taken off", "ALTER TABLE event_log DETACH PARTITION event_log_rest", owner);
    row("drop trigger", "DROP TRIGGER ledger_append_only ON ledger_entry", u"must be owner"_s);
    row("another trigger function", "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'", denied);
    row("triggers off", "SET session_replication_role = replica", denied);
    row("the owner's role", "SET ROLE foyer", denied);
    row("another session user", "SET SESSION AUTHORIZATION foyer", denied);
    row("a table of its own", "CREATE TABLE public.mine (id int)", denied);
    row("a month of its choice", "SELECT event_log_make_month('1999-01-01')", denied);
    row("the schema's history", "DELETE FROM schema_migration", denied);
    row("a role", "CREATE ROLE mine", denied);
    row("more for itself", "ALTER ROLE foyer_runtime SUPERUSER", u"must be superuser"_s);
}

void TestRuntimeRole::refused()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, why);
    sql.replace("event_log SET account_id", "event_log SET actor_id");
    for (const QByteArray &before : {QByteArray(), QByteArray("RESET ROLE; RESET SESSION AUTHORIZATION; ")}) {
        const QString answer = asServer(before + sql);
        QVERIFY2(answer.contains(why), qPrintable(answer));
    }
}

void TestRuntimeRole::allowed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("who it is") << QByteArray("SELECT session_user || ' ' || current_user");
    QTest::newRow("months ahead") << QByteArray("SELECT event_log_ahead(2)");
    QTest::newRow("ids") << QByteArray("SELECT nextval('booking_id')");
    QTest::newRow("the log read") << QByteArray("SELECT count(*) FROM event_log");
    QTest::newRow("the log written")
        << QByteArray("INSERT INTO event_log SELECT 1, 1, 't', 's', 1, 'c', now(), '{}' RETURNING version");
    QTest::newRow("an account locked") << QByteArray("UPDATE account SET failed_attempts = 1; SELECT 1");
    QTest::newRow("old outcomes forgotten") << QByteArray("DELETE FROM idempotency; SELECT 1");
}

void TestRuntimeRole::allowed()
{
    QFETCH(QByteArray, sql);
    const QString answer = asServer(sql);
    QVERIFY2(!answer.isEmpty() && !answer.startsWith("error"_L1), qPrintable(answer));
}

void TestRuntimeRole::guardsAllThatOnlyGrows()
{
    QCOMPARE(asOwner("SELECT string_agg(DISTINCT relname, ' ' ORDER BY relname) FROM pg_class c JOIN pg_trigger t ON t.tgrelid = c.oid"
                     " WHERE t.tgfoid = 'refuse_change'::regproc AND NOT relispartition"),
             u"admission approval approval_use cash_movement credit_note customer_note event_log invoice invoice_settlement ledger_entry order_collected price_book refund"_s);
    Connection owner(m_conninfo);
    const auto excess = RuntimeRole::mayChange(owner, role());
    VERIFY_OK(excess);
    QCOMPARE(*excess, QStringList());
}

void TestRuntimeRole::driftIsMended()
{
    QCOMPARE(asOwner("GRANT UPDATE ON ledger_entry TO foyer_runtime; GRANT DELETE ON event_log_rest TO foyer_runtime;"
                     " REVOKE SELECT ON ticket FROM foyer_runtime; CREATE TABLE later (id int)"),
             QString());
    Connection owner(m_conninfo);
    const auto before = RuntimeRole::mayChange(owner, role());
    VERIFY_OK(before);
    QCOMPARE(*before, QStringList({u"event_log_rest"_s, u"ledger_entry"_s}));
    VERIFY_OK(RuntimeRole::grant(owner, role()));
    const auto after = RuntimeRole::mayChange(owner, role());
    VERIFY_OK(after);
    QCOMPARE(*after, QStringList());
    QCOMPARE(asServer("INSERT INTO later VALUES (1); SELECT count(*) + (SELECT count(*) FROM ticket) FROM later"), u"1"_s);
    QCOMPARE(asOwner("DROP TABLE later"), QString());
}

void TestRuntimeRole::grantsOnceOnly()
{
    const QByteArray rights = "SELECT string_agg(xmin::text, ' ' ORDER BY oid) FROM pg_class WHERE relnamespace = 'public'::regnamespace";
    Connection owner(m_conninfo);
    VERIFY_OK(RuntimeRole::grant(owner, role()));
    const QString before = asOwner(rights);
    VERIFY_OK(RuntimeRole::grant(owner, role()));
    QCOMPARE(asOwner(rights), before); // no row of the catalog was written again
}

void TestRuntimeRole::whoCouldDoMore()
{
    Connection owner(m_conninfo);
    const auto superuser = RuntimeRole::mayChange(owner, u"foyer"_s);
    VERIFY_OK(superuser);
    QVERIFY(superuser->contains("event_log"_L1) && superuser->contains("cash_movement"_L1));
    QCOMPARE(asOwner("CREATE ROLE plain LOGIN; GRANT UPDATE (amount) ON ledger_entry TO plain"), QString());
    const auto oneColumn = RuntimeRole::mayChange(owner, u"plain"_s);
    VERIFY_OK(oneColumn);
    QCOMPARE(*oneColumn, QStringList({u"ledger_entry"_s}));
    QCOMPARE(asOwner("DROP OWNED BY plain; DROP ROLE plain"), QString());
}

void TestRuntimeRole::manyServersManyDatabases()
{
    const QByteArray databases[]{m_databases.createEmpty(), m_databases.createEmpty()};
    QList<QString> failures(6);
    std::vector<std::thread> servers;
    for (size_t i = 0; i < 6; ++i) {
        servers.emplace_back([&, i] {
            Connection owner(databases[i % 2]);
            const auto migrated = Migrator::migrate(owner);
            Status done = migrated ? RuntimeRole::make(owner, u"foyer_crowd"_s) : Status(migrated.error());
            if (done)
                done = RuntimeRole::grant(owner, u"foyer_crowd"_s);
            failures[qsizetype(i)] = done ? QString() : done.error().detail;
        });
    }
    for (std::thread &server : servers)
        server.join();
    QCOMPARE(failures.join(QString()), QString());
    for (const QByteArray &database : databases) {
        const auto conninfo = RuntimeRole::conninfo(database, u"foyer_crowd"_s);
        VERIFY_OK(conninfo);
        QCOMPARE(TestDatabase::ask(*conninfo, "SELECT count(*) FROM event_log"), u"0"_s);
        QVERIFY(TestDatabase::ask(*conninfo, "DELETE FROM event_log").contains("permission denied"_L1));
    }
}

void TestRuntimeRole::passwordIsKeptHashed()
{
    Connection owner(m_conninfo);
    VERIFY_OK(owner.ensureOpen());
    VERIFY_OK(RuntimeRole::make(owner, u"foyer 'secret' role"_s, "pass'word"));
    const QString kept = asOwner("SELECT rolpassword FROM pg_authid WHERE rolname = 'foyer ''secret'' role'");
    QVERIFY2(kept.startsWith("SCRAM-SHA-256$"_L1), qPrintable(kept));
    QCOMPARE(asOwner("SELECT concat_ws(' ', rolsuper, rolcreaterole, rolcreatedb, rolinherit, rolcanlogin, rolbypassrls, rolreplication)"
                     " FROM pg_roles WHERE rolname = 'foyer ''secret'' role'"),
             u"f f f f t f f"_s);
}

void TestRuntimeRole::namesDatabases()
{
    Connection one(m_conninfo);
    Connection two(m_databases.create());
    const auto first = RuntimeRole::nameFor(one);
    const auto second = RuntimeRole::nameFor(two);
    VERIFY_OK(first);
    VERIFY_OK(second);
    QVERIFY(first->startsWith("foyer_runtime_"_L1) && *first != *second);
    const auto may = RuntimeRole::mayMake(one);
    VERIFY_OK(may);
    QVERIFY(*may);
    Connection server(TestDatabase::asServer(m_conninfo));
    const auto mayNot = RuntimeRole::mayMake(server);
    VERIFY_OK(mayNot);
    QVERIFY(!*mayNot);
}

void TestRuntimeRole::conninfo_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("made"); // empty: refused
    QTest::newRow("URL") << QByteArray("postgresql://ann:secret@db.test:6543/house?sslmode=require")
                         << QByteArray("dbname='house' host='db.test' port='6543' sslmode='require' user='it''s'");
    QTest::newRow("pairs") << QByteArray("host='/a \\'b\\'' user=ann password=x dbname=d") << QByteArray("dbname='d' host='/a \\'b\\'' user='it''s'");
    QTest::newRow("neither") << QByteArray("postgres at home") << QByteArray();
}

void TestRuntimeRole::conninfo()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, made);
    const auto conninfo = RuntimeRole::conninfo(given, u"it's"_s);
    if (made.isEmpty()) {
        COMPARE_ERROR(conninfo, ErrorCode::InvalidInput);
        return;
    }
    VERIFY_OK(conninfo);
    const auto name = RuntimeRole::nameIn(*conninfo);
    VERIFY_OK(name);
    QCOMPARE(*name, u"it's"_s);
    QVERIFY2(!conninfo->contains("secret") && !conninfo->contains("password"), conninfo->constData());
    made.replace("it''s", "it\\'s");
    QCOMPARE(*conninfo, made);
}

QTEST_GUILESS_MAIN(TestRuntimeRole)
#include "tst_runtimerole.moc"
