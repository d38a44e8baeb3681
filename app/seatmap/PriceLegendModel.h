// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace foyer {

class SeatMapModel;

/// The price levels of a map as a list: name, price, how many are left, whether it stands out. Follows the map's model,
/// which must outlive it.
class PriceLegendModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { LevelIdRole = Qt::UserRole, ColourRole, PriceRole, LeftRole, HighlightedRole };

    explicit PriceLegendModel(SeatMapModel &map, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Makes the level of `row` the only one that stands out, or lets all stand alike again.
    void toggle(int row);

private:
    SeatMapModel &m_map;
    int m_rows = 0;
};

} // namespace foyer
