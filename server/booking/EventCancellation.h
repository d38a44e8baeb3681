// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingEngine.h"

namespace foyer {

struct CancellationProgress {
    EventId event;
    QString reason;
    int total = 0;    ///< orders that had money to give back
    int left = 0;     ///< of them, those that still have
    int failed = 0;   ///< of those left, the ones that were tried and refused
    QString lastProblem;
    QDateTime startedAt;
    std::optional<QDateTime> finishedAt;
};

/// Cancels an event: no more sales from that instant, and every order's money goes back through the claim path, in the
/// background. Each refund has a key of its own and its order says whether it happened, so that a killed server's work is
/// taken up by the next one that finds the lease over, and nothing is given back twice. A till's sale that is handed in
/// later opens the job again in its own transaction, and is refunded like the others. One thread; destroy before the engine.
class EventCancellation
{
public:
    EventCancellation(Database &database, BookingEngine &engine);
    ~EventCancellation();

    /// Inside the caller's transaction: marks the event and writes the job down. Conflict when it is cancelled already.
    static Result<CancellationProgress> begin(Transaction &tx, EventId event, const Caller &by, const QString &reason);
    /// NotFound when the event was never cancelled.
    static Result<CancellationProgress> progress(Transaction &tx, EventId event);
    /// Looks for work at once, not only with the next round.
    void wake();

private:
    struct Job {
        EventId event;
        Caller by;
        QString reason;
        qint64 lastOrder = 0;
    };
    void work();
    Result<std::optional<Job>> takeJob();
    /// Refunds the next orders; false when none is left or the lease cannot be kept.
    bool refundSome(Job &job);
    /// Ends the job, or lets its lease go when orders came that it has not seen: the next round begins anew.
    void finish(const Job &job);
    bool mustStop();

    Database &m_database;
    BookingEngine &m_engine;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    bool m_hasWork = true; ///< what a killed server left
    std::thread m_thread;
};

} // namespace foyer
