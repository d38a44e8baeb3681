// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRect>
#include <QRgb>

#include <vector>

class QImage;

namespace foyer {

/// Fills simple polygons with smooth edges. A painter does the same at several times the cost, and a stadium has
/// hundreds of sections in every frame; besides, what this paints of a polygon does not depend on the area asked for,
/// so a part repainted later meets its surroundings exactly. Keeps its line buffer between polygons.
class PolygonFill
{
public:
    /// `polygon` in pixels of `image` (Format_RGB32), opaque `colour`, only inside `clip`, which lies inside the image.
    void fill(QImage &image, const QRect &clip, const QPolygonF &polygon, QRgb colour);

private:
    struct Edge {
        double top, bottom; ///< y
        double x, slope; ///< x at the top, and per line down
        double direction; ///< +1 down, -1 up
    };

    void collect(const QPolygonF &polygon, const QRect &clip);
    void addEdge(const Edge &edge, double from, double to, const QRect &clip);
    void addPart(double fromX, double toX, double weight);
    void writeLine(quint32 *out, int width, quint32 ink);

    std::vector<Edge> m_edges;
    std::vector<double> m_cover; ///< change of coverage at each pixel of the line, from clip.left()
    std::vector<std::pair<int, int>> m_touched; ///< stretches of m_cover an edge of this line changed, ends included
};

} // namespace foyer
