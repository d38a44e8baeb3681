// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/OrderService.h"

#include "booking/BookingRepository.h"
#include "booking/OrderRepository.h"
#include "core/Random.h"
#include "documents/TicketPdf.h"
#include "pricing/PricingService.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
Error noOrder() { return {ErrorCode::NotFound, u"no such order"_s, {}, {}, 0}; }
}

Result<Order> OrderService::byReference(const QString &reference)
{
    const auto order = m_database.inTransaction(
        [&](Transaction &tx) { return OrderRepository(tx).byReference(normalizedReadableCode(reference)); });
    if (!order)
        return order.error();
    if (!*order)
        return noOrder();
    return **order;
}

Result<Order> OrderService::byId(EventId event, OrderId id)
{
    const auto orders = m_database.inTransaction([&](Transaction &tx) { return OrderRepository(tx).byIds(event, {id.value()}); });
    if (!orders)
        return orders.error();
    if (orders->isEmpty())
        return noOrder();
    return orders->first();
}

Result<Basket> OrderService::basket(BasketId id, const QString &reference)
{
    const auto basket = m_database.inTransaction([&](Transaction &tx) { return OrderRepository(tx).basket(id, reference); });
    if (!basket)
        return basket.error();
    if (!*basket)
        return Error{ErrorCode::NotFound, u"no such basket"_s, {}, {}, 0};
    return **basket;
}

Result<Basket> OrderService::basket(BasketId id) { return basket(id, {}); }

Result<Basket> OrderService::basketByReference(const QString &reference) { return basket({}, normalizedReadableCode(reference)); }

Result<std::optional<Order>> OrderService::ofHold(EventId event, HoldId hold)
{
    return m_database.inTransaction([&](Transaction &tx) { return OrderRepository(tx).ofHold(event, hold); });
}

Result<QList<HouseHold>> OrderService::houseHolds(EventId event)
{
    if (const auto plan = planOf(event); !plan)
        return plan.error();
    return m_database.inTransaction([&](Transaction &tx) { return BookingRepository(tx).houseHolds(event); });
}

Result<QList<Seller>> OrderService::sellers(EventId event)
{
    return m_database.inTransaction([&](Transaction &tx) { return OrderRepository(tx).sellers(event); });
}

QString OrderService::code(EventId event, const Ticket &ticket) const
{
    return m_signer.code({event, ticket.id, ticket.issue, ticket.seat ? *ticket.seat : ticket.section.value_or(0), !ticket.seat});
}

QString OrderService::label(const Plan &plan, const std::optional<int> &seat, const std::optional<int> &section)
{
    if (seat)
        return *seat < plan.seats.size() ? plan.seatLabel(*seat) : QString();
    const Section *area = plan.sectionById(section.value_or(0));
    return area ? area->name : QString();
}

SharedPlan OrderService::planAtHand(EventId event)
{
    const std::lock_guard lock(m_mutex);
    return m_plans.value(event);
}

Result<SharedPlan> OrderService::planOf(EventId event)
{
    if (SharedPlan plan = planAtHand(event))
        return plan;
    const auto info = m_catalog.get(event, true);
    if (!info)
        return info.error();
    auto plan = m_catalog.planOf(*info);
    if (!plan)
        return plan;
    const std::lock_guard lock(m_mutex);
    if (m_plans.size() > 256)
        m_plans.clear();
    m_plans.insert(event, *plan);
    return plan;
}

Result<QByteArray> OrderService::ticketsPdf(EventId event, OrderId id, const QString &language)
{
    const auto order = byId(event, id);
    if (!order)
        return order.error();
    const auto info = m_catalog.get(event, true);
    if (!info)
        return info.error();
    const auto loaded = m_catalog.planOf(*info);
    if (!loaded)
        return loaded.error();
    const Plan &plan = (*loaded)->plan;
    const auto book = m_database.inTransaction([&](Transaction &tx) { return PricingService::current(tx, event, true); });
    if (!book)
        return book.error();
    PrintedOrder printed{info->name, info->venue, info->startsAt, info->doorsAt, {}, language, order->reference, order->customer.name, {}};
    for (const Ticket &ticket : order->tickets) {
        if (ticket.status != TicketStatus::Valid)
            continue;
        PrintedTicket page;
        if (ticket.seat) {
            const Seat &seat = plan.seats.at(*ticket.seat);
            page.section = plan.sections.at(seat.section).name;
            page.row = plan.rows.at(seat.row).name;
            page.seat = seat.number;
        } else {
            page.section = label(plan, {}, ticket.section);
        }
        for (const EventPriceLevel &level : info->priceLevels) {
            if (level.id == ticket.priceLevel)
                page.priceLevel = level.name;
        }
        if (const PriceType *type = book->type(ticket.priceType); type && book->types.size() > 1)
            page.priceLevel += u" · "_s + type->name;
        page.price = Money(ticket.price, order->currency);
        page.code = code(event, ticket);
        page.readableCode = ticket.readableCode;
        printed.tickets.append(page);
    }
    if (printed.tickets.isEmpty())
        return Error{ErrorCode::RuleViolated, u"the order is %1: it has no valid tickets"_s.arg(order->status), {}, {}, 0};
    return ticketPdf(printed);
}

} // namespace foyer
