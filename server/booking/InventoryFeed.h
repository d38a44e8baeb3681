// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingRepository.h"

#include <deque>
#include <mutex>

namespace foyer {

/// The committed state of every seat of the events in use, in memory, and the place where changes are announced after
/// their commit. Sales are never judged from it. Thread-safe.
class InventoryFeed
{
public:
    /// Called with each committed change, in order for each event, while the feed is locked: be quick, call nothing here.
    using Listener = std::function<void(const InventoryChange &)>;
    /// Called with the current state, likewise under the lock: no change falls between it and the next announcement.
    using Reader = std::function<void(const InventorySnapshot &)>;

    explicit InventoryFeed(Database &database) : m_database(database) {}
    void setListener(Listener listener)
    {
        const std::lock_guard lock(m_mutex);
        m_listener = std::move(listener);
    }

    /// Gives the state to `reader`; reads it from the database if it is not at hand. NotFound for no such event.
    Status read(EventId event, const Reader &reader);
    /// The changes after `version` in order, when all of them are still remembered; else nullopt. Call inside a Reader.
    std::optional<QList<InventoryChange>> changesSince(EventId event, qint64 version) const;

    /// States for best available, when the ones at hand are of exactly this version.
    std::optional<std::vector<SeatState>> statesAt(EventId event, qint64 version) const;
    /// Takes up and announces a change that is committed. False, and nothing is announced, when changes before it were
    /// missed: then resync().
    [[nodiscard]] bool committed(const InventoryChange &change);
    /// Reads the event afresh and announces all that was missed as one change: for a commit whose answer was lost.
    void resync(EventId event);

private:
    static constexpr size_t maxRemembered = 512;
    static constexpr qsizetype maxEvents = 128; ///< a stadium's states are 90 kB
    struct Entry {
        bool isLoaded = false;
        bool isStale = false; ///< changes were missed; the snapshot waits to be brought up to date
        InventorySnapshot snapshot;
        std::deque<InventoryChange> recent;
    };
    static void apply(InventorySnapshot &snapshot, const InventoryChange &change);
    static void catchUp(Entry &entry);
    static InventoryChange difference(EventId event, const InventorySnapshot &before, const InventorySnapshot &after);
    void takeUp(EventId event, Entry &entry, const InventorySnapshot &snapshot);
    static void remember(Entry &entry, const InventoryChange &change);
    void makeRoom();

    Database &m_database;
    Listener m_listener;
    mutable std::mutex m_mutex;
    QHash<EventId, Entry> m_entries;
};

} // namespace foyer
