// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approvals/ApprovalService.h"

namespace foyer {

/// Binds `approvals.*` and lets calls bring approvals. `hashing` is the pool for password work.
void addApprovalMethods(Registry &registry, ApprovalService &approvals, Executor workers, Executor hashing);

} // namespace foyer
