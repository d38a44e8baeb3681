// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace foyer {

class SeatListModel;
class SeatMapModel;

/// The seat map as a list: the same model, the same signals, the same cursor as SeatMapWidget, for screen readers and for
/// whoever prefers words. Arrows walk and open, typing finds a section, a row or a seat by its name, Space or Enter chooses
/// what is selected (Shift+arrows and Ctrl+Space select several). Not owned model, as there.
class SeatListView : public QTreeView
{
    Q_OBJECT
public:
    explicit SeatListView(SeatMapModel &map, QWidget *parent = nullptr);

    /// Opens what is above a seat and puts the cursor on it.
    void showSeat(int seat);
    void keyboardSearch(const QString &typed) override;

signals:
    void seatActivated(int seat); ///< whatever its state: the page decides
    void seatsActivated(const QList<int> &seats); ///< several at once, in plan order
    void areaActivated(int sectionId); ///< a general-admission area, Section::id

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void showEvent(QShowEvent *event) override;

private:
    void activateIndex(const QModelIndex &index);
    void activateSelected();
    void followCursor();

    SeatMapModel &m_map;
    SeatListModel *m_list = nullptr;
    QString m_typed;
    qint64 m_typedAt = 0; ///< milliseconds of the monotonic clock
};

} // namespace foyer
