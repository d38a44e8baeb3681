// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaymentCase.h"
#include "support/Expect.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Payments that a gateway decides, over the server's own port, with a gateway that misbehaves.
class TestPayments : public PaymentCase
{
    Q_OBJECT
private slots:
    void approved();
    void inPart();
    void declined();
    void refusedBeforeAnythingIsAsked_data();
    void refusedBeforeAnythingIsAsked();
    void nobodyElseMaySayApproved();
    void lostAnswerIsAskedFor();
    void lostAnswerIsResolvedOnce();
    void stallIsConfirmedByWebhook();
    void undecidedIsWaitedForThenCalledOff();
    void duplicateWebhooks();
    void webhooksNotBelieved();
    void webhookOfADeclineMakesTheResolverAsk();
    void breakerOpensAndHeals();
    void resolverThread();
};

void TestPayments::approved()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    const auto paid = m_desk->payOnline(*order, "k1");
    QCOMPARE(paid.status, 201);
    QCOMPARE(paid.body["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(paid.body["paid"_L1]["amount"_L1].toInt(), PaymentDesk::price);
    QCOMPARE(paid.body["attempt"_L1]["state"_L1].toString(), u"recorded"_s);
    const QJsonObject payment = paid.body["payments"_L1][0].toObject();
    QCOMPARE(payment["method"_L1].toString(), u"online"_s);
    QCOMPARE(payment["reference"_L1], paid.body["attempt"_L1]["reference"_L1]);
    QVERIFY(!paid.body["tickets"_L1][0]["code"_L1].toString().isEmpty());
    QVERIFY(!paid.bytes.contains("pm_card"));
    // Said again it is the same answer; under the same key something else is refused.
    QCOMPARE(m_desk->payOnline(*order, "k1").bytes, paid.bytes);
    const auto other = m_desk->payOnline(*order, "k1", 100);
    QCOMPARE(other.status, 422);
    QCOMPARE(other.body["code"_L1].toString(), u"key_reused"_s);
    QCOMPARE(m_fake.charges(m_desk->attempt(*order).key), 1);
    QCOMPARE(m_desk->payments(*order), 1);
}

void TestPayments::inPart()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    const auto part = m_desk->payOnline(*order, "k1", 2000);
    QCOMPARE(part.status, 201);
    QCOMPARE(part.body["status"_L1].toString(), u"pending"_s);
    QCOMPARE(part.body["attempt"_L1]["state"_L1].toString(), u"recorded"_s);
    QCOMPARE(m_desk->payOnline(*order, "k2", 3001).status, 422);
    const auto rest = m_desk->payOnline(*order, "k3", 3000);
    QCOMPARE(rest.body["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(m_desk->payments(*order), 2);
}

void TestPayments::declined()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    for (int i = 0; i < 2; ++i) { // also when said again
        const auto refused = m_desk->payOnline(*order, "k1", PaymentDesk::price, u"pm_declined"_s);
        QCOMPARE(refused.status, 422);
        QCOMPARE(refused.body["code"_L1].toString(), u"rule_violated"_s);
        QCOMPARE(refused.detail(), u"the payment was declined"_s);
    }
    QCOMPARE(m_desk->orderStatus(*order), u"pending"_s);
    QCOMPARE(m_desk->attempt(*order).state, u"declined"_s);
    QCOMPARE(m_desk->payOnline(*order, "k2").body["status"_L1].toString(), u"confirmed"_s); // another card
}

void TestPayments::refusedBeforeAnythingIsAsked_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<int>("status");
    QTest::newRow("too much") << u"too much"_s << 422;
    QTest::newRow("nothing") << u"nothing"_s << 400;
    QTest::newRow("no such order") << u"no such order"_s << 404;
    QTest::newRow("expired") << u"expired"_s << 410;
    QTest::newRow("paid") << u"paid"_s << 422;
    QTest::newRow("another attempt") << u"another attempt"_s << 409;
}

void TestPayments::refusedBeforeAnythingIsAsked()
{
    QFETCH(QString, trouble);
    QFETCH(int, status);
    auto order = m_desk->place();
    VERIFY_OK(order);
    qint64 amount = PaymentDesk::price;
    if (trouble == "too much"_L1)
        amount += 1;
    if (trouble == "nothing"_L1)
        amount = 0;
    if (trouble == "no such order"_L1)
        order = OrderId(999'999'999);
    if (trouble == "expired"_L1) {
        m_desk->expire(*order);
        m_desk->sweep();
        QCOMPARE(m_desk->orderStatus(*order), u"expired"_s);
    }
    if (trouble == "paid"_L1)
        QCOMPARE(m_desk->payOnline(*order, "k0").status, 201);
    if (trouble == "another attempt"_L1)
        m_desk->started(*order, "k0");
    const qsizetype before = m_fake.intents();
    QCOMPARE(m_desk->payOnline(*order, "k1", amount).status, status);
    QCOMPARE(m_fake.intents(), before);
}

void TestPayments::nobodyElseMaySayApproved()
{
    const auto held = m_desk->booking.ask(HoldCommand{{25}, {}, {}}, u"h"_s);
    VERIFY_OK(held);
    const QJsonObject payment{{u"method"_s, u"online"_s}, {u"amount"_s, QJsonObject{{u"amount"_s, 3000}, {u"currency"_s, u"EUR"_s}}}, {u"reference"_s, u"pi_1"_s}};
    const auto sold = m_desk->post(m_desk->eventPath() + "/orders", {{u"holdId"_s, BookingDesk::idOf(*held)}, {u"payments"_s, QJsonArray{payment}}}, "k1");
    QCOMPARE(sold.status, 422);
    QCOMPARE(sold.body["code"_L1].toString(), u"rule_violated"_s);
}

void TestPayments::lostAnswerIsAskedFor()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "lose", 3);
    QCOMPARE(m_desk->payOnline(*order, "k1").body["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(m_fake.charges(m_desk->attempt(*order).key), 1);
}

void TestPayments::lostAnswerIsResolvedOnce()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "lose", 3);
    m_fake.behave("retrieve", "drop", 3);
    const auto pending = m_desk->payOnline(*order, "k1");
    QCOMPARE(pending.status, 201);
    QCOMPARE(pending.body["status"_L1].toString(), u"pending"_s);
    QCOMPARE(pending.body["attempt"_L1]["state"_L1].toString(), u"unknown"_s);
    QCOMPARE(m_desk->openStates(*order), QStringList{u"unknown"_s});
    QCOMPARE(m_desk->resolveRound(), 1);
    QCOMPARE(m_desk->orderStatus(*order), u"confirmed"_s);
    QCOMPARE(m_desk->resolveRound(), 0);
    QCOMPARE(m_desk->openStates(*order), QStringList());
    const auto again = m_desk->payOnline(*order, "k1"); // "did it go through?"
    QCOMPARE(again.body["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(m_fake.charges(m_desk->attempt(*order).key), 1);
    QCOMPARE(m_desk->payments(*order), 1);
}

void TestPayments::stallIsConfirmedByWebhook()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "stall", 3, 1.2);
    m_fake.behave("retrieve", "fail", 1000); // nobody can ask: the webhook alone tells
    const auto pending = m_desk->payOnline(*order, "k1");
    QCOMPARE(pending.status, 201);
    QCOMPARE(pending.body["status"_L1].toString(), u"pending"_s);
    const QString attempt = m_desk->attempt(*order).key;
    QCOMPARE(m_fake.webhook(m_desk->webhookUrl(), attempt), QList{200});
    QTRY_COMPARE(m_desk->orderStatus(*order), u"confirmed"_s);
    QTRY_COMPARE(m_desk->attempt(*order).state, u"recorded"_s);
    QCOMPARE(m_fake.charges(attempt), 1);
}

void TestPayments::undecidedIsWaitedForThenCalledOff()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "process");
    QCOMPARE(m_desk->payOnline(*order, "k1").body["attempt"_L1]["state"_L1].toString(), u"unknown"_s);
    QCOMPARE(m_desk->resolveRound(), 1);
    QCOMPARE(m_desk->attempt(*order).state, u"unknown"_s);
    m_desk->expire(*order);
    m_desk->sweep();
    QCOMPARE(m_desk->orderStatus(*order), u"expired"_s);
    QCOMPARE(m_desk->resolveRound(), 1);
    const auto row = m_desk->attempt(*order);
    QCOMPARE(row.state, u"declined"_s);
    QCOMPARE(m_fake.statusOf(row.key), u"canceled"_s);
    QCOMPARE(m_fake.charges(row.key), 0);
}

void TestPayments::duplicateWebhooks()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "process");
    QCOMPARE(m_desk->payOnline(*order, "k1").body["status"_L1].toString(), u"pending"_s);
    const QString attempt = m_desk->attempt(*order).key;
    m_fake.settle(attempt);
    m_desk->makeDue();
    const quint64 before = m_desk->service->counts().recorded;
    std::thread resolver([this] { (void)m_desk->makeService()->resolveDue(5); }); // another server, at the same time
    const QList<int> answers = m_fake.webhook(m_desk->webhookUrl(), attempt, {{u"copies"_s, 8}});
    resolver.join();
    QCOMPARE(answers, QList<int>(8, 200));
    QTRY_COMPARE(m_desk->attempt(*order).state, u"recorded"_s);
    QCOMPARE(m_fake.webhook(m_desk->webhookUrl(), attempt), QList{200}); // and long after
    QVERIFY(m_desk->service->counts().recorded - before <= 1);
    QCOMPARE(m_desk->payments(*order), 1);
    QCOMPARE(m_desk->orderStatus(*order), u"confirmed"_s);
    QCOMPARE(m_fake.refunds(attempt), 0);
}

void TestPayments::webhooksNotBelieved()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "process");
    QCOMPARE(m_desk->payOnline(*order, "k1").status, 201);
    const QString attempt = m_desk->attempt(*order).key;
    const QByteArray url = m_desk->webhookUrl();
    const QJsonObject yes{{u"status"_s, u"succeeded"_s}};
    const auto with = [yes](const QString &name, const QJsonValue &value) {
        QJsonObject asked = yes;
        asked[name] = value;
        return asked;
    };
    QCOMPARE(m_fake.webhook(url, attempt, with(u"forged"_s, true)), QList{403});
    QCOMPARE(m_fake.webhook(url, attempt, with(u"age"_s, 330)), QList{403});
    QCOMPARE(m_fake.webhook(url, attempt, with(u"age"_s, -330)), QList{403});
    QCOMPARE(m_fake.webhook(url, attempt, with(u"type"_s, u"charge.succeeded"_s)), QList{200}); // not of our business
    QCOMPARE(m_desk->get("/webhooks/payments").status, 405);
    QCOMPARE(m_desk->post("/webhooks/payments", {}, "k").status, 403);
    // Signed, but of another house that shares the account; or of ours, but about more money.
    (void)m_desk->ask("UPDATE payment_attempt SET outside_key = 'foyer_other' WHERE " + m_desk->thisEvent());
    QCOMPARE(m_fake.webhook(url, attempt, yes), QList{200});
    (void)m_desk->ask("UPDATE payment_attempt SET outside_key = '" + attempt.toLatin1() + "', amount = amount + 1 WHERE " + m_desk->thisEvent());
    QCOMPARE(m_fake.webhook(url, attempt, yes), QList{200});
    QCOMPARE(m_desk->attempt(*order).state, u"unknown"_s);
    QCOMPARE(m_desk->orderStatus(*order), u"pending"_s);
    QCOMPARE(m_desk->payments(*order), 0);
}

void TestPayments::webhookOfADeclineMakesTheResolverAsk()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "process");
    QCOMPARE(m_desk->payOnline(*order, "k1").status, 201);
    const QString attempt = m_desk->attempt(*order).key;
    m_fake.settle(attempt);
    // Overtaken on its way: the money has been taken since.
    QCOMPARE(m_fake.webhook(m_desk->webhookUrl(), attempt, {{u"status"_s, u"canceled"_s}}), QList{200});
    QTRY_COMPARE(m_desk->ask("SELECT count(*) FROM payment_attempt WHERE due_at <= now() AND " + m_desk->thisEvent()), u"1"_s);
    QCOMPARE(m_desk->service->resolveDue(5), 1);
    QCOMPARE(m_desk->orderStatus(*order), u"confirmed"_s);
}

void TestPayments::breakerOpensAndHeals()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("create", "fail", 1000);
    for (int i = 0; i < 3; ++i) { // three tries each: it opens
        const auto failed = m_desk->payOnline(*order, QByteArray::number(i));
        QCOMPARE(failed.status, 422);
        QCOMPARE(failed.detail(), u"the gateway could not be asked; nothing was taken"_s);
    }
    const QString attempts = m_desk->ask("SELECT count(*) FROM payment_attempt");
    const int asked = m_fake.asked("create");
    QCOMPARE(m_desk->payOnline(*order, "open").status, 503);
    QCOMPARE(m_desk->ask("SELECT count(*) FROM payment_attempt"), attempts); // nothing was begun
    QCOMPARE(m_fake.asked("create"), asked);
    m_fake.forget();
    QTRY_COMPARE(m_desk->payOnline(*order, "open").status, 201); // the same key may try again: nothing had been done
    QCOMPARE(m_desk->orderStatus(*order), u"confirmed"_s);
}

void TestPayments::resolverThread()
{
    PaymentService::Settings settings = PaymentDesk::quick();
    settings.resolveAfterMs = 200;
    settings.backoffMs = 20;
    const auto here = m_desk->makeService(settings);
    const auto there = m_desk->makeService(settings);
    QList<OrderId> orders;
    m_fake.behave("confirm", "process", 8);
    for (int i = 0; i < 8; ++i) {
        const auto order = m_desk->place();
        VERIFY_OK(order);
        const auto paid = here->pay(m_desk->wish(*order, u"k%1"_s.arg(i)));
        VERIFY_OK(paid);
        QVERIFY(paid->state == AttemptState::Unknown);
        orders.append(*order);
    }
    {
        PaymentResolver first(*here, *m_desk->returns, 10);
        PaymentResolver second(*there, *m_desk->returns, 10);
        for (const OrderId order : orders)
            m_fake.settle(m_desk->attempt(order).key);
        for (const OrderId order : orders)
            QTRY_COMPARE(m_desk->attempt(order).state, u"recorded"_s);
    }
    for (const OrderId order : orders) {
        QCOMPARE(m_desk->payments(order), 1);
        QCOMPARE(m_desk->orderStatus(order), u"confirmed"_s);
    }
    QCOMPARE(quint64(here->counts().recorded + there->counts().recorded), quint64(8));
}

QTEST_GUILESS_MAIN(TestPayments)
#include "tst_payments.moc"
