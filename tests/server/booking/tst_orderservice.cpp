// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoldDesk.h"
#include "booking/OrderService.h"
#include "support/Expect.h"
#include "support/TestVenue.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Looking orders up.
class TestOrderService : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void byReference();
    void ofHold();
    void sellers();
    void ticketsPdf();
    void labels();

private:
    SoldDesk m_sold;
    std::unique_ptr<OrderService> m_orders;
};

void TestOrderService::initTestCase()
{
    QCOMPARE(m_sold.start(), QString());
    m_orders = std::make_unique<OrderService>(m_sold.desk->database, m_sold.desk->catalog, m_sold.signer);
}

void TestOrderService::byReference()
{
    const auto order = m_orders->byReference(u" 4f7k-2m9q "_s);
    VERIFY_OK(order);
    QCOMPARE(order->customer.name, u"Adam 100%"_s);
    QCOMPARE(order->tickets.size(), 1);
    COMPARE_ERROR(m_orders->byReference(u"00000000"_s), ErrorCode::NotFound);
    COMPARE_ERROR(m_orders->byId(EventId(999), order->id), ErrorCode::NotFound); // an order belongs to its event
    VERIFY_OK(m_orders->byId(m_sold.desk->event, order->id));
}

void TestOrderService::ofHold()
{
    const auto pending = m_orders->byId(m_sold.desk->event, m_sold.pending);
    VERIFY_OK(pending);
    const auto found = m_orders->ofHold(m_sold.desk->event, pending->hold);
    VERIFY_OK(found);
    QVERIFY(*found);
    QCOMPARE((*found)->id, m_sold.pending);
    QVERIFY(pending->payBy > QDateTime::currentDateTimeUtc());
    const auto paid = m_orders->byId(m_sold.desk->event, m_sold.paid);
    VERIFY_OK(paid);
    QVERIFY(!paid->payBy.isValid());
    const auto elsewhere = m_orders->ofHold(EventId(999), pending->hold);
    VERIFY_OK(elsewhere);
    QVERIFY(!*elsewhere);
    const auto held = m_sold.desk->ask(HoldCommand{{9}, {}, {}}, u"only held"_s);
    VERIFY_OK(held);
    const auto none = m_orders->ofHold(m_sold.desk->event, HoldId(BookingDesk::idOf(*held)));
    VERIFY_OK(none);
    QVERIFY(!*none);
}

void TestOrderService::sellers()
{
    const auto ask = [this](const char *sql) { QCOMPARE(TestDatabase::ask(m_sold.conninfo, sql), QString()); };
    const auto all = m_orders->sellers(m_sold.desk->event);
    VERIFY_OK(all);
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().seats, (QList<int>{0, 1})); // what waits to be paid is not sold
    QCOMPARE(all->first().channel, u"window"_s);
    QVERIFY(all->first().account.isValid() && !all->first().name.isEmpty());
    // Whoever buys from afar sells to themselves: all of a channel count as one.
    ask("UPDATE sales_order SET channel = 'api' WHERE customer_name LIKE 'Adam%'");
    const auto two = m_orders->sellers(m_sold.desk->event);
    ask("UPDATE sales_order SET channel = 'window' WHERE customer_name LIKE 'Adam%'");
    VERIFY_OK(two);
    QCOMPARE(two->size(), 2);
    QVERIFY(!two->at(0).account.isValid() || !two->at(1).account.isValid());
    QVERIFY(std::any_of(two->begin(), two->end(), [](const Seller &one) { return one.name == u"api"_s && one.seats == QList<int>{1}; }));
    VERIFY_OK(m_orders->sellers(EventId(999)));
}

void TestOrderService::ticketsPdf()
{
    const auto paid = m_orders->byId(m_sold.desk->event, m_sold.paid);
    VERIFY_OK(paid);
    COMPARE_ERROR(m_orders->ticketsPdf(m_sold.desk->event, m_sold.pending), ErrorCode::RuleViolated);
    const auto pdf = m_orders->ticketsPdf(m_sold.desk->event, m_sold.paid);
    VERIFY_OK(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    COMPARE_ERROR(m_orders->ticketsPdf(m_sold.desk->event, OrderId(999'999)), ErrorCode::NotFound);
    const auto claim
        = TicketVerifier({m_sold.signer.publicKey()}).verify(m_orders->code(m_sold.desk->event, paid->tickets.first()));
    VERIFY_OK(claim);
    QCOMPARE(claim->event, m_sold.desk->event);
    QCOMPARE(claim->ticket, paid->tickets.first().id);
    QCOMPARE(claim->place, 0);
}

void TestOrderService::labels()
{
    const Plan plan = TestVenue::plan();
    QCOMPARE(OrderService::label(plan, 0, {}), plan.seatLabel(0));
    QCOMPARE(OrderService::label(plan, {}, TestVenue::floor), u"Floor"_s);
    QCOMPARE(OrderService::label(plan, {}, 99), QString());
    QCOMPARE(OrderService::label(plan, 9999, {}), QString());
}

QTEST_GUILESS_MAIN(TestOrderService)
#include "tst_orderservice.moc"
