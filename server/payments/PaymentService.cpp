// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/PaymentService.h"

#include "booking/OrderRepository.h"
#include "core/Random.h"

#include <future>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxSteps = 6; // started, unknown, approved, refunding, refunded: a longer way is a circle

Error refused(const QString &sentence) { return {ErrorCode::RuleViolated, sentence, {}, {}, 0}; }
Error later(const QString &detail) { return {ErrorCode::Unavailable, detail, {}, {}, 1}; }
Error noAttempt() { return {ErrorCode::NotFound, u"no such payment attempt"_s, {}, {}, 0}; }

/// Whether asking again may give another answer; all else the engine keeps under the key.
bool isForNow(const Error &error) { return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Internal; }

} // namespace

PaymentService::PaymentService(Database &database, BookingEngine &engine, AcceptedMethods methods, Settings settings)
    : m_database(database), m_engine(engine), m_methods(std::move(methods)), m_settings(std::move(settings))
{
}

Status PaymentService::after(PaymentStep step) const
{
    return !m_settings.goesOn || m_settings.goesOn(step) ? ok() : Status(later(u"stopped"_s));
}

void PaymentService::note(const PaymentAttempt &attempt, const QString &what) const
{
    if (m_settings.note)
        m_settings.note(u"payment attempt %1 of event %2: %3"_s.arg(attempt.id.value()).arg(attempt.event.value()).arg(what));
}

Status PaymentService::checkOrder(Transaction &tx, const Wish &wish)
{
    const auto orders = OrderRepository(tx).byIds(wish.key.event, {wish.order.value()});
    if (!orders)
        return orders.error();
    if (orders->isEmpty())
        return Error{ErrorCode::NotFound, u"no such order"_s, {}, {}, 0};
    const Order &order = orders->first();
    if (order.status == "expired"_L1)
        return Error{ErrorCode::Expired, u"the order was not paid in time"_s, {}, {}, 0};
    if (order.status != "pending"_L1)
        return refused(u"the order is %1, not waiting to be paid"_s.arg(order.status));
    if (order.basket.id.isValid()) // an attempt is of one order; a basket is paid as a whole
        return refused(u"the order is paid with its basket %1, and a basket not with %2 asked of somebody outside"_s.arg(order.basket.reference, wish.method));
    if (wish.amount.currency() != order.currency)
        return Error::invalid(u"amount.currency"_s, u"must be the event's "_s + order.currency);
    if (wish.amount.minorUnits() <= 0)
        return Error::invalid(u"amount"_s, u"must be more than nothing"_s);
    const Money left(order.total - order.paid, order.currency);
    if (wish.amount.minorUnits() > left.minorUnits())
        return refused(u"%1 is more than the %2 left to pay"_s.arg(wish.amount.toString(), left.toString()));
    return ok();
}

Result<PaymentAttempt> PaymentService::write(Transaction &tx, const Wish &wish)
{
    PaymentAttemptRepository attempts(tx);
    if (const auto kept = Idempotency::find(tx, wish.key); !kept)
        return kept.error();
    const auto known = attempts.byClientKey(wish.key.event, wish.key.account, wish.key.key);
    if (!known)
        return known.error();
    if (*known) {
        if ((*known)->requestHash != wish.key.requestHash)
            return Error{ErrorCode::KeyReused, u"the idempotency key belongs to another request"_s, {}, {}, 0};
        return **known;
    }
    const PaymentMethod *method = m_methods.find(wish.method);
    if (!method || method->settlement() == PaymentMethod::Settlement::Inside)
        return refused(u"%1 is not asked of anybody outside"_s.arg(wish.method));
    if (!method->isReachable())
        return later(u"the %1 gateway does not answer"_s.arg(wish.method));
    if (const auto checked = checkOrder(tx, wish); !checked)
        return checked.error();
    auto ids = m_ids.reserve(tx, 1);
    if (!ids)
        return ids.error();
    PaymentAttempt attempt;
    attempt.event = wish.key.event;
    attempt.id = PaymentAttemptId(ids->next());
    attempt.order = wish.order;
    attempt.method = wish.method;
    attempt.amount = wish.amount;
    // Random, because two houses may share one account at the gateway.
    attempt.outsideKey = u"foyer_"_s + QString::fromLatin1(randomBytes(16).toHex());
    attempt.methodToken = wish.methodToken;
    attempt.account = wish.key.account;
    attempt.channel = wish.channel;
    attempt.requestHash = wish.key.requestHash;
    return attempts.insert(attempt, wish.key.key, method->settlement() == PaymentMethod::Settlement::ByGateway ? m_settings.resolveAfterMs : 0);
}

Result<PaymentAttempt> PaymentService::start(const Wish &wish)
{
    for (int attempt = 0;; ++attempt) {
        auto written = m_database.inTransaction([&](Transaction &tx) { return write(tx, wish); });
        if (written || written.error().code != ErrorCode::Conflict)
            return written;
        // The same request in the same moment: the second look finds its attempt. Else it is another payment's.
        if (!written.error().detail.contains("payment_attempt_client_key"_L1) || attempt >= 3)
            return Error{ErrorCode::Conflict, u"another payment of this order is not decided yet"_s, {}, {}, 0};
    }
}

Result<PaymentAttempt> PaymentService::pay(const Wish &wish)
{
    const auto attempt = start(wish);
    if (!attempt)
        return attempt;
    if (const auto goesOn = after(PaymentStep::Written); !goesOn)
        return goesOn.error();
    return leadOn(*attempt, Asker::Caller);
}

Result<PaymentAttempt> PaymentService::leadOn(PaymentAttempt attempt, Asker asker)
{
    const QDeadlineTimer until(m_settings.patienceMs); // a lost answer may be asked for again while there is time
    for (int step = 0; step < maxSteps; ++step) {
        Result<PaymentAttempt> next = attempt;
        switch (attempt.state) {
        case AttemptState::Started:
        case AttemptState::Unknown: next = ask(attempt, asker, until); break;
        case AttemptState::Approved: next = record(attempt); break;
        case AttemptState::Refunding: next = giveBack(attempt); break;
        case AttemptState::Declined:
        case AttemptState::Recorded:
        case AttemptState::Refunded: return attempt;
        }
        if (!next || next->state == attempt.state)
            return next;
        attempt = std::move(*next);
    }
    return attempt;
}

Result<PaymentAttempt> PaymentService::ask(const PaymentAttempt &attempt, Asker asker, QDeadlineTimer until)
{
    PaymentMethod *method = m_methods.find(attempt.method);
    if (!method || method->settlement() != PaymentMethod::Settlement::ByGateway)
        return method ? Result<PaymentAttempt>(attempt)
                      : postpone(attempt, u"this server is not set up for %1 payments"_s.arg(attempt.method), backoffMs(attempt));
    if (attempt.state == AttemptState::Started) {
        if (asker == Asker::Caller)
            return begin(attempt, *method, until);
        return move(attempt, {{AttemptState::Started}, AttemptState::Declined, {}, u"interrupted before anything was taken"_s});
    }
    if (until.hasExpired())
        return attempt;
    Verdict verdict = method->ask(attempt, until);
    if (verdict.kind == Verdict::Kind::Untaken) {
        verdict = asker == Asker::Caller ? method->take(attempt, until) : method->callOff(attempt, until);
    } else if (verdict.kind == Verdict::Kind::Undecided && asker == Asker::Resolver) {
        // Nobody waits for this money any more; better it is never taken than given back.
        const auto isWanted = isWaitedFor(attempt);
        if (!isWanted)
            return isWanted.error();
        if (!*isWanted)
            verdict = method->callOff(attempt, until);
    }
    return judged(attempt, verdict);
}

Result<PaymentAttempt> PaymentService::begin(const PaymentAttempt &attempt, PaymentMethod &method, QDeadlineTimer until)
{
    const auto prepared = method.prepare(attempt, until);
    if (const auto goesOn = after(PaymentStep::Prepared); !goesOn)
        return goesOn.error();
    if (!prepared) {
        note(attempt, prepared.error().detail);
        return move(attempt, {{AttemptState::Started}, AttemptState::Declined, {}, u"the gateway could not be asked; nothing was taken"_s});
    }
    // From here on the money may be taken. Whoever declared the attempt over meanwhile moved it first: then it is not.
    const auto asking = move(attempt, {{AttemptState::Started}, AttemptState::Unknown, *prepared, {}, {}, {}, m_settings.resolveAfterMs});
    if (!asking || asking->state != AttemptState::Unknown)
        return asking;
    if (const auto goesOn = after(PaymentStep::Asking); !goesOn)
        return goesOn.error();
    const Verdict verdict = method.take(*asking, until);
    if (const auto goesOn = after(PaymentStep::Answered); !goesOn)
        return goesOn.error();
    return judged(*asking, verdict);
}

Result<PaymentAttempt> PaymentService::judged(const PaymentAttempt &attempt, const Verdict &verdict)
{
    switch (verdict.kind) {
    case Verdict::Kind::Approved: return approve(attempt, verdict.reference);
    case Verdict::Kind::Declined:
        return move(attempt, {{AttemptState::Started, AttemptState::Unknown}, AttemptState::Declined, verdict.reference, verdict.reason});
    case Verdict::Kind::Untaken:
    case Verdict::Kind::Undecided: break;
    }
    return postpone(attempt, verdict.reason, backoffMs(attempt));
}

Result<PaymentAttempt> PaymentService::approve(const PaymentAttempt &attempt, const QString &reference, UserId by)
{
    // Also after a decline: what the outside did is what counts, however late it is heard of.
    auto moved = move(attempt, {{AttemptState::Started, AttemptState::Unknown, AttemptState::Declined}, AttemptState::Approved, reference, {}, {}, {},
                                m_settings.resolveAfterMs, by});
    if (!moved && moved.error().code == ErrorCode::Conflict) {
        note(attempt, u"approved after a decline, while the order is being paid otherwise: the money goes back"_s);
        moved = move(attempt, {{AttemptState::Declined}, AttemptState::Refunding, reference, u"the order is being paid otherwise"_s, {}, {},
                               m_settings.resolveAfterMs, by});
    }
    if (!moved)
        return moved;
    const auto goesOn = after(PaymentStep::Approved);
    return goesOn ? moved : Result<PaymentAttempt>(goesOn.error());
}

Result<PaymentAttempt> PaymentService::record(const PaymentAttempt &attempt)
{
    const auto payment = payOrder(attempt);
    if (!payment && isForNow(payment.error()))
        return postpone(attempt, u"the order could not be paid yet"_s, backoffMs(attempt));
    if (const auto goesOn = after(PaymentStep::Booked); !goesOn)
        return goesOn.error();
    if (payment)
        return move(attempt, {{AttemptState::Approved}, AttemptState::Recorded, {}, {}, *payment});
    note(attempt, u"approved, but the order cannot be paid (%1): the money goes back"_s.arg(errorName(payment.error().code)));
    const auto moved = move(attempt, {{AttemptState::Approved}, AttemptState::Refunding, {}, payment.error().detail, {}, {}, m_settings.resolveAfterMs});
    if (!moved)
        return moved;
    const auto goesOn = after(PaymentStep::Refunding);
    return goesOn ? moved : Result<PaymentAttempt>(goesOn.error());
}

Result<PaymentId> PaymentService::payOrder(const PaymentAttempt &attempt)
{
    const auto booked = [&] {
        return m_database.inTransaction([&](Transaction &tx) { return PaymentAttemptRepository(tx).paymentOf(attempt); });
    };
    // The engine's key makes it once; keys are kept for a day, the payment for ever.
    if (const auto known = booked(); !known || known->isValid())
        return known;
    const auto promise = std::make_shared<std::promise<Result<QByteArray>>>();
    std::future<Result<QByteArray>> answer = promise->get_future();
    BookingRequest request;
    request.event = attempt.event;
    request.caller = {attempt.account, attempt.startedBy, attempt.channel, false};
    request.lane = quint64(attempt.account.value());
    request.key = u"payment attempt %1"_s.arg(attempt.id.value()); // with blanks: no client's key can be this
    request.requestHash = attempt.outsideKey.toLatin1();
    request.successStatus = 201;
    request.command = PayCommand{attempt.order, PaymentWish{attempt.method, attempt.amount, {}, attempt.reference, true}};
    request.encode = [](const Outcome &outcome) { return QByteArray::number(std::get<Order>(outcome).payments.last().id.value()); };
    request.done = [promise](Result<QByteArray> reply) { promise->set_value(std::move(reply)); };
    m_engine.submit(std::move(request));
    if (answer.wait_for(std::chrono::milliseconds(m_settings.engineWaitMs)) != std::future_status::ready)
        return later(u"the booking engine took too long"_s);
    const Result<QByteArray> reply = answer.get();
    if (reply)
        return PaymentId(reply->toLongLong());
    if (isForNow(reply.error()))
        return reply.error();
    // Refused, and before money goes back: it may be refused because the order has it.
    const auto known = booked();
    if (!known || known->isValid())
        return known;
    return reply.error();
}

Result<PaymentAttempt> PaymentService::giveBack(const PaymentAttempt &attempt)
{
    PaymentMethod *method = m_methods.find(attempt.method);
    if (!method)
        return postpone(attempt, attempt.reason, backoffMs(attempt));
    const auto refund = method->giveBack({attempt.reference, attempt.amount, attempt.outsideKey + u"-refund"_s, attempt.looks > 0},
                                         QDeadlineTimer(m_settings.patienceMs));
    if (!refund && isForNow(refund.error()))
        return postpone(attempt, attempt.reason, backoffMs(attempt));
    if (const auto goesOn = after(PaymentStep::GivenBack); !goesOn)
        return goesOn.error();
    if (!refund) {
        note(attempt, u"somebody has to give the money back: "_s + refund.error().detail);
        return postpone(attempt, attempt.reason, std::nullopt);
    }
    return move(attempt, {{AttemptState::Refunding}, AttemptState::Refunded, {}, attempt.reason, {}, *refund});
}

Result<PaymentAttempt> PaymentService::move(const PaymentAttempt &attempt, const AttemptMove &move)
{
    bool isOurs = false;
    const auto left = m_database.inTransaction([&](Transaction &tx) -> Result<PaymentAttempt> {
        PaymentAttemptRepository attempts(tx);
        const auto moved = attempts.move(attempt.event, attempt.id, move);
        if (!moved)
            return moved.error();
        isOurs = moved->has_value();
        // Or somebody else led it on: go by what he left.
        const auto now = isOurs ? moved : attempts.byId(attempt.event, attempt.id);
        if (!now)
            return now.error();
        return *now ? Result<PaymentAttempt>(**now) : Result<PaymentAttempt>(noAttempt());
    });
    if (left && isOurs)
        count(*left);
    return left;
}

void PaymentService::count(const PaymentAttempt &attempt)
{
    switch (attempt.state) {
    case AttemptState::Recorded: ++m_counts.recorded; break;
    case AttemptState::Declined: ++m_counts.declined; break;
    case AttemptState::Refunded:
        ++m_counts.refunded;
        note(attempt, u"the money went back"_s);
        break;
    default: break;
    }
}

int PaymentService::backoffMs(const PaymentAttempt &attempt) const
{
    return int(std::min<qint64>(m_settings.maxBackoffMs, qint64(m_settings.backoffMs) << std::min(attempt.looks, 16)));
}

Result<PaymentAttempt> PaymentService::postpone(const PaymentAttempt &attempt, const QString &reason, std::optional<int> dueInMs)
{
    ++m_counts.postponed;
    return m_database.inTransaction([&](Transaction &tx) -> Result<PaymentAttempt> {
        PaymentAttemptRepository attempts(tx);
        if (const auto done = attempts.postpone(attempt, reason, dueInMs); !done)
            return done.error();
        const auto found = attempts.byId(attempt.event, attempt.id);
        if (!found)
            return found.error();
        return *found ? Result<PaymentAttempt>(**found) : Result<PaymentAttempt>(noAttempt());
    });
}

Result<PaymentAttempt> PaymentService::find(EventId event, PaymentAttemptId id)
{
    const auto found = m_database.inTransaction([&](Transaction &tx) { return PaymentAttemptRepository(tx).byId(event, id); });
    if (!found)
        return found.error();
    return *found ? Result<PaymentAttempt>(**found) : Result<PaymentAttempt>(noAttempt());
}

Result<bool> PaymentService::isWaitedFor(const PaymentAttempt &attempt)
{
    const auto orders = m_database.inTransaction([&](Transaction &tx) { return OrderRepository(tx).byIds(attempt.event, {attempt.order.value()}); });
    if (!orders)
        return orders.error();
    return !orders->isEmpty() && orders->first().status == "pending"_L1;
}

Result<PaymentAttempt> PaymentService::resolve(EventId event, PaymentAttemptId id, const QString &outcome, const QString &reference, UserId by)
{
    const auto found = find(event, id);
    if (!found)
        return found;
    const PaymentAttempt &attempt = *found;
    const PaymentMethod *method = m_methods.find(attempt.method);
    if (outcome == "refunded"_L1) {
        if (attempt.state == AttemptState::Refunded)
            return attempt;
        if (attempt.state != AttemptState::Refunding || attempt.isScheduled)
            return refused(u"this payment does not wait to be given back by hand"_s);
        return move(attempt, {{AttemptState::Refunding}, AttemptState::Refunded, {}, attempt.reason, {}, reference, {}, by});
    }
    if (!method || method->settlement() != PaymentMethod::Settlement::ByPerson)
        return refused(u"the gateway itself says what became of this payment"_s);
    const QList<AttemptState> undecided{AttemptState::Started, AttemptState::Unknown};
    if (outcome == "approved"_L1) {
        if (reference.isEmpty())
            return Error::invalid(u"reference"_s, u"is needed: the terminal's approval code"_s);
        const auto approved = approve(attempt, reference, by);
        return approved ? leadOn(*approved, Asker::Caller) : approved;
    }
    const AttemptState to = outcome == "declined"_L1 ? AttemptState::Declined : AttemptState::Unknown;
    const auto moved = move(attempt, {undecided, to, reference, to == AttemptState::Declined ? u"the terminal declined it"_s : QString(), {}, {}, {}, by});
    if (moved && moved->state != to)
        return refused(u"this payment is %1 already"_s.arg(attemptStateName(moved->state)));
    return moved;
}

Result<PaymentAttempt> PaymentService::askNow(EventId event, PaymentAttemptId id)
{
    const auto found = find(event, id);
    if (!found)
        return found;
    const bool isWaiting = found->isOpen() || found->state == AttemptState::Refunding;
    if (isWaiting && !found->isScheduled)
        return refused(u"nobody can be asked about this payment: a person has to say, or to give it back"_s);
    const auto claimed = m_database.inTransaction([&](Transaction &tx) {
        return PaymentAttemptRepository(tx).claim(event, id, m_settings.resolveAfterMs, m_settings.leaseMs);
    });
    if (!claimed)
        return claimed.error();
    return *claimed ? leadOn(**claimed, Asker::Resolver) : find(event, id);
}

Result<PaymentAttempt> PaymentService::hear(const QString &outsideKey, const std::function<Verdict(const PaymentAttempt &)> &judge)
{
    const auto found = m_database.inTransaction([&](Transaction &tx) { return PaymentAttemptRepository(tx).byOutsideKey(outsideKey); });
    if (!found)
        return found.error();
    if (!*found)
        return noAttempt();
    const Verdict verdict = judge(**found);
    if (verdict.kind == Verdict::Kind::Approved)
        return approve(**found, verdict.reference);
    // All else may have been overtaken on its way: it says when to ask, not what to believe.
    if ((*found)->state == AttemptState::Unknown)
        return postpone(**found, (*found)->reason, 0);
    return **found;
}

Result<QList<PaymentAttempt>> PaymentService::open(EventId event, PaymentAttemptId after, int limit)
{
    return m_database.inTransaction([&](Transaction &tx) { return PaymentAttemptRepository(tx).open(event, after, limit); });
}

Result<std::optional<QByteArray>> PaymentService::keptReply(const IdempotencyKey &key)
{
    const auto kept = m_database.inTransaction([&](Transaction &tx) { return Idempotency::find(tx, key); });
    if (!kept)
        return kept.error();
    return *kept ? std::optional((*kept)->reply) : std::nullopt;
}

void PaymentService::keepReply(const IdempotencyKey &key, int status, const QByteArray &reply)
{
    (void)m_database.inTransaction([&](Transaction &tx) { return Idempotency::keep(tx, key, {status, reply}); });
}

int PaymentService::resolveDue(int limit)
{
    const auto due = m_database.inTransaction([&](Transaction &tx) { return PaymentAttemptRepository(tx).claimDue(limit, m_settings.leaseMs); });
    if (!due)
        return 0; // the next round asks again
    for (const PaymentAttempt &attempt : *due) {
        if (const auto led = leadOn(attempt, Asker::Resolver); !led)
            note(attempt, u"not resolved yet: "_s + errorName(led.error().code)); // its lease ends, then somebody looks again
    }
    return int(due->size());
}

} // namespace foyer
