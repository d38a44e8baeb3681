// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpsClient.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QUuid>

namespace foyer::test {

using namespace Qt::StringLiterals;

QByteArray newKey() { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); }

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QJsonObject HttpReply::json() const { return QJsonDocument::fromJson(body).object(); }

QString HttpReply::code() const
{
    return header("Content-Type") == "application/problem+json" ? json()["code"_L1].toString() : QString();
}

QStringList HttpReply::fieldPaths() const
{
    QStringList paths;
    for (const QJsonValue &field : json()["fields"_L1].toArray())
        paths += field["path"_L1].toString();
    return paths;
}

HttpsClient::HttpsClient(quint16 port) : m_port(port)
{
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket, [this] {
        if (m_clock && m_answeredAtMs < 0)
            m_answeredAtMs = m_clock->elapsed();
        m_in += m_socket.readAll();
    });
}

bool HttpsClient::connect()
{
    if (m_socket.isEncrypted() && m_socket.state() == QAbstractSocket::ConnectedState)
        return true;
    m_socket.abort();
    m_in.clear();
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, m_port);
    return m_socket.waitForEncrypted(patienceMs);
}

HttpReply HttpsClient::get(const QByteArray &path) { return call("GET", path, {}); }

HttpReply HttpsClient::post(const QByteArray &path, const QJsonObject &body, const QByteArray &key)
{
    Headers headers{{"Content-Type", "application/json"}};
    if (!key.isEmpty())
        headers.append({"Idempotency-Key", key});
    return call("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

HttpReply HttpsClient::call(const QByteArray &verb, const QByteArray &path, const QByteArray &body,
                            const Headers &headers)
{
    if (!connect())
        return {};
    send(request(verb, path, body, headers));
    return receive(patienceMs, verb != "HEAD");
}

QByteArray HttpsClient::request(const QByteArray &verb, const QByteArray &path, const QByteArray &body,
                                const Headers &headers) const
{
    QByteArray out = verb + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!m_token.isEmpty())
        out += "Authorization: Bearer " + m_token + "\r\n";
    for (const auto &[name, value] : headers)
        out += name + ": " + value + "\r\n";
    if (!body.isEmpty() || verb == "POST" || verb == "PATCH")
        out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return out + "\r\n" + body;
}

void HttpsClient::send(const QByteArray &bytes)
{
    m_answeredAtMs = -1;
    m_socket.write(bytes);
    m_socket.flush();
}

std::optional<HttpReply> HttpsClient::take(bool hasBody)
{
    const qsizetype end = m_in.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    HttpReply reply;
    reply.head = m_in.left(end + 2);
    reply.status = reply.head.mid(9, 3).toInt();
    const qsizetype length = hasBody ? reply.header("Content-Length").toLongLong() : 0;
    if (m_in.size() < end + 4 + length)
        return std::nullopt;
    reply.body = m_in.mid(end + 4, length);
    m_in.remove(0, end + 4 + length);
    return reply;
}

HttpReply HttpsClient::receive(int timeoutMs, bool hasBody)
{
    const QDeadlineTimer deadline(timeoutMs);
    for (;;) {
        if (auto reply = take(hasBody))
            return *reply;
        if (deadline.hasExpired() || m_socket.state() != QAbstractSocket::ConnectedState)
            return {};
        m_socket.waitForReadyRead(int(deadline.remainingTime()));
    }
}

bool HttpsClient::waitForEnd(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (m_socket.state() == QAbstractSocket::ConnectedState && !deadline.hasExpired())
        m_socket.waitForReadyRead(int(deadline.remainingTime()));
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

} // namespace foyer::test
