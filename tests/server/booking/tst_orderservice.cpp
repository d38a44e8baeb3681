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
    void searches_data();
    void searches();
    void pages();
    void byReference();
    void ofHold();
    void ticketsPdf();
    void labels();

private:
    Result<QByteArray> sell(int seat, const Customer &customer, bool isPaid = true);

    TestDatabase m_databases;
    QByteArray m_conninfo;
    const TicketSigner m_signer{1, TicketSigner::makeKey()};
    std::unique_ptr<BookingDesk> m_desk;
    std::unique_ptr<OrderService> m_orders;
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
    VERIFY_OK(sell(0, {u"Žofie Nováková"_s, u"zofie@demo.test"_s, u"+420 777 123 456"_s}));
    VERIFY_OK(sell(1, {u"Adam 100%"_s, u"adam_a@demo.test"_s, {}}));
    VERIFY_OK(sell(2, {}));
    VERIFY_OK(sell(3, {u"Paula Pending"_s, {}, {}}, false));
    QCOMPARE(
        TestDatabase::ask(m_conninfo, "UPDATE sales_order SET reference = '4F7K2M9Q' WHERE customer_name LIKE 'Adam%'"),
        QString());
}

void TestOrderService::searches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found");
    QTest::newRow("everything") << u""_s << 4;
    QTest::newRow("first name") << u"žofie"_s << 1;
    QTest::newRow("last name, other case") << u"NOVÁK"_s << 1;
    QTest::newRow("within a name") << u"ofie"_s << 0;
    QTest::newRow("mail") << u"zofie@"_s << 1;
    QTest::newRow("phone") << u"777123"_s << 1;
    QTest::newRow("reference") << u"4F7K2M9Q"_s << 1;
    QTest::newRow("start of a reference, lower case") << u"4f7k"_s << 1;
    QTest::newRow("percent is no pattern") << u"%"_s << 0;
    QTest::newRow("underscore is no pattern") << u"adam_@"_s << 0;
    QTest::newRow("underscore itself") << u"adam_a"_s << 1;
    QTest::newRow("backslash") << u"\\"_s << 0;
    QTest::newRow("quote") << u"'"_s << 0;
    QTest::newRow("blanks around") << u"  paula "_s << 1;
    QTest::newRow("nobody") << u"xyz"_s << 0;
}

void TestOrderService::searches()
{
    QFETCH(QString, query);
    QFETCH(int, found);
    const auto orders = m_orders->search(query, {}, 0, 50);
    VERIFY_OK(orders);
    QCOMPARE(orders->size(), found);
    const auto elsewhere = m_orders->search(query, EventId(999), 0, 50);
    VERIFY_OK(elsewhere);
    QCOMPARE(elsewhere->size(), 0);
}

void TestOrderService::pages()
{
    const auto all = m_orders->search({}, m_desk->event, 0, 50);
    VERIFY_OK(all);
    QCOMPARE(all->first().customer.name, u"Paula Pending"_s); // the newest first
    QCOMPARE(all->first().status, u"pending"_s);
    QCOMPARE(all->last().payments.size(), 1);
    QCOMPARE(all->last().soldBy, u"Sally Seller"_s);
    const auto second = m_orders->search({}, m_desk->event, all->at(1).id.value(), 2);
    VERIFY_OK(second);
    QCOMPARE(second->size(), 2);
    QCOMPARE(second->at(0).id, all->at(2).id);
    QCOMPARE(second->at(1).id, all->at(3).id);
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
    const auto all = m_orders->search({}, m_desk->event, 0, 50);
    VERIFY_OK(all);
    const Order &pending = all->first();
    const auto found = m_orders->ofHold(m_desk->event, pending.hold);
    VERIFY_OK(found);
    QVERIFY(*found);
    QCOMPARE((*found)->id, pending.id);
    QVERIFY(pending.payBy > QDateTime::currentDateTimeUtc());
    QVERIFY(!all->last().payBy.isValid()); // it is paid
    const auto elsewhere = m_orders->ofHold(EventId(999), pending.hold);
    VERIFY_OK(elsewhere);
    QVERIFY(!*elsewhere);
    const auto held = m_desk->ask(HoldCommand{{9}, {}, {}}, u"only held"_s);
    VERIFY_OK(held);
    const auto none = m_orders->ofHold(m_desk->event, HoldId(BookingDesk::idOf(*held)));
    VERIFY_OK(none);
    QVERIFY(!*none);
}

void TestOrderService::ticketsPdf()
{
    const auto all = m_orders->search({}, m_desk->event, 0, 50);
    VERIFY_OK(all);
    COMPARE_ERROR(m_orders->ticketsPdf(m_desk->event, all->first().id), ErrorCode::RuleViolated); // not paid
    const auto pdf = m_orders->ticketsPdf(m_desk->event, all->last().id);
    VERIFY_OK(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    COMPARE_ERROR(m_orders->ticketsPdf(m_desk->event, OrderId(999'999)), ErrorCode::NotFound);
    const auto claim
        = TicketVerifier({m_signer.publicKey()}).verify(m_orders->code(m_desk->event, all->last().tickets.first()));
    VERIFY_OK(claim);
    QCOMPARE(claim->event, m_desk->event);
    QCOMPARE(claim->ticket, all->last().tickets.first().id);
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
