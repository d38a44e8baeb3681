// SPDX-License-Identifier: GPL-3.0-or-later
#include "MailBox.h"
#include "Till.h"
#include "client/KnownServers.h"
#include "client/ServerConnection.h"
#include "orders/OrdersController.h"

#include <QSettings>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Orders after their sale, as a till without its widgets sees them, with the real server.
class TestTillOrders : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void willCall();
    void scannedTicket();
    void partRefund();
    void newTicketsKillTheOldOnes();
    void voidInTheShift();
    void pendingIsPaid();
    void cardByTerminal();
    void customerAndNotes();
    void mailed();
    void filters();

private:
    /// Sells these seats to somebody, or leaves them to be paid.
    QJsonObject sold(const QList<int> &seats, const QString &name, bool isPaid = true);
    /// Types it and presses Enter; the order that is shown then.
    bool open(const QString &text);
    QString scanned(const QString &code) { return m_till->scan(m_event, code).json()["result"_L1].toString(); }
    bool settled() { return QTest::qWaitFor([this] { return !m_orders->isBusy(); }, 10'000); }

    MailBox m_box;
    std::unique_ptr<DemoHouse> m_house;
    QTemporaryDir m_folder;
    std::unique_ptr<Till> m_till;
    qint64 m_event = 0;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<KnownServers> m_known;
    std::unique_ptr<ServerConnection> m_connection;
    std::unique_ptr<OrdersController> m_orders;
    QStringList m_told;
    QList<FoundOrderView> m_printed;
};

void TestTillOrders::initTestCase()
{
    QCOMPARE(m_box.open(), QString());
    m_house = std::make_unique<DemoHouse>(m_box.options());
    QVERIFY(m_house->open());
    m_till = std::make_unique<Till>(m_house->port());
    QVERIFY(m_till->isSignedIn());
    m_event = m_till->event("hamlet");
    QVERIFY(m_event > 0);
    QCOMPARE(m_till->http().post("/api/v1/shifts", {{u"float"_s, money(0)}}, newKey()).status, 201);

    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"till.ini"_s), QSettings::IniFormat);
    m_known = std::make_unique<KnownServers>(*m_settings);
    m_connection = std::make_unique<ServerConnection>(*m_known);
    connect(m_connection.get(), &ServerConnection::stateChanged, m_connection.get(), [this](ServerConnection::State state) {
        if (state == ServerConnection::State::UntrustedCertificate)
            m_connection->trust(m_connection->offeredFingerprint());
    });
    m_connection->signIn({u"127.0.0.1"_s, m_house->port()}, u"seller@demo.test"_s, u"foyer-demo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), ServerConnection::State::Online, 15'000);
    m_orders = std::make_unique<OrdersController>(*m_connection);
    connect(m_orders.get(), &OrdersController::said, this, [this](OrdersController::Tone, const QString &sentence) { m_told.append(sentence); });
    m_orders->setPrinter([this](const FoundOrderView &order) {
        m_printed.append(order);
        return true;
    });
}

void TestTillOrders::cleanupTestCase()
{
    m_orders.reset();
    m_connection.reset();
    const QByteArray faults = m_house->close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house->dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

QJsonObject TestTillOrders::sold(const QList<int> &seats, const QString &name, bool isPaid)
{
    const QJsonObject hold = m_till->holdSeats(m_event, seats).json();
    QJsonObject wish = cashOrder(hold);
    if (!isPaid)
        wish.remove(u"payments"_s);
    wish[u"customer"_s] = QJsonObject{{u"name"_s, name}, {u"email"_s, name.section(u' ', 0, 0).toLower() + u"@elsinore.test"_s}, {u"phone"_s, u"+45 49 21 30 79"_s}};
    return m_till->sell(m_event, wish).json();
}

bool TestTillOrders::open(const QString &text)
{
    m_printed.clear();
    m_told.clear();
    m_orders->searchNow(text);
    return QTest::qWaitFor([this] { return !m_orders->isSearching(); }, 10'000) && m_orders->order() && m_orders->orders().rowCount() > 0;
}

void TestTillOrders::willCall()
{
    const QJsonObject made = sold({200, 201}, u"Ophelia Polonius"_s);
    QVERIFY(open(u"pol"_s));
    QCOMPARE(m_orders->order()->reference, made["reference"_L1].toString());
    QVERIFY(m_orders->order()->willCall);
    m_orders->handOut();
    QVERIFY(settled());
    QCOMPARE(m_printed.size(), 1);
    QVERIFY(!m_orders->order()->willCall);
    QVERIFY(open(u"ophélia"_s)); // the server knows it too
    QVERIFY(!m_orders->order()->willCall);
    QCOMPARE(m_orders->order()->collectedBy.value_or(QString()), m_orders->order()->soldBy);
    QTRY_VERIFY(m_orders->story().size() >= 3);
    QCOMPARE(m_orders->story().last().kind, u"collected"_s);
}

void TestTillOrders::scannedTicket()
{
    const QJsonObject made = sold({205}, u"Horatio Friend"_s);
    const QString code = made["tickets"_L1][0]["code"_L1].toString();
    QVERIFY(open(code));
    QCOMPARE(m_orders->order()->reference, made["reference"_L1].toString());
    QVERIFY(open(made["tickets"_L1][0]["readableCode"_L1].toString()));
    QCOMPARE(m_orders->order()->reference, made["reference"_L1].toString());
    QString forged = code;
    forged[forged.size() - 5] = forged.at(forged.size() - 5) == u'A' ? u'B' : u'A';
    QVERIFY(!open(forged));
}

void TestTillOrders::partRefund()
{
    const QJsonObject made = sold({210, 211}, u"Gertrude Queen"_s);
    QVERIFY(open(made["reference"_L1].toString()));
    m_orders->places().toggle(1);
    m_orders->askRefund();
    QTRY_VERIFY(m_orders->quote());
    const QuoteRefund::Reply quote = *m_orders->quote();
    QCOMPARE(quote.shares.size(), 1);
    QCOMPARE(quote.shares.first().method, u"cash"_s);
    QVERIFY(quote.amount.minorUnits() > 0);
    m_orders->refund(u"ill"_s);
    QVERIFY(settled());
    QCOMPARE(m_orders->order()->status, u"partly_refunded"_s);
    QCOMPARE(m_orders->order()->refunded, quote.amount); // as it was told before
    QCOMPARE(scanned(made["tickets"_L1][1]["code"_L1].toString()), u"refunded"_s);
    QCOMPARE(scanned(made["tickets"_L1][0]["code"_L1].toString()), u"admitted"_s);
    m_orders->askRefund(); // somebody is inside
    QTRY_VERIFY(m_told.last().contains(u"inside"_s));
    QVERIFY(!m_orders->quote());
}

void TestTillOrders::newTicketsKillTheOldOnes()
{
    const QJsonObject made = sold({215}, u"Laertes Brother"_s);
    QVERIFY(open(u"laertes"_s));
    m_orders->printAgain(u"lost"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_printed.size(), 1, 10'000);
    QVERIFY(settled());
    QCOMPARE(scanned(made["tickets"_L1][0]["code"_L1].toString()), u"replaced"_s);
    QCOMPARE(scanned(m_printed.first().tickets.first().code), u"admitted"_s);
}

void TestTillOrders::voidInTheShift()
{
    const QJsonObject made = sold({220}, u"Osric Courtier"_s);
    QVERIFY(open(made["reference"_L1].toString()));
    m_orders->voidSale(u"wrong evening"_s);
    QVERIFY(settled());
    QCOMPARE(m_orders->order()->status, u"cancelled"_s);
    QCOMPARE(scanned(made["tickets"_L1][0]["code"_L1].toString()), u"refunded"_s);
    m_orders->voidSale(u"again"_s);
    QVERIFY(settled());
    QVERIFY(m_told.last().contains(u"did not accept"_s));
}

void TestTillOrders::pendingIsPaid()
{
    const QJsonObject made = sold({225}, u"Fortinbras Norway"_s, false);
    QVERIFY(open(made["reference"_L1].toString()));
    QVERIFY(m_orders->isPending());
    const Money left = OrderWords::left(*m_orders->order());
    m_orders->payCash(left + Money(500, left.currency()));
    QVERIFY(settled());
    QTRY_COMPARE(m_printed.size(), 1);
    QCOMPARE(m_orders->order()->status, u"confirmed"_s);
    QVERIFY(settled());
    QCOMPARE(scanned(m_printed.first().tickets.first().code), u"admitted"_s);
}

void TestTillOrders::cardByTerminal()
{
    const QJsonObject made = sold({230}, u"Rosencrantz Guest"_s, false);
    QVERIFY(open(made["reference"_L1].toString()));
    m_orders->startCard();
    QVERIFY(settled());
    QVERIFY(m_orders->attempt());
    // Another till, or this one after lunch, sees what waits and ends it.
    QVERIFY(open(u"ophelia"_s));
    QVERIFY(open(made["reference"_L1].toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_orders->attempt(), 10'000);
    m_orders->resolveCard(u"approved"_s, u"A77"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_printed.size(), 1, 10'000);
    QVERIFY(settled());
    QCOMPARE(m_orders->order()->status, u"confirmed"_s);
    QVERIFY(!m_orders->attempt());
}

void TestTillOrders::customerAndNotes()
{
    sold({235}, u"Yorick Jester"_s);
    QVERIFY(open(u"yorick"_s));
    m_orders->addNote(u"A fellow of infinite jest"_s);
    QVERIFY(settled());
    QTRY_VERIFY_WITH_TIMEOUT(m_orders->customer() && !m_orders->customer()->notes.isEmpty(), 10'000);
    QCOMPARE(m_orders->customer()->notes.first().text, u"A fellow of infinite jest"_s);
    QVERIFY(m_orders->customer()->orderCount >= 1);
    QVERIFY(open(u"2130 79"_s)); // the end of the phone
}

void TestTillOrders::mailed()
{
    const QJsonObject order = sold({60, 61}, u"Vera Post"_s);
    QVERIFY(open(order["reference"_L1].toString()));
    QTRY_VERIFY(m_orders->canMail());
    m_told.clear();
    m_orders->mailTickets(u"vera@house.test"_s);
    QTRY_VERIFY(m_told.contains(u"The mail to vera@house.test was sent."_s));
    QCOMPARE(m_orders->mails().size(), 1);
    QCOMPARE(m_orders->mails().first().state, u"sent"_s);
    QCOMPARE(m_box.taken("vera@house.test").size(), 1);
    m_orders->mailTickets(u"nobody@house.test"_s);
    QTRY_VERIFY(m_told.contains(u"The mail to nobody@house.test was refused: 550 5.1.1 no such mailbox nobody@house.test"_s));
    m_orders->mailTickets(u"no address"_s);
    QVERIFY(settled());
    QTRY_VERIFY(m_told.last().startsWith("Not done: the mail to no address"_L1));
    QCOMPARE(m_orders->mails().size(), 2);
}

void TestTillOrders::filters()
{
    sold({240}, u"Cornelius Pending"_s, false);
    m_orders->searchNow({});
    QTRY_VERIFY(!m_orders->isSearching());
    m_orders->setFilter(OrdersController::Filter::ToPay);
    QTRY_VERIFY(!m_orders->isSearching());
    QVERIFY(m_orders->orders().rowCount() >= 1);
    for (const FoundOrderView &order : m_orders->orders().orders())
        QCOMPARE(order.status, u"pending"_s);
    m_orders->setFilter(OrdersController::Filter::All);
    QTRY_VERIFY(!m_orders->isSearching());
}

QTEST_GUILESS_MAIN(TestTillOrders)
#include "tst_till_orders.moc"
