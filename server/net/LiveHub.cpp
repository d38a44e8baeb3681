// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/LiveHub.h"

#include "booking/BookingMethods.h"

namespace foyer::net {

using namespace Qt::StringLiterals;

namespace {

void appendSeats(QByteArray &out, const QMap<int, char> &seats)
{
    out += "\"changes\":[";
    bool isFirst = true;
    for (auto it = seats.cbegin(); it != seats.cend(); ++it) {
        if (!isFirst)
            out += ',';
        isFirst = false;
        out += '[' + QByteArray::number(it.key()) + ",\"" + it.value() + "\"]";
    }
    out += ']';
}

void appendAreas(QByteArray &out, const QMap<int, InventoryChange::Area> &areas)
{
    out += ",\"areas\":[";
    bool isFirst = true;
    for (const InventoryChange::Area &area : areas) {
        if (!isFirst)
            out += ',';
        isFirst = false;
        out += "{\"section\":" + QByteArray::number(area.section) + ",\"capacity\":" + QByteArray::number(area.capacity)
            + ",\"available\":" + QByteArray::number(area.available) + '}';
    }
    out += ']';
}

} // namespace

LiveHub::LiveHub(InventoryFeed &feed) : m_feed(feed)
{
    m_feed.setListener([this](const InventoryChange &change) { onChange(change); });
    m_thread = std::thread([this] { work(); });
}

LiveHub::~LiveHub()
{
    m_feed.setListener({});
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void LiveHub::onChange(const InventoryChange &change)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_topics.find(change.event);
        if (found == m_topics.end())
            return;
        Topic &topic = *found;
        if (!topic.isPending) {
            topic.isPending = true;
            topic.from = change.from;
        }
        topic.version = change.version;
        topic.available = change.available;
        for (const InventoryChange::Seat &seat : change.seats)
            topic.seats.insert(seat.seat, seat.state);
        for (const InventoryChange::Area &area : change.areas)
            topic.areas.insert(area.section, area);
    }
    m_wake.notify_one();
}

void LiveHub::flush(EventId event, Topic &topic)
{
    if (!topic.isPending)
        return;
    QByteArray out = "{\"jsonrpc\":\"2.0\",\"method\":\"seats.changed\",\"params\":{\"eventId\":" + QByteArray::number(event.value())
        + ",\"from\":" + QByteArray::number(topic.from) + ",\"version\":" + QByteArray::number(topic.version)
        + ",\"available\":" + QByteArray::number(topic.available) + ',';
    appendSeats(out, topic.seats);
    appendAreas(out, topic.areas);
    out += "}}";
    for (const auto &peer : std::as_const(topic.peers))
        peer->send(out);
    topic.isPending = false;
    topic.seats.clear();
    topic.areas.clear();
    topic.sentAt = std::chrono::steady_clock::now();
}

void LiveHub::work()
{
    const auto window = std::chrono::milliseconds(windowMs);
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        const auto now = std::chrono::steady_clock::now();
        auto next = std::chrono::steady_clock::time_point::max();
        for (auto it = m_topics.begin(); it != m_topics.end(); ++it) {
            if (!it->isPending)
                continue;
            if (it->sentAt + window <= now)
                flush(it.key(), *it);
            else
                next = std::min(next, it->sentAt + window);
        }
        if (next == std::chrono::steady_clock::time_point::max())
            m_wake.wait(lock);
        else
            m_wake.wait_until(lock, next);
    }
}

QByteArray LiveHub::missed(const InventorySnapshot &snapshot, qint64 from, const QList<InventoryChange> &changes)
{
    QMap<int, char> seats;
    QMap<int, InventoryChange::Area> areas;
    for (const InventoryChange &change : changes) {
        for (const InventoryChange::Seat &seat : change.seats)
            seats.insert(seat.seat, seat.state);
    }
    for (const InventoryChange::Area &area : snapshot.areas)
        areas.insert(area.section, area);
    QByteArray out = "{\"version\":" + QByteArray::number(snapshot.version) + ",\"from\":" + QByteArray::number(from)
        + ",\"available\":" + QByteArray::number(snapshot.available) + ',';
    appendSeats(out, seats);
    appendAreas(out, areas);
    return out + '}';
}

Status LiveHub::subscribe(const std::shared_ptr<WebSocketPeer> &peer, EventId event, std::optional<qint64> fromVersion,
                          const std::function<void(QByteArray)> &reply)
{
    {
        const std::lock_guard lock(m_mutex);
        int watched = 0;
        for (const Topic &topic : std::as_const(m_topics))
            watched += int(topic.peers.contains(peer->id()));
        if (watched >= maxPerPeer && !m_topics.value(event).peers.contains(peer->id()))
            return Error{ErrorCode::RuleViolated, u"one connection watches at most %1 events"_s.arg(maxPerPeer), {}, {}, 0};
    }
    m_feed.watch(event); // before it is read: from now on it stays at hand, and other servers' changes are heard of
    bool isNew = false;
    const auto read = m_feed.read(event, [&](const InventorySnapshot &snapshot) {
        std::optional<QList<InventoryChange>> changes;
        if (fromVersion)
            changes = m_feed.changesSince(event, *fromVersion);
        const QByteArray state = changes ? missed(snapshot, *fromVersion, *changes) : seatsJson(snapshot);
        const std::lock_guard lock(m_mutex);
        Topic &topic = m_topics[event];
        flush(event, topic); // so that no window reaches over this subscription's start
        reply(state);
        isNew = !topic.peers.contains(peer->id());
        topic.peers.insert(peer->id(), peer);
    });
    if (!isNew) // refused, or it watched this event already
        m_feed.unwatch(event);
    return read;
}

void LiveHub::unsubscribe(quint64 peerId, EventId event)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_topics.find(event);
        if (found == m_topics.end() || !found->peers.remove(peerId))
            return;
        if (found->peers.isEmpty())
            m_topics.erase(found);
    }
    m_feed.unwatch(event); // outside the lock: the feed's is taken before ours
}

void LiveHub::forget(quint64 peerId)
{
    QList<EventId> left;
    {
        const std::lock_guard lock(m_mutex);
        for (auto it = m_topics.begin(); it != m_topics.end();) {
            if (it->peers.remove(peerId))
                left.append(it.key());
            it = it->peers.isEmpty() ? m_topics.erase(it) : std::next(it);
        }
    }
    for (const EventId event : std::as_const(left))
        m_feed.unwatch(event);
}

int LiveHub::subscribers() const
{
    const std::lock_guard lock(m_mutex);
    int count = 0;
    for (const Topic &topic : m_topics)
        count += int(topic.peers.size());
    return count;
}

} // namespace foyer::net
