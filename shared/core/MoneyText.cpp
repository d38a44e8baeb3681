// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/MoneyText.h"

#include <QLocale>

namespace foyer {

QString moneyText(const Money &money, const QLocale &locale)
{
    const QString amount = money.toString(); // "-1234.50"
    const QStringView digits = QStringView(amount).sliced(amount.startsWith(u'-') ? 1 : 0);
    const qsizetype point = digits.indexOf(u'.');
    QString text = locale.toString((point < 0 ? digits : digits.first(point)).toULongLong());
    if (point >= 0)
        text += locale.decimalPoint() + digits.sliced(point + 1).toString();
    if (amount.startsWith(u'-'))
        text.prepend(locale.negativeSign());
    return text + u'\u00a0' + money.currency();
}

} // namespace foyer
