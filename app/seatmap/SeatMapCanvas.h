// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/SeatColouring.h"
#include "seatmap/SeatMapRenderer.h"

#include <QImage>
#include <QRegion>

namespace foyer {

/// The picture of a map at one view, kept so that only what changed is painted again: a seat repaints its own square, a
/// pan moves the pixels and paints the strips that came in. Paints nothing until asked to by `bringUpToDate()`.
class SeatMapCanvas
{
public:
    explicit SeatMapCanvas(const SeatMapModel &model);

    SeatMapRenderer &renderer() { return m_renderer; }
    const SeatMapRenderer &renderer() const { return m_renderer; }

    /// What the colours tell. After its changed(): refreshColours() of the renderer, then markAll().
    SeatColouring &colouring() { return m_colouring; }
    const SeatColouring &colouring() const { return m_colouring; }

    /// Moves what can be kept and marks the rest. The view is snapped to whole device pixels.
    void setView(const MapView &view);
    const MapView &view() const { return m_view; }

    void markAll() { m_isAllDirty = true; }
    /// Marks what changes with these seats; returns it, in device pixels.
    QRegion markSeats(const QList<int> &seats);
    QRegion markSection(int section);

    /// Paints what is marked. Afterwards image() shows view() exactly.
    void bringUpToDate();
    const QImage &image() const { return m_image; }

    /// Device pixels painted since the canvas was made: what tests and the benchmark count.
    qint64 paintedPixels() const { return m_paintedPixels; }
    int fullFrames() const { return m_fullFrames; }

private:
    void scroll(int dx, int dy);
    void paintArea(const QRect &area);

    SeatColouring m_colouring;
    SeatMapRenderer m_renderer;
    const SeatMapModel &m_model;
    MapView m_view;
    QImage m_image;
    QRegion m_dirty; ///< device pixels
    bool m_isAllDirty = true;
    qint64 m_paintedPixels = 0;
    int m_fullFrames = 0;
};

} // namespace foyer
