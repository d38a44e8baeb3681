// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer {

class DeskPage;
class SupervisorPrompt;

/// What a seller may not do alone at the desk is asked of a supervisor above the page. Both must outlive each other's signals.
void wireSupervisor(DeskPage &desk, SupervisorPrompt &supervisor);

} // namespace foyer
