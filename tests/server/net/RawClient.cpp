// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"

#include <QtEndian>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foyer::test {

RawClient::RawClient(quint16 port, Security security, int timeoutMs)
{
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval timeout{timeoutMs / 1000, (timeoutMs % 1000) * 1000};
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof timeout);
    const int on = 1;
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_isConnected = ::connect(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    if (!m_isConnected || security == Security::Plain)
        return;
    static SSL_CTX *const context = SSL_CTX_new(TLS_client_method());
    m_ssl = SSL_new(context);
    SSL_set_fd(m_ssl, m_fd);
    m_isConnected = SSL_connect(m_ssl) == 1;
    ERR_clear_error();
}

RawClient::~RawClient() { disconnect(); }

void RawClient::disconnect()
{
    SSL_free(m_ssl);
    m_ssl = nullptr;
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

void RawClient::abort()
{
    const linger reset{1, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    ::close(m_fd);
    m_fd = -1;
}

void RawClient::endSending()
{
    if (m_ssl)
        SSL_shutdown(m_ssl);
    ::shutdown(m_fd, SHUT_WR);
}

bool RawClient::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto count = m_ssl
            ? SSL_write(m_ssl, bytes.constData() + sent, int(bytes.size() - sent))
            : ::send(m_fd, bytes.constData() + sent, std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

bool RawClient::sendInBytes(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [this](char c) { return send(QByteArray(1, c)); });
}

bool RawClient::readMore()
{
    std::array<char, 65536> buffer;
    const auto count
        = m_ssl ? SSL_read(m_ssl, buffer.data(), int(buffer.size())) : ::recv(m_fd, buffer.data(), buffer.size(), 0);
    if (count > 0) {
        m_in.append(buffer.data(), count);
        return true;
    }
    m_hasEnded = count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
    if (m_ssl)
        m_hasEnded = SSL_get_error(m_ssl, int(count)) != SSL_ERROR_WANT_READ;
    ERR_clear_error();
    return false;
}

QByteArray RawClient::readAnswer(bool hasBody)
{
    qsizetype end = -1;
    while ((end = m_in.indexOf("\r\n\r\n")) < 0) {
        if (!readMore())
            return std::exchange(m_in, {});
    }
    qsizetype length = end + 4;
    const QByteArray head = m_in.left(end).toLower();
    if (const qsizetype at = head.indexOf("content-length: "); hasBody && at >= 0)
        length += head.mid(at + 16, head.indexOf('\r', at) < 0 ? -1 : head.indexOf('\r', at) - at - 16).toLongLong();
    while (m_in.size() < length && readMore()) { }
    const QByteArray answer = m_in.left(length);
    m_in.remove(0, answer.size());
    return answer;
}

std::optional<QByteArray> RawClient::readToEnd()
{
    while (readMore()) { }
    if (!m_hasEnded)
        return {};
    return std::exchange(m_in, {});
}

QByteArray RawClient::upgradeRequest(const QByteArray &path)
{
    return "GET " + path
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

bool RawClient::upgrade(const QByteArray &path)
{
    return send(upgradeRequest(path)) && readAnswer(false).contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

QByteArray RawClient::frame(int opcode, const QByteArray &payload, bool isFinal)
{
    QByteArray out;
    out.append(char((isFinal ? 0x80 : 0) | opcode));
    std::array<char, 8> size{};
    if (payload.size() < 126) {
        out.append(char(0x80 | payload.size()));
    } else if (payload.size() <= 0xffff) {
        qToBigEndian(quint16(payload.size()), size.data());
        out.append(char(0x80 | 126)).append(size.data(), 2);
    } else {
        qToBigEndian(quint64(payload.size()), size.data());
        out.append(char(0x80 | 127)).append(size.data(), 8);
    }
    const QByteArray mask = "\x12\x34\x56\x78";
    out.append(mask);
    const qsizetype start = out.size();
    out.append(payload);
    for (qsizetype i = 0; i < payload.size(); ++i)
        out[start + i] = char(out[start + i] ^ mask[i % 4]);
    return out;
}

RawClient::Frame RawClient::readFrame()
{
    for (;;) {
        qsizetype header = 2;
        while (m_in.size() < header && readMore()) { }
        if (m_in.size() < 2)
            return {};
        quint64 size = uchar(m_in[1]) & 0x7f;
        header = size == 126 ? 4 : size == 127 ? 10 : 2;
        while (m_in.size() < header && readMore()) { }
        if (m_in.size() < header)
            return {};
        if (header == 4)
            size = qFromBigEndian<quint16>(m_in.constData() + 2);
        else if (header == 10)
            size = qFromBigEndian<quint64>(m_in.constData() + 2);
        while (m_in.size() < header + qsizetype(size) && readMore()) { }
        if (m_in.size() < header + qsizetype(size))
            return {};
        Frame frame{m_in[0] & 0x0f, m_in.mid(header, qsizetype(size))};
        m_in.remove(0, header + qsizetype(size));
        if (frame.opcode != 9)
            return frame;
    }
}

quint16 RawClient::Frame::closeCode() const
{
    return opcode == 8 && payload.size() >= 2 ? qFromBigEndian<quint16>(payload.constData()) : 0;
}

int statusOf(const QByteArray &answer) { return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0; }

QByteArray bodyOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : answer.mid(end + 4);
}

} // namespace foyer::test
