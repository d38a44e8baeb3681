// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/LayoutEditor.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace foyer {

class LayoutCanvas;
class Notice;
class PrintDesk;

/// Where an organizer designs what an event's tickets, receipts and reports look like: fields, the paper, properties.
class LayoutEditorPage : public QWidget
{
    Q_OBJECT
public:
    LayoutEditorPage(Client &client, PrintDesk &desk, QWidget *parent = nullptr);

    LayoutEditor &editor() { return m_editor; }
    void enter();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildTools();
    QWidget *buildFields();
    void bindKeys();
    void openChosen();
    void fillOthers();
    void printSample();
    void followSample();
    void fillFields();
    void showState();
    void fit();

    PrintDesk &m_desk;
    LayoutEditor m_editor;
    bool m_isFilling = false;
    bool m_isSampleDue = false; ///< asked for, and not known yet what became of it
    qint64 m_lastJob = 0;       ///< before it was asked for: a test page of the settings is none of it
    QComboBox *m_event = nullptr;
    QComboBox *m_layout = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_sample = nullptr;
    QPushButton *m_take = nullptr; ///< another event's, from a menu
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    Notice *m_notice = nullptr;
    QListWidget *m_fields = nullptr;
    LayoutCanvas *m_canvas = nullptr;
    QScrollArea *m_scroll = nullptr;
};

} // namespace foyer
