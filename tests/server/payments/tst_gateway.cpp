// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/Gateway.h"
#include "support/Expect.h"
#include "support/FakeGateway.h"

#include <QElapsedTimer>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The gateway's client against a gateway that misbehaves.
class TestGateway : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_fake.start(), QString()); }
    void init();
    void settings_data();
    void settings();
    void takesMoneyOnce();
    void trouble_data();
    void trouble();
    void declines_data();
    void declines();
    void answersBelongToTheirRequests();
    void callsOff();
    void refundsOnce();
    void refusals();
    void nobodyThere();
    void breakerOpensAndHeals();
    void stopsAtOnce();

private:
    static Gateway::Settings quick(const QByteArray &url);
    static QDeadlineTimer soon() { return QDeadlineTimer(2000); }
    Result<Gateway::Intent> made(Gateway &gateway);

    FakeGateway m_fake;
    QString m_attempt;
    int m_count = 0;
    const Money m_amount{4500, u"EUR"_s};
};

Gateway::Settings TestGateway::quick(const QByteArray &url)
{
    Gateway::Settings settings;
    settings.url = url;
    settings.secretKey = FakeGateway::key;
    settings.connectMs = 500;
    settings.callMs = 250;
    settings.pauseMs = 5;
    settings.breaker = {1000, 200, 400, 1000}; // out of the way, unless a test sets it
    return settings;
}

void TestGateway::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fake.forget();
    m_attempt = u"foyer_test_%1"_s.arg(++m_count);
}

Result<Gateway::Intent> TestGateway::made(Gateway &gateway) { return gateway.create({m_amount, m_attempt, 3, 17}, soon()); }

void TestGateway::settings_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("https") << QByteArray("https://api.gateway.test") << QByteArray("sk_1") << true;
    QTest::newRow("http on loopback") << QByteArray("http://127.0.0.1:8080") << QByteArray("sk_1") << true;
    QTest::newRow("http elsewhere") << QByteArray("http://api.gateway.test") << QByteArray("sk_1") << false;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << QByteArray("sk_1") << false;
    QTest::newRow("no host") << QByteArray("https://") << QByteArray("sk_1") << false;
    QTest::newRow("nothing") << QByteArray() << QByteArray("sk_1") << false;
    QTest::newRow("no key") << QByteArray("https://api.gateway.test") << QByteArray() << false;
    QTest::newRow("a key with a line end") << QByteArray("https://api.gateway.test") << QByteArray("sk\r\nX: y") << false;
}

void TestGateway::settings()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, key);
    QFETCH(bool, isGood);
    Gateway::Settings given;
    given.url = url;
    given.secretKey = key;
    const auto checked = Gateway::check(given);
    QCOMPARE(bool(checked), isGood);
    QVERIFY(isGood || key.isEmpty() || !checked.error().detail.contains(QString::fromLatin1(key)));
}

void TestGateway::takesMoneyOnce()
{
    Gateway gateway(quick(m_fake.url() + '/'));
    const auto intent = made(gateway);
    VERIFY_OK(intent);
    QCOMPARE(intent->status, u"requires_confirmation"_s);
    QCOMPARE(intent->amount, m_amount);
    QCOMPARE(intent->attemptKey, m_attempt);
    QCOMPARE(m_fake.charges(m_attempt), 0);
    const auto again = made(gateway);
    VERIFY_OK(again);
    QCOMPARE(again->id, intent->id);
    for (int i = 0; i < 2; ++i) {
        const auto taken = gateway.confirm(intent->id, m_attempt, u"pm_card"_s, soon());
        VERIFY_OK(taken);
        QCOMPARE(taken->status, u"succeeded"_s);
    }
    QCOMPARE(m_fake.charges(m_attempt), 1);
    const auto known = gateway.retrieve(intent->id, soon());
    VERIFY_OK(known);
    QCOMPARE(known->status, u"succeeded"_s);
}

void TestGateway::trouble_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<int>("times");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<bool>("isAnswered"); // within the three tries
    QTest::addColumn<int>("charges");
    QTest::newRow("fails once") << QByteArray("fail") << 1 << 0.0 << true << 1;
    QTest::newRow("fails") << QByteArray("fail") << 3 << 0.0 << false << 0;
    QTest::newRow("closes once") << QByteArray("drop") << 1 << 0.0 << true << 1;
    QTest::newRow("closes") << QByteArray("drop") << 3 << 0.0 << false << 0;
    QTest::newRow("loses an answer") << QByteArray("lose") << 2 << 0.0 << true << 1;
    QTest::newRow("loses all answers") << QByteArray("lose") << 3 << 0.0 << false << 1;
    QTest::newRow("stalls once") << QByteArray("stall") << 1 << 0.5 << true << 1;
    QTest::newRow("stalls") << QByteArray("stall") << 3 << 1.0 << false << 1;
    QTest::newRow("answers twice") << QByteArray("twice") << 1 << 0.0 << true << 1;
}

void TestGateway::trouble()
{
    QFETCH(QByteArray, how);
    QFETCH(int, times);
    QFETCH(double, seconds);
    QFETCH(bool, isAnswered);
    QFETCH(int, charges);
    Gateway gateway(quick(m_fake.url()));
    const auto intent = made(gateway);
    VERIFY_OK(intent);
    m_fake.behave("confirm", how.constData(), times, seconds);
    QElapsedTimer timer;
    timer.start();
    const auto taken = gateway.confirm(intent->id, m_attempt, {}, soon());
    QVERIFY(timer.elapsed() < 2500);
    if (isAnswered)
        VERIFY_OK(taken);
    else
        COMPARE_ERROR(taken, ErrorCode::Unavailable);
    QCOMPARE(m_fake.charges(m_attempt), charges);
    // Whatever it was, asking tells the truth.
    const auto known = gateway.retrieve(intent->id, soon());
    VERIFY_OK(known);
    QCOMPARE(known->status, charges > 0 ? u"succeeded"_s : u"requires_confirmation"_s);
}

void TestGateway::declines_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QByteArray>("how");
    QTest::newRow("the card") << u"pm_declined"_s << QByteArray("");
    QTest::newRow("the gateway") << u"pm_card"_s << QByteArray("decline");
}

void TestGateway::declines()
{
    QFETCH(QString, token);
    QFETCH(QByteArray, how);
    Gateway gateway(quick(m_fake.url()));
    const auto intent = made(gateway);
    VERIFY_OK(intent);
    m_fake.behave("confirm", how.constData());
    const auto declined = gateway.confirm(intent->id, m_attempt, token, soon());
    VERIFY_OK(declined);
    QCOMPARE(declined->declineCode, u"card_declined"_s);
    QCOMPARE(m_fake.charges(m_attempt), 0);
}

void TestGateway::answersBelongToTheirRequests()
{
    Gateway gateway(quick(m_fake.url()));
    for (int i = 0; i < 5; ++i) { // a second answer, left over, must not answer the next request
        m_attempt = u"foyer_twice_%1"_s.arg(i);
        m_fake.behave("create", "twice");
        const auto intent = made(gateway);
        VERIFY_OK(intent);
        QCOMPARE(intent->attemptKey, m_attempt);
    }
}

void TestGateway::callsOff()
{
    Gateway gateway(quick(m_fake.url()));
    const auto intent = made(gateway);
    VERIFY_OK(intent);
    const auto cancelled = gateway.cancel(intent->id, m_attempt, soon());
    VERIFY_OK(cancelled);
    QCOMPARE(cancelled->status, u"canceled"_s);
    COMPARE_ERROR(gateway.confirm(intent->id, m_attempt, {}, soon()), ErrorCode::RuleViolated);
    QCOMPARE(m_fake.charges(m_attempt), 0);
}

void TestGateway::refundsOnce()
{
    Gateway gateway(quick(m_fake.url()));
    const auto intent = made(gateway);
    VERIFY_OK(intent);
    COMPARE_ERROR(gateway.refund(intent->id, m_amount, m_attempt + u"-early"_s, soon()), ErrorCode::RuleViolated);
    VERIFY_OK(gateway.confirm(intent->id, m_attempt, {}, soon()));
    m_fake.behave("refund", "lose", 2);
    const auto first = gateway.refund(intent->id, m_amount, m_attempt + u"-refund"_s, soon());
    VERIFY_OK(first);
    const auto second = gateway.refund(intent->id, m_amount, m_attempt + u"-refund"_s, soon());
    VERIFY_OK(second);
    QCOMPARE(*second, *first);
    // The gateway has forgotten the key: still once.
    VERIFY_OK(gateway.refund(intent->id, m_amount, m_attempt + u"-refund-a-day-later"_s, soon()));
    QCOMPARE(m_fake.refunds(m_attempt), 1);
    const auto found = gateway.findRefund(intent->id, m_attempt + u"-refund"_s, soon());
    VERIFY_OK(found);
    QCOMPARE(*found, *first);
    const auto none = gateway.findRefund(intent->id, u"another"_s, soon());
    VERIFY_OK(none);
    QCOMPARE(*none, QString());
}

void TestGateway::refusals()
{
    Gateway::Settings settings = quick(m_fake.url());
    settings.secretKey = "sk_wrong_77123";
    Gateway stranger(settings);
    const auto refused = made(stranger);
    COMPARE_ERROR(refused, ErrorCode::RuleViolated);
    QVERIFY(refused.error().detail.contains(u"invalid_api_key"_s));
    QVERIFY(!refused.error().detail.contains(u"77123"_s));
    QVERIFY(!refused.error().detail.contains(u"4242"_s)); // the gateway's own text goes nowhere
    Gateway gateway(quick(m_fake.url()));
    COMPARE_ERROR(gateway.retrieve(u"pi_none"_s, soon()), ErrorCode::RuleViolated);
}

void TestGateway::nobodyThere()
{
    Gateway gateway(quick("http://127.0.0.1:1"));
    QElapsedTimer timer;
    timer.start();
    COMPARE_ERROR(made(gateway), ErrorCode::Unavailable);
    QVERIFY(timer.elapsed() < 2000);
}

void TestGateway::breakerOpensAndHeals()
{
    Gateway::Settings settings = quick(m_fake.url());
    settings.breaker = {3, 150, 1000, 1000};
    Gateway gateway(settings);
    const auto intent = made(gateway);
    VERIFY_OK(intent);
    const int before = m_fake.asked("retrieve");
    m_fake.behave("retrieve", "fail", 1000);
    COMPARE_ERROR(gateway.retrieve(intent->id, soon()), ErrorCode::Unavailable);
    QVERIFY(gateway.isRefusing());
    const int asked = m_fake.asked("retrieve");
    QCOMPARE(asked, before + 3);
    for (int i = 0; i < 20; ++i)
        COMPARE_ERROR(gateway.retrieve(intent->id, soon()), ErrorCode::Unavailable);
    QCOMPARE(m_fake.asked("retrieve"), asked);
    QTRY_VERIFY(!gateway.isRefusing()); // half-open: one trial, which fails
    COMPARE_ERROR(gateway.retrieve(intent->id, soon()), ErrorCode::Unavailable);
    QCOMPARE(m_fake.asked("retrieve"), asked + 1);
    QVERIFY(gateway.isRefusing());
    m_fake.forget();
    QTRY_VERIFY(!gateway.isRefusing());
    VERIFY_OK(gateway.retrieve(intent->id, soon()));
    QVERIFY(gateway.breakerState() == CircuitBreaker::State::Closed);
}

void TestGateway::stopsAtOnce()
{
    Gateway::Settings settings = quick(m_fake.url());
    settings.callMs = 20'000;
    Gateway gateway(settings);
    m_fake.behave("create", "stall", 1, 20);
    QElapsedTimer timer;
    timer.start();
    std::thread stopper([&gateway] {
        QThread::msleep(100);
        gateway.stop();
    });
    const auto ended = gateway.create({m_amount, m_attempt, 3, 17}, QDeadlineTimer(20'000));
    stopper.join();
    COMPARE_ERROR(ended, ErrorCode::Unavailable);
    QVERIFY(timer.elapsed() < 3000);
    COMPARE_ERROR(made(gateway), ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
