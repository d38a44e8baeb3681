// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/SeatMapRenderer.h"

#include <QImage>

namespace foyer {

/// One call of SeatMapRenderer::paint(), in the units each step wants.
struct SeatMapRenderer::Job {
    QImage &image;
    const MapView &view;
    QRect area; ///< device pixels
    QRectF logical; ///< the same in viewport pixels
    QRectF planArea; ///< the same in plan units
    Detail detail;
    qreal pitch; ///< logical pixels between neighbours
};

} // namespace foyer
