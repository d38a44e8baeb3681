// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderSearch.h"
#include "storage/Database.h"
#include "ticket/TicketCode.h"

namespace foyer {

/// Finds orders by what people at a window have: a name, a number, a ticket. Blocks on the database.
class OrderFinder
{
public:
    OrderFinder(Database &database, const TicketVerifier &verifier) : m_database(database), m_verifier(verifier) {}

    /// The newest first. Of a ticket's code: its order, whatever issue it is; nothing for one that is forged.
    Result<QList<FoundOrder>> find(const OrderQuery &query);
    /// What happened to an order, oldest first; NotFound when there is none.
    Result<QList<StoryEntry>> story(EventId event, OrderId order);
    /// Writes down that the tickets of an order were handed out. RuleViolated for one without valid tickets.
    static Result<Collection> collect(Transaction &tx, EventId event, OrderId order, const QString &note, UserId by, const QString &name);

private:
    Database &m_database;
    const TicketVerifier &m_verifier;
};

} // namespace foyer
