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

void InventoryFeed::applyRemembered(Entry &entry)
{
    for (const InventoryChange &change : entry.recent) {
        if (change.from == entry.snapshot.version)
            apply(entry.snapshot, change);
    }
}

void InventoryFeed::makeRoom(EventId wanted)
{
    // One that is being loaded must stay, or changes meanwhile would be missed; one that is watched, or what other
    // servers change in it would not be heard of; and the one that is wanted just now, or its reader would load it for ever.
    for (auto it = m_entries.begin(); m_entries.size() > maxEvents && it != m_entries.end();)
        it = it->isLoaded && it.key() != wanted && !m_watched.contains(it.key()) ? m_entries.erase(it) : std::next(it);
}

void InventoryFeed::watch(EventId event)
{
    const std::lock_guard lock(m_mutex);
    ++m_watched[event];
}

void InventoryFeed::unwatch(EventId event)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_watched.find(event);
    if (found != m_watched.end() && --*found == 0)
        m_watched.erase(found);
}

InventoryFeed::Found InventoryFeed::findLoaded(EventId event)
{
    const auto found = m_entries.find(event);
    return found != m_entries.end() && found->isLoaded ? found : m_entries.end();
}

Status InventoryFeed::read(EventId event, const Reader &reader)
{
    for (int attempt = 1;; ++attempt) {
        bool isLoaded = false;
        {
            const std::lock_guard lock(m_mutex);
            // From here on changes are remembered for this event, also those that commit while the snapshot is read.
            makeRoom(event);
            Entry &entry = m_entries[event];
            isLoaded = entry.isLoaded;
            // Stale again and again means that it changes quicker than it can be read: the last reading will do.
            if (isLoaded && (!entry.isStale || attempt > maxReads)) {
                reader(entry.snapshot);
                return ok();
            }
        }
        if (const auto read = isLoaded ? refresh(event) : load(event); !read)
            return read;
    }
}

Status InventoryFeed::load(EventId event)
{
    const auto snapshot = m_database.inTransaction([&](Transaction &tx) { return BookingRepository(tx).snapshot(event); });
    const std::lock_guard lock(m_mutex);
    if (!snapshot || !*snapshot) {
        if (const auto found = m_entries.find(event); found != m_entries.end() && !found->isLoaded)
            m_entries.erase(found);
        return snapshot ? Status(Error{ErrorCode::NotFound, u"no such event"_s, {}, {}, 0}) : Status(snapshot.error());
    }
    takeUp(event, m_entries[event], **snapshot);
    return ok();
}

Status InventoryFeed::refresh(EventId event)
{
    qint64 from = 0;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = findLoaded(event);
        if (found == m_entries.end())
            return ok();
        from = found->snapshot.version;
    }
    const auto missed = m_database.inTransaction([&](Transaction &tx) { return InventoryRepository(tx).missedSince(event, from); });
    if (!missed)
        return missed.error();
    if (*missed) {
        const std::lock_guard lock(m_mutex);
        const auto found = findLoaded(event);
        if (found == m_entries.end() || takeUp(event, *found, **missed))
            return ok();
    }
    return readAfresh(event);
}

Status InventoryFeed::readAfresh(EventId event)
{
    const auto snapshot = m_database.inTransaction([&](Transaction &tx) { return BookingRepository(tx).snapshot(event); });
    if (!snapshot)
        return snapshot.error();
    const std::lock_guard lock(m_mutex);
    if (const auto found = findLoaded(event); found != m_entries.end() && *snapshot)
        takeUp(event, *found, **snapshot);
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

void InventoryFeed::announce(Entry &entry, const InventoryChange &change)
{
    remember(entry, change);
    if (m_listener)
        m_listener(change);
}

void InventoryFeed::takeUp(EventId event, Entry &entry, const InventorySnapshot &snapshot)
{
    entry.isStale = false;
    if (!entry.isLoaded) {
        entry.snapshot = snapshot;
        entry.isLoaded = true;
        applyRemembered(entry);
        entry.isStale = entry.heard > entry.snapshot.version;
    } else if (entry.snapshot.version < snapshot.version) {
        const InventoryChange missed = difference(event, entry.snapshot, snapshot);
        apply(entry.snapshot, missed);
        announce(entry, missed);
    }
}

bool InventoryFeed::takeUp(EventId event, Entry &entry, const MissedChanges &missed)
{
    entry.isStale = false;
    if (missed.version <= entry.snapshot.version)
        return true; // whoever committed meanwhile brought it further
    if (missed.from > entry.snapshot.version)
        return false; // dropped and read again meanwhile
    InventoryChange change{event, entry.snapshot.version, missed.version, missed.available, {}, missed.areas};
    for (const InventoryChange::Seat &seat : missed.seats) {
        if (seat.seat < entry.snapshot.letters.size() && entry.snapshot.letters.at(seat.seat) != seat.state)
            change.seats.append(seat);
    }
    InventorySnapshot after = entry.snapshot;
    apply(after, change);
    qsizetype places = after.letters.count('a');
    for (const InventoryChange::Area &area : std::as_const(after.areas))
        places += area.available;
    if (places != after.available)
        return false; // the log did not name all that changed
    entry.snapshot = std::move(after);
    announce(entry, change);
    return true;
}

void InventoryFeed::resync(EventId event)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = findLoaded(event);
        if (found == m_entries.end())
            return;
        found->isStale = true; // should the database not answer now, the next reader asks it
    }
    (void)refresh(event);
}

Result<bool> InventoryFeed::catchUp(EventId event, qint64 version)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.find(event);
        if (found == m_entries.end())
            return false;
        if (!found->isLoaded) {
            found->heard = std::max(found->heard, version); // the snapshot on its way may be older
            return false;
        }
        if (!found->isStale && found->snapshot.version >= version)
            return false;
    }
    if (const auto refreshed = refresh(event); !refreshed)
        return refreshed.error();
    return true;
}

QList<InventoryFeed::Position> InventoryFeed::positions() const
{
    const std::lock_guard lock(m_mutex);
    QList<Position> all;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->isLoaded)
            all.append({it.key(), it->isStale ? -1 : it->snapshot.version});
    }
    return all;
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

std::optional<std::vector<SeatState>> InventoryFeed::statesNowAt(EventId event, qint64 version) const
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

std::optional<std::vector<SeatState>> InventoryFeed::statesAt(EventId event, qint64 version)
{
    auto states = statesNowAt(event, version);
    if (!states && catchUp(event, version)) // another server sold since: its changes are few, a snapshot reads every seat
        states = statesNowAt(event, version);
    return states;
}

QList<int> InventoryFeed::availableAt(EventId event, qint64 version, const QList<int> &seats) const
{
    QList<int> available;
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.constFind(event);
    if (found == m_entries.constEnd() || !found->isLoaded || found->isStale || found->snapshot.version != version)
        return available;
    const QByteArray &letters = found->snapshot.letters;
    for (const int seat : seats) {
        if (seat >= 0 && seat < letters.size() && letters.at(seat) == seatStateLetter(SeatState::Available))
            available.append(seat);
    }
    return available;
}

bool InventoryFeed::committed(const InventoryChange &change)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(change.event);
    const bool isMirrored = found != m_entries.end() && found->isLoaded;
    const bool isBehind = isMirrored && found->snapshot.version < change.from;
    // A batch that changed nothing may still have found an earlier commit of ours whose answer was lost.
    if (m_announcer && (change.version != change.from || isBehind))
        m_announcer(change.event, change.version);
    if (isMirrored) {
        if (found->snapshot.version >= change.version)
            return true; // whoever read the snapshot has it already
        if (found->snapshot.version != change.from)
            return false; // another server, or a commit whose answer was lost, was in between
        apply(found->snapshot, change);
        announce(*found, change);
        return true;
    }
    if (found != m_entries.end())
        remember(*found, change);
    if (m_listener && change.version != change.from)
        m_listener(change);
    return true;
}

} // namespace foyer
