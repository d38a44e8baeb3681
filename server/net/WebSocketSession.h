// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/Connection.h"
#include "net/Transport.h"
#include "net/WebSocketCodec.h"

namespace foyer::net {

class PeerHandle;

/// The WebSocket side of a connection after its upgrade: frames, pings, the authentication deadline, back-pressure and
/// the close handshake. The code above sees it through a WebSocketPeer, which may outlive it.
class WebSocketSession final : public Protocol
{
public:
    explicit WebSocketSession(Connection &connection);
    ~WebSocketSession() override;

    /// Announces the peer; `rest` is what came behind the handshake.
    void start(QByteArrayView rest);
    void send(const QByteArray &utf8);
    /// Begins the close handshake; what was sent before still goes out.
    void close(quint16 code, QByteArrayView reason);

    void received(QByteArrayView bytes) override;
    void peerFinished() override;
    void flushed(qint64 pending) override;
    void sweep(qint64 nowMs) override;
    void stop() override;
    void closed() override;

private:
    void closedByPeer();
    bool isFlooding(qint64 nowMs);
    void pingWhenDue(qint64 nowMs);

    Connection &m_connection;
    WebSocketReader m_reader;
    std::shared_ptr<PeerHandle> m_peer;
    qint64 m_authenticateByMs;
    qint64 m_closeByMs = 0; ///< not 0: our close frame is out
    qint64 m_pingAtMs;
    qint64 m_meteredAtMs;
    qint64 m_meteredBytes;
    int m_controlFrames = 0;
    int m_unanswered = 0; ///< pings in a row without a sign of life
    bool m_isGone = false; ///< webSocketClosed() was called
};

} // namespace foyer::net
