// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/Connection.h"
#include "net/Listener.h"
#include "net/Mailbox.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>

#include <functional>
#include <span>
#include <vector>

namespace foyer::net {

/// What the I/O threads share. Owned by the transport server, which outlives them.
struct IoShared {
    const Limits &limits;
    TransportStats &stats;
    Admission &admission;
    TransportHandler &handler;
    const TlsContextSlot &tls;
};

/// Everything of one I/O thread: its listeners, its connections, its sweep and its mailbox. Constructed, used and
/// destroyed in that thread.
class IoLoop final : public QObject
{
public:
    /// `tlsFd` and `plainFd` are listening sockets this loop takes over, or -1.
    IoLoop(int index, const IoShared &shared, int tlsFd, int plainFd, std::function<void()> whenStopped);
    ~IoLoop() override;

    int index() const { return m_index; }
    const Limits &limits() const { return m_shared.limits; }
    TransportStats &stats() const { return m_shared.stats; }
    TransportHandler &handler() const { return m_shared.handler; }
    const std::shared_ptr<Mailbox> &mailbox() const { return m_mailbox; }
    bool isStopping() const { return m_isStopping; }

    /// Milliseconds of a steady clock, some milliseconds coarse.
    static qint64 nowMs();
    /// Where every connection of this thread reads into; contents last until the next read.
    std::span<char> scratch() { return m_scratch; }

    void flushSoon(Connection &connection);
    /// Takes a closed connection out of all lists and frees it when no call of it can be on the stack.
    void bury(Connection &connection);

private:
    void adopt(Listener::Accepted accepted);
    bool event(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void handleMail();
    void handle(AnswerCommand &command);
    void handle(SendCommand &command);
    void handle(CloseCommand &command);
    void handle(StopCommand &command);
    Connection *find(quint64 id) const { return m_byId.value(id); }
    void flushDirty();
    void sweep();
    template <typename Function> void forEachConnection(Function function);
    void endWhenStopped();

    const int m_index;
    const IoShared m_shared;
    std::function<void()> m_whenStopped;
    std::shared_ptr<Mailbox> m_mailbox;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    QHash<quint64, Connection *> m_byId;
    Connection *m_first = nullptr; ///< owned, an intrusive list
    std::vector<Connection *> m_dirty;
    std::vector<std::unique_ptr<Connection>> m_buried;
    std::vector<char> m_scratch;
    QBasicTimer m_sweepTimer;
    qint64 m_stopAtMs = 0;
    bool m_isStopping = false;
};

} // namespace foyer::net
