// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogMethods.h"

#include <list>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QList<double> point(QPointF at) { return {at.x(), at.y()}; }

QStringList traitNames(SeatTraits traits)
{
    QStringList names;
    if (traits.testFlag(SeatTrait::Wheelchair))
        names += u"wheelchair"_s;
    if (traits.testFlag(SeatTrait::Companion))
        names += u"companion"_s;
    if (traits.testFlag(SeatTrait::RestrictedView))
        names += u"restricted_view"_s;
    return names;
}

PlanSectionView sectionView(const Plan &plan, const Section &section)
{
    PlanSectionView view{section.id, section.name, section.kind == SectionKind::General ? u"general"_s : u"seated"_s,
                         section.capacity, {}, {}, point(section.labelAt), {}};
    if (section.kind == SectionKind::General)
        view.priceLevel = section.priceLevel;
    for (const QPointF &at : section.outline)
        view.outline.append(point(at));
    for (int r = section.firstRow; r < section.firstRow + section.rowCount; ++r) {
        const Row &row = plan.rows.at(r);
        PlanRowView rowView{row.name, {}};
        rowView.seats.reserve(row.seatCount);
        for (int s = row.firstSeat; s < row.firstSeat + row.seatCount; ++s) {
            const Seat &seat = plan.seats.at(s);
            PlanSeatView seatView{s, seat.number, double(seat.x), double(seat.y), seat.priceLevel, {}, {}};
            if (seat.gapBefore && s > row.firstSeat)
                seatView.gapBefore = true;
            if (seat.traits)
                seatView.traits = traitNames(seat.traits);
            rowView.seats.append(seatView);
        }
        view.rows.append(rowView);
    }
    return view;
}

constexpr QLatin1StringView decorationKind(Decoration::Kind kind)
{
    switch (kind) {
    case Decoration::Kind::Stage: return "stage"_L1;
    case Decoration::Kind::Wall: return "wall"_L1;
    case Decoration::Kind::Text: return "text"_L1;
    case Decoration::Kind::Exit: return "exit"_L1;
    case Decoration::Kind::Field: return "field"_L1;
    }
    return "wall"_L1;
}

QByteArray planBytes(const Event &event, const LoadedPlan &loaded)
{
    PlanView view;
    view.planVersion = loaded.id;
    view.name = loaded.plan.name;
    view.focalPoint = point(loaded.plan.focalPoint);
    for (const Section &section : loaded.plan.sections)
        view.sections.append(sectionView(loaded.plan, section));
    view.priceLevels = eventView(event).priceLevels;
    for (const Decoration &decoration : loaded.plan.decorations) {
        DecorationView drawn{QString(decorationKind(decoration.kind)), {}, decoration.text};
        for (const QPointF &at : decoration.points)
            drawn.points.append(point(at));
        view.decorations.append(drawn);
    }
    return toJson(view);
}

/// Encoded plans: 9 MB and 200 ms for a stadium, asked for by every till that opens it.
class PlanBytesCache
{
public:
    QByteArray get(const Event &event, const LoadedPlan &plan)
    {
        const auto key = std::pair(event.id, event.version);
        {
            const std::lock_guard lock(m_mutex);
            for (const auto &[kept, bytes] : m_kept) {
                if (kept == key)
                    return bytes;
            }
        }
        const QByteArray bytes = planBytes(event, plan);
        const std::lock_guard lock(m_mutex);
        m_kept.emplace_front(key, bytes);
        if (m_kept.size() > maxKept)
            m_kept.pop_back();
        return bytes;
    }

private:
    static constexpr size_t maxKept = 12;
    std::mutex m_mutex;
    std::list<std::pair<std::pair<EventId, qint64>, QByteArray>> m_kept;
};

Result<EventFilter> filterOf(const CallContext &context, const ListEvents::Request &in)
{
    EventFilter filter{in.query.value_or(QString()).trimmed(), in.category.value_or(QString()), in.venue.value_or(QString()),
                       in.status.value_or(QString()), in.from.value_or(QDateTime()), in.to.value_or(QDateTime()),
                       seesDrafts(context), in.limit.value_or(50), {}, 0};
    if (in.cursor) {
        const QStringList parts = in.cursor->split(u'-');
        bool hasTime = false, hasId = false;
        const qint64 ms = parts.value(0).toLongLong(&hasTime);
        filter.afterId = parts.value(1).toLongLong(&hasId);
        if (parts.size() != 2 || !hasTime || !hasId)
            return Error::invalid(u"cursor"_s, u"is not one this server gave"_s);
        filter.afterStart = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    }
    return filter;
}

QList<PriceChange> pricesOf(const std::optional<QList<PriceInput>> &inputs)
{
    QList<PriceChange> prices;
    for (const PriceInput &input : inputs.value_or(QList<PriceInput>()))
        prices.append({input.id, input.price});
    return prices;
}

Result<Payload> createEvent(CatalogService &catalog, const CallContext &context, const CreateEvent::Request &in)
{
    const EventDraft draft{in.name, in.description.value_or(QString()), in.category.value_or(QString()), in.venue, in.startsAt,
                           in.endsAt, in.doorsAt, in.status.value_or(u"draft"_s), in.currency.value_or(u"EUR"_s),
                           pricesOf(in.priceLevels), {}};
    const IdempotencyKey key{{}, context.actor->id, context.idempotencyKey, context.requestHash};
    const auto reply = Idempotency::once(catalog.database(), key, CreateEvent::info.success, [&](Transaction &tx) -> Result<QByteArray> {
        const auto event = catalog.create(tx, draft);
        if (!event)
            return event.error();
        return toJson(eventView(*event));
    });
    if (!reply)
        return reply.error();
    return Payload{*reply};
}

Result<Payload> updateEvent(CatalogService &catalog, const CallContext &context, const UpdateEvent::Request &in)
{
    const EventChange change{in.eventId, in.version, in.name, in.description, in.category, in.startsAt, in.endsAt,
                             in.doorsAt, in.status, pricesOf(in.priceLevels), context.actor->id};
    const IdempotencyKey key{{}, context.actor->id, context.idempotencyKey, context.requestHash};
    const auto reply = Idempotency::once(catalog.database(), key, UpdateEvent::info.success, [&](Transaction &tx) -> Result<QByteArray> {
        const auto event = catalog.update(tx, change);
        if (!event)
            return event.error();
        return toJson(eventView(*event));
    });
    if (!reply)
        return reply.error();
    return Payload{*reply};
}

} // namespace

bool seesDrafts(const CallContext &context)
{
    return context.actor && context.actor->permissions.testFlag(Permission::EditEvents);
}

EventView eventView(const Event &event)
{
    EventView view{event.id, event.name, event.description, event.category, event.venue, event.startsAt, event.endsAt, event.doorsAt,
                   event.status, event.currency, event.capacity, event.available, event.version, {}};
    for (const EventPriceLevel &level : event.priceLevels)
        view.priceLevels.append({level.id, level.name, level.price, level.colour});
    return view;
}

void addCatalogMethods(Registry &registry, CatalogService &catalog)
{
    registry.add<ListEvents>([&catalog](const CallContext &context, const ListEvents::Request &in) -> Result<ListEvents::Reply> {
        auto filter = filterOf(context, in);
        if (!filter)
            return filter.error();
        const int limit = filter->limit++; // one more tells whether there is a next page
        const auto events = catalog.list(*filter);
        if (!events)
            return events.error();
        ListEvents::Reply reply;
        for (const Event &event : events->first(std::min<qsizetype>(limit, events->size())))
            reply.items.append(eventView(event));
        if (events->size() > limit) {
            const EventView &last = reply.items.last();
            reply.next = u"%1-%2"_s.arg(last.startsAt.toMSecsSinceEpoch()).arg(last.id.value());
        }
        return reply;
    });
    registry.add<GetEvent>([&catalog](const CallContext &context, const EventRequest &in) -> Result<EventView> {
        const auto event = catalog.get(in.eventId, seesDrafts(context));
        if (!event)
            return event.error();
        return eventView(*event);
    });
    registry.add<GetPlan>([&catalog, cache = std::make_shared<PlanBytesCache>()](const CallContext &context,
                                                                                 const EventRequest &in) -> Result<Payload> {
        const auto event = catalog.get(in.eventId, seesDrafts(context));
        if (!event)
            return event.error();
        const auto plan = catalog.planOf(*event);
        if (!plan)
            return plan.error();
        return Payload{cache->get(*event, **plan)};
    });
    registry.add<CreateEvent>([&catalog](const CallContext &context, const CreateEvent::Request &in) { return createEvent(catalog, context, in); });
    registry.add<UpdateEvent>([&catalog](const CallContext &context, const UpdateEvent::Request &in) { return updateEvent(catalog, context, in); });
}

} // namespace foyer
