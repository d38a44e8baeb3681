// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/BookingVerifier.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What a server remembers of the holds it made, against what others do to them.
class TestOpenHolds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init() { open({}); }
    void cleanup() { m_desk.reset(); }
    void saleReadsNothingAgain();
    void nothingCountsAtAnotherVersion();
    void whatAnotherServerLetGo();
    void whatTheClockEnded();
    void houseGivesUpASeatInACart();
    void extendedThenSold();
    void bounds();

private:
    void open(BookingEngine::Settings settings);
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }
    /// One euro more in the rows, behind the server's back.
    void tamper(qint64 hold)
    {
        const QByteArray id = QByteArray::number(hold);
        ask("UPDATE hold_item SET price = price + 100 WHERE hold_id = " + id + "; UPDATE hold SET total = total + 100 WHERE hold_id = " + id);
    }
    QString problems()
    {
        const auto report = BookingVerifier(m_desk->database).run();
        return report ? report->problems.join(u'\n') : errorText(report.error());
    }
    char letterOf(int seat) { return m_desk->stored(m_desk->event).letters.at(seat); }

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<BookingDesk> m_desk;
};

void TestOpenHolds::open(BookingEngine::Settings settings)
{
    m_desk.reset();
    m_conninfo = m_databases.create();
    QVERIFY(!m_conninfo.isEmpty());
    m_desk = std::make_unique<BookingDesk>(m_conninfo, settings);
    VERIFY_OK(m_desk->furnish());
}

void TestOpenHolds::saleReadsNothingAgain()
{
    const auto held = m_desk->ask(HoldCommand{{3}, {}, {}}, u"hold"_s);
    VERIFY_OK(held);
    tamper(BookingDesk::idOf(*held)); // whoever read the rows would ask for the euro
    VERIFY_OK(m_desk->ask(BookingDesk::sale(BookingDesk::idOf(*held), TestVenue::priceOf(3)), u"sale"_s));
    QCOMPARE(letterOf(3), 's');
}

void TestOpenHolds::nothingCountsAtAnotherVersion()
{
    const auto held = m_desk->ask(HoldCommand{{3}, {}, {}}, u"hold"_s);
    VERIFY_OK(held);
    {
        BookingDesk other(m_conninfo);
        VERIFY_OK(other.sellSeats({7}, u"other"_s, m_desk->event));
    }
    tamper(BookingDesk::idOf(*held));
    const auto cheap = m_desk->ask(BookingDesk::sale(BookingDesk::idOf(*held), TestVenue::priceOf(3)), u"cheap"_s);
    QVERIFY(!cheap);
    QCOMPARE(cheap.error().code, ErrorCode::RuleViolated);
    VERIFY_OK(m_desk->ask(BookingDesk::sale(BookingDesk::idOf(*held), TestVenue::priceOf(3) + 100), u"right"_s));
}

void TestOpenHolds::whatAnotherServerLetGo()
{
    const auto held = m_desk->ask(HoldCommand{{3}, {}, {}}, u"hold"_s);
    VERIFY_OK(held);
    {
        BookingDesk other(m_conninfo);
        VERIFY_OK(other.ask(ReleaseCommand{HoldId(BookingDesk::idOf(*held))}, u"release"_s, m_desk->event));
        VERIFY_OK(other.sellSeats({3}, u"other"_s, m_desk->event));
    }
    const auto late = m_desk->ask(BookingDesk::sale(BookingDesk::idOf(*held), TestVenue::priceOf(3)), u"late"_s);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Expired);
    QCOMPARE(ask("SELECT count(*) FROM sales_order"), u"1"_s);
    QCOMPARE(problems(), QString());
}

void TestOpenHolds::whatTheClockEnded()
{
    BookingEngine::Settings settings;
    settings.rules.holdSeconds = 1;
    open(settings);
    const auto held = m_desk->ask(HoldCommand{{3, 4}, {}, {}}, u"hold"_s);
    VERIFY_OK(held);
    QTest::qWait(1100);
    const auto late = m_desk->ask(BookingDesk::sale(BookingDesk::idOf(*held), TestVenue::priceOf(3) + TestVenue::priceOf(4)), u"late"_s);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Expired);
    QTRY_COMPARE(letterOf(3), 'a');
    VERIFY_OK(m_desk->sellSeats({3, 4}, u"again"_s));
    QCOMPARE(problems(), QString());
}

void TestOpenHolds::houseGivesUpASeatInACart()
{
    const UserId organizer(2);
    const auto house = m_desk->submit(BlockCommand{.seats = {5, 6}, .code = u"PRESS"_s, .colour = u"#102030"_s, .reason = u"critics"_s}, u"block"_s, {}, "x",
                                      organizer).get();
    VERIFY_OK(house);
    HoldCommand wanted{{5}, {}, {}};
    wanted.houseHold = HouseHoldId(BookingDesk::idOf(*house));
    const auto held = m_desk->submit(wanted, u"hold"_s, {}, "x", organizer).get();
    VERIFY_OK(held);
    UnblockCommand unblock;
    unblock.houseHold = wanted.houseHold;
    VERIFY_OK(m_desk->submit(unblock, u"unblock"_s, {}, "x", organizer).get());
    QCOMPARE(letterOf(5), 'h');
    VERIFY_OK(m_desk->submit(ReleaseCommand{HoldId(BookingDesk::idOf(*held))}, u"release"_s, {}, "x", organizer).get());
    QCOMPARE(letterOf(5), 'a'); // not the house's: that has given it up
    QCOMPARE(ask("SELECT count(*) FROM seat WHERE house_hold_id IS NOT NULL"), u"0"_s);
    QCOMPARE(problems(), QString());
}

void TestOpenHolds::extendedThenSold()
{
    const auto held = m_desk->ask(HoldCommand{{3}, {}, {}}, u"hold"_s);
    VERIFY_OK(held);
    const HoldId id(BookingDesk::idOf(*held));
    VERIFY_OK(m_desk->ask(ExtendCommand{id}, u"extend"_s));
    VERIFY_OK(m_desk->ask(ExtendCommand{id}, u"extend again"_s));
    VERIFY_OK(m_desk->ask(BookingDesk::sale(id.value(), TestVenue::priceOf(3)), u"sale"_s));
    QCOMPARE(ask("SELECT count(*) FROM hold WHERE state = 2 AND expires_at >= created_at + interval '299 s'"), u"1"_s);
    const auto again = m_desk->ask(BookingDesk::sale(id.value(), TestVenue::priceOf(3)), u"twice"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(problems(), QString());
}

void TestOpenHolds::bounds()
{
    OpenHolds holds;
    for (int event = 1; event <= 2 * OpenHolds::maxEvents; ++event)
        holds.put(EventId(event), {event, {{event, {}}}});
    int kept = 0;
    for (int event = 1; event <= 2 * OpenHolds::maxEvents; ++event) {
        const OpenHoldsOfEvent taken = holds.take(EventId(event));
        QVERIFY(taken.holds.isEmpty() || taken.version == event);
        kept += int(taken.holds.size());
        QVERIFY(holds.take(EventId(event)).holds.isEmpty()); // whoever takes it owns it
    }
    QCOMPARE(kept, int(OpenHolds::maxEvents));
    OpenHoldsOfEvent many{1, {}};
    for (qsizetype i = 0; i <= OpenHolds::maxHolds; ++i)
        many.holds.insert(i, {});
    holds.put(EventId(1), std::move(many));
    QVERIFY(holds.take(EventId(1)).holds.isEmpty());
}

QTEST_GUILESS_MAIN(TestOpenHolds)
#include "tst_openholds.moc"
