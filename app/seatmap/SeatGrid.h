// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <span>
#include <vector>

namespace foyer {

struct Plan;

/// Finds the seats in a rectangle without looking at the others: seats sorted into square cells, each cell a run of one
/// array. Built once for a plan; positions are copied beside the numbers, so painting a stretch reads memory in order.
class SeatGrid
{
public:
    struct Entry {
        float x, y; ///< plan units
        qint32 seat;
    };

    SeatGrid() = default;
    SeatGrid(const Plan &plan, const QRectF &bounds);

    /// Calls `visit(const Entry &)` for each seat whose centre lies in `area` (edges included).
    template <typename Visit> void visit(const QRectF &area, Visit &&visitSeat) const
    {
        const Range range = cellsOf(area);
        const float left = float(area.left()), right = float(area.right());
        const float top = float(area.top()), bottom = float(area.bottom());
        for (int row = range.top; row <= range.bottom; ++row) {
            for (const Entry &entry : cells(row, range.left, range.right)) {
                if (entry.x >= left && entry.x <= right && entry.y >= top && entry.y <= bottom)
                    visitSeat(entry);
            }
        }
    }

    bool isEmpty(const QRectF &area) const;
    /// The seat nearest to `at`, no farther than `reach` plan units, or -1.
    int nearest(const QPointF &at, qreal reach, int except = -1) const;
    /// The seat a person would reach from `at` by one step in `direction` (unit vector), or -1: the nearest within some
    /// 50° of it, one straight ahead before one to the side.
    int inDirection(const QPointF &at, const QPointF &direction, int except) const;

private:
    struct Range {
        int left, top, right, bottom;
    };

    Range cellsOf(const QRectF &area) const;
    std::span<const Entry> cells(int row, int left, int right) const;

    QRectF m_bounds;
    qreal m_cell = 1; ///< plan units
    int m_columns = 0, m_rows = 0;
    std::vector<qint32> m_starts; ///< of each cell in m_entries, row by row, and one past the end
    std::vector<Entry> m_entries;
};

} // namespace foyer
