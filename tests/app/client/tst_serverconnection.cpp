// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeServer.h"
#include "Tunnel.h"
#include "client/KnownServers.h"
#include "client/ServerConnection.h"
#include "protocol/MethodTable.h"

#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using State = ServerConnection::State;

/// The connection against a server of the test's own, over real TLS.
class TestServerConnection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void asksBeforeTrustingAndRemembers();
    void refusesAChangedCertificate();
    void trustsOnlyWhatWasShown();
    void wrongPassword();
    void nobodyThere();
    void typedCall();
    void errorsAreMapped();
    void sendsThePasswordOnceAndNoTokenInTheClear();
    void mutationKeepsItsKeyOverAReconnect();
    void readIsAskedAgainOverAReconnect();
    void callFailsAtOnceWhileOffline();
    void comesBackAfterTheServerRestarts();
    void noticesADeadLink();
    void refreshesAnExpiredToken();
    void endsWhenTheServerForgotTheSession();
    void sameSellerLearnsTheOutcomeAfterSigningInAgain();
    void anotherSellerDoesNot();
    void passesNotificationsOn();
    void takesALargeAnswer();
    void ignoresNonsense();
    void signingOutTellsTheServer();

private:
    ServerConnection::Timing timing() const;
    void signIn(const ServerAddress &address);
    void goOnline();
    HoldSeats::Request hold() const { return {EventId(1), QList<int>{4}, {}, {}, {}, {}, {}}; }
    static QJsonObject held();

    test::TestCertificate m_certificate, m_other;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<KnownServers> m_known;
    std::unique_ptr<test::FakeServer> m_server;
    std::unique_ptr<ServerConnection> m_connection;
};

void TestServerConnection::initTestCase()
{
    m_certificate = test::TestCertificate::create();
    m_other = test::TestCertificate::create();
}

void TestServerConnection::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"till.ini"_s), QSettings::IniFormat);
    m_known = std::make_unique<KnownServers>(*m_settings);
    m_server = std::make_unique<test::FakeServer>(m_certificate);
    QVERIFY(m_server->listen());
    m_connection = std::make_unique<ServerConnection>(*m_known, timing());
}

void TestServerConnection::cleanup()
{
    m_connection.reset();
    m_server.reset();
    m_known.reset();
    m_settings.reset();
    m_folder.reset();
}

ServerConnection::Timing TestServerConnection::timing() const
{
    ServerConnection::Timing timing;
    timing.calls = {.answerMs = 2000, .readBoundMs = 8000, .mutationBoundMs = 8000, .busyPauseMs = 50};
    timing.link = {.connectMs = 4000, .idleMs = 150, .quietMs = 100, .pongMs = 400};
    timing.firstBackoffMs = 20;
    timing.maxBackoffMs = 200;
    return timing;
}

void TestServerConnection::signIn(const ServerAddress &address)
{
    m_connection->signIn(address, u"seller@demo.test"_s, u"secret-word"_s);
}

void TestServerConnection::goOnline()
{
    signIn(m_server->address());
    QTRY_COMPARE(m_connection->state(), State::UntrustedCertificate);
    m_connection->trust(m_connection->offeredFingerprint());
    QTRY_COMPARE(m_connection->state(), State::Online);
}

QJsonObject TestServerConnection::held()
{
    const QJsonObject price{{u"amount"_s, 4500}, {u"currency"_s, u"EUR"_s}};
    const QJsonObject item{{u"seat"_s, 4}, {u"quantity"_s, 1}, {u"priceLevel"_s, 1}, {u"price"_s, price}};
    return {{u"holdId"_s, 31},
            {u"expiresAt"_s, u"2030-01-01T00:00:00Z"_s},
            {u"items"_s, QJsonArray{item}},
            {u"total"_s, price},
            {u"somethingNewer"_s, true}};
}

void TestServerConnection::asksBeforeTrustingAndRemembers()
{
    signIn(m_server->address());
    QTRY_COMPARE(m_connection->state(), State::UntrustedCertificate);
    QCOMPARE(m_connection->offeredFingerprint().size(), 32);
    QVERIFY(m_server->requests(u"session.login"_s).isEmpty()); // nothing told to a stranger
    m_connection->trust(m_connection->offeredFingerprint());
    QTRY_COMPARE(m_connection->state(), State::Online);
    QCOMPARE(m_connection->user().name, u"Sam Seller"_s);
    QVERIFY(m_connection->permissions().testFlag(Permission::SellTickets));
    m_connection->signOut();
    signIn(m_server->address());
    QTRY_COMPARE(m_connection->state(), State::Online); // without asking
}

void TestServerConnection::refusesAChangedCertificate()
{
    goOnline();
    const ServerAddress address = m_server->address();
    const QByteArray first = m_known->fingerprint(address);
    m_connection->signOut();
    m_server = std::make_unique<test::FakeServer>(m_other);
    QVERIFY(m_server->listen(address.port));
    signIn(address);
    QTRY_COMPARE(m_connection->state(), State::CertificateChanged);
    QVERIFY(m_server->requests(u"session.login"_s).isEmpty());
    m_connection->trust(m_connection->offeredFingerprint()); // no way round in one click
    QCOMPARE(m_connection->state(), State::CertificateChanged);
    QCOMPARE(m_known->fingerprint(address), first);
    m_connection->forgetCertificate();
    QCOMPARE(m_connection->state(), State::Disconnected);
    signIn(address);
    QTRY_COMPARE(m_connection->state(), State::UntrustedCertificate);
}

void TestServerConnection::trustsOnlyWhatWasShown()
{
    signIn(m_server->address());
    QTRY_COMPARE(m_connection->state(), State::UntrustedCertificate);
    m_connection->trust(QByteArray(32, 'x'));
    QCOMPARE(m_connection->state(), State::UntrustedCertificate);
    QVERIFY(m_known->fingerprint(m_server->address()).isEmpty());
}

void TestServerConnection::wrongPassword()
{
    m_server->on(u"session.login"_s, [](const QJsonObject &) { return test::FakeServer::problem(u"not_signed_in"_s); });
    QSignalSpy failed(m_connection.get(), &ServerConnection::signInFailed);
    signIn(m_server->address());
    QTRY_COMPARE(m_connection->state(), State::UntrustedCertificate);
    m_connection->trust(m_connection->offeredFingerprint());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::NotSignedIn);
    QCOMPARE(m_connection->state(), State::Disconnected);
}

void TestServerConnection::nobodyThere()
{
    const ServerAddress address = m_server->address();
    m_server.reset();
    QSignalSpy failed(m_connection.get(), &ServerConnection::signInFailed);
    signIn(address);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::Unavailable);
    QCOMPARE(m_connection->state(), State::Disconnected);
}

void TestServerConnection::typedCall()
{
    m_server->on(u"seats.hold"_s, [](const QJsonObject &) { return test::FakeServer::result(held()); });
    goOnline();
    std::optional<HoldSeats::Reply> reply;
    m_connection->call<HoldSeats>(hold(), this, [&](const Result<HoldSeats::Reply> &answer) { reply = *answer; });
    QTRY_VERIFY(reply);
    QCOMPARE(reply->holdId, HoldId(31));
    QCOMPARE(reply->items.at(0).seat, 4);
    QCOMPARE(reply->total, Money(4500, u"EUR"_s));
    const QJsonObject asked = m_server->requests(u"seats.hold"_s).value(0);
    QCOMPARE(asked["seats"_L1].toArray(), QJsonArray{4});
    QVERIFY(!asked.contains("bestAvailable"_L1));
    QCOMPARE(asked["idempotencyKey"_L1].toString().size(), 36);
}

void TestServerConnection::errorsAreMapped()
{
    m_server->on(u"seats.hold"_s, [](const QJsonObject &) {
        return test::FakeServer::problem(u"conflict"_s, {{u"seats"_s, QJsonArray{4}}});
    });
    goOnline();
    std::optional<Error> error;
    m_connection->call<HoldSeats>(hold(), this,
                                  [&](const Result<HoldSeats::Reply> &answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::Conflict);
    QCOMPARE(error->seats, QList<int>{4});
}

void TestServerConnection::sendsThePasswordOnceAndNoTokenInTheClear()
{
    goOnline();
    QCOMPARE(m_server->requests(u"session.login"_s).size(), 1);
    m_server->dropAll();
    QTRY_COMPARE(m_connection->state(), State::Reconnecting);
    QTRY_COMPARE(m_connection->state(), State::Online);
    QCOMPARE(m_server->requests(u"session.login"_s).size(), 1); // the tokens do from here on
    QCOMPARE(m_server->requests(u"session.authenticate"_s).size(), 2);
    const QStringList keys = m_settings->allKeys();
    for (const QString &key : keys)
        QVERIFY(!m_settings->value(key).toString().contains("access-"_L1));
}

void TestServerConnection::mutationKeepsItsKeyOverAReconnect()
{
    m_server->on(u"orders.sell"_s, [this](const QJsonObject &) {
        if (m_server->requests(u"orders.sell"_s).size() > 1)
            return test::FakeServer::problem(u"expired"_s); // any definite answer
        // Done, but the answer never arrives.
        QTimer::singleShot(0, m_server.get(), [this] { m_server->dropAll(); });
        return QJsonObject();
    });
    goOnline();
    QList<ErrorCode> answers;
    const SellOrder::Request request{EventId(1), HoldId(31), {}, {}};
    m_connection->call<SellOrder>(request, this,
                                  [&](const Result<OrderView> &answer) { answers += answer.error().code; });
    QTRY_COMPARE(answers, QList<ErrorCode>{ErrorCode::Expired});
    const QList<QJsonObject> asked = m_server->requests(u"orders.sell"_s);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0), asked.at(1));
    QVERIFY(!asked.at(0)["idempotencyKey"_L1].toString().isEmpty());
}

void TestServerConnection::readIsAskedAgainOverAReconnect()
{
    m_server->on(u"events.list"_s, [this](const QJsonObject &) {
        if (m_server->requests(u"events.list"_s).size() > 1)
            return test::FakeServer::result(QJsonObject{{u"items"_s, QJsonArray()}, {u"next"_s, QJsonValue()}});
        QTimer::singleShot(0, m_server.get(), [this] { m_server->dropAll(); });
        return QJsonObject();
    });
    goOnline();
    bool isAnswered = false;
    m_connection->call<ListEvents>({}, this,
                                   [&](const Result<ListEvents::Reply> &answer) { isAnswered = bool(answer); });
    QTRY_VERIFY(isAnswered);
}

void TestServerConnection::callFailsAtOnceWhileOffline()
{
    goOnline();
    m_server->stop();
    QTRY_COMPARE(m_connection->state(), State::Reconnecting);
    QVERIFY(m_connection->nextAttemptAt().isValid());
    std::optional<ErrorCode> code;
    m_connection->call<HoldSeats>(hold(), this,
                                  [&](const Result<HoldSeats::Reply> &answer) { code = answer.error().code; });
    QTRY_COMPARE_WITH_TIMEOUT(code, ErrorCode::Unavailable, 500);
}

void TestServerConnection::comesBackAfterTheServerRestarts()
{
    goOnline();
    const ServerAddress address = m_server->address();
    QSignalSpy online(m_connection.get(), &Client::onlineChanged);
    m_server->stop();
    QTRY_COMPARE(m_connection->state(), State::Reconnecting);
    QTest::qWait(300); // some attempts in vain
    QVERIFY(m_server->listen(address.port));
    QTRY_COMPARE(m_connection->state(), State::Online);
    QCOMPARE(online.size(), 2); // the banner does not flicker with each attempt
}

void TestServerConnection::noticesADeadLink()
{
    test::Tunnel tunnel(m_server->address());
    QVERIFY(tunnel.listen());
    signIn(tunnel.address());
    QTRY_COMPARE(m_connection->state(), State::UntrustedCertificate);
    m_connection->trust(m_connection->offeredFingerprint());
    QTRY_COMPARE(m_connection->state(), State::Online);
    QTest::qWait(1000); // silence alone is no death: the server answers pings
    QCOMPARE(m_connection->state(), State::Online);
    QSignalSpy quiet(m_connection.get(), &ServerConnection::quietChanged);
    tunnel.setSwallowing(true);
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY(m_connection->isQuiet()); // said before it is given up
    QCOMPARE(m_connection->state(), State::Online);
    QTRY_COMPARE(m_connection->state(), State::Reconnecting);
    QVERIFY(!m_connection->isQuiet());
    QCOMPARE(quiet.size(), 2);
    QVERIFY2(since.elapsed() < 3000, qPrintable(QString::number(since.elapsed())));
    tunnel.setSwallowing(false);
    m_connection->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), State::Online, 10'000);
}

void TestServerConnection::refreshesAnExpiredToken()
{
    m_server->on(u"seats.hold"_s, [this](const QJsonObject &) {
        return m_server->requests(u"session.refresh"_s).isEmpty() ? test::FakeServer::problem(u"token_expired"_s)
                                                                  : test::FakeServer::result(held());
    });
    goOnline();
    bool isHeld = false;
    m_connection->call<HoldSeats>(hold(), this, [&](const Result<HoldSeats::Reply> &answer) { isHeld = bool(answer); });
    QTRY_VERIFY(isHeld);
    QCOMPARE(m_server->requests(u"session.refresh"_s).value(0)["refreshToken"_L1].toString(), u"refresh-1"_s);
    QCOMPARE(m_server->requests(u"session.authenticate"_s).value(1)["accessToken"_L1].toString(), u"access-2"_s);
    QCOMPARE(m_connection->state(), State::Online);
}

void TestServerConnection::endsWhenTheServerForgotTheSession()
{
    goOnline();
    m_server->on(u"session.authenticate"_s,
                 [](const QJsonObject &) { return test::FakeServer::problem(u"not_signed_in"_s); });
    QSignalSpy ended(m_connection.get(), &ServerConnection::sessionEnded);
    m_server->dropAll();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_connection->state(), State::Disconnected);
}

void TestServerConnection::sameSellerLearnsTheOutcomeAfterSigningInAgain()
{
    m_server->on(u"orders.sell"_s, [](const QJsonObject &) { return QJsonObject(); });
    goOnline();
    std::optional<ErrorCode> outcome;
    m_connection->call<SellOrder>({EventId(1), HoldId(31), {}, {}}, this,
                                  [&](const Result<OrderView> &answer) { outcome = answer.error().code; });
    QTRY_COMPARE(m_server->requests(u"orders.sell"_s).size(), 1);
    const auto authenticate = [this](bool isGood) {
        m_server->on(u"session.authenticate"_s, [isGood](const QJsonObject &) {
            if (!isGood)
                return test::FakeServer::problem(u"not_signed_in"_s);
            const QJsonObject user{{u"id"_s, 7}, {u"name"_s, u"Sam"_s}};
            return test::FakeServer::result(
                QJsonObject{{u"user"_s, user}, {u"expiresAt"_s, u"2040-01-01T00:00:00Z"_s}});
        });
    };
    authenticate(false);
    m_server->dropAll();
    QTRY_COMPARE(m_connection->state(), State::Disconnected);
    QVERIFY(!outcome);
    authenticate(true);
    m_server->on(u"orders.sell"_s, [](const QJsonObject &) { return test::FakeServer::problem(u"expired"_s); });
    signIn(m_server->address());
    QTRY_COMPARE(outcome, ErrorCode::Expired);
    const auto asked = m_server->requests(u"orders.sell"_s);
    QCOMPARE(asked.at(0), asked.at(1));
}

void TestServerConnection::anotherSellerDoesNot()
{
    m_server->on(u"orders.sell"_s, [](const QJsonObject &) { return QJsonObject(); });
    goOnline();
    std::optional<ErrorCode> outcome;
    m_connection->call<SellOrder>({EventId(1), HoldId(31), {}, {}}, this,
                                  [&](const Result<OrderView> &answer) { outcome = answer.error().code; });
    QTRY_COMPARE(m_server->requests(u"orders.sell"_s).size(), 1);
    m_connection->signOut();
    QCOMPARE(outcome, ErrorCode::NotSignedIn);
}

void TestServerConnection::passesNotificationsOn()
{
    goOnline();
    QSignalSpy heard(m_connection.get(), &Client::notified);
    m_server->notify(u"seats.changed"_s, {{u"eventId"_s, 5}});
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard.at(0).at(0).toString(), u"seats.changed"_s);
    QCOMPARE(heard.at(0).at(1).toJsonObject()["eventId"_L1].toInt(), 5);
}

void TestServerConnection::takesALargeAnswer()
{
    const QString large(4 * 1024 * 1024, u'x');
    m_server->on(u"events.plan"_s, [&](const QJsonObject &) { return test::FakeServer::result(large); });
    goOnline();
    qsizetype length = 0;
    m_connection->send(GetPlan::info, "{\"eventId\":1}", {}, this,
                       [&](const Client::RawReply &reply) { length = reply ? reply->toString().size() : -1; });
    QTRY_COMPARE_WITH_TIMEOUT(length, large.size(), 20'000);
}

void TestServerConnection::ignoresNonsense()
{
    m_server->on(u"events.get"_s, [](const QJsonObject &) { return test::FakeServer::result(u"no event"_s); });
    goOnline();
    m_server->notify({}, {});
    std::optional<ErrorCode> code;
    m_connection->call<GetEvent>({EventId(1)}, this, [&](const Result<EventView> &answer) {
        code = answer ? ErrorCode::Conflict : answer.error().code;
    });
    QTRY_VERIFY(code);
    QVERIFY(code != ErrorCode::Conflict); // an answer of another shape is no answer
    QCOMPARE(m_connection->state(), State::Online);
}

void TestServerConnection::signingOutTellsTheServer()
{
    goOnline();
    m_connection->signOut();
    QCOMPARE(m_connection->state(), State::Disconnected);
    QTRY_COMPARE(m_server->requests(u"session.logout"_s).size(), 1);
    QCOMPARE(m_server->requests(u"session.logout"_s).value(0)["refreshToken"_L1].toString(), u"refresh-1"_s);
}

QTEST_GUILESS_MAIN(TestServerConnection)
#include "tst_serverconnection.moc"
