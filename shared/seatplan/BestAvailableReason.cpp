// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about a choice: its figures, and one line in words.
#include "seatplan/BestAvailableSearch.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace foyer {
namespace {

constexpr int maxRowsNamed = 4; // a longer list helps nobody at the counter

/// "7–9", "7, 9, 11" where every other number is across the row, "12a, 13".
QString numbersText(const QStringList &numbers)
{
    QList<int> values;
    for (const QString &number : numbers) {
        bool isNumber = false;
        values.append(number.toInt(&isNumber));
        if (!isNumber)
            return numbers.join(u", "_s);
    }
    std::ranges::sort(values);
    QStringList parts;
    for (qsizetype i = 0; i < values.size();) {
        qsizetype end = i + 1;
        while (end < values.size() && values[end] == values[end - 1] + 1)
            ++end;
        const QString first = QString::number(values[i]);
        parts.append(end - i == 1 ? first : first + u'–' + QString::number(values[end - 1]));
        i = end;
    }
    return parts.join(u", "_s);
}

} // namespace

BestAvailableChoice BestAvailableSearch::describe(QList<int> seats, BestAvailableStep step) const
{
    BestAvailableChoice choice;
    choice.step = step;
    std::vector<quint8> isLeft = m_isFree;
    for (const int seat : seats)
        isLeft[size_t(seat)] = 0;
    const int count = int(isLeft.size());
    const auto isAlone = [&](int seat) {
        const bool hasLeft = !startsRun(seat) && isLeft[size_t(seat) - 1];
        const bool hasRight = seat + 1 < count && !startsRun(seat + 1) && isLeft[size_t(seat) + 1];
        return isLeft[size_t(seat)] && !isWheelchair(seat) && !hasLeft && !hasRight;
    };
    choice.groups = 0;
    QList<int> alone;
    for (qsizetype i = 0; i < seats.size(); ++i) {
        const int seat = seats[i];
        choice.groups += i == 0 || seats[i - 1] != seat - 1 || startsRun(seat);
        choice.restricted += m_plan.seats[seat].traits.testFlag(SeatTrait::RestrictedView);
        const double x = double(m_plan.seats[seat].x) - m_plan.focalPoint.x();
        const double y = double(m_plan.seats[seat].y) - m_plan.focalPoint.y();
        choice.distance += std::sqrt(x * x + y * y) / double(seats.size());
        for (qsizetype j = 0; j < i; ++j)
            choice.spread = std::max(choice.spread, distance(seats[j], seat));
        if (!startsRun(seat) && isAlone(seat - 1) && !alone.contains(seat - 1))
            alone.append(seat - 1);
        if (seat + 1 < count && !startsRun(seat + 1) && isAlone(seat + 1) && !alone.contains(seat + 1))
            alone.append(seat + 1);
    }
    choice.orphans = int(alone.size());
    choice.isTogether = choice.groups == 1;
    if (choice.isTogether && step != BestAvailableStep::Adjacent)
        choice.step = choice.orphans > 0 ? BestAvailableStep::AdjacentOrphan : BestAvailableStep::Adjacent;
    choice.seats = std::move(seats);
    choice.reason = reasonFor(choice);
    return choice;
}

/// "Row F 7–8", "Stalls row F 7–8 and row G 7–8", "Box 3 1–2".
QString BestAvailableSearch::placesText(const QList<int> &seats) const
{
    const auto isSeated = [](const Section &section) { return section.kind == SectionKind::Seated; };
    const bool namesSection = std::ranges::count_if(m_plan.sections, isSeated) > 1;
    QStringList parts;
    int lastSection = -1;
    int rows = 0;
    int allRows = 0;
    for (qsizetype i = 0; i < seats.size(); ++i)
        allRows += i == 0 || m_plan.seats[seats[i]].row != m_plan.seats[seats[i - 1]].row;
    const int named = allRows > maxRowsNamed ? maxRowsNamed - 1 : allRows; // never "and 1 more row"
    for (qsizetype i = 0; i < seats.size();) {
        const Seat &first = m_plan.seats[seats[i]];
        QStringList numbers;
        for (; i < seats.size() && m_plan.seats[seats[i]].row == first.row; ++i)
            numbers.append(m_plan.seats[seats[i]].number);
        if (++rows > named)
            continue;
        const QString &row = m_plan.rows[first.row].name;
        QString part;
        if (namesSection && first.section != lastSection)
            part = m_plan.sections[first.section].name + u' ';
        lastSection = first.section;
        if (!row.isEmpty())
            part += u"row "_s + row + u' ';
        parts.append(part + numbersText(numbers));
    }
    if (allRows > named)
        parts.append(u"%1 more rows"_s.arg(allRows - named));
    const QString last = parts.takeLast();
    QString text = parts.isEmpty() ? last : parts.join(u", "_s) + u" and "_s + last;
    text[0] = text[0].toUpper();
    return text;
}

QString BestAvailableSearch::reasonFor(const BestAvailableChoice &choice) const
{
    QString text = placesText(choice.seats);
    if (!choice.isTogether && m_request.together) {
        const int lastRow = m_plan.seats[choice.seats.last()].row;
        if (m_plan.seats[choice.seats.first()].row == lastRow && choice.groups == 2)
            text += u", not together: over a gap in the row"_s;
        else if (choice.step == BestAvailableStep::Near && choice.groups == 2)
            text += u", not together: one behind the other"_s;
        else if (choice.step == BestAvailableStep::Near)
            text += u", not together: %1 groups close by"_s.arg(choice.groups);
        else
            text += u", not together: the places nearest each other"_s;
    }
    if (choice.orphans == 0)
        text += u", no single left"_s;
    else
        text += choice.orphans == 1 ? u", leaves a single place"_s : u", leaves %1 single places"_s.arg(choice.orphans);
    if (choice.restricted > 0)
        text += u", restricted view"_s;
    return text;
}

} // namespace foyer
