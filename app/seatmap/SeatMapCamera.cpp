// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapCamera.h"

#include "theme/Tokens.h"

#include <algorithm>

namespace foyer {

namespace {
constexpr qreal closestPitch = 56; // logical pixels between neighbours: numbers are comfortable, more tells nothing new
constexpr qreal furthest = 0.6; // of the fitted scale
constexpr qreal glideMs = 320; // a flick is the person's own movement, so it may last longer than ours
} // namespace

SeatMapCamera::SeatMapCamera(QObject *parent) : QObject(parent)
{
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) { step(value.toReal()); });
    connect(&m_motion, &QVariantAnimation::finished, this, [this] {
        step(1);
        emit settled();
    });
}

void SeatMapCamera::setSubject(const QRectF &bounds, qreal pitch)
{
    m_bounds = bounds;
    m_pitch = std::max(0.01, pitch);
    m_isFitted = true;
    goTo(fitted(), false);
}

void SeatMapCamera::setViewport(const QSize &size, qreal dpr)
{
    const QPointF middle = m_to.toPlan(QPointF(m_to.size.width() / 2.0, m_to.size.height() / 2.0));
    MapView view = m_to;
    view.size = size;
    view.dpr = dpr;
    view.offset = QPointF(size.width() / 2.0, size.height() / 2.0) - middle * view.scale;
    m_to.size = size;
    m_to.dpr = dpr;
    goTo(m_isFitted ? fitted() : bounded(view), false);
}

void SeatMapCamera::setMargins(const QMarginsF &margins)
{
    if (margins == m_margins)
        return;
    m_margins = margins;
    if (m_isFitted)
        goTo(fitted(), false);
}

MapView SeatMapCamera::fitted() const
{
    MapView view = MapView::fitting(m_bounds, m_to.size, m_to.dpr, m_margins);
    view.scale = std::min(view.scale, closestPitch / m_pitch);
    const QRectF room = QRectF(QPointF(), QSizeF(view.size)).marginsRemoved(m_margins);
    view.offset = room.center() - m_bounds.center() * view.scale;
    return view;
}

MapView SeatMapCamera::bounded(MapView view) const
{
    const qreal most = std::max(closestPitch / m_pitch, fitted().scale);
    const qreal least = fitted().scale * furthest;
    const qreal scale = std::clamp(view.scale, least, most);
    if (scale != view.scale)
        view = view.zoomed(scale / view.scale, QPointF(view.size.width() / 2.0, view.size.height() / 2.0));
    // At least a third of the viewport keeps showing the plan.
    const QRectF plan = view.toScreen(m_bounds);
    const qreal keepX = std::min(plan.width(), view.size.width() / 3.0);
    const qreal keepY = std::min(plan.height(), view.size.height() / 3.0);
    const auto correction = [](qreal from, qreal to, qreal extent, qreal keep) {
        if (to < keep)
            return keep - to;
        return from > extent - keep ? extent - keep - from : 0.0;
    };
    view.offset += {correction(plan.left(), plan.right(), view.size.width(), keepX),
                    correction(plan.top(), plan.bottom(), view.size.height(), keepY)};
    return view;
}

bool SeatMapCamera::isChangingScale() const
{
    return m_isInGesture || (m_motion.state() == QAbstractAnimation::Running && m_from.scale != m_to.scale);
}

void SeatMapCamera::goTo(const MapView &view, bool isAnimated)
{
    m_motion.stop();
    m_from = m_now;
    m_to = view;
    const int duration = theme::durationMs(theme::Motion::Slow);
    if (!isAnimated || duration == 0 || m_now.size != view.size) {
        m_from = m_now = view;
        emit viewChanged();
        if (!m_isInGesture)
            emit settled();
        return;
    }
    m_motion.setDuration(duration);
    m_motion.start();
}

void SeatMapCamera::step(qreal progress)
{
    if (progress >= 1) {
        m_now = m_to;
    } else if (m_from.scale == m_to.scale) {
        m_now.offset = m_from.offset + (m_to.offset - m_from.offset) * progress;
    } else {
        // Offset linear in scale keeps one point of the plan still on the way: the one under the pointer.
        m_now.scale = m_from.scale * std::pow(m_to.scale / m_from.scale, progress);
        const qreal share = (m_now.scale - m_from.scale) / (m_to.scale - m_from.scale);
        m_now.offset = m_from.offset + (m_to.offset - m_from.offset) * share;
    }
    emit viewChanged();
}

void SeatMapCamera::fit(bool isAnimated)
{
    m_isFitted = true;
    goTo(fitted(), isAnimated);
}

void SeatMapCamera::fitTo(const QRectF &plan, bool isAnimated)
{
    m_isFitted = false;
    goTo(bounded(MapView::fitting(plan, m_to.size, m_to.dpr, m_margins + QMarginsF(24, 24, 24, 24))), isAnimated);
}

void SeatMapCamera::zoom(qreal factor, const QPointF &anchor, bool isAnimated)
{
    m_isFitted = false;
    MapView view = m_motion.state() == QAbstractAnimation::Running ? m_to : m_now;
    // Bound the factor first, so that at either end the view stays instead of sliding.
    const qreal least = fitted().scale * furthest, most = std::max(closestPitch / m_pitch, fitted().scale);
    factor = std::clamp(view.scale * factor, least, most) / view.scale;
    goTo(bounded(view.zoomed(factor, anchor)), isAnimated);
}

void SeatMapCamera::pan(const QPointF &by)
{
    m_isFitted = false;
    MapView view = m_now;
    view.offset += by;
    goTo(bounded(view), false);
}

void SeatMapCamera::reveal(const QPointF &plan, qreal margin)
{
    const QPointF at = m_to.toScreen(plan);
    const auto push = [margin](qreal where, qreal extent) {
        const qreal edge = std::min(margin, extent / 3);
        return where < edge ? edge - where : where > extent - edge ? extent - edge - where : 0.0;
    };
    const QPointF by(push(at.x(), m_to.size.width()), push(at.y(), m_to.size.height()));
    if (by.isNull())
        return;
    m_isFitted = false;
    MapView view = m_to;
    view.offset += by;
    goTo(view, true);
}

void SeatMapCamera::centreOn(const QPointF &plan)
{
    m_isFitted = false;
    MapView view = m_to;
    view.offset = QPointF(view.size.width() / 2.0, view.size.height() / 2.0) - plan * view.scale;
    goTo(bounded(view), false);
}

void SeatMapCamera::glide(const QPointF &velocity)
{
    if (theme::durationMs(theme::Motion::Slow) == 0 || velocity.manhattanLength() < 0.2)
        return;
    MapView view = m_now;
    view.offset += velocity * glideMs / 3; // an out-cubic curve starts at three times its mean speed
    goTo(bounded(view), true);
    m_motion.setDuration(int(glideMs));
}

void SeatMapCamera::stop()
{
    if (m_motion.state() != QAbstractAnimation::Running)
        return;
    m_motion.stop();
    m_from = m_to = m_now;
    emit settled();
}

void SeatMapCamera::endGesture()
{
    m_isInGesture = false;
    emit settled();
}

} // namespace foyer
