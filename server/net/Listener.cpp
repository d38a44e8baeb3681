// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Listener.h"

#include <QTimerEvent>

#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foyer::net {
namespace {

constexpr int acceptsPerWakeUp = 64; ///< then the connections already here get their turn

union SocketAddress {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
};

bool wantsIpv4(const QHostAddress &address) { return address.protocol() == QAbstractSocket::IPv4Protocol; }

socklen_t fill(SocketAddress &out, const QHostAddress &address, quint16 port)
{
    out = {};
    if (wantsIpv4(address)) {
        out.v4.sin_family = AF_INET;
        out.v4.sin_port = htons(port);
        out.v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        return sizeof out.v4;
    }
    out.v6.sin6_family = AF_INET6;
    out.v6.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&out.v6.sin6_addr, &bytes, sizeof bytes);
    return sizeof out.v6;
}

void setOption(int fd, int level, int option, int value) { ::setsockopt(fd, level, option, &value, sizeof value); }

/// A socket bound to the address, or -1 with errno.
int boundSocket(const QHostAddress &address, quint16 port, int shareOption)
{
    const int fd = ::socket(wantsIpv4(address) ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    setOption(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    if (shareOption)
        setOption(fd, SOL_SOCKET, shareOption, 1);
    if (!wantsIpv4(address))
        setOption(fd, IPPROTO_IPV6, IPV6_V6ONLY, address == QHostAddress::AnyIPv6 ? 0 : 1);
    SocketAddress where;
    const socklen_t length = fill(where, address, port);
    if (::bind(fd, &where.any, length) == 0)
        return fd;
    const int error = errno;
    ::close(fd);
    errno = error;
    return -1;
}

Error bindError(const QHostAddress &address, quint16 port, int error)
{
    const QString where = QStringLiteral("%1 port %2").arg(address.toString()).arg(port);
    if (error == EADDRINUSE)
        return {ErrorCode::Conflict, where + QStringLiteral(" is in use")};
    if (error == EACCES)
        return {ErrorCode::NotAllowed, where + QStringLiteral(" needs a privilege")};
    return {ErrorCode::Unavailable, where + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(error))};
}

bool isShortage(int error) { return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM; }

} // namespace

Result<int> openListeningSocket(const QHostAddress &wanted, quint16 port, int backlog, bool isFirst)
{
    QHostAddress address = wanted == QHostAddress::Any ? QHostAddress(QHostAddress::AnyIPv6) : wanted;
    if (isFirst && port != 0) {
        // SO_REUSEPORT would let a second server share our port in silence: ask once without it.
        int probe = boundSocket(address, port, 0);
        if (probe < 0 && errno == EAFNOSUPPORT && wanted == QHostAddress::Any)
            probe = boundSocket(QHostAddress::AnyIPv4, port, 0);
        if (probe < 0)
            return bindError(wanted, port, errno);
        // Binding alone conflicts only with listening sockets of others; listen() is what settles it.
        const bool isFree = ::listen(probe, 1) == 0;
        const int error = errno;
        ::close(probe);
        if (!isFree)
            return bindError(wanted, port, error);
    }
    int fd = boundSocket(address, port, SO_REUSEPORT);
    if (fd < 0 && errno == EAFNOSUPPORT && wanted == QHostAddress::Any)
        fd = boundSocket(QHostAddress::AnyIPv4, port, SO_REUSEPORT);
    if (fd < 0)
        return bindError(wanted, port, errno);
    if (::listen(fd, backlog) == 0)
        return fd;
    const int error = errno;
    ::close(fd);
    return bindError(wanted, port, error);
}

quint16 localPort(int fd)
{
    SocketAddress where{};
    socklen_t length = sizeof where;
    if (::getsockname(fd, &where.any, &length) != 0)
        return 0;
    return ntohs(where.any.sa_family == AF_INET ? where.v4.sin_port : where.v6.sin6_port);
}

Listener::Listener(int fd, const TlsContextSlot *tls, const Limits &limits, Admission &admission, TransportStats &stats,
                   Sink sink)
    : m_tls(tls), m_limits(limits), m_admission(admission), m_stats(stats), m_sink(std::move(sink)), m_fd(fd)
{
    m_watcher.emplace(fd, QSocketNotifier::Read);
    connect(&*m_watcher, &QSocketNotifier::activated, this, &Listener::acceptAll);
}

Listener::~Listener() { close(); }

void Listener::close()
{
    m_rest.stop();
    m_watcher.reset();
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

void Listener::acceptAll()
{
    for (int i = 0; i < acceptsPerWakeUp; ++i) {
        SocketAddress from{};
        socklen_t length = sizeof from;
        const int fd = ::accept4(m_fd, &from.any, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd >= 0) {
            admit(fd, normalized(QHostAddress(&from.any)));
            continue;
        }
        if (isShortage(errno)) {
            if (m_stats.acceptErrors.fetch_add(1) % 100 == 0)
                qWarning("Cannot accept connections: %s. Trying again shortly.", std::strerror(errno));
            m_watcher->setEnabled(false);
            m_rest.start(m_limits.acceptPauseMs, this);
            return;
        }
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            return;
        // Anything else is the fate of that one connection.
    }
}

void Listener::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_rest.timerId())
        return;
    m_rest.stop();
    m_watcher->setEnabled(true);
}

void Listener::admit(int fd, const QHostAddress &peer)
{
    auto token = m_admission.admit(peer, m_tls != nullptr);
    if (!token) {
        ::close(fd);
        return;
    }
    setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, m_limits.userTimeoutMs);
    m_sink({fd, peer, std::move(token), m_tls ? m_tls->load() : nullptr});
}

} // namespace foyer::net
