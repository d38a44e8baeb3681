// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lease/Lease.h"
#include "protocol/LeaseMethods.h"

#include <QAbstractTableModel>

namespace foyer {

/// The places a till keeps, one row each: where, which price level, what is with it. Interface thread.
class LeasePlacesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Where, Level, State, ColumnCount };
    struct Row {
        QString where, level;
        bool isOpen = true; ///< else sold here
        bool operator==(const Row &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<Row> &rows);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Row> m_rows;
};

/// The sales a till made without the server, those first that somebody must look at, then what waits, then the newest.
/// Interface thread.
class OfflineSalesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Number, Places, Cash, Who, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setSales(QList<OfflineSale> sales);
    const OfflineSale &at(int row) const { return m_sales.at(row); }
    /// What is with a sale, in a few words; of a refused one why.
    static QString stateText(const OfflineSale &sale);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_sales.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<OfflineSale> m_sales;
};

/// Which tills keep places of the event, for organizers. Interface thread.
class LeaseTillsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Till, Seller, Open, Sold, Changed, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setTills(const QList<LeaseSummary> &tills);
    const LeaseSummary &at(int row) const { return m_tills.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_tills.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<LeaseSummary> m_tills;
};

} // namespace foyer
