// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "desk/DeskPage.h"
#include "protocol/MethodTable.h"
#include "seatmap/SeatMapWidget.h"
#include "theme/Notice.h"
#include "theme/Theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using State = SaleController::State;

namespace {

/// Counts what a sale by keyboard must do without.
class PointerWatch : public QObject
{
public:
    int presses = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::MouseButtonPress)
            ++presses;
        return QObject::eventFilter(watched, event);
    }
};

bool isControl(const QWidget *widget)
{
    const bool isPart = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
        || widget->objectName().startsWith("qt_"_L1); // the field inside a spin box, the button inside a field
    return !isPart && !qobject_cast<const QHeaderView *>(widget)
        && (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget) || widget->inherits("foyer::SeatMapWidget"));
}

} // namespace

class TestDeskPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void sellsWithTheKeyboardAlone();
    void takesAnAmountAndGivesChange();
    void spaceAndEscape();
    void choosesOnTheMapWithTheKeys();
    void saysWhatIsWrongWithACommand();
    void sellsAMixedParty();
    void helpsWhileTyping();
    void fliesToAPlace();
    void firstKeyOfTheNextCustomerStartsTheNextSale();
    void everyControlHasAName();
    void fitsASmallWindow();

private:
    void type(const QString &keys);
    void press(Qt::Key key);
    void openHouse();
    void holdTwo();
    QString told() const; ///< beside the command line

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<DeskPage> m_page;
};

void TestDeskPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_theme->setMovement(Theme::Movement::Reduced);
    m_client = std::make_unique<test::FakeClient>();
    m_page = std::make_unique<DeskPage>(*m_client);
    m_page->resize(1200, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    openHouse();
}

void TestDeskPage::cleanup()
{
    m_page.reset();
    m_client.reset();
}

/// To whatever has the focus, as a keyboard does.
void TestDeskPage::type(const QString &keys)
{
    for (const QChar key : keys) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClicks(focus, QString(key));
    }
}

void TestDeskPage::press(Qt::Key key)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus);
    QTest::keyClick(focus, key);
}

void TestDeskPage::openHouse()
{
    m_page->enter();
    QVERIFY(m_client->answer(ListEvents::info.name, test::eventsReply()));
    press(Qt::Key_Return); // the first event is chosen already
    QVERIFY(m_client->answer(GetPlan::info.name, test::planReply()));
    QVERIFY(m_client->answer(GetPricing::info.name, test::pricingReply()));
    QTRY_COMPARE(m_client->waiting(Subscribe::info.name).size(), 1);
    m_client->answer(Subscribe::info.name, test::seatsReply(1));
    QCOMPARE(m_page->sale().state(), State::Choosing);
}

void TestDeskPage::holdTwo()
{
    type(u"2"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(31, {4, 5}, m_client->serverNow().addSecs(300))));
    QCOMPARE(m_page->sale().state(), State::Held);
}

void TestDeskPage::sellsWithTheKeyboardAlone()
{
    PointerWatch watch;
    qApp->installEventFilter(&watch);
    holdTwo();
    press(Qt::Key_F12);
    QCOMPARE(m_client->waiting(SellOrder::info.name).size(), 1);
    m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000));
    m_client->answer(TicketsPdf::info.name, test::pdfReply());
    QCOMPARE(m_page->sale().state(), State::Sold);
    m_page->grab(); // paints the preview too
    press(Qt::Key_Return);
    QCOMPARE(m_page->sale().state(), State::Choosing);
    holdTwo(); // and again, from where the focus is
    QCOMPARE(watch.presses, 0);
    QVERIFY(!QApplication::activeModalWidget());
}

void TestDeskPage::takesAnAmountAndGivesChange()
{
    holdTwo();
    press(Qt::Key_F9);
    type(u"80"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty()); // too little
    QCOMPARE(m_page->sale().state(), State::Held);
    press(Qt::Key_F9);
    type(u"100"_s);
    press(Qt::Key_Return);
    const auto call = m_client->waiting(SellOrder::info.name).value(0);
    QCOMPARE(call.fields["payments"_L1][0]["tendered"_L1]["amount"_L1].toInt(), 10'000);
    m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 10'000));
    QCOMPARE(m_page->sale().change(), Money(1000, u"EUR"_s));
    press(Qt::Key_Return); // the focus came back from the field
    QCOMPARE(m_page->sale().state(), State::Choosing);
}

void TestDeskPage::spaceAndEscape()
{
    holdTwo();
    press(Qt::Key_Space);
    QCOMPARE(m_client->waiting(HoldSeats::info.name).size(), 1);
    m_client->answer(HoldSeats::info.name, test::holdReply(32, {2, 3}, m_client->serverNow().addSecs(300)));
    m_client->answer(ReleaseHold::info.name, QJsonValue());
    press(Qt::Key_Escape);
    QCOMPARE(m_page->sale().state(), State::Choosing);
    QCOMPARE(m_client->waiting(ReleaseHold::info.name).value(0).fields["holdId"_L1].toInt(), 32);
}

void TestDeskPage::choosesOnTheMapWithTheKeys()
{
    press(Qt::Key_F5);
    m_page->grab();
    press(Qt::Key_Plus); // near enough for seats
    press(Qt::Key_Plus);
    press(Qt::Key_Right);
    QVERIFY(m_page->sale().map().cursor().seat >= 0);
    press(Qt::Key_Space);
    QCOMPARE(m_page->sale().basket().size(), 1);
}

void TestDeskPage::saysWhatIsWrongWithACommand()
{
    type(u"xyz"_s);
    press(Qt::Key_Return);
    type(u"99"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->waiting(HoldSeats::info.name).isEmpty());
    type(u"3"_s); // the line is ready for the next try
    press(Qt::Key_Return);
    QCOMPARE(m_client->waiting(HoldSeats::info.name).size(), 1);
}

QString TestDeskPage::told() const
{
    for (const Notice *notice : m_page->findChildren<Notice *>()) {
        if (notice->isVisible())
            return notice->text();
    }
    return {};
}

void TestDeskPage::sellsAMixedParty()
{
    // Six keys: 2 A 1 S Enter F12.
    type(u"2a1s"_s);
    press(Qt::Key_Return);
    const QJsonObject asked = m_client->waiting(HoldSeats::info.name).value(0).fields;
    QCOMPARE(asked["bestAvailable"_L1]["quantity"_L1].toInt(), 3);
    QCOMPARE(asked["priceTypes"_L1].toArray().size(), 2);
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(31, {4, 5, 6}, m_client->serverNow().addSecs(300))));
    press(Qt::Key_F12);
    QCOMPARE(m_client->waiting(SellOrder::info.name).size(), 1);
}

void TestDeskPage::helpsWhileTyping()
{
    type(u"2a1s"_s);
    QVERIFY2(told().contains(u"2 Adult, 1 Senior"_s), qPrintable(told()));
    QVERIFY2(told().contains(QLocale().toString(126.0, 'f', 2)), qPrintable(told())); // 2 × 45 + 36, only in the row
    type(u"x"_s);
    QVERIFY2(told().contains(u"A Adult"_s), qPrintable(told()));
    QVERIFY(m_client->waiting(HoldSeats::info.name).isEmpty());
}

void TestDeskPage::fliesToAPlace()
{
    type(u"f 3"_s);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&m_page->map()));
    press(Qt::Key_Space);
    QCOMPARE(m_page->sale().basket().size(), 1);
    QCOMPARE(m_page->sale().basket().first().seat, 2);
    press(Qt::Key_Escape);
    type(u"z 99"_s);
    press(Qt::Key_Return);
    QVERIFY(told().contains(u"z 99"_s));
}

void TestDeskPage::firstKeyOfTheNextCustomerStartsTheNextSale()
{
    holdTwo();
    press(Qt::Key_F12);
    m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000));
    type(u"4"_s);
    QCOMPARE(m_page->sale().state(), State::Choosing);
    press(Qt::Key_Return);
    QCOMPARE(m_client->waiting(HoldSeats::info.name).value(0).fields["bestAvailable"_L1]["quantity"_L1].toInt(), 4);
}

void TestDeskPage::everyControlHasAName()
{
    int controls = 0;
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!isControl(widget))
            continue;
        ++controls;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        const QString who = QLatin1StringView(widget->metaObject()->className()) + u" in "_s
            + QLatin1StringView(widget->parentWidget()->metaObject()->className());
        // The quick amounts have no name before there is a total.
        if (widget->isVisibleTo(m_page.get()) || !qobject_cast<QAbstractButton *>(widget))
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(who));
    }
    QVERIFY(controls > 10);
}

void TestDeskPage::fitsASmallWindow()
{
    // The window's least size, less the bar above the page.
    const QSize least = m_page->minimumSizeHint();
    QVERIFY2(least.width() <= 1024, qPrintable(QString::number(least.width())));
    QVERIFY2(least.height() <= 700 - 53, qPrintable(QString::number(least.height())));
}

QTEST_MAIN(TestDeskPage)
#include "tst_deskpage.moc"
