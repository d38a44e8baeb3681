// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"

#include <QPointer>

namespace foyer::test {

/// A server in the hand of a test: it keeps every call until the test answers it.
class FakeClient : public Client
{
public:
    struct Call {
        QString method;
        QJsonObject fields;
        QString key;
        QPointer<QObject> context;
        RawHandler handler;
    };

    void send(const MethodInfo &info, const QByteArray &fields, const QString &key, QObject *context,
              RawHandler handler) override;
    bool isOnline() const override { return m_isOnline; }
    QDateTime serverNow() const override { return m_now; }

    void setOnline(bool isOnline);
    void setNow(const QDateTime &now) { m_now = now; }

    /// Calls of `method` that wait for an answer, oldest first.
    QList<Call> waiting(QLatin1StringView method) const;
    const QList<Call> &all() const { return m_all; } ///< also those answered, in order
    /// Answers the oldest; false when none waits.
    bool answer(QLatin1StringView method, const QJsonValue &result);
    bool fail(QLatin1StringView method, const Error &error);

private:
    bool finish(QLatin1StringView method, const RawReply &reply);

    QList<Call> m_waiting, m_all;
    bool m_isOnline = true;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

} // namespace foyer::test
