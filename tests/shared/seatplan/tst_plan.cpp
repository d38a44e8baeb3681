// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPlans.h"

#include "seatplan/PlanCheck.h"
#include "seatplan/PlanJson.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;
using namespace foyer;

using Damage = std::function<void(Plan &)>;
Q_DECLARE_METATYPE(Damage)

class TestPlan : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void labelsAndNeighbours();
    void roundTrip();
    void roundTripOfAwkwardNumbers();
    void leavesOutWhatCanBeWorkedOut();
    void everyProblem_data();
    void everyProblem();
    void manyProblemsAtOnce();
    void refusedFiles_data();
    void refusedFiles();
    void truncatedFilesNeverCrash();
    void readsFast();

private:
    static Plan sound() { return *readPlanJson(test::dataFile(u"plan.json"_s)); }
};

static bool isSame(const Plan &a, const Plan &b) { return writePlanJson(a) == writePlanJson(b); }

void TestPlan::labelsAndNeighbours()
{
    const Plan plan = sound();
    QCOMPARE(plan.capacity(), 407);
    QCOMPARE(plan.seatLabel(0), u"Stalls · Row A · Seat 3"_s);
    QCOMPARE(plan.seatLabel(-1), QString());
    QCOMPARE(plan.seatLabel(7), QString());
    QCOMPARE(plan.rightNeighbour(0), 1);
    QCOMPARE(plan.rightNeighbour(1), -1); // an aisle, although 1 and 2 are neighbours by number
    QCOMPARE(plan.leftNeighbour(2), -1);
    QCOMPARE(plan.leftNeighbour(3), 2);
    QCOMPARE(plan.rightNeighbour(3), -1); // the end of the row
    QCOMPARE(plan.leftNeighbour(4), -1);
    QCOMPARE(plan.rightNeighbour(6), -1);
    QCOMPARE(plan.leftNeighbour(99), -1);
    QCOMPARE(plan.sectionById(7)->name, u"Floor"_s);
    QVERIFY(!plan.sectionById(2));
    QVERIFY(!plan.priceLevelById(3));
}

void TestPlan::roundTrip()
{
    const Plan plan = sound();
    const Result<Plan> again = readPlanJson(writePlanJson(plan));
    QVERIFY(again);
    QCOMPARE(again->name, plan.name);
    QCOMPARE(again->focalPoint, plan.focalPoint);
    QCOMPARE(again->bounds, plan.bounds);
    QCOMPARE(again->priceLevels.size(), 2);
    QCOMPARE(again->priceLevels[1].defaultPrice, 4500);
    QCOMPARE(again->sections[1].outline, plan.sections[1].outline);
    QCOMPARE(again->sections[1].kind, SectionKind::General);
    QCOMPARE(again->sections[0].labelAt, plan.sections[0].labelAt);
    QCOMPARE(again->rows[1].firstSeat, 4);
    QCOMPARE(again->seats.size(), 7);
    for (int i = 0; i < 7; ++i) {
        QCOMPARE(again->seats[i].x, plan.seats[i].x);
        QCOMPARE(again->seats[i].y, plan.seats[i].y);
        QCOMPARE(again->seats[i].number, plan.seats[i].number);
        QCOMPARE(again->seats[i].traits, plan.seats[i].traits);
        QCOMPARE(again->seats[i].gapBefore, plan.seats[i].gapBefore);
        QCOMPARE(again->seats[i].priceLevel, plan.seats[i].priceLevel);
    }
    QCOMPARE(again->seats[4].traits, SeatTraits(SeatTrait::Wheelchair));
    QCOMPARE(again->decorations[0].kind, Decoration::Kind::Stage);
    QCOMPARE(again->decorations[1].text, u"Exit"_s);
}

void TestPlan::roundTripOfAwkwardNumbers()
{
    Plan plan = sound();
    float value = 0.1f;
    for (Seat &seat : plan.seats) {
        seat.x = value;
        seat.y = -value / 3;
        value *= 7.3f;
    }
    plan.seats[0].x = std::numeric_limits<float>::denorm_min();
    plan.sections[0].outline[0] = {1.0 / 3, -2e-17};
    const Result<Plan> again = readPlanJson(writePlanJson(plan));
    QVERIFY(again);
    for (int i = 0; i < 7; ++i) {
        QCOMPARE(std::bit_cast<quint32>(again->seats[i].x), std::bit_cast<quint32>(plan.seats[i].x));
        QCOMPARE(std::bit_cast<quint32>(again->seats[i].y), std::bit_cast<quint32>(plan.seats[i].y));
    }
    QCOMPARE(std::bit_cast<quint64>(again->sections[0].outline[0].x()), std::bit_cast<quint64>(1.0 / 3));
    QVERIFY(isSame(*again, plan));
}

void TestPlan::leavesOutWhatCanBeWorkedOut()
{
    const Result<Plan> plan = readPlanJson(R"({"format":"foyer-plan","version":1,"name":"N","focalPoint":[0,-9],
        "priceLevels":[{"id":1,"name":"P","colour":"#000000","defaultPrice":0}],
        "sections":[{"id":1,"name":"S","kind":"seated","rows":[{"name":"","seats":[["1",10,0,1],["2",20,0,1]]}]}]})");
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QVERIFY(plan->sections[0].outline.size() >= 8);
    QVERIFY(QLineF(plan->sections[0].labelAt, {15, 0}).length() < 0.1);
    QVERIFY(plan->bounds.contains(QRectF(0, -9, 25, 14)));
    QCOMPARE(plan->seatLabel(1), u"S · Seat 2"_s);
}

void TestPlan::everyProblem_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("path");
    const auto row
        = [](const char *name, const QString &path, Damage damage) { QTest::newRow(name) << damage << path; };
    const double infinite = std::numeric_limits<double>::infinity();
    const float nan = std::numeric_limits<float>::quiet_NaN();
    row("no name", u"name"_s, [](Plan &p) { p.name = u" "_s; });
    row("long name", u"name"_s, [](Plan &p) { p.name.fill(u'x', 101); });
    row("control character", u"name"_s, [](Plan &p) { p.name = u"a\nb"_s; });
    row("focal point", u"focalPoint"_s, [=](Plan &p) { p.focalPoint = {infinite, 0}; });
    row("bounds far away", u"bounds"_s, [](Plan &p) { p.bounds = {0, 0, 1e9, 1}; });
    row("bounds empty", u"bounds"_s, [](Plan &p) { p.bounds = {}; });
    row("no sections", u"sections"_s, [](Plan &p) {
        p.sections = {};
        p.rows = {};
        p.seats = {};
    });
    row("too many places", u"sections"_s, [](Plan &p) { p.sections[1].capacity = 999'999; });
    row("no price levels", u"priceLevels"_s, [](Plan &p) { p.priceLevels = {}; });
    row("price level id", u"priceLevels[0].id"_s, [](Plan &p) { p.priceLevels[0].id = 0; });
    row("price level twice", u"priceLevels[1].id"_s, [](Plan &p) { p.priceLevels[1].id = 1; });
    row("price level unnamed", u"priceLevels[0].name"_s, [](Plan &p) { p.priceLevels[0].name.clear(); });
    row("colour", u"priceLevels[0].colour"_s, [](Plan &p) { p.priceLevels[0].colour = u"#12345g"_s; });
    row("negative price", u"priceLevels[0].defaultPrice"_s, [](Plan &p) { p.priceLevels[0].defaultPrice = -1; });
    row("section id", u"sections[1].id"_s, [](Plan &p) { p.sections[1].id = 0; });
    row("section twice", u"sections[1].id"_s, [](Plan &p) { p.sections[1].id = 1; });
    row("section unnamed", u"sections[0].name"_s, [](Plan &p) { p.sections[0].name.clear(); });
    row("flat outline", u"sections[0].outline"_s, [](Plan &p) { p.sections[0].outline.resize(2); });
    row("outline point", u"sections[0].outline[1]"_s, [=](Plan &p) { p.sections[0].outline[1].setX(infinite); });
    row("label point", u"sections[0].labelAt"_s, [](Plan &p) { p.sections[0].labelAt = {1e6, 0}; });
    row("area capacity", u"sections[1].capacity"_s, [](Plan &p) { p.sections[1].capacity = 0; });
    row("area level", u"sections[1].priceLevel"_s, [](Plan &p) { p.sections[1].priceLevel = 9; });
    row("area with rows", u"sections[1].rows"_s, [](Plan &p) { p.sections[1].rowCount = 1; });
    row("seated without seats", u"sections[1].rows"_s, [](Plan &p) { p.sections[1].kind = SectionKind::Seated; });
    row("capacity is not seats", u"sections[0].capacity"_s, [](Plan &p) { p.sections[0].capacity = 6; });
    row("rows out of order", u"sections[0]"_s, [](Plan &p) { p.sections[0].firstRow = 1; });
    row("seats out of order", u"sections[0]"_s, [](Plan &p) { p.sections[0].firstSeat = 1; });
    row("negative row count", u"sections[0]"_s, [](Plan &p) { p.sections[0].rowCount = -1; });
    row("row too long", u"sections[0].rows[1]"_s, [](Plan &p) { p.rows[1].seatCount = 99; });
    row("row empty", u"sections[0].rows[0]"_s, [](Plan &p) { p.rows[0].seatCount = 0; });
    row("row of another section", u"sections[0].rows[1]"_s, [](Plan &p) { p.rows[1].section = 1; });
    row("stray seats", u"sections"_s, [](Plan &p) { p.seats.append(p.seats.last()); });
    row("stray rows", u"sections"_s, [](Plan &p) { p.rows.append(Row{}); });
    row("seat of another row", u"seats[4]"_s, [](Plan &p) { p.seats[4].row = 0; });
    row("seat of another section", u"seats[4]"_s, [](Plan &p) { p.seats[4].section = 1; });
    row("seat nowhere", u"sections[0].rows[1].seats[0]"_s, [=](Plan &p) { p.seats[4].x = nan; });
    row("seat far away", u"sections[0].rows[1].seats[1]"_s, [](Plan &p) { p.seats[5].y = 2e5f; });
    row("seat level", u"sections[0].rows[0].seats[3].priceLevel"_s, [](Plan &p) { p.seats[3].priceLevel = 3; });
    row("first without gap", u"sections[0].rows[1].seats[0].flags"_s, [](Plan &p) { p.seats[4].gapBefore = false; });
    row("number twice", u"sections[0].rows[0].seats[1].number"_s, [](Plan &p) { p.seats[1].number = u"3"_s; });
    row("label twice over rows", u"sections[0].rows[1].seats[0].number"_s, [](Plan &p) { p.rows[1].name = u"A"_s; });
    row("number empty", u"sections[0].rows[0].seats[1].number"_s, [](Plan &p) { p.seats[1].number.clear(); });
    row("number long", u"sections[0].rows[0].seats[1].number"_s, [](Plan &p) { p.seats[1].number.fill(u'1', 13); });
    row("number control", u"sections[0].rows[0].seats[1].number"_s, [](Plan &p) { p.seats[1].number = u"1\t"_s; });
    row("row name long", u"sections[0].rows[0].name"_s, [](Plan &p) { p.rows[0].name.fill(u'A', 101); });
    row("row name control", u"sections[0].rows[0].name"_s, [](Plan &p) { p.rows[0].name = u"\u0007"_s; });
    row("stage of two points", u"decorations[0].points"_s, [](Plan &p) { p.decorations[0].points.resize(2); });
    row("stage nowhere", u"decorations[0].points[0]"_s, [=](Plan &p) { p.decorations[0].points[0].setY(-infinite); });
    row("text without text", u"decorations[1].text"_s, [](Plan &p) {
        p.decorations[1].kind = Decoration::Kind::Text;
        p.decorations[1].text.clear();
    });
    row("too many decorations", u"decorations"_s, [](Plan &p) { p.decorations = QList<Decoration>(5'001, p.decorations[1]); });
}

void TestPlan::everyProblem()
{
    QFETCH(Damage, damage);
    QFETCH(QString, path);
    Plan plan = sound();
    QVERIFY(checkPlan(plan).isEmpty());
    damage(plan);
    const QList<FieldError> problems = checkPlan(plan);
    QVERIFY(!problems.isEmpty());
    const auto isAtPath = [&](const FieldError &problem) { return problem.path == path; };
    QVERIFY2(std::any_of(problems.begin(), problems.end(), isAtPath), qPrintable(problems.first().path));
    for (const FieldError &problem : problems)
        QVERIFY(problem.message.endsWith(u'.') && problem.message.size() > 10);
    const Status status = requireSound(plan);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::InvalidInput);
    QCOMPARE(status.error().fields, problems);
}

void TestPlan::manyProblemsAtOnce()
{
    Plan plan = sound();
    plan.seats[0].priceLevel = 9;
    plan.seats[6].priceLevel = 9;
    plan.name.clear();
    plan.decorations[0].points.clear();
    QCOMPARE(checkPlan(plan).size(), 4);
    plan.priceLevels.clear();
    plan.seats = QList<Seat>(5'000, plan.seats[0]);
    QVERIFY(checkPlan(plan).size() <= planlimits::problems);
}

void TestPlan::refusedFiles_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    QTest::newRow("not JSON") << QByteArray("\"Exit\"") << QByteArray("Exit") << u"line 14"_s;
    QTest::newRow("other format") << QByteArray("foyer-plan") << QByteArray("other") << u"format"_s;
    QTest::newRow("other version") << QByteArray("\"version\":1") << QByteArray("\"version\":2") << u"version"_s;
    QTest::newRow("no name") << QByteArray("\"name\":\"Little \\\"House\\\" é\",") << QByteArray() << u"name"_s;
    QTest::newRow("unknown field") << QByteArray("\"focalPoint\"") << QByteArray("\"colour\":1,\"focalPoint\"")
                                   << u"$"_s;
    QTest::newRow("unknown in section") << QByteArray("\"id\":7,") << QByteArray("\"id\":7,\"x\":1,")
                                        << u"sections[1]"_s;
    QTest::newRow("rows in an area") << QByteArray("\"id\":7,") << QByteArray("\"id\":7,\"rows\":[],")
                                     << u"sections[1]"_s;
    QTest::newRow("unknown in row") << QByteArray("{\"name\":\"B\",") << QByteArray("{\"name\":\"B\",\"x\":1,")
                                    << u"sections[0].rows[1]"_s;
    QTest::newRow("point") << QByteArray("[0,-60.5]") << QByteArray("[0]") << u"focalPoint"_s;
    QTest::newRow("kind") << QByteArray("\"seated\"") << QByteArray("\"sitting\"") << u"sections[0].kind"_s;
    QTest::newRow("fraction id") << QByteArray("\"id\":7") << QByteArray("\"id\":7.5") << u"sections[1].id"_s;
    QTest::newRow("huge capacity") << QByteArray("400") << QByteArray("4e15") << u"sections[1].capacity"_s;
    QTest::newRow("row name") << QByteArray("\"name\":\"B\"") << QByteArray("\"name\":2")
                              << u"sections[0].rows[1].name"_s;
    QTest::newRow("seat number") << QByteArray("[\"12a\",") << QByteArray("[12,")
                                 << u"sections[0].rows[1].seats[2].number"_s;
    QTest::newRow("seat x") << QByteArray("[\"12a\",4") << QByteArray("[\"12a\",null")
                            << u"sections[0].rows[1].seats[2].x"_s;
    QTest::newRow("seat level") << QByteArray("[\"12a\",4,9,2]") << QByteArray("[\"12a\",4,9,0]")
                                << u"sections[0].rows[1].seats[2].priceLevel"_s;
    QTest::newRow("seat short") << QByteArray("[\"12a\",4,9,2]") << QByteArray("[\"12a\",4]")
                                << u"sections[0].rows[1].seats[2]"_s;
    QTest::newRow("seat flags") << QByteArray("\"w\"") << QByteArray("\"W\"")
                                << u"sections[0].rows[1].seats[0].flags"_s;
    QTest::newRow("decoration") << QByteArray("\"exit\"") << QByteArray("\"door\"") << u"decorations[1].kind"_s;
    QTest::newRow("bounds") << QByteArray("120.25,200") << QByteArray("120.25") << u"bounds"_s;
    QTest::newRow("bounds size") << QByteArray("120.25,200") << QByteArray("-1,200") << u"bounds"_s;
    QTest::newRow("unsound") << QByteArray("[\"12a\",4,9,2]") << QByteArray("[\"1\",4,9,2]")
                             << u"sections[0].rows[1].seats[2].number"_s;
    QTest::newRow("no such level") << QByteArray("[\"12a\",4,9,2]") << QByteArray("[\"12a\",4,9,5]")
                                   << u"sections[0].rows[1].seats[2].priceLevel"_s;
}

void TestPlan::refusedFiles()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    QByteArray json = test::dataFile(u"plan.json"_s);
    const qsizetype at = json.indexOf(from);
    QVERIFY(at >= 0);
    json.replace(at, from.size(), to);
    const Result<Plan> plan = readPlanJson(json);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QCOMPARE(plan.error().fields.first().path, path);
}

void TestPlan::truncatedFilesNeverCrash()
{
    const QByteArray json = test::dataFile(u"plan.json"_s);
    for (qsizetype length = 0; length < json.size() - 2; ++length)
        QVERIFY(!readPlanJson(json.first(length)));
    for (const char *odd : {"", "null", "[]", "{}", "1", "\"x\"", "[[[[", "{\"format\":{}}", "\xff\xfe"})
        QVERIFY(!readPlanJson(odd));
}

void TestPlan::readsFast()
{
    PlanBuilder builder(u"Large"_s);
    builder.plan().priceLevels = {{1, u"One"_s, u"#0072B2"_s, 1000}};
    for (int section = 0; section < 50; ++section) {
        builder.beginSection(section + 1, u"Block %1"_s.arg(section));
        for (int row = 0; row < 40; ++row) {
            builder.beginRow(QString::number(row + 1));
            for (int i = 0; i < 50; ++i)
                builder.addSeat({float(section % 10) * 300 + float(i) * 5.37f,
                                 float(section / 10) * 400 + float(row) * 8.61f,
                                 0,
                                 0,
                                 1,
                                 {},
                                 false,
                                 QString::number(i + 1)});
        }
    }
    const Plan plan = builder.take();
    QCOMPARE(plan.seats.size(), 100'000);
    QElapsedTimer timer;
    timer.start();
    const QByteArray json = writePlanJson(plan);
    const qint64 writeMs = timer.restart();
    const Result<Plan> again = readPlanJson(json);
    const qint64 readMs = timer.elapsed();
    QVERIFY(again);
    QVERIFY(isSame(*again, plan));
    qInfo("100,000 seats: %lld bytes, written in %lld ms, read in %lld ms", qlonglong(json.size()), writeMs, readMs);
    QVERIFY(readMs < 5'000); // a loose bound that holds with sanitizers too; the benchmark prints the real figure
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
