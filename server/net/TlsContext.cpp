// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/TlsContext.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace foyer::net {
namespace {

struct Deleter {
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
template <typename T> using Owned = std::unique_ptr<T, Deleter>;

Owned<X509> toX509(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return Owned<X509>(d2i_X509(nullptr, &bytes, long(der.size())));
}

Owned<EVP_PKEY> toPrivateKey(const QSslKey &key)
{
    QByteArray pem = key.toPem();
    const Owned<BIO> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    Owned<EVP_PKEY> result(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    OPENSSL_cleanse(pem.data(), std::size_t(pem.size()));
    return result;
}

/// Chooses http/1.1 where the client offers it; a client that offers only other things goes on without ALPN.
int selectProtocol(SSL *, const unsigned char **out, unsigned char *outLength, const unsigned char *in,
                   unsigned int inLength, void *)
{
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char *selected = nullptr;
    if (SSL_select_next_proto(&selected, outLength, ours, sizeof ours - 1, in, inLength) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = selected;
    return SSL_TLSEXT_ERR_OK;
}

bool isTls12Allowed(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_2 || protocol == QSsl::TlsV1_2OrLater;
}

bool addCertificates(SSL_CTX *context, const QList<QSslCertificate> &chain)
{
    for (qsizetype i = 0; i < chain.size(); ++i) {
        Owned<X509> certificate = toX509(chain[i]);
        if (!certificate)
            return false;
        if (i == 0) {
            if (SSL_CTX_use_certificate(context, certificate.get()) != 1)
                return false;
        } else if (SSL_CTX_add1_chain_cert(context, certificate.get()) != 1) {
            return false;
        }
    }
    return true;
}

} // namespace

Result<std::shared_ptr<const TlsContext>> TlsContext::create(const QSslConfiguration &configuration)
{
    const QList<QSslCertificate> chain = configuration.localCertificateChain();
    const QSslKey key = configuration.privateKey();
    if (chain.isEmpty() || key.isNull())
        return {ErrorCode::InvalidInput, QStringLiteral("TLS needs a certificate and its private key")};
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    if (!context)
        return {ErrorCode::Internal, QStringLiteral("OpenSSL gives no context")};
    std::shared_ptr<const TlsContext> result(new TlsContext(context)); // owns it from here

    SSL_CTX_set_min_proto_version(context, isTls12Allowed(configuration.protocol()) ? TLS1_2_VERSION : TLS1_3_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    // Idle connections keep no record buffers; partial writes of a growing buffer are what Stream does.
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // Sessions live in the ticket the client keeps, encrypted by a key of this context; nothing is cached here.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 1);
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_alpn_select_cb(context, selectProtocol, nullptr);

    ERR_clear_error();
    const Owned<EVP_PKEY> privateKey = toPrivateKey(key);
    if (!addCertificates(context, chain) || !privateKey || SSL_CTX_use_PrivateKey(context, privateKey.get()) != 1
        || SSL_CTX_check_private_key(context) != 1) {
        ERR_clear_error();
        return {ErrorCode::InvalidInput, QStringLiteral("the TLS certificate and the private key do not fit together")};
    }
    return result;
}

TlsContext::~TlsContext() { SSL_CTX_free(m_context); }

ssl_st *TlsContext::newSession() const
{
    SSL *session = SSL_new(m_context);
    if (session)
        SSL_set_accept_state(session);
    return session;
}

} // namespace foyer::net
