// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <span>

struct ssl_st;

namespace foyer::net {

class TlsContext;

/// The bytes of one accepted connection, plain or TLS, never blocking. Owns the descriptor. Buffers what the peer does
/// not take yet, and nothing of what it sends. I/O thread only; the caller watches the descriptor.
class Stream
{
public:
    enum class Outcome { Done, WouldBlock, Closed };

    Stream(int fd, const std::shared_ptr<const TlsContext> &tls);
    ~Stream();
    Q_DISABLE_COPY_MOVE(Stream)

    int fd() const { return m_fd; }
    bool isTls() const { return m_ssl; }
    bool isUsable() const { return m_fd >= 0; }

    /// Goes on with the TLS handshake; Done at once without TLS.
    Outcome handshake();
    /// Reads what is there. Done: `got` bytes of `buffer`, at least 1. Closed: end or error.
    Outcome read(std::span<char> buffer, qsizetype &got);
    /// Reads and forgets, beneath TLS.
    Outcome discard(std::span<char> buffer, qsizetype &got);

    /// Where to append what is to be sent; flush() sends it.
    QByteArray &outgoing() { return m_out; }
    /// Sends as much as the peer takes. Done: nothing is left.
    Outcome flush();
    qint64 pending() const { return m_out.size() - m_sent; }
    qint64 totalSent() const { return m_totalSent; }

    /// Raw bytes received so far, including TLS overhead and records without payload.
    qint64 rawReceived() const;
    /// Whether the last operation cannot go on before the descriptor becomes writable.
    bool wantsWrite() const { return m_wantsWrite; }

    /// Tells the peer that nothing more follows; it may still send.
    void finishSending();
    /// Closes the descriptor now.
    void close();

private:
    Outcome failure(int result);
    qsizetype sendSome(const char *data, qsizetype size, Outcome &outcome);

    ssl_st *m_ssl = nullptr;
    QByteArray m_out;
    qsizetype m_sent = 0; ///< bytes of m_out already gone
    qint64 m_totalSent = 0;
    qint64 m_rawPlain = 0;
    int m_fd;
    bool m_wantsWrite = false;
    bool m_isBroken = false; ///< OpenSSL forbids any further call, even shutdown, after a fatal error
};

} // namespace foyer::net
