// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticPlan.h"
#include "seatmap/SeatMapWidget.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace foyer;

class TestSeatMapWidget : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void arrowsWalkAndSpaceChooses();
    void homeEndAndSections();
    void otherKeysPassToThePage();
    void clickChoosesDragPans();
    void clickOnAnAreaTellsItsSection();
    void clickOnAFarSectionZoomsIn();
    void shiftDragLassoes();
    void wheelKeepsThePlaceUnderThePointer();
    void zoomStaysWithinBounds();
    void aChangeRepaintsItsSquare();
    void animationEndsSharp();
    void hoverShowsAndLeaves();
    void describesTheCursor();
    void survivesPlanAndThemeChanges();
    void showsASeatFromAfar();

private:
    QPointF screenOf(int seat) const;
    void settle();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SeatMapModel> m_model;
    std::unique_ptr<SeatMapWidget> m_map;
};

void TestSeatMapWidget::initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

void TestSeatMapWidget::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_theme->setMode(Theme::Mode::Light);
    m_theme->setMovement(Theme::Movement::Reduced);
    m_model = std::make_unique<SeatMapModel>();
    m_model->setPlan(std::make_shared<const Plan>(test::smallHall()));
    m_map = std::make_unique<SeatMapWidget>(*m_model);
    m_map->resize(800, 600);
    m_map->show();
    m_map->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_map.get()));
    settle();
}

void TestSeatMapWidget::cleanup()
{
    m_map.reset();
    m_model.reset();
}

void TestSeatMapWidget::settle()
{
    m_map->grab(); // paints at once, whatever the platform would postpone
    QCoreApplication::processEvents();
}

QPointF TestSeatMapWidget::screenOf(int seat) const
{
    const Seat &place = m_model->plan().seats.at(seat);
    return m_map->camera().view().toScreen(QPointF(place.x, place.y));
}

void TestSeatMapWidget::arrowsWalkAndSpaceChooses()
{
    QSignalSpy chosen(m_map.get(), &SeatMapWidget::seatActivated);
    QTest::keyClick(m_map.get(), Qt::Key_Right); // the first key only shows where one is
    const int start = m_model->cursor().seat;
    QVERIFY(start >= 0);
    QTest::keyClick(m_map.get(), Qt::Key_Home);
    const int home = m_model->cursor().seat;
    QTest::keyClick(m_map.get(), Qt::Key_Right);
    QCOMPARE(m_model->cursor().seat, home + 1);
    QTest::keyClick(m_map.get(), Qt::Key_Down);
    QCOMPARE(m_model->cursor().seat, home + 11);
    QTest::keyClick(m_map.get(), Qt::Key_Up);
    QCOMPARE(m_model->cursor().seat, home + 1);
    QTest::keyClick(m_map.get(), Qt::Key_Space);
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.constFirst().constFirst().toInt(), home + 1);
}

void TestSeatMapWidget::homeEndAndSections()
{
    QSignalSpy area(m_map.get(), &SeatMapWidget::areaActivated);
    QTest::keyClick(m_map.get(), Qt::Key_PageDown);
    QTest::keyClick(m_map.get(), Qt::Key_End);
    QCOMPARE(m_model->cursor(), (MapTarget{9, -1}));
    QTest::keyClick(m_map.get(), Qt::Key_PageDown);
    QCOMPARE(m_model->cursor(), (MapTarget{-1, 1}));
    QTest::keyClick(m_map.get(), Qt::Key_Space);
    QCOMPARE(area.count(), 1);
    QCOMPARE(area.constFirst().constFirst().toInt(), 2);
    QTest::keyClick(m_map.get(), Qt::Key_Up); // from the standing area back among the seats
    QVERIFY(m_model->cursor().seat >= 50);
    QTest::keyClick(m_map.get(), Qt::Key_Down);
    QCOMPARE(m_model->cursor(), (MapTarget{-1, 1}));
}

void TestSeatMapWidget::otherKeysPassToThePage()
{
    for (const auto key : {Qt::Key_F9, Qt::Key_Escape, Qt::Key_A}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(m_map.get(), &press);
        QVERIFY(!press.isAccepted());
    }
}

void TestSeatMapWidget::clickChoosesDragPans()
{
    QSignalSpy chosen(m_map.get(), &SeatMapWidget::seatActivated);
    const QPoint at = screenOf(34).toPoint();
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toInt(), 34);
    const QPointF before = screenOf(34);
    QTest::mousePress(m_map.get(), Qt::LeftButton, {}, at);
    QTest::mouseMove(m_map.get(), at + QPoint(30, 20));
    QTest::mouseMove(m_map.get(), at + QPoint(60, 40));
    QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, at + QPoint(60, 40));
    QCOMPARE(chosen.count(), 1); // a drag is no choice
    QCOMPARE((screenOf(34) - before).toPoint(), QPoint(60, 40));
}

void TestSeatMapWidget::clickOnAnAreaTellsItsSection()
{
    QSignalSpy area(m_map.get(), &SeatMapWidget::areaActivated);
    const QPointF at = m_map->camera().view().toScreen(m_model->plan().sections.at(1).labelAt);
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(area.count(), 1);
    QCOMPARE(area.constFirst().constFirst().toInt(), m_model->plan().sections.at(1).id);
}

void TestSeatMapWidget::clickOnAFarSectionZoomsIn()
{
    m_model->setPlan(std::make_shared<const Plan>(test::stadium(40'000)));
    settle();
    QSignalSpy chosen(m_map.get(), &SeatMapWidget::seatActivated);
    const qreal before = m_map->camera().view().scale;
    const QPointF at = m_map->camera().view().toScreen(m_model->plan().sections.at(3).labelAt);
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at.toPoint());
    QVERIFY(m_map->camera().view().scale > before * 2);
    QCOMPARE(chosen.count(), 0);
}

void TestSeatMapWidget::shiftDragLassoes()
{
    QSignalSpy caught(m_map.get(), &SeatMapWidget::seatsActivated);
    const QPoint from = (screenOf(0) - QPointF(6, 6)).toPoint(), to = (screenOf(12) + QPointF(6, 6)).toPoint();
    const MapView before = m_map->camera().view();
    QTest::mousePress(m_map.get(), Qt::LeftButton, Qt::ShiftModifier, from);
    QTest::mouseMove(m_map.get(), to);
    QTest::mouseRelease(m_map.get(), Qt::LeftButton, Qt::ShiftModifier, to);
    QCOMPARE(caught.count(), 1);
    QCOMPARE(caught.constFirst().constFirst().value<QList<int>>(), (QList<int>{0, 1, 2, 10, 11, 12}));
    QCOMPARE(m_map->camera().view(), before);
}

void TestSeatMapWidget::wheelKeepsThePlaceUnderThePointer()
{
    const QPointF at = screenOf(21);
    const qreal before = m_map->camera().view().scale;
    QWheelEvent wheel(at, m_map->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(m_map.get(), &wheel);
    QVERIFY(m_map->camera().view().scale > before * 1.1);
    QVERIFY((screenOf(21) - at).manhattanLength() < 2);
}

void TestSeatMapWidget::zoomStaysWithinBounds()
{
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(m_map.get(), Qt::Key_Plus);
    const qreal closest = m_map->camera().view().scale;
    QVERIFY(closest * m_model->geometry().pitch() < 100);
    for (int i = 0; i < 80; ++i)
        QTest::keyClick(m_map.get(), Qt::Key_Minus);
    QVERIFY(m_map->camera().view().scale > 0.05);
    QTest::keyClick(m_map.get(), Qt::Key_0);
    QVERIFY(m_map->camera().isFitted());
    QVERIFY(QRectF(m_map->rect()).contains(m_map->camera().view().toScreen(m_model->geometry().bounds())));
    for (int i = 0; i < 50; ++i)
        m_map->camera().pan({400, 300});
    QVERIFY(m_map->camera().view().toScreen(m_model->geometry().bounds()).intersects(QRectF(m_map->rect())));
}

void TestSeatMapWidget::aChangeRepaintsItsSquare()
{
    const qint64 before = m_map->canvas().paintedPixels();
    const int frames = m_map->canvas().fullFrames();
    m_model->applyChanges({{23, SeatState::Sold}});
    settle();
    const qint64 painted = m_map->canvas().paintedPixels() - before;
    const qreal pitch = m_model->geometry().pitch() * m_map->camera().view().scale * m_map->devicePixelRatioF();
    QVERIFY(painted > 0);
    QVERIFY2(qreal(painted) < (pitch + 8) * (pitch + 8), qPrintable(QString::number(painted)));
    QCOMPARE(m_map->canvas().fullFrames(), frames);
    m_map->grab(); // nothing changed: nothing is painted again
    QCOMPARE(m_map->canvas().paintedPixels() - before, painted);
}

void TestSeatMapWidget::animationEndsSharp()
{
    m_theme->setMovement(Theme::Movement::Full);
    QSignalSpy settled(&m_map->camera(), &SeatMapCamera::settled);
    QTest::keyClick(m_map.get(), Qt::Key_Plus);
    QVERIFY(m_map->camera().isChangingScale());
    m_map->grab();
    QVERIFY(m_map->canvas().view().scale != m_map->camera().target().scale); // the earlier picture, enlarged
    QTRY_COMPARE(settled.count(), 1);
    settle();
    QCOMPARE(m_map->canvas().view(), m_map->camera().view().snapped());
    QTest::keyClick(m_map.get(), Qt::Key_Minus);
    m_map->grab();
    QVERIFY(m_map->canvas().view().scale < m_map->camera().view().scale); // the later one, which covers everything
    QTRY_COMPARE(settled.count(), 2);
}

void TestSeatMapWidget::hoverShowsAndLeaves()
{
    QSignalSpy hovered(m_map.get(), &SeatMapWidget::hoverChanged);
    QTest::mouseMove(m_map.get(), screenOf(12).toPoint());
    QTRY_COMPARE(m_model->hover(), (MapTarget{12, -1}));
    QVERIFY(hovered.count() >= 1);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_map.get(), &leave);
    QVERIFY(m_model->hover().isNothing());
}

void TestSeatMapWidget::describesTheCursor()
{
    QVERIFY(!m_map->accessibleName().isEmpty());
    m_map->showSeat(23);
    QVERIFY(m_map->accessibleDescription().contains(m_model->plan().seatLabel(23)));
    QVERIFY(m_map->accessibleDescription().contains(u"available"_s));
}

void TestSeatMapWidget::survivesPlanAndThemeChanges()
{
    m_theme->setMode(Theme::Mode::Dark);
    settle();
    QCOMPARE(m_map->grab().toImage().pixelColor(2, 400).rgb(),
             theme::colour(theme::Scheme::Dark, theme::Token::Sunken).rgb());
    m_map->showSeat(50);
    m_model->setPlan(std::make_shared<const Plan>());
    settle();
    for (const auto key : {Qt::Key_Right, Qt::Key_Home, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Plus, Qt::Key_0})
        QTest::keyClick(m_map.get(), key);
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, {300, 300});
    m_model->setPlan(std::make_shared<const Plan>(test::smallHall(2, 2)));
    settle();
    QCOMPARE(m_model->cursor(), MapTarget());
}

void TestSeatMapWidget::showsASeatFromAfar()
{
    m_model->setPlan(std::make_shared<const Plan>(test::stadium(40'000)));
    settle();
    const int seat = m_model->seatCount() - 5;
    m_map->showSeat(seat);
    QVERIFY(QRectF(m_map->rect()).contains(screenOf(seat)));
    QVERIFY(m_map->canvas().renderer().detailAt(m_map->camera().view()) != SeatMapRenderer::Detail::Sections);
    QCOMPARE(m_model->cursor().seat, seat);
}

QTEST_MAIN(TestSeatMapWidget)
#include "tst_seatmapwidget.moc"
