// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <mutex>

namespace foyer {

/// Row ids for the booking side, unique over all servers, taken from one database sequence in blocks of 1,000 so that a
/// sale needs no round trip for them. What is left of a block when the server stops is lost: ids rise but have gaps.
/// Thread-safe.
class IdBlocks
{
public:
    /// Ids set aside for one batch of work. What it does not use goes back when it is destroyed.
    class Reserved
    {
    public:
        Reserved(IdBlocks &owner, QList<qint64> ids) : m_owner(&owner), m_ids(std::move(ids)) {}
        Reserved(Reserved &&other) noexcept : m_owner(other.m_owner), m_ids(std::move(other.m_ids)) { other.m_ids.clear(); }
        Reserved &operator=(Reserved &&) = delete;
        ~Reserved() { m_owner->giveBack(m_ids); }
        qint64 next() { return m_ids.takeLast(); }

    private:
        IdBlocks *m_owner;
        QList<qint64> m_ids; ///< highest first, so that next() rises
    };

    /// Sets `count` ids aside; only now and then it asks the database.
    Result<Reserved> reserve(Transaction &tx, int count);

private:
    static constexpr qint64 blockSize = 1000; // the INCREMENT of booking_id in the migrations
    void giveBack(const QList<qint64> &ids);

    std::mutex m_mutex;
    QList<qint64> m_free; ///< highest first
};

} // namespace foyer
