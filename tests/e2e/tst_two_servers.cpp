// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"
#include "support/TestDatabase.h"

#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Two servers on one outside database: a house that has grown. Whoever asks either of them sees one house.
class TestTwoServers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void changesCrossOver();
    void bothSellAndAllAgree();
    void keySpentOnBoth();
    void aServerThatWasKilled();

private:
    struct Subscriber {
        Subscriber(quint16 port, const QByteArray &token) : client(port) { isReady = client.authenticate(token); }
        bool subscribe(qint64 event);
        bool follow(qint64 version, int timeoutMs = 5000);

        RpcClient client;
        SeatFold state;
        bool isReady = false;
    };
    bool startServer(std::unique_ptr<ServerProcess> &server, const QTemporaryDir &folder);
    SeatFold truth(Till &till) { return SeatFold::of(till.seats(m_hamlet)); }

    TestDatabase m_databases;
    QTemporaryDir m_folders[2];
    std::unique_ptr<ServerProcess> m_a;
    std::unique_ptr<ServerProcess> m_b;
    std::unique_ptr<Till> m_tillA;
    std::unique_ptr<Till> m_tillB;
    qint64 m_hamlet = 0;
};

bool TestTwoServers::Subscriber::subscribe(qint64 event)
{
    const QJsonObject result = client.call(u"events.subscribe"_s, {{u"eventId"_s, event}})["result"_L1].toObject();
    state = SeatFold::of(result);
    return result.contains("states"_L1);
}

bool TestTwoServers::Subscriber::follow(qint64 version, int timeoutMs)
{
    waitUntil(
        [&] {
            for (const QJsonObject &change : client.changes())
                state.apply(change);
            client.forgetChanges();
            return state.version >= version || !state.fault.isEmpty();
        },
        timeoutMs);
    return state.version == version && state.fault.isEmpty();
}

bool TestTwoServers::startServer(std::unique_ptr<ServerProcess> &server, const QTemporaryDir &folder)
{
    server = std::make_unique<ServerProcess>(folder.path()); // FOYER_DATABASE_URL says where the database is
    return server->start();
}

void TestTwoServers::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    const QByteArray conninfo = m_databases.createEmpty();
    QVERIFY(!conninfo.isEmpty());
    qputenv("FOYER_DATABASE_URL", conninfo);
    const Ran demo = runFoyer({u"demo"_s, u"--data-dir"_s, m_folders[0].path()});
    QVERIFY2(demo.exitCode == 0, demo.err.constData());
    QVERIFY(!QFileInfo::exists(m_folders[0].filePath(u"postgres"_s))); // no database of its own
    QVERIFY(startServer(m_a, m_folders[0]));
    QVERIFY(startServer(m_b, m_folders[1]));
    m_tillA = std::make_unique<Till>(m_a->port());
    m_tillB = std::make_unique<Till>(m_b->port());
    QVERIFY(m_tillA->isSignedIn() && m_tillB->isSignedIn());
    m_hamlet = m_tillA->event("hamlet");
    QCOMPARE(m_tillB->event("hamlet"), m_hamlet);
}

void TestTwoServers::cleanupTestCase()
{
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_folders[0].path()});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    for (const auto &server : {m_a.get(), m_b.get()}) {
        QCOMPARE(server->stop(), 0);
        QCOMPARE(server->complaints(), QByteArray());
    }
}

void TestTwoServers::changesCrossOver()
{
    // Both tokens are good on both servers: they share the keys.
    Subscriber onB(m_b->port(), m_tillA->token());
    QVERIFY(onB.isReady && onB.subscribe(m_hamlet));
    QCOMPARE(onB.state, truth(*m_tillA));
    const HttpReply hold = m_tillA->holdBest(m_hamlet, 2);
    QCOMPARE(hold.status, 201);
    const int seat = hold.json()["items"_L1][0]["seat"_L1].toInt(-1);
    QVERIFY(onB.follow(truth(*m_tillA).version));
    QCOMPARE(onB.state.states.at(seat), 'h');
    Subscriber late(m_b->port(), m_tillB->token());
    QVERIFY(late.subscribe(m_hamlet));
    QCOMPARE(late.state, onB.state);
    QCOMPARE(m_tillA->sellForCash(m_hamlet, hold.json()).status, 201);
    const SeatFold now = truth(*m_tillA);
    QCOMPARE(now.states.at(seat), 's');
    QVERIFY(onB.follow(now.version));
    QVERIFY(late.follow(now.version));
    QCOMPARE(onB.state, now);
    QCOMPARE(late.state, now);
    QCOMPARE(truth(*m_tillB), now);
}

void TestTwoServers::bothSellAndAllAgree()
{
    Subscriber onA(m_a->port(), m_tillA->token());
    Subscriber onB(m_b->port(), m_tillB->token());
    QVERIFY(onA.subscribe(m_hamlet) && onB.subscribe(m_hamlet));
    QSet<int> taken;
    for (int i = 0; i < 30; ++i) {
        Till &seller = i % 2 ? *m_tillB : *m_tillA;
        Till &other = i % 2 ? *m_tillA : *m_tillB;
        const HttpReply hold = seller.holdBest(m_hamlet, 2);
        QCOMPARE(hold.status, 201);
        for (const QJsonValue &item : hold.json()["items"_L1].toArray()) {
            const int seat = item["seat"_L1].toInt(-1);
            QVERIFY(!taken.contains(seat));
            taken.insert(seat);
            QCOMPARE(other.holdSeats(m_hamlet, {seat}).status, 409); // whatever it has heard of so far
        }
        if (i % 3 == 0) // sold through the other server
            QCOMPARE(Till(i % 2 ? m_a->port() : m_b->port()).sellForCash(m_hamlet, hold.json()).status, 201);
    }
    const qint64 version = truth(*m_tillA).version;
    waitUntil([&] { return truth(*m_tillA).version == truth(*m_tillB).version; }, 5000);
    const SeatFold now = truth(*m_tillB);
    QVERIFY(now.version >= version);
    QVERIFY(onA.follow(now.version));
    QVERIFY(onB.follow(now.version));
    QCOMPARE(onA.state, now);
    QCOMPARE(onB.state, now);
}

void TestTwoServers::keySpentOnBoth()
{
    const QByteArray holdKey = newKey();
    const HttpReply hold = m_tillA->holdBest(m_hamlet, 2, holdKey);
    QCOMPARE(hold.status, 201);
    const HttpReply holdAgain = m_tillB->holdBest(m_hamlet, 2, holdKey);
    QCOMPARE(holdAgain.status, 201);
    QCOMPARE(holdAgain.body, hold.body);
    const QByteArray saleKey = newKey();
    const HttpReply sale = m_tillA->sellForCash(m_hamlet, hold.json(), saleKey);
    QCOMPARE(sale.status, 201);
    const HttpReply saleAgain = m_tillB->sellForCash(m_hamlet, hold.json(), saleKey);
    QCOMPARE(saleAgain.status, 201);
    QCOMPARE(saleAgain.body, sale.body);
    // A refusal too is one answer, and another wish under the key is none.
    const QByteArray lostKey = newKey();
    const int seat = hold.json()["items"_L1][0]["seat"_L1].toInt(-1);
    const HttpReply lost = m_tillB->holdSeats(m_hamlet, {seat}, lostKey);
    QCOMPARE(lost.status, 409);
    QCOMPARE(m_tillA->holdSeats(m_hamlet, {seat}, lostKey).body, lost.body);
    QCOMPARE(m_tillA->holdSeats(m_hamlet, {seat + 1}, lostKey).code(), u"key_reused"_s);
    // Both at the very same time.
    const QByteArray bothKey = newKey();
    const QByteArray body = R"({"bestAvailable":{"quantity":1}})";
    const Headers headers{{"Content-Type", "application/json"}, {"Idempotency-Key", bothKey}};
    for (Till *till : {m_tillA.get(), m_tillB.get()}) {
        QVERIFY(till->http().connect());
        till->http().send(till->http().request("POST", eventPath(m_hamlet, "/holds"), body, headers));
    }
    const HttpReply first = m_tillA->http().receive();
    const HttpReply second = m_tillB->http().receive();
    QCOMPARE(first.status, 201);
    QCOMPARE(second.body, first.body);
}

void TestTwoServers::aServerThatWasKilled()
{
    Subscriber onB(m_b->port(), m_tillB->token());
    QVERIFY(onB.subscribe(m_hamlet));
    const QByteArray key = newKey();
    const HttpReply hold = m_tillA->holdBest(m_hamlet, 1, key);
    m_a->kill();
    // Told or not: the other server finds it, answers for it and sells it.
    QVERIFY(waitUntil([&] { return truth(*m_tillB).states.at(hold.json()["items"_L1][0]["seat"_L1].toInt()) == 'h'; }, 5000));
    QCOMPARE(m_tillB->holdBest(m_hamlet, 1, key).body, hold.body);
    QCOMPARE(m_tillB->sellForCash(m_hamlet, hold.json()).status, 201);
    QVERIFY(onB.follow(truth(*m_tillB).version));
    QVERIFY(startServer(m_a, m_folders[0]));
    m_tillA = std::make_unique<Till>(m_a->port());
    QCOMPARE(truth(*m_tillA), truth(*m_tillB));
}

QTEST_GUILESS_MAIN(TestTwoServers)
#include "tst_two_servers.moc"
