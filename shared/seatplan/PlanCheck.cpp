// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/PlanCheck.h"

#include <QHash>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace foyer {
namespace {

bool isInBounds(qreal x, qreal y)
{
    return std::isfinite(x) && std::isfinite(y) && std::abs(x) <= planlimits::coordinate
        && std::abs(y) <= planlimits::coordinate;
}

bool hasControl(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

class Checker
{
public:
    explicit Checker(const Plan &plan) : m_plan(plan) { }

    QList<FieldError> run()
    {
        checkHead();
        checkPriceLevels();
        checkSections();
        if (checkOrder()) { // labels and places need indexes that can be trusted
            checkRows();
            checkSeats();
        }
        checkDecorations();
        return std::move(m_problems);
    }

private:
    void add(const QString &path, const QString &message)
    {
        if (m_problems.size() < planlimits::problems)
            m_problems.append({path, message});
    }

    void checkCount(const QString &path, qsizetype count, int limit)
    {
        if (count > limit)
            add(path, u"A plan has at most %1 of these; this one has %2."_s.arg(limit).arg(count));
    }

    void checkName(const QString &path, const QString &name, bool required, int limit = planlimits::nameLength)
    {
        if (name.size() > limit)
            add(path, u"The text is longer than %1 characters."_s.arg(limit));
        else if (required && name.trimmed().isEmpty())
            add(path, u"The text must not be empty."_s);
        else if (hasControl(name))
            add(path, u"The text holds a control character."_s);
    }

    void checkPoints(const QString &path, const QList<QPointF> &points)
    {
        checkCount(path, points.size(), planlimits::points);
        for (qsizetype i = 0; i < points.size() && i < planlimits::points; ++i) {
            if (!isInBounds(points[i].x(), points[i].y()))
                add(u"%1[%2]"_s.arg(path).arg(i), u"The point lies outside every sensible plan."_s);
        }
    }

    void checkHead()
    {
        checkName(u"name"_s, m_plan.name, true);
        if (!isInBounds(m_plan.focalPoint.x(), m_plan.focalPoint.y()))
            add(u"focalPoint"_s, u"The point lies outside every sensible plan."_s);
        const QRectF &bounds = m_plan.bounds;
        if (!isInBounds(bounds.left(), bounds.top()) || !isInBounds(bounds.right(), bounds.bottom()))
            add(u"bounds"_s, u"The bounds lie outside every sensible plan."_s);
        else if (bounds.width() <= 0 || bounds.height() <= 0)
            add(u"bounds"_s, u"The bounds must have a width and a height."_s);
        checkCount(u"sections"_s, m_plan.sections.size(), planlimits::sections);
        checkCount(u"rows"_s, m_plan.rows.size(), planlimits::rows);
        checkCount(u"seats"_s, m_plan.seats.size(), planlimits::seats);
        checkCount(u"decorations"_s, m_plan.decorations.size(), planlimits::decorations);
        checkCount(u"priceLevels"_s, m_plan.priceLevels.size(), planlimits::priceLevels);
        if (m_plan.sections.isEmpty())
            add(u"sections"_s, u"A plan needs at least one section."_s);
        qint64 places = m_plan.seats.size();
        for (const Section &section : m_plan.sections)
            places += section.kind == SectionKind::General ? section.capacity : 0;
        if (places > planlimits::capacity)
            add(u"sections"_s, u"All places together are more than %1."_s.arg(planlimits::capacity));
    }

    void checkPriceLevels()
    {
        if (m_plan.priceLevels.isEmpty())
            add(u"priceLevels"_s, u"A plan needs at least one price level."_s);
        for (qsizetype i = 0; i < m_plan.priceLevels.size(); ++i) {
            const PriceLevel &level = m_plan.priceLevels[i];
            const QString path = u"priceLevels[%1]"_s.arg(i);
            if (level.id < 1 || level.id > 32'767)
                add(path + u".id"_s, u"The id must be between 1 and 32767."_s);
            else if (m_levels.contains(level.id))
                add(path + u".id"_s, u"Price level %1 exists twice."_s.arg(level.id));
            m_levels.insert(level.id);
            checkName(path + u".name"_s, level.name, true);
            if (!isColour(level.colour))
                add(path + u".colour"_s, u"The colour must look like #0072B2."_s);
            if (level.defaultPrice < 0 || level.defaultPrice > planlimits::price)
                add(path + u".defaultPrice"_s, u"The price must be between 0 and %1."_s.arg(planlimits::price));
        }
    }

    static bool isColour(const QString &text)
    {
        return text.size() == 7 && text[0] == u'#' && std::all_of(text.begin() + 1, text.end(), [](QChar c) {
                   return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
               });
    }

    void checkSections()
    {
        QSet<int> ids;
        for (qsizetype i = 0; i < m_plan.sections.size(); ++i) {
            const Section &section = m_plan.sections[i];
            const QString path = u"sections[%1]"_s.arg(i);
            if (section.id < 1)
                add(path + u".id"_s, u"The id must be at least 1."_s);
            else if (ids.contains(section.id))
                add(path + u".id"_s, u"Section %1 exists twice."_s.arg(section.id));
            ids.insert(section.id);
            checkName(path + u".name"_s, section.name, true);
            checkPoints(path + u".outline"_s, section.outline);
            if (section.outline.size() < 3)
                add(path + u".outline"_s, u"An outline needs at least three points."_s);
            if (!isInBounds(section.labelAt.x(), section.labelAt.y()))
                add(path + u".labelAt"_s, u"The point lies outside every sensible plan."_s);
            if (section.kind == SectionKind::General)
                checkArea(path, section);
            else if (section.seatCount == 0)
                add(path + u".rows"_s, u"A section with seats needs at least one."_s);
            else if (section.capacity != section.seatCount)
                add(path + u".capacity"_s, u"The capacity must be the number of seats."_s);
        }
    }

    void checkArea(const QString &path, const Section &section)
    {
        if (section.seatCount != 0 || section.rowCount != 0)
            add(path + u".rows"_s, u"A general-admission area has no seats."_s);
        if (section.capacity < 1 || section.capacity > planlimits::capacity)
            add(path + u".capacity"_s, u"The capacity must be between 1 and %1."_s.arg(planlimits::capacity));
        if (!m_levels.contains(section.priceLevel))
            add(path + u".priceLevel"_s, u"Price level %1 does not exist."_s.arg(section.priceLevel));
    }

    /// The invariants of Plan.h: sections cover rows, rows cover seats, in order and without holes.
    bool checkOrder()
    {
        const qsizetype before = m_problems.size();
        bool isSound = true;
        qint64 nextRow = 0;
        qint64 nextSeat = 0;
        const auto fail = [&](const QString &path, const QString &message) {
            add(path, message);
            isSound = false;
        };
        for (qsizetype i = 0; i < m_plan.sections.size() && isSound; ++i) {
            const Section &section = m_plan.sections[i];
            const QString path = u"sections[%1]"_s.arg(i);
            if (section.firstRow != nextRow || section.rowCount < 0 || nextRow + section.rowCount > m_plan.rows.size())
                return fail(path, u"Its rows do not follow those of the section before."_s), false;
            if (section.firstSeat != nextSeat || section.seatCount < 0)
                return fail(path, u"Its seats do not follow those of the section before."_s), false;
            for (int r = 0; r < section.rowCount; ++r) {
                const Row &row = m_plan.rows[nextRow + r];
                if (row.section != i || row.firstSeat != nextSeat || row.seatCount < 1
                    || nextSeat + row.seatCount > m_plan.seats.size())
                    return fail(
                               u"%1.rows[%2]"_s.arg(path).arg(r),
                               u"A row must belong to its section, hold at least one seat and follow the row before."_s),
                           false;
                nextSeat += row.seatCount;
            }
            if (nextSeat != section.firstSeat + section.seatCount)
                fail(path, u"Its rows hold another number of seats than the section says."_s);
            nextRow += section.rowCount;
        }
        if (isSound && (nextRow != m_plan.rows.size() || nextSeat != m_plan.seats.size()))
            fail(u"sections"_s, u"Some rows or seats belong to no section."_s);
        return isSound && m_problems.size() == before;
    }

    QString rowPath(int row) const
    {
        const int section = m_plan.rows[row].section;
        return u"sections[%1].rows[%2]"_s.arg(section).arg(row - m_plan.sections[section].firstRow);
    }

    QString seatPath(int seat) const
    {
        const int row = m_plan.seats[seat].row;
        return u"%1.seats[%2]"_s.arg(rowPath(row)).arg(seat - m_plan.rows[row].firstSeat);
    }

    /// A ticket prints section, row and number: those three must name one place.
    void checkRows()
    {
        QSet<QStringView> numbers;
        for (const Section &section : m_plan.sections) {
            QHash<QStringView, QList<int>> rowsByName;
            for (int r = section.firstRow; r < section.firstRow + section.rowCount; ++r) {
                checkRowName(r);
                rowsByName[m_plan.rows[r].name].append(r);
            }
            for (int r = section.firstRow; r < section.firstRow + section.rowCount; ++r) {
                const QList<int> &twins = rowsByName[m_plan.rows[r].name];
                if (twins.first() != r)
                    continue; // judged with the first of its name
                numbers.clear();
                for (const int row : twins)
                    checkNumbers(row, numbers);
            }
        }
    }

    void checkRowName(int row)
    {
        const QString &name = m_plan.rows[row].name;
        if (name.size() > planlimits::nameLength || hasControl(name))
            checkName(rowPath(row) + u".name"_s, name, false);
    }

    void checkNumbers(int row, QSet<QStringView> &seen)
    {
        const Row &at = m_plan.rows[row];
        for (int i = at.firstSeat; i < at.firstSeat + at.seatCount; ++i) {
            const QString &number = m_plan.seats[i].number;
            const qsizetype before = seen.size();
            seen.insert(number);
            if (seen.size() == before)
                add(seatPath(i) + u".number"_s, u"Row %1 has a place numbered %2 twice."_s.arg(at.name, number));
        }
    }

    void checkSeats()
    {
        for (int row = 0; row < m_plan.rows.size(); ++row) {
            const Row &at = m_plan.rows[row];
            for (int i = at.firstSeat; i < at.firstSeat + at.seatCount; ++i)
                checkSeat(i, row);
        }
    }

    void checkSeat(int i, int row)
    {
        const Seat &seat = m_plan.seats[i];
        if (seat.row != row || seat.section != m_plan.rows[row].section) {
            add(u"seats[%1]"_s.arg(i), u"The seat names another row or section than the one it lies in."_s);
            return;
        }
        if (!isInBounds(seat.x, seat.y))
            add(seatPath(i), u"The seat lies outside every sensible plan."_s);
        if (!m_levels.contains(seat.priceLevel))
            add(seatPath(i) + u".priceLevel"_s, u"Price level %1 does not exist."_s.arg(seat.priceLevel));
        if (!seat.gapBefore && i == m_plan.rows[row].firstSeat)
            add(seatPath(i) + u".flags"_s, u"Nobody sits before the first seat of a row."_s);
        if (seat.number.isEmpty() || seat.number.size() > planlimits::numberLength || hasControl(seat.number))
            checkName(seatPath(i) + u".number"_s, seat.number, true, planlimits::numberLength);
    }

    void checkDecorations()
    {
        for (qsizetype i = 0; i < m_plan.decorations.size(); ++i) {
            const Decoration &decoration = m_plan.decorations[i];
            const QString path = u"decorations[%1]"_s.arg(i);
            checkPoints(path + u".points"_s, decoration.points);
            using enum Decoration::Kind;
            const bool isPolygon = decoration.kind == Stage || decoration.kind == Field;
            const int least = isPolygon ? 3 : decoration.kind == Wall ? 2 : 1;
            if (decoration.points.size() < least)
                add(path + u".points"_s, u"It needs at least %1 points."_s.arg(least));
            checkName(path + u".text"_s, decoration.text, decoration.kind == Text);
        }
    }

    const Plan &m_plan;
    QSet<int> m_levels;
    QList<FieldError> m_problems;
};

} // namespace

QList<FieldError> checkPlan(const Plan &plan) { return Checker(plan).run(); }

Status requireSound(const Plan &plan)
{
    QList<FieldError> problems = checkPlan(plan);
    if (problems.isEmpty())
        return ok();
    Error error = Error::invalid(problems.first().path, problems.first().message);
    error.fields = std::move(problems);
    return error;
}

} // namespace foyer
