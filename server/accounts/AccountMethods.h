// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/AccountService.h"
#include "protocol/AccountMethods.h"
#include "registry/Registry.h"

namespace foyer {

UserView userView(const Actor &actor);

/// Binds `session.*` (but session.authenticate, which belongs to the connection) and `accounts.*`. `hashing` is the pool
/// for password work: small, so that a storm of sign-ins cannot take the memory of the machine.
void addAccountMethods(Registry &registry, AccountService &accounts, Executor hashing);

} // namespace foyer
