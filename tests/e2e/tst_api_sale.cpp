// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// A sale from sign-in to the door, and the rules around it, as any client sees them.
class TestApiSale : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void saleFromEndToEnd();
    void keys();
    void keyMustBeVisibleAscii();
    void holdBySeats();
    void holdByAreas();
    void holdRules_data();
    void holdRules();
    void releaseTwice();
    void pendingThenPaid();
    void paymentRules_data();
    void paymentRules();
    void otherSellersHold();
    void bodies_data();
    void bodies();

private:
    QString decodedTicket(const QByteArray &pdf, int page);

    DemoHouse m_house;
    std::unique_ptr<Till> m_till;
    qint64 m_hamlet = 0;
};

void TestApiSale::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    QVERIFY(m_till->isSignedIn());
    m_hamlet = m_till->event("hamlet");
    QVERIFY(m_hamlet > 0);
}

void TestApiSale::init() { QVERIFY(m_house.server().isRunning()); }

void TestApiSale::cleanupTestCase()
{
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

QString TestApiSale::decodedTicket(const QByteArray &pdf, int page)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"tickets.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    const QString picture = folder.filePath(u"page"_s);
    const QString number = QString::number(page);
    if (runProgram(u"pdftoppm"_s,
                   {u"-r"_s, u"150"_s, u"-png"_s, u"-singlefile"_s, u"-f"_s, number, u"-l"_s, number, file.fileName(),
                    picture})
            .exitCode
        != 0)
        return {};
    return QString::fromLatin1(runProgram(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture + u".png"_s}).out.trimmed());
}

void TestApiSale::saleFromEndToEnd()
{
    const QJsonObject before = m_till->seats(m_hamlet);
    const HttpReply hold = m_till->holdBest(m_hamlet, 2);
    QCOMPARE(hold.status, 201);
    const QJsonArray items = hold.json()["items"_L1].toArray();
    QCOMPARE(items.size(), 2);
    const int first = items[0]["seat"_L1].toInt(-1);
    const int second = items[1]["seat"_L1].toInt(-1);
    QCOMPARE(qAbs(first - second), 1); // side by side
    QCOMPARE(amountOf(hold.json()["total"_L1]), amountOf(items[0]["price"_L1]) + amountOf(items[1]["price"_L1]));
    const QDateTime expires = QDateTime::fromString(hold.json()["expiresAt"_L1].toString(), Qt::ISODate);
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(expires);
    QVERIFY2(seconds > 280 && seconds <= 300, qPrintable(QString::number(seconds)));
    QCOMPARE(m_till->seats(m_hamlet)["states"_L1].toString().at(first), u'h');

    QJsonObject order = cashOrder(hold.json(), 500);
    order[u"customer"_s] = QJsonObject{{u"name"_s, u"Ophelia Polonius"_s}, {u"email"_s, u"ophelia@elsinore.test"_s}};
    const HttpReply sold = m_till->sell(m_hamlet, order);
    QCOMPARE(sold.status, 201);
    const QJsonObject made = sold.json();
    QCOMPARE(made["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(amountOf(made["payments"_L1][0]["change"_L1]), 500);
    QCOMPARE(amountOf(made["paid"_L1]), amountOf(made["total"_L1]));
    QCOMPARE(amountOf(made["refunded"_L1]), 0);
    QCOMPARE(made["soldBy"_L1].toString(), u"Sam Seller"_s);
    for (const char *name :
         {"orderId", "reference", "eventId", "customer", "items", "payments", "tickets", "createdAt", "channel"})
        QVERIFY2(made.contains(QLatin1StringView(name)), name);

    const HttpReply pdf = m_till->http().get(
        eventPath(m_hamlet, "/orders/" + QByteArray::number(made["orderId"_L1].toInteger()) + "/tickets.pdf"));
    QCOMPARE(pdf.status, 200);
    QCOMPARE(pdf.header("Content-Type"), QByteArray("application/pdf"));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(decodedTicket(pdf.body, i + 1), made["tickets"_L1][i]["code"_L1].toString());

    const QString code = made["tickets"_L1][0]["code"_L1].toString();
    const QJsonObject admitted = m_till->scan(m_hamlet, code).json();
    QCOMPARE(admitted["result"_L1].toString(), u"admitted"_s);
    QCOMPARE(admitted["ticketId"_L1].toInteger(), made["tickets"_L1][0]["ticketId"_L1].toInteger());
    QCOMPARE(admitted["seat"_L1].toInt(-1), first);
    QCOMPARE(admitted["holder"_L1].toString(), u"Ophelia Polonius"_s);
    Till door(m_house.port(), "door");
    const QJsonObject again = door.scan(m_hamlet, code).json();
    QCOMPARE(again["result"_L1].toString(), u"already_admitted"_s);
    QVERIFY(again["firstAdmittedAt"_L1].isString());
    QCOMPARE(again["firstAdmittedAt"_L1], admitted["firstAdmittedAt"_L1]);
    QCOMPARE(again["gate"_L1].toString(), u"Main"_s);
    QCOMPARE(door.scan(m_till->event("Northern"), code).json()["result"_L1].toString(), u"wrong_event"_s);
    QString forged = code;
    forged[forged.size() / 2] = forged.at(forged.size() / 2) == u'A' ? u'B' : u'A';
    const QString verdict = door.scan(m_hamlet, forged).json()["result"_L1].toString();
    QVERIFY2(verdict == "forged"_L1 || verdict == "unknown"_L1, qPrintable(verdict));
    QCOMPARE(door.scan(m_hamlet, u"nonsense"_s).json()["result"_L1].toString(), u"unknown"_s);

    const QJsonObject after = m_till->seats(m_hamlet);
    QCOMPARE(after["states"_L1].toString().mid(qMin(first, second), 2), u"ss"_s);
    QCOMPARE(after["available"_L1].toInt(), before["available"_L1].toInt() - 2);
    QVERIFY(after["version"_L1].toInteger() > before["version"_L1].toInteger());

    const QByteArray reference = made["reference"_L1].toString().toLatin1();
    const HttpReply byReference = m_till->http().get("/api/v1/orders/" + reference);
    QCOMPARE(byReference.status, 200);
    QCOMPARE(byReference.json()["orderId"_L1], made["orderId"_L1]);
    for (const QByteArray &words : {QByteArray("ophelia"), QByteArray("ophelia@elsinore.test"), reference}) {
        const QJsonObject found = m_till->http().get("/api/v1/orders?query=" + words).json();
        QCOMPARE(found["items"_L1].toArray().size(), 1);
        QCOMPARE(found["items"_L1][0]["reference"_L1].toString().toLatin1(), reference);
    }
    QCOMPARE(m_till->http().get("/api/v1/orders/NOSUCH99").code(), u"not_found"_s);
}

void TestApiSale::keys()
{
    const QByteArray holdKey = newKey();
    const HttpReply hold = m_till->holdBest(m_hamlet, 1, holdKey);
    QCOMPARE(hold.status, 201);
    const HttpReply sameHold = m_till->holdBest(m_hamlet, 1, holdKey);
    QCOMPARE(sameHold.status, 201);
    QCOMPARE(sameHold.body, hold.body);
    const HttpReply other = m_till->holdBest(m_hamlet, 2, holdKey);
    QCOMPARE(other.status, 422);
    QCOMPARE(other.code(), u"key_reused"_s);

    const QByteArray saleKey = newKey();
    const HttpReply sale = m_till->sellForCash(m_hamlet, hold.json(), saleKey);
    QCOMPARE(sale.status, 201);
    const HttpReply sameSale = m_till->sellForCash(m_hamlet, hold.json(), saleKey);
    QCOMPARE(sameSale.status, 201);
    QCOMPARE(sameSale.body, sale.body);
    QCOMPARE(m_till->sell(m_hamlet, cashOrder(hold.json(), 100), saleKey).code(), u"key_reused"_s);
    QCOMPARE(m_till->sellForCash(m_hamlet, hold.json(), holdKey).code(), u"key_reused"_s); // another method
    QCOMPARE(m_till->sellForCash(m_hamlet, hold.json()).code(), u"conflict"_s); // another key: sold already

    // A refusal is an outcome too.
    const QByteArray refusedKey = newKey();
    const int seat = hold.json()["items"_L1][0]["seat"_L1].toInt();
    const HttpReply refused = m_till->holdSeats(m_hamlet, {seat}, refusedKey);
    QCOMPARE(refused.status, 409);
    const HttpReply sameRefused = m_till->holdSeats(m_hamlet, {seat}, refusedKey);
    QCOMPARE(sameRefused.status, 409);
    QCOMPARE(sameRefused.body, refused.body);

    // Keys are each caller's own.
    Till other2(m_house.port(), "seller2");
    const HttpReply others = other2.holdBest(m_hamlet, 1, holdKey);
    QCOMPARE(others.status, 201);
    QVERIFY(others.json()["holdId"_L1] != hold.json()["holdId"_L1]);

    const HttpReply keyless = m_till->http().post(eventPath(m_hamlet, "/holds"), bestAvailable(1));
    QCOMPARE(keyless.status, 400);
    QCOMPARE(keyless.code(), u"invalid_input"_s);
    QCOMPARE(keyless.fieldPaths(), QStringList{u"Idempotency-Key"_s});
}

void TestApiSale::keyMustBeVisibleAscii()
{
    QCOMPARE(m_till->holdBest(m_hamlet, 1, QByteArray(65, 'k')).status, 400);
    QCOMPARE(m_till->holdBest(m_hamlet, 1, "two words").status, 400);
    QCOMPARE(m_till->holdBest(m_hamlet, 1, QByteArray(64, 'k')).status, 201);
}

void TestApiSale::holdBySeats()
{
    const QString states = m_till->seats(m_hamlet)["states"_L1].toString();
    const int last = int(states.lastIndexOf(u'a'));
    const HttpReply hold = m_till->holdSeats(m_hamlet, {last});
    QCOMPARE(hold.status, 201);
    QCOMPARE(hold.json()["items"_L1][0]["seat"_L1].toInt(), last);
    QCOMPARE(hold.json()["items"_L1][0]["quantity"_L1].toInt(), 1);
    const int free = int(m_till->seats(m_hamlet)["states"_L1].toString().lastIndexOf(u'a'));
    const HttpReply taken = m_till->holdSeats(m_hamlet, {free, last});
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.code(), u"conflict"_s);
    QCOMPARE(taken.json()["seats"_L1].toArray(), QJsonArray{last});
    QCOMPARE(m_till->seats(m_hamlet)["states"_L1].toString().at(free), u'a'); // all or nothing
}

void TestApiSale::holdByAreas()
{
    const qint64 arena = m_till->event("Northern");
    const QJsonObject before = m_till->seats(arena);
    const QJsonObject area = before["areas"_L1][0].toObject();
    QVERIFY(area["capacity"_L1].toInt() > 3);
    const auto wish = [&](int quantity) {
        return QJsonObject{
            {u"areas"_s, QJsonArray{QJsonObject{{u"section"_s, area["section"_L1]}, {u"quantity"_s, quantity}}}}};
    };
    const HttpReply hold = m_till->hold(arena, wish(3));
    QCOMPARE(hold.status, 201);
    const QJsonValue item = hold.json()["items"_L1][0];
    QCOMPARE(item["section"_L1], area["section"_L1]);
    QCOMPARE(item["quantity"_L1].toInt(), 3);
    QCOMPARE(amountOf(hold.json()["total"_L1]), 3 * amountOf(item["price"_L1]));
    QCOMPARE(m_till->seats(arena)["areas"_L1][0]["available"_L1].toInt(), area["available"_L1].toInt() - 3);
    const HttpReply sale = m_till->sellForCash(arena, hold.json());
    QCOMPARE(sale.status, 201);
    QCOMPARE(sale.json()["tickets"_L1].toArray().size(), 3);
    QCOMPARE(sale.json()["items"_L1][0]["section"_L1], area["section"_L1]);
    const QJsonObject after = m_till->seats(arena);
    QCOMPARE(after["areas"_L1][0]["available"_L1].toInt(), area["available"_L1].toInt() - 3);
    QCOMPARE(after["available"_L1].toInt(), before["available"_L1].toInt() - 3);
    QCOMPARE(m_till->scan(arena, sale.json()["tickets"_L1][2]["code"_L1].toString()).json()["result"_L1].toString(),
             u"admitted"_s);
    const QJsonObject nowhere{{u"areas"_s, QJsonArray{QJsonObject{{u"section"_s, 99'999}, {u"quantity"_s, 1}}}}};
    QCOMPARE(m_till->hold(arena, nowhere).fieldPaths(), QStringList{u"areas[0].section"_s});
}

void TestApiSale::holdRules_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing") << QByteArray("{}") << 400 << u"seats"_s;
    QTest::newRow("no seats") << QByteArray("{\"seats\":[]}") << 400 << u"seats"_s;
    QTest::newRow("no such seat") << QByteArray("{\"seats\":[0,999999]}") << 400 << u"seats[1]"_s;
    QTest::newRow("negative seat") << QByteArray("{\"seats\":[-1]}") << 400 << u"seats[0]"_s;
    QTest::newRow("named twice") << QByteArray("{\"seats\":[5,5]}") << 400 << u"seats[1]"_s;
    QTest::newRow("two ways") << QByteArray("{\"seats\":[5],\"bestAvailable\":{\"quantity\":1}}") << 400
                              << u"bestAvailable"_s;
    QTest::newRow("none at all") << QByteArray("{\"bestAvailable\":{\"quantity\":0}}") << 400
                                 << u"bestAvailable.quantity"_s;
    QTest::newRow("half a seat") << QByteArray("{\"seats\":[1.5]}") << 400 << u"seats[0]"_s;
    QTest::newRow("a word") << QByteArray("{\"bestAvailable\":{\"quantity\":\"two\"}}") << 400
                            << u"bestAvailable.quantity"_s;
}

void TestApiSale::holdRules()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, path);
    const HttpReply reply = m_till->http().call("POST", eventPath(m_hamlet, "/holds"), body,
                                                {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}});
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), u"invalid_input"_s);
    QVERIFY2(reply.fieldPaths().contains(path), reply.body.constData());
}

void TestApiSale::releaseTwice()
{
    const HttpReply hold = m_till->holdBest(m_hamlet, 2);
    const int seat = hold.json()["items"_L1][0]["seat"_L1].toInt(-1);
    const qint64 id = hold.json()["holdId"_L1].toInteger();
    const HttpReply released = m_till->release(m_hamlet, id);
    QCOMPARE(released.status, 204);
    QCOMPARE(released.body, QByteArray());
    QCOMPARE(m_till->seats(m_hamlet)["states"_L1].toString().at(seat), u'a');
    QCOMPARE(m_till->release(m_hamlet, id).status, 204);
    QCOMPARE(m_till->release(m_hamlet, 987'654'321).status, 204);
    const HttpReply late = m_till->sellForCash(m_hamlet, hold.json());
    QCOMPARE(late.status, 410);
    QCOMPARE(late.code(), u"expired"_s);
}

void TestApiSale::pendingThenPaid()
{
    const HttpReply hold = m_till->holdBest(m_hamlet, 2);
    const qint64 total = amountOf(hold.json()["total"_L1]);
    const HttpReply placed = m_till->sell(m_hamlet, {{u"holdId"_s, hold.json()["holdId"_L1]}});
    QCOMPARE(placed.status, 201);
    const QJsonObject order = placed.json();
    QCOMPARE(order["status"_L1].toString(), u"pending"_s);
    QCOMPARE(order["tickets"_L1][0]["code"_L1].toString(), QString()); // nothing a door would take
    const int seat = order["items"_L1][0]["seat"_L1].toInt(-1);
    QCOMPARE(m_till->seats(m_hamlet)["states"_L1].toString().at(seat), u'h');

    const QByteArray path
        = eventPath(m_hamlet, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/payments");
    const QByteArray key = newKey();
    const QJsonObject part{{u"method"_s, u"cash"_s}, {u"amount"_s, money(100)}};
    const HttpReply paidInPart = m_till->http().post(path, part, key);
    QCOMPARE(paidInPart.status, 201);
    QCOMPARE(paidInPart.json()["status"_L1].toString(), u"pending"_s);
    QCOMPARE(m_till->http().post(path, part, key).body, paidInPart.body); // sent twice, taken once
    const QJsonObject rest{{u"method"_s, u"card"_s}, {u"amount"_s, money(total - 100)}, {u"reference"_s, u"TX 1"_s}};
    const HttpReply tooMuch
        = m_till->http().post(path, {{u"method"_s, u"cash"_s}, {u"amount"_s, money(total)}}, newKey());
    QCOMPARE(tooMuch.code(), u"rule_violated"_s);
    const HttpReply paid = m_till->http().post(path, rest, newKey());
    QCOMPARE(paid.status, 201);
    QCOMPARE(paid.json()["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(paid.json()["payments"_L1].toArray().size(), 2);
    QCOMPARE(amountOf(paid.json()["paid"_L1]), total);
    QVERIFY(!paid.json()["tickets"_L1][0]["code"_L1].toString().isEmpty());
    QCOMPARE(m_till->http().post(path, part, newKey()).code(), u"rule_violated"_s);
}

void TestApiSale::paymentRules_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("more"); // than the hold costs
    QTest::addColumn<int>("tenderedMore");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<int>("status");
    QTest::newRow("too little cash") << u"cash"_s << 0 << -1 << u"EUR"_s << 422;
    QTest::newRow("less than the total") << u"cash"_s << -1 << 0 << u"EUR"_s << 422;
    QTest::newRow("more than the total") << u"cash"_s << 1 << 1 << u"EUR"_s << 422;
    QTest::newRow("other money") << u"cash"_s << 0 << 0 << u"USD"_s << 400;
    QTest::newRow("no such method") << u"shells"_s << 0 << 0 << u"EUR"_s << 400;
    QTest::newRow("card with change") << u"card"_s << 0 << 100 << u"EUR"_s << 400;
}

void TestApiSale::paymentRules()
{
    QFETCH(QString, method);
    QFETCH(int, more);
    QFETCH(int, tenderedMore);
    QFETCH(QString, currency);
    QFETCH(int, status);
    const HttpReply hold = m_till->holdBest(m_hamlet, 1);
    const qint64 amount = amountOf(hold.json()["total"_L1]) + more;
    const QJsonObject payment{{u"method"_s, method},
                              {u"amount"_s, money(amount, currency)},
                              {u"tendered"_s, money(amount + tenderedMore, currency)}};
    const HttpReply reply
        = m_till->sell(m_hamlet, {{u"holdId"_s, hold.json()["holdId"_L1]}, {u"payments"_s, QJsonArray{payment}}});
    QCOMPARE(reply.status, status);
    QCOMPARE(m_till->sellForCash(m_hamlet, hold.json()).status, 201); // the hold took no harm
}

void TestApiSale::otherSellersHold()
{
    Till other(m_house.port(), "seller2");
    const HttpReply hold = m_till->holdBest(m_hamlet, 1);
    QCOMPARE(other.sellForCash(m_hamlet, hold.json()).status, 403);
    QCOMPARE(other.release(m_hamlet, hold.json()["holdId"_L1].toInteger()).status, 403);
    Till organizer(m_house.port(), "organizer"); // may act for others
    QCOMPARE(organizer.release(m_hamlet, hold.json()["holdId"_L1].toInteger()).status, 204);
}

void TestApiSale::bodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no type") << QByteArray() << QByteArray("{\"seats\":[1]}") << 415;
    QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("seats=1") << 415;
    QTest::newRow("not JSON") << QByteArray("application/json") << QByteArray("{\"seats\":[1}") << 400;
    QTest::newRow("a list") << QByteArray("application/json") << QByteArray("[1,2]") << 400;
    QTest::newRow("broken UTF-8") << QByteArray("application/json") << QByteArray("{\"seats\":[1],\"x\":\"\xff\xfe\"}")
                                  << 400;
    QTest::newRow("no body") << QByteArray("application/json") << QByteArray() << 400;
    QTest::newRow("path field again") << QByteArray("application/json") << QByteArray("{\"eventId\":1,\"seats\":[1]}")
                                      << 400;
    QTest::newRow("with charset") << QByteArray("Application/JSON; charset=utf-8")
                                  << QByteArray("{\"bestAvailable\":{\"quantity\":1}}") << 201;
}

void TestApiSale::bodies()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    Headers headers{{"Idempotency-Key", newKey()}};
    if (!type.isEmpty())
        headers.append({"Content-Type", type});
    const HttpReply reply = m_till->http().call("POST", eventPath(m_hamlet, "/holds"), body, headers);
    QCOMPARE(reply.status, status);
    QVERIFY(status == 201 || reply.json()["status"_L1].toInt() == status);
}

QTEST_GUILESS_MAIN(TestApiSale)
#include "tst_api_sale.moc"
