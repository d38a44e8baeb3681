// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QList>

#include <memory>
#include <unordered_map>
#include <vector>

namespace foyer::net {

/// The timers of one thread in a binary heap ordered by due time. Times are milliseconds of a steady clock, given by
/// the caller, so the heap itself can be tested without waiting. Not thread-safe.
class TimerHeap
{
public:
    struct Timer {
        int id = 0;
        qint64 intervalMs = 0;
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        qint64 dueMs = 0;
        quint64 round = 0; ///< the activation pass that fired it last; each timer fires once per pass
        bool isActive = false; ///< its event is being delivered; a nested loop does not fire it again
        std::size_t position = 0;
    };

    void add(int id, qint64 intervalMs, Qt::TimerType type, QObject *object, qint64 nowMs);
    bool remove(int id);
    bool removeAllOf(const QObject *object);
    QList<QAbstractEventDispatcher::TimerInfo> timersOf(QObject *object) const;

    bool isEmpty() const { return m_heap.empty(); }
    /// Milliseconds until the first timer is due (0 when it is), or -1 without timers.
    qint64 untilFirstMs(qint64 nowMs) const;
    /// Milliseconds until this timer is due, or -1 when it is unknown.
    qint64 untilMs(int id, qint64 nowMs) const;

    /// Delivers every timer that is due, each once; returns how many. Handlers may add and remove any timer.
    int activate(qint64 nowMs);

private:
    void siftUp(std::size_t at);
    void siftDown(std::size_t at);
    void place(std::size_t at, Timer *timer);
    void erase(Timer *timer);

    std::vector<Timer *> m_heap;
    std::unordered_map<int, std::unique_ptr<Timer>> m_timers;
    quint64 m_round = 0;
};

} // namespace foyer::net
