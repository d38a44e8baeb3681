// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskEvent.h"

#include <QAbstractTableModel>

namespace foyer {

/// What is on, one row an event: when, what, where, how many left. Interface thread.
class EventTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, What, Where, Left, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setEvents(const QList<DeskEvent> &events);
    const DeskEvent &at(int row) const { return m_events.at(row); }
    /// The row a person most likely wants: what begins next, or has just begun, other than the one that is `open`. 0 where all
    /// of it is over; -1 without events.
    int nextRow(const QDateTime &now, EventId open) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_events.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "Today 19:30", "Sat 28 Nov 19:30", in the person's locale and time zone.
    static QString whenText(const QDateTime &startsAt);

private:
    QList<DeskEvent> m_events;
};

} // namespace foyer
