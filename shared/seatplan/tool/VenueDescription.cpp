// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/tool/VenueDescription.h"

#include "seatplan/ImportedRow.h"
#include "seatplan/JsonCursor.h"
#include "seatplan/PlanCheck.h"

#include <QJsonDocument>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace foyer::venue {
namespace {

/// One object of the file with its path: reads members with defaults, and refuses in `done()` what nobody asked for.
class Node
{
public:
    Node(JsonCursor &in, const QJsonValue &value, const JsonPath &path)
        : m_in(in), m_path(path), m_object(in.object(value, path))
    {
    }

    bool has(QLatin1StringView key) const { return m_object.contains(key); }
    JsonPath path(QLatin1StringView key) const { return m_path.member(key); }
    QJsonValue value(QLatin1StringView key)
    {
        m_seen.append(key);
        return m_object.value(key); // operator[] would add what is missing
    }
    QString text(QLatin1StringView key, const QString &otherwise = {})
    {
        const QJsonValue found = value(key);
        return found.isUndefined() ? otherwise : m_in.string(found, path(key));
    }
    double number(QLatin1StringView key, double otherwise)
    {
        const QJsonValue found = value(key);
        return found.isUndefined() ? otherwise : m_in.number(found, path(key));
    }
    std::optional<double> optionalNumber(QLatin1StringView key)
    {
        return has(key) ? std::optional(number(key, 0)) : std::nullopt;
    }
    int integer(QLatin1StringView key, int otherwise, int least, int most)
    {
        const QJsonValue found = value(key);
        return found.isUndefined() ? otherwise : int(m_in.integer(found, path(key), least, most));
    }
    QPointF point(QLatin1StringView key) { return m_in.point(value(key), path(key)); }

    template <typename Read> void each(QLatin1StringView key, Read read)
    {
        if (!has(key))
            return;
        const JsonPath listPath = path(key);
        const QJsonArray list = m_in.array(value(key), listPath, 1'000);
        for (qsizetype i = 0; i < list.size() && !m_in.hasFailed(); ++i) {
            const JsonPath at = listPath.element(i);
            Node node(m_in, list[i], at);
            read(node);
            node.done();
        }
    }
    void done()
    {
        const QStringList keys = m_object.keys();
        for (const QString &key : keys) {
            if (key != "about"_L1 && std::find(m_seen.begin(), m_seen.end(), key) == m_seen.end())
                m_in.fail(m_path, u"The field \"%1\" is not known here."_s.arg(key));
        }
    }
    void fail(QLatin1StringView key, const QString &message) { m_in.fail(path(key), message); }
    JsonCursor &in() { return m_in; }

private:
    JsonCursor &m_in;
    const JsonPath &m_path;
    QJsonObject m_object;
    QList<QLatin1StringView> m_seen;
};

Where readWhere(Node &node)
{
    return {node.text("rows"_L1), node.text("blocks"_L1), node.optionalNumber("from"_L1), node.optionalNumber("to"_L1)};
}

Track::Step readStep(Node &node, double defaultTurn = 0)
{
    Track::Step step{node.number("length"_L1, 0), node.number("turn"_L1, defaultTurn)};
    if (node.has("radius"_L1))
        step.length = node.number("radius"_L1, 0) * step.turn * M_PI / 180;
    if (!(step.length > 0) || step.length > planlimits::coordinate)
        node.fail("length"_L1, u"A step needs a sensible length, or a radius and a turn."_s);
    return step;
}

Track readArc(Node &node, Part *part)
{
    const double from = node.number("from"_L1, 0);
    const double to = node.number("to"_L1, 0);
    const double radius = node.number("radius"_L1, 0);
    if (!(to > from) || !(radius > 0))
        node.fail("radius"_L1, u"An arc needs a radius and from less than to."_s);
    if (part) {
        part->isArc = true;
        part->arcFrom = from;
        part->arcTo = to;
    }
    return Track::arc(node.point("centre"_L1), radius, from, to);
}

/// "arc", "oval" or "path" of a part or a decoration.
std::optional<Track> readTrack(Node &node, Part *part)
{
    JsonCursor &in = node.in();
    if (node.has("arc"_L1)) {
        const JsonPath path = node.path("arc"_L1);
        Node arc(in, node.value("arc"_L1), path);
        const Track track = readArc(arc, part);
        arc.done();
        return track;
    }
    if (node.has("oval"_L1)) {
        const JsonPath path = node.path("oval"_L1);
        Node oval(in, node.value("oval"_L1), path);
        const JsonPath sidePath = oval.path("side"_L1);
        const JsonPath endPath = oval.path("end"_L1);
        Node side(in, oval.value("side"_L1), sidePath);
        Node end(in, oval.value("end"_L1), endPath);
        const Track track
            = Track::oval(oval.point("centre"_L1), readStep(side), readStep(end), oval.number("corner"_L1, 0));
        side.done();
        end.done();
        oval.done();
        return track;
    }
    if (node.has("path"_L1)) {
        const JsonPath path = node.path("path"_L1);
        Node steps(in, node.value("path"_L1), path);
        QList<Track::Step> list;
        steps.each("steps"_L1, [&](Node &step) { list.append(readStep(step)); });
        if (list.isEmpty())
            steps.fail("steps"_L1, u"A path needs at least one step."_s);
        const QPointF start = steps.point("start"_L1);
        const double heading = steps.number("heading"_L1, 0);
        steps.done();
        return list.isEmpty() ? std::nullopt : std::optional(Track::fromSteps(start, heading, list));
    }
    return std::nullopt;
}

/// "points", "rect" with "corner", or a track, as a polygon or line.
QList<QPointF> readShape(Node &node)
{
    JsonCursor &in = node.in();
    if (node.has("points"_L1))
        return in.points(node.value("points"_L1), node.path("points"_L1), 1'000);
    if (node.has("rect"_L1)) {
        const JsonPath path = node.path("rect"_L1);
        const QJsonArray side = in.array(node.value("rect"_L1), path, 4);
        double v[4] = {};
        for (int i = 0; i < 4; ++i)
            v[i] = in.number(side.at(i), path.element(i));
        const double corner = node.number("corner"_L1, 0);
        if (corner <= 0)
            return {{v[0], v[1]}, {v[0] + v[2], v[1]}, {v[0] + v[2], v[1] + v[3]}, {v[0], v[1] + v[3]}};
        const Track track
            = Track::oval({v[0] + v[2] / 2, v[1] + v[3] / 2}, {v[2] - 2 * corner, 0}, {v[3] - 2 * corner, 0}, corner);
        return track.sampled(0, 0, track.length(0));
    }
    if (const std::optional<Track> track = readTrack(node, nullptr)) {
        const double offset = node.number("offset"_L1, 0);
        return track->sampled(offset, 0, track->length(offset));
    }
    node.fail("points"_L1, u"A shape needs points, rect, arc, oval or path."_s);
    return {};
}

void readRows(Node &node, Part &part)
{
    const JsonPath path = node.path("rows"_L1);
    Node rows(node.in(), node.value("rows"_L1), path);
    part.rowCount = rows.integer("count"_L1, 0, 1, 500);
    part.rowPitch = rows.number("pitch"_L1, part.rowPitch);
    part.firstRow = rows.number("first"_L1, 0);
    part.firstRowName = rows.integer("firstName"_L1, 1, 1, 500);
    const QString names = rows.text("names"_L1, u"letters"_s);
    part.hasLetters = names == "letters"_L1;
    if (!part.hasLetters && names != "numbers"_L1)
        rows.fail("names"_L1, u"Rows are named by letters or numbers."_s);
    if (part.rowCount < 1 || !(part.rowPitch >= 4))
        rows.fail("count"_L1, u"Rows need a count and a pitch of at least 4."_s);
    rows.done();
}

void readSeats(Node &node, Part &part)
{
    part.seatPitch = node.number("seatPitch"_L1, part.seatPitch);
    if (!(part.seatPitch >= 4))
        node.fail("seatPitch"_L1, u"Seats need a pitch of at least 4."_s);
    const QJsonValue stagger = node.value("stagger"_L1);
    part.isStaggered = stagger.toBool();
    const QString numbering = node.text("numbering"_L1, u"left to right"_s);
    if (numbering == "odd even"_L1)
        part.numbering = Numbering::OddEven;
    else if (numbering == "right to left"_L1)
        part.numbering = Numbering::RightToLeft;
    else if (numbering != "left to right"_L1)
        node.fail("numbering"_L1, u"Seats are numbered left to right, right to left, or odd even."_s);
}

void readBlocks(Node &node, Part &part)
{
    if (!node.has("blocks"_L1))
        return;
    const JsonPath path = node.path("blocks"_L1);
    Node blocks(node.in(), node.value("blocks"_L1), path);
    const JsonPath perStep = blocks.path("perStep"_L1);
    const QJsonArray counts = node.in().array(blocks.value("perStep"_L1), perStep, 100);
    for (qsizetype i = 0; i < counts.size(); ++i)
        part.blocks.append(int(node.in().integer(counts[i], perStep.element(i), 0, 200)));
    if (part.blocks.size() != part.track.stepCount())
        blocks.fail("perStep"_L1, u"There must be one number for each of the %1 steps."_s.arg(part.track.stepCount()));
    part.firstBlock = blocks.integer("first"_L1, 1, 0, 100'000);
    part.gangway = blocks.number("gangway"_L1, 12);
    if (blocks.has("mirrorFirst"_L1))
        part.mirrorFirst = blocks.integer("mirrorFirst"_L1, 1, 0, 100'000);
    blocks.done();
}

Part readPart(Node &node)
{
    Part part;
    part.name = node.text("name"_L1);
    if (const auto track = readTrack(node, &part))
        part.track = *track;
    else
        node.fail("path"_L1, u"A part needs an arc, an oval or a path."_s);
    if (node.in().hasFailed())
        return part;
    readRows(node, part);
    readSeats(node, part);
    readBlocks(node, part);
    node.each("aisles"_L1, [&](Node &in) {
        Aisle aisle{in.number("at"_L1, 0), in.number("width"_L1, 12), {}};
        aisle.where.rows = in.text("rows"_L1);
        part.aisles.append(aisle);
    });
    node.each("crossAisles"_L1, [&](Node &in) {
        part.crossAisles.append({in.text("after"_L1), in.number("width"_L1, 10)});
    });
    node.each("extents"_L1, [&](Node &in) { part.extents.append({readWhere(in)}); });
    node.each("prices"_L1, [&](Node &in) {
        const Where where = readWhere(in);
        part.prices.append({where, qint16(in.integer("level"_L1, 1, 1, 100))});
    });
    node.each("special"_L1, [&](Node &in) {
        const Where where = readWhere(in);
        part.specialRows.append({where, in.number("seatPitch"_L1, part.seatPitch), in.text("pattern"_L1, u"-"_s)});
    });
    node.each("restricted"_L1, [&](Node &in) { part.restricted.append(readWhere(in)); });
    node.each("portals"_L1, [&](Node &in) {
        const Where where = readWhere(in);
        part.portals.append({where, in.number("at"_L1, 50), in.number("width"_L1, 24)});
    });
    node.each("pillars"_L1, [&](Node &in) { part.pillars.append({in.text("row"_L1), in.number("at"_L1, 0)}); });
    if (node.has("gates"_L1)) {
        const JsonPath path = node.path("gates"_L1);
        Node in(node.in(), node.value("gates"_L1), path);
        part.gates = Gates{in.text("name"_L1, u"Gate {n}"_s), in.integer("first"_L1, 1, 0, 1'000),
                           in.integer("every"_L1, 1, 1, 1'000), in.number("distance"_L1, 30)};
        in.done();
    }
    return part;
}

Decoration readDecoration(Node &node)
{
    static constexpr std::array names{"stage"_L1, "wall"_L1, "text"_L1, "exit"_L1, "field"_L1};
    Decoration decoration;
    const QString kind = node.text("kind"_L1);
    const auto found = std::find(names.begin(), names.end(), kind);
    if (found == names.end())
        node.fail("kind"_L1, u"The kind is stage, wall, text, exit or field."_s);
    decoration.kind = Decoration::Kind(found - names.begin());
    decoration.text = node.text("text"_L1);
    decoration.points = readShape(node);
    return decoration;
}

void readLevels(Node &root, Description &description)
{
    root.each("priceLevels"_L1, [&](Node &in) {
        const auto index = description.priceLevels.size();
        PriceLevel level;
        level.id = int(index) + 1;
        level.name = in.text("name"_L1);
        level.colour = priceColour(index);
        level.defaultPrice = in.integer("price"_L1, 0, 0, int(planlimits::price));
        description.priceLevels.append(level);
    });
}

} // namespace

Result<Description> readDescription(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return Error::invalid(u"line %1"_s.arg(json.first(parsed.offset).count('\n') + 1), parsed.errorString());
    JsonCursor in;
    const JsonPath path;
    Node root(in, document.object(), path);
    Description description;
    if (root.text("format"_L1) != "foyer-venue"_L1)
        root.fail("format"_L1, u"This is not a foyer-venue file."_s);
    if (root.integer("version"_L1, 0, 1, 1) != 1)
        root.fail("version"_L1, u"Only version 1 is known."_s);
    description.name = root.text("name"_L1);
    description.focalPoint = root.point("focalPoint"_L1);
    readLevels(root, description);
    root.each("parts"_L1, [&](Node &node) { description.parts.append(readPart(node)); });
    root.each("areas"_L1, [&](Node &node) {
        Area area{node.text("name"_L1),
                  node.integer("capacity"_L1, 0, 1, planlimits::capacity),
                  qint16(node.integer("level"_L1, 1, 1, 100)),
                  {}};
        area.outline = readShape(node);
        description.areas.append(area);
    });
    root.each("decorations"_L1, [&](Node &node) { description.decorations.append(readDecoration(node)); });
    root.done();
    if (in.hasFailed())
        return in.error();
    return description;
}

} // namespace foyer::venue
