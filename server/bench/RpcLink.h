// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace foyer::bench {

/// One caller's TLS WebSocket to a server on this machine, made to cost little: a load generator that shares the
/// processor with what it measures must not be the slower of the two. Plain OpenSSL over a descriptor that the owner
/// watches; one system call sends all that was appended. Used by one thread at a time.
///
/// It trusts what it reads: the other end is a server of ours, and a fault in a frame ends the connection.
class RpcLink
{
public:
    /// What all links share: TLS 1.3, no certificate check (the server is our own child on loopback).
    using Context = std::shared_ptr<ssl_ctx_st>;
    static Context makeContext();

    /// Connects, shakes hands, upgrades to `/ws` and signs in with the token; blocks, `timeoutMs` at most for each wait.
    static Result<std::unique_ptr<RpcLink>> open(const Context &context, quint16 port, const QByteArray &token, int timeoutMs = 20'000);
    ~RpcLink();
    Q_DISABLE_COPY_MOVE(RpcLink)

    int fd() const { return m_fd; }

    /// Appends one message; flush() sends it.
    void append(QByteArrayView json);
    /// Sends what the peer takes. False when the connection is over.
    bool flush();
    bool wantsWrite() const { return m_wantsWrite; }

    /// Reads what is there and calls `take(QByteArrayView)` for each message; answers pings. False when the connection is
    /// over, messages before its end included.
    template<typename Take>
    bool receive(Take &&take)
    {
        const bool isOpen = readAll();
        QByteArrayView message;
        while (nextMessage(message))
            take(message);
        m_in.remove(0, m_taken);
        m_taken = 0;
        return isOpen && !m_hasFailed;
    }

private:
    RpcLink() = default;
    Status connectTo(const Context &context, quint16 port, int timeoutMs);
    Status upgrade();
    Status signIn(const QByteArray &token);
    bool readMore();
    bool readAll();
    bool nextMessage(QByteArrayView &message);

    int m_fd = -1;
    ssl_st *m_ssl = nullptr;
    QByteArray m_in;
    qsizetype m_taken = 0; ///< bytes of m_in already given out
    QByteArray m_out;
    bool m_wantsWrite = false;
    bool m_hasFailed = false;
};

} // namespace foyer::bench
