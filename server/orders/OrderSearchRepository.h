// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderSearch.h"
#include "storage/Database.h"

namespace foyer {

/// Finds orders, and reads and writes what is known of them beside their sale.
class OrderSearchRepository
{
public:
    explicit OrderSearchRepository(Transaction &tx) : m_tx(tx) {}

    /// The newest first.
    Result<QList<FoundOrder>> find(const OrderQuery &query);
    /// The order that a ticket belongs to, if the query lets it through.
    Result<QList<FoundOrder>> ofTicket(EventId event, TicketId ticket, const OrderQuery &query);
    /// Oldest first, at most 500.
    Result<QList<StoryEntry>> story(EventId event, OrderId order);
    Result<Collection> collect(EventId event, OrderId order, const QString &note, UserId by, const QString &name);

private:
    Result<QList<FoundOrder>> complete(const Result<Rows> &keys);

    Transaction &m_tx;
};

} // namespace foyer
