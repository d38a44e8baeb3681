// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BatchState.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace foyer {

/// One wish of one caller for one event.
struct BookingRequest {
    EventId event;
    Caller caller;
    quint64 lane = 0;       ///< who waits: requests of one lane keep their order, lanes take turns
    QString key;            ///< idempotency key; empty where retries are harmless
    QByteArray requestHash;
    int successStatus = 200;
    Command command;
    /// Turns the outcome into the reply that is kept and given; called inside the transaction, so quick and pure.
    std::function<QByteArray(const Outcome &)> encode;
    /// Called once, in a booking thread, after the commit.
    std::function<void(Result<QByteArray>)> done;
};

/// What waits for the booking threads: requests by event, within an event by lane. A thread takes what waits of several
/// events at once, bounded in requests and events, and while it works on an event nobody else does. Lanes (tills) take turns
/// within an event, and events take turns among each other, so that one who asks for thousands at once delays the others by
/// one request each. An event whose row somebody else keeps locked is set aside: it is taken alone, by a few threads at
/// most, so that the others need not wait with it. Thread-safe.
class BookingQueue
{
public:
    struct Settings {
        int maxBatch = 64;  ///< requests a thread takes at once, over all events
        int maxEvents = 32; ///< events a thread takes at once
        int maxRunning = 2; ///< transactions at once; more of them would be smaller ones
        int maxSlow = 1;    ///< beside them, for events that are set aside
        int maxQueued = 30'000;        ///< over all events
        int maxQueuedPerLane = 10'000; ///< of one caller for one event
    };
    /// What is taken of one event.
    struct Share {
        EventId event;
        std::vector<BookingRequest> requests;
    };
    struct Work {
        std::vector<Share> shares; ///< by event, ascending: the order of the locks
        bool isSlow = false;       ///< one event that was set aside
    };

    explicit BookingQueue(Settings settings) : m_settings(settings) {}

    /// Unavailable at a bound, or after stop(); the request is then left as it was.
    Status add(BookingRequest &request);
    /// Blocks until there is work; nullopt after stop(), once nothing waits.
    std::optional<Work> next();
    /// The thread is done with this work: others may have its events. Shares with requests in them go back, in their
    /// order, and their events are set aside.
    void finished(Work &work);
    void stop();
    int size() const;

private:
    struct Waiting {
        QHash<quint64, std::deque<BookingRequest>> lanes; ///< none is empty
        std::deque<quint64> turns;                        ///< each lane once, whose turn it is first
        bool isScheduled = false;                         ///< in m_ready or m_slow, or being worked on
    };
    static std::vector<BookingRequest> take(Waiting &waiting, size_t most);
    static void putBack(Waiting &waiting, std::vector<BookingRequest> &requests);
    bool mayTake() const { return !m_ready.empty() && (m_running < m_settings.maxRunning || m_isStopping); }
    bool mayTakeSlow() const { return !m_slow.empty() && (m_slowRunning < m_settings.maxSlow || m_isStopping); }

    const Settings m_settings;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    QHash<EventId, std::shared_ptr<Waiting>> m_events;
    std::deque<EventId> m_ready;
    std::deque<EventId> m_slow; ///< set aside
    int m_running = 0;
    int m_slowRunning = 0;
    int m_size = 0;
    bool m_isStopping = false;
};

} // namespace foyer
