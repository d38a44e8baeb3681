// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QWebSocket>

#include <functional>

namespace foyer::test {

/// Runs the event loop until `isDone` or the time is over; says which.
bool waitUntil(const std::function<bool()> &isDone, int timeoutMs);

/// JSON-RPC over a WebSocket. Blocking, but the event loop runs meanwhile, so several of them live in one thread.
class RpcClient
{
public:
    static constexpr int patienceMs = 20'000;

    explicit RpcClient(quint16 port);
    Q_DISABLE_COPY_MOVE(RpcClient)

    bool open(int timeoutMs = patienceMs);
    /// Opens and signs in.
    bool authenticate(const QByteArray &token);
    QWebSocket &socket() { return m_socket; }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    /// Sends a call and gives its id at once.
    int send(const QString &method, const QJsonObject &params);
    bool hasReply(int id) const { return m_replies.contains(id); }
    /// The whole message: `result` or `error`; empty when none came.
    QJsonObject takeReply(int id, int timeoutMs = patienceMs);
    QJsonObject call(const QString &method, const QJsonObject &params);

    /// The `params` of each seats.changed, oldest first.
    const QList<QJsonObject> &changes() const { return m_changes; }
    void forgetChanges() { m_changes.clear(); }

private:
    const quint16 m_port;
    QWebSocket m_socket;
    int m_lastId = 0;
    QHash<int, QJsonObject> m_replies;
    QList<QJsonObject> m_changes;
};

/// What a subscriber knows of one event: a snapshot and the changes folded into it.
struct SeatFold {
    qint64 version = -1;
    int available = 0;
    QByteArray states;
    QHash<int, int> areas; ///< free places by section
    QString fault; ///< the first change that did not fit on

    static SeatFold of(const QJsonObject &snapshot);
    /// A change, or the reply to a subscription that only missed some: must begin where this ends.
    void apply(const QJsonObject &change);
    bool operator==(const SeatFold &) const = default;
};

} // namespace foyer::test
