// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "holds/HoldsController.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace foyer {

/// What a house hold is called, why it is, who may sell it and until when: of a new one, or of the one that is opened.
class HoldForm : public QWidget
{
    Q_OBJECT
public:
    /// `holds` must outlive it.
    explicit HoldForm(HoldsController &holds, QWidget *parent = nullptr);

    void focusFirst();
    /// Makes the hold, or saves its changes. Says what is missing and goes there.
    void accept();

private:
    void load();
    void updateActions();
    HoldDraft draft() const;

    HoldsController &m_holds;
    HouseHoldId m_loaded; ///< of the fields; invalid: a new one
    QLabel *m_title = nullptr;
    QLineEdit *m_code = nullptr;
    QComboBox *m_colour = nullptr;
    QLineEdit *m_reason = nullptr;
    QComboBox *m_who = nullptr;
    QCheckBox *m_ends = nullptr;
    QDateTimeEdit *m_end = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_releaseChosen = nullptr;
    QPushButton *m_releaseAll = nullptr;
    bool m_isSure = false; ///< the next press of m_releaseAll is meant
};

} // namespace foyer
