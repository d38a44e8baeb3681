// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticPlan.h"
#include "seatmap/SeatMapCanvas.h"
#include "seatmap/SeatMapModel.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace foyer;

class TestSeatMapRenderer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void detailFollowsZoom();
    void statesDifferInGrey();
    void paintsOnlyWhatIsSeen();
    void aPartComesOutAsInTheWhole_data();
    void aPartComesOutAsInTheWhole();
    void changesRepaintTheirSquare();
    void panKeepsThePixels_data();
    void panKeepsThePixels();
    void manyChangesAreOneFrame();
    void farAwayASectionTellsWhatIsLeft();
    void farAwayMySeatsAreSeen();
    void stageIsNamed();
    void followsTheScheme();

private:
    MapView viewWithPitch(qreal pitch, const QSize &size = {400, 300}, qreal dpr = 1) const;
    QImage seatPicture(int seat, qreal pitch = 20);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SeatMapModel> m_model;
};

void TestSeatMapRenderer::initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

void TestSeatMapRenderer::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_theme->setMode(Theme::Mode::Light);
    m_model = std::make_unique<SeatMapModel>();
    m_model->setPlan(std::make_shared<const Plan>(test::smallHall()));
}

MapView TestSeatMapRenderer::viewWithPitch(qreal pitch, const QSize &size, qreal dpr) const
{
    MapView view{size, dpr, pitch / 5, {}};
    const Seat &seat = m_model->plan().seats.at(23);
    view.offset = QPointF(size.width() / 2.0, size.height() / 2.0) - QPointF(seat.x, seat.y) * view.scale;
    return view.snapped();
}

QImage TestSeatMapRenderer::seatPicture(int seat, qreal pitch)
{
    SeatMapCanvas canvas(*m_model);
    canvas.setView(viewWithPitch(pitch));
    canvas.bringUpToDate();
    const Seat &place = m_model->plan().seats.at(seat);
    const QPointF at = canvas.view().toScreen(QPointF(place.x, place.y));
    const int half = int(pitch / 2);
    return canvas.image().copy(int(at.x()) - half, int(at.y()) - half, 2 * half, 2 * half);
}

void TestSeatMapRenderer::detailFollowsZoom()
{
    const SeatColouring colouring(*m_model);
    const SeatMapRenderer renderer(*m_model, colouring);
    using enum SeatMapRenderer::Detail;
    QCOMPARE(renderer.detailAt(viewWithPitch(2)), Sections);
    QCOMPARE(renderer.detailAt(viewWithPitch(8)), Seats);
    QCOMPARE(renderer.detailAt(viewWithPitch(30)), Numbers);
}

void TestSeatMapRenderer::statesDifferInGrey()
{
    // How much of its square a state inks, and whether its middle is inked: told apart with no colour at all.
    struct Shape {
        int inked = 0;
        bool isMiddleInked = false;
    };
    const auto shapeOf = [this](int seat) {
        const QImage grey = seatPicture(seat).convertToFormat(QImage::Format_Grayscale8);
        const int paper = qGray(theme::colour(theme::Token::Surface).rgb());
        Shape shape;
        for (int y = 0; y < grey.height(); ++y) {
            for (int x = 0; x < grey.width(); ++x)
                shape.inked += std::abs(int(grey.constScanLine(y)[x]) - paper) > 24;
        }
        shape.isMiddleInked = std::abs(int(grey.constScanLine(grey.height() / 2)[grey.width() / 2]) - paper) > 24;
        return shape;
    };
    const Shape available = shapeOf(23);
    m_model->applyChanges({{23, SeatState::Sold}});
    const Shape sold = shapeOf(23);
    m_model->applyChanges({{23, SeatState::Held}});
    const Shape held = shapeOf(23);
    m_model->applyChanges({{23, SeatState::Blocked}});
    const Shape blocked = shapeOf(23);
    m_model->setMine({23});
    const Shape mine = shapeOf(23);
    QVERIFY2(available.isMiddleInked && available.inked > 140, qPrintable(QString::number(available.inked)));
    QVERIFY(sold.isMiddleInked && sold.inked * 3 < available.inked);
    QVERIFY(!held.isMiddleInked && held.inked * 4 < available.inked * 3);
    QVERIFY(blocked.inked < available.inked && blocked.inked != sold.inked);
    QVERIFY(mine.inked > available.inked);
    QVERIFY(seatPicture(50) != seatPicture(52)); // wheelchair beside a plain seat
}

void TestSeatMapRenderer::paintsOnlyWhatIsSeen()
{
    const SeatColouring colouring(*m_model);
    SeatMapRenderer renderer(*m_model, colouring);
    const MapView view = viewWithPitch(20);
    QImage image(view.deviceSize(), QImage::Format_RGB32);
    renderer.paint(image, view, image.rect());
    QVERIFY(renderer.seatsPainted() >= 40);
    renderer.paint(image, view, renderer.seatArea(view, 23));
    QVERIFY(renderer.seatsPainted() >= 1 && renderer.seatsPainted() <= 9);
    renderer.paint(image, view, QRect(-500, -500, 100, 100));
    QCOMPARE(renderer.seatsPainted(), 0);
    MapView elsewhere = view;
    elsewhere.offset += QPointF(5000, 0);
    renderer.paint(image, elsewhere, image.rect());
    QCOMPARE(renderer.seatsPainted(), 0);
}

void TestSeatMapRenderer::aPartComesOutAsInTheWhole_data()
{
    QTest::addColumn<qreal>("pitch");
    QTest::addColumn<qreal>("dpr");
    QTest::newRow("sections") << 2.0 << 1.0;
    QTest::newRow("small seats") << 5.1 << 1.0;
    QTest::newRow("seats") << 9.3 << 1.0;
    QTest::newRow("numbers") << 26.7 << 1.0;
    QTest::newRow("seats, fine screen") << 9.3 << 2.0;
    QTest::newRow("numbers, odd screen") << 26.7 << 1.25;
}

void TestSeatMapRenderer::aPartComesOutAsInTheWhole()
{
    QFETCH(qreal, pitch);
    QFETCH(qreal, dpr);
    const SeatColouring colouring(*m_model);
    SeatMapRenderer renderer(*m_model, colouring);
    const MapView view = viewWithPitch(pitch, {400, 300}, dpr);
    m_model->setMine({3, 23, 24});
    QImage whole(view.deviceSize(), QImage::Format_RGB32);
    renderer.paint(whole, view, whole.rect());
    QImage patched(view.deviceSize(), QImage::Format_RGB32);
    patched.fill(Qt::green);
    for (int y = 0; y < patched.height(); y += 37) {
        for (int x = 0; x < patched.width(); x += 53)
            renderer.paint(patched, view, QRect(x, y, 53, 37));
    }
    // Letters and edges may differ by a shade where a patch cuts them, never by a shape.
    int different = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x) {
            const QRgb a = whole.pixel(x, y), b = patched.pixel(x, y);
            different += std::abs(qGreen(a) - qGreen(b)) > 16;
        }
    }
    QCOMPARE(different, 0);
}

void TestSeatMapRenderer::changesRepaintTheirSquare()
{
    SeatMapCanvas canvas(*m_model);
    canvas.setView(viewWithPitch(20));
    canvas.bringUpToDate();
    const qint64 before = canvas.paintedPixels();
    QCOMPARE(before, 400 * 300);
    m_model->applyChanges({{23, SeatState::Sold}});
    canvas.markSeats({23});
    canvas.bringUpToDate();
    const qint64 painted = canvas.paintedPixels() - before;
    QVERIFY2(painted > 0 && painted <= 30 * 30, qPrintable(QString::number(painted)));
    SeatMapCanvas fresh(*m_model);
    fresh.setView(canvas.view());
    fresh.bringUpToDate();
    QCOMPARE(canvas.image(), fresh.image());
}

void TestSeatMapRenderer::panKeepsThePixels_data()
{
    QTest::addColumn<QPointF>("by");
    QTest::newRow("right down") << QPointF(7, 5);
    QTest::newRow("left up") << QPointF(-11, -3);
    QTest::newRow("down") << QPointF(0, 40);
    QTest::newRow("part of a pixel") << QPointF(3.4, -2.6);
    QTest::newRow("out of sight") << QPointF(900, 0);
}

void TestSeatMapRenderer::panKeepsThePixels()
{
    QFETCH(QPointF, by);
    SeatMapCanvas canvas(*m_model);
    MapView view = viewWithPitch(20);
    canvas.setView(view);
    canvas.bringUpToDate();
    const qint64 before = canvas.paintedPixels();
    view.offset += by;
    canvas.setView(view);
    canvas.bringUpToDate();
    const qint64 painted = canvas.paintedPixels() - before;
    if (std::abs(by.x()) < 400)
        QVERIFY2(painted <= qint64(std::abs(by.x()) + 1) * 300 + qint64(std::abs(by.y()) + 1) * 400,
                 qPrintable(QString::number(painted)));
    SeatMapCanvas fresh(*m_model);
    fresh.setView(view);
    fresh.bringUpToDate();
    QCOMPARE(canvas.image(), fresh.image());
}

void TestSeatMapRenderer::manyChangesAreOneFrame()
{
    m_model->setPlan(std::make_shared<const Plan>(test::smallHall(30, 40)));
    SeatMapCanvas canvas(*m_model);
    MapView view = MapView::fitting(m_model->geometry().bounds(), {800, 600}, 1, {});
    view.scale = std::max(view.scale, 1.2);
    canvas.setView(view);
    canvas.bringUpToDate();
    const int before = canvas.fullFrames();
    QList<int> all(m_model->seatCount());
    std::iota(all.begin(), all.end(), 0);
    canvas.markSeats(all);
    canvas.bringUpToDate();
    QCOMPARE(canvas.fullFrames(), before + 1);
}

void TestSeatMapRenderer::farAwayASectionTellsWhatIsLeft()
{
    SeatMapCanvas canvas(*m_model);
    canvas.setView(viewWithPitch(2));
    canvas.bringUpToDate();
    const QRect section = canvas.renderer().sectionArea(canvas.view(), 0);
    const QPoint corner = section.topLeft() + QPoint(6, 6);
    const QColor full = canvas.image().pixelColor(corner);
    m_model->setStates(QList<SeatState>(m_model->seatCount(), SeatState::Sold));
    canvas.markAll();
    canvas.bringUpToDate();
    const QColor gone = canvas.image().pixelColor(corner);
    QVERIFY(full.saturationF() > gone.saturationF() + 0.15);
    QVERIFY(full.lightnessF() < gone.lightnessF()); // and in grey
}

/// Where seats are not drawn one by one, those somebody has just taken still are; and are gone when they are let go.
void TestSeatMapRenderer::farAwayMySeatsAreSeen()
{
    SeatMapCanvas canvas(*m_model);
    canvas.setView(viewWithPitch(2));
    canvas.bringUpToDate();
    QCOMPARE(canvas.renderer().detailAt(canvas.view()), SeatMapRenderer::Detail::Sections);
    const QImage before = canvas.image();
    const Seat &seat = m_model->plan().seats.at(23);
    const QPoint at = canvas.view().toScreen(QPointF(seat.x, seat.y)).toPoint();
    m_model->setMine({23});
    canvas.markSeats({23});
    canvas.bringUpToDate();
    QCOMPARE(canvas.image().pixelColor(at), theme::colour(theme::Token::Accent));
    m_model->setMine({});
    canvas.markSeats({23});
    canvas.bringUpToDate();
    QCOMPARE(canvas.image(), before);
}

void TestSeatMapRenderer::stageIsNamed()
{
    Plan named = test::smallHall();
    const auto pictureOf = [](const Plan &plan) {
        SeatMapModel model;
        model.setPlan(std::make_shared<const Plan>(plan));
        SeatMapCanvas canvas(model);
        canvas.setView(MapView::fitting(model.geometry().bounds(), {400, 500}, 1, {}));
        canvas.bringUpToDate();
        return canvas.image();
    };
    const QImage unnamed = pictureOf(named);
    named.decorations[0].text = u"Bühne"_s;
    QVERIFY(pictureOf(named) != unnamed); // a stage without a text says "Stage"
    named.decorations[0].text = u"Stage"_s;
    QCOMPARE(pictureOf(named), unnamed);
}

void TestSeatMapRenderer::followsTheScheme()
{
    SeatMapCanvas canvas(*m_model);
    canvas.setView(viewWithPitch(8));
    canvas.bringUpToDate();
    const QColor light = canvas.image().pixelColor(2, 2);
    m_theme->setMode(Theme::Mode::Dark);
    canvas.renderer().refreshColours();
    canvas.markAll();
    canvas.bringUpToDate();
    QCOMPARE(light, theme::colour(theme::Scheme::Light, theme::Token::Sunken));
    QCOMPARE(canvas.image().pixelColor(2, 2), theme::colour(theme::Scheme::Dark, theme::Token::Sunken));
}

QTEST_MAIN(TestSeatMapRenderer)
#include "tst_seatmaprenderer.moc"
