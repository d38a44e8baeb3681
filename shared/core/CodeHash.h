// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foyer {

/// What a code that is money is kept as and looked up by: SHA-256 over it as normalizedReadableCode() reads it, so that
/// what people do to codes is forgiven, and a copy of the database pays for nothing.
QByteArray readableCodeHash(const QString &code);

} // namespace foyer
