// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/SeatMapText.h"

#include <QWidget>

namespace foyer {

/// The small card beside the pointer: label, price, state, why. Lets every event through to the map.
class SeatMapHoverCard : public QWidget
{
    Q_OBJECT

public:
    explicit SeatMapHoverCard(QWidget *parent);

    /// Shows `text` beside `around` (parent coordinates), never over it and never past the parent's edge.
    void present(const TargetText &text, const QRect &around);
    const TargetText &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize wanted() const;

    TargetText m_text;
};

} // namespace foyer
