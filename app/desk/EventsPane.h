// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/EventTableModel.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace foyer {

class Notice;

/// Chooses the event to sell or to check in for: a search field over a table, all by keyboard.
class EventsPane : public QWidget
{
    Q_OBJECT
public:
    explicit EventsPane(const QString &title, QWidget *parent = nullptr);

    /// `open`: the one to come from; another is preselected.
    void setEvents(const QList<DeskEvent> &events, const QDateTime &now, EventId open);
    void refresh(); ///< asks for them again, as they are searched for now
    void showFailure(const QString &sentence);
    void focusSearch();

signals:
    void searched(const QString &query);
    void chosen(const foyer::DeskEvent &event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);

    EventTableModel m_model;
    QLineEdit *m_search = nullptr;
    QTableView *m_table = nullptr;
    Notice *m_notice = nullptr;
    QTimer m_delay; ///< between the last letter and asking
};

} // namespace foyer
