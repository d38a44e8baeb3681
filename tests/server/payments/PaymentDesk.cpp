// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaymentDesk.h"

#include "booking/BookingVerifier.h"
#include "payments/HttpCall.h"
#include "support/TestDatabase.h"

#include <QJsonDocument>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

Executor executorOf(WorkerPool &pool)
{
    return [&pool](std::function<void()> job) { return pool.post(std::move(job)); };
}

Result<Actor> sally(const QByteArray &token)
{
    if (token != "sally")
        return Error{ErrorCode::NotSignedIn, u"nobody"_s, {}, {}, 0};
    return Actor{UserId(1), u"Sally Seller"_s, u"sally@test"_s, Role::Seller, permissionsOf(Role::Seller), QDateTime::currentDateTimeUtc().addSecs(3600)};
}

} // namespace

PaymentDesk::PaymentDesk(const QByteArray &conninfo, FakeGateway &gateway)
    : fake(gateway), booking(conninfo), m_look(conninfo), m_orders(booking.database, booking.catalog, m_signer), m_waiting(booking.database), m_gateway(quickGateway(gateway.url())),
      m_registry(executorOf(m_pool)), m_rest(m_registry, sally, m_limiter), m_hub(booking.feed)
{
}

PaymentDesk::~PaymentDesk()
{
    if (m_transport)
        m_transport->stop();
    m_pool.stop();
}

Gateway::Settings PaymentDesk::quickGateway(const QByteArray &url)
{
    Gateway::Settings settings;
    settings.url = url;
    settings.secretKey = FakeGateway::key;
    settings.connectMs = 500;
    settings.callMs = 300;
    settings.pauseMs = 5;
    settings.breaker = {9, 200, 400, 1000};
    return settings;
}

PaymentService::Settings PaymentDesk::quick()
{
    PaymentService::Settings settings;
    settings.patienceMs = 1000;
    settings.resolveAfterMs = 60'000; // only when a test says so
    settings.backoffMs = 60'000;
    return settings;
}

std::unique_ptr<PaymentService> PaymentDesk::makeService(PaymentService::Settings settings)
{
    AcceptedMethods methods;
    methods.add(std::make_unique<CashPayment>());
    methods.add(std::make_unique<CardTerminal>());
    methods.add(std::make_unique<OnlineGateway>(m_gateway));
    settings.note = [this](const QString &sentence) {
        const std::lock_guard lock(m_mutex);
        m_notes.append(sentence);
    };
    return std::make_unique<PaymentService>(booking.database, *booking.engine, std::move(methods), settings);
}

std::unique_ptr<PaymentReturns> PaymentDesk::makeReturns(PaymentService::Settings settings)
{
    return std::make_unique<PaymentReturns>(booking.database, service->methods(), settings);
}

Status PaymentDesk::furnish()
{
    if (const auto furnished = booking.furnish(); !furnished)
        return furnished;
    service = makeService();
    returns = makeReturns();
    addBookingMethods(m_registry, *booking.engine, m_orders, booking.feed, executorOf(m_pool),
                      foyer::payOnline(*service, m_orders, executorOf(m_pool)));
    addPaymentMethods(m_registry, *service, *returns, m_waiting, executorOf(m_pool));
    m_webhook = std::make_unique<PaymentWebhook>(*service, FakeGateway::webhookSecret, m_clock, executorOf(m_pool));
    m_rest.addHook("/api/v1/webhooks/payments", [this](const net::HttpRequest &request, const std::optional<Actor> &, const net::HttpResponder &respond) {
        m_webhook->receive(request.header(PaymentWebhook::signatureHeader), request.body, [respond](const Status &heard) {
            respond(heard ? net::HttpResponse{200, "application/json", "{}", {}} : net::problemResponse(heard.error()));
        });
    });
    m_rpc = std::make_unique<net::RpcFrontend>(m_registry, sally, m_limiter, m_hub, executorOf(m_pool));
    m_api = std::make_unique<net::Api>(m_rest, *m_rpc);
    net::TransportServer::Config config;
    config.plainAddress = QHostAddress::LocalHost;
    config.plainPort = 0;
    m_transport = std::make_unique<net::TransportServer>(config, *m_api);
    const auto ports = m_transport->start();
    if (!ports)
        return ports.error();
    m_url = "http://127.0.0.1:" + QByteArray::number(ports->plain);
    return ok();
}

Status PaymentDesk::nextEvent()
{
    const auto made = booking.addEvent(u"Another"_s);
    if (!made)
        return made.error();
    booking.event = *made;
    m_nextSeat = 0;
    return ok();
}

Result<OrderId> PaymentDesk::place()
{
    const int seat = m_nextSeat++;
    const auto held = booking.ask(HoldCommand{{seat}, {}, {}}, u"h%1"_s.arg(seat));
    if (!held)
        return held.error();
    const auto placed = booking.ask(SellCommand{HoldId(BookingDesk::idOf(*held)), {}, {}}, u"s%1"_s.arg(seat));
    if (!placed)
        return placed.error();
    return OrderId(BookingDesk::idOf(*placed));
}

Result<OrderId> PaymentDesk::sellPair()
{
    const int seat = m_nextSeat;
    m_nextSeat += 2;
    const auto held = booking.ask(HoldCommand{{seat, seat + 1}, {}, {}}, u"h%1"_s.arg(seat));
    if (!held)
        return held.error();
    const auto placed = booking.ask(SellCommand{HoldId(BookingDesk::idOf(*held)), {}, {}}, u"s%1"_s.arg(seat));
    if (!placed)
        return placed.error();
    const OrderId order(BookingDesk::idOf(*placed));
    const auto paid = service->pay(wish(order, u"p%1"_s.arg(seat), u"online"_s, 2 * price));
    return paid ? Result<OrderId>(order) : Result<OrderId>(paid.error());
}

PaymentService::Wish PaymentDesk::wish(OrderId order, const QString &key, const QString &method, qint64 amount) const
{
    return {order, method, Money(amount, u"EUR"_s), {}, u"window"_s, {booking.event, UserId(1), key, key.toLatin1()}};
}

PaymentDesk::Answer PaymentDesk::perform(HttpCall &call)
{
    call.headers += "Authorization: Bearer sally";
    call.timeoutMs = 10'000;
    const auto answer = call.perform();
    if (!answer)
        return {0, {{u"detail"_s, answer.error().detail}}, {}};
    return {answer->status, QJsonDocument::fromJson(answer->body).object(), answer->body};
}

PaymentDesk::Answer PaymentDesk::post(const QByteArray &path, const QJsonObject &body, const QByteArray &key)
{
    HttpCall call;
    call.method = "POST";
    call.url = m_url + "/api/v1" + path;
    call.headers = {"Content-Type: application/json", "Idempotency-Key: " + key};
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return perform(call);
}

PaymentDesk::Answer PaymentDesk::get(const QByteArray &path)
{
    HttpCall call;
    call.url = m_url + "/api/v1" + path;
    return perform(call);
}

PaymentDesk::Answer PaymentDesk::payOnline(OrderId order, const QByteArray &key, qint64 amount, const QString &token)
{
    return post(eventPath() + "/orders/" + QByteArray::number(order.value()) + "/payments",
                {{u"method"_s, u"online"_s}, {u"amount"_s, QJsonObject{{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}}}, {u"reference"_s, token}}, key);
}

PaymentDesk::Row PaymentDesk::attempt(OrderId order)
{
    const QStringList fields = ask("SELECT concat_ws('|', attempt_id, state, outside_key, coalesce(reason, ''), due_at IS NOT NULL) FROM payment_attempt"
                                   " WHERE order_id = " + QByteArray::number(order.value()) + " ORDER BY attempt_id DESC LIMIT 1").split(u'|');
    if (fields.size() < 5)
        return {};
    return {fields.at(0).toLongLong(), fields.at(1), fields.at(2), fields.at(3), fields.at(4) == "t"_L1};
}

QString PaymentDesk::ask(const QByteArray &sql)
{
    const auto rows = m_look.execute(sql);
    if (!rows)
        return u"error: "_s + rows.error().detail;
    return rows->isEmpty() ? QString() : rows->text(0, 0);
}

QString PaymentDesk::orderStatus(OrderId order) { return ask("SELECT status FROM sales_order WHERE order_id = " + QByteArray::number(order.value())); }

int PaymentDesk::payments(OrderId order) { return ask("SELECT count(*) FROM payment WHERE order_id = " + QByteArray::number(order.value())).toInt(); }

void PaymentDesk::expire(OrderId order)
{
    (void)ask("UPDATE hold SET expires_at = now() - interval '1 second' WHERE order_id = " + QByteArray::number(order.value()));
}

void PaymentDesk::makeDue()
{
    (void)ask("UPDATE payment_attempt SET due_at = now() - interval '1 second' WHERE due_at IS NOT NULL");
    (void)ask("UPDATE payment_return SET due_at = now() - interval '1 second' WHERE due_at IS NOT NULL");
}

QJsonObject PaymentDesk::started(OrderId order, const QByteArray &key)
{
    return post(eventPath() + "/payment-attempts",
                {{u"orderId"_s, order.value()}, {u"method"_s, u"card"_s}, {u"amount"_s, QJsonObject{{u"amount"_s, price}, {u"currency"_s, u"EUR"_s}}}}, key).body;
}

PaymentDesk::Answer PaymentDesk::resolve(qint64 attempt, const QString &outcome, const QByteArray &key, const QString &reference)
{
    QJsonObject body{{u"outcome"_s, outcome}};
    if (!reference.isEmpty())
        body[u"reference"_s] = reference;
    return post(eventPath() + "/payment-attempts/" + QByteArray::number(attempt) + "/outcome", body, key);
}

QStringList PaymentDesk::openStates(OrderId order)
{
    QStringList states;
    const auto open = get(eventPath() + "/payment-attempts?limit=200");
    for (const QJsonValue &attempt : open.body["items"_L1].toArray()) {
        if (attempt["orderId"_L1].toInteger() == order.value())
            states.append(attempt["state"_L1].toString());
    }
    return states;
}

int PaymentDesk::resolveRound()
{
    makeDue();
    return service->resolveDue(PaymentResolver::perRound);
}

int PaymentDesk::returnRound()
{
    makeDue();
    return returns->resolveDue(PaymentResolver::perRound);
}

PaymentDesk::Answer PaymentDesk::refund(OrderId order, const QByteArray &key, int tickets)
{
    QJsonObject body{{u"reason"_s, u"ill"_s}};
    if (tickets > 0) {
        const QString ids = ask("SELECT string_agg(ticket_id::text, ',') FROM (SELECT ticket_id FROM ticket WHERE status = 1 AND order_id = "
                                + QByteArray::number(order.value()) + " ORDER BY 1 LIMIT " + QByteArray::number(tickets) + ") t");
        QJsonArray list;
        for (const QString &id : ids.split(u','))
            list.append(id.toLongLong());
        body[u"tickets"_s] = list;
    }
    return post(eventPath() + "/orders/" + QByteArray::number(order.value()) + "/refunds", body, key);
}

QJsonArray PaymentDesk::owed() { return get(eventPath() + "/payment-attempts").body["returns"_L1].toArray(); }

QString PaymentDesk::troubles()
{
    const auto report = BookingVerifier(booking.database).run();
    if (!report)
        return report.error().detail;
    QStringList troubles = report->problems;
    const QString log = notes().join(u'\n');
    for (const char *secret : {FakeGateway::key, FakeGateway::webhookSecret, "pm_", "4242", "foyer_"}) {
        if (log.contains(QLatin1StringView(secret)))
            troubles += u"the log tells %1"_s.arg(QLatin1StringView(secret));
    }
    const QString tokens = ask("SELECT count(*) FROM payment_attempt WHERE method_token IS NOT NULL AND state NOT IN ('started', 'unknown')");
    if (tokens != "0"_L1)
        troubles += u"%1 decided attempts still have their token"_s.arg(tokens);
    return troubles.join(u'\n');
}

void PaymentDesk::forgetRounds()
{
    (void)ask("UPDATE payment_return SET due_at = NULL, state = 'by_hand' WHERE state = 'due'");
    (void)ask("UPDATE payment_attempt SET due_at = NULL");
}

QStringList PaymentDesk::notes()
{
    const std::lock_guard lock(m_mutex);
    return m_notes;
}

} // namespace foyer::test
