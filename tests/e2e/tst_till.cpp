// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include "client/KnownServers.h"
#include "client/ServerConnection.h"
#include "desk/SaleController.h"
#include "doors/CheckInController.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

/// A till without its widgets: the real connection and the real controller.
class TestTill
{
public:
    explicit TestTill(const QString &settingsFile)
        : settings(settingsFile, QSettings::IniFormat), known(settings), connection(known), sale(connection)
    {
        QObject::connect(&connection, &ServerConnection::stateChanged, &connection,
                         [this](ServerConnection::State state) {
                             if (state == ServerConnection::State::UntrustedCertificate)
                                 connection.trust(connection.offeredFingerprint());
                         });
        QObject::connect(&sale, &SaleController::said, &sale,
                         [this](SaleController::Tone, const QString &sentence) { told.append(sentence); });
    }

    bool open(quint16 port, const QString &email)
    {
        connection.signIn({u"127.0.0.1"_s, port}, email, u"foyer-demo"_s);
        if (!QTest::qWaitFor([&] { return connection.state() == ServerConnection::State::Online; }, 15'000))
            return false;
        sale.loadEvents(u"Hamlet"_s);
        if (!QTest::qWaitFor([&] { return !sale.events().isEmpty(); }, 15'000))
            return false;
        sale.openEvent(sale.events().first());
        return QTest::qWaitFor([&] { return sale.state() == SaleController::State::Choosing; }, 20'000);
    }

    QSettings settings;
    KnownServers known;
    ServerConnection connection;
    SaleController sale;
    QStringList told;
};

class TestTillEndToEnd : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void twoTillsSeeEachOther();
    void restartInTheMiddleOfAHold();
    void restartThatOutlastsTheHold();
    void wrongPasswordIsSaid();

private:
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    QStringList portOption() const { return {u"--port"_s, QString::number(m_port)}; }
    QString dataFolder() const { return m_folder.filePath(u"data"_s); }
};

void TestTillEndToEnd::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const auto demo = test::runFoyer({u"demo"_s, u"--data-dir"_s, dataFolder()});
    QCOMPARE(demo.exitCode, 0);
    // One port for all starts: a till goes back to where it was.
    test::ServerProcess server(dataFolder());
    QVERIFY(server.start());
    m_port = server.port();
    QCOMPARE(server.stop(), 0);
}

void TestTillEndToEnd::twoTillsSeeEachOther()
{
    test::ServerProcess server(dataFolder(), portOption());
    QVERIFY(server.start());
    TestTill first(m_folder.filePath(u"a.ini"_s));
    TestTill second(m_folder.filePath(u"b.ini"_s));
    QVERIFY(first.open(m_port, u"seller@demo.test"_s));
    QVERIFY(second.open(m_port, u"seller2@demo.test"_s));

    first.sale.holdParty({{1, 2}});
    QTRY_COMPARE_WITH_TIMEOUT(first.sale.state(), SaleController::State::Held, 10'000);
    const QList<BasketLine> lines = first.sale.basket();
    QCOMPARE(lines.size(), 2);
    QTRY_COMPARE(second.sale.map().state(lines.first().seat), SeatState::Held);
    first.sale.payCash(first.sale.total());
    QTRY_COMPARE_WITH_TIMEOUT(first.sale.state(), SaleController::State::Sold, 10'000);
    QTRY_COMPARE(second.sale.map().state(lines.first().seat), SeatState::Sold);
    QTRY_COMPARE(second.sale.map().state(lines.last().seat), SeatState::Sold);
    QTRY_VERIFY(first.sale.tickets().startsWith("%PDF"));

    // What one has, the other cannot have.
    second.sale.toggleSeat(lines.first().seat);
    QVERIFY(second.sale.basket().isEmpty());

    CheckInController door(second.connection, u"door-1"_s);
    door.setEvent(first.sale.event().id);
    QVERIFY(door.scan(first.sale.order().tickets.first().code));
    QTRY_VERIFY(door.records().first().isAnswered);
    QCOMPARE(door.records().first().answer.result, u"admitted"_s);
    QVERIFY(!door.scan(first.sale.order().tickets.first().code)); // the scanner's second output, a moment later
    QCOMPARE(server.stop(), 0);
    QCOMPARE(server.complaints(), QByteArray());
}

void TestTillEndToEnd::restartInTheMiddleOfAHold()
{
    auto server = std::make_unique<test::ServerProcess>(dataFolder(), portOption());
    QVERIFY(server->start());
    TestTill till(m_folder.filePath(u"a.ini"_s));
    QVERIFY(till.open(m_port, u"seller@demo.test"_s));
    till.sale.holdParty({{1, 2}});
    QTRY_COMPARE_WITH_TIMEOUT(till.sale.state(), SaleController::State::Held, 10'000);
    const QList<BasketLine> lines = till.sale.basket();

    server->kill();
    QTRY_COMPARE_WITH_TIMEOUT(till.connection.state(), ServerConnection::State::Reconnecting, 6000);
    till.sale.payCash(till.sale.total()); // nothing may be claimed while nobody answers
    QCOMPARE(till.sale.state(), SaleController::State::Held);
    QVERIFY(till.told.last().contains(u"nothing was sold"_s));
    server = std::make_unique<test::ServerProcess>(dataFolder(), portOption());
    QVERIFY(server->start());
    QTRY_COMPARE_WITH_TIMEOUT(till.connection.state(), ServerConnection::State::Online, 30'000);

    // The hold lived in the database; so it can still be sold, once.
    QCOMPARE(till.sale.state(), SaleController::State::Held);
    till.sale.payCash(till.sale.total());
    QTRY_COMPARE_WITH_TIMEOUT(till.sale.state(), SaleController::State::Sold, 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(till.sale.map().state(lines.first().seat), SeatState::Sold, 10'000);
    QCOMPARE(server->stop(), 0);
}

void TestTillEndToEnd::restartThatOutlastsTheHold()
{
    const QStringList shortHold = portOption() + QStringList{u"--hold-seconds"_s, u"4"_s};
    auto server = std::make_unique<test::ServerProcess>(dataFolder(), shortHold);
    QVERIFY(server->start());
    TestTill till(m_folder.filePath(u"a.ini"_s));
    QVERIFY(till.open(m_port, u"seller@demo.test"_s));
    till.sale.holdParty({{1, 2}});
    QTRY_COMPARE_WITH_TIMEOUT(till.sale.state(), SaleController::State::Held, 10'000);
    const int seat = till.sale.basket().first().seat;
    server->kill();
    server = std::make_unique<test::ServerProcess>(dataFolder(), shortHold);
    QVERIFY(server->start());
    // The truth about it: the time is over, nothing is sold, and the seat is on sale again.
    QTRY_COMPARE_WITH_TIMEOUT(till.sale.state(), SaleController::State::Choosing, 15'000);
    QVERIFY(till.sale.basket().isEmpty());
    QVERIFY(till.told.last().contains(u"ran out"_s));
    QTRY_COMPARE_WITH_TIMEOUT(till.connection.state(), ServerConnection::State::Online, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(till.sale.map().state(seat), SeatState::Available, 10'000);
    QCOMPARE(server->stop(), 0);
}

void TestTillEndToEnd::wrongPasswordIsSaid()
{
    test::ServerProcess server(dataFolder(), portOption());
    QVERIFY(server.start());
    TestTill till(m_folder.filePath(u"a.ini"_s));
    std::optional<Error> refused;
    QObject::connect(&till.connection, &ServerConnection::signInFailed, &till.connection,
                     [&](const Error &error) { refused = error; });
    till.connection.signIn({u"127.0.0.1"_s, m_port}, u"seller@demo.test"_s, u"not-the-password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(refused.has_value(), 15'000);
    QCOMPARE(refused->code, ErrorCode::NotSignedIn);
    QCOMPARE(till.connection.state(), ServerConnection::State::Disconnected);
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(TestTillEndToEnd)
#include "tst_till.moc"
