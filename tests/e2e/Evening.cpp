// SPDX-License-Identifier: GPL-3.0-or-later
#include "Evening.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject person(const QString &name, bool hasAddress)
{
    const QString mail = name.toLower().replace(u' ', u'.') + u"@elsinore.test"_s;
    QJsonObject json{{u"name"_s, name}, {u"email"_s, mail}, {u"phone"_s, u"+45 49 21 30 79"_s}};
    if (hasAddress)
        json.insert(u"address"_s, u"Kronborg 2 C\n3000 Helsingør"_s);
    return json;
}

class Maker
{
public:
    /// At the window: over the WebSocket.
    Maker(Till &till, quint16 port, Evening &evening) : m_till(till), m_evening(evening), m_window(port)
    {
        if (!m_window.authenticate(till.token()))
            evening.problems.append(u"no WebSocket"_s);
    }

    QJsonObject sell(int quantity, const QString &name, const QString &method)
    {
        const QJsonObject hold = call(u"seats.hold"_s, {{u"eventId"_s, m_evening.event}, {u"bestAvailable"_s, QJsonObject{{u"quantity"_s, quantity}, {u"together"_s, true}}}});
        QJsonObject order{{u"eventId"_s, m_evening.event}, {u"holdId"_s, hold["holdId"_L1]}};
        if (!name.isEmpty())
            order[u"customer"_s] = person(name, method == "invoice"_L1);
        if (!method.isEmpty())
            order[u"payments"_s] = QJsonArray{QJsonObject{{u"method"_s, method}, {u"amount"_s, hold["total"_L1]}}};
        return call(u"orders.sell"_s, order);
    }
    QJsonObject post(const QByteArray &path, const QJsonObject &body) { return checked(m_till.http().post(path, body, newKey()), path.constData()); }

private:
    QJsonObject call(const QString &method, QJsonObject params)
    {
        params[u"idempotencyKey"_s] = QString::fromLatin1(newKey());
        const QJsonObject reply = m_window.call(method, params);
        if (!reply.contains("result"_L1))
            m_evening.problems.append(method + u": "_s + QString::fromUtf8(QJsonDocument(reply).toJson(QJsonDocument::Compact)));
        return reply["result"_L1].toObject();
    }
    QJsonObject checked(const HttpReply &reply, const char *what)
    {
        if (reply.status >= 300)
            m_evening.problems.append(QString::fromUtf8(what) + u": "_s + QString::fromUtf8(reply.body));
        return reply.json();
    }
    Till &m_till;
    Evening &m_evening;
    RpcClient m_window;
};

} // namespace

Evening makeEvening(quint16 port)
{
    Evening evening;
    Till first(port), second(port, "seller2"), office(port, "organizer");
    evening.event = first.event("hamlet");
    Maker window(first, port, evening), other(second, port, evening), organizer(office, port, evening);
    window.post("/api/v1/shifts", {{u"float"_s, money(20'000)}});
    organizer.post("/api/v1/shifts", {{u"float"_s, money(10'000)}});
    const QStringList names{u"Ophelia Polonius"_s, u"Žofie Nováková"_s, u"Horatio Friend"_s, u"Anne-Sophie von Hohenlohe-Langenburg"_s, u"Yorick Jester"_s};
    for (int i = 0; i < 40; ++i)
        (i % 3 ? window : other).sell(1 + i % 6, i % 4 ? QString() : names.at(i / 4 % names.size()), i % 5 ? u"cash"_s : u"card"_s);
    window.sell(3, u"Fortinbras Norway"_s, {}); // to be paid
    const QJsonObject refunded = window.sell(2, u"Rosencrantz Guild"_s, u"cash"_s);
    window.post(eventPath(evening.event, "/orders/" + QByteArray::number(refunded["orderId"_L1].toInteger()) + "/refunds"),
                {{u"tickets"_s, QJsonArray{refunded["tickets"_L1][0]["ticketId"_L1]}}, {u"reason"_s, u"ill"_s}});
    for (const QString &name : {u"Elsinore Grammar School"_s, u"Royal Danish Embassy"_s, u"Players' Company"_s})
        organizer.sell(8, name, u"invoice"_s);
    // House holds where nobody sells the best seats.
    const QString states = first.seats(evening.event)["states"_L1].toString();
    const auto block = [&](const QString &code, const QString &colour, const QString &reason, int from, int count, bool isKill, bool isForSellers) {
        QJsonArray seats;
        for (int seat = from; seat < states.size() && seats.size() < count; ++seat) {
            if (states.at(seat) == u'a')
                seats.append(seat);
        }
        organizer.post(eventPath(evening.event, "/blocks"), {{u"seats"_s, seats}, {u"code"_s, code}, {u"colour"_s, colour}, {u"reason"_s, reason},
                                                             {u"kill"_s, isKill}, {u"sellersMaySell"_s, isForSellers}});
    };
    block(u"PRESS"_s, u"#009e73"_s, u"Critics of the first night"_s, 260, 10, false, false);
    block(u"ARTIST"_s, u"#d55e00"_s, u"Guests of the players"_s, 330, 16, false, true);
    block(u"CAM"_s, u"#5e5a52"_s, u"Camera position"_s, 420, 6, true, false);
    block(u"PROMO"_s, u"#8c6bb1"_s, u"The promoter's allotment until noon of the day"_s, 500, 24, false, true);
    return evening;
}

} // namespace foyer::test
