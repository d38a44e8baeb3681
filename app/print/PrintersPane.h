// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrintDesk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace foyer {

class Notice;

/// The printers of this till, for the settings page: what each is, where it is, and what it prints. A change counts at once.
class PrintersPane : public QWidget
{
    Q_OBJECT
public:
    explicit PrintersPane(PrintDesk &desk, QWidget *parent = nullptr);

private:
    QWidget *buildChoice();
    QWidget *buildForm();
    QWidget *buildTries();
    QWidget *buildUses();
    void add();
    void remove();
    void fill();
    void fillUses();
    void showKind();
    void apply();
    void applyUses();
    PrinterConfig *current();
    int indexOf(const QString &id) const;

    PrintDesk &m_desk;
    PrintSetup m_setup;
    bool m_isFilling = false;
    QLabel *m_empty = nullptr;
    QComboBox *m_choice = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_addressLabel = nullptr;
    QLineEdit *m_address = nullptr;
    QComboBox *m_ticketLayout = nullptr;
    QComboBox *m_reportLayout = nullptr;
    QWidget *m_thermal = nullptr; ///< what only ESC/POS printers have
    QComboBox *m_cut = nullptr;
    QCheckBox *m_answers = nullptr;
    QComboBox *m_drawerPin = nullptr;
    QSpinBox *m_drawerOn = nullptr;
    QPushButton *m_openDrawer = nullptr;
    Notice *m_notice = nullptr;
    QWidget *m_uses = nullptr;
    QComboBox *m_tickets = nullptr;
    QComboBox *m_receipts = nullptr;
    QComboBox *m_drawer = nullptr;
};

} // namespace foyer
