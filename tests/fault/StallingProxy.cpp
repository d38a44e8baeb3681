// SPDX-License-Identifier: GPL-3.0-or-later
#include "StallingProxy.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace foyer::test {

StallingProxy::StallingProxy(QByteArray socketPath)
    : m_socketPath(std::move(socketPath)), m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, generic, size) == 0 && ::listen(m_listener, 64) == 0
        && ::getsockname(m_listener, generic, &size) == 0)
        m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { work(); });
}

StallingProxy::~StallingProxy()
{
    m_isStopping = true;
    wake();
    m_thread.join();
    ::close(m_listener);
    ::close(m_wake);
}

void StallingProxy::wake() { eventfd_write(m_wake, 1); }

void StallingProxy::setStalled(bool isStalled)
{
    m_isStalled = isStalled;
    wake();
}

void StallingProxy::cut()
{
    m_isCutting = true;
    wake();
}

void StallingProxy::accept()
{
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (client < 0)
        return;
    const int one = 1;
    ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, m_socketPath.constData(), sizeof address.sun_path - 1);
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(server); // PostgreSQL is down: so is this connection
        ::close(client);
        return;
    }
    m_pairs[++m_lastPair] = {client, server, {}, {}};
}

bool StallingProxy::forward(int from, int to, Pipe &pipe, short fromEvents, short toEvents)
{
    if (pipe.bytes.isEmpty() && (fromEvents & (POLLIN | POLLHUP | POLLERR))) {
        pipe.bytes.resize(64 * 1024);
        const ssize_t count = ::recv(from, pipe.bytes.data(), size_t(pipe.bytes.size()), 0);
        pipe.bytes.resize(std::max<ssize_t>(count, 0));
        if (count == 0 || (count < 0 && errno != EAGAIN))
            return false;
        toEvents = POLLOUT; // most often it takes it at once
    }
    if (!pipe.bytes.isEmpty() && (toEvents & (POLLOUT | POLLHUP | POLLERR))) {
        const ssize_t count = ::send(to, pipe.bytes.constData(), size_t(pipe.bytes.size()), MSG_NOSIGNAL);
        if (count < 0 && errno != EAGAIN)
            return false;
        pipe.bytes.remove(0, std::max<ssize_t>(count, 0));
    }
    return true;
}

void StallingProxy::work()
{
    while (!m_isStopping) {
        std::vector<pollfd> sources{{m_wake, POLLIN, 0}, {m_listener, POLLIN, 0}};
        std::vector<int> numbers;
        if (!m_isStalled) {
            for (const auto &[number, pair] : m_pairs) {
                numbers.push_back(number);
                const auto events = [](const Pipe &in, const Pipe &out) {
                    return short((in.bytes.isEmpty() ? POLLIN : 0) | (out.bytes.isEmpty() ? 0 : POLLOUT));
                };
                sources.push_back({pair.client, events(pair.up, pair.down), 0});
                sources.push_back({pair.server, events(pair.down, pair.up), 0});
            }
        }
        ::poll(sources.data(), sources.size(), 1000);
        eventfd_t count = 0;
        eventfd_read(m_wake, &count);
        for (size_t i = 0; i < numbers.size() && !m_isStalled; ++i) {
            Pair &pair = m_pairs[numbers[i]];
            const short client = sources[2 + 2 * i].revents;
            const short server = sources[3 + 2 * i].revents;
            if (forward(pair.client, pair.server, pair.up, client, server)
                && forward(pair.server, pair.client, pair.down, server, client))
                continue;
            ::close(pair.client);
            ::close(pair.server);
            m_pairs.erase(numbers[i]);
        }
        if (m_isCutting.exchange(false)) {
            for (const auto &[number, pair] : m_pairs) {
                ::close(pair.client);
                ::close(pair.server);
            }
            m_pairs.clear();
        }
        if (sources[1].revents & POLLIN)
            accept();
    }
    for (const auto &[number, pair] : m_pairs) {
        ::close(pair.client);
        ::close(pair.server);
    }
}

} // namespace foyer::test
