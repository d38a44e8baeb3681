// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderModels.h"

#include "language/ServerWords.h"
#include "seatmap/SeatMapText.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
QVariant aligned(bool isFigure) { return QVariant::fromValue(Qt::Alignment((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter)); }
}

QString OrdersModel::hint(int row, int column) const
{
    const FoundOrderView &order = at(row);
    return column == Event ? OrderWords::when(order.event.startsAt) + u" · "_s + order.event.venue : QString();
}

QString OrdersModel::text(int row, int column) const
{
    const FoundOrderView &order = at(row);
    switch (column) {
    case Reference: return order.reference;
    case Name: return order.customer && order.customer->name ? *order.customer->name : tr("–", "nobody is named");
    case Event: return order.event.name;
    case Places: return OrderWords::places(order);
    case Total: return moneyText(order.total);
    case State: return order.willCall ? tr("to be collected") : OrderWords::state(order);
    default: return {};
    }
}

QString OrdersModel::heading(int column) const
{
    switch (column) {
    case Reference: return tr("Order");
    case Name: return tr("Name");
    case Event: return tr("Event");
    case Places: return tr("Places");
    case Total: return tr("Total");
    case State: return tr("State");
    default: return {};
    }
}

void PlacesModel::setOrder(const OrderView &order)
{
    beginResetModel();
    if (order.orderId != m_order)
        m_chosen.clear();
    m_order = order.orderId;
    m_rows.clear();
    qsizetype item = 0; // an exchanged ticket has no item any more
    for (const TicketView &ticket : order.tickets) {
        Row row{ticket, {}, {}};
        if (ticket.status != "replaced"_L1 && item < order.items.size()) {
            row.price = moneyText(order.items.at(item).price);
            row.parts = OrderWords::parts(order.items.at(item));
            ++item;
        }
        if (ticket.status != "valid"_L1)
            m_chosen.remove(ticket.ticketId);
        m_rows.append(row);
    }
    endResetModel();
    emit chosenChanged();
}

QList<TicketId> PlacesModel::chosen() const
{
    QList<TicketId> ids;
    for (const Row &row : m_rows) {
        if (m_chosen.contains(row.ticket.ticketId))
            ids.append(row.ticket.ticketId);
    }
    return ids;
}

bool PlacesModel::mayChoose(int row) const { return m_rows.at(row).ticket.status == "valid"_L1; }

void PlacesModel::toggle(int row)
{
    if (row < 0 || row >= m_rows.size() || !mayChoose(row))
        return;
    const TicketId id = m_rows.at(row).ticket.ticketId;
    if (!m_chosen.remove(id))
        m_chosen.insert(id);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit chosenChanged();
}

void PlacesModel::chooseNone()
{
    if (m_chosen.isEmpty())
        return;
    m_chosen.clear();
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit chosenChanged();
}

QVariant PlacesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return aligned(index.column() == Price);
    if (role == Qt::CheckStateRole && index.column() == Place && mayChoose(index.row()))
        return m_chosen.contains(row.ticket.ticketId) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return row.parts;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Place: return language::place(row.ticket.label);
    case State: return OrderWords::ticketState(row.ticket.status);
    case Price: return row.price;
    default: return {};
    }
}

bool PlacesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || !mayChoose(index.row()))
        return false;
    if ((value.toInt() == Qt::Checked) != m_chosen.contains(m_rows.at(index.row()).ticket.ticketId))
        toggle(index.row());
    return true;
}

Qt::ItemFlags PlacesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Place && mayChoose(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant PlacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return aligned(section == Price);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place: return tr("Place");
    case State: return tr("State");
    case Price: return tr("Price");
    default: return {};
    }
}

} // namespace foyer
