// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/BookingVerifier.h"
#include "booking/ChangeListener.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QRandomGenerator>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

/// A server's share in this: a desk that sells, and what joins its feed to the others'.
struct Peer {
    explicit Peer(const QByteArray &conninfo, EventId event = {}) : desk(conninfo), listener(conninfo, desk.feed)
    {
        desk.event = event;
    }
    bool isConnected() const { return listener.isConnected(); }

    BookingDesk desk;
    ChangeListener listener;
};

} // namespace

/// Several servers on one database: what one commits, the subscribers of the others hear, without a gap.
class TestChangeListener : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void cleanup();
    void othersAreHeard();
    void ownAreNotTakenUpTwice();
    void untoldIsFoundByComparing();
    void lostConnectionHeals();
    void nonsenseIsPassedOver();
    void kindsTheLogDoesNotTell_data();
    void kindsTheLogDoesNotTell();
    void bestAvailableAfterAnother();
    void watchedEventsStay();
    void bothSellAtOnce();

private:
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }
    bool agree(Peer &peer) { return peer.desk.heardLetters(m_a->desk.event) == m_a->desk.stored(m_a->desk.event).letters; }
    static void look(Peer &peer, EventId event) { VERIFY_OK(peer.desk.feed.read(event, [](const InventorySnapshot &) {})); }

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<Peer> m_a;
    std::unique_ptr<Peer> m_b;
};

void TestChangeListener::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_conninfo = m_databases.create();
    QVERIFY(!m_conninfo.isEmpty());
    m_a = std::make_unique<Peer>(m_conninfo);
    VERIFY_OK(m_a->desk.furnish());
    m_b = std::make_unique<Peer>(m_conninfo, m_a->desk.event);
    look(*m_b, m_a->desk.event);
    QTRY_VERIFY(m_a->isConnected() && m_b->isConnected());
}

void TestChangeListener::cleanup()
{
    QCOMPARE(m_a->desk.heardGap(), QString());
    QCOMPARE(m_b->desk.heardGap(), QString());
    m_b.reset();
    m_a.reset();
}

void TestChangeListener::othersAreHeard()
{
    QElapsedTimer clock;
    clock.start();
    VERIFY_OK(m_a->desk.sellSeats({3, 4}, u"s"_s));
    QTRY_VERIFY_WITH_TIMEOUT(agree(*m_b), 5000);
    QVERIFY(m_b->desk.heardLetters(m_a->desk.event).startsWith("aaass"));
    QVERIFY(m_b->listener.heard() > 0);
    QCOMPARE(m_b->listener.missed(), 0); // told, not found by comparing
    const auto held = m_a->desk.ask(HoldCommand{{7}, {}, {{TestVenue::floor, 3}}}, u"h"_s);
    VERIFY_OK(held);
    QTRY_COMPARE(m_b->desk.heardLetters(m_a->desk.event).at(7), 'h');
    VERIFY_OK(m_a->desk.ask(ReleaseCommand{HoldId(BookingDesk::idOf(*held))}));
    QTRY_COMPARE(m_b->desk.heardLetters(m_a->desk.event).at(7), 'a');
    VERIFY_OK(m_b->desk.feed.read(m_a->desk.event, [&](const InventorySnapshot &fed) {
        const InventorySnapshot stored = m_a->desk.stored(m_a->desk.event);
        QCOMPARE(fed.letters, stored.letters);
        QCOMPARE(fed.version, stored.version);
        QCOMPARE(fed.available, stored.available);
        QCOMPARE(fed.areas.first().available, stored.areas.first().available);
    }));
}

void TestChangeListener::ownAreNotTakenUpTwice()
{
    look(*m_a, m_a->desk.event);
    VERIFY_OK(m_a->desk.sellSeats({0}, u"s"_s));
    QTRY_VERIFY(m_a->listener.told() > 0);
    QTRY_VERIFY(agree(*m_b));
    QCOMPARE(m_a->listener.heard(), 0);
    QCOMPARE(m_a->listener.missed(), 0);
}

void TestChangeListener::untoldIsFoundByComparing()
{
    m_a->desk.feed.setAnnouncer({}); // as a server killed between its commit and its notification
    VERIFY_OK(m_a->desk.sellSeats({11}, u"s"_s));
    QTRY_VERIFY_WITH_TIMEOUT(agree(*m_b), 5000);
    QCOMPARE(m_b->listener.heard(), 0);
    QVERIFY(m_b->listener.missed() > 0);
}

void TestChangeListener::lostConnectionHeals()
{
    for (int round = 0; round < 3; ++round) {
        (void)ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE '%foyer_inventory%'"
                  " AND datname = current_database() AND pid <> pg_backend_pid()");
        VERIFY_OK(m_a->desk.sellSeats({round}, u"s%1"_s.arg(round)));
        QTRY_VERIFY_WITH_TIMEOUT(agree(*m_b), 5000);
    }
    QTRY_VERIFY(m_a->isConnected() && m_b->isConnected());
    // Told again, not only found by comparing. Each second the comparison may be a moment faster, but not five times.
    bool wasTold = false;
    for (int seat = 20; seat < 25 && !wasTold; ++seat) {
        const quint64 before = m_b->listener.missed();
        VERIFY_OK(m_a->desk.sellSeats({seat}, u"told again %1"_s.arg(seat)));
        QTRY_VERIFY(agree(*m_b));
        wasTold = m_b->listener.missed() == before;
    }
    QVERIFY(wasTold);
}

void TestChangeListener::nonsenseIsPassedOver()
{
    for (const char *payload : {"", " ", ":", "1", "1:", ":1", "x:y", "-1:5", "1:-5", "99999:5", "1:999999999999999999999"})
        (void)ask(QByteArray("NOTIFY foyer_inventory, '") + payload + '\'');
    (void)ask("NOTIFY foyer_inventory, '1:999999999'"); // a version that is none: looked for once, not found
    VERIFY_OK(m_a->desk.sellSeats({0}, u"s"_s));
    QTRY_VERIFY(agree(*m_b));
    QVERIFY(m_b->isConnected());
}

void TestChangeListener::kindsTheLogDoesNotTell_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("a kind unknown here") << QByteArray("'house.blocked', '{}'");
    QTest::newRow("an entry that names no seat") << QByteArray("'hold.created', '{}'");
    QTest::newRow("an entry that names another") << QByteArray("'hold.created', '{\"items\": [{\"seat\": 9}]}'");
}

void TestChangeListener::kindsTheLogDoesNotTell()
{
    QFETCH(QByteArray, entry);
    const QString done = ask("BEGIN; UPDATE seat SET state = 3, house_hold_id = 1 WHERE seat = 5;"
                             " UPDATE inventory SET version = version + 1, available = available - 1;"
                             " INSERT INTO event_log (event_id, version, type, data, subject, actor_id, channel, at)"
                             " SELECT event_id, version, " + entry + ", 's', 1, 'c', now() FROM inventory; COMMIT");
    QVERIFY2(done.isEmpty(), qPrintable(done));
    QTRY_VERIFY_WITH_TIMEOUT(agree(*m_b), 5000);
    QCOMPARE(m_b->desk.heardLetters(m_a->desk.event).at(5), 'b');
}

void TestChangeListener::bestAvailableAfterAnother()
{
    look(*m_a, m_a->desk.event);
    m_a->desk.feed.setAnnouncer({});
    for (int i = 0; i < 5; ++i) {
        // The other server's sales are not known here yet: the choice must still be of seats that are free.
        VERIFY_OK(m_a->desk.ask(HoldCommand{{}, BestAvailableRequest{.quantity = 2}, {}}, u"a%1"_s.arg(i)));
        VERIFY_OK(m_b->desk.ask(HoldCommand{{}, BestAvailableRequest{.quantity = 2}, {}}, u"b%1"_s.arg(i)));
    }
    QCOMPARE(m_a->desk.stored(m_a->desk.event).letters.count('h'), 20);
    QCOMPARE(ask("SELECT count(DISTINCT hold_id) FROM seat WHERE state = 1"), u"10"_s);
}

void TestChangeListener::watchedEventsStay()
{
    const EventId watched = m_a->desk.event;
    m_b->desk.feed.watch(watched);
    const QString made = ask("WITH made AS (INSERT INTO event (venue_plan_id, name, venue_name, starts_at, ends_at, doors_at, status, currency, capacity)"
                             " SELECT venue_plan_id, name, venue_name, starts_at, ends_at, doors_at, status, currency, capacity"
                             " FROM event, generate_series(1, 140) RETURNING id),"
                             " kept AS (INSERT INTO inventory (event_id, available) SELECT id, 0 FROM made RETURNING event_id)"
                             " SELECT min(event_id) || ' ' || max(event_id) FROM kept");
    const qint64 first = made.section(u' ', 0, 0).toLongLong();
    const qint64 last = made.section(u' ', 1, 1).toLongLong();
    QCOMPARE(last - first, 139);
    for (qint64 event = first; event <= last; ++event)
        look(*m_b, EventId(event));
    const auto isAtHand = [this](EventId event) {
        const auto all = m_b->desk.feed.positions();
        return std::any_of(all.cbegin(), all.cend(), [event](const auto &position) { return position.event == event; });
    };
    QVERIFY(isAtHand(watched));
    QVERIFY(m_b->desk.feed.positions().size() <= 130);
    VERIFY_OK(m_a->desk.sellSeats({1}, u"s"_s));
    QTRY_VERIFY(agree(*m_b));
    m_b->desk.feed.unwatch(watched);
}

void TestChangeListener::bothSellAtOnce()
{
    look(*m_a, m_a->desk.event);
    std::atomic<int> sold = 0;
    std::vector<std::thread> threads;
    for (quint32 t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            QRandomGenerator random(t + 1);
            BookingDesk &desk = t % 2 ? m_b->desk : m_a->desk;
            for (int i = 0; i < 60; ++i) {
                const QString key = u"%1-%2"_s.arg(t).arg(i);
                const auto reply = i % 3 == 0 ? desk.ask(HoldCommand{{}, BestAvailableRequest{.quantity = 1}, {}}, key, m_a->desk.event)
                                              : desk.sellSeats({random.bounded(TestVenue::seats)}, key, m_a->desk.event);
                sold += int(bool(reply));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(m_a->desk.stored(m_a->desk.event).letters.count('a'), 0);
    QCOMPARE(int(sold), TestVenue::seats);
    QTRY_VERIFY(agree(*m_a) && agree(*m_b));
    const auto report = BookingVerifier(m_a->desk.database).run();
    VERIFY_OK(report);
    QCOMPARE(report->problems.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestChangeListener)
#include "tst_changelistener.moc"
