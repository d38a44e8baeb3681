// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/EventCancellation.h"

#include <future>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lookEvery = std::chrono::seconds(2);
constexpr auto patience = std::chrono::seconds(60);

#define HAS_MONEY "(o.status IN ('confirmed', 'partly_refunded')" \
                  " OR (o.status IN ('pending', 'expired', 'cancelled') AND o.paid > o.refunded))"
// The inventory row first: a sale that was let in before this has committed when we get it, and is counted.
constexpr Query lockInventory{"cancellation.lock", "SELECT event_id FROM inventory WHERE event_id = $1 FOR UPDATE"};
constexpr Query markEvent{"cancellation.mark", R"sql(
    UPDATE event SET status = 'cancelled', version = version + 1 WHERE id = $1 AND status <> 'cancelled')sql"};
constexpr Query insertJob{"cancellation.begin", R"sql(
    INSERT INTO event_cancellation (event_id, reason, account_id, account_name, total)
    SELECT $1, $2, $3, $4, count(*) FROM sales_order o WHERE o.event_id = $1 AND )sql" HAS_MONEY};
constexpr Query selectProgress{"cancellation.progress", R"sql(
    SELECT c.reason, c.total, (SELECT count(*) FROM sales_order o WHERE o.event_id = c.event_id AND )sql" HAS_MONEY R"sql(), c.failed,
           coalesce(c.last_problem, ''), c.started_at, c.finished_at
    FROM event_cancellation c WHERE c.event_id = $1)sql"};
constexpr Query takeLease{"cancellation.take", R"sql(
    UPDATE event_cancellation SET lease_until = now() + interval '30 seconds', failed = 0, last_order = 0
    WHERE event_id = (SELECT event_id FROM event_cancellation
                      WHERE finished_at IS NULL AND (lease_until IS NULL OR lease_until < now())
                      ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING event_id, account_id, account_name, reason)sql"};
constexpr Query selectOrders{"cancellation.orders", R"sql(
    SELECT o.order_id FROM sales_order o WHERE o.event_id = $1 AND o.order_id > $2 AND )sql" HAS_MONEY R"sql( ORDER BY o.order_id LIMIT 64)sql"};
constexpr Query keepLease{"cancellation.keep", R"sql(
    UPDATE event_cancellation SET lease_until = now() + interval '30 seconds', last_order = $2, failed = failed + $3,
        last_problem = coalesce(nullif($4, ''), last_problem)
    WHERE event_id = $1 AND finished_at IS NULL)sql"};
// The row first, and the orders in a statement of its own: a sale that was handed in has either committed by then and is
// counted, or it waits for the row and opens the job again. What is left beside those that were refused came meanwhile, or
// before the place the job was at.
constexpr Query lockJob{"cancellation.lock_job", "SELECT event_id FROM event_cancellation WHERE event_id = $1 FOR UPDATE"};
constexpr Query finishJob{"cancellation.finish", R"sql(
    UPDATE event_cancellation c SET lease_until = NULL, finished_at = CASE WHEN c.failed >=
        (SELECT count(*) FROM sales_order o WHERE o.event_id = c.event_id AND )sql" HAS_MONEY R"sql() THEN now() END
    WHERE c.event_id = $1)sql"};
#undef HAS_MONEY

} // namespace

EventCancellation::EventCancellation(Database &database, BookingEngine &engine) : m_database(database), m_engine(engine)
{
    m_thread = std::thread([this] { work(); });
}

EventCancellation::~EventCancellation()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

Result<CancellationProgress> EventCancellation::begin(Transaction &tx, EventId event, const Caller &by, const QString &reason)
{
    const auto done = tx.pipeline({{&lockInventory, Params::of(event)}, {&markEvent, Params::of(event)}});
    if (!done)
        return done.error();
    if (done->at(0).isEmpty())
        return Error{ErrorCode::NotFound, u"no such event"_s, {}, {}, 0};
    if (done->at(1).affected() == 0)
        return Error{ErrorCode::Conflict, u"the event is cancelled already"_s, {}, {}, 0};
    if (const auto begun = tx.run(insertJob, Params::of(event, reason, by.account, by.name)); !begun)
        return begun.error();
    return progress(tx, event);
}

Result<CancellationProgress> EventCancellation::progress(Transaction &tx, EventId event)
{
    const auto rows = tx.run(selectProgress, Params::of(event));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{ErrorCode::NotFound, u"the event is not cancelled"_s, {}, {}, 0};
    return CancellationProgress{event, rows->text(0, 0), rows->smallInteger(0, 1), rows->smallInteger(0, 2), rows->smallInteger(0, 3),
                                rows->text(0, 4), rows->time(0, 5), rows->optionalTime(0, 6)};
}

void EventCancellation::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasWork = true;
    }
    m_wake.notify_all();
}

bool EventCancellation::mustStop()
{
    const std::lock_guard lock(m_mutex);
    return m_isStopping;
}

void EventCancellation::work()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, lookEvery, [this] { return m_isStopping || m_hasWork; });
            if (m_isStopping)
                return;
            m_hasWork = false;
        }
        auto job = takeJob();
        if (!job || !*job)
            continue; // nothing to do, or the database is away: the next round looks again
        while (!mustStop() && refundSome(**job)) { }
    }
}

Result<std::optional<EventCancellation::Job>> EventCancellation::takeJob()
{
    return m_database.inTransaction([](Transaction &tx) -> Result<std::optional<Job>> {
        const auto rows = tx.run(takeLease);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return std::optional<Job>();
        return std::optional(Job{EventId(rows->integer(0, 0)), {UserId(rows->integer(0, 1)), rows->text(0, 2), u"system"_s, true}, rows->text(0, 3), 0});
    });
}

void EventCancellation::finish(const Job &job)
{
    (void)m_database.inTransaction([&](Transaction &tx) -> Result<Rows> { // undone, the lease runs out, and somebody comes here again
        if (const auto locked = tx.run(lockJob, Params::of(job.event)); !locked)
            return locked.error();
        return tx.run(finishJob, Params::of(job.event));
    });
}

bool EventCancellation::refundSome(Job &job)
{
    const auto orders = m_database.inTransaction([&](Transaction &tx) { return tx.run(selectOrders, Params::of(job.event, job.lastOrder)); });
    if (!orders)
        return false; // the lease runs out, and somebody takes the job up again
    if (orders->isEmpty()) {
        finish(job);
        return false;
    }
    std::vector<std::future<Result<QByteArray>>> answers;
    for (int i = 0; i < orders->count(); ++i) {
        const auto promise = std::make_shared<std::promise<Result<QByteArray>>>();
        answers.push_back(promise->get_future());
        // A key of its own, though the order itself would tell: an answer lost on the way is found again under it.
        m_engine.submit({job.event, job.by, quint64(job.by.account.value()), u"cancellation-%1"_s.arg(orders->integer(i, 0)), "cancellation", 200,
                         RefundCommand{OrderId(orders->integer(i, 0)), {}, job.reason, true}, [](const Outcome &) { return QByteArray("{}"); },
                         [promise](Result<QByteArray> reply) { promise->set_value(std::move(reply)); }});
    }
    int failed = 0;
    QString problem;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (auto &answer : answers) {
        if (answer.wait_until(deadline) != std::future_status::ready)
            return false;
        const auto reply = answer.get();
        if (reply)
            continue;
        if (reply.error().code == ErrorCode::Unavailable)
            return false; // tried again from the beginning of what is left
        ++failed;
        problem = reply.error().detail;
    }
    job.lastOrder = orders->integer(orders->count() - 1, 0);
    const auto kept = m_database.inTransaction([&](Transaction &tx) { return tx.run(keepLease, Params::of(job.event, job.lastOrder, failed, problem)); });
    return bool(kept);
}

} // namespace foyer
