// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/BookingVerifier.h"
#include "registry/Registry.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QRandomGenerator>
#include <QSet>

#include <latch>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The booking engine on real PostgreSQL.
class TestBookingEngine : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void cleanup() { m_desk.reset(); }
    void oneSeatManyCallers();
    void sameKeyAtOnce();
    void sameKeyLater();
    void keyReused();
    void bestAvailableUntilSoldOut();
    void holdsExpireByTheDatabasesClock();
    void randomLoad();
    void lanesTakeTurns();
    void oneLaneIsBounded();
    void refundAgainstAdmission();
    void houseHoldEndsByTheDatabasesClock();
    void houseHoldIsChanged();
    void forgetsOldOutcomes();
    void changesSinceAVersion();
    void commitBehindTheFeed();
    void poisonedRequestHarmsNobody();
    void refusals();
    void tablesAreAppendOnly_data();
    void tablesAreAppendOnly();
    void databaseRefuses_data();
    void databaseRefuses();

private:
    void open(BookingEngine::Settings settings);
    /// What the verifier finds, joined; empty when all is well.
    QString problems();
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<BookingDesk> m_desk;
};

void TestBookingEngine::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    open({});
}

void TestBookingEngine::open(BookingEngine::Settings settings)
{
    m_desk.reset();
    m_conninfo = m_databases.create();
    QVERIFY(!m_conninfo.isEmpty());
    m_desk = std::make_unique<BookingDesk>(m_conninfo, settings);
    VERIFY_OK(m_desk->furnish());
}

QString TestBookingEngine::problems()
{
    const auto report = BookingVerifier(m_desk->database).run();
    return report ? report->problems.join(u'\n') : errorText(report.error());
}

void TestBookingEngine::oneSeatManyCallers()
{
    constexpr int callers = 200;
    std::latch start(callers);
    std::mutex mutex;
    int won = 0, lost = 0;
    QString other;
    std::vector<std::thread> threads;
    for (int i = 0; i < callers; ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            const auto reply = m_desk->ask(HoldCommand{{17}, {}, {}}, u"caller-%1"_s.arg(i));
            const std::lock_guard lock(mutex);
            if (reply)
                ++won;
            else if (reply.error().code == ErrorCode::Conflict && reply.error().seats == QList<int>{17})
                ++lost;
            else
                other = errorText(reply.error());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(other, QString());
    QCOMPARE(won, 1);
    QCOMPARE(lost, callers - 1);
    QCOMPARE(ask("SELECT count(*) FROM hold"), u"1"_s);
    QCOMPARE(m_desk->stored(m_desk->event).letters.count('h'), 1);
}

void TestBookingEngine::sameKeyAtOnce()
{
    const auto held = m_desk->ask(HoldCommand{{0, 1}, {}, {}}, u"hold"_s);
    VERIFY_OK(held);
    const Command sale = BookingDesk::sale(BookingDesk::idOf(*held), 10000);
    std::vector<std::future<BookingDesk::Reply>> answers;
    for (int i = 0; i < 20; ++i)
        answers.push_back(m_desk->submit(sale, u"sale"_s));
    QSet<QByteArray> replies;
    for (auto &answer : answers) {
        const auto reply = answer.get();
        VERIFY_OK(reply);
        replies.insert(*reply);
    }
    QCOMPARE(replies.size(), 1);
    QCOMPARE(ask("SELECT count(*) FROM sales_order"), u"1"_s);
    QCOMPARE(ask("SELECT count(*) FROM payment"), u"1"_s);
    QCOMPARE(problems(), QString());
}

void TestBookingEngine::sameKeyLater()
{
    const auto held = m_desk->ask(HoldCommand{{0}, {}, {}}, u"k1"_s);
    VERIFY_OK(held);
    const auto lost = m_desk->ask(HoldCommand{{0, 1}, {}, {}}, u"k2"_s);
    COMPARE_ERROR(lost, ErrorCode::Conflict);
    VERIFY_OK(m_desk->ask(ReleaseCommand{HoldId(BookingDesk::idOf(*held))}));
    // Another server on the same database answers alike, also with what failed and would now succeed.
    BookingDesk other(m_conninfo);
    other.event = m_desk->event;
    const auto again = other.ask(HoldCommand{{0}, {}, {}}, u"k1"_s);
    VERIFY_OK(again);
    QCOMPARE(*again, *held);
    const auto lostAgain = other.ask(HoldCommand{{0, 1}, {}, {}}, u"k2"_s);
    COMPARE_ERROR(lostAgain, ErrorCode::Conflict);
    QCOMPARE(problemJson(lostAgain.error()), problemJson(lost.error()));
    QCOMPARE(m_desk->stored(m_desk->event).letters, QByteArray(TestVenue::seats, 'a'));
}

void TestBookingEngine::keyReused()
{
    VERIFY_OK(m_desk->submit(HoldCommand{{0}, {}, {}}, u"key"_s, {}, "one").get());
    COMPARE_ERROR(m_desk->submit(HoldCommand{{1}, {}, {}}, u"key"_s, {}, "two").get(), ErrorCode::KeyReused);
    // The key is the account's own.
    VERIFY_OK(m_desk->submit(HoldCommand{{2}, {}, {}}, u"key"_s, {}, "three", UserId(2)).get());
    // Both in one batch or in two: the first is done, the second refused.
    auto first = m_desk->submit(HoldCommand{{5}, {}, {}}, u"new"_s, {}, "four");
    auto second = m_desk->submit(HoldCommand{{6}, {}, {}}, u"new"_s, {}, "five");
    VERIFY_OK(first.get());
    COMPARE_ERROR(second.get(), ErrorCode::KeyReused);
    QCOMPARE(ask("SELECT count(*) FROM hold"), u"3"_s);
}

void TestBookingEngine::bestAvailableUntilSoldOut()
{
    std::mutex mutex;
    QList<int> given;
    QString other;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0;; ++i) {
                const auto reply = m_desk->ask(HoldCommand{{}, BestAvailableRequest{.quantity = t == 0 ? 1 : 2}, {}},
                                               u"%1-%2"_s.arg(t).arg(i));
                const std::lock_guard lock(mutex);
                if (reply) {
                    given += BookingDesk::seatsOf(*reply);
                    continue;
                }
                if (reply.error().code != ErrorCode::Conflict)
                    other = errorText(reply.error());
                return;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(other, QString());
    QCOMPARE(given.size(), TestVenue::seats);
    QCOMPARE(QSet<int>(given.begin(), given.end()).size(), TestVenue::seats);
    QCOMPARE(m_desk->stored(m_desk->event).letters, QByteArray(TestVenue::seats, 'h'));
    QCOMPARE(problems(), QString());
}

void TestBookingEngine::holdsExpireByTheDatabasesClock()
{
    BookingEngine::Settings settings;
    settings.rules.holdSeconds = 1;
    settings.rules.pendingSeconds = 1;
    open(settings);
    const auto held = m_desk->ask(HoldCommand{{0, 1}, {}, {{TestVenue::floor, 4}}}, u"h"_s);
    VERIFY_OK(held);
    const auto paidLater = m_desk->ask(HoldCommand{{2}, {}, {}}, u"p"_s);
    VERIFY_OK(paidLater);
    VERIFY_OK(m_desk->ask(SellCommand{HoldId(BookingDesk::idOf(*paidLater)), {}, {}}, u"o"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->heardLetters(m_desk->event), QByteArray(TestVenue::seats, 'a'), 4000);
    QCOMPARE(ask("SELECT available FROM inventory"), QString::number(TestVenue::capacity));
    QCOMPARE(ask("SELECT string_agg(type, ' ' ORDER BY type) FROM event_log WHERE type LIKE '%expired'"),
             u"hold.expired order.expired"_s);
    QCOMPARE(ask("SELECT status FROM sales_order"), u"expired"_s);
    COMPARE_ERROR(m_desk->ask(BookingDesk::sale(BookingDesk::idOf(*held), 18000), u"late"_s), ErrorCode::Expired);
    QCOMPARE(m_desk->heardGap(), QString());
    QCOMPARE(problems(), QString());
}

void TestBookingEngine::randomLoad()
{
    VERIFY_OK(m_desk->feed.read(m_desk->event, [](const InventorySnapshot &) {}));
    std::vector<std::thread> threads;
    std::atomic<int> unexpected = 0;
    for (quint32 t = 1; t <= 6; ++t) {
        threads.emplace_back([&, t] {
            QRandomGenerator random(t);
            qint64 lastHold = 0, lastOrder = 0;
            for (int i = 0; i < 60; ++i) {
                const QString key = u"%1-%2"_s.arg(t).arg(i);
                BookingDesk::Reply reply = QByteArray();
                switch (random.bounded(7)) {
                case 0:
                    reply = m_desk->ask(
                        HoldCommand{{random.bounded(TestVenue::seats), random.bounded(TestVenue::seats)}, {}, {}}, key);
                    break;
                case 1:
                    reply = m_desk->ask(HoldCommand{{}, {}, {{TestVenue::floor, random.bounded(1, 4)}}}, key);
                    break;
                case 2:
                    reply = m_desk->ask(ReleaseCommand{HoldId(lastHold)});
                    break;
                case 3:
                    reply = m_desk->ask(random.bounded(2) ? BookingDesk::sale(lastHold, 6000)
                                                          : SellCommand{HoldId(lastHold), {}, {}},
                                        key);
                    if (reply)
                        lastOrder = BookingDesk::idOf(*reply);
                    break;
                case 4:
                    reply = m_desk->ask(RefundCommand{OrderId(lastOrder), {}, u"ill"_s}, key);
                    break;
                case 5:
                    reply = m_desk->ask(BlockCommand{.seats = {random.bounded(TestVenue::seats)}, .code = u"K"_s, .reason = u"view"_s}, key);
                    if (reply)
                        reply = m_desk->ask(UnblockCommand{HouseHoldId(BookingDesk::idOf(*reply)), {}});
                    break;
                case 6:
                    reply = m_desk->ask(ReprintCommand{OrderId(lastOrder), {}}, key);
                    break;
                }
                if (reply && BookingDesk::idOf(*reply) > 0)
                    lastHold = BookingDesk::idOf(*reply);
                unexpected += int(
                    !reply
                    && (reply.error().code == ErrorCode::Internal || reply.error().code == ErrorCode::Unavailable));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(unexpected, 0);
    QCOMPARE(m_desk->heardGap(), QString());
    const InventorySnapshot stored = m_desk->stored(m_desk->event);
    QCOMPARE(m_desk->heardLetters(m_desk->event), stored.letters);
    VERIFY_OK(m_desk->feed.read(m_desk->event, [&](const InventorySnapshot &fed) {
        QCOMPARE(fed.letters, stored.letters);
        QCOMPARE(fed.version, stored.version);
        QCOMPARE(fed.available, stored.available);
        QCOMPARE(fed.areas.first().available, stored.areas.first().available);
    }));
    QCOMPARE(problems(), QString());
}

/// One till asks for very much at once; another, who comes later, waits for a batch or two, not for all of it.
void TestBookingEngine::lanesTakeTurns()
{
    BookingEngine::Settings settings;
    settings.threads = 1;
    settings.maxBatch = 4;
    open(settings);
    std::vector<std::future<BookingDesk::Reply>> greedy;
    for (int i = 0; i < 400; ++i)
        greedy.push_back(m_desk->submit(ReleaseCommand{HoldId(999'999)}));
    auto modest = m_desk->submit(HoldCommand{{3}, {}, {}}, u"modest"_s, {}, "x", UserId(2));
    VERIFY_OK(modest.get());
    int waiting = 0;
    for (auto &answer : greedy)
        waiting += int(answer.wait_for(std::chrono::seconds(0)) != std::future_status::ready);
    QVERIFY2(waiting > 200, qPrintable(QString::number(waiting)));
    for (auto &answer : greedy)
        VERIFY_OK(answer.get());
}

void TestBookingEngine::oneLaneIsBounded()
{
    BookingEngine::Settings settings;
    settings.threads = 1;
    settings.maxQueuedPerLane = 10;
    open(settings);
    std::vector<std::future<BookingDesk::Reply>> answers;
    for (int i = 0; i < 200; ++i)
        answers.push_back(m_desk->submit(ReleaseCommand{HoldId(999'999)}));
    VERIFY_OK(m_desk->submit(ReleaseCommand{HoldId(999'999)}, {}, {}, "x", UserId(2)).get()); // somebody else is served
    int refused = 0;
    for (auto &answer : answers) {
        const auto reply = answer.get();
        if (reply)
            continue;
        COMPARE_ERROR(reply, ErrorCode::Unavailable);
        QVERIFY(reply.error().retryAfterS > 0);
        ++refused;
    }
    QVERIFY2(refused > 100, qPrintable(QString::number(refused)));
}

/// The door admits with a ticket after the batch has read it: the refund sees that and is refused.
void TestBookingEngine::refundAgainstAdmission()
{
    const auto sold = m_desk->sellSeats({0}, u"sold"_s);
    VERIFY_OK(sold);
    // The door's transaction has the ticket's row; the refund's last write waits for it.
    std::thread door([this] { ask("UPDATE ticket SET is_inside = true, first_admitted_at = now(); SELECT pg_sleep(1)"); });
    const bool isAsleep = QTest::qWaitFor([this] { return ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") == "1"_L1; });
    const auto refund = m_desk->ask(RefundCommand{OrderId(BookingDesk::idOf(*sold)), {}, u"ill"_s}, u"refund"_s);
    door.join();
    QVERIFY(isAsleep);
    COMPARE_ERROR(refund, ErrorCode::RuleViolated);
    QCOMPARE(ask("SELECT status FROM ticket"), u"1"_s);
    QCOMPARE(problems(), QString());
}

void TestBookingEngine::houseHoldEndsByTheDatabasesClock()
{
    BlockCommand command{.seats = {0, 1}, .areas = {{TestVenue::floor, 5}}, .code = u"PRESS"_s, .colour = u"#102030"_s, .reason = u"critics"_s};
    command.releaseAt = QDateTime::currentDateTimeUtc().addMSecs(1500);
    VERIFY_OK(m_desk->ask(command, u"block"_s));
    QVERIFY(m_desk->stored(m_desk->event).letters.startsWith("bba"));
    QCOMPARE(m_desk->stored(m_desk->event).areas.first().available, TestVenue::floorPlaces - 5);
    QTRY_VERIFY(m_desk->stored(m_desk->event).letters.startsWith("aaa"));
    QCOMPARE(m_desk->stored(m_desk->event).areas.first().available, TestVenue::floorPlaces);
    QCOMPARE(ask("SELECT count(*) FROM house_hold_area"), u"0"_s);
    QCOMPARE(problems(), QString());
}

void TestBookingEngine::houseHoldIsChanged()
{
    BlockCommand command{.seats = {0, 1}, .areas = {}, .code = u"PRESS"_s, .colour = u"#102030"_s, .reason = u"critics"_s};
    command.releaseAt = QDateTime::currentDateTimeUtc().addDays(2);
    const auto made = m_desk->ask(command, u"block"_s);
    VERIFY_OK(made);
    const HouseHoldId house(BookingDesk::idOf(*made));
    const qint64 before = m_desk->stored(m_desk->event).version;
    VERIFY_OK(m_desk->ask(UpdateHouseCommand{house, u"ARTIST"_s, {}, u"the band's guests"_s, true, QDateTime()}, u"change"_s));
    QCOMPARE(ask("SELECT code || colour || reason || may_sellers_sell || coalesce(release_at::text, '-') FROM house_hold"),
             u"ARTIST#102030the band's gueststrue-"_s);
    QCOMPARE(m_desk->stored(m_desk->event).version, before + 1);
    QVERIFY(m_desk->stored(m_desk->event).letters.startsWith("bba")); // its places stay
    QCOMPARE(ask("SELECT (data->'code'->>'from') || (data->'code'->>'to') || (data ? 'colour') FROM event_log WHERE type = 'house_hold.changed'"),
             u"PRESSARTISTfalse"_s);
    VERIFY_OK(m_desk->ask(UpdateHouseCommand{house, u"ARTIST"_s}, u"again"_s)); // nothing new: no version, no entry
    QCOMPARE(m_desk->stored(m_desk->event).version, before + 1);
    QCOMPARE(problems(), QString());
}

void TestBookingEngine::forgetsOldOutcomes()
{
    VERIFY_OK(m_desk->sellSeats({0}, u"old"_s));
    QCOMPARE(ask("UPDATE idempotency SET created_at = now() - interval '25 hours'"), QString());
    VERIFY_OK(m_desk->ask(HoldCommand{{4}, {}, {}}, u"young"_s));
    VERIFY_OK(m_desk->ask(HoldCommand{{5}, {}, {}}, u"cart"_s));
    VERIFY_OK(m_desk->ask(ReleaseCommand{HoldId(ask("SELECT max(hold_id) FROM hold").toLongLong())}));
    QCOMPARE(ask("UPDATE hold SET created_at = now() - interval '40 days', expires_at = now() - interval '40 days' WHERE state = 1"), QString());
    const auto gone = m_desk->database.inTransaction([](Transaction &tx) { return BookingRepository::forgetOld(tx); });
    VERIFY_OK(gone);
    QCOMPARE(ask("SELECT string_agg(key, ',' ORDER BY key) FROM idempotency"), u"cart,young"_s);
    QCOMPARE(ask("SELECT count(*) FROM hold"), u"2"_s); // the sold one and the one still held
    QCOMPARE(problems(), QString());
}

void TestBookingEngine::changesSinceAVersion()
{
    VERIFY_OK(m_desk->sellSeats({0}, u"a"_s)); // versions 1 and 2, before anybody looked
    VERIFY_OK(m_desk->feed.read(m_desk->event, [](const InventorySnapshot &) {}));
    VERIFY_OK(m_desk->sellSeats({1}, u"b"_s));
    VERIFY_OK(m_desk->feed.read(m_desk->event, [&](const InventorySnapshot &fed) {
        QCOMPARE(fed.version, 4);
        const auto changes = m_desk->feed.changesSince(m_desk->event, 2);
        QVERIFY(changes.has_value());
        QCOMPARE(changes->size(), 2);
        QCOMPARE(changes->first().seats.first().state, 'h');
        QCOMPARE(changes->last().seats.first().state, 's');
        QCOMPARE(m_desk->feed.changesSince(m_desk->event, 4)->size(), 0);
        QVERIFY(!m_desk->feed.changesSince(m_desk->event, 1)); // not remembered: the whole state must be sent
        QVERIFY(!m_desk->feed.changesSince(m_desk->event, 5)); // nobody can have seen that
    }));
}

void TestBookingEngine::commitBehindTheFeed()
{
    VERIFY_OK(m_desk->sellSeats({0}, u"a"_s));
    VERIFY_OK(m_desk->feed.read(m_desk->event, [](const InventorySnapshot &) {}));
    {
        BookingDesk other(m_conninfo); // as another server, or as a commit whose answer was lost
        VERIFY_OK(other.sellSeats({1, 2}, u"b"_s, m_desk->event));
    }
    VERIFY_OK(m_desk->sellSeats({3}, u"c"_s));
    QCOMPARE(m_desk->heardGap(), QString());
    QCOMPARE(m_desk->heardLetters(m_desk->event), m_desk->stored(m_desk->event).letters);
    {
        BookingDesk other(m_conninfo);
        VERIFY_OK(other.sellSeats({4}, u"d"_s, m_desk->event));
    }
    m_desk->feed.resync(m_desk->event);
    QCOMPARE(m_desk->heardLetters(m_desk->event), QByteArray("sssss") + QByteArray(TestVenue::seats - 5, 'a'));
    QCOMPARE(m_desk->heardGap(), QString());
}

void TestBookingEngine::poisonedRequestHarmsNobody()
{
    // While the event's row is locked, all of these gather into one batch.
    Connection blocker(m_conninfo);
    VERIFY_OK(blocker.execute("BEGIN; SELECT 1 FROM inventory FOR UPDATE"));
    std::vector<std::future<BookingDesk::Reply>> answers;
    answers.push_back(m_desk->submit(HoldCommand{{0}, {}, {}}, u"first"_s));
    for (int seat = 1; seat < 6; ++seat)
        answers.push_back(m_desk->submit(HoldCommand{{seat}, {}, {}}, u"good-%1"_s.arg(seat)));
    auto poisoned = m_desk->submit(HoldCommand{{7}, {}, {}}, QString(65, u'k')); // the table takes 64 at most
    VERIFY_OK(blocker.execute("COMMIT"));
    for (auto &answer : answers)
        VERIFY_OK(answer.get());
    COMPARE_ERROR(poisoned.get(), ErrorCode::Internal);
    QCOMPARE(m_desk->stored(m_desk->event).letters.left(8), QByteArray("hhhhhhaa"));
    QCOMPARE(problems(), QString());
}

void TestBookingEngine::refusals()
{
    COMPARE_ERROR(m_desk->ask(HoldCommand{{0}, {}, {}}, u"k"_s, EventId(999)), ErrorCode::NotFound);
    COMPARE_ERROR(m_desk->feed.read(EventId(999), [](const InventorySnapshot &) {}), ErrorCode::NotFound);
    BookingEngine::Settings settings;
    settings.maxQueued = 2;
    open(settings);
    Connection blocker(m_conninfo);
    VERIFY_OK(blocker.execute("BEGIN; SELECT 1 FROM inventory FOR UPDATE"));
    std::vector<std::future<BookingDesk::Reply>> answers;
    answers.push_back(m_desk->submit(HoldCommand{{0}, {}, {}}, u"0"_s));
    QTRY_COMPARE(m_desk->engine->queued(), 0); // taken, and waiting for the row
    for (int i = 1; i < 3; ++i)
        answers.push_back(m_desk->submit(HoldCommand{{i}, {}, {}}, QString::number(i)));
    COMPARE_ERROR(m_desk->ask(HoldCommand{{9}, {}, {}}, u"9"_s), ErrorCode::Unavailable); // at once, while others wait
    VERIFY_OK(blocker.execute("COMMIT"));
    for (auto &answer : answers)
        VERIFY_OK(answer.get());
    m_desk->engine->stop();
    COMPARE_ERROR(m_desk->ask(HoldCommand{{9}, {}, {}}, u"9"_s), ErrorCode::Unavailable);
}

void TestBookingEngine::tablesAreAppendOnly_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *table : {"event_log", "event_log_rest", "ledger_entry", "admission", "refund"}) {
        QTest::addRow("update %s", table) << QByteArray("UPDATE ") + table + " SET event_id = event_id";
        QTest::addRow("delete %s", table) << QByteArray("DELETE FROM ") + table;
        QTest::addRow("truncate %s", table) << QByteArray("TRUNCATE ") + table;
    }
}

void TestBookingEngine::tablesAreAppendOnly()
{
    QFETCH(QByteArray, sql);
    VERIFY_OK(m_desk->sellSeats({0}, u"s"_s));
    const QString answer = ask(sql);
    QVERIFY2(answer.contains("never changed"_L1), qPrintable(answer));
    QCOMPARE(ask("SELECT count(*) FROM event_log"), u"2"_s);
}

void TestBookingEngine::databaseRefuses_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("constraint");
    const auto row = [](const char *name, const char *sql, const char *constraint) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(constraint);
    };
    row("a second living ticket",
        "INSERT INTO ticket SELECT event_id, 99, order_id, 2, seat, section, price_level, price, 1, 1, 'X'"
        " FROM ticket WHERE seat = 0",
        "ticket_one_per_seat");
    row("a refunded one beside it",
        "INSERT INTO ticket SELECT event_id, 99, order_id, 2, seat, section, price_level, price, 1, 2, 'X'"
        " FROM ticket WHERE seat = 0",
        "");
    row("held without a hold", "UPDATE seat SET state = 1 WHERE seat = 5", "seat_held_by_one");
    row("sold without a ticket", "UPDATE seat SET state = 2 WHERE seat = 5", "seat_sold_to_one");
    row("more than the area holds", "UPDATE area SET sold = capacity + 1", "area_within_capacity");
    row("overpaid", "UPDATE sales_order SET status = 'pending', paid = total + 1", "order_not_overpaid");
    row("confirmed unpaid", "UPDATE sales_order SET paid = 0", "order_confirmed_when_paid");
    row("fewer than none available", "UPDATE inventory SET available = -1", "inventory_available_check");
    row("two orders of a hold",
        "INSERT INTO sales_order SELECT event_id, 99, 'REF', hold_id, 'pending', null, null, null, currency, total,"
        " 0, 0, account_id, channel, created_at FROM sales_order",
        "sales_order_of_hold");
}

void TestBookingEngine::databaseRefuses()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, constraint);
    VERIFY_OK(m_desk->sellSeats({0}, u"s"_s));
    const QString answer = ask(sql);
    if (constraint.isEmpty())
        QCOMPARE(answer, QString());
    else
        QVERIFY2(answer.contains(constraint), qPrintable(answer));
}

QTEST_GUILESS_MAIN(TestBookingEngine)
#include "tst_bookingengine.moc"
