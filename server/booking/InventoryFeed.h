// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingRepository.h"
#include "booking/InventoryRepository.h"

#include <deque>
#include <mutex>

namespace foyer {

/// The committed state of every seat of the events in use, in memory, and the place where changes are announced after
/// their commit: at once those this server committed itself, and through catchUp() those of other servers on the same
/// database. What was missed is read and announced as one change, so that nobody sees a gap. Booking believes it only at
/// exactly the version of the event's locked row. Thread-safe.
class InventoryFeed
{
public:
    /// Called with each committed change, in order for each event, while the feed is locked: be quick, call nothing here.
    using Listener = std::function<void(const InventoryChange &)>;
    /// Called with the current state, likewise under the lock: no change falls between it and the next announcement.
    using Reader = std::function<void(const InventorySnapshot &)>;
    /// Called with the version this server brought an event to, for other servers to be told; likewise under the lock.
    using Announcer = std::function<void(EventId, qint64)>;
    struct Position {
        EventId event;
        qint64 version = 0; ///< -1 where changes are known to be missing
    };

    explicit InventoryFeed(Database &database) : m_database(database) {}
    void setListener(Listener listener)
    {
        const std::lock_guard lock(m_mutex);
        m_listener = std::move(listener);
    }
    void setAnnouncer(Announcer announcer)
    {
        const std::lock_guard lock(m_mutex);
        m_announcer = std::move(announcer);
    }

    /// While an event is watched its state is not dropped, however many others are asked for. Counted.
    void watch(EventId event);
    void unwatch(EventId event);

    /// Gives the state to `reader`; reads it from the database if it is not at hand. NotFound for no such event.
    Status read(EventId event, const Reader &reader);
    /// The changes after `version` in order, when all of them are still remembered; else nullopt. Call inside a Reader.
    std::optional<QList<InventoryChange>> changesSince(EventId event, qint64 version) const;

    /// States for best available, when the ones at hand are of exactly this version or can be brought there: blocks on
    /// the database then. Call with the event's row locked, so that nothing comes after `version`.
    std::optional<std::vector<SeatState>> statesAt(EventId event, qint64 version);
    /// Those of `seats` that are available at exactly this version; none when the event is not at hand at that version.
    QList<int> availableAt(EventId event, qint64 version, const QList<int> &seats) const;
    /// Takes up and announces a change that is committed. False, and nothing is announced, when changes before it were
    /// missed: then resync().
    [[nodiscard]] bool committed(const InventoryChange &change);
    /// Reads what was missed and announces it as one change: for a commit whose answer was lost, or that came after
    /// another server's.
    void resync(EventId event);
    /// Another server brought the event to `version`. Does nothing, and says false, unless the event is at hand here and
    /// behind that.
    Result<bool> catchUp(EventId event, qint64 version);
    /// Every event at hand and how far it is known.
    QList<Position> positions() const;

private:
    static constexpr size_t maxRemembered = 512;
    static constexpr qsizetype maxEvents = 128; ///< a stadium's states are 90 kB; more only while all are watched
    static constexpr int maxReads = 3;
    struct Entry {
        bool isLoaded = false;
        bool isStale = false; ///< changes were missed; the snapshot waits to be brought up to date
        qint64 heard = 0; ///< what another server told while the snapshot was being read
        InventorySnapshot snapshot;
        std::deque<InventoryChange> recent;
    };
    static void apply(InventorySnapshot &snapshot, const InventoryChange &change);
    static void applyRemembered(Entry &entry);
    static InventoryChange difference(EventId event, const InventorySnapshot &before, const InventorySnapshot &after);
    using Found = QHash<EventId, Entry>::iterator;
    Found findLoaded(EventId event);
    std::optional<std::vector<SeatState>> statesNowAt(EventId event, qint64 version) const;
    Status load(EventId event);
    Status refresh(EventId event);
    Status readAfresh(EventId event);
    void takeUp(EventId event, Entry &entry, const InventorySnapshot &snapshot);
    bool takeUp(EventId event, Entry &entry, const MissedChanges &missed);
    void announce(Entry &entry, const InventoryChange &change);
    static void remember(Entry &entry, const InventoryChange &change);
    void makeRoom(EventId wanted);

    Database &m_database;
    Listener m_listener;
    Announcer m_announcer;
    mutable std::mutex m_mutex;
    QHash<EventId, Entry> m_entries;
    QHash<EventId, int> m_watched; ///< how many times
};

} // namespace foyer
