// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"

#include <QJsonDocument>

namespace foyer::test {

void FakeClient::send(const MethodInfo &info, const QByteArray &fields, const QString &key, QObject *context,
                      RawHandler handler)
{
    Q_ASSERT(context && info.needsKey == !key.isEmpty());
    const Call call{QString(info.name), QJsonDocument::fromJson(fields).object(), key, context, std::move(handler)};
    m_waiting.append(call);
    m_all.append(call);
}

void FakeClient::setOnline(bool isOnline)
{
    if (std::exchange(m_isOnline, isOnline) != isOnline)
        emit onlineChanged(isOnline);
}

QList<FakeClient::Call> FakeClient::waiting(QLatin1StringView method) const
{
    QList<Call> found;
    for (const Call &call : m_waiting) {
        if (call.method == method)
            found.append(call);
    }
    return found;
}

bool FakeClient::answer(QLatin1StringView method, const QJsonValue &result) { return finish(method, result); }
bool FakeClient::fail(QLatin1StringView method, const Error &error) { return finish(method, error); }

bool FakeClient::finish(QLatin1StringView method, const RawReply &reply)
{
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        if (m_waiting.at(i).method != method)
            continue;
        const Call call = m_waiting.takeAt(i);
        if (call.context)
            call.handler(reply);
        return true;
    }
    return false;
}

} // namespace foyer::test
