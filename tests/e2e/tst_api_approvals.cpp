// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// A supervisor's PIN at a seller's till, from the header to the row.
class TestApiApprovals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void pins();
    void aComp();
    void overTheSocket();
    void cashPastTheLimit();
    void wrongPins();
    void nothingSecretIsLogged();

private:
    QJsonObject asked(const QString &permission, const QString &method, const QJsonObject &scope, const QString &pin = u"90316274"_s) const
    {
        return {{u"approver"_s, m_boss}, {u"pin"_s, pin}, {u"permission"_s, permission}, {u"method"_s, method}, {u"scope"_s, scope}};
    }
    /// The id of a new approval; empty when it was refused.
    QByteArray approval(const QString &permission, const QString &method, const QJsonObject &scope)
    {
        const HttpReply reply = m_till->http().post("/api/v1/approvals", asked(permission, method, scope));
        m_secrets += reply.json()["approvalId"_L1].toString().toLatin1();
        return m_secrets.last();
    }
    HttpReply post(const QByteArray &path, const QJsonObject &body, const QByteArray &approval, const QByteArray &key = newKey())
    {
        return m_till->http().call("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact),
                                   {{"Content-Type", "application/json"}, {"Idempotency-Key", key}, {"Foyer-Approval", approval}});
    }
    QByteArray sql(const QString &text) { return runSql(m_house.dataFolder(), text).out.trimmed(); }

    DemoHouse m_house;
    std::unique_ptr<Till> m_till, m_organizer;
    qint64 m_event = 0, m_boss = 0;
    QList<QByteArray> m_secrets{"90316274"};
};

void TestApiApprovals::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    m_organizer = std::make_unique<Till>(m_house.port(), "organizer");
    QVERIFY(m_till->isSignedIn() && m_organizer->isSignedIn());
    m_event = m_till->event("hamlet");
    m_boss = sql(u"SELECT id FROM account WHERE email = 'organizer@demo.test'"_s).toLongLong();
    QVERIFY(m_boss > 0);
}

void TestApiApprovals::cleanupTestCase()
{
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

void TestApiApprovals::pins()
{
    const QJsonObject right{{u"password"_s, u"foyer-demo"_s}, {u"pin"_s, u"90316274"_s}};
    const auto ask = [](Till &till, QJsonObject body, const QString &name = {}, const QString &value = {}) {
        if (!name.isEmpty())
            body[name] = value;
        return till.http().post("/api/v1/approvals/pin", body).status;
    };
    QCOMPARE(m_till->http().get("/api/v1/approvals/approvers?permission=seats.block").json()["items"_L1].toArray().size(), 0);
    QCOMPARE(ask(*m_till, right), 403);
    QCOMPARE(ask(*m_organizer, right, u"pin"_s, u"1234"_s), 400);
    QCOMPARE(ask(*m_organizer, right, u"pin"_s, u"903162745"_s), 400);
    QCOMPARE(ask(*m_organizer, right, u"password"_s, u"guessed"_s), 403);
    QCOMPARE(ask(*m_organizer, right), 204);
    const QJsonArray approvers = m_till->http().get("/api/v1/approvals/approvers?permission=seats.block").json()["items"_L1].toArray();
    QCOMPARE(approvers.size(), 1);
    QCOMPARE(approvers.at(0)["accountId"_L1].toInteger(), m_boss);
    QCOMPARE(m_till->http().get("/api/v1/approvals/approvers?permission=people.manage").status, 400); // not by four digits
    QCOMPARE(m_till->http().post("/api/v1/approvals", asked(u"seats.block"_s, u"no.such"_s, {})).fieldPaths(), QStringList{u"method"_s});
}

void TestApiApprovals::aComp()
{
    const QJsonObject hold = m_till->holdSeats(m_event, {330, 331}).json();
    const QJsonObject payment{{u"method"_s, u"comp"_s}, {u"amount"_s, hold["total"_L1]}, {u"reference"_s, u"press"_s}};
    const QJsonObject order{{u"holdId"_s, hold["holdId"_L1]}, {u"payments"_s, QJsonArray{payment}}};
    const QByteArray path = eventPath(m_event, "/orders");
    QCOMPARE(m_till->sell(m_event, order).code(), u"not_allowed"_s);

    const QJsonObject scope{{u"eventId"_s, m_event}, {u"holdId"_s, hold["holdId"_L1]}};
    const QByteArray another = approval(u"seats.block"_s, u"orders.sell"_s, {{u"eventId"_s, m_event}, {u"holdId"_s, 999'999}});
    const HttpReply tried = post(path, order, another);
    QVERIFY2(tried.code() == u"not_allowed"_s, QByteArray::number(tried.status) + tried.body);
    QCOMPARE(post(path, order, "made-up").code(), u"not_allowed"_s);
    const QByteArray given = approval(u"seats.block"_s, u"orders.sell"_s, scope);
    const QByteArray key = newKey();
    const HttpReply sold = post(path, order, given, key);
    QCOMPARE(sold.status, 201);
    QCOMPARE(post(path, order, given, key).json(), sold.json()); // the answer was lost
    QCOMPARE(post(path, order, given).code(), u"expired"_s);     // another call

    QCOMPARE(sql(u"SELECT data->>'approvedBy' FROM event_log WHERE type = 'order.confirmed' AND (data->>'orderId')::bigint = %1"_s.arg(sold.json()["orderId"_L1].toInteger())),
             QByteArray::number(m_boss));
    QCOMPARE(sql(u"SELECT a.approver_id FROM approval a JOIN approval_use u USING (approval_id) WHERE u.key = '%1'"_s.arg(QString::fromLatin1(key))),
             QByteArray::number(m_boss));
    // What needed nobody names nobody.
    const QJsonObject plain = m_till->sellForCash(m_event, m_till->holdSeats(m_event, {332}).json()).json();
    QCOMPARE(sql(u"SELECT data ? 'approvedBy' FROM event_log WHERE type = 'order.confirmed' AND (data->>'orderId')::bigint = %1"_s.arg(plain["orderId"_L1].toInteger())), QByteArray("f"));
}

void TestApiApprovals::overTheSocket()
{
    RpcClient socket(m_house.port());
    QVERIFY(socket.authenticate(m_till->token()));
    QJsonObject block{{u"eventId"_s, m_event}, {u"seats"_s, QJsonArray{340}}, {u"reason"_s, u"for the director"_s}};
    const QByteArray given = approval(u"seats.block"_s, u"seats.block"_s, block);
    block[u"idempotencyKey"_s] = QString::fromLatin1(newKey());
    QCOMPARE(socket.call(u"seats.block"_s, block)["error"_L1]["data"_L1]["code"_L1].toString(), u"not_allowed"_s);
    block[u"approval"_s] = QString::fromLatin1(given);
    QVERIFY(socket.call(u"seats.block"_s, block)["result"_L1]["blockId"_L1].toInteger() > 0);
    QCOMPARE(sql(u"SELECT data->>'approvedBy' FROM event_log WHERE type = 'house_hold.created' ORDER BY version DESC LIMIT 1"_s), QByteArray::number(m_boss));
}

void TestApiApprovals::cashPastTheLimit()
{
    const HttpReply opened = m_till->http().post("/api/v1/shifts", {{u"float"_s, money(50'000)}}, newKey());
    QCOMPARE(opened.status, 201);
    const qint64 shift = opened.json()["shiftId"_L1].toInteger();
    const QByteArray path = "/api/v1/shifts/" + QByteArray::number(shift) + "/movements";
    const auto out = [](qint64 amount) { return QJsonObject{{u"kind"_s, u"paid_out"_s}, {u"amount"_s, money(amount)}, {u"reason"_s, u"taxi"_s}}; };
    QCOMPARE(m_till->http().post(path, out(6'000), newKey()).status, 201);
    QCOMPARE(m_till->http().post(path, out(6'000), newKey()).code(), u"not_allowed"_s); // both together are past it
    QCOMPARE(m_till->http().post(path, out(4'000), newKey()).status, 201);
    const QByteArray given = approval(u"insights.view"_s, u"shifts.move"_s, {{u"shiftId"_s, shift}, {u"amount"_s, money(6'000)}});
    QCOMPARE(post(path, out(60'000), given).code(), u"not_allowed"_s);
    const HttpReply moved = post(path, out(6'000), given);
    QCOMPARE(moved.status, 201);
    QCOMPARE(amountOf(moved.json()["paidOut"_L1]), 16'000);
    QVERIFY(!moved.json().contains("expected"_L1)); // the seller stays blind
    QCOMPARE(moved.json()["movements"_L1].toArray().last()["approvedBy"_L1].toString(), QString::fromUtf8(sql(u"SELECT name FROM account WHERE id = %1"_s.arg(m_boss))));
    QCOMPARE(sql(u"SELECT count(*) FROM cash_movement WHERE approved_by = %1 AND amount = 6000"_s.arg(m_boss)), QByteArray("1"));
    // The organizer needs nobody, and it does not count as the seller's own.
    QCOMPARE(m_organizer->http().post(path, out(12'000), newKey()).status, 201);

    // The list: a seller's own, a supervisor's all, in pages.
    QCOMPARE(m_organizer->http().post("/api/v1/shifts", {{u"float"_s, money(0)}}, newKey()).status, 201);
    QCOMPARE(m_till->http().get("/api/v1/shifts").json()["items"_L1].toArray().size(), 1);
    const QJsonObject first = m_organizer->http().get("/api/v1/shifts?limit=1").json();
    QCOMPARE(first["items"_L1].toArray().size(), 1);
    const QJsonObject second = m_organizer->http().get("/api/v1/shifts?limit=1&cursor=" + first["next"_L1].toString().toLatin1()).json();
    QCOMPARE(second["items"_L1][0]["shift"_L1]["shiftId"_L1].toInteger(), shift);
    QVERIFY(second["next"_L1].isNull());
    QCOMPARE(m_organizer->http().get("/api/v1/shifts?cursor=x").fieldPaths(), QStringList{u"cursor"_s});
    QCOMPARE(m_organizer->http().get("/api/v1/shifts?status=closed").json()["items"_L1].toArray().size(), 0);

    // Closing somebody else's drawer: seller2, with the same supervisor's word.
    Till other(m_house.port(), "seller2");
    const QByteArray close = "/api/v1/shifts/" + QByteArray::number(shift) + "/close";
    QCOMPARE(other.http().post(close, {{u"counted"_s, money(22'000)}}, newKey()).code(), u"not_allowed"_s);
    const HttpReply granted = other.http().post("/api/v1/approvals", asked(u"insights.view"_s, u"shifts.close"_s, {{u"shiftId"_s, shift}}));
    QCOMPARE(granted.status, 201);
    m_secrets += granted.json()["approvalId"_L1].toString().toLatin1();
    const HttpReply closed = other.http().call("POST", close, R"({"counted":{"amount":22000,"currency":"EUR"}})",
                                               {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}, {"Foyer-Approval", m_secrets.last()}});
    QCOMPARE(closed.status, 200);
    QCOMPARE(amountOf(closed.json()["expected"_L1]), 50'000 - 16'000 - 12'000);
    QCOMPARE(sql(u"SELECT approved_by FROM shift WHERE shift_id = %1"_s.arg(shift)), QByteArray::number(m_boss));
    QCOMPARE(amountOf(m_till->http().get("/api/v1/shifts?status=closed").json()["items"_L1][0]["difference"_L1]), 0);
}

void TestApiApprovals::wrongPins()
{
    const QJsonObject wrong = asked(u"seats.block"_s, u"seats.block"_s, {}, u"84219736"_s);
    m_secrets += "84219736";
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_till->http().post("/api/v1/approvals", wrong).status, 403);
    const HttpReply locked = m_till->http().post("/api/v1/approvals", asked(u"seats.block"_s, u"seats.block"_s, {}));
    QCOMPARE(locked.status, 423);
    QVERIFY(locked.header("retry-after").toInt() > 0);
}

void TestApiApprovals::nothingSecretIsLogged()
{
    for (const QByteArray &secret : std::as_const(m_secrets))
        QVERIFY2(!secret.isEmpty() && !m_house.server().log().contains(secret), secret.constData());
}

QTEST_GUILESS_MAIN(TestApiApprovals)
#include "tst_api_approvals.moc"
