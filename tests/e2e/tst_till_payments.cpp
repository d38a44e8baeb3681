// SPDX-License-Identifier: GPL-3.0-or-later
#include "TillWindow.h"
#include "orders/OrdersPage.h"
#include "orders/PaymentsPage.h"
#include "support/FakeGateway.h"
#include "theme/Segmented.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int answerMs = 15'000; // of a server on a busy machine
}

/// Money that waits, settled from its page in the real window, by keys, against the real server and a gateway that misbehaves.
class TestTillPayments : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void nothingWaits();
    void itWentThrough();
    void itTookNothing();
    void tooLateSoItGoesBack();
    void theGatewayIsAsked();
    void aRefundByHand();
    void settledBySomebodyMeanwhile();
    void toItsOrder();
    void whoSeesThePage();

private:
    PaymentsController &payments() { return m_till->window().payments().payments(); }
    int rows() { return payments().payments().rowCount(); }
    QLineEdit *field(const QString &name);
    QString inNavigation(); ///< what the navigation says of the page
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers); }
    QJsonObject placed(int quantity = 1);
    qint64 unknownAt(const QJsonObject &order);
    HttpReply outcome(qint64 attempt, const QJsonObject &said) { return m_other->http().post(eventPath(m_event, "/payment-attempts/" + QByteArray::number(attempt) + "/outcome"), said, newKey()); }
    QString status(const QJsonObject &order) { return m_other->http().get("/api/v1/orders/" + order["reference"_L1].toString().toLatin1()).json()["status"_L1].toString(); }
    HttpReply payOnline(const QJsonObject &order)
    {
        return m_other->http().post(eventPath(m_event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/payments"),
                                    {{u"method"_s, u"online"_s}, {u"amount"_s, order["total"_L1]}, {u"reference"_s, u"pm_card_of_sally"_s}}, newKey());
    }

    FakeGateway m_fake;
    std::unique_ptr<DemoHouse> m_house;
    std::unique_ptr<Till> m_other; ///< another till
    std::unique_ptr<TillWindow> m_till;
    qint64 m_event = 0;
    QStringList m_told;
};

void TestTillPayments::initTestCase()
{
    QCOMPARE(m_fake.start(), QString());
    qputenv("FOYER_GATEWAY_URL", m_fake.url());
    qputenv("FOYER_GATEWAY_KEY", FakeGateway::key);
    qputenv("FOYER_GATEWAY_WEBHOOK_SECRET", FakeGateway::webhookSecret);
    m_house = std::make_unique<DemoHouse>();
    QVERIFY(m_house->open());
    m_other = std::make_unique<Till>(m_house->port());
    QVERIFY(m_other->isSignedIn());
    m_event = m_other->event("hamlet");
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(m_house->port()));
    m_till->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_till->window()));
    connect(&payments(), &PaymentsController::said, this, [this](Tone, const QString &sentence) { m_told.append(sentence); });
    new QAbstractItemModelTester(&payments().payments(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
}

void TestTillPayments::init()
{
    m_till->window().show(MainWindow::Page::Payments);
    QTRY_VERIFY_WITH_TIMEOUT(!payments().isSearching(), answerMs);
}

void TestTillPayments::cleanupTestCase()
{
    m_till.reset();
    const QByteArray faults = m_house->close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house->dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

QLineEdit *TestTillPayments::field(const QString &name)
{
    for (QLineEdit *edit : m_till->window().payments().findChildren<QLineEdit *>()) {
        if (edit->isVisible() && edit->accessibleName().startsWith(name))
            return edit;
    }
    return nullptr;
}

QString TestTillPayments::inNavigation()
{
    for (const QAbstractButton *button : m_till->window().findChildren<QAbstractButton *>()) {
        if (button->text().startsWith(u"Payments"_s))
            return button->text();
    }
    return {};
}

QJsonObject TestTillPayments::placed(int quantity)
{
    const QJsonObject hold = m_other->holdBest(m_event, quantity).json();
    return m_other->sell(m_event, {{u"holdId"_s, hold["holdId"_L1]}, {u"customer"_s, QJsonObject{{u"name"_s, u"Ophelia Polonius"_s}}}}).json();
}

qint64 TestTillPayments::unknownAt(const QJsonObject &order)
{
    const HttpReply started = m_other->http().post(eventPath(m_event, "/payment-attempts"),
                                                   {{u"orderId"_s, order["orderId"_L1]}, {u"method"_s, u"card"_s}, {u"amount"_s, order["total"_L1]}}, newKey());
    const qint64 attempt = started.json()["attemptId"_L1].toInteger();
    return outcome(attempt, {{u"outcome"_s, u"unknown"_s}}).status == 200 ? attempt : 0;
}

void TestTillPayments::nothingWaits()
{
    QCOMPARE(rows(), 0);
    QVERIFY(!payments().payment());
    QCOMPARE(inNavigation(), u"Payments"_s);
    press(Qt::Key_D, Qt::ControlModifier); // nothing to say anything about
    QVERIFY(!field(u"Approval"_s));
}

void TestTillPayments::itWentThrough()
{
    const QJsonObject order = placed(2);
    QVERIFY(unknownAt(order));
    payments().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, answerMs);
    QCOMPARE(inNavigation(), u"Payments · 1"_s);
    QVERIFY(payments().payment());
    QCOMPARE(payments().payment()->orderReference, order["reference"_L1].toString());
    QVERIFY(payments().canSay() && !payments().canAsk() && !payments().canGiveBack());
    press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(field(u"Approval"_s));
    press(Qt::Key_Return); // not without the code
    QVERIFY(!payments().isBusy());
    press(Qt::Key_Escape); // one step back; nothing was said
    QVERIFY(!field(u"Approval"_s));
    QCOMPARE(status(order), u"pending"_s);
    press(Qt::Key_D, Qt::ControlModifier);
    QTest::keyClicks(field(u"Approval"_s), u"AUTH 4711"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_told.isEmpty(), answerMs);
    QVERIFY2(m_told.last().contains(u"went through"_s), qPrintable(m_told.last()));
    QCOMPARE(status(order), u"confirmed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, answerMs);
    QTRY_COMPARE_WITH_TIMEOUT(inNavigation(), u"Payments"_s, answerMs);
    QVERIFY(!payments().payment());
}

void TestTillPayments::itTookNothing()
{
    const QJsonObject order = placed();
    QVERIFY(unknownAt(order));
    payments().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, answerMs);
    press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(!payments().isBusy()); // asked first
    press(Qt::Key_1);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, answerMs);
    QVERIFY(m_told.last().contains(u"nothing was taken"_s));
    QCOMPARE(status(order), u"pending"_s);
    // Another attempt may be made: the order is not stuck.
    QVERIFY(unknownAt(order));
    payments().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, answerMs);
    press(Qt::Key_J, Qt::ControlModifier);
    press(Qt::Key_1);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, answerMs);
}

void TestTillPayments::tooLateSoItGoesBack()
{
    const QJsonObject order = placed();
    QVERIFY(unknownAt(order));
    QCOMPARE(m_other->release(m_event, order["holdId"_L1].toInteger()).status, 204); // given up while the terminal was silent
    payments().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, answerMs);
    press(Qt::Key_D, Qt::ControlModifier);
    QTest::keyClicks(field(u"Approval"_s), u"AUTH 4712"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(payments().canGiveBack(), answerMs);
    QVERIFY2(m_told.last().contains(u"on the terminal"_s), qPrintable(m_told.last()));
    QCOMPARE(payments().payment()->saidBy.value_or(QString()), m_till->connection().user().name);
    press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(field(u"How was it given back"_s));
    press(Qt::Key_Return); // its number may be left out
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, answerMs);
    QVERIFY(m_told.last().contains(u"back with the customer"_s));
}

void TestTillPayments::theGatewayIsAsked()
{
    m_fake.behave("confirm", "process");
    const QJsonObject order = placed();
    QCOMPARE(payOnline(order).json()["status"_L1].toString(), u"pending"_s);
    payments().setFilter(PaymentsController::Filter::Outside);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, answerMs);
    QCOMPARE(payments().forPerson(), 0); // the server's own to find out
    QVERIFY(payments().canAsk() && !payments().canSay());
    press(Qt::Key_D, Qt::ControlModifier); // nobody else may say what a gateway did
    QVERIFY(!field(u"Approval"_s));
    m_told.clear();
    press(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_told.isEmpty(), answerMs);
    QVERIFY2(m_told.last().contains(u"goes on asking"_s), qPrintable(m_told.last()));
    const QByteArray hook = "https://127.0.0.1:" + QByteArray::number(m_house->port()) + "/api/v1/webhooks/payments";
    m_fake.settle(m_fake.lastAttempt());
    QCOMPARE(m_fake.webhook(hook, m_fake.lastAttempt()), QList{200});
    QTRY_COMPARE_WITH_TIMEOUT(status(order), u"confirmed"_s, answerMs);
    payments().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, answerMs);
    payments().setFilter(PaymentsController::Filter::ForPerson);
    QTRY_VERIFY_WITH_TIMEOUT(!payments().isSearching(), answerMs);
}

void TestTillPayments::aRefundByHand()
{
    const QJsonObject order = placed(2);
    QCOMPARE(payOnline(order).json()["status"_L1].toString(), u"confirmed"_s);
    m_fake.behave("refund", "refuse");
    QCOMPARE(m_other->http().post(eventPath(m_event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/refunds"), {{u"reason"_s, u"ill"_s}}, newKey()).status, 201);
    QTRY_VERIFY_WITH_TIMEOUT((payments().isSearching() ? void() : payments().refresh(), QTest::qWait(200), rows() == 1), answerMs); // as soon as the gateway has said no
    QVERIFY(payments().canGiveBack() && !payments().canAsk());
    QVERIFY(payments().payment()->reason.has_value());
    press(Qt::Key_D, Qt::ControlModifier);
    QTest::keyClicks(field(u"How was it given back"_s), u"TRF 12"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, answerMs);
    QVERIFY(m_told.last().contains(u"back with the customer"_s));
}

void TestTillPayments::settledBySomebodyMeanwhile()
{
    const QJsonObject order = placed();
    const qint64 attempt = unknownAt(order);
    QVERIFY(attempt);
    payments().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, answerMs);
    press(Qt::Key_D, Qt::ControlModifier);
    QTest::keyClicks(field(u"Approval"_s), u"AUTH"_s);
    QCOMPARE(outcome(attempt, {{u"outcome"_s, u"approved"_s}, {u"reference"_s, u"AUTH 99"_s}}).json()["state"_L1].toString(), u"recorded"_s);
    payments().refresh(); // as it does by itself every few seconds
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, answerMs);
    QVERIFY(!field(u"Approval"_s)); // there is nothing left to ask
}

void TestTillPayments::toItsOrder()
{
    const QJsonObject order = placed();
    const qint64 attempt = unknownAt(order);
    QVERIFY(attempt);
    payments().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, answerMs);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_till->window().orders().orders().order(), answerMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_till->window().orders().orders().order()->reference, order["reference"_L1].toString(), answerMs);
    QCOMPARE(outcome(attempt, {{u"outcome"_s, u"declined"_s}}).status, 200);
}

void TestTillPayments::whoSeesThePage()
{
    m_till->connection().signOut();
    QTRY_COMPARE_WITH_TIMEOUT(m_till->connection().state(), ServerConnection::State::Disconnected, answerMs);
    QCOMPARE(rows(), 0);
    QCOMPARE(payments().forPerson(), 0);
    QVERIFY(m_till->signIn(m_house->port(), u"door"_s));
    QVERIFY(!m_till->window().offers(MainWindow::Page::Payments));
    m_till->connection().signOut();
    QTRY_COMPARE_WITH_TIMEOUT(m_till->connection().state(), ServerConnection::State::Disconnected, answerMs);
    QVERIFY(m_till->signIn(m_house->port(), u"seller"_s)); // who stood at the terminal knows best
    QVERIFY(m_till->window().offers(MainWindow::Page::Payments));
}

QTEST_MAIN(TestTillPayments)
#include "tst_till_payments.moc"
