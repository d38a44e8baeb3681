// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace foyer::venue {

/// The line a front row follows: straight pieces and arcs joined without a kink. Every further row runs at a constant
/// distance outside it (`offset`), so straights keep their length and arcs grow: that is how real tiers are built.
///
/// A track is walked with the audience's left hand first: counter-clockwise on the screen around what is watched.
/// Outside is to the right of the walker. Headings: 0 = right, 90 = up; a turn is to the left. Lengths are plan units.
class Track
{
public:
    struct Step {
        double length = 0; ///< along the front row
        double turn = 0; ///< degrees to the left over that length; 0 is a straight piece
    };

    static Track fromSteps(QPointF start, double heading, const QList<Step> &steps);
    /// Degrees are counted from straight down, positive to the right.
    static Track arc(QPointF centre, double radius, double from, double to);
    /// A closed bowl of four sides, each bent by `turn` degrees, and four corners; it starts at the left end of the
    /// bottom side. Steps: bottom, corner, right, corner, top, corner, left, corner.
    static Track oval(QPointF centre, Step side, Step end, double cornerRadius);

    qsizetype stepCount() const { return m_pieces.size(); }
    /// Where a piece starts, as a length along the front row; `stepCount()` gives the end.
    double stepStart(qsizetype step) const;

    double length(double offset) const { return along(offset, stepStart(stepCount())); }
    /// A place on the front row, as a length along the row at `offset`; places outside the track continue it.
    double along(double offset, double base) const;
    /// The reverse of `along`.
    double base(double offset, double along) const;
    /// The point at a length along the row at `offset`.
    QPointF at(double offset, double along) const;
    /// Points from one place to another along the row at `offset`, close enough together to look smooth.
    QList<QPointF> sampled(double offset, double from, double to) const;

    /// The same track seen in a mirror standing at x = 0, walked left hand first again: the last step becomes the
    /// first.
    Track mirrored() const;

private:
    struct Piece {
        QPointF start;
        double heading = 0; ///< radians
        double length = 0;
        double turn = 0; ///< radians
        double start0 = 0; ///< length along the front row before this piece
        double lengthAt(double offset) const { return length + offset * turn; }
    };
    QPointF pointOn(const Piece &piece, double offset, double along) const;

    QList<Piece> m_pieces;
};

} // namespace foyer::venue
