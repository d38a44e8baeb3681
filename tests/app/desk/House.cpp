// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"

#include "protocol/EventMethods.h"
#include "protocol/PricingMethods.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 seatPrice = 4500;
constexpr qint64 floorPrice = 2000;

QJsonObject money(qint64 amount) { return {{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}}; }

QJsonObject level(int id, const QString &name, qint64 price)
{
    return {{u"id"_s, id}, {u"name"_s, name}, {u"colour"_s, u"#0072B2"_s}, {u"price"_s, money(price)}};
}

QString label(int seat) { return u"Stalls · Row F · Seat %1"_s.arg(seat + 1); }

} // namespace

DeskEvent eventOfHouse()
{
    DeskEvent event;
    event.id = EventId(5);
    event.name = u"Hamlet"_s;
    event.venue = u"House"_s;
    event.startsAt = QDateTime::currentDateTimeUtc().addSecs(3600);
    event.status = u"on_sale"_s;
    event.currency = u"EUR"_s;
    return event;
}

QJsonObject eventsReply()
{
    const DeskEvent event = eventOfHouse();
    const QJsonObject json{{u"id"_s, event.id.value()}, {u"name"_s, event.name},
                           {u"venue"_s, event.venue},   {u"startsAt"_s, event.startsAt.toString(Qt::ISODate)},
                           {u"status"_s, event.status}, {u"currency"_s, event.currency},
                           {u"available"_s, 50},        {u"capacity"_s, 50}};
    return {{u"items"_s, QJsonArray{json}}, {u"next"_s, QJsonValue()}};
}

QJsonObject planReply()
{
    QJsonArray seats;
    for (int i = 0; i < seatsInHouse; ++i)
        seats.append(QJsonObject{
            {u"seat"_s, i}, {u"number"_s, QString::number(i + 1)}, {u"x"_s, i * 5}, {u"y"_s, 0}, {u"priceLevel"_s, 1}});
    const auto box = [](int top) {
        return QJsonArray{QJsonArray{-5, top}, QJsonArray{50, top}, QJsonArray{50, top + 10}, QJsonArray{-5, top + 10}};
    };
    const QJsonObject stalls{{u"id"_s, 1},
                             {u"name"_s, u"Stalls"_s},
                             {u"kind"_s, u"seated"_s},
                             {u"capacity"_s, seatsInHouse},
                             {u"outline"_s, box(-5)},
                             {u"labelAt"_s, QJsonArray{20, 8}},
                             {u"rows"_s, QJsonArray{QJsonObject{{u"name"_s, u"F"_s}, {u"seats"_s, seats}}}}};
    const QJsonObject floor{{u"id"_s, floorSection},
                            {u"name"_s, u"Floor"_s},
                            {u"kind"_s, u"general"_s},
                            {u"capacity"_s, 40},
                            {u"priceLevel"_s, 2},
                            {u"outline"_s, box(20)},
                            {u"labelAt"_s, QJsonArray{20, 25}},
                            {u"rows"_s, QJsonArray()}};
    return {{u"planVersion"_s, 1},
            {u"name"_s, u"House"_s},
            {u"focalPoint"_s, QJsonArray{20, -30}},
            {u"sections"_s, QJsonArray{stalls, floor}},
            {u"priceLevels"_s, QJsonArray{level(1, u"Premium"_s, seatPrice), level(2, u"Floor"_s, floorPrice)}},
            {u"decorations"_s, QJsonArray()}};
}

QJsonObject pricingReply()
{
    const auto type = [](int id, const QString &name, const QString &code) { return QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"code"_s, code}}; };
    const auto price = [](int level, int of, qint64 amount) {
        return QJsonObject{{u"priceLevel"_s, level}, {u"priceType"_s, of}, {u"price"_s, money(amount)}};
    };
    return {{u"eventId"_s, 5},
            {u"version"_s, 1},
            {u"currency"_s, u"EUR"_s},
            {u"region"_s, QString()},
            {u"priceTypes"_s, QJsonArray{type(1, u"Adult"_s, u"A"_s), type(2, u"Senior"_s, u"S"_s)}},
            {u"prices"_s, QJsonArray{price(1, 1, seatPrice), price(2, 1, floorPrice), price(1, 2, 3600)}},
            {u"fees"_s, QJsonArray()},
            {u"taxes"_s, QJsonArray()}};
}

QJsonObject seatsReply(qint64 version, const QList<int> &sold)
{
    QString states(seatsInHouse, u'a');
    for (const int seat : sold)
        states[seat] = u's';
    const QJsonObject floor{{u"section"_s, floorSection}, {u"capacity"_s, 40}, {u"available"_s, 40}};
    return {{u"version"_s, version},
            {u"available"_s, seatsInHouse - sold.size() + 40},
            {u"states"_s, states},
            {u"areas"_s, QJsonArray{floor}}};
}

QJsonObject holdReply(qint64 holdId, const QList<int> &seats, const QDateTime &expiresAt)
{
    QJsonArray items;
    for (const int seat : seats)
        items.append(QJsonObject{{u"seat"_s, seat},
                                 {u"quantity"_s, 1},
                                 {u"priceLevel"_s, 1},
                                 {u"priceType"_s, 1},
                                 {u"price"_s, money(seatPrice)},
                                 {u"label"_s, label(seat)}});
    return {{u"holdId"_s, holdId},
            {u"expiresAt"_s, expiresAt.toString(Qt::ISODateWithMs)},
            {u"items"_s, items},
            {u"total"_s, money(seatPrice * seats.size())},
            {u"reason"_s, u"%1 together"_s.arg(seats.size())}};
}

QJsonObject orderReply(const QList<int> &seats, qint64 tendered)
{
    const qint64 total = seatPrice * seats.size();
    QJsonArray items, tickets;
    for (const int seat : seats) {
        items.append(QJsonObject{{u"seat"_s, seat}, {u"priceLevel"_s, 1}, {u"price"_s, money(seatPrice)}});
        tickets.append(QJsonObject{{u"ticketId"_s, 100 + seat},
                                   {u"seat"_s, seat},
                                   {u"label"_s, label(seat)},
                                   {u"code"_s, u"CODE%1"_s.arg(seat)},
                                   {u"readableCode"_s, u"ABCD%1"_s.arg(seat)},
                                   {u"status"_s, u"valid"_s}});
    }
    const QJsonObject payment{{u"paymentId"_s, 1},
                              {u"method"_s, u"cash"_s},
                              {u"amount"_s, money(total)},
                              {u"tendered"_s, money(tendered)},
                              {u"change"_s, money(tendered - total)},
                              {u"at"_s, u"2026-01-01T10:00:00Z"_s}};
    return {{u"orderId"_s, 77},
            {u"reference"_s, u"K7Q4-MZ"_s},
            {u"eventId"_s, 5},
            {u"status"_s, u"confirmed"_s},
            {u"items"_s, items},
            {u"payments"_s, QJsonArray{payment}},
            {u"total"_s, money(total)},
            {u"paid"_s, money(total)},
            {u"refunded"_s, money(0)},
            {u"tickets"_s, tickets},
            {u"createdAt"_s, u"2026-01-01T10:00:00Z"_s},
            {u"soldBy"_s, u"Sam"_s},
            {u"channel"_s, u"window"_s}};
}

QJsonObject pendingReply(const QList<int> &seats)
{
    QJsonObject order = orderReply(seats, seatPrice * seats.size());
    order[u"status"_s] = u"pending"_s;
    order[u"payments"_s] = QJsonArray();
    order[u"paid"_s] = money(0);
    order[u"holdId"_s] = 31;
    order[u"payBy"_s] = QDateTime::currentDateTimeUtc().addSecs(900).toString(Qt::ISODateWithMs);
    return order;
}

QJsonObject attemptReply(const QString &state, qint64 amount)
{
    return {{u"attemptId"_s, 9},        {u"eventId"_s, 5},
            {u"orderId"_s, 77},         {u"method"_s, u"card"_s},
            {u"amount"_s, money(amount)}, {u"state"_s, state},
            {u"startedBy"_s, u"Sam"_s}, {u"startedAt"_s, u"2026-01-01T10:00:00Z"_s},
            {u"changedAt"_s, u"2026-01-01T10:00:00Z"_s}};
}

QJsonObject voucherReply(qint64 balance, const QString &status, const QString &currency)
{
    const QJsonObject worth{{u"amount"_s, balance}, {u"currency"_s, currency}};
    return {{u"voucherId"_s, 3},  {u"endsWith"_s, u"AB3D"_s}, {u"worth"_s, worth},
            {u"balance"_s, worth}, {u"status"_s, status},     {u"issuedAt"_s, u"2026-01-01T10:00:00Z"_s}};
}

QJsonObject pdfReply()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        painter.drawRect(10, 10, 100, 100);
        writer.newPage();
        painter.drawRect(10, 10, 100, 100);
    }
    return {{u"contentType"_s, u"application/pdf"_s},
            {u"fileName"_s, u"tickets-77.pdf"_s},
            {u"data"_s, QString::fromLatin1(bytes.toBase64())}};
}

bool openHouse(FakeClient &client, SaleController &sale)
{
    sale.openEvent(eventOfHouse());
    client.answer(GetPlan::info.name, planReply());
    return QTest::qWaitFor([&] { return !client.waiting(Subscribe::info.name).isEmpty(); })
        && client.answer(GetPricing::info.name, pricingReply()) && client.answer(Subscribe::info.name, seatsReply(1)) && sale.state() == SaleController::State::Choosing;
}

void announce(FakeClient &client, qint64 from, const QList<int> &seats, const QString &letter)
{
    QJsonArray changes;
    for (const int seat : seats)
        changes.append(QJsonArray{seat, letter});
    emit client.notified(u"seats.changed"_s,
                         QJsonObject{{u"eventId"_s, 5},
                                     {u"from"_s, from},
                                     {u"version"_s, from + 1},
                                     {u"changes"_s, changes},
                                     {u"areas"_s, QJsonArray()}});
}

} // namespace foyer::test
