// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/Booking.h"
#include "catalog/CatalogService.h"
#include "ticket/TicketCode.h"

namespace foyer {

/// Looks orders up and puts what outsiders see of them together. Blocks on the database.
class OrderService
{
public:
    /// `language`: what tickets are written in, unless another is asked for.
    OrderService(Database &database, CatalogService &catalog, const TicketSigner &signer, QString language = QStringLiteral("en"))
        : m_database(database), m_catalog(catalog), m_signer(signer), m_language(std::move(language))
    {
    }

    Result<Order> byReference(const QString &reference);
    Result<Order> byId(EventId event, OrderId order);
    Result<Basket> basket(BasketId id);
    Result<Basket> basketByReference(const QString &reference);
    Result<std::optional<Order>> ofHold(EventId event, HoldId hold);
    /// The house holds of an event that are not released, oldest first.
    Result<QList<HouseHold>> houseHolds(EventId event);
    /// Who sold the seats of an event that are sold now, most seats first. One statement over the event's valid tickets.
    Result<QList<Seller>> sellers(EventId event);
    /// The tickets as PDF; RuleViolated while the order is not paid or when none of its tickets is valid.
    Result<QByteArray> ticketsPdf(EventId event, OrderId order) { return ticketsPdf(event, order, m_language); }
    Result<QByteArray> ticketsPdf(EventId event, OrderId order, const QString &language);

    /// The signed code of a ticket.
    QString code(EventId event, const Ticket &ticket) const;
    /// "Stalls · Row F · Seat 7", or the area's name.
    static QString label(const Plan &plan, const std::optional<int> &seat, const std::optional<int> &section);
    /// The plan of an event, from memory once it was used.
    /// NotFound for an event that is not there, or a draft to who may not see drafts.
    Status mayBeSeen(EventId event, bool includesDrafts) { return m_catalog.mayBeSeen(event, includesDrafts); }
    Result<SharedPlan> planOf(EventId event);
    /// The same without waiting for the database: null when it is not at hand.
    SharedPlan planAtHand(EventId event);

private:
    Result<Basket> basket(BasketId id, const QString &reference);

    Database &m_database;
    CatalogService &m_catalog;
    const TicketSigner &m_signer;
    const QString m_language;
    std::mutex m_mutex;
    QHash<EventId, SharedPlan> m_plans; ///< an event keeps its plan
};

} // namespace foyer
