// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPlans.h"

#include "demovenues.h"
#include "seatplan/PlanCheck.h"
#include "seatplan/PlanJson.h"
#include "seatplan/tool/PlanSvg.h"
#include "seatplan/tool/Track.h"
#include "seatplan/tool/VenueBuilder.h"

#include <QHash>
#include <QLineF>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace foyer;

class TestVenues : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void demo_data();
    void demo();
    void seatsKeepTheirDistance_data() { demo_data(); }
    void seatsKeepTheirDistance();
    void outlinesHugTheirSeats_data() { demo_data(); }
    void outlinesHugTheirSeats();
    void houseLeftComesFirst_data() { demo_data(); }
    void houseLeftComesFirst();
    void theatreDetails();
    void unknownVenue();
    void tracks();
    void describedRow();
    void refusedDescriptions_data();
    void refusedDescriptions();
};

void TestVenues::demo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("theatre") << u"theatre"_s << 1'900 << 2'100;
    QTest::newRow("arena") << u"arena"_s << 19'500 << 20'500;
    QTest::newRow("stadium") << u"stadium"_s << 90'000 << 100'000;
}

void TestVenues::demo()
{
    QFETCH(QString, name);
    QFETCH(int, least);
    QFETCH(int, most);
    QVERIFY(demoVenueNames().contains(name));
    const Result<Plan> plan = demoVenuePlan(name);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QVERIFY(checkPlan(*plan).isEmpty());
    QVERIFY2(plan->capacity() >= least && plan->capacity() <= most, qPrintable(QString::number(plan->capacity())));
    QCOMPARE(writePlanJson(*plan), demoVenueJson(name));
    QSet<int> levels;
    SeatTraits traits;
    for (const Seat &seat : plan->seats) {
        levels.insert(seat.priceLevel);
        traits |= seat.traits;
    }
    for (const Section &section : plan->sections)
        levels.insert(section.kind == SectionKind::General ? section.priceLevel : levels.values().first());
    QCOMPARE(levels.size(), plan->priceLevels.size()); // every level is used
    QVERIFY(traits & SeatTrait::Wheelchair);
    QVERIFY(traits & SeatTrait::Companion);
    QVERIFY(planToSvg(*plan).endsWith("</svg>\n"));
}

void TestVenues::seatsKeepTheirDistance()
{
    QFETCH(QString, name);
    const Plan plan = *demoVenuePlan(name);
    constexpr double least = 4; // plan units: 40 cm
    const auto cell = [](double value) { return qint64(std::floor(value / least)); };
    QMultiHash<std::pair<qint64, qint64>, int> grid;
    double nearest = 1e9;
    for (int i = 0; i < plan.seats.size(); ++i) {
        const Seat &seat = plan.seats[i];
        for (qint64 dx = -1; dx <= 1; ++dx) {
            for (qint64 dy = -1; dy <= 1; ++dy) {
                const auto range = grid.equal_range({cell(double(seat.x)) + dx, cell(double(seat.y)) + dy});
                for (auto it = range.first; it != range.second; ++it) {
                    const Seat &other = plan.seats[*it];
                    const double apart = std::hypot(double(seat.x - other.x), double(seat.y - other.y));
                    nearest = std::min(nearest, apart);
                    QVERIFY2(apart >= least, qPrintable(plan.seatLabel(i) + u" / "_s + plan.seatLabel(*it)));
                }
            }
        }
        grid.insert({cell(double(seat.x)), cell(double(seat.y))}, i);
        if (const int left = plan.leftNeighbour(i); left >= 0) {
            const double pitch = std::hypot(double(seat.x - plan.seats[left].x), double(seat.y - plan.seats[left].y));
            const bool isWide
                = (seat.traits | plan.seats[left].traits) & (SeatTrait::Wheelchair | SeatTrait::Companion);
            QVERIFY2(pitch >= 4.9 && (pitch <= 7 || isWide), qPrintable(plan.seatLabel(i)));
        }
    }
}

static bool contains(const QList<QPointF> &polygon, QPointF at)
{
    bool isInside = false;
    for (qsizetype i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const QPointF a = polygon[i], b = polygon[j];
        if ((a.y() > at.y()) != (b.y() > at.y())
            && at.x() < (b.x() - a.x()) * (at.y() - a.y()) / (b.y() - a.y()) + a.x())
            isInside = !isInside;
    }
    return isInside;
}

void TestVenues::outlinesHugTheirSeats()
{
    QFETCH(QString, name);
    const Plan plan = *demoVenuePlan(name);
    QList<QRectF> boxes;
    for (const Section &section : plan.sections) {
        QRectF box(section.outline.first(), QSizeF(0, 0));
        for (const QPointF &point : section.outline) {
            box |= QRectF(point, QSizeF(1e-9, 1e-9));
            QVERIFY(plan.bounds.contains(point));
        }
        boxes.append(box);
        QVERIFY2(contains(section.outline, section.labelAt), qPrintable(section.name));
    }
    for (int i = 0; i < plan.seats.size(); ++i) {
        const Seat &seat = plan.seats[i];
        const QPointF at(seat.x, seat.y);
        for (int s = 0; s < plan.sections.size(); ++s) {
            if (s != seat.section && !boxes[s].contains(at))
                continue;
            QVERIFY2(contains(plan.sections[s].outline, at) == (s == seat.section), qPrintable(plan.seatLabel(i)));
        }
    }
    for (const Section &section : plan.sections) {
        for (const Section &other : plan.sections) {
            for (const QPointF &point : section.outline)
                QVERIFY2(&section == &other || !contains(other.outline, point), qPrintable(section.name + other.name));
        }
    }
}

/// Seats run from left to right for somebody who looks at the stage; in a bowl they look across the front row.
void TestVenues::houseLeftComesFirst()
{
    QFETCH(QString, name);
    const Plan plan = *demoVenuePlan(name);
    const QPointF middle = name == "arena"_L1 ? QPointF(0, 0) : plan.focalPoint;
    for (const Row &row : plan.rows) {
        const Seat &first = plan.seats[row.firstSeat];
        const Seat &last = plan.seats[row.firstSeat + row.seatCount - 1];
        const QPointF along = QPointF(last.x, last.y) - QPointF(first.x, first.y);
        const QPointF ahead = middle - (QPointF(last.x, last.y) + QPointF(first.x, first.y)) / 2;
        if (row.seatCount > 1)
            QVERIFY(QPointF::dotProduct(along, {-ahead.y(), ahead.x()}) > 0);
    }
}

void TestVenues::theatreDetails()
{
    const Plan plan = *demoVenuePlan(u"theatre"_s);
    int restricted = 0;
    int aisles = 0;
    for (const Seat &seat : plan.seats) {
        restricted += seat.traits.testFlag(SeatTrait::RestrictedView);
        aisles += seat.gapBefore;
    }
    QVERIFY(restricted >= 10 && restricted < 80);
    QVERIFY(aisles > 2 * plan.rows.size()); // the first of a row, and at least one aisle in most rows
    const Row &row = plan.rows[4];
    QCOMPARE(row.name, u"E"_s);
    int largestOdd = 0;
    for (int i = row.firstSeat; i < row.firstSeat + row.seatCount; ++i) {
        const int number = plan.seats[i].number.toInt();
        QCOMPARE(number % 2 == 1, plan.seats[i].x < 0); // odd on house left
        largestOdd = std::max(largestOdd, number % 2 ? number : 0);
    }
    QCOMPARE(plan.seats[row.firstSeat].number.toInt(), largestOdd);
    QSet<QString> names;
    for (const Row &each : plan.rows)
        names.insert(each.name);
    QVERIFY(!names.contains(u"I"_s) && !names.contains(u"O"_s));
    QCOMPARE(plan.sections.first().name, u"Stalls"_s);
    QVERIFY(std::ranges::any_of(plan.sections, [](const Section &s) { return s.name == "Box 12"_L1; }));
}

void TestVenues::unknownVenue()
{
    QVERIFY(demoVenueJson(u"circus"_s).isEmpty());
    const Result<Plan> plan = demoVenuePlan(u"../theatre"_s);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::NotFound);
}

void TestVenues::tracks()
{
    using venue::Track;
    const Track arc = Track::arc({0, 0}, 100, -90, 90);
    QVERIFY(QLineF(arc.at(0, 0), {-100, 0}).length() < 1e-9);
    QVERIFY(QLineF(arc.at(0, arc.length(0) / 2), {0, 100}).length() < 1e-9);
    QVERIFY(QLineF(arc.at(20, arc.length(20)), {120, 0}).length() < 1e-9);
    const Track oval = Track::oval({5, 7}, {200, 20}, {100, 10}, 30);
    QVERIFY(QLineF(oval.at(0, 0), oval.at(0, oval.length(0))).length() < 1e-9); // closed
    QVERIFY(std::abs(oval.length(10) - oval.length(0) - 20 * M_PI) < 1e-9);
    for (double at = 0; at < oval.length(0); at += 7)
        QVERIFY(std::abs(oval.base(15, oval.along(15, at)) - at) < 1e-9);
    const Track line = Track::fromSteps({-50, 10}, -90, {{40, 0}}); // down the left wall; outside is further left
    QVERIFY(QLineF(line.at(5, 40), {-55, 50}).length() < 1e-9);
    const Track mirrored = line.mirrored(); // up the right wall
    QVERIFY(QLineF(mirrored.at(5, 0), {55, 50}).length() < 1e-9);
    QVERIFY(QLineF(mirrored.at(5, 40), {55, 10}).length() < 1e-9);
}

static const QByteArray description = R"({
    "format": "foyer-venue", "version": 1, "name": "Test", "focalPoint": [0, -20],
    "priceLevels": [{"name": "One", "price": 1000}, {"name": "Two", "price": 500}],
    "parts": [{
        "name": "Hall", "path": {"start": [-50, 0], "heading": 0, "steps": [{"length": 100}]},
        "rows": {"count": 3, "pitch": 9}, "seatPitch": 5,
        "aisles": [{"at": 50, "width": 10, "rows": "A-B"}],
        "prices": [{"level": 1}, {"rows": "last", "level": 2}],
        "special": [{"rows": "C", "seatPitch": 10, "pattern": "wc-"}]
    }]})";

void TestVenues::describedRow()
{
    const auto read = venue::readDescription(description);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    const Result<Plan> plan = venue::buildPlan(*read);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QCOMPARE(plan->rows.size(), 3);
    QCOMPARE(plan->rows[0].seatCount, 18); // 2 × 45 units
    QCOMPARE(plan->seats[0].x, -47.5f);
    QVERIFY(plan->seats[9].gapBefore);
    QCOMPARE(plan->seats[9].x, 7.5f);
    QCOMPARE(plan->rows[2].seatCount, 10);
    const Seat &last = plan->seats[plan->rows[2].firstSeat];
    QCOMPARE(last.traits, SeatTraits(SeatTrait::Wheelchair));
    QCOMPARE(last.priceLevel, 2);
    QCOMPARE(last.y, 18.f);
}

void TestVenues::refusedDescriptions_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    QTest::newRow("format") << QByteArray("foyer-venue") << QByteArray("foyer-plan") << u"format"_s;
    QTest::newRow("version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2") << u"version"_s;
    QTest::newRow("unknown") << QByteArray("\"seatPitch\": 5,") << QByteArray("\"seatpitch\": 5,") << u"parts[0]"_s;
    QTest::newRow("narrow") << QByteArray("\"seatPitch\": 5,") << QByteArray("\"seatPitch\": 3,")
                            << u"parts[0].seatPitch"_s;
    QTest::newRow("no track") << QByteArray("\"path\"") << QByteArray("\"about\"") << u"parts[0].path"_s;
    QTest::newRow("no length") << QByteArray("\"length\": 100") << QByteArray("\"turn\": 9")
                               << u"parts[0].path.steps[0].length"_s;
    QTest::newRow("no rows") << QByteArray("\"count\": 3, ") << QByteArray() << u"parts[0].rows.count"_s;
    QTest::newRow("row name") << QByteArray("\"A-B\"") << QByteArray("\"A-Q\"") << u"Hall"_s;
    QTest::newRow("level") << QByteArray("\"level\": 2") << QByteArray("\"level\": 3")
                           << u"sections[0].rows[2].seats[0].priceLevel"_s;
    QTest::newRow("not JSON") << QByteArray("\"rows\": {") << QByteArray("rows: {") << u"line 6"_s;
}

void TestVenues::refusedDescriptions()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    QByteArray json = description;
    QVERIFY(json.contains(from));
    json.replace(json.indexOf(from), from.size(), to);
    const auto read = venue::readDescription(json);
    const Result<Plan> plan = read ? venue::buildPlan(*read) : Result<Plan>(read.error());
    QVERIFY(!plan);
    QCOMPARE(plan.error().fields.first().path, path);
}

QTEST_GUILESS_MAIN(TestVenues)
#include "tst_venues.moc"
