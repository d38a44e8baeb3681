// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSize>

#include <cmath>

namespace foyer {

/// Which part of a plan is seen and how large: plan units (10 cm) to logical pixels of the viewport and back.
struct MapView {
    QSize size; ///< viewport, logical pixels
    qreal dpr = 1; ///< device pixels per logical pixel
    qreal scale = 1; ///< logical pixels per plan unit
    QPointF offset; ///< where the plan's origin lies in the viewport, logical pixels

    bool operator==(const MapView &) const = default;

    QPointF toScreen(const QPointF &plan) const { return plan * scale + offset; }
    QRectF toScreen(const QRectF &plan) const { return {toScreen(plan.topLeft()), plan.size() * scale}; }
    QPointF toPlan(const QPointF &screen) const { return (screen - offset) / scale; }
    QRectF toPlan(const QRectF &screen) const { return {toPlan(screen.topLeft()), screen.size() / scale}; }
    QRectF seen() const { return toPlan(QRectF(QPointF(), QSizeF(size))); }
    QSize deviceSize() const { return {int(std::ceil(size.width() * dpr)), int(std::ceil(size.height() * dpr))}; }

    /// The same view with its origin on a whole device pixel, so that a pan moves pixels without changing them.
    MapView snapped() const
    {
        MapView view = *this;
        view.offset = {std::round(offset.x() * dpr) / dpr, std::round(offset.y() * dpr) / dpr};
        return view;
    }
    /// `factor` times larger with `anchor` (viewport) staying where it is.
    MapView zoomed(qreal factor, const QPointF &anchor) const
    {
        MapView view = *this;
        view.scale *= factor;
        view.offset = anchor - (anchor - offset) * factor;
        return view;
    }
    /// `plan` as large as fits, with `margin` logical pixels left around it.
    static MapView fitting(const QRectF &plan, const QSize &size, qreal dpr, const QMarginsF &margin)
    {
        MapView view{size, dpr, 1, {}};
        const QRectF room = QRectF(QPointF(), QSizeF(size)).marginsRemoved(margin);
        if (plan.width() <= 0 || plan.height() <= 0 || room.width() <= 0 || room.height() <= 0)
            return view;
        view.scale = std::min(room.width() / plan.width(), room.height() / plan.height());
        view.offset = room.center() - plan.center() * view.scale;
        return view;
    }
};

} // namespace foyer
