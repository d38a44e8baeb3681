// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/OrderService.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
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
    Result<QByteArray> sell(int seat, const Customer &customer, bool isPaid = true);

    TestDatabase m_databases;
    QByteArray m_conninfo;
    const TicketSigner m_signer{1, TicketSigner::makeKey()};
    std::unique_ptr<BookingDesk> m_desk;
    std::unique_ptr<OrderService> m_orders;
    OrderId m_paid, m_pending;
};

Result<QByteArray> TestOrderService::sell(int seat, const Customer &customer, bool isPaid)
{
    const auto held = m_desk->ask(HoldCommand{{seat}, {}, {}}, u"h%1"_s.arg(seat));
    if (!held)
        return held;
    SellCommand sale = BookingDesk::sale(BookingDesk::idOf(*held), TestVenue::priceOf(seat));
    sale.customer = customer;
    if (!isPaid)
        sale.payments.clear();
    return m_desk->ask(sale, u"s%1"_s.arg(seat));
}

void TestOrderService::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    m_conninfo = m_databases.create();
    m_desk = std::make_unique<BookingDesk>(m_conninfo);
    VERIFY_OK(m_desk->furnish());
    m_orders = std::make_unique<OrderService>(m_desk->database, m_desk->catalog, m_signer);
    const auto paid = sell(0, {u"Žofie Nováková"_s, u"zofie@demo.test"_s, u"+420 777 123 456"_s, {}});
    VERIFY_OK(paid);
    m_paid = OrderId(BookingDesk::idOf(*paid));
    VERIFY_OK(sell(1, {u"Adam 100%"_s, u"adam_a@demo.test"_s, {}, {}}));
    const auto pending = sell(3, {u"Paula Pending"_s, {}, {}, {}}, false);
    VERIFY_OK(pending);
    m_pending = OrderId(BookingDesk::idOf(*pending));
    QCOMPARE(
        TestDatabase::ask(m_conninfo, "UPDATE sales_order SET reference = '4F7K2M9Q' WHERE customer_name LIKE 'Adam%'"),
        QString());
}

void TestOrderService::byReference()
{
    const auto order = m_orders->byReference(u" 4f7k-2m9q "_s);
    VERIFY_OK(order);
    QCOMPARE(order->customer.name, u"Adam 100%"_s);
    QCOMPARE(order->tickets.size(), 1);
    COMPARE_ERROR(m_orders->byReference(u"00000000"_s), ErrorCode::NotFound);
    COMPARE_ERROR(m_orders->byId(EventId(999), order->id), ErrorCode::NotFound); // an order belongs to its event
    VERIFY_OK(m_orders->byId(m_desk->event, order->id));
}

void TestOrderService::ofHold()
{
    const auto pending = m_orders->byId(m_desk->event, m_pending);
    VERIFY_OK(pending);
    const auto found = m_orders->ofHold(m_desk->event, pending->hold);
    VERIFY_OK(found);
    QVERIFY(*found);
    QCOMPARE((*found)->id, m_pending);
    QVERIFY(pending->payBy > QDateTime::currentDateTimeUtc());
    const auto paid = m_orders->byId(m_desk->event, m_paid);
    VERIFY_OK(paid);
    QVERIFY(!paid->payBy.isValid());
    const auto elsewhere = m_orders->ofHold(EventId(999), pending->hold);
    VERIFY_OK(elsewhere);
    QVERIFY(!*elsewhere);
    const auto held = m_desk->ask(HoldCommand{{9}, {}, {}}, u"only held"_s);
    VERIFY_OK(held);
    const auto none = m_orders->ofHold(m_desk->event, HoldId(BookingDesk::idOf(*held)));
    VERIFY_OK(none);
    QVERIFY(!*none);
}

void TestOrderService::sellers()
{
    const auto ask = [this](const char *sql) { QCOMPARE(TestDatabase::ask(m_conninfo, sql), QString()); };
    const auto all = m_orders->sellers(m_desk->event);
    VERIFY_OK(all);
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().seats, (QList<int>{0, 1})); // what waits to be paid is not sold
    QCOMPARE(all->first().channel, u"window"_s);
    QVERIFY(all->first().account.isValid() && !all->first().name.isEmpty());
    // Whoever buys from afar sells to themselves: all of a channel count as one.
    ask("UPDATE sales_order SET channel = 'api' WHERE customer_name LIKE 'Adam%'");
    const auto two = m_orders->sellers(m_desk->event);
    ask("UPDATE sales_order SET channel = 'window' WHERE customer_name LIKE 'Adam%'");
    VERIFY_OK(two);
    QCOMPARE(two->size(), 2);
    QVERIFY(!two->at(0).account.isValid() || !two->at(1).account.isValid());
    QVERIFY(std::any_of(two->begin(), two->end(), [](const Seller &one) { return one.name == u"api"_s && one.seats == QList<int>{1}; }));
    VERIFY_OK(m_orders->sellers(EventId(999)));
}

void TestOrderService::ticketsPdf()
{
    const auto paid = m_orders->byId(m_desk->event, m_paid);
    VERIFY_OK(paid);
    COMPARE_ERROR(m_orders->ticketsPdf(m_desk->event, m_pending), ErrorCode::RuleViolated);
    const auto pdf = m_orders->ticketsPdf(m_desk->event, m_paid);
    VERIFY_OK(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    COMPARE_ERROR(m_orders->ticketsPdf(m_desk->event, OrderId(999'999)), ErrorCode::NotFound);
    const auto claim
        = TicketVerifier({m_signer.publicKey()}).verify(m_orders->code(m_desk->event, paid->tickets.first()));
    VERIFY_OK(claim);
    QCOMPARE(claim->event, m_desk->event);
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
