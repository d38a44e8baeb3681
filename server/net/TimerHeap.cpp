// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/TimerHeap.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>

namespace foyer::net {
namespace {

/// Very coarse timers share whole seconds, so that many of them wake the thread together.
qint64 firstDue(qint64 nowMs, qint64 intervalMs, Qt::TimerType type)
{
    const qint64 due = nowMs + intervalMs;
    return type == Qt::VeryCoarseTimer && intervalMs >= 1000 ? (due + 999) / 1000 * 1000 : due;
}

} // namespace

void TimerHeap::add(int id, qint64 intervalMs, Qt::TimerType type, QObject *object, qint64 nowMs)
{
    auto owned = std::make_unique<Timer>();
    Timer *timer = owned.get();
    *timer = {id, std::max<qint64>(intervalMs, 0), type, object, firstDue(nowMs, intervalMs, type), m_round, false, 0};
    m_timers[id] = std::move(owned);
    m_heap.push_back(nullptr);
    place(m_heap.size() - 1, timer);
    siftUp(timer->position);
}

bool TimerHeap::remove(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return false;
    erase(found->second.get());
    m_timers.erase(found);
    return true;
}

bool TimerHeap::removeAllOf(const QObject *object)
{
    bool any = false;
    for (auto it = m_timers.begin(); it != m_timers.end();) {
        if (it->second->object != object) {
            ++it;
            continue;
        }
        erase(it->second.get());
        it = m_timers.erase(it);
        any = true;
    }
    return any;
}

QList<QAbstractEventDispatcher::TimerInfo> TimerHeap::timersOf(QObject *object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> found;
    for (const auto &[id, timer] : m_timers) {
        if (timer->object == object)
            found.append(QAbstractEventDispatcher::TimerInfo(id, int(timer->intervalMs), timer->type));
    }
    return found;
}

qint64 TimerHeap::untilFirstMs(qint64 nowMs) const
{
    // A timer whose handler runs a nested loop must not keep that loop spinning; the next idle one decides.
    qint64 first = -1;
    if (!m_heap.empty() && !m_heap.front()->isActive)
        return std::max<qint64>(m_heap.front()->dueMs - nowMs, 0);
    for (const Timer *timer : m_heap) {
        if (!timer->isActive && (first < 0 || timer->dueMs < first))
            first = timer->dueMs;
    }
    return first < 0 ? -1 : std::max<qint64>(first - nowMs, 0);
}

qint64 TimerHeap::untilMs(int id, qint64 nowMs) const
{
    const auto found = m_timers.find(id);
    return found == m_timers.end() ? -1 : std::max<qint64>(found->second->dueMs - nowMs, 0);
}

int TimerHeap::activate(qint64 nowMs)
{
    const quint64 round = ++m_round;
    int fired = 0;
    while (!m_heap.empty()) {
        Timer *timer = m_heap.front();
        // An interval of 0 is due again at once: having fired in this pass ends the pass.
        if (timer->dueMs > nowMs || timer->round >= round)
            break;
        timer->round = round;
        // Keep the rhythm, but do not catch up on beats missed while the thread was busy.
        timer->dueMs += timer->intervalMs;
        if (timer->dueMs <= nowMs)
            timer->dueMs = nowMs + timer->intervalMs;
        siftDown(timer->position);
        if (timer->isActive)
            continue;
        const int id = timer->id;
        timer->isActive = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->object, &event);
        ++fired;
        // The handler may have removed the timer, or removed it and got the same id again.
        if (const auto found = m_timers.find(id); found != m_timers.end() && found->second.get() == timer)
            timer->isActive = false;
    }
    return fired;
}

void TimerHeap::place(std::size_t at, Timer *timer)
{
    m_heap[at] = timer;
    timer->position = at;
}

void TimerHeap::erase(Timer *timer)
{
    const std::size_t at = timer->position;
    Timer *last = m_heap.back();
    m_heap.pop_back();
    if (last == timer)
        return;
    place(at, last);
    siftUp(at);
    siftDown(last->position);
}

namespace {

/// Equal due times: the one that fired longest ago goes first, so timers of interval 0 take turns.
bool isBefore(const TimerHeap::Timer *a, const TimerHeap::Timer *b)
{
    return a->dueMs != b->dueMs ? a->dueMs < b->dueMs : a->round < b->round;
}

} // namespace

void TimerHeap::siftUp(std::size_t at)
{
    Timer *timer = m_heap[at];
    while (at > 0 && isBefore(timer, m_heap[(at - 1) / 2])) {
        place(at, m_heap[(at - 1) / 2]);
        at = (at - 1) / 2;
    }
    place(at, timer);
}

void TimerHeap::siftDown(std::size_t at)
{
    Timer *timer = m_heap[at];
    for (;;) {
        std::size_t child = 2 * at + 1;
        if (child >= m_heap.size())
            break;
        if (child + 1 < m_heap.size() && isBefore(m_heap[child + 1], m_heap[child]))
            ++child;
        if (!isBefore(m_heap[child], timer))
            break;
        place(at, m_heap[child]);
        at = child;
    }
    place(at, timer);
}

} // namespace foyer::net
