// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapCanvas.h"

#include "seatmap/SeatMapModel.h"

#include <cstring>

namespace foyer {

namespace {
// Past this many separate squares one full frame is cheaper than their sum.
constexpr int maxSquares = 300;
} // namespace

SeatMapCanvas::SeatMapCanvas(const SeatMapModel &model) : m_colouring(model), m_renderer(model, m_colouring), m_model(model) { }

void SeatMapCanvas::setView(const MapView &wanted)
{
    const MapView view = wanted.snapped();
    if (view == m_view)
        return;
    const MapView before = std::exchange(m_view, view);
    if (m_image.size() != view.deviceSize()) {
        m_image = QImage(view.deviceSize(), QImage::Format_RGB32);
        m_isAllDirty = true;
    }
    if (m_isAllDirty || before.size != view.size || before.dpr != view.dpr || before.scale != view.scale) {
        m_isAllDirty = true;
        return;
    }
    const QPointF moved = (view.offset - before.offset) * view.dpr;
    scroll(qRound(moved.x()), qRound(moved.y()));
}

void SeatMapCanvas::scroll(int dx, int dy)
{
    const QRect whole = m_image.rect();
    const QRect kept = whole & whole.translated(dx, dy);
    if (kept.isEmpty()) {
        m_isAllDirty = true;
        return;
    }
    const qsizetype stride = m_image.bytesPerLine();
    const auto bytes = size_t(kept.width()) * sizeof(quint32);
    uchar *bits = m_image.bits();
    const auto line = [&](int x, int y) { return bits + y * stride + x * qsizetype(sizeof(quint32)); };
    // Away from the direction of travel, so that no line is overwritten before it was read.
    for (int i = 0; i < kept.height(); ++i) {
        const int y = dy > 0 ? kept.bottom() - i : kept.top() + i;
        std::memmove(line(kept.left(), y), line(kept.left() - dx, y - dy), bytes);
    }
    m_dirty = m_dirty.translated(dx, dy) & whole;
    m_dirty += QRegion(whole) - kept;
}

QRegion SeatMapCanvas::markSeats(const QList<int> &seats)
{
    QRegion marked;
    if (m_renderer.detailAt(m_view) == SeatMapRenderer::Detail::Sections) {
        QList<int> sections;
        for (const int seat : seats) {
            const int section = m_model.plan().seats.at(seat).section;
            if (sections.isEmpty() || (sections.last() != section && !sections.contains(section)))
                sections.append(section);
        }
        for (const int section : std::as_const(sections))
            marked += markSection(section);
        return marked;
    }
    int squares = 0;
    for (const int seat : seats) {
        const QRect area = m_renderer.seatArea(m_view, seat) & m_image.rect();
        if (area.isEmpty())
            continue;
        if (++squares > maxSquares) {
            m_isAllDirty = true;
            return m_image.rect();
        }
        marked += area;
    }
    m_dirty += marked;
    return marked;
}

QRegion SeatMapCanvas::markSection(int section)
{
    const QRect area = m_renderer.sectionArea(m_view, section) & m_image.rect();
    m_dirty += area;
    return area;
}

void SeatMapCanvas::bringUpToDate()
{
    if (m_image.isNull())
        return;
    if (m_isAllDirty || m_dirty.rectCount() > maxSquares) {
        paintArea(m_image.rect());
        ++m_fullFrames;
    } else {
        for (const QRect &area : m_dirty)
            paintArea(area);
    }
    m_isAllDirty = false;
    m_dirty = {};
}

void SeatMapCanvas::paintArea(const QRect &area)
{
    m_renderer.paint(m_image, m_view, area);
    m_paintedPixels += qint64(area.width()) * area.height();
}

} // namespace foyer
