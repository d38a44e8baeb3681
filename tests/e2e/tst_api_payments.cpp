// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"
#include "support/FakeGateway.h"

#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Online payments as an outside client sees them, with a gateway of its own and a server that is killed.
class TestApiPayments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void soldOnlineAndRefunded();
    void killedWhileTheGatewayIsAsked();
    void terminal();

private:
    QJsonObject placed();
    HttpReply pay(const QJsonObject &order, const QByteArray &key) { return m_till->http().post(payPath(order), payment(order), key); }
    QByteArray payPath(const QJsonObject &order) { return eventPath(m_event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/payments"); }
    static QJsonObject payment(const QJsonObject &order)
    {
        return {{u"method"_s, u"online"_s}, {u"amount"_s, order["total"_L1]}, {u"reference"_s, u"pm_card_of_sally"_s}};
    }

    FakeGateway m_fake;
    std::unique_ptr<DemoHouse> m_house;
    std::unique_ptr<Till> m_till;
    qint64 m_event = 0;
};

void TestApiPayments::initTestCase()
{
    QCOMPARE(m_fake.start(), QString());
    qputenv("FOYER_GATEWAY_URL", m_fake.url());
    qputenv("FOYER_GATEWAY_KEY", FakeGateway::key);
    qputenv("FOYER_GATEWAY_WEBHOOK_SECRET", FakeGateway::webhookSecret);
    m_house = std::make_unique<DemoHouse>();
    QVERIFY(m_house->open());
    m_till = std::make_unique<Till>(m_house->port());
    QVERIFY(m_till->isSignedIn());
    m_event = m_till->event("hamlet");
    QVERIFY(m_event > 0);
}

void TestApiPayments::cleanupTestCase()
{
    const QByteArray faults = m_house->close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house->dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
    const QByteArray log = m_house->server().log();
    for (const char *secret : {FakeGateway::key, FakeGateway::webhookSecret, "pm_card", "4242"})
        QVERIFY(!log.contains(secret));
}

QJsonObject TestApiPayments::placed()
{
    const QJsonObject hold = m_till->holdBest(m_event, 2).json();
    return m_till->sell(m_event, {{u"holdId"_s, hold["holdId"_L1]}}).json();
}

void TestApiPayments::soldOnlineAndRefunded()
{
    const QJsonObject order = placed();
    QCOMPARE(order["status"_L1].toString(), u"pending"_s);
    const HttpReply paid = pay(order, newKey());
    QCOMPARE(paid.status, 201);
    QCOMPARE(paid.json()["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(paid.json()["attempt"_L1]["state"_L1].toString(), u"recorded"_s);
    QCOMPARE(m_till->scan(m_event, paid.json()["tickets"_L1][0]["code"_L1].toString()).json()["result"_L1].toString(), u"admitted"_s);
    const QJsonArray second{paid.json()["tickets"_L1][1]["ticketId"_L1]};
    const auto refunded = m_till->http().post(eventPath(m_event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/refunds"),
                                              {{u"tickets"_s, second}, {u"reason"_s, u"ill"_s}}, newKey());
    QCOMPARE(refunded.status, 201);
    // Nobody asks for it: the server gives it back by itself.
    QTRY_COMPARE_WITH_TIMEOUT(m_till->http().get(eventPath(m_event, "/payment-attempts")).json()["returns"_L1].toArray(), QJsonArray(), 20'000);
    QVERIFY(m_fake.asked("refund") == 1);
}

void TestApiPayments::killedWhileTheGatewayIsAsked()
{
    const QJsonObject order = placed();
    const QByteArray key = newKey();
    m_fake.behave("confirm", "stall", 1, 2); // the money is taken at once, the answer comes too late for this server
    const qsizetype before = m_fake.chargeCount();
    m_till->http().send(m_till->http().request("POST", payPath(order), QJsonDocument(payment(order)).toJson(), {{"Idempotency-Key", key}, {"Content-Type", "application/json"}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_fake.chargeCount(), before + 1, 10'000);
    m_house->server().kill();
    QVERIFY(m_house->server().start());
    m_till = std::make_unique<Till>(m_house->port());
    const QByteArray path = "/api/v1/orders/" + order["reference"_L1].toString().toLatin1();
    QCOMPARE(m_till->http().get(path).json()["status"_L1].toString(), u"pending"_s);
    const QByteArray hook = "https://127.0.0.1:" + QByteArray::number(m_house->port()) + "/api/v1/webhooks/payments";
    const QString attempt = m_fake.lastAttempt();
    QCOMPARE(m_fake.webhook(hook, attempt, {{u"forged"_s, true}}), QList{403});
    QCOMPARE(m_fake.webhook(hook, attempt, {{u"copies"_s, 3}}), QList<int>(3, 200));
    QTRY_COMPARE_WITH_TIMEOUT(m_till->http().get(path).json()["status"_L1].toString(), u"confirmed"_s, 10'000);
    const HttpReply again = pay(order, key);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.json()["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(again.json()["payments"_L1].toArray().size(), 1);
    QCOMPARE(m_fake.chargeCount(), before + 1);
}

void TestApiPayments::terminal()
{
    const QJsonObject order = placed();
    const QByteArray attempts = eventPath(m_event, "/payment-attempts");
    const auto started = m_till->http().post(attempts, {{u"orderId"_s, order["orderId"_L1]}, {u"method"_s, u"card"_s}, {u"amount"_s, order["total"_L1]}}, newKey());
    QCOMPARE(started.status, 201);
    const QByteArray outcome = attempts + "/" + QByteArray::number(started.json()["attemptId"_L1].toInteger()) + "/outcome";
    QCOMPARE(m_till->http().post(outcome, {{u"outcome"_s, u"unknown"_s}}, newKey()).json()["state"_L1].toString(), u"unknown"_s);
    QCOMPARE(m_till->http().get(attempts).json()["items"_L1].toArray().size(), 1);
    const auto resolved = m_till->http().post(outcome, {{u"outcome"_s, u"approved"_s}, {u"reference"_s, u"AUTH 4713"_s}}, newKey());
    QCOMPARE(resolved.json()["state"_L1].toString(), u"recorded"_s);
    QCOMPARE(m_till->http().get("/api/v1/orders/" + order["reference"_L1].toString().toLatin1()).json()["status"_L1].toString(), u"confirmed"_s);
}

QTEST_GUILESS_MAIN(TestApiPayments)
#include "tst_api_payments.moc"
