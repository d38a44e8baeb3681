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
constexpr auto forgetEvery = std::chrono::minutes(5);

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

BatchWants wantsOf(const std::vector<BookingRequest> &batch, bool &needsMirror)
{
    struct Visitor {
        BatchWants &wants;
        bool &needsMirror;
        void operator()(const HoldCommand &c)
        {
            wants.seats += c.seats;
            needsMirror = needsMirror || c.best.has_value();
            if (c.houseHold.isValid())
                wants.houses.append(c.houseHold.value());
        }
        void operator()(const ReleaseCommand &c) { wants.holds.append(c.hold.value()); }
        void operator()(const ExtendCommand &c) { wants.holds.append(c.hold.value()); }
        void operator()(const SellCommand &c) { wants.holds.append(c.hold.value()); }
        void operator()(const PayCommand &c) { wants.orders.append(c.order.value()); }
        void operator()(const RefundCommand &c) { wants.orders.append(c.order.value()); }
        void operator()(const ExchangeCommand &c)
        {
            wants.orders.append(c.order.value());
            wants.holds.append(c.hold.value());
        }
        void operator()(const ReprintCommand &c) { wants.orders.append(c.order.value()); }
        void operator()(const BlockCommand &c) { wants.seats += c.seats; }
        void operator()(const UnblockCommand &c) { wants.houses.append(c.houseHold.value()); }
        void operator()(const VoidCommand &c)
        {
            wants.orders.append(c.order.value());
            wants.voids.append(c.order.value());
        }
        void operator()(const SweepCommand &) {}
    };
    BatchWants wants;
    for (const BookingRequest &request : batch) {
        if (!request.key.isEmpty()) {
            wants.keyAccounts.append(request.caller.account);
            wants.keys.append(request.key);
        }
        if (!wants.accounts.contains(request.caller.account.value()))
            wants.accounts.append(request.caller.account.value());
        std::visit(Visitor{wants, needsMirror}, request.command);
    }
    return wants;
}

/// How many ids the batch may draw, at most.
int idsFor(const std::vector<BookingRequest> &batch, const BatchInput &input)
{
    const auto places = [&input](HoldId id) {
        int count = 0;
        for (const HoldItem &item : input.holds.value(id.value()).items)
            count += item.quantity;
        return count;
    };
    int payments = 0; // those of this batch may be given back in this batch
    for (const BookingRequest &request : batch) {
        if (const auto *pay = std::get_if<PayCommand>(&request.command); pay)
            ++payments;
        else if (const auto *exchange = std::get_if<ExchangeCommand>(&request.command))
            payments += int(exchange->payments.size());
    }
    int ids = payments;
    for (const BookingRequest &request : batch) {
        if (std::holds_alternative<HoldCommand>(request.command) || std::holds_alternative<BlockCommand>(request.command))
            ids += 1;
        else if (const auto *sell = std::get_if<SellCommand>(&request.command))
            ids += 1 + places(sell->hold) + int(sell->payments.size());
        else if (const auto *refund = std::get_if<RefundCommand>(&request.command))
            ids += 1 + payments + int(input.orders.value(refund->order.value()).payments.size());
        else if (const auto *undone = std::get_if<VoidCommand>(&request.command))
            ids += payments + int(input.orders.value(undone->order.value()).payments.size());
        else if (const auto *exchange = std::get_if<ExchangeCommand>(&request.command))
            ids += 1 + payments + places(exchange->hold) + int(input.orders.value(exchange->order.value()).payments.size());
    }
    return ids;
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
    bool isNews = false; // a thread that works on the event takes what comes meanwhile
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
            auto &lane = queue->lanes[request.lane];
            if (lane.size() >= size_t(m_settings.maxQueuedPerLane)) {
                refused = busy(u"too many of this caller's requests wait"_s);
            } else {
                if (!queue->isScheduled) {
                    queue->isScheduled = isNews = true;
                    m_ready.push_back(request.event);
                }
                if (lane.empty())
                    queue->turns.push_back(request.lane);
                lane.push_back(std::move(request));
                ++m_queued;
            }
        }
    }
    if (refused)
        return request.done(*refused);
    if (isNews)
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
    Batch batch = take(*m_queues[event], size_t(m_settings.maxBatch));
    m_queued -= int(batch.size());
    return std::pair(event, std::move(batch));
}

BookingEngine::Batch BookingEngine::take(Queue &queue, size_t most)
{
    Batch batch;
    while (!queue.turns.empty() && batch.size() < most) {
        const quint64 turn = queue.turns.front();
        queue.turns.pop_front();
        const auto lane = queue.lanes.find(turn);
        batch.push_back(std::move(lane->front()));
        lane->pop_front();
        if (lane->empty())
            queue.lanes.erase(lane);
        else
            queue.turns.push_back(turn);
    }
    return batch;
}

void BookingEngine::work()
{
    while (auto taken = next()) {
        run(taken->first, taken->second);
        const std::lock_guard lock(m_mutex);
        const auto found = m_queues.find(taken->first);
        if ((*found)->turns.empty()) {
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
        std::optional<IdBlocks::Reserved> ids;
        replies = m_database.inTransaction([&](Transaction &tx) {
            ids.reset(); // of an attempt that failed
            return attempt(tx, event, batch, change, ids);
        });
        if (replies && ids)
            ids->keep();
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

Result<std::vector<Result<QByteArray>>> BookingEngine::attempt(Transaction &tx, EventId event, const Batch &batch, InventoryChange &change,
                                                                       std::optional<IdBlocks::Reserved> &ids)
{
    bool needsMirror = false;
    const BatchWants wants = wantsOf(batch, needsMirror);
    BookingRepository repository(tx, event);
    QList<KeptRow> kept;
    qint64 planId = 0;
    auto input = repository.lockAndRead(wants, kept, planId);
    if (!input)
        return input.error();
    auto reserved = m_ids.reserve(tx, idsFor(batch, *input));
    if (!reserved)
        return reserved.error();
    ids.emplace(std::move(*reserved));
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

void BookingEngine::forgetOld()
{
    // What fails today is tried again in five minutes; a round is bounded, and more rounds follow while there is more.
    for (int round = 0; round < 20; ++round) {
        const auto gone = m_database.inTransaction([](Transaction &tx) { return BookingRepository::forgetOld(tx); });
        if (!gone || *gone == 0)
            return;
    }
}

void BookingEngine::sweep()
{
    auto lastForgot = std::chrono::steady_clock::now();
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (m_stopSweeping.wait_for(lock, sweepEvery, [this] { return m_isStopping; }))
                return;
        }
        if (std::chrono::steady_clock::now() - lastForgot > forgetEvery) {
            lastForgot = std::chrono::steady_clock::now();
            forgetOld();
        }
        const auto events = m_database.inTransaction([](Transaction &tx) { return BookingRepository::eventsWithDueHolds(tx); });
        if (!events)
            continue; // the next round tries again; holds that are over are not sold meanwhile
        for (const EventId event : *events)
            submit({event, {{}, {}, u"system"_s, true}, 0, {}, {}, 200, SweepCommand{}, {}, [](const Result<QByteArray> &) {}});
    }
}

} // namespace foyer
