// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/OrderService.h"
#include "doors/DoorService.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <latch>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestDoorService : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void cleanup();
    void admittedOnce();
    void outAndInAgain();
    void outWithoutIn();
    void verdicts_data();
    void verdicts();
    void readableCode_data();
    void readableCode();
    void floorTicket();
    void sameScanCountsOnce();
    void otherScansCount_data();
    void otherScansCount();
    void timeOfTheDevice();
    void eightAtOnce();

private:
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }
    ScanRequest request(const QString &code) const
    {
        return {m_desk->event, code, u"North"_s, {}, {}, false, UserId(4)};
    }
    QString result(const ScanRequest &scan);
    QString codeOfTicket(int index = 0) { return m_orders->code(m_desk->event, m_order.tickets.at(index)); }

    TestDatabase m_databases;
    QByteArray m_conninfo;
    const TicketSigner m_signer{1, TicketSigner::makeKey()};
    const TicketVerifier m_verifier{{m_signer.publicKey()}};
    std::unique_ptr<BookingDesk> m_desk;
    std::unique_ptr<OrderService> m_orders;
    std::unique_ptr<DoorService> m_doors;
    Order m_order; ///< seats 0 and 1, confirmed
};

void TestDoorService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_conninfo = m_databases.create();
    m_desk = std::make_unique<BookingDesk>(m_conninfo);
    VERIFY_OK(m_desk->furnish());
    m_orders = std::make_unique<OrderService>(m_desk->database, m_desk->catalog, m_signer);
    m_doors = std::make_unique<DoorService>(m_desk->database, *m_orders, m_verifier);
    const auto sold = m_desk->sellSeats({0, 1}, u"sale"_s);
    VERIFY_OK(sold);
    const auto order = m_orders->byId(m_desk->event, OrderId(BookingDesk::idOf(*sold)));
    VERIFY_OK(order);
    m_order = *order;
    QCOMPARE(m_order.tickets.size(), 2);
}

void TestDoorService::cleanup()
{
    m_doors.reset();
    m_orders.reset();
    m_desk.reset();
}

QString TestDoorService::result(const ScanRequest &scan)
{
    const auto outcome = m_doors->scan(scan);
    return outcome ? outcome->result : u"error: "_s + errorText(outcome.error());
}

void TestDoorService::admittedOnce()
{
    const auto first = m_doors->scan(request(codeOfTicket()));
    VERIFY_OK(first);
    QCOMPARE(first->result, u"admitted"_s);
    QCOMPARE(first->ticket, m_order.tickets.first().id);
    QCOMPARE(first->seat, std::optional(0));
    QCOMPARE(first->label, TestVenue::plan().seatLabel(0));
    QVERIFY(first->firstAdmittedAt.has_value());
    QCOMPARE(first->gate, u"North"_s);
    ScanRequest south = request(codeOfTicket());
    south.gate = u"South"_s;
    const auto again = m_doors->scan(south);
    VERIFY_OK(again);
    QCOMPARE(again->result, u"already_admitted"_s);
    QCOMPARE(again->firstAdmittedAt, first->firstAdmittedAt);
    QCOMPARE(again->gate, u"North"_s); // where it was first admitted
    QCOMPARE(result(request(codeOfTicket(1))), u"admitted"_s); // its neighbour is another ticket
    QCOMPARE(ask("SELECT string_agg(result, ' ' ORDER BY admission_id) FROM admission"),
             u"admitted already_admitted admitted"_s);
}

void TestDoorService::outAndInAgain()
{
    const auto first = m_doors->scan(request(codeOfTicket()));
    ScanRequest out = request(codeOfTicket());
    out.isOut = true;
    QCOMPARE(result(out), u"left"_s);
    ScanRequest in = request(codeOfTicket());
    in.gate = u"South"_s;
    const auto again = m_doors->scan(in);
    VERIFY_OK(again);
    QCOMPARE(again->result, u"admitted"_s);
    QCOMPARE(again->firstAdmittedAt, first->firstAdmittedAt);
    QCOMPARE(again->gate, u"North"_s);
    QCOMPARE(result(in), u"already_admitted"_s);
}

void TestDoorService::outWithoutIn()
{
    ScanRequest out = request(codeOfTicket());
    out.isOut = true;
    QCOMPARE(result(out), u"left"_s);
    QCOMPARE(ask("SELECT count(*) FROM ticket WHERE first_admitted_at IS NOT NULL OR is_inside"), u"0"_s);
    QCOMPARE(result(request(codeOfTicket())), u"admitted"_s);
}

void TestDoorService::verdicts_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code"); // empty: the ticket's own
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *sql, const QString &code, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(sql) << code << QString::fromLatin1(expected);
    };
    const TicketClaim claim{EventId(1), TicketId(1), 1, 0, false};
    row("good", "", {}, "admitted");
    row("refunded", "UPDATE ticket SET status = 2 WHERE seat = 0", {}, "refunded");
    row("replaced", "UPDATE ticket SET status = 3 WHERE seat = 0", {}, "replaced");
    row("old paper", "UPDATE ticket SET issue = 2 WHERE seat = 0", {}, "replaced");
    row("unpaid", "UPDATE ticket SET status = 0 WHERE seat = 0", {}, "unknown");
    row("lapsed", "UPDATE ticket SET status = 4 WHERE seat = 0", {}, "unknown");
    row("another event", "", m_signer.code({EventId(999), TicketId(1), 1, 0, false}), "wrong_event");
    row("no such ticket", "", m_signer.code({EventId(1), TicketId(999'999), 1, 0, false}), "unknown");
    row("forged", "", TicketSigner(1, TicketSigner::makeKey()).code(claim), "forged");
    row("unknown key", "", TicketSigner(9, TicketSigner::makeKey()).code(claim), "forged");
    row("not a code", "", u"hello"_s, "unknown");
    row("readable code of nobody", "", u"0000 0000 0000"_s, "unknown");
    row("a pattern", "", u"%"_s, "unknown");
}

void TestDoorService::verdicts()
{
    QFETCH(QString, sql);
    QFETCH(QString, code);
    QFETCH(QString, expected);
    if (!sql.isEmpty())
        QCOMPARE(ask(sql.toLatin1()), QString());
    QCOMPARE(result(request(code.isEmpty() ? codeOfTicket() : code)), expected);
    if (sql.startsWith("UPDATE ticket SET status"_L1)) // typed, it comes to the same
        QCOMPARE(result(request(m_order.tickets.first().readableCode)), expected);
    QCOMPARE(ask("SELECT count(*) FROM ticket WHERE is_inside"), expected == "admitted"_L1 ? u"1"_s : u"0"_s);
}

void TestDoorService::readableCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as stored") << u"7K2M9QXA0F1B"_s << u"admitted"_s;
    QTest::newRow("in groups, lower case") << u" 7k2m 9qxa 0f1b "_s << u"admitted"_s;
    QTest::newRow("dashes") << u"7K2M-9QXA-0F1B"_s << u"admitted"_s;
    QTest::newRow("O and l") << u"7K2M9QXAOFlB"_s << u"admitted"_s;
    QTest::newRow("a sign short") << u"7K2M9QXA0F1"_s << u"unknown"_s;
    QTest::newRow("a wrong sign") << u"7K2M9QXA0F1C"_s << u"unknown"_s;
}

void TestDoorService::readableCode()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(ask("UPDATE ticket SET readable_code = '7K2M9QXA0F1B' WHERE seat = 0"), QString());
    QCOMPARE(result(request(typed)), expected);
}

void TestDoorService::floorTicket()
{
    const auto held = m_desk->ask(HoldCommand{{}, {}, {{TestVenue::floor, 1}}}, u"f"_s);
    VERIFY_OK(held);
    const auto sold = m_desk->ask(BookingDesk::sale(BookingDesk::idOf(*held), TestVenue::floorPrice), u"g"_s);
    VERIFY_OK(sold);
    const auto order = m_orders->byId(m_desk->event, OrderId(BookingDesk::idOf(*sold)));
    VERIFY_OK(order);
    const auto outcome = m_doors->scan(request(m_orders->code(m_desk->event, order->tickets.first())));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->result, u"admitted"_s);
    QCOMPARE(outcome->label, u"Floor"_s);
    QVERIFY(!outcome->seat);
}

void TestDoorService::sameScanCountsOnce()
{
    ScanRequest scan = request(codeOfTicket());
    scan.device = u"handheld 1"_s;
    scan.at = QDateTime::currentDateTimeUtc().addSecs(-60);
    const auto first = m_doors->scan(scan);
    const auto second = m_doors->scan(scan); // the answer was lost on the way
    VERIFY_OK(first);
    VERIFY_OK(second);
    QCOMPARE(first->result, u"admitted"_s);
    QCOMPARE(second->result, u"admitted"_s);
    QCOMPARE(second->firstAdmittedAt, first->firstAdmittedAt);
    QCOMPARE(ask("SELECT count(*) FROM admission"), u"1"_s);
}

void TestDoorService::otherScansCount_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("laterMs");
    QTest::newRow("another device") << u"handheld 2"_s << 0;
    QTest::newRow("a millisecond later") << u"handheld 1"_s << 1;
    QTest::newRow("no device") << u""_s << 0;
}

void TestDoorService::otherScansCount()
{
    QFETCH(QString, device);
    QFETCH(int, laterMs);
    ScanRequest scan = request(codeOfTicket());
    scan.device = u"handheld 1"_s;
    scan.at = QDateTime::currentDateTimeUtc().addSecs(-60);
    QCOMPARE(result(scan), u"admitted"_s);
    scan.device = device;
    scan.at = scan.at.addMSecs(laterMs);
    QCOMPARE(result(scan), u"already_admitted"_s);
    QCOMPARE(ask("SELECT count(*) FROM admission"), u"2"_s);
}

void TestDoorService::timeOfTheDevice()
{
    ScanRequest scan = request(codeOfTicket());
    scan.at = QDateTime::currentDateTimeUtc().addSecs(3600);
    const auto refused = m_doors->scan(scan);
    COMPARE_ERROR(refused, ErrorCode::InvalidInput);
    QCOMPARE(refused.error().fields.value(0).path, u"at"_s);
    scan.at = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const auto outcome = m_doors->scan(scan);
    VERIFY_OK(outcome);
    QCOMPARE(outcome->firstAdmittedAt->toMSecsSinceEpoch(), scan.at.toMSecsSinceEpoch());
    scan.event = EventId(999);
    COMPARE_ERROR(m_doors->scan(scan), ErrorCode::NotFound);
}

void TestDoorService::eightAtOnce()
{
    std::latch start(8);
    std::atomic<int> admitted = 0, again = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            ScanRequest scan = request(codeOfTicket());
            scan.device = u"handheld %1"_s.arg(i);
            start.arrive_and_wait();
            const QString outcome = result(scan);
            admitted += int(outcome == "admitted"_L1);
            again += int(outcome == "already_admitted"_L1);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(admitted, 1);
    QCOMPARE(again, 7);
}

QTEST_GUILESS_MAIN(TestDoorService)
#include "tst_doorservice.moc"
