// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingMethods.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QString ticketStatus(const Ticket &ticket)
{
    switch (ticket.status) {
    case TicketStatus::Unpaid: return u"unpaid"_s;
    case TicketStatus::Valid: return ticket.isAdmitted ? u"admitted"_s : u"valid"_s;
    case TicketStatus::Refunded: return u"refunded"_s;
    case TicketStatus::Replaced: return u"replaced"_s;
    case TicketStatus::Lapsed: return u"lapsed"_s;
    }
    return u"unpaid"_s;
}

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

OrderView orderView(const Order &order, const Plan &plan, const OrderService &service)
{
    OrderView view;
    view.orderId = order.id;
    view.reference = order.reference;
    view.eventId = order.event;
    view.status = order.status;
    if (!order.customer.isEmpty())
        view.customer = CustomerView{unlessEmpty(order.customer.name), unlessEmpty(order.customer.email), unlessEmpty(order.customer.phone)};
    const auto money = [&order](qint64 amount) { return Money(amount, order.currency); };
    for (const Ticket &ticket : order.tickets) {
        view.items.append({ticket.seat, ticket.section, ticket.priceLevel, money(ticket.price)});
        // An unpaid place has no code yet: nothing that a door would take may leave the house before the money is in.
        const bool isPaid = ticket.status != TicketStatus::Unpaid && ticket.status != TicketStatus::Lapsed;
        view.tickets.append({ticket.id, ticket.seat, ticket.section, OrderService::label(plan, ticket.seat, ticket.section),
                             isPaid ? service.code(order.event, ticket) : QString(), isPaid ? ticket.readableCode : QString(), ticketStatus(ticket)});
    }
    for (const Payment &payment : order.payments) {
        PaymentView paid{payment.id, payment.method, money(payment.amount), {}, {}, unlessEmpty(payment.reference), payment.at};
        if (payment.tendered) {
            paid.tendered = money(*payment.tendered);
            paid.change = money(*payment.tendered - payment.amount);
        }
        view.payments.append(paid);
    }
    view.total = money(order.total);
    view.paid = money(order.paid);
    view.refunded = money(order.refunded);
    view.createdAt = order.createdAt;
    view.soldBy = order.soldBy;
    view.channel = order.channel;
    return view;
}

HoldSeats::Reply holdView(const Hold &hold, const Plan &plan)
{
    const QString &currency = hold.currency;
    HoldSeats::Reply reply{hold.id, hold.expiresAt, {}, Money(hold.total, currency), unlessEmpty(hold.reason)};
    for (const HoldItem &item : hold.items)
        reply.items.append({item.seat, item.section, item.quantity, item.priceLevel, Money(item.price, currency),
                            OrderService::label(plan, item.seat, item.section)});
    return reply;
}

PaymentWish wishOf(const PaymentInput &input) { return {input.method, input.amount, input.tendered, input.reference.value_or(QString())}; }

Caller callerOf(const CallContext &context)
{
    return {context.actor->id, context.actor->name, context.channel, context.actor->permissions.testFlag(Permission::BlockSeats)};
}

/// What every booking method shares: find the plan (from memory but for the first time), queue the command, answer.
class Binder
{
public:
    Binder(BookingEngine &engine, OrderService &orders, Executor workers) : m_engine(engine), m_orders(orders), m_workers(std::move(workers)) {}

    template<typename Encode>
    void submit(const MethodInfo &info, const CallContext &context, EventId event, Command command, Encode encode, Done done) const
    {
        // The plan may have to come from the database, so a worker looks; the command itself never waits for a worker
        // once it is queued.
        auto shared = std::make_shared<Done>(std::move(done));
        const bool isTaken = m_workers([this, &info, context, event, command = std::move(command), encode, shared] {
            const auto plan = m_orders.planOf(event);
            if (!plan)
                return (*shared)(plan.error());
            m_engine.submit({event, callerOf(context), context.idempotencyKey, context.requestHash, info.success, command,
                             [encode, plan = *plan](const Outcome &outcome) { return encode(outcome, plan->plan); },
                             [shared](Result<QByteArray> reply) {
                                 if (!reply)
                                     return (*shared)(reply.error());
                                 (*shared)(Payload{std::move(*reply)});
                             }});
        });
        if (!isTaken)
            (*shared)(Error{ErrorCode::Unavailable, u"the worker queue is full"_s, {}, {}, 1});
    }

    auto orderEncoder() const
    {
        return [this](const Outcome &outcome, const Plan &plan) { return toJson(orderView(std::get<Order>(outcome), plan, m_orders)); };
    }

private:
    BookingEngine &m_engine;
    OrderService &m_orders;
    const Executor m_workers;
};

Result<HoldCommand> holdCommand(const HoldSeats::Request &in)
{
    const int ways = int(in.seats.has_value()) + int(in.bestAvailable.has_value());
    if (ways > 1)
        return Error::invalid(u"bestAvailable"_s, u"goes without seats: name places or let the house choose"_s);
    if (ways == 0 && !in.areas)
        return Error::invalid(u"seats"_s, u"is missing: seats, bestAvailable or areas say what to hold"_s);
    HoldCommand command;
    command.seats = in.seats.value_or(QList<int>());
    for (const AreaQuantity &area : in.areas.value_or(QList<AreaQuantity>()))
        command.areas.append({area.section, area.quantity});
    if (in.bestAvailable) {
        const BestAvailableInput &best = *in.bestAvailable;
        command.best = BestAvailableRequest{best.quantity, best.priceLevel, best.section, best.together.value_or(true), false,
                                            best.avoid.value_or(QList<int>())};
    }
    return command;
}

Result<OrderView> viewOf(OrderService &service, const Result<Order> &order)
{
    if (!order)
        return order.error();
    const auto plan = service.planOf(order->event);
    if (!plan)
        return plan.error();
    return orderView(*order, (*plan)->plan, service);
}

void addOrderReads(Registry &registry, OrderService &orders)
{
    registry.add<GetOrder>([&orders](const CallContext &, const GetOrder::Request &in) { return viewOf(orders, orders.byReference(in.reference)); });
    registry.add<ListOrders>([&orders](const CallContext &, const ListOrders::Request &in) -> Result<ListOrders::Reply> {
        bool isCursor = true;
        const qint64 before = in.cursor ? in.cursor->toLongLong(&isCursor) : 0;
        if (!isCursor || before < 0)
            return Error::invalid(u"cursor"_s, u"is not one this server gave"_s);
        const int limit = in.limit.value_or(50);
        const auto found = orders.search(in.query.value_or(QString()), in.event.value_or(EventId()), before, limit + 1);
        if (!found)
            return found.error();
        ListOrders::Reply reply;
        for (const Order &order : found->first(std::min<qsizetype>(limit, found->size()))) {
            const auto view = viewOf(orders, order);
            if (!view)
                return view.error();
            reply.items.append(*view);
        }
        if (found->size() > limit)
            reply.next = QString::number(reply.items.last().orderId.value());
        return reply;
    });
    registry.add<TicketsPdf>([&orders](const CallContext &, const TicketsPdf::Request &in) -> Result<Binary> {
        const auto pdf = orders.ticketsPdf(in.eventId, in.orderId);
        if (!pdf)
            return pdf.error();
        return Binary{"application/pdf", *pdf, u"tickets-%1.pdf"_s.arg(in.orderId.value())};
    });
}

} // namespace

QByteArray seatsJson(const InventorySnapshot &snapshot)
{
    SeatsView view{snapshot.version, snapshot.available, QString::fromLatin1(snapshot.letters), {}};
    for (const InventoryChange::Area &area : snapshot.areas)
        view.areas.append({area.section, area.capacity, area.available});
    return toJson(view);
}

void addBookingMethods(Registry &registry, BookingEngine &engine, OrderService &orders, InventoryFeed &feed, Executor workers)
{
    const auto binder = std::make_shared<Binder>(engine, orders, std::move(workers));
    registry.addAsync<HoldSeats>([binder](const CallContext &context, const HoldSeats::Request &in, Done done) {
        const auto command = holdCommand(in);
        if (!command)
            return done(command.error());
        binder->submit(HoldSeats::info, context, in.eventId, *command, [](const Outcome &outcome, const Plan &plan) {
            return toJson(holdView(std::get<Hold>(outcome), plan));
        }, std::move(done));
    });
    registry.addAsync<ReleaseHold>([binder](const CallContext &context, const ReleaseHold::Request &in, Done done) {
        binder->submit(ReleaseHold::info, context, in.eventId, ReleaseCommand{in.holdId}, [](const Outcome &, const Plan &) { return QByteArray(); },
                       std::move(done));
    });
    registry.addAsync<SellOrder>([binder](const CallContext &context, const SellOrder::Request &in, Done done) {
        SellCommand command{in.holdId, {}, {}};
        if (in.customer)
            command.customer = {in.customer->name.value_or(QString()), in.customer->email.value_or(QString()), in.customer->phone.value_or(QString())};
        for (const PaymentInput &payment : in.payments.value_or(QList<PaymentInput>()))
            command.payments.append(wishOf(payment));
        binder->submit(SellOrder::info, context, in.eventId, command, binder->orderEncoder(), std::move(done));
    });
    registry.addAsync<PayOrder>([binder](const CallContext &context, const PayOrder::Request &in, Done done) {
        const PayCommand command{in.orderId, wishOf({in.method, in.amount, in.tendered, in.reference})};
        binder->submit(PayOrder::info, context, in.eventId, command, binder->orderEncoder(), std::move(done));
    });
    registry.add<GetSeats>([&feed](const CallContext &, const EventRequest &in) -> Result<Payload> {
        QByteArray bytes;
        const auto read = feed.read(in.eventId, [&bytes](const InventorySnapshot &snapshot) { bytes = seatsJson(snapshot); });
        if (!read)
            return read.error();
        return Payload{bytes};
    });
    addOrderReads(registry, orders);
}

} // namespace foyer
