// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CodeReader.h"

#include <ReadBarcode.h>

namespace foyer::test {

namespace {

/// With a white border, as the paper around what was printed.
QImage onPaper(const QImage &picture)
{
    QImage grey(picture.width() + 40, picture.height() + 40, QImage::Format_Grayscale8);
    grey.fill(255);
    const QImage source = picture.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < source.height(); ++y)
        std::copy_n(source.constScanLine(y), source.width(), grey.scanLine(y + 20) + 20);
    return grey;
}

QString read(const QImage &picture, ZXing::BarcodeFormat format)
{
    const QImage grey = onPaper(picture);
    ZXing::DecodeHints hints;
    hints.setFormats(format);
    hints.setTryHarder(true);
    const auto result = ZXing::ReadBarcode({grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, int(grey.bytesPerLine())}, hints);
    return result.isValid() ? QString::fromStdWString(result.text()) : QString();
}

} // namespace

QString readQr(const QImage &picture) { return read(picture, ZXing::BarcodeFormat::QRCode); }
QString readCode128(const QImage &picture) { return read(picture, ZXing::BarcodeFormat::Code128); }

} // namespace foyer::test
