// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingEngine.h"
#include "booking/EventCancellation.h"
#include "booking/OrderService.h"
#include "protocol/BookingMethods.h"
#include "protocol/EventMethods.h"
#include "registry/Registry.h"

namespace foyer {

/// Binds `seats.*`, `orders.*`, `tickets.pdf` and `events.seats`.
void addBookingMethods(Registry &registry, BookingEngine &engine, OrderService &orders, InventoryFeed &feed, Executor workers);

/// A snapshot as GET /events/{id}/seats gives it.
QByteArray seatsJson(const InventorySnapshot &snapshot);

/// Binds `events.cancel` and its progress.
void addCancellationMethods(Registry &registry, Database &database, EventCancellation &cancellation);

} // namespace foyer
