// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/AccessTokens.h"

#include "core/Random.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <QCryptographicHash>
#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxSeen = 10'000;
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

Error refused() { return {ErrorCode::NotSignedIn, u"not a valid access token"_s, {}, {}, 0}; }

QByteArray encoded(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url); }

QJsonObject decoded(const QByteArray &part)
{
    const auto bytes = QByteArray::fromBase64Encoding(part, base64Url | QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QByteArray numberOf(EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        return {};
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(number);
    return bytes.toBase64(base64Url);
}

} // namespace

Result<QByteArray> AccessTokens::makeKey()
{
    EVP_PKEY *key = EVP_RSA_gen(2048);
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free);
    const bool isWritten = key && PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1;
    EVP_PKEY_free(key);
    if (!isWritten)
        return Error{ErrorCode::Internal, u"no RSA key could be made"_s, {}, {}, 0};
    char *data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, length);
}

Result<std::unique_ptr<AccessTokens>> AccessTokens::create(const QByteArray &privateKeyPem)
{
    const Bio bio(BIO_new_mem_buf(privateKeyPem.constData(), int(privateKeyPem.size())), BIO_free);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr);
    if (!key)
        return Error{ErrorCode::Internal, u"the key of the access tokens is damaged"_s, {}, {}, 0};
    return std::unique_ptr<AccessTokens>(new AccessTokens(key));
}

AccessTokens::AccessTokens(evp_pkey_st *key) : m_key(key)
{
    m_keyId = QCryptographicHash::hash(numberOf(key, OSSL_PKEY_PARAM_RSA_N), QCryptographicHash::Sha256).toHex().first(16);
}

AccessTokens::~AccessTokens() { EVP_PKEY_free(m_key); }

QByteArray AccessTokens::sign(const QByteArray &message) const
{
    const Digest digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    size_t length = size_t(EVP_PKEY_get_size(m_key));
    QByteArray signature(qsizetype(length), '\0');
    const bool isSigned = EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_key) == 1
        && EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &length,
                          reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size())) == 1;
    Q_ASSERT(isSigned);
    signature.resize(isSigned ? qsizetype(length) : 0);
    return signature;
}

bool AccessTokens::isSignature(const QByteArray &message, const QByteArray &signature) const
{
    const Digest digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_key) == 1
        && EVP_DigestVerify(digest.get(), reinterpret_cast<const unsigned char *>(signature.constData()), size_t(signature.size()),
                            reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size())) == 1;
}

QString AccessTokens::issue(const Actor &actor, const QDateTime &now) const
{
    const QJsonObject header{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}, {u"kid"_s, QString::fromLatin1(m_keyId)}};
    const QJsonObject claims{{u"iss"_s, u"foyer"_s},
                             {u"sub"_s, QString::number(actor.id.value())},
                             {u"name"_s, actor.name},
                             {u"email"_s, actor.email},
                             {u"role"_s, QString(roleName(actor.role))},
                             {u"iat"_s, now.toSecsSinceEpoch()},
                             {u"exp"_s, actor.expiresAt.toSecsSinceEpoch()},
                             {u"jti"_s, QString::fromLatin1(randomBytes(12).toHex())}};
    const QByteArray message = encoded(header) + '.' + encoded(claims);
    return QString::fromLatin1(message + '.' + sign(message).toBase64(base64Url));
}

Result<Actor> AccessTokens::verify(const QByteArray &token, const QDateTime &now) const
{
    const auto checkTime = [&now](const Actor &actor) -> Result<Actor> {
        if (actor.expiresAt <= now)
            return Error{ErrorCode::TokenExpired, u"the access token has expired"_s, {}, {}, 0};
        return actor;
    };
    if (token.size() > 4096)
        return refused();
    const QByteArray digest = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto found = m_seen.constFind(digest); found != m_seen.constEnd())
            return checkTime(*found);
    }
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || decoded(parts.at(0))["alg"_L1].toString() != "RS256"_L1)
        return refused();
    const auto signature = QByteArray::fromBase64Encoding(parts.at(2), base64Url | QByteArray::AbortOnBase64DecodingErrors);
    if (!signature || !isSignature(parts.at(0) + '.' + parts.at(1), *signature))
        return refused();
    const QJsonObject claims = decoded(parts.at(1));
    const auto role = roleFromName(claims["role"_L1].toString());
    const qint64 expires = claims["exp"_L1].toInteger();
    const UserId id(claims["sub"_L1].toString().toLongLong());
    if (!role || !id.isValid() || claims["iss"_L1].toString() != "foyer"_L1)
        return refused();
    const Actor actor{id, claims["name"_L1].toString(), claims["email"_L1].toString(), *role, permissionsOf(*role),
                      QDateTime::fromSecsSinceEpoch(expires, Qt::UTC)};
    const QMutexLocker lock(&m_mutex);
    if (m_seen.size() >= maxSeen)
        m_seen.clear();
    m_seen.insert(digest, actor);
    return checkTime(actor);
}

QByteArray AccessTokens::jwks() const
{
    const QJsonObject key{{u"kty"_s, u"RSA"_s}, {u"use"_s, u"sig"_s}, {u"alg"_s, u"RS256"_s}, {u"kid"_s, QString::fromLatin1(m_keyId)},
                          {u"n"_s, QString::fromLatin1(numberOf(m_key, OSSL_PKEY_PARAM_RSA_N))},
                          {u"e"_s, QString::fromLatin1(numberOf(m_key, OSSL_PKEY_PARAM_RSA_E))}};
    return QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{key}}}).toJson(QJsonDocument::Compact);
}

} // namespace foyer
