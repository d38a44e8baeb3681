// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"

#include <QHash>
#include <QList>

namespace foyer {

/// The notes and coins of a currency that go over a counter, largest first, in its minor units; empty for a currency that is
/// not listed: its cash is counted as a sum. What is legal tender but no longer given out is left in, for customers pay with it.
///
/// Sources, read in 2025: EUR ecb.europa.eu/euro (banknotes; coins); USD uscurrency.gov, usmint.gov; GBP bankofengland.co.uk,
/// royalmint.com; CHF snb.ch, swissmint.ch; INR rbi.org.in (FAQ on Indian currency; the 2000 stays legal tender); JPY boj.or.jp,
/// mof.go.jp; CAD bankofcanada.ca, mint.ca; AUD rba.gov.au, ramint.gov.au; SEK riksbank.se; NOK norges-bank.no; DKK
/// nationalbanken.dk (without the 1000, withdrawn in 2025); PLN nbp.pl; CZK cnb.cz.
QList<qint64> denominationsOf(const QString &currency);
QStringList countedCurrencies(); ///< those with a table, by code

/// What lies in a drawer, by denomination: a value.
class CashCount
{
public:
    static constexpr int maxPieces = 1'000'000; ///< of one denomination, as the server takes them

    explicit CashCount(const QString &currency = {}) : m_currency(currency) {}

    const QString &currency() const { return m_currency; }
    void set(qint64 denomination, int pieces);
    int pieces(qint64 denomination) const { return m_pieces.value(denomination); }
    bool isEmpty() const { return m_pieces.isEmpty(); } ///< nothing was counted; an empty drawer is counted as zeroes
    Money line(qint64 denomination) const { return {denomination * pieces(denomination), m_currency}; }
    Money total() const;
    /// Largest first.
    QList<std::pair<qint64, int>> counted() const;

private:
    QString m_currency;
    QHash<qint64, int> m_pieces;
};

} // namespace foyer
