// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tunnel.h"

#include <QPointer>
#include <QTcpSocket>

namespace foyer::test {

Tunnel::Tunnel(const ServerAddress &to) : m_to(to)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *near = m_server.nextPendingConnection()) {
            ++m_accepted;
            auto *far = new QTcpSocket(near);
            far->connectToHost(m_to.host, m_to.port);
            pass(near, far);
            pass(far, near);
            connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
            connect(far, &QTcpSocket::disconnected, near, [near] { near->disconnectFromHost(); });
        }
    });
}

void Tunnel::pass(QTcpSocket *from, QTcpSocket *to)
{
    connect(from, &QTcpSocket::readyRead, to, [this, from, to] {
        const QByteArray bytes = from->readAll();
        if (!m_isSwallowing)
            to->write(bytes); // kept by the socket while it is still connecting
    });
}

} // namespace foyer::test
