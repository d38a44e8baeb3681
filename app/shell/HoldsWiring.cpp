// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/HoldsWiring.h"

#include "desk/DeskPage.h"
#include "holds/SeatFacts.h"
#include "seatmap/SeatMapWidget.h"

namespace foyer {

void wireSeatFacts(DeskPage &desk, SeatFacts &facts)
{
    SaleController &sale = desk.sale();
    SeatMapWidget &map = desk.map();
    QObject::connect(&sale.map(), &SeatMapModel::planChanged, &facts, [&sale, &facts] { facts.open(sale.event().id); });
    QObject::connect(&sale, &SaleController::stateChanged, &facts, [&facts](SaleController::State state) {
        if (state == SaleController::State::NoEvent)
            facts.close();
    });
    QObject::connect(&facts, &SeatFacts::holdsChanged, &sale, [&sale, &facts] {
        QHash<int, SaleController::HouseSeat> seats;
        for (const BlockView &hold : facts.holds()) {
            if (hold.kill || !(hold.sellersMaySell || facts.maySellAll()))
                continue;
            for (const int seat : hold.seats)
                seats.insert(seat, {hold.blockId, hold.code});
        }
        sale.setHouseSeats(seats);
    });
    QObject::connect(&map, &SeatMapWidget::viewChanged, &facts, &SeatFacts::setView);
}

} // namespace foyer
