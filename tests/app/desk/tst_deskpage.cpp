// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "desk/DeskPage.h"
#include "desk/PaymentPanel.h"
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
#include <QPushButton>
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
    void tonightsNextIsChosen();
    void sellsWithTheKeyboardAlone();
    void takesAnAmountAndGivesChange();
    void escapeLeavesTheFieldFirst();
    void splitsByKeys();
    void amountsAsTyped_data();
    void amountsAsTyped();
    void theTerminalByKeys();
    void keepsAnOrderByKeys();
    void undoesByKeys();
    void showsWhatIsExchanged();
    void offersWhatIsAllowed();
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
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    QPushButton *shown(const QString &beginning) const; ///< the visible button with this text; null when there is none
    void openHouse();
    void holdTwo();
    QString told() const; ///< beside the command line
    void picture(const QString &name); ///< into the folder that FOYER_PICTURES names, to be looked at; else nothing

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

void TestDeskPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus);
    QTest::keyClick(focus, key, modifiers);
}

QPushButton *TestDeskPage::shown(const QString &beginning) const
{
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(beginning))
            return button;
    }
    return nullptr;
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

/// A season is behind the house, and four performances are today: whose turn is it?
void TestDeskPage::tonightsNextIsChosen()
{
    press(Qt::Key_F4);
    const QDateTime now = m_client->serverNow();
    QCOMPARE(m_client->waiting(ListEvents::info.name).size(), 1);
    const QJsonObject asked = m_client->waiting(ListEvents::info.name).first().fields;
    const QDateTime from = QDateTime::fromString(asked["from"_L1].toString(), Qt::ISODate);
    QVERIFY(from.isValid() && from < now && from.secsTo(now) <= 24 * 3600); // not from the beginning of time
    const QList<int> minutes{-400, -20, 70, 1500}; // a matinee that is over, one that has just begun, tonight, tomorrow
    QJsonArray items;
    for (int i = 0; i < minutes.size(); ++i) {
        QJsonObject event = test::eventsReply()["items"_L1][0].toObject();
        event[u"id"_s] = 105 + i;
        event[u"startsAt"_s] = now.addSecs(60 * minutes.at(i)).toString(Qt::ISODate);
        items.append(event);
    }
    const QJsonObject reply{{u"items"_s, items}, {u"next"_s, QJsonValue()}};
    QVERIFY(m_client->answer(ListEvents::info.name, reply));
    const auto opened = [this] {
        const auto calls = m_client->waiting(GetPlan::info.name);
        return calls.isEmpty() ? -1 : calls.last().fields["eventId"_L1].toInteger();
    };
    press(Qt::Key_Return);
    QCOMPARE(opened(), 106); // people still come
    press(Qt::Key_F4);
    QVERIFY(m_client->answer(ListEvents::info.name, reply));
    press(Qt::Key_Return);
    QCOMPARE(opened(), 107); // the other one tonight
    press(Qt::Key_F4);
    QVERIFY(m_client->answer(ListEvents::info.name, reply));
    press(Qt::Key_Return);
    QCOMPARE(opened(), 106); // and back
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
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty()); // too little: a part
    QCOMPARE(m_page->sale().state(), State::Held);
    press(Qt::Key_F9);
    type(u"20"_s);
    press(Qt::Key_Return);
    const auto call = m_client->waiting(SellOrder::info.name).value(0);
    QCOMPARE(call.fields["payments"_L1][0]["tendered"_L1]["amount"_L1].toInt(), 10'000);
    m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 10'000));
    QCOMPARE(m_page->sale().change(), Money(1000, u"EUR"_s));
    m_client->answer(TicketsPdf::info.name, test::pdfReply());
    picture(u"change"_s);
    press(Qt::Key_Return); // the focus came back from the field
    QCOMPARE(m_page->sale().state(), State::Choosing);
}

void TestDeskPage::escapeLeavesTheFieldFirst()
{
    holdTwo();
    press(Qt::Key_F9);
    type(u"5"_s);
    press(Qt::Key_Escape);
    QCOMPARE(m_page->sale().state(), State::Held); // only the field is gone
    QVERIFY(shown(u"Exact cash"_s));
    press(Qt::Key_Escape);
    QCOMPARE(m_page->sale().state(), State::Choosing);
}

void TestDeskPage::splitsByKeys()
{
    holdTwo();
    press(Qt::Key_F9);
    type(u"30"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_page->sale().checkout().toPay(), Money(6000, u"EUR"_s));
    press(Qt::Key_Backspace); // the command line is empty: the tender goes
    QCOMPARE(m_page->sale().checkout().toPay(), Money(9000, u"EUR"_s));
    press(Qt::Key_F2);
    type(u"ABCD-EFGH"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->answer(LookUpVoucher::info.name, test::voucherReply(2000)));
    QCOMPARE(m_page->sale().checkout().toPay(), Money(7000, u"EUR"_s));
    for (const QLineEdit *field : m_page->findChildren<QLineEdit *>())
        QVERIFY(!field->text().contains(u"EFGH"_s)); // it is worth money: not left on the screen
    picture(u"split"_s);
    press(Qt::Key_F12);
    QCOMPARE(m_client->waiting(SellOrder::info.name).value(0).fields["payments"_L1].toArray().size(), 2);
}

void TestDeskPage::amountsAsTyped_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("minorUnits"); // -1: refused
    QTest::newRow("whole") << u"en"_s << u"50"_s << qint64(5000);
    QTest::newRow("point") << u"en"_s << u"50.5"_s << qint64(5050);
    QTest::newRow("comma") << u"de"_s << u"50,50"_s << qint64(5050);
    QTest::newRow("point where commas are used") << u"de"_s << u"50.50"_s << qint64(5050);
    QTest::newRow("arabic digits and sign") << u"ar_EG"_s << u"٥٠٫٥٠"_s << qint64(5050);
    QTest::newRow("too fine") << u"en"_s << u"50.505"_s << qint64(-1);
    QTest::newRow("negative") << u"en"_s << u"-5"_s << qint64(-1);
    QTest::newRow("words") << u"en"_s << u"fifty"_s << qint64(-1);
}

void TestDeskPage::amountsAsTyped()
{
    QFETCH(QString, locale);
    QFETCH(QString, typed);
    QFETCH(qint64, minorUnits);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    const auto amount = PaymentPanel::amountOf(typed, u"EUR"_s);
    QLocale::setDefault(before);
    QCOMPARE(amount ? amount->minorUnits() : -1, minorUnits);
}

void TestDeskPage::theTerminalByKeys()
{
    holdTwo();
    press(Qt::Key_F10);
    QVERIFY(m_client->answer(SellOrder::info.name, test::pendingReply({4, 5})));
    QVERIFY(m_client->answer(StartPayment::info.name, test::attemptReply(u"started"_s, 9000)));
    QVERIFY(shown(u"Approved"_s));
    picture(u"terminal"_s);
    type(u"?"_s);
    QCOMPARE(m_client->waiting(ResolvePayment::info.name).value(0).fields["outcome"_L1].toString(), u"unknown"_s);
    QVERIFY(m_client->answer(ResolvePayment::info.name, test::attemptReply(u"unknown"_s, 9000)));
    picture(u"unknown"_s);
    type(u"4713"_s); // the focus is still where the code goes
    press(Qt::Key_Return);
    QCOMPARE(m_client->waiting(ResolvePayment::info.name).value(0).fields["reference"_L1].toString(), u"4713"_s);
    QVERIFY(m_client->answer(ResolvePayment::info.name, test::attemptReply(u"declined"_s, 9000)));
    QVERIFY(!shown(u"Approved"_s));
    press(Qt::Key_Escape); // back in the command line: gives the order up
    QCOMPARE(m_client->waiting(ReleaseHold::info.name).size(), 1);
}

void TestDeskPage::keepsAnOrderByKeys()
{
    holdTwo();
    press(Qt::Key_L, Qt::ControlModifier);
    press(Qt::Key_Return); // for whom?
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
    type(u"Ann"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->answer(SellOrder::info.name, test::pendingReply({4, 5})));
    QCOMPARE(m_page->sale().state(), State::Reserved);
    picture(u"reserved"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_page->sale().state(), State::Choosing);
}

void TestDeskPage::undoesByKeys()
{
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(told().contains(u"no sale"_s));
    holdTwo();
    press(Qt::Key_F12);
    m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000));
    press(Qt::Key_Return);
    QVERIFY(shown(u"Undo order K7Q4-MZ"_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    picture(u"undo"_s);
    type(u"9"_s); // no such reason
    QVERIFY(m_client->waiting(VoidOrder::info.name).isEmpty());
    press(Qt::Key_Escape);
    press(Qt::Key_Z, Qt::ControlModifier);
    type(u"1"_s);
    QCOMPARE(m_client->waiting(VoidOrder::info.name).value(0).fields["reason"_L1].toString(), u"Wrong seats"_s);
    m_client->answer(VoidOrder::info.name, test::orderReply({4, 5}, 9000));
    QVERIFY(!shown(u"Undo"_s));
    holdTwo(); // from where the focus is
}

void TestDeskPage::showsWhatIsExchanged()
{
    const auto order = JsonReader(JsonReader::Strictness::Reply).read<OrderView>(QJsonValue(test::orderReply({4, 5}, 9000)));
    QVERIFY(order);
    m_page->sale().beginExchange(*order, {order->tickets.first().ticketId});
    const auto banner = [this] {
        const auto notices = m_page->findChildren<Notice *>();
        return std::any_of(notices.begin(), notices.end(), [](const Notice *notice) { return notice->isVisible() && notice->text().startsWith(u"Exchange of 1"_s); });
    };
    QVERIFY(banner());
    type(u"1"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(31, {6}, m_client->serverNow().addSecs(300))));
    QVERIFY(shown(u"Exchange"_s));
    picture(u"exchange"_s);
    press(Qt::Key_Return); // for as much: nothing to pay
    QCOMPARE(m_client->waiting(ExchangeOrder::info.name).size(), 1);
    m_client->answer(ExchangeOrder::info.name, test::orderReply({6}, 4500));
    QVERIFY(!banner());
}

void TestDeskPage::offersWhatIsAllowed()
{
    holdTwo();
    QVERIFY(!shown(u"Give away"_s));
    QVERIFY(!shown(u"Invoice"_s));
    press(Qt::Key_F3);
    QVERIFY(told().contains(u"supervisor"_s));
    m_page->setPermissions(Permission::SellTickets | Permission::BlockSeats | Permission::SellOnInvoice);
    QVERIFY(shown(u"Invoice"_s));
    picture(u"held"_s);
    press(Qt::Key_F3);
    picture(u"comp"_s);
    type(u"2"_s); // the second reason
    press(Qt::Key_Return);
    QCOMPARE(m_client->waiting(SellOrder::info.name).value(0).fields["payments"_L1][0]["reference"_L1].toString(), u"Guest of the artist"_s);
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

void TestDeskPage::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("FOYER_PICTURES");
    if (folder.isEmpty())
        return;
    const QSize before = m_page->size();
    for (const QSize size : {QSize(1280, 748), QSize(2560, 1388)}) {
        m_page->resize(size);
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            m_theme->setMode(mode);
            QTest::qWait(300);
            QVERIFY(m_page->grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, name).arg(size.width()).arg(mode == Theme::Mode::Dark ? u"dark"_s : u"light"_s)));
        }
    }
    m_theme->setMode(Theme::Mode::Light);
    m_page->resize(before);
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
