// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/TicketLayout.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

const QList<QLatin1StringView> &placeholderNames()
{
    static const QList<QLatin1StringView> names{
        // tickets
        "event"_L1, "venue"_L1, "date"_L1, "time"_L1, "doors"_L1, "section"_L1, "row"_L1, "seat"_L1, "place"_L1,
        "priceType"_L1, "price"_L1, "ticket"_L1, "code"_L1, "readableCode"_L1, "holder"_L1,
        // tickets and receipts
        "order"_L1,
        // receipts and reports
        "title"_L1, "at"_L1, "seller"_L1, "total"_L1};
    return names;
}

QString filledIn(const QString &text, const QHash<QString, QString> &values)
{
    QString out;
    bool hasPlaceholder = false, hasValue = false;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        out += QStringView(text).mid(at, open - at);
        const QString value = values.value(text.mid(open + 1, close - open - 1));
        hasPlaceholder = true;
        hasValue = hasValue || !value.isEmpty();
        out += value;
        at = close + 1;
    }
    out += QStringView(text).mid(at);
    return hasPlaceholder && !hasValue ? QString() : out.trimmed();
}

bool isLayoutSlug(QStringView slug)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    return !slug.isEmpty() && slug.size() <= 40 && isPlain(slug.front())
        && std::all_of(slug.begin(), slug.end(), [&](QChar c) { return isPlain(c) || c == u'-'; });
}

} // namespace foyer
