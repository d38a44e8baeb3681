// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/IdBlocks.h"

#include <algorithm>

namespace foyer {

namespace {
constexpr Query takeBlocks{"id.blocks", "SELECT nextval('booking_id') FROM generate_series(1, $1::int)"};
}

Result<IdBlocks::Reserved> IdBlocks::reserve(Transaction &tx, int count)
{
    QList<qint64> fresh;
    QList<qint64> ids;
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            if (!fresh.isEmpty()) {
                m_free = fresh + m_free;
                fresh.clear();
            }
            if (m_free.size() >= count) {
                ids = m_free.last(count);
                m_free.resize(m_free.size() - count);
                break;
            }
        }
        const auto rows = tx.run(takeBlocks, Params::of(int(count / blockSize) + 1));
        if (!rows)
            return rows.error();
        for (int i = rows->count() - 1; i >= 0; --i) {
            for (qint64 id = rows->integer(i, 0) + blockSize - 1; id >= rows->integer(i, 0); --id)
                fresh.append(id);
        }
    }
    return Reserved(*this, std::move(ids)); // outside the lock, which a Reserved takes when it is destroyed
}

void IdBlocks::giveBack(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    m_free += ids;
}

} // namespace foyer
