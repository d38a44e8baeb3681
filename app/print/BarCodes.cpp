// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/BarCodes.h"

#include <qrencode.h>

#include <array>
#include <memory>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// Widths of bar, space, bar, … of the values 0 to 106, ISO/IEC 15417 table 1.
constexpr std::array<const char *, 107> patterns{
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312", "231212",
    "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212", "223112", "312131",
    "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121",
    "313121", "211331", "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242", "121142", "121241", "114212",
    "124112", "124211", "411212", "421112", "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113",
    "114311", "411113", "411311", "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112"};
constexpr int toSetC = 99;
constexpr int toSetB = 100;
constexpr int startB = 104;
constexpr int startC = 105;
constexpr int stop = 106;

int digitsAt(const QByteArray &text, qsizetype at)
{
    int count = 0;
    while (at + count < text.size() && text[at + count] >= '0' && text[at + count] <= '9')
        ++count;
    return count;
}

QList<int> valuesOf(const QByteArray &text)
{
    QList<int> values;
    bool isSetC = false;
    for (qsizetype at = 0; at < text.size();) {
        const int digits = digitsAt(text, at);
        // Changing sets costs a symbol each way: four digits pay for it, two do only when all of the text are digits.
        const bool wantsC = isSetC ? digits >= 2 : digits >= 4 || (digits == 2 && text.size() == 2);
        if (wantsC != isSetC || values.isEmpty())
            values += values.isEmpty() ? (wantsC ? startC : startB) : (wantsC ? toSetC : toSetB);
        isSetC = wantsC;
        if (isSetC) {
            values += (text[at] - '0') * 10 + (text[at + 1] - '0');
            at += 2;
        } else {
            values += text[at] - ' ';
            ++at;
        }
    }
    int sum = values.first();
    for (qsizetype i = 1; i < values.size(); ++i)
        sum += int(i) * values.at(i);
    values += sum % 103;
    values += stop;
    return values;
}

} // namespace

Result<QrSymbol> qrSymbol(const QString &text)
{
    // Our codes are upper case and digits, for which the library chooses the compact alphanumeric mode by itself.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> symbol(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (!symbol)
        return Error{ErrorCode::InvalidInput, u"the text does not fit into a QR code"_s, {}, {}, 0};
    QrSymbol out{symbol->width, QBitArray(symbol->width * symbol->width)};
    for (qsizetype i = 0; i < out.dark.size(); ++i)
        out.dark.setBit(i, symbol->data[i] & 1);
    return out;
}

Result<QBitArray> code128(const QString &text)
{
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (text.isEmpty() || text.size() > 80 || !isAscii)
        return Error{ErrorCode::InvalidInput, u"Code 128 holds 1 to 80 ASCII characters"_s, {}, {}, 0};
    QBitArray bars;
    for (const int value : valuesOf(text.toLatin1())) {
        bool isBar = true;
        for (const char *width = patterns[size_t(value)]; *width; ++width, isBar = !isBar) {
            const qsizetype at = bars.size();
            bars.resize(at + (*width - '0'));
            bars.fill(isBar, at, bars.size());
        }
    }
    return bars;
}

} // namespace foyer
