// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatGrid.h"

#include "seatplan/Plan.h"

#include <algorithm>
#include <cmath>

namespace foyer {

namespace {
constexpr qreal seatsPerCell = 24; // few enough to find one quickly, enough to walk a stretch without jumping
constexpr int maxCellsAcross = 1024;
} // namespace

SeatGrid::SeatGrid(const Plan &plan, const QRectF &bounds) : m_bounds(bounds)
{
    const qreal area = std::max(1.0, bounds.width() * bounds.height());
    const qreal widest = std::max(bounds.width(), bounds.height());
    m_cell = std::max(std::sqrt(area * seatsPerCell / std::max<qsizetype>(1, plan.seats.size())),
                      std::max(1.0, widest / maxCellsAcross));
    m_columns = int(bounds.width() / m_cell) + 1;
    m_rows = int(bounds.height() / m_cell) + 1;

    const auto cellOf = [this](const Seat &seat) {
        const int column = std::clamp(int((seat.x - m_bounds.left()) / m_cell), 0, m_columns - 1);
        const int row = std::clamp(int((seat.y - m_bounds.top()) / m_cell), 0, m_rows - 1);
        return size_t(row) * size_t(m_columns) + size_t(column);
    };
    m_starts.assign(size_t(m_columns) * size_t(m_rows) + 1, 0);
    for (const Seat &seat : plan.seats)
        ++m_starts[cellOf(seat) + 1];
    for (size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_entries.resize(size_t(plan.seats.size()));
    std::vector<qint32> next(m_starts.begin(), m_starts.end() - 1);
    for (qint32 i = 0; i < qint32(plan.seats.size()); ++i) {
        const Seat &seat = plan.seats.at(i);
        m_entries[size_t(next[cellOf(seat)]++)] = {seat.x, seat.y, i};
    }
}

SeatGrid::Range SeatGrid::cellsOf(const QRectF &area) const
{
    if (m_entries.empty() || !area.intersects(m_bounds.adjusted(-1, -1, 1, 1)))
        return {0, 0, -1, -1};
    const auto index = [this](qreal at, qreal from, int count) {
        return int(std::clamp((at - from) / m_cell, 0.0, qreal(count - 1)));
    };
    return {index(area.left(), m_bounds.left(), m_columns), index(area.top(), m_bounds.top(), m_rows),
            index(area.right(), m_bounds.left(), m_columns), index(area.bottom(), m_bounds.top(), m_rows)};
}

std::span<const SeatGrid::Entry> SeatGrid::cells(int row, int left, int right) const
{
    const size_t line = size_t(row) * size_t(m_columns);
    const auto from = size_t(m_starts[line + size_t(left)]);
    const auto to = size_t(m_starts[line + size_t(right) + 1]);
    return std::span(m_entries).subspan(from, to - from);
}

bool SeatGrid::isEmpty(const QRectF &area) const
{
    const Range range = cellsOf(area);
    for (int row = range.top; row <= range.bottom; ++row) {
        for (const Entry &entry : cells(row, range.left, range.right)) {
            if (area.contains(QPointF(entry.x, entry.y)))
                return false;
        }
    }
    return true;
}

int SeatGrid::nearest(const QPointF &at, qreal reach, int except) const
{
    int found = -1;
    qreal best = reach * reach;
    visit(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach), [&](const Entry &entry) {
        const qreal dx = entry.x - at.x(), dy = entry.y - at.y();
        const qreal distance = dx * dx + dy * dy;
        if (distance <= best && entry.seat != except) {
            best = distance;
            found = entry.seat;
        }
    });
    return found;
}

int SeatGrid::inDirection(const QPointF &at, const QPointF &direction, int except) const
{
    // Look in ever larger squares; the first that holds a seat is searched once more at the size its cost allows, since
    // a better one may lie just outside.
    const qreal furthest = 2 * std::max(m_bounds.width(), m_bounds.height());
    qreal best = furthest * furthest;
    int found = -1;
    const auto search = [&](qreal reach) {
        visit(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach), [&](const Entry &entry) {
            const QPointF way(entry.x - at.x(), entry.y - at.y());
            const qreal along = QPointF::dotProduct(way, direction);
            const qreal aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
            if (along < 0.01 || aside > along * 1.2 || entry.seat == except)
                return;
            const qreal cost = along * along + 4 * aside * aside;
            if (cost < best) {
                best = cost;
                found = entry.seat;
            }
        });
    };
    for (qreal reach = m_cell; reach < 2 * furthest; reach *= 2) {
        search(reach);
        if (found >= 0) {
            if (std::sqrt(best) > reach)
                search(std::sqrt(best));
            return found;
        }
    }
    return -1;
}

} // namespace foyer
