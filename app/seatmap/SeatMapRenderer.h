// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/MapLabels.h"
#include "seatmap/MapView.h"
#include "seatmap/PolygonFill.h"
#include "seatmap/SeatGrid.h"
#include "seatmap/SeatSprites.h"

class QImage;
class QPainter;

namespace foyer {

class SeatColouring;
class SeatMapModel;

/// Paints a model's map into an image: sections when far, seats when nearer, numbers when nearest. Any rectangle of the
/// image can be painted on its own and comes out as it would within the whole, which is what lets a view repaint only
/// what changed. Keeps sprites and laid-out words between calls, nothing of the map; the model
/// and its colouring must outlive it.
class SeatMapRenderer
{
public:
    enum class Detail : quint8 { Sections, Seats, Numbers };
    enum class Lettering : bool { Without, With };

    SeatMapRenderer(const SeatMapModel &model, const SeatColouring &colouring);

    /// After a change of theme, plan or view.
    void refreshColours();
    const MapColours &colours() const { return m_colours; }

    Detail detailAt(const MapView &view) const;
    /// Paints `area` (device pixels) of `view` into `image`, a Format_RGB32 of the view's device size.
    void paint(QImage &image, const MapView &view, const QRect &area, Lettering lettering = Lettering::With);

    /// What changes on the image when this seat or section does; device pixels, perhaps outside the image.
    QRect seatArea(const MapView &view, int seat) const;
    QRect sectionArea(const MapView &view, int section) const;

    /// Seats blended by the last paint(), for tests of culling and for the benchmark.
    int seatsPainted() const { return m_seatsPainted; }

private:
    struct Job; // one call of paint()

    void paintDecorations(const Job &job, QPainter &painter);
    void paintSections(const Job &job);
    void paintSeats(const Job &job);
    void paintMine(const Job &job, QPainter &painter);
    void paintSeat(const Job &job, const SeatGrid::Entry &entry);
    bool paintMark(const Job &job, int seat, SeatLook look, int group, const QPoint &at);
    void paintWords(const Job &job, QPainter &painter);
    /// Where a name stands beside its section, that place; else nothing.
    QRectF paintSectionName(const Job &job, QPainter &painter, int section);
    void paintNameInside(const Job &job, QPainter &painter, int section);
    bool fitsInside(const MapView &view, int section, const QPointF &at, const QSizeF &size) const;
    bool isShortNamed(const MapView &view);
    QRectF paintNameBeside(const Job &job, QPainter &painter, int section);
    void paintRowNames(const Job &job, QPainter &painter, int section);
    void paintDecorationText(const Job &job, QPainter &painter, const QList<QRectF> &names);
    QColor sectionFill(const Job &job, int section) const;

    const SeatMapModel &m_model;
    const SeatColouring &m_colouring;
    MapColours m_colours;
    quint32 m_coloursVersion = 0;
    SeatSprites m_sprites;
    PolygonFill m_fill;
    MapLabels m_labels;
    struct {
        qreal scale = 0;
        quint32 version = 0;
        bool isShort = false;
    } m_shortNamesAt; ///< whether numbered sections go by their number at this scale
    int m_seatsPainted = 0;
};

} // namespace foyer
