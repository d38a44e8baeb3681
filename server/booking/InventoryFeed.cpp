// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/InventoryFeed.h"

namespace foyer {

using namespace Qt::StringLiterals;

void InventoryFeed::apply(InventorySnapshot &snapshot, const InventoryChange &change)
{
    for (const InventoryChange::Seat &seat : change.seats)
        snapshot.letters[seat.seat] = seat.state;
    for (const InventoryChange::Area &changed : change.areas) {
        for (InventoryChange::Area &area : snapshot.areas) {
            if (area.section == changed.section)
                area = changed;
        }
    }
    snapshot.available = change.available;
    snapshot.version = change.version;
}

void InventoryFeed::catchUp(Entry &entry)
{
    for (const InventoryChange &change : entry.recent) {
        if (change.from == entry.snapshot.version)
            apply(entry.snapshot, change);
    }
}

void InventoryFeed::makeRoom()
{
    // One that is being loaded must stay, or changes meanwhile would be missed.
    for (auto it = m_entries.begin(); m_entries.size() > maxEvents && it != m_entries.end();)
        it = it->isLoaded ? m_entries.erase(it) : std::next(it);
}

Status InventoryFeed::read(EventId event, const Reader &reader)
{
    {
        const std::lock_guard lock(m_mutex);
        // From here on changes are remembered for this event, also those that commit while the snapshot is read.
        makeRoom();
        if (Entry &entry = m_entries[event]; entry.isLoaded && !entry.isStale) {
            reader(entry.snapshot);
            return ok();
        }
    }
    const auto snapshot = m_database.inTransaction([&](Transaction &tx) { return BookingRepository(tx, event).snapshot(); });
    const std::lock_guard lock(m_mutex);
    if (!snapshot || !*snapshot) {
        if (const auto found = m_entries.find(event); found != m_entries.end() && !found->isLoaded)
            m_entries.erase(found);
        return snapshot ? Status(Error{ErrorCode::NotFound, u"no such event"_s, {}, {}, 0}) : Status(snapshot.error());
    }
    Entry &entry = m_entries[event];
    takeUp(event, entry, **snapshot);
    reader(entry.snapshot);
    return ok();
}

InventoryChange InventoryFeed::difference(EventId event, const InventorySnapshot &before, const InventorySnapshot &after)
{
    InventoryChange change{event, before.version, after.version, after.available, {}, after.areas};
    for (qsizetype seat = 0; seat < after.letters.size(); ++seat) {
        if (before.letters.at(seat) != after.letters.at(seat))
            change.seats.append({int(seat), after.letters.at(seat)});
    }
    return change;
}

void InventoryFeed::remember(Entry &entry, const InventoryChange &change)
{
    entry.recent.push_back(change);
    if (entry.recent.size() > maxRemembered)
        entry.recent.pop_front();
}

void InventoryFeed::takeUp(EventId event, Entry &entry, const InventorySnapshot &snapshot)
{
    if (!entry.isLoaded) {
        entry.snapshot = snapshot;
        entry.isLoaded = true;
        catchUp(entry);
    } else if (entry.snapshot.version < snapshot.version) {
        const InventoryChange missed = difference(event, entry.snapshot, snapshot);
        remember(entry, missed);
        apply(entry.snapshot, missed);
        if (m_listener)
            m_listener(missed);
    }
    entry.isStale = false;
}

void InventoryFeed::resync(EventId event)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.find(event);
        if (found == m_entries.end() || !found->isLoaded)
            return;
        found->isStale = true; // should the database not answer now, the next reader asks it
    }
    const auto snapshot = m_database.inTransaction([&](Transaction &tx) { return BookingRepository(tx, event).snapshot(); });
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_entries.find(event); snapshot && *snapshot && found != m_entries.end())
        takeUp(event, *found, **snapshot);
}

std::optional<QList<InventoryChange>> InventoryFeed::changesSince(EventId event, qint64 version) const
{
    const auto found = m_entries.constFind(event);
    if (found == m_entries.constEnd() || version > found->snapshot.version)
        return std::nullopt;
    QList<InventoryChange> changes;
    qint64 at = version;
    for (const InventoryChange &change : found->recent) {
        if (change.from == at) {
            changes.append(change);
            at = change.version;
        }
    }
    return at == found->snapshot.version ? std::optional(changes) : std::nullopt;
}

std::optional<std::vector<SeatState>> InventoryFeed::statesAt(EventId event, qint64 version) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.constFind(event);
    if (found == m_entries.constEnd() || !found->isLoaded || found->isStale || found->snapshot.version != version)
        return std::nullopt;
    std::vector<SeatState> states;
    states.reserve(size_t(found->snapshot.letters.size()));
    for (const char letter : found->snapshot.letters)
        states.push_back(*seatStateFromLetter(letter));
    return states;
}

bool InventoryFeed::committed(const InventoryChange &change)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_entries.find(change.event); found != m_entries.end() && found->isLoaded) {
        if (found->snapshot.version >= change.version)
            return true; // whoever read the snapshot has it already
        if (found->snapshot.version != change.from)
            return false; // another server, or a commit whose answer was lost, was in between
        remember(*found, change);
        apply(found->snapshot, change);
    } else if (found != m_entries.end()) {
        remember(*found, change);
    }
    if (m_listener && change.version != change.from)
        m_listener(change);
    return true;
}

} // namespace foyer
