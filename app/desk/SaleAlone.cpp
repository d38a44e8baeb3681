// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SaleController about selling without the server: from the till's lease, for cash.
#include "core/Random.h"
#include "desk/SaleController.h"
#include "lease/LeaseKeeper.h"
#include "lease/LeaseSelling.h"
#include "seatmap/SeatMapText.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QList<TicketId> ticketsOf(const QList<LeasePlace> &places)
{
    QList<TicketId> tickets;
    for (const LeasePlace &place : places)
        tickets.append(place.ticket);
    return tickets;
}

/// What a map shows as one price: that of the first type, as it does with a server.
QHash<int, Money> facePrices(const PriceBook &book)
{
    QHash<int, Money> prices;
    for (auto it = book.prices.cbegin(); it != book.prices.cend(); ++it) {
        if (it.key().second == book.defaultType())
            prices.insert(it.key().first, Money(it.value(), book.currency));
    }
    return prices;
}

/// What a sale is called until its order has a reference: short enough to read out, and not like a reference.
QString newNumber() { return u"T-"_s + randomReadableCode(6); }

} // namespace

void SaleController::setLeases(LeaseKeeper &leases)
{
    m_leases = &leases;
    connect(&m_checkout, &Checkout::soldAlone, this, &SaleController::sellAlone);
    connect(&leases, &LeaseKeeper::changed, this, &SaleController::updateAlone);
    connect(&leases, &LeaseKeeper::handedIn, this, [this](const OfflineSale &sale, const OrderView &order) { onHandedIn(sale.key, order); });
    connect(&leases, &LeaseKeeper::refusedSale, this, [this](const OfflineSale &sale) {
        emit said(Tone::Bad, tr("Sale %1, made without the server, was refused. %2").arg(sale.number, sale.outcome));
    });
    connect(&m_client, &Client::onlineChanged, this, [this] {
        if (canPark())
            emit said(Tone::Warn, tr("No connection, and whether this was sold is not known yet. Keep the money. Esc leaves it for later and sells this till's own places."));
        else if (!m_client.isOnline() && !m_alone && (m_state == State::Held || m_state == State::Holding) && !m_leases->openPlaces(m_event.id).isEmpty())
            emit said(Tone::Warn, tr("No connection. Esc lets this go; then this till's own places can be sold."));
        updateAlone();
    });
    connect(this, &SaleController::exchangeChanged, this, &SaleController::updateAlone);
    connect(this, &SaleController::basketChanged, this, &SaleController::updateAlone);
}

/// Follows the link, the lease and the sale: alone begins when there is nobody to ask and nothing open that only the server
/// can settle, and ends when it is back and the sale begun alone is over.
void SaleController::updateAlone()
{
    if (!m_leases)
        return;
    const bool isBetween = m_state == State::Choosing || m_state == State::Sold || m_state == State::Reserved;
    if (m_alone) {
        const bool isOver = m_client.isOnline() && m_selection.isEmpty() && m_areas.isEmpty() && m_state == State::Choosing;
        isOver ? endAlone() : showLease();
    } else if (!m_client.isOnline() && isBetween && !m_exchange && !m_leases->openPlaces(m_event.id).isEmpty()) {
        beginAlone();
    } else if (m_state != State::NoEvent && m_state != State::Loading) {
        showReasons();
        showFound();
    }
}

/// Why places of the lease cannot be chosen while there is a server.
void SaleController::showReasons()
{
    QHash<int, QString> reasons;
    for (const LeasePlace &place : m_leases->openPlaces(m_event.id)) {
        if (place.seat >= 0)
            reasons.insert(place.seat, tr("Kept at this till, to be sold when there is no connection"));
    }
    m_map.setReasons(reasons);
}

void SaleController::beginAlone()
{
    m_alone = Alone{};
    m_alone->book = m_book;
    m_alone->prices = m_prices;
    m_alone->states = m_map.states();
    m_book = m_leases->lease(m_event.id)->book;
    m_prices = facePrices(m_book);
    m_map.setPrices(m_prices);
    m_map.setReasons({});
    m_code.clear();
    m_areas.clear();
    if (!m_best)
        m_best = std::make_unique<BestAvailableIndex>(m_map.plan());
    showLease();
    // What was chosen and is ours stays chosen.
    m_selection.removeIf([this](int seat) { return m_map.state(seat) != SeatState::Available; });
    markMine();
    emit priceBookChanged();
    emit basketChanged();
    emit aloneChanged(true);
    emit said(Tone::Warn, tr("No connection. %n place(s) kept at this till can be sold for cash.", nullptr, int(m_leases->openPlaces(m_event.id).size())));
}

void SaleController::endAlone()
{
    const Alone before = *std::exchange(m_alone, std::nullopt);
    m_book = before.book;
    m_prices = before.prices;
    m_map.setPrices(m_prices);
    m_map.setStates(before.states);
    applyAreas(m_areaNews);
    emit said(Tone::Info, tr("The server is back."));
    emit aloneChanged(false);
    emit priceBookChanged();
    emit basketChanged(); // last: what was left for the server to settle may be shown now
    loadPrices(); // they may have changed meanwhile
}

/// The map as it is for a till that is alone: what is kept here can be sold, nothing else.
void SaleController::showLease()
{
    QList<SeatState> states = m_alone->states;
    for (SeatState &state : states) {
        if (state != SeatState::Sold)
            state = SeatState::Blocked;
    }
    QHash<int, int> areas;
    if (const Lease *lease = m_leases->lease(m_event.id)) {
        for (const LeasePlace &place : lease->places) {
            if (place.seat >= 0 && place.seat < states.size())
                states[place.seat] = SeatState::Sold; // unless it is open
        }
    }
    for (const LeasePlace &place : m_leases->openPlaces(m_event.id)) {
        if (place.seat >= 0 && place.seat < states.size())
            states[place.seat] = SeatState::Available;
        else if (place.section >= 0)
            ++areas[place.section];
    }
    QList<SeatChange> changes;
    for (int seat = 0; seat < states.size(); ++seat) {
        if (m_map.state(seat) != states.at(seat))
            changes.append({seat, states.at(seat)});
    }
    changes.size() > states.size() / 4 ? m_map.setStates(states) : m_map.applyChanges(changes);
    for (const Section &section : m_map.plan().sections) {
        if (section.kind != SectionKind::General)
            continue;
        SeatMapModel::Counts counts;
        counts.available = areas.value(section.id);
        counts.blocked = section.capacity - counts.available;
        if (m_map.sectionCounts(int(&section - m_map.plan().sections.constData())).available != counts.available)
            m_map.setAreaCounts(section.id, counts);
    }
}

/// The price type of each place: the party's, as it was typed, when it is as large; else the usual one.
QList<int> SaleController::typesFor(qsizetype places) const
{
    QList<int> types;
    for (const PartyPart &part : m_party)
        types += QList<int>(part.quantity, part.priceType);
    return types.size() == places ? types : QList<int>(places, m_book.defaultType());
}

void SaleController::holdChosenAlone()
{
    const QList<LeasePlace> open = m_leases->openPlaces(m_event.id);
    QList<LeasePlace> places;
    QMap<int, int> wanted = m_areas;
    for (const LeasePlace &place : open) {
        if (place.seat >= 0 ? m_selection.contains(place.seat) : wanted.value(place.section) > 0)
            places.append(place);
        if (place.seat < 0 && wanted.value(place.section) > 0)
            --wanted[place.section];
    }
    if (std::any_of(wanted.cbegin(), wanted.cend(), [](int left) { return left > 0; }))
        return emit said(Tone::Warn, tr("Not so many places are kept at this till. Ask for fewer."));
    m_bestCount = 0;
    holdAlone(places, {});
}

void SaleController::holdBestAlone()
{
    BestAvailableRequest wish;
    wish.quantity = m_bestCount;
    wish.priceLevel = m_level;
    wish.avoid = m_avoid;
    const QList<LeasePlace> open = m_leases->openPlaces(m_event.id);
    const auto choice = chooseLeasePlaces(*m_best, open, wish);
    if (choice)
        return holdAlone(choice->places, choice->reason);
    if (!isHeldHere())
        m_bestCount = 0;
    emit said(Tone::Warn, m_level ? tr("This till keeps no such places at this price.")
                                  : tr("%n place(s) are left at this till; more need the server.", nullptr, int(open.size())));
}

/// Takes places of the lease into the basket. Nobody else can have them, so nothing runs out.
void SaleController::holdAlone(const QList<LeasePlace> &places, const QString &reason)
{
    const Lease *lease = m_leases->lease(m_event.id);
    const QList<int> types = typesFor(places.size());
    const auto hold = lease ? holdOfLease(*lease, places, std::span(types.constData(), size_t(types.size()))) : Result<HoldSeats::Reply>(ErrorCode::NotFound, {});
    if (!hold)
        return emit said(Tone::Warn, tr("These places are not sold to such a party."));
    m_alone->basket = places;
    m_leases->setInBasket(ticketsOf(places));
    showHold(*hold);
    if (places.first().seat >= 0)
        m_map.setCursor({places.first().seat, -1});
    emit said(Tone::Info, reason.isEmpty() ? tr("Held at this till. {exact} takes exact cash, {cash} an amount, Esc lets go.") : tr("%1. {exact} takes exact cash, Space shows the next best.").arg(reason));
}

/// The cash covers it: on the disk, and then sold.
void SaleController::sellAlone()
{
    OfflineSale sale;
    sale.event = m_event.id;
    sale.number = newNumber();
    for (qsizetype i = 0; i < m_alone->basket.size(); ++i) {
        const LeasePlace &place = m_alone->basket.at(i);
        sale.places.append({place.ticket, m_hold.items.at(i).priceType, place.seat, place.label});
    }
    sale.total = m_hold.total;
    sale.tendered = m_hold.total.isZero() ? m_hold.total : m_checkout.cashOnCounter();
    const auto sold = m_leases->sell(sale);
    if (!sold && sold.error().code == ErrorCode::Conflict)
        return startAgain(Tone::Bad, tr("Not sold: these places are no longer kept at this till. Give the money back, or hold others."));
    if (!sold) {
        qWarning("%s", qUtf8Printable(sold.error().detail));
        return emit said(Tone::Bad, tr("Not sold: it cannot be written down on this machine. Is its disk full? {exact} tries again."));
    }
    m_soldAlone = sold->key;
    m_order = orderOfSale(*sold, m_alone->basket, m_hold);
    m_before = {};
    m_tickets.clear();
    m_lastSale.reset(); // what was sold before it is not what undoing would be meant for
    emit orderSold();
    clearBasket();
    setState(State::Sold);
    markMine();
    emit basketChanged();
    emit undoChanged();
    emit said(Tone::Good, tr("Sold, to be handed in when the server is back. Enter starts the next sale."));
}

/// A sale made alone has an order now. If it is the last one, it can be undone, and shows as any other.
void SaleController::onHandedIn(const QString &key, const OrderView &order)
{
    if (key != m_soldAlone)
        return;
    m_soldAlone.clear();
    m_lastSale = order;
    if (isToBeHandedIn()) {
        m_order = order;
        emit basketChanged();
        fetchTickets();
    }
    emit undoChanged();
}

} // namespace foyer
