// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/PlanBuilder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace foyer {
namespace {

constexpr qreal seatMargin = 5; // half a seat pitch and a little air
constexpr qreal planMargin = 20; // around everything drawn, and for large plans
constexpr qreal planMarginShare = 0.04; // of the larger side, since texts at the edge grow with the plan

qreal cross(QPointF o, QPointF a, QPointF b)
{
    return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
}

/// One half of the monotone chain: appends the hull of sorted points, each turn to the same side.
template <typename Range> void appendChain(QList<QPointF> &hull, const Range &points)
{
    const qsizetype base = hull.size();
    for (const QPointF &point : points) {
        while (hull.size() >= base + 2 && cross(hull[hull.size() - 2], hull.last(), point) <= 0)
            hull.removeLast();
        hull.append(point);
    }
    hull.removeLast(); // it starts the other half
}

QList<QPointF> seatPoints(const Plan &plan, const Section &section)
{
    QList<QPointF> points;
    points.reserve(section.seatCount);
    for (int i = section.firstSeat; i < section.firstSeat + section.seatCount; ++i)
        points.append({plan.seats[i].x, plan.seats[i].y});
    return points;
}

} // namespace

PlanBuilder::PlanBuilder(QString name) { m_plan.name = std::move(name); }

Section &PlanBuilder::beginSection(int id, const QString &name)
{
    Section section;
    section.id = id;
    section.name = name;
    section.firstRow = qint32(m_plan.rows.size());
    section.firstSeat = qint32(m_plan.seats.size());
    m_plan.sections.append(std::move(section));
    return m_plan.sections.last();
}

Section &PlanBuilder::addArea(int id, const QString &name, int capacity, qint16 priceLevel, QList<QPointF> outline)
{
    Section &section = beginSection(id, name);
    section.kind = SectionKind::General;
    section.capacity = capacity;
    section.priceLevel = priceLevel;
    section.outline = std::move(outline);
    return section;
}

void PlanBuilder::beginRow(const QString &name)
{
    Q_ASSERT(!m_plan.sections.isEmpty() && m_plan.sections.last().kind == SectionKind::Seated);
    m_plan.rows.append({name, qint16(m_plan.sections.size() - 1), qint32(m_plan.seats.size()), 0});
    ++m_plan.sections.last().rowCount;
}

void PlanBuilder::addSeat(Seat seat)
{
    Q_ASSERT(!m_plan.rows.isEmpty() && m_plan.rows.last().section == m_plan.sections.size() - 1);
    Row &row = m_plan.rows.last();
    seat.row = qint32(m_plan.rows.size() - 1);
    seat.section = row.section;
    seat.gapBefore = seat.gapBefore || row.seatCount == 0;
    ++row.seatCount;
    ++m_plan.sections.last().seatCount;
    ++m_plan.sections.last().capacity;
    m_plan.seats.append(std::move(seat));
}

Plan PlanBuilder::take()
{
    for (Section &section : m_plan.sections) {
        if (section.outline.isEmpty())
            section.outline = hullAround(seatPoints(m_plan, section), seatMargin);
        if (section.labelAt.isNull())
            section.labelAt = centroid(section.outline);
    }
    if (!m_plan.bounds.isValid())
        m_plan.bounds = boundsOf(m_plan);
    return std::exchange(m_plan, {});
}

QList<QPointF> hullAround(const QList<QPointF> &points, qreal margin)
{
    if (points.isEmpty())
        return {};
    // Growing every point to an octagon first grows the hull evenly, and a single point becomes a shape too.
    QList<QPointF> grown;
    grown.reserve(points.size() * 8);
    for (const QPointF &point : points) {
        for (int corner = 0; corner < 8; ++corner) {
            const qreal angle = (corner + 0.5) * M_PI / 4;
            const qreal radius = margin / std::cos(M_PI / 8);
            grown.append(point + QPointF(std::cos(angle), std::sin(angle)) * radius);
        }
    }
    const auto before = [](QPointF a, QPointF b) { return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y()); };
    std::sort(grown.begin(), grown.end(), before);
    QList<QPointF> hull;
    appendChain(hull, grown);
    std::reverse(grown.begin(), grown.end());
    appendChain(hull, grown);
    for (QPointF &point : hull)
        point = {std::round(point.x() * 100) / 100, std::round(point.y() * 100) / 100};
    return hull;
}

QPointF centroid(const QList<QPointF> &polygon)
{
    if (polygon.isEmpty())
        return {};
    qreal area = 0;
    QPointF weighted;
    QPointF mean;
    const QPointF origin = polygon.first(); // keeps the products small, and so exact, far from 0,0
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon[i] - origin;
        const QPointF b = polygon[(i + 1) % polygon.size()] - origin;
        const qreal part = a.x() * b.y() - b.x() * a.y();
        area += part;
        weighted += (a + b) * part;
        mean += a;
    }
    if (std::abs(area) < 1e-6)
        return origin + mean / qreal(polygon.size());
    const QPointF at = origin + weighted / (3 * area);
    return {std::round(at.x() * 100) / 100, std::round(at.y() * 100) / 100};
}

QRectF boundsOf(const Plan &plan)
{
    qreal left = plan.focalPoint.x(), right = left, top = plan.focalPoint.y(), bottom = top;
    const auto include = [&](qreal x, qreal y) {
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    };
    for (const Seat &seat : plan.seats)
        include(seat.x, seat.y);
    for (const Section &section : plan.sections) {
        for (const QPointF &point : section.outline)
            include(point.x(), point.y());
    }
    for (const Decoration &decoration : plan.decorations) {
        for (const QPointF &point : decoration.points)
            include(point.x(), point.y());
    }
    const qreal margin = std::max(planMargin, std::ceil(planMarginShare * std::max(right - left, bottom - top)));
    return QRectF(QPointF(std::floor(left), std::floor(top)), QPointF(std::ceil(right), std::ceil(bottom)))
        .adjusted(-margin, -margin, margin, margin);
}

} // namespace foyer
