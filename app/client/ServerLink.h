// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/RpcMessage.h"
#include "client/ServerAddress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QWebSocket;

namespace foyer {

/// One attempt at a connection and, if it succeeds, the connection: a QWebSocket that is used once. Nothing is sent
/// before the server has shown the one certificate it is known by. A link that dies without a word is noticed by pings.
/// Interface thread; owned by ServerConnection.
class ServerLink : public QObject
{
    Q_OBJECT

public:
    struct Timing {
        int connectMs = 6000; ///< to TCP, TLS and the upgrade together
        int idleMs = 1000; ///< silence after which the server is asked for a sign of life
        int quietMs = 700; ///< without one after this long people are told: within two seconds of the last byte
        int pongMs = 3000; ///< without one after this long the link is given up
    };

    /// `fingerprint`: SHA-256 of the certificate the server is known by; empty for one never met.
    ServerLink(ServerAddress server, QByteArray fingerprint, Timing timing, QObject *parent = nullptr);
    ~ServerLink() override;

    void open();
    void send(const QByteArray &message);
    void close(); ///< in good order; no signal follows

signals:
    void opened();
    void received(const foyer::RpcMessage &message);
    /// The attempt is over: the server showed another certificate than the known one, or none is known yet.
    void certificateRefused(const QByteArray &fingerprint, bool isChanged);
    /// The server owes a sign of life; or, false, gave one after all.
    void quietChanged(bool isQuiet);
    void closed(const QString &why); ///< over, for any other reason; `why` is for the log

private:
    void onSslErrors();
    void onConnected();
    void onText(const QString &text);
    void finish(const QString &why);
    void drop();
    void onTick();
    void onHeard();

    const ServerAddress m_server;
    const QByteArray m_fingerprint;
    const Timing m_timing;
    QWebSocket *m_socket = nullptr; ///< child
    QTimer m_tick;
    QElapsedTimer m_heard; ///< since the last byte from the server
    QElapsedTimer m_pinged; ///< since the ping that waits for an answer; invalid when none does
    bool m_isVerified = false;
    bool m_isOpen = false;
    bool m_isOver = false;
    bool m_isQuiet = false;
};

} // namespace foyer
