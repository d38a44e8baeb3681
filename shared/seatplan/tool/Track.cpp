// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/tool/Track.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace foyer::venue {
namespace {

constexpr double sampleLength = 12; // units between two points of a sampled arc
constexpr double sampleTurn = M_PI / 45; // and at most this turn

QPointF direction(double heading) { return {std::cos(heading), -std::sin(heading)}; }
QPointF outside(double heading) { return {std::sin(heading), std::cos(heading)}; }

} // namespace

Track Track::fromSteps(QPointF start, double heading, const QList<Step> &steps)
{
    Track track;
    Piece piece{start, qDegreesToRadians(heading), 0, 0, 0};
    for (const Step &step : steps) {
        piece.length = step.length;
        piece.turn = qDegreesToRadians(step.turn);
        track.m_pieces.append(piece);
        piece.start = track.pointOn(piece, 0, piece.length);
        piece.heading += piece.turn;
        piece.start0 += piece.length;
    }
    return track;
}

Track Track::arc(QPointF centre, double radius, double from, double to)
{
    const QPointF start = centre + outside(qDegreesToRadians(from)) * radius;
    return fromSteps(start, from, {{radius * qDegreesToRadians(to - from), to - from}});
}

Track Track::oval(QPointF centre, Step side, Step end, double cornerRadius)
{
    const double cornerTurn = 90 - (side.turn + end.turn) / 2;
    const Step corner{cornerRadius * qDegreesToRadians(cornerTurn), cornerTurn};
    const QList<Step> steps{side, corner, end, corner, side, corner, end, corner};
    const Track raw = fromSteps({0, 0}, -side.turn / 2, steps);
    const auto middle = [&](qsizetype step) { return raw.at(0, (raw.stepStart(step) + raw.stepStart(step + 1)) / 2); };
    const QPointF rawCentre((middle(2).x() + middle(6).x()) / 2, (middle(0).y() + middle(4).y()) / 2);
    return fromSteps(centre - rawCentre, -side.turn / 2, steps);
}

double Track::stepStart(qsizetype step) const
{
    return step < m_pieces.size() ? m_pieces[step].start0 : m_pieces.last().start0 + m_pieces.last().length;
}

double Track::along(double offset, double base) const
{
    double length = 0;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        const bool isLast = i + 1 == m_pieces.size();
        if (base <= piece.start0 + piece.length || isLast)
            return length + (base - piece.start0) / piece.length * piece.lengthAt(offset);
        length += piece.lengthAt(offset);
    }
    return length;
}

double Track::base(double offset, double along) const
{
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        const double length = piece.lengthAt(offset);
        if (along <= length || i + 1 == m_pieces.size())
            return piece.start0 + along / length * piece.length;
        along -= length;
    }
    return along;
}

QPointF Track::at(double offset, double along) const
{
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        const double length = piece.lengthAt(offset);
        if (along <= length || i + 1 == m_pieces.size())
            return pointOn(piece, offset, along);
        along -= length;
    }
    return {};
}

QPointF Track::pointOn(const Piece &piece, double offset, double along) const
{
    const QPointF out = outside(piece.heading);
    if (std::abs(piece.turn) < 1e-9)
        return piece.start + out * offset + direction(piece.heading) * along;
    const double radius = piece.length / piece.turn;
    const QPointF centre = piece.start - out * radius;
    return centre + outside(piece.heading + along / (radius + offset)) * (radius + offset);
}

QList<QPointF> Track::sampled(double offset, double from, double to) const
{
    QList<double> stops{from};
    double start = 0;
    for (const Piece &piece : m_pieces) {
        const double length = piece.lengthAt(offset);
        const double low = std::max(from, start);
        const double high = std::min(to, start + length);
        if (high - low > 1e-6) {
            const double turn = std::abs(piece.turn) * (high - low) / length;
            const int parts
                = turn < 1e-9 ? 1 : int(std::ceil(std::min((high - low) / sampleLength, turn / sampleTurn))) + 1;
            for (int i = 1; i <= parts; ++i)
                stops.append(low + (high - low) * i / parts);
        }
        start += length;
    }
    if (stops.last() < to - 1e-6)
        stops.append(to);
    QList<QPointF> points;
    for (const double stop : stops)
        points.append(at(offset, stop));
    return points;
}

Track Track::mirrored() const
{
    const Piece &last = m_pieces.last();
    const QPointF end = pointOn(last, 0, last.length);
    const double heading = last.heading + last.turn;
    QList<Step> steps;
    for (auto piece = m_pieces.crbegin(); piece != m_pieces.crend(); ++piece)
        steps.append({piece->length, qRadiansToDegrees(piece->turn)});
    return fromSteps({-end.x(), end.y()}, -qRadiansToDegrees(heading), steps);
}

} // namespace foyer::venue
