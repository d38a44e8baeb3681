// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapRenderer.h"

#include "seatmap/RenderJob.h"
#include "seatmap/SeatColouring.h"
#include "seatmap/SeatMapModel.h"
#include "theme/Tokens.h"

#include <QImage>
#include <QPainter>

namespace foyer {

namespace {

// Distances between neighbours, logical pixels, at which more is shown.
constexpr qreal seatsFrom = 3.6;
constexpr qreal numbersFrom = 22;
constexpr qreal lettersFrom = 8;
constexpr qreal initialsFrom = 15;
// Where seats are too small to find, or not drawn one by one, those of this sale are marked: who holds seats wants to see where.
constexpr qreal markedUpTo = 7;
constexpr qreal markerRadius = 3;

QRect toDevice(const QRectF &logical, qreal dpr)
{
    return QRectF(logical.topLeft() * dpr, logical.size() * dpr).toAlignedRect();
}

} // namespace

SeatMapRenderer::SeatMapRenderer(const SeatMapModel &model, const SeatColouring &colouring) : m_model(model), m_colouring(colouring)
{
    refreshColours();
}

void SeatMapRenderer::refreshColours()
{
    m_colours = MapColours::of(m_model.plan(), m_colouring);
    ++m_coloursVersion;
}

SeatMapRenderer::Detail SeatMapRenderer::detailAt(const MapView &view) const
{
    const qreal pitch = m_model.geometry().pitch() * view.scale;
    // A finer screen shows seats a little earlier; a third of a logical pixel more would still be mush.
    if (pitch < seatsFrom / std::clamp(view.dpr, 1.0, 1.5))
        return Detail::Sections;
    return pitch < numbersFrom ? Detail::Seats : Detail::Numbers;
}

QRect SeatMapRenderer::seatArea(const MapView &view, int seat) const
{
    const Seat &place = m_model.plan().seats.at(seat);
    const QPointF at = view.toScreen(QPointF(place.x, place.y)) * view.dpr;
    const qreal radius = std::max(m_model.geometry().pitch() * view.scale * 0.5, markerRadius + 1);
    const int reach = int(std::ceil(radius * view.dpr)) + 2;
    return {int(std::floor(at.x())) - reach, int(std::floor(at.y())) - reach, 2 * reach + 1, 2 * reach + 1};
}

QRect SeatMapRenderer::sectionArea(const MapView &view, int section) const
{
    const QRectF bounds = view.toScreen(m_model.geometry().shapes()[size_t(section)].bounds);
    constexpr qreal reach = markerRadius + 1; // of a seat of this sale at the edge
    return toDevice(bounds.adjusted(-reach, -reach, reach, reach), view.dpr);
}

void SeatMapRenderer::paint(QImage &image, const MapView &view, const QRect &wanted, Lettering lettering)
{
    m_seatsPainted = 0;
    const QRect area = wanted & image.rect();
    if (area.isEmpty())
        return;
    const QRectF logical(QPointF(area.topLeft()) / view.dpr, QSizeF(area.size()) / view.dpr);
    const qreal pitch = m_model.geometry().pitch() * view.scale;
    // Without words it is an overview, whose seats would be dust.
    const Detail detail = lettering == Lettering::With ? detailAt(view) : Detail::Sections;
    const Job job{image, view, area, logical, view.toPlan(logical), detail, pitch};
    {
        QPainter painter(&image);
        painter.setClipRect(area);
        painter.fillRect(area, m_colours.ground);
        painter.scale(view.dpr, view.dpr);
        painter.setRenderHint(QPainter::Antialiasing);
        paintDecorations(job, painter);
    }
    paintSections(job);
    if (job.detail != Detail::Sections)
        paintSeats(job);
    if (lettering == Lettering::With) {
        QPainter painter(&image);
        painter.setClipRect(area);
        painter.scale(view.dpr, view.dpr);
        painter.setRenderHint(QPainter::Antialiasing);
        paintWords(job, painter);
    }
    if (job.pitch < markedUpTo && !m_model.mine().isEmpty()) {
        QPainter painter(&image);
        painter.setClipRect(area);
        painter.scale(view.dpr, view.dpr);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMine(job, painter);
    }
}

void SeatMapRenderer::paintDecorations(const Job &job, QPainter &painter)
{
    for (const Decoration &decoration : m_model.plan().decorations) {
        QPolygonF shape;
        shape.reserve(decoration.points.size());
        for (const QPointF &point : decoration.points)
            shape.append(job.view.toScreen(point));
        if (shape.size() < 2 || !shape.boundingRect().adjusted(-2, -2, 2, 2).intersects(job.logical))
            continue;
        switch (decoration.kind) {
        case Decoration::Kind::Stage:
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_colours.stage);
            painter.drawPolygon(shape);
            break;
        case Decoration::Kind::Field:
            painter.setPen(QPen(m_colours.line, 1));
            painter.setBrush(theme::mix(m_colours.ground, m_colours.panel, 0.4));
            painter.drawPolygon(shape);
            break;
        case Decoration::Kind::Wall:
            painter.setPen(QPen(m_colours.line, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(shape);
            break;
        case Decoration::Kind::Text:
        case Decoration::Kind::Exit:
            break;
        }
    }
}

void SeatMapRenderer::paintMine(const Job &job, QPainter &painter)
{
    painter.setPen(QPen(m_colours.panel, 1));
    painter.setBrush(m_colours.accent);
    for (const int seat : m_model.mine()) {
        const Seat &place = m_model.plan().seats.at(seat);
        const QPointF at = job.view.toScreen(QPointF(place.x, place.y));
        if (job.logical.adjusted(-8, -8, 8, 8).contains(at))
            painter.drawEllipse(at, markerRadius, markerRadius);
    }
}

QColor SeatMapRenderer::sectionFill(const Job &job, int section) const
{
    const Section &info = m_model.plan().sections.at(section);
    if (job.detail != Detail::Sections && info.kind == SectionKind::Seated)
        return m_colours.panel;
    if (m_colouring.view() != SeatView::Price) {
        const auto [group, share] = m_colouring.sectionTint(section);
        return group < 0 ? theme::mix(m_colours.panel, m_colours.gone, 0.14) : theme::mix(m_colours.panel, m_colours.level(group), 0.16 + 0.50 * share);
    }
    const auto counts = m_model.sectionCounts(section);
    const int level = m_model.geometry().shapes()[size_t(section)].mainLevel;
    const QColor empty = theme::mix(m_colours.panel, m_colours.gone, 0.28);
    if (counts.available <= 0)
        return empty;
    const qreal share = qreal(counts.available) / std::max(1, counts.total());
    const qreal strength = m_model.isHighlighted(level) ? 0.16 + 0.50 * share : 0.06;
    return theme::mix(m_colours.panel, m_colours.level(m_model.levelIndex(level)), strength);
}

void SeatMapRenderer::paintSections(const Job &job)
{
    const auto &shapes = m_model.geometry().shapes();
    QPolygonF outline;
    for (size_t i = 0; i < shapes.size(); ++i) {
        if (!shapes[i].bounds.adjusted(-2, -2, 2, 2).intersects(job.planArea))
            continue;
        outline.clear();
        for (const QPointF &point : shapes[i].outline)
            outline.append(job.view.toScreen(point) * job.view.dpr);
        m_fill.fill(job.image, job.area, outline, sectionFill(job, int(i)).rgb());
    }
}

void SeatMapRenderer::paintSeats(const Job &job)
{
    m_sprites.prepare(job.pitch * job.view.dpr, job.view.dpr, m_colours, m_coloursVersion);
    const qreal reach = (m_sprites.reach() + 1) / (job.view.scale * job.view.dpr);
    m_model.geometry().grid().visit(job.planArea.adjusted(-reach, -reach, reach, reach),
                                    [&](const SeatGrid::Entry &entry) { paintSeat(job, entry); });
}

void SeatMapRenderer::paintSeat(const Job &job, const SeatGrid::Entry &entry)
{
    const qreal scale = job.view.scale * job.view.dpr;
    const qreal x = entry.x * scale + job.view.offset.x() * job.view.dpr;
    const qreal y = entry.y * scale + job.view.offset.y() * job.view.dpr;
    const int pixelX = int(std::floor(x)), pixelY = int(std::floor(y));
    const int phaseX = int((x - pixelX) * SeatSprites::phases), phaseY = int((y - pixelY) * SeatSprites::phases);
    const int level = m_colouring.colourOf(entry.seat);
    const bool isDimmed = m_colouring.isDimmed(entry.seat);
    const SeatLook look = m_colouring.lookOf(entry.seat);
    ++m_seatsPainted;
    if (look == SeatLook::House && job.pitch >= lettersFrom && !m_colours.isByGroup) {
        const int hold = m_model.houseHoldOf(entry.seat);
        SeatSprites::blend(job.image, job.area, m_sprites.number(-1 - hold, m_model.houseHolds().at(hold).letter, -1), pixelX, pixelY);
        return;
    }
    SeatSprites::blend(job.image, job.area, m_sprites.seat(look, level, isDimmed, phaseX, phaseY), pixelX, pixelY);
    if (isDimmed)
        return;
    if (m_colours.isByGroup && paintMark(job, entry.seat, look, level, {pixelX, pixelY}))
        return;
    if (job.detail != Detail::Numbers || look != SeatLook::Available)
        return;
    const int number = m_model.geometry().numberOf(entry.seat);
    SeatSprites::blend(job.image, job.area, m_sprites.number(number, m_model.geometry().numbers().at(number), level),
                       pixelX, pixelY);
}

/// The letters of a seat's group, as soon as they can be read; false where it has none.
bool SeatMapRenderer::paintMark(const Job &job, int seat, SeatLook look, int group, const QPoint &at)
{
    if (look != SeatLook::Available && look != SeatLook::House)
        return false;
    const int hold = look == SeatLook::House ? m_model.houseHoldOf(seat) : -1;
    const QString &mark = hold >= 0 ? m_model.houseHolds().at(hold).letter : m_colouring.markOf(group);
    if (mark.isEmpty())
        return false;
    if (job.pitch >= (mark.size() == 1 ? lettersFrom : initialsFrom)) {
        const int id = -1 - (hold >= 0 ? hold : 40'000 + group); // apart from the numbers, which count up from 0
        SeatSprites::blend(job.image, job.area, m_sprites.number(id, mark, group), at.x(), at.y());
    }
    return true;
}

} // namespace foyer
