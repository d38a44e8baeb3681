// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestServer.h"
#include "support/TestCertificate.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QWebSocket>

using namespace foyer;
using namespace foyer::net;
using namespace foyer::test;

class TestWebSocketTransport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void echoes_data();
    void echoes();
    void qtClient();
    void byteWise();
    void binaryIsText();
    void neverAuthenticates();
    void authenticatedStays();
    void messageTooBig_data();
    void messageTooBig();
    void badFrames();
    void closeFromTheServer();
    void closeFromTheClient();
    void closeUnanswered();
    void pingsAndMissedPongs();
    void pongsKeepAlive();
    void pingFlood();
    void slowReader();
    void sendsFromAnotherThread();
    void broadcast();
    void sendAfterTheEnd();
    void manyAborts();
    void stopSays1001();

private:
    RawClient::Security anySecurity() const { return RawClient::Security::Tls; }
    std::unique_ptr<RawClient> signedIn();
    std::unique_ptr<TestServer> m_server;
};

void TestWebSocketTransport::init()
{
    Limits limits = TestServer::quickLimits();
    const QByteArray test = QTest::currentTestFunction();
    if (test.contains("ong"))
        limits.pingMs = 100;
    if (test == "slowReader")
        limits.sendCap = 512 * 1024;
    if (test == "pingFlood")
        limits.controlFramesPerSecond = 10;
    m_server = std::make_unique<TestServer>(limits);
    QVERIFY(m_server->isRunning());
}

void TestWebSocketTransport::cleanup()
{
    if (qstrcmp(QTest::currentTestFunction(), "stopSays1001") != 0)
        QVERIFY(m_server->servesGoodClients());
    QTRY_VERIFY(m_server->isEmpty());
    QCOMPARE(m_server->handler().opened.load(), m_server->handler().closed.load());
    m_server.reset();
}

std::unique_ptr<RawClient> TestWebSocketTransport::signedIn()
{
    auto client = std::make_unique<RawClient>(m_server->tlsPort(), anySecurity());
    if (!client->upgrade() || !client->sendText("auth") || client->readFrame().payload != "auth")
        qWarning("no WebSocket");
    return client;
}

void TestWebSocketTransport::echoes_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::newRow("plain") << false;
    QTest::newRow("tls") << true;
}

void TestWebSocketTransport::echoes()
{
    QFETCH(bool, isTls);
    const auto security = isTls ? RawClient::Security::Tls : RawClient::Security::Plain;
    RawClient client(m_server->port(security), security);
    QVERIFY(client.upgrade());
    for (const qsizetype size : {0, 1, 125, 126, 65535, 65536, 256 * 1024}) {
        const QByteArray text(size, 't');
        QVERIFY(client.sendText(text));
        const auto frame = client.readFrame();
        QCOMPARE(frame.opcode, 1);
        QCOMPARE(frame.payload, text);
    }
    QVERIFY(client.send(RawClient::frame(9, "are you there")));
    const auto pong = client.readFrame();
    QCOMPARE(pong.opcode, 10);
    QCOMPARE(pong.payload, "are you there");
}

void TestWebSocketTransport::qtClient()
{
    QWebSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(configuration);
    const QSignalSpy messages(&socket, &QWebSocket::textMessageReceived);
    const QSignalSpy ended(&socket, &QWebSocket::disconnected);
    socket.open(QUrl(QStringLiteral("wss://127.0.0.1:%1/ws").arg(m_server->tlsPort())));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QCOMPARE(m_server->handler().peers().value(0)->address(), QHostAddress(QHostAddress::LocalHost));
    socket.sendTextMessage(QStringLiteral("gr\u00fc\u00df Gott"));
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(messages.first().first().toString(), QStringLiteral("gr\u00fc\u00df Gott"));
    socket.sendBinaryMessage(QByteArray(200'000, 'b')); // several frames of ours, or one
    QTRY_COMPARE(messages.size(), 2);
    m_server->handler().peers().value(0)->close(4001, QStringLiteral("enough"));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(int(socket.closeCode()), 4001);
    QCOMPARE(socket.closeReason(), QStringLiteral("enough"));
}

void TestWebSocketTransport::byteWise()
{
    RawClient client(m_server->tlsPort(), anySecurity());
    QVERIFY(client.sendInBytes(RawClient::upgradeRequest() + RawClient::frame(1, "early")));
    QVERIFY(client.readAnswer(false).startsWith("HTTP/1.1 101"));
    QCOMPARE(client.readFrame().payload, "early");
    // The first frame in one piece with the handshake.
    RawClient eager(m_server->plainPort());
    QVERIFY(eager.send(RawClient::upgradeRequest() + RawClient::frame(1, "early")));
    QVERIFY(eager.readAnswer(false).startsWith("HTTP/1.1 101"));
    QCOMPARE(eager.readFrame().payload, "early");
}

void TestWebSocketTransport::binaryIsText()
{
    RawClient client(m_server->tlsPort(), anySecurity());
    QVERIFY(client.upgrade());
    QVERIFY(client.send(RawClient::frame(2, "{}")));
    QCOMPARE(client.readFrame().payload, "{}");
}

void TestWebSocketTransport::neverAuthenticates()
{
    RawClient client(m_server->tlsPort(), anySecurity());
    QVERIFY(client.upgrade());
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client.readFrame().closeCode(), 4401);
    QVERIFY(clock.elapsed() >= 500 && clock.elapsed() < 2000);
    QVERIFY(client.isClosedByServer()); // even though it never answers the close
}

void TestWebSocketTransport::authenticatedStays()
{
    const auto client = signedIn();
    QTest::qWait(900);
    QVERIFY(client->sendText("still here"));
    QCOMPARE(client->readFrame().payload, "still here");
}

void TestWebSocketTransport::messageTooBig_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray quarter(256 * 1024, 'x');
    QByteArray fragments = RawClient::frame(1, quarter, false);
    for (int i = 0; i < 11; ++i)
        fragments += RawClient::frame(0, quarter, i == 10);
    QTest::newRow("3 MiB in one frame") << RawClient::frame(1, QByteArray(3 * 1024 * 1024, 'x'));
    QTest::newRow("3 MiB in frames of 256 KiB") << fragments;
}

void TestWebSocketTransport::messageTooBig()
{
    QFETCH(QByteArray, bytes);
    for (const auto security : {RawClient::Security::Plain, RawClient::Security::Tls}) {
        RawClient client(m_server->port(security), security);
        QVERIFY(client.upgrade());
        client.send(bytes);
        QCOMPARE(client.readFrame().closeCode(), 1009);
        client.disconnect();
    }
    QCOMPARE(m_server->handler().messages.load(), 0);
}

void TestWebSocketTransport::badFrames()
{
    const auto codeFor = [this](const QByteArray &bytes) {
        RawClient client(m_server->tlsPort(), anySecurity());
        client.upgrade();
        client.send(bytes);
        return client.readFrame().closeCode();
    };
    QCOMPARE(codeFor(QByteArray("\x81\x01x", 3)), 1002);
    QCOMPARE(codeFor(RawClient::frame(1, "\xff\xfe")), 1007);
    QCOMPARE(codeFor(RawClient::frame(0, "x")), 1002);
    QCOMPARE(codeFor(RawClient::frame(3, "x")), 1002);
}

void TestWebSocketTransport::closeFromTheServer()
{
    const auto client = signedIn();
    const auto peer = m_server->handler().peers().value(0);
    peer->send("before");
    peer->close(4000, QStringLiteral("why"));
    peer->send("after");
    QCOMPARE(client->readFrame().payload, "before");
    const auto close = client->readFrame();
    QCOMPARE(close.closeCode(), 4000);
    QCOMPARE(close.payload.mid(2), "why");
    client->send(RawClient::frame(8, close.payload.left(2)));
    QCOMPARE(client->readFrame().opcode, -1);
}

void TestWebSocketTransport::closeFromTheClient()
{
    const auto client = signedIn();
    client->send(RawClient::frame(8, QByteArray("\x03\xe8", 2)));
    QCOMPARE(client->readFrame().closeCode(), 1000);
    QVERIFY(client->isClosedByServer());
    QTRY_COMPARE(m_server->handler().closed.load(), 1);
}

void TestWebSocketTransport::closeUnanswered()
{
    const auto client = signedIn();
    m_server->handler().peers().value(0)->close(1000, {});
    QTRY_COMPARE(m_server->handler().closed.load(), 1); // after closeMs
    QCOMPARE(client->readFrame().closeCode(), 1000);
    QVERIFY(client->isClosedByServer());
}

void TestWebSocketTransport::pingsAndMissedPongs()
{
    const auto client = signedIn();
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client->readFrame().opcode, -1); // skips pings, answers none
    QVERIFY(clock.elapsed() >= 200 && clock.elapsed() < 2000);
    QCOMPARE(m_server->stats().timeouts.load(), 1);
}

void TestWebSocketTransport::pongsKeepAlive()
{
    const auto client = signedIn();
    for (int i = 0; i < 15; ++i) {
        QTest::qWait(40);
        QVERIFY(client->send(RawClient::frame(10, {})));
    }
    QVERIFY(client->sendText("alive"));
    QCOMPARE(client->readFrame().payload, "alive");
}

void TestWebSocketTransport::pingFlood()
{
    const auto client = signedIn();
    QByteArray pings;
    for (int i = 0; i < 1000; ++i)
        pings += RawClient::frame(9, "x");
    client->send(pings);
    RawClient::Frame frame;
    do {
        frame = client->readFrame();
    } while (frame.opcode == 10);
    QCOMPARE(frame.closeCode(), 1008);
}

void TestWebSocketTransport::slowReader()
{
    const auto client = signedIn();
    const auto good = signedIn();
    QTRY_COMPARE(m_server->handler().peers().size(), 2);
    const auto slow = m_server->handler().peers().at(0);
    // Far more than the kernel takes for a peer that does not read.
    for (int i = 0; i < 2000 && m_server->stats().webSocketsOverflowed == 0; ++i) {
        slow->send(QByteArray(64 * 1024, 's'));
        QVERIFY(slow->backlog() < 2 * 512 * 1024);
        QThread::usleep(200);
    }
    QTRY_COMPARE(m_server->stats().webSocketsOverflowed.load(), 1);
    QVERIFY(good->sendText("unharmed"));
    QCOMPARE(good->readFrame().payload, "unharmed");
    RawClient::Frame frame;
    do {
        frame = client->readFrame();
    } while (frame.opcode == 1);
    QCOMPARE(frame.closeCode(), 1013);
}

void TestWebSocketTransport::sendsFromAnotherThread()
{
    const auto client = signedIn();
    const auto peer = m_server->handler().peers().value(0);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back(QThread::create([peer] {
            for (int i = 0; i < 250; ++i)
                peer->send("m");
        }));
        threads.back()->start();
    }
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(client->readFrame().payload, "m");
    for (const auto &thread : threads)
        thread->wait();
    QTRY_COMPARE(peer->backlog(), 0);
}

void TestWebSocketTransport::broadcast()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 30; ++i)
        clients.push_back(signedIn());
    const auto peers = m_server->handler().peers();
    QCOMPARE(peers.size(), 30);
    QSet<quint64> ids;
    QSet<int> threads;
    for (const auto &peer : peers) {
        ids.insert(peer->id());
        threads.insert(peer->ioThread());
        peer->send("all");
    }
    QCOMPARE(ids.size(), 30);
    QCOMPARE(threads.size(), 2); // shared out by the kernel
    for (const auto &client : clients)
        QCOMPARE(client->readFrame().payload, "all");
}

void TestWebSocketTransport::sendAfterTheEnd()
{
    auto client = signedIn();
    const auto peer = m_server->handler().peers().value(0);
    client->abort();
    QTRY_COMPARE(m_server->handler().closed.load(), 1);
    peer->send("nobody there");
    peer->close(1000, {});
    QCOMPARE(peer->backlog(), 0);
}

void TestWebSocketTransport::manyAborts()
{
    const int before = openDescriptors();
    for (int i = 0; i < 200; ++i) {
        RawClient client(m_server->plainPort());
        QVERIFY(client.upgrade());
        if (i % 2)
            client.sendText("x");
        if (i % 3)
            client.abort();
    }
    QTRY_COMPARE(m_server->handler().closed.load(), 200);
    QTRY_VERIFY(m_server->isEmpty());
    QTRY_COMPARE(openDescriptors(), before);
}

void TestWebSocketTransport::stopSays1001()
{
    const auto client = signedIn();
    const auto peer = m_server->handler().peers().value(0);
    const std::unique_ptr<QThread> reader(QThread::create([&client] {
        if (client->readFrame().closeCode() == 1001)
            client->send(RawClient::frame(8, QByteArray("\x03\xe9", 2)));
    }));
    reader->start();
    QElapsedTimer clock;
    clock.start();
    m_server->stop();
    QVERIFY(clock.elapsed() < 900); // the handshake was completed, not waited out
    reader->wait();
    QCOMPARE(m_server->handler().closed.load(), 1);
    peer->send("too late");
}

QTEST_GUILESS_MAIN(TestWebSocketTransport)
#include "tst_websockettransport.moc"
