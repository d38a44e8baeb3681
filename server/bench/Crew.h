// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/RpcLink.h"

#include <QHash>

#include <atomic>
#include <functional>
#include <queue>
#include <vector>

namespace foyer::bench {

/// Nanoseconds of the steady clock; all times of a run are these.
qint64 nowNs();

/// The answer to one call. `text` is the whole message and lives only as long as the handler runs.
struct Answer {
    QByteArrayView text;
    bool isSuccess = false; ///< a result, not an error
    qint64 atNs = 0;        ///< when it had been read

    /// The whole number behind the first `name` ("\"holdId\":"); 0 without one. Enough for answers whose form is known,
    /// and a hundredth of the price of parsing them.
    qint64 numberAfter(QByteArrayView name) const;
};

/// Many callers with a connection each, driven by one thread over epoll: what they say next is decided by handlers of
/// answers (closed loop) and by timers (open loop). Not thread-safe; opened in one thread, it may be run in another.
class Crew
{
public:
    using Answered = std::function<void(const Answer &)>;

    Crew();
    ~Crew();
    Q_DISABLE_COPY_MOVE(Crew)

    /// Opens one more connection; blocks until it is signed in.
    Status add(const RpcLink::Context &context, quint16 port, const QByteArray &token);
    int size() const { return int(m_links.size()); }

    /// Calls a method as that caller; `params` are the members of the JSON object, without its braces.
    void call(int caller, QByteArrayView method, QByteArrayView params, Answered answered);
    /// Does something at that time; at once when it is past.
    void at(qint64 dueNs, std::function<void()> action);

    /// Runs until every call is answered and no timer is left. Unavailable when a connection ends or `deadlineNs` comes
    /// first. `isStopped` makes it return early (a person pressed Ctrl+C).
    Status run(qint64 deadlineNs, const std::atomic<bool> &isStopped);

private:
    struct Timer {
        qint64 dueNs;
        quint64 order; ///< of two at one time the first asked for comes first
        std::function<void()> action;
    };
    struct Later {
        bool operator()(const Timer &a, const Timer &b) const { return a.dueNs != b.dueNs ? a.dueNs > b.dueNs : a.order > b.order; }
    };

    void runTimers();
    bool serve(int caller);
    void take(QByteArrayView message, qint64 atNs);
    bool flushAll();
    void watch(int caller, bool alsoWrite);
    int waitMs(qint64 deadlineNs) const;

    int m_epoll = -1;
    int m_alarm = -1; ///< a timerfd: epoll_wait counts in milliseconds, which is too coarse for an open loop
    std::vector<std::unique_ptr<RpcLink>> m_links;
    std::vector<bool> m_isQueued;  ///< by caller: in m_toFlush
    std::vector<bool> m_isBlocked; ///< by caller: waits until it may write
    std::vector<int> m_toFlush;
    QHash<qint64, Answered> m_calls;
    std::priority_queue<Timer, std::vector<Timer>, Later> m_timers;
    quint64 m_lastTimer = 0;
    qint64 m_lastId = 0;
};

} // namespace foyer::bench
