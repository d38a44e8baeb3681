// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/WebSocketSession.h"

#include "net/IoLoop.h"

#include <QRandomGenerator>

#include <atomic>

namespace foyer::net {

/// The peer as others hold it: an id and a way to the I/O thread. Never touches the connection, so it may live longer.
class PeerHandle final : public WebSocketPeer
{
public:
    PeerHandle(std::shared_ptr<Mailbox> mailbox, quint64 id, int ioThread, const QHostAddress &address, qint64 sendCap)
        : m_mailbox(std::move(mailbox)), m_id(id), m_address(address), m_sendCap(sendCap), m_ioThread(ioThread)
    {
    }

    quint64 id() const override { return m_id; }
    int ioThread() const override { return m_ioThread; }
    QHostAddress address() const override { return m_address; }
    qint64 backlog() const override { return m_underway.load() + m_unsent.load(); }
    void setAuthenticated() override { m_isAuthenticated.store(true); }
    bool isAuthenticated() const { return m_isAuthenticated.load(); }
    bool hasOverflowed() const { return m_hasOverflowed.load(); }

    void send(const QByteArray &utf8) override
    {
        if (m_isClosed.load() || m_hasOverflowed.load())
            return;
        // What already waits is judged, not this message: a stadium's plan is larger than any sensible cap, and a peer
        // with an empty queue may have it.
        if (m_underway.fetch_add(utf8.size()) + m_unsent.load() > m_sendCap) {
            m_underway.fetch_sub(utf8.size());
            if (!m_hasOverflowed.exchange(true))
                m_mailbox->post(CloseCommand{m_id, 1013, "too slow"});
            return;
        }
        m_mailbox->post(SendCommand{m_id, utf8});
    }

    void close(quint16 code, const QString &reason) override
    {
        m_mailbox->post(CloseCommand{m_id, code, reason.toUtf8()});
    }

    // From the I/O thread:
    void arrived(qint64 bytes) { m_underway.fetch_sub(bytes); }
    void setUnsent(qint64 bytes) { m_unsent.store(bytes); }
    void setClosed() { m_isClosed.store(true); }

private:
    const std::shared_ptr<Mailbox> m_mailbox;
    const quint64 m_id;
    const QHostAddress m_address;
    const qint64 m_sendCap;
    std::atomic<qint64> m_underway = 0; ///< in the mailbox
    std::atomic<qint64> m_unsent = 0; ///< in the connection's buffer
    const int m_ioThread;
    std::atomic<bool> m_isAuthenticated = false;
    std::atomic<bool> m_hasOverflowed = false;
    std::atomic<bool> m_isClosed = false;
};

namespace {

/// A moment up to a quarter earlier than the full interval, so that 10,000 peers that came together spread out.
qint64 jittered(int intervalMs) { return intervalMs - QRandomGenerator::global()->bounded(intervalMs / 4 + 1); }

} // namespace

WebSocketSession::WebSocketSession(Connection &connection)
    : m_connection(connection),
      m_reader(connection.loop().limits().frameBytes, connection.loop().limits().messageBytes),
      m_meteredAtMs(connection.loop().nowMs()), m_meteredBytes(connection.rawReceived())
{
    const IoLoop &loop = connection.loop();
    m_peer = std::make_shared<PeerHandle>(loop.mailbox(), connection.id(), loop.index(), connection.peer(),
                                          loop.limits().sendCap);
    m_authenticateByMs = m_meteredAtMs + loop.limits().authenticationMs;
    m_pingAtMs = m_meteredAtMs + jittered(loop.limits().pingMs);
}

WebSocketSession::~WebSocketSession() = default;

void WebSocketSession::start(QByteArrayView rest)
{
    add(m_connection.loop().stats().webSocketsOpen);
    add(m_connection.loop().stats().webSocketsOpened);
    m_connection.loop().handler().webSocketOpened(m_peer);
    // The scratch buffer `rest` lies in is still ours: nothing has been read since.
    if (!rest.isEmpty())
        received(rest);
}

void WebSocketSession::send(const QByteArray &utf8)
{
    m_peer->arrived(utf8.size());
    if (m_closeByMs != 0)
        return;
    appendTextFrame(m_connection.outgoing(), utf8);
    m_connection.loop().flushSoon(m_connection);
}

void WebSocketSession::close(quint16 code, QByteArrayView reason)
{
    if (m_closeByMs != 0)
        return;
    if (m_peer->hasOverflowed())
        add(m_connection.loop().stats().webSocketsOverflowed);
    m_peer->setClosed();
    m_closeByMs = m_connection.loop().nowMs() + m_connection.loop().limits().closeMs;
    appendCloseFrame(m_connection.outgoing(), code, reason);
    m_connection.loop().flushSoon(m_connection);
}

void WebSocketSession::received(QByteArrayView bytes)
{
    m_unanswered = 0; // whatever it sends, it is alive
    while (m_connection.phase() == Connection::Phase::Open) {
        switch (m_reader.next(bytes)) {
        case WebSocketReader::Event::NeedMore:
            return;
        case WebSocketReader::Event::Message:
            if (const QByteArray message = m_reader.takePayload(); m_closeByMs == 0)
                m_connection.loop().handler().webSocketMessage(m_peer, message);
            break;
        case WebSocketReader::Event::Ping:
            ++m_controlFrames;
            if (const QByteArray payload = m_reader.takePayload(); m_closeByMs == 0)
                appendPongFrame(m_connection.outgoing(), payload);
            break;
        case WebSocketReader::Event::Pong:
            ++m_controlFrames;
            m_reader.takePayload();
            break;
        case WebSocketReader::Event::Close:
            return closedByPeer();
        case WebSocketReader::Event::Error:
            close(m_reader.closeCode(), {});
            return m_connection.finish();
        }
    }
}

void WebSocketSession::closedByPeer()
{
    close(m_reader.closeCode(), {}); // the echo, unless this is the answer to ours
    m_connection.finish(Connection::Ending::AtOnce); // a close frame is the last a peer sends
}

void WebSocketSession::peerFinished() { m_connection.close(); }

void WebSocketSession::flushed(qint64 pending)
{
    m_peer->setUnsent(pending);
    // Answers to pings do not pass send(), where the cap is judged otherwise.
    if (pending > m_connection.loop().limits().sendCap + m_connection.loop().limits().largestReply)
        m_connection.close();
}

bool WebSocketSession::isFlooding(qint64 nowMs)
{
    const Limits &limits = m_connection.loop().limits();
    const qint64 elapsed = nowMs - m_meteredAtMs;
    const qint64 raw = m_connection.rawReceived();
    // One message and a handful of control frames may always come at once.
    const qint64 allowedBytes = limits.messageBytes + limits.inboundBytesPerSecond * elapsed / 1000;
    const qint64 allowedFrames = limits.controlFramesPerSecond * (elapsed + 1000) / 1000;
    const bool isTooMuch = raw - m_meteredBytes > allowedBytes || m_controlFrames > allowedFrames;
    m_meteredAtMs = nowMs;
    m_meteredBytes = raw;
    m_controlFrames = 0;
    return isTooMuch;
}

void WebSocketSession::pingWhenDue(qint64 nowMs)
{
    const Limits &limits = m_connection.loop().limits();
    if (nowMs < m_pingAtMs)
        return;
    if (m_unanswered >= limits.missedPongs) {
        add(m_connection.loop().stats().timeouts);
        return m_connection.close();
    }
    ++m_unanswered;
    m_pingAtMs = nowMs + jittered(limits.pingMs);
    appendPingFrame(m_connection.outgoing());
    m_connection.loop().flushSoon(m_connection);
}

void WebSocketSession::sweep(qint64 nowMs)
{
    if (m_closeByMs != 0) {
        if (nowMs >= m_closeByMs)
            m_connection.close();
        return;
    }
    if (isFlooding(nowMs))
        return close(1008, "too much traffic");
    if (!m_peer->isAuthenticated() && nowMs >= m_authenticateByMs) {
        add(m_connection.loop().stats().timeouts);
        return close(4401, "not authenticated in time");
    }
    pingWhenDue(nowMs);
}

void WebSocketSession::stop() { close(1001, "the server is stopping"); }

void WebSocketSession::closed()
{
    if (std::exchange(m_isGone, true))
        return;
    m_peer->setClosed();
    add(m_connection.loop().stats().webSocketsOpen, -1);
    m_connection.loop().handler().webSocketClosed(m_peer->id(), m_peer->ioThread());
}

} // namespace foyer::net
