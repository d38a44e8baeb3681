// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaymentCase.h"
#include "support/Expect.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Money that goes back to where it came from outside: of orders that could not take it, and of refunds.
class TestPaymentReturns : public PaymentCase
{
    Q_OBJECT
private slots:
    void approvedAfterADecline();
    void expiredMeanwhile();
    void paidOtherwiseMeanwhile();
    void refundThatFails();
    void refunds();
    void refundsAreMadeOnce();
    void refundsByHand();
};

void TestPaymentReturns::approvedAfterADecline()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    QCOMPARE(m_desk->payOnline(*order, "k1", PaymentDesk::price, u"pm_declined"_s).status, 422);
    const auto row = m_desk->attempt(*order);
    m_desk->started(*order, "k2"); // the customer goes to the terminal instead
    m_fake.settle(row.key);
    QCOMPARE(m_fake.webhook(m_desk->webhookUrl(), row.key), QList{200});
    QTRY_COMPARE(m_desk->ask("SELECT state FROM payment_attempt WHERE method = 'online' AND " + m_desk->thisEvent()), u"refunded"_s);
    QCOMPARE(m_fake.refunds(row.key), 1);
    QCOMPARE(m_desk->attempt(*order).state, u"started"_s);
}

void TestPaymentReturns::expiredMeanwhile()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "lose", 3);
    m_fake.behave("retrieve", "fail", 3);
    QCOMPARE(m_desk->payOnline(*order, "k1").body["status"_L1].toString(), u"pending"_s);
    m_desk->expire(*order);
    m_fake.behave("refund", "lose", 3); // even that answer gets lost
    QCOMPARE(m_desk->resolveRound(), 1);
    QCOMPARE(m_desk->orderStatus(*order), u"expired"_s);
    QCOMPARE(m_desk->openStates(*order), QStringList{u"refunding"_s});
    QCOMPARE(m_desk->resolveRound(), 1);
    const auto row = m_desk->attempt(*order);
    QCOMPARE(row.state, u"refunded"_s);
    QCOMPARE(row.reason, u"the order was not paid in time"_s);
    QCOMPARE(m_fake.charges(row.key), 1);
    QCOMPARE(m_fake.refunds(row.key), 1);
    QCOMPARE(m_desk->payments(*order), 0);
    const auto told = m_desk->payOnline(*order, "k1");
    QCOMPARE(told.status, 422);
    QVERIFY(told.detail().startsWith(u"the money goes back"_s));
    QCOMPARE(m_desk->resolveRound(), 0);
}

void TestPaymentReturns::paidOtherwiseMeanwhile()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "process");
    QCOMPARE(m_desk->payOnline(*order, "k1").body["status"_L1].toString(), u"pending"_s);
    const auto row = m_desk->attempt(*order);
    VERIFY_OK(m_desk->booking.ask(PayCommand{*order, {u"cash"_s, Money(PaymentDesk::price, u"EUR"_s), {}, {}}}, u"cash"_s));
    m_fake.settle(row.key);
    QCOMPARE(m_desk->resolveRound(), 1);
    QCOMPARE(m_desk->attempt(*order).state, u"refunded"_s);
    QCOMPARE(m_fake.refunds(row.key), 1);
    QCOMPARE(m_desk->payments(*order), 1);
}

void TestPaymentReturns::refundThatFails()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "lose", 3);
    m_fake.behave("retrieve", "fail", 3);
    QCOMPARE(m_desk->payOnline(*order, "k1").status, 201);
    m_desk->expire(*order);
    m_fake.behave("refund", "refuse");
    QCOMPARE(m_desk->resolveRound(), 1);
    // No machine can go on from here: somebody sees it, and says when it is done.
    const auto row = m_desk->attempt(*order);
    QCOMPARE(row.state, u"refunding"_s);
    QVERIFY(!row.isScheduled);
    QCOMPARE(m_desk->openStates(*order), QStringList{u"refunding"_s});
    QCOMPARE(m_desk->resolveRound(), 0);
    const auto done = m_desk->resolve(row.id, u"refunded"_s, "k2", u"by bank transfer"_s);
    QCOMPARE(done.status, 200);
    QCOMPARE(done.body["state"_L1].toString(), u"refunded"_s);
    QCOMPARE(m_desk->openStates(*order), QStringList());
}

void TestPaymentReturns::refunds()
{
    const auto order = m_desk->sellPair();
    VERIFY_OK(order);
    const QString attempt = m_desk->attempt(*order).key;
    QCOMPARE(m_desk->refund(*order, "r1", 1).status, 201);
    QCOMPARE(m_desk->owed().size(), 1);
    QCOMPARE(m_desk->owed()[0]["amount"_L1]["amount"_L1].toInt(), PaymentDesk::price);
    QCOMPARE(m_desk->owed()[0]["state"_L1].toString(), u"due"_s);
    QCOMPARE(m_desk->returns->resolveDue(5), 1); // due at once
    QCOMPARE(m_desk->owed(), QJsonArray());
    QCOMPARE(m_fake.refunds(attempt), 1);
    QCOMPARE(m_desk->refund(*order, "r2").status, 201);
    QCOMPARE(m_desk->returnRound(), 1);
    QCOMPARE(m_desk->returnRound(), 0);
    QCOMPARE(m_fake.refunds(attempt), 2); // one for each place
}

void TestPaymentReturns::refundsAreMadeOnce()
{
    const auto order = m_desk->sellPair();
    VERIFY_OK(order);
    const QString attempt = m_desk->attempt(*order).key;
    QCOMPARE(m_desk->refund(*order, "r1", 1).status, 201);
    m_fake.behave("refund", "lose", 3);
    QCOMPARE(m_desk->returnRound(), 1);
    QCOMPARE(m_desk->owed()[0]["reason"_L1].toString(), u"the gateway does not answer"_s);
    // A server that ends after the gateway answered, and a gateway that forgets keys: half of the money is still there to
    // be given back a second time.
    PaymentService::Settings ending = PaymentDesk::quick();
    ending.goesOn = [](PaymentStep) { return false; };
    m_desk->makeDue();
    QCOMPARE(m_desk->makeReturns(ending)->resolveDue(5), 1);
    m_fake.command({{u"do"_s, u"forget_keys"_s}});
    m_fake.behave("refunds", "fail", 3); // nobody knows: then it is not tried
    QCOMPARE(m_desk->returnRound(), 1);
    QCOMPARE(m_desk->owed().size(), 1);
    QCOMPARE(m_desk->returnRound(), 1);
    QCOMPARE(m_desk->owed(), QJsonArray());
    QCOMPARE(m_fake.refunds(attempt), 1);
}

void TestPaymentReturns::refundsByHand()
{
    const auto order = m_desk->sellPair();
    VERIFY_OK(order);
    QCOMPARE(m_desk->refund(*order, "r1").status, 201);
    const QByteArray path = m_desk->eventPath() + "/refunds/" + QByteArray::number(m_desk->owed()[0]["refundId"_L1].toInteger()) + "/returned";
    QCOMPARE(m_desk->post(path, {}, "h0").status, 422); // the gateway has not been asked
    m_fake.behave("refund", "refuse");
    QCOMPARE(m_desk->returnRound(), 1);
    QCOMPARE(m_desk->owed()[0]["state"_L1].toString(), u"by_hand"_s);
    QCOMPARE(m_desk->returnRound(), 0);
    const auto done = m_desk->post(path, {{u"reference"_s, u"bank transfer 12"_s}}, "h1");
    QCOMPARE(done.status, 200);
    QCOMPARE(done.body["state"_L1].toString(), u"returned"_s);
    QCOMPARE(m_desk->post(path, {{u"reference"_s, u"bank transfer 12"_s}}, "h1").bytes, done.bytes);
    QCOMPARE(m_desk->owed(), QJsonArray());
    QCOMPARE(m_desk->post(m_desk->eventPath() + "/refunds/999999/returned", {}, "h2").status, 404);
}

QTEST_GUILESS_MAIN(TestPaymentReturns)
#include "tst_paymentreturns.moc"
