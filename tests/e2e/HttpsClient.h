// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QSslSocket>

#include <optional>

namespace foyer::test {

/// A new idempotency key.
QByteArray newKey();

struct HttpReply {
    int status = 0; ///< 0: the connection ended or the time was over before an answer
    QByteArray head;
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const;
    QString code() const; ///< of a problem
    QStringList fieldPaths() const; ///< of a problem
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// A blocking HTTPS client that keeps its connection and can also send what no proper client would. Every wait has an
/// end.
class HttpsClient
{
public:
    static constexpr int patienceMs = 20'000;

    explicit HttpsClient(quint16 port);
    Q_DISABLE_COPY_MOVE(HttpsClient)

    /// Connects, if it is not, and ends the handshake.
    bool connect();
    QSslSocket &socket() { return m_socket; }
    /// For every request from now on.
    void setToken(const QByteArray &token) { m_token = token; }
    const QByteArray &token() const { return m_token; }

    HttpReply get(const QByteArray &path);
    HttpReply post(const QByteArray &path, const QJsonObject &body, const QByteArray &key = {});
    HttpReply call(const QByteArray &verb, const QByteArray &path, const QByteArray &body, const Headers &headers = {});

    /// The two halves of a call, for many at once. `send` leaves nothing in Qt's buffers if the network takes it.
    QByteArray request(const QByteArray &verb, const QByteArray &path, const QByteArray &body,
                       const Headers &headers = {}) const;
    void send(const QByteArray &bytes);
    HttpReply receive(int timeoutMs = patienceMs, bool hasBody = true);
    /// A whole answer that is there already.
    std::optional<HttpReply> take(bool hasBody = true);
    /// Notes when, on that clock, the first bytes of the next answer come; -1 while there are none.
    void timeAnswers(const QElapsedTimer &clock) { m_clock = &clock; }
    qint64 answeredAtMs() const { return m_answeredAtMs; }

    bool waitForEnd(int timeoutMs);
    /// A reset, as from a process that was killed.
    void abort() { m_socket.abort(); }

private:
    const quint16 m_port;
    QSslSocket m_socket;
    QByteArray m_token;
    QByteArray m_in;
    const QElapsedTimer *m_clock = nullptr;
    qint64 m_answeredAtMs = -1;
};

} // namespace foyer::test
