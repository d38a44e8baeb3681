// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SaleController about which event is sold: the list of them, opening one, and changing over without a server.
#include "client/ErrorText.h"
#include "client/UpcomingEvents.h"
#include "desk/SaleController.h"
#include "lease/LeaseKeeper.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

void SaleController::loadEvents(const QString &query)
{
    if (!m_client.isOnline()) {
        if (const QList<DeskEvent> kept = keptEvents(query.trimmed()); !kept.isEmpty()) {
            m_events = kept;
            return emit eventsChanged();
        }
    }
    ListEvents::Request request;
    if (!query.trimmed().isEmpty())
        request.query = query.trimmed();
    request.from = UpcomingEvents::since(m_client);
    request.limit = UpcomingEvents::most;
    m_client.call<ListEvents>(request, this, [this](const Result<ListEvents::Reply> &reply) {
        if (!reply)
            return emit eventsFailed(errorText(reply.error()));
        m_events.clear();
        for (const EventView &view : reply->items)
            m_events.append({view.id, view.name, view.venue, view.startsAt, view.status, view.currency, view.available, view.capacity, view.doorsAt});
        emit eventsChanged();
    });
}

void SaleController::openEvent(const DeskEvent &event)
{
    if (m_checkout.isUnderWay())
        return emit said(Tone::Warn, m_checkout.stage() == Checkout::Stage::Asking || m_checkout.stage() == Checkout::Stage::Unsettled
                                         ? tr("Whether this was sold is not known yet. Wait for the server before the next event.")
                                         : tr("This order is being paid. Esc gives it up; then another event can be opened."));
    if (m_left && m_left->event.id != event.id)
        return emit said(Tone::Warn, tr("One moment: what became of the sale from before is still being looked up."));
    if (!m_client.isOnline() && (m_alone || !keptEvents({}).isEmpty()))
        return openAlone(event);
    leaveExchange();
    letGo();
    keepEvent();
    m_feed.reset();
    m_houseSeats.clear();
    m_event = event;
    const int opening = ++m_opening;
    setState(State::Loading);
    m_plans.load(event.id, this, [this, opening](const Result<EventPlan> &loaded) {
        if (opening != m_opening)
            return; // another event was opened meanwhile
        if (!loaded) {
            if (std::exchange(m_left, std::nullopt))
                m_journal.reset(); // stays as it is for the next sign-in
            setState(State::NoEvent);
            return emit said(Tone::Bad, errorText(loaded.error()));
        }
        showPlan(*loaded);
    });
    m_book = {};
    loadPrices();
}

void SaleController::closeEvent()
{
    m_journal.reset(); // what is not settled stays in it, for the next sign-in
    m_noteSoon.stop();
    m_recovery.reset();
    m_found.reset();
    m_left.reset();
    m_checkout.withdraw(); // nobody was told of it: the hold can go
    if (m_checkout.isUnderWay())
        m_hold = {}; // not to be let go: it may be sold by now
    m_checkout.reset();
    m_exchange.reset();
    m_undo = {};
    m_lastSale.reset();
    letGo();
    ++m_opening;
    m_feed.reset();
    m_alone.reset();
    m_kept.clear();
    m_soldAlone.clear();
    setState(State::NoEvent); // before the leases hear of it: nobody is there to sell alone
    if (m_leases)
        m_leases->setEvent({});
}

void SaleController::showPlan(const EventPlan &loaded)
{
    emit eventOpened();
    m_plan = loaded;
    m_prices = loaded.prices;
    m_map.setPlan(loaded.plan);
    m_map.setPrices(loaded.prices);
    m_best.reset();
    m_areaNews.clear();
    m_feed = std::make_unique<EventSubscription>(m_client, m_event.id);
    connect(m_feed.get(), &EventSubscription::snapshot, this, &SaleController::onSnapshot);
    connect(m_feed.get(), &EventSubscription::changed, this, &SaleController::onChanged);
    connect(m_feed.get(), &EventSubscription::failed, this, [this](const Error &error) { emit said(Tone::Bad, errorText(error)); });
}

LeaseEvent SaleController::leaseEvent() const
{
    return {m_event.id, m_event.name, m_event.venue, m_event.startsAt, m_event.doorsAt, m_event.currency};
}

/// What is needed to come back to the open event without a server; nothing where this till has no places of it.
void SaleController::keepEvent()
{
    if (!m_leases)
        return;
    m_kept.removeIf([this](const KeptEvent &kept) { return kept.event.id == m_event.id || m_leases->openPlaces(kept.event.id).isEmpty(); });
    if (m_state == State::NoEvent || m_state == State::Loading || m_leases->openPlaces(m_event.id).isEmpty())
        return;
    m_kept.append({m_event, m_plan, m_alone ? m_alone->book : m_book, m_alone ? m_alone->states : m_map.states(), m_areaNews});
}

/// The events this till can sell at by itself, the next one first; with each, how many places are left here.
QList<DeskEvent> SaleController::keptEvents(const QString &query) const
{
    QList<DeskEvent> events;
    const auto add = [&](DeskEvent event) {
        const int places = m_leases ? int(m_leases->openPlaces(event.id).size()) : 0;
        if (places == 0 || !(event.name.contains(query, Qt::CaseInsensitive) || event.venue.contains(query, Qt::CaseInsensitive)))
            return;
        event.keptHere = places;
        events.append(event);
    };
    const bool isOpen = m_state != State::NoEvent && m_state != State::Loading;
    if (isOpen)
        add(m_event);
    for (const KeptEvent &kept : m_kept) {
        if (!isOpen || kept.event.id != m_event.id)
            add(kept.event);
    }
    std::sort(events.begin(), events.end(), [](const DeskEvent &a, const DeskEvent &b) { return a.startsAt < b.startsAt; });
    return events;
}

/// Changes over without a server, to an event whose places this till keeps. It was on the screen before, so all that is drawn
/// is known; how the other seats are now is told when the server is back.
void SaleController::openAlone(const DeskEvent &event)
{
    if (event.id == m_event.id && m_state != State::NoEvent && m_state != State::Loading)
        return; // goes on as it is
    const auto found = std::find_if(m_kept.cbegin(), m_kept.cend(), [&event](const KeptEvent &kept) { return kept.event.id == event.id; });
    if (found == m_kept.cend() || m_leases->openPlaces(event.id).isEmpty())
        return emit said(Tone::Warn, tr("This event needs the server: no places of it are kept at this till."));
    const KeptEvent kept = *found;
    leaveExchange();
    letGo();
    keepEvent();
    m_alone.reset(); // of the event before
    m_feed.reset();
    m_houseSeats.clear();
    ++m_opening;
    m_event = kept.event;
    setState(State::Loading);
    m_book = kept.book;
    showPlan(kept.plan);
    m_map.setStates(kept.states);
    m_areaNews = kept.areas;
    applyAreas(kept.areas);
    m_leases->setEvent(leaseEvent());
    emit priceBookChanged();
    setState(State::Choosing); // and with that alone
    emit basketChanged();
}

} // namespace foyer
