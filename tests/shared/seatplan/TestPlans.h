// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatplan/PlanBuilder.h"

#include <QFile>
#include <QTest>

namespace foyer::test {

inline QByteArray dataFile(const QString &name)
{
    QFile file(QLatin1StringView(FOYER_TEST_DATA) + QLatin1StringView("/seatplan/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("A test data file is missing");
    return file.readAll();
}

/// A house drawn with letters, one line a row: s seat, w wheelchair, c companion, r restricted view, | an aisle.
/// Numbers run 1 … n; with `isOddEven` they run outward from the middle, odd on the left.
inline Plan drawnPlan(const QStringList &lines, bool isOddEven = false)
{
    PlanBuilder builder(QStringLiteral("Drawn"));
    builder.plan().priceLevels = {{1, QStringLiteral("One"), QStringLiteral("#0072B2"), 1000},
                                  {2, QStringLiteral("Two"), QStringLiteral("#E69F00"), 2000}};
    builder.plan().focalPoint = {0, -50};
    builder.beginSection(1, QStringLiteral("Stalls"));
    for (qsizetype row = 0; row < lines.size(); ++row) {
        builder.beginRow(QString(QChar(u'A' + char16_t(row))));
        const int count = int(lines[row].size() - lines[row].count(u'|'));
        double x = -2.75 * double(count - 1);
        bool hasGap = false;
        int i = 0;
        for (const QChar c : lines[row]) {
            if (c == u'|') {
                hasGap = true;
                x += 10;
                continue;
            }
            Seat seat;
            seat.x = float(x);
            seat.y = float(row) * 9;
            seat.priceLevel = 1;
            seat.gapBefore = std::exchange(hasGap, false);
            seat.traits.setFlag(SeatTrait::Wheelchair, c == u'w');
            seat.traits.setFlag(SeatTrait::Companion, c == u'c');
            seat.traits.setFlag(SeatTrait::RestrictedView, c == u'r');
            const int half = count / 2;
            seat.number = QString::number(!isOddEven ? i + 1 : i < half ? 2 * (half - i) - 1 : 2 * (i - half + 1));
            builder.addSeat(seat);
            x += 5.5;
            ++i;
        }
    }
    return builder.take();
}

} // namespace foyer::test
