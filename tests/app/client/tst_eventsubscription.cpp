// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "client/EventSubscription.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;

class TestEventSubscription : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsWithASnapshot();
    void changesFollow();
    void ignoresOtherEventsAndOldNews();
    void asksAgainAfterAGap();
    void asksForWhatItMissedAfterABreak();
    void takesASnapshotWhenTooMuchWasMissed();
    void triesAgainWhenTheServerIsBusy();
    void tellsAFailure();
    void distrustsWhatItCannotRead();
    void saysGoodbye();

private:
    void open();
    void notify(qint64 from, qint64 to, const QJsonArray &changes, int event = 5);
    static QJsonArray change(int seat, const QString &letter) { return {QJsonArray{seat, letter}}; }
    QJsonValue askedFrom() const;

    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<EventSubscription> m_feed;
    QList<SeatState> m_states;
    int m_snapshots = 0;
    QList<AreaAvailability> m_areas;
};

void TestEventSubscription::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_client = std::make_unique<test::FakeClient>();
    m_feed = std::make_unique<EventSubscription>(*m_client, EventId(5));
    m_states.clear();
    m_snapshots = 0;
    connect(m_feed.get(), &EventSubscription::snapshot, this, [this](const auto &states, const auto &areas) {
        m_states = states;
        m_areas = areas;
        ++m_snapshots;
    });
    connect(m_feed.get(), &EventSubscription::changed, this, [this](const auto &changes, const auto &areas) {
        for (const SeatUpdate &change : changes)
            m_states[change.seat] = change.state;
        m_areas = areas;
    });
}

void TestEventSubscription::cleanup()
{
    m_feed.reset();
    m_client.reset();
}

void TestEventSubscription::open()
{
    QTRY_COMPARE(m_client->waiting(Subscribe::info.name).size(), 1);
    const QJsonObject area{{u"section"_s, 9}, {u"capacity"_s, 40}, {u"available"_s, 38}};
    m_client->answer(
        Subscribe::info.name,
        QJsonObject{{u"version"_s, 10}, {u"available"_s, 2}, {u"states"_s, u"ahsb"_s}, {u"areas"_s, QJsonArray{area}}});
}

void TestEventSubscription::notify(qint64 from, qint64 to, const QJsonArray &changes, int event)
{
    emit m_client->notified(u"seats.changed"_s,
                            QJsonObject{{u"eventId"_s, event},
                                        {u"from"_s, from},
                                        {u"version"_s, to},
                                        {u"changes"_s, changes},
                                        {u"areas"_s, QJsonArray()}});
}

QJsonValue TestEventSubscription::askedFrom() const
{
    return m_client->waiting(Subscribe::info.name).value(0).fields.value("fromVersion"_L1);
}

void TestEventSubscription::startsWithASnapshot()
{
    QVERIFY(!m_feed->isCurrent());
    open();
    using enum SeatState;
    QCOMPARE(m_states, (QList<SeatState>{Available, Held, Sold, Blocked}));
    QCOMPARE(m_areas.size(), 1);
    QCOMPARE(m_areas.at(0).available, 38);
    QCOMPARE(m_feed->version(), 10);
    QVERIFY(m_feed->isCurrent());
}

void TestEventSubscription::changesFollow()
{
    open();
    notify(10, 12, change(0, u"h"_s));
    QCOMPARE(m_states.at(0), SeatState::Held);
    notify(12, 13, change(0, u"s"_s));
    QCOMPARE(m_states.at(0), SeatState::Sold);
    QCOMPARE(m_feed->version(), 13);
    QVERIFY(m_client->waiting(Subscribe::info.name).isEmpty());
}

void TestEventSubscription::ignoresOtherEventsAndOldNews()
{
    open();
    notify(10, 11, change(0, u"s"_s), 6);
    notify(8, 10, change(0, u"s"_s));
    QCOMPARE(m_states.at(0), SeatState::Available);
    // A window that began before the snapshot holds nothing older than its own end says.
    notify(9, 11, change(0, u"h"_s));
    QCOMPARE(m_states.at(0), SeatState::Held);
}

void TestEventSubscription::asksAgainAfterAGap()
{
    open();
    QSignalSpy current(m_feed.get(), &EventSubscription::currentChanged);
    notify(11, 12, change(0, u"h"_s));
    QCOMPARE(m_states.at(0), SeatState::Available); // not built upon
    QVERIFY(!m_feed->isCurrent());
    QCOMPARE(askedFrom().toInt(-1), 10);
    notify(12, 13, change(3, u"a"_s)); // the answer will cover it
    m_client->answer(Subscribe::info.name,
                     QJsonObject{{u"version"_s, 13},
                                 {u"from"_s, 10},
                                 {u"changes"_s, QJsonArray{QJsonArray{0, u"s"_s}, QJsonArray{3, u"a"_s}}},
                                 {u"areas"_s, QJsonArray()}});
    QCOMPARE(m_states.at(0), SeatState::Sold);
    QCOMPARE(m_states.at(3), SeatState::Available);
    QCOMPARE(m_feed->version(), 13);
    QCOMPARE(m_snapshots, 1);
    QCOMPARE(current.size(), 2);
    QVERIFY(m_feed->isCurrent());
}

void TestEventSubscription::asksForWhatItMissedAfterABreak()
{
    open();
    m_client->setOnline(false);
    QVERIFY(!m_feed->isCurrent());
    m_client->setOnline(true);
    QCOMPARE(askedFrom().toInt(-1), 10);
}

void TestEventSubscription::takesASnapshotWhenTooMuchWasMissed()
{
    open();
    m_client->setOnline(false);
    m_client->setOnline(true);
    m_client->answer(Subscribe::info.name,
                     QJsonObject{{u"version"_s, 3}, {u"states"_s, u"aaaa"_s}, {u"areas"_s, QJsonArray()}});
    QCOMPARE(m_snapshots, 2);
    QCOMPARE(m_feed->version(), 3); // a house restored from a backup counts from there
    QCOMPARE(m_states.at(2), SeatState::Available);
}

void TestEventSubscription::triesAgainWhenTheServerIsBusy()
{
    QTRY_COMPARE(m_client->waiting(Subscribe::info.name).size(), 1);
    m_client->fail(Subscribe::info.name, {ErrorCode::Unavailable, u"full"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_client->waiting(Subscribe::info.name).size(), 1, 5000);
}

void TestEventSubscription::tellsAFailure()
{
    QSignalSpy failed(m_feed.get(), &EventSubscription::failed);
    QTRY_COMPARE(m_client->waiting(Subscribe::info.name).size(), 1);
    m_client->fail(Subscribe::info.name, {ErrorCode::NotFound, u"gone"_s});
    QCOMPARE(failed.size(), 1);
}

void TestEventSubscription::distrustsWhatItCannotRead()
{
    open();
    notify(10, 11, change(0, u"?"_s));
    QCOMPARE(m_states.at(0), SeatState::Available);
    QVERIFY(!m_feed->isCurrent());
    QCOMPARE(m_client->waiting(Subscribe::info.name).size(), 1);
    QVERIFY(askedFrom().isUndefined()); // a whole snapshot
}

void TestEventSubscription::saysGoodbye()
{
    open();
    m_feed.reset();
    QCOMPARE(m_client->waiting(Unsubscribe::info.name).size(), 1);
}

QTEST_GUILESS_MAIN(TestEventSubscription)
#include "tst_eventsubscription.moc"
