// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"
#include "Tunnel.h"

#include "client/KnownServers.h"
#include "client/ServerConnection.h"
#include "desk/DeskPage.h"
#include "lease/LeaseDevice.h"
#include "protocol/OrderMethods.h"
#include "print/PrintDesk.h"
#include "shell/MainWindow.h"
#include "theme/Theme.h"
#include "ticket/TicketCode.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace foyer;
using namespace Qt::StringLiterals;
using State = SaleController::State;
using Stage = Checkout::Stage;

namespace {

constexpr int answerMs = 30'000;
constexpr int leaseSize = 8; // of the demo

/// A till as it stands at a window: the real connection and page with settings, journals and a lease of its own.
class WindowTill
{
public:
    WindowTill(const QString &folder, const ServerAddress &server, const QString &email = u"seller@demo.test"_s)
        : settings(made(folder) + u"/till.ini"_s, QSettings::IniFormat), known(settings), connection(known), desk(connection)
    {
        QObject::connect(&connection, &ServerConnection::stateChanged, &connection, [this](ServerConnection::State state) {
            if (state == ServerConnection::State::UntrustedCertificate)
                connection.trust(connection.offeredFingerprint());
        });
        QObject::connect(&sale(), &SaleController::said, &connection, [this](SaleController::Tone, const QString &sentence) { told += sentence; });
        QObject::connect(&sale(), &SaleController::orderSold, &connection, [this] { printed += sale().orderNews(); }); // what drawer and printer get
        desk.setJournalFolder(folder + u"/sales"_s);
        desk.resize(1280, 748);
        connection.signIn(server, email, u"foyer-demo"_s);
    }

    SaleController &sale() { return desk.sale(); }
    LeaseKeeper &leases() { return desk.leases(); }
    EventId event() { return sale().event().id; }

    bool signIn()
    {
        if (!until([this] { return connection.isOnline(); }))
            return false;
        desk.setPermissions(connection.permissions());
        desk.setTill(leaseDevice(settings), u"Window"_s);
        desk.signedIn(u"box office"_s, connection.user().id, connection.user().name);
        return true;
    }
    /// Signed in, the event on the screen and its lease here.
    bool open()
    {
        if (!signIn())
            return false;
        sale().loadEvents(u"Hamlet"_s);
        if (!until([this] { return !sale().events().isEmpty(); }))
            return false;
        sale().openEvent(sale().events().first());
        return reached(State::Choosing) && until([this] { return leases().openPlaces(event()).size() == leaseSize; });
    }
    template<typename Condition> bool until(Condition condition) { return QTest::qWaitFor(condition, answerMs); }
    bool reached(State state) { return until([&] { return sale().state() == state; }); }

    /// Keys as a person presses them: to whatever has the focus.
    bool takeKeyboard()
    {
        desk.show();
        desk.activateWindow();
        if (!QTest::qWaitForWindowActive(&desk))
            return false;
        if (!QApplication::focusWidget() || !desk.isAncestorOf(QApplication::focusWidget()))
            desk.enter();
        return QApplication::focusWidget() && desk.isAncestorOf(QApplication::focusWidget());
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    bool isSold(int sales) const { return printed.size() == sales; }

    /// Lets the link be found dead: nobody waits for what a person would see at once.
    bool away()
    {
        return until([this] { return !connection.isOnline(); });
    }

    QSettings settings;
    KnownServers known;
    ServerConnection connection;
    QStringList told;
    QList<OrderView> printed;
    DeskPage desk;

private:
    static QString made(const QString &folder)
    {
        QDir().mkpath(folder);
        return folder;
    }
};

/// What the process does that is going to be killed: it waits for the server to go, sells, and ends before anybody hears of it.
int sellAloneUntilKilled(const QString &folder, quint16 port)
{
    WindowTill till(folder, {u"127.0.0.1"_s, port});
    if (!till.open())
        return 1;
    std::puts("open");
    std::fflush(stdout);
    if (!till.away() || !till.sale().isAlone())
        return 2;
    till.sale().holdParty({{1, 2}});
    // At the moment the drawer would open: what is said to be sold is on the disk.
    QObject::connect(&till.sale(), &SaleController::orderSold, &till.sale(), [] { ::raise(SIGKILL); });
    till.sale().payCash(till.sale().total());
    return 3;
}

} // namespace

/// Selling without the server, with real processes: leases sold from while it is dead or out of reach, handed in once, without
/// conflict; and sales of before the cut told as they are.
class TestTillAlone : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void twoTillsWhileTheServerIsDead();
    void killedBetweenTheSaleAndTheHandIn();
    void theServerRestartsInMidSale();
    void anotherEventWithoutTheServer();
    void aPaymentAcrossACut();
    void givenUpMeanwhile();
    void quittingGivesBack();

private:
    QJsonObject orderOf(const QString &reference) { return m_door->http().get("/api/v1/orders/" + reference.toUtf8()).json(); }
    int orders() const;
    bool restart();
    /// What the server has of a sale is what was printed.
    bool isHandedIn(WindowTill &till, int sales);
    void compare(const OrderView &printed, const QString &reference);

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<test::DemoHouse> m_house;
    std::unique_ptr<test::Till> m_door;
};

void TestTillAlone::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_port = free.serverPort();
    free.close();
    m_house = std::make_unique<test::DemoHouse>(QStringList{u"--port"_s, QString::number(m_port)});
    QVERIFY(m_house->open());
    QCOMPARE(m_house->port(), m_port);
}

void TestTillAlone::init() { m_door = std::make_unique<test::Till>(m_port); }

void TestTillAlone::cleanupTestCase()
{
    const QByteArray faults = m_house->close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const auto verified = test::runFoyer({u"verify"_s, u"--data-dir"_s, m_house->dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

int TestTillAlone::orders() const { return test::runSql(m_house->dataFolder(), u"SELECT count(*) FROM sales_order"_s).out.trimmed().toInt(); }

bool TestTillAlone::restart()
{
    if (!m_house->server().start())
        return false;
    m_door = std::make_unique<test::Till>(m_port);
    return m_door->isSignedIn();
}

bool TestTillAlone::isHandedIn(WindowTill &till, int sales)
{
    return till.until([&] { return till.connection.isOnline() && till.leases().waiting() == 0; }) && till.leases().refused() == 0
        && std::count_if(till.leases().sales().cbegin(), till.leases().sales().cend(), [](const OfflineSale &sale) { return sale.state == OfflineSale::State::HandedIn; }) == sales;
}

void TestTillAlone::compare(const OrderView &printed, const QString &reference)
{
    const QJsonObject order = orderOf(reference);
    QCOMPARE(order["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(test::amountOf(order["total"_L1]), printed.total.minorUnits());
    QCOMPARE(test::amountOf(order["payments"_L1][0]["tendered"_L1]), printed.payments.first().tendered->minorUnits());
    QHash<qint64, QString> codes;
    for (const QJsonValue &ticket : order["tickets"_L1].toArray())
        codes.insert(ticket["ticketId"_L1].toInteger(), ticket["code"_L1].toString());
    QCOMPARE(codes.size(), printed.tickets.size());
    for (const TicketView &ticket : printed.tickets)
        QCOMPARE(codes.value(ticket.ticketId.value()), ticket.code);
}

void TestTillAlone::twoTillsWhileTheServerIsDead()
{
    const int ordersBefore = orders();
    WindowTill a(m_folder.filePath(u"a"_s), {u"127.0.0.1"_s, m_port});
    WindowTill b(m_folder.filePath(u"b"_s), {u"127.0.0.1"_s, m_port}, u"seller2@demo.test"_s);
    QVERIFY(a.open() && b.open());
    const EventId event = a.event();
    QSet<qint64> theirs;
    for (WindowTill *till : {&a, &b}) {
        for (const LeasePlace &place : till->leases().openPlaces(event))
            theirs.insert(place.ticket.value());
    }
    QCOMPARE(theirs.size(), 2 * leaseSize); // nothing in common
    const qsizetype soldBefore = m_door->seats(event.value())["states"_L1].toString().count(u's');

    m_house->server().kill();
    for (WindowTill *till : {&a, &b}) {
        QVERIFY(till->away());
        QVERIFY(till->sale().isAlone());
        QVERIFY(till->takeKeyboard());
        till->type(u"2a1"_s);
        till->press(Qt::Key_Return);
        QCOMPARE(till->sale().state(), State::Held);
        till->press(Qt::Key_F12);
        QVERIFY2(till->isSold(1), qPrintable(till->told.join(u'\n')));
        till->press(Qt::Key_Return);
        till->type(u"1"_s);
        till->press(Qt::Key_Return);
        till->press(Qt::Key_F9);
        till->type(u"200"_s);
        till->press(Qt::Key_Return);
        QVERIFY2(till->isSold(2), qPrintable(till->told.join(u'\n')));
        QVERIFY(till->sale().change().minorUnits() > 0);
        till->type(u"2"_s); // the first key of the next customer
        till->press(Qt::Key_Return);
        till->press(Qt::Key_Space);
        till->press(Qt::Key_F12);
        QVERIFY2(till->isSold(3), qPrintable(till->told.join(u'\n')));
        QCOMPARE(till->leases().waiting(), 3);
        QCOMPARE(till->leases().openPlaces(event).size(), leaseSize - 6);
        for (const OrderView &order : till->printed) {
            for (const TicketView &ticket : order.tickets) {
                const auto claim = readTicketClaim(ticket.code);
                QVERIFY(claim && claim->event == event && claim->ticket == ticket.ticketId && claim->place == ticket.seat.value_or(-1));
                QVERIFY(theirs.remove(ticket.ticketId.value())); // no place twice
            }
        }
    }

    QVERIFY(restart());
    // A customer may be at the door before the till has found the server again: the signature and the lease let them in.
    const QString early = a.printed.first().tickets.first().code;
    QCOMPARE(m_door->scan(event.value(), early).json()["result"_L1].toString(), u"admitted"_s);
    QVERIFY(isHandedIn(a, 3) && isHandedIn(b, 3));
    QCOMPARE(orders(), ordersBefore + 6);
    for (WindowTill *till : {&a, &b}) {
        for (qsizetype i = 0; i < 3; ++i) {
            compare(till->printed.at(i), till->leases().sales().at(i).outcome);
            for (const TicketView &ticket : till->printed.at(i).tickets) {
                const QString result = m_door->scan(event.value(), ticket.code).json()["result"_L1].toString();
                QCOMPARE(result, ticket.code == early ? u"already_admitted"_s : u"admitted"_s);
            }
        }
    }
    // The same once more, under its key and under another one: nothing changes.
    const OfflineSale once = a.leases().sales().first();
    for (const QString &key : {once.key, Client::makeKey()}) {
        HandInSale::Request again{once.event, once.lease, once.device, once.soldAt, {}, QList{PaymentInput{u"cash"_s, once.total, once.tendered, {}}}, once.priceBook, once.number, once.account};
        for (const OfflineSalePlace &place : once.places)
            again.places.append({place.ticket, place.priceType});
        std::optional<QString> reference;
        a.connection.callWithKey<HandInSale>(key, again, &a.connection, [&](const Result<OrderView> &order) { reference = order ? order->reference : QString(); });
        QVERIFY(a.until([&] { return reference.has_value(); }));
        QCOMPARE(*reference, once.outcome);
    }
    QCOMPARE(orders(), ordersBefore + 6);
    // Topped up, and given back: as many are blocked as before anybody came.
    for (WindowTill *till : {&a, &b}) {
        QVERIFY(till->until([&] { return till->leases().openPlaces(event).size() == leaseSize; }));
        bool isBack = false;
        till->leases().giveBack(0, [&] { isBack = true; });
        QVERIFY(till->until([&] { return isBack; }));
        QVERIFY(till->leases().openPlaces(event).isEmpty());
    }
    const QString states = m_door->seats(event.value())["states"_L1].toString();
    QCOMPARE(states.count(u's'), soldBefore + 12);
    QVERIFY(a.until([&] { return a.sale().map().total().sold == soldBefore + 12; }));
}

void TestTillAlone::killedBetweenTheSaleAndTheHandIn()
{
    const int before = orders();
    const QString folder = m_folder.filePath(u"killed"_s);
    QProcess till;
    till.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    till.start(QCoreApplication::applicationFilePath(), {u"--till"_s, folder, QString::number(m_port)});
    QVERIFY(QTest::qWaitFor([&] { return till.canReadLine(); }, answerMs));
    m_house->server().kill();
    QVERIFY(till.waitForFinished(answerMs));
    QVERIFY2(till.exitStatus() == QProcess::CrashExit, qPrintable(QString::number(till.exitCode())));
    QVERIFY(restart());
    QCOMPARE(orders(), before);

    // Somebody else signs in at this till: it hands in all the same.
    WindowTill again(folder, {u"127.0.0.1"_s, m_port}, u"seller2@demo.test"_s);
    QVERIFY(again.signIn());
    QVERIFY(isHandedIn(again, 1));
    QCOMPARE(orders(), before + 1);
    const OfflineSale &sale = again.leases().sales().first();
    QVERIFY(sale.seller != again.connection.user().name);
    const QJsonObject order = orderOf(sale.outcome);
    QCOMPARE(order["tickets"_L1].toArray().size(), 2);
    QCOMPARE(test::amountOf(order["paid"_L1]), sale.total.minorUnits());
}

void TestTillAlone::theServerRestartsInMidSale()
{
    WindowTill till(m_folder.filePath(u"mid"_s), {u"127.0.0.1"_s, m_port});
    QVERIFY(till.open());
    const int before = orders();
    m_house->server().kill();
    QVERIFY(till.away());
    QVERIFY(till.takeKeyboard());
    till.type(u"2"_s);
    till.press(Qt::Key_Return);
    till.press(Qt::Key_F9);
    till.type(u"1"_s); // in the middle of an amount
    QVERIFY(restart());
    QVERIFY(till.until([&] { return till.connection.isOnline(); }));
    QCOMPARE(till.sale().state(), State::Held);
    QVERIFY(till.sale().isAlone());
    till.type(u"50"_s);
    till.press(Qt::Key_Return);
    QVERIFY2(till.isSold(1), qPrintable(till.told.join(u'\n')));
    QCOMPARE(till.printed.first().payments.first().tendered->minorUnits(), 15'000); // no key was lost
    QVERIFY(isHandedIn(till, 1));
    compare(till.printed.first(), till.leases().sales().first().outcome);
    till.press(Qt::Key_Return);
    QVERIFY(!till.sale().isAlone());
    till.type(u"1"_s); // and as always
    till.press(Qt::Key_Return);
    QVERIFY(till.reached(State::Held));
    till.press(Qt::Key_F12);
    QVERIFY(till.reached(State::Sold));
    QVERIFY(!till.sale().isToBeHandedIn());
    QCOMPARE(orders(), before + 2);
}

/// A desk sells one event and the next by turns. Those it had open can be changed over to while the server is dead.
void TestTillAlone::anotherEventWithoutTheServer()
{
    WindowTill till(m_folder.filePath(u"two"_s), {u"127.0.0.1"_s, m_port});
    QVERIFY(till.open());
    const DeskEvent hamlet = till.sale().event();
    till.sale().loadEvents();
    QVERIFY(till.until([&] { return till.sale().events().size() > 2; }));
    const QList<DeskEvent> all = till.sale().events();
    const auto other = std::find_if(all.cbegin(), all.cend(), [&](const DeskEvent &event) { return event.id != hamlet.id && event.status == "on_sale"_L1; });
    QVERIFY(other != all.cend());
    till.sale().openEvent(*other);
    QVERIFY(till.reached(State::Choosing));
    QVERIFY(till.until([&] { return till.leases().openPlaces(other->id).size() == leaseSize; }));
    const int before = orders();
    m_house->server().kill();
    QVERIFY(till.away());
    QVERIFY(till.takeKeyboard());
    const auto sellTwo = [&](int sales) {
        till.type(u"2"_s);
        till.press(Qt::Key_Return);
        till.press(Qt::Key_F12);
        QVERIFY2(till.isSold(sales), qPrintable(till.told.join(u'\n')));
    };
    sellTwo(1);

    till.press(Qt::Key_F4);
    QCOMPARE(till.sale().events().size(), 2); // and no other
    for (const DeskEvent &event : till.sale().events())
        QCOMPARE(event.keptHere.value_or(-1), event.id == hamlet.id ? leaseSize : leaseSize - 2);
    till.type(u"hamlet"_s);
    QVERIFY(till.until([&] { return till.sale().events().size() == 1; }));
    till.press(Qt::Key_Return);
    QCOMPARE(till.event(), hamlet.id);
    QVERIFY(till.sale().isAlone());
    QCOMPARE(till.sale().map().total().available, leaseSize);
    sellTwo(2);
    till.sale().nextSale();

    const DeskEvent never = *std::find_if(all.cbegin(), all.cend(), [&](const DeskEvent &event) { return event.id != hamlet.id && event.id != other->id; });
    till.sale().openEvent(never); // never open here: says so, and nothing changes
    QCOMPARE(till.event(), hamlet.id);
    QCOMPARE(till.sale().state(), State::Choosing);
    till.sale().openEvent(*other);
    QCOMPARE(till.event(), other->id);
    QCOMPARE(till.leases().openPlaces(other->id).size(), leaseSize - 2);
    QCOMPARE(till.sale().map().total().available, leaseSize - 2);
    sellTwo(3);

    QVERIFY(restart());
    QVERIFY(isHandedIn(till, 3));
    QCOMPARE(orders(), before + 3);
    for (qsizetype i = 0; i < 3; ++i) {
        compare(till.printed.at(i), till.leases().sales().at(i).outcome);
        QCOMPARE(till.leases().sales().at(i).event, i == 1 ? hamlet.id : other->id);
    }
    till.sale().nextSale();
    QVERIFY(till.until([&] { return !till.sale().isAlone(); }));
    // The map is live again: what was sold at this event since is seen.
    const auto hold = m_door->holdBest(other->id.value(), 1);
    QCOMPARE(hold.status, 201);
    QCOMPARE(m_door->sellForCash(other->id.value(), hold.json()).status, 201);
    const int seat = hold.json()["items"_L1][0]["seat"_L1].toInt(-1);
    QVERIFY(seat >= 0 && seat < till.sale().map().seatCount());
    QVERIFY(till.until([&] { return till.sale().map().state(seat) == SeatState::Sold; }));
}

/// FOYER_CUT_SECONDS=30 makes it the cut of half a minute; five seconds do for every day.
void TestTillAlone::aPaymentAcrossACut()
{
    const int cutMs = 1000 * std::max(1, qEnvironmentVariable("FOYER_CUT_SECONDS", u"5"_s).toInt());
    test::Tunnel tunnel({u"127.0.0.1"_s, m_port});
    QVERIFY(tunnel.listen());
    WindowTill till(m_folder.filePath(u"cut"_s), tunnel.address());
    QVERIFY(till.open());
    const int before = orders();
    QVERIFY(till.takeKeyboard());
    till.type(u"2"_s);
    till.press(Qt::Key_Return);
    QVERIFY(till.reached(State::Held));
    QElapsedTimer cut;
    cut.start();
    tunnel.setSwallowing(true);
    till.press(Qt::Key_F12); // the request goes out, and no answer comes
    QVERIFY(QTest::qWaitFor([&] { return till.connection.isQuiet(); }, 5000));
    QVERIFY2(cut.elapsed() <= 2000, qPrintable(QString::number(cut.elapsed())));
    QVERIFY(till.away());
    QCOMPARE(till.sale().state(), State::Selling); // neither sold nor not
    till.press(Qt::Key_Escape);
    QVERIFY(till.sale().isAlone());
    till.type(u"1"_s);
    till.press(Qt::Key_Return);
    till.press(Qt::Key_F12);
    QVERIFY2(till.isSold(1), qPrintable(till.told.join(u'\n')));
    QCOMPARE(orders(), before);
    QTest::qWait(int(std::max<qint64>(0, cutMs - cut.elapsed())));
    tunnel.setSwallowing(false);
    QVERIFY(isHandedIn(till, 1));
    till.press(Qt::Key_Return);
    // The first sale, as it is: the request was swallowed, asked again under its key, and is sold once.
    QVERIFY2(till.until([&] { return till.isSold(2); }), qPrintable(till.told.join(u'\n')));
    QCOMPARE(till.printed.last().tickets.size(), 2);
    QCOMPARE(orders(), before + 2);
    compare(till.printed.last(), till.printed.last().reference);
}

void TestTillAlone::givenUpMeanwhile()
{
    WindowTill till(m_folder.filePath(u"lost"_s), {u"127.0.0.1"_s, m_port});
    QVERIFY(till.open());
    const EventId event = till.event();
    const Lease lease = *till.leases().lease(event);
    m_house->server().kill();
    QVERIFY(till.away());
    till.sale().holdParty({{1, 1}});
    till.sale().payCash(till.sale().total()); // goes to somebody else meanwhile
    till.sale().nextSale();
    till.sale().holdParty({{1, 2}});
    till.sale().payCash(till.sale().total()); // stays free
    QVERIFY(till.isSold(2));
    // The till stays unplugged while the server is back: on another port, where it does not look for it.
    auto elsewhere = std::make_unique<test::ServerProcess>(m_house->dataFolder());
    QVERIFY(elsewhere->start());
    test::Till organizer(elsewhere->port(), "organizer");
    const QByteArray path = test::eventPath(event.value(), "/leases/" + QByteArray::number(lease.id.value()) + "/giving-up");
    QCOMPARE(organizer.http().post(path, {{u"reason"_s, u"lost"_s}}, test::newKey()).status, 200);
    const int seat = till.printed.first().tickets.first().seat.value_or(-1);
    const auto hold = organizer.holdSeats(event.value(), {seat});
    QCOMPARE(hold.status, 201);
    QCOMPARE(organizer.sellForCash(event.value(), hold.json()).status, 201);
    QCOMPARE(elsewhere->stop(), 0);
    QVERIFY(restart());
    QVERIFY(till.until([&] { return till.leases().waiting() == 0; }));
    QCOMPARE(till.leases().refused(), 1); // the one that cannot be, named
    const OfflineSale &refused = till.leases().sales().at(0);
    QCOMPARE(refused.state, OfflineSale::State::Refused);
    QVERIFY2(refused.outcome.contains(refused.places.first().label), qPrintable(refused.outcome));
    QCOMPARE(till.leases().sales().at(1).state, OfflineSale::State::HandedIn);
    compare(till.printed.at(1), till.leases().sales().at(1).outcome);
}

void TestTillAlone::quittingGivesBack()
{
    test::Till organizer(m_port, "organizer");
    for (const bool hasServer : {true, false}) {
        const QString folder = m_folder.filePath(hasServer ? u"quit"_s : u"quit-alone"_s);
        QDir().mkpath(folder);
        QSettings settings(folder + u"/till.ini"_s, QSettings::IniFormat);
        KnownServers known(settings);
        ServerConnection connection(known);
        PrintDesk printing(connection, settings, folder + u"/print"_s);
        MainWindow window(connection, *m_theme, settings, printing);
        window.desk().setJournalFolder(folder + u"/sales"_s);
        connect(&connection, &ServerConnection::stateChanged, &connection, [&connection](ServerConnection::State state) {
            if (state == ServerConnection::State::UntrustedCertificate)
                connection.trust(connection.offeredFingerprint());
        });
        window.QWidget::show();
        connection.signIn({u"127.0.0.1"_s, m_port}, u"seller@demo.test"_s, u"foyer-demo"_s);
        SaleController &sale = window.desk().sale();
        QVERIFY(QTest::qWaitFor([&] { return connection.isOnline() && !sale.events().isEmpty(); }, answerMs));
        const auto hamlet = std::find_if(sale.events().cbegin(), sale.events().cend(), [](const DeskEvent &event) { return event.name.contains(u"Hamlet"_s); });
        QVERIFY(hamlet != sale.events().cend());
        sale.openEvent(*hamlet);
        QVERIFY(QTest::qWaitFor([&] { return window.desk().leases().openPlaces(hamlet->id).size() == leaseSize; }, answerMs));
        const LeaseId lease = window.desk().leases().lease(hamlet->id)->id;
        if (!hasServer)
            m_house->server().kill(); // nobody has noticed yet
        QElapsedTimer since;
        since.start();
        window.close();
        QVERIFY(QTest::qWaitFor([&] { return !window.isVisible(); }, 5000));
        QVERIFY2(since.elapsed() < 2000, qPrintable(QString::number(since.elapsed())));
        if (!hasServer)
            QVERIFY(restart());
        const QJsonArray leases = organizer.http().get(test::eventPath(hamlet->id.value(), "/leases")).json()["items"_L1].toArray();
        const auto ours = std::find_if(leases.cbegin(), leases.cend(), [lease](const QJsonValue &each) { return each["leaseId"_L1].toInteger() == lease.value(); });
        if (hasServer) {
            QVERIFY(ours != leases.cend());
            QCOMPARE((*ours)["open"_L1].toInt(), 0);
        }
    }
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--till"_L1) {
        const Theme theme(application);
        return sellAloneUntilKilled(arguments.value(2), quint16(arguments.value(3).toInt()));
    }
    TestTillAlone test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_till_alone.moc"
