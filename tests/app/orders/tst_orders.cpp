// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "orders/OrdersPage.h"
#include "protocol/MethodTable.h"
#include "theme/Notice.h"
#include "theme/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

Money euros(qint64 cents) { return {cents, u"EUR"_s}; }

template<typename Reply>
QJsonValue json(const Reply &reply)
{
    return QJsonDocument::fromJson(toJson(reply)).object();
}

FoundOrderView order(qint64 id, const QString &name, int places = 2, const QString &status = u"confirmed"_s)
{
    FoundOrderView order;
    order.orderId = OrderId(id);
    order.reference = u"4F7K2M%1"_s.arg(id);
    order.eventId = EventId(5);
    order.status = status;
    order.customer = CustomerView{name, u"ann@demo.test"_s, u"0171 555 1234"_s, {}};
    const bool isPaid = status != "pending"_L1;
    for (int i = 0; i < places; ++i) {
        order.items.append({i, {}, 1, euros(4500), 1, {}});
        order.tickets.append({TicketId(id * 100 + i), i, {}, u"Stalls · Row F · Seat %1"_s.arg(i + 1), u"CODE"_s, u"ABCD"_s,
                              isPaid ? u"valid"_s : u"unpaid"_s});
    }
    order.total = euros(4500 * places);
    order.paid = euros(isPaid ? 4500 * places : 0);
    order.refunded = euros(0);
    if (isPaid)
        order.payments.append({PaymentId(id), u"card"_s, order.total, {}, {}, u"881"_s, QDateTime::currentDateTimeUtc(), {}, {}});
    order.createdAt = QDateTime::currentDateTimeUtc();
    order.soldBy = u"Sam"_s;
    order.channel = u"window"_s;
    order.event = {u"Hamlet"_s, u"House"_s, QDateTime::currentDateTimeUtc().addSecs(3600), QDateTime::currentDateTimeUtc()};
    order.willCall = isPaid;
    return order;
}

ListOrders::Reply found(const QList<FoundOrderView> &orders, const QString &next = {})
{
    ListOrders::Reply reply;
    reply.items = orders;
    if (!next.isEmpty())
        reply.next = next;
    return reply;
}

} // namespace

/// The orders page by its keys, with the server in the test's hand.
class TestOrders : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void modelsHoldWhatTheyPromise();
    void findsAsYouType();
    void staleAnswersAreDropped();
    void scanOpensTheOrder();
    void willCallInTwoKeys();
    void noPrinterNothingHandedOut();
    void partRefundTellsTheTenderFirst();
    void refundIsNotAskedTwice();
    void voids();
    void printsAgain();
    void paysAPendingOrder();
    void terminalIsResolved();
    void lostAnswerIsAskedAgain();
    void notAllowedNamesWhoMay();
    void notes();
    void exchangeChoosesTickets();
    void everyControlHasAName();
    void pictures();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// Types, presses Enter and answers with these.
    void open(const QList<FoundOrderView> &orders);
    QString said() const { return m_page->findChild<Notice *>()->text(); }
    bool isShown(const QString &words) const;
    QJsonObject asked(QLatin1StringView method) const { return m_client->waiting(method).value(0).fields; }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<OrdersPage> m_page;
    QList<FoundOrderView> m_printed;
};

void TestOrders::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_client = std::make_unique<FakeClient>();
    m_page = std::make_unique<OrdersPage>(*m_client);
    m_printed.clear();
    m_page->orders().setPrinter([this](const FoundOrderView &each) {
        m_printed.append(each);
        return true;
    });
    m_page->resize(1280, 748);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

void TestOrders::cleanup()
{
    m_page.reset();
    m_client.reset();
}

void TestOrders::open(const QList<FoundOrderView> &orders)
{
    type(u"ann"_s);
    press(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !m_client->waiting(ListOrders::info.name).isEmpty(); }));
    while (m_client->waiting(ListOrders::info.name).size() > 1)
        m_client->answer(ListOrders::info.name, json(found({})));
    QVERIFY(m_client->answer(ListOrders::info.name, json(found(orders))));
}

bool TestOrders::isShown(const QString &words) const
{
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void TestOrders::modelsHoldWhatTheyPromise()
{
    QAbstractItemModelTester orders(&m_page->orders().orders()), places(&m_page->orders().places());
    open({order(1, u"Ann Bell"_s), order(2, u"Annabel"_s, 3)});
    QCOMPARE(m_page->orders().orders().rowCount(), 2);
    QCOMPARE(m_page->orders().places().rowCount(), 2);
    m_page->orders().places().toggle(0);
    QCOMPARE(m_page->orders().places().chosen(), QList{TicketId(100)});
    m_page->orders().select(1);
    QCOMPARE(m_page->orders().places().rowCount(), 3);
    QVERIFY(m_page->orders().places().chosen().isEmpty()); // another order's were meant
}

void TestOrders::findsAsYouType()
{
    QTRY_COMPARE(m_client->waiting(ListOrders::info.name).size(), 1); // the newest, when the page opens
    QVERIFY(m_client->answer(ListOrders::info.name, json(found({}))));
    QTRY_VERIFY(isShown(u"No orders yet"_s));
    type(u"an"_s);
    QTest::qWait(OrdersController::debounceMs * 2);
    QVERIFY(m_client->waiting(ListOrders::info.name).isEmpty()); // two letters are half the town
    type(u"n"_s);
    QVERIFY(m_client->waiting(ListOrders::info.name).isEmpty()); // not with each letter
    QTRY_COMPARE(m_client->waiting(ListOrders::info.name).size(), 1);
    QCOMPARE(asked(ListOrders::info.name)["query"_L1].toString(), u"ann"_s);
    QVERIFY(m_client->answer(ListOrders::info.name, json(found({order(1, u"Ann Bell"_s)}, u"17"_s))));
    QTRY_VERIFY(isShown(u"Ann Bell"_s));
    // The end of the list asks for what follows.
    QTRY_COMPARE(m_client->waiting(ListOrders::info.name).size(), 1);
    QCOMPARE(asked(ListOrders::info.name)["cursor"_L1].toString(), u"17"_s);
    QVERIFY(m_client->answer(ListOrders::info.name, json(found({order(2, u"Anna"_s)}))));
    QCOMPARE(m_page->orders().orders().rowCount(), 2);
}

void TestOrders::staleAnswersAreDropped()
{
    m_page->orders().searchNow(u"ann"_s);
    m_page->orders().searchNow(u"bob"_s);
    QVERIFY(m_client->answer(ListOrders::info.name, json(found({order(1, u"Ann Bell"_s)}))));
    QCOMPARE(m_page->orders().orders().rowCount(), 0);
    QVERIFY(m_client->answer(ListOrders::info.name, json(found({order(2, u"Bob"_s)}))));
    QCOMPARE(m_page->orders().orders().orders().first().customer->name, u"Bob"_s);
}

void TestOrders::scanOpensTheOrder()
{
    const QString code(122, u'A');
    type(code);
    press(Qt::Key_Return); // what a scanner ends with
    QCOMPARE(asked(ListOrders::info.name)["query"_L1].toString(), code);
    QVERIFY(m_client->answer(ListOrders::info.name, json(found({order(1, u"Ann Bell"_s)}))));
    QTRY_VERIFY(isShown(u"Row F"_s) || m_page->orders().order()->orderId == OrderId(1));
    QCOMPARE(m_page->findChild<QLineEdit *>()->selectedText(), code); // the next scan takes its place
}

void TestOrders::willCallInTwoKeys()
{
    open({order(1, u"Ann Bell"_s)});
    QTRY_VERIFY(isShown(u"to be collected"_s));
    press(Qt::Key_F12);
    QCOMPARE(m_printed.size(), 1);
    QCOMPARE(asked(MarkCollected::info.name)["orderId"_L1].toInteger(), 1);
    QVERIFY(m_client->answer(MarkCollected::info.name, json(MarkCollected::Reply{QDateTime::currentDateTimeUtc(), u"Sam"_s})));
    QVERIFY(!isShown(u"to be collected"_s));
    QTRY_VERIFY(isShown(u"paid"_s));
    QVERIFY(said().contains(u"handed out"_s));
}

void TestOrders::noPrinterNothingHandedOut()
{
    m_page->orders().setPrinter([](const FoundOrderView &) { return false; });
    open({order(1, u"Ann Bell"_s)});
    press(Qt::Key_F12);
    QVERIFY(m_client->waiting(MarkCollected::info.name).isEmpty());
}

void TestOrders::partRefundTellsTheTenderFirst()
{
    open({order(1, u"Ann Bell"_s)});
    press(Qt::Key_F5);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_page->orders().places().chosen(), QList{TicketId(100)});
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked(QuoteRefund::info.name)["tickets"_L1].toArray(), QJsonArray{100});
    press(Qt::Key_1);
    QVERIFY(m_client->waiting(RefundOrder::info.name).isEmpty()); // nobody knows yet what would go back
    QVERIFY(m_client->answer(QuoteRefund::info.name,
                             json(QuoteRefund::Reply{euros(4300), euros(200), {{PaymentId(1), u"card"_s, euros(4300), u"881"_s, {}, {}}}, {TicketId(100)}})));
    QTRY_VERIFY(isShown(u"to the card (slip 881)"_s));
    QTRY_VERIFY(isShown(u"stay with the house"_s));
    press(Qt::Key_2);
    const QJsonObject refund = asked(RefundOrder::info.name);
    QCOMPARE(refund["tickets"_L1].toArray(), QJsonArray{100});
    QCOMPARE(refund["reason"_L1].toString(), u"Sold by mistake"_s);
    FoundOrderView after = order(1, u"Ann Bell"_s, 2, u"partly_refunded"_s);
    after.tickets.first().status = u"refunded"_s;
    after.refunded = euros(4300);
    QVERIFY(m_client->answer(RefundOrder::info.name, json(static_cast<OrderView &>(after))));
    QTRY_VERIFY(isShown(u"partly refunded"_s) || isShown(u"to be collected"_s));
    QVERIFY(m_page->orders().places().chosen().isEmpty());
    QVERIFY(said().contains(u"given back"_s));
}

void TestOrders::refundIsNotAskedTwice()
{
    open({order(1, u"Ann Bell"_s)});
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Escape); // thought better of it
    QVERIFY(m_client->answer(QuoteRefund::info.name, json(QuoteRefund::Reply{euros(9000), euros(0), {}, {TicketId(100), TicketId(101)}})));
    QVERIFY(!isShown(u"Give back"_s));
    press(Qt::Key_1);
    QVERIFY(m_client->waiting(RefundOrder::info.name).isEmpty());
    QVERIFY(m_client->fail(OrderStory::info.name, {ErrorCode::Internal, {}, {}, {}, 0})); // its story is no condition
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_client->fail(QuoteRefund::info.name, {ErrorCode::RuleViolated, {}, {}, {}, 0}));
    QVERIFY(!isShown(u"Asking what"_s));
    QVERIFY(said().contains(u"can be given back"_s));
}

void TestOrders::voids()
{
    open({order(1, u"Ann Bell"_s)});
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(isShown(u"90.00"_s) || isShown(u"90,00"_s));
    press(Qt::Key_1);
    QCOMPARE(asked(VoidOrder::info.name)["reason"_L1].toString(), u"Wrong event or places"_s);
    FoundOrderView after = order(1, u"Ann Bell"_s, 2, u"cancelled"_s);
    after.refunded = after.total;
    QVERIFY(m_client->answer(VoidOrder::info.name, json(static_cast<OrderView &>(after))));
    QVERIFY(said().contains(u"Undone"_s));
    press(Qt::Key_Z, Qt::ControlModifier); // once is enough
    QVERIFY(m_client->waiting(VoidOrder::info.name).isEmpty());
}

void TestOrders::printsAgain()
{
    open({order(1, u"Ann Bell"_s)});
    m_page->orders().places().toggle(1);
    press(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(isShown(u"refuses the old paper"_s));
    press(Qt::Key_1);
    QCOMPARE(asked(ReissueTickets::info.name)["tickets"_L1].toArray(), QJsonArray{101});
    FoundOrderView after = order(1, u"Ann Bell"_s);
    after.tickets.last().code = u"NEW"_s;
    QVERIFY(m_client->answer(ReissueTickets::info.name, json(static_cast<OrderView &>(after))));
    QCOMPARE(m_printed.size(), 1);
    QCOMPARE(m_printed.first().tickets.size(), 1); // the one that was lost, and not its neighbour
    QCOMPARE(m_printed.first().tickets.first().code, u"NEW"_s);
    QCOMPARE(asked(MarkCollected::info.name)["note"_L1].toString(), u"printed again: Lost"_s);
}

void TestOrders::paysAPendingOrder()
{
    QSignalSpy paid(&m_page->orders(), &OrdersController::paid);
    open({order(1, u"Ann Bell"_s, 2, u"pending"_s)});
    QTRY_VERIFY(isShown(u"left to pay"_s));
    press(Qt::Key_F9);
    type(u"50"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->waiting(PayOrder::info.name).isEmpty()); // too little
    type(u"\b\b100"_s);
    press(Qt::Key_Return);
    const QJsonObject pay = asked(PayOrder::info.name);
    QCOMPARE(pay["amount"_L1]["amount"_L1].toInteger(), 9000);
    QCOMPARE(pay["tendered"_L1]["amount"_L1].toInteger(), 10000);
    PaidOrderView reply{order(1, u"Ann Bell"_s), {}};
    QVERIFY(m_client->answer(PayOrder::info.name, json(reply)));
    QCOMPARE(paid.size(), 1);
    QCOMPARE(paid.first().at(1).toBool(), true);
    QCOMPARE(m_printed.size(), 1);
    QVERIFY(said().contains(u"Change"_s));
    QVERIFY(m_client->answer(MarkCollected::info.name, json(MarkCollected::Reply{QDateTime::currentDateTimeUtc(), u"Sam"_s})));
    QVERIFY(said().contains(u"Change"_s)); // stays until the next thing happens
}

void TestOrders::terminalIsResolved()
{
    open({order(1, u"Ann Bell"_s, 2, u"pending"_s)});
    press(Qt::Key_F10);
    QCOMPARE(asked(StartPayment::info.name)["amount"_L1]["amount"_L1].toInteger(), 9000);
    PaymentAttemptView attempt{PaymentAttemptId(7), EventId(5), OrderId(1), u"card"_s, euros(9000), u"started"_s, {}, {}, {}, u"Sam"_s,
                               QDateTime::currentDateTimeUtc(), QDateTime::currentDateTimeUtc()};
    QVERIFY(m_client->answer(StartPayment::info.name, json(attempt)));
    QTRY_VERIFY(isShown(u"not decided"_s));
    press(Qt::Key_F12);
    QVERIFY(m_client->waiting(PayOrder::info.name).isEmpty()); // never while a terminal may be at it
    press(Qt::Key_F10);
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QVERIFY(m_client->waiting(ResolvePayment::info.name).isEmpty()); // approved has a code
    type(u"A77"_s);
    press(Qt::Key_Return);
    QCOMPARE(asked(ResolvePayment::info.name)["outcome"_L1].toString(), u"approved"_s);
    QCOMPARE(asked(ResolvePayment::info.name)["reference"_L1].toString(), u"A77"_s);
    attempt.state = u"recorded"_s;
    QVERIFY(m_client->answer(ResolvePayment::info.name, json(attempt)));
    FoundOrderView after = order(1, u"Ann Bell"_s);
    QVERIFY(m_client->answer(GetOrder::info.name, json(static_cast<OrderView &>(after))));
    QCOMPARE(m_printed.size(), 1);
}

void TestOrders::lostAnswerIsAskedAgain()
{
    open({order(1, u"Ann Bell"_s)});
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_1);
    const QString key = m_client->waiting(VoidOrder::info.name).first().key;
    m_client->setOnline(false);
    QVERIFY(m_client->fail(VoidOrder::info.name, {ErrorCode::Unavailable, {}, {}, {}, 0}));
    QVERIFY(said().contains(u"not known yet"_s));
    QVERIFY(m_page->orders().isBusy());
    m_page->orders().printAgain(u"Lost"_s);
    QVERIFY(m_client->waiting(ReissueTickets::info.name).isEmpty()); // nothing else before that is known
    m_client->setOnline(true);
    QCOMPARE(m_client->waiting(VoidOrder::info.name).size(), 1);
    QCOMPARE(m_client->waiting(VoidOrder::info.name).first().key, key);
    FoundOrderView after = order(1, u"Ann Bell"_s, 2, u"cancelled"_s);
    QVERIFY(m_client->answer(VoidOrder::info.name, json(static_cast<OrderView &>(after))));
    QVERIFY(!m_page->orders().isBusy());
}

void TestOrders::notAllowedNamesWhoMay()
{
    OrdersController::Refused what;
    std::function<void(const QString &)> again;
    m_page->orders().setSupervisor([&](const OrdersController::Refused &refused, const std::function<void(const QString &)> &repeat) {
        what = refused;
        again = repeat;
    });
    open({order(1, u"Ann Bell"_s)});
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_1);
    QVERIFY(m_client->fail(VoidOrder::info.name, {ErrorCode::NotAllowed, {}, {}, {}, 0}));
    QVERIFY(said().contains(u"organizer"_s));
    QVERIFY(what.what.contains(u"4F7K2M1"_s));
    QCOMPARE(what.permission, Permission::RefundTickets);
    QCOMPARE(what.method, u"orders.void"_s);
    QCOMPARE(what.scope["orderId"_L1].toInt(), 1); // and nothing a supervisor was not shown
    QCOMPARE(what.scope.size(), 2);
    const QString before = m_client->all().last().key;
    again(u"appr-7"_s);
    QCOMPARE(m_client->waiting(VoidOrder::info.name).size(), 1);
    QCOMPARE(m_client->waiting(VoidOrder::info.name).first().fields["approval"_L1].toString(), u"appr-7"_s);
    QVERIFY(m_client->waiting(VoidOrder::info.name).first().key != before); // another call
}

void TestOrders::notes()
{
    open({order(1, u"Ann Bell"_s)});
    QCOMPARE(asked(FindCustomer::info.name)["email"_L1].toString(), u"ann@demo.test"_s);
    CustomerRecordView record;
    record.orderCount = 4;
    record.spent = {euros(21000)};
    record.notes = {{CustomerId(1), u"Sits on the aisle"_s, u"Sam"_s, QDateTime::currentDateTimeUtc()}};
    QVERIFY(m_client->answer(FindCustomer::info.name, json(record)));
    QTRY_VERIFY(isShown(u"4 order"_s));
    QTRY_VERIFY(isShown(u"Sits on the aisle"_s));
    press(Qt::Key_N, Qt::ControlModifier);
    type(u"Hears badly"_s);
    press(Qt::Key_Return);
    QCOMPARE(asked(AddCustomerNote::info.name)["text"_L1].toString(), u"Hears badly"_s);
}

void TestOrders::exchangeChoosesTickets()
{
    QList<TicketId> tickets;
    QObject::connect(&m_page->orders(), &OrdersController::exchangeAsked, m_page.get(),
                     [&](const OrderView &, const QList<TicketId> &chosen) { tickets = chosen; });
    open({order(1, u"Ann Bell"_s)});
    press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(tickets, (QList{TicketId(100), TicketId(101)}));
    m_page->orders().places().toggle(1);
    press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(tickets, QList{TicketId(101)});
}

void TestOrders::everyControlHasAName()
{
    open({order(1, u"Ann Bell"_s)});
    int count = 0;
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QPushButton *>(widget) || qobject_cast<const QTableView *>(widget)
            || (qobject_cast<const QLineEdit *>(widget) && widget->isVisible());
        if (!isControl)
            continue;
        ++count;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(count >= 10);
}

/// For eyes: FOYER_PICTURES names the folder they are saved in.
void TestOrders::pictures()
{
    const QString folder = qEnvironmentVariable("FOYER_PICTURES");
    if (folder.isEmpty())
        QSKIP("FOYER_PICTURES names no folder");
    QVERIFY(QDir().mkpath(folder));
    const auto save = [&](const QString &name) {
        QCoreApplication::processEvents();
        m_page->grab().save(folder + u'/' + name + u".png"_s);
    };
    QTRY_COMPARE(m_client->waiting(ListOrders::info.name).size(), 1);
    QVERIFY(m_client->answer(ListOrders::info.name, json(found({}))));
    save(u"empty"_s);
    QList<FoundOrderView> many;
    const QStringList names{u"Ann Bell"_s, u"Žofie Nováková"_s, u"Jürgen Müller-Lüdenscheidt"_s, u"Annabel Lee"_s, u"Seán O'Brien"_s};
    const QStringList states{u"confirmed"_s, u"pending"_s, u"partly_refunded"_s, u"refunded"_s, u"cancelled"_s};
    for (int i = 0; i < 12; ++i)
        many.append(order(i + 1, names.at(i % 5), 1 + i % 4, states.at(i % 5)));
    many[5].willCall = false;
    open(many);
    CustomerRecordView record;
    record.orderCount = 4;
    record.spent = {euros(21000)};
    record.lastVisitAt = QDateTime::currentDateTimeUtc().addDays(-40);
    record.notes = {{CustomerId(1), u"Sits on the aisle"_s, u"Sam"_s, QDateTime::currentDateTimeUtc()}};
    QVERIFY(m_client->answer(FindCustomer::info.name, json(record)));
    OrderStory::Reply story;
    story.items = {{QDateTime::currentDateTimeUtc().addDays(-3), u"placed"_s, u"Sam"_s, euros(4500), {}, u"window"_s},
                   {QDateTime::currentDateTimeUtc().addDays(-3), u"paid"_s, u"Sam"_s, euros(4500), u"card"_s, u"881"_s}};
    QVERIFY(m_client->answer(OrderStory::info.name, json(story)));
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme->setMode(mode);
        const QString scheme = mode == Theme::Mode::Light ? u"light"_s : u"dark"_s;
        save(u"found-"_s + scheme);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_client->answer(QuoteRefund::info.name,
                                 json(QuoteRefund::Reply{euros(4300), euros(200), {{PaymentId(1), u"card"_s, euros(4300), u"881"_s, {}, {}}}, {TicketId(100)}})));
        save(u"refund-"_s + scheme);
        press(Qt::Key_Escape);
    }
    m_theme->setMode(Theme::Mode::Light);
    m_page->resize(2560, 1388);
    save(u"found-large"_s);
}

QTEST_MAIN(TestOrders)
#include "tst_orders.moc"
