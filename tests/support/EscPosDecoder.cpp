// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/EscPosDecoder.h"

namespace foyer::test {

using namespace Qt::StringLiterals;

QList<EscPosDecoder::Event> EscPosDecoder::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
    QList<Event> events;
    while (!m_buffer.isEmpty()) {
        const qsizetype taken = takeOne(events);
        if (taken == 0)
            break;
        m_buffer.remove(0, taken);
    }
    return events;
}

qsizetype EscPosDecoder::takeOne(QList<Event> &events)
{
    const auto byte = [this](qsizetype at) { return at < m_buffer.size() ? int(uchar(m_buffer[at])) : -1; };
    const auto whole = [this](qsizetype length) { return m_buffer.size() >= length ? length : 0; };
    if (byte(0) == 0x10 && byte(1) == 0x04) {
        if (!whole(3))
            return 0;
        events.append({Kind::StatusQuery, {}, {}, byte(2)});
        return 3;
    }
    if (byte(0) == 0x1b && byte(1) == '@')
        return 2;
    if (byte(0) == 0x1b && byte(1) == 'J')
        return whole(3);
    if (byte(0) == 0x1b && byte(1) == 'p') {
        if (!whole(5))
            return 0;
        events.append({Kind::Pulse, {}, {}, byte(2) == 0 ? 2 : 5, byte(3) * 2, byte(4) * 2});
        return 5;
    }
    if (byte(0) == 0x1d && byte(1) == '(' && byte(2) == 'D')
        return byte(3) < 0 || byte(4) < 0 ? 0 : whole(5 + byte(3) + 256 * byte(4));
    if (byte(0) == 0x1d && byte(1) == 'r') {
        if (!whole(3))
            return 0;
        events.append({Kind::FinishedQuery, {}, {}, byte(2)});
        return 3;
    }
    if (byte(0) == 0x1d && byte(1) == 'V') {
        if (!whole(4))
            return 0;
        events.append({Kind::Page, finishPage(), byte(2) == 66 ? u"partial"_s : u"full"_s});
        return 4;
    }
    if (byte(0) == 0x1d && byte(1) == 'v' && byte(2) == '0')
        return takeRaster();
    if (m_buffer.size() < 3 && (byte(0) == 0x10 || byte(0) == 0x1b || byte(0) == 0x1d))
        return 0;
    if (m_garbage.size() < 100)
        m_garbage += QString::number(byte(0), 16) + u' ';
    return 1;
}

qsizetype EscPosDecoder::takeRaster()
{
    if (m_buffer.size() < 8)
        return 0;
    const auto byte = [this](int at) { return int(uchar(m_buffer[at])); };
    const int lineBytes = byte(4) + 256 * byte(5);
    const int rows = byte(6) + 256 * byte(7);
    const qsizetype length = 8 + qsizetype(lineBytes) * rows;
    if (m_buffer.size() < length)
        return 0;
    m_width = lineBytes * 8;
    for (int row = 0; row < rows; ++row)
        m_rows.append(m_buffer.mid(8 + qsizetype(row) * lineBytes, lineBytes));
    return length;
}

QImage EscPosDecoder::finishPage()
{
    QImage page(std::max(1, m_width), std::max<int>(1, int(m_rows.size())), QImage::Format_Grayscale8);
    page.fill(255);
    for (int y = 0; y < m_rows.size(); ++y) {
        for (int x = 0; x < m_rows.at(y).size() * 8; ++x) {
            if (uchar(m_rows.at(y)[x / 8]) & (0x80 >> (x % 8)))
                page.scanLine(y)[x] = 0;
        }
    }
    m_rows.clear();
    return page;
}

} // namespace foyer::test
