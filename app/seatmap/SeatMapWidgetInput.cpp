// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapHoverCard.h"
#include "seatmap/SeatMapWidget.h"

#include <QApplication>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <algorithm>

namespace foyer {

namespace {
constexpr qreal notch = 120; // of a wheel, in Qt's eighths of a degree
constexpr qreal zoomPerNotch = 1.25;
constexpr qint64 flickWithinMs = 60; // a hand that rested before letting go did not flick
constexpr qreal fingerReach = 0.75; // of the distance between seats: a miss still means the nearest
} // namespace

bool SeatMapWidget::isShowingSeats() const
{
    return m_canvas.renderer().detailAt(m_camera.view()) != SeatMapRenderer::Detail::Sections;
}

MapTarget SeatMapWidget::targetAt(const QPointF &position) const
{
    const QPointF plan = m_camera.view().toPlan(position);
    if (isShowingSeats()) {
        const int seat = m_model.geometry().seatAt(plan, m_model.geometry().pitch() * fingerReach);
        if (seat >= 0)
            return {seat, -1};
    }
    const int section = m_model.geometry().sectionAt(plan);
    if (section < 0)
        return {};
    const bool isGeneral = m_model.plan().sections.at(section).kind == SectionKind::General;
    return isGeneral || !isShowingSeats() ? MapTarget{-1, section} : MapTarget{};
}

void SeatMapWidget::hoverAt(const QPointF &position)
{
    const MapTarget target = targetAt(position);
    m_model.setHover(target);
    setCursor(target.isNothing() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (target.isNothing()) {
        m_card->hide();
        return;
    }
    const QRect around = target.seat >= 0 ? seatRing(target.seat).toAlignedRect()
                                          : QRectF(position - QPointF(4, 4), QSizeF(8, 8)).toAlignedRect();
    m_card->present(describe(m_model, target), around);
}

void SeatMapWidget::activate(const MapTarget &target)
{
    if (target.seat >= 0) {
        emit seatActivated(target.seat);
        return;
    }
    if (target.section < 0)
        return;
    const Section &section = m_model.plan().sections.at(target.section);
    if (section.kind == SectionKind::General)
        emit areaActivated(section.id);
    else
        m_camera.fitTo(m_model.geometry().shapes()[size_t(target.section)].bounds);
}

void SeatMapWidget::mousePressEvent(QMouseEvent *event)
{
    if (m_drag != Drag::None || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton))
        return;
    m_camera.stop();
    m_dragButton = event->button();
    m_pressedAt = m_lastAt = event->position();
    m_velocity = {};
    m_moved.start();
    const bool isLasso = event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier);
    m_drag = isLasso ? Drag::Lasso : Drag::Pressed;
}

void SeatMapWidget::trackVelocity(const QPointF &position)
{
    const qint64 elapsed = std::max<qint64>(1, m_moved.restart());
    m_velocity = m_velocity * 0.4 + (position - m_lastAt) / qreal(elapsed) * 0.6;
}

void SeatMapWidget::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::None) {
        hoverAt(at);
        return;
    }
    if (m_drag == Drag::Pressed && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = Drag::Pan;
        m_model.setHover({});
        m_card->hide();
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Pan) {
        trackVelocity(at);
        m_camera.pan(at - m_lastAt);
        m_lastAt = at;
    } else if (m_drag == Drag::Lasso) {
        const QRectF before = QRectF(m_pressedAt, m_lastAt).normalized();
        m_lastAt = at;
        update((before | QRectF(m_pressedAt, m_lastAt).normalized()).adjusted(-2, -2, 2, 2).toAlignedRect());
    }
}

void SeatMapWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None || event->button() != m_dragButton)
        return;
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_lastAt = event->position();
    if (drag == Drag::Lasso) {
        finishLasso();
    } else if (drag == Drag::Pan) {
        setCursor(Qt::ArrowCursor);
        if (m_moved.elapsed() <= flickWithinMs)
            m_camera.glide(m_velocity);
    } else if (event->button() == Qt::LeftButton) {
        const MapTarget target = targetAt(event->position());
        m_isCursorShown = false;
        if (!target.isNothing())
            m_model.setCursor(target);
        activate(target);
    }
}

void SeatMapWidget::finishLasso()
{
    const QRectF box = QRectF(m_pressedAt, m_lastAt).normalized();
    update();
    if (box.width() < 2 || box.height() < 2)
        return;
    QList<int> seats;
    m_model.geometry().grid().visit(m_camera.view().toPlan(box),
                                    [&seats](const SeatGrid::Entry &entry) { seats.append(entry.seat); });
    std::ranges::sort(seats);
    if (!seats.isEmpty())
        emit seatsActivated(seats);
}

void SeatMapWidget::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const bool isTouchpad = event->device() && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    // Two fingers on a touchpad push the paper; a wheel, which knows one direction only, zooms.
    if (isTouchpad && !event->pixelDelta().isNull() && !(event->modifiers() & Qt::ControlModifier)) {
        m_camera.pan(event->pixelDelta());
        return;
    }
    if (event->angleDelta().y() != 0)
        m_camera.zoom(std::pow(zoomPerNotch, event->angleDelta().y() / notch), event->position());
}

bool SeatMapWidget::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture)
        return gestureEvent(*static_cast<QGestureEvent *>(event));
    if (event->type() == QEvent::NativeGesture)
        return nativeGestureEvent(*static_cast<QNativeGestureEvent *>(event));
    return QWidget::event(event);
}

bool SeatMapWidget::gestureEvent(QGestureEvent &event)
{
    auto *pinch = static_cast<QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    if (pinch->state() == Qt::GestureStarted) {
        m_drag = Drag::None; // the first finger's press was no click
        m_camera.beginGesture();
    }
    const QPointF centre = mapFromGlobal(pinch->centerPoint());
    m_camera.zoom(pinch->scaleFactor(), centre, false);
    m_camera.pan(pinch->centerPoint() - pinch->lastCenterPoint());
    if (pinch->state() == Qt::GestureFinished || pinch->state() == Qt::GestureCanceled)
        m_camera.endGesture();
    event.accept(pinch);
    return true;
}

bool SeatMapWidget::nativeGestureEvent(QNativeGestureEvent &event)
{
    switch (event.gestureType()) {
    case Qt::BeginNativeGesture:
        m_camera.beginGesture();
        return true;
    case Qt::EndNativeGesture:
        m_camera.endGesture();
        return true;
    case Qt::ZoomNativeGesture:
        m_camera.zoom(1 + event.value(), event.position(), false);
        return true;
    default:
        return false;
    }
}

void SeatMapWidget::leaveEvent(QEvent *)
{
    if (m_drag != Drag::None)
        return;
    m_model.setHover({});
    m_card->hide();
}

} // namespace foyer
