// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticPlan.h"
#include "seatmap/PriceLegendModel.h"
#include "seatmap/SeatMapModel.h"
#include "seatmap/SeatMapText.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;

class TestSeatMapModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsAllAvailable();
    void appliesOnlyWhatChanges();
    void countsStayTrue();
    void basketTellsJustItsSeats();
    void houseHoldsAndReasons();
    void areaCountsEnterTheTotals();
    void seatLevelsOfTheEvent();
    void describesInWords();
    void legendFollows();
    void findsSeatsByPlace();
    void walksInADirection_data();
    void walksInADirection();
    void survivesAnEmptyPlan();

private:
    std::unique_ptr<SeatMapModel> m_model;
};

void TestSeatMapModel::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_model = std::make_unique<SeatMapModel>();
    m_model->setPlan(std::make_shared<const Plan>(test::smallHall()));
}

void TestSeatMapModel::startsAllAvailable()
{
    QCOMPARE(m_model->seatCount(), 60);
    QCOMPARE(m_model->total().available, 60 + 120);
    QCOMPARE(m_model->total().sold, 0);
    QCOMPARE(m_model->sectionCounts(0).available, 60);
    QCOMPARE(m_model->sectionCounts(1).available, 120);
    QCOMPARE(m_model->geometry().pitch(), 5.0);
}

void TestSeatMapModel::appliesOnlyWhatChanges()
{
    QSignalSpy changed(m_model.get(), &SeatMapModel::seatsChanged);
    m_model->applyChanges({{3, SeatState::Sold},
                           {4, SeatState::Available},
                           {-1, SeatState::Sold},
                           {600, SeatState::Sold},
                           {5, SeatState::Held}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.constFirst().constFirst().value<QList<int>>(), (QList<int>{3, 5}));
    m_model->applyChanges({{3, SeatState::Sold}});
    QCOMPARE(changed.count(), 1); // said before
}

void TestSeatMapModel::countsStayTrue()
{
    m_model->applyChanges({{0, SeatState::Sold}, {1, SeatState::Held}, {2, SeatState::Blocked}});
    QCOMPARE(m_model->total().sold, 1);
    QCOMPARE(m_model->total().held, 1);
    QCOMPARE(m_model->total().blocked, 1);
    QCOMPARE(m_model->levelCounts(1).available, 20 - 3);
    QCOMPARE(m_model->sectionCounts(0).total(), 60);
    m_model->applyChanges({{0, SeatState::Available}});
    QCOMPARE(m_model->levelCounts(1).available, 20 - 2);
    m_model->setStates(QList<SeatState>(60, SeatState::Sold));
    QCOMPARE(m_model->total().available, 120);
    QCOMPARE(m_model->total().sold, 60);
    QCOMPARE(m_model->levelCounts(1).available, 0);
}

void TestSeatMapModel::basketTellsJustItsSeats()
{
    QSignalSpy changed(m_model.get(), &SeatMapModel::seatsChanged);
    m_model->setMine({7, 8, 8, -4, 999});
    QVERIFY(m_model->isMine(7) && m_model->isMine(8) && !m_model->isMine(9));
    m_model->setMine({8, 9});
    QVERIFY(!m_model->isMine(7) && m_model->isMine(9));
    QCOMPARE(changed.count(), 2);
    QList<int> second = changed.constLast().constFirst().value<QList<int>>();
    std::ranges::sort(second);
    QCOMPARE(second, (QList<int>{7, 9}));
    m_model->setMine({8, 9});
    QCOMPARE(changed.count(), 2);
}

void TestSeatMapModel::houseHoldsAndReasons()
{
    QVERIFY(m_model->houseLetter(4).isNull());
    m_model->setHouseHolds({{4, u'P'}});
    m_model->setReasons({{5, u"Camera position"_s}});
    QCOMPARE(m_model->houseLetter(4), QChar(u'P'));
    QCOMPARE(describe(*m_model, {5, -1}).why, u"Camera position"_s);
}

void TestSeatMapModel::areaCountsEnterTheTotals()
{
    QSignalSpy changed(m_model.get(), &SeatMapModel::areaChanged);
    const int areaId = m_model->plan().sections.at(1).id;
    m_model->setAreaCounts(areaId, {20, 0, 100, 0});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->total().available, 60 + 20);
    QCOMPARE(m_model->levelCounts(3).sold, 100);
    m_model->setAreaCounts(1, {1, 0, 0, 0}); // a seated section has no such count
    m_model->setAreaCounts(77, {1, 0, 0, 0});
    QCOMPARE(changed.count(), 1);
}

void TestSeatMapModel::seatLevelsOfTheEvent()
{
    m_model->setSeatLevels(QList<qint16>(60, qint16(2)));
    QCOMPARE(m_model->levelCounts(2).available, 60);
    QCOMPARE(m_model->levelCounts(1).available, 0);
    QCOMPARE(m_model->levelOf(0), 2);
    QCOMPARE(m_model->levelIndexOf(0), 1);
}

void TestSeatMapModel::describesInWords()
{
    m_model->setPrices({{1, Money(4500, u"EUR"_s)}});
    m_model->applyChanges({{1, SeatState::Held}});
    const TargetText seat = describe(*m_model, {0, -1});
    QCOMPARE(seat.label, m_model->plan().seatLabel(0));
    QVERIFY(seat.price.startsWith(u"45"_s));
    QCOMPARE(seat.state, u"available"_s);
    QVERIFY(describe(*m_model, {1, -1}).state.contains(u"another till"_s));
    m_model->setMine({1});
    QCOMPARE(describe(*m_model, {1, -1}).state, u"yours"_s);
    QCOMPARE(describe(*m_model, {-1, 1}).label, u"Standing"_s);
    QVERIFY(describe(*m_model, {-1, 1}).state.contains(u"120"_s));
    QVERIFY(describe(*m_model, {}).spoken().isEmpty());
    QVERIFY(describe(*m_model, {50, -1}).why.contains(u"Wheelchair"_s));
}

void TestSeatMapModel::legendFollows()
{
    PriceLegendModel legend(*m_model);
    QAbstractItemModelTester tester(&legend, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(legend.rowCount(), 3);
    QCOMPARE(legend.index(0).data(PriceLegendModel::LeftRole).toInt(), 20);
    m_model->applyChanges({{0, SeatState::Sold}});
    QCOMPARE(legend.index(0).data(PriceLegendModel::LeftRole).toInt(), 19);
    legend.toggle(0);
    QCOMPARE(m_model->highlightedLevels(), QSet<int>{1});
    QVERIFY(!legend.index(1).data(PriceLegendModel::HighlightedRole).toBool());
    legend.toggle(0);
    QVERIFY(m_model->highlightedLevels().isEmpty());
    m_model->setPlan(std::make_shared<const Plan>());
    QCOMPARE(legend.rowCount(), 0);
}

void TestSeatMapModel::findsSeatsByPlace()
{
    const SeatMapGeometry &geometry = m_model->geometry();
    for (int seat = 0; seat < m_model->seatCount(); ++seat) {
        const Seat &place = m_model->plan().seats.at(seat);
        QCOMPARE(geometry.seatAt(QPointF(place.x + 1, place.y - 1), 3), seat);
    }
    QCOMPARE(geometry.seatAt({-100, 0}, 3), -1);
    int found = 0;
    geometry.grid().visit(QRectF(-1, -1, 12, 12), [&found](const SeatGrid::Entry &) { ++found; });
    QCOMPARE(found, 6); // three seats of two rows
    QCOMPARE(geometry.sectionAt({20, 20}), 0);
    QCOMPARE(geometry.sectionAt({20, 75}), 1);
    QCOMPARE(geometry.sectionAt({20, -45}), -1);
}

void TestSeatMapModel::walksInADirection_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QPointF>("direction");
    QTest::addColumn<int>("to");
    QTest::newRow("right") << 0 << QPointF(1, 0) << 1;
    QTest::newRow("left") << 1 << QPointF(-1, 0) << 0;
    QTest::newRow("down a row") << 3 << QPointF(0, 1) << 13;
    QTest::newRow("up a row") << 13 << QPointF(0, -1) << 3;
    QTest::newRow("over the aisle") << 4 << QPointF(1, 0) << 5;
    QTest::newRow("off the end") << 9 << QPointF(1, 0) << -1;
    QTest::newRow("off the front") << 2 << QPointF(0, -1) << -1;
}

void TestSeatMapModel::walksInADirection()
{
    QFETCH(int, from);
    QFETCH(QPointF, direction);
    QFETCH(int, to);
    const Seat &seat = m_model->plan().seats.at(from);
    QCOMPARE(m_model->geometry().grid().inDirection(QPointF(seat.x, seat.y), direction, from), to);
}

void TestSeatMapModel::survivesAnEmptyPlan()
{
    SeatMapModel empty;
    QCOMPARE(empty.seatCount(), 0);
    empty.applyChanges({{0, SeatState::Sold}});
    empty.setMine({0});
    empty.setPlan(std::make_shared<const Plan>());
    QCOMPARE(empty.total().total(), 0);
    QCOMPARE(empty.geometry().seatAt({0, 0}, 100), -1);
    QCOMPARE(empty.geometry().sectionAt({0, 0}), -1);
}

QTEST_MAIN(TestSeatMapModel)
#include "tst_seatmapmodel.moc"
