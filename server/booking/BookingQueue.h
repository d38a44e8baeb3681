// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BasketRules.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace foyer {

/// One wish of one caller for one event, or for a basket of several.
struct BookingRequest {
    EventId event;          ///< invalid for a basket
    Caller caller;
    quint64 lane = 0;       ///< who waits: requests of one lane keep their order, lanes take turns
    QString key;            ///< idempotency key; empty where retries are harmless
    QByteArray requestHash;
    int successStatus = 200;
    Command command;        ///< not for a basket
    /// Turns the outcome into the reply that is kept and given; called inside the transaction, so quick and pure.
    std::function<QByteArray(const Outcome &)> encode;
    /// Called once, in a booking thread, after the commit.
    std::function<void(Result<QByteArray>)> done;
    std::optional<BasketCommand> basket = {};
};

/// What waits for the booking threads: requests by event, within an event by lane. A thread takes what waits of several
/// events at once, bounded in requests and events, and while it works on an event nobody else does. Lanes (tills) take turns
/// within an event, and events take turns among each other, so that one who asks for thousands at once delays the others by
/// one request each. An event whose row somebody else keeps locked is set aside: it is taken alone, by a few threads at
/// most, so that the others need not wait with it.
///
/// A basket is taken with all of its events at once, when nobody works on any of them; the basket that waits longest has
/// its events kept free for it as they become so. One whose event is set aside keeps nothing from anybody. Thread-safe.
class BookingQueue
{
public:
    struct Settings {
        int maxBatch = 128; ///< requests a thread takes at once, over all events
        int maxEvents = 32; ///< events a thread takes at once
        int maxRunning = 2; ///< transactions at once; more of them would be smaller ones
        int maxSlow = 1;    ///< beside them, for events that are set aside
        int maxQueued = 30'000;        ///< over all events
        int maxQueuedPerLane = 10'000; ///< of one caller for one event
        int maxBaskets = 1000;
    };
    /// What is taken of one event.
    struct Share {
        EventId event;
        std::vector<BookingRequest> requests;
    };
    struct Work {
        std::vector<Share> shares; ///< by event, ascending: the order of the locks
        bool isSlow = false;       ///< one event that was set aside
        std::optional<BookingRequest> basket = {}; ///< then the shares are its events, without requests
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
        bool isBusy = false;                              ///< being worked on
        bool isSlow = false;                              ///< set aside, until it has been waited for
    };
    static std::vector<BookingRequest> take(Waiting &waiting, size_t most);
    static void putBack(Waiting &waiting, std::vector<BookingRequest> &requests);
    std::optional<Work> tryTake();
    void takeFrom(EventId event, size_t &room, Work &work);
    bool takeBasket(Work &work);

    const Settings m_settings;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    QHash<EventId, std::shared_ptr<Waiting>> m_events;
    std::deque<EventId> m_ready;
    std::deque<EventId> m_slow; ///< set aside
    std::deque<BookingRequest> m_baskets;
    std::vector<EventId> m_kept; ///< for the basket that waits longest
    int m_running = 0;
    int m_slowRunning = 0;
    int m_size = 0;
    bool m_isStopping = false;
};

} // namespace foyer
