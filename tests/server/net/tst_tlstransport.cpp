// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestServer.h"
#include "support/TestCertificate.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

using namespace foyer;
using namespace foyer::net;
using namespace foyer::test;

namespace {

const QByteArray request = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbody";

} // namespace

class TestTlsTransport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void serves();
    void servesQtClients();
    void failingHandshakes();
    void silentHandshake();
    void handshakeLimit();
    void byteWise();
    void largeAnswer();
    void reload();
    void refusesABadCertificate();
    void abortsInTheHandshake();

private:
    std::unique_ptr<TestServer> m_server;
};

void TestTlsTransport::init()
{
    Limits limits = TestServer::quickLimits();
    if (qstrcmp(QTest::currentTestFunction(), "handshakeLimit") == 0)
        limits.handshakes = 3;
    if (qstrcmp(QTest::currentTestFunction(), "silentHandshake") == 0)
        limits.handshakeMs = 200;
    m_server = std::make_unique<TestServer>(limits);
    QVERIFY(m_server->isRunning());
}

void TestTlsTransport::cleanup()
{
    QVERIFY(m_server->servesGoodClients());
    QTRY_VERIFY(m_server->isEmpty());
    m_server.reset();
}

void TestTlsTransport::serves()
{
    RawClient client(m_server->tlsPort(), RawClient::Security::Tls);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(client.send(request));
        QCOMPARE(bodyOf(client.readAnswer()), "body");
    }
    QVERIFY(m_server->handler().lastEchoed().isSecure);
}

void TestTlsTransport::servesQtClients()
{
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({"h2", "http/1.1"});
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_server->tlsPort());
    QVERIFY(socket.waitForEncrypted(3000));
    QCOMPARE(socket.sessionProtocol(), QSsl::TlsV1_3);
    QCOMPARE(socket.sslConfiguration().nextNegotiatedProtocol(), "http/1.1");
    socket.write(request);
    QTRY_VERIFY(socket.peek(4096).endsWith("body"));
}

void TestTlsTransport::failingHandshakes()
{
    for (int i = 0; i < 100; ++i) {
        RawClient client(m_server->tlsPort());
        client.send(i % 2 ? QByteArray("GET / HTTP/1.1\r\n\r\n") : QByteArray(300, '\x16'));
        if (i % 10 == 0)
            QVERIFY(client.isClosedByServer());
    }
    QTRY_COMPARE(m_server->stats().handshakeErrors.load(), 100);
}

void TestTlsTransport::silentHandshake()
{
    RawClient silent(m_server->tlsPort());
    RawClient half(m_server->tlsPort());
    half.send(QByteArray("\x16\x03\x01\x02\x00", 5));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(silent.isClosedByServer());
    QVERIFY(half.isClosedByServer());
    QVERIFY(clock.elapsed() < 1500);
    QCOMPARE(m_server->stats().handshakeErrors.load(), 2);
}

void TestTlsTransport::handshakeLimit()
{
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 3; ++i)
        silent.push_back(std::make_unique<RawClient>(m_server->tlsPort()));
    QTRY_COMPARE(m_server->stats().handshakesInFlight.load(), 3);
    RawClient next(m_server->tlsPort(), RawClient::Security::Tls);
    QVERIFY(!next.isConnected());
    QCOMPARE(m_server->stats().refusedHandshakes.load(), 1);
    silent.clear();
    QTRY_COMPARE(m_server->stats().handshakesInFlight.load(), 0);
}

void TestTlsTransport::byteWise()
{
    RawClient client(m_server->tlsPort(), RawClient::Security::Tls);
    QVERIFY(client.sendInBytes(request)); // one record each
    QCOMPARE(bodyOf(client.readAnswer()), "body");
}

void TestTlsTransport::largeAnswer()
{
    RawClient client(m_server->tlsPort(), RawClient::Security::Tls);
    QVERIFY(client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n"));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray(TestHandler::bigBytes, 'x'));
    QVERIFY(
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(1'000'000, 'y')));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray(1'000'000, 'y'));
}

void TestTlsTransport::reload()
{
    const auto certificateSeen = [this] {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_server->tlsPort());
        return socket.waitForEncrypted(3000) ? socket.peerCertificate() : QSslCertificate();
    };
    RawClient old(m_server->tlsPort(), RawClient::Security::Tls);
    const QSslCertificate before = certificateSeen();
    const TestCertificate fresh = TestCertificate::create("other");
    QVERIFY(m_server->transport().setTlsConfiguration(fresh.serverConfiguration()));
    QVERIFY(before != certificateSeen());
    QCOMPARE(certificateSeen(), QSslCertificate(fresh.certificatePem));
    QVERIFY(old.send(request)); // lives on
    QCOMPARE(bodyOf(old.readAnswer()), "body");
}

void TestTlsTransport::refusesABadCertificate()
{
    QSslConfiguration mixed = TestCertificate::create().serverConfiguration();
    mixed.setPrivateKey(TestCertificate::create().serverConfiguration().privateKey());
    const auto set = m_server->transport().setTlsConfiguration(mixed);
    QVERIFY(!set);
    QCOMPARE(set.error().code, ErrorCode::InvalidInput);
    QVERIFY(!m_server->transport().setTlsConfiguration({}));
}

void TestTlsTransport::abortsInTheHandshake()
{
    const int before = openDescriptors();
    for (int i = 0; i < 200; ++i) {
        RawClient client(m_server->tlsPort());
        client.send(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
        client.abort();
    }
    QTRY_VERIFY(m_server->stats().accepted == 200 && m_server->isEmpty());
    QCOMPARE(openDescriptors(), before);
}

QTEST_GUILESS_MAIN(TestTlsTransport)
#include "tst_tlstransport.moc"
