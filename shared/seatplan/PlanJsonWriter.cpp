// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/PlanJson.h"

#include <QLatin1StringView>

#include <charconv>

using namespace Qt::StringLiterals;

namespace foyer {
namespace {

/// Writes text directly: building a QJsonDocument of 100,000 seats costs ten times as much, and it would print a float
/// as the long decimal of its double.
class Writer
{
public:
    QByteArray take() { return std::move(m_out); }

    Writer &raw(QByteArrayView text)
    {
        m_out.append(text);
        return *this;
    }

    template <typename Number> Writer &number(Number value)
    {
        char buffer[32];
        // The shortest text that reads back the same; readers of JSON disagree about the sign of zero, so it has none.
        const auto end = std::to_chars(std::begin(buffer), std::end(buffer), value == 0 ? Number(0) : value);
        m_out.append(buffer, end.ptr - buffer);
        return *this;
    }

    Writer &string(QStringView text)
    {
        m_out.append('"');
        const QByteArray utf8 = text.toUtf8();
        for (const char c : utf8) {
            if (c == '"' || c == '\\') {
                m_out.append('\\').append(c);
            } else if (uchar(c) < 0x20) {
                m_out.append("\\u00").append(QByteArray(1, c).toHex());
            } else {
                m_out.append(c);
            }
        }
        m_out.append('"');
        return *this;
    }

    Writer &point(QPointF at) { return raw("[").number(at.x()).raw(",").number(at.y()).raw("]"); }

    Writer &points(const QList<QPointF> &list)
    {
        raw("[");
        for (qsizetype i = 0; i < list.size(); ++i)
            raw(i == 0 ? "" : ",").point(list[i]);
        return raw("]");
    }

private:
    QByteArray m_out;
};

void writeSeat(Writer &out, const Seat &seat, bool isFirst)
{
    out.raw("[").string(seat.number).raw(",").number(seat.x).raw(",").number(seat.y).raw(",").number(seat.priceLevel);
    const bool hasGap = seat.gapBefore && !isFirst;
    if (hasGap || seat.traits) {
        out.raw(",\"").raw(hasGap ? "g" : "");
        out.raw(seat.traits & SeatTrait::Wheelchair ? "w" : "").raw(seat.traits & SeatTrait::Companion ? "c" : "");
        out.raw(seat.traits & SeatTrait::RestrictedView ? "r" : "").raw("\"");
    }
    out.raw("]");
}

void writeRow(Writer &out, const Plan &plan, const Row &row)
{
    out.raw("{\"name\":").string(row.name).raw(",\"seats\":[");
    for (int i = 0; i < row.seatCount; ++i) {
        out.raw(i == 0 ? "" : ",");
        writeSeat(out, plan.seats[row.firstSeat + i], i == 0);
    }
    out.raw("]}");
}

void writeSection(Writer &out, const Plan &plan, const Section &section)
{
    const bool isSeated = section.kind == SectionKind::Seated;
    out.raw("{\"id\":").number(section.id).raw(",\"name\":").string(section.name);
    out.raw(isSeated ? ",\"kind\":\"seated\"" : ",\"kind\":\"general\"");
    if (!isSeated)
        out.raw(",\"capacity\":").number(section.capacity).raw(",\"priceLevel\":").number(section.priceLevel);
    out.raw(",\"labelAt\":").point(section.labelAt).raw(",\n  \"outline\":").points(section.outline);
    if (isSeated) {
        out.raw(",\n  \"rows\":[");
        for (int r = 0; r < section.rowCount; ++r) {
            out.raw(r == 0 ? "\n   " : ",\n   ");
            writeRow(out, plan, plan.rows[section.firstRow + r]);
        }
        out.raw("]");
    }
    out.raw("}");
}

QByteArrayView kindName(Decoration::Kind kind)
{
    using enum Decoration::Kind;
    switch (kind) {
    case Stage:
        return "stage";
    case Wall:
        return "wall";
    case Text:
        return "text";
    case Exit:
        return "exit";
    case Field:
        return "field";
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray writePlanJson(const Plan &plan)
{
    Writer out;
    const QRectF &bounds = plan.bounds;
    out.raw("{\"format\":\"foyer-plan\",\"version\":1,\"name\":").string(plan.name);
    out.raw(",\n \"focalPoint\":").point(plan.focalPoint).raw(",\"bounds\":[").number(bounds.x()).raw(",");
    out.number(bounds.y())
        .raw(",")
        .number(bounds.width())
        .raw(",")
        .number(bounds.height())
        .raw("],\n \"priceLevels\":[");
    for (qsizetype i = 0; i < plan.priceLevels.size(); ++i) {
        const PriceLevel &level = plan.priceLevels[i];
        out.raw(i == 0 ? "\n  " : ",\n  ").raw("{\"id\":").number(level.id).raw(",\"name\":").string(level.name);
        out.raw(",\"colour\":").string(level.colour).raw(",\"defaultPrice\":").number(level.defaultPrice).raw("}");
    }
    out.raw("],\n \"sections\":[");
    for (qsizetype i = 0; i < plan.sections.size(); ++i) {
        out.raw(i == 0 ? "\n  " : ",\n  ");
        writeSection(out, plan, plan.sections[i]);
    }
    out.raw("],\n \"decorations\":[");
    for (qsizetype i = 0; i < plan.decorations.size(); ++i) {
        const Decoration &decoration = plan.decorations[i];
        out.raw(i == 0 ? "\n  " : ",\n  ").raw("{\"kind\":\"").raw(kindName(decoration.kind)).raw("\",\"points\":");
        out.points(decoration.points);
        if (!decoration.text.isEmpty())
            out.raw(",\"text\":").string(decoration.text);
        out.raw("}");
    }
    return out.raw("]}\n").take();
}

} // namespace foyer
