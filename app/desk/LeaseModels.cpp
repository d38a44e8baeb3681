// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/LeaseModels.h"

#include "desk/EventTableModel.h"
#include "seatmap/SeatMapText.h"

#include <QLocale>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

int rank(OfflineSale::State state)
{
    switch (state) {
    case OfflineSale::State::Refused: return 0;
    case OfflineSale::State::Waiting: return 1;
    case OfflineSale::State::HandedIn:
    case OfflineSale::State::Seen: break;
    }
    return 2;
}

} // namespace

void LeasePlacesModel::setRows(const QList<Row> &rows)
{
    if (rows == m_rows)
        return; // whoever reads the table keeps their place in it
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QVariant LeasePlacesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (index.column()) {
    case Where: return row.where;
    case Level: return row.level;
    case State: return row.isOpen ? tr("kept") : tr("sold");
    default: return {};
    }
}

QVariant LeasePlacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Where: return tr("Place");
    case Level: return tr("Price level");
    case State: return tr("State");
    default: return {};
    }
}

void OfflineSalesModel::setSales(QList<OfflineSale> sales)
{
    std::stable_sort(sales.begin(), sales.end(), [](const OfflineSale &a, const OfflineSale &b) {
        return std::pair(rank(a.state), -a.soldAt.toMSecsSinceEpoch()) < std::pair(rank(b.state), -b.soldAt.toMSecsSinceEpoch());
    });
    if (sales == m_sales)
        return;
    beginResetModel();
    m_sales = sales;
    endResetModel();
}

QString OfflineSalesModel::stateText(const OfflineSale &sale)
{
    switch (sale.state) {
    case OfflineSale::State::Waiting: return tr("to be handed in");
    case OfflineSale::State::HandedIn: return tr("order %1").arg(sale.outcome);
    case OfflineSale::State::Refused: return tr("refused: %1").arg(sale.outcome);
    case OfflineSale::State::Seen: return tr("refused, seen: %1").arg(sale.outcome);
    }
    return {};
}

QVariant OfflineSalesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OfflineSale &sale = m_sales.at(index.row());
    if (role == Qt::TextAlignmentRole && (index.column() == Cash || index.column() == Places))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && index.column() == State)
        return stateText(sale);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case When: return EventTableModel::whenText(sale.soldAt);
    case Number: return sale.number;
    case Places: return QLocale().toString(sale.places.size());
    case Cash: return moneyText(sale.total);
    case Who: return sale.seller;
    case State: return stateText(sale);
    default: return {};
    }
}

QVariant OfflineSalesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == Cash || section == Places ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("Sold");
    case Number: return tr("Sale");
    case Places: return tr("Places");
    case Cash: return tr("Cash");
    case Who: return tr("Sold by");
    case State: return tr("State");
    default: return {};
    }
}

void LeaseTillsModel::setTills(const QList<LeaseSummary> &tills)
{
    beginResetModel();
    m_tills = tills;
    endResetModel();
}

QVariant LeaseTillsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LeaseSummary &till = m_tills.at(index.row());
    if (role == Qt::TextAlignmentRole && (index.column() == Open || index.column() == Sold))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && index.column() == State)
        return till.reason.value_or(QString());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Till: return till.till;
    case Seller: return till.takenBy;
    case Open: return QLocale().toString(till.open);
    case Sold: return QLocale().toString(till.sold);
    case Changed: return EventTableModel::whenText(till.changedAt);
    case State:
        if (till.status == "given_up"_L1)
            return till.givenUpBy ? tr("taken back by %1: %2", "who, and why").arg(*till.givenUpBy, till.reason.value_or(QString())) : tr("taken back");
        return till.status == "open"_L1 ? tr("keeps places") : tr("keeps none");
    default: return {};
    }
}

QVariant LeaseTillsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == Open || section == Sold ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Till: return tr("Till");
    case Seller: return tr("Taken by");
    case Open: return tr("Kept");
    case Sold: return tr("Sold");
    case Changed: return tr("Last change");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace foyer
