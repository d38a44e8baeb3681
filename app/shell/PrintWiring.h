// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace foyer {

class DeskPage;
class PrintDesk;

/// Joins the selling page to the printers: what is sold prints, the strip at its foot says how, and the keys F6, F8, F11
/// and Ctrl+R are bound. Both must outlive the page's last signal.
void wirePrinting(DeskPage &desk, PrintDesk &printing);

} // namespace foyer
