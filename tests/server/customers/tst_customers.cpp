// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "customers/CustomerRepository.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Who a customer is, what they bought, and what people wrote about them.
class TestCustomers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void keys_data();
    void keys();
    void history();
    void visits();
    void notes();
    void notesGrowOnly();
    void oneRecordForMailAndPhone();
    void strangersStayStrangers();
    void nobody();

private:
    Result<QByteArray> sell(EventId event, int seat, const Customer &customer);
    CustomerRecord found(const QString &mail, const QString &phone);
    Result<CustomerNote> note(const QString &mail, const QString &phone, const QString &text);

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<BookingDesk> m_desk;
    EventId m_other;
    OrderId m_first;
};

Result<QByteArray> TestCustomers::sell(EventId event, int seat, const Customer &customer)
{
    const auto held = m_desk->ask(HoldCommand{{seat}, {}, {}}, u"h%1"_s.arg(seat), event);
    if (!held)
        return held;
    SellCommand sale = BookingDesk::sale(BookingDesk::idOf(*held), TestVenue::priceOf(seat));
    sale.customer = customer;
    return m_desk->ask(sale, u"s%1"_s.arg(seat), event);
}

CustomerRecord TestCustomers::found(const QString &mail, const QString &phone)
{
    const auto record = m_desk->database.inTransaction([&](Transaction &tx) { return CustomerRepository(tx).find(CustomerKey::of(mail, phone)); });
    return record && *record ? **record : CustomerRecord();
}

Result<CustomerNote> TestCustomers::note(const QString &mail, const QString &phone, const QString &text)
{
    return m_desk->database.inTransaction(
        [&](Transaction &tx) { return CustomerRepository(tx).addNote(CustomerKey::of(mail, phone), text, UserId(1), u"Sally Seller"_s); });
}

void TestCustomers::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    m_conninfo = m_databases.create();
    m_desk = std::make_unique<BookingDesk>(m_conninfo);
    VERIFY_OK(m_desk->furnish());
    const auto other = m_desk->addEvent(u"The Other"_s);
    VERIFY_OK(other);
    m_other = *other;
    const auto sold = sell(m_desk->event, 0, {u"Ann Bell"_s, u"Ann@Demo.test"_s, u"+49 171 555 1234"_s, {}});
    VERIFY_OK(sold);
    m_first = OrderId(BookingDesk::idOf(*sold));
    VERIFY_OK(sell(m_other, 11, {u"Ann Bell"_s, u"ann@demo.test"_s, {}, {}}));
    VERIFY_OK(sell(m_other, 12, {u"A. Bell"_s, {}, u"0171 5551234"_s, {}}));
    VERIFY_OK(sell(m_other, 13, {u"Annabel"_s, u"ann@demo.testing"_s, u"0171 5559999"_s, {}}));
    VERIFY_OK(m_desk->ask(RefundCommand{m_first, {}, u"ill"_s, false}, u"refund"_s));
}

void TestCustomers::keys_data()
{
    QTest::addColumn<QString>("mail");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QStringList>("key");
    QTest::newRow("case and blanks") << u" Ann@X.test "_s << QString() << QStringList{u"ann@x.test"_s, {}};
    QTest::newRow("no address") << u"ann"_s << QString() << QStringList{{}, {}};
    QTest::newRow("with the country") << QString() << u"+49 171 555 1234"_s << QStringList{{}, u"715551234"_s};
    QTest::newRow("without the country") << QString() << u"(0171) 555-1234"_s << QStringList{{}, u"715551234"_s};
    QTest::newRow("short, but somebody's") << QString() << u"555 123"_s << QStringList{{}, u"555123"_s};
    QTest::newRow("an extension is nobody's") << QString() << u"1234"_s << QStringList{{}, {}};
}

void TestCustomers::keys()
{
    QFETCH(QString, mail);
    QFETCH(QString, phone);
    QFETCH(QStringList, key);
    const CustomerKey made = CustomerKey::of(mail, phone);
    QCOMPARE(QStringList({made.mail, made.phone}), key);
}

void TestCustomers::history()
{
    const CustomerRecord byMail = found(u"ANN@demo.test"_s, {});
    QCOMPARE(byMail.orderCount, 2); // not the one of ann@demo.testing
    QCOMPARE(byMail.orders.first().eventName, u"The Other"_s); // the newest first
    QCOMPARE(byMail.orders.last().order, m_first);
    QCOMPARE(byMail.orders.last().status, u"refunded"_s);
    QCOMPARE(byMail.orders.last().places, 0);
    QCOMPARE(byMail.spent.value(u"EUR"_s), TestVenue::priceOf(11));
    QVERIFY(!byMail.id.isValid());
    const CustomerRecord byBoth = found(u"ann@demo.test"_s, u"+49 171 5551234"_s);
    QCOMPARE(byBoth.orderCount, 3);
    QCOMPARE(byBoth.name, u"A. Bell"_s); // as they said last
    QCOMPARE(byBoth.mail, u"ann@demo.test"_s);
    QCOMPARE(byBoth.phone, u"0171 5551234"_s);
}

void TestCustomers::visits()
{
    QVERIFY(!found(u"ann@demo.test"_s, {}).lastVisitAt.isValid());
    QCOMPARE(TestDatabase::ask(m_conninfo, "UPDATE ticket SET first_admitted_at = '2026-05-01T19:30:00Z' WHERE seat = 11"), QString());
    QCOMPARE(found(u"ann@demo.test"_s, {}).lastVisitAt, QDateTime(QDate(2026, 5, 1), QTime(19, 30), Qt::UTC));
}

void TestCustomers::notes()
{
    VERIFY_OK(note(u"zoe@demo.test"_s, {}, u"Sits on the aisle"_s));
    VERIFY_OK(note(u"Zoe@demo.test"_s, {}, u"Hears badly"_s));
    const CustomerRecord zoe = found(u"ZOE@demo.test"_s, {});
    QVERIFY(zoe.id.isValid());
    QCOMPARE(zoe.orderCount, 0); // somebody may be known before the first order
    QCOMPARE(zoe.notes.size(), 2);
    QCOMPARE(zoe.notes.first().text, u"Hears badly"_s);
    QCOMPARE(zoe.notes.first().by, u"Sally Seller"_s);
    QCOMPARE(zoe.notes.first().customer, zoe.notes.last().customer);
}

void TestCustomers::notesGrowOnly()
{
    VERIFY_OK(note(u"grow@demo.test"_s, {}, u"x"_s));
    QVERIFY(TestDatabase::ask(m_conninfo, "UPDATE customer_note SET text = 'y'").startsWith(u"error"_s));
    QVERIFY(TestDatabase::ask(TestDatabase::asServer(m_conninfo), "DELETE FROM customer_note").startsWith(u"error"_s));
    QVERIFY(!note(u"grow@demo.test"_s, {}, QString(1001, u'x'))); // bounded a second time
}

void TestCustomers::oneRecordForMailAndPhone()
{
    const auto first = note(u"both@demo.test"_s, {}, u"by mail"_s);
    VERIFY_OK(first);
    const auto second = note(u"both@demo.test"_s, u"030 777888"_s, u"and a phone"_s);
    VERIFY_OK(second);
    QCOMPARE(second->customer, first->customer);
    QCOMPARE(found({}, u"+49 40 777888"_s).notes.size(), 0); // in another town
    QCOMPARE(found({}, u"030777888"_s).notes.size(), 2);
}

void TestCustomers::strangersStayStrangers()
{
    VERIFY_OK(note(u"one@demo.test"_s, u"040 1112223"_s, u"one"_s));
    const auto other = note(u"two@demo.test"_s, {}, u"two"_s);
    VERIFY_OK(other);
    const auto shared = note(u"two@demo.test"_s, u"040 1112223"_s, u"two again"_s); // shares the first one's phone
    VERIFY_OK(shared);
    QCOMPARE(shared->customer, other->customer);
    QCOMPARE(found(u"one@demo.test"_s, {}).notes.size(), 1);
    QCOMPARE(found(u"two@demo.test"_s, {}).notes.size(), 2);
}

void TestCustomers::nobody()
{
    const auto record = m_desk->database.inTransaction([](Transaction &tx) { return CustomerRepository(tx).find(CustomerKey::of(u"x@y.z"_s, {})); });
    VERIFY_OK(record);
    QVERIFY(!*record);
}

QTEST_GUILESS_MAIN(TestCustomers)
#include "tst_customers.moc"
