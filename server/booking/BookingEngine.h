// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/InventoryFeed.h"
#include "storage/IdBlocks.h"

#include <condition_variable>
#include <thread>

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

/// The one claim path: every change of inventory goes through here. Requests queue per event; a free thread takes what
/// is queued for the event that waited longest, up to a bound, and runs it as one transaction in few round trips, each
/// request judged by itself. No timer: with one request waiting the batch is one. Within an event the lanes (tills) take
/// turns, so that one that asks for thousands at once delays the others by one request each. Thread-safe.
class BookingEngine
{
public:
    struct Settings {
        int threads = 2;           ///< each with a connection of its own
        int maxBatch = 64;         ///< measured best: 64 beats 256 by half
        int maxQueued = 30'000;    ///< over all events; beyond it Unavailable at once
        int maxQueuedPerLane = 10'000; ///< of one caller for one event
        BatchState::Settings rules;
    };

    BookingEngine(Database &database, PlanStore &plans, InventoryFeed &feed, Settings settings);
    /// Finishes what is queued.
    ~BookingEngine();

    void submit(BookingRequest request);
    void stop();
    int queued() const;
    quint64 batches() const { return m_batches; }
    quint64 requests() const { return m_requests; }

private:
    using Batch = std::vector<BookingRequest>;
    struct Reply {
        Result<QByteArray> outcome;
    };

    void work();
    void sweep();
    void forgetOld();
    std::optional<std::pair<EventId, Batch>> next();
    void run(EventId event, Batch &batch);
    void runSingly(EventId event, Batch &batch);
    Result<std::vector<Result<QByteArray>>> attempt(Transaction &tx, EventId event, const Batch &batch, InventoryChange &change,
                                                            std::optional<IdBlocks::Reserved> &ids);

    Database &m_database;
    PlanStore &m_plans;
    InventoryFeed &m_feed;
    const Settings m_settings;
    IdBlocks m_ids;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;       ///< booking threads
    std::condition_variable m_stopSweeping; ///< its own: notify_one() above must not wake the sweeper instead
    struct Queue {
        QHash<quint64, std::deque<BookingRequest>> lanes; ///< none is empty
        std::deque<quint64> turns;                        ///< each lane once, whose turn it is first
        bool isScheduled = false;                         ///< in m_ready or being worked on
    };
    static Batch take(Queue &queue, size_t most);
    QHash<EventId, std::shared_ptr<Queue>> m_queues;
    std::deque<EventId> m_ready;
    int m_queued = 0;
    bool m_isStopping = false;
    std::atomic<quint64> m_batches = 0;
    std::atomic<quint64> m_requests = 0;
    std::vector<std::thread> m_threads;
    std::thread m_sweeper;
};

} // namespace foyer
