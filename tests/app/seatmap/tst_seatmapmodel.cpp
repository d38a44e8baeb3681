// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticPlan.h"
#include "seatmap/SeatColouring.h"
#include "seatmap/SeatLegendModel.h"
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
    void viewsGroupTheSeats();
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
    QCOMPARE(m_model->houseHoldOf(4), -1);
    m_model->setHouseHolds({{u"PRESS"_s, {}, u"critics"_s, false, {4}}, {u"PROMO"_s, {}, {}, false, {6, 999}}, {u"PRESS"_s, {}, {}, false, {7}},
                            {u"PRESS"_s, {}, u"camera"_s, true, {8}}});
    m_model->setReasons({{5, u"Camera position"_s}});
    QCOMPARE(m_model->houseHolds().size(), 3); // two under one code are one; a kill is another thing
    QCOMPARE(m_model->houseHoldOf(7), m_model->houseHoldOf(4));
    QCOMPARE(m_model->houseHolds().at(0).letter, u"P"_s);
    QCOMPARE(m_model->houseHolds().at(1).letter, u"R"_s); // P is taken
    QCOMPARE(describe(*m_model, {5, -1}).why, u"Camera position"_s);
    m_model->applyChanges({{4, SeatState::Blocked}, {8, SeatState::Blocked}});
    QCOMPARE(describe(*m_model, {4, -1}).why, u"House hold PRESS · critics"_s);
    QCOMPARE(describe(*m_model, {8, -1}).why, u"Taken out: PRESS · camera"_s);
    QSignalSpy changed(m_model.get(), &SeatMapModel::seatsChanged);
    m_model->setHouseHolds({});
    QCOMPARE(changed.count(), 1); // those that had a letter are painted again
    QCOMPARE(m_model->houseHoldOf(4), -1);
}

void TestSeatMapModel::viewsGroupTheSeats()
{
    SeatColouring colouring(*m_model);
    SeatLegendModel legend(*m_model, colouring);
    QAbstractItemModelTester tester(&legend, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto counts = [&legend] {
        QStringList all;
        for (int row = 0; row < legend.rowCount(); ++row)
            all.append(legend.index(row).data().toString() + u' ' + legend.index(row).data(SeatLegendModel::CountRole).toString());
        return all.join(u", "_s);
    };
    m_model->setHouseHolds({{u"PRESS"_s, QColor(u"#123456"_s), {}, false, {0, 1, 2}}, {u"KILL"_s, {}, {}, true, {3}}});
    QList<qint16> by(60, qint16(-1));
    by[10] = by[11] = 0;
    by[12] = 1;
    m_model->setSellers({u"Anna Berg"_s, u"api"_s}, by);
    m_model->applyChanges({{0, SeatState::Blocked}, {1, SeatState::Blocked}, {3, SeatState::Blocked}, {10, SeatState::Sold}, {11, SeatState::Sold},
                           {12, SeatState::Sold}, {13, SeatState::Sold}, {20, SeatState::Held}});
    const int floor = m_model->sectionCounts(1).available;
    colouring.setView(SeatView::State);
    QCOMPARE(counts(), u"Available %1, Held in a sale 1, Sold 4, Off sale 1, House hold 2"_s.arg(52 + floor));
    colouring.setView(SeatView::Holds);
    QCOMPARE(counts(), u"PRESS 2, KILL 1"_s);
    QCOMPARE(colouring.sectionFigure(0), 3);
    QCOMPARE(colouring.colourOf(2), 0); // named by the hold, but free: it was released a moment ago
    m_model->applyChanges({{2, SeatState::Blocked}, {0, SeatState::Held}}); // a cart has one of them
    QCOMPARE(counts(), u"PRESS 2, KILL 1"_s);
    QCOMPARE(colouring.lookOf(2), SeatLook::House);
    QCOMPARE(colouring.lookOf(3), SeatLook::Blocked);
    legend.toggle(1);
    QVERIFY(colouring.isDimmed(2) && !colouring.isDimmed(3));
    QCOMPARE(colouring.sectionFigure(0), 1);
    legend.toggle(1);
    colouring.setView(SeatView::Sellers);
    QCOMPARE(counts(), u"Anna Berg 2, api 1"_s);
    QCOMPARE(legend.index(0).data(SeatLegendModel::MarkRole).toString(), u"AB"_s);
    m_model->applyChanges({{10, SeatState::Available}});
    QCOMPARE(counts(), u"Anna Berg 1, api 1"_s);
    QCOMPARE(describe(*m_model, {11, -1}).why, u"Sold by Anna Berg"_s);
    // More groups than colours: the last one is everybody else.
    QStringList many;
    for (int i = 0; i < 40; ++i) {
        many.append(u"Seller %1"_s.arg(i));
        by[i] = qint16(i);
    }
    m_model->setStates(QList<SeatState>(60, SeatState::Sold));
    m_model->setSellers(many, by);
    QCOMPARE(legend.rowCount(), SeatColouring::maxGroups - 1);
    QCOMPARE(legend.index(legend.rowCount() - 1).data().toString(), u"All others"_s);
    QCOMPARE(legend.index(legend.rowCount() - 1).data(SeatLegendModel::CountRole).toInt(), 40 - (SeatColouring::maxGroups - 2));
    colouring.setView(SeatView::Price);
    QCOMPARE(legend.rowCount(), m_model->plan().priceLevels.size());
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
    SeatColouring colouring(*m_model);
    SeatLegendModel legend(*m_model, colouring);
    QAbstractItemModelTester tester(&legend, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(legend.rowCount(), 3);
    QCOMPARE(legend.index(0).data(SeatLegendModel::CountRole).toInt(), 20);
    m_model->applyChanges({{0, SeatState::Sold}});
    QCOMPARE(legend.index(0).data(SeatLegendModel::CountRole).toInt(), 19);
    legend.toggle(0);
    QCOMPARE(m_model->highlightedLevels(), QSet<int>{1});
    QVERIFY(!legend.index(1).data(SeatLegendModel::HighlightedRole).toBool());
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
