// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "holds/HoldsController.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace foyer {

class HoldForm;
class Notice;
class SeatMapWidget;

/// An event whose house holds may be looked at.
struct HoldsEvent {
    EventId id;
    QString title;
};

/// House holds of an event: the map to choose places on, the list, and the form of one. Everything by keyboard.
class HoldsPage : public QWidget
{
    Q_OBJECT
public:
    explicit HoldsPage(Client &client, QWidget *parent = nullptr);
    ~HoldsPage() override;

    HoldsController &holds() { return m_holds; }
    SeatMapWidget &map() { return *m_map; }
    void setPermissions(Permissions permissions);
    void setEvents(const QList<HoldsEvent> &events);
    /// Call when the page comes to the front: `wanted`, if it is among the events, else the one shown before.
    void enter(EventId wanted);
    /// Nobody is signed in any more.
    void leave();
    void say(HoldsController::Tone tone, const QString &sentence);

signals:
    void eventsWanted();

private:
    QWidget *buildChoice();
    QWidget *buildAreaBar();
    QWidget *buildKeys();
    QWidget *buildSide();
    void bindKeys();
    void askArea(int sectionId);
    void takeArea();
    void showEvent(int index);
    void showOpened();
    void onEscape();

    HoldsController m_holds;
    QList<HoldsEvent> m_events;
    EventId m_wanted; ///< to be shown as soon as it is among the events
    QComboBox *m_event = nullptr;
    QLineEdit *m_places = nullptr;
    Notice *m_notice = nullptr;
    QWidget *m_areaBar = nullptr;
    QLabel *m_areaName = nullptr;
    QSpinBox *m_areaCount = nullptr;
    int m_area = 0;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_empty = nullptr;
    SeatMapWidget *m_map = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    HoldForm *m_form = nullptr;
    QWidget *m_body = nullptr;
};

} // namespace foyer
