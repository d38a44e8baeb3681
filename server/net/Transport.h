// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <functional>
#include <memory>
#include <utility>

namespace foyer::net {

/// One complete HTTP request, already past the guard: its framing is sound, its target is a clean absolute path.
struct HttpRequest {
    QByteArray method;  ///< "GET", upper case
    QByteArray path;    ///< percent-decoded, begins with one '/', no dot segments, no empty segments
    QByteArray query;   ///< undecoded, without '?'
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names lower case, values trimmed
    QByteArray body;
    QHostAddress peer;  ///< IPv4-mapped addresses as plain IPv4
    bool isSecure = false;

    /// The first value of a field (name lower case), or an empty array.
    QByteArray header(const QByteArray &name) const;
};

struct HttpResponse {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< further fields; CR or LF in them is a programmer's mistake
};

/// Sends the answer. Callable once, from any thread; when the peer is gone, or the request was dropped, it does nothing.
using HttpResponder = std::function<void(HttpResponse)>;

/// One WebSocket connection, seen from the code above the transport.
/// Thread: `send` and `close` may be called from any thread; handlers are called in the connection's I/O thread.
class WebSocketPeer
{
public:
    virtual ~WebSocketPeer() = default;
    virtual quint64 id() const = 0;             ///< unique in the process
    virtual int ioThread() const = 0;           ///< index of the I/O thread that serves it
    virtual QHostAddress address() const = 0;
    /// Queues one text message (UTF-8). A peer that reads too slowly is closed with 1013, never buffered without bound.
    virtual void send(const QByteArray &utf8) = 0;
    /// Bytes accepted by send() and not yet taken by the network; a hint, for deciding to coalesce. I/O thread only.
    virtual qint64 backlog() const = 0;
    virtual void close(quint16 code, const QString &reason) = 0;
    /// Until this is called the connection is closed at the authentication deadline. I/O thread only.
    virtual void setAuthenticated() = 0;
};

/// What the transport serves. All functions are called in an I/O thread and must not block.
class TransportHandler
{
public:
    virtual ~TransportHandler() = default;
    /// The largest body accepted for this request, in bytes; asked as soon as the head is read.
    virtual qint64 bodyLimit(const QByteArray &method, const QByteArray &path) const = 0;
    virtual void handleHttp(HttpRequest request, HttpResponder respond) = 0;
    /// Whether to upgrade this request to a WebSocket; false is answered 404.
    virtual bool acceptsWebSocket(const HttpRequest &request) const = 0;
    virtual void webSocketOpened(const std::shared_ptr<WebSocketPeer> &peer) = 0;
    virtual void webSocketMessage(const std::shared_ptr<WebSocketPeer> &peer, const QByteArray &utf8) = 0;
    virtual void webSocketClosed(quint64 peerId, int ioThread) = 0;
};

} // namespace foyer::net
