// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/PretixImport.h"

#include "seatplan/ImportedRow.h"
#include "seatplan/JsonCursor.h"
#include "seatplan/PlanBuilder.h"
#include "seatplan/PlanCheck.h"

#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace foyer {
namespace {

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr double seatPitch = 5.5; // plan units between neighbours after scaling
constexpr int circleCorners = 32;

bool isColour(const QString &text)
{
    static const QRegularExpression form(u"^#[0-9a-fA-F]{6}$"_s);
    return form.match(text).hasMatch();
}

class Importer
{
public:
    Result<Plan> run(const QJsonObject &root)
    {
        const JsonPath path;
        m_builder.plan().name = m_in.string(root["name"_L1], path.member("name"_L1));
        readCategories(root["categories"_L1], path.member("categories"_L1));
        const JsonPath zonesPath = path.member("zones"_L1);
        const QJsonArray zones = m_in.array(root["zones"_L1], zonesPath, planlimits::sections);
        for (qsizetype i = 0; i < zones.size() && !m_in.hasFailed(); ++i)
            readZone(zones[i], zonesPath.element(i));
        if (m_in.hasFailed())
            return m_in.error();
        if (m_seatCount == 0)
            return Error::invalid(u"zones"_s, u"The plan holds no seats."_s);
        scale();
        placeFocalPoint();
        Plan plan = build();
        if (const Status sound = requireSound(plan); !sound)
            return sound.error();
        return plan;
    }

private:
    struct Zone {
        QString name;
        QList<ImportedRow> rows;
    };

    /// Names and numbers are texts in the format; some exporters write plain numbers.
    QString label(const QJsonValue &value, const JsonPath &path)
    {
        if (value.isDouble())
            return QString::number(value.toDouble());
        return value.isUndefined() || value.isNull() ? QString() : m_in.string(value, path);
    }

    QPointF position(const QJsonValue &value, const JsonPath &path)
    {
        if (value.isUndefined())
            return {};
        const QJsonObject at = m_in.object(value, path);
        return {m_in.number(at["x"_L1], path.member("x"_L1)), m_in.number(at["y"_L1], path.member("y"_L1))};
    }

    double numberOr(const QJsonValue &value, const JsonPath &path, double otherwise)
    {
        return value.isUndefined() || value.isNull() ? otherwise : m_in.number(value, path);
    }

    void readCategories(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonArray list = m_in.array(value, path, planlimits::priceLevels);
        QList<PriceLevel> &levels = m_builder.plan().priceLevels;
        for (qsizetype i = 0; i < list.size() && !m_in.hasFailed(); ++i) {
            const JsonPath at = path.element(i);
            const QJsonObject category = m_in.object(list[i], at);
            const QString name = m_in.string(category["name"_L1], at.member("name"_L1));
            const QString colour = category["color"_L1].toString();
            if (m_levelByName.contains(name))
                m_in.fail(at.member("name"_L1), u"The category \"%1\" exists twice."_s.arg(name));
            m_levelByName.insert(name, qint16(i + 1));
            levels.append({int(i) + 1, name, isColour(colour) ? colour.toUpper() : priceColour(i), 0});
        }
    }

    void readZone(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonObject object = m_in.object(value, path);
        const QPointF origin = position(object["position"_L1], path.member("position"_L1));
        Zone zone;
        zone.name = uniqueName(object);
        const JsonPath rowsPath = path.member("rows"_L1);
        const QJsonArray rows = m_in.array(object["rows"_L1], rowsPath, planlimits::rows);
        for (qsizetype i = 0; i < rows.size() && !m_in.hasFailed(); ++i)
            readRow(rows[i], rowsPath.element(i), origin, zone);
        if (!zone.rows.isEmpty())
            m_zones.append(std::move(zone));
        if (!object.contains("areas"_L1))
            return;
        const JsonPath areasPath = path.member("areas"_L1);
        const QJsonArray areas = m_in.array(object["areas"_L1], areasPath, planlimits::decorations);
        for (qsizetype i = 0; i < areas.size() && !m_in.hasFailed(); ++i)
            readArea(areas[i], areasPath.element(i), origin);
    }

    QString uniqueName(const QJsonObject &zone)
    {
        QString name = zone["name"_L1].toString().simplified();
        if (name.isEmpty())
            name = zone["zone_id"_L1].toString().simplified();
        if (name.isEmpty())
            name = u"Zone"_s;
        const QString base = name;
        for (int n = 2; m_zoneNames.contains(name); ++n)
            name = u"%1 %2"_s.arg(base).arg(n);
        m_zoneNames.insert(name);
        return name;
    }

    void readRow(const QJsonValue &value, const JsonPath &path, QPointF origin, Zone &zone)
    {
        const QJsonObject object = m_in.object(value, path);
        const QPointF at = origin + position(object["position"_L1], path.member("position"_L1));
        ImportedRow row;
        row.name = label(object["row_number"_L1], path.member("row_number"_L1));
        const JsonPath seatsPath = path.member("seats"_L1);
        const QJsonArray seats = m_in.array(object["seats"_L1], seatsPath, planlimits::seats);
        m_seatCount += seats.size();
        if (m_seatCount > planlimits::seats)
            return m_in.fail(seatsPath, u"A plan has at most %1 seats."_s.arg(planlimits::seats));
        for (qsizetype i = 0; i < seats.size() && !m_in.hasFailed(); ++i)
            row.seats.append(readSeat(seats[i], seatsPath.element(i), at));
        if (!row.seats.isEmpty())
            zone.rows.append(std::move(row));
    }

    Seat readSeat(const QJsonValue &value, const JsonPath &path, QPointF origin)
    {
        const QJsonObject object = m_in.object(value, path);
        const QPointF at = origin + position(object["position"_L1], path.member("position"_L1));
        const QString guid = m_in.string(object["seat_guid"_L1], path.member("seat_guid"_L1));
        const QString category = m_in.string(object["category"_L1], path.member("category"_L1));
        if (!m_in.hasFailed() && m_guids.contains(guid))
            m_in.fail(path.member("seat_guid"_L1), u"The seat id \"%1\" exists twice."_s.arg(guid.left(60)));
        else if (!m_in.hasFailed() && !m_levelByName.contains(category))
            m_in.fail(path.member("category"_L1), u"The category \"%1\" does not exist."_s.arg(category.left(60)));
        m_guids.insert(guid);
        Seat seat;
        seat.x = float(at.x());
        seat.y = float(at.y());
        seat.number = label(object["seat_number"_L1], path.member("seat_number"_L1));
        seat.priceLevel = m_levelByName.value(category);
        seat.gapBefore = false;
        return seat;
    }

    void readArea(const QJsonValue &value, const JsonPath &path, QPointF origin)
    {
        const QJsonObject object = m_in.object(value, path);
        const QPointF at = origin + position(object["position"_L1], path.member("position"_L1));
        const double turn = numberOr(object["rotation"_L1], path.member("rotation"_L1), 0) * M_PI / 180;
        QPointF textAt = at;
        const QString text = areaText(object["text"_L1], path.member("text"_L1), textAt);
        QList<QPointF> points = areaShape(object, path);
        for (QPointF &point : points) {
            point = at
                + QPointF(point.x() * std::cos(turn) - point.y() * std::sin(turn),
                          point.x() * std::sin(turn) + point.y() * std::cos(turn));
        }
        static const QRegularExpression stage(u"stage|bühne|scène|scena|escenario|podium|screen|leinwand"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        QList<Decoration> &decorations = m_builder.plan().decorations;
        if (points.size() >= 3 && stage.match(text).hasMatch()) {
            decorations.append({Decoration::Kind::Stage, points, text});
            return;
        }
        if (points.size() >= 3) {
            points.append(points.first());
            decorations.append({Decoration::Kind::Wall, points, {}});
        }
        if (!text.isEmpty())
            decorations.append({Decoration::Kind::Text, {textAt}, text});
    }

    /// A plain text in old files, an object with its own position in later ones.
    QString areaText(const QJsonValue &value, const JsonPath &path, QPointF &at)
    {
        if (!value.isObject())
            return value.toString().simplified();
        const QJsonObject object = value.toObject();
        at += position(object["position"_L1], path.member("position"_L1));
        return object["text"_L1].toString().simplified();
    }

    /// The corners around the area's own position.
    QList<QPointF> areaShape(const QJsonObject &object, const JsonPath &path)
    {
        const QString shape = object["shape"_L1].toString(u"rectangle"_s);
        if (shape == "circle"_L1) {
            const JsonPath at = path.member("circle"_L1);
            const QJsonObject circle = m_in.object(object["circle"_L1], at);
            const double radius = m_in.number(circle["radius"_L1], at.member("radius"_L1));
            return ellipse(radius, radius);
        }
        if (shape == "ellipse"_L1) {
            const JsonPath at = path.member("ellipse"_L1);
            const QJsonObject object2 = m_in.object(object["ellipse"_L1], at);
            const QPointF radius = position(object2["radius"_L1], at.member("radius"_L1));
            return ellipse(radius.x(), radius.y());
        }
        if (shape == "polygon"_L1) {
            const JsonPath at = path.member("polygon"_L1);
            const QJsonObject polygon = m_in.object(object["polygon"_L1], at);
            const JsonPath pointsPath = at.member("points"_L1);
            const QJsonArray list = m_in.array(polygon["points"_L1], pointsPath, planlimits::points - 1);
            QList<QPointF> points;
            for (qsizetype i = 0; i < list.size() && !m_in.hasFailed(); ++i)
                points.append(position(list[i], pointsPath.element(i)));
            return points;
        }
        if (shape == "text"_L1)
            return {};
        if (shape != "rectangle"_L1) {
            m_in.fail(path.member("shape"_L1), u"The shape \"%1\" is not known."_s.arg(shape.left(60)));
            return {};
        }
        // Old files give the size to the area itself.
        const bool isNested = object["rectangle"_L1].isObject();
        const QJsonObject size = isNested ? object["rectangle"_L1].toObject() : object;
        const double width = m_in.number(size["width"_L1], path.member("width"_L1));
        const double height = m_in.number(size["height"_L1], path.member("height"_L1));
        return {{0, 0}, {width, 0}, {width, height}, {0, height}};
    }

    static QList<QPointF> ellipse(double rx, double ry)
    {
        QList<QPointF> points;
        for (int i = 0; i < circleCorners; ++i) {
            const double angle = 2 * M_PI * i / circleCorners;
            points.append({rx * std::cos(angle), ry * std::sin(angle)});
        }
        return points;
    }

    /// Editors draw in pixels; the seat map, and everybody who thinks in metres, needs plan units.
    void scale()
    {
        QList<ImportedRow> rows;
        for (const Zone &zone : std::as_const(m_zones))
            rows += zone.rows;
        const double pitch = usualPitch(rows);
        const double factor = pitch > 1e-3 ? seatPitch / pitch : 1;
        const auto scaled = [factor](double value) { return std::round(value * factor * 100) / 100; };
        for (Zone &zone : m_zones) {
            for (ImportedRow &row : zone.rows) {
                for (Seat &seat : row.seats) {
                    seat.x = float(scaled(double(seat.x)));
                    seat.y = float(scaled(double(seat.y)));
                }
            }
        }
        for (Decoration &decoration : m_builder.plan().decorations) {
            for (QPointF &point : decoration.points)
                point = {scaled(point.x()), scaled(point.y())};
        }
    }

    /// The stage if there is one, otherwise the middle in front of the first row.
    void placeFocalPoint()
    {
        Plan &plan = m_builder.plan();
        for (const Decoration &decoration : std::as_const(plan.decorations)) {
            if (decoration.kind == Decoration::Kind::Stage) {
                plan.focalPoint = centroid(decoration.points);
                return;
            }
        }
        const Seat &any = m_zones.first().rows.first().seats.first();
        double left = double(any.x), right = left, top = double(any.y);
        for (const Zone &zone : std::as_const(m_zones)) {
            for (const ImportedRow &row : zone.rows) {
                for (const Seat &seat : row.seats) {
                    left = std::min(left, double(seat.x));
                    right = std::max(right, double(seat.x));
                    top = std::min(top, double(seat.y));
                }
            }
        }
        plan.focalPoint = {(left + right) / 2, top - 60};
    }

    Plan build()
    {
        int id = 1;
        for (Zone &zone : m_zones) {
            m_builder.beginSection(id++, zone.name);
            for (ImportedRow &row : zone.rows) {
                findGaps(row);
                orderFromHouseLeft(row, m_builder.plan().focalPoint);
                m_builder.beginRow(row.name);
                for (Seat &seat : row.seats)
                    m_builder.addSeat(std::move(seat));
            }
        }
        return m_builder.take();
    }

    JsonCursor m_in;
    PlanBuilder m_builder{{}};
    QHash<QString, qint16> m_levelByName;
    QSet<QString> m_guids;
    QSet<QString> m_zoneNames;
    QList<Zone> m_zones;
    qsizetype m_seatCount = 0;
};

} // namespace

Result<Plan> importPretix(const QByteArray &json)
{
    if (json.size() > maxBytes)
        return Error{ErrorCode::TooLarge, u"A seating plan has at most 64 MB."_s};
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        const qsizetype line = json.first(std::min<qsizetype>(parsed.offset, json.size())).count('\n') + 1;
        return Error::invalid(u"line %1"_s.arg(line), parsed.errorString());
    }
    if (!document.isObject())
        return Error::invalid(u"$"_s, u"A seating plan is one JSON object."_s);
    return Importer().run(document.object());
}

} // namespace foyer
