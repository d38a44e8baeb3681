// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/RpcFrontend.h"

namespace foyer::net {

/// What the transport serves: REST, pages, and the WebSocket at /ws.
class Api final : public TransportHandler
{
public:
    Api(RestFrontend &rest, RpcFrontend &rpc) : m_rest(rest), m_rpc(rpc) {}

    qint64 bodyLimit(const QByteArray &method, const QByteArray &path) const override { return m_rest.bodyLimit(method, path); }
    void handleHttp(HttpRequest request, HttpResponder respond) override { m_rest.handle(std::move(request), std::move(respond)); }
    /// A browser page of another origin may not open the till's connection with the browser's trust; Foyer's own clients
    /// send no Origin.
    bool acceptsWebSocket(const HttpRequest &request) const override
    {
        return request.path == "/ws" && request.header("origin").isEmpty();
    }
    void webSocketOpened(const std::shared_ptr<WebSocketPeer> &peer) override { m_rpc.opened(peer); }
    void webSocketMessage(const std::shared_ptr<WebSocketPeer> &peer, const QByteArray &utf8) override { m_rpc.message(peer, utf8); }
    void webSocketClosed(quint64 peerId, int) override { m_rpc.closed(peerId); }

private:
    RestFrontend &m_rest;
    RpcFrontend &m_rpc;
};

} // namespace foyer::net
