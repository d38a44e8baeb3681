// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaymentDesk.h"
#include "booking/BookingVerifier.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// A server that ends between any two steps of a payment, and what becomes of the money.
class TestPaymentFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cutOff_data();
    void cutOff();
    void cutOffAgainAndAgain();
    void recordedWithoutItsKey();
    void allAtOnce();
    void cleanupTestCase();

private:
    std::unique_ptr<PaymentService> stoppingAt(PaymentStep step);
    void checkMoney(OrderId order);

    TestDatabase m_databases;
    FakeGateway m_fake;
    std::unique_ptr<PaymentDesk> m_desk;
};

void TestPaymentFaults::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    QCOMPARE(m_fake.start(), QString());
    m_desk = std::make_unique<PaymentDesk>(m_databases.create(), m_fake);
    VERIFY_OK(m_desk->furnish());
}

void TestPaymentFaults::cleanupTestCase()
{
    const auto report = BookingVerifier(m_desk->booking.database).run();
    VERIFY_OK(report);
    QCOMPARE(report->problems.join(u'\n'), QString());
    m_desk.reset();
}

std::unique_ptr<PaymentService> TestPaymentFaults::stoppingAt(PaymentStep step)
{
    PaymentService::Settings settings = PaymentDesk::quick();
    settings.goesOn = [step](PaymentStep reached) { return reached != step; };
    return m_desk->makeService(settings);
}

void TestPaymentFaults::checkMoney(OrderId order)
{
    const auto row = m_desk->attempt(order);
    const int charges = m_fake.charges(row.key);
    QVERIFY(charges <= 1);
    QCOMPARE(m_desk->payments(order), int(row.state == "recorded"_L1));
    QCOMPARE(m_fake.refunds(row.key), int(row.state == "refunded"_L1));
    QCOMPARE(charges, int(row.state == "recorded"_L1 || row.state == "refunded"_L1));
    QVERIFY(!row.isScheduled); // it is over
}

void TestPaymentFaults::cutOff_data()
{
    QTest::addColumn<PaymentStep>("step");
    QTest::addColumn<QString>("then"); // who comes next
    QTest::addColumn<bool>("expires"); // the order, meanwhile
    QTest::addColumn<QString>("state");
    const std::pair<const char *, PaymentStep> steps[] = {{"written", PaymentStep::Written},   {"prepared", PaymentStep::Prepared},
                                                          {"asking", PaymentStep::Asking},     {"answered", PaymentStep::Answered},
                                                          {"approved", PaymentStep::Approved}, {"booked", PaymentStep::Booked}};
    for (const auto &[name, step] : steps) {
        const bool isTaken = step >= PaymentStep::Answered;
        QTest::addRow("%s, resolver", name) << step << u"resolver"_s << false << (isTaken ? u"recorded"_s : u"declined"_s);
        QTest::addRow("%s, caller", name) << step << u"caller"_s << false << u"recorded"_s;
        QTest::addRow("%s, webhook", name) << step << u"webhook"_s << false << (isTaken ? u"recorded"_s : u"declined"_s);
        if (step != PaymentStep::Booked)
            QTest::addRow("%s, expired, resolver", name) << step << u"resolver"_s << true << (isTaken ? u"refunded"_s : u"declined"_s);
    }
}

void TestPaymentFaults::cutOff()
{
    QFETCH(PaymentStep, step);
    QFETCH(QString, then);
    QFETCH(bool, expires);
    QFETCH(QString, state);
    VERIFY_OK(m_desk->nextEvent());
    const auto order = m_desk->place();
    VERIFY_OK(order);
    const auto wish = m_desk->wish(*order, u"k"_s);
    COMPARE_ERROR(stoppingAt(step)->pay(wish), ErrorCode::Unavailable);
    QVERIFY(m_desk->attempt(*order).isScheduled); // somebody will come
    if (expires) {
        m_desk->expire(*order);
        m_desk->sweep();
        QCOMPARE(m_desk->orderStatus(*order), u"expired"_s);
    }
    const auto next = m_desk->makeService();
    if (then == "caller"_L1)
        VERIFY_OK(next->pay(wish));
    if (then == "webhook"_L1 && m_fake.charges(m_desk->attempt(*order).key) > 0) {
        QCOMPARE(m_fake.webhook(m_desk->webhookUrl(), m_desk->attempt(*order).key), QList{200});
        QTRY_COMPARE(m_desk->attempt(*order).state, state);
    }
    m_desk->makeDue();
    (void)next->resolveDue(5);
    QCOMPARE(m_desk->attempt(*order).state, state);
    checkMoney(*order);
}

void TestPaymentFaults::cutOffAgainAndAgain()
{
    VERIFY_OK(m_desk->nextEvent());
    const auto order = m_desk->place();
    VERIFY_OK(order);
    COMPARE_ERROR(stoppingAt(PaymentStep::Answered)->pay(m_desk->wish(*order, u"k"_s)), ErrorCode::Unavailable);
    m_desk->expire(*order);
    for (const PaymentStep step : {PaymentStep::Approved, PaymentStep::Booked, PaymentStep::Refunding, PaymentStep::GivenBack, PaymentStep::GivenBack}) {
        m_desk->makeDue();
        QCOMPARE(stoppingAt(step)->resolveDue(5), 1);
        QVERIFY(m_desk->attempt(*order).isScheduled);
    }
    QCOMPARE(m_desk->attempt(*order).state, u"refunding"_s);
    m_desk->makeDue();
    QCOMPARE(m_desk->makeService()->resolveDue(5), 1);
    QCOMPARE(m_desk->attempt(*order).state, u"refunded"_s);
    checkMoney(*order);
}

void TestPaymentFaults::recordedWithoutItsKey()
{
    VERIFY_OK(m_desk->nextEvent());
    const auto order = m_desk->place();
    VERIFY_OK(order);
    auto wish = m_desk->wish(*order, u"k"_s);
    wish.amount = Money(2000, u"EUR"_s); // in part: a second recording would find room
    COMPARE_ERROR(stoppingAt(PaymentStep::Booked)->pay(wish), ErrorCode::Unavailable);
    (void)m_desk->ask("DELETE FROM idempotency"); // the server was down for more than the day that keys are kept
    m_desk->makeDue();
    QCOMPARE(m_desk->makeService()->resolveDue(5), 1);
    QCOMPARE(m_desk->attempt(*order).state, u"recorded"_s);
    checkMoney(*order);
}

void TestPaymentFaults::allAtOnce()
{
    VERIFY_OK(m_desk->nextEvent());
    for (int round = 0; round < 4; ++round) {
        const auto order = m_desk->place();
        VERIFY_OK(order);
        const auto wish = m_desk->wish(*order, u"k%1"_s.arg(round));
        COMPARE_ERROR(stoppingAt(PaymentStep::Answered)->pay(wish), ErrorCode::Unavailable);
        m_desk->makeDue();
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] { failures += int(!m_desk->makeService()->pay(wish)); });
            threads.emplace_back([&] { (void)m_desk->makeService()->resolveDue(5); });
        }
        const QList<int> answers = m_fake.webhook(m_desk->webhookUrl(), m_desk->attempt(*order).key, {{u"copies"_s, 4}});
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(answers, QList<int>(4, 200));
        QCOMPARE(int(failures), 0);
        QTRY_COMPARE(m_desk->attempt(*order).state, u"recorded"_s);
        checkMoney(*order);
    }
}

QTEST_GUILESS_MAIN(TestPaymentFaults)
#include "tst_paymentfaults.moc"
