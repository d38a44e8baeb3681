// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Histogram.h"
#include "bench/Sales.h"

#include <QTest>

#include <set>

using namespace foyer;
using namespace foyer::bench;

class TestHistogram : public QObject
{
    Q_OBJECT
private slots:
    void precision_data();
    void precision();
    void percentiles();
    void addsUp();
    void emptyAndBeyond();
    void seatsAreGivenOnce();
};

void TestHistogram::precision_data()
{
    QTest::addColumn<qint64>("ns");
    for (const qint64 ns : {qint64(0), qint64(1), qint64(63), qint64(64), qint64(127), qint64(128), qint64(1000), qint64(999'999),
                            qint64(20'000'000), qint64(1'000'000'000), qint64(3'600'000'000'000)})
        QTest::addRow("%lld ns", static_cast<long long>(ns)) << ns;
}

void TestHistogram::precision()
{
    QFETCH(qint64, ns);
    Histogram histogram;
    histogram.record(ns);
    histogram.record(ns * 2 + 1000); // so that the greatest does not round the first down
    const qint64 read = histogram.percentileNs(0.5);
    QVERIFY2(read >= ns && double(read - ns) <= double(ns) / 64 + 0.5, qPrintable(QString::number(read)));
}

void TestHistogram::percentiles()
{
    Histogram histogram;
    for (qint64 ms = 1; ms <= 1000; ++ms)
        histogram.record(ms * 1'000'000);
    const auto isNear = [&](double share, qint64 ms) { return std::abs(double(histogram.percentileNs(share)) / 1e6 - double(ms)) <= double(ms) / 60; };
    QVERIFY(isNear(0.5, 500));
    QVERIFY(isNear(0.99, 990));
    QVERIFY(isNear(0.999, 999));
    QCOMPARE(histogram.percentileNs(1), qint64(1'000'000'000));
    QCOMPARE(histogram.maxNs(), qint64(1'000'000'000));
    QCOMPARE(histogram.meanNs(), 500.5e6);
    QCOMPARE(histogram.count(), quint64(1000));
}

void TestHistogram::addsUp()
{
    Histogram all, odd, even;
    for (qint64 ns = 1; ns < 100'000; ns += 7) {
        all.record(ns);
        (ns % 2 == 0 ? even : odd).record(ns);
    }
    odd.add(even);
    QCOMPARE(odd.count(), all.count());
    QCOMPARE(odd.maxNs(), all.maxNs());
    for (const double share : {0.1, 0.5, 0.9, 0.999})
        QCOMPARE(odd.percentileNs(share), all.percentileNs(share));
}

void TestHistogram::emptyAndBeyond()
{
    Histogram histogram;
    QCOMPARE(histogram.percentileNs(0.99), qint64(0));
    histogram.record(-5);
    histogram.record(std::numeric_limits<qint64>::max());
    QCOMPARE(histogram.count(), quint64(2));
    QCOMPARE(histogram.percentileNs(0.5), qint64(0));
    QVERIFY(histogram.percentileNs(1) > qint64(3'600'000'000'000));
}

void TestHistogram::seatsAreGivenOnce()
{
    // Two at a time side by side, then the next two; no seat twice, none past the end, an event's seats all used.
    SeatSource source({EventId(1), EventId(2), EventId(3), EventId(4)}, 10, 2);
    std::set<std::pair<qint64, int>> seen;
    for (int i = 0; i < 20; ++i) {
        const auto pick = source.take();
        QVERIFY(pick);
        QCOMPARE(pick->event <= 2, i < 10);
        QVERIFY(pick->seat % 2 == 0 && pick->seat < 10);
        QVERIFY(seen.emplace(pick->event, pick->seat).second);
    }
    QVERIFY(!source.take());
    QCOMPARE(source.taken(), source.size());
}

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
