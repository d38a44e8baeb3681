// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Permission.h"
#include "storage/Database.h"

namespace foyer {

struct AccountRow {
    UserId id;
    QString email;
    QString name;
    Role role = Role::Customer;
    QString passwordHash;
    bool isDisabled = false;
    bool isLocked = false; ///< by the database's clock
    int lockedForS = 0;
};

struct RefreshTokenRow {
    QByteArray family;
    UserId account;
    bool isUsable = false; ///< neither used, revoked nor expired
    bool wasUsed = false;
};

/// All SQL of accounts and their refresh tokens.
class AccountRepository
{
public:
    explicit AccountRepository(Transaction &tx) : m_tx(tx) {}

    Result<std::optional<AccountRow>> byEmail(const QString &email);
    Result<std::optional<AccountRow>> byId(UserId id);
    Result<UserId> insert(const QString &email, const QString &name, Role role, const QString &passwordHash);
    /// Counts a wrong password; at the limit the account is locked and the count starts again.
    Status countFailure(UserId id, int limit, int lockMinutes);
    Status clearFailures(UserId id);

    Status insertToken(const QByteArray &hash, const QByteArray &family, UserId account, int days);
    /// Locks the row, so that two uses at one instant see each other.
    Result<std::optional<RefreshTokenRow>> findToken(const QByteArray &hash);
    Status markTokenUsed(const QByteArray &hash);
    Status revokeFamily(const QByteArray &family);

private:
    Transaction &m_tx;
};

} // namespace foyer
