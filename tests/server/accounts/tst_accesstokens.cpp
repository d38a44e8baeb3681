// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/AccessTokens.h"
#include "support/Expect.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestAccessTokens : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void roundTrip();
    void expires();
    void tampered_data();
    void tampered();
    void otherAlgorithms_data();
    void otherAlgorithms();
    void otherKey();
    void damagedKey();
    void jwksVerifiesWithOpenSsl();

private:
    static QByteArray base64(const QByteArray &bytes)
    {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    QByteArray issued() const { return m_tokens->issue(m_actor, m_now).toLatin1(); }

    const QDateTime m_now = QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    const Actor m_actor{UserId(7),    u"Žofie \"Z\" Nováková"_s,   u"zofie@test"_s,
                        Role::Seller, permissionsOf(Role::Seller), m_now.addSecs(AccessTokens::lifetimeS)};
    QByteArray m_pem;
    std::unique_ptr<AccessTokens> m_tokens;
};

void TestAccessTokens::initTestCase()
{
    const auto pem = AccessTokens::makeKey();
    VERIFY_OK(pem);
    m_pem = *pem;
    auto tokens = AccessTokens::create(m_pem);
    VERIFY_OK(tokens);
    m_tokens = *std::move(tokens);
}

void TestAccessTokens::roundTrip()
{
    const QByteArray token = issued();
    for (int round = 0; round < 2; ++round) { // the second time from memory
        const auto actor = m_tokens->verify(token, m_now);
        VERIFY_OK(actor);
        QCOMPARE(actor->id, m_actor.id);
        QCOMPARE(actor->name, m_actor.name);
        QCOMPARE(actor->email, m_actor.email);
        QCOMPARE(actor->role, Role::Seller);
        QCOMPARE(actor->permissions, m_actor.permissions);
        QCOMPARE(actor->expiresAt, m_actor.expiresAt);
    }
    QVERIFY(issued() != issued());
    // Another server with the same key takes it.
    const auto other = AccessTokens::create(m_pem);
    VERIFY_OK((*other)->verify(token, m_now));
    QCOMPARE((*other)->jwks(), m_tokens->jwks());
}

void TestAccessTokens::expires()
{
    const QByteArray token = issued();
    VERIFY_OK(m_tokens->verify(token, m_now.addSecs(AccessTokens::lifetimeS - 1)));
    COMPARE_ERROR(m_tokens->verify(token, m_now.addSecs(AccessTokens::lifetimeS)), ErrorCode::TokenExpired);
    const auto fresh = AccessTokens::create(m_pem); // one that has not seen it before
    COMPARE_ERROR((*fresh)->verify(token, m_now.addSecs(AccessTokens::lifetimeS)), ErrorCode::TokenExpired);
}

void TestAccessTokens::tampered_data()
{
    QTest::addColumn<QByteArray>("token");
    const QList<QByteArray> parts = issued().split('.');
    QByteArray claims = QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no token") << QByteArray("hello");
    QTest::newRow("two parts") << parts[0] + '.' + parts[1];
    QTest::newRow("four parts") << issued() + ".x";
    QTest::newRow("no signature") << parts[0] + '.' + parts[1] + '.';
    QTest::newRow("another role") << parts[0] + '.' + base64(QByteArray(claims).replace("seller", "admin")) + '.'
            + parts[2];
    QTest::newRow("another person") << parts[0] + '.' + base64(QByteArray(claims).replace("\"7\"", "\"1\"")) + '.'
            + parts[2];
    QTest::newRow("signature of another token") << parts[0] + '.' + parts[1] + '.' + issued().split('.')[2];
    QByteArray flipped = parts[2];
    flipped[100] = flipped[100] == 'A' ? 'B' : 'A';
    QTest::newRow("one character of the signature") << parts[0] + '.' + parts[1] + '.' + flipped;
    QTest::newRow("cut short") << issued().chopped(10);
    QTest::newRow("blank before") << ' ' + issued();
    QTest::newRow("too long") << issued() + QByteArray(5000, 'A');
    QTest::newRow("binary") << QByteArray("\0\xff.\0\xff.\0", 7);
}

void TestAccessTokens::tampered()
{
    QFETCH(QByteArray, token);
    VERIFY_OK(m_tokens->verify(issued(), m_now));
    COMPARE_ERROR(m_tokens->verify(token, m_now), ErrorCode::NotSignedIn);
}

void TestAccessTokens::otherAlgorithms_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray claims = issued().split('.')[1];
    const auto header
        = [](const char *algorithm) { return base64(QByteArray("{\"alg\":\"") + algorithm + "\",\"typ\":\"JWT\"}"); };
    const auto signedBy = [](const QByteArray &message, const QByteArray &key) {
        QByteArray mac(32, '\0');
        unsigned length = 32;
        HMAC(EVP_sha256(), key.constData(), int(key.size()),
             reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()),
             reinterpret_cast<unsigned char *>(mac.data()), &length);
        return base64(mac);
    };
    const auto pem = [this] { // the public key, which everybody has
        BIO *in = BIO_new_mem_buf(m_pem.constData(), int(m_pem.size()));
        EVP_PKEY *key = PEM_read_bio_PrivateKey(in, nullptr, nullptr, nullptr);
        BIO *out = BIO_new(BIO_s_mem());
        PEM_write_bio_PUBKEY(out, key);
        char *data = nullptr;
        const long length = BIO_get_mem_data(out, &data);
        const QByteArray text(data, length);
        BIO_free(in);
        BIO_free(out);
        EVP_PKEY_free(key);
        return text;
    }();
    QTest::newRow("none") << header("none") + '.' + claims + '.';
    QTest::newRow("NONE") << header("NONE") + '.' + claims + '.';
    QTest::newRow("none, signed") << header("none") + '.' + claims + '.' + issued().split('.')[2];
    const QByteArray symmetric = header("HS256") + '.' + claims;
    QTest::newRow("HS256 with the public key") << symmetric + '.' + signedBy(symmetric, pem);
    const QByteArray lying = header("RS256") + '.' + claims;
    QTest::newRow("HS256 under the name of RS256") << lying + '.' + signedBy(lying, pem);
    QTest::newRow("no algorithm") << base64("{}") + '.' + claims + '.' + issued().split('.')[2];
}

void TestAccessTokens::otherAlgorithms()
{
    QFETCH(QByteArray, token);
    COMPARE_ERROR(m_tokens->verify(token, m_now), ErrorCode::NotSignedIn);
}

void TestAccessTokens::otherKey()
{
    const auto pem = AccessTokens::makeKey();
    VERIFY_OK(pem);
    const auto other = AccessTokens::create(*pem);
    VERIFY_OK(other);
    COMPARE_ERROR(m_tokens->verify((*other)->issue(m_actor, m_now).toLatin1(), m_now), ErrorCode::NotSignedIn);
    QVERIFY((*other)->jwks() != m_tokens->jwks());
}

void TestAccessTokens::damagedKey()
{
    COMPARE_ERROR(AccessTokens::create({}), ErrorCode::Internal);
    COMPARE_ERROR(AccessTokens::create(m_pem.first(m_pem.size() / 2)), ErrorCode::Internal);
}

void TestAccessTokens::jwksVerifiesWithOpenSsl()
{
    const QJsonObject jwk = QJsonDocument::fromJson(m_tokens->jwks()).object()["keys"_L1][0].toObject();
    QCOMPARE(jwk["kty"_L1].toString(), u"RSA"_s);
    QCOMPARE(jwk["alg"_L1].toString(), u"RS256"_s);
    QVERIFY(!jwk.contains("d"_L1)); // nothing private
    const auto number = [&](QLatin1StringView name) {
        const QByteArray bytes = QByteArray::fromBase64(jwk[name].toString().toLatin1(), QByteArray::Base64UrlEncoding);
        return BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), nullptr);
    };
    BIGNUM *modulus = number("n"_L1);
    BIGNUM *exponent = number("e"_L1);
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, modulus);
    OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, exponent);
    OSSL_PARAM *params = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    EVP_PKEY *key = nullptr;
    QVERIFY(EVP_PKEY_fromdata_init(context) == 1 && EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, params) == 1);

    const QList<QByteArray> parts = issued().split('.');
    const QJsonObject header
        = QJsonDocument::fromJson(QByteArray::fromBase64(parts[0], QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(header["kid"_L1], jwk["kid"_L1]);
    const QByteArray message = parts[0] + '.' + parts[1];
    const QByteArray signature = QByteArray::fromBase64(parts[2], QByteArray::Base64UrlEncoding);
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    const auto verified = [&](const QByteArray &text) {
        return EVP_DigestVerifyInit(digest, nullptr, EVP_sha256(), nullptr, key) == 1
            && EVP_DigestVerify(digest, reinterpret_cast<const unsigned char *>(signature.constData()),
                                size_t(signature.size()), reinterpret_cast<const unsigned char *>(text.constData()),
                                size_t(text.size()))
            == 1;
    };
    const bool isGood = verified(message);
    const bool isBad = verified(message + 'x');
    EVP_MD_CTX_free(digest);
    EVP_PKEY_free(key);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(builder);
    BN_free(modulus);
    BN_free(exponent);
    QVERIFY(isGood);
    QVERIFY(!isBad);
}

QTEST_GUILESS_MAIN(TestAccessTokens)
#include "tst_accesstokens.moc"
