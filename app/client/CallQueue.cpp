// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/CallQueue.h"

#include "client/RpcMessage.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
constexpr int tickMs = 100;

Error unavailable(const QString &detail) { return {ErrorCode::Unavailable, detail, {}, {}, 0}; }
} // namespace

CallQueue::CallQueue(Timing timing, QObject *parent) : QObject(parent), m_timing(timing)
{
    m_clock.start();
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &CallQueue::tick);
}

void CallQueue::add(const MethodInfo &info, const QByteArray &fields, const QString &key, QObject *context,
                    bool isSession, Client::RawHandler handler)
{
    Q_ASSERT(context && info.needsKey == !key.isEmpty());
    const bool isRefused = !isSession && (!m_isUp || m_calls.size() >= size_t(maxCalls));
    if (isRefused) {
        // Later, as every answer comes later: a caller need not expect its handler before its own next line.
        QTimer::singleShot(0, context, [handler = std::move(handler)] { handler(unavailable(u"no link"_s)); });
        return;
    }
    Call call;
    call.info = &info;
    call.fields = fields;
    call.key = key;
    call.context = context;
    call.isSession = isSession;
    call.startedMs = m_clock.elapsed();
    call.handler = std::move(handler);
    const auto at = m_calls.emplace(++m_lastId, std::move(call)).first;
    send(at->first, at->second);
    m_tick.start();
}

void CallQueue::send(qint64 id, Call &call)
{
    call.isSent = true;
    call.sentMs = m_clock.elapsed();
    emit sendRequested(rpcRequest(id, call.info->name, call.fields, call.key));
}

void CallQueue::sendDue()
{
    for (auto &[id, call] : m_calls) {
        if (m_isUp && !call.isSent && m_clock.elapsed() >= call.notBeforeMs)
            send(id, call);
    }
}

void CallQueue::answer(qint64 id, const Client::RawReply &reply)
{
    const auto at = m_calls.find(id);
    if (at == m_calls.end())
        return; // answered before, or given up
    Call &call = at->second;
    const bool isError = !reply;
    if (isError && reply.error().code == ErrorCode::TokenExpired && !call.isSession && !call.wasRefreshed) {
        call.wasRefreshed = true;
        call.isSent = false;
        m_isUp = false;
        emit tokenExpired();
        return;
    }
    const bool isBusy
        = isError && (reply.error().code == ErrorCode::Unavailable || reply.error().code == ErrorCode::RateLimited);
    if (isBusy && !call.key.isEmpty()) { // nothing was done, and the key makes asking again harmless
        const int pauseMs = reply.error().retryAfterS > 0 ? reply.error().retryAfterS * 1000 : m_timing.busyPauseMs;
        if (m_clock.elapsed() + pauseMs - call.startedMs < m_timing.answerMs) {
            call.isSent = false;
            call.notBeforeMs = m_clock.elapsed() + pauseMs;
            return;
        }
    }
    finish(at, reply);
}

void CallQueue::finish(Calls::iterator at, const Client::RawReply &reply)
{
    // Off the list first: the handler may ask for more, or delete whoever asked.
    const Call call = std::move(at->second);
    m_calls.erase(at);
    if (m_calls.empty())
        m_tick.stop();
    if (call.context)
        call.handler(reply);
}

void CallQueue::linkUp()
{
    m_isUp = true;
    sendDue();
}

void CallQueue::linkDown()
{
    m_isUp = false;
    QList<qint64> dropped;
    for (auto &[id, call] : m_calls) {
        call.isSent = false;
        call.notBeforeMs = 0;
        if (call.isSession)
            dropped.append(id);
    }
    for (const qint64 id : std::as_const(dropped)) {
        if (const auto at = m_calls.find(id); at != m_calls.end())
            finish(at, unavailable(u"the link broke"_s));
    }
}

void CallQueue::failAll(const Error &error)
{
    m_isUp = false;
    while (!m_calls.empty())
        finish(m_calls.begin(), error);
}

int CallQueue::boundMs(const Call &call) const
{
    if (call.isSession)
        return m_timing.answerMs;
    return call.key.isEmpty() ? m_timing.readBoundMs : m_timing.mutationBoundMs;
}

void CallQueue::tick()
{
    const qint64 now = m_clock.elapsed();
    QList<qint64> late;
    for (auto &[id, call] : m_calls) {
        const bool isUnanswered = call.isSent && now - call.sentMs >= m_timing.answerMs;
        const bool isOver = now - call.startedMs >= boundMs(call) || (isUnanswered && call.key.isEmpty());
        if (isOver)
            late.append(id);
        else if (isUnanswered)
            send(id, call); // under the same id and key: whichever answer comes first is the one
    }
    for (const qint64 id : std::as_const(late)) {
        if (const auto at = m_calls.find(id); at != m_calls.end())
            finish(at, unavailable(u"no answer in time"_s));
    }
    sendDue();
}

} // namespace foyer
