// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingMethods.h"

#include "catalog/CatalogMethods.h"
#include "pricing/PriceBookView.h"
#include "protocol/HouseHoldMethods.h"
#include "protocol/InventoryMethods.h"

#include <QRegularExpression>

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
    case TicketStatus::Leased:
    case TicketStatus::Returned:
    case TicketStatus::GivenUp: break; // of no order
    }
    return u"unpaid"_s;
}

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

HoldSeats::Reply holdView(const Hold &hold, const Plan &plan)
{
    const QString &currency = hold.currency;
    HoldSeats::Reply reply{hold.id, hold.expiresAt, {}, Money(hold.total, currency), unlessEmpty(hold.reason)};
    for (const HoldItem &item : hold.items)
        reply.items.append({item.seat, item.section, item.quantity, item.priceLevel, Money(item.price, currency),
                            OrderService::label(plan, item.seat, item.section), item.priceType, partViews(item.parts, currency)});
    return reply;
}

BlockView blockView(const HouseHold &house)
{
    BlockView view{house.id, house.code, house.colour, house.reason, house.isKill, house.maySellersSell,
                   house.releaseAt.isValid() ? std::optional(house.releaseAt) : std::nullopt, house.createdAt, house.seats, {}};
    for (auto it = house.areas.cbegin(); it != house.areas.cend(); ++it)
        view.areas.append({it.key(), it.value()});
    return view;
}

QList<qint64> ticketIds(const QList<TicketId> &tickets)
{
    QList<qint64> ids;
    for (const TicketId ticket : tickets)
        ids.append(ticket.value());
    return ids;
}

PaymentWish wishOf(const PaymentInput &input) { return {input.method, input.amount, input.tendered, input.reference.value_or(QString())}; }

/// What every booking method shares: find the plan (from memory but for the first time), queue the command, answer.
class Binder
{
public:
    Binder(BookingEngine &engine, OrderService &orders, Executor workers) : m_engine(engine), m_orders(orders), m_workers(std::move(workers)) {}

    template<typename Encode>
    void submit(const MethodInfo &info, const CallContext &context, EventId event, Command command, Encode encode, Done done) const
    {
        BookingRequest request{event, callerOf(context), laneOf(context), context.idempotencyKey, context.requestHash, info.success,
                               std::move(command), {}, {}};
        auto shared = std::make_shared<Done>(std::move(done));
        request.done = [shared](Result<QByteArray> reply) {
            if (!reply)
                return (*shared)(reply.error());
            (*shared)(Payload{std::move(*reply)});
        };
        if (const SharedPlan plan = m_orders.planAtHand(event))
            return queue(std::move(request), plan, encode);
        // An event's first time: its plan comes from the database, so a worker fetches it.
        const bool isTaken = m_workers([this, event, request = std::move(request), encode, shared] {
            const auto plan = m_orders.planOf(event);
            if (!plan)
                return (*shared)(plan.error());
            queue(request, *plan, encode);
        });
        if (!isTaken)
            (*shared)(Error{ErrorCode::Unavailable, u"the worker queue is full"_s, {}, {}, 1});
    }

    auto orderEncoder() const
    {
        return [this](const Outcome &outcome, const Plan &plan) { return toJson(orderView(std::get<Order>(outcome), plan, m_orders)); };
    }

private:
    template<typename Encode>
    void queue(BookingRequest request, const SharedPlan &plan, Encode encode) const
    {
        request.encode = [encode, plan](const Outcome &outcome) { return encode(outcome, plan->plan); };
        m_engine.submit(std::move(request));
    }

    BookingEngine &m_engine;
    OrderService &m_orders;
    const Executor m_workers;
};

QList<AreaWish> areaWishes(const std::optional<QList<AreaQuantity>> &areas)
{
    QList<AreaWish> wishes;
    for (const AreaQuantity &area : areas.value_or(QList<AreaQuantity>()))
        wishes.append({area.section, area.quantity});
    return wishes;
}

QList<PriceTypeWish> typeWishes(const QList<PriceTypeQuantity> &types)
{
    QList<PriceTypeWish> wishes;
    for (const PriceTypeQuantity &type : types)
        wishes.append({type.priceType, type.quantity});
    return wishes;
}

/// Codes are kept in upper case, and typed as it comes.
QString discountCode(const QString &typed) { return typed.trimmed().toUpper(); }

Result<HoldCommand> holdCommand(const HoldSeats::Request &in)
{
    const int ways = int(in.seats.has_value()) + int(in.bestAvailable.has_value());
    if (ways > 1)
        return Error::invalid(u"bestAvailable"_s, u"goes without seats: name places or let the house choose"_s);
    if (ways == 0 && !in.areas)
        return Error::invalid(u"seats"_s, u"is missing: seats, bestAvailable or areas say what to hold"_s);
    HoldCommand command;
    command.seats = in.seats.value_or(QList<int>());
    command.areas = areaWishes(in.areas);
    command.houseHold = in.blockId.value_or(HouseHoldId());
    command.priceTypes = typeWishes(in.priceTypes.value_or(QList<PriceTypeQuantity>()));
    command.discountCode = discountCode(in.discountCode.value_or(QString()));
    if (in.blockId && !in.seats)
        return Error::invalid(u"blockId"_s, u"goes with seats: a house hold's places are named one by one"_s);
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

/// What happens to an order after its sale.
void addOrderChanges(Registry &registry, const std::shared_ptr<Binder> &binder)
{
    registry.addAsync<RefundOrder>([binder](const CallContext &context, const RefundOrder::Request &in, Done done) {
        const RefundCommand command{in.orderId, ticketIds(in.tickets.value_or(QList<TicketId>())), in.reason, false};
        binder->submit(RefundOrder::info, context, in.eventId, command, binder->orderEncoder(), std::move(done));
    });
    registry.addAsync<VoidOrder>([binder](const CallContext &context, const VoidOrder::Request &in, Done done) {
        binder->submit(VoidOrder::info, context, in.eventId, VoidCommand{in.orderId, in.reason}, binder->orderEncoder(), std::move(done));
    });
    registry.addAsync<ExchangeOrder>([binder](const CallContext &context, const ExchangeOrder::Request &in, Done done) {
        const ExchangeCommand command{in.orderId, ticketIds(in.tickets), in.holdId, wishesOf(in.payments)};
        binder->submit(ExchangeOrder::info, context, in.eventId, command, binder->orderEncoder(), std::move(done));
    });
    registry.addAsync<ReissueTickets>([binder](const CallContext &context, const ReissueTickets::Request &in, Done done) {
        const ReprintCommand command{in.orderId, ticketIds(in.tickets.value_or(QList<TicketId>()))};
        binder->submit(ReissueTickets::info, context, in.eventId, command, binder->orderEncoder(), std::move(done));
    });
}

SoldBy::Reply soldByReply(const QList<Seller> &sellers, int seats)
{
    SoldBy::Reply reply;
    reply.seats = QString(seats, soldBy::nobody);
    for (qsizetype i = 0; i < sellers.size(); ++i) {
        const Seller &seller = sellers.at(i);
        const bool hasLetter = i < soldBy::letters.size();
        if (hasLetter)
            reply.sellers.append({seller.account.isValid() ? std::optional(seller.account) : std::nullopt, seller.name, seller.channel, int(seller.seats.size())});
        for (const int seat : seller.seats) {
            if (seat < seats)
                reply.seats[seat] = hasLetter ? QChar(soldBy::letters.at(i)) : soldBy::others;
        }
    }
    return reply;
}

bool isColour(const std::optional<QString> &text)
{
    static const QRegularExpression colour(u"^#[0-9a-fA-F]{6}$"_s);
    return !text || colour.match(*text).hasMatch();
}

Error noColour() { return Error::invalid(u"colour"_s, u"must be written #rrggbb"_s); }

void addHouseHolds(Registry &registry, const std::shared_ptr<Binder> &binder, OrderService &orders)
{
    const auto encode = [](const Outcome &outcome, const Plan &) { return toJson(blockView(std::get<HouseHold>(outcome))); };
    registry.addAsync<BlockSeats>([binder, encode](const CallContext &context, const BlockSeats::Request &in, Done done) {
        if (!isColour(in.colour))
            return done(noColour());
        const BlockCommand command{in.seats.value_or(QList<int>()), areaWishes(in.areas), in.code.value_or(u"HOUSE"_s), in.colour.value_or(u"#7a6ea8"_s),
                                   in.reason, in.kill.value_or(false), in.sellersMaySell.value_or(false), in.releaseAt.value_or(QDateTime())};
        binder->submit(BlockSeats::info, context, in.eventId, command, encode, std::move(done));
    });
    registry.addAsync<UnblockSeats>([binder](const CallContext &context, const UnblockSeats::Request &in, Done done) {
        // Gone already is as asked, whoever let it go.
        const Done lenient = [done = std::move(done)](Result<Payload> reply) {
            done(!reply && reply.error().code == ErrorCode::NotFound ? Result<Payload>(Payload{}) : std::move(reply));
        };
        binder->submit(UnblockSeats::info, context, in.eventId, UnblockCommand{in.blockId, {}}, [](const Outcome &, const Plan &) { return QByteArray(); },
                       lenient);
    });
    registry.addAsync<ReleaseBlockedSeats>([binder, encode](const CallContext &context, const ReleaseBlockedSeats::Request &in, Done done) {
        binder->submit(ReleaseBlockedSeats::info, context, in.eventId, UnblockCommand{in.blockId, in.seats}, encode, std::move(done));
    });
    registry.addAsync<UpdateBlock>([binder, encode](const CallContext &context, const UpdateBlock::Request &in, Done done) {
        if (!isColour(in.colour))
            return done(noColour());
        const bool isKept = in.keep.value_or(false);
        if (isKept && in.releaseAt)
            return done(Error::invalid(u"keep"_s, u"goes without releaseAt"_s));
        const UpdateHouseCommand command{in.blockId, in.code, in.colour, in.reason, in.sellersMaySell,
                                         isKept ? std::optional(QDateTime()) : in.releaseAt};
        binder->submit(UpdateBlock::info, context, in.eventId, command, encode, std::move(done));
    });
    registry.add<SoldBy>([&orders](const CallContext &context, const SoldBy::Request &in) -> Result<SoldBy::Reply> {
        if (const auto seen = orders.mayBeSeen(in.eventId, seesDrafts(context)); !seen)
            return seen.error();
        const auto plan = orders.planOf(in.eventId);
        if (!plan)
            return plan.error();
        const auto sellers = orders.sellers(in.eventId);
        if (!sellers)
            return sellers.error();
        return soldByReply(*sellers, int((*plan)->plan.seats.size()));
    });
    registry.add<ListBlocks>([&orders](const CallContext &, const ListBlocks::Request &in) -> Result<ListBlocks::Reply> {
        const auto houses = orders.houseHolds(in.eventId);
        if (!houses)
            return houses.error();
        ListBlocks::Reply reply;
        for (const HouseHold &house : *houses)
            reply.items.append(blockView(house));
        return reply;
    });
}

void addOrderReads(Registry &registry, OrderService &orders)
{
    registry.add<GetOrder>([&orders](const CallContext &, const GetOrder::Request &in) { return viewOf(orders, orders.byReference(in.reference)); });
    registry.add<TicketsPdf>([&orders](const CallContext &, const TicketsPdf::Request &in) -> Result<Binary> {
        const auto pdf = orders.ticketsPdf(in.eventId, in.orderId);
        if (!pdf)
            return pdf.error();
        return Binary{"application/pdf", *pdf, u"tickets-%1.pdf"_s.arg(in.orderId.value())};
    });
}

} // namespace

OrderView orderView(const Order &order, const Plan &plan, const OrderService &service)
{
    OrderView view;
    view.orderId = order.id;
    view.reference = order.reference;
    view.eventId = order.event;
    view.status = order.status;
    if (!order.customer.isEmpty())
        view.customer = CustomerView{unlessEmpty(order.customer.name), unlessEmpty(order.customer.email), unlessEmpty(order.customer.phone),
                                     unlessEmpty(order.customer.address)};
    const auto money = [&order](qint64 amount) { return Money(amount, order.currency); };
    for (const Ticket &ticket : order.tickets) {
        if (ticket.status != TicketStatus::Replaced)
            view.items.append({ticket.seat, ticket.section, ticket.priceLevel, money(ticket.price), ticket.priceType, partViews(ticket.parts, order.currency)});
        // An unpaid place has no code yet: nothing that a door would take may leave the house before the money is in.
        const bool isPaid = ticket.status != TicketStatus::Unpaid && ticket.status != TicketStatus::Lapsed;
        view.tickets.append({ticket.id, ticket.seat, ticket.section, OrderService::label(plan, ticket.seat, ticket.section),
                             isPaid ? service.code(order.event, ticket) : QString(), isPaid ? ticket.readableCode : QString(), ticketStatus(ticket)});
    }
    for (const Payment &payment : order.payments) {
        PaymentView paid{payment.id, payment.method, money(payment.amount), {}, {}, unlessEmpty(payment.reference), payment.at, {}, {}};
        if (payment.group.isValid())
            paid.groupId = payment.group;
        if (payment.refunded > 0)
            paid.refunded = money(payment.refunded);
        if (payment.tendered) {
            paid.tendered = money(*payment.tendered);
            paid.change = money(*payment.tendered - payment.amount);
        }
        view.payments.append(paid);
    }
    view.total = money(order.total);
    view.paid = money(order.paid);
    view.refunded = money(order.refunded);
    if (order.kept > 0)
        view.kept = money(order.kept);
    view.createdAt = order.createdAt;
    view.soldBy = order.soldBy;
    view.channel = order.channel;
    if (order.basket.id.isValid()) {
        view.basketId = order.basket.id;
        view.basketReference = order.basket.reference;
    }
    view.holdId = order.hold;
    if (order.status == "pending"_L1 && order.payBy.isValid())
        view.payBy = order.payBy;
    return view;
}

QList<PaymentWish> wishesOf(const std::optional<QList<PaymentInput>> &payments)
{
    QList<PaymentWish> wishes;
    for (const PaymentInput &payment : payments.value_or(QList<PaymentInput>()))
        wishes.append(wishOf(payment));
    return wishes;
}

/// Each window waits for itself; callers over REST, which has no session, wait account by account.
quint64 laneOf(const CallContext &context)
{
    return context.session ? quint64(quintptr(context.session.get())) : quint64(context.actor->id.value());
}

Caller callerOf(const CallContext &context)
{
    return {context.actor->id, context.actor->name, context.channel, context.actor->permissions.testFlag(Permission::BlockSeats),
            context.actor->permissions.testFlag(Permission::RefundTickets), context.actor->permissions.testFlag(Permission::SellOnInvoice),
            context.approvedBy};
}

QByteArray seatsJson(const InventorySnapshot &snapshot)
{
    SeatsView view{snapshot.version, snapshot.available, QString::fromLatin1(snapshot.letters), {}};
    for (const InventoryChange::Area &area : snapshot.areas)
        view.areas.append({area.section, area.capacity, area.available});
    return toJson(view);
}

Result<OrderView> orderView(const Order &order, OrderService &orders) { return viewOf(orders, order); }

void addBookingMethods(Registry &registry, BookingEngine &engine, OrderService &orders, InventoryFeed &feed, Executor workers,
                       PayOutside payOutside)
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
    registry.addAsync<RepriceHold>([binder](const CallContext &context, const RepriceHold::Request &in, Done done) {
        RepriceCommand command{in.holdId, {}, {}};
        if (in.priceTypes)
            command.priceTypes = typeWishes(*in.priceTypes);
        if (in.discountCode)
            command.discountCode = discountCode(*in.discountCode);
        binder->submit(RepriceHold::info, context, in.eventId, command, [](const Outcome &outcome, const Plan &plan) {
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
            command.customer = {in.customer->name.value_or(QString()), in.customer->email.value_or(QString()), in.customer->phone.value_or(QString()),
                                in.customer->address.value_or(QString())};
        command.payments = wishesOf(in.payments);
        binder->submit(SellOrder::info, context, in.eventId, command, binder->orderEncoder(), std::move(done));
    });
    registry.addAsync<PayOrder>([binder, payOutside = std::move(payOutside)](const CallContext &context, const PayOrder::Request &in, Done done) {
        if (payOutside && in.method == "online"_L1)
            return payOutside(context, in, std::move(done));
        const PayCommand command{in.orderId, wishOf({in.method, in.amount, in.tendered, in.reference})};
        binder->submit(PayOrder::info, context, in.eventId, command, binder->orderEncoder(), std::move(done));
    });
    registry.addAsync<ExtendHold>([binder](const CallContext &context, const ExtendHold::Request &in, Done done) {
        binder->submit(ExtendHold::info, context, in.eventId, ExtendCommand{in.holdId}, [](const Outcome &outcome, const Plan &plan) {
            return toJson(holdView(std::get<Hold>(outcome), plan));
        }, std::move(done));
    });
    addOrderChanges(registry, binder);
    addHouseHolds(registry, binder, orders);
    registry.add<GetSeats>([&feed, &orders](const CallContext &context, const EventRequest &in) -> Result<Payload> {
        if (const auto seen = orders.mayBeSeen(in.eventId, seesDrafts(context)); !seen)
            return seen.error();
        QByteArray bytes;
        const auto read = feed.read(in.eventId, [&bytes](const InventorySnapshot &snapshot) { bytes = seatsJson(snapshot); });
        if (!read)
            return read.error();
        return Payload{bytes};
    });
    addOrderReads(registry, orders);
}

void addCancellationMethods(Registry &registry, Database &database, EventCancellation &cancellation)
{
    const auto view = [](const CancellationProgress &progress) {
        return CancellationView{progress.event, progress.finishedAt ? u"done"_s : u"running"_s, progress.reason, progress.total,
                                progress.total - progress.left, progress.failed, unlessEmpty(progress.lastProblem), progress.startedAt, progress.finishedAt};
    };
    registry.add<CancelEvent>([&database, &cancellation, view](const CallContext &context, const CancelEvent::Request &in) -> Result<Payload> {
        const IdempotencyKey key{in.eventId, context.actor->id, context.idempotencyKey, context.requestHash};
        const auto reply = Idempotency::once(database, key, CancelEvent::info.success, [&](Transaction &tx) -> Result<QByteArray> {
            const auto begun = EventCancellation::begin(tx, in.eventId, callerOf(context), in.reason);
            if (!begun)
                return begun.error();
            return toJson(view(*begun));
        });
        if (!reply)
            return reply.error();
        cancellation.wake();
        return Payload{*reply};
    });
    registry.add<GetCancellation>([&database, view](const CallContext &, const GetCancellation::Request &in) -> Result<CancellationView> {
        const auto progress = database.inTransaction([&](Transaction &tx) { return EventCancellation::progress(tx, in.eventId); });
        if (!progress)
            return progress.error();
        return view(*progress);
    });
}

} // namespace foyer
