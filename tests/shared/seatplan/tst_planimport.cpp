// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPlans.h"

#include "seatplan/CsvImport.h"
#include "seatplan/PlanCheck.h"
#include "seatplan/PretixImport.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace foyer;

class TestPlanImport : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void csvWithPositions();
    void csvLaidOutPlainly();
    void csvFindsAislesByDistance();
    void csvRefused_data();
    void csvRefused();
    void pretix();
    void pretixRefused_data();
    void pretixRefused();
    void damagedFilesNeverCrash();
};

void TestPlanImport::csvWithPositions()
{
    const Result<Plan> plan = importCsv(test::dataFile(u"seats.csv"_s), u"List"_s);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QVERIFY(checkPlan(*plan).isEmpty());
    QCOMPARE(plan->name, u"List"_s);
    QCOMPARE(plan->seats.size(), 5);
    QCOMPARE(plan->sections.size(), 2);
    QCOMPARE(plan->sections[1].name, u"Balcony; left"_s);
    QCOMPARE(plan->rows[2].name, u"1 \"old\""_s);
    QCOMPARE(plan->priceLevels.size(), 2);
    QCOMPARE(plan->priceLevels[1].name, u"Cheap"_s);
    QCOMPARE(plan->priceLevels[1].colour, u"#E69F00"_s);
    QCOMPARE(plan->seats[1].x, 5.5f);
    QVERIFY(!plan->seats[1].gapBefore);
    QVERIFY(plan->seats[2].gapBefore); // the row goes on after other sections
    QCOMPARE(plan->seats[2].traits, SeatTraits(SeatTrait::RestrictedView));
    QCOMPARE(plan->seats[3].traits, SeatTraits(SeatTrait::Companion));
    QCOMPARE(plan->seats[4].traits, SeatTraits(SeatTrait::Wheelchair));
    QCOMPARE(plan->seats[4].y, 50.25f);
}

void TestPlanImport::csvLaidOutPlainly()
{
    const Result<Plan> plan = importCsv("price_level,seat,row,section,gap_before\n"
                                        "A,1,1,Left,\nA,2,1,Left,yes\nA,1,2,Left,\nB,1,1,Right,\n",
                                        u"Plain"_s);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QVERIFY(checkPlan(*plan).isEmpty());
    QVERIFY(plan->seats[1].gapBefore);
    QVERIFY(plan->seats[1].x - plan->seats[0].x > 10);
    QVERIFY(plan->seats[2].y > plan->seats[0].y);
    QVERIFY(plan->seats[3].x > plan->seats[1].x + 20);
    QVERIFY(plan->focalPoint.y() < 0);
    QCOMPARE(plan->decorations.first().kind, Decoration::Kind::Stage);
    QVERIFY(plan->bounds.contains(plan->focalPoint));
}

void TestPlanImport::csvFindsAislesByDistance()
{
    QByteArray csv = "section,row,seat,price_level,x,y\n";
    for (const int x : {50, 45, 40, 20, 15, 10}) // from house right, with an aisle in the middle
        csv += "S,A," + QByteArray::number(x) + ",P," + QByteArray::number(x) + ",100\n";
    const Result<Plan> plan = importCsv(csv, u"Turned"_s);
    QVERIFY(plan);
    QCOMPARE(plan->seats.first().number, u"10"_s); // house left first
    QCOMPARE(plan->rightNeighbour(1), 2);
    QCOMPARE(plan->rightNeighbour(2), -1);
    QVERIFY(plan->seats[3].gapBefore);
    QCOMPARE(plan->rightNeighbour(3), 4);
}

void TestPlanImport::csvRefused_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("path");
    const QByteArray head = "section,row,seat,price_level\n";
    const QByteArray full = "section,row,seat,price_level,x,y,wheelchair\n";
    QTest::newRow("empty") << QByteArray() << u"line 1"_s;
    QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << u"line 1"_s;
    QTest::newRow("no seats") << head << u"line 2"_s;
    QTest::newRow("missing column") << QByteArray("section,row,seat\nS,A,1\n") << u"line 1"_s;
    QTest::newRow("unknown column") << QByteArray("section,row,seat,price_level,smell\n") << u"line 1"_s;
    QTest::newRow("column twice") << QByteArray("section,row,seat,seat,price_level\n") << u"line 1"_s;
    QTest::newRow("x without y") << QByteArray("section,row,seat,price_level,x\n") << u"line 1"_s;
    QTest::newRow("too few fields") << head + "S,A,1,P\nS,A,2\n" << u"line 3"_s;
    QTest::newRow("too many fields") << head + "S,A,1,P,9\n" << u"line 2"_s;
    QTest::newRow("too many columns") << QByteArray(200, ',') + "\n" << u"line 1"_s;
    QTest::newRow("no section") << head + ",A,1,P\n" << u"line 2, section"_s;
    QTest::newRow("no number") << head + "S,A,,P\n" << u"line 2, seat"_s;
    QTest::newRow("no level") << head + "S,A,1,\n" << u"line 2, price_level"_s;
    QTest::newRow("not a number") << full + "S,A,1,P,here,0,\n" << u"line 2, x"_s;
    QTest::newRow("nan") << full + "S,A,1,P,0,nan,\n" << u"line 2, y"_s;
    QTest::newRow("far away") << full + "S,A,1,P,0,1e7,\n" << u"line 2, y"_s;
    QTest::newRow("no coordinate") << full + "S,A,1,P,0,,\n" << u"line 2, y"_s;
    QTest::newRow("maybe") << full + "S,A,1,P,0,0,maybe\n" << u"line 2, wheelchair"_s;
    QTest::newRow("open quote") << head + "S,A,1,P\n\"S,A,2,P\nS,A,3,P\n" << u"line 3"_s;
    QTest::newRow("after a quote") << head + "\"S\"x,A,1,P\n" << u"line 2"_s;
    QTest::newRow("not UTF-8") << head + "S,A,1,\xff\xff\n" << u"line 1"_s;
    QTest::newRow("twice") << head + "S,A,1,P\nS,A,1,P\n" << u"sections[0].rows[0].seats[1].number"_s;
    QTest::newRow("long number") << head + "S,A,1234567890123,P\n" << u"sections[0].rows[0].seats[0].number"_s;
}

void TestPlanImport::csvRefused()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, path);
    const Result<Plan> plan = importCsv(csv, u"Bad"_s);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QCOMPARE(plan.error().fields.first().path, path);
}

void TestPlanImport::pretix()
{
    const Result<Plan> plan = importPretix(test::dataFile(u"pretix.json"_s));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QVERIFY(checkPlan(*plan).isEmpty());
    QCOMPARE(plan->name, u"Town hall"_s);
    QCOMPARE(plan->seats.size(), 9);
    QCOMPARE(plan->sections.size(), 2);
    QCOMPARE(plan->sections[1].name, u"Ground floor 2"_s);
    QCOMPARE(plan->priceLevels[0].colour, u"#7F4A91"_s);
    QCOMPARE(plan->priceLevels[1].colour, u"#E69F00"_s); // "red" is not a form the seat map reads
    // 25 pixels between neighbours become 5.5 units.
    QCOMPARE(plan->seats[0].x, 22.f);
    QCOMPARE(plan->seats[1].x, 27.5f);
    QCOMPARE(plan->seats[0].y, 44.f);
    QCOMPARE(plan->rightNeighbour(1), 2);
    QVERIFY(plan->seats[3].gapBefore);
    QCOMPARE(plan->rightNeighbour(3), 4);
    // The second row is stored from house right; the plan has it from house left.
    QCOMPARE(plan->seats[5].number, u"3"_s);
    QVERIFY(plan->seats[5].x < plan->seats[6].x);
    QCOMPARE(plan->decorations[0].kind, Decoration::Kind::Stage);
    QCOMPARE(plan->decorations[0].text, u"Bühne"_s);
    QVERIFY(QLineF(plan->focalPoint, QPointF(175, 105) * 5.5 / 25).length() < 0.1);
    QStringList texts;
    for (const Decoration &decoration : plan->decorations)
        texts += decoration.kind == Decoration::Kind::Text ? decoration.text : QString();
    texts.removeAll(QString());
    QCOMPARE(texts, QStringList({u"Bar"_s, u"Cloakroom"_s, u"Old style"_s}));
}

void TestPlanImport::pretixRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    QTest::newRow("name") << QByteArray("\"Town hall\"") << QByteArray("5") << u"name"_s;
    QTest::newRow("category twice") << QByteArray("\"name\": \"Rang\"") << QByteArray("\"name\": \"Parkett\"")
                                    << u"categories[1].name"_s;
    QTest::newRow("unknown category") << QByteArray("\"category\": \"Parkett\"") << QByteArray("\"category\": \"Loge\"")
                                      << u"zones[0].rows[0].seats[0].category"_s;
    QTest::newRow("guid twice") << QByteArray("gf-1-2") << QByteArray("gf-1-1")
                                << u"zones[0].rows[0].seats[1].seat_guid"_s;
    QTest::newRow("no guid") << QByteArray("\"seat_guid\": \"gf-1-2\",") << QByteArray()
                             << u"zones[0].rows[0].seats[1].seat_guid"_s;
    QTest::newRow("position") << QByteArray("{\"x\": 25, \"y\": 0}") << QByteArray("{\"x\": \"25\", \"y\": 0}")
                              << u"zones[0].rows[0].seats[1].position.x"_s;
    QTest::newRow("half a position") << QByteArray("{\"x\": 25, \"y\": 0}") << QByteArray("{\"x\": 25}")
                                     << u"zones[0].rows[0].seats[1].position.y"_s;
    QTest::newRow("rows") << QByteArray("\"rows\": []") << QByteArray("\"rows\": 1") << u"zones[2].rows"_s;
    QTest::newRow("zones") << QByteArray("\"zones\"") << QByteArray("\"zoons\"") << u"zones"_s;
    QTest::newRow("shape") << QByteArray("\"shape\": \"circle\"") << QByteArray("\"shape\": \"star\"")
                           << u"zones[0].areas[1].shape"_s;
    QTest::newRow("radius") << QByteArray("{\"radius\": 20}") << QByteArray("{}")
                            << u"zones[0].areas[1].circle.radius"_s;
    QTest::newRow("not JSON") << QByteArray("\"zones\"") << QByteArray("zones") << u"line 5"_s;
    QTest::newRow("number twice") << QByteArray("\"seat_number\": \"2\"") << QByteArray("\"seat_number\": \"1\"")
                                  << u"sections[0].rows[0].seats[1].number"_s;
}

void TestPlanImport::pretixRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    QByteArray json = test::dataFile(u"pretix.json"_s);
    const qsizetype at = json.indexOf(from);
    QVERIFY(at >= 0);
    json.replace(at, from.size(), to);
    const Result<Plan> plan = importPretix(json);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QCOMPARE(plan.error().fields.first().path, path);
}

void TestPlanImport::damagedFilesNeverCrash()
{
    const QByteArray pretix = test::dataFile(u"pretix.json"_s);
    const QByteArray csv = test::dataFile(u"seats.csv"_s);
    quint32 state = 1;
    const auto random = [&state](qsizetype below) {
        state = state * 1664525u + 1013904223u;
        return qsizetype(state >> 8) % below;
    };
    for (int i = 0; i < 2'000; ++i) {
        for (QByteArray damaged : {pretix, csv}) {
            for (int hit = 0; hit < 3; ++hit)
                damaged[random(damaged.size())] = char(random(128));
            damaged.truncate(random(4) ? damaged.size() : random(damaged.size()));
            const Result<Plan> a = importPretix(damaged);
            const Result<Plan> b = importCsv(damaged, u"D"_s);
            QVERIFY(!a || checkPlan(*a).isEmpty());
            QVERIFY(!b || checkPlan(*b).isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestPlanImport)
#include "tst_planimport.moc"
