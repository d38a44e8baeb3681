// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingMethods.h"
#include "payments/PaymentReturns.h"
#include "payments/WaitingPayments.h"

namespace foyer {

/// Binds `payments.*`. `workers` are threads for calls that wait for the outside; nobody else's work may be queued behind
/// them.
void addPaymentMethods(Registry &registry, PaymentService &payments, PaymentReturns &returns, WaitingPayments &waiting, Executor workers);

/// How `orders.pay` is carried out for the method "online". Replies the order, and the attempt beside its fields: confirmed
/// when the gateway approved in time, pending while it has not decided.
PayOutside payOnline(PaymentService &payments, OrderService &orders, Executor workers);

} // namespace foyer
