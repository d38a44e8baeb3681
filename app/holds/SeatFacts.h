// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "protocol/HouseHoldMethods.h"
#include "protocol/InventoryMethods.h"
#include "seatmap/SeatColouring.h"

#include <QTimer>

namespace foyer {

class SeatMapModel;

/// Tells a map what the live feed does not: under which house hold a seat is kept, and who sold it. House holds are asked for
/// once an event is opened and again when a seat is blocked that no known one names; sellers only while somebody looks at
/// that view, and at most every few seconds. Nothing here is needed to sell: what cannot be fetched is not shown. Interface thread.
class SeatFacts : public QObject
{
    Q_OBJECT
public:
    static constexpr int holdsAfterMs = 300;
    static constexpr int sellersAfterMs = 2000;

    /// Both must outlive it.
    SeatFacts(Client &client, SeatMapModel &map, QObject *parent = nullptr);

    /// The map shows this event's plan from now on.
    void open(EventId event);
    void close();
    EventId event() const { return m_event; }
    /// What this person may be shown; call it before open().
    void setPermissions(Permissions permissions) { m_permissions = permissions; }
    /// The views there is something to show for.
    QList<SeatView> views() const;
    /// The view that is looked at.
    void setView(SeatView view);

    /// House holds of the event that are not released, as far as they came.
    const QList<BlockView> &holds() const { return m_holds; }
    bool isLoaded() const { return m_isLoaded; } ///< holds() is an answer
    bool maySellAll() const { return m_permissions.testFlag(Permission::BlockSeats); } ///< also what sellers may not
    void refresh(); ///< asks for them again, at once

signals:
    void holdsChanged();
    void failed(const foyer::Error &error);

private:
    void onSeats(const QList<int> &seats);
    void fetchHolds();
    void fetchSellers();
    void showHolds();
    void showSellers(const SoldBy::Reply &reply);

    Client &m_client;
    SeatMapModel &m_map;
    EventId m_event;
    Permissions m_permissions;
    SeatView m_view = SeatView::Price;
    QList<BlockView> m_holds;
    bool m_isLoaded = false;
    bool m_isTelling = false; ///< the map changes by what is told here
    bool m_hasSellers = false;
    int m_opened = 0; ///< number of the open() whose answers count
    int m_asked = 0;  ///< of the fetchHolds() whose answer counts
    QTimer m_holdsSoon, m_sellersSoon;
};

} // namespace foyer
