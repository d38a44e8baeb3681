// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QJsonDocument>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What goes wrong at a till. Each has its clear answer, and after each the server answers the next client at once.
class TestApiTrouble : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void wrongPasswordThenLocked();
    void badTokens();
    void expiredToken();
    void unknownThings();
    void seatTakenAMomentAgo();
    void expiredHold();
    void paymentSentTwice();
    void fieldsAreNamed_data();
    void fieldsAreNamed();
    void rpcNonsense();
    void killedInTheMiddle();

private:
    DemoHouse m_house;
    std::unique_ptr<Till> m_till;
    qint64 m_hamlet = 0;
};

namespace {

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray signedRs256(const QByteArray &message, const QByteArray &keyPem)
{
    BIO *bio = BIO_new_mem_buf(keyPem.constData(), int(keyPem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    QByteArray signature(1024, '\0');
    size_t size = size_t(signature.size());
    const bool isSigned = key && EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
                          reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()))
            == 1;
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    return isSigned ? signature.left(qsizetype(size)) : QByteArray();
}

} // namespace

void TestApiTrouble::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    m_hamlet = m_till->event("hamlet");
    QVERIFY(m_hamlet > 0);
}

void TestApiTrouble::cleanup()
{
    const qint64 ms = answerTimeMs(m_house.port());
    QVERIFY2(ms >= 0 && ms < promptMs, qPrintable(QString::number(ms)));
}

void TestApiTrouble::cleanupTestCase()
{
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

void TestApiTrouble::wrongPasswordThenLocked()
{
    HttpsClient client(m_house.port());
    QCOMPARE(client.post("/api/v1/auth/login", {{u"email"_s, u"nobody@demo.test"_s}, {u"password"_s, u"foyer-demo"_s}})
                 .code(),
             u"not_signed_in"_s);
    QJsonObject login{{u"email"_s, u"seller2@demo.test"_s}, {u"password"_s, u"wrong"_s}};
    for (int i = 0; i < 10; ++i) {
        const HttpReply reply = client.post("/api/v1/auth/login", login);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.code(), u"not_signed_in"_s);
    }
    login[u"password"_s] = u"foyer-demo"_s; // right, but too late
    const HttpReply locked = client.post("/api/v1/auth/login", login);
    QCOMPARE(locked.status, 423);
    QCOMPARE(locked.code(), u"locked"_s);
    QVERIFY(locked.header("Retry-After").toInt() > 0);
    QVERIFY(Till(m_house.port(), "seller").isSignedIn()); // nobody else is
}

void TestApiTrouble::badTokens()
{
    const QList<QByteArray> parts = m_till->token().split('.');
    QCOMPARE(parts.size(), 3);
    QByteArray otherPayload = QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding);
    otherPayload.replace("seller", "admin");
    const QByteArray none = base64Url("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    HttpsClient client(m_house.port());
    for (const QByteArray &token :
         {QByteArray("nonsense"), QByteArray("a.b.c"), QByteArray(5000, 'x'), parts.at(0) + '.' + parts.at(1) + '.',
          parts.at(0) + '.' + base64Url(otherPayload) + '.' + parts.at(2), none + '.' + parts.at(1) + '.'}) {
        client.setToken(token);
        const HttpReply reply = client.get("/api/v1/orders?query=x");
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.code(), u"not_signed_in"_s);
        QVERIFY(reply.header("WWW-Authenticate").startsWith("Bearer"));
    }
    client.setToken({});
    QCOMPARE(client.call("GET", "/api/v1/orders?query=x", {}, {{"Authorization", "Basic c2VsbGVyOmZveWVy"}}).status,
             401);
}

void TestApiTrouble::expiredToken()
{
    // Signed as the server signs, an hour ago.
    const Ran key = runSql(m_house.dataFolder(),
                           u"SELECT convert_from(value, 'UTF8') FROM secret WHERE name = 'access-token-key'"_s);
    QCOMPARE(key.exitCode, 0);
    const QList<QByteArray> parts = m_till->token().split('.');
    QJsonObject claims
        = QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding)).object();
    const auto tokenUntil = [&](qint64 expires) {
        claims[u"iat"_s] = expires - 900;
        claims[u"exp"_s] = expires;
        const QByteArray message = parts.at(0) + '.' + base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
        return message + '.' + base64Url(signedRs256(message, key.out));
    };
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    HttpsClient client(m_house.port());
    client.setToken(tokenUntil(now + 600));
    QCOMPARE(client.get("/api/v1/orders?query=x").status, 200); // or the next would prove nothing
    client.setToken(tokenUntil(now - 3600));
    const HttpReply expired = client.get("/api/v1/orders?query=x");
    QCOMPARE(expired.status, 401);
    QCOMPARE(expired.code(), u"token_expired"_s);

    // A WebSocket outlives its token, but may do no more with it.
    RpcClient socket(m_house.port());
    QVERIFY(socket.authenticate(tokenUntil(QDateTime::currentSecsSinceEpoch() + 2)));
    QVERIFY(waitUntil(
        [&] {
            return socket.call(u"orders.list"_s, {{u"query"_s, u"x"_s}})["error"_L1]["data"_L1]["code"_L1].toString()
                == "token_expired"_L1;
        },
        6000));
    QVERIFY(socket.authenticate(tokenUntil(QDateTime::currentSecsSinceEpoch() + 600)));
    QVERIFY(socket.call(u"orders.list"_s, {{u"query"_s, u"x"_s}}).contains("result"_L1));
}

void TestApiTrouble::unknownThings()
{
    for (const char *path : {"/api/v1/events/4711", "/api/v1/events/4711/seats", "/api/v1/events/4711/plan",
                             "/api/v1/orders/NONE", "/nothing", "/"})
        QCOMPARE(m_till->http().get(path).code(), u"not_found"_s);
    QCOMPARE(m_till->holdBest(4711, 1).code(), u"not_found"_s);
    QCOMPARE(m_till->scan(4711, u"x"_s).code(), u"not_found"_s);
    QCOMPARE(m_till->sell(m_hamlet, {{u"holdId"_s, 4711}}).code(), u"not_found"_s);
    QCOMPARE(m_till->http().get(eventPath(m_hamlet, "/orders/4711/tickets.pdf")).code(), u"not_found"_s);
    for (const char *id : {"0", "-1", "abc", "99999999999999999999", "1.5"})
        QCOMPARE(m_till->http().get(QByteArray("/api/v1/events/") + id).fieldPaths(), QStringList{u"eventId"_s});
}

void TestApiTrouble::seatTakenAMomentAgo()
{
    const int seat = m_till->holdBest(m_hamlet, 1).json()["items"_L1][0]["seat"_L1].toInt(-1);
    const HttpReply taken = m_till->holdSeats(m_hamlet, {seat});
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.json()["seats"_L1].toArray(), QJsonArray{seat});
}

void TestApiTrouble::expiredHold()
{
    const QJsonObject hold = m_till->holdBest(m_hamlet, 2).json();
    const int seat = hold["items"_L1][0]["seat"_L1].toInt(-1);
    const QString ageing = u"UPDATE hold SET expires_at = now() - interval '1 second' WHERE hold_id = %1"_s;
    QCOMPARE(runSql(m_house.dataFolder(), ageing.arg(hold["holdId"_L1].toInteger())).exitCode, 0);
    const HttpReply late = m_till->sellForCash(m_hamlet, hold);
    QCOMPARE(late.status, 410);
    QCOMPARE(late.code(), u"expired"_s);
    QCOMPARE(m_till->seats(m_hamlet)["states"_L1].toString().at(seat), u'a');

    // One that nobody asks for again is given back all the same.
    const QJsonObject forgotten = m_till->holdBest(m_hamlet, 2).json();
    QCOMPARE(runSql(m_house.dataFolder(), ageing.arg(forgotten["holdId"_L1].toInteger())).exitCode, 0);
    QVERIFY(waitUntil([&] { return m_till->seats(m_hamlet)["states"_L1].toString().at(seat) == u'a'; }, 5000));
}

void TestApiTrouble::paymentSentTwice()
{
    const QJsonObject hold = m_till->holdBest(m_hamlet, 1).json();
    const QByteArray key = newKey();
    const HttpReply first = m_till->sellForCash(m_hamlet, hold, key);
    const HttpReply second = m_till->sellForCash(m_hamlet, hold, key);
    QCOMPARE(first.status, 201);
    QCOMPARE(second.status, 201);
    QCOMPARE(second.body, first.body);
    const QJsonObject order
        = m_till->http().get("/api/v1/orders/" + first.json()["reference"_L1].toString().toLatin1()).json();
    QCOMPARE(order["payments"_L1].toArray().size(), 1);
    QCOMPARE(amountOf(order["paid"_L1]), amountOf(hold["total"_L1]));
    QCOMPARE(m_till->sellForCash(m_hamlet, hold).status, 409); // pressed twice: two keys, one sale
}

void TestApiTrouble::fieldsAreNamed_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::newRow("unknown") << QByteArray("/holds") << QByteArray(R"({"seats":[1],"colour":"red"})") << u"colour"_s;
    QTest::newRow("unknown inside") << QByteArray("/holds")
                                    << QByteArray(R"({"bestAvailable":{"quantity":1,"quiet":true}})")
                                    << u"bestAvailable.quiet"_s;
    QTest::newRow("wrong type inside") << QByteArray("/holds")
                                       << QByteArray(R"({"bestAvailable":{"quantity":1,"together":"yes"}})")
                                       << u"bestAvailable.together"_s;
    QTest::newRow("in a list") << QByteArray("/holds") << QByteArray(R"({"seats":[1,"two"]})") << u"seats[1]"_s;
    QTest::newRow("in a list of objects")
        << QByteArray("/holds") << QByteArray(R"({"areas":[{"section":1,"quantity":1},{"section":1}]})")
        << u"areas[1].quantity"_s;
    QTest::newRow("missing") << QByteArray("/orders") << QByteArray(R"({"payments":[]})") << u"holdId"_s;
    QTest::newRow("deep")
        << QByteArray("/orders")
        << QByteArray(R"({"holdId":1,"payments":[{"method":"cash","amount":{"amount":"5","currency":"EUR"}}]})")
        << u"payments[0].amount.amount"_s;
    QTest::newRow("money as a number") << QByteArray("/orders")
                                       << QByteArray(R"({"holdId":1,"payments":[{"method":"cash","amount":5}]})")
                                       << u"payments[0].amount"_s;
    QTest::newRow("customer") << QByteArray("/orders") << QByteArray(R"({"holdId":1,"customer":{"nick":"O"}})")
                              << u"customer.nick"_s;
    QTest::newRow("scan") << QByteArray("/checkins") << QByteArray(R"({"code":"x","direction":"up"})")
                          << u"direction"_s;
    QTest::newRow("time") << QByteArray("/checkins") << QByteArray(R"({"code":"x","at":"noon"})") << u"at"_s;
}

void TestApiTrouble::fieldsAreNamed()
{
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const HttpReply reply = m_till->http().call("POST", eventPath(m_hamlet, rest), body,
                                                {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}});
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), u"invalid_input"_s);
    QVERIFY2(reply.fieldPaths().contains(path), reply.body.constData());
    for (const QJsonValue &field : reply.json()["fields"_L1].toArray())
        QVERIFY(!field["message"_L1].toString().isEmpty());
}

void TestApiTrouble::rpcNonsense()
{
    RpcClient client(m_house.port());
    QVERIFY(client.authenticate(m_till->token()));
    QStringList answers;
    QObject::connect(&client.socket(), &QWebSocket::textMessageReceived, &client.socket(),
                     [&](const QString &text) { answers += text; });
    const std::pair<const char *, int> cases[]{
        {"{", -32700},
        {"[]", -32600},
        {"[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"events.list\"}]", -32600},
        {"{\"id\":1,\"method\":\"events.list\"}", -32600},
        {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"events.list\",\"params\":[1]}", -32600},
        {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"events.dance\"}", -32601},
        {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"events.list\",\"params\":{\"colour\":\"red\"}}", -32000},
        {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"seats.hold\",\"params\":{\"eventId\":1,\"seats\":[1]}}", -32000},
    };
    for (const auto &[message, code] : cases) {
        answers.clear();
        client.socket().sendTextMessage(QString::fromLatin1(message));
        QVERIFY(waitUntil([&] { return !answers.isEmpty(); }, 5000));
        const QJsonObject answer = QJsonDocument::fromJson(answers.first().toUtf8()).object();
        QCOMPARE(answer["error"_L1]["code"_L1].toInt(), code);
        QVERIFY(answer["error"_L1]["data"_L1]["code"_L1].isString());
    }
    QVERIFY(client.call(u"events.list"_s, {}).contains("result"_L1)); // none of it ended the connection
}

void TestApiTrouble::killedInTheMiddle()
{
    const auto held = [this] { return m_till->seats(m_hamlet)["states"_L1].toString().count(u'h'); };
    const auto before = held();
    QList<QByteArray> keys;
    for (int i = 0; i < 20; ++i) {
        keys += newKey();
        HttpsClient client(m_house.port());
        client.setToken(m_till->token());
        QVERIFY(client.connect());
        client.send(client.request("POST", eventPath(m_hamlet, "/holds"),
                                   QJsonDocument(bestAvailable(1)).toJson(QJsonDocument::Compact),
                                   {{"Content-Type", "application/json"}, {"Idempotency-Key", keys.last()}}));
        client.abort();
    }
    // Whether the server took it or never saw it: asking again with the key gives one hold each.
    QSet<qint64> holds;
    for (const QByteArray &key : std::as_const(keys)) {
        const HttpReply again = m_till->holdBest(m_hamlet, 1, key);
        QCOMPARE(again.status, 201);
        holds.insert(again.json()["holdId"_L1].toInteger());
    }
    QCOMPARE(holds.size(), keys.size());
    QCOMPARE(held(), before + keys.size());

    RpcClient socket(m_house.port());
    QVERIFY(socket.authenticate(m_till->token()));
    socket.send(
        u"seats.hold"_s,
        {{u"eventId"_s, m_hamlet}, {u"seats"_s, QJsonArray{1}}, {u"idempotencyKey"_s, QString::fromLatin1(newKey())}});
    socket.send(u"events.subscribe"_s, {{u"eventId"_s, m_hamlet}});
    socket.socket().abort();
}

QTEST_GUILESS_MAIN(TestApiTrouble)
#include "tst_api_trouble.moc"
