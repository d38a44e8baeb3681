// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingEngine.h"

#include "booking/BatchWords.h"
#include "booking/BookingWants.h"
#include "registry/Registry.h"

#include <QJsonDocument>
#include <QThread>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxLostConnections = 6;
constexpr int basketTries = 3; ///< to get the rows of all its events, each with BookingRepository::patientMs
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
    KnownOutcomes(EventId event, const QList<KeptRow> &rows) : m_event(event)
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
        m_fresh.append({m_event, request.caller.account, request.key, request.requestHash, kept});
    }

    const QList<NewOutcome> &fresh() const { return m_fresh; }

private:
    const EventId m_event;
    QHash<std::pair<qint64, QString>, std::pair<QByteArray, KeptOutcome>> m_known;
    QList<NewOutcome> m_fresh;
};

} // namespace

BookingEngine::BookingEngine(Database &database, PlanStore &plans, InventoryFeed &feed, Settings settings)
    : m_database(database), m_plans(plans), m_feed(feed), m_settings(settings),
      m_queue({settings.maxBatch, settings.maxEvents, settings.threads, settings.slowThreads, settings.maxQueued, settings.maxQueuedPerLane})
{
    for (int i = 0; i < m_settings.threads + m_settings.slowThreads; ++i)
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
    m_queue.stop();
    m_stopSweeping.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
    if (m_sweeper.joinable())
        m_sweeper.join();
}

void BookingEngine::submit(BookingRequest request)
{
    if (const auto added = m_queue.add(request); !added)
        request.done(added.error());
}

void BookingEngine::work()
{
    while (auto taken = m_queue.next()) {
        if (taken->basket)
            runBasket(*taken->basket);
        else
            run(taken->shares, taken->isSlow ? Patience::All : Patience::Some);
        m_queue.finished(*taken);
    }
}

template<typename T, typename Attempt>
BookingEngine::Tried<T> BookingEngine::runTransaction(Patience patience, Attempt &&attempt)
{
    Tried<T> tried{busy(u"not tried"_s)};
    // A commit whose answer was lost may have happened. The second run finds the outcomes under their keys then, and
    // what has no key does no harm twice.
    for (int lost = 0; lost < maxLostConnections; ++lost) {
        std::optional<IdBlocks::Reserved> ids;
        tried.judged = m_database.inTransaction([&](Transaction &tx) {
            ids.reset(); // of an attempt that failed
            auto judged = attempt(tx, ids);
            tried.hasWaitedTooLong = !judged && tx.hasWaitedTooLong();
            return judged;
        });
        if (tried.judged && ids)
            ids->keep();
        if (tried.judged || tried.judged.error().code != ErrorCode::Unavailable || (tried.hasWaitedTooLong && patience != Patience::All))
            break;
        QThread::msleep(20u << lost);
    }
    return tried;
}

void BookingEngine::run(Shares &shares, Patience patience)
{
    auto tried = runTransaction<std::vector<Judged>>(patience, [&](Transaction &tx, auto &ids) { return attempt(tx, shares, patience, ids); });
    if (tried.hasWaitedTooLong) {
        // Somebody keeps the row of one of these events. The others are judged without it; it is waited for apart.
        if (patience == Patience::Some && shares.size() > 1)
            return run(shares, Patience::None);
        if (patience != Patience::All)
            return;
    }
    const bool isBroken = !tried.judged && tried.judged.error().code == ErrorCode::Internal;
    if (isBroken && (shares.size() > 1 || shares.front().requests.size() > 1))
        return runApart(shares, patience);
    answer(shares, tried.judged);
}

void BookingEngine::runApart(Shares &shares, Patience patience)
{
    // One of them breaks the transaction; the others must not pay for it. First by event, then by request.
    for (Share &share : shares) {
        if (shares.size() > 1) {
            Shares one;
            one.push_back(std::move(share));
            run(one, patience);
            share = std::move(one.front()); // what must wait apart goes back
            continue;
        }
        std::vector<BookingRequest> waiting;
        for (BookingRequest &request : share.requests) {
            Shares one(1);
            one.front().event = share.event;
            one.front().requests.push_back(std::move(request));
            run(one, patience);
            std::ranges::move(one.front().requests, std::back_inserter(waiting));
        }
        share.requests = std::move(waiting);
    }
}

void BookingEngine::answer(Shares &shares, Result<std::vector<Judged>> &judged)
{
    ++m_batches;
    for (size_t i = 0; i < shares.size(); ++i) {
        Share &share = shares[i];
        Judged *what = judged ? &(*judged)[i] : nullptr;
        if (what && what->replies.empty())
            continue;
        // Before the answers: who was told "sold" finds it sold. After a failed commit nobody knows what was missed.
        if (what) {
            m_open.put(share.event, std::move(what->open));
            tell(what->change);
        } else {
            m_feed.resync(share.event);
        }
        m_requests += share.requests.size();
        for (size_t k = 0; k < share.requests.size(); ++k)
            share.requests[k].done(what ? what->replies[k] : Result<QByteArray>(judged.error()));
        share.requests.clear();
    }
}

Status BookingEngine::loadLeaseBooks(Transaction &tx, const Share &share, BatchInput &input)
{
    for (const BookingRequest &request : share.requests) {
        const auto *handIn = std::get_if<HandInCommand>(&request.command);
        const auto lease = handIn ? input.leased.leases.constFind(handIn->lease.value()) : input.leased.leases.constEnd();
        if (lease == input.leased.leases.constEnd())
            continue;
        const qint64 version = handIn->priceBook.value_or(lease->priceBook);
        if (version < lease->firstBook || version > lease->priceBook || input.leased.books.contains(version))
            continue;
        const auto book = m_books.load(tx, input.event, version);
        if (book)
            input.leased.books.insert(version, *book);
        else if (book.error().code != ErrorCode::NotFound)
            return book.error();
    }
    return ok();
}

Result<BatchState> BookingEngine::stateOf(Transaction &tx, BatchRead &read, bool needsMirror, const BatchState::NextId &nextId)
{
    BatchInput &input = read.input;
    const auto prices = m_books.load(tx, input.event, read.priceBook);
    if (!prices)
        return prices.error();
    input.prices = *prices;
    if (needsMirror) {
        if (auto states = m_feed.statesAt(input.event, input.version)) {
            input.mirror = std::move(*states);
        } else {
            const auto snapshot = BookingRepository(tx).snapshot(input.event);
            if (!snapshot)
                return snapshot.error();
            for (const char letter : (*snapshot)->letters)
                input.mirror.push_back(*seatStateFromLetter(letter));
        }
    }
    BatchState state(std::move(input), m_settings.rules, nextId);
    state.expireDue();
    return state;
}

Status BookingEngine::recall(BookingRepository &repository, const std::vector<BatchWants> &wants, const std::vector<QList<qint64>> &spared,
                             std::vector<OpenHoldsOfEvent> &open, std::vector<BatchRead> &found)
{
    std::vector<QList<qint64>> missing(found.size());
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i].found != BatchRead::Found::Locked)
            continue;
        BatchInput &input = found[i].input;
        if (open[i].version != input.version) { // another server sold since, or a basket
            open[i].holds.clear();
            missing[i] = spared[i];
        }
        for (const qint64 id : spared[i]) {
            const auto known = open[i].holds.constFind(id);
            if (known == open[i].holds.constEnd() || input.holds.contains(id))
                continue;
            input.holds.insert(id, known->hold);
            input.seats.insert(known->seats);
            if (known->hold.expiresAt <= input.now)
                input.dueHolds.append(id);
        }
        const QList<int> available = m_feed.availableAt(input.event, input.version, wants[i].seats);
        if (available.isEmpty())
            continue;
        const auto plan = m_plans.load(found[i].planId);
        if (!plan)
            continue; // said where it is needed
        for (const int seat : available) {
            if (seat < (*plan)->plan.seats.size() && !input.seats.contains(seat))
                input.seats.insert(seat, {SeatState::Available, (*plan)->plan.seats.at(seat).priceLevel});
        }
    }
    return repository.readNamedHolds(missing, found);
}

Result<std::vector<BookingEngine::Judged>> BookingEngine::attempt(Transaction &tx, const Shares &shares, Patience patience,
                                                                  std::optional<IdBlocks::Reserved> &ids)
{
    std::vector<BatchWants> wants;
    std::vector<OpenHoldsOfEvent> open;
    std::vector<QList<qint64>> spared;
    for (const Share &share : shares) {
        wants.push_back(wantsOf(share));
        open.push_back(m_open.take(share.event)); // should this attempt fail, the next one reads
        const auto isOpen = [&](qint64 hold) { return open.back().holds.contains(hold); };
        QList<qint64> &holds = wants.back().holds;
        spared.emplace_back();
        std::ranges::copy_if(std::as_const(holds), std::back_inserter(spared.back()), isOpen);
        holds.removeIf(isOpen);
    }
    BookingRepository repository(tx);
    QHash<QByteArray, Voucher> vouchers;
    auto found = repository.lock(wants, patience, vouchers);
    if (!found)
        return found.error();
    if (const auto recalled = recall(repository, wants, spared, open, *found); !recalled)
        return recalled.error();
    if (const auto read = repository.readRest(wants, *found); !read)
        return read.error();
    int mostIds = 0;
    for (size_t i = 0; i < shares.size(); ++i)
        mostIds += idsFor(shares[i].requests, (*found)[i].input);
    auto reserved = m_ids.reserve(tx, mostIds);
    if (!reserved)
        return reserved.error();
    ids.emplace(std::move(*reserved));

    std::vector<Judged> all(shares.size());
    std::vector<BatchState> states;
    states.reserve(shares.size());
    QList<NewOutcome> outcomes;
    for (size_t i = 0; i < shares.size(); ++i) {
        const std::vector<BookingRequest> &requests = shares[i].requests;
        BatchRead &read = (*found)[i];
        Judged &judged = all[i];
        judged.change.event = shares[i].event;
        if (read.found == BatchRead::Found::InUse)
            continue;
        if (read.found == BatchRead::Found::Missing) {
            judged.replies.assign(requests.size(), Error{ErrorCode::NotFound, u"no such event"_s, {}, {}, 0});
            continue;
        }
        const auto plan = m_plans.load(read.planId);
        if (!plan) { // this event's trouble, not the others'
            const ErrorCode code = plan.error().code == ErrorCode::Unavailable ? ErrorCode::Unavailable : ErrorCode::Internal;
            judged.replies.assign(requests.size(), Error{code, u"the event's plan cannot be read: "_s + plan.error().detail, {}, {}, 1});
            continue;
        }
        read.input.plan = *plan;
        read.input.vouchers = vouchers;
        if (const auto loaded = loadLeaseBooks(tx, shares[i], read.input); !loaded)
            return loaded.error();
        auto state = stateOf(tx, read, needsMirror(shares[i]), [&ids] { return ids->next(); });
        if (!state)
            return state.error();
        KnownOutcomes known(shares[i].event, read.kept);
        for (const BookingRequest &request : requests) {
            if (auto again = known.find(request)) {
                judged.replies.push_back(std::move(*again));
                continue;
            }
            const auto outcome = state->apply(request.caller, request.command);
            Result<QByteArray> reply = outcome ? Result<QByteArray>(request.encode ? request.encode(*outcome) : QByteArray())
                                               : Result<QByteArray>(outcome.error());
            known.keep(request, reply);
            judged.replies.push_back(std::move(reply));
        }
        outcomes += known.fresh();
        vouchers = state->vouchers(); // the next event finds what this one left on them
        judged.change = state->change();
        judged.open = std::move(open[i]);
        state->keepOpen(judged.open);
        states.push_back(std::move(*state));
    }
    std::vector<const BatchState *> written;
    for (const BatchState &state : states)
        written.push_back(&state);
    if (const auto stored = repository.write(written, outcomes); !stored)
        return stored.error();
    return all;
}

void BookingEngine::tell(const InventoryChange &change)
{
    if (!m_feed.committed(change))
        m_feed.resync(change.event);
}

void BookingEngine::runBasket(const BookingRequest &request)
{
    Tried<JudgedBasket> tried{busy(u"not tried"_s)};
    for (int i = 0; i < basketTries; ++i) {
        tried = runTransaction<JudgedBasket>(Patience::Some, [&](Transaction &tx, auto &ids) { return attemptBasket(tx, request, ids); });
        if (!tried.hasWaitedTooLong)
            break;
    }
    ++m_batches;
    ++m_requests;
    if (tried.judged) {
        for (const InventoryChange &change : tried.judged->changes)
            tell(change);
    } else {
        for (const EventId event : eventsOf(*request.basket))
            m_feed.resync(event);
    }
    request.done(tried.judged ? tried.judged->reply : Result<QByteArray>(tried.judged.error()));
}

Result<BookingEngine::JudgedBasket> BookingEngine::attemptBasket(Transaction &tx, const BookingRequest &request, std::optional<IdBlocks::Reserved> &ids)
{
    const auto refused = [](ErrorCode code, const QString &detail) { return JudgedBasket{Error{code, detail, {}, {}, 0}, {}}; };
    const std::vector<BatchWants> wants = wantsOf(request);
    BookingRepository repository(tx);
    QHash<QByteArray, Voucher> vouchers;
    auto found = repository.lock(wants, Patience::Some, vouchers);
    if (!found)
        return found.error();
    if (const auto read = repository.readRest(wants, *found); !read)
        return read.error();
    const auto kept = repository.keptOutside(request.caller.account, request.key); // after the locks: the same key on two servers
    if (!kept)
        return kept.error();
    auto reserved = m_ids.reserve(tx, idsFor(request, *found));
    if (!reserved)
        return reserved.error();
    ids.emplace(std::move(*reserved));
    const BatchState::NextId nextId = [&ids] { return ids->next(); };

    std::vector<BatchState> states;
    for (size_t i = 0; i < wants.size(); ++i) {
        BatchRead &read = (*found)[i];
        if (read.found == BatchRead::Found::Missing)
            return refused(ErrorCode::NotFound, u"no such event: %1"_s.arg(wants[i].event.value()));
        const auto plan = m_plans.load(read.planId);
        if (!plan)
            return refused(ErrorCode::Internal, u"an event's plan cannot be read: "_s + plan.error().detail);
        read.input.plan = *plan;
        read.input.vouchers = vouchers;
        auto state = stateOf(tx, read, false, nextId);
        if (!state)
            return state.error();
        states.push_back(std::move(*state));
    }
    KnownOutcomes known(EventId(), *kept);
    JudgedBasket judged{Error{}, {}};
    std::optional<Basket> sold;
    if (const auto again = known.find(request)) {
        judged.reply = *again;
    } else {
        std::vector<BatchState> tried = states; // all or nothing: what was tried is kept only when every part went well
        auto basket = judgeBasket(tried, request.caller, *request.basket, nextId);
        if (basket) {
            states.swap(tried);
            if (std::holds_alternative<SellBasketCommand>(*request.basket))
                sold = *basket;
        }
        judged.reply = basket ? Result<QByteArray>(request.encode(Outcome(std::move(*basket)))) : Result<QByteArray>(basket.error());
        known.keep(request, judged.reply);
    }
    std::vector<const BatchState *> written;
    for (const BatchState &state : states) {
        written.push_back(&state);
        judged.changes.push_back(state.change());
    }
    if (const auto stored = repository.write(written, known.fresh(), sold); !stored)
        return stored.error();
    return judged;
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
