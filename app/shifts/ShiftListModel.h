// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/ShiftMethods.h"

#include <QAbstractTableModel>

namespace foyer {

/// Shifts, one row each, newest first: when, whose, what was counted, over or short. Interface thread.
class ShiftListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Opened, Closed, Seller, Counted, Difference, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setShifts(const QList<ShiftListing> &shifts);
    const ShiftListing &at(int row) const { return m_shifts.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_shifts.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ShiftListing> m_shifts;
};

} // namespace foyer
