// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/AccountRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define ACCOUNT_COLUMNS "SELECT id, email, name, role, password_hash, is_disabled, coalesce(locked_until > now(), false)," \
                        " ceil(extract(epoch FROM coalesce(locked_until - now(), '0')))::int FROM account"
constexpr Query selectByEmail{"account.by_email", ACCOUNT_COLUMNS " WHERE lower(email) = lower($1)"};
constexpr Query selectById{"account.by_id", ACCOUNT_COLUMNS " WHERE id = $1"};
#undef ACCOUNT_COLUMNS
constexpr Query insertAccount{"account.insert", "INSERT INTO account (email, name, role, password_hash) VALUES ($1, $2, $3, $4) RETURNING id"};
constexpr Query countFailed{"account.count_failure", R"sql(
    UPDATE account SET failed_attempts = CASE WHEN failed_attempts + 1 >= $2 THEN 0 ELSE failed_attempts + 1 END,
        locked_until = CASE WHEN failed_attempts + 1 >= $2 THEN now() + make_interval(mins => $3) ELSE locked_until END
    WHERE id = $1)sql"};
constexpr Query clearFailed{"account.clear_failures",
                            "UPDATE account SET failed_attempts = 0, locked_until = NULL WHERE id = $1 AND (failed_attempts > 0 OR locked_until IS NOT NULL)"};
constexpr Query insertRefresh{"refresh_token.insert",
                              "INSERT INTO refresh_token (token_hash, family, account_id, expires_at) VALUES ($1, $2, $3, now() + make_interval(days => $4))"};
constexpr Query findRefresh{"refresh_token.find", R"sql(
    SELECT family, account_id, used_at IS NULL AND revoked_at IS NULL AND expires_at > now(), used_at IS NOT NULL
    FROM refresh_token WHERE token_hash = $1 FOR UPDATE)sql"};
constexpr Query useRefresh{"refresh_token.use", "UPDATE refresh_token SET used_at = now() WHERE token_hash = $1"};
constexpr Query revokeRefresh{"refresh_token.revoke", "UPDATE refresh_token SET revoked_at = now() WHERE family = $1 AND revoked_at IS NULL"};

Status done(const Result<Rows> &rows) { return rows ? ok() : Status(rows.error()); }

Result<std::optional<AccountRow>> readAccount(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<AccountRow>();
    const auto role = roleFromName(rows->text(0, 3));
    if (!role)
        return Error{ErrorCode::Internal, u"an account has an unknown role"_s, {}, {}, 0};
    return std::optional(AccountRow{UserId(rows->integer(0, 0)), rows->text(0, 1), rows->text(0, 2), *role, rows->text(0, 4),
                                    rows->boolean(0, 5), rows->boolean(0, 6), rows->smallInteger(0, 7)});
}

} // namespace

Result<std::optional<AccountRow>> AccountRepository::byEmail(const QString &email)
{
    return readAccount(m_tx.run(selectByEmail, Params::of(email)));
}

Result<std::optional<AccountRow>> AccountRepository::byId(UserId id) { return readAccount(m_tx.run(selectById, Params::of(id))); }

Result<UserId> AccountRepository::insert(const QString &email, const QString &name, Role role, const QString &passwordHash)
{
    const auto rows = m_tx.run(insertAccount, Params::of(email, name, QString(roleName(role)), passwordHash));
    if (!rows)
        return rows.error();
    return UserId(rows->integer(0, 0));
}

Status AccountRepository::countFailure(UserId id, int limit, int lockMinutes)
{
    return done(m_tx.run(countFailed, Params::of(id, limit, lockMinutes)));
}

Status AccountRepository::clearFailures(UserId id) { return done(m_tx.run(clearFailed, Params::of(id))); }

Status AccountRepository::insertToken(const QByteArray &hash, const QByteArray &family, UserId account, int days)
{
    return done(m_tx.run(insertRefresh, Params::of(hash, family, account, days)));
}

Result<std::optional<RefreshTokenRow>> AccountRepository::findToken(const QByteArray &hash)
{
    const auto rows = m_tx.run(findRefresh, Params::of(hash));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<RefreshTokenRow>();
    return std::optional(RefreshTokenRow{rows->bytea(0, 0), UserId(rows->integer(0, 1)), rows->boolean(0, 2), rows->boolean(0, 3)});
}

Status AccountRepository::markTokenUsed(const QByteArray &hash) { return done(m_tx.run(useRefresh, Params::of(hash))); }

Status AccountRepository::revokeFamily(const QByteArray &family) { return done(m_tx.run(revokeRefresh, Params::of(family))); }

} // namespace foyer
