// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/CircuitBreaker.h"

#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

/// The circuit breaker, with the time in hand.
class TestCircuitBreaker : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void opensAfterFailuresInARow();
    void oneTrialAtATime();
    void trialsThatFailProlong();
    void lostTrials();
    void lateFailures();

private:
    using State = CircuitBreaker::State;
    static constexpr CircuitBreaker::Settings settings{3, 1000, 3000, 500};
    static void open(CircuitBreaker &breaker, qint64 atMs)
    {
        for (int i = 0; i < settings.failures; ++i)
            breaker.failed(atMs);
    }
};

void TestCircuitBreaker::opensAfterFailuresInARow()
{
    CircuitBreaker breaker(settings);
    for (int i = 0; i < 10; ++i) { // two, then a success: never three in a row
        QVERIFY(breaker.allow(i));
        breaker.failed(i);
        breaker.failed(i);
        breaker.succeeded();
    }
    QVERIFY(breaker.state(10) == State::Closed);
    open(breaker, 100);
    QVERIFY(breaker.state(100) == State::Open);
    QVERIFY(breaker.isRefusing(1099));
    QVERIFY(!breaker.allow(1099));
    QVERIFY(!breaker.isRefusing(1100));
    QVERIFY(breaker.state(1100) == State::HalfOpen);
}

void TestCircuitBreaker::oneTrialAtATime()
{
    CircuitBreaker breaker(settings);
    open(breaker, 0);
    QVERIFY(breaker.allow(1000));
    QVERIFY(!breaker.allow(1001));
    QVERIFY(breaker.isRefusing(1001));
    breaker.succeeded();
    QVERIFY(breaker.state(1001) == State::Closed);
    QVERIFY(breaker.allow(1002));
    QVERIFY(breaker.allow(1002));
    breaker.failed(1003); // the count starts anew
    QVERIFY(breaker.state(1003) == State::Closed);
}

void TestCircuitBreaker::trialsThatFailProlong()
{
    CircuitBreaker breaker(settings);
    open(breaker, 0);
    qint64 now = 1000;
    for (const qint64 pause : {2000, 3000, 3000}) { // doubled, up to the most
        QVERIFY(breaker.allow(now));
        breaker.failed(now);
        QVERIFY(!breaker.allow(now + pause - 1));
        now += pause;
    }
    QVERIFY(breaker.allow(now));
    breaker.succeeded();
    open(breaker, now); // and from the beginning
    QVERIFY(!breaker.allow(now + 999));
    QVERIFY(breaker.allow(now + 1000));
}

void TestCircuitBreaker::lostTrials()
{
    CircuitBreaker breaker(settings);
    open(breaker, 0);
    QVERIFY(breaker.allow(1000)); // and nothing is ever heard of it
    QVERIFY(!breaker.allow(1499));
    QVERIFY(breaker.allow(1500));
}

void TestCircuitBreaker::lateFailures()
{
    CircuitBreaker breaker(settings);
    open(breaker, 0);
    for (int i = 1; i < 900; ++i)
        breaker.failed(i); // calls that were under way when it opened
    QVERIFY(breaker.allow(1000));
}

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
