// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/PaymentMethods.h"

#include "protocol/PaymentMethods.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error busy() { return {ErrorCode::Unavailable, u"too many payments at once"_s, {}, {}, 1}; }

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

PaymentAttemptView viewOf(const PaymentAttempt &attempt)
{
    PaymentAttemptView view;
    view.attemptId = attempt.id;
    view.eventId = attempt.event;
    view.orderId = attempt.order;
    view.method = attempt.method;
    view.amount = attempt.amount;
    view.state = attemptStateName(attempt.state);
    view.reference = unlessEmpty(attempt.reference);
    view.reason = unlessEmpty(attempt.reason);
    if (attempt.payment.isValid())
        view.paymentId = attempt.payment;
    view.startedBy = attempt.startedBy;
    view.startedAt = attempt.startedAt;
    view.changedAt = attempt.changedAt;
    return view;
}

PaymentReturnView viewOf(const PaymentReturn &owed)
{
    const QString state = owed.isReturned ? u"returned"_s : owed.isByHand ? u"by_hand"_s : u"due"_s;
    return {owed.refund, owed.order, owed.payment, owed.amount, state, unlessEmpty(owed.reason), owed.createdAt};
}

WaitingPaymentView viewOf(const WaitingPayment &row)
{
    WaitingPaymentView view;
    view.id = u"%1%2.%3"_s.arg(row.isReturn ? u'r' : u'p').arg(row.event.value()).arg(row.id);
    view.kind = row.isReturn ? u"return"_s : u"payment"_s;
    view.eventId = row.event;
    view.eventName = row.eventName;
    view.orderId = row.order;
    view.orderReference = row.orderReference;
    view.orderStatus = row.orderStatus;
    if (row.isReturn)
        view.refundId = RefundId(row.id);
    else
        view.attemptId = PaymentAttemptId(row.id);
    view.method = row.method;
    view.amount = row.amount;
    view.state = row.state;
    view.waitsFor = row.isForPerson ? u"person"_s : u"outside"_s;
    view.reference = unlessEmpty(row.reference);
    view.reason = unlessEmpty(row.reason);
    view.startedBy = row.startedBy;
    view.saidBy = unlessEmpty(row.saidBy);
    view.since = row.since;
    view.changedAt = row.changedAt;
    view.looks = row.looks;
    if (row.nextLookAt.isValid())
        view.nextLookAt = row.nextLookAt;
    return view;
}

IdempotencyKey keyOf(const CallContext &context, EventId event) { return {event, context.actor->id, context.idempotencyKey, context.requestHash}; }

Result<QByteArray> onlineReply(const PaymentAttempt &attempt, OrderService &orders)
{
    switch (attempt.state) {
    case AttemptState::Declined:
        return Error{ErrorCode::RuleViolated, attempt.reason.isEmpty() ? u"the payment was declined"_s : attempt.reason, {}, {}, 0};
    case AttemptState::Refunding:
    case AttemptState::Refunded:
        return Error{ErrorCode::RuleViolated, u"the money goes back: "_s + attempt.reason, {}, {}, 0};
    default: break;
    }
    const auto order = orders.byId(attempt.event, attempt.order);
    if (!order)
        return order.error();
    auto view = orderView(*order, orders);
    if (!view)
        return view.error();
    return toJson(PaidOrderView{std::move(*view), viewOf(attempt)});
}

/// Runs `work`, which replies JSON, on a worker; a reply that `isFinal` is kept under the caller's key.
template<typename Work>
void answer(PaymentService &payments, const Executor &workers, const IdempotencyKey &key, int status, Done done, Work work)
{
    auto shared = std::make_shared<Done>(std::move(done));
    const bool isTaken = workers([&payments, key, status, shared, work = std::move(work)] {
        const auto kept = payments.keptReply(key);
        if (!kept)
            return (*shared)(kept.error());
        if (*kept)
            return (*shared)(Payload{**kept});
        bool isFinal = false;
        const Result<QByteArray> reply = work(isFinal);
        if (!reply)
            return (*shared)(reply.error());
        if (isFinal)
            payments.keepReply(key, status, *reply);
        (*shared)(Payload{*reply});
    });
    if (!isTaken)
        (*shared)(busy());
}

Result<ListOpenPayments::Reply> openPayments(PaymentService &payments, PaymentReturns &returns, const ListOpenPayments::Request &in)
{
    bool isCursor = true;
    const qint64 after = in.cursor ? in.cursor->toLongLong(&isCursor) : 0;
    if (!isCursor || after < 0)
        return Error::invalid(u"cursor"_s, u"is not one this server gave"_s);
    const int limit = in.limit.value_or(50);
    const auto open = payments.open(in.eventId, PaymentAttemptId(after), limit + 1);
    if (!open)
        return open.error();
    ListOpenPayments::Reply reply;
    for (const PaymentAttempt &attempt : open->first(std::min<qsizetype>(limit, open->size())))
        reply.items.append(viewOf(attempt));
    if (open->size() > limit)
        reply.next = QString::number(reply.items.last().attemptId.value());
    if (after > 0)
        return reply;
    const auto owed = returns.open(in.eventId, 200);
    if (!owed)
        return owed.error();
    for (const PaymentReturn &one : *owed)
        reply.returns.append(viewOf(one));
    return reply;
}

Result<ListWaitingPayments::Reply> waitingPayments(WaitingPayments &waiting, const ListWaitingPayments::Request &in)
{
    WaitingPayments::Wish wish;
    wish.query = in.query.value_or(QString()).trimmed();
    if (in.waitsFor)
        wish.isForPerson = *in.waitsFor == "person"_L1;
    if (in.cursor) {
        const auto after = WaitingPayments::Cursor::parse(*in.cursor);
        if (!after)
            return Error::invalid(u"cursor"_s, u"is not one this server gave"_s);
        wish.after = *after;
    }
    const int limit = in.limit.value_or(50);
    wish.limit = limit + 1;
    const auto page = waiting.list(wish);
    if (!page)
        return page.error();
    ListWaitingPayments::Reply reply;
    reply.forPerson = page->forPerson;
    for (const WaitingPayment &row : page->items.first(std::min<qsizetype>(limit, page->items.size())))
        reply.items.append(viewOf(row));
    if (page->items.size() > limit)
        reply.next = WaitingPayments::Cursor::after(page->items.at(limit - 1)).text();
    return reply;
}

} // namespace

void addPaymentMethods(Registry &registry, PaymentService &payments, PaymentReturns &returns, WaitingPayments &waiting, Executor workers)
{
    registry.add<StartPayment>([&payments](const CallContext &context, const StartPayment::Request &in) -> Result<PaymentAttemptView> {
        const auto attempt = payments.start({in.orderId, in.method, in.amount, {}, context.channel, keyOf(context, in.eventId)});
        if (!attempt)
            return attempt.error();
        return viewOf(*attempt);
    });
    registry.addAsync<ResolvePayment>([&payments, workers](const CallContext &context, const ResolvePayment::Request &in, Done done) {
        answer(payments, workers, keyOf(context, in.eventId), ResolvePayment::info.success, std::move(done), [&payments, in, by = context.actor->id](bool &isFinal) -> Result<QByteArray> {
            const auto attempt = payments.resolve(in.eventId, in.attemptId, in.outcome, in.reference.value_or(QString()), by);
            if (!attempt)
                return attempt.error();
            isFinal = attempt->state != AttemptState::Approved; // approved, but not recorded yet: there is more to tell
            return toJson(viewOf(*attempt));
        });
    });
    registry.add<ListOpenPayments>([&payments, &returns](const CallContext &, const ListOpenPayments::Request &in) { return openPayments(payments, returns, in); });
    registry.addAsync<ConfirmReturn>([&payments, &returns, workers](const CallContext &context, const ConfirmReturn::Request &in, Done done) {
        answer(payments, workers, keyOf(context, in.eventId), ConfirmReturn::info.success, std::move(done), [&returns, in, by = context.actor->id](bool &isFinal) -> Result<QByteArray> {
            const auto owed = returns.doneByHand(in.eventId, in.refundId, in.reference.value_or(QString()), by);
            if (!owed)
                return owed.error();
            isFinal = true;
            PaymentReturnView view = viewOf(*owed);
            view.state = u"returned"_s;
            return toJson(view);
        });
    });
    registry.add<ListWaitingPayments>([&waiting](const CallContext &, const ListWaitingPayments::Request &in) { return waitingPayments(waiting, in); });
    // Repeating a question is another question: nothing is kept under the key.
    registry.addAsync<AskPayment>([&payments, workers](const CallContext &context, const AskPayment::Request &in, Done done) {
        answer(payments, workers, keyOf(context, in.eventId), AskPayment::info.success, std::move(done), [&payments, in](bool &) -> Result<QByteArray> {
            const auto attempt = payments.askNow(in.eventId, in.attemptId);
            return attempt ? Result<QByteArray>(toJson(viewOf(*attempt))) : attempt.error();
        });
    });
    registry.addAsync<AskReturn>([&payments, &returns, workers](const CallContext &context, const AskReturn::Request &in, Done done) {
        answer(payments, workers, keyOf(context, in.eventId), AskReturn::info.success, std::move(done), [&returns, in](bool &) -> Result<QByteArray> {
            const auto owed = returns.askNow(in.eventId, in.refundId);
            return owed ? Result<QByteArray>(toJson(viewOf(*owed))) : owed.error();
        });
    });
}

PayOutside payOnline(PaymentService &payments, OrderService &orders, Executor workers)
{
    return [&payments, &orders, workers = std::move(workers)](const CallContext &context, const PayOrder::Request &in, Done done) {
        if (in.tendered)
            return done(Error::invalid(u"tendered"_s, u"is for cash only"_s));
        const PaymentService::Wish wish{in.orderId, in.method, in.amount, in.reference.value_or(QString()), context.channel, keyOf(context, in.eventId)};
        answer(payments, workers, wish.key, PayOrder::info.success, std::move(done), [&payments, &orders, wish](bool &isFinal) -> Result<QByteArray> {
            const auto attempt = payments.pay(wish);
            if (!attempt)
                return attempt.error();
            isFinal = attempt->state == AttemptState::Recorded;
            return onlineReply(*attempt, orders);
        });
    };
}

} // namespace foyer
