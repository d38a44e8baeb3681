// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/SeatGrid.h"
#include "seatplan/Plan.h"

#include <QPolygonF>
#include <QStringList>

#include <optional>
#include <vector>

namespace foyer {

/// Where things lie on a plan, worked out once when it opens: the grid of seats, how far apart seats stand, and the
/// shape of each section. Plan units throughout. Refers to nothing; the plan may go.
class SeatMapGeometry
{
public:
    struct Shape {
        QPolygonF outline; ///< the plan's own, or a hull around the seats where it has none
        QRectF bounds; ///< of the outline
        QPointF labelAt;
        QPointF middle; ///< centre of gravity of the outline
        int mainLevel = 0; ///< the price level id most of its seats have
    };

    /// Where the name of a row may stand, beside its first and its last seat; nothing where another seat is in the way.
    struct RowEnds {
        std::optional<QPointF> first, last;
    };

    SeatMapGeometry() = default;
    explicit SeatMapGeometry(const Plan &plan);

    const SeatGrid &grid() const { return m_grid; }
    const QRectF &bounds() const { return m_bounds; }
    /// Typical distance between the centres of two neighbours.
    qreal pitch() const { return m_pitch; }
    const std::vector<Shape> &shapes() const { return m_shapes; }
    const RowEnds &rowEnds(int row) const { return m_rowEnds[size_t(row)]; }
    /// Distinct printed numbers, and which of them each seat has: few strings to draw for many seats.
    const QStringList &numbers() const { return m_numbers; }
    int numberOf(int seat) const { return m_numberOf[size_t(seat)]; }
    SeatTraits traitsOf(int seat) const { return m_traits[size_t(seat)]; } ///< beside each other, unlike in the plan

    int seatAt(const QPointF &plan, qreal reach) const { return m_grid.nearest(plan, reach); }
    /// Index of the section under `plan`, or -1.
    int sectionAt(const QPointF &plan) const;

private:
    void measurePitch(const Plan &plan);
    void shapeSections(const Plan &plan);
    void placeRowNames(const Plan &plan);
    void collectSeats(const Plan &plan);

    QRectF m_bounds;
    qreal m_pitch = 5;
    SeatGrid m_grid;
    std::vector<Shape> m_shapes;
    std::vector<RowEnds> m_rowEnds;
    QStringList m_numbers;
    std::vector<qint32> m_numberOf;
    std::vector<SeatTraits> m_traits;
};

} // namespace foyer
