// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ServerLink.h"

#include "client/Background.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QWebSocket>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
constexpr int tickMs = 100;
constexpr int closeMs = 2000; // for the close handshake
constexpr quint64 maxMessageBytes = 64 * 1024 * 1024; // a stadium's plan is 9 MB
constexpr qsizetype backgroundSize = 512 * 1024; // characters; parsing more than this would be felt
} // namespace

ServerLink::ServerLink(ServerAddress server, QByteArray fingerprint, Timing timing, QObject *parent)
    : QObject(parent), m_server(std::move(server)), m_fingerprint(std::move(fingerprint)), m_timing(timing)
{
    m_tick.setInterval(std::min({tickMs, timing.connectMs, timing.idleMs, timing.pongMs}));
    connect(&m_tick, &QTimer::timeout, this, &ServerLink::onTick);
}

ServerLink::~ServerLink() { drop(); }

void ServerLink::open()
{
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(maxMessageBytes);
    m_socket->setMaxAllowedIncomingMessageSize(maxMessageBytes);
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setProtocol(QSsl::TlsV1_3OrLater);
    ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
    ssl.setCaCertificates({}); // no authority vouches for a box office; the pinned certificate does
    m_socket->setSslConfiguration(ssl);
    connect(m_socket, &QWebSocket::sslErrors, this, &ServerLink::onSslErrors);
    connect(m_socket, &QWebSocket::connected, this, &ServerLink::onConnected);
    connect(m_socket, &QWebSocket::disconnected, this, [this] { finish(u"closed by the server"_s); });
    connect(m_socket, &QWebSocket::textMessageReceived, this, &ServerLink::onText);
    connect(m_socket, &QWebSocket::pong, this, [this] {
        m_pinged.invalidate();
        onHeard();
    });
    // A refused upgrade tells an error but never disconnects.
    const auto onError = [this] { finish(m_socket->errorString()); };
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, onError);
#else
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, onError);
#endif
    m_heard.start();
    m_tick.start();
    m_socket->open(m_server.socketUrl());
}

void ServerLink::onSslErrors()
{
    // QWebSocket tells the errors but not the certificate the server showed; its socket does.
    const auto *tls = m_socket->findChild<QSslSocket *>();
    const QByteArray shown = tls ? tls->peerCertificate().digest(QCryptographicHash::Sha256) : QByteArray();
    if (tls && !tls->peerCertificate().isNull() && shown == m_fingerprint) {
        m_isVerified = true;
        m_socket->ignoreSslErrors(); // of this handshake alone: the socket is never used again
        return;
    }
    if (m_isOver)
        return;
    m_isOver = true;
    drop();
    if (shown.isEmpty())
        emit closed(u"no certificate"_s);
    else
        emit certificateRefused(shown, !m_fingerprint.isEmpty());
}

void ServerLink::onConnected()
{
    if (!m_isVerified) // no error told means an authority we did not name: refuse
        return finish(u"the certificate was not checked"_s);
    m_isOpen = true;
    m_heard.restart();
    // A large message counts as life while it arrives, or a slow line would never finish one.
    if (const auto *device = m_socket->findChild<QSslSocket *>())
        connect(device, &QIODevice::readyRead, this, &ServerLink::onHeard);
    emit opened();
}

void ServerLink::onHeard()
{
    m_heard.restart();
    if (std::exchange(m_isQuiet, false))
        emit quietChanged(false);
}

void ServerLink::onText(const QString &text)
{
    onHeard();
    if (text.size() < backgroundSize) {
        emit received(RpcMessage::decode(text.toUtf8()));
        return;
    }
    inBackground(
        this, [text] { return RpcMessage::decode(text.toUtf8()); },
        [this](const RpcMessage &message) {
            if (!m_isOver)
                emit received(message);
        });
}

void ServerLink::send(const QByteArray &message)
{
    if (m_isOpen && !m_isOver)
        m_socket->sendTextMessage(QString::fromUtf8(message));
}

void ServerLink::onTick()
{
    if (m_isOver)
        return;
    if (!m_isOpen) {
        if (m_heard.elapsed() >= m_timing.connectMs)
            finish(u"no connection in time"_s);
        return;
    }
    if (m_pinged.isValid()) {
        // Bytes of a long message may arrive before the pong that queues behind them.
        if (m_pinged.elapsed() >= m_timing.pongMs && m_heard.elapsed() >= m_timing.pongMs)
            return finish(u"no sign of life"_s);
        const bool isOwed = m_pinged.elapsed() >= m_timing.quietMs && m_heard.elapsed() >= m_timing.quietMs;
        if (isOwed && !std::exchange(m_isQuiet, true))
            emit quietChanged(true);
    } else if (m_heard.elapsed() >= m_timing.idleMs) {
        m_pinged.start();
        m_socket->ping();
    }
}

void ServerLink::finish(const QString &why)
{
    if (m_isOver)
        return;
    m_isOver = true;
    drop();
    emit closed(why);
}

void ServerLink::close()
{
    m_isOver = true;
    if (!m_isOpen || !m_socket)
        return drop();
    // What was written last, a log-out perhaps, still has to leave: the socket outlives this by a moment.
    m_tick.stop();
    QWebSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->setParent(QCoreApplication::instance());
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(closeMs, socket, [socket] {
        socket->abort(); // deleting a connected one would leak what is below it
        socket->deleteLater();
    });
    socket->close();
}

void ServerLink::drop()
{
    m_tick.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

} // namespace foyer
