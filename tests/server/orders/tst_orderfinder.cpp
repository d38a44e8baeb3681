// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoldDesk.h"
#include "booking/RefundRules.h"
#include "orders/OrderFinder.h"
#include "support/Expect.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Finding orders by what people at a window say or show, and what is told of them.
class TestOrderFinder : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void words_data();
    void words();
    void searches_data();
    void searches();
    void byStatus();
    void byTicket();
    void byShortCode();
    void pages();
    void collected();
    void story();
    void quotesAndRefundsAgree();
    void usesTheIndex();

private:
    QList<FoundOrder> found(const OrderQuery &query);
    QStringList names(const OrderQuery &query);
    Order orderOf(const QString &name) { return found({name, {}, {}, 0, 50}).value(0).order; }
    QString code(const Order &order) const { return m_sold.signer.code({order.event, order.tickets.first().id, order.tickets.first().issue, 0, false}); }

    SoldDesk m_sold;
    const TicketVerifier m_verifier{{m_sold.signer.publicKey()}};
    std::unique_ptr<OrderFinder> m_finder;
};

QList<FoundOrder> TestOrderFinder::found(const OrderQuery &query)
{
    const auto orders = m_finder->find(query);
    return orders ? *orders : QList<FoundOrder>();
}

QStringList TestOrderFinder::names(const OrderQuery &query)
{
    QStringList list;
    for (const FoundOrder &one : found(query))
        list += one.order.customer.name;
    return list;
}

void TestOrderFinder::initTestCase()
{
    QCOMPARE(m_sold.start(), QString());
    m_finder = std::make_unique<OrderFinder>(m_sold.desk->database, m_verifier);
    VERIFY_OK(m_sold.sell(2, {}));
    VERIFY_OK(m_sold.sell(4, {u"Jürgen Müller-Strauß"_s, {}, u"(0171) 555 12-34"_s, {}}));
    VERIFY_OK(m_sold.sell(5, {u"Seán O'Brien"_s, u"it's\\@demo.test"_s, {}, {}}));
    VERIFY_OK(m_sold.sell(6, {u"Li Ng"_s, {}, {}, {}}));
}

void TestOrderFinder::words_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("read"); // names, mail, phone, reference, ticket's code
    QTest::newRow("three letters") << u" mül "_s << QStringList{u"mül"_s, u"mül"_s, {}, {}, {}};
    QTest::newRow("two words") << u"anna mü"_s << QStringList{u"anna mü"_s, {}, {}, {}, {}};
    QTest::newRow("two letters") << u"li"_s << QStringList{u"li"_s, {}, {}, {}, {}};
    QTest::newRow("phone") << u"+49 (171) 555-1234"_s << QStringList{{}, {}, u"15551234"_s, {}, {}};
    QTest::newRow("four digits may be a reference too") << u"1234"_s << QStringList{{}, u"1234"_s, u"1234"_s, u"1234"_s, {}};
    QTest::newRow("three digits are no phone") << u"123"_s << QStringList{{}, u"123"_s, {}, u"123"_s, {}};
    QTest::newRow("reference, O for 0") << u"4f7k-2mOq"_s << QStringList{u"4f7k-2mOq"_s, u"4f7k-2mOq"_s, {}, u"4F7K2M0Q"_s, {}};
    QTest::newRow("short code") << u"4f7k 2m9q 4f7k"_s << QStringList{u"4f7k 2m9q 4f7k"_s, {}, {}, {}, u"4F7K2M9Q4F7K"_s};
    QTest::newRow("sign") << u"%"_s << QStringList{{}, {}, {}, {}, {}};
    QTest::newRow("nothing") << u"  "_s << QStringList{{}, {}, {}, {}, {}};
}

void TestOrderFinder::words()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, read);
    const SearchWords words = readSearchWords(typed);
    QCOMPARE(QStringList({words.names, words.mail, words.phone, words.reference, words.ticketCode}), read);
}

void TestOrderFinder::searches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("count");
    QTest::newRow("everything") << u""_s << 7;
    QTest::newRow("first name") << u"žofie"_s << 1;
    QTest::newRow("without accents") << u"zofie novak"_s << 1;
    QTest::newRow("last name, other case") << u"NOVÁK"_s << 1;
    QTest::newRow("three letters") << u"nov"_s << 1;
    QTest::newRow("two letters are a whole name") << u"no"_s << 0;
    QTest::newRow("a whole name of two letters") << u"ng"_s << 1;
    QTest::newRow("words in any order") << u"nov žof"_s << 1;
    QTest::newRow("all words must be there") << u"nov adam"_s << 0;
    QTest::newRow("within a name") << u"ofie"_s << 0;
    QTest::newRow("umlaut written out") << u"Mueller"_s << 1;
    QTest::newRow("umlaut left out") << u"muller"_s << 1;
    QTest::newRow("second half, double s") << u"strauss"_s << 1;
    QTest::newRow("apostrophe") << u"o'brien"_s << 1;
    QTest::newRow("without the apostrophe") << u"brien"_s << 1;
    QTest::newRow("mail") << u"zofie@"_s << 1;
    QTest::newRow("mail, other case") << u"ZOFIE@Demo"_s << 1;
    QTest::newRow("mail with signs") << u"it's\\@"_s << 1;
    QTest::newRow("phone, last four") << u"3456"_s << 1;
    QTest::newRow("phone, three are too few") << u"456"_s << 0;
    QTest::newRow("phone, the whole") << u"+420777123456"_s << 1;
    QTest::newRow("phone, without the country") << u"777 123 456"_s << 1;
    QTest::newRow("phone, with the country") << u"+49 171 555 1234"_s << 1;
    QTest::newRow("phone, another") << u"9 123 456"_s << 0;
    QTest::newRow("reference") << u"4F7K2M9Q"_s << 1;
    QTest::newRow("start of a reference, lower case") << u"4f7k"_s << 1;
    QTest::newRow("reference in groups") << u"4f7k-2m"_s << 1;
    QTest::newRow("percent is no pattern") << u"%"_s << 0;
    QTest::newRow("underscore is no pattern") << u"zof_e@"_s << 0;
    QTest::newRow("underscore itself") << u"adam_a@"_s << 1;
    QTest::newRow("operators of searches") << u"zofie & !adam:*"_s << 0;
    QTest::newRow("backslash") << u"\\"_s << 0;
    QTest::newRow("quote") << u"'"_s << 0;
    QTest::newRow("blanks around") << u"  paula "_s << 1;
    QTest::newRow("nobody") << u"xyz"_s << 0;
}

void TestOrderFinder::searches()
{
    QFETCH(QString, query);
    QFETCH(int, count);
    const auto orders = m_finder->find({query, {}, {}, 0, 50});
    VERIFY_OK(orders);
    QCOMPARE(orders->size(), count);
    QCOMPARE(found({query, m_sold.desk->event, {}, 0, 50}).size(), count);
    const auto elsewhere = m_finder->find({query, EventId(999), {}, 0, 50});
    VERIFY_OK(elsewhere);
    QCOMPARE(elsewhere->size(), 0);
}

void TestOrderFinder::byStatus()
{
    QCOMPARE(names({{}, {}, u"pending"_s, 0, 50}), QStringList{u"Paula Pending"_s});
    QCOMPARE(names({u"pau"_s, {}, u"pending"_s, 0, 50}), QStringList{u"Paula Pending"_s});
    QCOMPARE(names({u"pau"_s, {}, u"confirmed"_s, 0, 50}), QStringList());
    QCOMPARE(names({{}, {}, u"confirmed"_s, 0, 50}).size(), 6);
    QCOMPARE(names({{}, m_sold.desk->event, u"pending"_s, 0, 50}), QStringList{u"Paula Pending"_s});
    QCOMPARE(names({{}, {}, u"refunded"_s, 0, 50}), QStringList());
}

void TestOrderFinder::byTicket()
{
    const Order order = orderOf(u"žofie"_s);
    QCOMPARE(found({code(order), {}, {}, 0, 50}).value(0).order.id, order.id);
    QCOMPARE(found({code(order).toLower(), {}, {}, 0, 50}).size(), 1);
    QCOMPARE(found({code(order), EventId(999), {}, 0, 50}).size(), 0);
    QCOMPARE(found({code(order), {}, u"refunded"_s, 0, 50}).size(), 0);
    QString forged = code(order);
    forged[forged.size() - 3] = forged.at(forged.size() - 3) == u'A' ? u'B' : u'A';
    QCOMPARE(found({forged, {}, {}, 0, 50}).size(), 0);
}

void TestOrderFinder::byShortCode()
{
    const Order order = orderOf(u"žofie"_s);
    QString grouped = order.tickets.first().readableCode.toLower();
    grouped.insert(8, u'-').insert(4, u' ');
    QCOMPARE(found({grouped, {}, {}, 0, 50}).value(0).order.id, order.id);
}

void TestOrderFinder::pages()
{
    const QList<FoundOrder> all = found({{}, m_sold.desk->event, {}, 0, 50});
    QCOMPARE(all.first().order.customer.name, u"Li Ng"_s); // the newest first
    QCOMPARE(all.first().eventName, u"The Test"_s);
    QVERIFY(all.first().startsAt.isValid() && all.first().doorsAt <= all.first().startsAt);
    QCOMPARE(all.last().order.payments.size(), 1);
    for (const QString &text : {QString(), u"demo"_s}) {
        Q_UNUSED(text);
        const QList<FoundOrder> second = found({{}, {}, {}, all.at(1).order.id.value(), 2});
        QCOMPARE(second.size(), 2);
        QCOMPARE(second.at(0).order.id, all.at(2).order.id);
        QCOMPARE(second.at(1).order.id, all.at(3).order.id);
    }
}

void TestOrderFinder::collected()
{
    const auto mark = [this](OrderId order, EventId event) {
        return m_sold.desk->database.inTransaction(
            [&](Transaction &tx) { return OrderFinder::collect(tx, event, order, u"her brother"_s, UserId(1), u"Sally Seller"_s); });
    };
    const auto flagOf = [this](const QString &text) { return found({text, {}, {}, 0, 50}).value(0).isWillCall(); };
    QVERIFY(flagOf(u"adam"_s));
    QVERIFY(!flagOf(u"paula"_s)); // not paid
    const QList<FoundOrder> all = found({{}, {}, {}, 0, 50});
    const auto nobody = std::find_if(all.begin(), all.end(), [](const FoundOrder &one) { return one.order.customer.isEmpty(); });
    QVERIFY(nobody != all.end() && !nobody->isWillCall()); // paid at the window by nobody in particular: has them in hand

    VERIFY_OK(mark(orderOf(u"adam"_s).id, m_sold.desk->event));
    QVERIFY(!flagOf(u"adam"_s));
    const FoundOrder adam = found({u"adam"_s, {}, {}, 0, 50}).value(0);
    QCOMPARE(adam.collectedBy, u"Sally Seller"_s);
    QVERIFY(adam.collectedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    COMPARE_ERROR(mark(orderOf(u"paula"_s).id, m_sold.desk->event), ErrorCode::RuleViolated);
    COMPARE_ERROR(mark(orderOf(u"adam"_s).id, EventId(999)), ErrorCode::NotFound);
    QVERIFY(TestDatabase::ask(m_sold.conninfo, "DELETE FROM order_collected").startsWith(u"error"_s));
    QCOMPARE(TestDatabase::ask(m_sold.conninfo, "SELECT count(*) FROM order_collected"), u"1"_s); // nobody takes it back
}

void TestOrderFinder::story()
{
    const Order order = orderOf(u"nov"_s);
    VERIFY_OK(m_sold.desk->ask(RefundCommand{order.id, {}, u"ill"_s, false}, u"story-refund"_s));
    const auto entries = m_finder->story(m_sold.desk->event, order.id);
    VERIFY_OK(entries);
    QStringList kinds;
    for (const StoryEntry &entry : *entries)
        kinds += entry.kind + u" "_s + QString::number(entry.amount.value_or(0));
    QCOMPARE(kinds, QStringList({u"placed 5000"_s, u"paid 5000"_s, u"refunded 5000"_s}));
    QCOMPARE(entries->last().text, u"ill"_s);
    QCOMPARE(entries->last().method, u"cash"_s);
    QCOMPARE(entries->last().by, u"Sally Seller"_s);
    COMPARE_ERROR(m_finder->story(m_sold.desk->event, OrderId(999'999)), ErrorCode::NotFound);
    QCOMPARE(names({{}, {}, u"refunded"_s, 0, 50}), QStringList{u"Žofie Nováková"_s});
}

void TestOrderFinder::quotesAndRefundsAgree()
{
    const Order order = orderOf(u"brien"_s);
    const auto quote = quoteRefund(order, {});
    VERIFY_OK(quote);
    QCOMPARE(quote->amount, 5000);
    QCOMPARE(quote->kept, 0);
    QCOMPARE(quote->shares.size(), 1);
    QCOMPARE(quote->tickets, QList{order.tickets.first().id});
    VERIFY_OK(m_sold.desk->ask(RefundCommand{order.id, {}, u"ill"_s, false}, u"quoted"_s));
    const Order after = orderOf(u"brien"_s);
    QCOMPARE(after.refunded, quote->amount);
    QCOMPARE(after.payments.at(quote->shares.first().payment).refunded, quote->shares.first().amount);
    COMPARE_ERROR(quoteRefund(after, {}), ErrorCode::RuleViolated);
    COMPARE_ERROR(quoteRefund(order, {order.tickets.first().id.value(), order.tickets.first().id.value()}), ErrorCode::InvalidInput);
    COMPARE_ERROR(quoteRefund(order, {1}), ErrorCode::InvalidInput);
    COMPARE_ERROR(quoteRefund(orderOf(u"paula"_s), {}), ErrorCode::RuleViolated); // nothing was paid
}

/// What it takes beside 200,000 named orders stands in tests/load/RESULTS.md.
void TestOrderFinder::usesTheIndex()
{
    TestDatabase::ask(m_sold.conninfo, "SET enable_seqscan = on; ANALYZE sales_order");
    const QString plan = TestDatabase::ask(m_sold.conninfo, R"sql(SET enable_seqscan = off; EXPLAIN (FORMAT JSON)
        SELECT order_id FROM sales_order WHERE (customer_name IS NOT NULL OR customer_email IS NOT NULL OR customer_phone IS NOT NULL)
          AND order_terms(customer_name, customer_email, customer_phone) @@ order_wish('nov', true, 'nov', '1234'))sql");
    QVERIFY2(plan.contains(u"sales_order_terms"_s), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestOrderFinder)
#include "tst_orderfinder.moc"
