// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderFinder.h"

#include "booking/OrderRepository.h"
#include "orders/OrderSearchRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
Error noOrder() { return {ErrorCode::NotFound, u"no such order"_s, {}, {}, 0}; }
constexpr int shortestSignedCode = 60; ///< a signature alone is longer than anything people type
} // namespace

Result<QList<FoundOrder>> OrderFinder::find(const OrderQuery &query)
{
    std::optional<TicketClaim> claim;
    if (query.text.size() >= shortestSignedCode) {
        const auto verified = m_verifier.verify(query.text);
        if (verified)
            claim = *verified;
        else if (verified.error().code == ErrorCode::RuleViolated)
            return QList<FoundOrder>(); // forged: it is nobody's
    }
    return m_database.inTransaction([&](Transaction &tx) {
        OrderSearchRepository orders(tx);
        return claim ? orders.ofTicket(claim->event, claim->ticket, query) : orders.find(query);
    });
}

Result<QList<StoryEntry>> OrderFinder::story(EventId event, OrderId order)
{
    auto entries = m_database.inTransaction([&](Transaction &tx) { return OrderSearchRepository(tx).story(event, order); });
    if (entries && entries->isEmpty())
        return noOrder();
    return entries;
}

Result<Collection> OrderFinder::collect(Transaction &tx, EventId event, OrderId id, const QString &note, UserId by, const QString &name)
{
    const auto orders = OrderRepository(tx).byIds(event, {id.value()});
    if (!orders)
        return orders.error();
    if (orders->isEmpty())
        return noOrder();
    const Order &order = orders->first();
    const bool hasValid = std::any_of(order.tickets.cbegin(), order.tickets.cend(), [](const Ticket &ticket) { return ticket.status == TicketStatus::Valid; });
    if (!hasValid)
        return Error{ErrorCode::RuleViolated, u"the order is %1: it has no valid tickets"_s.arg(order.status), {}, {}, 0};
    return OrderSearchRepository(tx).collect(event, id, note, by, name);
}

} // namespace foyer
