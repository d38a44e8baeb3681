// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foyer {

/// Bytes from the operating system's generator; never fails (the process ends if the system has none).
QByteArray randomBytes(int count);

/// `length` characters of Crockford's base 32 (no I, L, O, U), 5 random bits each: what a person can read out and type.
QString randomReadableCode(int length);

/// Undoes what people do to a readable code: lower case, spaces and dashes, O for 0, I and L for 1.
QString normalizedReadableCode(QStringView typed);

} // namespace foyer
