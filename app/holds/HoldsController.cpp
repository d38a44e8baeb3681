// SPDX-License-Identifier: GPL-3.0-or-later
#include "holds/HoldsController.h"

#include "client/ErrorText.h"
#include "language/ServerWords.h"
#include "seatmap/SeatSearch.h"
#include "seatplan/BestAvailable.h"

#include <QLocale>

namespace foyer {

using namespace Qt::StringLiterals;

HoldsController::HoldsController(Client &client, QObject *parent) : QObject(parent), m_client(client), m_plans(client), m_facts(client, m_map), m_change(client)
{
    connect(&m_facts, &SeatFacts::holdsChanged, this, &HoldsController::onHolds);
    connect(&m_facts, &SeatFacts::failed, this, [this](const Error &error) { emit said(Tone::Bad, errorText(error)); });
    connect(&m_map, &SeatMapModel::seatsChanged, this, &HoldsController::onStates);
    connect(&m_map, &SeatMapModel::allSeatsChanged, this, &HoldsController::onStates);
    connect(&m_change, &OneChange::busyChanged, this, &HoldsController::busyChanged);
    connect(&m_change, &OneChange::said, this, &HoldsController::said);
}

HoldsController::~HoldsController() = default;

void HoldsController::openEvent(EventId event)
{
    closeEvent();
    m_event = event;
    m_plans.load(event, this, [this, opening = m_opening](const Result<EventPlan> &loaded) {
        if (opening != m_opening)
            return;
        if (!loaded)
            return emit said(Tone::Bad, errorText(loaded.error()));
        m_map.setPlan(loaded->plan);
        m_map.setPrices(loaded->prices);
        m_facts.open(m_event);
        m_feed = std::make_unique<EventSubscription>(m_client, m_event);
        connect(m_feed.get(), &EventSubscription::snapshot, this, [this](const QList<SeatState> &states, const QList<AreaAvailability> &areas) {
            if (states.size() != m_map.seatCount())
                return emit said(Tone::Bad, tr("The plan of this event changed. Choose the event again."));
            m_map.setStates(states);
            apply(areas);
            if (!std::exchange(m_isReady, true))
                emit readyChanged();
        });
        connect(m_feed.get(), &EventSubscription::changed, this, [this](const QList<SeatUpdate> &changes, const QList<AreaAvailability> &areas) {
            QList<SeatChange> list;
            list.reserve(changes.size());
            for (const SeatUpdate &change : changes)
                list.append({change.seat, change.state});
            m_map.applyChanges(list);
            apply(areas);
        });
        connect(m_feed.get(), &EventSubscription::failed, this, [this](const Error &error) { emit said(Tone::Bad, errorText(error)); });
    });
}

void HoldsController::closeEvent()
{
    ++m_opening;
    m_feed.reset();
    m_facts.close();
    m_best.reset();
    m_event = {};
    m_wanted = {};
    setOpened({});
    m_chosen.clear();
    m_areas.clear();
    m_map.setMine({});
    m_holds.setHolds({});
    if (std::exchange(m_isReady, false))
        emit readyChanged();
    emit openedChanged();
    emit choiceChanged();
}

void HoldsController::apply(const QList<AreaAvailability> &areas)
{
    for (const AreaAvailability &area : areas) {
        SeatMapModel::Counts counts;
        counts.available = area.available;
        counts.sold = area.capacity - area.available;
        m_map.setAreaCounts(area.section, counts);
    }
}

void HoldsController::onHolds()
{
    m_holds.setHolds(m_facts.holds());
    const HouseHoldId wanted = m_wanted.isValid() ? m_wanted : m_opened ? m_opened->blockId : HouseHoldId();
    const int row = m_holds.rowOf(wanted);
    if (row >= 0) {
        m_wanted = {};
        setOpened(m_holds.at(row));
        setChosen(m_chosen);
        emit openedChanged();
    } else if (m_opened) {
        closeHold(); // let go by somebody
    }
}

void HoldsController::onStates()
{
    if (!std::all_of(m_chosen.cbegin(), m_chosen.cend(), [this](int seat) { return mayChoose(seat); }))
        setChosen(m_chosen); // somebody took one
}

void HoldsController::setOpened(const std::optional<BlockView> &hold)
{
    m_opened = hold;
    m_openedSeats = hold ? QSet<int>(hold->seats.cbegin(), hold->seats.cend()) : QSet<int>();
}

bool HoldsController::mayChoose(int seat) const
{
    if (seat < 0 || seat >= m_map.seatCount())
        return false;
    return m_opened ? m_openedSeats.contains(seat) && m_map.state(seat) != SeatState::Sold : m_map.state(seat) == SeatState::Available;
}

void HoldsController::setChosen(QList<int> seats)
{
    seats.removeIf([this](int seat) { return !mayChoose(seat); });
    if (seats.size() > mostSeats) {
        seats.resize(mostSeats);
        emit said(Tone::Warn, tr("One house hold takes at most %Ln seat(s).", nullptr, mostSeats));
    }
    m_chosen = seats;
    m_map.setMine(seats);
    emit choiceChanged();
}

void HoldsController::openHold(HouseHoldId id)
{
    const int row = m_holds.rowOf(id);
    if (row < 0)
        return;
    setOpened(m_holds.at(row));
    m_areas.clear();
    setChosen({});
    emit openedChanged();
}

void HoldsController::closeHold()
{
    setOpened({});
    m_areas.clear();
    setChosen({});
    emit openedChanged();
}

void HoldsController::toggleSeat(int seat)
{
    if (const qsizetype at = m_chosen.indexOf(seat); at >= 0) {
        QList<int> seats = m_chosen;
        seats.removeAt(at);
        return setChosen(seats);
    }
    if (mayChoose(seat))
        return setChosen(m_chosen + QList<int>{seat});
    for (const BlockView &hold : m_facts.holds()) {
        if (hold.seats.contains(seat) && m_map.state(seat) == SeatState::Blocked) {
            openHold(hold.blockId);
            return setChosen({seat});
        }
    }
    emit said(Tone::Info, m_opened ? tr("This seat is not of the hold that is open. Esc closes it, then choose free seats.")
                                   : tr("%1 is not available.").arg(language::place(m_map.plan().seatLabel(seat))));
}

void HoldsController::addSeats(const QList<int> &seats)
{
    QList<int> all = m_chosen;
    QSet<int> known(all.begin(), all.end());
    int left = 0;
    for (const int seat : seats) {
        if (!mayChoose(seat))
            ++left;
        else if (!known.contains(seat))
            all.append(seat);
    }
    setChosen(all);
    if (left > 0)
        emit said(Tone::Info, m_opened ? tr("%Ln of these seats are not of this hold.", nullptr, left) : tr("%Ln of these seats are not available.", nullptr, left));
}

void HoldsController::addTyped(const QString &text)
{
    if (!m_isReady || text.trimmed().isEmpty())
        return;
    bool isNumber = false;
    if (const int quantity = text.trimmed().toInt(&isNumber); isNumber)
        return chooseBest(quantity);
    const SeatsFound found = findSeats(m_map.plan(), text);
    if (!found.unknown.isEmpty())
        return emit said(Tone::Warn, tr("%1 is not on this plan. Type the row and the numbers, like F 1-12.").arg(found.unknown));
    addSeats(found.seats);
}

void HoldsController::chooseBest(int quantity)
{
    if (m_opened)
        return emit said(Tone::Info, tr("Esc closes the open hold; then the best places can be chosen."));
    if (!m_best)
        m_best = std::make_unique<BestAvailableIndex>(m_map.plan());
    std::vector<SeatState> states(size_t(m_map.seatCount()));
    for (int seat = 0; seat < m_map.seatCount(); ++seat)
        states[size_t(seat)] = m_map.state(seat);
    for (const int seat : std::as_const(m_chosen))
        states[size_t(seat)] = SeatState::Held; // others beside those chosen already
    const auto best = m_best->find(states, {.quantity = quantity});
    if (!best) {
        return emit said(Tone::Warn, best.error().code == ErrorCode::InvalidInput ? tr("The best places are chosen for 1 to 50 people at a time.")
                                                                                  : tr("There are not as many seats left."));
    }
    setChosen(m_chosen + best->seats);
    if (!best->isTogether)
        emit said(Tone::Info, tr("Not all of these seats are side by side."));
}

void HoldsController::setAreaQuantity(int sectionId, int quantity)
{
    if (m_opened)
        return emit said(Tone::Info, tr("Places of an area are let go with their whole hold."));
    quantity > 0 ? void(m_areas.insert(sectionId, quantity)) : void(m_areas.remove(sectionId));
    emit choiceChanged();
}

void HoldsController::clearChoice()
{
    m_areas.clear();
    setChosen({});
}

int HoldsController::placesChosen() const
{
    int places = int(m_chosen.size());
    for (const int quantity : m_areas)
        places += quantity;
    return places;
}

template<Method M, typename Handler>
void HoldsController::change(const QString &what, const typename M::Request &request, Handler handler)
{
    m_change.ask<M>(what, request, [this, what, handler, opening = m_opening](const Result<typename M::Reply> &reply) {
        if (opening != m_opening)
            return; // another event is shown; this one's list is fetched when it is opened again
        reply ? handler(*reply) : refused(what, reply.error());
    });
}

void HoldsController::refused(const QString &what, const Error &error)
{
    m_facts.refresh();
    switch (error.code) {
    case ErrorCode::Conflict:
        return emit said(Tone::Warn, tr("Somebody was faster with some of these places. Look at what is left and try again."));
    case ErrorCode::NotFound:
    case ErrorCode::RuleViolated:
        return emit said(Tone::Warn, tr("This hold is not what it was. It is shown as it is now."));
    default:
        emit said(Tone::Bad, OneChange::notDone(what, error));
    }
}

void HoldsController::done(const QString &sentence)
{
    m_facts.refresh();
    emit said(Tone::Good, sentence);
}

void HoldsController::keep(const HoldDraft &draft)
{
    if (placesChosen() == 0)
        return emit said(Tone::Info, tr("Choose places first: on the map, or typed like F 1-12."));
    BlockSeats::Request request;
    request.eventId = m_event;
    if (!m_chosen.isEmpty())
        request.seats = m_chosen;
    if (!m_areas.isEmpty()) {
        request.areas.emplace();
        for (auto it = m_areas.cbegin(); it != m_areas.cend(); ++it)
            request.areas->append({it.key(), it.value()});
    }
    request.code = draft.code;
    request.colour = draft.colour;
    request.reason = draft.reason;
    request.kill = draft.isKill;
    request.sellersMaySell = !draft.isKill && draft.maySellersSell;
    request.releaseAt = draft.releaseAt;
    change<BlockSeats>(tr("the new hold %1").arg(draft.code), request, [this](const BlockView &hold) {
        clearChoice();
        done(tr("%Ln place(s) are kept under %1.", nullptr, HoldsModel::places(hold)).arg(hold.code));
    });
}

void HoldsController::update(const HoldDraft &draft)
{
    if (!m_opened)
        return;
    UpdateBlock::Request request;
    request.eventId = m_event;
    request.blockId = m_opened->blockId;
    request.code = draft.code;
    request.colour = draft.colour;
    request.reason = draft.reason;
    if (!m_opened->kill)
        request.sellersMaySell = draft.maySellersSell;
    if (!draft.releaseAt)
        request.keep = true;
    else if (draft.releaseAt != m_opened->releaseAt)
        request.releaseAt = draft.releaseAt;
    change<UpdateBlock>(tr("changing %1").arg(m_opened->code), request, [this](const BlockView &hold) { done(tr("%1 is changed.").arg(hold.code)); });
}

void HoldsController::releaseAll()
{
    if (!m_opened)
        return;
    const int places = HoldsModel::places(*m_opened);
    change<UnblockSeats>(tr("releasing %1").arg(m_opened->code), {m_event, m_opened->blockId}, [this, places, code = m_opened->code](const Empty &) {
        closeHold();
        done(tr("%Ln place(s) of %1 are on general sale.", nullptr, places).arg(code));
    });
}

void HoldsController::releaseChosen()
{
    if (!m_opened || m_chosen.isEmpty())
        return;
    if (m_chosen.size() == m_opened->seats.size() && m_opened->areas.isEmpty())
        return releaseAll();
    change<ReleaseBlockedSeats>(tr("releasing seats of %1").arg(m_opened->code), {m_event, m_opened->blockId, m_chosen},
                                [this, places = int(m_chosen.size()), code = m_opened->code](const BlockView &) {
        setChosen({});
        done(tr("%Ln place(s) of %1 are on general sale.", nullptr, places).arg(code));
    });
}

} // namespace foyer
