// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/TimerHeap.h"

#include <QAbstractEventDispatcher>

#include <array>
#include <atomic>
#include <vector>

namespace foyer::net {

/// An event dispatcher whose cost per wake-up depends on the sockets that are ready, not on those that exist.
/// Qt's own dispatchers hand every socket to poll() each time, which is milliseconds at 10,000 of them.
///
/// Install it with QThread::setEventDispatcher() before the thread starts; the thread owns it then.
/// Thread: wakeUp() and interrupt() from anywhere, everything else in the thread it serves.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 intervalMs, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    /// What is known of one file descriptor; its index in m_entries is the descriptor.
    struct Entry {
        std::array<QSocketNotifier *, 3> notifiers{}; ///< by QSocketNotifier::Type
        quint32 generation = 0; ///< counts how often it became empty: an event for an earlier owner is dropped
        quint32 inKernel = 0; ///< the mask the kernel has; 0 = not added
        bool isDirty = false;
    };

    static quint32 wantedMask(const Entry &entry);
    void syncDirty();
    void sync(int fd);
    int wait(bool withSockets, int timeoutMs);
    int drainWakeUp();
    int deliver(int fd, quint32 generation, quint32 events);

    int m_epoll = -1;
    int m_wakeFd = -1;
    std::atomic<bool> m_isWoken = false;
    std::atomic<bool> m_isInterrupted = false;
    std::vector<Entry> m_entries;
    std::vector<int> m_dirty;
    TimerHeap m_timers;
};

} // namespace foyer::net
