// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <mutex>

namespace foyer::test {

/// What the callers were told of their orders: the last acknowledged state of each. The database must hold these, as they
/// are, and no others. Thread-safe.
class Book
{
public:
    struct Sale {
        QString status;
        qint64 hold = 0;
        qint64 total = 0;
        qint64 paid = 0;
        qint64 refunded = 0;
        QSet<qint64> tickets; ///< the valid ones
    };
    using Key = std::pair<qint64, qint64>; ///< event and order

    /// An order as an acknowledged call gave it. `hold` is told for a new one only.
    void put(const QJsonObject &order, qint64 hold = 0);
    QMap<Key, Sale> sales() const;

private:
    mutable std::mutex m_mutex;
    QMap<Key, Sale> m_sales;
};

} // namespace foyer::test
