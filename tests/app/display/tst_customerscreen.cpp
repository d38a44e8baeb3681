// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticPlan.h"
#include "display/CustomerDisplay.h"
#include "display/CustomerScreen.h"
#include "seatmap/SeatMapWidget.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace foyer;

/// What the customer sees is what is sold, large enough, and takes no input.
class TestCustomerScreen : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void showsWhatIsSold();
    void showsTheChange();
    void manyPlacesFit();
    void theMapGoesToTheSeats();
    void takesNoInput();
    void growsWithTheScreen();
    void turnsOnAndOff();
    void pictures();

private:
    static CustomerScene sale(const QList<int> &seats);
    QStringList words(const QWidget &screen) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SeatMapModel> m_map;
};

void TestCustomerScreen::initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

void TestCustomerScreen::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_theme->setMode(Theme::Mode::Light);
    m_theme->setMovement(Theme::Movement::Reduced);
    m_map = std::make_unique<SeatMapModel>();
    m_map->setPlan(std::make_shared<const Plan>(test::smallHall(14, 24)));
}

CustomerScene TestCustomerScreen::sale(const QList<int> &seats)
{
    CustomerScene scene;
    scene.moment = CustomerScene::Moment::Choosing;
    scene.event = u"Hamlet"_s;
    scene.when = u"Saturday 21 November, 19:30 · Grand Theatre"_s;
    qint64 sum = 0;
    for (const int seat : seats) {
        scene.lines.append({u"Stalls · Row F · Seat %1"_s.arg(seat), u"Adult"_s, Money(4550, u"EUR"_s)});
        sum += 4550;
    }
    scene.seats = seats;
    scene.total = Money(sum, u"EUR"_s);
    return scene;
}

QStringList TestCustomerScreen::words(const QWidget &screen) const
{
    QStringList all;
    for (const QLabel *label : screen.findChildren<QLabel *>()) {
        if (!label->isHidden() && !label->parentWidget()->isHidden() && !label->text().isEmpty())
            all.append(label->text());
    }
    return all;
}

void TestCustomerScreen::showsWhatIsSold()
{
    CustomerScreen screen(*m_map);
    QCOMPARE(words(screen), QStringList{u"This window is closed"_s});
    screen.show(sale({40, 41}));
    const QStringList said = words(screen);
    for (const QString &wanted : {u"Hamlet"_s, u"Stalls · Row F · Seat 40"_s, u"Stalls · Row F · Seat 41"_s, u"Adult"_s, u"Total"_s})
        QVERIFY2(said.contains(wanted), qPrintable(said.join(u" | "_s)));
    QVERIFY2(said.filter(u"91"_s).size() == 1, qPrintable(said.join(u" | "_s)));
    CustomerScene idle;
    idle.moment = CustomerScene::Moment::Idle;
    idle.event = u"Hamlet"_s;
    idle.offers = {{u"Premium"_s, Money(9000, u"EUR"_s)}};
    screen.show(idle);
    QVERIFY(words(screen).contains(u"Premium"_s));
    QVERIFY(words(screen).filter(u"Seat 40"_s).isEmpty()); // nothing is left of the last customer
}

void TestCustomerScreen::showsTheChange()
{
    CustomerScreen screen(*m_map);
    CustomerScene scene = sale({40});
    scene.due = Money(1550, u"EUR"_s); // a part is paid
    screen.show(scene);
    QVERIFY(words(screen).contains(u"Still to pay"_s));
    scene.due.reset();
    scene.moment = CustomerScene::Moment::Done;
    scene.change = Money(450, u"EUR"_s);
    screen.show(scene);
    QVERIFY(words(screen).contains(u"Your change"_s));
    QCOMPARE(words(screen).filter(u"4.50"_s).size(), 1);
    scene.change = Money(0, u"EUR"_s); // paid exactly: nothing is due to anybody
    screen.show(scene);
    QVERIFY(words(screen).contains(u"Paid"_s));
}

void TestCustomerScreen::manyPlacesFit()
{
    CustomerScreen screen(*m_map);
    screen.resize(1280, 800);
    QList<int> seats(30);
    std::iota(seats.begin(), seats.end(), 50);
    screen.QWidget::show();
    screen.show(sale(seats));
    QCoreApplication::processEvents();
    QVERIFY2(words(screen).contains(u"and 23 more"_s), qPrintable(words(screen).join(u" | "_s)));
    for (const QLabel *label : screen.findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || screen.rect().contains(QRect(label->mapTo(&screen, QPoint()), label->size())), qPrintable(label->text()));
}

void TestCustomerScreen::theMapGoesToTheSeats()
{
    CustomerScreen screen(*m_map);
    screen.resize(1280, 800);
    screen.QWidget::show();
    auto *map = screen.findChild<SeatMapWidget *>();
    screen.show(sale({0, 1}));
    const qreal near = map->camera().target().scale;
    const QPointF at = map->camera().target().toScreen(QPointF(m_map->plan().seats.first().x, m_map->plan().seats.first().y));
    QVERIFY(QRectF(map->rect()).contains(at));
    CustomerScene idle;
    idle.moment = CustomerScene::Moment::Idle;
    screen.show(idle);
    QVERIFY(map->camera().target().scale < near);
}

void TestCustomerScreen::takesNoInput()
{
    CustomerScreen screen(*m_map);
    screen.resize(1280, 800);
    screen.QWidget::show();
    auto *map = screen.findChild<SeatMapWidget *>();
    QSignalSpy chosen(map, &SeatMapWidget::seatActivated);
    const QPointF at = map->camera().target().toScreen(QPointF(m_map->plan().seats.first().x, m_map->plan().seats.first().y));
    QTest::mouseClick(screen.windowHandle(), Qt::LeftButton, {}, map->mapTo(&screen, at.toPoint()));
    for (const QWidget *widget : screen.findChildren<QWidget *>())
        QVERIFY2(widget->isHidden() || !widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus), widget->metaObject()->className());
    QCOMPARE(chosen.size(), 0);
}

void TestCustomerScreen::growsWithTheScreen()
{
    CustomerScreen screen(*m_map);
    const auto figure = [&screen] {
        int largest = 0;
        for (const QLabel *label : screen.findChildren<QLabel *>())
            largest = std::max(largest, label->font().pixelSize());
        return largest;
    };
    screen.resize(1280, 800);
    screen.QWidget::show();
    screen.show(sale({40}));
    const int small = figure();
    screen.resize(3840, 2160);
    QCoreApplication::processEvents();
    QVERIFY2(small >= 44 && figure() > 2 * small, qPrintable(u"%1, %2"_s.arg(small).arg(figure())));
}

void TestCustomerScreen::turnsOnAndOff()
{
    QWidget seller;
    seller.show();
    CustomerDisplay display(*m_map, seller);
    QSignalSpy placed(&display, &CustomerDisplay::placed);
    display.show(sale({40})); // kept until it is turned on
    QVERIFY(!display.screen());
    display.setOn(true);
    QVERIFY(display.screen() && display.screen()->isVisible());
    QCOMPARE(display.screen()->scene(), sale({40}));
    QVERIFY(!display.isFull()); // there is one screen, and that is the seller's
    display.setOn(false);
    QVERIFY(!display.screen());
    QCOMPARE(placed.size(), 2);
}

/// For eyes: saved into the folder that FOYER_PICTURES names.
void TestCustomerScreen::pictures()
{
    const QString folder = qEnvironmentVariable("FOYER_PICTURES");
    if (folder.isEmpty())
        return;
    const QDir out(folder);
    QList<SeatState> states(m_map->seatCount(), SeatState::Available);
    for (int i = 0; i < states.size(); i += 3)
        states[i] = SeatState::Sold;
    m_map->setStates(states);
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme->setMode(mode);
        CustomerScreen screen(*m_map);
        screen.resize(1280, 800);
        screen.QWidget::show();
        const QString name = mode == Theme::Mode::Light ? u"light"_s : u"dark"_s;
        m_map->setMine({100, 101, 103});
        screen.show(sale({100, 101, 103}));
        QTest::qWait(50);
        QVERIFY(screen.grab().save(out.filePath(u"customer-held-%1.png"_s.arg(name))));
        CustomerScene done = sale({100, 101, 103});
        done.moment = CustomerScene::Moment::Done;
        done.change = Money(1350, u"EUR"_s);
        screen.show(done);
        QTest::qWait(50);
        QVERIFY(screen.grab().save(out.filePath(u"customer-change-%1.png"_s.arg(name))));
    }
}

QTEST_MAIN(TestCustomerScreen)
#include "tst_customerscreen.moc"
