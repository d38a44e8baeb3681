// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingEngine.h"

#include "registry/Registry.h"

#include <QJsonDocument>
#include <QThread>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxLostConnections = 6;
constexpr auto sweepEvery = std::chrono::milliseconds(500);

Error busy(const QString &detail) { return {ErrorCode::Unavailable, detail, {}, {}, 1}; }

/// A definite outcome is kept and given again; "try again" is not one.
bool isKept(const Error &error) { return error.code != ErrorCode::Unavailable && error.code != ErrorCode::Internal; }

Error errorFromProblem(const QByteArray &problem)
{
    const QJsonObject object = QJsonDocument::fromJson(problem).object();
    Error error{errorFromName(object["code"_L1].toString()), object["detail"_L1].toString(), {}, {}, object["retryAfter"_L1].toInt()};
    for (const QJsonValue &field : object["fields"_L1].toArray())
        error.fields.append({field["path"_L1].toString(), field["message"_L1].toString()});
    for (const QJsonValue &seat : object["seats"_L1].toArray())
        error.seats.append(seat.toInt());
    return error;
}

/// The outcomes known under idempotency keys: those the database kept, and those of this very batch.
class KnownOutcomes
{
public:
    explicit KnownOutcomes(const QList<KeptRow> &rows)
    {
        for (const KeptRow &row : rows)
            m_known.insert({row.account.value(), row.key}, {row.requestHash, row.outcome});
    }

    /// nullopt: the key is new.
    std::optional<Result<QByteArray>> find(const BookingRequest &request) const
    {
        const auto found = m_known.constFind({request.caller.account.value(), request.key});
        if (request.key.isEmpty() || found == m_known.constEnd())
            return std::nullopt;
        if (found->first != request.requestHash)
            return Result<QByteArray>(Error{ErrorCode::KeyReused, u"the idempotency key belongs to another request"_s, {}, {}, 0});
        if (found->second.status >= 400)
            return Result<QByteArray>(errorFromProblem(found->second.reply));
        return Result<QByteArray>(found->second.reply);
    }

    void keep(const BookingRequest &request, const Result<QByteArray> &outcome)
    {
        if (request.key.isEmpty() || (!outcome && !isKept(outcome.error())))
            return;
        const KeptOutcome kept{outcome ? request.successStatus : httpStatus(outcome.error().code),
                               outcome ? *outcome : problemJson(outcome.error())};
        m_known.insert({request.caller.account.value(), request.key}, {request.requestHash, kept});
        m_fresh.append({request.caller.account, request.key, request.requestHash, kept});
    }

    const QList<NewOutcome> &fresh() const { return m_fresh; }

private:
    QHash<std::pair<qint64, QString>, std::pair<QByteArray, KeptOutcome>> m_known;
    QList<NewOutcome> m_fresh;
};

BatchWants wantsOf(const std::vector<BookingRequest> &batch, bool &needsMirror, int &ids)
{
    BatchWants wants;
    for (const BookingRequest &request : batch) {
        if (!request.key.isEmpty()) {
            wants.keyAccounts.append(request.caller.account);
            wants.keys.append(request.key);
        }
        if (const auto *hold = std::get_if<HoldCommand>(&request.command)) {
            wants.seats += hold->seats;
            needsMirror = needsMirror || hold->best.has_value();
            ids += 1;
        } else if (const auto *release = std::get_if<ReleaseCommand>(&request.command)) {
            wants.holds.append(release->hold.value());
        } else if (const auto *sell = std::get_if<SellCommand>(&request.command)) {
            wants.holds.append(sell->hold.value());
            ids += 1 + 100 + int(sell->payments.size()); // an order, its tickets at most, its payments
        } else if (const auto *pay = std::get_if<PayCommand>(&request.command)) {
            wants.orders.append(pay->order.value());
            ids += 1;
        }
    }
    return wants;
}

} // namespace

BookingEngine::BookingEngine(Database &database, PlanStore &plans, InventoryFeed &feed, Settings settings)
    : m_database(database), m_plans(plans), m_feed(feed), m_settings(settings)
{
    for (int i = 0; i < m_settings.threads; ++i)
        m_threads.emplace_back([this] { work(); });
    m_sweeper = std::thread([this] { sweep(); });
}

BookingEngine::~BookingEngine() { stop(); }

void BookingEngine::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_stopSweeping.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
    if (m_sweeper.joinable())
        m_sweeper.join();
}

int BookingEngine::queued() const
{
    const std::lock_guard lock(m_mutex);
    return m_queued;
}

void BookingEngine::submit(BookingRequest request)
{
    std::optional<Error> refused;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping)
            refused = busy(u"the server is stopping"_s);
        else if (m_queued >= m_settings.maxQueued)
            refused = busy(u"the booking queue is full"_s);
        else {
            auto &queue = m_queues[request.event];
            if (!queue)
                queue = std::make_shared<Queue>();
            if (!queue->isScheduled) {
                queue->isScheduled = true;
                m_ready.push_back(request.event);
            }
            queue->waiting.push_back(std::move(request));
            ++m_queued;
        }
    }
    if (refused)
        return request.done(*refused);
    m_wake.notify_one();
}

std::optional<std::pair<EventId, BookingEngine::Batch>> BookingEngine::next()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isStopping || !m_ready.empty(); });
    if (m_ready.empty())
        return std::nullopt;
    const EventId event = m_ready.front();
    m_ready.pop_front();
    Queue &queue = *m_queues[event];
    Batch batch;
    while (!queue.waiting.empty() && batch.size() < size_t(m_settings.maxBatch)) {
        batch.push_back(std::move(queue.waiting.front()));
        queue.waiting.pop_front();
        --m_queued;
    }
    return std::pair(event, std::move(batch));
}

void BookingEngine::work()
{
    while (auto taken = next()) {
        run(taken->first, taken->second);
        const std::lock_guard lock(m_mutex);
        const auto found = m_queues.find(taken->first);
        if ((*found)->waiting.empty()) {
            m_queues.erase(found);
        } else { // to the end of the line: events take turns
            m_ready.push_back(taken->first);
            m_wake.notify_one();
        }
    }
}

void BookingEngine::run(EventId event, Batch &batch)
{
    InventoryChange change;
    Result<std::vector<Result<QByteArray>>> replies = busy(u"not tried"_s);
    // A commit whose answer was lost may have happened. The second run finds the outcomes under their keys then, and
    // what has no key does no harm twice.
    for (int lost = 0; lost < maxLostConnections; ++lost) {
        replies = m_database.inTransaction([&](Transaction &tx) { return attempt(tx, event, batch, change); });
        if (replies || replies.error().code != ErrorCode::Unavailable)
            break;
        QThread::msleep(20u << lost);
    }
    if (!replies && replies.error().code == ErrorCode::Internal && batch.size() > 1)
        return runSingly(event, batch);
    ++m_batches;
    m_requests += batch.size();
    // Before the answers: who was told "sold" finds it sold. After a failed commit nobody knows what was missed.
    if (!replies || !m_feed.committed(change))
        m_feed.resync(event);
    for (size_t i = 0; i < batch.size(); ++i)
        batch[i].done(replies ? (*replies)[i] : Result<QByteArray>(replies.error()));
}

void BookingEngine::runSingly(EventId event, Batch &batch)
{
    // One of them breaks the transaction; the others must not pay for it.
    for (BookingRequest &request : batch) {
        Batch one;
        one.push_back(std::move(request));
        run(event, one);
    }
}

Result<std::vector<Result<QByteArray>>> BookingEngine::attempt(Transaction &tx, EventId event, const Batch &batch, InventoryChange &change)
{
    bool needsMirror = false;
    int idsNeeded = 0;
    const BatchWants wants = wantsOf(batch, needsMirror, idsNeeded);
    auto ids = m_ids.reserve(tx, idsNeeded);
    if (!ids)
        return ids.error();
    BookingRepository repository(tx, event);
    QList<KeptRow> kept;
    qint64 planId = 0;
    auto input = repository.lockAndRead(wants, kept, planId);
    if (!input)
        return input.error();
    const auto plan = m_plans.load(planId);
    if (!plan)
        return plan.error();
    input->plan = *plan;
    if (needsMirror) {
        if (auto states = m_feed.statesAt(event, input->version)) {
            input->mirror = std::move(*states);
        } else {
            const auto snapshot = repository.snapshot();
            if (!snapshot)
                return snapshot.error();
            for (const char letter : (*snapshot)->letters)
                input->mirror.push_back(*seatStateFromLetter(letter));
        }
    }
    BatchState state(std::move(*input), m_settings.rules, [&ids] { return ids->next(); });
    state.expireDue();
    KnownOutcomes known(kept);
    std::vector<Result<QByteArray>> replies;
    replies.reserve(batch.size());
    for (const BookingRequest &request : batch) {
        if (auto again = known.find(request)) {
            replies.push_back(std::move(*again));
            continue;
        }
        const auto outcome = state.apply(request.caller, request.command);
        Result<QByteArray> reply = outcome ? Result<QByteArray>(request.encode ? request.encode(*outcome) : QByteArray())
                                           : Result<QByteArray>(outcome.error());
        known.keep(request, reply);
        replies.push_back(std::move(reply));
    }
    if (const auto written = repository.write(state, known.fresh()); !written)
        return written.error();
    change = state.change();
    return replies;
}

void BookingEngine::sweep()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (m_stopSweeping.wait_for(lock, sweepEvery, [this] { return m_isStopping; }))
                return;
        }
        const auto events = m_database.inTransaction([](Transaction &tx) { return BookingRepository::eventsWithDueHolds(tx); });
        if (!events)
            continue; // the next round tries again; holds that are over are not sold meanwhile
        for (const EventId event : *events)
            submit({event, {{}, {}, u"system"_s, true}, {}, {}, 200, SweepCommand{}, {}, [](const Result<QByteArray> &) {}});
    }
}

} // namespace foyer
