// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/HouseHoldMethods.h"

#include <QAbstractTableModel>

namespace foyer {

/// House holds of an event, one row each, oldest first: code, why, how many places, who may sell them, until when.
class HoldsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Code, Why, Places, SoldBy, Until, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setHolds(const QList<BlockView> &holds);
    const BlockView &at(int row) const { return m_holds.at(row); }
    int rowOf(HouseHoldId id) const; ///< -1 when it is not there

    static int places(const BlockView &hold);
    static QString untilText(const BlockView &hold);
    static QString soldByText(const BlockView &hold);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_holds.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<BlockView> m_holds;
};

} // namespace foyer
