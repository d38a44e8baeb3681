// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace foyer {

class SeatColouring;
class SeatMapModel;

/// What the colours of a map mean, as a list: by price the levels, what they cost and how many are left; else the groups of
/// the view and how many seats each has. Follows both, which must outlive it.
class SeatLegendModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ColourRole = Qt::UserRole,
        PriceRole, ///< in words; empty but by price
        CountRole, ///< places left, or seats of the group
        CountTextRole,
        MarkRole, ///< a letter or two; empty but for house holds and sellers
        LookRole, ///< SeatLook
        HighlightedRole
    };

    SeatLegendModel(SeatMapModel &map, SeatColouring &colouring, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Makes `row` the only one that stands out, or lets all stand alike again.
    void toggle(int row);

private:
    bool isByPrice() const;
    int wantedRows() const;
    int groupOf(int row) const;
    QVariant level(int row, int role) const;
    QVariant group(int row, int role) const;

    SeatMapModel &m_map;
    SeatColouring &m_colouring;
    int m_rows = 0;
};

} // namespace foyer
