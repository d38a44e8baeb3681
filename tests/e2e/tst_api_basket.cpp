// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"
#include "support/TestDatabase.h"

#include <QJsonDocument>
#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// One sale over several events, as any client sees it; two servers on one database, because a basket must be one there too.
class TestApiBasket : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void soldAcrossEvents();
    void cashIsShownOnce();
    void oneHoldOverSellsNothing();
    void refusals_data();
    void refusals();
    void refusedAsAWhole();
    void sameKeyOnTwoServers();
    void paidLater();
    void paidInPart();
    void lapsesTogether();
    void ordersAreRefundedOneByOne();
    void manyAtOnce();

private:
    struct Held {
        qint64 event;
        QJsonObject hold;
    };
    using Holds = QList<Held>;
    Holds held(const QList<qint64> &events, int places = 2);
    static qint64 totalOf(const Holds &holds);
    static QJsonObject wish(const Holds &holds, const QJsonArray &payments = {});
    static QJsonObject payment(const QString &method, qint64 amount) { return {{u"method"_s, method}, {u"amount"_s, money(amount)}}; }
    HttpReply sell(const QJsonObject &wish, const QByteArray &key = newKey(), Till *till = nullptr);
    HttpReply pay(const QJsonObject &basket, const QJsonObject &payment, const QByteArray &key = newKey());
    HttpReply get(const QJsonObject &basket) { return m_tillB->http().get("/api/v1/baskets/" + basket["reference"_L1].toString().toLatin1()); }
    /// Letters of the seats of a hold, on the other server than it was held on.
    QString lettersOf(const Held &held);
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }

    TestDatabase m_databases;
    QByteArray m_conninfo;
    QTemporaryDir m_folders[2];
    std::unique_ptr<ServerProcess> m_a;
    std::unique_ptr<ServerProcess> m_b;
    std::unique_ptr<Till> m_tillA;
    std::unique_ptr<Till> m_tillB;
    QList<qint64> m_events; ///< three
};

void TestApiBasket::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    m_conninfo = m_databases.createEmpty();
    QVERIFY(!m_conninfo.isEmpty());
    qputenv("FOYER_DATABASE_URL", m_conninfo);
    const Ran demo = runFoyer({u"demo"_s, u"--data-dir"_s, m_folders[0].path()});
    QVERIFY2(demo.exitCode == 0, demo.err.constData());
    m_a = std::make_unique<ServerProcess>(m_folders[0].path());
    m_b = std::make_unique<ServerProcess>(m_folders[1].path());
    QVERIFY(m_a->start() && m_b->start());
    m_tillA = std::make_unique<Till>(m_a->port());
    m_tillB = std::make_unique<Till>(m_b->port());
    QVERIFY(m_tillA->isSignedIn() && m_tillB->isSignedIn());
    for (const char *words : {"hamlet", "northern", "cup"})
        m_events.append(m_tillA->event(words));
    QVERIFY(!m_events.contains(0));
    std::ranges::sort(m_events);
}

void TestApiBasket::cleanupTestCase()
{
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_folders[0].path()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
    for (const auto &server : {m_a.get(), m_b.get()}) {
        QCOMPARE(server->stop(), 0);
        QCOMPARE(server->complaints(), QByteArray());
    }
}

TestApiBasket::Holds TestApiBasket::held(const QList<qint64> &events, int places)
{
    Holds holds;
    for (const qint64 event : events)
        holds.append({event, m_tillA->holdBest(event, places).json()});
    return holds;
}

qint64 TestApiBasket::totalOf(const Holds &holds)
{
    qint64 total = 0;
    for (const Held &one : holds)
        total += amountOf(one.hold["total"_L1]);
    return total;
}

QJsonObject TestApiBasket::wish(const Holds &holds, const QJsonArray &payments)
{
    QJsonArray named;
    for (const Held &one : holds)
        named.prepend(QJsonObject{{u"eventId"_s, one.event}, {u"holdId"_s, one.hold["holdId"_L1]}}); // in any order
    QJsonObject object{{u"holds"_s, named}};
    if (!payments.isEmpty())
        object[u"payments"_s] = payments;
    return object;
}

HttpReply TestApiBasket::sell(const QJsonObject &wish, const QByteArray &key, Till *till)
{
    return (till ? till : m_tillA.get())->http().post("/api/v1/baskets", wish, key);
}

HttpReply TestApiBasket::pay(const QJsonObject &basket, const QJsonObject &payment, const QByteArray &key)
{
    return m_tillB->http().post("/api/v1/baskets/" + QByteArray::number(basket["basketId"_L1].toInteger()) + "/payments", payment, key);
}

QString TestApiBasket::lettersOf(const Held &one)
{
    const QString states = m_tillB->seats(one.event)["states"_L1].toString();
    QString letters;
    for (const QJsonValue &item : one.hold["items"_L1].toArray())
        letters += states.at(item["seat"_L1].toInt());
    return letters;
}

void TestApiBasket::soldAcrossEvents()
{
    const Holds holds = held(m_events);
    const qint64 total = totalOf(holds);
    QJsonObject wanted = wish(holds, {payment(u"cash"_s, 1000), payment(u"card"_s, total - 1000)});
    wanted[u"customer"_s] = QJsonObject{{u"name"_s, u"Bea Basket"_s}};
    const HttpReply sold = sell(wanted);
    QCOMPARE(sold.status, 201);
    const QJsonObject basket = sold.json();
    QCOMPARE(amountOf(basket["total"_L1]), total);
    QCOMPARE(amountOf(basket["paid"_L1]), total);
    QCOMPARE(basket["payments"_L1].toArray().size(), 2);
    const QJsonArray orders = basket["orders"_L1].toArray();
    QCOMPARE(orders.size(), 3);
    for (int i = 0; i < 3; ++i) {
        const QJsonObject order = orders.at(i).toObject();
        QCOMPARE(order["eventId"_L1].toInteger(), m_events.at(i));
        QCOMPARE(order["status"_L1].toString(), u"confirmed"_s);
        QCOMPARE(order["basketId"_L1], basket["basketId"_L1]);
        QCOMPARE(order["basketReference"_L1], basket["reference"_L1]);
        QCOMPARE(amountOf(order["paid"_L1]), amountOf(order["total"_L1]));
        QCOMPARE(order["customer"_L1]["name"_L1].toString(), u"Bea Basket"_s);
        QCOMPARE(order["tickets"_L1].toArray().size(), 2);
        QTRY_COMPARE(lettersOf(holds.at(i)), u"ss"_s);
        QCOMPARE(m_tillB->scan(m_events.at(i), order["tickets"_L1][0]["code"_L1].toString()).json()["result"_L1].toString(), u"admitted"_s);
    }
    // The first order has the cash and a part of the card, the others card alone.
    QCOMPARE(orders[0]["payments"_L1].toArray().size(), 2);
    QCOMPARE(orders[1]["payments"_L1].toArray().size(), 1);
    QCOMPARE(orders[0]["payments"_L1][1]["groupId"_L1], orders[2]["payments"_L1][0]["groupId"_L1]);
    QCOMPARE(orders[0]["payments"_L1][1]["groupId"_L1], basket["payments"_L1][1]["paymentId"_L1]);
    // Read again, on the other server and as one of its orders.
    QJsonObject read = get(basket).json();
    QCOMPARE(read["payments"_L1].toArray(), basket["payments"_L1].toArray());
    QCOMPARE(read["total"_L1], basket["total"_L1]);
    const HttpReply order = m_tillB->http().get("/api/v1/orders/" + orders[1]["reference"_L1].toString().toLatin1());
    QCOMPARE(order.json()["basketReference"_L1], basket["reference"_L1]);
    QCOMPARE(m_tillB->http().get("/api/v1/baskets/22222222").status, 404);
}

void TestApiBasket::cashIsShownOnce()
{
    const Holds holds = held({m_events.at(0), m_events.at(1)}, 1);
    const qint64 total = totalOf(holds);
    QJsonObject cash = payment(u"cash"_s, total);
    cash[u"tendered"_s] = money(total + 700);
    const QJsonObject basket = sell(wish(holds, {cash})).json();
    const QJsonArray payments = basket["payments"_L1].toArray();
    QCOMPARE(payments.size(), 1);
    QCOMPARE(amountOf(payments[0]["amount"_L1]), total);
    QCOMPARE(amountOf(payments[0]["tendered"_L1]), total + 700);
    QCOMPARE(amountOf(payments[0]["change"_L1]), 700);
    QVERIFY(!basket["orders"_L1][0]["payments"_L1][0].toObject().contains("change"_L1));
    QCOMPARE(amountOf(basket["orders"_L1][1]["payments"_L1][0]["change"_L1]), 700);
    QCOMPARE(get(basket).json()["payments"_L1].toArray(), payments);
}

void TestApiBasket::oneHoldOverSellsNothing()
{
    const Holds holds = held(m_events);
    const QString orders = ask("SELECT count(*) FROM sales_order");
    const QString entries = ask("SELECT count(*) FROM ledger_entry");
    ask("UPDATE hold SET expires_at = now() - interval '1 second' WHERE hold_id = " + QByteArray::number(holds.at(1).hold["holdId"_L1].toInteger()));
    const QByteArray key = newKey();
    const HttpReply refused = sell(wish(holds, {payment(u"cash"_s, totalOf(holds))}), key);
    QCOMPARE(refused.code(), u"expired"_s);
    QVERIFY(refused.json()["detail"_L1].toString().contains(u"event %1"_s.arg(holds.at(1).event)));
    QCOMPARE(ask("SELECT count(*) FROM sales_order"), orders);
    QCOMPARE(ask("SELECT count(*) FROM ledger_entry"), entries);
    QCOMPARE(ask("SELECT count(*) FROM basket b WHERE NOT EXISTS (SELECT FROM sales_order o WHERE o.basket_id = b.basket_id)"), u"0"_s);
    QTRY_COMPARE(lettersOf(holds.at(0)), u"hh"_s); // the others' holds are as they were
    QTRY_COMPARE(lettersOf(holds.at(1)), u"aa"_s);
    QTRY_COMPARE(lettersOf(holds.at(2)), u"hh"_s);
    QCOMPARE(sell(wish(holds, {payment(u"cash"_s, totalOf(holds))}), key, m_tillB.get()).body, refused.body); // a definite answer
    const Holds left{holds.at(0), holds.at(2)};
    QCOMPARE(sell(wish(left, {payment(u"cash"_s, totalOf(left))})).status, 201);
}

void TestApiBasket::refusals_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("one event") << u"one"_s << u"invalid_input"_s;
    QTest::newRow("an event twice") << u"twice"_s << u"invalid_input"_s;
    QTest::newRow("another's hold") << u"hold of another event"_s << u"not_found"_s;
    QTest::newRow("no such event") << u"no event"_s << u"not_found"_s;
    QTest::newRow("paid too little") << u"little"_s << u"rule_violated"_s;
    QTest::newRow("online") << u"online"_s << u"rule_violated"_s;
    QTest::newRow("too little cash") << u"tendered"_s << u"rule_violated"_s;
}

void TestApiBasket::refusals()
{
    QFETCH(QString, what);
    Holds holds = held({m_events.at(0), m_events.at(1)}, 1);
    const qint64 total = totalOf(holds);
    QJsonObject paid = payment(what == "online"_L1 ? u"online"_s : u"cash"_s, what == "little"_L1 ? total - 1 : total);
    if (what == "tendered"_L1)
        paid[u"tendered"_s] = money(total - 1);
    if (what == "one"_L1)
        holds.removeLast();
    else if (what == "twice"_L1)
        holds[1].event = holds.at(0).event;
    else if (what == "hold of another event"_L1)
        holds[1].event = m_events.at(2);
    else if (what == "no event"_L1)
        holds[1].event = 4711;
    const HttpReply refused = sell(wish(holds, {paid}));
    QTEST(refused.code(), "code");
    QTRY_COMPARE(lettersOf(holds.at(0)), u"h"_s);
    for (const Held &one : std::as_const(holds))
        m_tillA->release(one.event, one.hold["holdId"_L1].toInteger());
}

void TestApiBasket::refusedAsAWhole()
{
    // The last event is judged last: what was done for the first two is not there.
    const Holds holds = held(m_events);
    QCOMPARE(m_tillA->sellForCash(holds.at(2).event, holds.at(2).hold).status, 201);
    const QString versions = ask("SELECT string_agg(version::text, ',' ORDER BY event_id) FROM inventory");
    QCOMPARE(sell(wish(holds, {payment(u"cash"_s, totalOf(holds))})).status, 409);
    QCOMPARE(sell(wish(holds)).status, 409);
    QCOMPARE(ask("SELECT string_agg(version::text, ',' ORDER BY event_id) FROM inventory"), versions);
    QTRY_COMPARE(lettersOf(holds.at(0)), u"hh"_s);
}

void TestApiBasket::sameKeyOnTwoServers()
{
    const Holds holds = held({m_events.at(0), m_events.at(2)});
    const QByteArray key = newKey();
    const QByteArray body = QJsonDocument(wish(holds, {payment(u"cash"_s, totalOf(holds))})).toJson();
    const Headers headers{{"Content-Type", "application/json"}, {"Idempotency-Key", key}};
    for (Till *till : {m_tillA.get(), m_tillB.get()}) {
        QVERIFY(till->http().connect());
        till->http().send(till->http().request("POST", "/api/v1/baskets", body, headers));
    }
    const HttpReply first = m_tillA->http().receive();
    const HttpReply second = m_tillB->http().receive();
    QCOMPARE(first.status, 201);
    QCOMPARE(second.status, 201);
    QCOMPARE(first.body, second.body);
    QCOMPARE(ask("SELECT count(*) FROM sales_order WHERE hold_id IN (" + QByteArray::number(holds.at(0).hold["holdId"_L1].toInteger()) + ", "
                 + QByteArray::number(holds.at(1).hold["holdId"_L1].toInteger()) + ")"), u"2"_s);
    // Another wish under the key, and other events: none of it.
    const Holds others = held({m_events.at(1), m_events.at(2)});
    QCOMPARE(sell(wish(others, {payment(u"cash"_s, totalOf(others))}), key).code(), u"key_reused"_s);
}

void TestApiBasket::paidLater()
{
    const Holds holds = held({m_events.at(0), m_events.at(1)});
    const qint64 total = totalOf(holds);
    const QJsonObject basket = sell(wish(holds)).json();
    const QJsonObject first = basket["orders"_L1][0].toObject();
    QCOMPARE(first["status"_L1].toString(), u"pending"_s);
    QCOMPARE(first["tickets"_L1][0]["code"_L1].toString(), QString());
    // Its orders are not paid by themselves, inside or outside.
    const QByteArray order = eventPath(m_events.at(0), "/orders/" + QByteArray::number(first["orderId"_L1].toInteger()));
    QCOMPARE(m_tillA->http().post(order + "/payments", payment(u"cash"_s, amountOf(first["total"_L1])), newKey()).code(), u"rule_violated"_s);
    QCOMPARE(pay(basket, payment(u"cash"_s, total + 1)).code(), u"rule_violated"_s);
    QCOMPARE(pay(basket, payment(u"online"_s, total)).code(), u"rule_violated"_s);
    QCOMPARE(pay({{u"basketId"_s, 4711}}, payment(u"cash"_s, total)).status, 404);
    const QByteArray key = newKey();
    const HttpReply paid = pay(basket, payment(u"card"_s, total), key);
    QCOMPARE(paid.status, 201);
    QCOMPARE(amountOf(paid.json()["paid"_L1]), total);
    QCOMPARE(paid.json()["orders"_L1][1]["status"_L1].toString(), u"confirmed"_s);
    QVERIFY(!paid.json()["orders"_L1][1]["tickets"_L1][0]["code"_L1].toString().isEmpty());
    QCOMPARE(pay(basket, payment(u"card"_s, total), key).body, paid.body);
    QCOMPARE(pay(basket, payment(u"card"_s, total)).code(), u"rule_violated"_s); // nothing is left to pay
}

void TestApiBasket::paidInPart()
{
    const Holds holds = held(m_events);
    const qint64 total = totalOf(holds);
    const qint64 first = amountOf(holds.at(0).hold["total"_L1]);
    const QJsonObject basket = sell(wish(holds)).json();
    // More than the first order, so that the second has a part.
    const QJsonObject half = pay(basket, payment(u"cash"_s, first + 100)).json();
    QCOMPARE(half["orders"_L1][0]["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(half["orders"_L1][1]["status"_L1].toString(), u"pending"_s);
    QCOMPARE(amountOf(half["orders"_L1][1]["paid"_L1]), 100);
    QCOMPARE(half["payments"_L1].toArray().size(), 1);
    // An order that is let go is no longer waited for.
    QCOMPARE(m_tillA->release(holds.at(2).event, holds.at(2).hold["holdId"_L1].toInteger()).status, 204);
    const qint64 left = total - first - 100 - amountOf(holds.at(2).hold["total"_L1]);
    QCOMPARE(pay(basket, payment(u"card"_s, left + 1)).code(), u"rule_violated"_s);
    const QJsonObject whole = pay(basket, payment(u"card"_s, left)).json();
    QCOMPARE(whole["orders"_L1][1]["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(whole["orders"_L1][2]["status"_L1].toString(), u"cancelled"_s);
    QCOMPARE(whole["payments"_L1].toArray().size(), 2);
}

void TestApiBasket::lapsesTogether()
{
    const Holds holds = held(m_events);
    const QJsonObject basket = sell(wish(holds)).json();
    const QByteArray ids = QByteArray::number(basket["basketId"_L1].toInteger());
    QCOMPARE(ask("SELECT count(DISTINCT h.expires_at) FROM hold h JOIN sales_order o USING (event_id, hold_id) WHERE basket_id = " + ids), u"1"_s);
    const qint64 first = amountOf(holds.at(0).hold["total"_L1]);
    QCOMPARE(pay(basket, payment(u"cash"_s, first + 100)).status, 201);
    ask("UPDATE hold h SET expires_at = now() - interval '1 second' FROM sales_order o"
        " WHERE o.event_id = h.event_id AND o.hold_id = h.hold_id AND h.state = 0 AND o.basket_id = " + ids);
    QCOMPARE(pay(basket, payment(u"cash"_s, 100)).code(), u"expired"_s);
    const QJsonObject over = get(basket).json();
    QCOMPARE(over["orders"_L1][0]["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(over["orders"_L1][1]["status"_L1].toString(), u"expired"_s);
    QCOMPARE(over["orders"_L1][2]["status"_L1].toString(), u"expired"_s);
    QTRY_COMPARE(lettersOf(holds.at(0)), u"ss"_s);
    QTRY_COMPARE(lettersOf(holds.at(1)), u"aa"_s);
    QTRY_COMPARE(lettersOf(holds.at(2)), u"aa"_s);
    // The part that was paid of the second goes back.
    Till organizer(m_a->port(), "organizer");
    const HttpReply back = organizer.http().post(eventPath(m_events.at(1), "/orders/" + QByteArray::number(over["orders"_L1][1]["orderId"_L1].toInteger()) + "/refunds"),
                                                 {{u"reason"_s, u"lapsed"_s}}, newKey());
    QCOMPARE(back.status, 201);
    QCOMPARE(amountOf(back.json()["refunded"_L1]), 100);
    QCOMPARE(amountOf(get(basket).json()["payments"_L1][0]["refunded"_L1]), 100);
}

void TestApiBasket::ordersAreRefundedOneByOne()
{
    const Holds holds = held({m_events.at(0), m_events.at(1)});
    const qint64 total = totalOf(holds);
    const QJsonObject basket = sell(wish(holds, {payment(u"cash"_s, 500), payment(u"card"_s, total - 500)})).json();
    const QJsonObject second = basket["orders"_L1][1].toObject();
    Till organizer(m_b->port(), "organizer");
    const HttpReply refund = organizer.http().post(eventPath(m_events.at(1), "/orders/" + QByteArray::number(second["orderId"_L1].toInteger()) + "/refunds"),
                                                   {{u"reason"_s, u"ill"_s}}, newKey());
    QCOMPARE(refund.status, 201);
    QCOMPARE(amountOf(refund.json()["refunded"_L1]), amountOf(second["total"_L1]));
    QTRY_COMPARE(lettersOf(holds.at(1)), u"aa"_s);
    QTRY_COMPARE(lettersOf(holds.at(0)), u"ss"_s);
    const QJsonObject now = get(basket).json();
    QCOMPARE(now["orders"_L1][0]["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(now["orders"_L1][1]["status"_L1].toString(), u"refunded"_s);
    QCOMPARE(amountOf(now["refunded"_L1]), amountOf(second["total"_L1]));
    QVERIFY(!now["payments"_L1][0].toObject().contains("refunded"_L1)); // the cash was the first order's
    QCOMPARE(amountOf(now["payments"_L1][1]["refunded"_L1]), amountOf(second["total"_L1]));
}

void TestApiBasket::manyAtOnce()
{
    // Baskets over crossing sets of events, on both servers, beside ordinary sales.
    struct Asked {
        std::unique_ptr<Till> till;
        int status = 0;
    };
    std::vector<Asked> asked;
    for (int i = 0; i < 12; ++i) {
        Holds holds = i % 3 == 0 ? held({m_events.at(0), m_events.at(1)}, 1) : i % 3 == 1 ? held({m_events.at(1), m_events.at(2)}, 1) : held(m_events, 1);
        asked.push_back({std::make_unique<Till>((i % 2 ? m_a : m_b)->port()), 0});
        HttpsClient &http = asked.back().till->http();
        QVERIFY(http.connect());
        const QByteArray body = QJsonDocument(wish(holds, {payment(u"card"_s, totalOf(holds))})).toJson();
        const Headers headers{{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}};
        http.send(http.request("POST", "/api/v1/baskets", body, headers));
    }
    for (Asked &one : asked)
        QCOMPARE(one.till->http().receive().status, 201);
    QCOMPARE(ask("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"), u"0"_s);
}

QTEST_GUILESS_MAIN(TestApiBasket)
#include "tst_api_basket.moc"
