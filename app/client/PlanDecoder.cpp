// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/PlanDecoder.h"

#include "protocol/EventMethods.h"
#include "protocol/JsonReader.h"
#include "seatplan/PlanBuilder.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QPointF pointFrom(const QList<double> &pair) { return pair.size() == 2 ? QPointF(pair[0], pair[1]) : QPointF(); }

QList<QPointF> pointsFrom(const QList<QList<double>> &pairs)
{
    QList<QPointF> points;
    points.reserve(pairs.size());
    for (const QList<double> &pair : pairs)
        points.append(pointFrom(pair));
    return points;
}

SeatTraits traitsFrom(const QJsonArray &names)
{
    SeatTraits traits;
    for (const QJsonValue &value : names) {
        const QString name = value.toString();
        if (name == "wheelchair"_L1)
            traits |= SeatTrait::Wheelchair;
        else if (name == "companion"_L1)
            traits |= SeatTrait::Companion;
        else if (name == "restricted_view"_L1)
            traits |= SeatTrait::RestrictedView;
    }
    return traits;
}

Decoration::Kind kindFrom(const QString &name)
{
    if (name == "stage"_L1)
        return Decoration::Kind::Stage;
    if (name == "text"_L1)
        return Decoration::Kind::Text;
    if (name == "exit"_L1)
        return Decoration::Kind::Exit;
    return name == "field"_L1 ? Decoration::Kind::Field : Decoration::Kind::Wall;
}

/// A PlanSeatView, read by hand: a stadium has 90,000, and the general reader takes a second for them. False when the
/// seat is not the next one of the plan: a click would sell another seat than the one shown.
bool addSeat(PlanBuilder &builder, const QJsonObject &json)
{
    const QJsonValue index = json.value("seat"_L1), number = json.value("number"_L1);
    const QJsonValue x = json.value("x"_L1), y = json.value("y"_L1);
    const bool isComplete = index.isDouble() && number.isString() && x.isDouble() && y.isDouble();
    if (!isComplete || index.toInteger(-1) != builder.plan().seats.size())
        return false;
    builder.addSeat({.x = float(x.toDouble()),
                     .y = float(y.toDouble()),
                     .priceLevel = qint16(json.value("priceLevel"_L1).toInt()),
                     .traits = traitsFrom(json.value("traits"_L1).toArray()),
                     .gapBefore = json.value("gapBefore"_L1).toBool(),
                     .number = number.toString()});
    return true;
}

/// `rows`: those of the section, which `view` came without.
bool addSection(PlanBuilder &builder, const PlanSectionView &view, const QJsonArray &rows)
{
    if (view.kind == "general"_L1) {
        Section &area = builder.addArea(view.id, view.name, view.capacity, qint16(view.priceLevel.value_or(0)),
                                        pointsFrom(view.outline));
        area.labelAt = pointFrom(view.labelAt);
        return true;
    }
    Section &section = builder.beginSection(view.id, view.name);
    section.outline = pointsFrom(view.outline);
    section.labelAt = pointFrom(view.labelAt);
    for (const QJsonValue &row : rows) {
        const QJsonObject json = row.toObject();
        builder.beginRow(json.value("name"_L1).toString());
        const QJsonArray seats = json.value("seats"_L1).toArray();
        for (const QJsonValue &seat : seats) {
            if (!addSeat(builder, seat.toObject()))
                return false;
        }
    }
    return true;
}

/// Takes the rows out of the sections, one list a section.
QList<QJsonArray> takeRows(QJsonObject &plan)
{
    QList<QJsonArray> rows;
    QJsonArray bare;
    const QJsonArray sections = plan.value("sections"_L1).toArray();
    for (const QJsonValue &value : sections) {
        QJsonObject section = value.toObject();
        rows.append(section.take("rows"_L1).toArray());
        bare.append(section);
    }
    if (plan.value("sections"_L1).isArray())
        plan.insert("sections"_L1, bare);
    return rows;
}

} // namespace

Result<EventPlan> decodePlan(const QJsonValue &reply)
{
    QJsonObject json = reply.toObject();
    const QList<QJsonArray> rows = takeRows(json);
    const auto view
        = JsonReader(JsonReader::Strictness::Reply).read<PlanView>(reply.isObject() ? QJsonValue(json) : reply);
    if (!view)
        return view.error();
    EventPlan out;
    out.version = view->planVersion;
    PlanBuilder builder(view->name);
    builder.plan().focalPoint = pointFrom(view->focalPoint);
    for (const PriceLevelView &level : view->priceLevels) {
        builder.plan().priceLevels.append({level.id, level.name, level.colour, level.price.minorUnits()});
        out.prices.insert(level.id, level.price);
    }
    for (const DecorationView &drawn : view->decorations)
        builder.plan().decorations.append({kindFrom(drawn.kind), pointsFrom(drawn.points), drawn.text});
    for (qsizetype i = 0; i < view->sections.size(); ++i) {
        if (!addSection(builder, view->sections.at(i), rows.at(i)))
            return {ErrorCode::Internal, u"the plan's seats are incomplete or out of order"_s};
    }
    out.plan = std::make_shared<const Plan>(builder.take());
    return out;
}

} // namespace foyer
