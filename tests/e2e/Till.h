// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpsClient.h"
#include "RpcClient.h"
#include "ServerProcess.h"

namespace foyer::test {

/// A running server with the demo loaded: what most of these tests begin with. The demo is loaded once for all of them,
/// into a folder beside the build that each copies.
class DemoHouse
{
public:
    explicit DemoHouse(const QStringList &options = {});
    bool open();
    /// Why it did not stop as it must; empty when all was well.
    QByteArray close();
    ServerProcess &server() { return m_server; }
    quint16 port() const { return m_server.port(); }
    QString dataFolder() const { return m_folder.path(); }

private:
    bool copyDemo();

    QTemporaryDir m_folder; ///< the data folder itself: its parents must be open to the user PostgreSQL runs as
    ServerProcess m_server;
};

/// A signed-in person with a connection of their own.
class Till
{
public:
    explicit Till(quint16 port, const char *person = "seller");

    bool isSignedIn() const { return !m_client.token().isEmpty(); }
    HttpsClient &http() { return m_client; }
    const QByteArray &token() const { return m_client.token(); }

    qint64 event(const QByteArray &words); ///< the first that a search finds; 0 for none
    QJsonObject seats(qint64 event);
    HttpReply hold(qint64 event, const QJsonObject &what, const QByteArray &key = newKey());
    HttpReply holdSeats(qint64 event, const QList<int> &seats, const QByteArray &key = newKey());
    HttpReply holdBest(qint64 event, int quantity, const QByteArray &key = newKey());
    HttpReply sell(qint64 event, const QJsonObject &order, const QByteArray &key = newKey());
    /// All of a hold, paid in cash with the exact amount.
    HttpReply sellForCash(qint64 event, const QJsonObject &hold, const QByteArray &key = newKey());
    HttpReply release(qint64 event, qint64 hold);
    HttpReply scan(qint64 event, const QString &code);

private:
    HttpsClient m_client;
};

/// How long a client that comes now waits for its answer, handshake included; -1 for no answer.
qint64 answerTimeMs(quint16 port);
/// What "at once" means; a sanitizer takes its part.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int promptMs = 3000;
#else
constexpr int promptMs = 1000;
#endif

QByteArray eventPath(qint64 event, const QByteArray &rest = {});
QJsonObject money(qint64 amount, const QString &currency = QStringLiteral("EUR"));
qint64 amountOf(const QJsonValue &money);
QJsonObject cashOrder(const QJsonObject &hold, qint64 tenderedMore = 0);
QJsonObject bestAvailable(int quantity);

} // namespace foyer::test
