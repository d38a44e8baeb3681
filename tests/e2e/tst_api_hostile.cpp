// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Peers that are broken or mean harm, against the whole server. Whatever they do, the next client is answered at once.
class TestApiHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void hugeAndDeepBodies();
    void rawRequests_data();
    void rawRequests();
    void headHasNoBody();
    void pipelined();
    void slowAndSilent();
    void failedHandshakes();
    void rpcTooMuchAtOnce();
    void largeWebSocketMessage();

private:
    DemoHouse m_house;
    std::unique_ptr<Till> m_till;
    qint64 m_hamlet = 0;
};

void TestApiHostile::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    m_hamlet = m_till->event("hamlet");
    QVERIFY(m_hamlet > 0);
}

void TestApiHostile::cleanup()
{
    const qint64 ms = answerTimeMs(m_house.port());
    QVERIFY2(ms >= 0 && ms < promptMs, qPrintable(QString::number(ms)));
}

void TestApiHostile::cleanupTestCase()
{
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

void TestApiHostile::hugeAndDeepBodies()
{
    const QByteArray path = eventPath(m_hamlet, "/holds");
    const Headers json{{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}};
    HttpsClient client(m_house.port());
    client.setToken(m_till->token());
    QVERIFY(client.connect());
    const HttpReply huge = client.call("POST", path, QByteArray(2 * 1024 * 1024, ' '), json);
    QCOMPARE(huge.status, 413);
    QCOMPARE(huge.code(), u"too_large"_s);
    // A promise alone is refused at once, before any of it is sent.
    QVERIFY(client.waitForEnd(5000));
    QVERIFY(client.connect());
    client.send(
        "POST " + path
        + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999999999999999\r\n\r\n");
    QCOMPARE(client.receive().status, 413);
    HttpsClient other(m_house.port());
    other.setToken(m_till->token());
    QCOMPARE(other.call("POST", path, QByteArray(500'000, '['), json).status, 400);
    QCOMPARE(other.call("POST", path, "{\"seats\":[" + QByteArray("1,").repeated(200'000) + "1]}", json).status, 400);
    QByteArray manyUnknown = "{";
    for (int i = 0; i < 20'000; ++i)
        manyUnknown += "\"f" + QByteArray::number(i) + "\":1,";
    const HttpReply many = other.call("POST", path, manyUnknown + "\"x\":1}", json);
    QCOMPARE(many.status, 400);
    QVERIFY(many.body.size() < 64 * 1024); // a small answer to a large question
}

void TestApiHostile::rawRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray body = "{\"seats\":[1]}";
    const QByteArray post = "POST /api/v1/events/1/holds HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    QByteArray fields;
    for (int i = 0; i < 98; ++i)
        fields += "X-Field-" + QByteArray::number(i) + ": 1\r\n";
    QTest::newRow("101 fields and a body") << post + fields + "Content-Length: 13\r\n\r\n" + body << 431;
    QTest::newRow("two lengths") << post + "Content-Length: 13\r\nContent-Length: 13\r\n\r\n" + body << 400;
    QTest::newRow("two different lengths") << post + "Content-Length: 13\r\nContent-Length: 0\r\n\r\n" + body << 400;
    QTest::newRow("negative length") << post + "Content-Length: -1\r\n\r\n" + body << 400;
    QTest::newRow("chunked") << post + "Transfer-Encoding: chunked\r\n\r\nd\r\n" + body + "\r\n0\r\n\r\n" << 411;
    QTest::newRow("chunked and length") << post + "Content-Length: 13\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                        << 411;
    QTest::newRow("//a") << QByteArray("GET //a HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("/a//b") << QByteArray("GET /api//v1 HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("%2F") << QByteArray("GET /api/v1%2Fevents HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("%00") << QByteArray("GET /api/v1/orders/%00 HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("dots") << QByteArray("GET /api/v1/../metrics HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("escaped dots") << QByteArray("GET /api/v1/%2e%2e/metrics HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("HTTP/1.0") << QByteArray("GET /health/live HTTP/1.0\r\nHost: x\r\n\r\n") << 505;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("no host") << QByteArray("GET /health/live HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << QByteArray("GET /health/live HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n") << 400;
    QTest::newRow("whole URL") << QByteArray("GET https://x/health/live HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("folded field") << QByteArray("GET /health/live HTTP/1.1\r\nHost: x\r\nX-A: 1\r\n 2\r\n\r\n") << 400;
    QTest::newRow("bare line feed") << QByteArray("GET /health/live HTTP/1.1\nHost: x\n\n") << 400;
    QTest::newRow("long target") << "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n" << 414;
    QTest::newRow("long field") << "GET /health/live HTTP/1.1\r\nHost: x\r\nX-A: " + QByteArray(20'000, 'a')
            + "\r\n\r\n" << 431;
    QTest::newRow("unknown method") << QByteArray("BREW /api/v1/events HTTP/1.1\r\nHost: x\r\n\r\n") << 405;
    QTest::newRow("upgrade elsewhere") << QByteArray(
        "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                                       << 404;
}

void TestApiHostile::rawRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    HttpsClient client(m_house.port());
    QVERIFY(client.connect());
    client.send(request);
    const HttpReply reply = client.receive();
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json()["status"_L1].toInt(), status);
    QVERIFY(!reply.code().isEmpty());
    QVERIFY(!reply.body.contains("seats are")); // nothing of the body was taken for a request
    QVERIFY(!client.take());
}

void TestApiHostile::headHasNoBody()
{
    HttpsClient client(m_house.port());
    for (const char *path : {"/api/v1/events", "/health/live"}) {
        const HttpReply head = client.call("HEAD", path, {});
        QCOMPARE(head.status, 200);
        QVERIFY(head.header("Content-Length").toInt() > 0);
        const HttpReply get = client.get(path); // the connection is still in step
        QCOMPARE(get.status, 200);
        QCOMPARE(get.body.size(), head.header("Content-Length").toLongLong());
    }
}

void TestApiHostile::pipelined()
{
    HttpsClient client(m_house.port());
    client.setToken(m_till->token());
    QVERIFY(client.connect());
    const qint64 version = m_till->seats(m_hamlet)["version"_L1].toInteger();
    const QByteArray hold = R"({"bestAvailable":{"quantity":1}})";
    client.send(client.request("GET", "/api/v1/events", {})
                + client.request("POST", eventPath(m_hamlet, "/holds"), hold,
                                 {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}})
                + client.request("GET", "/health/live", {}));
    const HttpReply first = client.receive();
    QVERIFY(first.json().contains("items"_L1));
    QCOMPARE(first.header("Connection"), QByteArray("close")); // one at a time: the rest was not looked at
    QVERIFY(client.waitForEnd(5000));
    QVERIFY(!client.take());
    QCOMPARE(m_till->seats(m_hamlet)["version"_L1].toInteger(), version);
}

void TestApiHostile::slowAndSilent()
{
    QTcpSocket neverSpeaks; // no handshake at all
    neverSpeaks.connectToHost(u"127.0.0.1"_s, m_house.port());
    QVERIFY(neverSpeaks.waitForConnected());
    RpcClient neverAuthenticates(m_house.port());
    QVERIFY(neverAuthenticates.open());
    HttpsClient drips(m_house.port());
    QVERIFY(drips.connect());
    const QByteArray slowly
        = "GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n\r\n";
    QElapsedTimer clock;
    clock.start();
    qint64 silentEndMs = -1;
    qint64 socketEndMs = -1;
    qint64 dripEndMs = -1;
    for (qsizetype sent = 0; sent < 16 && (silentEndMs < 0 || socketEndMs < 0 || dripEndMs < 0); ++sent) {
        if (dripEndMs < 0)
            drips.send(slowly.mid(sent, 1));
        const qint64 ms = answerTimeMs(m_house.port());
        QVERIFY2(ms >= 0 && ms < promptMs, qPrintable(QString::number(ms)));
        waitUntil(
            [&] {
                if (silentEndMs < 0 && neverSpeaks.state() == QAbstractSocket::UnconnectedState)
                    silentEndMs = clock.elapsed();
                if (socketEndMs < 0 && !neverAuthenticates.isOpen())
                    socketEndMs = clock.elapsed();
                if (dripEndMs < 0 && drips.take()) // 408, or nothing but the end
                    dripEndMs = clock.elapsed();
                if (dripEndMs < 0 && drips.socket().state() == QAbstractSocket::UnconnectedState)
                    dripEndMs = clock.elapsed();
                return clock.elapsed() > (sent + 1) * 1000;
            },
            2000);
    }
    qInfo("ended after: no handshake %lld ms, no sign-in %lld ms, a byte a second %lld ms", silentEndMs, socketEndMs,
          dripEndMs);
    QVERIFY(silentEndMs > 3000 && silentEndMs < 8000);
    QVERIFY(socketEndMs > 3000 && socketEndMs < 8000);
    QVERIFY(dripEndMs > 8000 && dripEndMs < 14'000);
}

void TestApiHostile::failedHandshakes()
{
    std::vector<std::unique_ptr<QTcpSocket>> strangers;
    for (int i = 0; i < 100; ++i) {
        strangers.push_back(std::make_unique<QTcpSocket>());
        QTcpSocket &socket = *strangers.back();
        socket.connectToHost(u"127.0.0.1"_s, m_house.port());
        QVERIFY(socket.waitForConnected());
        if (i % 3 == 0)
            socket.write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n"); // no TLS at all
        else if (i % 3 == 1)
            socket.write(QByteArray::fromHex("16030100ff010000fb0303")
                         + QByteArray(300, '\xaa')); // a broken ClientHello
        else
            socket.write(QByteArray::fromHex("1603010005")); // a beginning, and no more
        socket.flush();
        if (i % 2 == 0)
            socket.abort();
    }
    const qint64 meanwhileMs = answerTimeMs(m_house.port());
    QVERIFY2(meanwhileMs >= 0 && meanwhileMs < promptMs, qPrintable(QString::number(meanwhileMs)));
    for (int i = 0; i < 100; ++i) {
        QSslSocket distrusts; // ends the handshake because of the certificate
        distrusts.connectToHostEncrypted(u"127.0.0.1"_s, m_house.port());
        if (i == 0)
            QVERIFY(!distrusts.waitForEncrypted(5000));
        else
            distrusts.waitForConnected(5000);
        distrusts.abort();
    }
}

void TestApiHostile::rpcTooMuchAtOnce()
{
    RpcClient client(m_house.port());
    QVERIFY(client.authenticate(m_till->token()));
    QList<int> ids;
    for (int i = 0; i < 1000; ++i)
        ids += client.send(u"events.seats"_s, {{u"eventId"_s, m_hamlet}});
    for (const int id : ids) {
        const QJsonObject reply = client.takeReply(id);
        QVERIFY(reply.contains("result"_L1) || reply["error"_L1]["data"_L1]["code"_L1].toString() == "unavailable"_L1);
    }
    QVERIFY(client.call(u"events.seats"_s, {{u"eventId"_s, m_hamlet}}).contains("result"_L1));
}

void TestApiHostile::largeWebSocketMessage()
{
    for (const bool isSignedIn : {true, false}) {
        RpcClient client(m_house.port());
        QVERIFY(isSignedIn ? client.authenticate(m_till->token()) : client.open());
        client.socket().sendTextMessage(QString(3 * 1024 * 1024, u'x'));
        QVERIFY(waitUntil([&] { return !client.isOpen(); }, 10'000));
        if (isSignedIn)
            QCOMPARE(client.socket().closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    }
}

QTEST_GUILESS_MAIN(TestApiHostile)
#include "tst_api_hostile.moc"
