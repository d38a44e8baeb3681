// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer {

class OrdersPage;
class PrintDesk;

/// Joins the orders page and the printers of this till. Both must live as long as the page.
void wireOrders(OrdersPage &page, PrintDesk &printing);

} // namespace foyer
