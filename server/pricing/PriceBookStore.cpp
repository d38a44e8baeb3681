// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/PriceBookStore.h"

#include "pricing/PriceBookRepository.h"

namespace foyer {

Result<SharedPriceBook> PriceBookStore::load(Transaction &tx, EventId event, qint64 version)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_books.constFind({event, version}); found != m_books.constEnd())
            return *found;
    }
    auto book = PriceBookRepository(tx).book(event, version);
    if (!book)
        return book.error();
    const SharedPriceBook loaded = std::make_shared<const PriceBook>(std::move(*book));
    const std::lock_guard lock(m_mutex);
    if (m_books.size() >= maxKept)
        m_books.clear(); // whoever uses one holds it
    m_books.insert({event, version}, loaded);
    return loaded;
}

} // namespace foyer
