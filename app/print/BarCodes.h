// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QBitArray>
#include <QString>

namespace foyer {

/// A QR symbol, one bit a module, without its quiet zone (ISO/IEC 18004 wants four modules of white around it).
struct QrSymbol {
    static constexpr int quietModules = 4;
    int side = 0;
    QBitArray dark; ///< row by row
    bool isDark(int column, int row) const { return dark.testBit(row * side + column); }
};

/// Error correction M: 15 % may be lost to a crease or a weak head. InvalidInput when the text is too long for any QR code.
Result<QrSymbol> qrSymbol(const QString &text);

/// The bars of a Code 128 symbol (ISO/IEC 15417), one bit a module, from the start to the stop pattern, without the quiet
/// zones of ten modules. Digits in runs are paired (code set C). InvalidInput: empty, over 80 characters, or not ASCII.
Result<QBitArray> code128(const QString &text);
constexpr int code128QuietModules = 10;

} // namespace foyer
