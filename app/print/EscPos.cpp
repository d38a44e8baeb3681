// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/EscPos.h"

#include <algorithm>

namespace foyer::escpos {

namespace {

constexpr char dle = 0x10, eot = 0x04, esc = 0x1b, gs = 0x1d;
constexpr int pulseStepMs = 2;
constexpr int longestPulse = 255; ///< steps
constexpr int tearFeedDots = 200; ///< about 25 mm at 203 dpi: from the head to the tear bar

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray out;
    for (const int value : values)
        out += char(value);
    return out;
}

// Epson's reference, "DLE EOT n" and "GS r n": of each answer, the bits that are always the same.
bool isStatusAnswer(uchar byte) { return (byte & 0x93) == 0x12; }
bool isFinishedAnswer(uchar byte) { return (byte & 0x90) == 0x00; }

} // namespace

QByteArray initialise() { return bytes({esc, '@', gs, '(', 'D', 5, 0, 20, 1, 0, 2, 0}); }

QList<QByteArray> raster(const QImage &mono)
{
    Q_ASSERT(mono.format() == QImage::Format_Mono);
    QList<QByteArray> bands;
    const int lineBytes = (mono.width() + 7) / 8;
    for (int top = 0; top < mono.height(); top += bandRows) {
        const int rows = std::min(bandRows, mono.height() - top);
        QByteArray band = bytes({gs, 'v', '0', 0, lineBytes & 0xff, lineBytes >> 8, rows & 0xff, rows >> 8});
        band.reserve(band.size() + qsizetype(lineBytes) * rows);
        for (int y = top; y < top + rows; ++y)
            band.append(reinterpret_cast<const char *>(mono.constScanLine(y)), lineBytes);
        bands.append(band);
    }
    return bands;
}

QByteArray cut(Cut kind)
{
    switch (kind) {
    case Cut::None: return bytes({esc, 'J', tearFeedDots});
    case Cut::Partial: return bytes({gs, 'V', 66, 0});
    case Cut::Full: return bytes({gs, 'V', 65, 0});
    }
    return {};
}

QByteArray drawerPulse(int pin, int onMs, int offMs)
{
    const int on = std::clamp(onMs / pulseStepMs, 1, longestPulse);
    const int off = std::clamp(offMs / pulseStepMs, on, longestPulse);
    return bytes({esc, 'p', pin == 5 ? 1 : 0, on, off});
}

QByteArray statusQuery() { return bytes({dle, eot, 1, dle, eot, 2, dle, eot, 4}); }
QByteArray finishedQuery() { return bytes({gs, 'r', 1}); }

void AnswerReader::feed(const QByteArray &in)
{
    for (const char each : in) {
        const uchar byte = uchar(each);
        if (isStatusAnswer(byte) && m_answers.size() < 3)
            m_answers += each;
        else if (isFinishedAnswer(byte))
            ++m_finished;
    }
}

std::optional<PrinterStatus> AnswerReader::status() const
{
    if (m_answers.size() < 3)
        return std::nullopt;
    const uchar printer = uchar(m_answers[0]), cause = uchar(m_answers[1]), paper = uchar(m_answers[2]);
    PrinterStatus status;
    status.isOffline = printer & 0x08;
    status.isCoverOpen = cause & 0x04;
    status.isPaperOut = (cause & 0x20) || (paper & 0x60);
    status.isPaperLow = paper & 0x0c;
    status.hasError = cause & 0x40;
    return status;
}

bool AnswerReader::takeFinished()
{
    if (m_finished == 0)
        return false;
    --m_finished;
    return true;
}

} // namespace foyer::escpos
