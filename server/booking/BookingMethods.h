// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingEngine.h"
#include "booking/EventCancellation.h"
#include "booking/OrderService.h"
#include "protocol/BookingMethods.h"
#include "protocol/EventMethods.h"
#include "registry/Registry.h"

namespace foyer {

/// Takes over an `orders.pay` whose outcome lies outside the database. Called in the caller's thread: must not block.
using PayOutside = std::function<void(const CallContext &, const PayOrder::Request &, Done)>;

/// Binds `seats.*`, `orders.*`, `tickets.pdf` and `events.seats`. Without `payOutside` the house takes no online payments.
void addBookingMethods(Registry &registry, BookingEngine &engine, OrderService &orders, InventoryFeed &feed, Executor workers,
                       PayOutside payOutside = {});

/// Who a call is from, for the engine; and the lane it waits in.
Caller callerOf(const CallContext &context);
quint64 laneOf(const CallContext &context);
QList<PaymentWish> wishesOf(const std::optional<QList<PaymentInput>> &payments);

OrderView orderView(const Order &order, const Plan &plan, const OrderService &service);
/// An order as outsiders see it. May block on the database, for an event's first time.
Result<OrderView> orderView(const Order &order, OrderService &orders);

/// A snapshot as GET /events/{id}/seats gives it.
QByteArray seatsJson(const InventorySnapshot &snapshot);

/// Binds `events.cancel` and its progress.
void addCancellationMethods(Registry &registry, Database &database, EventCancellation &cancellation);

} // namespace foyer
