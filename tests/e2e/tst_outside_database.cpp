// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"
#include "storage/RuntimeRole.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// A database of somebody else's: as whom the server works there, and what it says when it may not be as careful as it would.
class TestOutsideDatabase : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void makesARoleOfItsOwn();
    void mayMakeNoRole();
    void roleThatIsGiven();
    void givenRoleThatMayTooMuch();
    void givenRoleThatIsNotLetIn();
    void waitsForTheDatabase();
    void endsWhileItWaits();
    void doesNotWaitInVain();

private:
    /// A fresh database that belongs to the role `house`, who may make no roles.
    QByteArray freshDatabase();
    bool serve(const QByteArray &url, const QByteArray &runtimeUrl = {});
    QString workers() const; ///< the roles of the server's connections
    bool sells();
    /// Starts a server while the database is down, without waiting for it.
    void launchWithoutDatabase();
    QByteArray health(const QByteArray &path) const; ///< over plain HTTP: status, then body
    int waits() const { return int(m_server->log().count("waiting for it")); }

    TestDatabase m_databases;
    QTemporaryDir m_folder;
    QByteArray m_conninfo; ///< as superuser
    std::unique_ptr<ServerProcess> m_server;
    quint16 m_plainPort = 0;
    int m_made = 0;
};

void TestOutsideDatabase::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    QCOMPARE(TestDatabase::ask(m_databases.cluster().conninfo("postgres"), "CREATE ROLE house LOGIN; CREATE ROLE clerk LOGIN"), QString());
}

void TestOutsideDatabase::cleanup()
{
    if (m_server)
        QCOMPARE(m_server->stop(), 0);
    m_server.reset();
    qunsetenv("FOYER_DATABASE_URL");
    qunsetenv("FOYER_DATABASE_RUNTIME_URL");
}

QByteArray TestOutsideDatabase::freshDatabase()
{
    const QByteArray name = "outside" + QByteArray::number(++m_made);
    const QString made = TestDatabase::ask(m_databases.cluster().conninfo("postgres"), "CREATE DATABASE " + name + " OWNER house TEMPLATE template0");
    if (!made.isEmpty())
        qWarning() << made;
    m_conninfo = m_databases.cluster().conninfo(name);
    return m_conninfo;
}

bool TestOutsideDatabase::serve(const QByteArray &url, const QByteArray &runtimeUrl)
{
    qputenv("FOYER_DATABASE_URL", url);
    if (!runtimeUrl.isEmpty())
        qputenv("FOYER_DATABASE_RUNTIME_URL", runtimeUrl);
    const Ran demo = runFoyer({u"demo"_s, u"--data-dir"_s, m_folder.path()});
    if (demo.exitCode != 0)
        qWarning() << demo.err;
    m_server = std::make_unique<ServerProcess>(m_folder.path());
    return demo.exitCode == 0 && m_server->start();
}

QString TestOutsideDatabase::workers() const
{
    return TestDatabase::ask(m_conninfo, "SELECT string_agg(DISTINCT usename, ' ') FROM pg_stat_activity"
                                         " WHERE datname = current_database() AND pid <> pg_backend_pid()");
}

bool TestOutsideDatabase::sells()
{
    Till till(m_server->port());
    const qint64 event = till.event("hamlet");
    return till.sellForCash(event, till.holdBest(event, 2).json()).status == 201;
}

void TestOutsideDatabase::makesARoleOfItsOwn()
{
    QVERIFY(serve(freshDatabase())); // as superuser
    QVERIFY(sells());
    const QString role = workers();
    QCOMPARE(role, u"foyer_runtime_"_s + TestDatabase::ask(m_conninfo, "SELECT oid FROM pg_database WHERE datname = current_database()"));
    QVERIFY2(!m_server->log().contains("warning"), m_server->log().constData());
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT has_table_privilege('" + role.toUtf8() + "', 'ledger_entry', 'UPDATE, DELETE, TRUNCATE')"), u"f"_s);
    // Its password is the installation's, should the database ask for one.
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT length(value) FROM secret WHERE name = 'runtime-role'"), u"48"_s);
    QVERIFY(!m_server->log().contains(TestDatabase::ask(m_conninfo, "SELECT convert_from(value, 'UTF8') FROM secret WHERE name = 'runtime-role'").toUtf8()));
}

void TestOutsideDatabase::mayMakeNoRole()
{
    const auto url = RuntimeRole::conninfo(freshDatabase(), u"house"_s);
    VERIFY_OK(url);
    QVERIFY(serve(*url));
    QVERIFY(sells());
    QCOMPARE(workers(), u"house"_s);
    QVERIFY2(m_server->log().contains("may not make roles") && m_server->log().contains("database.runtime-url"), m_server->log().constData());
    QVERIFY(TestDatabase::ask(*url, "DELETE FROM event_log").contains("never changed"_L1)); // the triggers are what is left
}

void TestOutsideDatabase::roleThatIsGiven()
{
    const QByteArray fresh = freshDatabase();
    const auto owner = RuntimeRole::conninfo(fresh, u"house"_s);
    const auto clerk = RuntimeRole::conninfo(fresh, u"clerk"_s);
    VERIFY_OK(owner);
    VERIFY_OK(clerk);
    QVERIFY(serve(*owner, *clerk));
    QVERIFY(sells());
    QCOMPARE(workers(), u"clerk"_s);
    QVERIFY2(!m_server->log().contains("warning"), m_server->log().constData());
    QVERIFY(TestDatabase::ask(*clerk, "DELETE FROM event_log").contains("permission denied"_L1));
}

void TestOutsideDatabase::givenRoleThatMayTooMuch()
{
    const QByteArray fresh = freshDatabase();
    QVERIFY(serve(fresh, fresh)); // superuser for both
    QVERIFY(sells());
    QVERIFY2(m_server->log().contains("the database role foyer could change"), m_server->log().constData());
}

void TestOutsideDatabase::givenRoleThatIsNotLetIn()
{
    const QByteArray fresh = freshDatabase();
    QCOMPARE(TestDatabase::ask(fresh, "DO $$ BEGIN IF to_regrole('locked') IS NULL THEN CREATE ROLE locked NOLOGIN; END IF; END $$"), QString());
    const auto locked = RuntimeRole::conninfo(fresh, u"locked"_s);
    VERIFY_OK(locked);
    qputenv("FOYER_DATABASE_URL", fresh);
    qputenv("FOYER_DATABASE_RUNTIME_URL", *locked);
    const Ran ran = runFoyer({u"demo"_s, u"--data-dir"_s, m_folder.path()});
    QCOMPARE(ran.exitCode, 2);
    QVERIFY2(ran.err.startsWith("foyer-server: database.runtime-url: "), ran.err.constData());
    QCOMPARE(ran.err.count('\n'), 1);
}

void TestOutsideDatabase::launchWithoutDatabase()
{
    qputenv("FOYER_DATABASE_URL", freshDatabase());
    m_databases.cluster().stop();
    QTcpServer any;
    QVERIFY(any.listen(QHostAddress::LocalHost));
    m_plainPort = any.serverPort();
    any.close();
    m_server = std::make_unique<ServerProcess>(m_folder.path(), QStringList{u"--http-port"_s, QString::number(m_plainPort)});
    m_server->launch();
}

QByteArray TestOutsideDatabase::health(const QByteArray &path) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_plainPort);
    if (!socket.waitForConnected(1000))
        return {};
    socket.write("GET /health/" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    while (socket.waitForReadyRead(2000)) { }
    const QByteArray all = socket.readAll();
    return all.mid(9, 3) + ' ' + all.mid(all.indexOf("\r\n\r\n") + 4);
}

void TestOutsideDatabase::waitsForTheDatabase()
{
    launchWithoutDatabase();
    QTRY_VERIFY_WITH_TIMEOUT(health("startup").startsWith("503 "), 20'000);
    QVERIFY2(health("startup").contains("\"status\":\"starting\""), health("startup").constData());
    QVERIFY(health("ready").startsWith("503 "));
    QVERIFY(health("live").startsWith("200 "));
    QTest::qWait(2500); // several attempts
    QCOMPARE(waits(), 1); // one line, not one an attempt
    QVERIFY(m_server->isRunning());
    VERIFY_OK(m_databases.cluster().start());
    QVERIFY(m_server->waitUntilReady());
    QTRY_VERIFY_WITH_TIMEOUT(health("ready").startsWith("200 "), 10'000);
    QVERIFY(health("startup").startsWith("200 "));
}

void TestOutsideDatabase::endsWhileItWaits()
{
    launchWithoutDatabase();
    QTRY_COMPARE_WITH_TIMEOUT(waits(), 1, 20'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_server->stop(), 0);
    QVERIFY2(timer.elapsed() < promptMs, qPrintable(QString::number(timer.elapsed())));
    m_server.reset();
    VERIFY_OK(m_databases.cluster().start());
}

void TestOutsideDatabase::doesNotWaitInVain()
{
    for (const QByteArray &url : {m_databases.cluster().conninfo("no_such_database"), QByteArray("postgresql://[no host")}) {
        qputenv("FOYER_DATABASE_URL", url);
        const Ran ran = runFoyer({u"serve"_s, u"--data-dir"_s, m_folder.path(), u"--port"_s, u"0"_s});
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY2(!ran.err.contains("waiting"), ran.err.constData());
    }
}

QTEST_GUILESS_MAIN(TestOutsideDatabase)
#include "tst_outside_database.moc"
