// SPDX-License-Identifier: GPL-3.0-or-later
#include "Evening.h"
#include "TillWindow.h"
#include "orders/InvoicesPage.h"
#include "orders/OrdersPage.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Invoices from the office's page, in the real window, by keys, against the real server.
class TestTillInvoices : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void whatIsOwedIsListed();
    void aPartComesToTheBank();
    void theRestInCash();
    void documents();
    void toItsOrder();
    void sellersHaveNoSuchPage();

private:
    InvoicesController &invoices() { return m_till->window().invoices().invoices(); }
    QLineEdit *field(const QString &name);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers); }

    DemoHouse m_house;
    std::unique_ptr<TillWindow> m_till;
    QString m_number;
    QStringList m_told;
};

QLineEdit *TestTillInvoices::field(const QString &name)
{
    for (QLineEdit *edit : m_till->window().invoices().findChildren<QLineEdit *>()) {
        if (edit->isVisible() && edit->accessibleName().startsWith(name))
            return edit;
    }
    qFatal("no field %s", qPrintable(name));
}

void TestTillInvoices::initTestCase()
{
    QVERIFY(m_house.open());
    QCOMPARE(makeEvening(m_house.port()).problems, QStringList());
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(m_house.port()));
    m_till->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_till->window()));
    connect(&invoices(), &InvoicesController::said, this, [this](InvoicesController::Tone, const QString &sentence) { m_told.append(sentence); });
}

void TestTillInvoices::cleanupTestCase()
{
    m_till.reset();
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

void TestTillInvoices::whatIsOwedIsListed()
{
    m_till->window().show(MainWindow::Page::Invoices);
    QTRY_COMPARE(invoices().invoices().rowCount(), 3);
    QVERIFY(invoices().invoice());
    QTest::keyClicks(field(u"Search"_s), u"royal"_s);
    QTRY_COMPARE(invoices().invoices().rowCount(), 1);
    QTRY_COMPARE(invoices().isSearching(), false);
    invoices().select(0);
    QCOMPARE(invoices().invoice()->customer.name.value_or(QString()), u"Royal Danish Embassy"_s);
    QVERIFY(!invoices().invoice()->owed.isZero());
    m_number = invoices().invoice()->number;
    invoices().setFilter(InvoicesController::Filter::Overdue);
    QTRY_COMPARE(invoices().invoices().rowCount(), 0);
    QCOMPARE(invoices().invoice()->number, m_number); // still looked at
    invoices().setFilter(InvoicesController::Filter::Open);
    QTRY_COMPARE(invoices().invoices().rowCount(), 1);
}

void TestTillInvoices::aPartComesToTheBank()
{
    const Money owed = invoices().invoice()->owed;
    press(Qt::Key_F9);
    press(Qt::Key_1); // to the bank
    field(u"How much"_s)->setText(u"999999"_s);
    press(Qt::Key_Return);
    QVERIFY(!invoices().isBusy()); // more than is owed
    field(u"How much"_s)->setText(u"100"_s);
    press(Qt::Key_Return);
    QTest::keyClicks(field(u"Reference"_s), u"TRF 4711"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!invoices().isBusy());
    QTRY_COMPARE(invoices().invoice()->owed.minorUnits(), owed.minorUnits() - 10'000);
    QCOMPARE(invoices().invoice()->settlements.last().reference.value_or(QString()), u"TRF 4711"_s);
    QVERIFY(m_told.last().contains(u"still owed"_s));
}

void TestTillInvoices::theRestInCash()
{
    QSignalSpy drawer(&m_till->window().invoices(), &InvoicesPage::drawerWanted);
    press(Qt::Key_F9);
    press(Qt::Key_2); // cash
    press(Qt::Key_Return); // all of it
    press(Qt::Key_Return); // no remark
    QCOMPARE(drawer.count(), 0); // not before it is written down
    QTRY_COMPARE(drawer.count(), 1);
    QTRY_COMPARE(invoices().invoice()->status, u"settled"_s);
    QCOMPARE(invoices().invoice()->settlements.last().method, u"cash"_s);
    QVERIFY(m_told.last().contains(u"is paid"_s));
    press(Qt::Key_F9); // nothing is owed any more
    QVERIFY(!invoices().isBusy());
}

void TestTillInvoices::documents()
{
    QSignalSpy ready(&invoices(), &InvoicesController::documentReady);
    invoices().fetchInvoice();
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(ready.first().at(1).toByteArray().startsWith("%PDF"));
    QCOMPARE(ready.first().at(0).toString(), m_number);
}

void TestTillInvoices::toItsOrder()
{
    const QString reference = invoices().invoice()->orderReference;
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_till->window().orders().orders().order());
    QTRY_COMPARE(m_till->window().orders().orders().order()->reference, reference);
}

void TestTillInvoices::sellersHaveNoSuchPage()
{
    m_till->connection().signOut();
    QTRY_COMPARE(m_till->connection().state(), ServerConnection::State::Disconnected);
    QVERIFY(!invoices().invoice());
    QCOMPARE(invoices().invoices().rowCount(), 0);
    QVERIFY(m_till->signIn(m_house.port(), u"seller"_s));
    QVERIFY(!m_till->window().offers(MainWindow::Page::Invoices));
}

QTEST_MAIN(TestTillInvoices)
#include "tst_till_invoices.moc"
