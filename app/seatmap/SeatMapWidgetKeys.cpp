// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapText.h"
#include "seatmap/SeatMapWidget.h"

#include <QAccessible>
#include <QKeyEvent>

#include <cmath>

namespace foyer {

namespace {
constexpr qreal revealMargin = 72; // room around the cursor, so the next steps are in sight too
}

void SeatMapWidget::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (handleZoomKey(key) || handleMoveKey(key))
        return;
    if (key == Qt::Key_V && m_views.size() > 1)
        return stepView(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    const bool isChoosing = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isChoosing && !m_model.cursor().isNothing() && m_isCursorShown) {
        activate(m_model.cursor());
        return;
    }
    QWidget::keyPressEvent(event); // the page has keys of its own
}

bool SeatMapWidget::handleZoomKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBySteps(1);
        return true;
    case Qt::Key_Minus:
        zoomBySteps(-1);
        return true;
    case Qt::Key_0:
        m_camera.fit();
        return true;
    default:
        return false;
    }
}

bool SeatMapWidget::handleMoveKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
        moveCursor({-1, 0});
        return true;
    case Qt::Key_Right:
        moveCursor({1, 0});
        return true;
    case Qt::Key_Up:
        moveCursor({0, -1});
        return true;
    case Qt::Key_Down:
        moveCursor({0, 1});
        return true;
    case Qt::Key_Home:
        moveCursorInRow(false);
        return true;
    case Qt::Key_End:
        moveCursorInRow(true);
        return true;
    case Qt::Key_PageUp:
        moveCursorToSection(-1);
        return true;
    case Qt::Key_PageDown:
        moveCursorToSection(1);
        return true;
    default:
        return false;
    }
}

QPointF SeatMapWidget::placeOf(const MapTarget &target) const
{
    if (target.seat >= 0) {
        const Seat &seat = m_model.plan().seats.at(target.seat);
        return {seat.x, seat.y};
    }
    if (target.section >= 0)
        return m_model.geometry().shapes()[size_t(target.section)].labelAt;
    return m_camera.view().toPlan(QPointF(width() / 2.0, height() / 2.0));
}

MapTarget SeatMapWidget::startOfKeys() const
{
    const QPointF middle = m_camera.view().toPlan(QPointF(width() / 2.0, height() / 2.0));
    if (isShowingSeats()) {
        const QRectF bounds = m_model.geometry().bounds();
        const qreal far = std::max(bounds.width(), bounds.height());
        for (qreal reach = m_model.geometry().pitch() * 4; reach < 4 * far; reach *= 4) {
            if (const int seat = m_model.geometry().seatAt(middle, reach); seat >= 0)
                return {seat, -1};
        }
    }
    const int section = m_model.geometry().sectionAt(middle);
    return {-1, section >= 0 ? section : m_model.plan().sections.isEmpty() ? -1 : 0};
}

void SeatMapWidget::moveCursor(const QPointF &direction)
{
    MapTarget now = m_model.cursor();
    // A seat that cannot be seen is no place to start from: its section is, and the other way round after zooming in.
    if (now.seat >= 0 && !isShowingSeats())
        now = {-1, m_model.plan().seats.at(now.seat).section};
    const bool isGeneral = now.section >= 0 && m_model.plan().sections.at(now.section).kind == SectionKind::General;
    const bool isStarting = now.isNothing() || !m_isCursorShown || (now.section >= 0 && isShowingSeats() && !isGeneral);
    if (isStarting) {
        setCursorTarget(now.seat >= 0 ? now : startOfKeys());
        return;
    }
    const QPointF from = placeOf(now);
    if (!isShowingSeats()) {
        if (const int section = sectionInDirection(now.section, direction); section >= 0)
            setCursorTarget({-1, section});
        return;
    }
    const int seat = m_model.geometry().grid().inDirection(from, direction, now.seat);
    const int area = sectionInDirection(isGeneral ? now.section : -1, direction);
    const auto distance = [&](const MapTarget &target) {
        const QPointF way = placeOf(target) - from;
        return std::hypot(way.x(), way.y());
    };
    const bool isArea = area >= 0 && (seat < 0 || distance({-1, area}) < distance({seat, -1}));
    if (isArea)
        setCursorTarget({-1, area});
    else if (seat >= 0)
        setCursorTarget({seat, -1});
}

int SeatMapWidget::sectionInDirection(int from, const QPointF &direction) const
{
    const QPointF start = placeOf(m_model.cursor());
    int best = -1;
    qreal least = 0;
    for (int i = 0; i < int(m_model.plan().sections.size()); ++i) {
        const bool isTarget = !isShowingSeats() || m_model.plan().sections.at(i).kind == SectionKind::General;
        if (i == from || !isTarget)
            continue;
        const QPointF way = m_model.geometry().shapes()[size_t(i)].labelAt - start;
        const qreal along = QPointF::dotProduct(way, direction);
        const qreal aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (along < 0.01 || aside > along * 1.6)
            continue;
        const qreal cost = along * along + 4 * aside * aside;
        if (best < 0 || cost < least) {
            best = i;
            least = cost;
        }
    }
    return best;
}

void SeatMapWidget::moveCursorInRow(bool isToEnd)
{
    const MapTarget now = m_model.cursor();
    if (now.seat < 0)
        return;
    const Row &row = m_model.plan().rows.at(m_model.plan().seats.at(now.seat).row);
    setCursorTarget({isToEnd ? row.firstSeat + row.seatCount - 1 : row.firstSeat, -1});
}

void SeatMapWidget::moveCursorToSection(int by)
{
    const Plan &plan = m_model.plan();
    if (plan.sections.isEmpty())
        return;
    const MapTarget now = m_model.cursor();
    const int from = now.seat >= 0 ? plan.seats.at(now.seat).section : now.section;
    const int count = int(plan.sections.size());
    const int to = from < 0 ? 0 : (from + by + count) % count;
    const Section &section = plan.sections.at(to);
    const bool isSeat = isShowingSeats() && section.kind == SectionKind::Seated && section.seatCount > 0;
    setCursorTarget(isSeat ? MapTarget{section.firstSeat, -1} : MapTarget{-1, to});
}

void SeatMapWidget::setCursorTarget(const MapTarget &target)
{
    m_isCursorShown = true;
    m_model.setCursor(target);
    updateTarget(target);
    if (!target.isNothing())
        m_camera.reveal(placeOf(target), revealMargin);
}

void SeatMapWidget::announceCursor()
{
    const QString words = describe(m_model, m_model.cursor()).spoken();
    setAccessibleDescription(words); // tells assistive technology by itself
    QAccessibleValueChangeEvent event(this, words);
    QAccessible::updateAccessibility(&event);
}

void SeatMapWidget::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason)
        m_isCursorShown = true;
    updateTarget(m_model.cursor());
    QWidget::focusInEvent(event);
}

void SeatMapWidget::focusOutEvent(QFocusEvent *event)
{
    updateTarget(m_model.cursor());
    QWidget::focusOutEvent(event);
}

} // namespace foyer
