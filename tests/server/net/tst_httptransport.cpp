// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestServer.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QThread>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::net;
using namespace foyer::test;

namespace {

QByteArray get(const QByteArray &target, const QByteArray &more = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + more + "\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

} // namespace

/// HTTP through real sockets. After each test a good client is served at once and nothing is left behind.
class TestHttpTransport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void refused_data();
    void refused();
    void keepAlive();
    void requestIsComplete();
    void methodsPassThrough();
    void connectionClose();
    void bodyLimitPerRoute();
    void expectContinue();
    void pipeliningEndsWithTheFirstAnswer();
    void byteWise();
    void slowHead();
    void slowBody();
    void idleConnection();
    void hugeBody();
    void slowReader();
    void answersFromAnotherThread();
    void forgottenRequest();
    void unansweredRequest();
    void abortBeforeTheAnswer();
    void halfClosedPeerGetsItsAnswer();
    void manyAborts();
    void outOfDescriptors();
    void connectionLimit();
    void portInUse();
    void stopsWithRequestsInFlight();
    void answerAfterStop();

private:
    static void limitsDuring(const char *test, Limits &limits);
    std::unique_ptr<TestServer> m_server;
};

void TestHttpTransport::limitsDuring(const char *test, Limits &limits)
{
    if (qstrcmp(test, "connectionLimit") == 0)
        limits.connections = 5;
    if (qstrcmp(test, "unansweredRequest") == 0)
        limits.answerMs = 200;
    if (qstrcmp(test, "slowHead") == 0)
        limits.headMs = 300;
    if (qstrcmp(test, "idleConnection") == 0)
        limits.idleMs = 200;
}

void TestHttpTransport::init()
{
    Limits limits = TestServer::quickLimits();
    limitsDuring(QTest::currentTestFunction(), limits);
    m_server = std::make_unique<TestServer>(limits);
    QVERIFY(m_server->isRunning());
}

void TestHttpTransport::cleanup()
{
    if (m_server->stats().accepted >= 0 && qstrcmp(QTest::currentTestFunction(), "answerAfterStop") != 0
        && qstrcmp(QTest::currentTestFunction(), "stopsWithRequestsInFlight") != 0)
        QVERIFY(m_server->servesGoodClients());
    m_server->handler().answerKept();
    QTRY_VERIFY(m_server->isEmpty());
    m_server.reset();
}

void TestHttpTransport::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &bytes, int status, const char *code = "invalid_input") {
        QTest::newRow(name) << bytes << status << QString::fromLatin1(code);
    };
    QByteArray manyFields;
    for (int i = 0; i < 99; ++i)
        manyFields += "X-" + QByteArray::number(i) + ": v\r\n";
    const QByteArray smuggled = "GET /echo HTTP/1.1\r\nHost: smuggled\r\n\r\n";
    const QByteArray start = "POST /echo HTTP/1.1\r\nHost: a\r\n";

    row("101 fields with a body",
        start + manyFields + "Content-Length: " + QByteArray::number(smuggled.size()) + "\r\n\r\n" + smuggled, 431,
        "too_large");
    row("two lengths", start + "Content-Length: 0\r\nContent-Length: 39\r\n\r\n" + smuggled, 400);
    row("space before the colon", start + "Content-Length : 5\r\n\r\nabcde" + smuggled, 400);
    row("chunked", start + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled, 411);
    row("xchunked", start + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + smuggled, 411);
    row("double slash", get("//a"), 400);
    row("encoded slash", get("/a%2Fb"), 400);
    row("encoded backslash", get("/a%5cb"), 400);
    row("encoded zero", get("/a%00b"), 400);
    row("http 1.0", "GET /echo HTTP/1.0\r\n\r\n", 505);
    row("huge length", start + "Content-Length: 99999999999999\r\n\r\n", 413, "too_large");
    row("long line", get("/" + QByteArray(9000, 'a')), 414, "too_large");
    row("long fields", get("/echo", "X: " + QByteArray(17000, 'a') + "\r\n"), 431, "too_large");
    row("tls hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400);
    row("websocket elsewhere", RawClient::upgradeRequest("/elsewhere"), 404, "not_found");
    row("websocket of another version", RawClient::upgradeRequest().replace("Version: 13", "Version: 8"), 426);
    row("websocket without key", RawClient::upgradeRequest().replace("dGhlIHNhbXBsZSBub25jZQ==", "x"), 400);
}

void TestHttpTransport::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, code);
    RawClient client(m_server->plainPort());
    QVERIFY(client.send(bytes));
    const QByteArray answer = client.readAnswer();
    QCOMPARE(statusOf(answer), status);
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QVERIFY(answer.contains("\r\nContent-Type: application/problem+json\r\n"));
    QCOMPARE(QJsonDocument::fromJson(bodyOf(answer)).object().value(QLatin1StringView("code")).toString(), code);
    client.endSending();
    QCOMPARE(client.readToEnd(), std::optional(QByteArray())); // one answer, then the end
    QCOMPARE(m_server->handler().handled.load(), 0);
    QCOMPARE(m_server->stats().badRequests.load(), 1);
}

void TestHttpTransport::keepAlive()
{
    RawClient client(m_server->plainPort());
    for (int i = 0; i < 20; ++i) {
        QVERIFY(client.send(post("/echo", "n" + QByteArray::number(i))));
        QCOMPARE(bodyOf(client.readAnswer()), "n" + QByteArray::number(i));
    }
    QCOMPARE(m_server->stats().accepted.load(), 1);
    QCOMPARE(m_server->stats().requests.load(), 20);
}

void TestHttpTransport::requestIsComplete()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send("PATCH /echo?a=1 HTTP/1.1\r\nHost: a\r\nX-Thing:  v \r\nContent-Length: 2\r\n\r\nhi"));
    QCOMPARE(bodyOf(client.readAnswer()), "hi");
    const HttpRequest request = m_server->handler().lastEchoed();
    QCOMPARE(request.method, "PATCH");
    QCOMPARE(request.path, "/echo");
    QCOMPARE(request.query, "a=1");
    QCOMPARE(request.header("x-thing"), "v");
    QCOMPARE(request.peer, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(!request.isSecure);
}

void TestHttpTransport::methodsPassThrough()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send("HEAD /big HTTP/1.1\r\nHost: a\r\n\r\n"));
    QVERIFY(
        client.readAnswer(false).contains("\r\nContent-Length: " + QByteArray::number(TestHandler::bigBytes) + "\r\n"));
    QVERIFY(client.send(get("/none")));
    const QByteArray none = client.readAnswer();
    QCOMPARE(statusOf(none), 204);
    QVERIFY(none.contains("X-Extra: 1") && none.endsWith("\r\n\r\n"));
    QVERIFY(client.send("OPTIONS /nothing HTTP/1.1\r\nHost: a\r\n\r\n"));
    QCOMPARE(statusOf(client.readAnswer()), 404); // no byte of a body stood between
}

void TestHttpTransport::connectionClose()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send(get("/echo", "Connection: close\r\n")));
    QVERIFY(client.readAnswer().contains("\r\nConnection: close\r\n"));
    QVERIFY(client.isClosedByServer());
}

void TestHttpTransport::bodyLimitPerRoute()
{
    RawClient fits(m_server->plainPort());
    QVERIFY(fits.send(post("/small", QByteArray(10, 'x'))));
    QCOMPARE(statusOf(fits.readAnswer()), 404);
    RawClient tooLong(m_server->plainPort());
    QVERIFY(tooLong.send(post("/small", QByteArray(11, 'x'))));
    QCOMPARE(statusOf(tooLong.readAnswer()), 413);
    RawClient large(m_server->plainPort());
    QVERIFY(large.send(post("/echo", QByteArray(1024 * 1024, 'x'))));
    QCOMPARE(bodyOf(large.readAnswer()).size(), 1024 * 1024);
}

void TestHttpTransport::expectContinue()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"));
    QCOMPARE(client.readAnswer(), "HTTP/1.1 100 Continue\r\n\r\n");
    QVERIFY(client.send("hi"));
    QCOMPARE(bodyOf(client.readAnswer()), "hi");
    RawClient tooLong(m_server->plainPort());
    QVERIFY(tooLong.send("POST /small HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 20\r\n\r\n"));
    QCOMPARE(statusOf(tooLong.readAnswer()), 413);
}

void TestHttpTransport::pipeliningEndsWithTheFirstAnswer()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send(post("/echo", "one") + post("/echo", "two") + post("/echo", "three")));
    const QByteArray answer = client.readAnswer();
    QCOMPARE(bodyOf(answer), "one");
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QCOMPARE(client.readToEnd(), std::optional(QByteArray()));
    QCOMPARE(m_server->handler().handled.load(), 1);

    RawClient waiting(m_server->plainPort());
    QVERIFY(waiting.send(get("/later")));
    QTRY_COMPARE(m_server->handler().keptCount(), 1);
    QVERIFY(waiting.send(get("/echo")));
    QTest::qWait(50);
    m_server->handler().answerKept();
    QCOMPARE(bodyOf(waiting.readAnswer()), "late");
    QCOMPARE(waiting.readToEnd(), std::optional(QByteArray()));
}

void TestHttpTransport::byteWise()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.sendInBytes(post("/echo", "byte by byte")));
    QCOMPARE(bodyOf(client.readAnswer()), "byte by byte");
}

void TestHttpTransport::slowHead()
{
    RawClient client(m_server->plainPort());
    QElapsedTimer clock;
    clock.start();
    // One byte each 20 ms keeps no deadline alive.
    while (clock.elapsed() < 3000 && m_server->stats().timeouts == 0) {
        client.send("G");
        QThread::msleep(20);
    }
    QVERIFY(clock.elapsed() < 2000);
    QCOMPARE(statusOf(client.readAnswer()), 408);
    RawClient silent(m_server->plainPort());
    QCOMPARE(silent.readToEnd(), std::optional(QByteArray()));
}

void TestHttpTransport::slowBody()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n"));
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 4000 && m_server->stats().timeouts == 0) {
        client.send("x");
        QThread::msleep(20);
    }
    QVERIFY(clock.elapsed() < 3000);
    QCOMPARE(statusOf(client.readAnswer()), 408);
}

void TestHttpTransport::idleConnection()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send(get("/echo")));
    QCOMPARE(statusOf(client.readAnswer()), 200);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client.readToEnd(), std::optional(QByteArray()));
    QVERIFY(clock.elapsed() >= 150 && clock.elapsed() < 1500);
}

void TestHttpTransport::hugeBody()
{
    RawClient client(m_server->plainPort());
    // Announced and sent: the answer arrives although the peer is busy sending.
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n"));
    client.send(QByteArray(8'000'000, 'x'));
    QCOMPARE(statusOf(client.readAnswer()), 413);
    QCOMPARE(m_server->handler().handled.load(), 0);
}

void TestHttpTransport::slowReader()
{
    RawClient stuck(m_server->plainPort());
    RawClient slow(m_server->plainPort());
    QVERIFY(stuck.send(get("/big")) && slow.send(get("/big")));
    QVERIFY(m_server->servesGoodClients()); // nobody waits for them
    QCOMPARE(bodyOf(slow.readAnswer()).size(), TestHandler::bigBytes);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->stats().timeouts.load(), 1, 4000);
    QTRY_COMPARE(m_server->stats().connectionsOpen.load(), 1);
}

void TestHttpTransport::answersFromAnotherThread()
{
    RawClient client(m_server->plainPort());
    for (int i = 0; i < 10; ++i) {
        QVERIFY(client.send(get("/thread")));
        QCOMPARE(bodyOf(client.readAnswer()), "first");
    }
}

void TestHttpTransport::forgottenRequest()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send(get("/forget")));
    QCOMPARE(statusOf(client.readAnswer()), 500);
}

void TestHttpTransport::unansweredRequest()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send(get("/later")));
    const QByteArray answer = client.readAnswer();
    QCOMPARE(statusOf(answer), 503);
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QCOMPARE(m_server->handler().answerKept(), 1); // too late, and harmless
}

void TestHttpTransport::abortBeforeTheAnswer()
{
    for (const auto security : {RawClient::Security::Plain, RawClient::Security::Tls}) {
        for (int i = 0; i < 20; ++i) {
            RawClient client(m_server->port(security), security);
            QVERIFY(client.send(get("/later")));
            QTRY_COMPARE(m_server->handler().keptCount(), i + 1);
            client.abort();
        }
        RawClient half(m_server->port(security), security);
        half.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf");
        half.abort();
        QCOMPARE(m_server->handler().answerKept(), 20);
    }
}

void TestHttpTransport::halfClosedPeerGetsItsAnswer()
{
    RawClient client(m_server->plainPort());
    QVERIFY(client.send(get("/later")));
    QTRY_COMPARE(m_server->handler().keptCount(), 1);
    client.endSending();
    QTest::qWait(50);
    m_server->handler().answerKept();
    QCOMPARE(bodyOf(client.readAnswer()), "late");
    QVERIFY(client.isClosedByServer());
}

void TestHttpTransport::manyAborts()
{
    const int before = openDescriptors();
    for (int i = 0; i < 1000; ++i) {
        RawClient client(m_server->plainPort());
        if (i % 3 == 1)
            client.send("GET /ec");
        else if (i % 3 == 2)
            client.send(get("/echo"));
        if (i % 2 == 0)
            client.abort();
    }
    QTRY_COMPARE(m_server->stats().accepted.load(), 1000);
    QTRY_VERIFY(m_server->isEmpty());
    QTRY_COMPARE(openDescriptors(), before);
}

void TestHttpTransport::outOfDescriptors()
{
    rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &old), 0);
    {
        RawClient waiting(m_server->plainPort());
        QVERIFY(waiting.send(get("/echo")));
        QVERIFY(!waiting.readAnswer().isEmpty());
        // Two descriptors are left: one or two clients that connect, and nothing left to accept them with.
        rlimit low = old;
        std::vector<int> fillers;
        const int first = ::dup(0);
        const int second = ::dup(0);
        low.rlim_cur = rlim_t(second + 1);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
        for (int fd = ::dup(0); fd >= 0; fd = ::dup(0))
            fillers.push_back(fd);
        ::close(first);
        ::close(second);
        RawClient one(m_server->plainPort(), RawClient::Security::Plain, 300);
        RawClient two(m_server->plainPort(), RawClient::Security::Plain, 300);
        QTRY_VERIFY(m_server->stats().acceptErrors > 0);
        for (const int fd : fillers)
            ::close(fd);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &old), 0);
    }
    QTest::qWait(100);
}

void TestHttpTransport::connectionLimit()
{
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 5; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_server->plainPort()));
            clients.back()->send(get("/echo"));
            QCOMPARE(statusOf(clients.back()->readAnswer()), 200);
        }
        RawClient tooMany(m_server->plainPort());
        QVERIFY(tooMany.isClosedByServer());
        QCOMPARE(m_server->stats().refusedTotal.load(), 1);
    }
    QTRY_COMPARE(m_server->stats().connectionsOpen.load(), 0);
}

void TestHttpTransport::portInUse()
{
    TestHandler handler;
    TransportServer::Config config;
    config.plainAddress = QHostAddress::LocalHost;
    config.plainPort = m_server->plainPort();
    TransportServer second(config, handler);
    const auto ports = second.start();
    QVERIFY(!ports);
    QCOMPARE(ports.error().code, ErrorCode::Conflict);
    QVERIFY(ports.error().detail.contains(QStringLiteral("in use")));

    config.plainPort = 0;
    config.tlsPort = 0; // without a certificate
    TransportServer third(config, handler);
    const auto bare = third.start();
    QVERIFY(!bare);
    QCOMPARE(bare.error().code, ErrorCode::InvalidInput);
}

void TestHttpTransport::stopsWithRequestsInFlight()
{
    RawClient idle(m_server->plainPort());
    RawClient waiting(m_server->plainPort());
    QVERIFY(waiting.send(get("/later")));
    QTRY_COMPARE(m_server->handler().keptCount(), 1);
    const std::unique_ptr<QThread> worker(QThread::create([this] {
        QThread::msleep(200);
        m_server->handler().answerKept();
    }));
    worker->start();
    QElapsedTimer clock;
    clock.start();
    m_server->stop();
    QVERIFY(clock.elapsed() >= 150 && clock.elapsed() < 3000);
    const QByteArray answer = waiting.readAnswer();
    QCOMPARE(bodyOf(answer), "late");
    QVERIFY(answer.contains("Connection: close"));
    QVERIFY(idle.isClosedByServer());
    QVERIFY(!RawClient(m_server->plainPort()).isConnected());
    worker->wait();
}

void TestHttpTransport::answerAfterStop()
{
    RawClient waiting(m_server->plainPort());
    QVERIFY(waiting.send(get("/later")));
    QTRY_COMPARE(m_server->handler().keptCount(), 1);
    m_server->stop(); // gives up on it after stopMs
    QCOMPARE(m_server->handler().answerKept(), 1);
    QVERIFY(m_server->isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
