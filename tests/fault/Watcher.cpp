// SPDX-License-Identifier: GPL-3.0-or-later
#include "Watcher.h"

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int answerMs = 5'000;
constexpr int seller = 0; ///< whose tokens it uses
} // namespace

Watcher::Watcher(Stage &stage, int server) : m_stage(stage), m_server(server), m_thread(QThread::create([this] { work(); }))
{
    m_thread->start();
}

Watcher::~Watcher()
{
    m_isStopping = true;
    m_thread->wait();
}

QHash<qint64, SeatFold> Watcher::states() const
{
    const std::lock_guard lock(m_mutex);
    return m_states;
}

void Watcher::work()
{
    while (!m_isStopping) {
        const quint16 port = m_stage.servers[size_t(m_server)]->port();
        const QByteArray token = port ? m_stage.tokens.of(m_server, seller, port) : QByteArray();
        RpcClient client(port);
        if (token.isEmpty() || !client.open(answerMs)) {
            QThread::msleep(50);
            continue;
        }
        const int id = client.send(u"session.authenticate"_s, {{u"accessToken"_s, QString::fromLatin1(token)}});
        if (!client.takeReply(id, answerMs).contains("result"_L1)) {
            m_stage.tokens.forget(m_server, seller, token);
            QThread::msleep(50);
            continue;
        }
        bool isSubscribed = true;
        for (const auto &event : m_stage.events)
            isSubscribed = isSubscribed && subscribe(client, event->id);
        while (isSubscribed && !m_isStopping && client.isOpen() && follow(client)) { }
    }
}

bool Watcher::subscribe(RpcClient &client, qint64 event)
{
    QJsonObject params{{u"eventId"_s, event}};
    const SeatFold known = states().value(event);
    if (known.version >= 0)
        params[u"fromVersion"_s] = known.version;
    const int id = client.send(u"events.subscribe"_s, params);
    const QJsonObject result = client.takeReply(id, answerMs)["result"_L1].toObject();
    if (!result.contains("version"_L1))
        return false;
    const std::lock_guard lock(m_mutex);
    SeatFold &fold = m_states[event];
    if (result.contains("states"_L1)) {
        const SeatFold fresh = SeatFold::of(result);
        if (fresh.version < fold.version)
            m_stage.findings.count(u"snapshots older than what was known"_s); // a server that is behind the other
        fold = fresh;
        m_stage.findings.count(u"live: snapshots"_s);
    } else {
        fold.apply(result);
        m_stage.findings.count(u"live: subscriptions taken up again"_s);
    }
    return true;
}

bool Watcher::follow(RpcClient &client)
{
    waitUntil([&] { return !client.changes().isEmpty() || !client.isOpen() || m_isStopping; }, 500);
    const std::lock_guard lock(m_mutex);
    for (const QJsonObject &change : client.changes()) {
        SeatFold &fold = m_states[change["eventId"_L1].toInteger()];
        fold.apply(change);
        m_stage.findings.count(u"live: changes"_s);
        if (fold.fault.isEmpty())
            continue;
        m_stage.findings.add(u"a gap on server %1, event %2: %3"_s.arg(m_server).arg(change["eventId"_L1].toInteger()).arg(fold.fault));
        fold = SeatFold(); // and from a snapshot again
        client.forgetChanges();
        return false;
    }
    client.forgetChanges();
    return true;
}

} // namespace foyer::test
