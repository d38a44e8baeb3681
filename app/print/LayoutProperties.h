// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/LayoutEditor.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace foyer {

/// What can be said about the chosen field, and about the paper while none is chosen.
class LayoutProperties : public QWidget
{
    Q_OBJECT
public:
    explicit LayoutProperties(LayoutEditor &editor, QWidget *parent = nullptr);

private:
    QWidget *buildField();
    QWidget *buildPaper();
    void fill();
    void applyField(const QString &what);
    void applyPaper();
    void choosePicture();
    QDoubleSpinBox *length(QFormLayout *form, const QString &label, const QString &what);

    LayoutEditor &m_editor;
    bool m_isFilling = true; ///< also while the boxes are made
    QLabel *m_title = nullptr;
    QWidget *m_field = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_insert = nullptr;
    QPushButton *m_picture = nullptr;
    QDoubleSpinBox *m_x = nullptr, *m_y = nullptr, *m_width = nullptr, *m_height = nullptr;
    QDoubleSpinBox *m_size = nullptr;
    QComboBox *m_weight = nullptr, *m_align = nullptr, *m_vertical = nullptr, *m_rotation = nullptr;
    QSpinBox *m_lines = nullptr, *m_module = nullptr;
    QWidget *m_paper = nullptr;
    QLineEdit *m_name = nullptr;
    QDoubleSpinBox *m_paperWidth = nullptr, *m_paperHeight = nullptr;
    QSpinBox *m_dpi = nullptr;
};

} // namespace foyer
