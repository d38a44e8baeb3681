// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Stream.h"

#include "net/TlsContext.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <cerrno>
#include <climits>

#include <sys/socket.h>
#include <unistd.h>

namespace foyer::net {
namespace {

bool isTemporary(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

} // namespace

Stream::Stream(int fd, const std::shared_ptr<const TlsContext> &tls) : m_fd(fd)
{
    if (!tls)
        return;
    m_ssl = tls->newSession(); // keeps the context alive by itself
    if (!m_ssl || SSL_set_fd(m_ssl, fd) != 1)
        close();
}

Stream::~Stream() { close(); }

void Stream::close()
{
    if (m_ssl) {
        SSL_free(m_ssl);
        m_ssl = nullptr;
    }
    if (m_fd >= 0) {
        ::close(m_fd);
        m_fd = -1;
    }
    m_out = {};
    m_sent = 0;
}

Stream::Outcome Stream::failure(int result)
{
    const int error = SSL_get_error(m_ssl, result);
    m_wantsWrite = error == SSL_ERROR_WANT_WRITE;
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return Outcome::WouldBlock;
    m_isBroken = error != SSL_ERROR_ZERO_RETURN;
    ERR_clear_error();
    return Outcome::Closed;
}

Stream::Outcome Stream::handshake()
{
    m_wantsWrite = false;
    if (!m_ssl)
        return Outcome::Done;
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl);
    return result == 1 ? Outcome::Done : failure(result);
}

Stream::Outcome Stream::read(std::span<char> buffer, qsizetype &got)
{
    got = 0;
    m_wantsWrite = false;
    if (m_ssl) {
        ERR_clear_error();
        const int result = SSL_read(m_ssl, buffer.data(), int(std::min<std::size_t>(buffer.size(), INT_MAX)));
        if (result <= 0)
            return failure(result);
        got = result;
        return Outcome::Done;
    }
    return discard(buffer, got);
}

Stream::Outcome Stream::discard(std::span<char> buffer, qsizetype &got)
{
    got = 0;
    const ssize_t result = ::recv(m_fd, buffer.data(), buffer.size(), 0);
    if (result < 0)
        return isTemporary(errno) ? Outcome::WouldBlock : Outcome::Closed;
    got = result;
    m_rawPlain += result;
    return result == 0 ? Outcome::Closed : Outcome::Done;
}

qint64 Stream::rawReceived() const { return m_ssl ? qint64(BIO_number_read(SSL_get_rbio(m_ssl))) : m_rawPlain; }

qsizetype Stream::sendSome(const char *data, qsizetype size, Outcome &outcome)
{
    if (m_ssl) {
        ERR_clear_error();
        const int result = SSL_write(m_ssl, data, int(std::min<qsizetype>(size, INT_MAX)));
        if (result > 0)
            return result;
        outcome = failure(result);
        m_wantsWrite = true;
        return 0;
    }
    const ssize_t result = ::send(m_fd, data, std::size_t(size), MSG_NOSIGNAL);
    if (result > 0)
        return result;
    outcome = isTemporary(errno) ? Outcome::WouldBlock : Outcome::Closed;
    return 0;
}

Stream::Outcome Stream::flush()
{
    while (m_sent < m_out.size()) {
        Outcome outcome = Outcome::Done;
        const qsizetype count = sendSome(m_out.constData() + m_sent, m_out.size() - m_sent, outcome);
        if (count == 0) {
            // Room for what follows, without moving the rest each time.
            if (m_sent > m_out.size() / 2) {
                m_out.remove(0, m_sent);
                m_sent = 0;
            }
            return outcome;
        }
        m_sent += count;
        m_totalSent += count;
    }
    // An idle connection holds no buffer; a busy one reuses a small one.
    if (m_out.capacity() > 4096)
        m_out = {};
    else
        m_out.resize(0);
    m_sent = 0;
    return Outcome::Done;
}

void Stream::finishSending()
{
    if (m_ssl && !m_isBroken && SSL_is_init_finished(m_ssl)) {
        ERR_clear_error();
        SSL_shutdown(m_ssl); // queues and sends close_notify; the answer to it is not awaited
        ERR_clear_error();
    }
    ::shutdown(m_fd, SHUT_WR);
}

} // namespace foyer::net
