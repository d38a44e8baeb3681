// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrdersPage.h"

#include "orders/OrderDetail.h"
#include "theme/KeyRow.h"
#include "theme/Segmented.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>

namespace foyer {

OrdersPage::OrdersPage(Client &client, QWidget *parent) : ListPage(parent), m_orders(client)
{
    m_detail = new OrderDetail(m_orders);
    build({tr("Scan a ticket, or type three letters of the name, the order, phone or mail"), tr("Search orders; Enter shows the first"), tr("Which orders"),
           {tr("All"), tr("To pay"), tr("Paid"), tr("Refunded")}, tr("Orders found, newest first")},
          m_orders.orders(), {OrdersModel::Name, OrdersModel::Event}, buildKeys(), m_detail);

    connect(m_search, &QLineEdit::textEdited, &m_orders, &OrdersController::type);
    connect(m_filter, &Segmented::currentIndexChanged, this, [this](int index) { m_orders.setFilter(OrdersController::Filter(index)); });
    connect(&m_orders, &OrdersController::searchChanged, this, &OrdersPage::showFound);
    connect(&m_orders, &OrdersController::orderChanged, this, [this] { showRow(m_orders.order() ? m_orders.orders().rowOf(m_orders.order()->orderId) : -1); });
    connect(&m_orders, &OrdersController::querySet, this, [this](const QString &text) {
        m_search->setText(text);
        m_filter->setCurrentIndex(int(m_orders.filter()));
    });
    connect(&m_orders, &OrdersController::said, this, &OrdersPage::say);
    connect(m_detail, &OrderDetail::promptClosed, this, [this] { m_search->setFocus(); });
    bindKeys();
    showFound();
}

QWidget *OrdersPage::buildKeys()
{
    auto *keys = new KeyRow;
    keys->add(tr("Enter"), tr("show the first"));
    keys->add(tr("↑ ↓"), tr("walk the orders"));
    keys->add(tr("F5"), tr("choose places"));
    keys->add(tr("F12"), tr("print or exact cash"));
    keys->add(tr("Ctrl+B"), tr("basket"));
    keys->add(tr("Esc"), tr("back"));
    return keys;
}

void OrdersPage::bindKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false); // a key held down is one wish
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    bind(Qt::Key_F5, [this] { m_detail->focusPlaces(); });
    bind(Qt::Key_F9, [this] { m_detail->payCash(); });
    bind(Qt::Key_F10, [this] { m_detail->payCard(); });
    bind(Qt::Key_F12, [this] { m_detail->print(); });
    bind(QKeyCombination(Qt::ControlModifier, Qt::Key_R), [this] { m_detail->printAgain(); });
    bind(QKeyCombination(Qt::ControlModifier, Qt::Key_E), [this] { m_detail->exchange(); });
    bind(QKeyCombination(Qt::ControlModifier, Qt::Key_B), [this] { m_orders.showBasket(); });
    bind(QKeyCombination(Qt::ControlModifier, Qt::Key_M), [this] { m_detail->mailTickets(); });
    bind(QKeyCombination(Qt::ControlModifier, Qt::Key_N), [this] { m_detail->addNote(); });
    bind(QKeyCombination(Qt::ControlModifier, Qt::Key_Z), [this] { m_detail->voidSale(); });
    bind(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Z), [this] { m_detail->refund(); });
    bind(Qt::Key_Escape, [this] {
        if (m_detail->closePrompt())
            return;
        if (stepBack())
            m_orders.type({});
    });
}

bool OrdersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::ShortcutOverride) {
        // The field would take these for undoing what was typed.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Z && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->ignore();
            return true;
        }
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_orders.searchNow(m_search->text());
            m_search->selectAll(); // the next customer's name takes its place
            return true;
        }
    }
    return ListPage::eventFilter(watched, event);
}

void OrdersPage::showFound()
{
    if (m_orders.isSearching())
        showList(tr("Looking…"));
    else if (m_orders.query().isEmpty())
        showList(tr("No orders yet. What is sold at the desk is found here."));
    else
        showList(tr("Nothing found for “%1”.\nScan the ticket, or try the last four digits of the phone.").arg(m_orders.query()));
}

void OrdersPage::find(const QString &text)
{
    m_search->setText(text);
    m_orders.searchNow(text);
}

void OrdersPage::enter()
{
    focusSearch();
    m_orders.type(m_search->text());
}

} // namespace foyer
