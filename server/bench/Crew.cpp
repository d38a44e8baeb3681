// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Crew.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 alarmTag = 0xffffffff;
constexpr int longestWaitMs = 200; ///< so that a stop is seen soon

} // namespace

qint64 nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

qint64 Answer::numberAfter(QByteArrayView name) const
{
    const qsizetype at = text.indexOf(name);
    qint64 number = 0;
    if (at < 0)
        return number;
    for (qsizetype i = at + name.size(); i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i)
        number = number * 10 + (text[i] - '0');
    return number;
}

Crew::Crew() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_alarm(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC))
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u32 = alarmTag;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_alarm, &event);
}

Crew::~Crew()
{
    ::close(m_alarm);
    ::close(m_epoll);
}

Status Crew::add(const RpcLink::Context &context, quint16 port, const QByteArray &token)
{
    auto link = RpcLink::open(context, port, token);
    if (!link)
        return link.error();
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u32 = quint32(m_links.size());
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, (*link)->fd(), &event);
    m_links.push_back(std::move(*link));
    m_isQueued.push_back(false);
    m_isBlocked.push_back(false);
    return ok();
}

void Crew::call(int caller, QByteArrayView method, QByteArrayView params, Answered answered)
{
    const qint64 id = ++m_lastId;
    QByteArray message;
    message.reserve(params.size() + 96);
    message.append("{\"jsonrpc\":\"2.0\",\"id\":").append(QByteArray::number(id)).append(",\"method\":\"").append(method);
    message.append("\",\"params\":{").append(params).append("}}");
    m_links[std::size_t(caller)]->append(message);
    m_calls.insert(id, std::move(answered));
    if (!m_isQueued[std::size_t(caller)]) {
        m_isQueued[std::size_t(caller)] = true;
        m_toFlush.push_back(caller);
    }
}

void Crew::at(qint64 dueNs, std::function<void()> action) { m_timers.push({dueNs, ++m_lastTimer, std::move(action)}); }

void Crew::runTimers()
{
    const qint64 now = nowNs();
    while (!m_timers.empty() && m_timers.top().dueNs <= now) {
        const auto action = std::move(const_cast<Timer &>(m_timers.top()).action); // pop() gives nothing back
        m_timers.pop();
        action();
    }
    if (m_timers.empty())
        return;
    const qint64 due = m_timers.top().dueNs;
    itimerspec alarm{};
    alarm.it_value.tv_sec = time_t(due / 1'000'000'000);
    alarm.it_value.tv_nsec = long(due % 1'000'000'000);
    ::timerfd_settime(m_alarm, TFD_TIMER_ABSTIME, &alarm, nullptr);
}

void Crew::watch(int caller, bool alsoWrite)
{
    if (m_isBlocked[std::size_t(caller)] == alsoWrite)
        return;
    m_isBlocked[std::size_t(caller)] = alsoWrite;
    epoll_event event{};
    event.events = alsoWrite ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.u32 = quint32(caller);
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, m_links[std::size_t(caller)]->fd(), &event);
}

bool Crew::flushAll()
{
    bool isOpen = true;
    for (const int caller : m_toFlush) {
        RpcLink &link = *m_links[std::size_t(caller)];
        m_isQueued[std::size_t(caller)] = false;
        isOpen = link.flush() && isOpen;
        watch(caller, link.wantsWrite());
    }
    m_toFlush.clear();
    return isOpen;
}

void Crew::take(QByteArrayView message, qint64 atNs)
{
    // {"jsonrpc":"2.0","id":17,"result":… or "error":…; a notification has a method instead of an id and is passed over.
    Answer answer{message, false, atNs};
    const qint64 id = message.first(std::min<qsizetype>(message.size(), 24)).contains("\"id\":") ? answer.numberAfter("\"id\":") : 0;
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    answer.isSuccess = message.first(std::min<qsizetype>(message.size(), 64)).contains("\"result\":");
    const Answered answered = std::move(*found);
    m_calls.erase(found);
    answered(answer);
}

bool Crew::serve(int caller)
{
    RpcLink &link = *m_links[std::size_t(caller)];
    if (m_isBlocked[std::size_t(caller)]) {
        if (!link.flush())
            return false;
        watch(caller, link.wantsWrite());
    }
    const qint64 at = nowNs();
    return link.receive([this, at](QByteArrayView message) { take(message, at); });
}

int Crew::waitMs(qint64 deadlineNs) const
{
    return int(std::clamp<qint64>((deadlineNs - nowNs()) / 1'000'000, 0, longestWaitMs));
}

Status Crew::run(qint64 deadlineNs, const std::atomic<bool> &isStopped)
{
    std::array<epoll_event, 256> events{};
    for (;;) {
        runTimers();
        if (!flushAll())
            return Error{ErrorCode::Unavailable, u"the server ended a connection"_s, {}, {}, 0};
        if (isStopped)
            return ok();
        if (m_calls.isEmpty() && m_timers.empty())
            return ok();
        if (nowNs() >= deadlineNs)
            return Error{ErrorCode::Unavailable, u"%1 calls were not answered in time"_s.arg(m_calls.size()), {}, {}, 0};
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), waitMs(deadlineNs));
        for (int i = 0; i < count; ++i) {
            if (events[std::size_t(i)].data.u32 == alarmTag) {
                quint64 times = 0;
                [[maybe_unused]] const auto got = ::read(m_alarm, &times, sizeof times);
            } else if (!serve(int(events[std::size_t(i)].data.u32))) {
                return Error{ErrorCode::Unavailable, u"the server ended a connection"_s, {}, {}, 0};
            }
        }
    }
}

} // namespace foyer::bench
