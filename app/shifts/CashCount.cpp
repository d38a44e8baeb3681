// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/CashCount.h"

#include <algorithm>
#include <map>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

const std::map<QString, QList<qint64>> &tables()
{
    static const std::map<QString, QList<qint64>> all{
        {u"AUD"_s, {10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}},
        {u"CAD"_s, {10000, 5000, 2000, 1000, 500, 200, 100, 25, 10, 5}},
        {u"CHF"_s, {100000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}},
        {u"CZK"_s, {500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100}},
        {u"DKK"_s, {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50}},
        {u"EUR"_s, {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {u"GBP"_s, {5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {u"INR"_s, {200000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50}},
        {u"JPY"_s, {10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1}}, // no minor unit: yen
        {u"NOK"_s, {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 100}},
        {u"PLN"_s, {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {u"SEK"_s, {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100}},
        {u"USD"_s, {10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5, 1}},
    };
    return all;
}

} // namespace

QList<qint64> denominationsOf(const QString &currency)
{
    const auto found = tables().find(currency);
    return found == tables().end() ? QList<qint64>() : found->second;
}

QStringList countedCurrencies()
{
    QStringList codes;
    for (const auto &[code, denominations] : tables())
        codes += code;
    return codes;
}

void CashCount::set(qint64 denomination, int pieces) { m_pieces[denomination] = std::clamp(pieces, 0, maxPieces); }

Money CashCount::total() const
{
    qint64 sum = 0;
    for (auto it = m_pieces.cbegin(); it != m_pieces.cend(); ++it)
        sum += it.key() * it.value();
    return {sum, m_currency};
}

QList<std::pair<qint64, int>> CashCount::counted() const
{
    QList<std::pair<qint64, int>> list;
    for (auto it = m_pieces.cbegin(); it != m_pieces.cend(); ++it)
        list.append({it.key(), it.value()});
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    return list;
}

} // namespace foyer
