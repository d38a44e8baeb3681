// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "net/Admission.h"
#include "net/TlsContext.h"

#include <QBasicTimer>
#include <QObject>
#include <QSocketNotifier>

#include <atomic>
#include <functional>
#include <optional>

namespace foyer::net {

/// A listening socket with SO_REUSEPORT: one per I/O thread on the same port, and the kernel shares out connections.
/// Fails when any other process listens on that port, including one that also set SO_REUSEPORT. Port 0: any free port.
/// IPv6 Any serves IPv4 as well. Callable from any thread.
Result<int> openListeningSocket(const QHostAddress &address, quint16 port, int backlog, bool isFirst);
quint16 localPort(int fd);

/// The certificate in use; replaceable from any thread, effective for the next connection.
using TlsContextSlot = std::atomic<std::shared_ptr<const TlsContext>>;

/// Accepts connections of one listening socket for one I/O thread: admission, socket options, and a rest when the
/// system has no more descriptors (a level-triggered listener would spin, QTcpServer would stop for good).
class Listener final : public QObject
{
public:
    struct Accepted {
        int fd = -1; ///< ours to close
        QHostAddress peer;
        std::unique_ptr<AdmissionToken> token;
        std::shared_ptr<const TlsContext> tls; ///< null on the plain port
    };
    using Sink = std::function<void(Accepted)>;

    /// Takes over `fd`. `tls` is null for the plain port; it, `limits`, `admission` and `stats` outlive the listener.
    Listener(int fd, const TlsContextSlot *tls, const Limits &limits, Admission &admission, TransportStats &stats,
             Sink sink);
    ~Listener() override;

    /// Stops accepting and frees the port.
    void close();

private:
    void acceptAll();
    void admit(int fd, const QHostAddress &peer);
    void timerEvent(QTimerEvent *event) override;

    const TlsContextSlot *m_tls;
    const Limits &m_limits;
    Admission &m_admission;
    TransportStats &m_stats;
    Sink m_sink;
    int m_fd;
    std::optional<QSocketNotifier> m_watcher;
    QBasicTimer m_rest;
};

} // namespace foyer::net
