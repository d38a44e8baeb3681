// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/OrdersWiring.h"

#include "approval/SupervisorPrompt.h"
#include "orders/OrdersPage.h"
#include "print/PrintDesk.h"
#include "print/PrintStrip.h"
#include "theme/KeyMap.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

EventFacts factsOf(const FoundOrderView &order)
{
    return {order.eventId, order.event.name, order.event.venue, order.event.startsAt, order.event.doorsAt};
}

OrdersController::Tone toneOf(PrintDesk::Tone tone)
{
    switch (tone) {
    case PrintDesk::Tone::Info: return OrdersController::Tone::Info;
    case PrintDesk::Tone::Good: return OrdersController::Tone::Good;
    case PrintDesk::Tone::Warn: return OrdersController::Tone::Warn;
    case PrintDesk::Tone::Bad: return OrdersController::Tone::Bad;
    }
    return OrdersController::Tone::Info;
}

} // namespace

void wireOrders(OrdersPage &page, PrintDesk &printing, SupervisorPrompt &supervisor)
{
    OrdersController &orders = page.orders();
    auto *strip = new PrintStrip(printing);
    page.addStrip(strip);
    // The layouts of an order's own event are there by the time somebody prints.
    QObject::connect(&orders, &OrdersController::orderChanged, &printing, [&orders, &printing] {
        if (orders.order() && printing.layoutEvent() != orders.order()->eventId)
            printing.openEvent(orders.order()->eventId);
    });
    orders.setPrinter([&page, &printing](const FoundOrderView &order) {
        if (printing.setup().ticketPrinter.isEmpty()) {
            page.say(OrdersController::Tone::Warn, OrdersPage::tr("No printer is set for tickets. Choose one in the settings."));
            return false;
        }
        printing.printTickets(order, factsOf(order), nullptr);
        return true;
    });
    orders.setSupervisor([&page, &supervisor](const OrdersController::Refused &refused, const std::function<void(const QString &)> &again) {
        const QString question = OrdersPage::tr("Allow %1?", "the refund of an order").arg(refused.what);
        supervisor.ask({refused.permission, refused.method, refused.scope, question}, &page, [&page, again](const QString &approval) {
            if (!approval.isEmpty())
                again(approval);
            page.focusSearch();
        });
    });
    QObject::connect(&orders, &OrdersController::paid, &printing, [&printing](const FoundOrderView &, bool isCash) {
        if (isCash)
            printing.openDrawer();
    });
    QObject::connect(&printing, &PrintDesk::said, &page, [&page](PrintDesk::Tone tone, const QString &sentence) {
        if (page.isVisible())
            page.say(toneOf(tone), sentence);
    });
    const auto bind = [&page](const QString &action, auto slot) { bindKey(action, &page, Qt::WidgetWithChildrenShortcut, slot); };
    bind(u"print-again"_s, [strip] { strip->settle(); });
    bind(u"print-elsewhere"_s, [strip] { strip->settleOtherwise(); });
    bind(u"receipt"_s, [&orders, &printing] {
        if (orders.order())
            printing.printReceipt(*orders.order(), factsOf(*orders.order()), nullptr);
    });
}

} // namespace foyer
