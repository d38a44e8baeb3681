// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderMethods.h"

#include "booking/BookingMethods.h"
#include "booking/RefundRules.h"
#include "protocol/OrderMethods.h"
#include "storage/Idempotency.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

Result<FoundOrderView> foundView(const FoundOrder &found, OrderService &orders)
{
    const auto plan = orders.planOf(found.order.event);
    if (!plan)
        return plan.error();
    FoundOrderView view;
    static_cast<OrderView &>(view) = orderView(found.order, (*plan)->plan, orders);
    view.event = {found.eventName, found.venue, found.startsAt, found.doorsAt};
    view.willCall = found.isWillCall();
    if (found.collectedAt.isValid()) {
        view.collectedAt = found.collectedAt;
        view.collectedBy = found.collectedBy;
    }
    return view;
}

Result<ListOrders::Reply> list(OrderFinder &finder, OrderService &orders, const ListOrders::Request &in)
{
    bool isCursor = true;
    const qint64 before = in.cursor ? in.cursor->toLongLong(&isCursor) : 0;
    if (!isCursor || before < 0)
        return Error::invalid(u"cursor"_s, u"is not one this server gave"_s);
    if (in.hold && !in.event)
        return Error::invalid(u"hold"_s, u"goes with event: holds are numbered in their event"_s);
    QString query = in.query.value_or(QString());
    if (in.hold) {
        const auto order = orders.ofHold(*in.event, *in.hold);
        if (!order)
            return order.error();
        if (!*order)
            return ListOrders::Reply();
        query = (*order)->reference;
    }
    const int limit = in.limit.value_or(50);
    const auto found = finder.find({query, in.event.value_or(EventId()), in.status.value_or(QString()), before, limit + 1});
    if (!found)
        return found.error();
    ListOrders::Reply reply;
    for (const FoundOrder &one : found->first(std::min<qsizetype>(limit, found->size()))) {
        const auto view = foundView(one, orders);
        if (!view)
            return view.error();
        reply.items.append(*view);
    }
    if (found->size() > limit)
        reply.next = QString::number(reply.items.last().orderId.value());
    return reply;
}

Result<OrderStory::Reply> story(OrderFinder &finder, OrderService &orders, const OrderStory::Request &in)
{
    const auto order = orders.byId(in.eventId, in.orderId);
    if (!order)
        return order.error();
    const auto plan = orders.planOf(in.eventId);
    if (!plan)
        return plan.error();
    const auto entries = finder.story(in.eventId, in.orderId);
    if (!entries)
        return entries.error();
    OrderStory::Reply reply;
    for (const StoryEntry &entry : *entries) {
        OrderStoryEntry view{entry.at, entry.kind, unlessEmpty(entry.by), {}, unlessEmpty(entry.method), unlessEmpty(entry.text)};
        if (entry.amount)
            view.amount = Money(*entry.amount, order->currency);
        if (entry.seat || entry.section)
            view.text = OrderService::label((*plan)->plan, entry.seat, entry.section);
        reply.items.append(view);
    }
    return reply;
}

Result<QuoteRefund::Reply> quote(OrderService &orders, const QuoteRefund::Request &in)
{
    const auto order = orders.byId(in.eventId, in.orderId);
    if (!order)
        return order.error();
    QList<qint64> ids;
    for (const TicketId ticket : in.tickets.value_or(QList<TicketId>()))
        ids.append(ticket.value());
    const auto quoted = quoteRefund(*order, ids);
    if (!quoted)
        return quoted.error();
    const auto money = [&order](qint64 amount) { return Money(amount, order->currency); };
    QuoteRefund::Reply reply{money(quoted->amount), money(quoted->kept), {}, quoted->tickets};
    for (const RefundShare &share : quoted->shares) {
        const Payment &payment = order->payments.at(share.payment);
        RefundShareView view{payment.id, payment.method, money(share.amount), unlessEmpty(payment.reference), {}, {}};
        if (payment.invoice) {
            view.owedLess = money(share.owedLess);
            if (share.amount > share.owedLess)
                view.paidBackBy = payment.invoice->settledBy;
        }
        reply.shares.append(view);
    }
    return reply;
}

} // namespace

void addOrderMethods(Registry &registry, Database &database, OrderFinder &finder, OrderService &orders)
{
    registry.add<ListOrders>([&finder, &orders](const CallContext &, const ListOrders::Request &in) { return list(finder, orders, in); });
    registry.add<OrderStory>([&finder, &orders](const CallContext &, const OrderStory::Request &in) { return story(finder, orders, in); });
    registry.add<QuoteRefund>([&orders](const CallContext &, const QuoteRefund::Request &in) { return quote(orders, in); });
    registry.add<MarkCollected>([&database](const CallContext &context, const MarkCollected::Request &in) -> Result<Payload> {
        const IdempotencyKey key{in.eventId, context.actor->id, context.idempotencyKey, context.requestHash};
        auto reply = Idempotency::once(database, key, MarkCollected::info.success, [&](Transaction &tx) -> Result<QByteArray> {
            const auto collected = OrderFinder::collect(tx, in.eventId, in.orderId, in.note.value_or(QString()), context.actor->id, context.actor->name);
            if (!collected)
                return collected.error();
            return toJson(MarkCollected::Reply{collected->at, collected->by});
        });
        if (!reply)
            return reply.error();
        return Payload{std::move(*reply)};
    });
}

} // namespace foyer
