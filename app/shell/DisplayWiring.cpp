// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/DisplayWiring.h"

#include "desk/SaleController.h"
#include "display/CustomerDisplay.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CustomerScreen)
};

QString whenAndWhere(const DeskEvent &event)
{
    const QDateTime start = event.startsAt.toLocalTime();
    const QLocale locale;
    return u"%1, %2 · %3"_s.arg(locale.toString(start.date(), QLocale::LongFormat), locale.toString(start.time(), QLocale::ShortFormat), event.venue);
}

QList<CustomerScene::Offer> offersOf(const SeatMapModel &map)
{
    QList<CustomerScene::Offer> offers;
    for (const PriceLevel &level : map.plan().priceLevels) {
        if (const auto price = map.price(level.id); price && map.levelCounts(level.id).available > 0)
            offers.append({level.name, *price});
    }
    return offers;
}

CustomerScene::Moment momentOf(const SaleController &sale, bool isBasketEmpty)
{
    using State = SaleController::State;
    switch (sale.state()) {
    case State::NoEvent:
    case State::Loading:
        return CustomerScene::Moment::Closed;
    case State::Choosing:
        return isBasketEmpty ? CustomerScene::Moment::Idle : CustomerScene::Moment::Choosing;
    case State::Holding:
    case State::Held:
        return CustomerScene::Moment::Choosing;
    case State::Selling:
        return CustomerScene::Moment::Paying;
    case State::Sold:
    case State::Reserved:
        return CustomerScene::Moment::Done;
    }
    return CustomerScene::Moment::Closed;
}

} // namespace

CustomerScene customerScene(SaleController &sale)
{
    const QList<BasketLine> basket = sale.basket();
    CustomerScene scene;
    scene.moment = momentOf(sale, basket.isEmpty());
    if (scene.moment == CustomerScene::Moment::Closed)
        return scene;
    scene.event = sale.event().name;
    scene.when = whenAndWhere(sale.event());
    if (scene.moment == CustomerScene::Moment::Idle) {
        scene.offers = offersOf(sale.map());
        return scene;
    }
    for (const BasketLine &line : basket) {
        scene.lines.append({line.quantity > 1 ? Words::tr("%1 × %2").arg(line.quantity).arg(line.label) : line.label, line.level, line.price});
        if (line.seat >= 0)
            scene.seats.append(line.seat);
    }
    scene.total = sale.total();
    const Checkout &checkout = sale.checkout();
    if (!checkout.tenders().isEmpty() && scene.moment != CustomerScene::Moment::Done && checkout.toPay().minorUnits() > 0)
        scene.due = checkout.toPay();
    if (checkout.stage() == Checkout::Stage::Terminal)
        scene.instruction = Words::tr("Please follow the card terminal");
    if (sale.state() == SaleController::State::Sold)
        scene.change = sale.change();
    if (sale.state() == SaleController::State::Reserved)
        scene.instruction = Words::tr("Reserved for you. Please pay before the time you were told.");
    return scene;
}

void wireDisplay(SaleController &sale, CustomerDisplay &display)
{
    const auto show = [&sale, &display] {
        if (display.isOn())
            display.show(customerScene(sale));
    };
    QObject::connect(&display, &CustomerDisplay::placed, &display, show); // what happened while it was off
    QObject::connect(&sale, &SaleController::stateChanged, &display, show);
    QObject::connect(&sale, &SaleController::basketChanged, &display, show);
    QObject::connect(&sale, &SaleController::eventOpened, &display, show);
    QObject::connect(&sale, &SaleController::priceBookChanged, &display, show);
    QObject::connect(&sale.checkout(), &Checkout::changed, &display, show);
    QObject::connect(&sale.map(), &SeatMapModel::pricesChanged, &display, show);
}

} // namespace foyer
