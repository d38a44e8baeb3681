// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>

namespace foyer {

/// An amount in minor units of one ISO 4217 currency. Never a floating point number.
class Money
{
public:
    Money() = default;
    Money(qint64 minorUnits, QString currency) : m_minorUnits(minorUnits), m_currency(std::move(currency)) {}

    qint64 minorUnits() const { return m_minorUnits; }
    const QString &currency() const { return m_currency; }
    bool isZero() const { return m_minorUnits == 0; }

    /// Sum of two amounts of one currency; adding two currencies or overflowing is a programmer's mistake.
    Money operator+(const Money &other) const;
    Money operator-(const Money &other) const;
    Money operator*(int factor) const;
    bool operator==(const Money &) const = default;

    /// Digits after the decimal point in ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. Unlisted codes have 2.
    static int decimals(QStringView currency);
    /// Three upper-case ASCII letters.
    static bool isCurrencyCode(QStringView code);
    /// What a person types at the till, `12`, `12.3`, `12,30`: refused when negative, when it has more decimals than
    /// the currency, or past 10^12 major units.
    static Result<Money> parse(QStringView text, const QString &currency);
    /// `12.30`, with a point and without the code; views that know a locale format themselves.
    QString toString() const;

private:
    qint64 m_minorUnits = 0;
    QString m_currency;
};

} // namespace foyer
