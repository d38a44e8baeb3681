// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <map>

namespace foyer {

/// Calls that wait for their answer. It outlives every link: what a broken link left open is asked again over the next
/// one, in the order it was first asked, mutations under the key they were made with. Bounded in number and in time.
/// Interface thread.
class CallQueue : public QObject
{
    Q_OBJECT

public:
    struct Timing {
        int answerMs = 10'000; ///< for one answer while the link is up
        int readBoundMs = 30'000; ///< for a read over all links
        int mutationBoundMs = 120'000; ///< for a mutation over all links
        int busyPauseMs = 500; ///< before asking a busy server again, unless it says how long
    };
    static constexpr int maxCalls = 128;

    explicit CallQueue(Timing timing, QObject *parent = nullptr);

    /// `isSession`: about the link itself (signing in); sent before the link counts as up, dropped when it breaks.
    void add(const MethodInfo &info, const QByteArray &fields, const QString &key, QObject *context, bool isSession,
             Client::RawHandler handler);
    void answer(qint64 id, const Client::RawReply &reply);

    void linkUp(); ///< signed in: everything unsent goes out
    void linkDown(); ///< everything sent may have been lost
    void failAll(const Error &error);
    bool isEmpty() const { return m_calls.empty(); }

signals:
    void sendRequested(const QByteArray &message);
    void tokenExpired(); ///< a call was refused for it and waits for the next linkUp()

private:
    struct Call {
        const MethodInfo *info = nullptr;
        QByteArray fields;
        QString key;
        QPointer<QObject> context;
        bool isSession = false;
        bool isSent = false;
        bool wasRefreshed = false;
        qint64 startedMs = 0;
        qint64 sentMs = 0;
        qint64 notBeforeMs = 0;
        Client::RawHandler handler;
    };
    using Calls = std::map<qint64, Call>; // ordered: asked again in the order of asking

    void send(qint64 id, Call &call);
    void sendDue();
    void finish(Calls::iterator at, const Client::RawReply &reply);
    void tick();
    int boundMs(const Call &call) const;

    const Timing m_timing;
    Calls m_calls;
    qint64 m_lastId = 0;
    bool m_isUp = false;
    QElapsedTimer m_clock;
    QTimer m_tick;
};

} // namespace foyer
