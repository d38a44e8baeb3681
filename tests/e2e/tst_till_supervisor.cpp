// SPDX-License-Identifier: GPL-3.0-or-later
#include "TillWindow.h"
#include "approval/SupervisorPrompt.h"
#include "desk/DeskPage.h"
#include "desk/PaymentPanel.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using State = SaleController::State;
using Stage = Checkout::Stage;

namespace {
constexpr int answerMs = 15'000;
const QString pin = QStringLiteral("90316274");
}

/// What a seller may not do alone, let through by a supervisor's PIN at the seller's desk: the real window, by keys, against the
/// real server.
class TestTillSupervisor : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void givenAway();
    void aWrongPinLosesNothing();
    void onInvoice();
    void twoForNothing();
    void oneOfThreePays();

private:
    MainWindow &window() { return m_till->window(); }
    SaleController &sale() { return window().desk().sale(); }
    SupervisorPrompt &prompt() { return window().supervisor(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    void type(const QString &keys) { QTest::keyClicks(QApplication::focusWidget(), keys); }
    bool reached(State state) { return QTest::qWaitFor([&] { return sale().state() == state; }, answerMs); }
    bool hold(const QString &party)
    {
        type(party);
        press(Qt::Key_Return);
        return reached(State::Held);
    }
    bool isAsked() { return QTest::qWaitFor([&] { return prompt().isAsking() && prompt().isVisible() && prompt().findChild<QComboBox *>()->count() > 0; }, answerMs); }
    void typePin(const QString &digits)
    {
        type(digits);
        press(Qt::Key_Return);
    }
    QString question();
    QByteArray approvedBy(const QString &reference);

    DemoHouse m_house;
    std::unique_ptr<TillWindow> m_till;
    QString m_told;
};

void TestTillSupervisor::initTestCase()
{
    QVERIFY(m_house.open());
    Till organizer(m_house.port(), "organizer");
    QCOMPARE(organizer.http().post("/api/v1/approvals/pin", {{u"password"_s, u"foyer-demo"_s}, {u"pin"_s, pin}}).status, 204);
    Till seller(m_house.port());
    QCOMPARE(seller.http().post("/api/v1/shifts", {{u"float"_s, money(10'000)}}, newKey()).status, 201);
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(m_house.port(), u"seller"_s));
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    window().show(MainWindow::Page::Sell);
    QVERIFY(m_till->openEvent(u"hamlet"_s));
    connect(&sale(), &SaleController::said, this, [this](SaleController::Tone, const QString &sentence) { m_told = sentence; });
    window().desk().enter();
}

void TestTillSupervisor::cleanupTestCase()
{
    m_till.reset();
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
    QVERIFY(!m_house.server().log().contains(pin.toLatin1()));
}

QString TestTillSupervisor::question()
{
    QStringList texts;
    for (const QLabel *label : prompt().findChildren<QLabel *>())
        texts += label->text();
    return texts.join(u' ');
}

QByteArray TestTillSupervisor::approvedBy(const QString &reference)
{
    return runSql(m_house.dataFolder(), u"SELECT a.email FROM event_log l JOIN sales_order o ON o.order_id = (l.data->>'orderId')::bigint"
                                        " JOIN account a ON a.id = (l.data->>'approvedBy')::bigint WHERE o.reference = '%1' LIMIT 1"_s.arg(reference)).out.trimmed();
}

void TestTillSupervisor::givenAway()
{
    QVERIFY(hold(u"2"_s));
    press(Qt::Key_F3);
    type(u"1"_s);
    press(Qt::Key_Return);
    QVERIFY(isAsked());
    QVERIFY2(question().contains(u"Press"_s), qPrintable(question()));
    QCOMPARE(sale().checkout().stage(), Stage::Approving);
    QVERIFY(prompt().isAncestorOf(QApplication::focusWidget())); // the PIN can be typed at once
    QVERIFY(!QApplication::activeModalWidget());
    typePin(pin);
    QVERIFY(reached(State::Sold));
    QCOMPARE(sale().order().payments.size(), 1);
    QCOMPARE(sale().order().payments.first().method, u"comp"_s);
    QCOMPARE(sale().order().payments.first().reference.value_or(QString()), u"Press"_s);
    QCOMPARE(approvedBy(sale().order().reference), QByteArray("organizer@demo.test"));
    QVERIFY(!prompt().isVisible());
    press(Qt::Key_Return); // the command line has the typing again: the next customer
    QVERIFY(reached(State::Choosing));
}

void TestTillSupervisor::aWrongPinLosesNothing()
{
    QVERIFY(hold(u"2"_s));
    const Money total = sale().total();
    press(Qt::Key_F3);
    type(u"2"_s);
    press(Qt::Key_Return);
    QVERIFY(isAsked());
    typePin(u"90316275"_s);
    QTRY_VERIFY(question().contains(u"wrong"_s));
    QCOMPARE(sale().checkout().stage(), Stage::Approving); // another try
    press(Qt::Key_Escape);
    QVERIFY(!prompt().isVisible());
    QCOMPARE(sale().state(), State::Held);
    QVERIFY(sale().checkout().tenders().isEmpty());
    QCOMPARE(sale().checkout().toPay(), total);
    press(Qt::Key_F12); // then the customer pays
    QVERIFY(reached(State::Sold));
    QCOMPARE(sale().order().payments.first().method, u"cash"_s);
    QCOMPARE(approvedBy(sale().order().reference), QByteArray());
    press(Qt::Key_Return);
    QVERIFY(reached(State::Choosing));
}

void TestTillSupervisor::onInvoice()
{
    QVERIFY(hold(u"1"_s));
    press(Qt::Key_I, Qt::ControlModifier);
    type(u"Ann Archer"_s);
    press(Qt::Key_Return);
    type(u"ann@example.test"_s);
    press(Qt::Key_Return);
    QVERIFY(isAsked());
    QVERIFY2(question().contains(u"Ann Archer"_s), qPrintable(question()));
    typePin(pin);
    QVERIFY(reached(State::Sold));
    QCOMPARE(sale().order().payments.first().method, u"invoice"_s);
    QCOMPARE(approvedBy(sale().order().reference), QByteArray("organizer@demo.test"));
    press(Qt::Key_Return);
    QVERIFY(reached(State::Choosing));
}

void TestTillSupervisor::twoForNothing()
{
    PaymentPanel *panel = window().desk().findChild<PaymentPanel *>();
    QVERIFY(panel);
    type(u"2X"_s);
    QTest::qWait(10);
    press(Qt::Key_Return);
    QVERIFY(reached(State::Held));
    QTRY_VERIFY(panel->asking() == PaymentPanel::Ask::Comp); // in one step
    type(u"3"_s);
    press(Qt::Key_Return);
    QVERIFY(isAsked());
    typePin(pin);
    QVERIFY(reached(State::Sold));
    QCOMPARE(sale().order().items.size(), 2);
    QCOMPARE(sale().order().payments.size(), 1);
    QCOMPARE(sale().order().payments.first().reference.value_or(QString()), u"Goodwill"_s);
    press(Qt::Key_Return);
    QVERIFY(reached(State::Choosing));
}

void TestTillSupervisor::oneOfThreePays()
{
    PaymentPanel *panel = window().desk().findChild<PaymentPanel *>();
    type(u"1A2X"_s);
    press(Qt::Key_Return);
    QVERIFY(reached(State::Held));
    QTRY_VERIFY(panel->asking() == PaymentPanel::Ask::Comp);
    const Money all = sale().total();
    const Money free = sale().usualPriceOf(2);
    QVERIFY(free.minorUnits() > 0 && free.minorUnits() < all.minorUnits());
    type(u"1"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(sale().checkout().toPay(), all - free);
    press(Qt::Key_F12); // the one who pays
    QVERIFY(isAsked());
    typePin(pin);
    QVERIFY(reached(State::Sold));
    QCOMPARE(sale().order().items.size(), 3);
    QCOMPARE(sale().order().payments.size(), 2);
    press(Qt::Key_Return);
    QVERIFY(reached(State::Choosing));
}

QTEST_MAIN(TestTillSupervisor)
#include "tst_till_supervisor.moc"
