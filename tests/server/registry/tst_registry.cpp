// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/MethodTable.h"
#include "registry/Registry.h"

#include <QJsonDocument>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

class TestRegistry : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void routes_data();
    void routes();
    void checks_data();
    void checks();
    void requestHash();
    void approvals_data();
    void approvals();
    void approvalsOverRestAndSocketAreOne();
    void fullQueue();
    void missingMethods();
    void problems_data();
    void problems();

private:
    Result<Payload> call(const char *method, const QJsonObject &fields, const CallContext &context);
    static CallContext as(Role role, const QString &key = {});

    std::unique_ptr<Registry> m_registry;
    bool m_isFull = false;
    QByteArray m_hash;
    std::optional<ApprovalUse> m_used; ///< the last approval somebody brought
    UserId m_approvedBy;
    Permissions m_had; ///< of the caller, in the handler
};

void TestRegistry::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_isFull = false;
    m_registry = std::make_unique<Registry>([this](const std::function<void()> &job) {
        if (!m_isFull)
            job();
        return !m_isFull;
    });
    m_registry->add<GetEvent>([](const CallContext &, const EventRequest &in) -> Result<EventView> {
        EventView view;
        view.id = in.eventId;
        return view;
    });
    m_registry->add<ListEvents>([](const CallContext &, const ListEvents::Request &) -> Result<ListEvents::Reply> {
        return ListEvents::Reply();
    });
    m_registry->add<Logout>([](const CallContext &, const Refresh::Request &) -> Result<Empty> { return Empty{}; });
    m_registry->add<TicketsPdf>([](const CallContext &, const TicketsPdf::Request &) -> Result<Binary> {
        return Binary{"application/pdf", "%PDF", u"t.pdf"_s};
    });
    m_registry->addAsync<HoldSeats>([this](const CallContext &context, const HoldSeats::Request &, const Done &done) {
        m_hash = context.requestHash;
        done(Payload{"{}"});
    });
    m_registry->addAsync<BlockSeats>([this](const CallContext &context, const BlockSeats::Request &, const Done &done) {
        m_approvedBy = context.approvedBy;
        m_had = context.actor->permissions;
        done(Payload{"{}"});
    });
    m_used.reset();
    m_approvedBy = {};
    m_registry->setApprovals([this](const ApprovalUse &use, const std::function<void(const Result<Approved> &)> &done) {
        m_used = use;
        if (use.approval == "over"_L1)
            return done(Error{ErrorCode::Expired, u"over"_s, {}, {}, 0});
        done(Approved{use.approval == "refunds"_L1 ? Permission::RefundTickets : Permission::BlockSeats, UserId(9)});
    });
    m_registry->addAsync<Subscribe>(
        [](const CallContext &, const Subscribe::Request &, const Done &done) { done(Payload{"{}"}); });
}

CallContext TestRegistry::as(Role role, const QString &key)
{
    CallContext context;
    context.actor = Actor{UserId(1), u"Sally"_s,          u"sally@test"_s,
                          role,      permissionsOf(role), QDateTime::currentDateTimeUtc().addSecs(60)};
    context.idempotencyKey = key;
    return context;
}

Result<Payload> TestRegistry::call(const char *method, const QJsonObject &fields, const CallContext &context)
{
    Result<Payload> answer = Error{ErrorCode::Internal, u"not answered"_s, {}, {}, 0};
    int answers = 0;
    m_registry->call(*m_registry->byName(QString::fromLatin1(method)), context, fields, {}, [&](Result<Payload> reply) {
        answer = std::move(reply);
        ++answers;
    });
    return answers == 1 ? answer : Error{ErrorCode::Internal, u"answered %1 times"_s.arg(answers), {}, {}, 0};
}

void TestRegistry::routes_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("found"); // a method or an error
    const auto row = [](const char *verb, const char *path, const char *found) {
        QTest::addRow("%s %s", verb, path) << QByteArray(verb) << QByteArray(path) << QString::fromLatin1(found);
    };
    row("GET", "/events", "events.list");
    row("GET", "/events/12", "events.get");
    row("GET", "/events/twelve", "events.get"); // the field is refused later, by name
    row("POST", "/events/12/holds", "seats.hold");
    row("GET", "/events/12/orders/3/tickets.pdf", "tickets.pdf");
    row("POST", "/events", "method_not_allowed");
    row("DELETE", "/events/12", "method_not_allowed");
    row("get", "/events", "method_not_allowed");
    row("GET", "/events/", "not_found");
    row("GET", "//events", "not_found");
    row("GET", "/events//holds", "not_found");
    row("GET", "/events/12/", "not_found");
    row("GET", "/EVENTS", "not_found");
    row("GET", "/", "not_found");
    row("GET", "", "not_found");
    row("GET", "/events/12/orders/3/tickets.pdf/x", "not_found");
}

void TestRegistry::routes()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, path);
    QFETCH(QString, found);
    QJsonObject fields;
    QSet<QString> textFields;
    QStringList allowed;
    const auto entry = m_registry->route(verb, path, fields, textFields, &allowed);
    QCOMPARE(entry ? QString((*entry)->info->name) : QString(errorName(entry.error().code)), found);
    QCOMPARE(allowed.isEmpty(), found == "not_found"_L1);
    QCOMPARE(textFields.contains(u"eventId"_s), bool(entry) && found != "events.list"_L1);
    QCOMPARE(fields.size(), textFields.size());
}

void TestRegistry::checks_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("role"); // empty: nobody; "expired"
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("code");
    const QJsonObject seats{{u"eventId"_s, 1}, {u"seats"_s, QJsonArray{1}}};
    const auto row = [](const char *name, const char *method, const QJsonObject &fields, const char *role,
                        const QString &key, const char *code) {
        QTest::newRow(name) << QByteArray(method) << fields << QString::fromLatin1(role) << key
                            << QString::fromLatin1(code);
    };
    row("open to all", "events.get", {{u"eventId"_s, 1}}, "", {}, "");
    row("wrong field", "events.get", {{u"eventId"_s, u"x"_s}}, "", {}, "invalid_input");
    row("unknown field", "events.get", {{u"eventId"_s, 1}, {u"x"_s, 1}}, "", {}, "invalid_input");
    row("seller", "seats.hold", seats, "seller", u"k"_s, "");
    row("organizer", "seats.hold", seats, "organizer", u"k"_s, "");
    row("nobody", "seats.hold", seats, "", u"k"_s, "not_signed_in");
    row("expired", "seats.hold", seats, "expired", u"k"_s, "token_expired");
    row("customer", "seats.hold", seats, "customer", u"k"_s, "not_allowed");
    row("door", "seats.hold", seats, "door", u"k"_s, "not_allowed");
    row("without a key", "seats.hold", seats, "seller", {}, "invalid_input");
    row("longest key", "seats.hold", seats, "seller", QString(64, u'~'), "");
    row("key too long", "seats.hold", seats, "seller", QString(65, u'k'), "invalid_input");
    row("key with a blank", "seats.hold", seats, "seller", u"a b"_s, "invalid_input");
    row("key of another script", "seats.hold", seats, "seller", u"klíč"_s, "invalid_input");
    row("permission before fields", "seats.hold", {}, "door", {},
        "not_allowed"); // strangers learn nothing of the fields
}

void TestRegistry::checks()
{
    QFETCH(QByteArray, method);
    QFETCH(QJsonObject, fields);
    QFETCH(QString, role);
    QFETCH(QString, key);
    QFETCH(QString, code);
    CallContext context;
    context.idempotencyKey = key;
    if (role == "expired"_L1) {
        context = as(Role::Seller, key);
        context.actor->expiresAt = QDateTime::currentDateTimeUtc();
    } else if (!role.isEmpty()) {
        context = as(*roleFromName(role), key);
    }
    const auto reply = call(method.constData(), fields, context);
    QCOMPARE(reply ? QString() : QString(errorName(reply.error().code)), code);
}

void TestRegistry::requestHash()
{
    const auto hashOf = [this](const QByteArray &json) {
        m_hash.clear();
        (void)call("seats.hold", QJsonDocument::fromJson(json).object(), as(Role::Seller, u"k"_s));
        return m_hash;
    };
    const QByteArray hash = hashOf(R"({"eventId":1,"seats":[1,2]})");
    QCOMPARE(hash.size(), 32);
    QCOMPARE(hashOf(R"( {"seats" : [1, 2], "eventId": 1 } )"), hash); // the same wish, written otherwise
    QVERIFY(hashOf(R"({"eventId":1,"seats":[2,1]})") != hash);
    QVERIFY(hashOf(R"({"eventId":2,"seats":[1,2]})") != hash);
}

void TestRegistry::approvals_data()
{
    QTest::addColumn<QString>("approval");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isUsed");
    QTest::newRow("none") << QString() << u"k"_s << u"not_allowed"_s << false;
    QTest::newRow("for it") << u"blocks"_s << u"k"_s << QString() << true;
    QTest::newRow("for something else") << u"refunds"_s << u"k"_s << u"not_allowed"_s << true;
    QTest::newRow("over") << u"over"_s << u"k"_s << u"expired"_s << true;
    QTest::newRow("no key") << u"blocks"_s << QString() << u"invalid_input"_s << false; // a wrong call uses nothing up
}

void TestRegistry::approvals()
{
    QFETCH(QString, approval);
    QFETCH(QString, key);
    QFETCH(QString, code);
    QFETCH(bool, isUsed);
    CallContext context = as(Role::Seller, key);
    context.approval = approval;
    const QJsonObject fields{{u"eventId"_s, 5}, {u"seats"_s, QJsonArray{1}}, {u"reason"_s, u"house"_s}};
    const auto reply = call("seats.block", fields, context);
    QCOMPARE(reply ? QString() : QString(errorName(reply.error().code)), code);
    QCOMPARE(m_used.has_value(), isUsed);
    QCOMPARE(m_approvedBy, code.isEmpty() ? UserId(9) : UserId());
    if (isUsed) {
        QCOMPARE(m_used->account, UserId(1));
        QCOMPARE(m_used->method->name, "seats.block"_L1);
        QCOMPARE(m_used->key, key);
        QCOMPARE(m_used->fields, fields);
    }
    if (code.isEmpty()) // lent for this call, beside their own
        QVERIFY(m_had.testFlag(Permission::BlockSeats) && m_had.testFlag(Permission::SellTickets) && !m_had.testFlag(Permission::EditEvents));
    // What is open to everybody takes none; nobody who is not signed in can bring one.
    context.idempotencyKey.clear();
    const auto open = call("session.logout", {{u"refreshToken"_s, u"x"_s}}, context);
    QCOMPARE(open ? QString() : QString(errorName(open.error().code)), approval.isEmpty() ? QString() : u"invalid_input"_s);
    context.actor.reset();
    context.idempotencyKey = u"k"_s;
    m_used.reset();
    const auto nobody = call("seats.block", fields, context);
    QVERIFY(!nobody && nobody.error().code == ErrorCode::NotSignedIn && !m_used);
}

void TestRegistry::approvalsOverRestAndSocketAreOne()
{
    CallContext context = as(Role::Seller, u"k"_s);
    context.approval = u"blocks"_s;
    const QJsonObject number{{u"eventId"_s, 5}, {u"seats"_s, QJsonArray{1}}, {u"reason"_s, u"house"_s}};
    QJsonObject text = number;
    text[u"eventId"_s] = u"5"_s; // as a path has it
    bool isAnswered = false;
    m_registry->call(*m_registry->byName(u"seats.block"), context, text, {u"eventId"_s}, [&](const Result<Payload> &reply) { isAnswered = bool(reply); });
    QVERIFY(isAnswered && m_used);
    const ApprovalUse overRest = *m_used;
    QVERIFY(bool(call("seats.block", number, context)));
    QCOMPARE(m_used->fields, overRest.fields);
    QCOMPARE(m_used->requestHash, overRest.requestHash);
}

void TestRegistry::fullQueue()
{
    m_isFull = true;
    const auto reply = call("events.get", {{u"eventId"_s, 1}}, {});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Unavailable);
    QVERIFY(reply.error().retryAfterS > 0);
}

void TestRegistry::missingMethods()
{
    QVERIFY(m_registry->missing().contains(u"orders.sell"_s));
    QVERIFY(!m_registry->missing().contains(u"seats.hold"_s));
    QVERIFY(!m_registry->byName(u"no.such"));
    QVERIFY(call("session.logout", {{u"refreshToken"_s, u"x"_s}}, {})->bytes.isEmpty()); // 204 has no body
    QCOMPARE(call("tickets.pdf", {{u"eventId"_s, 1}, {u"orderId"_s, 1}}, as(Role::Seller))->contentType,
             QByteArray("application/pdf"));
}

void TestRegistry::problems_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= int(ErrorCode::Unavailable); ++code)
        QTest::newRow(errorName(ErrorCode(code)).data()) << code;
}

void TestRegistry::problems()
{
    QFETCH(int, code);
    const Error error{ErrorCode(code), u"a \"secret\" \\ detail"_s, {{u"a[0].b"_s, u"is \"wrong\""_s}}, {3, 1}, 7};
    const QJsonDocument document = QJsonDocument::fromJson(problemJson(error));
    QVERIFY(document.isObject());
    const QJsonObject problem = document.object();
    QCOMPARE(problem["code"_L1].toString(), QString(errorName(error.code)));
    QCOMPARE(problem["status"_L1].toInt(), httpStatus(error.code));
    QCOMPARE(problem["title"_L1].toString(), QString(errorTitle(error.code)));
    QCOMPARE(problem["type"_L1].toString(), u"about:blank"_s);
    QCOMPARE(problem["fields"_L1][0]["path"_L1].toString(), u"a[0].b"_s);
    QCOMPARE(problem["seats"_L1].toArray(), (QJsonArray{3, 1}));
    QCOMPARE(problem["retryAfter"_L1].toInt(), 7);
    const bool isInside = error.code == ErrorCode::Internal || error.code == ErrorCode::Unavailable;
    QCOMPARE(problem["detail"_L1].toString() == error.detail, !isInside); // what went wrong inside is for the log
}

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
