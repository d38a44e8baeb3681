// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pricing/PriceBook.h"
#include "storage/Database.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace foyer {

using SharedPriceBook = std::shared_ptr<const PriceBook>;

/// Price books by event and version. A version never changes, so those in use stay in memory; one that is not is read in the
/// transaction that asks. Thread-safe; blocks.
class PriceBookStore
{
public:
    static constexpr int maxKept = 256;

    Result<SharedPriceBook> load(Transaction &tx, EventId event, qint64 version);

private:
    std::mutex m_mutex;
    QHash<std::pair<EventId, qint64>, SharedPriceBook> m_books;
};

} // namespace foyer
