// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What stands around the sale: events and plans, who may do what, signing in and out, and the server's own pages.
class TestApiHouse : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void eventList();
    void planAndSeatsAgree();
    void organizerMakesAndChangesEvents();
    void whoMay_data();
    void whoMay();
    void tokens();
    void pagesAndApiDescription();

private:
    DemoHouse m_house;
    std::unique_ptr<Till> m_till;
    qint64 m_hamlet = 0;
};

void TestApiHouse::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    QVERIFY(m_till->isSignedIn());
    m_hamlet = m_till->event("hamlet");
    QVERIFY(m_hamlet > 0);
}

void TestApiHouse::cleanupTestCase()
{
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

void TestApiHouse::eventList()
{
    HttpsClient anyone(m_house.port());
    const QJsonObject all = anyone.get("/api/v1/events").json();
    QCOMPARE(all["items"_L1].toArray().size(), 3);
    QVERIFY(all.contains("next"_L1) && all["next"_L1].isNull());
    QList<qint64> paged;
    QByteArray cursor;
    for (int page = 0; page < 4; ++page) {
        const QJsonObject one = anyone
                                    .get("/api/v1/events?limit=1"
                                         + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor.toPercentEncoding()))
                                    .json();
        for (const QJsonValue &item : one["items"_L1].toArray())
            paged += item["id"_L1].toInteger();
        cursor = one["next"_L1].toString().toUtf8();
        if (cursor.isEmpty())
            break;
    }
    QCOMPARE(paged.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(paged.at(i), all["items"_L1][i]["id"_L1].toInteger());
    const auto count = [&](const QByteArray &filter) {
        return anyone.get("/api/v1/events?" + filter).json()["items"_L1].toArray().size();
    };
    QCOMPARE(count("query=synth+strings"), 1); // in a description
    QCOMPARE(count("query=nobody"), 0);
    QCOMPARE(count("category=Theatre"), 1);
    QCOMPARE(count("status=on_sale"), 3);
    QCOMPARE(count("status=cancelled"), 0);
    QCOMPARE(count("from=2000-01-01T00:00:00Z&to=2001-01-01T00:00:00Z"), 0);
    QCOMPARE(count("from=2000-01-01T00:00:00Z"), 3);
    const QByteArray venue = all["items"_L1][0]["venue"_L1].toString().toUtf8().toPercentEncoding();
    QCOMPARE(count("venue=" + venue), 1);
    for (const char *wrong :
         {"limit=0", "limit=201", "limit=x", "cursor=nonsense", "from=yesterday", "status=lost", "colour=red"})
        QCOMPARE(anyone.get(QByteArray("/api/v1/events?") + wrong).status, 400);
    const QJsonObject hamlet = anyone.get(eventPath(m_hamlet)).json();
    for (const char *name : {"id", "name", "description", "category", "venue", "startsAt", "endsAt", "doorsAt",
                             "status", "currency", "capacity", "available", "version", "priceLevels"})
        QVERIFY2(hamlet.contains(QLatin1StringView(name)), name);
}

void TestApiHouse::planAndSeatsAgree()
{
    const std::pair<QByteArray, int> houses[]{{"hamlet", 1'500}, {"Northern", 15'000}, {"Cup", 90'000}};
    for (const auto &[words, least] : houses) {
        const qint64 event = m_till->event(words);
        const QJsonObject seats = m_till->seats(event);
        const QJsonObject plan = m_till->http().get(eventPath(event, "/plan")).json();
        int next = 0;
        int places = 0;
        for (const QJsonValue &section : plan["sections"_L1].toArray()) {
            places += section["capacity"_L1].toInt();
            for (const QJsonValue &row : section["rows"_L1].toArray()) {
                for (const QJsonValue &seat : row["seats"_L1].toArray())
                    QCOMPARE(seat["seat"_L1].toInt(-1), next++);
            }
        }
        QCOMPARE(seats["states"_L1].toString().size(), next);
        QVERIFY2(places >= least, words.constData());
        QCOMPARE(places, m_till->http().get(eventPath(event)).json()["capacity"_L1].toInt());
    }
}

void TestApiHouse::organizerMakesAndChangesEvents()
{
    Till organizer(m_house.port(), "organizer");
    const QString venue = m_till->http().get(eventPath(m_hamlet)).json()["venue"_L1].toString();
    const QJsonObject draft{
        {u"name"_s, u"The Tempest"_s}, {u"venue"_s, venue}, {u"startsAt"_s, u"2031-05-01T18:00:00Z"_s}};
    const QByteArray key = newKey();
    const HttpReply made = organizer.http().post("/api/v1/events", draft, key);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()["status"_L1].toString(), u"draft"_s);
    QCOMPARE(organizer.http().post("/api/v1/events", draft, key).body, made.body);
    const qint64 id = made.json()["id"_L1].toInteger();
    const qint64 version = made.json()["version"_L1].toInteger();
    QCOMPARE(HttpsClient(m_house.port()).get(eventPath(id)).status, 404); // a draft is not for the public
    QCOMPARE(m_till->holdBest(id, 1).code(), u"rule_violated"_s);

    const auto patch = [&](Till &who, const QByteArray &body) {
        return who.http().call("PATCH", eventPath(id), body,
                               {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}});
    };
    const QByteArray on = "{\"status\":\"on_sale\",\"version\":" + QByteArray::number(version) + '}';
    QCOMPARE(patch(*m_till, on).status, 403);
    const HttpReply changed = patch(organizer, on);
    QCOMPARE(changed.status, 200);
    QVERIFY(changed.json()["version"_L1].toInteger() > version);
    QCOMPARE(m_till->holdBest(id, 1).status, 201);
    const HttpReply stale = patch(organizer, on);
    QCOMPARE(stale.status, 409);
    QCOMPARE(stale.code(), u"conflict"_s);
    QCOMPARE(patch(organizer, "{\"name\":\"x\"}").fieldPaths(), QStringList{u"version"_s});
    // Out of the way of the tests that count events.
    QCOMPARE(
        patch(organizer,
              "{\"status\":\"draft\",\"version\":" + QByteArray::number(changed.json()["version"_L1].toInteger()) + '}')
            .status,
        200);
}

void TestApiHouse::whoMay_data()
{
    QTest::addColumn<QByteArray>("person"); // empty: nobody signed in
    QTest::addColumn<int>("hold");
    QTest::addColumn<int>("scan");
    QTest::addColumn<int>("orders");
    QTest::addColumn<int>("create");
    QTest::newRow("nobody") << QByteArray() << 401 << 401 << 401 << 401;
    QTest::newRow("customer") << QByteArray("customer") << 403 << 403 << 403 << 403;
    QTest::newRow("door") << QByteArray("door") << 403 << 200 << 403 << 403;
    QTest::newRow("seller") << QByteArray("seller") << 201 << 200 << 200 << 403;
    QTest::newRow("organizer") << QByteArray("organizer") << 201 << 200 << 200 << 400;
    QTest::newRow("admin") << QByteArray("admin") << 201 << 200 << 200 << 400;
}

void TestApiHouse::whoMay()
{
    QFETCH(QByteArray, person);
    QFETCH(int, hold);
    QFETCH(int, scan);
    QFETCH(int, orders);
    QFETCH(int, create);
    Till who(m_house.port(), person.isEmpty() ? "seller" : person.constData());
    if (person.isEmpty())
        who.http().setToken({});
    QCOMPARE(who.holdBest(m_hamlet, 1).status, hold);
    QCOMPARE(who.scan(m_hamlet, u"NOSUCHCODE"_s).status, scan);
    QCOMPARE(who.http().get("/api/v1/orders?query=x").status, orders);
    QCOMPARE(who.http().post("/api/v1/events", {{u"name"_s, u"?"_s}}, newKey()).status, create);
    QCOMPARE(who.http().get("/api/v1/events").status, 200);
}

void TestApiHouse::tokens()
{
    HttpsClient client(m_house.port());
    const QJsonObject signedIn
        = client.post("/api/v1/auth/login", {{u"email"_s, u"Customer@Demo.test"_s}, {u"password"_s, u"foyer-demo"_s}})
              .json();
    QVERIFY(signedIn["expiresIn"_L1].toInt() > 0);
    QCOMPARE(signedIn["user"_L1]["role"_L1].toString(), u"customer"_s);
    QVERIFY(signedIn["user"_L1]["permissions"_L1].isArray());
    const QJsonObject first{{u"refreshToken"_s, signedIn["refreshToken"_L1]}};
    const HttpReply refreshed = client.post("/api/v1/auth/refresh", first);
    QCOMPARE(refreshed.status, 200);
    const QJsonObject second{{u"refreshToken"_s, refreshed.json()["refreshToken"_L1]}};
    QCOMPARE(client.post("/api/v1/auth/refresh", first).code(), u"not_signed_in"_s);
    QCOMPARE(client.post("/api/v1/auth/refresh", second).code(), u"not_signed_in"_s); // the whole family is revoked
    QCOMPARE(client.post("/api/v1/auth/logout", second).status, 204);

    const QJsonObject newcomer{
        {u"email"_s, u"new@demo.test"_s}, {u"password"_s, u"long enough"_s}, {u"name"_s, u"New Comer"_s}};
    QCOMPARE(client.post("/api/v1/auth/register", newcomer).status, 201);
    QCOMPARE(client.post("/api/v1/auth/register", newcomer).code(), u"conflict"_s);
    const HttpReply login
        = client.post("/api/v1/auth/login", {{u"email"_s, u"new@demo.test"_s}, {u"password"_s, u"long enough"_s}});
    QCOMPARE(login.json()["user"_L1]["role"_L1].toString(), u"customer"_s);
    const QJsonObject token{{u"refreshToken"_s, login.json()["refreshToken"_L1]}};
    QCOMPARE(client.post("/api/v1/auth/logout", token).status, 204);
    QCOMPARE(client.post("/api/v1/auth/refresh", token).code(), u"not_signed_in"_s);
}

void TestApiHouse::pagesAndApiDescription()
{
    HttpsClient client(m_house.port());
    for (const char *path : {"/health/live", "/health/ready", "/health/startup"}) {
        const HttpReply reply = client.get(path);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Content-Type"), QByteArray("application/json"));
        QVERIFY(!reply.json().isEmpty());
    }
    const HttpReply metrics = client.get("/metrics");
    QCOMPARE(metrics.status, 200);
    QVERIFY(metrics.body.contains("\nfoyer_requests_total "));
    const QJsonObject api = client.get("/api/v1/openapi.json").json();
    QVERIFY(api["openapi"_L1].toString().startsWith("3.1"_L1));
    QCOMPARE(api["paths"_L1]["/events/{eventId}/holds"_L1]["post"_L1]["x-foyer-method"_L1].toString(), u"seats.hold"_s);
    QCOMPARE(client.get("/api/v1/nothing").code(), u"not_found"_s);
    const HttpReply wrongVerb = client.call("PATCH", "/api/v1/auth/login", {});
    QCOMPARE(wrongVerb.status, 405);
    QCOMPARE(wrongVerb.header("Allow"), QByteArray("POST"));
}

QTEST_GUILESS_MAIN(TestApiHouse)
#include "tst_api_house.moc"
