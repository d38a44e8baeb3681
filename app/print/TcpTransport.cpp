// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/TcpTransport.h"

#include <QUrl>

#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#include <sys/ioctl.h>
#endif

namespace foyer {

using namespace Qt::StringLiterals;

std::pair<QString, quint16> TcpTransport::parse(const QString &address)
{
    const QUrl url(u"tcp://"_s + address.trimmed(), QUrl::StrictMode);
    const bool isPlain = url.isValid() && url.path().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    return isPlain && !url.host().isEmpty() ? std::pair(url.host(), quint16(url.port(usualPort))) : std::pair(QString(), quint16(0));
}

TcpTransport::TcpTransport(const QString &address, QObject *parent)
    : PrinterTransport(parent), m_host(parse(address).first), m_port(parse(address).second)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(connectMs);
    connect(&m_deadline, &QTimer::timeout, this, &TcpTransport::fail);
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_deadline.stop();
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1); // a drawer's five bytes go at once
        m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        emit opened();
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &TcpTransport::fail);
    connect(&m_socket, &QTcpSocket::disconnected, this, &TcpTransport::fail);
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { emit received(m_socket.readAll()); });
    connect(&m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_isWriting && m_socket.bytesToWrite() == 0) {
            m_isWriting = false;
            emit drained();
        }
    });
}

// The socket says goodbye when it is destroyed; by then nobody may listen.
TcpTransport::~TcpTransport() { close(); }

void TcpTransport::open()
{
    m_isQuiet = false;
    m_isWriting = false;
    if (m_host.isEmpty()) {
        QMetaObject::invokeMethod(this, &TcpTransport::fail, Qt::QueuedConnection);
        return;
    }
    m_deadline.start();
    m_socket.connectToHost(m_host, m_port);
}

void TcpTransport::close()
{
    m_isQuiet = true;
    m_deadline.stop();
    m_socket.abort();
}

void TcpTransport::fail()
{
    if (std::exchange(m_isQuiet, true))
        return;
    close();
    emit failed();
}

void TcpTransport::write(const QByteArray &chunk)
{
    m_isWriting = true;
    m_socket.write(chunk);
}

qint64 TcpTransport::unconfirmed() const
{
#ifdef Q_OS_LINUX
    // What the kernel still keeps because the printer has not acknowledged it: tcp(7), SIOCOUTQ.
    int bytes = 0;
    if (m_socket.socketDescriptor() >= 0 && ::ioctl(int(m_socket.socketDescriptor()), SIOCOUTQ, &bytes) == 0)
        return m_socket.bytesToWrite() + bytes;
#endif
    return m_socket.bytesToWrite();
}

} // namespace foyer
