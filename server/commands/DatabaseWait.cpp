// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/DatabaseWait.h"

#include "net/TransportServer.h"
#include "operations/Certificate.h"
#include "operations/Log.h"

#include <libpq-fe.h>

#include <QFile>

#include <poll.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookMs = 20;
constexpr int pauseMs = 500;
constexpr int attemptMs = 5000;
constexpr int tellMs = 10'000;      ///< then twice as long, and so on
constexpr int mostTellMs = 600'000;

bool isReady(pg_conn *connection, short awaited)
{
    pollfd socket{PQsocket(connection), awaited, 0};
    return ::poll(&socket, 1, 0) > 0;
}

} // namespace

/// What a server serves that has not started: that it lives, and is starting.
struct DatabaseWait::Page final : net::TransportHandler {
    explicit Page(net::TransportServer::Config config) : transport(std::move(config), *this) {}

    qint64 bodyLimit(const QByteArray &, const QByteArray &) const override { return 64 * 1024; }
    void handleHttp(net::HttpRequest request, net::HttpResponder respond) override
    {
        const bool isLive = request.path == "/health/live";
        net::HttpResponse response{isLive ? 200 : 503, "application/json",
                                   isLive ? QByteArrayLiteral("{\"status\":\"ok\"}")
                                          : QByteArrayLiteral("{\"status\":\"starting\",\"parts\":{\"database\":\"failing\"}}"),
                                   {{"Cache-Control", "no-store"}}};
        if (!isLive)
            response.headers.emplaceBack("Retry-After", "1");
        respond(std::move(response));
    }
    bool acceptsWebSocket(const net::HttpRequest &) const override { return false; }
    void webSocketOpened(const std::shared_ptr<net::WebSocketPeer> &) override {}
    void webSocketMessage(const std::shared_ptr<net::WebSocketPeer> &, const QByteArray &) override {}
    void webSocketClosed(quint64, int) override {}

    net::TransportServer transport;
};

DatabaseWait::DatabaseWait(const Settings &settings, const Signals &signalsOfSystem) : m_settings(settings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DatabaseWait::look);
    connect(&signalsOfSystem, &Signals::stopAsked, this, [this] {
        m_isStopped = true;
        m_outcome = Outcome::Stopped;
        m_loop.quit();
    });
}

DatabaseWait::~DatabaseWait() { end(); }

DatabaseWait::Outcome DatabaseWait::wait()
{
    if (!m_isStopped) {
        begin();
        m_timer.start(0);
        m_loop.exec();
    }
    end();
    m_timer.stop();
    m_page.reset(); // its ports are the server's now
    return m_outcome;
}

void DatabaseWait::begin()
{
    const char *const names[]{"connect_timeout", "fallback_application_name", "dbname", nullptr};
    const QByteArray url = m_settings.databaseUrl.toUtf8();
    const char *const values[]{"5", "foyer", url.constData(), nullptr};
    m_attempt = PQconnectStartParams(names, values, 1);
    m_awaited = POLLOUT; // as libpq wants it to begin with
    m_began.start();
}

void DatabaseWait::end()
{
    if (m_attempt)
        PQfinish(m_attempt);
    m_attempt = nullptr;
}

void DatabaseWait::look()
{
    if (!m_attempt)
        begin();
    while (PQstatus(m_attempt) != CONNECTION_BAD && isReady(m_attempt, m_awaited)) {
        const PostgresPollingStatusType state = PQconnectPoll(m_attempt);
        if (state == PGRES_POLLING_OK) {
            m_outcome = Outcome::Answers;
            return m_loop.quit();
        }
        m_awaited = state == PGRES_POLLING_WRITING ? POLLOUT : POLLIN;
    }
    if (PQstatus(m_attempt) == CONNECTION_BAD || m_began.hasExpired(attemptMs))
        return failed();
    m_timer.start(lookMs);
}

void DatabaseWait::failed()
{
    // Names host and database, never the password.
    const QString why = QString::fromUtf8(PQerrorMessage(m_attempt)).trimmed().section(u'\n', 0, 0);
    const bool hasEnded = PQstatus(m_attempt) == CONNECTION_BAD;
    end();
    const char *const names[]{"connect_timeout", "dbname", nullptr};
    const QByteArray url = m_settings.databaseUrl.toUtf8();
    const char *const values[]{"2", url.constData(), nullptr};
    const PGPing answer = hasEnded ? PQpingParams(names, values, 1) : PQPING_NO_RESPONSE;
    if (answer == PQPING_OK || answer == PQPING_NO_ATTEMPT) { // the latter: the URL makes no sense
        m_outcome = Outcome::Refuses;
        return m_loop.quit();
    }
    tell(why.isEmpty() ? u"no answer"_s : why);
    serveHealth();
    m_timer.start(pauseMs);
}

void DatabaseWait::tell(const QString &why)
{
    if (m_tellAgainMs > 0 && !m_told.hasExpired(m_tellAgainMs))
        return;
    log::warning(u"the database does not answer; waiting for it: "_s + why);
    m_tellAgainMs = std::min(mostTellMs, std::max(tellMs, m_tellAgainMs * 2));
    m_told.start();
}

void DatabaseWait::serveHealth()
{
    const bool hasCertificate = !m_settings.tlsCertificate.isEmpty();
    if (m_page || (m_settings.httpPort == 0 && !hasCertificate))
        return;
    net::TransportServer::Config config;
    config.address = config.plainAddress = m_settings.listen;
    config.threads = 1;
    if (m_settings.httpPort != 0)
        config.plainPort = m_settings.httpPort;
    if (hasCertificate) {
        QFile certificate(m_settings.tlsCertificate), key(m_settings.tlsKey);
        if (certificate.open(QIODevice::ReadOnly) && key.open(QIODevice::ReadOnly)) {
            if (const auto tls = tlsConfiguration(certificate.readAll(), key.readAll())) {
                config.tlsPort = m_settings.port;
                config.tls = *tls;
            }
        }
    }
    m_page = std::make_unique<Page>(config);
    if (const auto serving = m_page->transport.start(); !serving)
        log::warning(u"health is not served while waiting: "_s + serving.error().detail);
}

} // namespace foyer
