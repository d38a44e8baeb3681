// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <map>
#include <thread>

namespace foyer::test {

/// A TCP port on loopback in front of PostgreSQL's Unix socket, which can stop to forward for a while, as a network does,
/// or cut all connections. While stalled it still accepts and closes nothing, so neither end learns anything. One thread
/// of its own; thread-safe.
class StallingProxy
{
public:
    explicit StallingProxy(QByteArray socketPath);
    ~StallingProxy();
    Q_DISABLE_COPY_MOVE(StallingProxy)

    quint16 port() const { return m_port; } ///< 0: could not listen
    void setStalled(bool isStalled);
    /// Ends every connection there is.
    void cut();

private:
    struct Pipe { ///< one direction; the bytes between a read and the write that follows
        QByteArray bytes;
    };
    struct Pair {
        int client = -1;
        int server = -1;
        Pipe up;
        Pipe down;
    };

    void work();
    void accept();
    static bool forward(int from, int to, Pipe &pipe, short fromEvents, short toEvents);
    void wake();

    const QByteArray m_socketPath;
    int m_listener = -1;
    int m_wake = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_isStalled = false;
    std::atomic<bool> m_isCutting = false;
    std::atomic<bool> m_isStopping = false;
    std::map<int, Pair> m_pairs; ///< by number; the thread's own
    int m_lastPair = 0;
    std::thread m_thread;
};

} // namespace foyer::test
