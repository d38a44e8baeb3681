// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer {

class DeskPage;
class ShiftController;

/// Joins what a till keeps to sell without the server to its day: a closed shift gives it back, the next one takes again, and
/// a key shows it. All must outlive the page's last signal.
void wireLeases(DeskPage &desk, ShiftController &shifts);

} // namespace foyer
