// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "net/Limits.h"
#include "net/Transport.h"
#include "net/TransportStats.h"

#include <QSslConfiguration>

#include <memory>
#include <optional>

namespace foyer::net {

/// HTTP/1.1 and WebSockets over TLS and plain TCP, on threads of its own. Each thread has its own event loop and its
/// own listening sockets on the same ports; a connection stays with the thread that accepted it.
///
/// Thread: start() and stop() from the owner's thread, the rest from anywhere.
class TransportServer
{
public:
    struct Config {
        QHostAddress address = QHostAddress::Any; ///< IPv6 and IPv4
        std::optional<quint16> tlsPort; ///< 0: any free port; none: no TLS
        QHostAddress plainAddress = QHostAddress::Any;
        std::optional<quint16> plainPort; ///< likewise, without TLS
        int threads = 2;
        QSslConfiguration tls; ///< certificate chain, key, protocol; not needed without tlsPort
        Limits limits;
    };
    struct Ports {
        quint16 tls = 0; ///< 0: not served
        quint16 plain = 0;
    };

    /// `handler` outlives the server.
    TransportServer(Config config, TransportHandler &handler);
    /// Stops first.
    ~TransportServer();
    Q_DISABLE_COPY_MOVE(TransportServer)

    /// Listens and begins to serve; says on which ports. Fails with Conflict when a port is in use, NotAllowed when it
    /// needs a privilege, InvalidInput when the certificate and its key do not fit. Ignores SIGPIPE for the process.
    Result<Ports> start();

    /// Takes no more connections, lets requests in flight finish for Limits::stopMs, closes WebSockets with 1001, and
    /// waits for the threads. Answers given later are dropped. The threads that answer requests must be running still.
    void stop();

    /// New connections use this certificate from now on; those there are keep theirs. A bad one changes nothing.
    Status setTlsConfiguration(const QSslConfiguration &configuration);

    const TransportStats &stats() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace foyer::net
