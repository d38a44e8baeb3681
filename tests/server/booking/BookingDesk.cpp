// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"

#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const Outcome &outcome)
{
    QJsonObject object;
    if (const auto *hold = std::get_if<Hold>(&outcome)) {
        QJsonArray seats;
        for (const HoldItem &item : hold->items) {
            if (item.seat)
                seats.append(*item.seat);
        }
        object = {{u"id"_s, hold->id.value()}, {u"seats"_s, seats}, {u"total"_s, hold->total}};
    } else if (const auto *order = std::get_if<Order>(&outcome)) {
        QJsonArray tickets;
        for (const Ticket &ticket : order->tickets)
            tickets.append(QJsonArray{ticket.id.value(), ticket.seat.value_or(-1), ticket.price});
        object = {{u"id"_s, order->id.value()}, {u"reference"_s, order->reference}, {u"status"_s, order->status}, {u"tickets"_s, tickets}, {u"hold"_s, order->hold.value()}};
    } else if (const auto *house = std::get_if<HouseHold>(&outcome)) {
        object = {{u"id"_s, house->id.value()}, {u"code"_s, house->code}};
    } else if (const auto *lease = std::get_if<Lease>(&outcome)) {
        QJsonArray places;
        for (const LeasedTicket &place : lease->places)
            places.append(QJsonArray{place.ticket.id.value(), place.ticket.seat.value_or(-1), int(place.ticket.status), place.ticket.priceLevel, place.ticket.readableCode});
        object = {{u"id"_s, lease->id.value()}, {u"isOpen"_s, lease->isOpen}, {u"priceBook"_s, lease->priceBook}, {u"places"_s, places}};
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

BookingDesk::BookingDesk(const QByteArray &conninfo, BookingEngine::Settings settings)
    : database(TestDatabase::asServer(conninfo), 4),
      bookingDatabase(TestDatabase::asServer(conninfo), settings.threads + settings.slowThreads + 1), plans(database), feed(database),
      catalog(database, plans)
{
    feed.setListener([this](const InventoryChange &change) { hear(change); });
    engine = std::make_unique<BookingEngine>(bookingDatabase, plans, feed, settings);
}

BookingDesk::~BookingDesk() { engine.reset(); }

Status BookingDesk::furnish()
{
    if (const auto added = TestVenue::addAccounts(database); !added)
        return added;
    if (const auto added = TestVenue::addVenue(catalog); !added)
        return added;
    const auto made = addEvent(u"The Test"_s);
    if (!made)
        return made.error();
    event = *made;
    return ok();
}

Result<EventId> BookingDesk::addEvent(const QString &name)
{
    auto made = TestVenue::addEvent(catalog, name);
    if (!made)
        return made;
    const std::lock_guard lock(m_mutex);
    m_heard.insert(*made, {0, QByteArray(TestVenue::seats, 'a')});
    return made;
}

void BookingDesk::hear(const InventoryChange &change)
{
    const std::lock_guard lock(m_mutex);
    if (!m_heard.contains(change.event)) // made by another desk
        m_heard.insert(change.event, {change.from, QByteArray(TestVenue::seats, 'a')});
    Heard &heard = m_heard[change.event];
    if (change.from != heard.version && m_gap.isEmpty())
        m_gap = u"event %1: %2 follows %3"_s.arg(change.event.value()).arg(change.from).arg(heard.version);
    heard.version = change.version;
    for (const InventoryChange::Seat &seat : change.seats)
        heard.letters[seat.seat] = seat.state;
}

QByteArray BookingDesk::heardLetters(EventId of)
{
    const std::lock_guard lock(m_mutex);
    return m_heard.value(of).letters;
}

QString BookingDesk::heardGap()
{
    const std::lock_guard lock(m_mutex);
    return m_gap;
}

InventorySnapshot BookingDesk::stored(EventId of)
{
    const auto snapshot = database.inTransaction([&](Transaction &tx) { return BookingRepository(tx).snapshot(of); });
    return snapshot && *snapshot ? **snapshot : InventorySnapshot();
}

std::future<BookingDesk::Reply> BookingDesk::submit(const Command &command, const QString &key, EventId of,
                                                    const QByteArray &hash, UserId account)
{
    const auto promise = std::make_shared<std::promise<Reply>>();
    std::future<Reply> answer = promise->get_future();
    engine->submit({of.isValid() ? of : event,
                    {account, u"Sally Seller"_s, u"window"_s, account == UserId(2), account == UserId(2), account == UserId(2)},
                    quint64(account.value()),
                    key,
                    hash,
                    201,
                    command,
                    encoded,
                    [promise](Reply reply) { promise->set_value(std::move(reply)); }});
    return answer;
}

qint64 BookingDesk::idOf(const QByteArray &reply)
{
    return QJsonDocument::fromJson(reply).object()["id"_L1].toInteger();
}

QList<int> BookingDesk::seatsOf(const QByteArray &reply)
{
    QList<int> seats;
    for (const QJsonValue &seat : QJsonDocument::fromJson(reply).object()["seats"_L1].toArray())
        seats.append(seat.toInt());
    return seats;
}

SellCommand BookingDesk::sale(qint64 hold, qint64 total)
{
    return {HoldId(hold), {}, {{u"cash"_s, Money(total, u"EUR"_s), {}, {}}}};
}

BookingDesk::Reply BookingDesk::sellSeats(const QList<int> &seats, const QString &key, EventId of)
{
    const auto held = ask(HoldCommand{seats, {}, {}}, key + u"-hold"_s, of);
    if (!held)
        return held;
    qint64 total = 0;
    for (const int seat : seats)
        total += TestVenue::priceOf(seat);
    return ask(sale(idOf(*held), total), key + u"-sell"_s, of);
}

} // namespace foyer::test
