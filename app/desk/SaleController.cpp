// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SaleController.h"

#include "client/ErrorText.h"
#include "language/ServerWords.h"
#include "lease/LeaseKeeper.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

SaleController::SaleController(Client &client, QObject *parent)
    : QObject(parent), m_client(client), m_plans(client), m_checkout(client)
{
    m_clock.setInterval(250);
    connect(&m_clock, &QTimer::timeout, this, &SaleController::tick);
    connect(&m_checkout, &Checkout::changed, this, &SaleController::onCheckout);
    connect(&m_checkout, &Checkout::said, this, [this](Checkout::Tone tone, const QString &sentence) { emit said(Tone(tone), sentence); });
    connect(&m_checkout, &Checkout::sold, this, &SaleController::onSold);
    connect(&m_checkout, &Checkout::reserved, this, &SaleController::onReserved);
    connect(&m_checkout, &Checkout::givenUp, this, [this](const QString &sentence) { startAgain(Tone::Warn, sentence); });
    connect(&m_checkout, &Checkout::holdLost, this, [this](const QString &sentence) { startAgain(Tone::Bad, sentence); });
    connect(&m_checkout, &Checkout::holdExtended, this, [this](const HoldSeats::Reply &hold) { m_hold.expiresAt = hold.expiresAt; });
    connect(&m_checkout, &Checkout::callChanged, this, &SaleController::note);
    connect(this, &SaleController::basketChanged, this, &SaleController::note);
    connect(this, &SaleController::exchangeChanged, this, &SaleController::note);
    connect(this, &SaleController::undoChanged, this, &SaleController::note);
    m_noteSoon.setSingleShot(true);
    m_noteSoon.setInterval(300);
    connect(&m_noteSoon, &QTimer::timeout, this, &SaleController::note);
    connect(&client, &Client::onlineChanged, this, [this](bool isOnline) {
        if (isOnline && !m_undo.key.isEmpty() && !m_undo.isAsked)
            askUndo(); // the link is back: what became of it?
    });
}

SaleController::~SaleController() = default;

void SaleController::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    (state == State::Held && !isHeldHere()) || state == State::Selling ? m_clock.start() : m_clock.stop();
    emit stateChanged(state);
    updateAlone();
}

void SaleController::onSnapshot(const QList<SeatState> &states, const QList<AreaAvailability> &areas)
{
    if (states.size() != m_map.seatCount())
        return emit said(Tone::Bad, tr("The plan of this event changed. Open it again with {event}."));
    m_areaNews = areas;
    if (m_alone) {
        m_alone->states = states;
        return;
    }
    m_map.setStates(states);
    applyAreas(areas);
    if (m_state == State::Loading) {
        setState(State::Choosing);
        emit basketChanged();
        if (m_leases)
            m_leases->setEvent(leaseEvent());
        takeUp();
    } else if (m_state == State::Choosing) {
        dropTakenSelection();
    }
}

void SaleController::onChanged(const QList<SeatUpdate> &changes, const QList<AreaAvailability> &areas)
{
    for (const AreaAvailability &area : areas) {
        m_areaNews.removeIf([&area](const AreaAvailability &known) { return known.section == area.section; });
        m_areaNews.append(area);
    }
    QList<SeatChange> list;
    list.reserve(changes.size());
    for (const SeatUpdate &change : changes) {
        if (!m_alone)
            list.append({change.seat, change.state});
        else if (change.seat >= 0 && change.seat < m_alone->states.size())
            m_alone->states[change.seat] = change.state;
    }
    if (m_alone)
        return;
    m_map.applyChanges(list);
    applyAreas(areas);
    if (m_state == State::Choosing)
        dropTakenSelection();
}

void SaleController::applyAreas(const QList<AreaAvailability> &areas)
{
    for (const AreaAvailability &area : areas) {
        SeatMapModel::Counts counts;
        counts.available = area.available;
        counts.sold = area.capacity - area.available;
        m_map.setAreaCounts(area.section, counts);
    }
}

void SaleController::dropTakenSelection()
{
    QStringList taken;
    for (const int seat : QList<int>(m_selection)) {
        if (canTake(seat))
            continue;
        m_selection.removeOne(seat);
        taken += language::place(m_map.plan().seatLabel(seat));
    }
    if (taken.isEmpty())
        return;
    markMine();
    emit basketChanged();
    emit said(Tone::Warn, tr("%1 was taken a moment ago. Choose another seat.").arg(taken.join(u", "_s)));
}

void SaleController::markMine()
{
    QList<int> mine = m_selection;
    if (m_state != State::Choosing) {
        for (const HeldItem &item : m_hold.items) {
            if (item.seat)
                mine.append(*item.seat);
        }
    }
    m_map.setMine(mine);
}

void SaleController::toggleSeat(int seat)
{
    nextSale();
    if (m_state != State::Choosing)
        return emit said(Tone::Info, tr("These seats are held. Esc lets them go, then choose others."));
    if (m_selection.removeOne(seat)) {
        // taken out
    } else if (!canTake(seat)) {
        return emit said(Tone::Warn, (m_alone ? tr("%1 needs the server; it is not kept at this till.") : tr("%1 is not available.")).arg(language::place(m_map.plan().seatLabel(seat))));
    } else if (m_selection.size() >= maxPlacesPerHold) {
        return emit said(Tone::Warn, tr("One sale holds at most %n places.", nullptr, maxPlacesPerHold));
    } else if (!mayJoin(seat)) {
        return;
    } else {
        m_selection.append(seat);
    }
    markMine();
    emit basketChanged();
}

void SaleController::toggleSeats(const QList<int> &seats)
{
    if (m_state != State::Choosing)
        return;
    for (const int seat : seats) {
        if (m_map.state(seat) == SeatState::Available && !m_selection.contains(seat) && m_selection.size() < maxPlacesPerHold)
            m_selection.append(seat);
    }
    markMine();
    emit basketChanged();
}

void SaleController::setAreaQuantity(int sectionId, int quantity)
{
    nextSale();
    if (m_state != State::Choosing)
        return;
    if (quantity <= 0)
        m_areas.remove(sectionId);
    else
        m_areas[sectionId] = std::min(quantity, maxPlacesPerHold);
    emit basketChanged();
}

void SaleController::hold()
{
    if (m_state == State::Held && m_exchange)
        return m_checkout.settle(); // done, where nothing is to pay
    if (m_state != State::Choosing)
        return;
    if (m_selection.isEmpty() && m_areas.isEmpty())
        return emit said(Tone::Info, tr("Choose seats on the map, or type how many and press Enter."));
    if (m_alone)
        return holdChosenAlone();
    HoldSeats::Request hold;
    hold.eventId = m_event.id;
    if (!m_selection.isEmpty())
        hold.seats = m_selection;
    if (!m_areas.isEmpty()) {
        QList<AreaQuantity> areas;
        for (auto it = m_areas.cbegin(); it != m_areas.cend(); ++it)
            areas.append({it.key(), it.value()});
        hold.areas = areas;
    }
    m_bestCount = 0;
    int places = int(m_selection.size());
    for (const int quantity : std::as_const(m_areas))
        places += quantity;
    int people = 0;
    for (const PartyPart &part : std::as_const(m_party))
        people += part.quantity;
    if (people != places)
        m_party.clear(); // of another party
    request(hold, false);
}

void SaleController::request(HoldSeats::Request hold, bool isBest)
{
    const bool isPlain = m_party.isEmpty() || (m_party.size() == 1 && m_party.first().priceType == m_book.defaultType());
    if (!isPlain) {
        QList<PriceTypeQuantity> types;
        for (const PartyPart &part : std::as_const(m_party))
            types.append({part.priceType, part.quantity});
        hold.priceTypes = types;
    }
    if (!m_code.isEmpty())
        hold.discountCode = m_code;
    for (const int seat : hold.seats.value_or(QList<int>())) {
        if (const HouseSeat *house = houseSeat(seat))
            hold.blockId = house->hold;
    }
    // The old hold goes only when the new one is there: the customer never stands with nothing.
    const HoldId previous = m_hold.holdId;
    setState(State::Holding);
    m_holdCall = Checkout::Call{QString(HoldSeats::info.name), Client::makeKey(), QJsonDocument::fromJson(toJson(hold)).object()};
    note();
    m_client.callWithKey<HoldSeats>(m_holdCall->key, hold, this, [this, isBest, previous, asked = ++m_holding](const Result<HoldSeats::Reply> &reply) {
        if (asked == m_holding)
            m_holdCall.reset();
        if (asked == m_holding && m_state == State::Holding)
            onHeld(reply, isBest, previous);
        else if (reply) // Esc came first: nobody wants it any more
            release(reply->holdId);
    });
}

void SaleController::release(HoldId hold) { m_client.call<ReleaseHold>({m_event.id, hold}, &m_client, [](const Result<Empty> &) {}); }

void SaleController::onHeld(const Result<HoldSeats::Reply> &reply, bool isBest, HoldId previous)
{
    if (!reply) {
        setState(previous.isValid() ? State::Held : State::Choosing);
        markMine();
        emit basketChanged();
        return tellConflict(reply.error());
    }
    if (previous.isValid())
        release(previous);
    showHold(*reply);
    if (isBest && !m_hold.items.isEmpty() && m_hold.items.first().seat)
        m_map.setCursor({*m_hold.items.first().seat, -1});
    if (m_exchange)
        return;
    emit said(Tone::Info, m_hold.reason ? tr("%1. {exact} takes exact cash, Space shows the next best.").arg(language::reason(*m_hold.reason))
                                        : tr("Held. {exact} takes exact cash, {cash} an amount, Esc lets go."));
}

void SaleController::showHold(const HoldSeats::Reply &hold)
{
    m_hold = hold;
    m_selection.clear();
    m_areas.clear();
    setState(State::Held);
    markMine();
    bill();
    emit basketChanged();
    emit held();
}

void SaleController::tellConflict(const Error &error)
{
    if (error.code == ErrorCode::Conflict && !error.seats.isEmpty()) {
        QStringList labels;
        for (const int seat : error.seats) {
            m_selection.removeOne(seat);
            if (seat >= 0 && seat < m_map.seatCount())
                labels += language::place(m_map.plan().seatLabel(seat));
        }
        markMine();
        emit basketChanged();
        return emit said(Tone::Warn, tr("%1 was taken a moment ago. Choose another seat.").arg(labels.join(u", "_s)));
    }
    if (error.code == ErrorCode::Conflict)
        return emit said(Tone::Warn, tr("Not so many places are left. Ask for fewer."));
    emit said(Tone::Bad, errorText(error));
}

void SaleController::letGo()
{
    if (m_state == State::Sold || m_state == State::Reserved)
        return nextSale();
    if (canPark())
        return park();
    switch (m_checkout.stage()) {
    case Checkout::Stage::Approving: return m_checkout.withdraw();
    case Checkout::Stage::Asking: return; // the money is on its way: wait for the outcome
    case Checkout::Stage::Unsettled: // it may be sold: only the server can say
        return emit said(Tone::Warn, tr("Whether this was sold is not known yet. {exact} asks the server again."));
    case Checkout::Stage::Terminal: return m_checkout.declined();
    case Checkout::Stage::Open: return m_checkout.giveUp();
    case Checkout::Stage::Idle:
    case Checkout::Stage::Gathering: break;
    }
    if (m_exchange && !m_hold.holdId.isValid() && m_selection.isEmpty() && m_areas.isEmpty() && m_state == State::Choosing)
        return leaveExchange();
    // While the next best is asked for, the one before is still held.
    const bool wasHeldHere = isHeldHere();
    const bool wasHeld = m_hold.holdId.isValid();
    const bool isTold = m_client.isOnline();
    if (wasHeld)
        release(m_hold.holdId);
    clearBasket();
    if (m_state == State::Held || m_state == State::Holding)
        setState(State::Choosing);
    markMine();
    emit basketChanged();
    if (wasHeldHere)
        emit said(Tone::Info, tr("Let go; this till still keeps the places."));
    if (wasHeld)
        emit said(isTold ? Tone::Info : Tone::Warn,
                  isTold ? tr("The seats are let go.") : tr("The server is away: the seats go back on sale when their hold runs out."));
}

void SaleController::clearBasket()
{
    m_selection.clear();
    m_areas.clear();
    m_avoid.clear();
    m_bestCount = 0;
    m_party.clear();
    m_code.clear();
    m_level.reset();
    m_hold = {};
    if (m_alone) {
        m_alone->basket.clear();
        m_leases->setInBasket({});
    }
    m_checkout.reset();
}

void SaleController::fetchTickets()
{
    m_tickets.clear();
    const OrderId id = m_order.orderId;
    m_client.call<TicketsPdf>({m_order.eventId, id}, this, [this, id](const Result<Binary> &pdf) {
        if (id != m_order.orderId)
            return;
        if (!pdf)
            return emit said(Tone::Warn, tr("Sold, but the tickets could not be fetched yet. %1").arg(errorText(pdf.error())));
        m_tickets = pdf->bytes;
        emit ticketsReady();
    });
}

void SaleController::nextSale()
{
    if (m_state != State::Sold && m_state != State::Reserved)
        return;
    m_order = {};
    m_before = {};
    m_tickets.clear();
    clearBasket();
    setState(State::Choosing);
    markMine();
    emit basketChanged();
}

QString SaleController::levelName(int levelId) const
{
    const PriceLevel *level = m_state == State::NoEvent || m_state == State::Loading ? nullptr : m_map.plan().priceLevelById(levelId);
    return level ? level->name : QString();
}

QList<BasketLine> SaleController::basket() const
{
    QList<BasketLine> lines;
    if (m_state == State::Sold || m_state == State::Reserved) {
        qsizetype item = 0; // of places that were not exchanged for others
        for (const TicketView &ticket : m_order.tickets) {
            if (ticket.status == "replaced"_L1 || item >= m_order.items.size())
                continue;
            const OrderItemView &place = m_order.items.at(item++);
            lines.append({ticket.seat.value_or(-1), ticket.section.value_or(-1), 1, language::place(ticket.label), levelAndType(place.priceLevel, place.priceType),
                          place.price, detailOf(place.parts)});
        }
        return lines;
    }
    if (hasHold()) {
        const HoldSeats::Reply held = billedHold();
        for (const HeldItem &item : held.items)
            lines.append({item.seat.value_or(-1), item.section.value_or(-1), item.quantity, language::place(item.label.value_or(QString())), levelAndType(item.priceLevel, item.priceType),
                          item.price * item.quantity, detailOf(item.parts)});
        return lines;
    }
    for (const int seat : m_selection)
        lines.append({seat, -1, 1, language::place(m_map.plan().seatLabel(seat)), levelName(m_map.levelOf(seat)), m_prices.value(m_map.levelOf(seat))});
    for (auto it = m_areas.cbegin(); it != m_areas.cend(); ++it) {
        const Section *area = m_map.plan().sectionById(it.key());
        if (area)
            lines.append({-1, it.key(), it.value(), area->name, levelName(area->priceLevel), m_prices.value(area->priceLevel) * it.value()});
    }
    return lines;
}

Money SaleController::total() const
{
    if (m_state == State::Sold || m_state == State::Reserved)
        return m_order.total;
    if (hasHold())
        return billedHold().total;
    Money sum(0, m_event.currency);
    for (const BasketLine &line : basket())
        sum = sum + line.price;
    return sum;
}

int SaleController::placesHeld() const
{
    int places = 0;
    for (const HeldItem &item : m_hold.items)
        places += item.quantity;
    return places;
}

int SaleController::secondsLeft() const
{
    const QDateTime until = m_checkout.payBy().isValid() ? m_checkout.payBy() : m_state == State::Reserved ? m_order.payBy.value_or(QDateTime()) : m_hold.expiresAt;
    if (!until.isValid())
        return 0;
    return int(std::clamp<qint64>((m_client.serverNow().msecsTo(until) + 999) / 1000, 0, 1'000'000));
}

void SaleController::tick()
{
    const int left = secondsLeft();
    emit clockTicked(left);
    if (left > 0 || m_state != State::Held) // a sale under way may have outlived its hold
        return;
    release(m_hold.holdId); // our clock may be ahead: then nobody else has to wait for the server's
    clearBasket();
    setState(State::Choosing);
    markMine();
    emit basketChanged();
    emit said(Tone::Warn, tr("The hold ran out; the seats are on sale again."));
}

} // namespace foyer
