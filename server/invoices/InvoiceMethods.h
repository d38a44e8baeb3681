// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingEngine.h"
#include "invoices/InvoiceService.h"
#include "registry/Registry.h"

namespace foyer {

/// Binds `invoices.*`. Settlements go through the engine, for the ledger's chains rest on the event's lock.
void addInvoiceMethods(Registry &registry, BookingEngine &engine, InvoiceService &invoices, Executor workers);

} // namespace foyer
