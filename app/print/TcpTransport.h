// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrinterTransport.h"

#include <QTcpSocket>
#include <QTimer>

namespace foyer {

/// A printer on the network: raw bytes to port 9100, as every network printer takes them. No encryption exists there; the
/// printers' network is the venue's own.
class TcpTransport : public PrinterTransport
{
    Q_OBJECT
public:
    static constexpr quint16 usualPort = 9100;
    static constexpr int connectMs = 3000;

    /// `address` is host, host:port or [v6]:port.
    explicit TcpTransport(const QString &address, QObject *parent = nullptr);
    ~TcpTransport() override;
    /// Host and port; an empty host when it is no address.
    static std::pair<QString, quint16> parse(const QString &address);

    void open() override;
    void close() override;
    bool isOpen() const override { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void write(const QByteArray &chunk) override;
    qint64 unconfirmed() const override;

private:
    void fail();

    const QString m_host;
    const quint16 m_port;
    QTcpSocket m_socket;
    QTimer m_deadline;
    bool m_isQuiet = true; ///< closed on purpose
    bool m_isWriting = false;
};

} // namespace foyer
