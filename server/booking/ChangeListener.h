// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/InventoryFeed.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace foyer {

/// Joins the feeds of several servers on one database: tells the others what was committed here, and brings the feed up to
/// what they committed. Telling (NOTIFY) has a connection and transactions of its own, since within the booking
/// transaction it would take a lock over the whole database at every commit and make all events wait for each other; what
/// comes within 20 ms goes out together. A lost notification delays a change by a second at most: that often the versions
/// of all events at hand are compared with the database. One thread; it connects again by itself, ever more slowly up to
/// every five seconds, and catches up then.
class ChangeListener
{
public:
    /// Both must outlive it.
    ChangeListener(QByteArray conninfo, InventoryFeed &feed);
    /// Tells what is still waiting, once, and ends the thread.
    ~ChangeListener();
    Q_DISABLE_COPY_MOVE(ChangeListener)

    bool isConnected() const { return m_isConnected; }
    quint64 told() const { return m_told; }   ///< versions told to others
    quint64 heard() const { return m_heard; } ///< versions of others that were news here
    quint64 missed() const { return m_missed; } ///< of those, found by comparing: nobody told

private:
    using Clock = std::chrono::steady_clock;

    void enqueue(EventId event, qint64 version);
    void work();
    bool connect(Connection &connection);
    void serve(Connection &connection);
    void waitForWork(const Connection &connection, Clock::time_point until);
    bool hear(Connection &connection);
    bool tell(Connection &connection);
    bool compare(Connection &connection);
    void wake();

    const QByteArray m_conninfo;
    InventoryFeed &m_feed;
    std::mutex m_mutex;
    QHash<EventId, qint64> m_waiting; ///< to be told: the newest version of each event
    const int m_wake; ///< an eventfd
    std::atomic<bool> m_isStopping = false;
    std::atomic<bool> m_isConnected = false;
    std::atomic<quint64> m_told = 0;
    std::atomic<quint64> m_heard = 0;
    std::atomic<quint64> m_missed = 0;
    Clock::time_point m_toldAt;
    Clock::time_point m_comparedAt;
    std::thread m_thread;
};

} // namespace foyer
