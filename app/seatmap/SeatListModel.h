// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

namespace foyer {

class SeatMapModel;
struct MapTarget;

/// A SeatMapModel as a tree of words: section, row, seat, each with what is left of it and what it costs. What a screen
/// reader reads, and who would rather read than look. Keeps nothing of its own: rows and seats are counted off the plan, so
/// a stadium opens at once. The map's model is not owned and must outlive it. Interface thread.
class SeatListModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Place, Standing, Price, ColumnCount };
    enum Role {
        NameRole = Qt::UserRole + 1, ///< as the plan prints it, without "Row" or "Seat": what people type
    };

    explicit SeatListModel(SeatMapModel &map, QObject *parent = nullptr);

    /// The seat, or the general-admission area, of an index; a seated section or a row is nothing by itself.
    MapTarget targetOf(const QModelIndex &index) const;
    /// Of a seat, or of a section as a whole; invalid for nothing.
    QModelIndex indexOf(const MapTarget &target) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void onSeats(const QList<int> &seats);
    void onEverything();
    void touch(const QModelIndex &index);
    int leftInRow(int row) const;
    QString name(const QModelIndex &index) const;
    QString place(const QModelIndex &index) const;
    QString standing(const QModelIndex &index) const;
    QString price(const QModelIndex &index) const;

    SeatMapModel &m_map;
};

} // namespace foyer
