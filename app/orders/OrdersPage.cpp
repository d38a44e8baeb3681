// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrdersPage.h"

#include "orders/OrderDetail.h"
#include "theme/Controls.h"
#include "theme/KeyMap.h"
#include "theme/KeyRow.h"
#include "theme/Segmented.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace foyer {

using namespace Qt::StringLiterals;

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
    keys->add(u"{places}"_s, tr("choose places"));
    keys->add(u"{hand-out}"_s, tr("print"));
    keys->add(u"{basket}"_s, tr("basket"));
    keys->add(tr("Esc"), tr("back"));
    return keys;
}

void OrdersPage::bindKeys()
{
    const auto bind = [this](const QString &action, auto slot) {
        QShortcut *shortcut = bindKey(action, this, Qt::WidgetWithChildrenShortcut, slot);
        shortcut->setAutoRepeat(false); // a key held down is one wish
        return shortcut;
    };
    bind(u"places"_s, [this] { m_detail->focusPlaces(); });
    // What takes money and what prints may be one key, for an order that is to be paid has no tickets yet: never both at once.
    const QList<QShortcut *> paying{bind(u"exact"_s, [this] { m_detail->payExact(); }), bind(u"cash"_s, [this] { m_detail->payCash(); }),
                                    bind(u"card"_s, [this] { m_detail->payCard(); })};
    QShortcut *handOut = bind(u"hand-out"_s, [this] { m_detail->print(); });
    const auto choose = [this, paying, handOut] {
        for (QShortcut *each : paying)
            each->setEnabled(m_orders.isPending());
        handOut->setEnabled(!m_orders.isPending());
    };
    connect(&m_orders, &OrdersController::orderChanged, this, choose);
    choose();
    bind(u"reprint"_s, [this] { m_detail->printAgain(); });
    bind(u"exchange"_s, [this] { m_detail->exchange(); });
    bind(u"basket"_s, [this] { m_orders.showBasket(); });
    bind(u"mail"_s, [this] { m_detail->mailTickets(); });
    bind(u"note"_s, [this] { m_detail->addNote(); });
    bind(u"void"_s, [this] { m_detail->voidSale(); });
    bind(u"refund"_s, [this] { m_detail->refund(); });
    bind(u"let-go"_s, [this] {
        if (m_detail->closePrompt())
            return;
        if (stepBack())
            m_orders.type({});
    });
    theme::letKeysThrough(*m_search, KeyScope::Orders);
}

bool OrdersPage::eventFilter(QObject *watched, QEvent *event)
{
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
