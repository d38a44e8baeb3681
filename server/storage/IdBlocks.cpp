// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/IdBlocks.h"

#include <algorithm>

namespace foyer {

namespace {
constexpr Query takeBlocks{"id.blocks", "SELECT nextval('booking_id') FROM generate_series(1, $1::int)"};
}

Result<IdBlocks::Reserved> IdBlocks::reserve(Transaction &tx, int count)
{
    QList<qint64> ids;
    {
        const std::lock_guard lock(m_mutex);
        ids = m_free.last(std::min<qsizetype>(count, m_free.size()));
        m_free.resize(m_free.size() - ids.size());
    }
    Reserved reserved(*this, std::move(ids), {});
    const int missing = count - int(reserved.m_ids.size());
    if (missing <= 0)
        return reserved;
    const auto rows = tx.run(takeBlocks, Params::of(int((missing + blockSize - 1) / blockSize)));
    if (!rows)
        return rows.error();
    for (int i = rows->count() - 1; i >= 0; --i) {
        for (qint64 id = rows->integer(i, 0) + blockSize - 1; id >= rows->integer(i, 0); --id)
            reserved.m_fresh.append(id);
    }
    return reserved;
}

void IdBlocks::giveBack(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    m_free += ids;
}

} // namespace foyer
