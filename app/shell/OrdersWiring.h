// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer {

class OrdersPage;
class PrintDesk;
class SupervisorPrompt;

/// Joins the orders page, the printers of this till and whoever may let through what its person may not do. All must live as
/// long as the page.
void wireOrders(OrdersPage &page, PrintDesk &printing, SupervisorPrompt &supervisor);

} // namespace foyer
