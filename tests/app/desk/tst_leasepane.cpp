// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "LeaseHouse.h"
#include "desk/DeskPage.h"
#include "desk/LeaseChip.h"
#include "desk/LeasePane.h"
#include "protocol/MethodTable.h"
#include "theme/Notice.h"
#include "theme/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;

/// What people see of a till's lease, and what they can do about it with the keyboard.
class TestLeasePane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void theChipTellsHowItStands();
    void opensAndLeaves();
    void returnsByHand();
    void showsWhatWasRefused();
    void organizersSayHowMany();
    void organizersTakeBackFromALostTill();
    void sellersDoNot();
    void modelsAreSound();

private:
    LeaseChip *chip() const { return m_page->findChild<LeaseChip *>(); }
    LeasePane *pane() const { return m_page->findChild<LeasePane *>(); }
    QPushButton *button(const QString &text) const;
    QTableView *table(const QString &name) const;
    void tabTo(const QWidget *widget);
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void sell(int places);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<DeskPage> m_page;
};

void TestLeasePane::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<test::FakeClient>();
    m_page = std::make_unique<DeskPage>(*m_client);
    m_page->setJournalFolder(m_dir->filePath(u"sales"_s));
    m_page->setTill(u"till-1"_s, u"Till 1"_s);
    m_page->signedIn(u"box office"_s, UserId(3), u"Sam"_s);
    m_page->resize(1280, 748);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QVERIFY(!chip()->isVisible()); // nothing to say yet
    QVERIFY(test::openHouse(*m_client, m_page->sale()));
    QVERIFY(test::giveLease(*m_client));
    m_page->enter();
}

void TestLeasePane::cleanup()
{
    m_page.reset();
    m_client.reset();
}

QPushButton *TestLeasePane::button(const QString &text) const
{
    for (QPushButton *each : pane()->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().startsWith(text))
            return each;
    }
    return nullptr;
}

QTableView *TestLeasePane::table(const QString &name) const
{
    for (QTableView *each : pane()->findChildren<QTableView *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void TestLeasePane::tabTo(const QWidget *widget)
{
    for (int i = 0; i < 60 && QApplication::focusWidget() != widget; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), widget);
}

void TestLeasePane::sell(int places)
{
    m_page->sale().holdParty({{1, places}});
    m_page->sale().payCash(m_page->sale().total());
    QCOMPARE(m_page->sale().state(), SaleController::State::Sold);
    m_page->sale().nextSale();
}

void TestLeasePane::theChipTellsHowItStands()
{
    QVERIFY(chip()->isVisible());
    QVERIFY2(chip()->text().startsWith(u"6 "_s), qPrintable(chip()->text()));
    QCOMPARE(chip()->accessibleName(), chip()->text());
    m_client->setOnline(false);
    QVERIFY2(chip()->text().startsWith(u"No connection. 6 left"_s), qPrintable(chip()->text()));
    sell(2);
    QVERIFY2(chip()->text().startsWith(u"No connection. 4 left"_s) && chip()->text().endsWith(u"1 to hand in"_s), qPrintable(chip()->text()));
    m_client->setOnline(true);
    QVERIFY(m_client->answer(HandInSale::info.name, test::handedInReply({3, 4}, u"K7Q4-MZ"_s)));
    QVERIFY2(!chip()->text().contains(u"hand in"_s) && chip()->text().startsWith(u"4 "_s), qPrintable(chip()->text()));
    m_page->signedOut();
    QVERIFY(!chip()->isVisible());
}

void TestLeasePane::opensAndLeaves()
{
    QTest::keyClicks(QApplication::focusWidget(), u"2a"_s);
    QTest::mouseClick(chip(), Qt::LeftButton);
    QVERIFY(pane()->isVisible());
    QCOMPARE(QApplication::focusWidget(), table(u"Places"_s));
    QCOMPARE(table(u"Places"_s)->model()->rowCount(), 6);
    QVERIFY(!table(u"Sales made without the server"_s)->isVisible()); // there are none
    press(Qt::Key_Escape);
    QVERIFY(!pane()->isVisible());
    QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), u"2a"_s); // typing goes on where it was
}

void TestLeasePane::returnsByHand()
{
    m_page->showLeases();
    tabTo(button(u"Return places"_s));
    press(Qt::Key_Space);
    QCOMPARE(m_client->waiting(ReturnLease::info.name).value(0).fields[u"tickets"_s].toArray().size(), 6);
    QVERIFY(m_client->answer(ReturnLease::info.name, test::leaseReply({}, {}, false)));
    QCOMPARE(table(u"Places"_s)->model()->rowCount(), 0);
    QVERIFY(!chip()->isVisible());
    QVERIFY(button(u"Keep places again"_s));
    press(Qt::Key_Space);
    QVERIFY(test::giveLease(*m_client));
    QCOMPARE(table(u"Places"_s)->model()->rowCount(), 6);
}

void TestLeasePane::showsWhatWasRefused()
{
    m_client->setOnline(false);
    sell(2);
    sell(1);
    m_client->setOnline(true);
    QVERIFY(m_client->fail(HandInSale::info.name, {ErrorCode::Conflict, {}, {}, {m_page->leases().sales().first().places.first().seat}, 0}));
    QVERIFY(m_client->answer(HandInSale::info.name, test::handedInReply({5}, u"K7Q4-MZ"_s)));
    QVERIFY2(chip()->text().startsWith(u"1 sale"_s), qPrintable(chip()->text()));
    m_page->showLeases();
    const QAbstractItemModel *sales = table(u"Sales made without the server"_s)->model();
    QCOMPARE(sales->rowCount(), 2);
    QVERIFY(sales->index(0, OfflineSalesModel::State).data().toString().startsWith(u"refused"_s));
    QCOMPARE(sales->index(1, OfflineSalesModel::State).data().toString(), u"order K7Q4-MZ"_s);
    tabTo(button(u"I take care of it"_s));
    press(Qt::Key_Space);
    QCOMPARE(m_page->leases().refused(), 0);
    QVERIFY(!button(u"I take care of it"_s));
    QVERIFY2(!chip()->text().contains(u"refused"_s), qPrintable(chip()->text()));
    QCOMPARE(sales->rowCount(), 2); // still there to be looked at
}

void TestLeasePane::organizersSayHowMany()
{
    m_page->setPermissions(permissionsOf(Role::Organizer));
    m_page->showLeases();
    QVERIFY(m_client->answer(ListLeases::info.name, QJsonObject{{u"size"_s, 8}, {u"most"_s, 97}, {u"taken"_s, 24}, {u"items"_s, QJsonArray()}}));
    auto *size = pane()->findChild<QSpinBox *>();
    QVERIFY(size->isVisible());
    QCOMPARE(size->value(), 8);
    tabTo(size);
    size->selectAll();
    QTest::keyClicks(size, u"12"_s);
    tabTo(button(u"Save"_s));
    press(Qt::Key_Space);
    QCOMPARE(m_client->waiting(ConfigureLeases::info.name).value(0).fields, (QJsonObject{{u"eventId"_s, 5}, {u"size"_s, 12}}));
    QVERIFY(!size->isEnabled());
    QVERIFY(m_client->answer(ConfigureLeases::info.name, QJsonObject{{u"size"_s, 12}, {u"most"_s, 97}}));
    QCOMPARE(size->value(), 12);
    QCOMPARE(m_client->waiting(TakeLease::info.name).size(), 1); // this till follows at once
    size->setValue(20);
    button(u"Save"_s)->click();
    QVERIFY(m_client->fail(ConfigureLeases::info.name, {ErrorCode::NotAllowed}));
    QCOMPARE(size->value(), 12); // as it is
    QCOMPARE(pane()->findChild<Notice *>()->kind(), Notice::Kind::Bad);
}

void TestLeasePane::organizersTakeBackFromALostTill()
{
    m_page->setPermissions(permissionsOf(Role::Organizer));
    m_page->showLeases();
    QVERIFY(m_client->answer(ListLeases::info.name, test::tillsReply()));
    QTableView *tills = table(u"Which tills keep places of this event"_s);
    QVERIFY(tills->isVisible());
    QCOMPARE(tills->model()->rowCount(), 3);
    QVERIFY(tills->model()->index(2, LeaseTillsModel::State).data().toString().contains(u"stolen"_s));
    tabTo(tills);
    QPushButton *takeBack = button(u"Take the places of Till 2 back"_s);
    QVERIFY(takeBack);
    press(Qt::Key_Down);
    QVERIFY(takeBack->text().contains(u"Till 1"_s));
    press(Qt::Key_Down);
    QVERIFY(!takeBack->isVisible()); // it has none
    press(Qt::Key_Up);
    tabTo(takeBack);
    press(Qt::Key_Space);
    QVERIFY(m_client->waiting(GiveUpLease::info.name).isEmpty()); // not without a reason
    QTest::keyClicks(QApplication::focusWidget(), u"broken"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_client->waiting(GiveUpLease::info.name).value(0).fields, (QJsonObject{{u"eventId"_s, 5}, {u"leaseId"_s, 50}, {u"reason"_s, u"broken"_s}}));
    QVERIFY(m_client->answer(GiveUpLease::info.name, test::leaseReply({}, {}, false)));
    QCOMPARE(pane()->findChild<Notice *>()->kind(), Notice::Kind::Good);
    QCOMPARE(m_client->waiting(ListLeases::info.name).size(), 1);
}

void TestLeasePane::sellersDoNot()
{
    m_page->setPermissions(permissionsOf(Role::Seller));
    m_page->showLeases();
    QVERIFY(m_client->waiting(ListLeases::info.name).isEmpty());
    QVERIFY(!pane()->findChild<QSpinBox *>()->isVisible());
}

void TestLeasePane::modelsAreSound()
{
    LeasePlacesModel places;
    OfflineSalesModel sales;
    const QAbstractItemModelTester first(&places, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&sales, QAbstractItemModelTester::FailureReportingMode::QtTest);
    LeaseTillsModel tills;
    const QAbstractItemModelTester third(&tills, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tills.setTills({LeaseSummary(), LeaseSummary()});
    tills.setTills({});
    places.setRows({{u"F 1"_s, u"Premium"_s, true}, {u"F 2"_s, u"Premium"_s, false}});
    OfflineSale sale;
    sale.soldAt = QDateTime::currentDateTimeUtc();
    sale.total = Money(4500, u"EUR"_s);
    OfflineSale refused = sale;
    refused.state = OfflineSale::State::Refused;
    sales.setSales({sale, refused});
    QCOMPARE(sales.at(0).state, OfflineSale::State::Refused); // who needs somebody comes first
    sales.setSales({});
    places.setRows({});
}

QTEST_MAIN(TestLeasePane)
#include "tst_leasepane.moc"
