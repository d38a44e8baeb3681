// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/SeatLegendModel.h"

#include <QWidget>

namespace foyer {

/// What the colours mean, side by side: price levels with price and places left, or the groups of another view with how many
/// seats they have. A click or Space makes one stand out on the map. Wraps to further lines where the width ends, so nothing is cut at any scale or in a longer language.
class SeatMapLegend : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive it.
    explicit SeatMapLegend(SeatLegendModel &model, QWidget *parent = nullptr);

    /// The size it takes when it may be `width` wide.
    QSize sizeWithin(int width) const;
    QSize sizeHint() const override { return sizeWithin(QWIDGETSIZE_MAX); }
    void refresh(); ///< reads the model again; needed by hand only after a change of theme

signals:
    void sizeWanted(); ///< other levels or longer words: ask sizeWithin() again

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSize arrange(int width, bool isApplied) const;
    void rebuild();

    SeatLegendModel &m_model;
    QList<QWidget *> m_chips; ///< children
};

} // namespace foyer
