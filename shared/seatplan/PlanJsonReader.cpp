// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/JsonCursor.h"
#include "seatplan/PlanBuilder.h"
#include "seatplan/PlanCheck.h"
#include "seatplan/PlanJson.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace foyer {
namespace {

constexpr qsizetype maxBytes = 64 * 1024 * 1024;

class Reader
{
public:
    Result<Plan> read(const QJsonObject &root)
    {
        const JsonPath path;
        m_in.onlyMembers(root, path,
                         {"format"_L1, "version"_L1, "name"_L1, "focalPoint"_L1, "bounds"_L1, "priceLevels"_L1,
                          "sections"_L1, "decorations"_L1});
        if (root["format"_L1].toString() != "foyer-plan"_L1)
            m_in.fail(path.member("format"_L1), u"This is not a foyer-plan file."_s);
        m_in.integer(root["version"_L1], path.member("version"_L1), 1, 1);
        m_plan.name = m_in.string(root["name"_L1], path.member("name"_L1));
        m_plan.focalPoint = m_in.point(root["focalPoint"_L1], path.member("focalPoint"_L1));
        readPriceLevels(root["priceLevels"_L1], path.member("priceLevels"_L1));
        readSections(root["sections"_L1], path.member("sections"_L1));
        if (root.contains("decorations"_L1))
            readDecorations(root["decorations"_L1], path.member("decorations"_L1));
        if (root.contains("bounds"_L1))
            readBounds(root["bounds"_L1], path.member("bounds"_L1));
        if (m_in.hasFailed())
            return m_in.error();
        Plan plan = m_builder.take();
        if (const Status checked = requireSound(plan); !checked)
            return checked.error();
        return plan;
    }

private:
    void readPriceLevels(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonArray list = m_in.array(value, path, planlimits::priceLevels);
        for (qsizetype i = 0; i < list.size() && !m_in.hasFailed(); ++i) {
            const JsonPath at = path.element(i);
            const QJsonObject object = m_in.object(list[i], at);
            m_in.onlyMembers(object, at, {"id"_L1, "name"_L1, "colour"_L1, "defaultPrice"_L1});
            PriceLevel level;
            level.id = int(m_in.integer(object["id"_L1], at.member("id"_L1), 1, 32'767));
            level.name = m_in.string(object["name"_L1], at.member("name"_L1));
            level.colour = m_in.string(object["colour"_L1], at.member("colour"_L1));
            level.defaultPrice
                = m_in.integer(object["defaultPrice"_L1], at.member("defaultPrice"_L1), 0, planlimits::price);
            m_plan.priceLevels.append(std::move(level));
        }
    }

    void readSections(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonArray list = m_in.array(value, path, planlimits::sections);
        for (qsizetype i = 0; i < list.size() && !m_in.hasFailed(); ++i)
            readSection(list[i], path.element(i));
    }

    void readSection(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonObject object = m_in.object(value, path);
        const int id = int(m_in.integer(object["id"_L1], path.member("id"_L1), 1, std::numeric_limits<int>::max()));
        const QString name = m_in.string(object["name"_L1], path.member("name"_L1));
        const QString kind = m_in.string(object["kind"_L1], path.member("kind"_L1));
        QList<QPointF> outline;
        if (object.contains("outline"_L1))
            outline = m_in.points(object["outline"_L1], path.member("outline"_L1), planlimits::points);
        QPointF labelAt;
        if (object.contains("labelAt"_L1))
            labelAt = m_in.point(object["labelAt"_L1], path.member("labelAt"_L1));
        if (kind == "general"_L1) {
            m_in.onlyMembers(
                object, path,
                {"id"_L1, "name"_L1, "kind"_L1, "outline"_L1, "labelAt"_L1, "capacity"_L1, "priceLevel"_L1});
            const auto capacity
                = m_in.integer(object["capacity"_L1], path.member("capacity"_L1), 1, planlimits::capacity);
            const auto level = m_in.integer(object["priceLevel"_L1], path.member("priceLevel"_L1), 1, 32'767);
            m_builder.addArea(id, name, int(capacity), qint16(level), outline).labelAt = labelAt;
        } else if (kind == "seated"_L1) {
            m_in.onlyMembers(object, path, {"id"_L1, "name"_L1, "kind"_L1, "outline"_L1, "labelAt"_L1, "rows"_L1});
            Section &section = m_builder.beginSection(id, name);
            section.outline = outline;
            section.labelAt = labelAt;
            readRows(object["rows"_L1], path.member("rows"_L1));
        } else {
            m_in.fail(path.member("kind"_L1), u"The kind is \"seated\" or \"general\"."_s);
        }
    }

    void readRows(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonArray list = m_in.array(value, path, planlimits::rows);
        for (qsizetype i = 0; i < list.size() && !m_in.hasFailed(); ++i) {
            const JsonPath at = path.element(i);
            const QJsonObject object = m_in.object(list[i], at);
            m_in.onlyMembers(object, at, {"name"_L1, "seats"_L1});
            m_builder.beginRow(m_in.string(object["name"_L1], at.member("name"_L1)));
            readSeats(object["seats"_L1], at.member("seats"_L1));
        }
    }

    void readSeats(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonArray list = m_in.array(value, path, planlimits::seats);
        if (m_plan.seats.size() + list.size() > planlimits::seats)
            return m_in.fail(path, u"A plan has at most %1 seats."_s.arg(planlimits::seats));
        for (qsizetype i = 0; i < list.size() && !m_in.hasFailed(); ++i)
            readSeat(list[i], path.element(i));
    }

    void readSeat(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonArray parts = value.toArray();
        if (!value.isArray() || parts.size() < 4 || parts.size() > 5)
            return m_in.fail(path, u"A seat is a list: number, x, y, price level and, where needed, flags."_s);
        Seat seat;
        seat.gapBefore = false;
        seat.number = m_in.string(parts[0], path.member("number"_L1));
        seat.x = float(m_in.number(parts[1], path.member("x"_L1)));
        seat.y = float(m_in.number(parts[2], path.member("y"_L1)));
        seat.priceLevel = qint16(m_in.integer(parts[3], path.member("priceLevel"_L1), 1, 32'767));
        if (parts.size() == 5) {
            const QString flags = m_in.string(parts[4], path.member("flags"_L1));
            for (const QChar flag : flags) {
                switch (flag.unicode()) {
                case u'g':
                    seat.gapBefore = true;
                    break;
                case u'w':
                    seat.traits |= SeatTrait::Wheelchair;
                    break;
                case u'c':
                    seat.traits |= SeatTrait::Companion;
                    break;
                case u'r':
                    seat.traits |= SeatTrait::RestrictedView;
                    break;
                default:
                    m_in.fail(path.member("flags"_L1), u"The flags of a seat are g, w, c and r."_s);
                }
            }
        }
        m_builder.addSeat(std::move(seat));
    }

    void readDecorations(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonArray list = m_in.array(value, path, planlimits::decorations);
        for (qsizetype i = 0; i < list.size() && !m_in.hasFailed(); ++i) {
            const JsonPath at = path.element(i);
            const QJsonObject object = m_in.object(list[i], at);
            m_in.onlyMembers(object, at, {"kind"_L1, "points"_L1, "text"_L1});
            Decoration decoration;
            const QString kind = m_in.string(object["kind"_L1], at.member("kind"_L1));
            static constexpr std::array names{"stage"_L1, "wall"_L1, "text"_L1, "exit"_L1, "field"_L1};
            const auto found = std::ranges::find_if(names, [&](QLatin1StringView name) { return kind == name; });
            if (found == names.end())
                m_in.fail(at.member("kind"_L1), u"The kind is stage, wall, text, exit or field."_s);
            else
                decoration.kind = Decoration::Kind(found - names.begin());
            decoration.points = m_in.points(object["points"_L1], at.member("points"_L1), planlimits::points);
            if (object.contains("text"_L1))
                decoration.text = m_in.string(object["text"_L1], at.member("text"_L1));
            m_plan.decorations.append(std::move(decoration));
        }
    }

    void readBounds(const QJsonValue &value, const JsonPath &path)
    {
        const QJsonArray list = m_in.array(value, path, 4);
        if (list.size() != 4)
            return m_in.fail(path, u"The bounds are a list: x, y, width, height."_s);
        double side[4];
        for (int i = 0; i < 4; ++i)
            side[i] = m_in.number(list[i], path.element(i));
        m_plan.bounds = {side[0], side[1], side[2], side[3]};
        if (!m_plan.bounds.isValid())
            m_in.fail(path, u"The bounds must have a width and a height."_s);
    }

    JsonCursor m_in;
    PlanBuilder m_builder{{}};
    Plan &m_plan = m_builder.plan();
};

} // namespace

Result<Plan> readPlanJson(const QByteArray &json)
{
    if (json.size() > maxBytes)
        return Error{ErrorCode::TooLarge, u"A plan file has at most 64 MB."_s};
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        const qsizetype line = json.first(std::min<qsizetype>(parsed.offset, json.size())).count('\n') + 1;
        return Error::invalid(u"line %1"_s.arg(line), parsed.errorString());
    }
    if (!document.isObject())
        return Error::invalid(u"$"_s, u"A plan file is one JSON object."_s);
    return Reader().read(document.object());
}

} // namespace foyer
