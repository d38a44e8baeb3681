// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatSearch.h"

#include <QStringList>

#include <algorithm>

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

} // namespace

int findSeat(const Plan &plan, const QString &text)
{
    const QStringList words = wordsOf(text);
    if (words.isEmpty())
        return -1;
    // The last words are row and number; a number like "12a" is two words, so the cut is tried from the right.
    for (const qsizetype numberWords : {1, 2, 0}) {
        const qsizetype row = words.size() - numberWords - 1;
        if (row < 0)
            continue;
        const int seat = seatIn(plan, words.first(row), words.at(row), QStringList(words.mid(row + 1)).join(QString()));
        if (seat >= 0)
            return seat;
    }
    for (const Section &section : plan.sections) {
        if (section.seatCount > 0 && isNamed(section.name, words))
            return section.firstSeat;
    }
    return -1;
}

} // namespace foyer
