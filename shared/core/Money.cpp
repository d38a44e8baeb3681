// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Money.h"

#include <QStringList>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

qint64 powerOfTen(int exponent)
{
    qint64 value = 1;
    for (int i = 0; i < exponent; ++i)
        value *= 10;
    return value;
}

} // namespace

Money Money::operator+(const Money &other) const
{
    Q_ASSERT(m_currency == other.m_currency || m_currency.isEmpty() || other.m_currency.isEmpty());
    qint64 sum = 0;
    const bool overflowed = __builtin_add_overflow(m_minorUnits, other.m_minorUnits, &sum);
    Q_ASSERT(!overflowed);
    Q_UNUSED(overflowed)
    return {sum, m_currency.isEmpty() ? other.m_currency : m_currency};
}

Money Money::operator-(const Money &other) const
{
    Q_ASSERT(m_currency == other.m_currency || m_currency.isEmpty() || other.m_currency.isEmpty());
    qint64 difference = 0;
    const bool overflowed = __builtin_sub_overflow(m_minorUnits, other.m_minorUnits, &difference);
    Q_ASSERT(!overflowed);
    Q_UNUSED(overflowed)
    return {difference, m_currency.isEmpty() ? other.m_currency : m_currency};
}

Money Money::operator*(int factor) const
{
    qint64 product = 0;
    const bool overflowed = __builtin_mul_overflow(m_minorUnits, qint64(factor), &product);
    Q_ASSERT(!overflowed);
    Q_UNUSED(overflowed)
    return {product, m_currency};
}

int Money::decimals(QStringView currency)
{
    static const QStringList none{u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s, u"KMF"_s, u"KRW"_s,
                                  u"PYG"_s, u"RWF"_s, u"UGX"_s, u"VND"_s, u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    static const QStringList three{u"BHD"_s, u"IQD"_s, u"JOD"_s, u"KWD"_s, u"LYD"_s, u"OMR"_s, u"TND"_s};
    if (none.contains(currency))
        return 0;
    return three.contains(currency) ? 3 : 2;
}

bool Money::isCurrencyCode(QStringView code)
{
    return code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

Result<Money> Money::parse(QStringView text, const QString &currency)
{
    text = text.trimmed();
    const auto refused = [] { return Error::invalid(u"amount"_s, u"is not an amount of money"_s); };
    const qsizetype separator = std::max(text.lastIndexOf(u'.'), text.lastIndexOf(u','));
    const QStringView whole = separator < 0 ? text : text.first(separator);
    const QStringView fraction = separator < 0 ? QStringView() : text.sliced(separator + 1);
    const auto onlyDigits = [](QStringView part) {
        return std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    const int places = decimals(currency);
    if ((whole.isEmpty() && fraction.isEmpty()) || whole.size() > 12 || fraction.size() > places || !onlyDigits(whole)
        || !onlyDigits(fraction))
        return refused();
    const qint64 major = whole.isEmpty() ? 0 : whole.toLongLong();
    const qint64 minor = fraction.isEmpty() ? 0 : fraction.toLongLong() * powerOfTen(places - int(fraction.size()));
    return Money(major * powerOfTen(places) + minor, currency);
}

QString Money::toString() const
{
    const int places = decimals(m_currency);
    const bool negative = m_minorUnits < 0;
    // Through unsigned, so that the smallest value has a magnitude too.
    QString digits = QString::number(negative ? 0 - quint64(m_minorUnits) : quint64(m_minorUnits));
    if (places > 0) {
        digits = digits.rightJustified(places + 1, u'0');
        digits.insert(digits.size() - places, u'.');
    }
    return negative ? u'-' + digits : digits;
}

} // namespace foyer
