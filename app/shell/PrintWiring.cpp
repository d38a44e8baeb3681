// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/PrintWiring.h"

#include "desk/DeskPage.h"
#include "print/PrintDesk.h"
#include "print/PrintStrip.h"

#include <QShortcut>

namespace foyer {

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

void wirePrinting(DeskPage &desk, PrintDesk &printing)
{
    SaleController &sale = desk.sale();
    auto *strip = new PrintStrip(printing);
    desk.addStrip(strip);
    QObject::connect(&sale, &SaleController::eventOpened, &printing, [&] { printing.openEvent(sale.event().id); });
    QObject::connect(&sale, &SaleController::orderSold, &printing, [&] { printing.orderSold(sale.orderNews(), factsOf(sale.event()), &sale.map().plan()); });
    QObject::connect(&printing, &PrintDesk::said, &desk, [&desk](PrintDesk::Tone tone, const QString &sentence) { desk.say(toneOf(tone), sentence); });

    const auto bind = [&desk](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, &desk);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, &desk, slot);
    };
    bind(Qt::Key_F6, [strip] { strip->settle(); });
    bind(QKeyCombination(Qt::ShiftModifier, Qt::Key_F6), [strip] { strip->settleOtherwise(); });
    bind(Qt::Key_F8, [&sale, &printing, &desk] {
        if (sale.state() == SaleController::State::Sold)
            printing.printReceipt(sale.order(), factsOf(sale.event()), &sale.map().plan());
        else
            desk.say(SaleController::Tone::Info, DeskPage::tr("A receipt can be printed once something is sold."));
    });
    bind(Qt::Key_F11, [&printing] { printing.printShiftReport(); });
    bind(QKeyCombination(Qt::ControlModifier, Qt::Key_R), [&sale, &printing, &desk] {
        if (sale.state() == SaleController::State::Sold)
            printing.reprint(sale.order(), factsOf(sale.event()), std::make_shared<const Plan>(sale.map().plan()));
        else
            desk.say(SaleController::Tone::Info, DeskPage::tr("Tickets can be printed again once they are sold."));
    });
}

} // namespace foyer
