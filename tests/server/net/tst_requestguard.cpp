// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpMessage.h"
#include "net/RequestGuard.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foyer;
using namespace foyer::net;

namespace {

QByteArray fields(int count, const QByteArray &value = "v")
{
    QByteArray out;
    for (int i = 0; i < count; ++i)
        out += "X-Field-" + QByteArray::number(i) + ": " + value + "\r\n";
    return out;
}

QByteArray get(const QByteArray &target, const QByteArray &more = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + more + "\r\n";
}

struct Outcome {
    int status = 0; ///< 0: a whole request
    HttpRequest request;
    qsizetype used = 0;
    bool isWhole = false;
};

Outcome outcomeOf(const QByteArray &bytes, qsizetype piece)
{
    const Limits limits;
    RequestGuard guard(limits);
    Outcome outcome;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        QByteArrayView view = QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at));
        while (!view.isEmpty()) {
            const qsizetype used = guard.feed(view);
            outcome.used += used;
            view = view.sliced(used);
            if (guard.state() == RequestGuard::State::HeadComplete)
                guard.acceptBody(100);
            if (guard.state() == RequestGuard::State::Rejected) {
                outcome.status = guard.rejection().status;
                return outcome;
            }
            if (guard.state() == RequestGuard::State::Complete) {
                outcome.isWhole = true;
                outcome.request = guard.take();
                return outcome;
            }
        }
    }
    return outcome;
}

} // namespace

class TestRequestGuard : public QObject
{
    Q_OBJECT

private slots:
    void framing_data();
    void framing();
    void contents();
    void stopsAtTheEndOfARequest();
    void keepsNothingAfterReset();
    void flags();
    void answers();
    void problem();
};

void TestRequestGuard::framing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status"); // 0: accepted; -1: accepted so far, more is needed
    const auto row
        = [](const char *name, const QByteArray &bytes, int status) { QTest::newRow(name) << bytes << status; };
    const QByteArray post = "POST /a HTTP/1.1\r\nHost: a\r\n";

    row("plain get", get("/"), 0);
    row("query", get("/a/b?x=%2F&y=1|2"), 0);
    row("trailing slash", get("/a/"), 0);
    row("encoded letters", get("/caf%C3%A9"), 0);
    row("double encoding stays encoded", get("/a%252Fb"), 0);
    row("head", "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", 0);
    row("options", "OPTIONS /a HTTP/1.1\r\nHost: a\r\n\r\n", 0);
    row("odd method", "M-SEARCH / HTTP/1.1\r\nHost: a\r\n\r\n", 0);
    row("host with port", "GET / HTTP/1.1\r\nHost: [::1]:8443\r\n\r\n", 0);
    row("one empty line first", "\r\n" + get("/"), 0);
    row("body", post + "Content-Length: 3\r\n\r\nabc", 0);
    row("body of zero", post + "Content-Length: 0\r\n\r\n", 0);
    row("body at the limit", post + "Content-Length: 100\r\n\r\n" + QByteArray(100, 'x'), 0);
    row("get with body", get("/", "Content-Length: 1\r\n").append('x'), 0);
    row("64 fields", "GET / HTTP/1.1\r\nHost: a\r\n" + fields(63) + "\r\n", 0);
    row("tab in a value", get("/", "X: a\tb\r\n"), 0);
    row("empty value", get("/", "X:\r\n"), 0);
    row("latin1 in a value", get("/", "X: \xe9\r\n"), 0);
    row("expect continue", post + "Expect: 100-Continue\r\nContent-Length: 1\r\n\r\nx", 0);
    row("unfinished head", "GET / HTTP/1.1\r\nHost: a\r\n", -1);
    row("unfinished body", post + "Content-Length: 3\r\n\r\nab", -1);
    row("line of 8 KiB", get("/" + QByteArray(8192 - 14, 'a')), 0);

    row("two empty lines first", "\r\n\r\n" + get("/"), 400);
    row("65 fields", "GET / HTTP/1.1\r\nHost: a\r\n" + fields(64) + "\r\n", 431);
    row("101 fields and a body", post + "Content-Length: 3\r\n" + fields(99) + "\r\nabc", 431);
    row("fields over 16 KiB", get("/", fields(17, QByteArray(1000, 'x'))), 431);
    row("one endless field", get("/", "X: " + QByteArray(20000, 'x') + "\r\n"), 431);
    row("line over 8 KiB", get("/" + QByteArray(8192 - 13, 'a')), 414);
    row("line without end", QByteArray(9000, 'A'), 414);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", get("/", "Host: b\r\n"), 400);
    row("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400);
    row("odd host", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400);
    row("two lengths", post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400);
    row("length list", post + "Content-Length: 3, 3\r\n\r\nabc", 400);
    row("space before the colon", post + "Content-Length : 5\r\n\r\nabcde", 400);
    row("length with a plus", post + "Content-Length: +3\r\n\r\nabc", 400);
    row("negative length", post + "Content-Length: -3\r\n\r\nabc", 400);
    row("hexadecimal length", post + "Content-Length: 0x3\r\n\r\nabc", 400);
    row("empty length", post + "Content-Length:\r\n\r\n", 400);
    row("huge length", post + "Content-Length: 99999999999999999999999\r\n\r\n", 413);
    row("body over the limit", post + "Content-Length: 101\r\n\r\n", 413);
    row("chunked", post + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411);
    row("xchunked", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 411);
    row("chunked and length", post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411);
    row("folded field", get("/", "X: a\r\n b\r\n"), 400);
    row("folded first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400);
    row("no colon", get("/", "X\r\n"), 400);
    row("no name", get("/", ": x\r\n"), 400);
    row("bad name", get("/", "X(y): x\r\n"), 400);
    row("zero byte in a value", get("/", QByteArray("X: a\0b\r\n", 8)), 400);
    row("bare line feed", "GET / HTTP/1.1\nHost: a\n\n", 400);
    row("bare carriage return", get("/", "X: a\rb\r\n"), 400);
    row("carriage return twice", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", 400);
    row("http 1.0", "GET / HTTP/1.0\r\n\r\n", 505);
    row("http 2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("lower case version", "GET / http/1.1\r\nHost: a\r\n\r\n", 400);
    row("no version", "GET /\r\nHost: a\r\n\r\n", 400);
    row("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("lower case method", "get / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("tls on the plain port", QByteArray("\x16\x03\x01\x02\x00\x01\x00\r\n", 9), 400);
    row("double slash", get("//a"), 400);
    row("double slash inside", get("/a//b"), 400);
    row("encoded slash", get("/a%2Fb"), 400);
    row("encoded slash, small", get("/a%2fb"), 400);
    row("encoded double slash", get("/%2F/a"), 400);
    row("encoded backslash", get("/a%5Cb"), 400);
    row("backslash", get("/a\\b"), 400);
    row("encoded zero", get("/a%00"), 400);
    row("encoded line feed", get("/a%0Ab"), 400);
    row("zero in the query", get("/a?x=%00"), 400);
    row("broken escape", get("/a%2"), 400);
    row("broken escape, no hex", get("/a%zz"), 400);
    row("broken escape in the query", get("/a?b=%"), 400);
    row("dot segment", get("/a/../b"), 400);
    row("encoded dot segment", get("/a/%2e%2e/b"), 400);
    row("single dot", get("/."), 400);
    row("overlong utf-8", get("/%C0%AF"), 400);
    row("raw utf-8", get("/caf\xc3\xa9"), 400);
    row("fragment", get("/a#b"), 400);
    row("absolute form", get("http://a/b"), 400);
    row("asterisk form", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("relative", get("a"), 400);
    row("other expectation", get("/", "Expect: 200-ok\r\n"), 417);
}

void TestRequestGuard::framing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(7)}) {
        const Outcome outcome = outcomeOf(bytes, piece);
        QCOMPARE(outcome.status, std::max(status, 0));
        QCOMPARE(outcome.isWhole, status == 0);
    }
}

void TestRequestGuard::contents()
{
    const QByteArray bytes = "POST /caf%C3%A9/x%20y?a=%20b&c HTTP/1.1\r\nhOST: a\r\nX-Two:  b c \t\r\n"
                             "Content-Length: 5\r\n\r\n"
        + QByteArray("he\0lo", 5);
    const HttpRequest request = outcomeOf(bytes, 3).request;
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/caf\xc3\xa9/x y");
    QCOMPARE(request.query, "a=%20b&c");
    QCOMPARE(request.header("host"), "a");
    QCOMPARE(request.header("x-two"), "b c");
    QCOMPARE(request.header("absent"), QByteArray());
    QCOMPARE(request.body, QByteArray("he\0lo", 5));
}

void TestRequestGuard::stopsAtTheEndOfARequest()
{
    const QByteArray first = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab";
    const Outcome outcome = outcomeOf(first + get("/next"), 1000);
    QVERIFY(outcome.isWhole);
    QCOMPARE(outcome.used, first.size());
    QCOMPARE(outcome.request.body, "ab");
}

void TestRequestGuard::keepsNothingAfterReset()
{
    const Limits limits;
    RequestGuard guard(limits);
    QVERIFY(guard.isUntouched());
    for (const QByteArray &bytes : {get("/one", "Connection: close\r\n"), get("/two")}) {
        guard.feed(bytes.left(3));
        QVERIFY(!guard.isUntouched());
        guard.feed(bytes.mid(3));
        guard.acceptBody(0);
        QCOMPARE(guard.state(), RequestGuard::State::Complete);
        QCOMPARE(guard.wantsClose(), bytes.contains("close"));
        QCOMPARE(guard.take().headers.size(), bytes.contains("close") ? 2 : 1);
        guard.reset();
        QVERIFY(guard.isUntouched());
    }
}

void TestRequestGuard::flags()
{
    const auto guardOf = [](const QByteArray &bytes) {
        static const Limits limits;
        RequestGuard guard(limits);
        guard.feed(bytes);
        return guard;
    };
    const QByteArray upgrade = "Upgrade: WebSocket\r\nConnection: keep-alive, upgrade\r\n";
    QVERIFY(guardOf(get("/", upgrade)).wantsWebSocket());
    QVERIFY(!guardOf(get("/", "Upgrade: websocket\r\n")).wantsWebSocket());
    QVERIFY(!guardOf("POST / HTTP/1.1\r\nHost: a\r\n" + upgrade + "\r\n").wantsWebSocket());
    QVERIFY(guardOf(get("/", "Connection: Close\r\n")).wantsClose());
    QVERIFY(!guardOf(get("/", "Connection: not-close\r\n")).wantsClose());
    QVERIFY(guardOf(get("/", "Expect: 100-continue\r\n")).wantsContinue());
}

void TestRequestGuard::answers()
{
    const HttpResponse response{
        200, "text/plain", "body", {{"ETag", "\"1\""}, {"Content-Length", "7"}, {"Server", "x"}}};
    const QByteArray whole = serialized(response, {});
    QVERIFY(whole.startsWith("HTTP/1.1 200 OK\r\nServer: Foyer\r\nDate: "));
    QVERIFY(whole.endsWith("\r\n\r\nbody"));
    QVERIFY(whole.contains("\r\nETag: \"1\"\r\n"));
    QCOMPARE(whole.count("Content-Length"), 1);
    QCOMPARE(whole.count("Server"), 1);
    QVERIFY(!whole.contains("Connection"));
    QCOMPARE(serialized(response, {true, false}), whole.chopped(4));
    QVERIFY(serialized(response, {false, true}).contains("\r\nConnection: close\r\n"));
    for (const int status : {204, 304}) {
        const QByteArray bare = serialized({status, "text/plain", "body", {}}, {});
        QVERIFY(bare.endsWith("\r\n\r\n"));
        QVERIFY(!bare.contains("Content-"));
    }
    QVERIFY(asksToClose({200, {}, {}, {{"Connection", "close"}}}));
    QVERIFY(!asksToClose(response));
}

void TestRequestGuard::problem()
{
    const HttpResponse response = problemResponse(431, ErrorCode::TooLarge, "too many header fields");
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    QCOMPARE(response.contentType, "application/problem+json");
    QCOMPARE(body.value(QLatin1StringView("type")).toString(), QStringLiteral("about:blank"));
    QCOMPARE(body.value(QLatin1StringView("status")).toInt(), 431);
    QCOMPARE(body.value(QLatin1StringView("code")).toString(), QStringLiteral("too_large"));
    QVERIFY(!body.value(QLatin1StringView("title")).toString().isEmpty());
    QVERIFY(!body.value(QLatin1StringView("detail")).toString().isEmpty());
}

QTEST_APPLESS_MAIN(TestRequestGuard)
#include "tst_requestguard.moc"
