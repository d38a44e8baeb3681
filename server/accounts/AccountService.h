// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/AccessTokens.h"
#include "core/Clock.h"
#include "storage/Database.h"

namespace foyer {

struct Session {
    QString accessToken;
    QString refreshToken;
    Actor actor;
};

/// Accounts, signing in and refresh tokens. Blocks (password hashing takes tens of milliseconds and 64 MB): call it on the
/// pool made for it.
class AccountService
{
public:
    static constexpr int maxFailedAttempts = 10;
    static constexpr int lockMinutes = 15;
    static constexpr int refreshDays = 30;

    AccountService(Database &database, const AccessTokens &tokens, const Clock &clock);

    /// NotSignedIn for a wrong mail or password alike, in the same time; Locked after too many wrong passwords.
    Result<Session> login(const QString &email, const QString &password);
    /// Each refresh token works once. One that comes a second time has been stolen: its whole family is revoked.
    Result<Session> refresh(const QString &refreshToken);
    /// Revokes the token's family; an unknown token is no error.
    Status logout(const QString &refreshToken);
    /// Conflict when the mail address is taken.
    Result<Actor> create(const QString &email, const QString &password, const QString &name, Role role);

    /// Whether it is the account's password, for what needs it once more. NotAllowed when not, counted as at signing in; Locked
    /// after too many wrong ones.
    Status confirmPassword(UserId account, const QString &password);

    /// Argon2id (libsodium, interactive limits).
    static Result<QString> hashPassword(const QString &password);
    static bool isPassword(const QString &password, const QString &hash);

private:
    Result<Session> startSession(Transaction &tx, Actor actor, const QByteArray &family);

    Database &m_database;
    const AccessTokens &m_tokens;
    const Clock &m_clock;
    QString m_decoyHash; ///< checked when the account does not exist, so that the time tells nothing
};

} // namespace foyer
