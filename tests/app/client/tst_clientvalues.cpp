// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/Backoff.h"
#include "client/KnownServers.h"
#include "client/RpcMessage.h"
#include "client/ServerAddress.h"

#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;

class TestClientValues : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void address_data();
    void address();
    void pinsSurviveARestart();
    void fingerprintIsReadInGroups();
    void backoffDoublesUpToItsCap();
    void requestCarriesItsKey();
    void readsMessages_data();
    void readsMessages();
    void readsAProblem();
    void refusesAFileThatIsNone();
};

void TestClientValues::address_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text"); // empty: refused
    QTest::newRow("host") << u"boxoffice.example"_s << u"boxoffice.example:8443"_s;
    QTest::newRow("host and port") << u" 10.0.0.5:9443 "_s << u"10.0.0.5:9443"_s;
    QTest::newRow("https") << u"https://house:1234/"_s << u"house:1234"_s;
    QTest::newRow("wss") << u"wss://house"_s << u"house:8443"_s;
    QTest::newRow("IPv6") << u"[::1]:8443"_s << u"[::1]:8443"_s;
    QTest::newRow("empty") << u" "_s << QString();
    QTest::newRow("plain http") << u"http://house"_s << QString();
    QTest::newRow("path") << u"house/ws"_s << QString();
    QTest::newRow("user") << u"me@house"_s << QString();
    QTest::newRow("port too large") << u"house:70000"_s << QString();
    QTest::newRow("port zero") << u"house:0"_s << QString();
    QTest::newRow("words") << u"no such place"_s << QString();
}

void TestClientValues::address()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    const auto parsed = ServerAddress::parse(typed);
    QCOMPARE(parsed ? parsed->text() : QString(), text);
    if (parsed)
        QCOMPARE(parsed->socketUrl().toString(), u"wss://"_s + text + u"/ws"_s);
}

void TestClientValues::pinsSurviveARestart()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"till.ini"_s);
    const ServerAddress first{u"house"_s, 8443}, second{u"house"_s, 8444};
    const QByteArray pin(32, 'x');
    {
        QSettings settings(file, QSettings::IniFormat);
        KnownServers known(settings);
        QVERIFY(known.fingerprint(first).isEmpty());
        known.remember(first, pin);
    }
    QSettings settings(file, QSettings::IniFormat);
    KnownServers known(settings);
    QCOMPARE(known.fingerprint(first), pin);
    QVERIFY(known.fingerprint(second).isEmpty()); // another port is another server
    known.forget(first);
    QVERIFY(known.fingerprint(first).isEmpty());
}

void TestClientValues::fingerprintIsReadInGroups()
{
    QByteArray digest;
    for (int i = 0; i < 32; ++i)
        digest.append(char(i));
    QCOMPARE(KnownServers::readable(digest),
             u"0001 0203 0405 0607 0809 0A0B 0C0D 0E0F\n1011 1213 1415 1617 1819 1A1B 1C1D 1E1F"_s);
}

void TestClientValues::backoffDoublesUpToItsCap()
{
    Backoff backoff(100, 1000);
    const int bounds[] = {100, 200, 400, 800, 1000, 1000, 1000};
    for (const int bound : bounds) {
        const int wait = backoff.nextMs();
        QVERIFY2(wait >= 0 && wait <= bound, qPrintable(QString::number(wait)));
    }
    for (int i = 0; i < 100; ++i)
        QVERIFY(backoff.nextMs() <= 1000);
    backoff.reset();
    QVERIFY(backoff.nextMs() <= 100);
}

void TestClientValues::requestCarriesItsKey()
{
    QCOMPARE(rpcRequest(3, "seats.hold"_L1, "{\"eventId\":1}", u"k\"1"_s),
             QByteArray("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"seats.hold\","
                        "\"params\":{\"eventId\":1,\"idempotencyKey\":\"k\\\"1\"}}"));
    QCOMPARE(rpcRequest(4, "x.y"_L1, "{}", u"k"_s),
             QByteArray("{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"x.y\",\"params\":{\"idempotencyKey\":\"k\"}}"));
    QCOMPARE(rpcRequest(5, "x.y"_L1, "{}", {}),
             QByteArray("{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"x.y\",\"params\":{}}"));
}

void TestClientValues::readsMessages_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto kind = [](RpcMessage::Kind k) { return int(k); };
    QTest::newRow("answer") << QByteArray(R"({"id":1,"result":{"a":1}})") << kind(RpcMessage::Kind::Answer);
    QTest::newRow("nothing") << QByteArray(R"({"id":1,"result":null})") << kind(RpcMessage::Kind::Answer);
    QTest::newRow("error") << QByteArray(R"({"id":1,"error":{}})") << kind(RpcMessage::Kind::Answer);
    QTest::newRow("notification") << QByteArray(R"({"method":"m","params":{}})")
                                  << kind(RpcMessage::Kind::Notification);
    QTest::newRow("no JSON") << QByteArray("{{{") << kind(RpcMessage::Kind::Nonsense);
    QTest::newRow("a list") << QByteArray("[1]") << kind(RpcMessage::Kind::Nonsense);
    QTest::newRow("neither") << QByteArray(R"({"id":1})") << kind(RpcMessage::Kind::Nonsense);
}

void TestClientValues::readsMessages()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QCOMPARE(int(RpcMessage::decode(text).kind), kind);
}

void TestClientValues::readsAProblem()
{
    const RpcMessage message = RpcMessage::decode(
        R"({"id":9,"error":{"code":-32000,"message":"m","data":{"code":"conflict","detail":"d","seats":[4,5],)"
        R"("fields":[{"path":"seats","message":"taken"}],"retryAfter":3}}})");
    QCOMPARE(message.id, 9);
    QVERIFY(!message.reply);
    QCOMPARE(message.reply.error().code, ErrorCode::Conflict);
    QCOMPARE(message.reply.error().detail, u"d"_s);
    QCOMPARE(message.reply.error().seats, (QList<int>{4, 5}));
    QCOMPARE(message.reply.error().fields.value(0).path, u"seats"_s);
    QCOMPARE(message.reply.error().retryAfterS, 3);
    // A code of a newer server is a failure like any other.
    QCOMPARE(RpcMessage::decode(R"({"id":1,"error":{"data":{"code":"new"}}})").reply.error().code, ErrorCode::Internal);
}

void TestClientValues::refusesAFileThatIsNone()
{
    const auto file = [](const QString &data) {
        return Client::binary(
            QJsonObject{{u"contentType"_s, u"application/pdf"_s}, {u"fileName"_s, u"t.pdf"_s}, {u"data"_s, data}});
    };
    const auto good = file(u"JVBERg=="_s);
    QVERIFY(good);
    QCOMPARE(good->bytes, QByteArray("%PDF"));
    QCOMPARE(good->fileName, u"t.pdf"_s);
    QVERIFY(!file({}));
    QVERIFY(!file(u"!!!"_s));
    QVERIFY(!Client::binary(QJsonValue()));
}

QTEST_GUILESS_MAIN(TestClientValues)
#include "tst_clientvalues.moc"
