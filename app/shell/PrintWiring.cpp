// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/PrintWiring.h"

#include "client/Client.h"
#include "desk/DeskPage.h"
#include "print/PrintDesk.h"
#include "print/PrintStrip.h"
#include "protocol/OrderMethods.h"
#include "theme/KeyMap.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

EventFacts factsOf(const DeskEvent &event) { return {event.id, event.name, event.venue, event.startsAt, event.doorsAt}; }

SaleController::Tone toneOf(PrintDesk::Tone tone)
{
    switch (tone) {
    case PrintDesk::Tone::Info: return SaleController::Tone::Info;
    case PrintDesk::Tone::Good: return SaleController::Tone::Good;
    case PrintDesk::Tone::Warn: return SaleController::Tone::Warn;
    case PrintDesk::Tone::Bad: return SaleController::Tone::Bad;
    }
    return SaleController::Tone::Info;
}

} // namespace

void wirePrinting(DeskPage &desk, Client &client, PrintDesk &printing)
{
    SaleController &sale = desk.sale();
    auto *strip = new PrintStrip(printing);
    desk.addStrip(strip);
    QObject::connect(&sale, &SaleController::eventOpened, &printing, [&] { printing.openEvent(sale.event().id); });
    QObject::connect(&sale, &SaleController::orderSold, &printing, [&] {
        const OrderView order = sale.orderNews();
        const bool isPrinted = printing.orderSold(order, factsOf(sale.event()), &sale.map().plan());
        // Should this get lost, the order is found as one to be collected, and somebody sees that it was printed.
        if (isPrinted && order.customer && !sale.isToBeHandedIn())
            client.callWithKey<MarkCollected>(Client::makeKey(), {order.eventId, order.orderId, {}}, &desk, [](const auto &) {});
    });
    QObject::connect(&printing, &PrintDesk::said, &desk, [&desk](PrintDesk::Tone tone, const QString &sentence) { desk.say(toneOf(tone), sentence); });

    const auto bind = [&](const QString &action, auto slot) { bindKey(action, &desk, Qt::WidgetWithChildrenShortcut, slot); };
    bind(u"print-again"_s, [strip] { strip->settle(); });
    bind(u"print-elsewhere"_s, [strip] { strip->settleOtherwise(); });
    bind(u"receipt"_s, [&sale, &printing, &desk] {
        if (sale.state() == SaleController::State::Sold)
            printing.printReceipt(sale.order(), factsOf(sale.event()), &sale.map().plan());
        else
            desk.say(SaleController::Tone::Info, DeskPage::tr("A receipt can be printed once something is sold."));
    });
    bind(u"reprint"_s, [&sale, &printing, &desk] {
        if (sale.isToBeHandedIn())
            desk.say(SaleController::Tone::Warn, DeskPage::tr("New tickets need the server: they can be made once this sale is handed in."));
        else if (sale.state() == SaleController::State::Sold)
            printing.reprint(sale.order(), factsOf(sale.event()), std::make_shared<const Plan>(sale.map().plan()));
        else
            desk.say(SaleController::Tone::Info, DeskPage::tr("Tickets can be printed again once they are sold."));
    });
}

} // namespace foyer
