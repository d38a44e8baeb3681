// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaymentCase.h"
#include "support/Expect.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Payments at a card terminal, whose outcome a person says.
class TestPaymentTerminal : public PaymentCase
{
    Q_OBJECT
private slots:
    void terminal();
    void terminalTooLate();
    void terminalRefusals_data();
    void terminalRefusals();
};

void TestPaymentTerminal::terminal()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    const QJsonObject attempt = m_desk->started(*order, "k1");
    QCOMPARE(attempt["state"_L1].toString(), u"started"_s);
    QCOMPARE(attempt["startedBy"_L1].toString(), u"Sally Seller"_s);
    const qint64 id = attempt["attemptId"_L1].toInteger();
    QCOMPARE(m_desk->started(*order, "k1")["attemptId"_L1].toInteger(), id);
    QCOMPARE(m_desk->started(*order, "k2")["code"_L1].toString(), u"conflict"_s); // one at a time
    QCOMPARE(m_desk->resolve(id, u"unknown"_s, "k3").body["state"_L1].toString(), u"unknown"_s);
    QCOMPARE(m_desk->openStates(*order), QStringList{u"unknown"_s});
    QCOMPARE(m_desk->resolveRound(), 0); // no machine may guess
    QCOMPARE(m_desk->orderStatus(*order), u"pending"_s);
    const auto approved = m_desk->resolve(id, u"approved"_s, "k4", u"AUTH 4711"_s);
    QCOMPARE(approved.status, 200);
    QCOMPARE(approved.body["state"_L1].toString(), u"recorded"_s);
    QVERIFY(approved.body["paymentId"_L1].toInteger() > 0);
    QCOMPARE(m_desk->orderStatus(*order), u"confirmed"_s);
    QCOMPARE(m_desk->resolve(id, u"approved"_s, "k4", u"AUTH 4711"_s).bytes, approved.bytes);
    QCOMPARE(m_desk->resolve(id, u"approved"_s, "k5", u"AUTH 4711"_s).body["state"_L1].toString(), u"recorded"_s);
    QCOMPARE(m_desk->resolve(id, u"declined"_s, "k6").status, 422);
    QCOMPARE(m_desk->ask("SELECT method || reference FROM payment WHERE " + m_desk->thisEvent()), u"cardAUTH 4711"_s);
    QCOMPARE(m_desk->ask("SELECT decided_by FROM payment_attempt WHERE " + m_desk->thisEvent()), u"1"_s);
    QCOMPARE(m_desk->openStates(*order), QStringList());
}

void TestPaymentTerminal::terminalTooLate()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    const qint64 id = m_desk->started(*order, "k1")["attemptId"_L1].toInteger();
    m_desk->expire(*order);
    const auto approved = m_desk->resolve(id, u"approved"_s, "k2", u"AUTH 4712"_s);
    QCOMPARE(approved.body["state"_L1].toString(), u"refunding"_s); // Foyer cannot give it back through that terminal
    QCOMPARE(approved.body["reason"_L1].toString(), u"the order was not paid in time"_s);
    QCOMPARE(m_desk->openStates(*order), QStringList{u"refunding"_s});
    QCOMPARE(m_desk->resolve(id, u"refunded"_s, "k3").body["state"_L1].toString(), u"refunded"_s);
    QCOMPARE(m_desk->openStates(*order), QStringList());
    QCOMPARE(m_desk->payments(*order), 0);
}

void TestPaymentTerminal::terminalRefusals_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<bool>("isOnline");
    QTest::addColumn<int>("status");
    QTest::newRow("approved without its code") << u"approved"_s << QString() << false << 400;
    QTest::newRow("another word") << u"perhaps"_s << QString() << false << 400;
    QTest::newRow("nothing to give back") << u"refunded"_s << QString() << false << 422;
    QTest::newRow("the gateway's to say") << u"approved"_s << u"pi_1"_s << true << 422;
}

void TestPaymentTerminal::terminalRefusals()
{
    QFETCH(QString, outcome);
    QFETCH(QString, reference);
    QFETCH(bool, isOnline);
    QFETCH(int, status);
    const auto order = m_desk->place();
    VERIFY_OK(order);
    if (isOnline) {
        m_fake.behave("confirm", "process");
        QCOMPARE(m_desk->payOnline(*order, "k1").status, 201);
    } else {
        m_desk->started(*order, "k1");
    }
    const auto row = m_desk->attempt(*order);
    QCOMPARE(m_desk->resolve(row.id, outcome, "k2", reference).status, status);
    QCOMPARE(m_desk->attempt(*order).state, row.state);
    QCOMPARE(m_desk->resolve(row.id + 1, u"declined"_s, "k3").status, 404);
    QCOMPARE(m_desk->payments(*order), 0);
}

QTEST_GUILESS_MAIN(TestPaymentTerminal)
#include "tst_paymentterminal.moc"
