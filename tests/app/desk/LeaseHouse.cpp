// SPDX-License-Identifier: GPL-3.0-or-later
#include "LeaseHouse.h"

#include "House.h"
#include "protocol/PricingMethods.h"
#include "ticket/TicketCode.h"

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(qint64 ticket, int place, bool isArea)
{
    static const TicketSigner signer(1, TicketSigner::makeKey());
    return signer.code({EventId(5), TicketId(ticket), 1, place, isArea});
}

} // namespace

QJsonObject leaseReply(const QList<int> &open, const QList<int> &sold, bool hasFloor)
{
    QJsonArray places;
    for (const auto &[seats, state] : {std::pair(open, u"open"_s), std::pair(sold, u"sold"_s)}) {
        for (const int seat : seats)
            places.append(QJsonObject{{u"ticketId"_s, 200 + seat}, {u"seat"_s, seat}, {u"label"_s, u"Stalls · Row F · Seat %1"_s.arg(seat + 1)}, {u"priceLevel"_s, 1},
                                      {u"code"_s, codeOf(200 + seat, seat, false)}, {u"readableCode"_s, u"K7M29QXA0F%1"_s.arg(seat)}, {u"state"_s, state}});
    }
    for (const int ticket : hasFloor ? QList<int>{301, 302} : QList<int>())
        places.append(QJsonObject{{u"ticketId"_s, ticket}, {u"section"_s, floorSection}, {u"label"_s, u"Floor"_s}, {u"priceLevel"_s, 2},
                                  {u"code"_s, codeOf(ticket, floorSection, true)}, {u"readableCode"_s, u"K7M29QXA0G%1"_s.arg(ticket % 10)}, {u"state"_s, u"open"_s}});
    return {{u"leaseId"_s, 50}, {u"eventId"_s, 5}, {u"device"_s, u"till-1"_s}, {u"till"_s, u"Till 1"_s}, {u"status"_s, u"open"_s},
            {u"takenAt"_s, u"2026-01-01T09:00:00Z"_s}, {u"priceBook"_s, 1}, {u"size"_s, 8}, {u"places"_s, places}};
}

bool giveLease(FakeClient &client, const QJsonObject &lease)
{
    if (!client.answer(TakeLease::info.name, lease))
        return false;
    return client.waiting(GetPricing::info.name).isEmpty() || client.answer(GetPricing::info.name, pricingReply());
}

QJsonObject handedInReply(const QList<int> &seats, const QString &reference)
{
    QJsonObject order = orderReply(seats, 4500 * seats.size());
    order[u"reference"_s] = reference;
    return order;
}

QJsonObject tillsReply()
{
    const auto till = [](int id, const QString &name, const QString &status, int open, int sold) {
        return QJsonObject{{u"leaseId"_s, id}, {u"till"_s, name}, {u"status"_s, status}, {u"takenBy"_s, u"Sally Seller"_s}, {u"takenAt"_s, u"2026-01-01T09:00:00Z"_s},
                           {u"changedAt"_s, u"2026-01-01T10:00:00Z"_s}, {u"open"_s, open}, {u"sold"_s, sold}, {u"admitted"_s, 0}};
    };
    QJsonObject lost = till(48, u"Garden"_s, u"given_up"_s, 0, 3);
    lost[u"givenUpBy"_s] = u"Olga Organizer"_s;
    lost[u"reason"_s] = u"stolen"_s;
    return {{u"size"_s, 8}, {u"most"_s, 97}, {u"taken"_s, 12},
            {u"items"_s, QJsonArray{till(51, u"Till 2"_s, u"open"_s, 8, 0), till(50, u"Till 1"_s, u"open"_s, 4, 2), lost}}};
}

} // namespace foyer::test
