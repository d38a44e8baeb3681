// SPDX-License-Identifier: GPL-3.0-or-later
#include "Caller.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QThread>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerMs = 7'000;      // then the other server is asked
constexpr int patienceMs = 150'000;  // longer than any of the faults lasts
constexpr int thinkMs = 25;
constexpr int hotSeats = 60;         // what everybody wants now
constexpr qsizetype maxSold = 100;
constexpr qsizetype maxKept = 1'500;
constexpr qsizetype maxLost = 5'000;
constexpr int spareMs = 500;         // of a deadline, for the clocks' grain

QByteArray hashOf(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1); }

/// Of no outcome: nobody answered, or asked to try again.
bool isDefinite(int status) { return status != 0 && status != 401 && status != 429 && status < 500; }

} // namespace

QByteArray Tokens::of(int server, int account, quint16 port)
{
    const std::lock_guard lock(m_mutex[server][account]); // one sign-in at a time: hashing a password takes its time
    QByteArray &token = m_tokens[server][account];
    if (token.isEmpty()) {
        Till till(port, account == 0 ? "seller" : "seller2");
        token = till.token();
    }
    return token;
}

void Tokens::forget(int server, int account, const QByteArray &token)
{
    const std::lock_guard lock(m_mutex[server][account]);
    if (m_tokens[server][account] == token)
        m_tokens[server][account].clear();
}

const Caller::Operation Caller::operations[] = {
    {"sales in cash", 40, "orders.sell", &Caller::sellForCash},
    {"holds abandoned", 12, "seats.hold", &Caller::abandon},
    {"holds released", 12, "seats.release", &Caller::release},
    {"orders paid later, in parts", 16, "orders.pay", &Caller::payLater},
    {"orders left unpaid", 6, "orders.sell", &Caller::leaveUnpaid},
    {"baskets over two events", 8, "baskets.sell", &Caller::sellBasket},
    {"refunds", 14, "orders.refund", &Caller::refund},
    {"exchanges", 10, "orders.exchange", &Caller::exchange},
    {"sales from a lease", 10, "leases.handIn", &Caller::sellFromLease},
};

Caller::Caller(Stage &stage, int number, quint64 seed)
    : m_stage(stage), m_number(number), m_account(number % Tokens::accounts),
      m_random(quint32((seed ^ (seed >> 32)) * 2654435761u + quint32(number) * 40503u + 1u))
{
}

QJsonObject Caller::Answer::json() const { return QJsonDocument::fromJson(bytes).object(); }

qint64 Caller::Basket::id() const { return hold["holdId"_L1].toInteger(); }

qint64 Caller::Basket::total() const { return amountOf(hold["total"_L1]); }

QList<qint64> Caller::Ordered::validTickets() const
{
    QList<qint64> ids;
    for (const QJsonValue &ticket : order["tickets"_L1].toArray()) {
        if (ticket["status"_L1].toString() == "valid"_L1)
            ids.append(ticket["ticketId"_L1].toInteger());
    }
    return ids;
}

QByteArray Caller::Ordered::path(const char *rest) const
{
    return eventPath(event->id, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + rest);
}

void Caller::work()
{
    int weights = 0;
    for (const Operation &operation : operations)
        weights += m_stage.methods.contains(QLatin1StringView(operation.needs)) ? operation.weight : 0;
    while (!m_stage.isClosing) {
        int dice = m_random.bounded(weights);
        for (const Operation &operation : operations) {
            if (!m_stage.methods.contains(QLatin1StringView(operation.needs)))
                continue;
            dice -= operation.weight;
            if (dice < 0) {
                (this->*operation.run)();
                m_stage.findings.count(u"tried: "_s + QLatin1StringView(operation.name));
                break;
            }
        }
        pause(thinkMs);
    }
    returnLeases();
    leaveThread();
}

void Caller::leaveThread()
{
    for (auto &client : m_clients)
        client.reset(); // a socket belongs to the thread that made it
}

// What people do

void Caller::sellForCash()
{
    const auto basket = hold();
    if (!basket)
        return;
    if (const auto sold = order(*basket, true))
        keep(*sold);
}

void Caller::sellBasket()
{
    const auto first = hold();
    const auto second = first ? hold() : std::nullopt;
    if (!second || second->event == first->event)
        return; // what is held lapses
    QJsonArray holds;
    for (const Basket &basket : {*first, *second})
        holds.append(QJsonObject{{u"eventId"_s, basket.event->id}, {u"holdId"_s, basket.id()}});
    const QJsonObject payment{{u"method"_s, u"cash"_s}, {u"amount"_s, money(first->total() + second->total())}};
    const Answer answer = post("/api/v1/baskets", {{u"holds"_s, holds}, {u"payments"_s, QJsonArray{payment}}});
    if (answer.status != 201) {
        isOver(answer, *first, m_stage.holdSeconds, "basket"); // the one that was held first is over first
        return;
    }
    m_stage.findings.count(u"baskets acknowledged"_s);
    for (const QJsonValue &one : answer.json()["orders"_L1].toArray()) {
        const Basket &basket = one["eventId"_L1].toInteger() == first->event->id ? *first : *second;
        const Ordered ordered{basket.event, one.toObject()};
        m_stage.book.put(ordered.order, basket.id());
        basket.event->sold += int(ordered.order["tickets"_L1].toArray().size());
        keep(ordered);
    }
}

void Caller::abandon() { (void)hold(); }

void Caller::release()
{
    const auto basket = hold();
    if (!basket)
        return;
    const Answer answer = insist({"DELETE", eventPath(basket->event->id, "/holds/" + QByteArray::number(basket->id())), {}, {}});
    if (answer.status != 204)
        unexpected(answer, "release");
}

void Caller::payLater()
{
    const auto basket = hold();
    if (!basket)
        return;
    auto placed = order(*basket, false);
    if (!placed)
        return;
    qint64 left = basket->total();
    while (left > 0) {
        pause(200);
        const qint64 part = left > 1 && m_random.bounded(2) == 0 ? left / 2 : left;
        const Answer answer = post(placed->path("/payments"), {{u"method"_s, u"card"_s}, {u"amount"_s, money(part)}});
        if (answer.status != 201) {
            isOver(answer, *basket, m_stage.pendingSeconds, "payment");
            return;
        }
        left -= part;
        placed->order = answer.json();
        m_stage.book.put(placed->order);
        if (left > 0 && m_random.bounded(10) == 0)
            return; // never comes back
    }
    if (placed->order["status"_L1].toString() != "confirmed"_L1)
        unexpected({201, QJsonDocument(placed->order).toJson()}, "the last payment");
    keep(*placed);
}

void Caller::leaveUnpaid()
{
    if (const auto basket = hold())
        (void)order(*basket, false);
}

void Caller::refund()
{
    auto sold = takeSold();
    if (!sold)
        return;
    QList<qint64> tickets = sold->validTickets();
    if (tickets.size() > 1 && m_random.bounded(2) == 0)
        tickets.resize(1); // a part of the order
    QJsonArray ids;
    for (const qint64 ticket : std::as_const(tickets))
        ids.append(ticket);
    const Answer answer = post(sold->path("/refunds"), {{u"tickets"_s, ids}, {u"reason"_s, u"ill"_s}});
    if (answer.status != 201)
        return unexpected(answer, "refund");
    m_stage.findings.count(u"refunds acknowledged"_s);
    sold->order = answer.json();
    m_stage.book.put(sold->order);
    keep(*sold);
}

void Caller::exchange()
{
    auto sold = takeSold();
    if (!sold)
        return;
    const auto basket = hold();
    if (!basket || basket->event != sold->event) {
        keep(*sold);
        return;
    }
    QJsonArray ids;
    qint64 old = 0;
    qsizetype item = 0; // items and tickets stand in one order, but a ticket that was replaced is no item any more
    for (const QJsonValue &ticket : sold->order["tickets"_L1].toArray()) {
        const QString status = ticket["status"_L1].toString();
        if (status == "replaced"_L1)
            continue;
        if (status == "valid"_L1) {
            ids.append(ticket["ticketId"_L1]);
            old += amountOf(sold->order["items"_L1][item]["price"_L1]);
        }
        ++item;
    }
    const qint64 difference = basket->total() - old;
    QJsonArray payments;
    if (difference > 0)
        payments.append(QJsonObject{{u"method"_s, u"cash"_s}, {u"amount"_s, money(difference)}});
    const Answer answer = post(sold->path("/exchanges"), {{u"tickets"_s, ids}, {u"holdId"_s, basket->id()}, {u"payments"_s, payments}});
    if (answer.status == 201) {
        m_stage.findings.count(u"exchanges acknowledged"_s);
        sold->order = answer.json();
        m_stage.book.put(sold->order);
    } else {
        isOver(answer, *basket, m_stage.holdSeconds, "exchange");
    }
    keep(*sold);
}

/// Each caller is a till of its own. What it sells of its lease it hands in at once or later, and nothing may come between.
void Caller::sellFromLease()
{
    const size_t last = m_stage.events.size() - 1;
    Stage::Event &event = *m_stage.events[m_random.bounded(2) == 0 ? 0 : last];
    const QJsonObject device{{u"device"_s, u"caller-%1"_s.arg(m_number)}};
    QJsonObject &lease = m_leases[event.id];
    if (lease["places"_L1].toArray().isEmpty() || m_random.bounded(4) == 0) {
        QJsonObject body = device;
        body[u"till"_s] = u"Window %1"_s.arg(m_number);
        const Answer answer = post(eventPath(event.id, "/leases"), body);
        if (answer.status != 201) {
            if (answer.status != 409) // all tills together have what they may have
                unexpected(answer, "lease");
            return;
        }
        m_stage.findings.count(u"leases taken or topped up"_s);
        lease = answer.json();
        QJsonArray open;
        for (const QJsonValue &place : lease["places"_L1].toArray()) {
            if (place["state"_L1].toString() == "open"_L1)
                open.append(place);
        }
        lease[u"places"_s] = open;
    }
    QJsonArray open = lease["places"_L1].toArray();
    if (open.isEmpty())
        return;
    QJsonObject sale = device;
    QJsonArray places;
    qint64 total = 0;
    for (int i = 1 + m_random.bounded(2); i > 0 && !open.isEmpty(); --i) {
        const QJsonValue place = open.takeAt(0);
        places.append(QJsonObject{{u"ticketId"_s, place["ticketId"_L1]}, {u"priceType"_s, 1}});
        total += event.prices.value(place["priceLevel"_L1].toInt());
    }
    lease[u"places"_s] = open;
    sale[u"soldAt"_s] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    sale[u"places"_s] = places;
    sale[u"payments"_s] = QJsonArray{QJsonObject{{u"method"_s, u"cash"_s}, {u"amount"_s, money(total)}}};
    pause(200);
    const Answer answer = post(eventPath(event.id, "/leases/" + QByteArray::number(lease["leaseId"_L1].toInteger()) + "/sales"), sale);
    if (answer.status != 201)
        return unexpected(answer, "hand-in");
    const Ordered ordered{&event, answer.json()};
    m_stage.findings.count(u"sales of leases acknowledged"_s);
    m_stage.book.put(ordered.order, ordered.order["holdId"_L1].toInteger());
    keep(ordered);
}

void Caller::returnLeases()
{
    for (auto it = m_leases.cbegin(); it != m_leases.cend(); ++it) {
        if (it->isEmpty())
            continue;
        const QByteArray path = eventPath(it.key(), "/leases/" + QByteArray::number((*it)["leaseId"_L1].toInteger()) + "/returns");
        const Answer answer = post(path, {{u"device"_s, u"caller-%1"_s.arg(m_number)}});
        if (answer.status != 200 || answer.json()["status"_L1].toString() != "closed"_L1)
            unexpected(answer, "return of a lease");
    }
}

// Their parts

QJsonObject Caller::wish(Stage::Event &event)
{
    const int dice = m_random.bounded(10);
    const int quantity = 1 + m_random.bounded(3);
    if (dice < 2)
        return bestAvailable(quantity);
    if (dice < 4 && !event.areas.isEmpty())
        return {{u"areas"_s, QJsonArray{QJsonObject{{u"section"_s, event.areas.first()}, {u"quantity"_s, quantity}}}}};
    const int first = std::min<int>(event.sold, event.seats - hotSeats) + m_random.bounded(hotSeats - 4);
    QJsonArray seats;
    for (int i = 0; i < quantity; ++i)
        seats.append(first + i);
    return {{u"seats"_s, seats}};
}

std::optional<Caller::Basket> Caller::hold()
{
    Basket basket;
    const int dice = m_random.bounded(10);
    const size_t last = m_stage.events.size() - 1;
    basket.event = m_stage.events[dice < 6 ? 0 : std::min<size_t>(dice < 9 ? 1 : 2, last)].get();
    basket.age.start();
    const Answer answer = post(eventPath(basket.event->id, "/holds"), wish(*basket.event));
    if (answer.status != 201) {
        if (answer.status != 409)
            unexpected(answer, "hold");
        m_stage.findings.count(u"holds refused, seats taken"_s);
        // Where somebody else was first, fewer look next time.
        basket.event->sold += int(m_random.bounded(8) == 0);
        return std::nullopt;
    }
    basket.hold = answer.json();
    m_stage.findings.count(u"holds"_s);
    return basket;
}

std::optional<Caller::Ordered> Caller::order(const Basket &basket, bool isPaid)
{
    QJsonObject body = cashOrder(basket.hold, m_random.bounded(3) * 500);
    if (!isPaid)
        body.remove(u"payments"_s);
    const Answer answer = post(eventPath(basket.event->id, "/orders"), body);
    if (answer.status != 201) {
        isOver(answer, basket, m_stage.holdSeconds, "sale");
        return std::nullopt;
    }
    Ordered ordered{basket.event, answer.json()};
    m_stage.book.put(ordered.order, basket.id());
    m_stage.findings.count(isPaid ? u"sales acknowledged"_s : u"orders acknowledged, to be paid later"_s);
    basket.event->sold += int(ordered.order["tickets"_L1].toArray().size());
    return ordered;
}

void Caller::keep(const Ordered &sold)
{
    if (sold.validTickets().isEmpty())
        return;
    m_sold.append(sold);
    if (m_sold.size() > maxSold)
        m_sold.removeFirst();
}

std::optional<Caller::Ordered> Caller::takeSold()
{
    if (m_sold.isEmpty())
        return std::nullopt;
    return m_sold.takeAt(m_random.bounded(m_sold.size()));
}

bool Caller::isOver(const Answer &answer, const Basket &basket, int afterSeconds, const char *what)
{
    if (answer.status != 410) {
        unexpected(answer, what);
        return false;
    }
    // By the database's clock, whatever a server takes for the time.
    if (basket.age.elapsed() < afterSeconds * 1000 - spareMs)
        m_stage.findings.add(u"%1: told that it is over after %2 ms of %3 s"_s.arg(QLatin1StringView(what)).arg(basket.age.elapsed()).arg(afterSeconds));
    m_stage.findings.count(u"told that the time is over"_s);
    return true;
}

void Caller::unexpected(const Answer &answer, const QByteArray &what)
{
    m_stage.findings.add(u"%1 was answered %2 %3"_s.arg(QString::fromUtf8(what)).arg(answer.status).arg(QString::fromUtf8(answer.bytes.left(400))));
}

// Calls

Caller::Answer Caller::post(const QByteArray &path, const QJsonObject &body)
{
    const QByteArray key = "c" + QByteArray::number(m_number) + '-' + QByteArray::number(++m_calls) + '-' + QByteArray::number(m_random.generate64(), 36);
    return insist({"POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact), key});
}

Caller::Answer Caller::insist(const Call &call)
{
    const QDeadlineTimer deadline(patienceMs);
    QElapsedTimer clock;
    clock.start();
    for (int attempt = 0;; ++attempt) {
        const Answer answer = once(attempt == 0 ? m_number / Tokens::accounts % 2 : m_random.bounded(2), call);
        if (isDefinite(answer.status)) {
            m_stage.findings.count(u"calls"_s);
            m_stage.findings.most(u"slowest definite outcome, ms"_s, clock.elapsed());
            remember(call, answer, attempt > 0);
            if (m_random.bounded(20) == 0)
                repeatElsewhere(call, answer);
            return answer;
        }
        m_stage.findings.count(answer.status == 0 ? u"attempts without an answer"_s : u"attempts answered %1"_s.arg(answer.status));
        if (answer.status == 500)
            unexpected(answer, "a call");
        if (deadline.hasExpired()) {
            m_stage.findings.add(u"no definite outcome in %1 s: %2 %3"_s.arg(patienceMs / 1000).arg(QString::fromUtf8(call.path), QString::fromUtf8(call.key)));
            return answer;
        }
        pause(250);
    }
}

Caller::Answer Caller::once(int server, const Call &call)
{
    const quint16 port = m_stage.servers[size_t(server)]->port();
    if (port == 0)
        return {};
    auto &client = m_clients[server];
    if (!client || m_ports[server] != port) {
        client = std::make_unique<HttpsClient>(port);
        m_ports[server] = port;
    }
    const QByteArray token = m_stage.tokens.of(server, m_account, port);
    if (token.isEmpty() || !client->connect())
        return {};
    client->setToken(token);
    Headers headers;
    if (!call.key.isEmpty())
        headers = {{"Content-Type", "application/json"}, {"Idempotency-Key", call.key}};
    client->send(client->request(call.verb, call.path, call.body, headers));
    const HttpReply reply = client->receive(answerMs);
    if (reply.status == 0)
        client.reset(); // its answer may come yet, and must not be taken for the next one's
    if (reply.status == 401)
        m_stage.tokens.forget(server, m_account, token);
    return {reply.status, reply.body};
}

void Caller::repeatElsewhere(const Call &call, const Answer &answer)
{
    if (call.key.isEmpty())
        return;
    const Answer again = once(m_random.bounded(2), call);
    if (!isDefinite(again.status))
        return;
    m_stage.findings.count(u"calls repeated under their key"_s);
    if (again.status != answer.status || again.bytes != answer.bytes)
        unexpected(again, "a repeated call, before " + QByteArray::number(answer.status) + ' ' + answer.bytes.left(200) + ", now");
}

void Caller::remember(const Call &call, const Answer &answer, bool wasLost)
{
    if (call.key.isEmpty())
        return;
    Kept kept{call, answer.status, hashOf(answer.bytes)};
    if (wasLost) {
        m_stage.findings.count(u"calls that had to be asked again"_s);
        if (m_lost.size() < maxLost)
            m_lost.append(std::move(kept));
    } else if (m_kept.size() < maxKept) {
        m_kept.append(std::move(kept));
    } else if (const quint64 place = m_random.generate64() % (quint64(maxKept) + ++m_offered); place < quint64(maxKept)) {
        m_kept[qsizetype(place)] = std::move(kept);
    }
}

void Caller::askAgain(int forMs)
{
    const QDeadlineTimer deadline(forMs);
    for (const QList<Kept> &all : {m_lost, m_kept}) {
        for (const Kept &kept : all) {
            Answer answer;
            do {
                answer = once(m_random.bounded(2), kept.call);
                if (deadline.hasExpired())
                    return leaveThread();
            } while (!isDefinite(answer.status));
            m_stage.findings.count(u"outcomes asked for again afterwards"_s);
            if (answer.status != kept.status || hashOf(answer.bytes) != kept.hash)
                unexpected(answer, "an outcome, before " + QByteArray::number(kept.status) + ", now");
        }
    }
    leaveThread();
}

void Caller::pause(int mostMs) { QThread::msleep(ulong(1 + m_random.bounded(mostMs))); }

} // namespace foyer::test
