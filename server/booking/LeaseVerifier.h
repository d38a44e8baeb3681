// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <QHash>

#include <functional>

namespace foyer {

/// The leases of one event as its log tells them, and whether the tables say the same.
class ToldLeases
{
public:
    void take(qint64 lease, qint64 priceBook);
    void add(qint64 lease, qint64 ticket, int seat) { m_open.insert(ticket, {lease, seat}); }
    void giveUp(qint64 lease) { m_leases[lease].isGivenUp = true; }
    /// False when the lease does not have the ticket, here and below.
    bool free(qint64 lease, qint64 ticket, bool isGivenUp);
    bool sell(qint64 lease, qint64 ticket, bool isReclaimed);

    Status compare(Transaction &tx, qint64 event, const std::function<void(const QString &)> &problem) const;

private:
    struct Told {
        qint64 priceBook = 0;
        bool isGivenUp = false;
    };
    struct Place {
        qint64 lease = 0;
        int seat = -1; ///< -1: of an area
        bool operator==(const Place &) const = default;
    };
    using Places = QHash<qint64, Place>; ///< by ticket

    Status comparePlaces(Transaction &tx, qint64 event, const std::function<void(const QString &)> &problem) const;

    QHash<qint64, Told> m_leases;
    Places m_open;
    Places m_returned;
    Places m_givenUp;
    Places m_sold;
};

} // namespace foyer
