// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QTest>

#include <algorithm>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Leases as a till and an organizer see them, over a real server that is killed in between: taken, sold from without the
/// server, handed in.
class TestApiLeases : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void whoMay_data();
    void whoMay();
    void configured();
    void takenAndToppedUp();
    void soldWhileTheServerIsDead();
    void returnedAndGivenUp();
    void handedInBySomebodyElse();
    void handedInToACancelledEvent();

private:
    static QJsonObject device(const char *name, const QJsonObject &more = {})
    {
        QJsonObject body = more;
        body[u"device"_s] = QLatin1StringView(name);
        return body;
    }
    HttpReply configure(Till &who, qint64 event, int size)
    {
        return who.http().call("PATCH", eventPath(event, "/leases"), "{\"size\":" + QByteArray::number(size) + '}',
                               {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}});
    }
    HttpReply take(Till &who, qint64 event, const char *name, const QByteArray &key = newKey())
    {
        return who.http().post(eventPath(event, "/leases"), device(name, {{u"till"_s, u"Window 1"_s}}), key);
    }
    static QByteArray leasePath(const QJsonObject &lease, const QByteArray &rest)
    {
        return eventPath(lease["eventId"_L1].toInteger(), "/leases/" + QByteArray::number(lease["leaseId"_L1].toInteger()) + rest);
    }
    QJsonObject sale(const QJsonObject &lease, const QList<int> &places, const char *name);
    static QJsonArray open(const QJsonObject &lease);
    QString scan(const QJsonObject &lease, const QString &code)
    {
        return m_door->scan(lease["eventId"_L1].toInteger(), code).json()["result"_L1].toString();
    }
    void signIn();

    DemoHouse m_house;
    std::unique_ptr<Till> m_till, m_other, m_organizer, m_door;
    qint64 m_hamlet = 0;
};

void TestApiLeases::signIn()
{
    m_till = std::make_unique<Till>(m_house.port());
    m_other = std::make_unique<Till>(m_house.port(), "seller2");
    m_organizer = std::make_unique<Till>(m_house.port(), "organizer");
    m_door = std::make_unique<Till>(m_house.port(), "door");
    QVERIFY(m_till->isSignedIn() && m_other->isSignedIn() && m_organizer->isSignedIn() && m_door->isSignedIn());
}

void TestApiLeases::initTestCase()
{
    QVERIFY(m_house.open());
    signIn();
    m_hamlet = m_till->event("hamlet");
    QVERIFY(m_hamlet > 0);
}

void TestApiLeases::cleanupTestCase()
{
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    QVERIFY2(verified.exitCode == 0, verified.out + verified.err);
}

QJsonArray TestApiLeases::open(const QJsonObject &lease)
{
    QJsonArray places;
    for (const QJsonValue &place : lease["places"_L1].toArray()) {
        if (place["state"_L1] == "open"_L1)
            places.append(place);
    }
    return places;
}

/// What the till's journal would say of a sale of these of the lease's places: everything an adult's, paid in cash.
QJsonObject TestApiLeases::sale(const QJsonObject &lease, const QList<int> &numbers, const char *name)
{
    const QJsonArray prices = m_till->http().get(eventPath(lease["eventId"_L1].toInteger(), "/pricing")).json()["prices"_L1].toArray();
    QJsonArray places;
    qint64 total = 0;
    for (const int number : numbers) {
        const QJsonObject place = lease["places"_L1][number].toObject();
        places.append(QJsonObject{{u"ticketId"_s, place["ticketId"_L1]}, {u"priceType"_s, 1}});
        for (const QJsonValue &price : prices) {
            if (price["priceLevel"_L1] == place["priceLevel"_L1] && price["priceType"_L1].toInt() == 1)
                total += amountOf(price["price"_L1]);
        }
    }
    const QJsonObject payment{{u"method"_s, u"cash"_s}, {u"amount"_s, money(total)}, {u"tendered"_s, money(total + 500)}};
    return device(name, {{u"soldAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}, {u"places"_s, places}, {u"payments"_s, QJsonArray{payment}}});
}

void TestApiLeases::whoMay_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("person");
    QTest::addColumn<int>("status");
    QTest::newRow("a customer takes") << QByteArray("POST") << QByteArray("/leases") << u"customer"_s << 403;
    QTest::newRow("a door takes") << QByteArray("POST") << QByteArray("/leases") << u"door"_s << 403;
    QTest::newRow("a seller lists") << QByteArray("GET") << QByteArray("/leases") << u"seller"_s << 403;
    QTest::newRow("a seller configures") << QByteArray("PATCH") << QByteArray("/leases") << u"seller"_s << 403;
    QTest::newRow("a seller gives up") << QByteArray("POST") << QByteArray("/leases/1/giving-up") << u"seller"_s << 403;
    QTest::newRow("an organizer lists") << QByteArray("GET") << QByteArray("/leases") << u"organizer"_s << 200;
    QTest::newRow("an organizer gives up what is not there") << QByteArray("POST") << QByteArray("/leases/1/giving-up") << u"organizer"_s << 404;
}

void TestApiLeases::whoMay()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, rest);
    QFETCH(QString, person);
    QFETCH(int, status);
    Till who(m_house.port(), person.toLatin1().constData());
    QByteArray body;
    if (verb == "PATCH")
        body = "{\"size\":4}";
    else if (verb == "POST")
        body = rest == "/leases" ? "{\"device\":\"x\",\"till\":\"y\"}" : "{\"reason\":\"lost\"}";
    QCOMPARE(who.http().call(verb, eventPath(m_hamlet, rest), body, {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}}).status, status);
}

void TestApiLeases::configured()
{
    const QJsonObject list = m_organizer->http().get(eventPath(m_hamlet, "/leases")).json();
    QCOMPARE(list["size"_L1].toInt(), 8); // as the demo comes
    const int capacity = m_till->http().get(eventPath(m_hamlet)).json()["capacity"_L1].toInt();
    QCOMPARE(list["most"_L1].toInt(), capacity / 20);
    QCOMPARE(configure(*m_organizer, m_hamlet, 41).status, 400);
    QCOMPARE(configure(*m_organizer, m_hamlet, 0).json()["size"_L1].toInt(), 0);
    QCOMPARE(take(*m_till, m_hamlet, "nobody").code(), u"rule_violated"_s);
    QCOMPARE(configure(*m_organizer, m_hamlet, 4).json()["most"_L1].toInt(), capacity / 20);
    QCOMPARE(configure(*m_organizer, 999'999, 4).status, 404);
    QCOMPARE(take(*m_till, 999'999, "nobody").status, 404);
}

void TestApiLeases::takenAndToppedUp()
{
    const int available = m_till->seats(m_hamlet)["available"_L1].toInt();
    const QByteArray key = newKey();
    const HttpReply made = take(*m_till, m_hamlet, "till-a", key);
    QCOMPARE(made.status, 201);
    QCOMPARE(take(*m_till, m_hamlet, "till-a", key).body, made.body);
    const QJsonObject lease = made.json();
    QCOMPARE(lease["status"_L1].toString(), u"open"_s);
    QCOMPARE(lease["size"_L1].toInt(), 4);
    QCOMPARE(open(lease).size(), 4);
    QCOMPARE(m_till->seats(m_hamlet)["available"_L1].toInt(), available - 4);
    QSet<int> levels;
    for (const QJsonValue &place : open(lease)) {
        QVERIFY(place["code"_L1].toString().size() > 100);
        QCOMPARE(place["readableCode"_L1].toString().size(), 12);
        QVERIFY(!place["label"_L1].toString().isEmpty());
        levels.insert(place["priceLevel"_L1].toInt());
        QCOMPARE(m_other->holdSeats(m_hamlet, {place["seat"_L1].toInt()}).code(), u"conflict"_s);
    }
    QCOMPARE(levels.size(), 2); // two pairs of different prices
    QCOMPARE(m_till->http().get(eventPath(m_hamlet, "/blocks")).json()["items"_L1].toArray().size(), 0);
    const QJsonObject others = take(*m_other, m_hamlet, "till-b").json();
    QSet<int> seats;
    for (const QJsonObject &one : {lease, others}) {
        for (const QJsonValue &place : open(one))
            seats.insert(place["seat"_L1].toInt());
    }
    QCOMPARE(seats.size(), 8);
    // Handed in by a till that does not have it.
    QCOMPARE(m_other->http().post(leasePath(lease, "/sales"), sale(lease, {0}, "till-b"), newKey()).code(), u"not_allowed"_s);
    QCOMPARE(m_till->http().post(leasePath(lease, "/sales"), sale(lease, {0}, "till-a"), newKey()).status, 201);
    const QJsonObject full = take(*m_till, m_hamlet, "till-a").json();
    QCOMPARE(full["leaseId"_L1], lease["leaseId"_L1]);
    QCOMPARE(open(full).size(), 4);
    QCOMPARE(full["places"_L1].toArray().size(), 5);
    QCOMPARE(full["places"_L1][4]["state"_L1].toString(), u"sold"_s);
    QCOMPARE(full["places"_L1][4]["code"_L1].toString(), QString());
}

void TestApiLeases::soldWhileTheServerIsDead()
{
    const QJsonObject a = take(*m_till, m_hamlet, "till-a").json();
    const QJsonObject b = take(*m_other, m_hamlet, "till-b").json();
    const QJsonObject saleA = sale(a, {0, 1}, "till-a");
    const QJsonObject saleB = sale(b, {0, 1, 2}, "till-b");
    const QString codeA = a["places"_L1][0]["code"_L1].toString();
    const QByteArray keyA = newKey(), keyB = newKey();
    m_house.server().kill(); // here both tills sell
    QVERIFY(m_house.server().start());
    signIn();
    const QJsonObject after = take(*m_till, m_hamlet, "till-a").json();
    QCOMPARE(after["places"_L1], a["places"_L1]); // what it had it has
    QCOMPARE(scan(a, codeA), u"admitted"_s); // its guests are at the door before its sales are at the server
    QCOMPARE(scan(a, a["places"_L1][1]["readableCode"_L1].toString()), u"admitted"_s);

    const HttpReply soldA = m_till->http().post(leasePath(a, "/sales"), saleA, keyA);
    QCOMPARE(soldA.status, 201);
    const QJsonObject order = soldA.json();
    QCOMPARE(order["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(amountOf(order["payments"_L1][0]["change"_L1]), 500);
    QCOMPARE(order["tickets"_L1][0]["ticketId"_L1], a["places"_L1][0]["ticketId"_L1]);
    QCOMPARE(order["tickets"_L1][0]["code"_L1].toString(), codeA);
    QCOMPARE(order["tickets"_L1][0]["status"_L1].toString(), u"admitted"_s);
    QCOMPARE(m_other->http().post(leasePath(b, "/sales"), saleB, keyB).status, 201);
    // Its answer was lost: the same key, or the next seller's key.
    QCOMPARE(m_till->http().post(leasePath(a, "/sales"), saleA, keyA).body, soldA.body);
    QCOMPARE(m_other->http().post(leasePath(a, "/sales"), saleA, newKey()).json()["orderId"_L1], order["orderId"_L1]);
    m_house.server().kill();
    QVERIFY(m_house.server().start());
    signIn();
    QCOMPARE(m_till->http().post(leasePath(a, "/sales"), saleA, keyA).body, soldA.body);

    // An order like any other from here on.
    const QJsonObject orderB = m_other->http().post(leasePath(b, "/sales"), saleB, keyB).json();
    const QByteArray path = eventPath(m_hamlet, "/orders/" + QByteArray::number(orderB["orderId"_L1].toInteger()));
    QCOMPARE(m_other->http().post(path + "/reprints", {}, newKey()).status, 201);
    QCOMPARE(scan(b, b["places"_L1][0]["code"_L1].toString()), u"replaced"_s);
    QCOMPARE(m_other->http().post(path + "/refunds", {{u"reason"_s, u"ill"_s}}, newKey()).status, 201);
    QCOMPARE(scan(b, b["places"_L1][1]["code"_L1].toString()), u"refunded"_s);
}

void TestApiLeases::returnedAndGivenUp()
{
    const QJsonObject lease = take(*m_till, m_hamlet, "till-c").json();
    QCOMPARE(open(lease).size(), 4);
    const QJsonObject one = device("till-c", {{u"tickets"_s, QJsonArray{lease["places"_L1][3]["ticketId"_L1]}}});
    const HttpReply returned = m_till->http().post(leasePath(lease, "/returns"), one, newKey());
    QCOMPARE(returned.status, 200);
    QCOMPARE(open(returned.json()).size(), 3);
    QCOMPARE(scan(lease, lease["places"_L1][3]["code"_L1].toString()), u"refunded"_s);
    QCOMPARE(scan(lease, lease["places"_L1][0]["code"_L1].toString()), u"admitted"_s);
    const HttpReply up = m_organizer->http().post(leasePath(lease, "/giving-up"), {{u"reason"_s, u"fell into the river"_s}}, newKey());
    QCOMPARE(up.status, 200);
    QCOMPARE(up.json()["status"_L1].toString(), u"given_up"_s);
    QCOMPARE(open(up.json()).size(), 1); // who was admitted sits there
    QVERIFY(!up.body.contains(lease["places"_L1][0]["readableCode"_L1].toString().toLatin1()));
    QVERIFY(!up.body.contains("till-c")); // whoever knows that acts for the till
    const QJsonArray items = m_organizer->http().get(eventPath(m_hamlet, "/leases")).json()["items"_L1].toArray();
    const auto listed = std::find_if(items.begin(), items.end(), [&](const QJsonValue &item) { return item["leaseId"_L1] == lease["leaseId"_L1]; });
    QVERIFY(listed != items.end());
    QCOMPARE((*listed)["reason"_L1].toString(), u"fell into the river"_s);
    QCOMPARE((*listed)["givenUpBy"_L1].toString(), u"Olga Organizer"_s);
    QCOMPARE((*listed)["admitted"_L1].toInt(), 1);

    const int taken = lease["places"_L1][2]["seat"_L1].toInt();
    const HttpReply cart = m_other->holdSeats(m_hamlet, {taken});
    QCOMPARE(cart.status, 201);
    const QJsonObject conflicting = sale(lease, {2}, "till-c");
    const QByteArray key = newKey();
    const HttpReply wait = m_till->http().post(leasePath(lease, "/sales"), conflicting, key);
    QCOMPARE(wait.code(), u"unavailable"_s); // a cart is no sale
    QVERIFY(wait.header("Retry-After").toInt() > 0);
    QCOMPARE(m_till->http().post(leasePath(lease, "/sales"), sale(lease, {0, 1}, "till-c"), newKey()).status, 201); // the river gave it back
    QCOMPARE(m_other->sellForCash(m_hamlet, cart.json()).status, 201);
    const HttpReply refused = m_till->http().post(leasePath(lease, "/sales"), conflicting, key);
    QCOMPARE(refused.code(), u"conflict"_s);
    QCOMPARE(refused.json()["seats"_L1].toArray(), QJsonArray{taken});
}

/// The seller went home while the server was away, and the next one's till hands in: the cash is in the first one's drawer.
void TestApiLeases::handedInBySomebodyElse()
{
    const auto account = [this](const char *email) {
        return runSql(m_house.dataFolder(), u"SELECT id FROM account WHERE email = '%1@demo.test'"_s.arg(QLatin1StringView(email))).out.trimmed().toLongLong();
    };
    const qint64 first = account("seller"), second = account("seller2"), stranger = account("organizer");
    QVERIFY(first > 0 && second > 0 && stranger > 0);
    const QJsonObject lease = take(*m_till, m_hamlet, "till-s").json();
    QCOMPARE(open(lease).size(), 4);
    QCOMPARE(take(*m_other, m_hamlet, "till-s").status, 201); // nothing is added, but who works there now is known
    const auto handIn = [&](Till &who, const QList<int> &places, qint64 soldBy) {
        QJsonObject body = sale(lease, places, "till-s");
        body[u"soldBy"_s] = soldBy;
        return who.http().post(leasePath(lease, "/sales"), body, newKey());
    };
    const auto drawerOf = [this](const HttpReply &sold) {
        const QString sql = u"SELECT DISTINCT account_id FROM ledger_entry WHERE order_id = %1"_s.arg(sold.json()["orderId"_L1].toInteger());
        return runSql(m_house.dataFolder(), sql).out.trimmed().toLongLong(); // one drawer has all of it
    };
    const HttpReply of1 = handIn(*m_other, {0, 1}, first);
    QCOMPARE(of1.status, 201);
    QCOMPARE(of1.json()["soldBy"_L1].toString(), u"Sam Seller"_s);
    QCOMPARE(drawerOf(of1), first);
    const HttpReply of2 = handIn(*m_other, {2}, second);
    QCOMPARE(of2.status, 201);
    QCOMPARE(drawerOf(of2), second);
    // Who never worked at that till cannot be made to have sold there; money that was taken counts all the same.
    const HttpReply of3 = handIn(*m_other, {3}, stranger);
    QCOMPARE(of3.status, 201);
    QCOMPARE(drawerOf(of3), second);
    QVERIFY(of3.json()["soldBy"_L1] != of1.json()["soldBy"_L1]);
}

void TestApiLeases::handedInToACancelledEvent()
{
    const qint64 event = m_till->event("Northern");
    QVERIFY(event > 0 && event != m_hamlet);
    const QJsonObject lease = take(*m_till, event, "till-a").json();
    QCOMPARE(open(lease).size(), 8);
    QCOMPARE(m_organizer->http().post(eventPath(event, "/cancellation"), {{u"reason"_s, u"storm"_s}}, newKey()).status, 201);
    const auto isFinished = [&] { return m_organizer->http().get(eventPath(event, "/cancellation")).json()["finishedAt"_L1].isString(); };
    QTRY_VERIFY_WITH_TIMEOUT(isFinished(), 10'000);
    const HttpReply sold = m_till->http().post(leasePath(lease, "/sales"), sale(lease, {0}, "till-a"), newKey());
    QCOMPARE(sold.status, 201);
    const auto order = [&] { return m_till->http().get("/api/v1/orders/" + sold.json()["reference"_L1].toString().toLatin1()).json(); };
    QTRY_COMPARE_WITH_TIMEOUT(order()["status"_L1].toString(), u"refunded"_s, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(isFinished(), 10'000);
    QCOMPARE(take(*m_till, event, "till-b").code(), u"rule_violated"_s);
    QCOMPARE(m_till->http().post(leasePath(lease, "/returns"), device("till-a"), newKey()).json()["status"_L1].toString(), u"closed"_s);
}

QTEST_GUILESS_MAIN(TestApiLeases)
#include "tst_api_leases.moc"
