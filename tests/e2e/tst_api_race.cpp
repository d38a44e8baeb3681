// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Many callers want the same thing at the same instant. Connections are made first; then all send at once.
class TestApiRace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void oneSeatOverHttps();
    void oneSeatOverWebSockets();
    void bestAvailableInParallel();
    void oneKeyInParallel();
    void oneHoldSoldOnce();

private:
    using Crowd = std::vector<std::unique_ptr<HttpsClient>>;
    Crowd crowd(int size);
    /// Sends each its request, all before any answer is read, and gives the answers.
    QList<HttpReply> ask(Crowd &crowd, const QList<QByteArray> &requests);
    QByteArray holdRequest(const HttpsClient &client, const QJsonObject &what, const QByteArray &key = newKey()) const;
    int freeSeat();

    DemoHouse m_house;
    std::unique_ptr<Till> m_till;
    QByteArray m_tokens[2];
    qint64 m_event = 0;
    qint64 m_slowestMs = 0;
};

namespace {

constexpr int callers = 200;
constexpr int generousMs = 5000; // the aim is one second; a sanitizer and a busy machine take their part

int countOf(const QList<HttpReply> &replies, int status)
{
    return int(std::count_if(replies.begin(), replies.end(),
                             [status](const HttpReply &reply) { return reply.status == status; }));
}

} // namespace

void TestApiRace::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    m_tokens[0] = m_till->token();
    m_tokens[1] = Till(m_house.port(), "seller2").token();
    QVERIFY(!m_tokens[0].isEmpty() && !m_tokens[1].isEmpty());
    m_event = m_till->event("hamlet");
    QVERIFY(m_event > 0);
}

void TestApiRace::cleanupTestCase()
{
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

TestApiRace::Crowd TestApiRace::crowd(int size)
{
    Crowd made;
    for (int i = 0; i < size; ++i) {
        made.push_back(std::make_unique<HttpsClient>(m_house.port()));
        made.back()->setToken(m_tokens[i % 2]);
        // One answered request each: a connection that has asked nothing yet is given up by the server after ten
        // seconds, and many handshakes take a busy machine as long.
        if (made.back()->get("/health/live").status != 200)
            return {};
    }
    return made;
}

QList<HttpReply> TestApiRace::ask(Crowd &crowd, const QList<QByteArray> &requests)
{
    QElapsedTimer clock;
    clock.start();
    for (size_t i = 0; i < crowd.size(); ++i) {
        crowd[i]->timeAnswers(clock);
        crowd[i]->send(requests.at(qsizetype(i)));
    }
    const qint64 sentMs = clock.elapsed();
    QList<HttpReply> replies(qsizetype(crowd.size()));
    qsizetype missing = replies.size();
    waitUntil(
        [&] {
            for (size_t i = 0; i < crowd.size(); ++i) {
                if (replies[qsizetype(i)].status != 0)
                    continue;
                if (auto reply = crowd[i]->take()) {
                    replies[qsizetype(i)] = *reply;
                    --missing;
                }
            }
            return missing == 0;
        },
        4 * generousMs);
    m_slowestMs = 0;
    for (const auto &client : crowd)
        m_slowestMs = qMax(m_slowestMs, client->answeredAtMs());
    for (size_t i = 0; i < crowd.size(); ++i) {
        if (const HttpReply &reply = replies.at(qsizetype(i)); reply.status < 200 || reply.status >= 500)
            qWarning().noquote() << "caller" << i << "got" << reply.status << reply.body
                                 << crowd[i]->socket().errorString();
    }
    qInfo("%d callers: all sent after %lld ms, the slowest answer after %lld ms", int(crowd.size()), sentMs,
          m_slowestMs);
    return replies;
}

QByteArray TestApiRace::holdRequest(const HttpsClient &client, const QJsonObject &what, const QByteArray &key) const
{
    return client.request("POST", eventPath(m_event, "/holds"), QJsonDocument(what).toJson(QJsonDocument::Compact),
                          {{"Content-Type", "application/json"}, {"Idempotency-Key", key}});
}

int TestApiRace::freeSeat() { return int(m_till->seats(m_event)["states"_L1].toString().lastIndexOf(u'a')); }

void TestApiRace::oneSeatOverHttps()
{
    Crowd all = crowd(callers);
    QCOMPARE(all.size(), size_t(callers));
    const int seat = freeSeat();
    QList<QByteArray> requests;
    for (const auto &client : all)
        requests += holdRequest(*client, {{u"seats"_s, QJsonArray{seat}}});
    const QList<HttpReply> replies = ask(all, requests);
    QCOMPARE(countOf(replies, 201), 1);
    QCOMPARE(countOf(replies, 409), callers - 1);
    for (const HttpReply &reply : replies) {
        if (reply.status == 201)
            continue;
        QCOMPARE(reply.code(), u"conflict"_s);
        QCOMPARE(reply.json()["seats"_L1].toArray(), QJsonArray{seat});
    }
    QVERIFY(m_slowestMs < generousMs);
    QCOMPARE(m_till->seats(m_event)["states"_L1].toString().at(seat), u'h');
}

void TestApiRace::oneSeatOverWebSockets()
{
    std::vector<std::unique_ptr<RpcClient>> all;
    for (int i = 0; i < callers; ++i) {
        all.push_back(std::make_unique<RpcClient>(m_house.port()));
        QVERIFY(all.back()->authenticate(m_tokens[i % 2]));
    }
    const int seat = freeSeat();
    QElapsedTimer clock;
    clock.start();
    std::vector<int> ids;
    for (const auto &client : all)
        ids.push_back(client->send(u"seats.hold"_s,
                                   {{u"eventId"_s, m_event},
                                    {u"seats"_s, QJsonArray{seat}},
                                    {u"idempotencyKey"_s, QString::fromLatin1(newKey())}}));
    QVERIFY(waitUntil(
        [&] {
            for (size_t i = 0; i < all.size(); ++i) {
                if (!all[i]->hasReply(ids[i]))
                    return false;
            }
            return true;
        },
        4 * generousMs));
    const qint64 slowestMs = clock.elapsed();
    qInfo("%d WebSockets: the slowest answer after %lld ms", callers, slowestMs);
    int won = 0;
    for (size_t i = 0; i < all.size(); ++i) {
        const QJsonObject reply = all[i]->takeReply(ids[i]);
        if (reply.contains("result"_L1)) {
            ++won;
            continue;
        }
        const QJsonValue problem = reply["error"_L1]["data"_L1];
        QCOMPARE(problem["code"_L1].toString(), u"conflict"_s);
        QCOMPARE(problem["status"_L1].toInt(), 409);
        QCOMPARE(problem["seats"_L1].toArray(), QJsonArray{seat});
    }
    QCOMPARE(won, 1);
    QVERIFY(slowestMs < generousMs);
}

void TestApiRace::bestAvailableInParallel()
{
    constexpr int pairs = 50;
    const QString before = m_till->seats(m_event)["states"_L1].toString();
    Crowd all = crowd(pairs);
    QCOMPARE(all.size(), size_t(pairs));
    QList<QByteArray> requests;
    for (const auto &client : all)
        requests += holdRequest(*client, bestAvailable(2));
    QSet<int> seats;
    for (const HttpReply &reply : ask(all, requests)) {
        QCOMPARE(reply.status, 201);
        const QJsonArray items = reply.json()["items"_L1].toArray();
        QCOMPARE(items.size(), 2);
        for (const QJsonValue &item : items) {
            const int seat = item["seat"_L1].toInt(-1);
            QCOMPARE(before.at(seat), u'a');
            seats.insert(seat);
        }
    }
    QCOMPARE(seats.size(), 2 * pairs); // no seat twice
    const QString after = m_till->seats(m_event)["states"_L1].toString();
    QCOMPARE(after.count(u'h'), before.count(u'h') + 2 * pairs);
    for (const int seat : seats)
        QCOMPARE(after.at(seat), u'h');
}

void TestApiRace::oneKeyInParallel()
{
    const QString before = m_till->seats(m_event)["states"_L1].toString();
    Crowd all = crowd(20);
    const QByteArray key = newKey();
    QList<QByteArray> requests;
    for (const auto &client : all) {
        client->setToken(m_tokens[0]);
        requests += holdRequest(*client, bestAvailable(2), key);
    }
    QSet<QByteArray> bodies;
    for (const HttpReply &reply : ask(all, requests)) {
        QCOMPARE(reply.status, 201);
        bodies.insert(reply.body);
    }
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(m_till->seats(m_event)["states"_L1].toString().count(u'h'), before.count(u'h') + 2);
}

void TestApiRace::oneHoldSoldOnce()
{
    const HttpReply hold = m_till->holdBest(m_event, 2);
    QCOMPARE(hold.status, 201);
    Crowd all = crowd(20);
    QList<QByteArray> requests;
    for (const auto &client : all) {
        client->setToken(m_tokens[0]);
        requests += client->request("POST", eventPath(m_event, "/orders"),
                                    QJsonDocument(cashOrder(hold.json())).toJson(QJsonDocument::Compact),
                                    {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}});
    }
    const QList<HttpReply> replies = ask(all, requests);
    QCOMPARE(countOf(replies, 201), 1);
    QCOMPARE(countOf(replies, 409), 19);
}

QTEST_GUILESS_MAIN(TestApiRace)
#include "tst_api_race.moc"
