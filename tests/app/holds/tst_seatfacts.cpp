// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "holds/SeatFacts.h"
#include "seatmap/SeatMapModel.h"
#include "seatplan/Plan.h"

#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What a map learns beside the live feed, and when it is asked for.
class TestSeatFacts : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void holdsComeWithTheEvent();
    void askedAgainWhenTheyCannotExplainASeat();
    void answersOfAnotherEventAreDropped();
    void sellersOnlyWhileLookedAt();
    void whoMayNotIsNotAsked();

private:
    static QJsonObject press(const QList<int> &seats)
    {
        QJsonArray list;
        for (const int seat : seats)
            list.append(seat);
        return {{u"blockId"_s, 5}, {u"code"_s, u"PRESS"_s}, {u"colour"_s, u"#009e73"_s}, {u"reason"_s, u"critics"_s}, {u"kill"_s, false},
                {u"sellersMaySell"_s, true}, {u"createdAt"_s, u"2030-05-01T10:00:00Z"_s}, {u"seats"_s, list}, {u"areas"_s, QJsonArray()}};
    }
    static QJsonObject items(const QJsonArray &list) { return {{u"items"_s, list}}; }
    int asked(QLatin1StringView method) const
    {
        return int(std::count_if(m_client->all().begin(), m_client->all().end(), [method](const auto &call) { return call.method == method; }));
    }

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<SeatMapModel> m_map;
    std::unique_ptr<SeatFacts> m_facts;
};

void TestSeatFacts::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_facts.reset();
    m_client = std::make_unique<FakeClient>();
    m_map = std::make_unique<SeatMapModel>();
    Plan plan;
    plan.priceLevels.append({1, u"One"_s, u"#0072B2"_s, 4500});
    plan.sections.append({1, u"Stalls"_s, SectionKind::Seated, 10, 0, 1, 0, 10, 1, {}, {}});
    plan.rows.append({u"A"_s, 0, 0, 10});
    for (int i = 0; i < 10; ++i) {
        Seat seat;
        seat.x = float(i * 5);
        seat.number = QString::number(i + 1);
        seat.priceLevel = 1;
        plan.seats.append(seat);
    }
    m_map->setPlan(std::make_shared<const Plan>(plan));
    m_facts = std::make_unique<SeatFacts>(*m_client, *m_map);
    m_facts->setPermissions(Permission::SellTickets | Permission::ViewInsights);
}

void TestSeatFacts::holdsComeWithTheEvent()
{
    m_facts->open(EventId(7));
    QCOMPARE(m_client->waiting("seats.blocks"_L1).first().fields["eventId"_L1].toInt(), 7);
    m_map->applyChanges({{2, SeatState::Blocked}});
    QVERIFY(m_client->answer("seats.blocks"_L1, items({press({2, 3})})));
    QCOMPARE(m_map->houseHoldOf(2), 0);
    QCOMPARE(m_map->houseHolds().first().reason, u"critics"_s);
    QCOMPARE(m_facts->holds().size(), 1);
    QCOMPARE(asked("seats.soldBy"_L1), 0);
}

void TestSeatFacts::askedAgainWhenTheyCannotExplainASeat()
{
    m_facts->open(EventId(7));
    QVERIFY(m_client->answer("seats.blocks"_L1, items({})));
    m_map->applyChanges({{1, SeatState::Held}, {4, SeatState::Sold}});
    QTest::qWait(SeatFacts::holdsAfterMs + 100);
    QCOMPARE(asked("seats.blocks"_L1), 1); // nothing to explain
    m_map->applyChanges({{2, SeatState::Blocked}, {3, SeatState::Blocked}});
    m_map->applyChanges({{5, SeatState::Blocked}});
    QTRY_COMPARE(asked("seats.blocks"_L1), 2); // once for all of them
    QVERIFY(m_client->answer("seats.blocks"_L1, items({press({2, 3})})));
    // One is still nobody's: that is said once, not asked for ever.
    QTest::qWait(SeatFacts::holdsAfterMs + 100);
    QCOMPARE(asked("seats.blocks"_L1), 2);
    m_map->applyChanges({{2, SeatState::Available}}); // released by somebody
    QTRY_COMPARE(asked("seats.blocks"_L1), 3);
}

void TestSeatFacts::answersOfAnotherEventAreDropped()
{
    m_facts->open(EventId(7));
    m_facts->open(EventId(8));
    QVERIFY(m_client->answer("seats.blocks"_L1, items({press({2})})));
    QVERIFY(!m_facts->isLoaded());
    QVERIFY(m_client->answer("seats.blocks"_L1, items({})));
    QVERIFY(m_facts->isLoaded() && m_facts->holds().isEmpty());
}

void TestSeatFacts::sellersOnlyWhileLookedAt()
{
    m_facts->open(EventId(7));
    m_map->applyChanges({{0, SeatState::Sold}, {1, SeatState::Sold}, {2, SeatState::Sold}});
    QCOMPARE(asked("seats.soldBy"_L1), 0);
    m_facts->setView(SeatView::Sellers);
    QCOMPARE(asked("seats.soldBy"_L1), 1);
    const QJsonArray sellers{QJsonObject{{u"accountId"_s, 3}, {u"name"_s, u"Anna Berg"_s}, {u"channel"_s, u"window"_s}, {u"seats"_s, 2}},
                             QJsonObject{{u"name"_s, u"api"_s}, {u"channel"_s, u"api"_s}, {u"seats"_s, 1}}};
    QVERIFY(m_client->answer("seats.soldBy"_L1, QJsonObject{{u"sellers"_s, sellers}, {u"seats"_s, u"AAB......*"_s}}));
    QCOMPARE(m_map->sellers().at(m_map->sellerOf(1)).name, u"Anna Berg"_s);
    QCOMPARE(m_map->sellers().at(m_map->sellerOf(2)).name, u"Sold elsewhere (api)"_s);
    QCOMPARE(m_map->sellerOf(3), -1);
    QCOMPARE(m_map->sellers().at(m_map->sellerOf(9)).name, u"All others"_s);
    m_facts->setView(SeatView::State);
    m_facts->setView(SeatView::Sellers);
    QCOMPARE(asked("seats.soldBy"_L1), 1); // still known
    m_facts->open(EventId(8));
    QCOMPARE(asked("seats.soldBy"_L1), 2);
    QVERIFY(m_client->answer("seats.soldBy"_L1, QJsonObject{{u"sellers"_s, QJsonArray()}, {u"seats"_s, u"..."_s}})); // another plan's
}

void TestSeatFacts::whoMayNotIsNotAsked()
{
    m_facts->setPermissions(Permission::SellTickets);
    QCOMPARE(m_facts->views().size(), 3);
    m_facts->setView(SeatView::Sellers);
    m_facts->open(EventId(7));
    QCOMPARE(asked("seats.soldBy"_L1), 0);
    m_facts->setPermissions({});
    m_facts->open(EventId(7));
    QCOMPARE(asked("seats.blocks"_L1), 1);
    QCOMPARE(m_facts->views().size(), 2);
}

QTEST_MAIN(TestSeatFacts)
#include "tst_seatfacts.moc"
