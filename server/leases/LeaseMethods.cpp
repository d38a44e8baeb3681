// SPDX-License-Identifier: GPL-3.0-or-later
#include "leases/LeaseMethods.h"

#include "booking/BookingMethods.h"
#include "booking/LeaseRepository.h"
#include "protocol/LeaseMethods.h"
#include "storage/Idempotency.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

QString placeState(TicketStatus status)
{
    switch (status) {
    case TicketStatus::Leased: return u"open"_s;
    case TicketStatus::Returned:
    case TicketStatus::GivenUp: return u"returned"_s;
    default: return u"sold"_s; // whatever became of its order
    }
}

QString leaseStatus(const Lease &lease)
{
    if (lease.givenUpAt.isValid())
        return u"given_up"_s;
    return lease.isOpen ? u"open"_s : u"closed"_s;
}

enum class Codes : bool { Hidden, Shown };

/// Codes of open places only: nobody needs those of the others, which are dead or with their order.
QByteArray leaseJson(const Lease &lease, EventId event, const Plan &plan, const OrderService &orders, Codes codes)
{
    LeaseView view{lease.id, event, codes == Codes::Shown ? lease.device : QString(), lease.till, leaseStatus(lease), lease.takenAt, lease.priceBook, lease.size, {}};
    QList<LeasedTicket> places = lease.places;
    std::ranges::stable_partition(places, [](const LeasedTicket &place) { return place.ticket.status == TicketStatus::Leased; });
    for (const LeasedTicket &place : std::as_const(places).first(std::min<qsizetype>(places.size(), LeaseRepository::maxPlaces))) {
        const Ticket &ticket = place.ticket;
        const bool isShown = codes == Codes::Shown && ticket.status == TicketStatus::Leased;
        view.places.append({ticket.id, ticket.seat, ticket.section, OrderService::label(plan, ticket.seat, ticket.section), ticket.priceLevel,
                            isShown ? orders.code(event, ticket) : QString(), isShown ? ticket.readableCode : QString(), placeState(ticket.status),
                            ticket.isAdmitted ? std::optional(true) : std::nullopt});
    }
    return toJson(view);
}

/// What every command shares: a worker finds the event's plan, the engine judges, the reply is made inside its transaction.
class Binder
{
public:
    using Encode = std::function<QByteArray(const Outcome &, const Plan &, const OrderService &)>;

    Binder(BookingEngine &engine, OrderService &orders, Executor workers) : m_engine(engine), m_orders(orders), m_workers(std::move(workers)) {}

    void submit(const MethodInfo &info, const CallContext &context, EventId event, Command command, Encode encode, Done done) const
    {
        auto shared = std::make_shared<Done>(std::move(done));
        BookingRequest request{event, callerOf(context), laneOf(context), context.idempotencyKey, context.requestHash, info.success,
                               std::move(command), {}, {}};
        request.done = [shared](Result<QByteArray> reply) { (*shared)(reply ? Result<Payload>(Payload{std::move(*reply)}) : Result<Payload>(reply.error())); };
        const bool isTaken = m_workers([this, event, request = std::move(request), encode = std::move(encode), shared]() mutable {
            const auto plan = m_orders.planOf(event);
            if (!plan)
                return (*shared)(plan.error());
            request.encode = [encode = std::move(encode), plan = *plan, this](const Outcome &outcome) { return encode(outcome, plan->plan, m_orders); };
            m_engine.submit(std::move(request));
        });
        if (!isTaken)
            (*shared)(Error{ErrorCode::Unavailable, u"the worker queue is full"_s, {}, {}, 1});
    }

    static Encode encodeLease(EventId event, Codes codes)
    {
        return [event, codes](const Outcome &outcome, const Plan &plan, const OrderService &orders) {
            return leaseJson(std::get<Lease>(outcome), event, plan, orders, codes);
        };
    }

private:
    BookingEngine &m_engine;
    OrderService &m_orders;
    const Executor m_workers;
};

HandInCommand handInCommand(const HandInSale::Request &in)
{
    HandInCommand command{in.leaseId, in.device, in.soldAt, {}, wishesOf(in.payments), in.priceBook, in.reference.value_or(QString()),
                          in.soldBy.value_or(UserId())};
    for (const LeaseSale &place : in.places)
        command.places.append({place.ticketId.value(), place.priceType});
    return command;
}

void addCommands(Registry &registry, const std::shared_ptr<Binder> &binder)
{
    registry.addAsync<TakeLease>([binder](const CallContext &context, const TakeLease::Request &in, Done done) {
        binder->submit(TakeLease::info, context, in.eventId, TakeLeaseCommand{in.device, in.till}, Binder::encodeLease(in.eventId, Codes::Shown), std::move(done));
    });
    registry.addAsync<ReturnLease>([binder](const CallContext &context, const ReturnLease::Request &in, Done done) {
        ReturnLeaseCommand command{in.leaseId, in.device, {}};
        for (const TicketId ticket : in.tickets.value_or(QList<TicketId>()))
            command.tickets.append(ticket.value());
        binder->submit(ReturnLease::info, context, in.eventId, command, Binder::encodeLease(in.eventId, Codes::Shown), std::move(done));
    });
    registry.addAsync<HandInSale>([binder](const CallContext &context, const HandInSale::Request &in, Done done) {
        binder->submit(HandInSale::info, context, in.eventId, handInCommand(in), [](const Outcome &outcome, const Plan &plan, const OrderService &orders) {
            return toJson(orderView(std::get<Order>(outcome), plan, orders));
        }, std::move(done));
    });
    registry.addAsync<GiveUpLease>([binder](const CallContext &context, const GiveUpLease::Request &in, Done done) {
        binder->submit(GiveUpLease::info, context, in.eventId, GiveUpLeaseCommand{in.leaseId, in.reason}, Binder::encodeLease(in.eventId, Codes::Hidden),
                       std::move(done));
    });
}

ListLeases::Reply listOf(const LeaseRepository::Leases &leases)
{
    ListLeases::Reply reply{leases.size, leases.capacity / leaseShare, leases.taken, {}};
    for (const LeaseRepository::Listed &item : leases.items) {
        const Lease &lease = item.lease;
        LeaseSummary summary{lease.id, lease.till, leaseStatus(lease), item.takenBy, lease.takenAt, lease.changedAt, item.open, item.sold, item.admitted, {}, {}, {}};
        if (lease.givenUpAt.isValid()) {
            summary.givenUpAt = lease.givenUpAt;
            summary.givenUpBy = unlessEmpty(item.givenUpBy);
            summary.reason = unlessEmpty(lease.reason);
        }
        reply.items.append(summary);
    }
    return reply;
}

} // namespace

void addLeaseMethods(Registry &registry, Database &database, BookingEngine &engine, OrderService &orders, Executor workers)
{
    addCommands(registry, std::make_shared<Binder>(engine, orders, std::move(workers)));
    registry.add<ListLeases>([&database](const CallContext &, const ListLeases::Request &in) -> Result<ListLeases::Reply> {
        const auto leases = database.inTransaction([&](Transaction &tx) { return LeaseRepository(tx).list(in.eventId); });
        if (!leases)
            return leases.error();
        return listOf(*leases);
    });
    registry.add<ConfigureLeases>([&database](const CallContext &context, const ConfigureLeases::Request &in) -> Result<Payload> {
        const IdempotencyKey key{in.eventId, context.actor->id, context.idempotencyKey, context.requestHash};
        const auto reply = Idempotency::once(database, key, ConfigureLeases::info.success, [&](Transaction &tx) -> Result<QByteArray> {
            const auto capacity = LeaseRepository(tx).configure(in.eventId, in.size);
            if (!capacity)
                return capacity.error();
            return toJson(ConfigureLeases::Reply{in.size, *capacity / leaseShare});
        });
        if (!reply)
            return reply.error();
        return Payload{*reply};
    });
}

} // namespace foyer
