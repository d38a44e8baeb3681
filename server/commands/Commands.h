// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/Installation.h"

namespace foyer {

/// Loads the demo people, venues and events, once; refuses a folder that holds other events.
Status loadDemo(Installation &installation);
/// Makes an account; the password is the first line of standard input.
Status createUser(Installation &installation, const Settings &settings);
/// Replays the event log against inventory, orders and ledger; prints what it found. False when something is off.
Result<bool> verify(Installation &installation);
/// Writes the whole database, keys included, to one file of mode 0600.
Status backup(Installation &installation, const Settings &settings);
/// Fills an empty installation from such a file.
Status restore(Installation &installation, const Settings &settings);

} // namespace foyer
