// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "client/PlanLoader.h"
#include "protocol/EventMethods.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;

namespace {

QJsonObject seat(int index, const QString &number, const QJsonObject &more = {})
{
    QJsonObject json{
        {u"seat"_s, index}, {u"number"_s, number}, {u"x"_s, index * 5}, {u"y"_s, 20}, {u"priceLevel"_s, 1}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QJsonObject reply(const QJsonArray &seats)
{
    const QJsonObject row{{u"name"_s, u"F"_s}, {u"seats"_s, seats}};
    const QJsonArray outline{QJsonArray{0, 0}, QJsonArray{40, 0}, QJsonArray{40, 40}};
    return {{u"planVersion"_s, 3},
            {u"name"_s, u"Hall"_s},
            {u"focalPoint"_s, QJsonArray{10, -30}},
            {u"sections"_s,
             QJsonArray{QJsonObject{{u"id"_s, 1},
                                    {u"name"_s, u"Stalls"_s},
                                    {u"kind"_s, u"seated"_s},
                                    {u"capacity"_s, seats.size()},
                                    {u"outline"_s, outline},
                                    {u"labelAt"_s, QJsonArray{5, 5}},
                                    {u"rows"_s, QJsonArray{row}}},
                        QJsonObject{{u"id"_s, 2},
                                    {u"name"_s, u"Floor"_s},
                                    {u"kind"_s, u"general"_s},
                                    {u"capacity"_s, 400},
                                    {u"priceLevel"_s, 1},
                                    {u"outline"_s, outline},
                                    {u"labelAt"_s, QJsonArray{6, 6}},
                                    {u"rows"_s, QJsonArray()}}}},
            {u"priceLevels"_s,
             QJsonArray{QJsonObject{{u"id"_s, 1},
                                    {u"name"_s, u"Premium"_s},
                                    {u"colour"_s, u"#0072B2"_s},
                                    {u"price"_s, QJsonObject{{u"amount"_s, 4500}, {u"currency"_s, u"EUR"_s}}}}}},
            {u"decorations"_s,
             QJsonArray{QJsonObject{{u"kind"_s, u"stage"_s}, {u"points"_s, outline}, {u"text"_s, u"Stage"_s}}}}};
}

} // namespace

class TestPlanDecoder : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsAPlan();
    void refusesSeatsOutOfOrder();
    void refusesNonsense();
    void loadsOnceAndKeeps();
    void tellsAFailure();
    void callsNobodyOnceGone();
};

void TestPlanDecoder::readsAPlan()
{
    const auto decoded = decodePlan(reply(
        {seat(0, u"1"_s), seat(1, u"3"_s),
         seat(2, u"5"_s, {{u"gapBefore"_s, true}, {u"traits"_s, QJsonArray{u"wheelchair"_s, u"restricted_view"_s}}})}));
    QVERIFY(decoded);
    const Plan &plan = *decoded->plan;
    QCOMPARE(decoded->version, 3);
    QCOMPARE(plan.seats.size(), 3);
    QCOMPARE(plan.capacity(), 403);
    QCOMPARE(plan.seatLabel(1), u"Stalls · Row F · Seat 3"_s);
    QVERIFY(plan.seats.at(0).gapBefore); // the first of a row, said or not
    QCOMPARE(plan.rightNeighbour(0), 1);
    QCOMPARE(plan.rightNeighbour(1), -1);
    QCOMPARE(plan.seats.at(2).traits, SeatTraits(SeatTrait::Wheelchair | SeatTrait::RestrictedView));
    QCOMPARE(decoded->prices.value(1), Money(4500, u"EUR"_s));
    QCOMPARE(plan.decorations.at(0).kind, Decoration::Kind::Stage);
    QCOMPARE(plan.focalPoint, QPointF(10, -30));
    QVERIFY(!plan.bounds.isEmpty());
}

void TestPlanDecoder::refusesSeatsOutOfOrder()
{
    // The seat clicked would not be the seat sold.
    QVERIFY(!decodePlan(reply({seat(1, u"1"_s), seat(0, u"2"_s)})));
    QVERIFY(!decodePlan(reply({seat(0, u"1"_s), seat(2, u"2"_s)})));
    QVERIFY(!decodePlan(reply({seat(0, u"1"_s), seat(1, u"2"_s, {{u"x"_s, u"far"_s}})})));
    QVERIFY(!decodePlan(reply({seat(0, u"1"_s), seat(1, u"2"_s, {{u"number"_s, 2}})})));
}

void TestPlanDecoder::refusesNonsense()
{
    QVERIFY(!decodePlan(QJsonValue()));
    QVERIFY(!decodePlan(QJsonObject{{u"sections"_s, 3}}));
}

void TestPlanDecoder::loadsOnceAndKeeps()
{
    test::FakeClient client;
    PlanLoader loader(client);
    std::shared_ptr<const Plan> first, second;
    loader.load(EventId(5), this, [&](const Result<EventPlan> &plan) { first = plan->plan; });
    QCOMPARE(client.waiting(GetPlan::info.name).size(), 1);
    client.answer(GetPlan::info.name, reply({seat(0, u"1"_s)}));
    QVERIFY(!first); // decoded elsewhere
    QTRY_VERIFY(first);
    loader.load(EventId(5), this, [&](const Result<EventPlan> &plan) { second = plan->plan; });
    QTRY_COMPARE(second, first);
    QCOMPARE(client.all().size(), 1);
    client.setOnline(false); // whoever answers next may be another server
    client.setOnline(true);
    loader.load(EventId(5), this, [](const Result<EventPlan> &) {});
    QCOMPARE(client.all().size(), 2);
}

void TestPlanDecoder::tellsAFailure()
{
    test::FakeClient client;
    PlanLoader loader(client);
    std::optional<ErrorCode> code;
    loader.load(EventId(5), this, [&](const Result<EventPlan> &plan) { code = plan.error().code; });
    client.fail(GetPlan::info.name, {ErrorCode::NotFound, u"gone"_s});
    QCOMPARE(code, ErrorCode::NotFound);
}

void TestPlanDecoder::callsNobodyOnceGone()
{
    test::FakeClient client;
    PlanLoader loader(client);
    auto context = std::make_unique<QObject>();
    bool isCalled = false;
    loader.load(EventId(5), context.get(), [&](const Result<EventPlan> &) { isCalled = true; });
    client.answer(GetPlan::info.name, reply({seat(0, u"1"_s)}));
    context.reset();
    QTest::qWait(100);
    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(TestPlanDecoder)
#include "tst_plandecoder.moc"
