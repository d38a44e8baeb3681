// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingModel.h"

#include "support/TestVenue.h"

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int maxPlaces = 100;
constexpr int maxBest = 50;
} // namespace

BookingModel::Verdict BookingModel::apply(qint64 account, const Command &command, qint64 id, const QList<int> &seats)
{
    if (const auto *wish = std::get_if<HoldCommand>(&command))
        return hold(account, *wish, id, seats);
    if (const auto *wish = std::get_if<ReleaseCommand>(&command))
        return release(account, *wish);
    if (const auto *wish = std::get_if<SellCommand>(&command))
        return sell(account, *wish, id);
    if (const auto *wish = std::get_if<PayCommand>(&command))
        return pay(*wish);
    return std::nullopt;
}

BookingModel::Verdict BookingModel::checkSeats(const QList<int> &seats) const
{
    bool isTaken = false;
    for (qsizetype i = 0; i < seats.size(); ++i) {
        if (seats.at(i) < 0 || seats.at(i) >= TestVenue::seats || seats.indexOf(seats.at(i)) < i)
            return ErrorCode::InvalidInput;
        isTaken = isTaken || !isFree(seats.at(i));
    }
    return isTaken ? Verdict(ErrorCode::Conflict) : std::nullopt;
}

BookingModel::Verdict BookingModel::checkAreas(const QList<AreaWish> &areas) const
{
    int wanted = 0;
    for (const AreaWish &wish : areas) {
        if (wish.section != TestVenue::floor || wish.quantity < 1 || wish.quantity > maxPlaces)
            return ErrorCode::InvalidInput;
        wanted += wish.quantity;
        if (wanted > TestVenue::floorPlaces - m_placesHeld - m_placesSold)
            return ErrorCode::Conflict;
    }
    return std::nullopt;
}

BookingModel::Verdict BookingModel::checkBest(const BestAvailableRequest &wish) const
{
    if (wish.quantity < 1 || wish.quantity > maxBest)
        return ErrorCode::InvalidInput;
    int fitting = 0;
    for (int seat = 0; seat < TestVenue::seats; ++seat)
        fitting += int(isFree(seat) && (!wish.priceLevel || *wish.priceLevel == (seat < TestVenue::rowSeats ? 1 : 2)));
    return fitting < wish.quantity ? Verdict(ErrorCode::Conflict) : std::nullopt;
}

BookingModel::Verdict BookingModel::hold(qint64 account, const HoldCommand &command, qint64 id, const QList<int> &chosen)
{
    if (!isOnSale)
        return ErrorCode::RuleViolated;
    if (command.best) {
        if (const auto wrong = checkBest(*command.best))
            return wrong;
    }
    const QList<int> &seats = command.best ? chosen : command.seats;
    if (const auto wrong = checkSeats(seats)) {
        if (command.best)
            m_objection = u"best available gave seats that are none, or taken"_s;
        return wrong;
    }
    if (const auto wrong = checkAreas(command.areas))
        return wrong;
    Held held{account, HoldState::Active, QSet<int>(seats.begin(), seats.end()), 0, 0, 0};
    for (const AreaWish &wish : command.areas)
        held.places += wish.quantity;
    if (held.seats.isEmpty() && held.places == 0)
        return ErrorCode::InvalidInput;
    if (command.best && (held.seats.size() != command.best->quantity))
        m_objection = u"best available gave %1 seats of %2"_s.arg(held.seats.size()).arg(command.best->quantity);
    for (const int seat : std::as_const(held.seats)) {
        if (command.best && command.best->priceLevel && *command.best->priceLevel != (seat < TestVenue::rowSeats ? 1 : 2))
            m_objection = u"best available gave a seat of another price"_s;
        m_heldBy.insert(seat, id);
        held.total += TestVenue::priceOf(seat);
    }
    m_placesHeld += held.places;
    held.total += held.places * TestVenue::floorPrice;
    holds.insert(id, held);
    holdsMade.append(id);
    ++version;
    return std::nullopt;
}

void BookingModel::letGo(Held &hold, HoldState state)
{
    for (const int seat : std::as_const(hold.seats))
        m_heldBy.remove(seat);
    m_placesHeld -= hold.places;
    hold.state = state;
    if (hold.order != 0)
        orders[hold.order].status = state == HoldState::Expired ? u"expired"_s : u"cancelled"_s;
    ++version;
}

void BookingModel::expire(qint64 hold) { letGo(holds[hold], HoldState::Expired); }

BookingModel::Verdict BookingModel::release(qint64 account, const ReleaseCommand &command)
{
    const auto found = holds.find(command.hold.value());
    if (found == holds.end() || found->state != HoldState::Active)
        return std::nullopt; // it is gone, as was wished
    if (found->account != account)
        return ErrorCode::NotAllowed;
    if (found->order != 0 && orders.value(found->order).paid > 0)
        return ErrorCode::RuleViolated;
    letGo(*found, HoldState::Released);
    return std::nullopt;
}

BookingModel::Verdict BookingModel::checkPayment(const PaymentWish &payment)
{
    if (payment.amount.currency() != "EUR"_L1 || payment.amount.minorUnits() <= 0)
        return ErrorCode::InvalidInput;
    if (payment.method != "cash"_L1 && payment.method != "card"_L1)
        return ErrorCode::RuleViolated;
    if (!payment.tendered)
        return std::nullopt;
    if (payment.method == "card"_L1 || payment.tendered->currency() != "EUR"_L1)
        return ErrorCode::InvalidInput;
    return payment.tendered->minorUnits() < payment.amount.minorUnits() ? Verdict(ErrorCode::RuleViolated) : std::nullopt;
}

BookingModel::Verdict BookingModel::sell(qint64 account, const SellCommand &command, qint64 id)
{
    const auto found = holds.find(command.hold.value());
    if (found == holds.end())
        return ErrorCode::NotFound;
    if (found->account != account)
        return ErrorCode::NotAllowed;
    if (found->state == HoldState::Sold || (found->state == HoldState::Active && found->order != 0))
        return ErrorCode::Conflict;
    if (found->state != HoldState::Active)
        return ErrorCode::Expired;
    if (!isOnSale)
        return ErrorCode::RuleViolated;
    qint64 paying = 0;
    for (const PaymentWish &payment : command.payments) {
        if (const auto wrong = checkPayment(payment))
            return wrong;
        paying += payment.amount.minorUnits();
    }
    if (!command.payments.isEmpty() && paying != found->total)
        return ErrorCode::RuleViolated;
    found->order = id;
    ordersMade.append(id);
    orders.insert(id, {command.hold.value(), u"pending"_s, found->total, paying});
    ++version;
    if (paying == found->total)
        confirm(id);
    return std::nullopt;
}

BookingModel::Verdict BookingModel::pay(const PayCommand &command)
{
    const auto found = orders.find(command.order.value());
    if (found == orders.end())
        return ErrorCode::NotFound;
    if (found->status == "expired"_L1)
        return ErrorCode::Expired;
    if (found->status != "pending"_L1)
        return ErrorCode::RuleViolated;
    if (const auto wrong = checkPayment(command.payment))
        return wrong;
    if (command.payment.amount.minorUnits() > found->total - found->paid)
        return ErrorCode::RuleViolated;
    found->paid += command.payment.amount.minorUnits();
    ++version;
    if (found->paid == found->total)
        confirm(found.key());
    return std::nullopt;
}

void BookingModel::confirm(qint64 id)
{
    Ordered &order = orders[id];
    Held &hold = holds[order.hold];
    for (const int seat : std::as_const(hold.seats)) {
        m_heldBy.remove(seat);
        m_soldTo.insert(seat, id);
    }
    m_placesHeld -= hold.places;
    m_placesSold += hold.places;
    hold.state = HoldState::Sold;
    order.status = u"confirmed"_s;
}

QList<qint64> BookingModel::activeHolds() const
{
    QList<qint64> active;
    for (const qint64 hold : holdsMade) {
        if (holds.value(hold).state == HoldState::Active)
            active.append(hold);
    }
    return active;
}

QString BookingModel::letters() const
{
    QString text(TestVenue::seats, u'a');
    for (const int seat : m_heldBy.keys())
        text[seat] = u'h';
    for (const int seat : m_soldTo.keys())
        text[seat] = u's';
    return text;
}

int BookingModel::available() const
{
    return TestVenue::capacity - int(m_heldBy.size() + m_soldTo.size()) - m_placesHeld - m_placesSold;
}

qint64 BookingModel::takenIn() const
{
    qint64 sum = 0;
    for (const Ordered &order : orders)
        sum += order.paid;
    return sum;
}

qint64 BookingModel::revenue() const
{
    qint64 sum = 0;
    for (const Ordered &order : orders)
        sum += order.status == "confirmed"_L1 ? order.total : 0;
    return sum;
}

} // namespace foyer::test
