// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/ServerWords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace foyer::language {

using namespace Qt::StringLiterals;

namespace {

class ServerWords
{
    Q_DECLARE_TR_FUNCTIONS(ServerWords)
};

} // namespace

QString place(const QString &label)
{
    const qsizetype row = label.indexOf(u" · Row "_s);
    const qsizetype seat = label.lastIndexOf(u" · Seat "_s);
    if (seat < 0)
        return label;
    const QString number = label.sliced(seat + 8);
    if (row < 0 || row > seat)
        return ServerWords::tr("%1 · Seat %2", "a section without rows, and the seat's number").arg(label.first(seat), number);
    return ServerWords::tr("%1 · Row %2 · Seat %3").arg(label.first(row), label.sliced(row + 7, seat - row - 7), number);
}

QString reason(const QString &sentence)
{
    // Each clause follows a comma; the places come first.
    const qsizetype single = sentence.lastIndexOf(QRegularExpression(u", (no single left|leaves )"_s));
    const qsizetype apart = sentence.indexOf(", not together: "_L1);
    const qsizetype end = apart >= 0 ? apart : single >= 0 ? single : sentence.size();
    QString out = sentence.first(end);
    static const QRegularExpression row(u"\\b[Rr]ow (\\S+)"_s);
    static const QRegularExpression moreRows(u" and (\\d+) more rows$"_s);
    if (const auto match = moreRows.match(out); match.hasMatch())
        out = ServerWords::tr("%1 and %n more row(s)", nullptr, match.captured(1).toInt()).arg(out.first(match.capturedStart()));
    else if (const qsizetype last = out.lastIndexOf(" and "_L1); last >= 0)
        out = ServerWords::tr("%1 and %2", "places in two rows").arg(out.first(last), out.sliced(last + 5));
    out.replace(row, ServerWords::tr("row %1", "inside a sentence").arg(u"\\1"_s));
    if (!out.isEmpty())
        out[0] = out[0].toUpper();
    const QString rest = sentence.sliced(end);
    static const QRegularExpression groups(u"(\\d+) groups close by"_s);
    static const QRegularExpression leaves(u"leaves (\\d+) single places"_s);
    if (rest.contains("over a gap in the row"_L1))
        out += ServerWords::tr(", not together: over a gap in the row");
    else if (rest.contains("one behind the other"_L1))
        out += ServerWords::tr(", not together: one behind the other");
    else if (const auto match = groups.match(rest); match.hasMatch())
        out += ServerWords::tr(", not together: %n group(s) close by", nullptr, match.captured(1).toInt());
    else if (rest.contains("the places nearest each other"_L1))
        out += ServerWords::tr(", not together: the places nearest each other");
    if (rest.contains("no single left"_L1))
        out += ServerWords::tr(", no single left");
    else if (rest.contains("leaves a single place"_L1))
        out += ServerWords::tr(", leaves %n single place(s)", nullptr, 1);
    else if (const auto match = leaves.match(rest); match.hasMatch())
        out += ServerWords::tr(", leaves %n single place(s)", nullptr, match.captured(1).toInt());
    if (rest.contains("restricted view"_L1))
        out += ServerWords::tr(", restricted view");
    return out;
}

QString role(const QString &name)
{
    if (name == "seller"_L1)
        return ServerWords::tr("seller", "a role");
    if (name == "organizer"_L1)
        return ServerWords::tr("organizer", "a role");
    if (name == "admin"_L1)
        return ServerWords::tr("admin", "a role");
    if (name == "door"_L1)
        return ServerWords::tr("door", "a role");
    return name;
}

} // namespace foyer::language
