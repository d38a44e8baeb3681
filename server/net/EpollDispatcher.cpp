// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/EpollDispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <limits>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace foyer::net {
namespace {

constexpr int eventsPerWait = 256;
constexpr quint32 troubleMask = EPOLLHUP | EPOLLERR;
constexpr std::array<quint32, 3> maskOfType{EPOLLIN, EPOLLOUT, EPOLLPRI};

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

quint64 packed(int fd, quint32 generation) { return quint64(generation) << 32 | quint32(fd); }

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent) : QAbstractEventDispatcher(parent)
{
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    m_wakeFd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (m_epoll < 0 || m_wakeFd < 0)
        qFatal("EpollDispatcher: cannot create an epoll instance: %s", std::strerror(errno));
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = packed(m_wakeFd, 0);
    if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeFd, &event) < 0)
        qFatal("EpollDispatcher: cannot watch its wake-up descriptor: %s", std::strerror(errno));
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wakeFd);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_isInterrupted.store(false, std::memory_order_relaxed);
    emit awake();
    // Posting an event always calls wakeUp(): one posted from here on ends the wait below at once.
    QCoreApplication::sendPostedEvents();

    const bool withSockets = !(flags & QEventLoop::ExcludeSocketNotifiers);
    const bool withTimers = !(flags & QEventLoop::X11ExcludeTimers);
    const bool mayWait = (flags & QEventLoop::WaitForMoreEvents) && !m_isInterrupted.load(std::memory_order_relaxed);
    if (mayWait)
        emit aboutToBlock();
    if (m_isInterrupted.load(std::memory_order_relaxed))
        return false;

    int timeoutMs = 0;
    if (mayWait) {
        const qint64 untilTimer = withTimers ? m_timers.untilFirstMs(nowMs()) : -1;
        timeoutMs = int(std::min<qint64>(untilTimer, std::numeric_limits<int>::max()));
    }
    int handled = wait(withSockets, timeoutMs);
    if (withTimers && !m_timers.isEmpty())
        handled += m_timers.activate(nowMs());
    return handled > 0;
}

int EpollDispatcher::wait(bool withSockets, int timeoutMs)
{
    if (!withSockets) {
        pollfd waker{m_wakeFd, POLLIN, 0};
        return ::poll(&waker, 1, timeoutMs) > 0 ? drainWakeUp() : 0;
    }
    syncDirty();
    // On the stack: a handler that runs a nested event loop gets its own array.
    std::array<epoll_event, eventsPerWait> events;
    const int count = ::epoll_wait(m_epoll, events.data(), eventsPerWait, timeoutMs);
    int handled = 0;
    for (int i = 0; i < count; ++i) {
        const auto &event = events[std::size_t(i)];
        const int fd = int(quint32(event.data.u64));
        handled += fd == m_wakeFd ? drainWakeUp() : deliver(fd, quint32(event.data.u64 >> 32), event.events);
    }
    return handled;
}

int EpollDispatcher::drainWakeUp()
{
    eventfd_t value = 0;
    ::eventfd_read(m_wakeFd, &value);
    // Only now may the next wakeUp() write again: what it announces is handled in the next pass.
    m_isWoken.store(false, std::memory_order_release);
    return 1;
}

int EpollDispatcher::deliver(int fd, quint32 generation, quint32 events)
{
    int handled = 0;
    for (std::size_t type = 0; type < maskOfType.size(); ++type) {
        if (!(events & (maskOfType[type] | troubleMask)))
            continue;
        // Looked up each time: the handler before may have removed this notifier, or closed the descriptor and got the
        // same number for another socket.
        if (std::size_t(fd) >= m_entries.size() || m_entries[std::size_t(fd)].generation != generation)
            break;
        QSocketNotifier *notifier = m_entries[std::size_t(fd)].notifiers[type];
        if (!notifier)
            continue;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
        ++handled;
    }
    return handled;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const auto fd = std::size_t(notifier->socket());
    if (fd >= m_entries.size())
        m_entries.resize(std::max(fd + 1, m_entries.size() * 2));
    Entry &entry = m_entries[fd];
    if (entry.notifiers[notifier->type()])
        qWarning("EpollDispatcher: two notifiers of one type for descriptor %d", int(fd));
    entry.notifiers[notifier->type()] = notifier;
    if (!entry.isDirty) {
        entry.isDirty = true;
        m_dirty.push_back(int(fd));
    }
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const auto fd = std::size_t(notifier->socket());
    if (fd >= m_entries.size() || m_entries[fd].notifiers[notifier->type()] != notifier)
        return;
    Entry &entry = m_entries[fd];
    entry.notifiers[notifier->type()] = nullptr;
    if (wantedMask(entry) == 0) {
        // Not put off like other changes: the owner closes the descriptor next, and its number may come back at once.
        ++entry.generation;
        if (entry.inKernel)
            ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, int(fd), nullptr); // fails when it is closed already: gone as well
        entry.inKernel = 0;
    } else if (!entry.isDirty) {
        entry.isDirty = true;
        m_dirty.push_back(int(fd));
    }
}

quint32 EpollDispatcher::wantedMask(const Entry &entry)
{
    quint32 mask = 0;
    for (std::size_t type = 0; type < maskOfType.size(); ++type)
        mask |= entry.notifiers[type] ? maskOfType[type] : 0;
    return mask;
}

void EpollDispatcher::syncDirty()
{
    for (const int fd : m_dirty) {
        m_entries[std::size_t(fd)].isDirty = false;
        sync(fd);
    }
    m_dirty.clear();
}

void EpollDispatcher::sync(int fd)
{
    Entry &entry = m_entries[std::size_t(fd)];
    const quint32 wanted = wantedMask(entry);
    if (wanted == entry.inKernel)
        return;
    epoll_event event{};
    event.events = wanted;
    event.data.u64 = packed(fd, entry.generation);
    int done = ::epoll_ctl(m_epoll, entry.inKernel ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event);
    if (done < 0 && errno == ENOENT)
        done = ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    else if (done < 0 && errno == EEXIST)
        done = ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
    if (done < 0) {
        qWarning("EpollDispatcher: cannot watch descriptor %d: %s", fd, std::strerror(errno));
        return;
    }
    entry.inKernel = wanted;
}

void EpollDispatcher::registerTimer(int timerId, qint64 intervalMs, Qt::TimerType type, QObject *object)
{
    m_timers.add(timerId, intervalMs, type, object, nowMs());
}

bool EpollDispatcher::unregisterTimer(int timerId) { return m_timers.remove(timerId); }

bool EpollDispatcher::unregisterTimers(QObject *object) { return m_timers.removeAllOf(object); }

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.timersOf(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    return int(std::min<qint64>(m_timers.untilMs(timerId, nowMs()), std::numeric_limits<int>::max()));
}

void EpollDispatcher::wakeUp()
{
    if (!m_isWoken.exchange(true, std::memory_order_acq_rel))
        ::eventfd_write(m_wakeFd, 1);
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted.store(true, std::memory_order_relaxed);
    wakeUp();
}

} // namespace foyer::net
