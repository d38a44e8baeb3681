// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QRandomGenerator>
#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What subscribers see: every change once, in order, and all of them the same house in the end.
class TestApiLive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void holdAndSaleAreSeen();
    void laterSubscriberAgrees();
    void fromVersionGivesTheMissed();
    void fromVersionFarAway_data();
    void fromVersionFarAway();
    void areasAreSeen();
    void unsubscribeStops();
    void subscriptionNeedsSignInAndEvent();
    void everybodyEndsInTheSameState();

private:
    struct Subscriber {
        Subscriber(quint16 port, const QByteArray &token) : client(port) { isReady = client.authenticate(token); }
        bool subscribe(qint64 event, qint64 from = -1);
        /// Folds what came; true when this brought it to `version`.
        bool follow(qint64 version, int timeoutMs = 5000);
        void fold();

        RpcClient client;
        SeatFold state;
        bool isReady = false;
    };
    SeatFold truth() { return SeatFold::of(m_till->seats(m_hamlet)); }

    DemoHouse m_house;
    std::unique_ptr<Till> m_till;
    qint64 m_hamlet = 0;
};

bool TestApiLive::Subscriber::subscribe(qint64 event, qint64 from)
{
    QJsonObject params{{u"eventId"_s, event}};
    if (from >= 0)
        params[u"fromVersion"_s] = from;
    const QJsonObject result = client.call(u"events.subscribe"_s, params)["result"_L1].toObject();
    if (result.contains("states"_L1))
        state = SeatFold::of(result);
    else if (result.contains("changes"_L1))
        state.apply(result);
    else
        return false;
    return true;
}

void TestApiLive::Subscriber::fold()
{
    for (const QJsonObject &change : client.changes())
        state.apply(change);
    client.forgetChanges();
}

bool TestApiLive::Subscriber::follow(qint64 version, int timeoutMs)
{
    waitUntil(
        [&] {
            fold();
            return state.version >= version || !state.fault.isEmpty();
        },
        timeoutMs);
    return state.version == version && state.fault.isEmpty();
}

void TestApiLive::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    m_hamlet = m_till->event("hamlet");
    QVERIFY(m_hamlet > 0);
}

void TestApiLive::cleanupTestCase()
{
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

void TestApiLive::holdAndSaleAreSeen()
{
    Subscriber first(m_house.port(), m_till->token());
    QVERIFY(first.subscribe(m_hamlet));
    QCOMPARE(first.state, truth());
    const HttpReply hold = m_till->holdBest(m_hamlet, 2);
    const int seat = hold.json()["items"_L1][0]["seat"_L1].toInt(-1);
    const int other = hold.json()["items"_L1][1]["seat"_L1].toInt(-1);
    // By its content first: the very message an outside client would wait for.
    QVERIFY(waitUntil([&] { return !first.client.changes().isEmpty(); }, 5000));
    const QJsonObject change = first.client.changes().first();
    QCOMPARE(change["eventId"_L1].toInteger(), m_hamlet);
    QCOMPARE(change["from"_L1].toInteger(), first.state.version);
    const QJsonArray expected{QJsonArray{qMin(seat, other), u"h"_s}, QJsonArray{qMax(seat, other), u"h"_s}};
    QCOMPARE(change["changes"_L1].toArray(), expected);
    QVERIFY(first.follow(truth().version));
    QCOMPARE(m_till->sellForCash(m_hamlet, hold.json()).status, 201);
    QVERIFY(first.follow(truth().version));
    QCOMPARE(first.state.states.at(seat), 's');
    QCOMPARE(first.state, truth());
}

void TestApiLive::laterSubscriberAgrees()
{
    Subscriber first(m_house.port(), m_till->token());
    QVERIFY(first.subscribe(m_hamlet));
    const HttpReply hold = m_till->holdBest(m_hamlet, 3);
    Subscriber second(m_house.port(), m_till->token());
    QVERIFY(second.subscribe(m_hamlet)); // perhaps in the middle of a window of the first
    QCOMPARE(m_till->sellForCash(m_hamlet, hold.json()).status, 201);
    const SeatFold now = truth();
    QVERIFY(first.follow(now.version));
    QVERIFY(second.follow(now.version));
    QCOMPARE(first.state, now);
    QCOMPARE(second.state, now);
}

void TestApiLive::fromVersionGivesTheMissed()
{
    SeatFold left;
    {
        Subscriber gone(m_house.port(), m_till->token());
        QVERIFY(gone.subscribe(m_hamlet));
        left = gone.state;
    }
    const HttpReply hold = m_till->holdBest(m_hamlet, 2);
    QCOMPARE(m_till->sellForCash(m_hamlet, hold.json()).status, 201);
    RpcClient raw(m_house.port());
    QVERIFY(raw.authenticate(m_till->token()));
    const QJsonObject missed
        = raw.call(u"events.subscribe"_s, {{u"eventId"_s, m_hamlet}, {u"fromVersion"_s, left.version}})["result"_L1]
              .toObject();
    QVERIFY(!missed.contains("states"_L1));
    QCOMPARE(missed["changes"_L1].toArray().size(), 2); // the two seats, in their last state only

    Subscriber back(m_house.port(), m_till->token());
    back.state = left;
    QVERIFY(back.subscribe(m_hamlet, left.version));
    QCOMPARE(back.state, truth());
    Subscriber current(m_house.port(), m_till->token());
    current.state = back.state;
    QVERIFY(current.subscribe(m_hamlet, back.state.version)); // missed nothing
    QCOMPARE(current.state, back.state);
    (void)m_till->holdBest(m_hamlet, 1);
    const SeatFold now = truth();
    QVERIFY(back.follow(now.version));
    QVERIFY(current.follow(now.version));
    QCOMPARE(back.state, now);
    QCOMPARE(current.state, now);
}

void TestApiLive::fromVersionFarAway_data()
{
    QTest::addColumn<qint64>("version");
    QTest::newRow("from the beginning") << qint64(0);
    QTest::newRow("from the future") << qint64(1'000'000'000);
}

void TestApiLive::fromVersionFarAway()
{
    QFETCH(qint64, version);
    // A server that does not remember that far gives the whole state; one that does, the changes. Both end the same.
    Subscriber client(m_house.port(), m_till->token());
    client.state.states = QByteArray(truth().states.size(), 'a');
    client.state.version = version;
    QVERIFY(client.subscribe(m_hamlet, version));
    QCOMPARE(client.state, truth());
}

void TestApiLive::areasAreSeen()
{
    const qint64 arena = m_till->event("Northern");
    Subscriber client(m_house.port(), m_till->token());
    QVERIFY(client.subscribe(arena));
    const int section = m_till->seats(arena)["areas"_L1][0]["section"_L1].toInt();
    const int before = client.state.areas.value(section);
    const HttpReply hold
        = m_till->hold(arena, {{u"areas"_s, QJsonArray{QJsonObject{{u"section"_s, section}, {u"quantity"_s, 4}}}}});
    QCOMPARE(hold.status, 201);
    QVERIFY(client.follow(m_till->seats(arena)["version"_L1].toInteger()));
    QCOMPARE(client.state.areas.value(section), before - 4);
    QCOMPARE(m_till->release(arena, hold.json()["holdId"_L1].toInteger()).status, 204);
    QVERIFY(client.follow(m_till->seats(arena)["version"_L1].toInteger()));
    QCOMPARE(client.state, SeatFold::of(m_till->seats(arena)));
}

void TestApiLive::unsubscribeStops()
{
    Subscriber leaving(m_house.port(), m_till->token());
    Subscriber staying(m_house.port(), m_till->token());
    QVERIFY(leaving.subscribe(m_hamlet));
    QVERIFY(staying.subscribe(m_hamlet));
    QVERIFY(leaving.client.call(u"events.unsubscribe"_s, {{u"eventId"_s, m_hamlet}}).contains("result"_L1));
    leaving.client.forgetChanges();
    (void)m_till->holdBest(m_hamlet, 1);
    QVERIFY(staying.follow(truth().version)); // announced by now
    QVERIFY(
        leaving.client.call(u"events.get"_s, {{u"eventId"_s, m_hamlet}}).contains("result"_L1)); // a round trip later
    QVERIFY(leaving.client.changes().isEmpty());
}

void TestApiLive::subscriptionNeedsSignInAndEvent()
{
    RpcClient stranger(m_house.port());
    QVERIFY(stranger.open());
    const QJsonObject refused = stranger.call(u"events.subscribe"_s, {{u"eventId"_s, m_hamlet}});
    QCOMPARE(refused["error"_L1]["data"_L1]["code"_L1].toString(), u"not_signed_in"_s);
    RpcClient client(m_house.port());
    QVERIFY(client.authenticate(m_till->token()));
    const QJsonObject missing = client.call(u"events.subscribe"_s, {{u"eventId"_s, 4711}});
    QCOMPARE(missing["error"_L1]["data"_L1]["code"_L1].toString(), u"not_found"_s);
    const QJsonObject unknown = client.call(u"events.dance"_s, {});
    QCOMPARE(unknown["error"_L1]["code"_L1].toInt(), -32601);
}

void TestApiLive::everybodyEndsInTheSameState()
{
    constexpr int steps = 200;
    constexpr int sellers = 4;
    std::vector<std::unique_ptr<Subscriber>> subscribers;
    for (int i = 0; i < 5; ++i) {
        subscribers.push_back(std::make_unique<Subscriber>(m_house.port(), m_till->token()));
        QVERIFY(subscribers.back()->subscribe(m_hamlet));
    }
    struct Seller {
        std::unique_ptr<RpcClient> client;
        QList<QJsonObject> holds;
        int waitingFor = 0; ///< the id of the call in flight
        bool isHolding = false;
    };
    const QByteArray tokens[]{m_till->token(), Till(m_house.port(), "seller2").token()};
    std::vector<Seller> till(sellers);
    for (int i = 0; i < sellers; ++i) {
        till[size_t(i)].client = std::make_unique<RpcClient>(m_house.port());
        QVERIFY(till[size_t(i)].client->authenticate(tokens[i % 2]));
    }
    QRandomGenerator random(20'240'501);
    int started = 0;
    int refused = 0;
    const auto begin = [&](Seller &seller) {
        QJsonObject params{{u"eventId"_s, m_hamlet}, {u"idempotencyKey"_s, QString::fromLatin1(newKey())}};
        const int dice = int(random.bounded(10));
        seller.isHolding = dice < 5 || seller.holds.isEmpty();
        if (seller.isHolding) {
            const int seat = int(random.bounded(300)); // few enough that they collide
            params[u"seats"_s] = QJsonArray{seat, seat + 1};
            seller.waitingFor = seller.client->send(u"seats.hold"_s, params);
        } else if (const QJsonObject hold = seller.holds.takeFirst(); dice < 8) {
            params.insert(u"holdId"_s, hold["holdId"_L1]);
            params.insert(u"payments"_s, cashOrder(hold)["payments"_L1]);
            seller.waitingFor = seller.client->send(u"orders.sell"_s, params);
        } else {
            params.remove(u"idempotencyKey"_s);
            params.insert(u"holdId"_s, hold["holdId"_L1]);
            seller.waitingFor = seller.client->send(u"seats.release"_s, params);
        }
        ++started;
    };
    const bool isDone = waitUntil(
        [&] {
            bool isIdle = true;
            for (Seller &seller : till) {
                if (seller.waitingFor != 0) {
                    if (!seller.client->hasReply(seller.waitingFor)) {
                        isIdle = false;
                        continue;
                    }
                    const QJsonObject reply = seller.client->takeReply(seller.waitingFor);
                    seller.waitingFor = 0;
                    if (reply.contains("error"_L1))
                        ++refused;
                    else if (seller.isHolding)
                        seller.holds.append(reply["result"_L1].toObject());
                }
                if (started < steps) {
                    begin(seller);
                    isIdle = false;
                }
            }
            return isIdle;
        },
        60'000);
    QVERIFY(isDone);
    QVERIFY2(refused < steps / 2, qPrintable(QString::number(refused))); // collisions only
    const SeatFold now = truth();
    for (const auto &subscriber : subscribers) {
        subscriber->follow(now.version);
        QCOMPARE(subscriber->state.fault, QString());
        QCOMPARE(subscriber->state, now);
    }
    qInfo("%d calls, %d refused, %d seats sold", started, refused, int(now.states.count('s')));
}

QTEST_GUILESS_MAIN(TestApiLive)
#include "tst_api_live.moc"
