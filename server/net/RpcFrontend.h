// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/LiveHub.h"
#include "net/RestFrontend.h"

#include <QSet>

namespace foyer::net {

/// JSON-RPC 2.0 over the WebSocket, from the same method table. A connection first signs in (`session.authenticate`);
/// before that only the methods for signing in work. Thread: I/O threads.
class RpcFrontend
{
public:
    using MayFollow = std::function<Status(const CallContext &, EventId)>;
    static constexpr int maxInFlight = 64; ///< calls one connection may have unanswered

    /// Adds the methods that are about the connection to `registry`: session.authenticate, events.subscribe and
    /// events.unsubscribe.
    /// `mayFollow` is asked, in a worker, before somebody is shown an event's seats; none lets everybody.
    RpcFrontend(Registry &registry, Authenticate authenticate, RateLimiter &limiter, LiveHub &hub, Executor workers, MayFollow mayFollow = {});

    void opened(const std::shared_ptr<WebSocketPeer> &peer);
    void message(const std::shared_ptr<WebSocketPeer> &peer, const QByteArray &utf8);
    void closed(quint64 peerId);
    /// Ends every connection of these accounts. Any thread.
    void end(const QSet<UserId> &accounts);

private:
    class Session;

    std::shared_ptr<Session> sessionOf(quint64 peerId) const;
    void addConnectionMethods(Registry &registry);

    const Registry &m_registry;
    const Authenticate m_authenticate;
    RateLimiter &m_limiter;
    LiveHub &m_hub;
    const Executor m_workers;
    const MayFollow m_mayFollow;
    mutable std::mutex m_mutex;
    QHash<quint64, std::shared_ptr<Session>> m_sessions;
};

} // namespace foyer::net
