// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QSslConfiguration>

#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace foyer::net {

/// The TLS side of the server: certificate, key and policy, made once and shared by all connections of all threads.
/// Immutable after creation, so it may be used from any thread; connections keep the one they began with, which is
/// what makes a reload safe.
///
/// QSslSocket builds such a context for every single connection: that alone is some 45 kB and most of a handshake.
class TlsContext
{
public:
    /// Takes from the configuration: the local certificate chain, the private key, and the protocol (TLS 1.3, or 1.2
    /// and later when that is what it names). Fails with InvalidInput when key and certificate do not belong together.
    static Result<std::shared_ptr<const TlsContext>> create(const QSslConfiguration &configuration);
    ~TlsContext();

    /// A new server-side session; the caller frees it. Null when memory is short.
    ssl_st *newSession() const;

private:
    explicit TlsContext(ssl_ctx_st *context) : m_context(context) { }
    Q_DISABLE_COPY_MOVE(TlsContext)

    ssl_ctx_st *m_context;
};

} // namespace foyer::net
