// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/PolygonFill.h"

#include <QImage>

#include <algorithm>
#include <cmath>

namespace foyer {

namespace {

quint32 blended(quint32 under, quint32 over, quint32 cover)
{
    const quint32 keep = 255 - cover;
    quint32 even = (under & 0x00ff00ffU) * keep + (over & 0x00ff00ffU) * cover;
    even = ((even + ((even >> 8) & 0x00ff00ffU) + 0x00800080U) >> 8) & 0x00ff00ffU;
    quint32 odd = ((under >> 8) & 0x00ff00ffU) * keep + ((over >> 8) & 0x00ff00ffU) * cover;
    odd = (odd + ((odd >> 8) & 0x00ff00ffU) + 0x00800080U) & 0xff00ff00U;
    return even | odd;
}

} // namespace

void PolygonFill::collect(const QPolygonF &polygon, const QRect &clip)
{
    m_edges.clear();
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        QPointF a = polygon.at(i), b = polygon.at((i + 1) % polygon.size());
        if (a.y() == b.y())
            continue;
        const double direction = a.y() < b.y() ? 1 : -1;
        if (direction < 0)
            std::swap(a, b);
        if (b.y() > clip.top() && a.y() < clip.bottom() + 1)
            m_edges.push_back({a.y(), b.y(), a.x(), (b.x() - a.x()) / (b.y() - a.y()), direction});
    }
    std::ranges::sort(m_edges, {}, &Edge::top);
}

void PolygonFill::addPart(double fromX, double toX, double weight)
{
    // The share of each pixel to the right of a line from fromX to toX, as differences between neighbours.
    const double left = std::min(fromX, toX), right = std::max(fromX, toX);
    const int first = int(left), last = int(std::ceil(right));
    m_touched.emplace_back(first, std::max(last, first + 1));
    double *cover = m_cover.data() + first;
    if (last <= first + 1) {
        const double share = (left + right) / 2 - first;
        cover[0] += weight * (1 - share);
        cover[1] += weight * share;
        return;
    }
    const double perPixel = 1 / (right - left);
    // Area to the right of the line within pixel i, summed up to i, is a parabola at both ends and straight between.
    const auto covered = [&](double x) {
        const double inside = std::clamp(x, left, right);
        return (inside - left) * (inside - left) / 2 * perPixel + std::max(0.0, x - right);
    };
    double before = 0, shareBefore = 0;
    for (int i = 0; i <= last - first; ++i) {
        const double sum = covered(first + i + 1);
        const double share = sum - before; // of this pixel
        cover[i] += weight * (share - shareBefore);
        before = sum;
        shareBefore = share;
    }
}

void PolygonFill::addEdge(const Edge &edge, double from, double to, const QRect &clip)
{
    const double leftEnd = 0, rightEnd = clip.width();
    double x0 = edge.x + (from - edge.top) * edge.slope - clip.left();
    double x1 = edge.x + (to - edge.top) * edge.slope - clip.left();
    double height = to - from;
    // What lies left of the clip covers its first pixel wholly; what lies right of it covers nothing. Cut exactly
    // there.
    const auto cut = [&](double limit, bool keepsBelow) {
        const bool is0Out = keepsBelow ? x0 > limit : x0 < limit, is1Out = keepsBelow ? x1 > limit : x1 < limit;
        if (!is0Out && !is1Out)
            return 0.0;
        if (is0Out && is1Out)
            return std::exchange(height, 0.0);
        const double inside = std::abs((is0Out ? x1 : x0) - limit) / std::abs(x1 - x0);
        const double out = height * (1 - inside);
        (is0Out ? x0 : x1) = limit;
        height -= out;
        return out;
    };
    if (const double out = cut(leftEnd, false); out > 0)
        addPart(0, 0, out * edge.direction);
    cut(rightEnd, true);
    if (height > 0)
        addPart(x0, x1, height * edge.direction);
}

void PolygonFill::writeLine(quint32 *out, int width, quint32 ink)
{
    double sum = 0;
    quint32 cover = 0;
    const auto write = [&](int x) {
        if (cover == 255)
            out[x] = ink;
        else if (cover > 0)
            out[x] = blended(out[x], ink, cover);
    };
    std::ranges::sort(m_touched);
    int x = 0;
    for (const auto &[first, last] : m_touched) {
        // Between two edges nothing changes, and that is most of a line.
        if (cover == 255 && x < first)
            std::fill(out + x, out + std::min(first, width), ink);
        else if (cover > 0) {
            for (int between = x; between < std::min(first, width); ++between)
                write(between);
        }
        for (x = std::max(x, first); x <= last; ++x) {
            sum += std::exchange(m_cover[size_t(x)], 0.0);
            cover = quint32(std::min(std::abs(sum), 1.0) * 255 + 0.5);
            if (x < width)
                write(x);
        }
    }
    for (; cover > 0 && x < width; ++x)
        write(x); // open to the right of the clip
    m_touched.clear();
}

void PolygonFill::fill(QImage &image, const QRect &clip, const QPolygonF &polygon, QRgb colour)
{
    collect(polygon, clip);
    if (m_edges.empty())
        return;
    const double bottom = std::ranges::max(m_edges, {}, &Edge::bottom).bottom;
    const int firstLine = std::max(clip.top(), int(std::floor(m_edges.front().top)));
    const int lastLine = std::min(clip.bottom(), int(std::ceil(bottom)) - 1);
    m_cover.resize(std::max(m_cover.size(), size_t(clip.width()) + 3), 0.0); // all zero between lines
    const qsizetype stride = image.bytesPerLine() / qsizetype(sizeof(quint32));
    quint32 *bits = reinterpret_cast<quint32 *>(image.bits()) + clip.left();
    for (int line = firstLine; line <= lastLine; ++line) {
        for (const Edge &edge : m_edges) {
            if (edge.top >= line + 1)
                break; // sorted: the rest begins further down
            const double from = std::max(edge.top, double(line)), to = std::min(edge.bottom, double(line) + 1);
            if (from < to)
                addEdge(edge, from, to, clip);
        }
        writeLine(bits + line * stride, clip.width(), colour | 0xff000000U);
    }
}

} // namespace foyer
