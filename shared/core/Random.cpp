// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Random.h"

#include <openssl/rand.h>

#include <cstdlib>

namespace foyer {

namespace {
constexpr char crockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // https://www.crockford.com/base32.html
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        std::abort(); // without randomness no secret can be made
    return bytes;
}

QString randomReadableCode(int length)
{
    const QByteArray bytes = randomBytes(length);
    QString code(length, Qt::Uninitialized);
    for (int i = 0; i < length; ++i)
        code[i] = QLatin1Char(crockford[uchar(bytes[i]) & 31]);
    return code;
}

QString normalizedReadableCode(QStringView typed)
{
    QString code;
    code.reserve(typed.size());
    for (const QChar typedChar : typed) {
        const QChar c = typedChar.toUpper();
        if (c == u'O')
            code += u'0';
        else if (c == u'I' || c == u'L')
            code += u'1';
        else if (c != u' ' && c != u'-')
            code += c;
    }
    return code;
}

} // namespace foyer
