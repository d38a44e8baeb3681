// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "LeaseHouse.h"
#include "desk/DeskPage.h"
#include "print/PrintDesk.h"
#include "print/PrintStrip.h"
#include "protocol/LayoutMethods.h"
#include "protocol/PricingMethods.h"
#include "protocol/OrderMethods.h"
#include "shell/PrintWiring.h"
#include "support/CodeReader.h"
#include "support/FakePrinter.h"
#include "theme/KeyMap.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The selling page with printers: from the key that takes the cash to the paper.
class TestPrintWiring : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void cashOpensTheDrawerAndPrints();
    void whoIsNamedHasTheTickets();
    void receiptOnlyWhenAsked();
    void newTicketsByKey();
    void aJamIsSettledByKey();
    void withoutTheServerItPrintsTheSame();

private:
    void sell(const QList<int> &seats);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    bool waitForPages(qsizetype count) { return QTest::qWaitFor([&] { return m_printer->pages().size() >= count; }, 8000); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakePrinter> m_printer;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<KeyMap> m_keys;
    std::unique_ptr<PrintDesk> m_printing;
    std::unique_ptr<DeskPage> m_page;
};

void TestPrintWiring::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_printer = std::make_unique<FakePrinter>();
    QVERIFY(m_printer->on());
    m_client = std::make_unique<FakeClient>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_printing = std::make_unique<PrintDesk>(*m_client, *m_settings, m_folder->filePath(u"print"_s));
    PrintSetup setup;
    PrinterConfig printer;
    printer.id = printer.name = u"one"_s;
    printer.address = u"127.0.0.1:%1"_s.arg(m_printer->port());
    setup.printers = {printer};
    setup.ticketPrinter = setup.receiptPrinter = setup.drawerPrinter = printer.id;
    m_printing->setSetup(setup);
    m_page = std::make_unique<DeskPage>(*m_client);
    m_page->setJournalFolder(m_folder->filePath(u"sales"_s));
    m_page->setTill(u"till-1"_s, u"Till 1"_s);
    m_page->signedIn(u"box office"_s, UserId(3), u"Sam"_s);
    m_keys = std::make_unique<KeyMap>(*m_settings);
    m_keys->install();
    wirePrinting(*m_page, *m_client, *m_printing);
    m_page->resize(1280, 748);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
    QVERIFY(m_client->answer(ListEvents::info.name, eventsReply()));
    press(Qt::Key_Return);
    QVERIFY(m_client->answer(GetPlan::info.name, planReply()));
    QVERIFY(QTest::qWaitFor([&] { return !m_client->waiting(Subscribe::info.name).isEmpty(); }));
    QVERIFY(m_client->answer(Subscribe::info.name, seatsReply(1)));
    QCOMPARE(m_client->waiting(ListLayouts::info.name).size(), 1); // asked for with the plan
    QVERIFY(m_client->answer(ListLayouts::info.name, QJsonObject{{u"items"_s, QJsonArray()}}));
}

void TestPrintWiring::cleanup()
{
    m_page.reset();
    m_keys.reset();
    m_printing.reset();
    m_settings.reset();
    m_client.reset();
    m_printer.reset();
}

void TestPrintWiring::sell(const QList<int> &seats)
{
    QTest::keyClicks(QApplication::focusWidget(), QString::number(seats.size()));
    press(Qt::Key_Return);
    QVERIFY(m_client->answer(HoldSeats::info.name, holdReply(9, seats, m_client->serverNow().addSecs(300))));
    press(Qt::Key_F12);
    QVERIFY(m_client->answer(SellOrder::info.name, orderReply(seats, 4500 * seats.size())));
}

void TestPrintWiring::cashOpensTheDrawerAndPrints()
{
    sell({3, 4});
    QVERIFY(waitForPages(2));
    QCOMPARE(m_printer->events().first().kind, EscPosDecoder::Kind::Pulse);
    QCOMPARE(readQr(m_printer->pages().at(0).page), u"CODE3"_s);
    QCOMPARE(readQr(m_printer->pages().at(1).page), u"CODE4"_s);
}

void TestPrintWiring::whoIsNamedHasTheTickets()
{
    sell({3});
    QVERIFY(waitForPages(1));
    QVERIFY(m_client->waiting(MarkCollected::info.name).isEmpty()); // nobody would look for it
    press(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"1"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->answer(HoldSeats::info.name, holdReply(10, {4}, m_client->serverNow().addSecs(300))));
    press(Qt::Key_F12);
    QJsonObject order = orderReply({4}, 4500);
    order[u"customer"_s] = QJsonObject{{u"name"_s, u"Anna"_s}};
    QVERIFY(m_client->answer(SellOrder::info.name, order));
    QVERIFY(waitForPages(2));
    const auto told = m_client->waiting(MarkCollected::info.name);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().fields[u"orderId"_s], order[u"orderId"_s]);
}

void TestPrintWiring::receiptOnlyWhenAsked()
{
    press(Qt::Key_F8); // nothing is sold yet
    sell({3});
    QVERIFY(waitForPages(1));
    QTest::qWait(150);
    QCOMPARE(m_printer->pages().size(), 1);
    press(Qt::Key_F8);
    QVERIFY(waitForPages(2));
    QCOMPARE(readQr(m_printer->pages().at(1).page), QString());
}

void TestPrintWiring::newTicketsByKey()
{
    sell({3});
    QVERIFY(waitForPages(1));
    press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_client->waiting(ReissueTickets::info.name).size(), 1);
    QCOMPARE(m_printer->pages().size(), 1);
}

void TestPrintWiring::aJamIsSettledByKey()
{
    m_printer->setCoverOpen(true);
    sell({3});
    auto *strip = m_page->findChild<PrintStrip *>();
    QVERIFY(strip);
    QVERIFY(QTest::qWaitFor([&] { return m_printing->attention() != nullptr; }, 8000));
    QVERIFY(strip->isVisible());
    QVERIFY(m_page->minimumSizeHint().width() <= 1280); // it widens nothing
    m_printer->setCoverOpen(false);
    press(Qt::Key_F6);
    QVERIFY(waitForPages(1));
    QCOMPARE(readQr(m_printer->pages().first().page), u"CODE3"_s);
}

void TestPrintWiring::withoutTheServerItPrintsTheSame()
{
    QVERIFY(m_client->answer(GetPricing::info.name, pricingReply()));
    QVERIFY(giveLease(*m_client));
    m_client->setOnline(false);
    const QList<LeasePlace> open = m_page->leases().openPlaces(EventId(5));
    QHash<QString, int> codes;
    for (const LeasePlace &place : open)
        codes.insert(place.code, place.seat);
    int writtenAtThePulse = -1;
    connect(m_printer.get(), &FakePrinter::pulsed, this, [&] { writtenAtThePulse = m_page->leases().waiting(); });
    QTest::keyClicks(QApplication::focusWidget(), u"2a1s"_s);
    press(Qt::Key_Return);
    press(Qt::Key_F12);
    QVERIFY(waitForPages(3));
    QCOMPARE(m_printer->events().first().kind, EscPosDecoder::Kind::Pulse); // the drawer, and before it the journal
    QCOMPARE(writtenAtThePulse, 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(codes.remove(readQr(m_printer->pages().at(i).page)));
    press(Qt::Key_F8); // and a receipt
    QVERIFY(waitForPages(4));
    press(Qt::Key_R, Qt::ControlModifier); // a new issue only the server can make
    QVERIFY(m_client->waiting(ReissueTickets::info.name).isEmpty());
}

QTEST_MAIN(TestPrintWiring)
#include "tst_printwiring.moc"
