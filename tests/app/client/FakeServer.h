// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ServerAddress.h"
#include "support/TestCertificate.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QWebSocketServer>

#include <functional>

class QWebSocket;

namespace foyer::test {

/// A TLS WebSocket server that speaks JSON-RPC as a Foyer server does, with a handler for each method. Signing in works
/// by itself until a test says otherwise.
class FakeServer : public QObject
{
public:
    /// What to send for a request: `{"result": …}` or `{"error": …}`; an empty object sends nothing.
    using Handler = std::function<QJsonObject(const QJsonObject &params)>;

    explicit FakeServer(const TestCertificate &certificate);
    ~FakeServer() override;

    bool listen(quint16 port = 0);
    void stop(); ///< closes the port and every connection, as a crash would
    void dropAll(); ///< breaks every connection; the port stays open
    ServerAddress address() const;

    void on(const QString &method, Handler handler) { m_handlers.insert(method, std::move(handler)); }
    void notify(const QString &method, const QJsonObject &params);

    /// Every request of `method` so far, as its params.
    QList<QJsonObject> requests(const QString &method) const { return m_requests.value(method); }
    int connections() const { return m_accepted; }

    static QJsonObject result(const QJsonValue &value) { return {{QStringLiteral("result"), value}}; }
    static QJsonObject problem(const QString &code, const QJsonObject &more = {});

private:
    void onText(QWebSocket *socket, const QString &text);

    QWebSocketServer m_server;
    QList<QWebSocket *> m_sockets;
    QHash<QString, Handler> m_handlers;
    QHash<QString, QList<QJsonObject>> m_requests;
    int m_accepted = 0;
    quint16 m_port = 0;
};

} // namespace foyer::test
