// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QWebSocket>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject user()
{
    return {{u"id"_s, 7},
            {u"name"_s, u"Sam Seller"_s},
            {u"email"_s, u"seller@demo.test"_s},
            {u"role"_s, u"seller"_s},
            {u"permissions"_s, QJsonArray{u"tickets.sell"_s, u"doors.scan"_s}}};
}

QJsonObject session(int number)
{
    return {{u"accessToken"_s, u"access-%1"_s.arg(number)},
            {u"refreshToken"_s, u"refresh-%1"_s.arg(number)},
            {u"expiresIn"_s, 900},
            {u"user"_s, user()}};
}

} // namespace

FakeServer::FakeServer(const TestCertificate &certificate) : m_server(u"fake"_s, QWebSocketServer::SecureMode)
{
    m_server.setSslConfiguration(certificate.serverConfiguration());
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *socket = m_server.nextPendingConnection()) {
            ++m_accepted;
            socket->setParent(this);
            m_sockets.append(socket);
            connect(socket, &QWebSocket::textMessageReceived, this,
                    [this, socket](const QString &text) { onText(socket, text); });
            connect(socket, &QWebSocket::disconnected, this, [this, socket] {
                m_sockets.removeOne(socket);
                socket->deleteLater();
            });
        }
    });
    on(u"session.login"_s, [](const QJsonObject &) { return result(session(1)); });
    on(u"session.refresh"_s, [](const QJsonObject &) { return result(session(2)); });
    on(u"session.authenticate"_s, [](const QJsonObject &) {
        const QDateTime expires = QDateTime::currentDateTimeUtc().addSecs(900);
        return result(QJsonObject{
            {u"user"_s, user()}, {u"expiresAt"_s, expires.toString(Qt::ISODate)}, {u"serverVersion"_s, u"0.1.0"_s}});
    });
}

FakeServer::~FakeServer() { stop(); }

bool FakeServer::listen(quint16 port)
{
    const bool isListening = m_server.listen(QHostAddress::LocalHost, port);
    m_port = m_server.serverPort();
    return isListening;
}

void FakeServer::stop()
{
    m_server.close();
    dropAll();
}

void FakeServer::dropAll()
{
    for (QWebSocket *socket : std::exchange(m_sockets, {})) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

ServerAddress FakeServer::address() const { return {u"127.0.0.1"_s, m_port}; }

void FakeServer::notify(const QString &method, const QJsonObject &params)
{
    const QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, params}};
    for (QWebSocket *socket : std::as_const(m_sockets))
        socket->sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void FakeServer::onText(QWebSocket *socket, const QString &text)
{
    const QJsonObject request = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString method = request["method"_L1].toString();
    const QJsonObject params = request["params"_L1].toObject();
    m_requests[method].append(params);
    const Handler handler = m_handlers.value(method);
    QJsonObject answer = handler ? handler(params) : problem(u"not_found"_s);
    if (answer.isEmpty() || !m_sockets.contains(socket))
        return;
    answer.insert("jsonrpc"_L1, u"2.0"_s);
    answer.insert("id"_L1, request["id"_L1]);
    socket->sendTextMessage(QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact)));
}

QJsonObject FakeServer::problem(const QString &code, const QJsonObject &more)
{
    QJsonObject data = more;
    data.insert("code"_L1, code);
    data.insert("detail"_L1, u"for the log"_s);
    return {{u"error"_s, QJsonObject{{u"code"_s, -32000}, {u"message"_s, code}, {u"data"_s, data}}}};
}

} // namespace foyer::test
