// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatSearch.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace foyer {

namespace {

/// Runs of letters and runs of digits, in lower case: "F12" is two of them.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QChar::Category last = QChar::Other_NotAssigned;
    for (const QChar c : text.toLower()) {
        const QChar::Category kind = c.isDigit() ? QChar::Number_DecimalDigit : c.isLetter() || c.isMark() ? QChar::Letter_Other : QChar::Other_NotAssigned;
        if (kind == QChar::Other_NotAssigned) {
            last = kind;
            continue;
        }
        if (kind != last)
            words.append(QString());
        words.last() += c;
        last = kind;
    }
    return words;
}

/// Each word begins a word of the name.
bool isNamed(const QString &name, const QStringList &words)
{
    const QStringList own = wordsOf(name);
    return std::all_of(words.cbegin(), words.cend(), [&own](const QString &word) {
        return std::any_of(own.cbegin(), own.cend(), [&word](const QString &part) { return part.startsWith(word); });
    });
}

QString joined(const QString &text) { return wordsOf(text).join(QString()); }

/// The first seat of the first row of this name in the sections meant; with a number that very seat.
int seatIn(const Plan &plan, const QStringList &section, const QString &row, const QString &number)
{
    for (const Row &candidate : plan.rows) {
        if (candidate.seatCount == 0 || joined(candidate.name) != row)
            continue;
        if (!section.isEmpty() && !isNamed(plan.sections.at(candidate.section).name, section))
            continue;
        if (number.isEmpty())
            return candidate.firstSeat;
        for (int seat = candidate.firstSeat; seat < candidate.firstSeat + candidate.seatCount; ++seat) {
            if (joined(plan.seats.at(seat).number) == number)
                return seat;
        }
    }
    return -1;
}

enum class Found : quint8 { Nothing, Seat, Row, Section };

/// What the words name, and its first seat.
std::pair<Found, int> find(const Plan &plan, const QStringList &words)
{
    if (words.isEmpty())
        return {Found::Nothing, -1};
    // The last words are row and number; a number like "12a" is two words, so the cut is tried from the right.
    for (const qsizetype numberWords : {1, 2, 0}) {
        const qsizetype row = words.size() - numberWords - 1;
        if (row < 0)
            continue;
        const int seat = seatIn(plan, words.first(row), words.at(row), QStringList(words.mid(row + 1)).join(QString()));
        if (seat >= 0)
            return {numberWords == 0 ? Found::Row : Found::Seat, seat};
    }
    for (const Section &section : plan.sections) {
        if (section.seatCount > 0 && isNamed(section.name, words))
            return {Found::Section, section.firstSeat};
    }
    return {Found::Nothing, -1};
}

QList<int> run(int first, int count)
{
    QList<int> seats(count);
    std::iota(seats.begin(), seats.end(), first);
    return seats;
}

/// Of the row of `first`, from its number to `last`.
QList<int> fromTo(const Plan &plan, int first, const QString &last)
{
    const Row &row = plan.rows.at(plan.seats.at(first).row);
    bool isNumber = false, isAlsoNumber = false;
    const int low = plan.seats.at(first).number.toInt(&isNumber), high = last.toInt(&isAlsoNumber);
    QList<int> seats;
    bool isLastThere = false;
    for (int seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat) {
        const QString &number = plan.seats.at(seat).number;
        isLastThere = isLastThere || joined(number) == joined(last);
        bool isOne = false;
        const int value = number.toInt(&isOne);
        if (isNumber && isAlsoNumber && isOne && value >= std::min(low, high) && value <= std::max(low, high))
            seats.append(seat);
    }
    if (!isLastThere || (isNumber && isAlsoNumber))
        return isLastThere ? seats : QList<int>();
    // Not all numbers are numbers: as they stand side by side.
    for (int seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat) {
        if (joined(plan.seats.at(seat).number) == joined(last))
            return run(std::min(first, seat), std::abs(seat - first) + 1);
    }
    return {};
}

QList<int> seatsOfPart(const Plan &plan, const QString &part)
{
    static const QRegularExpression range(QStringLiteral("^(.*\\S)\\s*[-\u2013]\\s*(\\S+)$"));
    if (const auto match = range.match(part); match.hasMatch()) {
        const auto [kind, first] = find(plan, wordsOf(match.captured(1)));
        if (kind == Found::Seat) {
            if (const QList<int> seats = fromTo(plan, first, match.captured(2)); !seats.isEmpty())
                return seats;
        }
    }
    const auto [kind, first] = find(plan, wordsOf(part));
    switch (kind) {
    case Found::Nothing: return {};
    case Found::Seat: return {first};
    case Found::Row: return run(first, plan.rows.at(plan.seats.at(first).row).seatCount);
    case Found::Section: return run(first, plan.sections.at(plan.seats.at(first).section).seatCount);
    }
    return {};
}

} // namespace

int findSeat(const Plan &plan, const QString &text) { return find(plan, wordsOf(text)).second; }

SeatsFound findSeats(const Plan &plan, const QString &text)
{
    SeatsFound found;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QList<int> seats = seatsOfPart(plan, part.trimmed());
        if (seats.isEmpty() && !part.trimmed().isEmpty())
            return {{}, part.trimmed()};
        found.seats += seats;
    }
    std::ranges::sort(found.seats);
    const auto rest = std::ranges::unique(found.seats);
    found.seats.erase(rest.begin(), rest.end());
    return found;
}

} // namespace foyer
