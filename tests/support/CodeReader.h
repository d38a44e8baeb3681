// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace foyer::test {

/// What ZXing, which shares no code with our drawing, reads in a picture; empty when there is no such symbol.
QString readQr(const QImage &picture);
QString readCode128(const QImage &picture);

} // namespace foyer::test
