// SPDX-License-Identifier: GPL-3.0-or-later
#include "holds/HoldsModel.h"

#include "theme/Theme.h"

#include <QColor>
#include <QLocale>

namespace foyer {

void HoldsModel::setHolds(const QList<BlockView> &holds)
{
    beginResetModel();
    m_holds = holds;
    endResetModel();
}

int HoldsModel::rowOf(HouseHoldId id) const
{
    for (qsizetype row = 0; row < m_holds.size(); ++row) {
        if (m_holds.at(row).blockId == id)
            return int(row);
    }
    return -1;
}

int HoldsModel::places(const BlockView &hold)
{
    int places = int(hold.seats.size());
    for (const AreaQuantity &area : hold.areas)
        places += area.quantity;
    return places;
}

QString HoldsModel::untilText(const BlockView &hold)
{
    return hold.releaseAt ? QLocale().toString(hold.releaseAt->toLocalTime(), QLocale::ShortFormat) : QString();
}

QString HoldsModel::soldByText(const BlockView &hold)
{
    return hold.kill ? tr("nobody") : hold.sellersMaySell ? tr("sellers") : tr("organizers");
}

QVariant HoldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BlockView &hold = m_holds.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Places)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == Code)
        return theme::priceColour(Theme::current() ? Theme::current()->scheme() : theme::Scheme::Light, QColor(hold.colour));
    if (role == Qt::ToolTipRole)
        return hold.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Code: return hold.code;
    case Why: return hold.reason;
    case Places: return QLocale().toString(places(hold));
    case SoldBy: return soldByText(hold);
    case Until: return untilText(hold);
    default: return {};
    }
}

QVariant HoldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Places)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code: return tr("Code");
    case Why: return tr("Why");
    case Places: return tr("Places");
    case SoldBy: return tr("Sold by");
    case Until: return tr("Until");
    default: return {};
    }
}

} // namespace foyer
