// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PaperData.h"

#include <QWidget>

namespace foyer {

/// An X or Z report on screen, from the same rows as on paper: words left, figures right under each other.
class ReportView : public QWidget
{
    Q_OBJECT
public:
    explicit ReportView(QWidget *parent = nullptr);

    void setReport(const PaperData &report);
    void clear();
    bool isEmpty() const { return m_report.rows.isEmpty(); }
    const PaperData &report() const { return m_report; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PaperData m_report;
};

} // namespace foyer
