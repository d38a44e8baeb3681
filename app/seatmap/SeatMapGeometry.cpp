// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapGeometry.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace foyer {

namespace {

QRectF boundsOf(const Plan &plan)
{
    QRectF bounds = plan.bounds;
    const auto include = [&bounds](const QPointF &at) {
        if (bounds.isNull())
            bounds = QRectF(at, QSizeF(0.01, 0.01));
        bounds.setLeft(std::min(bounds.left(), at.x()));
        bounds.setRight(std::max(bounds.right(), at.x()));
        bounds.setTop(std::min(bounds.top(), at.y()));
        bounds.setBottom(std::max(bounds.bottom(), at.y()));
    };
    for (const Seat &seat : plan.seats)
        include({seat.x, seat.y});
    for (const Section &section : plan.sections) {
        for (const QPointF &point : section.outline)
            include(point);
    }
    for (const Decoration &decoration : plan.decorations) {
        for (const QPointF &point : decoration.points)
            include(point);
    }
    return bounds;
}

/// Convex hull (Andrew's chain) of the section's seats, pushed out from its middle by `margin`.
QPolygonF hullOf(const Plan &plan, const Section &section, qreal margin)
{
    std::vector<QPointF> points;
    points.reserve(size_t(section.seatCount) * 4);
    for (qint32 i = section.firstSeat; i < section.firstSeat + section.seatCount; ++i) {
        const Seat &seat = plan.seats.at(i);
        for (const QPointF &corner :
             {QPointF(-margin, -margin), QPointF(margin, -margin), QPointF(-margin, margin), QPointF(margin, margin)})
            points.push_back(QPointF(seat.x, seat.y) + corner);
    }
    std::ranges::sort(
        points, [](const QPointF &a, const QPointF &b) { return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y()); });
    if (points.size() < 3)
        return {};
    const auto turn = [](const QPointF &o, const QPointF &a, const QPointF &b) {
        return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
    };
    QPolygonF hull;
    const auto extend = [&](const QPointF &point, qsizetype base) {
        while (hull.size() >= base + 2 && turn(hull[hull.size() - 2], hull.last(), point) <= 0)
            hull.removeLast();
        hull.append(point);
    };
    for (const QPointF &point : points)
        extend(point, 0);
    const qsizetype lower = hull.size() - 1;
    for (auto it = points.rbegin() + 1; it != points.rend(); ++it)
        extend(*it, lower);
    return hull;
}

QPointF centroidOf(const QPolygonF &outline)
{
    qreal area = 0;
    QPointF sum;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const QPointF a = outline.at(i), b = outline.at((i + 1) % outline.size());
        const qreal cross = a.x() * b.y() - b.x() * a.y();
        area += cross;
        sum += (a + b) * cross;
    }
    return std::abs(area) < 1e-6 ? outline.boundingRect().center() : sum / (3 * area);
}

} // namespace

SeatMapGeometry::SeatMapGeometry(const Plan &plan) : m_bounds(boundsOf(plan)), m_grid(plan, m_bounds)
{
    measurePitch(plan);
    shapeSections(plan);
    placeRowNames(plan);
    collectSeats(plan);
}

void SeatMapGeometry::measurePitch(const Plan &plan)
{
    if (plan.seats.size() < 2)
        return;
    constexpr qsizetype samples = 400;
    const qsizetype step = std::max<qsizetype>(1, plan.seats.size() / samples);
    std::vector<qreal> distances;
    for (qsizetype i = 0; i < plan.seats.size(); i += step) {
        const Seat &seat = plan.seats.at(i);
        for (qreal reach = 8; reach < 200; reach *= 4) {
            const int next = m_grid.nearest({seat.x, seat.y}, reach, int(i));
            if (next < 0)
                continue;
            const Seat &other = plan.seats.at(next);
            distances.push_back(std::hypot(other.x - seat.x, other.y - seat.y));
            break;
        }
    }
    if (distances.empty())
        return;
    const auto middle = distances.begin() + qsizetype(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    m_pitch = std::max(0.5, *middle);
}

void SeatMapGeometry::shapeSections(const Plan &plan)
{
    m_shapes.reserve(size_t(plan.sections.size()));
    for (const Section &section : plan.sections) {
        Shape shape;
        shape.outline = section.outline.size() >= 3 ? QPolygonF(section.outline) : hullOf(plan, section, m_pitch * 0.8);
        shape.bounds = shape.outline.boundingRect();
        shape.middle = centroidOf(shape.outline);
        shape.labelAt = section.labelAt.isNull() ? shape.bounds.center() : section.labelAt;
        shape.mainLevel = section.priceLevel;
        QHash<int, int> counts;
        for (qint32 i = section.firstSeat; i < section.firstSeat + section.seatCount; ++i) {
            const int level = plan.seats.at(i).priceLevel;
            if (++counts[level] > counts.value(shape.mainLevel))
                shape.mainLevel = level;
        }
        m_shapes.push_back(std::move(shape));
    }
}

void SeatMapGeometry::placeRowNames(const Plan &plan)
{
    const auto beside = [&](qint32 end, qint32 inner, bool hasToSelf) -> std::optional<QPointF> {
        const Seat &last = plan.seats.at(end), &next = plan.seats.at(inner);
        const QPointF from(last.x, last.y), row(last.x - next.x, last.y - next.y);
        const QPointF way = row / std::max(0.01, std::hypot(row.x(), row.y())) * m_pitch;
        const QPointF at = from + way * 1.15;
        if (m_grid.nearest(at, m_pitch * 0.7) >= 0)
            return std::nullopt;
        // In an aisle between two blocks one name is enough: the one of the row that begins there.
        if (hasToSelf && m_grid.nearest(from + way * 3, m_pitch * 1.9) >= 0)
            return std::nullopt;
        return at;
    };
    m_rowEnds.resize(size_t(plan.rows.size()));
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        const Row &row = plan.rows.at(i);
        if (row.seatCount < 3)
            continue; // a box: its few seats need no row letter
        const qint32 last = row.firstSeat + row.seatCount - 1;
        m_rowEnds[size_t(i)] = {beside(row.firstSeat, row.firstSeat + 1, false), beside(last, last - 1, true)};
    }
}

void SeatMapGeometry::collectSeats(const Plan &plan)
{
    QHash<QStringView, qint32> known;
    m_numberOf.reserve(size_t(plan.seats.size()));
    m_traits.reserve(size_t(plan.seats.size()));
    for (const Seat &seat : plan.seats) {
        auto it = known.constFind(seat.number);
        if (it == known.constEnd()) {
            it = known.insert(seat.number, qint32(m_numbers.size()));
            m_numbers.append(seat.number);
        }
        m_numberOf.push_back(it.value());
        m_traits.push_back(seat.traits);
    }
}

int SeatMapGeometry::sectionAt(const QPointF &plan) const
{
    // The last one wins: what is painted later lies on top.
    for (int i = int(m_shapes.size()) - 1; i >= 0; --i) {
        const Shape &shape = m_shapes[size_t(i)];
        if (shape.bounds.contains(plan) && shape.outline.containsPoint(plan, Qt::OddEvenFill))
            return i;
    }
    return -1;
}

} // namespace foyer
