// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/AccountService.h"

#include "accounts/AccountRepository.h"
#include "core/Random.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error wrongLogin() { return {ErrorCode::NotSignedIn, u"wrong e-mail or password"_s, {}, {}, 0}; }
Error wrongToken() { return {ErrorCode::NotSignedIn, u"the refresh token is not valid"_s, {}, {}, 0}; }

QByteArray hashOf(const QString &token) { return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256); }

Actor actorOf(const AccountRow &row) { return {row.id, row.name, row.email, row.role, permissionsOf(row.role), {}}; }

} // namespace

AccountService::AccountService(Database &database, const AccessTokens &tokens, const Clock &clock)
    : m_database(database), m_tokens(tokens), m_clock(clock)
{
    const int isReady = sodium_init();
    Q_ASSERT(isReady >= 0);
    Q_UNUSED(isReady)
    if (const auto hash = hashPassword(QString::fromLatin1(randomBytes(16).toHex())))
        m_decoyHash = *hash;
}

Result<QString> AccountService::hashPassword(const QString &password)
{
    if (sodium_init() < 0)
        return Error{ErrorCode::Internal, u"libsodium does not start"_s, {}, {}, 0};
    const QByteArray utf8 = password.toUtf8();
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, utf8.constData(), quint64(utf8.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return Error{ErrorCode::Unavailable, u"no memory to hash a password"_s, {}, {}, 1};
    return QString::fromLatin1(hash);
}

bool AccountService::isPassword(const QString &password, const QString &hash)
{
    const QByteArray utf8 = password.toUtf8();
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), utf8.constData(), quint64(utf8.size())) == 0;
}

Status AccountService::confirmPassword(UserId id, const QString &password)
{
    const auto account = m_database.inTransaction([&](Transaction &tx) { return AccountRepository(tx).byId(id); });
    if (!account)
        return account.error();
    const Error wrong{ErrorCode::NotAllowed, u"wrong password"_s, {}, {}, 0};
    if (!*account || (*account)->isDisabled)
        return wrong;
    if ((*account)->isLocked)
        return Error{ErrorCode::Locked, u"too many wrong passwords"_s, {}, {}, std::max(1, (*account)->lockedForS)};
    if (isPassword(password, (*account)->passwordHash))
        return ok();
    const auto counted = m_database.inTransaction([&](Transaction &tx) { return AccountRepository(tx).countFailure(id, maxFailedAttempts, lockMinutes); });
    return counted ? Status(wrong) : counted;
}

Result<Session> AccountService::login(const QString &email, const QString &password)
{
    const auto found = m_database.inTransaction([&](Transaction &tx) { return AccountRepository(tx).byEmail(email.trimmed()); });
    if (!found)
        return found.error();
    const std::optional<AccountRow> &account = *found;
    if (account && account->isLocked)
        return Error{ErrorCode::Locked, u"too many wrong passwords"_s, {}, {}, std::max(1, account->lockedForS)};
    const bool isRight = isPassword(password, account ? account->passwordHash : m_decoyHash);
    if (!account || account->isDisabled)
        return wrongLogin();
    if (!isRight) {
        const auto counted = m_database.inTransaction(
            [&](Transaction &tx) { return AccountRepository(tx).countFailure(account->id, maxFailedAttempts, lockMinutes); });
        return counted ? wrongLogin() : counted.error();
    }
    return m_database.inTransaction([&](Transaction &tx) -> Result<Session> {
        if (const auto cleared = AccountRepository(tx).clearFailures(account->id); !cleared)
            return cleared.error();
        return startSession(tx, actorOf(*account), randomBytes(16));
    });
}

Result<Session> AccountService::startSession(Transaction &tx, Actor actor, const QByteArray &family)
{
    const QDateTime now = m_clock.nowUtc();
    actor.expiresAt = now.addSecs(AccessTokens::lifetimeS);
    const QString token = QString::fromLatin1(randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    if (const auto kept = AccountRepository(tx).insertToken(hashOf(token), family, actor.id, refreshDays); !kept)
        return kept.error();
    return Session{m_tokens.issue(actor, now), token, actor};
}

Result<Session> AccountService::refresh(const QString &refreshToken)
{
    const QByteArray hash = hashOf(refreshToken);
    bool wasStolen = false;
    auto session = m_database.inTransaction([&](Transaction &tx) -> Result<std::optional<Session>> {
        AccountRepository accounts(tx);
        const auto token = accounts.findToken(hash);
        if (!token)
            return token.error();
        if (!*token)
            return wrongToken();
        if (!(*token)->isUsable) {
            wasStolen = (*token)->wasUsed;
            if (!wasStolen)
                return wrongToken();
            if (const auto revoked = accounts.revokeFamily((*token)->family); !revoked)
                return revoked.error();
            return std::optional<Session>(); // committed, or the revocation would be undone
        }
        const auto account = accounts.byId((*token)->account);
        if (!account)
            return account.error();
        if (!*account || (*account)->isDisabled)
            return wrongToken();
        if (const auto used = accounts.markTokenUsed(hash); !used)
            return used.error();
        auto started = startSession(tx, actorOf(**account), (*token)->family);
        if (!started)
            return started.error();
        return std::optional(*started);
    });
    if (!session)
        return session.error();
    if (!*session)
        return wrongToken();
    return **session;
}

Status AccountService::logout(const QString &refreshToken)
{
    return m_database.inTransaction([&](Transaction &tx) -> Status {
        AccountRepository accounts(tx);
        const auto token = accounts.findToken(hashOf(refreshToken));
        if (!token)
            return token.error();
        return *token ? accounts.revokeFamily((*token)->family) : ok();
    });
}

Result<Actor> AccountService::create(const QString &email, const QString &password, const QString &name, Role role)
{
    const QString address = email.trimmed();
    const qsizetype at = address.indexOf(u'@');
    if (at < 1 || at == address.size() - 1 || address.contains(u' '))
        return Error::invalid(u"email"_s, u"is not a mail address"_s);
    if (password.size() < 8)
        return Error::invalid(u"password"_s, u"must have at least 8 characters"_s);
    const auto hash = hashPassword(password);
    if (!hash)
        return hash.error();
    const auto id = m_database.inTransaction(
        [&](Transaction &tx) { return AccountRepository(tx).insert(address, name.trimmed(), role, *hash); });
    if (!id && id.error().code == ErrorCode::Conflict)
        return Error{ErrorCode::Conflict, u"this mail address has an account already"_s, {}, {}, 0};
    if (!id)
        return id.error();
    return Actor{*id, name.trimmed(), address, role, permissionsOf(role), {}};
}

} // namespace foyer
