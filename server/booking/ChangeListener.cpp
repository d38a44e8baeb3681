// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/ChangeListener.h"

#include <algorithm>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace foyer {

using namespace std::chrono_literals;

namespace {

constexpr auto tellEvery = 20ms;
constexpr auto compareEvery = 1000ms;
constexpr auto firstPause = 100ms;
constexpr auto longestPause = 5000ms;
constexpr int answerMs = 10'000;
constexpr qsizetype maxWaiting = 10'000; // events; beyond it the others find out by comparing
constexpr qsizetype maxPayload = 7000;   // PostgreSQL takes 7999 bytes

constexpr Query notifyAll{"changes.tell", "SELECT pg_notify('foyer_inventory', payload) FROM unnest($1::text[]) AS payload"};

QStringList payloadsOf(const QHash<EventId, qint64> &versions)
{
    QStringList payloads;
    for (auto it = versions.cbegin(); it != versions.cend(); ++it) {
        const QString entry = QString::number(it.key().value()) + QLatin1Char(':') + QString::number(it.value());
        if (payloads.isEmpty() || payloads.last().size() + entry.size() >= maxPayload)
            payloads.append(entry);
        else
            payloads.last() += QLatin1Char(' ') + entry;
    }
    return payloads;
}

/// Whoever may connect to the database may notify: what is not a version of an event is passed over.
void readPayload(const QByteArray &payload, QHash<EventId, qint64> &versions)
{
    for (const QByteArray &entry : payload.split(' ')) {
        const qsizetype colon = entry.indexOf(':');
        const EventId event(entry.left(colon).toLongLong());
        const qint64 version = entry.mid(colon + 1).toLongLong();
        if (colon > 0 && event.isValid() && version > 0)
            versions[event] = std::max(versions.value(event), version);
    }
}

} // namespace

ChangeListener::ChangeListener(QByteArray conninfo, InventoryFeed &feed)
    : m_conninfo(std::move(conninfo)), m_feed(feed), m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_feed.setAnnouncer([this](EventId event, qint64 version) { enqueue(event, version); });
    m_thread = std::thread([this] { work(); });
}

ChangeListener::~ChangeListener()
{
    m_feed.setAnnouncer({});
    m_isStopping = true;
    wake();
    m_thread.join();
    ::close(m_wake);
}

void ChangeListener::wake() { eventfd_write(m_wake, 1); }

void ChangeListener::enqueue(EventId event, qint64 version)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_waiting.isEmpty();
        if (m_waiting.size() >= maxWaiting && !m_waiting.contains(event))
            return;
        qint64 &waiting = m_waiting[event];
        waiting = std::max(waiting, version);
    }
    if (isFirst) // the thread takes all at once: one call to the system for all of a window
        wake();
}

void ChangeListener::work()
{
    Connection connection(m_conninfo);
    connection.setAnswerMs(answerMs);
    auto pause = firstPause;
    while (!m_isStopping) {
        if (connect(connection)) {
            pause = firstPause;
            m_isConnected = true;
            serve(connection);
            m_isConnected = false;
            connection.close();
        }
        const auto until = Clock::now() + pause;
        while (!m_isStopping && Clock::now() < until)
            waitForWork(connection, until);
        pause = std::min<decltype(pause)>(pause * 2, longestPause);
    }
}

bool ChangeListener::connect(Connection &connection)
{
    if (!connection.ensureOpen())
        return false;
    // A notification takes a transaction id, but nothing that must survive: no wait for the disk.
    if (!connection.execute("SET synchronous_commit = off; LISTEN foyer_inventory"))
        return false;
    // From here on everything is heard of; what came before must be looked for.
    return compare(connection);
}

void ChangeListener::serve(Connection &connection)
{
    for (;;) {
        const bool isStopping = m_isStopping;
        const auto now = Clock::now();
        bool hasWaiting = false;
        {
            const std::lock_guard lock(m_mutex);
            hasWaiting = !m_waiting.isEmpty();
        }
        if (hasWaiting && (now >= m_toldAt + tellEvery || isStopping)) {
            if (!tell(connection))
                return;
            hasWaiting = false;
        }
        if (isStopping)
            return;
        if (now >= m_comparedAt + compareEvery && !compare(connection))
            return;
        if (!hear(connection))
            return;
        auto until = m_comparedAt + compareEvery;
        if (hasWaiting)
            until = std::min(until, m_toldAt + tellEvery);
        waitForWork(connection, until);
    }
}

void ChangeListener::waitForWork(const Connection &connection, Clock::time_point until)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    if (left <= 0)
        return;
    pollfd sources[]{{m_wake, POLLIN, 0}, {connection.socket(), POLLIN, 0}}; // poll passes over a descriptor of -1
    ::poll(sources, 2, int(left));
    eventfd_t count = 0;
    eventfd_read(m_wake, &count);
}

bool ChangeListener::tell(Connection &connection)
{
    QHash<EventId, qint64> versions;
    {
        const std::lock_guard lock(m_mutex);
        versions.swap(m_waiting);
    }
    m_toldAt = Clock::now();
    if (!connection.run(notifyAll, Params::of(payloadsOf(versions))))
        return false; // the others find out by comparing
    m_told += quint64(versions.size());
    return true;
}

bool ChangeListener::hear(Connection &connection)
{
    const auto notifications = connection.takeNotifications();
    if (!notifications)
        return false;
    QHash<EventId, qint64> versions;
    for (const Notification &notification : *notifications) {
        if (!notification.isOwn)
            readPayload(notification.payload, versions);
    }
    for (auto it = versions.cbegin(); it != versions.cend(); ++it) {
        const auto caughtUp = m_feed.catchUp(it.key(), it.value()); // should it fail, comparing finds it again
        m_heard += quint64(caughtUp && *caughtUp);
    }
    return true;
}

bool ChangeListener::compare(Connection &connection)
{
    // Ours first: what commits between the two only makes the database's larger.
    const QList<InventoryFeed::Position> ours = m_feed.positions();
    m_comparedAt = Clock::now();
    if (ours.isEmpty())
        return connection.isOpen();
    QList<EventId> events;
    for (const InventoryFeed::Position &position : ours)
        events.append(position.event);
    Transaction tx(connection);
    const auto versions = InventoryRepository(tx).versions(events);
    // Inside a transaction nothing is heard, and what is told waits for its end.
    if (!versions || !connection.execute("COMMIT"))
        return false;
    for (const InventoryFeed::Position &position : ours) {
        const qint64 version = versions->value(position.event, position.version);
        if (version <= position.version)
            continue;
        const auto caughtUp = m_feed.catchUp(position.event, version);
        m_missed += quint64(caughtUp && *caughtUp);
    }
    return true;
}

} // namespace foyer
