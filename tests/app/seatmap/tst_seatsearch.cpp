// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatSearch.h"

#include "seatplan/PlanBuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;

namespace {

/// Stalls with rows E and F of 12 and a 12a, Block 214 with rows 1 and 2, and a standing floor.
Plan plan()
{
    PlanBuilder builder(u"House"_s);
    builder.plan().priceLevels = {{1, u"One"_s, u"#0072B2"_s, 100}};
    const auto section = [&builder](int id, const QString &name, const QStringList &rows, const QStringList &numbers) {
        builder.beginSection(id, name);
        for (qsizetype r = 0; r < rows.size(); ++r) {
            builder.beginRow(rows.at(r));
            for (qsizetype i = 0; i < numbers.size(); ++i) {
                Seat seat;
                seat.x = float(id * 200 + i * 6);
                seat.y = float(r * 10);
                seat.priceLevel = 1;
                seat.gapBefore = false;
                seat.number = numbers.at(i);
                builder.addSeat(seat);
            }
        }
    };
    section(1, u"Stalls"_s, {u"E"_s, u"F"_s}, {u"11"_s, u"12"_s, u"12a"_s});
    section(2, u"Block 214"_s, {u"1"_s, u"2"_s, u"F"_s}, {u"11"_s, u"12"_s});
    builder.addArea(3, u"Floor"_s, 40, 1, {{-40, -40}, {40, -40}, {40, -10}, {-40, -10}});
    return builder.take();
}

} // namespace

class TestSeatSearch : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void findsSeveral_data();
    void findsSeveral();
};

void TestSeatSearch::finds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("label"); // empty: none
    const auto row = [](const char *words, const char *label) { QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(label); };
    row("F 12", "Stalls · Row F · Seat 12");
    row("f12", "Stalls · Row F · Seat 12");
    row("F-12", "Stalls · Row F · Seat 12");
    row("f 12a", "Stalls · Row F · Seat 12a");
    row("f", "Stalls · Row F · Seat 11");
    row("stalls e11", "Stalls · Row E · Seat 11");
    row("block 214 f 12", "Block 214 · Row F · Seat 12");
    row("bl 214 f12", "Block 214 · Row F · Seat 12");
    row("block 214 2 11", "Block 214 · Row 2 · Seat 11");
    row("Block 214", "Block 214 · Row 1 · Seat 11");
    row("stalls", "Stalls · Row E · Seat 11");
    row("f 13", "");
    row("z 1", "");
    row("floor", "");
    row("balcony f 12", "");
    row(" - ", "");
}

void TestSeatSearch::finds()
{
    QFETCH(QString, words);
    const Plan house = plan();
    const int seat = findSeat(house, words);
    QTEST(seat < 0 ? QString() : house.seatLabel(seat), "label");
}

void TestSeatSearch::findsSeveral_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QList<int>>("seats");
    QTest::addColumn<QString>("unknown");
    const auto row = [](const char *words, const QList<int> &seats, const char *unknown = "") {
        QTest::newRow(words) << QString::fromUtf8(words) << seats << QString::fromUtf8(unknown);
    };
    row("F 11-12", {3, 4});
    row("f11-12", {3, 4});
    row("F 12-11", {3, 4});
    row("F 11 – 12", {3, 4});
    row("F 11-12a", {3, 4, 5}); // not all are numbers: as they stand
    row("F-12", {4});           // no range: the row and a number
    row("F", {3, 4, 5});
    row("stalls", {0, 1, 2, 3, 4, 5});
    row("block 214 2", {8, 9});
    row("F 12, E 11, F 12", {0, 4});
    row("bl 214 f 11-12, E 11-12,", {0, 1, 10, 11});
    row("F 11-40", {}, "F 11-40");
    row("E 11, Z 3", {}, "Z 3");
    row("", {});
    row(" , ", {});
}

void TestSeatSearch::findsSeveral()
{
    QFETCH(QString, words);
    const SeatsFound found = findSeats(plan(), words);
    QTEST(found.seats, "seats");
    QTEST(found.unknown, "unknown");
}

QTEST_GUILESS_MAIN(TestSeatSearch)
#include "tst_seatsearch.moc"
