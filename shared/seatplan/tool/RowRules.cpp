// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/tool/RowRules.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foyer::venue {

bool Scope::covers(int row, int block) const
{
    if (!coversRow(row))
        return false;
    return blocks.isEmpty() || std::ranges::any_of(blocks, [block](const std::pair<int, int> &range) {
               return block >= range.first && block <= range.second;
           });
}

QStringList rowNames(const Part &part)
{
    static const QString letters = u"ABCDEFGHJKLMNPQRSTUVWXYZ"_s;
    QStringList names;
    for (int i = 0; i < part.rowCount; ++i) {
        const int index = part.firstRowName - 1 + i;
        if (part.hasLetters)
            names.append(QString(index / letters.size() + 1, letters[index % letters.size()]));
        else
            names.append(QString::number(index + 1));
    }
    return names;
}

double baseOf(const Part &part, double place)
{
    if (!part.isArc)
        return place;
    return (place - part.arcFrom) / (part.arcTo - part.arcFrom) * part.track.length(0);
}

Result<Scope> resolved(const Part &part, const Where &where)
{
    Scope scope;
    if (where.from)
        scope.from = baseOf(part, *where.from);
    if (where.to)
        scope.to = baseOf(part, *where.to);
    const QStringList names = rowNames(part);
    const QStringList rows = where.rows.split(u' ', Qt::SkipEmptyParts);
    if (!rows.isEmpty())
        scope.rows.fill(false, names.size());
    const auto index = [&](const QString &name) {
        return name == "last"_L1 ? names.size() - 1 : name == "first"_L1 ? 0 : names.indexOf(name);
    };
    for (const QString &token : rows) {
        const qsizetype first = index(token.section(u'-', 0, 0));
        const qsizetype last = index(token.section(u'-', -1));
        if (first < 0 || last < first)
            return Error::invalid(part.name, u"There are no rows \"%1\"."_s.arg(token));
        std::fill(scope.rows.begin() + first, scope.rows.begin() + last + 1, true);
    }
    const QStringList blocks = where.blocks.split(u' ', Qt::SkipEmptyParts);
    for (const QString &token : blocks) {
        bool isFirst = false, isLast = false;
        const std::pair range{token.section(u'-', 0, 0).toInt(&isFirst), token.section(u'-', -1).toInt(&isLast)};
        if (!isFirst || !isLast)
            return Error::invalid(part.name, u"There are no blocks \"%1\"."_s.arg(token));
        scope.blocks.append(range);
    }
    return scope;
}

} // namespace foyer::venue
