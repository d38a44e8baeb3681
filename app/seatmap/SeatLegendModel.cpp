// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatLegendModel.h"

#include "seatmap/SeatColouring.h"
#include "seatmap/SeatMapModel.h"
#include "seatmap/SeatMapText.h"

#include <QLocale>

namespace foyer {

SeatLegendModel::SeatLegendModel(SeatMapModel &map, SeatColouring &colouring, QObject *parent)
    : QAbstractListModel(parent), m_map(map), m_colouring(colouring)
{
    m_rows = wantedRows();
    const auto reset = [this] {
        beginResetModel();
        m_rows = wantedRows();
        endResetModel();
    };
    const auto refresh = [this] {
        if (m_rows > 0 && m_rows == wantedRows())
            emit dataChanged(index(0), index(m_rows - 1));
    };
    connect(&map, &SeatMapModel::planChanged, this, reset);
    connect(&colouring, &SeatColouring::changed, this, reset);
    connect(&colouring, &SeatColouring::countsChanged, this, refresh);
    connect(&map, &SeatMapModel::countsChanged, this, refresh);
    connect(&map, &SeatMapModel::pricesChanged, this, refresh);
    connect(&map, &SeatMapModel::highlightChanged, this, refresh);
}

bool SeatLegendModel::isByPrice() const { return m_colouring.view() == SeatView::Price; }

int SeatLegendModel::wantedRows() const
{
    if (isByPrice())
        return int(m_map.plan().priceLevels.size());
    return int(m_colouring.groups().size()) - (m_colouring.hasRest() ? 1 : 0);
}

int SeatLegendModel::groupOf(int row) const { return row + (m_colouring.hasRest() ? 1 : 0); }

int SeatLegendModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant SeatLegendModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return isByPrice() ? level(index.row(), role) : group(index.row(), role);
}

QVariant SeatLegendModel::level(int row, int role) const
{
    const PriceLevel &level = m_map.plan().priceLevels.at(row);
    const int left = m_map.levelCounts(level.id).available;
    switch (role) {
    case Qt::DisplayRole:
        return level.name;
    case ColourRole:
        return levelColour(m_map.plan(), row);
    case PriceRole: {
        const auto price = m_map.price(level.id);
        return price ? moneyText(*price) : QString();
    }
    case CountRole:
        return left;
    case CountTextRole:
        return leftText(left);
    case LookRole:
        return int(SeatLook::Available);
    case HighlightedRole:
        return m_map.isHighlighted(level.id);
    default:
        return {};
    }
}

QVariant SeatLegendModel::group(int row, int role) const
{
    const SeatColouring::Group &group = m_colouring.groups().at(groupOf(row));
    switch (role) {
    case Qt::DisplayRole:
        return group.name;
    case ColourRole:
        return group.colour;
    case CountRole:
        return group.count;
    case CountTextRole:
        return QLocale().toString(group.count);
    case MarkRole:
        return group.mark;
    case LookRole:
        return int(group.look);
    case HighlightedRole:
        return m_colouring.onlyGroup() < 0 || m_colouring.onlyGroup() == groupOf(row);
    default:
        return {};
    }
}

void SeatLegendModel::toggle(int row)
{
    if (!isByPrice())
        return m_colouring.setOnlyGroup(m_colouring.onlyGroup() == groupOf(row) ? -1 : groupOf(row));
    const QSet<int> only{m_map.plan().priceLevels.at(row).id};
    m_map.setHighlightedLevels(m_map.highlightedLevels() == only ? QSet<int>() : only);
}

} // namespace foyer
