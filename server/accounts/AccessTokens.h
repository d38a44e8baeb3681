// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/Registry.h"

#include <QMutex>

struct evp_pkey_st;

namespace foyer {

/// Access tokens: JWTs (RFC 7519) signed RS256 and nothing else; the algorithm a token names is compared, never obeyed.
/// Thread-safe.
class AccessTokens
{
public:
    static constexpr int lifetimeS = 15 * 60;

    /// A new 2048-bit RSA key as PEM, to be kept as a secret.
    static Result<QByteArray> makeKey();
    static Result<std::unique_ptr<AccessTokens>> create(const QByteArray &privateKeyPem);
    ~AccessTokens();

    QString issue(const Actor &actor, const QDateTime &now) const;
    /// NotSignedIn when it is not a token of ours, TokenExpired when its time is over.
    Result<Actor> verify(const QByteArray &token, const QDateTime &now) const;
    /// The public key as a JWK set (RFC 7517).
    QByteArray jwks() const;

private:
    explicit AccessTokens(evp_pkey_st *key);
    QByteArray sign(const QByteArray &message) const;
    bool isSignature(const QByteArray &message, const QByteArray &signature) const;

    evp_pkey_st *m_key;
    QByteArray m_keyId;
    // Tokens seen lately: a till uses one for minutes, and an RSA check costs 30 µs.
    mutable QMutex m_mutex;
    mutable QHash<QByteArray, Actor> m_seen;
};

} // namespace foyer
