// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/Listener.h"
#include "net/Stream.h"

#include <QSocketNotifier>

#include <memory>

namespace foyer::net {

class Connection;
class IoLoop;

/// What is spoken on a connection once the handshake is over. Owned by its connection; I/O thread only.
class Protocol
{
public:
    virtual ~Protocol() = default;
    virtual void received(QByteArrayView bytes) = 0;
    virtual void peerFinished() = 0; ///< the peer sends nothing more
    virtual void flushed(qint64 pending) = 0; ///< after each attempt to send; `pending` bytes are left
    virtual void sweep(qint64 nowMs) = 0; ///< deadlines
    virtual void stop() = 0; ///< the server ends: come to an end soon
    virtual void closed() = 0; ///< the connection ends, or sends only its last bytes
};

/// One accepted connection: the socket, its watchers, the handshake, and an ending that lets the last answer arrive.
/// It lives in its I/O thread's list and is freed by that loop some time after it closed, never inside its own calls.
class Connection
{
public:
    enum class Phase : quint8 {
        Handshake,
        Open,
        Finishing, ///< sends what is left; what arrives is thrown away
        Lingering, ///< all sent; waits for the peer's end, so that our last bytes are not lost to a reset
        Closed
    };

    Connection(IoLoop &loop, quint64 id, Listener::Accepted accepted);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    void start();

    quint64 id() const { return m_id; }
    const QHostAddress &peer() const { return m_peer; }
    bool isSecure() const { return m_stream.isTls(); }
    Phase phase() const { return m_phase; }
    IoLoop &loop() { return m_loop; }
    Protocol *protocol() { return m_phase == Phase::Open ? m_protocol.get() : nullptr; }
    qint64 rawReceived() const { return m_stream.rawReceived(); }
    qint64 pending() const { return m_stream.pending(); }

    /// Append here what is to be sent. It goes out when the call that brought us here returns to the loop, all in one.
    QByteArray &outgoing() { return m_stream.outgoing(); }
    /// Sends now what there is.
    void flush();
    void pauseReading();
    void resumeReading();
    /// Changes what is spoken; the old protocol is kept until its own call has returned.
    void become(std::unique_ptr<Protocol> protocol);
    /// Sends what is outgoing, then ends. The protocol hears closed() at once. Lingering waits for the peer to end as
    /// well, which is only unneeded when it is known to have nothing more to send.
    enum class Ending : quint8 { Linger, AtOnce };
    void finish(Ending ending = Ending::Linger);
    /// Ends now.
    void close();

    void sweep(qint64 nowMs);
    void stop();

    // For the loop's list and its list of connections to flush.
    Connection *previous = nullptr;
    Connection *next = nullptr;
    bool isDirty = false;

private:
    class Watcher;
    void ready();
    void handshake();
    void readSome();
    void discardSome();
    void updateWriteWatcher();
    bool isStalled(qint64 nowMs);

    IoLoop &m_loop;
    const quint64 m_id;
    Stream m_stream;
    QHostAddress m_peer;
    std::unique_ptr<AdmissionToken> m_token;
    std::unique_ptr<Watcher> m_readWatcher;
    std::unique_ptr<Watcher> m_writeWatcher; ///< made when first needed
    std::unique_ptr<Protocol> m_protocol;
    std::unique_ptr<Protocol> m_retired;
    qint64 m_deadlineMs = 0; ///< of the handshake or of lingering
    qint64 m_stalledSinceMs = 0;
    qint64 m_stalledAtByte = 0;
    qint64 m_discarded = 0;
    Phase m_phase = Phase::Handshake;
    Ending m_ending = Ending::Linger;
    bool m_isReading = true;
    bool m_hasPeerEnded = false;
};

} // namespace foyer::net
