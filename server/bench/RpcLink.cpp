// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/RpcLink.h"

#include <QtEndian>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int textFrame = 1;
constexpr int closeFrame = 8;
constexpr int pingFrame = 9;
constexpr int pongFrame = 10;
constexpr qsizetype readStep = 32 * 1024;

Error broken(const QString &what) { return {ErrorCode::Unavailable, u"the connection to the server: "_s + what, {}, {}, 0}; }

/// A client's frame, final and masked. The mask is zero: the peer unmasks all the same, and nothing lies between the two
/// that a random one would protect.
void appendFrame(QByteArray &out, int opcode, QByteArrayView payload)
{
    std::array<uchar, 14> header{uchar(0x80 | opcode)};
    qsizetype size = 2;
    if (payload.size() < 126) {
        header[1] = uchar(0x80 | payload.size());
    } else if (payload.size() <= 0xffff) {
        header[1] = 0x80 | 126;
        qToBigEndian(quint16(payload.size()), header.data() + 2);
        size = 4;
    } else {
        header[1] = 0x80 | 127;
        qToBigEndian(quint64(payload.size()), header.data() + 2);
        size = 10;
    }
    out.append(reinterpret_cast<const char *>(header.data()), size + 4);
    out.append(payload);
}

} // namespace

RpcLink::Context RpcLink::makeContext()
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    if (!context)
        return nullptr;
    SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_options(context, SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    return {context, SSL_CTX_free};
}

Result<std::unique_ptr<RpcLink>> RpcLink::open(const Context &context, quint16 port, const QByteArray &token, int timeoutMs)
{
    std::unique_ptr<RpcLink> link(new RpcLink);
    if (const auto connected = link->connectTo(context, port, timeoutMs); !connected)
        return connected.error();
    if (const auto upgraded = link->upgrade(); !upgraded)
        return upgraded.error();
    if (const auto signedIn = link->signIn(token); !signedIn)
        return signedIn.error();
    ::fcntl(link->m_fd, F_SETFL, ::fcntl(link->m_fd, F_GETFL) | O_NONBLOCK);
    return link;
}

RpcLink::~RpcLink()
{
    if (m_ssl)
        SSL_free(m_ssl);
    if (m_fd >= 0)
        ::close(m_fd);
}

Status RpcLink::connectTo(const Context &context, quint16 port, int timeoutMs)
{
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    timeval patience{timeoutMs / 1000, (timeoutMs % 1000) * 1000};
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const int yes = 1;
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (m_fd < 0 || ::connect(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        return broken(QString::fromLocal8Bit(strerror(errno)));
    m_ssl = SSL_new(context.get());
    if (!m_ssl || SSL_set_fd(m_ssl, m_fd) != 1 || SSL_connect(m_ssl) != 1) {
        ERR_clear_error();
        return broken(u"the TLS handshake failed"_s);
    }
    return ok();
}

Status RpcLink::upgrade()
{
    // The key may be any 16 bytes; the answer's proof of it is not checked, see above.
    m_out = "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Key: Zm95ZXIgYmVuY2ggMTIzNA==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    if (!flush())
        return broken(u"lost"_s);
    while (!m_in.contains("\r\n\r\n")) {
        if (!readMore())
            return broken(u"no answer to the upgrade"_s);
    }
    if (!m_in.startsWith("HTTP/1.1 101"))
        return broken(u"not upgraded: "_s + QString::fromLatin1(m_in.first(m_in.indexOf('\r'))));
    m_in.remove(0, m_in.indexOf("\r\n\r\n") + 4);
    return ok();
}

Status RpcLink::signIn(const QByteArray &token)
{
    append("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"session.authenticate\",\"params\":{\"accessToken\":\"" + token + "\"}}");
    if (!flush())
        return broken(u"lost"_s);
    QByteArrayView answer;
    while (!nextMessage(answer)) {
        if (!readMore())
            return broken(u"no answer to the sign-in"_s);
    }
    const bool isSignedIn = answer.contains("\"result\"");
    m_in.remove(0, m_taken);
    m_taken = 0;
    return isSignedIn ? ok() : Status(broken(u"the sign-in was refused"_s));
}

void RpcLink::append(QByteArrayView json) { appendFrame(m_out, textFrame, json); }

bool RpcLink::flush()
{
    m_wantsWrite = false;
    qsizetype sent = 0;
    while (sent < m_out.size()) {
        ERR_clear_error();
        const int result = SSL_write(m_ssl, m_out.constData() + sent, int(m_out.size() - sent));
        if (result <= 0) {
            const int error = SSL_get_error(m_ssl, result);
            m_wantsWrite = error == SSL_ERROR_WANT_WRITE || error == SSL_ERROR_WANT_READ;
            m_hasFailed = !m_wantsWrite;
            break;
        }
        sent += result;
    }
    m_out.remove(0, sent);
    return !m_hasFailed;
}

bool RpcLink::readMore()
{
    const qsizetype before = m_in.size();
    m_in.resize(before + readStep);
    ERR_clear_error();
    const int result = SSL_read(m_ssl, m_in.data() + before, int(readStep));
    m_in.resize(before + std::max(result, 0));
    if (result > 0)
        return true;
    const int error = SSL_get_error(m_ssl, result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        m_hasFailed = true;
    return false;
}

bool RpcLink::readAll()
{
    while (readMore()) {
        // A record at a time. What the socket still holds wakes the owner again, without a call that only says "empty".
        if (SSL_pending(m_ssl) == 0)
            break;
    }
    return !m_hasFailed;
}

bool RpcLink::nextMessage(QByteArrayView &message)
{
    for (;;) {
        const auto *bytes = reinterpret_cast<const uchar *>(m_in.constData()) + m_taken;
        const qsizetype have = m_in.size() - m_taken;
        if (have < 2)
            return false;
        const int length = bytes[1] & 0x7f;
        const qsizetype header = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (have < header)
            return false;
        const auto size = qsizetype(length < 126 ? quint64(length) : length == 126 ? qFromBigEndian<quint16>(bytes + 2)
                                                                                   : qFromBigEndian<quint64>(bytes + 2));
        if (have - header < size)
            return false;
        message = QByteArrayView(m_in.constData() + m_taken + header, size);
        m_taken += header + size;
        switch (bytes[0] & 0x0f) {
        case textFrame:
            return true;
        case pingFrame:
            appendFrame(m_out, pongFrame, message);
            flush();
            break;
        case closeFrame:
            m_hasFailed = true;
            return false;
        default:
            break;
        }
    }
}

} // namespace foyer::bench
