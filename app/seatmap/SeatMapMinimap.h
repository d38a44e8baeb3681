// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/MapView.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace foyer {

class SeatMapModel;
class SeatMapRenderer;

/// The whole plan in a corner with a frame around what the map shows. Click or drag to look elsewhere. Follows sales
/// with a delay of up to a second: it tells where, the map tells what.
class SeatMapMinimap : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it; `renderer` is shared with the map.
    SeatMapMinimap(const SeatMapModel &model, SeatMapRenderer &renderer, QWidget *parent);

    void showView(const MapView &view);
    void refresh(); ///< now, after a change of plan or theme
    QSize sizeHint() const override;

signals:
    void pointChosen(const QPointF &plan);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    MapView ownView() const;

    const SeatMapModel &m_model;
    SeatMapRenderer &m_renderer;
    MapView m_shown;
    QImage m_image;
    QTimer m_refresh;
};

} // namespace foyer
