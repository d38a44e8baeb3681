// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include "client/KnownServers.h"
#include "client/ServerConnection.h"
#include "desk/DeskPage.h"
#include "desk/PaymentPanel.h"
#include "protocol/PaymentMethods.h"
#include "protocol/ShiftMethods.h"
#include "protocol/VoucherMethods.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;
using State = SaleController::State;
using Stage = Checkout::Stage;

namespace {

constexpr int answerMs = 15'000; // of a sanitized server on a busy machine

/// The selling page of one person, with the real connection; used with keys alone.
class Window
{
public:
    Window(const QString &settingsFile, quint16 port, const QString &email)
        : settings(settingsFile, QSettings::IniFormat), known(settings), connection(known), page(connection)
    {
        QObject::connect(&connection, &ServerConnection::stateChanged, &connection, [this](ServerConnection::State state) {
            if (state == ServerConnection::State::UntrustedCertificate)
                connection.trust(connection.offeredFingerprint());
        });
        QObject::connect(&page.sale(), &SaleController::said, &page, [this](SaleController::Tone, const QString &sentence) { told = sentence; });
        connection.signIn({u"127.0.0.1"_s, port}, email, u"foyer-demo"_s);
    }

    bool open()
    {
        if (!QTest::qWaitFor([this] { return connection.isOnline(); }, answerMs))
            return false;
        page.setPermissions(connection.permissions());
        page.resize(1280, 748);
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            return false;
        page.enter();
        if (!QTest::qWaitFor([this] { return !sale().events().isEmpty(); }, answerMs))
            return false;
        for (const DeskEvent &event : sale().events()) {
            if (event.name.contains(u"Hamlet"_s))
                sale().openEvent(event);
        }
        if (!reached(State::Choosing))
            return false;
        page.enter();
        return true;
    }

    SaleController &sale() { return page.sale(); }
    bool reached(State state) { return QTest::qWaitFor([&] { return sale().state() == state; }, answerMs); }
    bool reached(Stage stage) { return QTest::qWaitFor([&] { return sale().checkout().stage() == stage; }, answerMs); }
    void type(const QString &keys)
    {
        for (const QChar key : keys)
            QTest::keyClicks(QApplication::focusWidget(), QString(key));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    bool hold(const QString &party)
    {
        type(party);
        press(Qt::Key_Return);
        return reached(State::Held);
    }

    /// How the order stands at the server.
    OrderView stored(const QString &reference)
    {
        OrderView order;
        bool isThere = false;
        connection.call<GetOrder>({reference}, &connection, [&](const Result<OrderView> &reply) {
            isThere = true;
            if (reply)
                order = *reply;
        });
        return QTest::qWaitFor([&] { return isThere; }, answerMs) ? order : OrderView();
    }

    QSettings settings;
    KnownServers known;
    ServerConnection connection;
    DeskPage page;
    QString told;
};

Money eur(qint64 amount) { return Money(amount, u"EUR"_s); }

} // namespace

/// Money at the window: real keys, the real connection, the real server.
class TestTillMoney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void exactCash();
    void cashWithChangeForAMixedParty();
    void cardApproved();
    void cardDeclinedThenCash();
    void cardThatNobodyKnows();
    void cashAndVoucher();
    void givenAwayAndInvoiced();
    void payLater();
    void undone();
    void exchangedUpAndDown();

private:
    std::unique_ptr<Window> open(const QString &email = u"seller@demo.test"_s);

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::DemoHouse> m_house;
    std::unique_ptr<Window> m_till;
};

void TestTillMoney::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setMovement(Theme::Movement::Reduced);
    m_house = std::make_unique<test::DemoHouse>();
    QVERIFY(m_house->open());
    m_till = open();
    QVERIFY(m_till);
    bool isOpen = false;
    m_till->connection.call<OpenShift>({eur(10'000)}, this, [&](const Result<ShiftView> &shift) { isOpen = bool(shift); });
    QTRY_VERIFY_WITH_TIMEOUT(isOpen, answerMs);
}

void TestTillMoney::cleanupTestCase()
{
    m_till.reset();
    const QByteArray faults = m_house->close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const auto verified = test::runFoyer({u"verify"_s, u"--data-dir"_s, m_house->dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

std::unique_ptr<Window> TestTillMoney::open(const QString &email)
{
    auto window = std::make_unique<Window>(m_folder.filePath(email + u".ini"_s), m_house->port(), email);
    return window->open() ? std::move(window) : nullptr;
}

void TestTillMoney::exactCash()
{
    QVERIFY(m_till->hold(u"2"_s));
    m_till->press(Qt::Key_F12);
    QVERIFY(m_till->reached(State::Sold));
    QCOMPARE(m_till->sale().change(), eur(0));
    QCOMPARE(m_till->stored(m_till->sale().order().reference).status, u"confirmed"_s);
    m_till->press(Qt::Key_Return);
}

void TestTillMoney::cashWithChangeForAMixedParty()
{
    QVERIFY(m_till->hold(u"1a1s"_s));
    const qint64 total = m_till->sale().total().minorUnits();
    m_till->press(Qt::Key_F9);
    m_till->type(u"10"_s); // a first note
    m_till->press(Qt::Key_Return);
    QCOMPARE(m_till->sale().checkout().toPay(), eur(total - 1000));
    m_till->press(Qt::Key_F9);
    m_till->type(u"200"_s);
    m_till->press(Qt::Key_Return);
    QVERIFY(m_till->reached(State::Sold));
    QCOMPARE(m_till->sale().change(), eur(21'000 - total));
    QCOMPARE(m_till->sale().order().payments.size(), 1);
    m_till->press(Qt::Key_Return);
}

void TestTillMoney::cardApproved()
{
    QVERIFY(m_till->hold(u"2"_s));
    m_till->press(Qt::Key_F9);
    m_till->type(u"20"_s); // and the rest on the card
    m_till->press(Qt::Key_Return);
    m_till->press(Qt::Key_F10);
    QVERIFY(m_till->reached(Stage::Terminal));
    const OrderView waiting = m_till->stored(m_till->sale().checkout().order().reference);
    QCOMPARE(waiting.status, u"pending"_s);
    QCOMPARE(waiting.paid, eur(2000));
    m_till->type(u"AUTH4713"_s);
    m_till->press(Qt::Key_Return);
    QVERIFY(m_till->reached(State::Sold));
    const OrderView order = m_till->stored(m_till->sale().order().reference);
    QCOMPARE(order.status, u"confirmed"_s);
    QCOMPARE(order.payments.last().method, u"card"_s);
    QCOMPARE(order.payments.last().reference.value_or(QString()), u"AUTH4713"_s);
    m_till->press(Qt::Key_Return);
}

void TestTillMoney::cardDeclinedThenCash()
{
    QVERIFY(m_till->hold(u"1"_s));
    m_till->press(Qt::Key_F10);
    QVERIFY(m_till->reached(Stage::Terminal));
    const QString reference = m_till->sale().checkout().order().reference;
    m_till->press(Qt::Key_Escape);
    QVERIFY(m_till->reached(Stage::Open));
    m_till->press(Qt::Key_F12);
    QVERIFY(m_till->reached(State::Sold));
    QCOMPARE(m_till->sale().order().reference, reference);
    m_till->press(Qt::Key_Return);
    // And one that is given up.
    QVERIFY(m_till->hold(u"1"_s));
    const int seat = m_till->sale().basket().first().seat;
    m_till->press(Qt::Key_F10);
    QVERIFY(m_till->reached(Stage::Terminal));
    const QString second = m_till->sale().checkout().order().reference;
    m_till->press(Qt::Key_Escape);
    QVERIFY(m_till->reached(Stage::Open));
    m_till->press(Qt::Key_Escape);
    QVERIFY(m_till->reached(State::Choosing));
    QCOMPARE(m_till->stored(second).status, u"cancelled"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_till->sale().map().state(seat), SeatState::Available, answerMs);
}

void TestTillMoney::cardThatNobodyKnows()
{
    QVERIFY(m_till->hold(u"1"_s));
    m_till->press(Qt::Key_F10);
    QVERIFY(m_till->reached(Stage::Terminal));
    const QString reference = m_till->sale().checkout().order().reference;
    m_till->type(u"?"_s);
    QVERIFY(QTest::qWaitFor([this] { return m_till->sale().checkout().attempt() && m_till->sale().checkout().attempt()->state == "unknown"_L1; }, answerMs));
    QCOMPARE(m_till->stored(reference).status, u"pending"_s); // neither sold nor not
    QVERIFY(m_till->reached(Stage::Terminal));
    m_till->type(u"4714"_s); // the terminal's journal tells
    m_till->press(Qt::Key_Return);
    QVERIFY(m_till->reached(State::Sold));
    QCOMPARE(m_till->stored(reference).status, u"confirmed"_s);
    m_till->press(Qt::Key_Return);
}

void TestTillMoney::cashAndVoucher()
{
    QString code;
    m_till->connection.call<IssueVoucher>({eur(1500), u"cash"_s, {}, {}}, this, [&](const Result<VoucherView> &voucher) {
        code = voucher ? voucher->code.value_or(QString()) : u"none"_s;
    });
    QTRY_VERIFY_WITH_TIMEOUT(!code.isEmpty(), answerMs);
    QVERIFY(m_till->hold(u"1"_s));
    const qint64 total = m_till->sale().total().minorUnits();
    m_till->press(Qt::Key_F2);
    m_till->type(code);
    m_till->press(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([this] { return !m_till->sale().checkout().tenders().isEmpty(); }, answerMs));
    QCOMPARE(m_till->sale().checkout().toPay(), eur(total - 1500));
    m_till->press(Qt::Key_F12);
    QVERIFY(m_till->reached(State::Sold));
    const OrderView order = m_till->stored(m_till->sale().order().reference);
    QCOMPARE(order.payments.size(), 2);
    m_till->press(Qt::Key_Return);
    // It is empty now.
    QVERIFY(m_till->hold(u"1"_s));
    m_till->press(Qt::Key_F2);
    m_till->type(code);
    m_till->press(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([this] { return m_till->told.contains(u"Nothing is left"_s); }, answerMs));
    m_till->press(Qt::Key_Escape);
    QVERIFY(m_till->reached(State::Choosing));
}

void TestTillMoney::givenAwayAndInvoiced()
{
    // A seller may do neither.
    QVERIFY(m_till->hold(u"1"_s));
    m_till->press(Qt::Key_F3);
    QVERIFY(m_till->told.contains(u"supervisor"_s));
    m_till->press(Qt::Key_Escape);
    QVERIFY(m_till->reached(State::Choosing));
    m_till->page.hide();
    const auto office = open(u"organizer@demo.test"_s);
    QVERIFY(office);
    QVERIFY(office->hold(u"2"_s));
    office->press(Qt::Key_F3);
    office->type(u"1"_s);
    office->press(Qt::Key_Return);
    QVERIFY(office->reached(State::Sold));
    QCOMPARE(office->stored(office->sale().order().reference).payments.first().reference.value_or(QString()), u"Press"_s);
    office->press(Qt::Key_Return);
    QVERIFY(office->hold(u"2"_s));
    office->press(Qt::Key_I, Qt::ControlModifier);
    office->type(u"Ann Archer"_s);
    office->press(Qt::Key_Return); // and where does it go?
    office->type(u"ann@example.test"_s);
    office->press(Qt::Key_Return);
    QVERIFY(office->reached(State::Sold));
    const OrderView order = office->stored(office->sale().order().reference);
    QCOMPARE(order.payments.first().method, u"invoice"_s);
    QCOMPARE(order.customer->email.value_or(QString()), u"ann@example.test"_s);
    office->page.hide();
    m_till->page.show();
    QVERIFY(QTest::qWaitForWindowActive(&m_till->page));
    m_till->page.enter();
}

void TestTillMoney::payLater()
{
    QVERIFY(m_till->hold(u"2"_s));
    m_till->press(Qt::Key_L, Qt::ControlModifier);
    m_till->type(u"Ben Baker"_s);
    m_till->press(Qt::Key_Return);
    QVERIFY(m_till->reached(State::Reserved));
    const OrderView order = m_till->stored(m_till->sale().order().reference);
    QCOMPARE(order.status, u"pending"_s);
    QVERIFY(order.payBy && *order.payBy > m_till->connection.serverNow().addSecs(60));
    QVERIFY(order.holdId);
    m_till->press(Qt::Key_Return);
    QCOMPARE(m_till->sale().state(), State::Choosing);
}

void TestTillMoney::undone()
{
    QVERIFY(m_till->hold(u"2"_s));
    const int seat = m_till->sale().basket().first().seat;
    m_till->press(Qt::Key_F12);
    QVERIFY(m_till->reached(State::Sold));
    const QString reference = m_till->sale().order().reference;
    m_till->press(Qt::Key_Z, Qt::ControlModifier);
    m_till->type(u"1"_s);
    QVERIFY(QTest::qWaitFor([this] { return !m_till->sale().lastSale(); }, answerMs));
    QCOMPARE(m_till->stored(reference).status, u"cancelled"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_till->sale().map().state(seat), SeatState::Available, answerMs);
}

void TestTillMoney::exchangedUpAndDown()
{
    QVERIFY(m_till->hold(u"1"_s));
    m_till->press(Qt::Key_F12);
    QVERIFY(m_till->reached(State::Sold));
    const OrderView sold = m_till->sale().order();
    const qint64 paid = sold.total.minorUnits();
    m_till->press(Qt::Key_Return);

    m_till->sale().beginExchange(sold, {sold.tickets.first().ticketId});
    QVERIFY(m_till->sale().exchange());
    QVERIFY(m_till->hold(u"2"_s));
    const Money more = m_till->sale().checkout().due();
    QCOMPARE(more, eur(m_till->sale().total().minorUnits() - paid));
    QVERIFY(more.minorUnits() > 0);
    m_till->press(Qt::Key_F12);
    QVERIFY(m_till->reached(State::Sold));
    OrderView order = m_till->stored(sold.reference);
    QCOMPARE(order.paid, eur(paid + more.minorUnits()));
    QCOMPARE(m_till->sale().basket().size(), 2);
    QCOMPARE(m_till->sale().orderNews().tickets.size(), 2);
    m_till->press(Qt::Key_Return);

    QList<TicketId> both;
    for (const TicketView &ticket : std::as_const(order.tickets)) {
        if (ticket.status == "valid"_L1)
            both.append(ticket.ticketId);
    }
    QCOMPARE(both.size(), 2);
    m_till->sale().beginExchange(order, both);
    QVERIFY(m_till->hold(u"1"_s));
    const Money back = m_till->sale().checkout().givenBack();
    QVERIFY(back.minorUnits() > 0);
    m_till->press(Qt::Key_Return); // nothing to pay: Enter exchanges
    QVERIFY(m_till->reached(State::Sold));
    qint64 told = 0;
    for (const MoneyBackLine &line : m_till->sale().moneyBack())
        told += line.amount.minorUnits();
    QCOMPARE(told, back.minorUnits());
    order = m_till->stored(sold.reference);
    QCOMPARE(order.refunded, back);
    m_till->press(Qt::Key_Return);
}

QTEST_MAIN(TestTillMoney)
#include "tst_till_money.moc"
