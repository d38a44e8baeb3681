// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingQueue.h"
#include "booking/InventoryFeed.h"
#include "booking/OpenHolds.h"
#include "storage/IdBlocks.h"

#include <thread>

namespace foyer {

/// The one claim path: every change of inventory goes through here. Requests queue per event (BookingQueue); a free thread
/// takes what is queued for the events that waited longest, up to a bound, and runs it as one transaction over all of them
/// in few round trips, each request judged by itself. No timer: with one request waiting the batch is one. What breaks the
/// transaction is found by trying again by event, then by request, so that nobody pays for another's. A basket is a
/// transaction of its own over its events; one of them that somebody else keeps locked makes it Unavailable within a second.
/// Thread-safe.
class BookingEngine
{
public:
    struct Settings {
        int threads = 2;     ///< transactions at once, each with a connection of its own
        int slowThreads = 1; ///< beside them, for events that somebody else keeps locked; a connection each
        int maxBatch = 128;        ///< measured best beside 64 and 256
        int maxEvents = 32;        ///< in one transaction
        int maxQueued = 30'000;    ///< over all events; beyond it Unavailable at once
        int maxQueuedPerLane = 10'000; ///< of one caller for one event
        BatchState::Settings rules;
    };

    BookingEngine(Database &database, PlanStore &plans, InventoryFeed &feed, Settings settings);
    /// Finishes what is queued.
    ~BookingEngine();

    void submit(BookingRequest request);
    void stop();
    int queued() const { return m_queue.size(); }
    quint64 batches() const { return m_batches; }
    quint64 requests() const { return m_requests; }

private:
    using Share = BookingQueue::Share;
    using Shares = std::vector<Share>;
    using Patience = BookingRepository::Patience;
    using Replies = std::vector<Result<QByteArray>>;
    /// What a transaction came to for one event.
    struct Judged {
        Replies replies; ///< empty when the event's row was somebody else's and is waited for apart
        InventoryChange change;
        OpenHoldsOfEvent open; ///< to be remembered once it is committed
    };
    struct JudgedBasket {
        Result<QByteArray> reply;
        std::vector<InventoryChange> changes; ///< of its events
    };
    template<typename T>
    struct Tried {
        Result<T> judged;
        bool hasWaitedTooLong = false; ///< for an event's row
    };

    void work();
    void sweep();
    void forgetOld();
    /// Answers the requests of the shares, and takes them out. Those that stay must wait for their event apart.
    void run(Shares &shares, Patience patience);
    /// `attempt(tx, ids)` in a transaction, again after a lost connection.
    template<typename T, typename Attempt>
    Tried<T> runTransaction(Patience patience, Attempt &&attempt);
    void runApart(Shares &shares, Patience patience);
    void answer(Shares &shares, Result<std::vector<Judged>> &judged);
    Result<std::vector<Judged>> attempt(Transaction &tx, const Shares &shares, Patience patience, std::optional<IdBlocks::Reserved> &ids);
    void runBasket(const BookingRequest &request);
    Result<JudgedBasket> attemptBasket(Transaction &tx, const BookingRequest &request, std::optional<IdBlocks::Reserved> &ids);
    void tell(const InventoryChange &change);
    /// What is known of the locked events without reading it: holds left open at exactly this version, and that seats are
    /// available. `spared` are the holds that were not asked for; those that are not known after all are read.
    Status recall(BookingRepository &repository, const std::vector<BatchWants> &wants, const std::vector<QList<qint64>> &spared,
                  std::vector<OpenHoldsOfEvent> &open, std::vector<BatchRead> &found);
    /// The books by which sales that are handed in were made.
    Status loadLeaseBooks(Transaction &tx, const Share &share, BatchInput &input);
    /// Of an event that is locked, with its plan and prices; what is due is over.
    Result<BatchState> stateOf(Transaction &tx, BatchRead &read, bool needsMirror, const BatchState::NextId &nextId);

    Database &m_database;
    PlanStore &m_plans;
    PriceBookStore m_books;
    InventoryFeed &m_feed;
    OpenHolds m_open;
    const Settings m_settings;
    IdBlocks m_ids;
    BookingQueue m_queue;
    std::mutex m_mutex; ///< for the sweeper's sleep
    std::condition_variable m_stopSweeping;
    bool m_isStopping = false;
    std::atomic<quint64> m_batches = 0;
    std::atomic<quint64> m_requests = 0;
    std::vector<std::thread> m_threads;
    std::thread m_sweeper;
};

} // namespace foyer
