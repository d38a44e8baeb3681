// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/InventoryFeed.h"
#include "net/Transport.h"

#include <QMap>

#include <atomic>
#include <condition_variable>
#include <thread>

namespace foyer::net {

/// Tells subscribers what was committed. Changes of an event within 50 ms leave as one message, encoded once for all of
/// its subscribers; the first change after a quiet time leaves at once. A subscriber that does not read is closed by the
/// transport and starts again from a snapshot. Thread-safe.
class LiveHub
{
public:
    static constexpr int windowMs = 50;
    static constexpr int maxPerPeer = 32; ///< events one connection may watch

    explicit LiveHub(InventoryFeed &feed);
    ~LiveHub();

    /// Calls `reply` with the JSON of the state at one version (only the changes since `fromVersion`, when they are still
    /// remembered) and sends every later change to `peer`, none left out and none twice. Blocks on the database the first
    /// time. `reply` must only send.
    Status subscribe(const std::shared_ptr<WebSocketPeer> &peer, EventId event, std::optional<qint64> fromVersion,
                     const std::function<void(QByteArray)> &reply);
    void unsubscribe(quint64 peerId, EventId event);
    void forget(quint64 peerId);
    int subscribers() const;

private:
    struct Topic {
        QHash<quint64, std::shared_ptr<WebSocketPeer>> peers;
        bool isPending = false;
        qint64 from = 0;
        qint64 version = 0;
        int available = 0;
        QMap<int, char> seats;
        QMap<int, InventoryChange::Area> areas;
        std::chrono::steady_clock::time_point sentAt;
    };

    void onChange(const InventoryChange &change);
    void work();
    static void flush(EventId event, Topic &topic);
    static QByteArray missed(const InventorySnapshot &snapshot, qint64 from, const QList<InventoryChange> &changes);

    InventoryFeed &m_feed;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    QHash<EventId, Topic> m_topics;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace foyer::net
