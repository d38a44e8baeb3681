// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderWords.h"
#include "orders/PagedModel.h"

#include <QSet>

namespace foyer {

/// What a search found, one row an order, newest first.
class OrdersModel : public PagedModel<FoundOrderView, &FoundOrderView::orderId>
{
    Q_OBJECT
public:
    enum Column { Reference, Name, Event, Places, Total, State, ColumnCount };

    using PagedModel::PagedModel;
    const QList<FoundOrderView> &orders() const { return items(); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

protected:
    QString heading(int column) const override;
    QString text(int row, int column) const override;
    QString hint(int row, int column) const override;
    bool isFigure(int column) const override { return column == Places || column == Total; }
};

/// The places of one order; those with a valid ticket can be chosen. Interface thread.
class PlacesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Place, State, Price, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setOrder(const OrderView &order);
    /// Chosen by a person, in the order of the tickets; none means the whole order.
    QList<TicketId> chosen() const;
    void toggle(int row);
    void chooseNone();

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    struct Row {
        TicketView ticket;
        QString price;
        QString parts;
    };
    bool mayChoose(int row) const;

    QList<Row> m_rows;
    QSet<TicketId> m_chosen;
    OrderId m_order;
};

} // namespace foyer
