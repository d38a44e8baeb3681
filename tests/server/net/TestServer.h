// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RawClient.h"
#include "net/TransportServer.h"

#include <QSet>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace foyer::test {

/// A handler whose answers depend on the path, so that one server serves every test:
/// /echo the body; /later kept until answerKept(); /forget never answered; /big `bigBytes` bytes; /none 204;
/// /thread answered from another thread; anything else 404. WebSockets at /ws echo, after "auth" was said or not.
class TestHandler final : public net::TransportHandler
{
public:
    static constexpr qsizetype bigBytes = 24 * 1024 * 1024;

    ~TestHandler() override;
    qint64 bodyLimit(const QByteArray &method, const QByteArray &path) const override;
    void handleHttp(net::HttpRequest request, net::HttpResponder respond) override;
    bool acceptsWebSocket(const net::HttpRequest &request) const override { return request.path == "/ws"; }
    void webSocketOpened(const std::shared_ptr<net::WebSocketPeer> &peer) override;
    void webSocketMessage(const std::shared_ptr<net::WebSocketPeer> &peer, const QByteArray &utf8) override;
    void webSocketClosed(quint64 peerId, int ioThread) override;

    qsizetype keptCount();
    /// Answers everything kept, from the calling thread; says how many.
    qsizetype answerKept();
    QList<std::shared_ptr<net::WebSocketPeer>> peers();
    net::HttpRequest lastEchoed();

    std::atomic<int> handled = 0;
    std::atomic<int> opened = 0;
    std::atomic<int> closed = 0;
    std::atomic<int> messages = 0;

private:
    std::mutex m_mutex; ///< the I/O threads call the handler side by side
    net::HttpRequest m_lastEchoed;
    QList<net::HttpResponder> m_kept;
    QList<std::shared_ptr<net::WebSocketPeer>> m_peers;
    std::vector<std::unique_ptr<class QThread>> m_threads;
};

/// A started server with a plain and a TLS port on loopback, two I/O threads.
class TestServer
{
public:
    explicit TestServer(net::Limits limits = quickLimits());

    /// Deadlines short enough for a test, long enough for a slow machine.
    static net::Limits quickLimits();

    bool isRunning() const { return m_ports.plain != 0; }
    quint16 plainPort() const { return m_ports.plain; }
    quint16 tlsPort() const { return m_ports.tls; }
    quint16 port(RawClient::Security security) const
    {
        return security == RawClient::Security::Tls ? m_ports.tls : m_ports.plain;
    }
    TestHandler &handler() { return m_handler; }
    net::TransportServer &transport() { return *m_server; }
    const net::TransportStats &stats() const { return m_server->stats(); }
    void stop() { m_server->stop(); }

    /// Whether a well-behaved client is served at once, over both ports.
    bool servesGoodClients();
    /// Whether everything that came has gone: connections, their objects, WebSockets, requests.
    bool isEmpty() const;

private:
    TestHandler m_handler;
    std::unique_ptr<net::TransportServer> m_server;
    net::TransportServer::Ports m_ports;
};

/// Open descriptors of this process.
int openDescriptors();

} // namespace foyer::test
