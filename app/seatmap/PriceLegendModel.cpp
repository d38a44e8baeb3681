// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/PriceLegendModel.h"

#include "seatmap/SeatMapModel.h"
#include "seatmap/SeatMapText.h"
#include "theme/Theme.h"

namespace foyer {

PriceLegendModel::PriceLegendModel(SeatMapModel &map, QObject *parent)
    : QAbstractListModel(parent), m_map(map), m_rows(int(map.plan().priceLevels.size()))
{
    connect(&map, &SeatMapModel::planChanged, this, [this] {
        beginResetModel();
        m_rows = int(m_map.plan().priceLevels.size());
        endResetModel();
    });
    const auto refresh = [this] {
        if (m_rows > 0)
            emit dataChanged(index(0), index(m_rows - 1));
    };
    connect(&map, &SeatMapModel::countsChanged, this, refresh);
    connect(&map, &SeatMapModel::pricesChanged, this, refresh);
    connect(&map, &SeatMapModel::highlightChanged, this, refresh);
}

int PriceLegendModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant PriceLegendModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PriceLevel &level = m_map.plan().priceLevels.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return level.name;
    case LevelIdRole:
        return level.id;
    case ColourRole:
        return levelColour(m_map.plan(), index.row());
    case PriceRole: {
        const auto price = m_map.price(level.id);
        return price ? moneyText(*price) : QString();
    }
    case LeftRole:
        return m_map.levelCounts(level.id).available;
    case HighlightedRole:
        return m_map.isHighlighted(level.id);
    default:
        return {};
    }
}

void PriceLegendModel::toggle(int row)
{
    const QSet<int> only{m_map.plan().priceLevels.at(row).id};
    m_map.setHighlightedLevels(m_map.highlightedLevels() == only ? QSet<int>() : only);
}

} // namespace foyer
