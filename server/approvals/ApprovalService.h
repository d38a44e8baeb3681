// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/AccountService.h"
#include "approvals/ApprovalRepository.h"
#include "registry/Registry.h"

namespace foyer {

/// An approval as the till is given it.
struct Granted {
    QString token; ///< secret
    QString approvedBy;
    QDateTime expiresAt;
};

/// A supervisor lets one call of somebody else through by typing a PIN at that person's till. The approval is bound to the
/// account that asked, to one permission, one method and those of its fields the supervisor was shown; it is used up by the first
/// call it fits. A short PIN is guarded by counting: every try is written down before it is checked, for each supervisor and
/// asking account (the one signed in at the till, since the server knows tills by nothing they could not change), and from the
/// fifth on the pair is locked, for a minute first and twice as long with each further one, an hour at most.
///
/// setPin() and grant() hash, so they belong on the pool for that; the others only ask the database. Thread-safe.
class ApprovalService
{
public:
    static constexpr int lifetimeS = 60;
    static constexpr int freeAttempts = 5; ///< the last of them locks, should it be wrong
    static constexpr int firstLockS = 60;
    static constexpr int longestLockS = 3600;
    static constexpr int maxApprovers = 200;
    static constexpr qsizetype maxScopeFields = 10;
    static constexpr qsizetype maxScopeBytes = 2000;

    ApprovalService(Database &database, AccountService &accounts) : m_database(database), m_accounts(accounts) {}

    /// Who may approve: who may supervise drawers, as in server/shifts, and has the permission asked for.
    static constexpr Permission supervising = Permission::ViewInsights;
    /// InvalidInput for a PIN that is no 4 to 8 digits, or one of those tried first: one digit again and again, a run up or
    /// down, a pair repeated.
    static Status checkPin(const QString &pin);

    /// NotAllowed when the password is wrong, Locked after too many of them.
    Status setPin(UserId account, const QString &password, const QString &pin);
    Result<QList<Approver>> approvers(UserId asker, Permission permission);
    /// NotAllowed for a wrong PIN; RuleViolated when that person may not approve this; Locked after too many wrong PINs.
    Result<Granted> grant(const ApprovalWish &wish, const QString &pin);
    /// See TakeApproval. NotAllowed when it is another's or for something else, Expired when it is over or used up.
    Result<Approved> take(const ApprovalUse &use);

private:
    Database &m_database;
    AccountService &m_accounts;
};

} // namespace foyer
