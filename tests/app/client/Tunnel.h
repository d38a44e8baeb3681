// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ServerAddress.h"

#include <QObject>
#include <QTcpServer>

namespace foyer::test {

/// Passes bytes on to a server until told to swallow them: a cable pulled out somewhere, where no end learns of it.
class Tunnel : public QObject
{
public:
    explicit Tunnel(const ServerAddress &to);

    bool listen() { return m_server.listen(QHostAddress::LocalHost); }
    ServerAddress address() const { return {QStringLiteral("127.0.0.1"), m_server.serverPort()}; }
    void setSwallowing(bool isSwallowing) { m_isSwallowing = isSwallowing; }
    int connections() const { return m_accepted; }

private:
    void pass(QTcpSocket *from, QTcpSocket *to);

    const ServerAddress m_to;
    QTcpServer m_server;
    bool m_isSwallowing = false;
    int m_accepted = 0;
};

} // namespace foyer::test
