// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/PagedModel.h"

namespace foyer {

namespace {
QVariant aligned(bool isFigure) { return QVariant::fromValue(Qt::Alignment((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter)); }
}

QVariant PagedTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::TextAlignmentRole: return aligned(isFigure(index.column()));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return hint(index.row(), index.column());
    default: return {};
    }
}

QVariant PagedTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return aligned(isFigure(section));
    return role == Qt::DisplayRole ? heading(section) : QVariant();
}

void PagedTable::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_hasMore = false;
    emit moreWanted();
}

} // namespace foyer
