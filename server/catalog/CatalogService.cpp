// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogService.h"

#include "catalog/EventRepository.h"
#include "pricing/PricingService.h"
#include "seatplan/PlanCheck.h"
#include "seatplan/PlanJson.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr auto believed = std::chrono::seconds(1);
constexpr qsizetype maxBelieved = 1000;

Error notFound() { return {ErrorCode::NotFound, u"no such event"_s, {}, {}, 0}; }

Status checkTimes(const Event &event)
{
    if (event.doorsAt > event.startsAt)
        return Error::invalid(u"doorsAt"_s, u"must not be after startsAt"_s);
    if (event.endsAt < event.startsAt)
        return Error::invalid(u"endsAt"_s, u"must not be before startsAt"_s);
    return ok();
}

Status applyPrices(Event &event, const QList<PriceChange> &changes)
{
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const QString path = u"priceLevels[%1]"_s.arg(i);
        const auto level = std::find_if(event.priceLevels.begin(), event.priceLevels.end(),
                                        [&](const EventPriceLevel &candidate) { return candidate.id == changes.at(i).level; });
        if (level == event.priceLevels.end())
            return Error::invalid(path + u".id"_s, u"is not a price level of this venue"_s);
        if (changes.at(i).price.currency() != event.currency)
            return Error::invalid(path + u".price.currency"_s, u"must be the event's "_s + event.currency);
        if (changes.at(i).price.minorUnits() < 0)
            return Error::invalid(path + u".price.amount"_s, u"must not be negative"_s);
        level->price = changes.at(i).price;
    }
    return ok();
}

QHash<int, qint64> pricesByLevel(const Event &event)
{
    QHash<int, qint64> prices;
    for (const EventPriceLevel &level : event.priceLevels)
        prices.insert(level.id, level.price.minorUnits());
    return prices;
}

} // namespace

Result<QList<Event>> CatalogService::list(const EventFilter &filter)
{
    return m_database.inTransaction([&](Transaction &tx) { return EventRepository(tx).list(filter); });
}

Result<Event> CatalogService::get(EventId id, bool includesDrafts)
{
    const auto event = m_database.inTransaction([&](Transaction &tx) { return EventRepository(tx).byId(id); });
    if (!event)
        return event.error();
    if (!*event || ((*event)->status == "draft"_L1 && !includesDrafts))
        return notFound();
    return **event;
}

Status CatalogService::mayBeSeen(EventId id, bool includesDrafts)
{
    const auto now = std::chrono::steady_clock::now();
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_published.constFind(id);
        if (known != m_published.constEnd() && now - *known < believed)
            return ok();
    }
    const auto status = m_database.inTransaction([&](Transaction &tx) { return EventRepository(tx).status(id); });
    if (!status)
        return status.error();
    if (!*status || (**status == "draft"_L1 && !includesDrafts))
        return notFound();
    if (**status != "draft"_L1) {
        const std::lock_guard lock(m_mutex);
        if (m_published.size() >= maxBelieved)
            m_published.clear();
        m_published.insert(id, now);
    }
    return ok();
}

Result<qint64> CatalogService::addVenue(const Plan &plan)
{
    const auto id = m_database.inTransaction(
        [&](Transaction &tx) { return EventRepository(tx).insertVenue(plan.name, writePlanJson(plan), plan.capacity()); });
    if (!id && id.error().code == ErrorCode::Conflict)
        return Error{ErrorCode::Conflict, u"a venue of this name is there already"_s, {}, {}, 0};
    return id;
}

Result<Event> CatalogService::create(Transaction &tx, const EventDraft &draft)
{
    EventRepository events(tx);
    const auto planId = events.planOfVenue(draft.venue);
    if (!planId)
        return planId.error();
    if (!*planId)
        return Error::invalid(u"venue"_s, u"is not a venue of this house"_s);
    if (!Money::isCurrencyCode(draft.currency))
        return Error::invalid(u"currency"_s, u"must be an ISO 4217 code"_s);
    const auto plan = m_plans.load(**planId);
    if (!plan)
        return plan.error();
    Event event;
    event.planId = **planId;
    event.name = draft.name.trimmed();
    event.description = draft.description;
    event.category = draft.category;
    event.venue = draft.venue;
    event.startsAt = draft.startsAt;
    event.endsAt = draft.endsAt.value_or(draft.startsAt.addSecs(150 * 60));
    event.doorsAt = draft.doorsAt.value_or(draft.startsAt.addSecs(-60 * 60));
    event.status = draft.status;
    event.currency = draft.currency;
    event.capacity = (*plan)->plan.capacity();
    for (const PriceLevel &level : (*plan)->plan.priceLevels)
        event.priceLevels.append({level.id, level.name, level.colour, Money(level.defaultPrice, draft.currency)});
    if (event.name.isEmpty())
        return Error::invalid(u"name"_s, u"must not be empty"_s);
    if (const auto checked = checkTimes(event); !checked)
        return checked.error();
    if (const auto priced = applyPrices(event, draft.prices); !priced)
        return priced.error();
    const auto id = events.insert(event, (*plan)->plan, draft.demoKey);
    if (!id)
        return id.error();
    if (const auto priced = PricingService::open(tx, *id, event.currency, pricesByLevel(event)); !priced)
        return priced.error();
    const auto made = events.byId(*id);
    if (!made)
        return made.error();
    return **made;
}

Result<Event> CatalogService::update(Transaction &tx, const EventChange &change)
{
    EventRepository events(tx);
    const auto found = events.byIdForUpdate(change.id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound();
    Event event = **found;
    if (event.version != change.version)
        return Error{ErrorCode::Conflict, u"the event was changed meanwhile: version %1"_s.arg(event.version), {}, {}, 0};
    if (event.status == "cancelled"_L1 || event.status == "completed"_L1)
        return Error{ErrorCode::RuleViolated, u"a cancelled or completed event does not change"_s, {}, {}, 0};
    event.name = change.name.value_or(event.name).trimmed();
    event.description = change.description.value_or(event.description);
    event.category = change.category.value_or(event.category);
    event.startsAt = change.startsAt.value_or(event.startsAt);
    event.endsAt = change.endsAt.value_or(event.endsAt);
    event.doorsAt = change.doorsAt.value_or(event.doorsAt);
    if (change.status.value_or(event.status) == "draft"_L1 && event.status != "draft"_L1) {
        const auto sold = events.hasOrders(event.id);
        if (!sold)
            return sold.error();
        if (*sold)
            return Error{ErrorCode::RuleViolated, u"an event that has orders cannot become a draft again; take it off sale instead"_s, {}, {}, 0};
    }
    event.status = change.status.value_or(event.status);
    if (event.name.isEmpty())
        return Error::invalid(u"name"_s, u"must not be empty"_s);
    if (const auto checked = checkTimes(event); !checked)
        return checked.error();
    if (const auto priced = applyPrices(event, change.prices); !priced)
        return priced.error();
    if (const auto kept = events.update(event); !kept)
        return kept.error();
    // Which taxes there are depends on the day.
    const bool isPriced = !change.prices.isEmpty();
    if (isPriced || change.startsAt) {
        const auto followed = PricingService::follow(tx, event.id, isPriced ? pricesByLevel(event) : QHash<int, qint64>(), change.account);
        if (!followed)
            return followed.error();
    }
    const auto updated = events.byId(event.id);
    if (!updated)
        return updated.error();
    return **updated;
}

} // namespace foyer
