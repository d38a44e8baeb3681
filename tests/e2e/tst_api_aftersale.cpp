// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What becomes of an order after its sale, and what the house keeps for itself, as any client sees them.
class TestApiAfterSale : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void refundedSeatIsBoughtAgain();
    void refundRules();
    void voids();
    void exchange();
    void reissue();
    void depositComesBack();
    void comps();
    void houseHolds();
    void extend();

private:
    /// Sells these seats for cash; the order.
    QJsonObject sold(const QList<int> &seats);
    HttpReply after(const QJsonObject &order, const QByteArray &what, const QJsonObject &body, const QByteArray &key = newKey());
    QString letters(int first, int count) { return m_till->seats(m_event)["states"_L1].toString().mid(first, count); }
    QString scanned(const QJsonValue &ticket) { return m_till->scan(m_event, ticket["code"_L1].toString()).json()["result"_L1].toString(); }

    DemoHouse m_house;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<Till> m_organizer;
    qint64 m_event = 0;
};

void TestApiAfterSale::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    m_organizer = std::make_unique<Till>(m_house.port(), "organizer");
    QVERIFY(m_till->isSignedIn() && m_organizer->isSignedIn());
    m_event = m_till->event("hamlet");
    QVERIFY(m_event > 0);
}

void TestApiAfterSale::cleanupTestCase()
{
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

QJsonObject TestApiAfterSale::sold(const QList<int> &seats)
{
    return m_till->sellForCash(m_event, m_till->holdSeats(m_event, seats).json()).json();
}

HttpReply TestApiAfterSale::after(const QJsonObject &order, const QByteArray &what, const QJsonObject &body, const QByteArray &key)
{
    return m_till->http().post(eventPath(m_event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/" + what), body, key);
}

void TestApiAfterSale::refundedSeatIsBoughtAgain()
{
    const QJsonObject order = sold({100, 101});
    const QJsonArray tickets = order["tickets"_L1].toArray();
    QCOMPARE(letters(100, 2), u"ss"_s);
    const QByteArray key = newKey();
    const QJsonObject wish{{u"tickets"_s, QJsonArray{tickets[0]["ticketId"_L1]}}, {u"reason"_s, u"ill"_s}};
    const HttpReply refund = after(order, "refunds", wish, key);
    QCOMPARE(refund.status, 201);
    QCOMPARE(refund.json()["status"_L1].toString(), u"partly_refunded"_s);
    QCOMPARE(amountOf(refund.json()["refunded"_L1]), amountOf(order["items"_L1][0]["price"_L1]));
    QCOMPARE(refund.json()["tickets"_L1][0]["status"_L1].toString(), u"refunded"_s);
    QCOMPARE(after(order, "refunds", wish, key).body, refund.body); // the same key: no second refund
    QCOMPARE(letters(100, 2), u"as"_s);
    QCOMPARE(scanned(tickets[0]), u"refunded"_s);

    const QJsonObject again = sold({100});
    QCOMPARE(again["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(scanned(tickets[0]), u"refunded"_s);
    QCOMPARE(scanned(again["tickets"_L1][0]), u"admitted"_s);
    QCOMPARE(scanned(tickets[1]), u"admitted"_s);
}

void TestApiAfterSale::refundRules()
{
    const QJsonObject order = sold({110, 111});
    QCOMPARE(after(order, "refunds", {}).fieldPaths(), QStringList{u"reason"_s});
    QCOMPARE(after(order, "refunds", {{u"reason"_s, u"x"_s}, {u"tickets"_s, QJsonArray{1}}}).fieldPaths(), QStringList{u"tickets[0]"_s});
    QCOMPARE(after({{u"orderId"_s, 999'999}}, "refunds", {{u"reason"_s, u"x"_s}}).code(), u"not_found"_s);
    QCOMPARE(scanned(order["tickets"_L1][0]), u"admitted"_s);
    QCOMPARE(after(order, "refunds", {{u"reason"_s, u"x"_s}}).code(), u"rule_violated"_s); // somebody sits there
    QCOMPARE(after(order, "refunds", {{u"reason"_s, u"x"_s}}, {}).code(), u"invalid_input"_s); // without a key
    Till door(m_house.port(), "door");
    QCOMPARE(door.http().post(eventPath(m_event, "/orders/1/refunds"), {{u"reason"_s, u"x"_s}}, newKey()).code(), u"not_allowed"_s);
}

void TestApiAfterSale::voids()
{
    const QJsonObject early = sold({170}); // before the shift
    const HttpReply opened = m_till->http().post("/api/v1/shifts", {{u"float"_s, money(0)}}, newKey());
    QCOMPARE(opened.status, 201);
    QCOMPARE(after(early, "void", {{u"reason"_s, u"x"_s}}).code(), u"rule_violated"_s);
    const QJsonObject order = sold({171, 172});
    QCOMPARE(after(order, "void", {}).fieldPaths(), QStringList{u"reason"_s});
    QCOMPARE(after(order, "void", {{u"reason"_s, u"x"_s}}, {}).code(), u"invalid_input"_s); // without a key
    Till door(m_house.port(), "door");
    const QByteArray path = eventPath(m_event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/void");
    QCOMPARE(door.http().post(path, {{u"reason"_s, u"x"_s}}, newKey()).code(), u"not_allowed"_s);

    const QByteArray key = newKey();
    const HttpReply undone = after(order, "void", {{u"reason"_s, u"wrong evening"_s}}, key);
    QCOMPARE(undone.status, 201);
    QCOMPARE(undone.json()["status"_L1].toString(), u"cancelled"_s);
    QCOMPARE(undone.json()["refunded"_L1], order["paid"_L1]);
    QCOMPARE(after(order, "void", {{u"reason"_s, u"wrong evening"_s}}, key).body, undone.body);
    QCOMPARE(after(order, "void", {{u"reason"_s, u"x"_s}}).code(), u"rule_violated"_s);
    QCOMPARE(letters(171, 2), u"aa"_s);
    QCOMPARE(scanned(order["tickets"_L1][0]), u"refunded"_s);
    QCOMPARE(sold({171})["status"_L1].toString(), u"confirmed"_s);

    const QJsonObject inside = sold({173});
    QCOMPARE(scanned(inside["tickets"_L1][0]), u"admitted"_s);
    QCOMPARE(after(inside, "void", {{u"reason"_s, u"x"_s}}).code(), u"rule_violated"_s);
    const QByteArray shift = "/api/v1/shifts/" + QByteArray::number(opened.json()["shiftId"_L1].toInteger());
    const QJsonObject late = sold({174});
    QCOMPARE(m_till->http().post(shift + "/close", {{u"counted"_s, money(0)}}, newKey()).status, 200);
    QCOMPARE(after(late, "void", {{u"reason"_s, u"x"_s}}).code(), u"rule_violated"_s); // its Z report is printed
    QCOMPARE(after(late, "refunds", {{u"reason"_s, u"x"_s}}).status, 201);
}

void TestApiAfterSale::exchange()
{
    const QJsonObject order = sold({120});
    const QJsonObject hold = m_till->holdSeats(m_event, {130}).json();
    const qint64 difference = amountOf(hold["total"_L1]) - amountOf(order["total"_L1]);
    QJsonObject wish{{u"tickets"_s, QJsonArray{order["tickets"_L1][0]["ticketId"_L1]}}, {u"holdId"_s, hold["holdId"_L1]}};
    if (difference > 0)
        wish[u"payments"_s] = QJsonArray{QJsonObject{{u"method"_s, u"cash"_s}, {u"amount"_s, money(difference)}}};
    const HttpReply exchanged = after(order, "exchanges", wish);
    QCOMPARE(exchanged.status, 201);
    const QJsonObject made = exchanged.json();
    QCOMPARE(made["reference"_L1], order["reference"_L1]);
    QCOMPARE(made["tickets"_L1].toArray().size(), 2);
    QCOMPARE(made["tickets"_L1][0]["status"_L1].toString(), u"replaced"_s);
    QCOMPARE(made["items"_L1].toArray().size(), 1);
    QCOMPARE(letters(120, 1), u"a"_s);
    QCOMPARE(letters(130, 1), u"s"_s);
    QCOMPARE(scanned(made["tickets"_L1][0]), u"replaced"_s);
    QCOMPARE(scanned(made["tickets"_L1][1]), u"admitted"_s);
}

void TestApiAfterSale::reissue()
{
    const QJsonObject order = sold({140});
    const HttpReply reissued = after(order, "reprints", {});
    QCOMPARE(reissued.status, 201);
    const QJsonValue fresh = reissued.json()["tickets"_L1][0];
    QVERIFY(fresh["code"_L1] != order["tickets"_L1][0]["code"_L1]);
    QCOMPARE(scanned(order["tickets"_L1][0]), u"replaced"_s);
    QCOMPARE(m_till->scan(m_event, order["tickets"_L1][0]["readableCode"_L1].toString()).json()["result"_L1].toString(), u"unknown"_s);
    QCOMPARE(m_till->scan(m_event, fresh["readableCode"_L1].toString()).json()["result"_L1].toString(), u"admitted"_s);
}

void TestApiAfterSale::depositComesBack()
{
    const QJsonObject order = m_till->sell(m_event, {{u"holdId"_s, m_till->holdSeats(m_event, {150}).json()["holdId"_L1]}}).json();
    QCOMPARE(order["status"_L1].toString(), u"pending"_s);
    QCOMPARE(after(order, "refunds", {{u"reason"_s, u"x"_s}}).code(), u"rule_violated"_s); // nothing is paid
    QCOMPARE(after(order, "payments", {{u"method"_s, u"cash"_s}, {u"amount"_s, money(500)}}).status, 201);
    const HttpReply back = after(order, "refunds", {{u"reason"_s, u"changed their mind"_s}});
    QCOMPARE(back.status, 201);
    QCOMPARE(back.json()["status"_L1].toString(), u"cancelled"_s);
    QCOMPARE(amountOf(back.json()["refunded"_L1]), 500);
    QCOMPARE(letters(150, 1), u"a"_s);
}

void TestApiAfterSale::comps()
{
    const auto comp = [this](Till &till, const QString &reason) {
        const QJsonObject hold = till.holdSeats(m_event, {160}).json();
        const QJsonObject payment{{u"method"_s, u"comp"_s}, {u"amount"_s, hold["total"_L1]}, {u"reference"_s, reason}};
        const HttpReply reply = till.sell(m_event, {{u"holdId"_s, hold["holdId"_L1]}, {u"payments"_s, QJsonArray{payment}}});
        if (reply.status != 201)
            till.release(m_event, hold["holdId"_L1].toInteger());
        return reply;
    };
    QCOMPARE(comp(*m_till, u"press"_s).code(), u"not_allowed"_s);
    QCOMPARE(comp(*m_organizer, u" "_s).code(), u"invalid_input"_s);
    QCOMPARE(comp(*m_organizer, u"press"_s).status, 201);
}

void TestApiAfterSale::houseHolds()
{
    const QByteArray path = eventPath(m_event, "/blocks");
    const QJsonObject wish{{u"seats"_s, QJsonArray{200, 201, 202}}, {u"reason"_s, u"critics"_s}, {u"code"_s, u"PRESS"_s}};
    QCOMPARE(m_till->http().post(path, wish, newKey()).code(), u"not_allowed"_s);
    const HttpReply blocked = m_organizer->http().post(path, wish, newKey());
    QCOMPARE(blocked.status, 201);
    const qint64 block = blocked.json()["blockId"_L1].toInteger();
    QCOMPARE(letters(200, 3), u"bbb"_s);
    QCOMPARE(m_till->holdSeats(m_event, {200}).code(), u"conflict"_s);
    QCOMPARE(m_till->hold(m_event, {{u"seats"_s, QJsonArray{200}}, {u"blockId"_s, block}}).code(), u"not_allowed"_s);
    const HttpReply cart = m_organizer->hold(m_event, {{u"seats"_s, QJsonArray{200}}, {u"blockId"_s, block}});
    QCOMPARE(cart.status, 201);
    QCOMPARE(m_organizer->release(m_event, cart.json()["holdId"_L1].toInteger()).status, 204);
    QCOMPARE(letters(200, 3), u"bbb"_s); // the house has it again
    const QByteArray one = path + "/" + QByteArray::number(block);
    QCOMPARE(m_organizer->http().post(one + "/release", {{u"seats"_s, QJsonArray{201}}}, newKey()).status, 200);
    QCOMPARE(letters(200, 3), u"bab"_s);
    const QJsonArray listed = m_till->http().get(path).json()["items"_L1].toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0]["code"_L1].toString(), u"PRESS"_s);
    QCOMPARE(listed[0]["seats"_L1].toArray(), (QJsonArray{200, 202}));
    QCOMPARE(m_organizer->http().call("DELETE", one, {}).status, 204);
    QCOMPARE(m_organizer->http().call("DELETE", one, {}).status, 204); // gone already
    QCOMPARE(letters(200, 3), u"aaa"_s);
}

void TestApiAfterSale::extend()
{
    const QJsonObject hold = m_till->holdSeats(m_event, {210}).json();
    const HttpReply extended = m_till->http().post(eventPath(m_event, "/holds/" + QByteArray::number(hold["holdId"_L1].toInteger()) + "/extend"), {}, newKey());
    QCOMPARE(extended.status, 200);
    QVERIFY(extended.json()["expiresAt"_L1].toString() >= hold["expiresAt"_L1].toString());
    QCOMPARE(m_till->http().post(eventPath(m_event, "/holds/999999/extend"), {}, newKey()).code(), u"not_found"_s);
}

QTEST_GUILESS_MAIN(TestApiAfterSale)
#include "tst_api_aftersale.moc"
