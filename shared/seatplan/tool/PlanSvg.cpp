// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/tool/PlanSvg.h"

#include "seatplan/Plan.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace foyer {
namespace {

QString polygon(const QList<QPointF> &points)
{
    QString text;
    for (const QPointF &point : points)
        text += QString::number(point.x()) + u',' + QString::number(point.y()) + u' ';
    return text;
}

QString label(QPointF at, const QString &text, double size)
{
    if (text.isEmpty())
        return {};
    return u"<text x=\"%1\" y=\"%2\" font-size=\"%3\">%4</text>\n"_s.arg(at.x())
        .arg(at.y() + size / 3)
        .arg(size)
        .arg(text.toHtmlEscaped());
}

QString decorationSvg(const Decoration &decoration, double textSize)
{
    using enum Decoration::Kind;
    const QString points = polygon(decoration.points);
    QPointF middle;
    for (const QPointF &point : decoration.points)
        middle += point / double(decoration.points.size());
    QString svg;
    if (decoration.kind == Stage)
        svg = u"<polygon points=\"%1\" fill=\"#5E5A52\"/>\n<g fill=\"#ffffff\">"_s.arg(points);
    else if (decoration.kind == Field)
        svg = u"<polygon points=\"%1\" fill=\"#C9DDBE\"/>\n<g>"_s.arg(points);
    else if (decoration.kind == Wall)
        svg = u"<polyline points=\"%1\" fill=\"none\" stroke=\"#8d877b\" stroke-width=\"1.2\"/>\n<g>"_s.arg(points);
    else
        svg = u"<g>"_s;
    return svg + label(middle, decoration.text, textSize) + u"</g>\n"_s;
}

QString seatSvg(const Seat &seat, const QString &colour)
{
    const QString at = u"cx=\"%1\" cy=\"%2\""_s.arg(seat.x).arg(seat.y);
    if (seat.traits & SeatTrait::Wheelchair)
        return u"<rect x=\"%1\" y=\"%2\" width=\"6\" height=\"6\" fill=\"%3\"/>"_s.arg(seat.x - 3)
            .arg(seat.y - 3)
            .arg(colour);
    if (seat.traits & SeatTrait::Companion)
        return u"<circle %1 r=\"1.9\" fill=\"none\" stroke=\"%2\"/>"_s.arg(at, colour);
    if (seat.traits & SeatTrait::RestrictedView)
        return u"<path d=\"M%1,%2a2.3,2.3 0 0 1 4.6,0z\" fill=\"%3\"/>"_s.arg(seat.x - 2.3).arg(seat.y).arg(colour);
    return u"<circle %1 r=\"2.3\" fill=\"%2\"/>"_s.arg(at, colour);
}

} // namespace

QByteArray planToSvg(const Plan &plan)
{
    const QRectF &box = plan.bounds;
    const double textSize = std::max(8.0, box.width() / 110);
    QString svg
        = u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%1 %2 %3 %4\" font-family=\"Inter, sans-serif\" "
          "text-anchor=\"middle\">\n<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"#EEEBE4\"/>\n"_s
              .arg(box.x())
              .arg(box.y())
              .arg(box.width())
              .arg(box.height());
    for (const Decoration &decoration : plan.decorations) {
        if (decoration.kind != Decoration::Kind::Wall)
            svg += decorationSvg(decoration, textSize);
    }
    for (const Section &section : plan.sections)
        svg += u"<polygon points=\"%1\" fill=\"#ffffff\" stroke=\"#DDD8CE\"/>\n"_s.arg(polygon(section.outline));
    for (const Decoration &decoration : plan.decorations) {
        if (decoration.kind == Decoration::Kind::Wall)
            svg += decorationSvg(decoration, textSize);
    }
    QHash<int, QString> colours;
    for (const PriceLevel &level : plan.priceLevels)
        colours.insert(level.id, level.colour);
    for (const Seat &seat : plan.seats)
        svg += seatSvg(seat, colours.value(seat.priceLevel)) + u'\n';
    for (const Section &section : plan.sections)
        svg += label(section.labelAt, section.name, section.capacity < 10 ? 5 : textSize);
    return (svg + u"</svg>\n"_s).toUtf8();
}

} // namespace foyer
