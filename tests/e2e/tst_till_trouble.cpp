// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"
#include "Tunnel.h"

#include "client/KnownServers.h"
#include "client/ServerConnection.h"
#include "desk/SaleController.h"
#include "protocol/OrderMethods.h"
#include "protocol/PaymentMethods.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace foyer;
using namespace Qt::StringLiterals;
using State = SaleController::State;
using Stage = Checkout::Stage;

namespace {

constexpr int answerMs = 20'000;

/// A till without its widgets, with a journal: the real connection and controller.
class KeptTill
{
public:
    KeptTill(const QString &folder, const ServerAddress &server)
        : settings(folder + u"/till.ini"_s, QSettings::IniFormat), known(settings), connection(known), sale(connection), journal(folder + u"/sales"_s)
    {
        QObject::connect(&connection, &ServerConnection::stateChanged, &connection, [this](ServerConnection::State state) {
            if (state == ServerConnection::State::UntrustedCertificate)
                connection.trust(connection.offeredFingerprint());
        });
        QObject::connect(&sale, &SaleController::said, &sale, [this](SaleController::Tone, const QString &sentence) { told = sentence; });
        connection.signIn(server, u"seller@demo.test"_s, u"foyer-demo"_s);
    }

    /// Signed in, and whatever the journal holds taken up.
    bool signIn()
    {
        if (!QTest::qWaitFor([this] { return connection.isOnline(); }, answerMs))
            return false;
        sale.keepJournal(journal, u"box office"_s, connection.user().id);
        return true;
    }
    bool open()
    {
        if (!signIn())
            return false;
        sale.loadEvents(u"Hamlet"_s);
        if (!QTest::qWaitFor([this] { return !sale.events().isEmpty(); }, answerMs))
            return false;
        sale.openEvent(sale.events().first());
        return reached(State::Choosing);
    }
    bool hold(int places)
    {
        sale.holdParty({{1, places}});
        return reached(State::Held);
    }
    bool reached(State state) { return QTest::qWaitFor([&] { return sale.state() == state; }, answerMs); }
    bool reached(Stage stage) { return QTest::qWaitFor([&] { return sale.checkout().stage() == stage; }, answerMs); }
    QList<FoundOrderView> ordersOf(EventId event, HoldId hold)
    {
        std::optional<QList<FoundOrderView>> orders;
        ListOrders::Request request;
        request.event = event;
        request.hold = hold;
        connection.call<ListOrders>(request, &connection, [&](const Result<ListOrders::Reply> &reply) { orders = reply ? reply->items : QList<FoundOrderView>(); });
        return QTest::qWaitFor([&] { return orders.has_value(); }, answerMs) ? *orders : QList<FoundOrderView>();
    }

    QSettings settings;
    KnownServers known;
    ServerConnection connection;
    SaleController sale;
    QString journal;
    QString told;
};

/// What the process does that is going to be killed. Never returns but when something is wrong.
int sellUntilKilled(const QString &folder, quint16 port, const QString &where)
{
    KeptTill till(folder, {u"127.0.0.1"_s, port});
    if (!till.open())
        return 1;
    till.sale.setTyped(u"2a1s"_s);
    if (!till.hold(2))
        return 2;
    QTest::qWait(400); // what is typed is written with a delay
    if (where == "terminal"_L1) {
        till.sale.checkout().takeCard();
        if (!till.reached(Stage::Terminal))
            return 3;
    } else if (where != "held"_L1) {
        till.sale.payCash(till.sale.total());
        if (where == "asked"_L1) // on its way: nobody here knows how far it came
            QTest::qWait(5);
    }
    ::raise(SIGKILL);
    return 4;
}

} // namespace

/// A till that is killed and a server that is not there: what the seller is told is what is so.
class TestTillTrouble : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void killed_data();
    void killed();
    void killedAndTheHoldIsGone();
    void theJournalIsForOneAndHoldsNoSecret();
    void theServerIsAwayDuringASale();
    void theCableIsPulledDuringASale();

private:
    bool killATill(const QString &folder, const QString &where);

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<test::DemoHouse> m_house;
};

void TestTillTrouble::initTestCase()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_port = free.serverPort();
    free.close();
    m_house = std::make_unique<test::DemoHouse>(QStringList{u"--port"_s, QString::number(m_port)});
    QVERIFY(m_house->open());
    QCOMPARE(m_house->port(), m_port);
}

void TestTillTrouble::cleanupTestCase()
{
    const QByteArray faults = m_house->close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const auto verified = test::runFoyer({u"verify"_s, u"--data-dir"_s, m_house->dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

bool TestTillTrouble::killATill(const QString &folder, const QString &where)
{
    QDir().mkpath(folder);
    QProcess till;
    till.setProcessChannelMode(QProcess::ForwardedChannels);
    till.start(QCoreApplication::applicationFilePath(), {u"--till"_s, folder, QString::number(m_port), where});
    if (!till.waitForFinished(90'000) || till.exitStatus() != QProcess::CrashExit) {
        qWarning() << "the till was not killed, but ended with" << till.exitCode();
        return false;
    }
    return true;
}

void TestTillTrouble::killed_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("with places held") << u"held"_s;
    QTest::newRow("before the sale went out") << u"unsent"_s;
    QTest::newRow("with the sale on its way") << u"asked"_s;
    QTest::newRow("at the card terminal") << u"terminal"_s;
}

void TestTillTrouble::killed()
{
    QFETCH(QString, where);
    const QString folder = m_folder.filePath(where);
    QVERIFY(killATill(folder, where));
    KeptTill till(folder, {u"127.0.0.1"_s, m_port});
    QSignalSpy typed(&till.sale, &SaleController::typedFound);
    QVERIFY(till.signIn());
    QVERIFY(QTest::qWaitFor([&] { return till.sale.state() == State::Held || till.sale.state() == State::Selling || till.sale.state() == State::Sold; }, answerMs));
    QVERIFY2(till.sale.state() != State::Selling || till.reached(Stage::Terminal) || till.reached(State::Sold), qPrintable(till.told));
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed.first().first().toString(), u"2a1s"_s);
    const EventId event = till.sale.event().id;
    if (till.sale.state() == State::Sold) {
        QCOMPARE(where, u"asked"_s); // only then it can have come that far
        QCOMPARE(till.sale.order().status, u"confirmed"_s);
        QCOMPARE(till.sale.order().tickets.size(), 2);
        return;
    }
    const HoldId hold = till.sale.checkout().bill().hold;
    QVERIFY(till.sale.secondsLeft() > 60); // with its clock
    QCOMPARE(till.sale.basket().size(), 2);
    if (where == "terminal"_L1) {
        QCOMPARE(till.sale.checkout().stage(), Stage::Terminal);
        till.sale.checkout().approved(u"4715"_s);
        QVERIFY(till.reached(State::Sold));
    } else {
        QVERIFY(till.ordersOf(event, hold).isEmpty()); // not sold is what was said
        till.sale.payCash(till.sale.total());
        QVERIFY(till.reached(State::Sold));
    }
    QCOMPARE(till.ordersOf(event, hold).size(), 1);
    QVERIFY(QDir(till.journal).entryList(QDir::Files).isEmpty() || till.sale.state() == State::Sold);
}

void TestTillTrouble::killedAndTheHoldIsGone()
{
    const QString folder = m_folder.filePath(u"gone"_s);
    QVERIFY(killATill(folder, u"held"_s));
    test::Till other(m_port); // the same person lets go elsewhere; as good as its time running out
    KeptTill till(folder, {u"127.0.0.1"_s, m_port});
    QVERIFY(QTest::qWaitFor([&] { return till.connection.isOnline(); }, answerMs));
    const auto left = SaleJournal(till.journal, u"box office"_s, till.connection.user().id).load();
    QVERIFY(left && left->hold);
    QVERIFY(other.release(left->event.id.value(), left->hold->holdId.value()).status == 204);
    QVERIFY(till.signIn());
    QVERIFY(QTest::qWaitFor([&] { return till.told.contains(u"ran out"_s); }, answerMs));
    QCOMPARE(till.sale.state(), State::Choosing);
}

void TestTillTrouble::theJournalIsForOneAndHoldsNoSecret()
{
    KeptTill till(m_folder.filePath(u"secret"_s), {u"127.0.0.1"_s, m_port});
    QVERIFY(till.open());
    QVERIFY(till.hold(1));
    till.sale.checkout().payLater({u"Carol Cooper"_s, u"carol@example.test"_s, {}, {}}); // its call is written down before it goes out
    const SaleJournal journal(till.journal, u"box office"_s, till.connection.user().id);
    QFile file(journal.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("orders.sell"));
    QVERIFY(!kept.contains("arol"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    QVERIFY(!SaleJournal(till.journal, u"box office"_s, UserId(till.connection.user().id.value() + 1)).load());
    QVERIFY(till.reached(State::Reserved));
    QVERIFY(!QFile::exists(journal.path())); // nothing is open any more
}

void TestTillTrouble::theServerIsAwayDuringASale()
{
    KeptTill till(m_folder.filePath(u"away"_s), {u"127.0.0.1"_s, m_port});
    QVERIFY(till.open());
    QVERIFY(till.hold(2));
    const EventId event = till.sale.event().id;
    const HoldId hold = till.sale.checkout().bill().hold;
    till.sale.payCash(till.sale.total());
    m_house->server().kill(); // with the sale on its way
    QTest::qWait(1500);
    QCOMPARE(till.sale.state(), State::Selling); // neither sold nor not
    QVERIFY(m_house->server().start());
    QVERIFY(till.reached(State::Sold));
    QCOMPARE(till.ordersOf(event, hold).size(), 1);
}

void TestTillTrouble::theCableIsPulledDuringASale()
{
    test::Tunnel tunnel({u"127.0.0.1"_s, m_port});
    QVERIFY(tunnel.listen());
    KeptTill till(m_folder.filePath(u"cable"_s), tunnel.address());
    QVERIFY(till.open());
    QVERIFY(till.hold(1));
    const EventId event = till.sale.event().id;
    const HoldId hold = till.sale.checkout().bill().hold;
    tunnel.setSwallowing(true);
    QElapsedTimer since;
    since.start();
    till.sale.payCash(till.sale.total());
    QVERIFY(QTest::qWaitFor([&] { return till.connection.isQuiet(); }, 5000));
    QVERIFY2(since.elapsed() <= 2000, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(till.sale.state(), State::Selling);
    QVERIFY(QTest::qWaitFor([&] { return till.connection.state() == ServerConnection::State::Reconnecting; }, 10'000));
    tunnel.setSwallowing(false);
    QVERIFY(till.reached(State::Sold));
    QCOMPARE(till.ordersOf(event, hold).size(), 1); // asked twice, sold once
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--till"_L1)
        return sellUntilKilled(arguments.value(2), quint16(arguments.value(3).toInt()), arguments.value(4));
    TestTillTrouble test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_till_trouble.moc"
