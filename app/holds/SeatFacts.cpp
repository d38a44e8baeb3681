// SPDX-License-Identifier: GPL-3.0-or-later
#include "holds/SeatFacts.h"

#include "seatmap/SeatMapModel.h"

#include <QScopedValueRollback>

namespace foyer {

using namespace Qt::StringLiterals;

SeatFacts::SeatFacts(Client &client, SeatMapModel &map, QObject *parent) : QObject(parent), m_client(client), m_map(map)
{
    m_holdsSoon.setSingleShot(true);
    m_holdsSoon.setInterval(holdsAfterMs);
    connect(&m_holdsSoon, &QTimer::timeout, this, &SeatFacts::fetchHolds);
    m_sellersSoon.setSingleShot(true);
    m_sellersSoon.setInterval(sellersAfterMs);
    connect(&m_sellersSoon, &QTimer::timeout, this, &SeatFacts::fetchSellers);
    connect(&map, &SeatMapModel::seatsChanged, this, &SeatFacts::onSeats);
    connect(&map, &SeatMapModel::allSeatsChanged, this, [this] {
        if (!m_isLoaded || m_isTelling)
            return;
        m_holdsSoon.start(); // a snapshot: something may have been missed
        if (m_view == SeatView::Sellers)
            m_sellersSoon.start();
    });
}

void SeatFacts::open(EventId event)
{
    close();
    m_event = event;
    refresh();
    if (m_view == SeatView::Sellers)
        fetchSellers();
}

void SeatFacts::close()
{
    ++m_opened;
    m_event = {};
    m_holds.clear();
    m_isLoaded = m_hasSellers = false;
    m_holdsSoon.stop();
    m_sellersSoon.stop();
}

QList<SeatView> SeatFacts::views() const
{
    QList<SeatView> views{SeatView::Price, SeatView::State};
    if (m_permissions.testFlag(Permission::SellTickets))
        views.append(SeatView::Holds);
    if (m_permissions.testFlag(Permission::ViewInsights))
        views.append(SeatView::Sellers);
    return views;
}

void SeatFacts::setView(SeatView view)
{
    m_view = view;
    if (view == SeatView::Sellers && !m_hasSellers)
        fetchSellers();
}

void SeatFacts::refresh()
{
    m_holdsSoon.stop();
    fetchHolds();
}

void SeatFacts::onSeats(const QList<int> &seats)
{
    if (m_isTelling || !m_event.isValid())
        return;
    for (const int seat : seats) {
        const SeatState state = m_map.state(seat);
        // Kept back for a reason not known here, or let go and still counted as kept back.
        if ((state == SeatState::Blocked) != (m_map.houseHoldOf(seat) >= 0) && state != SeatState::Held && !m_holdsSoon.isActive())
            m_holdsSoon.start();
        if (state == SeatState::Sold && m_view == SeatView::Sellers && !m_sellersSoon.isActive())
            m_sellersSoon.start();
    }
}

void SeatFacts::fetchHolds()
{
    if (!m_event.isValid() || !m_permissions.testFlag(Permission::SellTickets))
        return;
    m_client.call<ListBlocks>({m_event}, this, [this, opened = m_opened, asked = ++m_asked](const Result<ListBlocks::Reply> &reply) {
        if (opened != m_opened || asked != m_asked)
            return;
        if (!reply)
            return emit failed(reply.error());
        m_holds = reply->items;
        m_isLoaded = true;
        showHolds();
        emit holdsChanged();
    });
}

void SeatFacts::showHolds()
{
    QList<HouseHoldMark> marks;
    for (const BlockView &hold : std::as_const(m_holds))
        marks.append({hold.code, QColor(hold.colour), hold.reason, hold.kill, hold.seats});
    const QScopedValueRollback telling(m_isTelling, true);
    m_map.setHouseHolds(marks);
}

void SeatFacts::fetchSellers()
{
    if (!m_event.isValid() || !m_permissions.testFlag(Permission::ViewInsights))
        return;
    m_client.call<SoldBy>({m_event}, this, [this, opened = m_opened](const Result<SoldBy::Reply> &reply) {
        if (opened != m_opened)
            return;
        if (!reply)
            return emit failed(reply.error());
        showSellers(*reply);
    });
}

void SeatFacts::showSellers(const SoldBy::Reply &reply)
{
    if (reply.seats.size() != m_map.seatCount())
        return; // of another plan
    QStringList names;
    for (const SellerView &seller : reply.sellers)
        names.append(seller.accountId ? seller.name : tr("Sold elsewhere (%1)").arg(seller.channel));
    const auto others = qint16(names.size());
    if (reply.seats.contains(soldBy::others))
        names.append(tr("All others"));
    QList<qint16> letters(128, qint16(-1));
    for (qsizetype i = 0; i < reply.sellers.size() && i < soldBy::letters.size(); ++i)
        letters[soldBy::letters.at(i).toLatin1()] = qint16(i);
    letters[soldBy::others.toLatin1()] = others;
    QList<qint16> bySeat;
    bySeat.reserve(reply.seats.size());
    for (const QChar letter : reply.seats)
        bySeat.append(letter.unicode() < 128 ? letters.at(letter.unicode()) : qint16(-1));
    m_hasSellers = true;
    const QScopedValueRollback telling(m_isTelling, true);
    m_map.setSellers(names, bySeat);
}

} // namespace foyer
