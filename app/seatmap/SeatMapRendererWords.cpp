// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/RenderJob.h"
#include "seatmap/SeatColouring.h"
#include "seatmap/SeatMapModel.h"
#include "seatmap/SeatMapText.h"
#include "theme/Tokens.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <iterator>
#include <optional>

namespace foyer {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SeatMap)
};

using Face = MapLabels::Face;

constexpr qreal rowNamesFrom = 12; // logical pixels between neighbours
constexpr qreal smallWordsFrom = 3; // below, texts and exits would crowd the sections
constexpr qreal gap = 4; // between a section and its name

/// "214" for "Block 214": what is left of a name where there is no room for it. Empty for a name without a number,
/// since half of "Dress Circle" would be another place.
QString shortName(const QString &name)
{
    const auto space = name.lastIndexOf(u' ');
    return space < 0 || !name.back().isDigit() ? QString() : name.mid(space + 1);
}

QRectF around(const QPointF &centre, const QSizeF &size)
{
    return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

bool holds(const QPolygonF &outline, const QRectF &box)
{
    for (const QPointF &corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()}) {
        if (!outline.containsPoint(corner, Qt::OddEvenFill))
            return false;
    }
    return true;
}

/// How far `outline` reaches from `from` in `direction`.
qreal extentAlong(const QPolygonF &outline, const QPointF &from, const QPointF &direction)
{
    qreal furthest = 0;
    for (const QPointF &point : outline)
        furthest = std::max(furthest, QPointF::dotProduct(point - from, direction));
    return furthest;
}

/// A gate's name gives way to a section's: it moves a line up or down.
QPointF clearOf(const QList<QRectF> &names, QPointF at, const QSizeF &size)
{
    for (const QRectF &name : names) {
        if (name.intersects(around(at, size)))
            at.setY(at.y() < name.center().y() ? name.top() - size.height() / 2 : name.bottom() + size.height() / 2);
    }
    return at;
}

} // namespace

void SeatMapRenderer::paintWords(const Job &job, QPainter &painter)
{
    const auto &shapes = m_model.geometry().shapes();
    // A name may stand outside its section: look a line further than the section itself.
    const qreal beyond = 40 / job.view.scale;
    QList<QRectF> names;
    for (int i = 0; i < int(shapes.size()); ++i) {
        if (shapes[size_t(i)].bounds.adjusted(-4 * beyond, -beyond, 4 * beyond, beyond).intersects(job.planArea))
            names.append(paintSectionName(job, painter, i));
    }
    paintDecorationText(job, painter, names);
}

QRectF SeatMapRenderer::paintSectionName(const Job &job, QPainter &painter, int section)
{
    const bool isGeneral = m_model.plan().sections.at(section).kind == SectionKind::General;
    if (job.detail == Detail::Sections || isGeneral) {
        paintNameInside(job, painter, section);
        return {};
    }
    const QRectF name = paintNameBeside(job, painter, section);
    if (job.pitch >= rowNamesFrom)
        paintRowNames(job, painter, section);
    return name;
}

bool SeatMapRenderer::fitsInside(const MapView &view, int section, const QPointF &at, const QSizeF &size) const
{
    // Of a line's height only two thirds are letters.
    const QSizeF ink(size.width() + 2, size.height() * 0.7);
    return holds(m_model.geometry().shapes()[size_t(section)].outline, view.toPlan(around(view.toScreen(at), ink)));
}

bool SeatMapRenderer::isShortNamed(const MapView &view)
{
    // Blocks of one ring differ by a pixel; "Block 214" beside "215" would look like two kinds of place. So all
    // numbered ones go by their number as soon as a good part of them must.
    if (m_shortNamesAt.scale == view.scale && m_shortNamesAt.version == m_coloursVersion)
        return m_shortNamesAt.isShort;
    int must = 0, can = 0;
    const auto &sections = m_model.plan().sections;
    const auto &shapes = m_model.geometry().shapes();
    for (int i = 0; i < int(sections.size()); ++i) {
        const QString brief = shortName(sections.at(i).name);
        if (brief.isEmpty() || !fitsInside(view, i, shapes[size_t(i)].labelAt, m_labels.size(brief, Face::SmallName)))
            continue;
        ++can;
        const QSizeF name = m_labels.size(sections.at(i).name, Face::SmallName);
        must += !fitsInside(view, i, shapes[size_t(i)].labelAt, {name.width(), 2 * name.height()});
    }
    m_shortNamesAt = {view.scale, m_coloursVersion, must * 7 > can};
    return m_shortNamesAt.isShort;
}

void SeatMapRenderer::paintNameInside(const Job &job, QPainter &painter, int section)
{
    const QString &name = m_model.plan().sections.at(section).name;
    const QString brief = shortName(name);
    const auto &shape = m_model.geometry().shapes()[size_t(section)];
    // Where the plan wants the name, unless that is too near an edge for even the shortest form.
    const QSizeF least = m_labels.size(brief.isEmpty() ? name : brief, Face::SmallName);
    const QPointF anchor = fitsInside(job.view, section, shape.labelAt, least) ? shape.labelAt : shape.middle;
    const QPointF at = job.view.toScreen(anchor);
    const auto both = [&](const QString &words, Face face, const QString &left) {
        const QSizeF nameSize = m_labels.size(words, face), countSize = m_labels.size(left, Face::Count);
        const qreal height = nameSize.height() + countSize.height();
        if (words.isEmpty() || left.isEmpty()
            // Only the outer lines' air may lie outside, not what is between two lines.
            || !fitsInside(job.view, section, anchor, {std::max(nameSize.width(), countSize.width()), height * 1.25}))
            return false;
        m_labels.draw(painter, words, face, at - QPointF(0, (height - nameSize.height()) / 2), m_colours.text);
        m_labels.draw(painter, left, Face::Count, at + QPointF(0, (height - countSize.height()) / 2), m_colours.text);
        return true;
    };
    const auto alone = [&](const QString &words) {
        if (words.isEmpty() || !fitsInside(job.view, section, anchor, m_labels.size(words, Face::SmallName)))
            return false;
        m_labels.draw(painter, words, Face::SmallName, at, m_colours.text);
        return true;
    };
    const QString left = m_colouring.sectionText(section); // empty where there is nothing to count
    const bool isLong = brief.isEmpty() || !isShortNamed(job.view);
    (isLong && (both(name, Face::Name, left) || both(name, Face::SmallName, left)))
        || both(brief, Face::SmallName, left)
        || (!left.isEmpty() && both(brief, Face::SmallName, QLocale().toString(m_colouring.sectionFigure(section))))
        || (isLong && alone(name)) || alone(brief);
}

QRectF SeatMapRenderer::paintNameBeside(const Job &job, QPainter &painter, int section)
{
    const auto &shape = m_model.geometry().shapes()[size_t(section)];
    const Plan &plan = m_model.plan();
    const QString &name = plan.sections.at(section).name;
    const QSizeF size = m_labels.size(name, Face::SmallName);
    const QPointF middle = shape.bounds.center();
    QPointF away = middle - plan.focalPoint;
    const qreal distance = std::hypot(away.x(), away.y());
    away = distance < 1e-3 ? QPointF(0, 1) : away / distance;

    // Behind its last row, as seen from the stage; else before the first; else beside, wherever no seat stands.
    const QPointF ways[] = {away, -away, {0, 1}, {0, -1}, {1, 0}, {-1, 0}};
    for (size_t i = 0; i < std::size(ways); ++i) {
        const QPointF &way = ways[i];
        const qreal reach = extentAlong(shape.outline, middle, way) * job.view.scale;
        const qreal half = std::abs(way.x()) * size.width() / 2 + std::abs(way.y()) * size.height() / 2;
        const QPointF at = job.view.toScreen(middle) + way * (reach + gap + half);
        const QRectF box = around(at, size).adjusted(-gap, 0, gap, 0);
        // Beside its rows stand their names: there only with room for those as well.
        const qreal seat = m_model.geometry().pitch() * (i < 2 ? 0.5 : job.pitch >= rowNamesFrom ? 2.4 : 1.0);
        if (!m_model.geometry().grid().isEmpty(job.view.toPlan(box).adjusted(-seat, -seat, seat, seat)))
            continue;
        const auto isFree = [&](const QPointF &point) {
            const int under = m_model.geometry().sectionAt(job.view.toPlan(point));
            return under < 0 || under == section;
        };
        if (!isFree(box.topLeft()) || !isFree(box.topRight()) || !isFree(at))
            continue;
        m_labels.draw(painter, name, Face::SmallName, at, m_colours.quiet);
        return box;
    }
    return {};
}

void SeatMapRenderer::paintRowNames(const Job &job, QPainter &painter, int section)
{
    const Plan &plan = m_model.plan();
    const Section &info = plan.sections.at(section);
    const qreal pitch = m_model.geometry().pitch();
    const QRectF reach = job.planArea.adjusted(-2 * pitch, -2 * pitch, 2 * pitch, 2 * pitch);
    // Names of narrow rows come close: one that would touch the last one shown at its end of the rows is left out.
    const qreal line = m_labels.size(QStringLiteral("A"), Face::Count).height() * 0.8 / job.view.scale;
    const auto place = [&](const QString &name, const std::optional<QPointF> &at, std::optional<QPointF> &lastShown) {
        if (!at || (lastShown && std::hypot(at->x() - lastShown->x(), at->y() - lastShown->y()) < line))
            return;
        lastShown = at;
        if (reach.contains(*at))
            m_labels.draw(painter, name, Face::Count, job.view.toScreen(*at), m_colours.quiet);
    };
    std::optional<QPointF> left, right;
    for (qint32 i = info.firstRow; i < info.firstRow + info.rowCount; ++i) {
        const auto &ends = m_model.geometry().rowEnds(i);
        place(plan.rows.at(i).name, ends.first, left);
        place(plan.rows.at(i).name, ends.last, right);
    }
}

void SeatMapRenderer::paintDecorationText(const Job &job, QPainter &painter, const QList<QRectF> &names)
{
    const qreal room = 200 / job.view.scale;
    for (const Decoration &decoration : m_model.plan().decorations) {
        const QRectF bounds = QPolygonF(decoration.points).boundingRect();
        if (decoration.points.isEmpty() || !bounds.adjusted(-room, -room, room, room).intersects(job.planArea))
            continue;
        const QPointF at = job.view.toScreen(bounds.center());
        switch (decoration.kind) {
        case Decoration::Kind::Stage: {
            const QString name = decoration.text.isEmpty() ? Tr::tr("Stage") : decoration.text;
            m_labels.draw(painter, name, Face::Large, at, m_colours.text);
            break;
        }
        case Decoration::Kind::Field:
            m_labels.draw(painter, decoration.text, Face::Large, at, m_colours.quiet);
            break;
        case Decoration::Kind::Text:
        case Decoration::Kind::Exit:
            if (job.pitch >= smallWordsFrom) {
                const QString words = decoration.text.isEmpty() ? Tr::tr("Exit") : decoration.text;
                m_labels.draw(painter, words, Face::Count, clearOf(names, at, m_labels.size(words, Face::Count)), m_colours.quiet);
            }
            break;
        case Decoration::Kind::Wall:
            break;
        }
    }
}

} // namespace foyer
