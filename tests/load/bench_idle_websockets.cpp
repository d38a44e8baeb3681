// SPDX-License-Identifier: GPL-3.0-or-later
//
// What do idle TLS WebSockets cost? Prints the echo time of one active connection beside a few and beside many idle
// ones, the ratio of the two, and the server's memory per connection. The clients are another process, so that the
// memory is the server's alone.
//
//     bench_idle_websockets [many = 5000] [few = 100]

#include "RawClient.h"
#include "net/TransportServer.h"
#include "support/TestCertificate.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace foyer;
using namespace foyer::net;
using namespace foyer::test;

namespace {

constexpr int echoes = 5000;

class EchoHandler final : public TransportHandler
{
public:
    qint64 bodyLimit(const QByteArray &, const QByteArray &) const override { return 0; }
    void handleHttp(HttpRequest, HttpResponder respond) override { respond({404, {}, {}, {}}); }
    bool acceptsWebSocket(const HttpRequest &) const override { return true; }
    void webSocketOpened(const std::shared_ptr<WebSocketPeer> &peer) override { peer->setAuthenticated(); }
    void webSocketMessage(const std::shared_ptr<WebSocketPeer> &peer, const QByteArray &utf8) override
    {
        peer->send(utf8);
    }
    void webSocketClosed(quint64, int) override { }
};

void raiseDescriptorLimit(int wanted)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::max<rlim_t>(limit.rlim_cur, std::min<rlim_t>(limit.rlim_max, rlim_t(wanted)));
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE)
                                          : 0;
}

struct Times {
    double p50 = 0;
    double p99 = 0;
};

/// The idle connections of the client process. A thread of its own answers their pings.
class IdleClients
{
public:
    explicit IdleClients(quint16 port) : m_port(port), m_epoll(::epoll_create1(0)), m_thread([this] { answerPings(); })
    {
    }
    ~IdleClients()
    {
        m_isOver = true;
        m_thread.join();
        ::close(m_epoll);
    }

    bool growTo(int count)
    {
        while (int(m_clients.size()) < count) {
            auto client = std::make_unique<RawClient>(m_port, RawClient::Security::Tls, 20'000);
            if (!client->isConnected() || !client->upgrade())
                return false;
            epoll_event event{};
            event.events = EPOLLIN | EPOLLET;
            event.data.ptr = client.get();
            const std::lock_guard lock(m_mutex);
            m_clients.push_back(std::move(client));
            ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_clients.back()->fd(), &event);
        }
        return true;
    }

    int lost() const { return m_lost; }

private:
    void answerPings()
    {
        while (!m_isOver) {
            epoll_event event{};
            if (::epoll_wait(m_epoll, &event, 1, 100) != 1)
                continue;
            if (event.events & (EPOLLHUP | EPOLLERR))
                ++m_lost;
            // A pong needs no reading of the ping: any frame shows that the peer is alive.
            static_cast<RawClient *>(event.data.ptr)->send(RawClient::frame(10, {}));
        }
    }

    const quint16 m_port;
    const int m_epoll;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<RawClient>> m_clients;
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_lost = 0;
    std::thread m_thread;
};

Times echoTimes(RawClient &active)
{
    std::vector<double> microseconds;
    for (int i = 0; i < echoes; ++i) {
        QElapsedTimer clock;
        clock.start();
        active.sendText("echo");
        if (active.readFrame().payload != "echo")
            return {};
        microseconds.push_back(double(clock.nsecsElapsed()) / 1000);
    }
    std::sort(microseconds.begin(), microseconds.end());
    return {microseconds[echoes / 2], microseconds[echoes * 99 / 100]};
}

/// The client process: says "r" whenever the server is to measure itself, and waits until it has.
int runClients(int toServer, int fromServer, int few, int many)
{
    quint16 port = 0;
    if (::read(fromServer, &port, sizeof port) != sizeof port)
        return 1;
    const auto serverMeasures = [=] {
        char byte = 'r';
        return ::write(toServer, &byte, 1) == 1 && ::read(fromServer, &byte, 1) == 1;
    };
    IdleClients idle(port);
    RawClient active(port, RawClient::Security::Tls, 20'000);
    if (!active.upgrade())
        return 1;
    std::vector<Times> times;
    for (const int count : {few, many}) {
        QElapsedTimer clock;
        clock.start();
        if (!idle.growTo(count)) {
            std::printf("could not open %d connections\n", count);
            return 1;
        }
        const double opened = double(clock.elapsed()) / 1000;
        echoTimes(active); // once for the caches
        times.push_back(echoTimes(active));
        std::printf("%6d idle: echo p50 %7.1f us, p99 %7.1f us   (opened in %.1f s, lost %d)\n", count,
                    times.back().p50, times.back().p99, opened, idle.lost());
        std::fflush(stdout);
        serverMeasures();
    }
    std::printf("ratio of p50 %.2f, of p99 %.2f\n", times[1].p50 / times[0].p50, times[1].p99 / times[0].p99);
    std::fflush(stdout);
    return idle.lost() == 0 ? 0 : 1;
}

int runServer(int argc, char **argv, int toClients, int fromClients, int few, int many)
{
    QCoreApplication application(argc, argv);
    EchoHandler handler;
    TransportServer::Config config;
    config.address = QHostAddress::LocalHost;
    config.tlsPort = 0;
    config.tls = TestCertificate::create().serverConfiguration();
    config.limits.connections = many + 100;
    TransportServer server(config, handler);
    const auto ports = server.start();
    if (!ports || ::write(toClients, &ports->tls, sizeof ports->tls) != sizeof ports->tls)
        return 1;
    std::vector<qint64> resident;
    char byte = 0;
    while (::read(fromClients, &byte, 1) == 1) {
        resident.push_back(residentBytes());
        if (::write(toClients, &byte, 1) != 1)
            break;
    }
    if (resident.size() == 2) {
        std::printf("server memory %.1f MB, per connection %.1f kB\n", double(resident[1]) / 1e6,
                    double(resident[1] - resident[0]) / 1024 / (many - few));
    }
    int status = 1;
    ::wait(&status);
    return WEXITSTATUS(status);
}

} // namespace

int main(int argc, char **argv)
{
    const int many = argc > 1 ? std::atoi(argv[1]) : 5000;
    const int few = argc > 2 ? std::atoi(argv[2]) : 100;
    raiseDescriptorLimit(many + 1000);
    int down[2];
    int up[2];
    if (many <= few || ::pipe(down) != 0 || ::pipe(up) != 0)
        return 1;
    const pid_t child = ::fork(); // before any thread exists
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(up[0]);
        ::close(down[1]);
        return runClients(up[1], down[0], few, many);
    }
    ::close(up[1]);
    ::close(down[0]);
    return runServer(argc, argv, down[1], up[0], few, many);
}
