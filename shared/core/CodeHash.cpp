// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CodeHash.h"

#include "core/Random.h"

#include <QCryptographicHash>

namespace foyer {

QByteArray readableCodeHash(const QString &code)
{
    return QCryptographicHash::hash(normalizedReadableCode(code).toLatin1(), QCryptographicHash::Sha256);
}

} // namespace foyer
