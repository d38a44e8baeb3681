// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/LeaseVerifier.h"

#include "booking/Booking.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectLeases{"verify.leases", "SELECT lease_id, price_book, is_open, given_up_at IS NOT NULL FROM lease WHERE event_id = $1"};
constexpr Query selectPlaces{"verify.leased", "SELECT ticket_id, lease_id, coalesce(seat, -1), status FROM ticket WHERE event_id = $1 AND lease_id IS NOT NULL"};

} // namespace

void ToldLeases::take(qint64 lease, qint64 priceBook) { m_leases[lease].priceBook = priceBook; }

bool ToldLeases::free(qint64 lease, qint64 ticket, bool isGivenUp)
{
    const Place place = m_open.take(ticket);
    (isGivenUp ? m_givenUp : m_returned).insert(ticket, place);
    return place.lease == lease;
}

bool ToldLeases::sell(qint64 lease, qint64 ticket, bool isReclaimed)
{
    const Place place = (isReclaimed ? m_givenUp : m_open).take(ticket);
    m_sold.insert(ticket, place);
    return place.lease == lease;
}

Status ToldLeases::comparePlaces(Transaction &tx, qint64 event, const std::function<void(const QString &)> &problem) const
{
    const auto rows = tx.run(selectPlaces, Params::of(event));
    if (!rows)
        return rows.error();
    for (int i = 0; i < rows->count(); ++i) {
        const qint64 ticket = rows->integer(i, 0);
        const TicketStatus status{quint8(rows->smallInteger(i, 3))};
        const Places &told = status == TicketStatus::Leased ? m_open : status == TicketStatus::Returned ? m_returned : status == TicketStatus::GivenUp ? m_givenUp : m_sold;
        if (!(told.value(ticket) == Place{rows->integer(i, 1), rows->smallInteger(i, 2)}))
            problem(u"leased ticket %1 is not what the log says"_s.arg(ticket));
    }
    const qsizetype tickets = m_open.size() + m_returned.size() + m_givenUp.size() + m_sold.size();
    if (rows->count() != tickets)
        problem(u"the table has %1 tickets of leases, the log %2"_s.arg(rows->count()).arg(tickets));
    return ok();
}

Status ToldLeases::compare(Transaction &tx, qint64 event, const std::function<void(const QString &)> &problem) const
{
    const auto rows = tx.run(selectLeases, Params::of(event));
    if (!rows)
        return rows.error();
    QSet<qint64> withPlaces;
    for (const Place &place : m_open)
        withPlaces.insert(place.lease);
    for (int i = 0; i < rows->count(); ++i) {
        const qint64 lease = rows->integer(i, 0);
        const auto told = m_leases.constFind(lease);
        const bool isAsTold = told != m_leases.constEnd() && told->priceBook == rows->integer(i, 1) && told->isGivenUp == rows->boolean(i, 3)
            && rows->boolean(i, 2) == (withPlaces.contains(lease) && !told->isGivenUp);
        if (!isAsTold)
            problem(u"lease %1 is not what the log says"_s.arg(lease));
    }
    if (rows->count() != m_leases.size())
        problem(u"the table has %1 leases, the log %2"_s.arg(rows->count()).arg(m_leases.size()));
    return comparePlaces(tx, event, problem);
}

} // namespace foyer
