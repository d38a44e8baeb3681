// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatplan/Plan.h"

namespace foyer {

/// Puts a Plan together front to back, so that the order of Plan.h (seats of a row, rows of a section together) holds
/// by construction. Used by the reader, the importers and the venue generator; not thread-safe, one builder one plan.
///
///     PlanBuilder builder(u"House"_s);
///     builder.plan().priceLevels = …;
///     builder.beginSection(1, u"Stalls"_s);
///     builder.beginRow(u"A"_s);
///     builder.addSeat({.x = 0, .y = 0, .priceLevel = 1, .number = u"1"_s});
///     const Plan plan = builder.take();
class PlanBuilder
{
public:
    explicit PlanBuilder(QString name);

    /// The plan so far, for what needs no order: price levels, focal point, decorations.
    Plan &plan() { return m_plan; }

    /// Opens a section of seats; its outline, when never given, hugs the seats as a convex hull.
    Section &beginSection(int id, const QString &name);
    /// Adds a general-admission area.
    Section &addArea(int id, const QString &name, int capacity, qint16 priceLevel, QList<QPointF> outline);
    void beginRow(const QString &name);
    /// Row and section of the seat are set here; the first of a row always gets its gap.
    void addSeat(Seat seat);

    /// Fills what was left out: outlines, label positions, bounds. The builder is empty afterwards.
    Plan take();

private:
    Plan m_plan;
};

/// The smallest convex polygon around the points, grown by `margin`; empty for no points. Andrew's monotone chain.
QList<QPointF> hullAround(const QList<QPointF> &points, qreal margin);
/// Where a label sits in a polygon: its centre of area (the mean of its points when it has none).
QPointF centroid(const QList<QPointF> &polygon);
/// Around every seat, outline and decoration, with a margin; an empty plan gets a small square around the focal point.
QRectF boundsOf(const Plan &plan);

} // namespace foyer
