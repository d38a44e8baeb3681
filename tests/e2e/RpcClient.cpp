// SPDX-License-Identifier: GPL-3.0-or-later
#include "RpcClient.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QTimer>

namespace foyer::test {

using namespace Qt::StringLiterals;

bool waitUntil(const std::function<bool()> &isDone, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    QTimer tick; // wakes the loop now and then, for conditions that no event of ours announces
    tick.start(10);
    while (!isDone()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

RpcClient::RpcClient(quint16 port) : m_port(port)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setSslConfiguration(configuration);
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
        const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
        if (message["method"_L1].toString() == "seats.changed"_L1)
            m_changes.append(message["params"_L1].toObject());
        else
            m_replies.insert(message["id"_L1].toInt(), message);
    });
}

bool RpcClient::open(int timeoutMs)
{
    if (isOpen())
        return true;
    m_socket.open(QUrl(u"wss://127.0.0.1:%1/ws"_s.arg(m_port)));
    return waitUntil([this] { return isOpen(); }, timeoutMs);
}

bool RpcClient::authenticate(const QByteArray &token)
{
    return open()
        && call(u"session.authenticate"_s, {{u"accessToken"_s, QString::fromLatin1(token)}}).contains("result"_L1);
}

int RpcClient::send(const QString &method, const QJsonObject &params)
{
    const QJsonObject message{
        {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, ++m_lastId}, {u"method"_s, method}, {u"params"_s, params}};
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    m_socket.flush();
    return m_lastId;
}

QJsonObject RpcClient::takeReply(int id, int timeoutMs)
{
    waitUntil([this, id] { return m_replies.contains(id) || !isOpen(); }, timeoutMs);
    return m_replies.take(id);
}

QJsonObject RpcClient::call(const QString &method, const QJsonObject &params)
{
    return takeReply(send(method, params));
}

SeatFold SeatFold::of(const QJsonObject &snapshot)
{
    SeatFold fold;
    fold.version = snapshot["version"_L1].toInteger(-1);
    fold.available = snapshot["available"_L1].toInt();
    fold.states = snapshot["states"_L1].toString().toLatin1();
    for (const QJsonValue &area : snapshot["areas"_L1].toArray())
        fold.areas.insert(area["section"_L1].toInt(), area["available"_L1].toInt());
    return fold;
}

void SeatFold::apply(const QJsonObject &change)
{
    if (!fault.isEmpty())
        return;
    if (change["from"_L1].toInteger(-1) != version || change["version"_L1].toInteger() < version) {
        fault = u"at version %1 came %2"_s.arg(version).arg(
            QString::fromUtf8(QJsonDocument(change).toJson(QJsonDocument::Compact)).left(200));
        return;
    }
    version = change["version"_L1].toInteger();
    available = change["available"_L1].toInt();
    for (const QJsonValue &each : change["changes"_L1].toArray()) {
        const int seat = each[0].toInt(-1);
        if (seat < 0 || seat >= states.size())
            fault = u"seat %1 is none"_s.arg(seat);
        else
            states[seat] = each[1].toString().toLatin1().at(0);
    }
    for (const QJsonValue &area : change["areas"_L1].toArray())
        areas.insert(area["section"_L1].toInt(), area["available"_L1].toInt());
}

} // namespace foyer::test
