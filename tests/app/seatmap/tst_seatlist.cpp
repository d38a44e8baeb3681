// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticPlan.h"
#include "seatmap/SeatListModel.h"
#include "seatmap/SeatListView.h"
#include "seatmap/SeatMapModel.h"
#include "theme/Theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;

/// The list of seats does what the map does, in words and by keys alone.
class TestSeatList : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void hasEveryPlaceOnce();
    void saysWhatTheMapSays();
    void aChangeTouchesItsLines();
    void manyChangesKeepWhatIsOpen();
    void keysWalkAndChoose();
    void severalAtOnce();
    void typingFindsASeat();
    void anAreaIsChosenToo();
    void sharesTheMapsCursor();
    void readsToAScreenReader();
    void aStadiumOpensAtOnce();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SeatMapModel> m_map;
    std::unique_ptr<SeatListView> m_list;
};

void TestSeatList::initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

void TestSeatList::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_map = std::make_unique<SeatMapModel>();
    m_map->setPlan(std::make_shared<const Plan>(test::smallHall()));
    m_map->setPrices({{1, Money(4500, u"EUR"_s)}});
    m_list = std::make_unique<SeatListView>(*m_map);
    m_list->resize(420, 600);
    m_list->show();
    m_list->setFocus();
}

void TestSeatList::cleanup() { m_list.reset(); }

void TestSeatList::hasEveryPlaceOnce()
{
    SeatListModel model(*m_map);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSet<int> seats;
    int areas = 0;
    for (int s = 0; s < model.rowCount(); ++s) {
        const QModelIndex section = model.index(s, 0);
        areas += model.targetOf(section).section >= 0 ? 1 : 0;
        for (int r = 0; r < model.rowCount(section); ++r) {
            const QModelIndex row = model.index(r, 0, section);
            QCOMPARE(row.parent(), section);
            for (int i = 0; i < model.rowCount(row); ++i) {
                const QModelIndex seat = model.index(i, 0, row);
                QCOMPARE(seat.parent(), row);
                QCOMPARE(model.indexOf(model.targetOf(seat)), seat);
                seats.insert(model.targetOf(seat).seat);
            }
        }
    }
    QCOMPARE(seats.size(), m_map->seatCount());
    QCOMPARE(areas, 1);
}

void TestSeatList::saysWhatTheMapSays()
{
    m_map->applyChanges({{0, SeatState::Sold}, {1, SeatState::Held}});
    m_map->setMine({2});
    const SeatListModel model(*m_map);
    const auto words = [&model](int seat, int column) { return model.indexOf({seat, -1}).siblingAtColumn(column).data().toString(); };
    QCOMPARE(words(0, SeatListModel::Place), u"Seat "_s + m_map->plan().seats.first().number);
    QCOMPARE(words(0, SeatListModel::Standing), u"sold"_s);
    QCOMPARE(words(1, SeatListModel::Standing), u"held by another till"_s);
    QCOMPARE(words(2, SeatListModel::Standing), u"yours"_s);
    QVERIFY(words(3, SeatListModel::Standing).startsWith(u"available"_s));
    QVERIFY2(words(3, SeatListModel::Price).contains(u"45"_s), qPrintable(words(3, SeatListModel::Price)));
    const QModelIndex row = model.indexOf({0, -1}).parent();
    QCOMPARE(row.siblingAtColumn(SeatListModel::Standing).data().toString(), u"%1 left"_s.arg(m_map->plan().rows.first().seatCount - 2));
}

void TestSeatList::aChangeTouchesItsLines()
{
    SeatListModel model(*m_map);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    m_map->applyChanges({{4, SeatState::Sold}});
    const QModelIndex seat = model.indexOf({4, -1});
    QList<QModelIndex> lines;
    for (const auto &signal : changed)
        lines.append(signal.first().toModelIndex());
    QCOMPARE(lines, (QList<QModelIndex>{seat, seat.parent(), seat.parent().parent()}));
}

void TestSeatList::manyChangesKeepWhatIsOpen()
{
    m_list->showSeat(0);
    const QModelIndex row = m_list->currentIndex().parent();
    QVERIFY(m_list->isExpanded(row));
    QList<SeatState> all(m_map->seatCount(), SeatState::Sold);
    m_map->setStates(all);
    QVERIFY(m_list->isExpanded(row));
    QCOMPARE(row.siblingAtColumn(SeatListModel::Standing).data().toString(), u"none left"_s);
}

void TestSeatList::keysWalkAndChoose()
{
    QSignalSpy chosen(m_list.get(), &SeatListView::seatActivated);
    m_list->setCurrentIndex(m_list->model()->index(0, 0));
    for (const auto key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Down, Qt::Key_Down, Qt::Key_Space}) // into the section, its row, its second seat
        QTest::keyClick(m_list.get(), key);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), 1);
    QTest::keyClick(m_list.get(), Qt::Key_Left); // back to the row
    QTest::keyClick(m_list.get(), Qt::Key_Return); // closes it, and chooses nothing
    QVERIFY(!m_list->isExpanded(m_list->currentIndex()));
    QCOMPARE(chosen.size(), 1);
}

void TestSeatList::severalAtOnce()
{
    QSignalSpy chosen(m_list.get(), &SeatListView::seatsActivated);
    m_list->showSeat(3);
    QTest::keyClick(m_list.get(), Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(m_list.get(), Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(m_list.get(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<QList<int>>(), (QList<int>{1, 2, 3}));
}

void TestSeatList::typingFindsASeat()
{
    const int wanted = m_map->plan().rows.at(2).firstSeat + 4;
    QSignalSpy chosen(m_list.get(), &SeatListView::seatActivated);
    QTest::keyClicks(m_list.get(), m_map->plan().rows.at(2).name + u' ' + m_map->plan().seats.at(wanted).number);
    QCOMPARE(chosen.size(), 0); // the space was typed, not pressed
    QCOMPARE(m_map->cursor(), (MapTarget{wanted, -1}));
    QVERIFY(m_list->isExpanded(m_list->currentIndex().parent()));
}

void TestSeatList::anAreaIsChosenToo()
{
    QSignalSpy chosen(m_list.get(), &SeatListView::areaActivated);
    const auto &sections = m_map->plan().sections;
    const auto area = std::find_if(sections.cbegin(), sections.cend(), [](const Section &section) { return section.kind == SectionKind::General; });
    QTest::keyClicks(m_list.get(), area->name.left(4).toLower());
    QTest::keyClick(m_list.get(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), area->id);
}

void TestSeatList::sharesTheMapsCursor()
{
    m_map->setCursor({7, -1});
    QCOMPARE(m_list->currentIndex().data().toString(), u"Seat "_s + m_map->plan().seats.at(7).number);
    m_list->hide();
    m_map->setCursor({20, -1});
    m_list->show(); // finds where the map was left
    const auto *model = qobject_cast<SeatListModel *>(m_list->model());
    QCOMPARE(model->targetOf(m_list->currentIndex()), (MapTarget{20, -1}));
    m_list->showSeat(9);
    QCOMPARE(m_map->cursor(), (MapTarget{9, -1}));
}

void TestSeatList::readsToAScreenReader()
{
    m_list->showSeat(5);
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_list.get());
    QVERIFY(tree);
    QCOMPARE(tree->text(QAccessible::Name), u"List of seats"_s);
    const QString said = m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.startsWith(m_map->plan().seatLabel(5)) && said.contains(u"available"_s) && said.contains(u"45"_s), qPrintable(said));
    const QString row = m_list->currentIndex().parent().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(row.contains(u"left"_s), qPrintable(row));
}

void TestSeatList::aStadiumOpensAtOnce()
{
    QElapsedTimer clock;
    const auto plan = std::make_shared<const Plan>(test::stadium());
    m_map->setPlan(plan);
    clock.start();
    SeatListView list(*m_map);
    list.resize(420, 700);
    list.show();
    list.showSeat(int(plan->seats.size()) - 1);
    QVERIFY2(clock.elapsed() < 3000, qPrintable(u"%1 ms"_s.arg(clock.elapsed()))); // tens of ms; seconds with the sanitizers would mean all of it is read
    QCOMPARE(m_map->cursor().seat, int(plan->seats.size()) - 1);
}

QTEST_MAIN(TestSeatList)
#include "tst_seatlist.moc"
