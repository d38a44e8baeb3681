// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/CustomerRecord.h"

namespace foyer {

CustomerKey CustomerKey::of(const QString &mail, const QString &phone)
{
    constexpr qsizetype digitsThatCount = 9; // what comes before is written with or without the country, and a 0 or none
    constexpr qsizetype fewestDigits = 6;
    CustomerKey key{mail.trimmed().toLower(), {}};
    if (!key.mail.contains(u'@'))
        key.mail.clear();
    for (const QChar c : phone) {
        if (c >= u'0' && c <= u'9')
            key.phone += c;
    }
    key.phone = key.phone.size() < fewestDigits ? QString() : key.phone.right(digitsThatCount);
    return key;
}

} // namespace foyer
