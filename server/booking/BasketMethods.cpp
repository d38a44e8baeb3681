// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BasketMethods.h"

#include "booking/BookingMethods.h"

#include <QSet>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

/// The plans of a basket's events, at hand before its transaction.
using Plans = QHash<EventId, SharedPlan>;

/// The payments of a basket, put together again from the orders' parts.
QList<PaymentView> paymentsOf(const QList<OrderView> &orders)
{
    QList<PaymentView> whole;
    for (const OrderView &order : orders) {
        for (const PaymentView &part : order.payments) {
            if (!part.groupId) // an exchange's difference, say: that order's own
                continue;
            auto payment = std::ranges::find(whole, *part.groupId, &PaymentView::paymentId);
            if (payment == whole.end()) {
                whole.append(part);
                whole.last().paymentId = *part.groupId;
                whole.last().groupId.reset();
                continue;
            }
            if (part.tendered) { // with the last part
                payment->tendered = payment->amount + *part.tendered;
                payment->change = part.change;
            }
            payment->amount = payment->amount + part.amount;
            if (part.refunded)
                payment->refunded = payment->refunded ? *payment->refunded + *part.refunded : *part.refunded;
        }
    }
    return whole;
}

BasketView basketView(const Basket &basket, const Plans &plans, const OrderService &service)
{
    const Money nothing(0, basket.currency);
    BasketView view{basket.id, basket.reference, {}, {}, nothing, nothing, nothing};
    for (const Order &order : basket.orders) {
        view.orders.append(orderView(order, plans.value(order.event)->plan, service));
        view.total = view.total + view.orders.last().total;
        view.paid = view.paid + view.orders.last().paid;
        view.refunded = view.refunded + view.orders.last().refunded;
    }
    view.payments = paymentsOf(view.orders);
    return view;
}

Result<Plans> plansOf(OrderService &orders, const std::vector<EventId> &events)
{
    Plans plans;
    for (const EventId event : events) {
        const auto plan = orders.planOf(event);
        if (!plan)
            return plan.error();
        plans.insert(event, *plan);
    }
    return plans;
}

Status checkPayable(const QString &method)
{
    if (method == "online"_L1)
        return Error{ErrorCode::RuleViolated, u"a basket is not paid online: sell its orders one by one"_s, {}, {}, 0};
    return ok();
}

Result<SellBasketCommand> sellCommand(const SellBasket::Request &in)
{
    SellBasketCommand command;
    QSet<EventId> seen;
    for (qsizetype i = 0; i < in.holds.size(); ++i) {
        const BasketHold &hold = in.holds.at(i);
        if (seen.contains(hold.eventId))
            return Error::invalid(u"holds[%1].eventId"_s.arg(i), u"is named twice: one hold of each event"_s);
        seen.insert(hold.eventId);
        command.holds.append({hold.eventId, hold.holdId});
    }
    std::ranges::sort(command.holds); // the order of the locks
    if (in.customer)
        command.customer = {in.customer->name.value_or(QString()), in.customer->email.value_or(QString()), in.customer->phone.value_or(QString()),
                            in.customer->address.value_or(QString())};
    command.payments = wishesOf(in.payments);
    for (const PaymentWish &payment : std::as_const(command.payments)) {
        if (const auto payable = checkPayable(payment.method); !payable)
            return payable.error();
    }
    return command;
}

/// Asks the engine, on a worker: an event's first plan and the basket's orders come from the database.
class Asker
{
public:
    Asker(BookingEngine &engine, OrderService &orders, Executor workers) : m_engine(engine), m_orders(orders), m_workers(std::move(workers)) {}

    /// `command()` makes the command.
    template<typename Make>
    void ask(const MethodInfo &info, const CallContext &context, Done done, Make make) const
    {
        auto shared = std::make_shared<Done>(std::move(done));
        const bool isTaken = m_workers([this, success = info.success, context, shared, make = std::move(make)] {
            const Result<BasketCommand> command = make();
            if (!command)
                return (*shared)(command.error());
            const auto plans = plansOf(m_orders, eventsOf(*command));
            if (!plans)
                return (*shared)(plans.error());
            BookingRequest request;
            request.caller = callerOf(context);
            request.key = context.idempotencyKey;
            request.requestHash = context.requestHash;
            request.successStatus = success;
            request.basket = *command;
            request.encode = [this, plans = *plans](const Outcome &outcome) { return toJson(basketView(std::get<Basket>(outcome), plans, m_orders)); };
            request.done = [shared](Result<QByteArray> reply) { (*shared)(reply ? Result<Payload>(Payload{std::move(*reply)}) : Result<Payload>(reply.error())); };
            m_engine.submit(std::move(request));
        });
        if (!isTaken)
            (*shared)(Error{ErrorCode::Unavailable, u"the worker queue is full"_s, {}, {}, 1});
    }

    Result<BasketCommand> payCommand(const PayBasket::Request &in) const
    {
        const auto basket = m_orders.basket(in.basketId);
        if (!basket)
            return basket.error();
        PayBasketCommand command{basket->id, {}, wishesOf(QList<PaymentInput>{{in.method, in.amount, in.tendered, in.reference}}).first()};
        for (const Order &order : basket->orders)
            command.orders.append({order.event, order.id});
        return BasketCommand(command);
    }

private:
    BookingEngine &m_engine;
    OrderService &m_orders;
    const Executor m_workers;
};

} // namespace

void addBasketMethods(Registry &registry, BookingEngine &engine, OrderService &orders, Executor workers)
{
    const auto asker = std::make_shared<Asker>(engine, orders, std::move(workers));
    registry.addAsync<SellBasket>([asker](const CallContext &context, const SellBasket::Request &in, Done done) {
        const auto command = sellCommand(in);
        if (!command)
            return done(command.error());
        asker->ask(SellBasket::info, context, std::move(done), [command = BasketCommand(*command)]() -> Result<BasketCommand> { return command; });
    });
    registry.addAsync<PayBasket>([asker](const CallContext &context, const PayBasket::Request &in, Done done) {
        if (const auto payable = checkPayable(in.method); !payable)
            return done(payable.error());
        asker->ask(PayBasket::info, context, std::move(done), [asker, in] { return asker->payCommand(in); });
    });
    registry.add<GetBasket>([&orders](const CallContext &, const GetBasket::Request &in) -> Result<BasketView> {
        const auto basket = orders.basketByReference(in.reference);
        if (!basket)
            return basket.error();
        std::vector<EventId> events;
        for (const Order &order : basket->orders)
            events.push_back(order.event);
        const auto plans = plansOf(orders, events);
        if (!plans)
            return plans.error();
        return basketView(*basket, *plans, orders);
    });
}

} // namespace foyer
