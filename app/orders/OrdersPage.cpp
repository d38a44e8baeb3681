// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrdersPage.h"

#include "orders/OrderDetail.h"
#include "theme/Controls.h"
#include "theme/KeyMap.h"
#include "theme/KeyRow.h"
#include "theme/Notice.h"
#include "theme/Segmented.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Notice::Kind kindOf(OrdersController::Tone tone)
{
    switch (tone) {
    case OrdersController::Tone::Info: return Notice::Kind::Info;
    case OrdersController::Tone::Good: return Notice::Kind::Good;
    case OrdersController::Tone::Warn: return Notice::Kind::Warn;
    case OrdersController::Tone::Bad: return Notice::Kind::Bad;
    }
    return Notice::Kind::Info;
}

} // namespace

OrdersPage::OrdersPage(Client &client, QWidget *parent) : QWidget(parent), m_orders(client)
{
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(theme::space::Between, theme::space::Between, theme::space::Between, theme::space::Inside);
    m_column->setSpacing(theme::space::Inside);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Scan a ticket, or type three letters of the name, the order, phone or mail"));
    m_search->setAccessibleName(tr("Search orders; Enter shows the first"));
    theme::addClearButton(*m_search);
    m_search->setMaxLength(200);
    m_search->installEventFilter(this);
    m_filter = new Segmented;
    m_filter->setAccessibleName(tr("Which orders"));
    for (const QString &name : {tr("All"), tr("To pay"), tr("Paid"), tr("Refunded")})
        m_filter->addChoice(name);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::Between);
    row->addWidget(m_search, 1);
    row->addWidget(m_filter);
    m_column->addLayout(row);
    m_notice = new Notice;
    m_column->addWidget(m_notice);
    m_table = new QTableView;
    m_table->setModel(&m_orders.orders());
    m_table->setAccessibleName(tr("Orders found, newest first"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    theme::prepareTable(*m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    for (const int column : {OrdersModel::Reference, OrdersModel::Places, OrdersModel::Total, OrdersModel::State})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OrdersModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(OrdersModel::Event, QHeaderView::Stretch);
    m_column->addWidget(m_table, 1);
    m_empty = new QLabel;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    theme::setTextRole(*m_empty, theme::Large, theme::Token::Text2);
    m_column->addWidget(m_empty, 1);
    m_column->addWidget(buildKeys());
    m_detail = new OrderDetail(m_orders);

    auto *line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setLineWidth(1);
    line->setForegroundRole(QPalette::Mid);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_column, 3);
    layout->addWidget(line);
    layout->addWidget(m_detail, 1);

    connect(m_search, &QLineEdit::textEdited, &m_orders, &OrdersController::type);
    connect(m_filter, &Segmented::currentIndexChanged, this, [this](int index) { m_orders.setFilter(OrdersController::Filter(index)); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) { m_orders.select(index.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { m_orders.select(index.row()); });
    connect(&m_orders, &OrdersController::searchChanged, this, &OrdersPage::showFound);
    connect(&m_orders, &OrdersController::orderChanged, this, [this] {
        const int at = m_orders.order() ? m_orders.orders().rowOf(m_orders.order()->orderId) : -1;
        if (at >= 0 && m_table->currentIndex().row() != at)
            m_table->selectRow(at);
    });
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
        if (m_search->hasFocus() && !m_search->text().isEmpty()) {
            m_search->clear();
            m_orders.type({});
        }
        m_notice->clear();
        m_search->setFocus();
    });
    theme::letKeysThrough(*m_search, KeyScope::Orders);
}

bool OrdersPage::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows walk the orders while the search keeps the focus, and Enter shows the first.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            walk(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_orders.searchNow(m_search->text());
            m_search->selectAll(); // the next customer's name takes its place
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OrdersPage::walk(int step)
{
    const int rows = m_orders.orders().rowCount();
    const int row = m_table->currentIndex().row();
    if (rows == 0)
        return;
    const int next = row < 0 ? 0 : std::clamp(row + step, 0, rows - 1);
    m_table->selectRow(next);
    m_orders.select(next);
}

void OrdersPage::showFound()
{
    const bool isEmpty = m_orders.orders().rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (m_orders.isSearching())
        m_empty->setText(tr("Looking…"));
    else if (m_orders.query().isEmpty())
        m_empty->setText(tr("No orders yet. What is sold at the desk is found here."));
    else
        m_empty->setText(tr("Nothing found for “%1”.\nScan the ticket, or try the last four digits of the phone.").arg(m_orders.query()));
}

void OrdersPage::addStrip(QWidget *strip) { m_column->insertWidget(m_column->count() - 1, strip); }

void OrdersPage::say(OrdersController::Tone tone, const QString &sentence) { m_notice->sayWithKeys(kindOf(tone), sentence); }

void OrdersPage::find(const QString &text)
{
    m_search->setText(text);
    m_orders.searchNow(text);
}

void OrdersPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void OrdersPage::enter()
{
    focusSearch();
    m_orders.type(m_search->text());
}

} // namespace foyer
