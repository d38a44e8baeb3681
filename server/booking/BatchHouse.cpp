// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of BatchState about house holds: places kept off general sale under a code.
#include "booking/BatchState.h"

#include "booking/BatchWords.h"

namespace foyer {

using namespace Qt::StringLiterals;
using namespace batch;

namespace {

QJsonArray seatsJson(const QList<int> &seats)
{
    QJsonArray array;
    for (const int seat : seats)
        array.append(seat);
    return array;
}

QJsonArray areasJson(const QMap<int, int> &areas)
{
    QJsonArray array;
    for (auto it = areas.cbegin(); it != areas.cend(); ++it)
        array.append(QJsonObject{{u"section"_s, it.key()}, {u"quantity"_s, it.value()}});
    return array;
}

} // namespace

Status BatchState::checkHouse(const Caller &caller, HouseHoldId id) const
{
    if (!id.isValid())
        return ok();
    const auto house = m_in.houses.constFind(id.value());
    if (house == m_in.houses.constEnd())
        return Error::invalid(u"blockId"_s, u"is not a house hold of this event"_s);
    if (house->isKill)
        return violated(u"the places of %1 are not for sale"_s.arg(house->code));
    if (!house->maySellersSell && !caller.mayActForOthers)
        return Error{ErrorCode::NotAllowed, u"the places of %1 are sold by who may block seats"_s.arg(house->code), {}, {}, 0};
    return ok();
}

Result<Outcome> BatchState::block(const Caller &caller, const BlockCommand &command)
{
    if (command.seats.isEmpty() && command.areas.isEmpty())
        return Error::invalid(u"seats"_s, u"is missing: seats or areas say what to keep"_s);
    if (const auto checked = checkSeats(command.seats); !checked)
        return checked.error();
    if (const auto checked = checkAreas(command.areas); !checked)
        return checked.error();
    if (command.releaseAt.isValid() && command.releaseAt <= m_in.now)
        return Error::invalid(u"releaseAt"_s, u"lies in the past"_s);
    HouseHold house{HouseHoldId(m_nextId()), command.code, command.colour, command.reason, command.isKill, command.maySellersSell, false,
                    command.releaseAt, m_in.now, caller.account, command.seats, {}};
    for (const int number : command.seats) {
        SeatRow row = seat(number);
        row.state = SeatState::Blocked;
        row.house = house.id.value();
        setSeat(number, row);
    }
    for (const AreaWish &wish : command.areas) {
        AreaRow &area = m_in.areas[wish.section];
        area.blocked += wish.quantity;
        m_in.available -= wish.quantity;
        m_out.areas.insert(wish.section, area);
        house.areas[wish.section] += wish.quantity;
    }
    m_in.houses.insert(house.id.value(), house);
    m_out.newHouses.append(house);
    log(caller, u"house_hold.created"_s, houseSubject(house.id),
        {{u"blockId"_s, house.id.value()}, {u"code"_s, house.code}, {u"kill"_s, house.isKill}, {u"seats"_s, seatsJson(house.seats)},
         {u"areas"_s, areasJson(house.areas)}});
    return Outcome(house);
}

Result<Outcome> BatchState::unblock(const Caller &caller, const UnblockCommand &command)
{
    const auto found = m_in.houses.find(command.houseHold.value());
    if (found == m_in.houses.end())
        return notFound(u"no such house hold"_s);
    if (found->isReleased)
        return Outcome(*found); // what was asked for is so
    for (qsizetype i = 0; i < command.seats.size(); ++i) {
        if (!found->seats.contains(command.seats.at(i)))
            return Error::invalid(u"seats[%1]"_s.arg(i), u"is not a seat of this house hold"_s);
    }
    releaseHouse(caller, *found, command.seats.isEmpty() ? found->seats : command.seats);
    return Outcome(*found);
}

Result<Outcome> BatchState::updateHouse(const Caller &caller, const UpdateHouseCommand &command)
{
    const auto found = m_in.houses.find(command.houseHold.value());
    if (found == m_in.houses.end())
        return notFound(u"no such house hold"_s);
    if (found->isReleased)
        return violated(u"%1 is released already"_s.arg(found->code));
    if (command.releaseAt && command.releaseAt->isValid() && *command.releaseAt <= m_in.now)
        return Error::invalid(u"releaseAt"_s, u"lies in the past"_s);
    if (found->isKill && command.maySellersSell.value_or(false))
        return Error::invalid(u"sellersMaySell"_s, u"goes without a kill: nobody may sell its places"_s);
    HouseHold &house = *found;
    QJsonObject told{{u"blockId"_s, house.id.value()}};
    const auto change = [&told](const QString &name, auto &value, const auto &wanted, const auto &json) {
        if (!wanted || *wanted == value)
            return;
        told.insert(name, QJsonObject{{u"from"_s, json(value)}, {u"to"_s, json(*wanted)}});
        value = *wanted;
    };
    const auto same = [](const auto &value) { return QJsonValue(value); };
    change(u"code"_s, house.code, command.code, same);
    change(u"colour"_s, house.colour, command.colour, same);
    change(u"reason"_s, house.reason, command.reason, same);
    change(u"sellersMaySell"_s, house.maySellersSell, command.maySellersSell, same);
    change(u"releaseAt"_s, house.releaseAt, command.releaseAt,
           [](const QDateTime &at) { return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(); });
    if (told.size() == 1)
        return Outcome(house); // it is so already
    m_out.changedHouses.insert(house.id.value(), house);
    m_out.renamedHouses.insert(house.id.value());
    log(caller, u"house_hold.changed"_s, houseSubject(house.id), told);
    return Outcome(house);
}

void BatchState::releaseHouse(const Caller &caller, HouseHold &house, QList<int> seats)
{
    const bool isAll = seats.size() == house.seats.size();
    QList<int> released;
    for (const int number : seats) {
        SeatRow row = seat(number);
        house.seats.removeOne(number);
        if (row.house != house.id.value())
            continue; // sold meanwhile
        if (row.state == SeatState::Blocked)
            row.state = SeatState::Available;
        row.house = 0; // one in a cart stays there, and goes on general sale if the cart lets it go
        setSeat(number, row);
        released.append(number);
    }
    QMap<int, int> areas;
    if (isAll) {
        areas = std::exchange(house.areas, {});
        house.isReleased = true;
    }
    for (auto it = areas.cbegin(); it != areas.cend(); ++it) {
        AreaRow &area = m_in.areas[it.key()];
        area.blocked -= it.value();
        m_in.available += it.value();
        m_out.areas.insert(it.key(), area);
    }
    m_out.changedHouses.insert(house.id.value(), house);
    log(caller, u"house_hold.released"_s, houseSubject(house.id),
        {{u"blockId"_s, house.id.value()}, {u"seats"_s, seatsJson(released)}, {u"areas"_s, areasJson(areas)}});
}

} // namespace foyer
