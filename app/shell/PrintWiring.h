// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace foyer {

class Client;
class DeskPage;
class PrintDesk;

/// Joins the selling page to the printers: what is sold prints, the strip at its foot says how, and the keys for what was not
/// printed, receipts and new tickets are bound. An order that names somebody and prints here counts as handed out, so that nobody
/// looks for it among those to be collected. All must outlive the page's last signal.
void wirePrinting(DeskPage &desk, Client &client, PrintDesk &printing);

} // namespace foyer
