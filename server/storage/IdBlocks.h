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
    /// Ids set aside for one batch of work. Destroyed, it gives back what was not used, but of blocks drawn for it only
    /// after keep(): before the commit PostgreSQL may still forget that it gave them out, and give them to another server.
    class Reserved
    {
    public:
        Reserved(IdBlocks &owner, QList<qint64> ids, QList<qint64> fresh) : m_owner(&owner), m_ids(std::move(ids)), m_fresh(std::move(fresh)) {}
        Reserved(Reserved &&other) noexcept
            : m_owner(other.m_owner), m_ids(std::exchange(other.m_ids, {})), m_fresh(std::exchange(other.m_fresh, {})), m_isKept(other.m_isKept)
        {
        }
        Reserved &operator=(Reserved &&) = delete;
        ~Reserved() { m_owner->giveBack(m_isKept ? m_fresh + m_ids : m_ids); }
        qint64 next() { return m_ids.isEmpty() ? m_fresh.takeLast() : m_ids.takeLast(); }
        /// The transaction that drew them has committed.
        void keep() { m_isKept = true; }

    private:
        IdBlocks *m_owner;
        QList<qint64> m_ids;   ///< highest first, so that next() rises
        QList<qint64> m_fresh; ///< likewise, drawn in this transaction
        bool m_isKept = false;
        friend class IdBlocks;
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
