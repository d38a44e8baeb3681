// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Starting, stopping, dying and coming back; and the commands beside `serve`. All on one data folder.
class TestServerLifecycle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void badUse_data();
    void badUse();
    void damagedCluster();
    void demoTwice();
    void servesAndStops();
    void secondServer();
    void newUserSignsIn();
    void killedServer();
    void killedMassRefund();
    void killedPostgres();
    void holdsExpire();
    void verifyFindsTampering_data();
    void verifyFindsTampering();
    void demoAmongOtherEvents();
    void backupAndRestore();

private:
    bool restart(const QStringList &options = {});
    Ran foyer(const QString &command, const QStringList &options = {}, const QByteArray &input = {});
    /// The command refused with exit 2 and one line on standard error.
    static bool isRefused(const Ran &ran);

    QTemporaryDir m_folder;
    std::unique_ptr<ServerProcess> m_server;
    qint64 m_hamlet = 0;
    QString m_reference; ///< of a sale that was acknowledged early on
};

void TestServerLifecycle::initTestCase()
{
    const Ran demo = foyer(u"demo"_s);
    QVERIFY2(demo.exitCode == 0, demo.err.constData());
    QCOMPARE(demo.out, QByteArray()); // nothing secret, nothing at all
}

void TestServerLifecycle::cleanupTestCase()
{
    if (m_server && m_server->isRunning())
        QCOMPARE(m_server->stop(), 0);
}

bool TestServerLifecycle::restart(const QStringList &options)
{
    if (m_server && m_server->isRunning() && m_server->stop() != 0)
        return false;
    m_server = std::make_unique<ServerProcess>(m_folder.path(), options);
    return m_server->start();
}

Ran TestServerLifecycle::foyer(const QString &command, const QStringList &options, const QByteArray &input)
{
    return runFoyer(QStringList{command, u"--data-dir"_s, m_folder.path()} + options, input);
}

bool TestServerLifecycle::isRefused(const Ran &ran)
{
    const bool isOneLine = ran.err.endsWith('\n') && ran.err.count('\n') == 1 && ran.err.size() > 30;
    if (ran.exitCode != 2 || !isOneLine || !ran.out.isEmpty())
        qWarning().noquote() << "exit" << ran.exitCode << "said" << ran.err << ran.out;
    return ran.exitCode == 2 && isOneLine && ran.out.isEmpty();
}

void TestServerLifecycle::badUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString folder = m_folder.path();
    const QString file = m_folder.filePath(u"lock"_s);
    QTest::newRow("no folder") << QStringList{u"serve"_s};
    QTest::newRow("unknown option") << QStringList{u"serve"_s, u"--data-dir"_s, folder, u"--colour"_s, u"red"_s};
    QTest::newRow("option without value") << QStringList{u"serve"_s, u"--data-dir"_s};
    QTest::newRow("unknown command") << QStringList{u"dance"_s, u"--data-dir"_s, folder};
    QTest::newRow("two commands") << QStringList{u"serve"_s, u"demo"_s, u"--data-dir"_s, folder};
    QTest::newRow("a word for a port") << QStringList{u"serve"_s, u"--data-dir"_s, folder, u"--port"_s, u"https"_s};
    QTest::newRow("a port too high") << QStringList{u"serve"_s, u"--data-dir"_s, folder, u"--port"_s, u"65536"_s};
    QTest::newRow("no address") << QStringList{u"serve"_s, u"--data-dir"_s, folder, u"--listen"_s, u"here"_s};
    QTest::newRow("somebody else's address")
        << QStringList{u"serve"_s, u"--data-dir"_s, folder, u"--port"_s, u"0"_s, u"--listen"_s, u"192.0.2.1"_s};
    QTest::newRow("no such file") << QStringList{u"serve"_s, u"--data-dir"_s, folder, u"--config"_s,
                                                 folder + u"/none"_s};
    QTest::newRow("a certificate alone") << QStringList{u"serve"_s, u"--data-dir"_s, folder, u"--tls.certificate"_s,
                                                        file};
    QTest::newRow("folder is a file") << QStringList{u"serve"_s, u"--data-dir"_s, file, u"--port"_s, u"0"_s};
    QTest::newRow("folder below a file") << QStringList{u"serve"_s, u"--data-dir"_s, file + u"/x"_s, u"--port"_s,
                                                        u"0"_s};
    QTest::newRow("backup to nowhere") << QStringList{u"backup"_s, u"--data-dir"_s, folder};
    QTest::newRow("restore from nothing")
        << QStringList{u"restore"_s, u"--data-dir"_s, folder, u"--from"_s, folder + u"/none"_s};
}

void TestServerLifecycle::badUse()
{
    QFETCH(QStringList, arguments);
    QVERIFY(isRefused(runFoyer(arguments)));
}

void TestServerLifecycle::damagedCluster()
{
    QFile version(m_folder.filePath(u"postgres/PG_VERSION"_s));
    QVERIFY(version.open(QIODevice::ReadWrite));
    const QByteArray right = version.readAll();
    const auto write = [&](const QByteArray &text) {
        return version.resize(0) && version.seek(0) && version.write(text) == text.size() && version.flush();
    };
    for (const QByteArray &wrong : {QByteArray(), QByteArray("\x01\x02garbage"), QByteArray("7\n")}) {
        QVERIFY(write(wrong));
        QVERIFY(isRefused(foyer(u"serve"_s, {u"--port"_s, u"0"_s})));
    }
    QVERIFY(write(right));
}

void TestServerLifecycle::demoTwice()
{
    QCOMPARE(foyer(u"demo"_s).exitCode, 0);
    QVERIFY(restart());
    Till till(m_server->port());
    QCOMPARE(till.http().get("/api/v1/events").json()["items"_L1].toArray().size(), 3);
    m_hamlet = till.event("hamlet");
    QVERIFY(m_hamlet > 0);
    // Nothing of the server works as the owner of the tables.
    QCOMPARE(runSql(m_folder.path(), u"SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = 'foyer' AND pid <> pg_backend_pid()"_s).out.trimmed(),
             QByteArray("foyer_runtime"));
}

void TestServerLifecycle::servesAndStops()
{
    Till till(m_server->port());
    const HttpReply sale = till.sellForCash(m_hamlet, till.holdBest(m_hamlet, 2).json());
    QCOMPARE(sale.status, 201);
    m_reference = sale.json()["reference"_L1].toString();
    RpcClient socket(m_server->port());
    QVERIFY(socket.authenticate(till.token()));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_server->stop(), 0); // with an idle connection and a WebSocket open
    QVERIFY(clock.elapsed() < 10'000);
    QCOMPARE(m_server->complaints(), QByteArray());
    QCOMPARE(m_server->postmasterPid(), 0); // PostgreSQL ended with it, in order
    QVERIFY(waitUntil([&] { return !socket.isOpen(); }, 5000));
    QVERIFY(restart());
}

void TestServerLifecycle::secondServer()
{
    const Ran second = foyer(u"serve"_s, {u"--port"_s, u"0"_s});
    QVERIFY(isRefused(second));
    QVERIFY(second.err.contains("in use"));
    QVERIFY(Till(m_server->port()).isSignedIn()); // the first took no harm
}

void TestServerLifecycle::newUserSignsIn()
{
    const QStringList who{u"--email"_s, u"till9@house.test"_s, u"--name"_s, u"Till Nine"_s, u"--role"_s, u"seller"_s};
    QCOMPARE(foyer(u"create-user"_s, who, "a good password\n").exitCode, 0);
    QVERIFY(isRefused(foyer(u"create-user"_s, who, "a good password\n"))); // there is one
    QStringList wrong = who;
    wrong[1] = u"other@house.test"_s;
    QVERIFY(isRefused(foyer(u"create-user"_s, wrong, "short\n")));
    wrong.last() = u"king"_s;
    QVERIFY(isRefused(foyer(u"create-user"_s, wrong, "a good password\n")));
    HttpsClient client(m_server->port());
    const HttpReply login = client.post("/api/v1/auth/login",
                                        {{u"email"_s, u"till9@house.test"_s}, {u"password"_s, u"a good password"_s}});
    QCOMPARE(login.status, 200);
    QCOMPARE(login.json()["user"_L1]["role"_L1].toString(), u"seller"_s);
}

void TestServerLifecycle::killedServer()
{
    constexpr int sales = 12;
    Till till(m_server->port());
    QList<QJsonObject> holds;
    for (int i = 0; i < sales; ++i)
        holds += till.holdBest(m_hamlet, 2).json();
    const HttpReply acknowledged = till.sellForCash(m_hamlet, holds.takeFirst());
    QCOMPARE(acknowledged.status, 201);
    std::vector<std::unique_ptr<HttpsClient>> clients;
    QList<QByteArray> keys;
    for (qsizetype i = 0; i < holds.size(); ++i) {
        clients.push_back(std::make_unique<HttpsClient>(m_server->port()));
        clients.back()->setToken(till.token());
        QVERIFY(clients.back()->connect());
        keys += newKey();
    }
    for (qsizetype i = 0; i < holds.size(); ++i)
        clients[size_t(i)]->send(
            clients[size_t(i)]->request("POST", eventPath(m_hamlet, "/orders"),
                                        QJsonDocument(cashOrder(holds.at(i))).toJson(QJsonDocument::Compact),
                                        {{"Content-Type", "application/json"}, {"Idempotency-Key", keys.at(i)}}));
    QVERIFY(clients.front()->receive().status == 201); // in the middle of it
    m_server->kill();
    QVERIFY(restart()); // on the folder as it was left, PostgreSQL and all

    Till after(m_server->port());
    const QJsonObject order
        = after.http().get("/api/v1/orders/" + acknowledged.json()["reference"_L1].toString().toLatin1()).json();
    QCOMPARE(order["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(order["orderId"_L1], acknowledged.json()["orderId"_L1]);
    QCOMPARE(
        after.scan(m_hamlet, acknowledged.json()["tickets"_L1][0]["code"_L1].toString()).json()["result"_L1].toString(),
        u"admitted"_s);
    int known = 0;
    for (qsizetype i = 0; i < holds.size(); ++i) {
        const int seat = holds.at(i)["items"_L1][0]["seat"_L1].toInt();
        known += int(after.seats(m_hamlet)["states"_L1].toString().at(seat) == u's');
        const HttpReply retry = after.sellForCash(m_hamlet, holds.at(i), keys.at(i));
        QCOMPARE(retry.status, 201);
        QCOMPARE(after.sellForCash(m_hamlet, holds.at(i), keys.at(i)).body, retry.body);
        QCOMPARE(after.sellForCash(m_hamlet, holds.at(i)).status, 409); // another key would be another sale
    }
    qInfo("of %d sales on their way %d were committed before the end", int(holds.size()), known);
    const Ran verified = foyer(u"verify"_s);
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

/// An event is cancelled, the server dies in the middle of its refunds, the next one finishes them: each once.
void TestServerLifecycle::killedMassRefund()
{
    constexpr int sales = 150;
    Till till(m_server->port());
    const qint64 cup = till.event("Cup");
    qint64 taken = 0;
    for (int i = 0; i < sales; ++i) {
        const HttpReply sold = till.sellForCash(cup, till.holdBest(cup, 1).json());
        QCOMPARE(sold.status, 201);
        taken += amountOf(sold.json()["total"_L1]);
    }
    const QJsonObject unpaid = till.sell(cup, {{u"holdId"_s, till.holdBest(cup, 1).json()["holdId"_L1]}}).json();
    const QByteArray path = eventPath(cup, "/cancellation");
    QCOMPARE(till.http().get(path).code(), u"not_found"_s);
    QCOMPARE(till.http().post(path, {{u"reason"_s, u"storm"_s}}, newKey()).code(), u"not_allowed"_s);
    Till organizer(m_server->port(), "organizer");
    const HttpReply begun = organizer.http().post(path, {{u"reason"_s, u"storm"_s}}, newKey());
    QCOMPARE(begun.status, 201);
    QCOMPARE(begun.json()["orders"_L1].toInt(), sales);
    m_server->kill();
    QVERIFY(restart());

    Till after(m_server->port(), "organizer");
    QJsonObject progress;
    QVERIFY(QTest::qWaitFor([&] {
        progress = after.http().get(path).json();
        return progress["status"_L1] == "done"_L1;
    }, 60'000)); // the killed server's lease runs half a minute
    QCOMPARE(progress["refunded"_L1].toInt(), sales);
    QCOMPARE(progress["failed"_L1].toInt(), 0);
    QCOMPARE(runSql(m_server->dataFolder(), u"SELECT count(*) || ' ' || sum(amount) FROM refund"_s).out.trimmed(),
             QByteArray::number(sales) + ' ' + QByteArray::number(taken));
    QCOMPARE(after.http().post(path, {{u"reason"_s, u"again"_s}}, newKey()).code(), u"conflict"_s);
    QCOMPARE(after.holdBest(cup, 1).code(), u"rule_violated"_s);
    const QJsonObject payment{{u"method"_s, u"cash"_s}, {u"amount"_s, unpaid["total"_L1]}};
    QCOMPARE(after.http().post(eventPath(cup, "/orders/" + QByteArray::number(unpaid["orderId"_L1].toInteger()) + "/payments"), payment, newKey()).code(),
             u"rule_violated"_s);
    const Ran verified = foyer(u"verify"_s);
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

void TestServerLifecycle::killedPostgres()
{
    Till till(m_server->port());
    const QJsonObject hold = till.holdBest(m_hamlet, 2).json();
    HttpsClient watcher(m_server->port());
    const qint64 first = m_server->postmasterPid();
    QVERIFY(first > 0);
    // Without its version the cluster does not start again, so that the outage lasts until we have looked at it.
    const QString version = m_folder.filePath(u"postgres/PG_VERSION"_s);
    QVERIFY(QFile::rename(version, version + u".away"_s));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
    HttpReply ready;
    const bool wasUnready = waitUntil(
        [&] {
            ready = watcher.get("/health/ready"); // another part may notice before this one is looked at
            return ready.status == 503 && ready.json()["parts"_L1]["database"_L1].toString() == "failing"_L1;
        },
        10'000);
    const QByteArray key = newKey();
    const HttpReply meanwhile = till.holdBest(m_hamlet, 1, key);
    QVERIFY(QFile::rename(version + u".away"_s, version));
    QVERIFY2(wasUnready, ready.body.constData());
    QCOMPARE(watcher.get("/health/live").status, 200);
    QCOMPARE(meanwhile.status, 503);
    QCOMPARE(meanwhile.code(), u"unavailable"_s);
    QVERIFY(meanwhile.header("Retry-After").toInt() > 0);
    clock.restart();
    QVERIFY(waitUntil([&] { return watcher.get("/health/ready").status == 200; }, 30'000));
    qInfo("PostgreSQL was back after %lld ms", clock.elapsed());
    QVERIFY(m_server->postmasterPid() != first);
    QCOMPARE(till.sellForCash(m_hamlet, hold).status, 201); // a hold from before
    const HttpReply next = till.sellForCash(m_hamlet, till.holdBest(m_hamlet, 1, key).json());
    QCOMPARE(next.status, 201);
    QCOMPARE(foyer(u"verify"_s).exitCode, 0);
}

void TestServerLifecycle::holdsExpire()
{
    QVERIFY(restart({u"--hold-seconds"_s, u"1"_s}));
    Till till(m_server->port());
    RpcClient watcher(m_server->port());
    QVERIFY(watcher.authenticate(till.token()));
    SeatFold state
        = SeatFold::of(watcher.call(u"events.subscribe"_s, {{u"eventId"_s, m_hamlet}})["result"_L1].toObject());
    const SeatFold before = state;
    const QJsonObject hold = till.holdBest(m_hamlet, 2).json();
    QVERIFY(waitUntil(
        [&] {
            for (const QJsonObject &change : watcher.changes())
                state.apply(change);
            watcher.forgetChanges();
            return state.version >= before.version + 2;
        },
        10'000));
    QCOMPARE(state.fault, QString());
    QCOMPARE(state.states, before.states); // held, and given back without anybody asking
    QCOMPARE(state.available, before.available);
    const HttpReply late = till.sellForCash(m_hamlet, hold);
    QCOMPARE(late.status, 410);
    QCOMPARE(late.code(), u"expired"_s);
}

void TestServerLifecycle::verifyFindsTampering_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("undo");
    const QString entry = u" WHERE (posting_id, line) = (SELECT min(posting_id), 1 FROM ledger_entry)"_s;
    QTest::newRow("ledger") << u"UPDATE ledger_entry SET amount = amount + 1"_s + entry
                            << u"UPDATE ledger_entry SET amount = amount - 1"_s + entry;
    const QString seat = u" WHERE event_id = (SELECT min(id) FROM event) AND seat = 0"_s;
    QTest::newRow("seat") << u"UPDATE seat SET state = 3, house_hold_id = 1"_s + seat << u"UPDATE seat SET state = 0, house_hold_id = NULL"_s + seat;
    QTest::newRow("inventory") << u"UPDATE inventory SET available = available - 1"_s
                               << u"UPDATE inventory SET available = available + 1"_s;
    const QString paid = u" WHERE payment_id = (SELECT min(payment_id) FROM payment)"_s;
    QTest::newRow("payment") << u"UPDATE payment SET amount = amount - 1"_s + paid
                             << u"UPDATE payment SET amount = amount + 1"_s + paid;
    QTest::newRow("log") << u"UPDATE event_log SET version = -version WHERE version = 2"_s
                         << u"UPDATE event_log SET version = -version WHERE version = -2"_s;
}

void TestServerLifecycle::verifyFindsTampering()
{
    QFETCH(QString, change);
    QFETCH(QString, undo);
    const QString unguarded = u"SET session_replication_role = replica; "_s;
    const Ran changed = runSql(m_folder.path(), unguarded + change);
    QVERIFY2(changed.exitCode == 0, changed.err.constData());
    const Ran found = foyer(u"verify"_s);
    const Ran undone = runSql(m_folder.path(), unguarded + undo);
    QVERIFY2(undone.exitCode == 0, undone.err.constData());
    QCOMPARE(found.exitCode, 1);
    QVERIFY2(found.out.contains("event "), found.out.constData());
}

void TestServerLifecycle::demoAmongOtherEvents()
{
    Till organizer(m_server->port(), "organizer");
    const QString venue = organizer.http().get(eventPath(m_hamlet)).json()["venue"_L1].toString();
    QCOMPARE(organizer.http()
                 .post("/api/v1/events",
                       {{u"name"_s, u"Macbeth"_s}, {u"venue"_s, venue}, {u"startsAt"_s, u"2031-05-01T18:00:00Z"_s}},
                       newKey())
                 .status,
             201);
    QVERIFY(isRefused(foyer(u"demo"_s)));
}

void TestServerLifecycle::backupAndRestore()
{
    const QTemporaryDir other;
    const QTemporaryDir shelf;
    const QString file = shelf.filePath(u"house.backup"_s);
    QCOMPARE(foyer(u"backup"_s, {u"--to"_s, file}).exitCode, 0); // while the server serves
    QCOMPARE(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    const Ran intoFull = foyer(u"restore"_s, {u"--from"_s, file});
    QVERIFY(isRefused(intoFull)); // served at the moment
    const HttpReply before = Till(m_server->port()).http().get("/api/v1/orders/" + m_reference.toLatin1());
    QCOMPARE(before.status, 200);
    const QJsonObject seats = Till(m_server->port()).seats(m_hamlet);
    QCOMPARE(m_server->stop(), 0);
    QVERIFY(isRefused(foyer(u"restore"_s, {u"--from"_s, file}))); // holds events

    const Ran restored = runFoyer({u"restore"_s, u"--data-dir"_s, other.path(), u"--from"_s, file});
    QVERIFY2(restored.exitCode == 0, restored.err.constData());
    const Ran here = foyer(u"verify"_s);
    const Ran there = runFoyer({u"verify"_s, u"--data-dir"_s, other.path()});
    QCOMPARE(here.exitCode, 0); // what was tampered with is mended
    QCOMPARE(there.exitCode, 0);
    QCOMPARE(there.out, here.out);
    ServerProcess server(other.path());
    QVERIFY(server.start());
    Till till(server.port());
    const HttpReply order = till.http().get("/api/v1/orders/" + m_reference.toLatin1());
    QCOMPARE(order.body, before.body); // with the same codes: the keys are in the backup
    QCOMPARE(till.seats(m_hamlet)["states"_L1], seats["states"_L1]);
    QCOMPARE(till.scan(m_hamlet, order.json()["tickets"_L1][1]["code"_L1].toString()).json()["result"_L1].toString(),
             u"admitted"_s);
    QCOMPARE(till.sellForCash(m_hamlet, till.holdBest(m_hamlet, 1).json()).status, 201);
    QCOMPARE(server.stop(), 0);
    QCOMPARE(server.complaints(), QByteArray());
}

QTEST_GUILESS_MAIN(TestServerLifecycle)
#include "tst_server_lifecycle.moc"
