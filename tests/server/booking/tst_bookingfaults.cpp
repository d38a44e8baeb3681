// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/BookingVerifier.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QRandomGenerator>

#include <csignal>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The booking engine while the database is taken from under it.
class TestBookingFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void nothingIsLost_data();
    void nothingIsLost();

private:
    TestDatabase m_databases;
};

namespace {

/// Sells seats until the events are sold out, asking again under the same key as a client does.
class Sellers
{
public:
    Sellers(BookingDesk &desk, QList<EventId> events) : m_desk(desk), m_events(std::move(events))
    {
        for (quint32 t = 1; t <= 6; ++t)
            m_threads.emplace_back([this, t] { work(t); });
    }
    void stop()
    {
        m_isStopping = true;
        for (std::thread &thread : m_threads) {
            if (thread.joinable())
                thread.join();
        }
    }
    ~Sellers() { stop(); }

    std::atomic<int> sold = 0;
    std::atomic<int> unanswered = 0; ///< no definite answer after all retries
    std::atomic<int> unexpected = 0;

private:
    BookingDesk::Reply insist(const Command &command, const QString &key, EventId event)
    {
        for (int attempt = 0;; ++attempt) {
            auto reply = m_desk.ask(command, key, event);
            if (reply || reply.error().code != ErrorCode::Unavailable || attempt > 60)
                return reply;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }

    void work(quint32 number)
    {
        QRandomGenerator random(number);
        for (int i = 0; !m_isStopping; ++i) {
            const EventId event = m_events.at(random.bounded(int(m_events.size())));
            const QString key = u"%1-%2"_s.arg(number).arg(i);
            const auto held = insist(HoldCommand{{random.bounded(TestVenue::seats)}, {}, {}}, key, event);
            if (!held) {
                unexpected += int(held.error().code != ErrorCode::Conflict);
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                continue;
            }
            const qint64 total = TestVenue::priceOf(BookingDesk::seatsOf(*held).first());
            const auto reply = insist(BookingDesk::sale(BookingDesk::idOf(*held), total), key + u'!', event);
            sold += int(bool(reply));
            unanswered += int(!reply && reply.error().code == ErrorCode::Unavailable);
            unexpected += int(!reply && reply.error().code != ErrorCode::Unavailable);
        }
    }

    BookingDesk &m_desk;
    const QList<EventId> m_events;
    std::atomic<bool> m_isStopping = false;
    std::vector<std::thread> m_threads;
};

void killSessions(const QByteArray &administrator, const QByteArray &database)
{
    (void)TestDatabase::ask(administrator,
                            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '" + database
                                + "' AND pid % 2 = (random() * 2)::int % 2");
}

} // namespace

void TestBookingFaults::nothingIsLost_data()
{
    QTest::addColumn<bool>("killsServer");
    QTest::newRow("sessions terminated") << false;
    QTest::newRow("server killed") << true;
}

void TestBookingFaults::nothingIsLost()
{
    QFETCH(bool, killsServer);
    const QByteArray conninfo = m_databases.create();
    QVERIFY(!conninfo.isEmpty());
    const QByteArray name = conninfo.mid(conninfo.indexOf("dbname=") + 7).split(' ').first();
    BookingDesk desk(conninfo);
    VERIFY_OK(desk.furnish());
    QList<EventId> events{desk.event};
    for (int i = 2; i <= 12; ++i) {
        const auto event = desk.addEvent(u"Event %1"_s.arg(i));
        VERIFY_OK(event);
        events.append(*event);
    }
    for (const EventId event : events)
        VERIFY_OK(desk.feed.read(event, [](const InventorySnapshot &) {}));
    EmbeddedPostgres &cluster = m_databases.cluster();
    {
        Sellers sellers(desk, events);
        if (killsServer) {
            QTRY_VERIFY_WITH_TIMEOUT(sellers.sold > 20, 10000);
            const QString pid = TestDatabase::ask(cluster.conninfo("postgres"),
                                                  "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
            QVERIFY(pid.toLongLong() > 1);
            QVERIFY(::kill(pid_t(pid.toLongLong()), SIGKILL) == 0);
            const int before = sellers.sold;
            QTRY_VERIFY_WITH_TIMEOUT(sellers.sold > before + 30, 30000);
        } else {
            for (int i = 0; i < 60; ++i) {
                killSessions(cluster.conninfo("postgres"), name);
                QTest::qWait(40);
            }
            QTRY_VERIFY_WITH_TIMEOUT(sellers.sold > 20, 10000);
        }
        sellers.stop();
        QCOMPARE(sellers.unexpected, 0);
        QCOMPARE(sellers.unanswered, 0);
        QCOMPARE(TestDatabase::ask(conninfo, "SELECT count(*) FROM sales_order WHERE status = 'confirmed'").toInt(),
                 int(sellers.sold));
        QCOMPARE(TestDatabase::ask(conninfo, "SELECT count(DISTINCT (event_id, seat)) FROM ticket").toInt(),
                 int(sellers.sold));
    }
    QCOMPARE(desk.heardGap(), QString());
    for (const EventId event : events)
        QCOMPARE(desk.heardLetters(event), desk.stored(event).letters);
    const auto report = BookingVerifier(desk.database).run();
    VERIFY_OK(report);
    QCOMPARE(report->problems.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestBookingFaults)
#include "tst_bookingfaults.moc"
