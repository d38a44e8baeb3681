// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/BookingVerifier.h"
#include "booking/EventCancellation.h"
#include "booking/LeaseRepository.h"
#include "booking/OrderService.h"
#include "doors/DoorService.h"
#include "pricing/PricingService.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Leases in the database: what doors make of their paper, that what is handed in stays what it was, and what verify sees.
class TestLeases : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void cleanup();
    void paperBeforeItsSale();
    void paperThatIsDead();
    void handedInAgain();
    void handedInAfterItsEventsRefunds();
    void handedInWhileItsEventIsRefunded();
    void handedInBehindTheRefunds();
    void admittedWhileReturned();
    void pricesOfThatDay();
    void twoServersAndManyTills();
    void constraints();
    void verifierFinds_data();
    void verifierFinds();
    void listed();
    void salesReadNothingOfLeases();

private:
    struct Place {
        qint64 ticket = 0;
        int seat = -1;
        int status = 0;
        int level = 0;
        QString readable;
    };
    struct Taken {
        qint64 id = 0;
        qint64 book = 0;
        bool isOpen = false;
        QList<Place> places;
    };
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }
    void configure(int size)
    {
        VERIFY_OK(m_desk->database.inTransaction([&](Transaction &tx) { return LeaseRepository(tx).configure(m_desk->event, size); }));
    }
    static Taken takenOf(const BookingDesk::Reply &reply);
    Taken take(const QString &device) { return takenOf(m_desk->ask(TakeLeaseCommand{device, u"Window "_s + device}, u"take-%1-%2"_s.arg(device).arg(++m_keys))); }
    static HandInCommand saleOf(const Taken &lease, const QList<Place> &places, const QString &device, qint64 total = -1);
    QString code(const Place &place, int issue = 1)
    {
        return m_signer.code({m_desk->event, TicketId(place.ticket), issue, place.seat < 0 ? TestVenue::floor : place.seat, place.seat < 0});
    }
    QString scan(const QString &code, bool isOut = false)
    {
        const auto outcome = m_doors->scan({m_desk->event, code, u"North"_s, {}, {}, isOut, UserId(4)});
        return outcome ? outcome->result : u"error: "_s + errorText(outcome.error());
    }
    QString problems()
    {
        const auto report = BookingVerifier(m_desk->database).run();
        return report ? report->problems.join(u'\n') : errorText(report.error());
    }

    TestDatabase m_databases;
    QByteArray m_conninfo;
    const TicketSigner m_signer{1, TicketSigner::makeKey()};
    const TicketVerifier m_verifier{{m_signer.publicKey()}};
    std::unique_ptr<BookingDesk> m_desk;
    std::unique_ptr<OrderService> m_orders;
    std::unique_ptr<DoorService> m_doors;
    int m_keys = 0;
};

void TestLeases::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_conninfo = m_databases.create();
    m_desk = std::make_unique<BookingDesk>(m_conninfo);
    VERIFY_OK(m_desk->furnish());
    m_orders = std::make_unique<OrderService>(m_desk->database, m_desk->catalog, m_signer);
    m_doors = std::make_unique<DoorService>(m_desk->database, *m_orders, m_verifier);
    configure(3);
}

void TestLeases::cleanup()
{
    const QString found = QTest::currentTestFunction() == QByteArray("verifierFinds") ? QString() : problems();
    m_doors.reset();
    m_orders.reset();
    m_desk.reset();
    QCOMPARE(found, QString());
}

TestLeases::Taken TestLeases::takenOf(const BookingDesk::Reply &reply)
{
    if (!reply)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(*reply).object();
    Taken lease{object["id"_L1].toInteger(), object["priceBook"_L1].toInteger(), object["isOpen"_L1].toBool(), {}};
    for (const QJsonValue &place : object["places"_L1].toArray())
        lease.places.append({place[0].toInteger(), place[1].toInt(), place[2].toInt(), place[3].toInt(), place[4].toString()});
    return lease;
}

HandInCommand TestLeases::saleOf(const Taken &lease, const QList<Place> &places, const QString &device, qint64 total)
{
    HandInCommand command{LeaseId(lease.id), device, QDateTime::currentDateTimeUtc(), {}, {}, {}, {}};
    qint64 sum = 0;
    for (const Place &place : places) {
        command.places.append({place.ticket, 1});
        sum += place.seat < 0 ? TestVenue::floorPrice : TestVenue::priceOf(place.seat);
    }
    command.payments = {{u"cash"_s, Money(total < 0 ? sum : total, u"EUR"_s), {}, {}}};
    return command;
}

void TestLeases::paperBeforeItsSale()
{
    const Taken lease = take(u"a"_s);
    QCOMPARE(lease.places.size(), 3);
    QCOMPARE(scan(code(lease.places.at(0))), u"admitted"_s);
    QCOMPARE(scan(code(lease.places.at(0))), u"already_admitted"_s);
    QCOMPARE(scan(lease.places.at(1).readable), u"admitted"_s); // typed
    QCOMPARE(scan(lease.places.at(1).readable, true), u"left"_s);
    QCOMPARE(scan(code(lease.places.at(2))), u"admitted"_s); // of the floor
    QCOMPARE(scan(code(lease.places.at(0), 2)), u"replaced"_s); // no such paper was printed
    VERIFY_OK(m_desk->ask(saleOf(lease, lease.places, u"a"_s), u"sale"_s));
    QCOMPARE(ask("SELECT count(*) FROM ticket WHERE status = 1 AND first_admitted_at IS NOT NULL AND order_id IS NOT NULL"), u"3"_s);
    QCOMPARE(scan(code(lease.places.at(1))), u"admitted"_s); // comes back in
    QCOMPARE(ask("SELECT count(*) FROM admission WHERE result = 'admitted'"), u"4"_s);
    QCOMPARE(ask("SELECT string_agg(type, ' ' ORDER BY version) FROM event_log"), u"lease.taken lease.sold"_s);
    QCOMPARE(m_desk->heardLetters(m_desk->event), m_desk->stored(m_desk->event).letters);
}

void TestLeases::paperThatIsDead()
{
    configure(2);
    const Taken lease = take(u"a"_s);
    VERIFY_OK(m_desk->ask(ReturnLeaseCommand{LeaseId(lease.id), u"a"_s, {lease.places.at(0).ticket}}, u"return"_s));
    QCOMPARE(scan(code(lease.places.at(0))), u"refunded"_s);
    VERIFY_OK(m_desk->submit(GiveUpLeaseCommand{LeaseId(lease.id), u"stolen"_s}, u"up"_s, {}, "x", UserId(2)).get());
    QCOMPARE(scan(code(lease.places.at(1))), u"refunded"_s);
    QCOMPARE(scan(lease.places.at(1).readable), u"refunded"_s);
    QCOMPARE(ask("SELECT actor_id || ' ' || (data ->> 'reason') FROM event_log WHERE type = 'lease.given_up'"), u"2 stolen"_s);
    COMPARE_ERROR(m_desk->ask(saleOf(lease, {lease.places.at(0)}, u"a"_s), u"returned"_s), ErrorCode::Conflict);
    const auto sold = m_desk->ask(saleOf(lease, {lease.places.at(1)}, u"a"_s), u"turned-up"_s);
    VERIFY_OK(sold);
    QCOMPARE(scan(code(lease.places.at(1))), u"admitted"_s); // the same paper is good again
    // A new issue of what was handed in: the paper of the lease is old then.
    VERIFY_OK(m_desk->ask(ReprintCommand{OrderId(BookingDesk::idOf(*sold)), {}}, u"reissue"_s));
    QCOMPARE(scan(code(lease.places.at(1), 1)), u"replaced"_s);
    QCOMPARE(scan(code(lease.places.at(1), 2)), u"already_admitted"_s);
}

void TestLeases::handedInAgain()
{
    const Taken lease = take(u"a"_s);
    const HandInCommand sale = saleOf(lease, lease.places, u"a"_s);
    const auto first = m_desk->ask(sale, u"sale"_s);
    VERIFY_OK(first);
    const auto same = m_desk->ask(sale, u"sale"_s);
    VERIFY_OK(same);
    QCOMPARE(*same, *first);
    // The key is forgotten after a day, and another seller has keys of his own.
    const auto other = m_desk->submit(sale, u"other"_s, {}, "x", UserId(2)).get();
    VERIFY_OK(other);
    QCOMPARE(BookingDesk::idOf(*other), BookingDesk::idOf(*first));
    COMPARE_ERROR(m_desk->submit(sale, u"sale"_s, {}, "y").get(), ErrorCode::KeyReused);
    QCOMPARE(ask("SELECT count(*) || ' ' || sum(paid) FROM sales_order"), u"1 %1"_s.arg(2 * 5000 + TestVenue::floorPrice));
    QCOMPARE(ask("SELECT is_open FROM lease"), u"f"_s);
    VERIFY_OK(m_desk->ask(RefundCommand{OrderId(BookingDesk::idOf(*first)), {}, u"ill"_s}, u"refund"_s));
    QCOMPARE(m_desk->stored(m_desk->event).available, TestVenue::capacity);
    QVERIFY(take(u"a"_s).id != lease.id);
}

/// The door admits with a leased ticket after the batch has read it as outside: the till's return sees that, and leaves it.
void TestLeases::handedInAfterItsEventsRefunds()
{
    const Taken lease = take(u"a"_s);
    VERIFY_OK(m_desk->sellSeats({18, 19}, u"before"_s));
    EventCancellation cancellation(m_desk->database, *m_desk->engine);
    const Caller organizer{UserId(2), u"Olga"_s, u"window"_s};
    VERIFY_OK(m_desk->database.inTransaction([&](Transaction &tx) { return EventCancellation::begin(tx, m_desk->event, organizer, u"storm"_s); }));
    cancellation.wake();
    const auto finished = [this] { return ask("SELECT finished_at IS NOT NULL FROM event_cancellation"); };
    QTRY_COMPARE(finished(), u"t"_s);
    QCOMPARE(ask("SELECT total FROM event_cancellation"), u"1"_s);
    const HandInCommand sale = saleOf(lease, {lease.places.at(0)}, u"a"_s);
    const auto sold = m_desk->ask(sale, u"sale"_s);
    VERIFY_OK(sold);
    QCOMPARE(finished(), u"f"_s); // with the sale
    cancellation.wake();
    QTRY_COMPARE(finished(), u"t"_s);
    const QByteArray order = QByteArray::number(BookingDesk::idOf(*sold));
    QCOMPARE(ask("SELECT status || ' ' || paid - refunded FROM sales_order WHERE order_id = " + order), u"refunded 0"_s);
    QCOMPARE(ask("SELECT total || ' ' || failed FROM event_cancellation"), u"2 0"_s);
    // The same sale once more is the same order: nothing is opened, nothing given back again.
    VERIFY_OK(m_desk->ask(sale, u"again"_s));
    QCOMPARE(finished(), u"t"_s);
    QCOMPARE(ask("SELECT count(*) FROM refund WHERE order_id = " + order), u"1"_s);
    QCOMPARE(ask("SELECT string_agg(DISTINCT reason, ',') FROM refund"), u"storm"_s);
}

/// Sales that come while another server, which has ended, still has the job's lease.
void TestLeases::handedInWhileItsEventIsRefunded()
{
    const Taken lease = take(u"a"_s);
    const Caller organizer{UserId(2), u"Olga"_s, u"window"_s};
    VERIFY_OK(m_desk->database.inTransaction([&](Transaction &tx) { return EventCancellation::begin(tx, m_desk->event, organizer, u"storm"_s); }));
    VERIFY_OK(m_desk->ask(saleOf(lease, {lease.places.at(0)}, u"a"_s), u"first"_s));
    QCOMPARE(ask("UPDATE event_cancellation SET lease_until = now() + interval '1 second'"), QString());
    EventCancellation cancellation(m_desk->database, *m_desk->engine);
    VERIFY_OK(m_desk->ask(saleOf(lease, {lease.places.at(1)}, u"a"_s), u"second"_s));
    QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT finished_at IS NOT NULL FROM event_cancellation"), u"t"_s, 10'000);
    QCOMPARE(ask("SELECT count(*) FROM sales_order WHERE status = 'refunded'"), u"2"_s);
    QCOMPARE(ask("SELECT total || ' ' || failed FROM event_cancellation"), u"2 0"_s);
}

/// Orders do not commit in the order of their numbers: one may appear below where the refunds have got to.
void TestLeases::handedInBehindTheRefunds()
{
    VERIFY_OK(m_desk->sellSeats({0}, u"late"_s));
    VERIFY_OK(m_desk->sellSeats({1}, u"seen"_s));
    QCOMPARE(ask("CREATE TABLE late AS SELECT min(order_id) AS id FROM sales_order; GRANT SELECT ON late TO PUBLIC;"
                 " UPDATE sales_order SET status = 'cancelled', refunded = paid WHERE order_id = (SELECT id FROM late);"
                 " CREATE FUNCTION appear() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                 "  UPDATE sales_order SET status = 'confirmed', refunded = 0"
                 "  WHERE order_id = (SELECT id FROM late) AND status = 'cancelled'; RETURN NEW; END $$;"
                 " CREATE TRIGGER appear BEFORE UPDATE ON event_cancellation FOR EACH ROW WHEN (NEW.last_order > 0) EXECUTE FUNCTION appear()"),
             QString());
    const Caller organizer{UserId(2), u"Olga"_s, u"window"_s};
    VERIFY_OK(m_desk->database.inTransaction([&](Transaction &tx) { return EventCancellation::begin(tx, m_desk->event, organizer, u"storm"_s); }));
    EventCancellation cancellation(m_desk->database, *m_desk->engine);
    QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT finished_at IS NOT NULL FROM event_cancellation"), u"t"_s, 10'000);
    QCOMPARE(ask("SELECT count(*) FROM sales_order WHERE status = 'refunded'"), u"2"_s);
    QCOMPARE(ask("SELECT count(*) FROM refund"), u"2"_s);
}

void TestLeases::admittedWhileReturned()
{
    configure(2);
    const Taken lease = take(u"a"_s);
    const QByteArray ticket = QByteArray::number(lease.places.first().ticket);
    std::thread door([&] { ask("UPDATE ticket SET is_inside = true, first_admitted_at = now() WHERE ticket_id = " + ticket + "; SELECT pg_sleep(1)"); });
    const bool isAsleep = QTest::qWaitFor([this] { return ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") == "1"_L1; });
    const auto given = m_desk->ask(ReturnLeaseCommand{LeaseId(lease.id), u"a"_s, {}}, u"return"_s);
    door.join();
    QVERIFY(isAsleep);
    VERIFY_OK(given);
    QCOMPARE(ask("SELECT status FROM ticket WHERE ticket_id = " + ticket), u"5"_s);
    QVERIFY(takenOf(given).isOpen);
    VERIFY_OK(m_desk->ask(saleOf(lease, {lease.places.first()}, u"a"_s), u"sale"_s));
}

void TestLeases::pricesOfThatDay()
{
    configure(2);
    const Taken lease = take(u"a"_s);
    QCOMPARE(lease.book, 1);
    const auto set = m_desk->database.inTransaction([&](Transaction &tx) -> Status {
        PricingChange change;
        change.event = m_desk->event;
        change.version = 1;
        change.prices = QHash<std::pair<int, int>, qint64>{{{1, 1}, 9000}, {{2, 1}, 8000}, {{3, 1}, 7000}};
        const auto changed = PricingService::set(tx, change, UserId(3)); // leased tickets have no price type that would have to stay
        return changed ? ok() : Status(changed.error());
    });
    VERIFY_OK(set);
    const Taken again = take(u"a"_s); // full, but told of the new prices
    QCOMPARE(again.id, lease.id);
    QCOMPARE(again.book, 2);
    HandInCommand old = saleOf(lease, {lease.places.at(0)}, u"a"_s);
    COMPARE_ERROR(m_desk->ask(old, u"by-the-new-book"_s), ErrorCode::RuleViolated); // 50.00 of 90.00
    old.priceBook = 1;
    VERIFY_OK(m_desk->ask(old, u"by-the-old-book"_s));
    HandInCommand wrong = old;
    wrong.priceBook = 3;
    wrong.places = {{lease.places.at(1).ticket, 1}};
    COMPARE_ERROR(m_desk->ask(wrong, u"by-no-book"_s), ErrorCode::InvalidInput);
    VERIFY_OK(m_desk->ask(saleOf(lease, {lease.places.at(1)}, u"a"_s, 9000), u"new"_s));
    QCOMPARE(ask("SELECT string_agg(price::text, ' ' ORDER BY price) FROM ticket WHERE status = 1"), u"5000 9000"_s);
}

void TestLeases::twoServersAndManyTills()
{
    configure(1);
    BookingDesk second(m_conninfo);
    std::vector<std::future<BookingDesk::Reply>> answers;
    for (int till = 0; till < 20; ++till) {
        BookingDesk &desk = till % 2 == 0 ? *m_desk : second;
        for (int again = 0; again < 2; ++again) // a till that asks twice has one lease
            answers.push_back(desk.submit(TakeLeaseCommand{u"till-%1"_s.arg(till), u"Window %1"_s.arg(till)}, u"take-%1-%2"_s.arg(till).arg(again), m_desk->event));
        answers.push_back(desk.submit(HoldCommand{{}, BestAvailableRequest{.quantity = 2}, {}}, u"hold-%1"_s.arg(till), m_desk->event));
    }
    int leases = 0;
    QSet<qint64> tickets;
    for (auto &answer : answers) {
        const auto reply = answer.get();
        const Taken lease = takenOf(reply);
        if (!reply)
            COMPARE_ERROR(reply, ErrorCode::Conflict); // the cap
        for (const Place &place : lease.places)
            tickets.insert(place.ticket);
        leases += int(!lease.places.isEmpty());
    }
    QCOMPARE(tickets.size(), 3); // a twentieth of 70 places
    QCOMPARE(leases, 6);
    QCOMPARE(ask("SELECT count(*) FROM lease WHERE is_open"), u"3"_s);
    QCOMPARE(ask("SELECT count(DISTINCT coalesce(seat, -ticket_id::int)) FROM ticket WHERE status = 5"), u"3"_s);
}

void TestLeases::constraints()
{
    QVERIFY(take(u"a"_s).id > 0);
    const std::pair<const char *, QByteArray> wrongs[]{
        {"a second ticket of a leased seat", "INSERT INTO ticket (event_id, ticket_id, order_id, line, seat, price_level, price, status, readable_code)"
                                             " SELECT event_id, 99, 1, 1, seat, 1, 1, 1, 'X' FROM ticket WHERE seat IS NOT NULL LIMIT 1"},
        {"a second open lease of a till", "INSERT INTO lease SELECT event_id, 99, device, till, account_id, 1, 1, true, now(), now() FROM lease"},
        {"a sold ticket without an order", "UPDATE ticket SET status = 1"},
        {"a leased ticket with an order", "UPDATE ticket SET order_id = 1"},
        {"a leased ticket of no lease", "UPDATE ticket SET lease_id = NULL"},
        {"given up by nobody", "UPDATE lease SET is_open = false, given_up_at = now()"},
        {"given up and open", "UPDATE lease SET given_up_at = now(), given_up_by = 1, reason = 'x'"},
        {"more than a till may have", "UPDATE event SET lease_size = 41"},
    };
    for (const auto &[name, sql] : wrongs)
        QVERIFY2(ask(sql).contains("violates"_L1), name);
}

void TestLeases::verifierFinds_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *sql, const char *problem) { QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(problem); };
    row("nothing", "SELECT NULL", "");
    row("a leased seat freed", "UPDATE seat SET state = 0, house_hold_id = NULL WHERE seat = (SELECT seat FROM ticket WHERE status = 5 AND seat IS NOT NULL LIMIT 1)",
        "is available in the table, taken by the log");
    row("a leased ticket gone", "DELETE FROM ticket WHERE status = 5", "tickets of leases, the log");
    row("a leased ticket dead", "UPDATE ticket SET status = 6 WHERE status = 5", "is not what the log says");
    row("a dead ticket leased", "UPDATE ticket SET status = 7 WHERE status = 6", "is not what the log says");
    row("a ticket of another lease", "UPDATE ticket SET lease_id = lease_id + 1 WHERE status = 5", "is not what the log says");
    row("a sold ticket that was leased", "UPDATE ticket SET lease_id = NULL WHERE status = 1", "tickets of leases, the log");
    row("a lease closed", "UPDATE lease SET is_open = false", "lease ");
    row("a lease of another book", "UPDATE lease SET price_book = price_book + 1", "lease ");
    row("a lease gone", "DELETE FROM lease", "leases, the log 1");
    row("the area's count", "UPDATE area SET blocked = blocked + 1", "area 2 counts");
}

void TestLeases::verifierFinds()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, problem);
    const Taken lease = take(u"a"_s);
    VERIFY_OK(m_desk->ask(saleOf(lease, {lease.places.at(0)}, u"a"_s), u"sale"_s));
    VERIFY_OK(m_desk->ask(ReturnLeaseCommand{LeaseId(lease.id), u"a"_s, {lease.places.at(1).ticket}}, u"return"_s));
    QCOMPARE(take(u"a"_s).places.size(), 5); // three open, one sold, one returned
    QCOMPARE(ask(sql), QString());
    const QString found = problems();
    if (problem.isEmpty())
        QCOMPARE(found, QString());
    else
        QVERIFY2(found.contains(problem), qPrintable(found));
}

void TestLeases::listed()
{
    const Taken lease = take(u"a"_s);
    VERIFY_OK(m_desk->ask(saleOf(lease, {lease.places.at(0)}, u"a"_s), u"sale"_s));
    QCOMPARE(scan(code(lease.places.at(1))), u"admitted"_s);
    const auto leases = m_desk->database.inTransaction([&](Transaction &tx) { return LeaseRepository(tx).list(m_desk->event); });
    VERIFY_OK(leases);
    QCOMPARE(leases->size, 3);
    QCOMPARE(leases->capacity, TestVenue::capacity);
    QCOMPARE(leases->taken, 2);
    QCOMPARE(leases->items.size(), 1);
    const LeaseRepository::Listed &item = leases->items.first();
    QCOMPARE(item.lease.till, u"Window a"_s);
    QCOMPARE(item.takenBy, u"Sally Seller"_s);
    QCOMPARE(item.open, 2);
    QCOMPARE(item.sold, 1);
    QCOMPARE(item.admitted, 1);
    const auto none = m_desk->database.inTransaction([&](Transaction &tx) { return LeaseRepository(tx).list(EventId(99)); });
    COMPARE_ERROR(none, ErrorCode::NotFound);
}

/// The hot path pays nothing for leases: holds, sales and refunds never look at their table, not even beside open leases.
void TestLeases::salesReadNothingOfLeases()
{
    const auto scans = [this] { return ask("SELECT coalesce(seq_scan, 0) + coalesce(idx_scan, 0) FROM pg_stat_user_tables WHERE relname = 'lease'").toInt(); };
    const auto ticketScans = [this] { return ask("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'ticket_of_lease'").toInt(); };
    QVERIFY(take(u"a"_s).id > 0);
    m_doors.reset();
    m_orders.reset();
    m_desk.reset(); // counts are told when a connection ends
    QTRY_VERIFY(scans() > 0);
    QTest::qWait(100);
    m_desk = std::make_unique<BookingDesk>(m_conninfo);
    m_desk->event = EventId(1);
    const int before = scans();
    const int ticketsBefore = ticketScans();
    const auto sold = m_desk->sellSeats({20, 21}, u"sold"_s);
    VERIFY_OK(sold);
    VERIFY_OK(m_desk->ask(HoldCommand{{}, BestAvailableRequest{.quantity = 2}, {}}, u"best"_s));
    VERIFY_OK(m_desk->ask(RefundCommand{OrderId(BookingDesk::idOf(*sold)), {}, u"ill"_s}, u"refund"_s));
    m_desk = std::make_unique<BookingDesk>(m_conninfo);
    m_desk->event = EventId(1);
    QTRY_VERIFY(ask("SELECT n_tup_upd FROM pg_stat_user_tables WHERE relname = 'ticket'").toInt() >= 2); // they were told
    QCOMPARE(scans(), before);
    QCOMPARE(ticketScans(), ticketsBefore);
}

QTEST_GUILESS_MAIN(TestLeases)
#include "tst_leases.moc"
