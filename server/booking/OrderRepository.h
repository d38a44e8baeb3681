// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/Booking.h"
#include "storage/Database.h"

namespace foyer {

/// Reads orders with their tickets and payments. Writing them is BookingRepository's alone.
class OrderRepository
{
public:
    explicit OrderRepository(Transaction &tx) : m_tx(tx) {}

    /// The lists are parallel; in no order, each order once, and none for an id that is not there.
    Result<QList<Order>> byIds(const QList<qint64> &events, const QList<qint64> &ids);
    Result<QList<Order>> byIds(EventId event, const QList<qint64> &ids) { return byIds(QList<qint64>(ids.size(), event.value()), ids); }
    /// By its id, or else by its reference; nullopt when there is none.
    Result<std::optional<Basket>> basket(BasketId id, const QString &reference);
    Result<std::optional<Order>> byReference(const QString &reference);
    /// The order that was made of a hold; none while it is only held, or after an exchange into another order.
    Result<std::optional<Order>> ofHold(EventId event, HoldId hold);
    /// Of the seats that are sold now, most seats first.
    Result<QList<Seller>> sellers(EventId event);

private:
    Result<QList<Order>> complete(const Result<Rows> &rows);

    Transaction &m_tx;
};

} // namespace foyer
