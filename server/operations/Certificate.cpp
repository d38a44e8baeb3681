// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Certificate.h"

#include "core/Random.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QSslCertificate>
#include <QSslKey>
#include <QSysInfo>

#include <memory>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr long validDays = 3650;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Cert = std::unique_ptr<X509, decltype(&X509_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

bool addExtension(X509 *certificate, int id, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, id, value.constData());
    const bool isAdded = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return isAdded;
}

QByteArray serverNames()
{
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    const QByteArray host = QSysInfo::machineHostName().toLatin1();
    const bool isName = !host.isEmpty() && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
    return isName ? names + ",DNS:" + host : names;
}

} // namespace

Result<QByteArray> makeCertificate()
{
    const auto failed = [] { return Error{ErrorCode::Internal, u"no TLS certificate could be made"_s, {}, {}, 0}; };
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const Cert certificate(X509_new(), X509_free);
    if (!key || !certificate)
        return failed();
    X509_set_version(certificate.get(), X509_VERSION_3);
    QByteArray serial = randomBytes(16);
    serial[0] = char(serial[0] & 0x7f); // a positive number
    BIGNUM *number = BN_bin2bn(reinterpret_cast<const unsigned char *>(serial.constData()), int(serial.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validDays * 86'400);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("Foyer"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_set_pubkey(certificate.get(), key.get());
    if (!addExtension(certificate.get(), NID_subject_alt_name, serverNames())
        || !addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE")
        || !addExtension(certificate.get(), NID_ext_key_usage, "serverAuth") || X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return failed();
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free);
    if (PEM_write_bio_X509(bio.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failed();
    char *data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, length);
}

Result<QSslConfiguration> tlsConfiguration(const QByteArray &chainPem, const QByteArray &keyPem)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(chainPem, QSsl::Pem);
    QSslKey key(keyPem, QSsl::Ec, QSsl::Pem);
    if (key.isNull())
        key = QSslKey(keyPem, QSsl::Rsa, QSsl::Pem);
    if (chain.isEmpty() || key.isNull())
        return Error{ErrorCode::InvalidInput, u"the TLS certificate or its key is not PEM of an EC or RSA key"_s, {}, {}, 0};
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return configuration;
}

} // namespace foyer
