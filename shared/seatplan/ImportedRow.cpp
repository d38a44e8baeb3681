// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/ImportedRow.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace foyer {
namespace {

constexpr double gapFactor = 1.6; // neighbours stand 1, an aisle at least 2 pitches apart

double pitch(const Seat &a, const Seat &b) { return std::hypot(double(b.x) - double(a.x), double(b.y) - double(a.y)); }

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void appendPitches(std::vector<double> &pitches, const ImportedRow &row)
{
    for (qsizetype i = 1; i < row.seats.size(); ++i)
        pitches.push_back(pitch(row.seats[i - 1], row.seats[i]));
}

} // namespace

double usualPitch(const QList<ImportedRow> &rows)
{
    std::vector<double> pitches;
    for (const ImportedRow &row : rows)
        appendPitches(pitches, row);
    return median(std::move(pitches));
}

void findGaps(ImportedRow &row)
{
    std::vector<double> pitches;
    appendPitches(pitches, row);
    const double usual = median(std::move(pitches));
    for (qsizetype i = 1; i < row.seats.size(); ++i)
        row.seats[i].gapBefore = pitch(row.seats[i - 1], row.seats[i]) > usual * gapFactor;
}

void orderFromHouseLeft(ImportedRow &row, QPointF focalPoint)
{
    if (row.seats.size() < 2)
        return;
    const QPointF first(row.seats.first().x, row.seats.first().y);
    const QPointF last(row.seats.last().x, row.seats.last().y);
    const QPointF ahead = focalPoint - (first + last) / 2;
    const QPointF toTheRight(-ahead.y(), ahead.x()); // y points down
    if (QPointF::dotProduct(last - first, toTheRight) >= 0)
        return;
    for (qsizetype i = 0; i + 1 < row.seats.size(); ++i)
        row.seats[i].gapBefore = row.seats[i + 1].gapBefore; // of the neighbour it will stand after
    std::reverse(row.seats.begin(), row.seats.end());
}

} // namespace foyer
