// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/TransportServer.h"

#include "net/EpollDispatcher.h"
#include "net/IoThread.h"

#include <csignal>
#include <unistd.h>

namespace foyer::net {

class TransportServer::Private
{
public:
    Private(Config given, TransportHandler &aHandler) : config(std::move(given)), handler(aHandler) { }

    /// One listening socket per thread; on failure none is left open.
    Result<quint16> listen(const QHostAddress &address, std::optional<quint16> wanted, std::vector<int> &fds) const
    {
        quint16 port = wanted.value_or(0);
        for (int i = 0; wanted && i < config.threads; ++i) {
            const auto fd = openListeningSocket(address, port, config.limits.listenBacklog, i == 0);
            if (!fd) {
                for (const int open : fds)
                    ::close(open);
                fds.clear();
                return fd.error();
            }
            fds.push_back(*fd);
            port = localPort(*fd); // the first picks it, the others join
        }
        return port;
    }

    const Config config;
    TransportHandler &handler;
    TransportStats stats;
    Admission admission{config.limits, stats};
    TlsContextSlot tls;
    std::vector<std::unique_ptr<IoThread>> threads;
};

TransportServer::TransportServer(Config config, TransportHandler &handler)
    : d(std::make_unique<Private>(std::move(config), handler))
{
}

TransportServer::~TransportServer() { stop(); }

const TransportStats &TransportServer::stats() const { return d->stats; }

Result<TransportServer::Ports> TransportServer::start()
{
    Q_ASSERT(d->threads.empty() && d->config.threads > 0);
    if (d->config.tlsPort) {
        if (const auto loaded = setTlsConfiguration(d->config.tls); !loaded)
            return loaded.error();
    }
    // OpenSSL writes with write(): a peer that has left would end the process.
    std::signal(SIGPIPE, SIG_IGN);

    std::vector<int> tlsFds;
    std::vector<int> plainFds;
    const auto tlsPort = d->listen(d->config.address, d->config.tlsPort, tlsFds);
    if (!tlsPort)
        return tlsPort.error();
    const auto plainPort = d->listen(d->config.plainAddress, d->config.plainPort, plainFds);
    if (!plainPort) {
        for (const int fd : tlsFds)
            ::close(fd);
        return plainPort.error();
    }
    const IoShared shared{d->config.limits, d->stats, d->admission, d->handler, d->tls};
    for (std::size_t i = 0; i < std::size_t(d->config.threads); ++i) {
        d->threads.push_back(std::make_unique<IoThread>(int(i), shared, i < tlsFds.size() ? tlsFds[i] : -1,
                                                        i < plainFds.size() ? plainFds[i] : -1));
        d->threads.back()->startServing();
    }
    return Ports{*tlsPort, *plainPort};
}

void TransportServer::stop()
{
    for (const auto &thread : d->threads)
        thread->beginStop();
    for (const auto &thread : d->threads)
        thread->wait();
    d->threads.clear();
}

Status TransportServer::setTlsConfiguration(const QSslConfiguration &configuration)
{
    const auto context = TlsContext::create(configuration);
    if (!context)
        return context.error();
    d->tls.store(*context);
    return ok();
}

} // namespace foyer::net
