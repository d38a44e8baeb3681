// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestServer.h"

#include "support/TestCertificate.h"

#include <QDir>
#include <QThread>

namespace foyer::test {

using namespace net;

TestHandler::~TestHandler()
{
    for (const auto &thread : m_threads)
        thread->wait();
}

qint64 TestHandler::bodyLimit(const QByteArray &, const QByteArray &path) const
{
    return path == "/small" ? 10 : 1024 * 1024;
}

void TestHandler::handleHttp(HttpRequest request, HttpResponder respond)
{
    ++handled;
    if (request.path == "/echo") {
        {
            const std::lock_guard lock(m_mutex);
            m_lastEchoed = request;
        }
        respond({200, "text/plain", request.body, {}});
    } else if (request.path == "/later") {
        const std::lock_guard lock(m_mutex);
        m_kept.append(std::move(respond));
    } else if (request.path == "/big") {
        respond({200, "text/plain", QByteArray(bigBytes, 'x'), {}});
    } else if (request.path == "/none") {
        respond({204, {}, "not sent", {{"X-Extra", "1"}}});
    } else if (request.path == "/thread") {
        const std::lock_guard lock(m_mutex);
        m_threads.emplace_back(QThread::create([respond] {
            respond({200, "text/plain", "first", {}});
            respond({200, "text/plain", "second", {}}); // only the first counts
        }));
        m_threads.back()->start();
    } else if (request.path != "/forget") {
        respond({404, "text/plain", "no", {}});
    }
}

void TestHandler::webSocketOpened(const std::shared_ptr<WebSocketPeer> &peer)
{
    const std::lock_guard lock(m_mutex);
    m_peers.append(peer);
    ++opened;
}

void TestHandler::webSocketMessage(const std::shared_ptr<WebSocketPeer> &peer, const QByteArray &utf8)
{
    ++messages;
    if (utf8 == "auth")
        peer->setAuthenticated();
    peer->send(utf8);
}

HttpRequest TestHandler::lastEchoed()
{
    const std::lock_guard lock(m_mutex);
    return m_lastEchoed;
}

void TestHandler::webSocketClosed(quint64 peerId, int)
{
    const std::lock_guard lock(m_mutex);
    m_peers.removeIf([peerId](const auto &peer) { return peer->id() == peerId; });
    ++closed;
}

qsizetype TestHandler::keptCount()
{
    const std::lock_guard lock(m_mutex);
    return m_kept.size();
}

qsizetype TestHandler::answerKept()
{
    QList<HttpResponder> kept;
    {
        const std::lock_guard lock(m_mutex);
        kept.swap(m_kept);
    }
    for (const HttpResponder &respond : kept)
        respond({200, "text/plain", "late", {}});
    return kept.size();
}

QList<std::shared_ptr<WebSocketPeer>> TestHandler::peers()
{
    const std::lock_guard lock(m_mutex);
    return m_peers;
}

Limits TestServer::quickLimits()
{
    Limits limits;
    limits.sweepMs = 20;
    limits.handshakeMs = 1000;
    limits.headMs = 1000;
    limits.silentMs = 1000;
    limits.bodyGraceMs = 300;
    limits.idleMs = 3000;
    limits.writeStallMs = 1000;
    limits.lingerMs = 1000;
    limits.authenticationMs = 600;
    limits.closeMs = 500;
    limits.stopMs = 1000;
    limits.acceptPauseMs = 50;
    return limits;
}

TestServer::TestServer(Limits limits)
{
    static const TestCertificate certificate = TestCertificate::create();
    TransportServer::Config config;
    config.address = config.plainAddress = QHostAddress::LocalHost;
    config.tlsPort = config.plainPort = 0;
    config.tls = certificate.serverConfiguration();
    config.limits = std::move(limits);
    m_server = std::make_unique<TransportServer>(std::move(config), m_handler);
    if (const auto ports = m_server->start())
        m_ports = *ports;
    else
        qWarning("%s", qPrintable(ports.error().detail));
}

bool TestServer::servesGoodClients()
{
    for (const auto security : {RawClient::Security::Plain, RawClient::Security::Tls}) {
        RawClient client(port(security), security, 2000);
        client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\ngood");
        if (bodyOf(client.readAnswer()) != "good")
            return false;
    }
    return true;
}

bool TestServer::isEmpty() const
{
    return stats().connectionsOpen == 0 && stats().connectionObjects == 0 && stats().webSocketsOpen == 0
        && stats().requestsInFlight == 0 && stats().handshakesInFlight == 0;
}

int openDescriptors()
{
    return int(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

} // namespace foyer::test
