// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Server.h"

#include "accounts/AccountMethods.h"
#include "accounts/DisabledAccounts.h"
#include "approvals/ApprovalMethods.h"
#include "booking/BasketMethods.h"
#include "booking/BookingMethods.h"
#include "booking/ChangeListener.h"
#include "booking/LogMonths.h"
#include "catalog/CatalogMethods.h"
#include "customers/CustomerMethods.h"
#include "doors/DoorMethods.h"
#include "invoices/InvoiceMethods.h"
#include "layouts/LayoutMethods.h"
#include "leases/LeaseMethods.h"
#include "net/Api.h"
#include "net/TransportServer.h"
#include "notices/MailMethods.h"
#include "notices/MailRoom.h"
#include "operations/Certificate.h"
#include "operations/Health.h"
#include "operations/Log.h"
#include "operations/Metrics.h"
#include "orders/OrderMethods.h"
#include "payments/PaymentMethods.h"
#include "payments/PaymentResolver.h"
#include "payments/PaymentWebhook.h"
#include "pricing/PricingMethods.h"
#include "shifts/ShiftMethods.h"
#include "storage/Secrets.h"
#include "storage/WorkerPool.h"
#include "vouchers/VoucherMethods.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QThread>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int workerQueue = 4000;
constexpr int hashingThreads = 2;
constexpr int hashingQueue = 200;
constexpr int paymentThreads = 4; ///< they wait for the outside, nobody else's work does
constexpr int paymentQueue = 200;
constexpr int slowBookingThreads = 2;
/// A transaction keeps a processor busy, here or in the database; more of them at once would be smaller, and cost more.
int bookingThreads() { return std::clamp(QThread::idealThreadCount(), 2, 8); }
constexpr int bookingWaitMs = 2000;
// Booking reaches every row by its key. A plan made while a table was small must not read it from end to end later, and no
// statement is planned anew for the lists it is given: that cost more than running it.
const QByteArray bookingSession = "SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan";

Executor executorOf(WorkerPool &pool)
{
    return [&pool](std::function<void()> job) { return pool.post(std::move(job)); };
}


/// A token is good while its account is.
net::Authenticate tokenCheck(const AccessTokens &tokens, const DisabledAccounts &disabled)
{
    return [&tokens, &disabled](const QByteArray &token) -> Result<Actor> {
        auto actor = tokens.verify(token, QDateTime::currentDateTimeUtc());
        if (actor && disabled.contains(actor->id))
            return Error{ErrorCode::NotSignedIn, u"the account is disabled"_s, {}, {}, 0};
        return actor;
    };
}

} // namespace

/// In the order in which they are made; destroyed the other way round.
struct Server::Parts {
    Parts(const QByteArray &conninfo, const Settings &settings)
        : database(conninfo, settings.workers + hashingThreads + paymentThreads + 6), bookingDatabase(conninfo, bookingThreads() + slowBookingThreads + 1, bookingWaitMs, Database::usualAnswerMs, bookingSession),
          workers(settings.workers, workerQueue), hashing(hashingThreads, hashingQueue), paying(paymentThreads, paymentQueue), registry(executorOf(workers)), plans(database),
          catalog(database, plans), feed(database), waiting(database)
    {
    }

    Database database;
    Database bookingDatabase; ///< the hot path has connections of its own
    WorkerPool workers;
    WorkerPool hashing;
    WorkerPool paying;
    SystemClock clock;
    Registry registry;
    PlanStore plans;
    CatalogService catalog;
    InventoryFeed feed;
    std::unique_ptr<AccessTokens> tokens;
    std::unique_ptr<TicketSigner> signer;
    std::unique_ptr<TicketVerifier> verifier;
    std::unique_ptr<AccountService> accounts;
    std::unique_ptr<ApprovalService> approvals;
    std::unique_ptr<DisabledAccounts> disabled;
    std::unique_ptr<OrderService> orders;
    std::unique_ptr<OrderFinder> finder;
    std::unique_ptr<InvoiceService> invoices;
    std::unique_ptr<MailRoom> mail; ///< null: no mail server
    std::unique_ptr<DoorService> doors;
    std::unique_ptr<net::LiveHub> hub;
    std::unique_ptr<ChangeListener> peers; ///< other servers on this database
    std::unique_ptr<BookingEngine> engine;
    std::unique_ptr<LogMonths> months;
    std::unique_ptr<EventCancellation> cancellation; ///< waits for the engine: goes before it
    std::unique_ptr<Gateway> gateway; ///< null: no online payments
    std::unique_ptr<PaymentService> payments;
    std::unique_ptr<PaymentReturns> returns;
    WaitingPayments waiting;
    std::unique_ptr<PaymentResolver> resolver;
    std::unique_ptr<PaymentWebhook> webhook;
    net::RateLimiter limiter;
    std::unique_ptr<net::RestFrontend> rest;
    std::unique_ptr<net::RpcFrontend> rpc;
    std::unique_ptr<net::Api> api;
    std::unique_ptr<Health> health;
    Metrics metrics;
    QByteArray certificatePem;
    std::unique_ptr<net::TransportServer> transport;
    net::TransportServer::Ports ports;
};

Server::Server(Installation &installation, const Settings &settings) : m_installation(installation), m_settings(settings) {}

Server::~Server() { stop(); }

Result<QSslConfiguration> Server::loadTls()
{
    if (m_settings.tlsCertificate.isEmpty())
        return tlsConfiguration(m_parts->certificatePem, m_parts->certificatePem);
    QFile certificate(m_settings.tlsCertificate);
    QFile key(m_settings.tlsKey);
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InvalidInput, u"the TLS certificate %1 or its key cannot be read"_s.arg(m_settings.tlsCertificate), {}, {}, 0};
    return tlsConfiguration(certificate.readAll(), key.readAll());
}

Status Server::start()
{
    m_parts = std::make_unique<Parts>(m_installation.conninfo(), m_settings);
    Parts &p = *m_parts;
    const auto tokenKey = Secrets::obtain(p.database, u"access-token-key"_s, [] { return AccessTokens::makeKey(); });
    if (!tokenKey)
        return tokenKey.error();
    auto tokens = AccessTokens::create(*tokenKey);
    if (!tokens)
        return tokens.error();
    p.tokens = std::move(*tokens);
    const auto ticketKey = Secrets::obtain(p.database, u"ticket-key-1"_s, []() -> Result<QByteArray> { return TicketSigner::makeKey(); });
    if (!ticketKey)
        return ticketKey.error();
    p.signer = std::make_unique<TicketSigner>(1, *ticketKey);
    p.verifier = std::make_unique<TicketVerifier>(QList{p.signer->publicKey()});
    const auto certificate = Secrets::obtain(p.database, u"tls-certificate"_s, [] { return makeCertificate(); });
    if (!certificate)
        return certificate.error();
    p.certificatePem = *certificate;
    const auto tls = loadTls();
    if (!tls)
        return tls.error();

    p.accounts = std::make_unique<AccountService>(p.database, *p.tokens, p.clock);
    p.orders = std::make_unique<OrderService>(p.database, p.catalog, *p.signer, m_settings.language);
    p.finder = std::make_unique<OrderFinder>(p.database, *p.verifier);
    p.doors = std::make_unique<DoorService>(p.database, *p.orders, *p.verifier);
    p.hub = std::make_unique<net::LiveHub>(p.feed);
    p.peers = std::make_unique<ChangeListener>(m_installation.conninfo(), p.feed);
    BookingEngine::Settings booking;
    booking.threads = bookingThreads();
    booking.slowThreads = slowBookingThreads;
    booking.rules.holdSeconds = m_settings.holdSeconds;
    booking.rules.pendingSeconds = m_settings.pendingSeconds;
    booking.rules.invoiceDays = m_settings.invoiceDays;
    booking.rules.letterhead = {m_settings.language, m_settings.invoiceSender};
    p.engine = std::make_unique<BookingEngine>(p.bookingDatabase, p.plans, p.feed, booking);
    p.months = std::make_unique<LogMonths>(p.database, [](const QString &sentence) { log::warning(sentence); });
    if (const auto paying = addPayments(); !paying)
        return paying;
    addAccountMethods(p.registry, *p.accounts, executorOf(p.hashing));
    p.approvals = std::make_unique<ApprovalService>(p.database, *p.accounts);
    addApprovalMethods(p.registry, *p.approvals, executorOf(p.workers), executorOf(p.hashing));
    addCatalogMethods(p.registry, p.catalog);
    addBookingMethods(p.registry, *p.engine, *p.orders, p.feed, executorOf(p.workers),
                      p.gateway ? payOnline(*p.payments, *p.orders, executorOf(p.paying)) : PayOutside());
    addOrderMethods(p.registry, p.database, *p.finder, *p.orders);
    addCustomerMethods(p.registry, p.database);
    addMail();
    addPaymentMethods(p.registry, *p.payments, *p.returns, p.waiting, executorOf(p.paying));
    addBasketMethods(p.registry, *p.engine, *p.orders, executorOf(p.workers));
    p.cancellation = std::make_unique<EventCancellation>(p.database, *p.engine);
    addCancellationMethods(p.registry, p.database, *p.cancellation);
    p.invoices = std::make_unique<InvoiceService>(p.database, m_settings.invoiceSender);
    addInvoiceMethods(p.registry, *p.engine, *p.invoices, executorOf(p.workers));
    addShiftMethods(p.registry, p.database, {m_settings.paidOutLimit});
    addPricingMethods(p.registry, p.database);
    addVoucherMethods(p.registry, p.database);
    addLayoutMethods(p.registry, p.database);
    addLeaseMethods(p.registry, p.database, *p.engine, *p.orders, executorOf(p.workers));
    addDoorMethods(p.registry, *p.doors);
    p.disabled = std::make_unique<DisabledAccounts>(p.database);
    p.rest = std::make_unique<net::RestFrontend>(p.registry, tokenCheck(*p.tokens, *p.disabled), p.limiter);
    p.rpc = std::make_unique<net::RpcFrontend>(p.registry, tokenCheck(*p.tokens, *p.disabled), p.limiter, *p.hub, executorOf(p.workers),
                                               [&p](const CallContext &context, EventId event) { return p.catalog.mayBeSeen(event, seesDrafts(context)); });
    p.disabled->watch([rpc = p.rpc.get()](const QSet<UserId> &accounts) { rpc->end(accounts); });
    p.api = std::make_unique<net::Api>(*p.rest, *p.rpc);
    if (const QStringList missing = p.registry.missing(); !missing.isEmpty())
        return Error{ErrorCode::Internal, u"methods without a handler: "_s + missing.join(u", "_s), {}, {}, 0};
    p.health = std::make_unique<Health>(p.database, QList<Health::Part>{{"booking", [&p] { return p.engine->queued() < 10'000; }},
                                                                        {"workers", [&p] { return p.workers.queued() < workerQueue / 2; }}});
    addPages();

    net::TransportServer::Config config;
    config.address = config.plainAddress = m_settings.listen;
    config.tlsPort = m_settings.port;
    if (m_settings.httpPort != 0)
        config.plainPort = m_settings.httpPort;
    config.threads = m_settings.ioThreads;
    config.tls = *tls;
    p.transport = std::make_unique<net::TransportServer>(config, *p.api);
    addMetrics();
    const auto ports = p.transport->start();
    if (!ports)
        return ports.error();
    p.ports = *ports;
    // What a till shows on its first contact, for the administrator to compare.
    const QString fingerprint = QString::fromLatin1(tls->localCertificate().digest(QCryptographicHash::Sha256).toHex(' ')).toUpper();
    log::info(u"certificate fingerprint (SHA-256) "_s + fingerprint);
    p.health->setStarted();
    if (EmbeddedPostgres *postgres = m_installation.postgres())
        connect(postgres, &EmbeddedPostgres::died, this, [] { log::warning(u"PostgreSQL ended by itself; starting it again"_s); });
    return ok();
}

void Server::addMail()
{
    Parts &p = *m_parts;
    if (!m_settings.mailUrl.isEmpty()) {
        MailRoom::Settings settings{{m_settings.mailUrl, m_settings.mailUser, m_settings.mailPassword, m_settings.mailFrom, m_settings.mailCa},
                                    m_settings.mailLanguage, m_settings.mailRetrySeconds};
        p.mail = std::make_unique<MailRoom>(p.database, p.catalog, *p.orders, std::move(settings), [](const QString &sentence) { log::warning(sentence); });
    }
    addMailMethods(p.registry, p.database, *p.orders, p.mail.get());
}

Status Server::addPayments()
{
    Parts &p = *m_parts;
    AcceptedMethods methods;
    methods.add(std::make_unique<CashPayment>());
    methods.add(std::make_unique<CardTerminal>());
    if (!m_settings.gatewayUrl.isEmpty()) {
        Gateway::Settings gateway;
        gateway.url = m_settings.gatewayUrl;
        gateway.secretKey = m_settings.gatewayKey;
        if (const auto checked = Gateway::check(gateway); !checked)
            return checked;
        p.gateway = std::make_unique<Gateway>(gateway);
        methods.add(std::make_unique<OnlineGateway>(*p.gateway));
    }
    PaymentService::Settings settings;
    settings.note = [](const QString &sentence) { log::info(sentence); };
    p.payments = std::make_unique<PaymentService>(p.database, *p.engine, std::move(methods), settings);
    p.returns = std::make_unique<PaymentReturns>(p.database, p.payments->methods(), settings);
    p.resolver = std::make_unique<PaymentResolver>(*p.payments, *p.returns);
    if (!m_settings.gatewayWebhookSecret.isEmpty())
        p.webhook = std::make_unique<PaymentWebhook>(*p.payments, m_settings.gatewayWebhookSecret, p.clock, executorOf(p.paying), [&p] { p.resolver->wake(); });
    return ok();
}

QString Server::readyLine() const
{
    const QString host = m_settings.listen.protocol() == QAbstractSocket::IPv6Protocol ? u"[%1]"_s.arg(m_settings.listen.toString())
                                                                                      : m_settings.listen.toString();
    return u"ready https://%1:%2"_s.arg(host).arg(m_parts->ports.tls);
}

void Server::addPages()
{
    Parts &p = *m_parts;
    const auto json = [](int status, const QByteArray &body) { return net::HttpResponse{status, "application/json", body, {{"Cache-Control", "no-store"}}}; };
    p.rest->addPage("/health/live", [json](const net::HttpRequest &, const std::optional<Actor> &, const net::HttpResponder &respond) {
        respond(json(200, "{\"status\":\"ok\"}"));
    });
    p.rest->addPage("/health/ready", [json, &p](const net::HttpRequest &, const std::optional<Actor> &, const net::HttpResponder &respond) {
        respond(json(p.health->isReady() ? 200 : 503, p.health->report()));
    });
    p.rest->addPage("/health/startup", [json, &p](const net::HttpRequest &, const std::optional<Actor> &, const net::HttpResponder &respond) {
        respond(json(p.health->hasStarted() ? 200 : 503, p.health->report()));
    });
    if (p.webhook) {
        p.rest->addHook("/api/v1/webhooks/payments", [json, &p](const net::HttpRequest &request, const std::optional<Actor> &, const net::HttpResponder &respond) {
            p.webhook->receive(request.header(PaymentWebhook::signatureHeader), request.body,
                               [json, respond](const Status &heard) { respond(heard ? json(200, "{}") : net::problemResponse(heard.error())); });
        });
    }
    p.rest->addPage("/metrics", [&p](const net::HttpRequest &request, const std::optional<Actor> &actor, const net::HttpResponder &respond) {
        if (!request.peer.isLoopback() && !(actor && actor->permissions.testFlag(Permission::Operate)))
            return respond(net::problemResponse({actor ? ErrorCode::NotAllowed : ErrorCode::NotSignedIn, u"metrics are for the operator"_s, {}, {}, 0}));
        respond({200, "text/plain; version=0.0.4; charset=utf-8", p.metrics.render(), {}});
    });
    p.rest->addPage("/.well-known/jwks.json", [keys = p.tokens->jwks()](const net::HttpRequest &, const std::optional<Actor> &, const net::HttpResponder &respond) {
        respond({200, "application/json", keys, {{"Cache-Control", "public, max-age=3600"}}});
    });
    p.rest->addPage("/api/v1/openapi.json", [document = openApiDocument()](const net::HttpRequest &, const std::optional<Actor> &, const net::HttpResponder &respond) {
        respond({200, "application/json", document, {{"Cache-Control", "public, max-age=300"}}});
    });
}

void Server::addMetrics()
{
    Parts &p = *m_parts;
    const net::TransportStats &stats = p.transport->stats();
    const auto value = [](const net::TransportStats::Counter &counter) { return [&counter] { return double(counter.load()); }; };
    p.metrics.addGauge("foyer_connections", "Open connections", value(stats.connectionsOpen));
    p.metrics.addGauge("foyer_websockets", "Open WebSockets", value(stats.webSocketsOpen));
    p.metrics.addGauge("foyer_requests_in_flight", "HTTP requests being answered", value(stats.requestsInFlight));
    p.metrics.addCounter("foyer_requests_total", "HTTP requests handed on", value(stats.requests));
    p.metrics.addCounter("foyer_bad_requests_total", "HTTP requests the guard refused", value(stats.badRequests));
    p.metrics.addCounter("foyer_handshake_errors_total", "TLS handshakes that failed", value(stats.handshakeErrors));
    p.metrics.addCounter("foyer_websockets_overflowed_total", "WebSockets closed for reading too slowly", value(stats.webSocketsOverflowed));
    p.metrics.addGauge("foyer_booking_queued", "Booking requests waiting", [&p] { return double(p.engine->queued()); });
    p.metrics.addCounter("foyer_booking_batches_total", "Booking transactions", [&p] { return double(p.engine->batches()); });
    p.metrics.addCounter("foyer_booking_requests_total", "Booking requests judged", [&p] { return double(p.engine->requests()); });
    p.metrics.addCounter("foyer_payments_recorded_total", "Payments asked outside that an order has got", [&p] { return double(p.payments->counts().recorded); });
    p.metrics.addCounter("foyer_payments_declined_total", "Payments the outside has declined", [&p] { return double(p.payments->counts().declined); });
    p.metrics.addCounter("foyer_payments_refunded_total", "Payments given back because their order was over", [&p] { return double(p.payments->counts().refunded); });
    p.metrics.addCounter("foyer_payments_returned_total", "Refunds that went back through the gateway", [&p] { return double(p.returns->returned()); });
    p.metrics.addCounter("foyer_payments_postponed_total", "Times the outside had no answer yet", [&p] { return double(p.payments->counts().postponed); });
    p.metrics.addCounter("foyer_webhooks_forged_total", "Webhooks refused for their signature", [&p] { return p.webhook ? double(p.webhook->forged()) : 0.0; });
    p.metrics.addGauge("foyer_gateway_refusing", "1 while the payment gateway is left alone", [&p] { return p.gateway && p.gateway->isRefusing() ? 1.0 : 0.0; });
    p.metrics.addGauge("foyer_workers_queued", "Calls waiting for a worker", [&p] { return double(p.workers.queued()); });
    p.metrics.addGauge("foyer_subscribers", "Subscriptions to live changes", [&p] { return double(p.hub->subscribers()); });
    p.metrics.addCounter("foyer_changes_told_total", "Inventory versions told to other servers", [&p] { return double(p.peers->told()); });
    p.metrics.addCounter("foyer_changes_heard_total", "Inventory versions other servers told", [&p] { return double(p.peers->heard()); });
    p.metrics.addCounter("foyer_changes_missed_total", "Inventory versions found by comparing with the database", [&p] { return double(p.peers->missed()); });
    p.metrics.addGauge("foyer_ready", "1 when ready", [&p] { return p.health->isReady() ? 1.0 : 0.0; });
}

void Server::reload()
{
    const auto tls = loadTls();
    if (!tls)
        return log::error(u"certificate not reloaded: "_s + tls.error().detail);
    if (const auto set = m_parts->transport->setTlsConfiguration(*tls); !set)
        return log::error(u"certificate not reloaded: "_s + set.error().detail);
    log::info(u"certificate reloaded"_s);
}

void Server::stop()
{
    if (!m_parts)
        return;
    Parts &p = *m_parts;
    if (p.disabled)
        p.disabled->stop();
    if (p.gateway)
        p.gateway->stop(); // nobody waits for it; what is being asked stays unknown, and is asked again after the next start
    if (p.transport)
        p.transport->stop(); // answers in flight still come from the threads below
    p.cancellation.reset(); // the next server goes on with it
    p.mail.reset();
    if (p.resolver)
        p.resolver->stop();
    p.paying.stop(); // before the engine, which it waits for
    if (p.engine)
        p.engine->stop();
    p.months.reset();
    p.workers.stop();
    p.hashing.stop();
    p.health.reset();
    m_parts.reset();
}

} // namespace foyer
