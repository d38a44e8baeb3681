// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/MapView.h"

#include <QObject>
#include <QVariantAnimation>

namespace foyer {

/// Where a map view looks, and how it gets there: fit, zoom about a point, pan, and the glide after a flick. Keeps the
/// plan within reach and the scale within bounds. Knows nothing of painting; `viewChanged()` says look again.
class SeatMapCamera : public QObject
{
    Q_OBJECT

public:
    explicit SeatMapCamera(QObject *parent = nullptr);

    /// What there is to see, plan units, and how far apart seats stand, which bounds the zoom. Fits the view.
    void setSubject(const QRectF &bounds, qreal pitch);
    /// The viewport; keeps looking at the same middle, or stays fitted if it was.
    void setViewport(const QSize &size, qreal dpr);
    /// Logical pixels at each side left free when fitting, for what lies over the map.
    void setMargins(const QMarginsF &margins);

    const MapView &view() const { return m_now; } ///< now, perhaps on the way
    const MapView &target() const { return m_to; } ///< where it will rest
    bool isChangingScale() const; ///< an exact picture would be wasted on this moment
    bool isFitted() const { return m_isFitted; }

    void fit(bool isAnimated = true);
    void fitTo(const QRectF &plan, bool isAnimated = true);
    /// `factor` times larger about `anchor` (viewport). Steps in quick succession add up.
    void zoom(qreal factor, const QPointF &anchor, bool isAnimated = true);
    void pan(const QPointF &by);
    /// Pans the least that brings `plan` within `margin` of the edges.
    void reveal(const QPointF &plan, qreal margin);
    void centreOn(const QPointF &plan);
    /// Goes on moving at `velocity` (pixels a millisecond) and slows down; not when motion is reduced.
    void glide(const QPointF &velocity);
    void stop(); ///< where it is now

    /// Between these calls every view is on the way: a pinch under the fingers.
    void beginGesture() { m_isInGesture = true; }
    void endGesture();

signals:
    void viewChanged();
    void settled(); ///< the view rests: time for an exact picture

private:
    void goTo(const MapView &view, bool isAnimated);
    void step(qreal progress);
    MapView bounded(MapView view) const;
    MapView fitted() const;

    QRectF m_bounds;
    qreal m_pitch = 5;
    QMarginsF m_margins;
    MapView m_from, m_to, m_now;
    QVariantAnimation m_motion;
    bool m_isFitted = true;
    bool m_isInGesture = false;
};

} // namespace foyer
