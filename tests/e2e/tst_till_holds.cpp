// SPDX-License-Identifier: GPL-3.0-or-later
#include "TillWindow.h"
#include "desk/DeskPage.h"
#include "holds/HoldsPage.h"
#include "seatmap/SeatMapWidget.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// House holds from the organizer's page, in the real window, against the real server.
class TestTillHolds : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void aGroupIsKept();
    void itIsChanged();
    void theDeskShowsIt();
    void someAreReleased();
    void aSeatTakenMeanwhileIsNotKept();
    void killsAreForNobody();
    void someAreSoldAtTheDesk();
    void allAreReleased();
    void sellersHaveNoSuchPage();

private:
    HoldsController &holds() { return m_till->window().holds().holds(); }
    bool settled() { return QTest::qWaitFor([this] { return !holds().isBusy(); }, 10'000); }
    QLineEdit *field(const QString &name);
    QPushButton *button(const QString &begins);
    QJsonArray blocks() { return m_other->http().get(eventPath(m_event, "/blocks")).json()["items"_L1].toArray(); }

    DemoHouse m_house;
    std::unique_ptr<TillWindow> m_till;
    std::unique_ptr<Till> m_other;
    qint64 m_event = 0;
    QStringList m_told;
};

QLineEdit *TestTillHolds::field(const QString &name)
{
    for (QLineEdit *edit : m_till->window().holds().findChildren<QLineEdit *>()) {
        if (edit->accessibleName().startsWith(name))
            return edit;
    }
    qFatal("no field %s", qPrintable(name));
}

QPushButton *TestTillHolds::button(const QString &begins)
{
    for (QPushButton *one : m_till->window().holds().findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text().startsWith(begins))
            return one;
    }
    qFatal("no button %s", qPrintable(begins));
}

void TestTillHolds::initTestCase()
{
    QVERIFY(m_house.open());
    m_other = std::make_unique<Till>(m_house.port());
    m_event = m_other->event("hamlet");
    m_till = std::make_unique<TillWindow>();
    QVERIFY(m_till->signIn(m_house.port()));
    QVERIFY(m_till->openEvent(u"hamlet"_s));
    connect(&holds(), &HoldsController::said, this, [this](HoldsController::Tone, const QString &sentence) { m_told.append(sentence); });
    m_till->window().show(MainWindow::Page::Holds);
    QTRY_VERIFY_WITH_TIMEOUT(holds().isReady(), 15'000);
    QCOMPARE(holds().event().value(), m_event); // the one at the desk
    QCOMPARE(m_till->window().holds().map().view(), SeatView::Holds);
}

void TestTillHolds::cleanupTestCase()
{
    m_till.reset();
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

void TestTillHolds::aGroupIsKept()
{
    QLineEdit *places = field(u"Places to choose"_s);
    places->setText(u"12"_s);
    QTest::keyClick(places, Qt::Key_Return);
    QCOMPARE(holds().chosen().size(), 12);
    QVERIFY(holds().map().isMine(holds().chosen().first()));
    field(u"Code"_s)->setText(u"group"_s);
    QTest::mouseClick(button(u"Keep 12"_s), Qt::LeftButton);
    QVERIFY(!holds().isBusy()); // nobody said why
    QVERIFY(m_told.last().contains(u"why"_s));
    field(u"Why"_s)->setText(u"Smith, 12 people"_s);
    QTest::keyClick(field(u"Why"_s), Qt::Key_Return);
    QVERIFY(settled());
    QTRY_COMPARE(holds().holds().rowCount(), 1);
    QCOMPARE(holds().chosen().size(), 0);
    const QJsonObject kept = blocks().first().toObject();
    QCOMPARE(kept["code"_L1].toString(), u"GROUP"_s);
    QCOMPARE(kept["reason"_L1].toString(), u"Smith, 12 people"_s);
    QCOMPARE(kept["seats"_L1].toArray().size(), 12);
    const int seat = kept["seats"_L1][0].toInt();
    QTRY_COMPARE(holds().map().state(seat), SeatState::Blocked);
    QTRY_COMPARE(holds().map().houseHoldOf(seat), 0);
}

void TestTillHolds::itIsChanged()
{
    const int seat = blocks().first()["seats"_L1][0].toInt();
    holds().toggleSeat(seat); // on one of its seats: it opens
    QVERIFY(holds().opened());
    QCOMPARE(field(u"Code"_s)->text(), u"GROUP"_s);
    QCOMPARE(field(u"Why"_s)->text(), u"Smith, 12 people"_s);
    HoldDraft draft{u"SMITH"_s, u"#0072b2"_s, u"Smith, twelve people"_s, false, true, QDateTime::currentDateTimeUtc().addDays(3)};
    holds().update(draft);
    QVERIFY(settled());
    QTRY_COMPARE(holds().holds().at(0).code, u"SMITH"_s);
    QVERIFY(holds().opened()->releaseAt && holds().opened()->sellersMaySell);
    draft.releaseAt.reset();
    holds().update(draft);
    QVERIFY(settled());
    QTRY_VERIFY(!holds().opened()->releaseAt);
    QVERIFY(blocks().first()["releaseAt"_L1].isUndefined() || blocks().first()["releaseAt"_L1].isNull());
}

void TestTillHolds::theDeskShowsIt()
{
    SeatMapModel &map = m_till->window().desk().sale().map();
    const int seat = holds().opened()->seats.first();
    QTRY_COMPARE(map.state(seat), SeatState::Blocked);
    QTRY_VERIFY(map.houseHoldOf(seat) == 0);
    QCOMPARE(map.houseHolds().first().reason.left(5), u"Smith"_s);
}

void TestTillHolds::someAreReleased()
{
    holds().clearChoice();
    const QList<int> seats = holds().opened()->seats;
    holds().addSeats(seats.first(5) + QList<int>{seats.first() + 900}); // one that is not of it
    QCOMPARE(holds().chosen(), seats.first(5));
    QTest::mouseClick(button(u"Release 5"_s), Qt::LeftButton);
    QVERIFY(settled());
    QTRY_COMPARE(holds().opened()->seats.size(), 7);
    QTRY_COMPARE(holds().map().state(seats.first()), SeatState::Available);
}

void TestTillHolds::aSeatTakenMeanwhileIsNotKept()
{
    holds().closeHold();
    holds().addTyped(u"4"_s);
    QCOMPARE(holds().chosen().size(), 4);
    const int lost = holds().chosen().at(1);
    QCOMPARE(m_other->holdSeats(m_event, {lost}).status, 201);
    QTRY_COMPARE(holds().chosen().size(), 3);
    QVERIFY(!holds().chosen().contains(lost));
    holds().clearChoice();
    holds().addTyped(u"Z 99-100"_s);
    QVERIFY(m_told.last().contains(u"Z 99-100"_s));
    holds().addTyped(u"51"_s);
    QVERIFY(m_told.last().contains(u"50"_s));
    QCOMPARE(holds().placesChosen(), 0);
}

void TestTillHolds::killsAreForNobody()
{
    holds().addTyped(u"2"_s);
    holds().keep({u"CAM"_s, u"#d55e00"_s, u"camera"_s, true, true, {}}); // a kill is for nobody, whatever else is said
    QVERIFY(settled());
    QTRY_COMPARE(holds().holds().rowCount(), 2);
    QVERIFY(holds().holds().at(1).kill && !holds().holds().at(1).sellersMaySell);
    QCOMPARE(holds().holds().data(holds().holds().index(1, HoldsModel::SoldBy), Qt::DisplayRole).toString(), u"nobody"_s);
    QTRY_COMPARE(holds().map().houseHolds().size(), 2);
    QVERIFY(holds().map().houseHolds().at(1).isKill);
}

void TestTillHolds::someAreSoldAtTheDesk()
{
    SaleController &sale = m_till->window().desk().sale();
    const QList<int> kept = holds().holds().at(0).seats;
    const int killed = holds().holds().at(1).seats.first();
    QTRY_COMPARE(sale.map().houseHolds().size(), 2);
    sale.toggleSeat(killed);
    QVERIFY(sale.basket().isEmpty());
    sale.toggleSeat(kept.at(kept.size() - 1));
    sale.toggleSeat(kept.at(kept.size() - 2));
    QCOMPARE(sale.basket().size(), 2);
    sale.hold();
    QTRY_COMPARE(sale.state(), SaleController::State::Held);
    sale.payCash(sale.total());
    QTRY_COMPARE(sale.state(), SaleController::State::Sold);
    QCOMPARE(sale.order().tickets.size(), 2);
    QTRY_COMPARE(sale.map().state(kept.at(kept.size() - 1)), SeatState::Sold);
    QTRY_COMPARE(blocks().first()["seats"_L1].toArray().size(), kept.size() - 2);
}

void TestTillHolds::allAreReleased()
{
    const QList<int> seats = holds().holds().at(0).seats;
    holds().openHold(holds().holds().at(0).blockId);
    QTest::mouseClick(button(u"Release all"_s), Qt::LeftButton);
    QVERIFY(!holds().isBusy()); // once more, to be sure
    QTest::mouseClick(button(u"Press again"_s), Qt::LeftButton);
    QVERIFY(settled());
    QTRY_COMPARE(holds().holds().rowCount(), 1);
    QVERIFY(!holds().opened());
    QTRY_COMPARE(holds().map().state(seats.first()), SeatState::Available);
    QCOMPARE(blocks().size(), 1);
}

void TestTillHolds::sellersHaveNoSuchPage()
{
    m_till->connection().signOut();
    QTRY_COMPARE(m_till->connection().state(), ServerConnection::State::Disconnected);
    QVERIFY(!holds().isReady());
    QVERIFY(m_till->signIn(m_house.port(), u"seller"_s));
    QVERIFY(!m_till->window().offers(MainWindow::Page::Holds));
    QVERIFY(m_till->window().offers(MainWindow::Page::Orders));
}

QTEST_MAIN(TestTillHolds)
#include "tst_till_holds.moc"
