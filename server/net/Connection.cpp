// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Connection.h"

#include "net/HttpSession.h"
#include "net/IoLoop.h"

namespace foyer::net {
namespace {

constexpr int readsPerWakeUp = 4; ///< of one connection; then the others have their turn

} // namespace

/// Calls its connection without the signal connection (and its memory) that a plain QSocketNotifier needs.
class Connection::Watcher final : public QSocketNotifier
{
public:
    Watcher(Connection &connection, Type type)
        : QSocketNotifier(connection.m_stream.fd(), type), m_connection(connection)
    {
    }

private:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::SockAct)
            return QSocketNotifier::event(event);
        m_connection.ready();
        return true;
    }

    Connection &m_connection;
};

Connection::Connection(IoLoop &loop, quint64 id, Listener::Accepted accepted)
    : m_loop(loop), m_id(id), m_stream(accepted.fd, accepted.tls), m_peer(accepted.peer),
      m_token(std::move(accepted.token))
{
    add(m_loop.stats().connectionObjects);
}

Connection::~Connection() { add(m_loop.stats().connectionObjects, -1); }

void Connection::start()
{
    if (!m_stream.isUsable())
        return close();
    m_readWatcher = std::make_unique<Watcher>(*this, QSocketNotifier::Read);
    m_deadlineMs = m_loop.nowMs() + m_loop.limits().handshakeMs;
    if (!m_stream.isTls())
        handshake(); // over at once
}

void Connection::ready()
{
    switch (m_phase) {
    case Phase::Handshake:
        handshake();
        break;
    case Phase::Open:
        readSome();
        break;
    case Phase::Finishing:
    case Phase::Lingering:
        discardSome();
        break;
    case Phase::Closed:
        return;
    }
    m_retired.reset();
    flush();
}

void Connection::handshake()
{
    switch (m_stream.handshake()) {
    case Stream::Outcome::Done:
        m_token->handshakeDone();
        m_phase = Phase::Open;
        m_protocol = std::make_unique<HttpSession>(*this);
        break;
    case Stream::Outcome::WouldBlock:
        updateWriteWatcher();
        break;
    case Stream::Outcome::Closed:
        add(m_loop.stats().handshakeErrors);
        close();
    }
}

void Connection::readSome()
{
    for (int i = 0; i < readsPerWakeUp && m_phase == Phase::Open && m_isReading; ++i) {
        qsizetype got = 0;
        const auto outcome = m_stream.read(m_loop.scratch(), got);
        if (outcome == Stream::Outcome::WouldBlock)
            return;
        if (outcome == Stream::Outcome::Closed) {
            // Its readiness would be announced for ever.
            pauseReading();
            m_hasPeerEnded = true;
            m_protocol->peerFinished();
            return;
        }
        add(m_loop.stats().bytesIn, got);
        m_protocol->received(QByteArrayView(m_loop.scratch().data(), got));
    }
}

void Connection::discardSome()
{
    for (int i = 0; i < readsPerWakeUp; ++i) {
        qsizetype got = 0;
        const auto outcome = m_stream.discard(m_loop.scratch(), got);
        if (outcome == Stream::Outcome::WouldBlock)
            return;
        m_discarded += got;
        if (outcome == Stream::Outcome::Closed || m_discarded > m_loop.limits().lingerBytes) {
            pauseReading();
            m_hasPeerEnded = true;
            // A peer may end its sending side and still read our answer.
            if (m_phase == Phase::Lingering || m_discarded > m_loop.limits().lingerBytes)
                close();
            return;
        }
    }
}

void Connection::flush()
{
    if (m_phase == Phase::Closed || m_phase == Phase::Handshake)
        return;
    const qint64 sentBefore = m_stream.totalSent();
    const bool hadWork = m_stream.pending() > 0;
    if (hadWork && m_stream.flush() == Stream::Outcome::Closed)
        return close();
    add(m_loop.stats().bytesOut, m_stream.totalSent() - sentBefore);
    if (m_stream.pending() == 0)
        m_stalledSinceMs = 0;
    if (hadWork && m_phase == Phase::Open)
        m_protocol->flushed(m_stream.pending());
    if (m_phase == Phase::Finishing && m_stream.pending() == 0) {
        m_stream.finishSending();
        m_phase = Phase::Lingering;
        m_deadlineMs = m_loop.nowMs() + m_loop.limits().lingerMs;
        if (m_hasPeerEnded || m_ending == Ending::AtOnce)
            return close();
    }
    if (m_phase != Phase::Closed)
        updateWriteWatcher();
}

void Connection::updateWriteWatcher()
{
    const bool isWanted = m_phase != Phase::Lingering && (m_stream.pending() > 0 || m_stream.wantsWrite());
    if (isWanted && !m_writeWatcher)
        m_writeWatcher = std::make_unique<Watcher>(*this, QSocketNotifier::Write);
    else if (m_writeWatcher)
        m_writeWatcher->setEnabled(isWanted);
}

void Connection::pauseReading()
{
    m_isReading = false;
    m_readWatcher->setEnabled(false);
}

void Connection::resumeReading()
{
    m_isReading = true;
    m_readWatcher->setEnabled(true);
}

void Connection::become(std::unique_ptr<Protocol> protocol)
{
    m_retired = std::exchange(m_protocol, std::move(protocol));
}

void Connection::finish(Ending ending)
{
    if (m_phase != Phase::Open)
        return;
    m_ending = ending;
    m_phase = Phase::Finishing;
    m_protocol->closed();
    // Closing with bytes unread makes the kernel send a reset, which can overtake our last answer.
    if (!m_hasPeerEnded)
        resumeReading();
    m_loop.flushSoon(*this);
}

void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    const bool wasOpen = m_phase == Phase::Open;
    m_phase = Phase::Closed;
    // Before the descriptor goes: its number may belong to another socket the next moment.
    if (m_readWatcher)
        m_readWatcher->setEnabled(false);
    if (m_writeWatcher)
        m_writeWatcher->setEnabled(false);
    m_stream.close();
    m_token.reset();
    if (wasOpen)
        m_protocol->closed();
    m_loop.bury(*this);
}

void Connection::sweep(qint64 nowMs)
{
    if ((m_phase == Phase::Handshake || m_phase == Phase::Lingering) && nowMs >= m_deadlineMs) {
        if (m_phase == Phase::Handshake)
            add(m_loop.stats().handshakeErrors);
        return close();
    }
    if (isStalled(nowMs)) {
        add(m_loop.stats().timeouts);
        return close();
    }
    if (m_phase == Phase::Open)
        m_protocol->sweep(nowMs);
}

bool Connection::isStalled(qint64 nowMs)
{
    if (m_stream.pending() == 0)
        return false;
    const bool isMoving = m_stream.totalSent() - m_stalledAtByte >= m_loop.limits().writeStep;
    if (m_stalledSinceMs == 0 || isMoving) {
        m_stalledSinceMs = nowMs;
        m_stalledAtByte = m_stream.totalSent();
        return false;
    }
    return nowMs - m_stalledSinceMs >= m_loop.limits().writeStallMs;
}

void Connection::stop()
{
    if (m_phase == Phase::Handshake || m_phase == Phase::Lingering)
        close();
    else if (m_phase == Phase::Open)
        m_protocol->stop();
}

} // namespace foyer::net
