// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingVerifier.h"

#include "booking/InvoiceVerifier.h"
#include "booking/LeaseVerifier.h"
#include "booking/PaymentVerifier.h"
#include "booking/VoucherVerifier.h"
#include "domain/SeatState.h"
#include "ledger/LedgerVerifier.h"
#include "pricing/PriceBookView.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxProblems = 200;

constexpr Query snapshotMode{"verify.snapshot", "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"};
constexpr Query patience{"verify.patience", "SET LOCAL statement_timeout = 0"};
constexpr Query selectEvents{"verify.events", "SELECT i.event_id, i.version, i.available, e.capacity FROM inventory i JOIN event e ON e.id = i.event_id ORDER BY 1"};
// Nothing in the table itself keeps a version from being there twice, so a page ends at a row, not at a version.
constexpr int logPage = 5000;
constexpr Query selectLog{"verify.log", R"sql(
    SELECT version, type, data, at::text FROM event_log WHERE event_id = $1 AND (version, at) > ($2, $3::timestamptz)
    ORDER BY version, at LIMIT $4)sql"};
constexpr Query selectTaken{"verify.seats", "SELECT seat, state, coalesce(hold_id, 0), coalesce(ticket_id, 0), coalesce(house_hold_id, 0) FROM seat WHERE event_id = $1 AND state <> 0"};
constexpr Query selectAreas{"verify.areas", "SELECT section, held, sold, blocked FROM area WHERE event_id = $1"};
constexpr Query selectOrders{"verify.orders", "SELECT order_id, status, total, paid, refunded, kept, coalesce(basket_id, 0) FROM sales_order WHERE event_id = $1"};
constexpr Query selectTickets{"verify.tickets", "SELECT ticket_id, order_id, coalesce(seat, -1), price, parts FROM ticket WHERE event_id = $1 AND status = 1"};
constexpr Query selectPostings{"verify.postings", "SELECT posting_id, sum(amount) FROM ledger_entry WHERE event_id = $1 GROUP BY posting_id HAVING sum(amount) <> 0"};
constexpr Query selectBalances{"verify.balances", R"sql(
    SELECT (SELECT count(*) FROM ledger_entry WHERE event_id = $1),
           (SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE event_id = $1 AND ledger NOT IN ('customer', 'ticket_revenue', 'fees', 'taxes')),
           (SELECT coalesce(sum(amount), 0) FROM payment WHERE event_id = $1)
               - (SELECT coalesce(sum(amount), 0) FROM refund WHERE event_id = $1),
           (SELECT coalesce(-sum(amount), 0) FROM ledger_entry WHERE event_id = $1 AND ledger = 'ticket_revenue'),
           (SELECT coalesce(-sum(amount), 0) FROM ledger_entry WHERE event_id = $1 AND ledger = 'fees'),
           (SELECT coalesce(-sum(amount), 0) FROM ledger_entry WHERE event_id = $1 AND ledger = 'taxes'))sql"};
constexpr Query selectMiscounted{"verify.discounts", R"sql(
    WITH uses AS (
        SELECT (p ->> 'id')::bigint AS discount_id, 1 AS places
        FROM ticket t CROSS JOIN LATERAL jsonb_array_elements(t.parts) p
        WHERE t.event_id = $1 AND t.status = 1 AND t.parts IS NOT NULL AND p ->> 'kind' = 'discount'
        UNION ALL
        SELECT h.discount_id, i.quantity FROM hold h JOIN hold_item i ON i.event_id = h.event_id AND i.hold_id = h.hold_id
        WHERE h.event_id = $1 AND h.state = 0 AND h.discount_id IS NOT NULL AND i.parts @> '[{"kind": "discount"}]')
    SELECT d.code, d.used, coalesce(sum(u.places), 0) FROM discount d LEFT JOIN uses u ON u.discount_id = d.discount_id
    WHERE d.event_id = $1 GROUP BY d.event_id, d.discount_id HAVING d.used <> coalesce(sum(u.places), 0))sql"};
constexpr Query selectReturned{"verify.returned", R"sql(
    SELECT p.payment_id, p.refunded, coalesce(sum(r.amount), 0)
    FROM payment p LEFT JOIN refund r ON r.event_id = p.event_id AND r.payment_id = p.payment_id
    WHERE p.event_id = $1 GROUP BY p.payment_id, p.refunded HAVING p.refunded <> coalesce(sum(r.amount), 0))sql"};

// A basket is whole: all of its orders in one currency; and parts of a payment are only in orders of one basket.
constexpr Query selectBaskets{"verify.baskets", R"sql(
    SELECT b.basket_id, b.orders, (SELECT count(*) FROM sales_order o WHERE o.basket_id = b.basket_id AND o.currency = b.currency)
    FROM basket b WHERE b.orders <> (SELECT count(*) FROM sales_order o WHERE o.basket_id = b.basket_id AND o.currency = b.currency))sql"};
constexpr Query selectGroups{"verify.groups", R"sql(
    SELECT p.payment_group FROM payment p JOIN sales_order o ON o.event_id = p.event_id AND o.order_id = p.order_id
    WHERE p.payment_group IS NOT NULL
    GROUP BY 1 HAVING count(DISTINCT coalesce(o.basket_id, 0)) <> 1 OR bool_or(o.basket_id IS NULL) OR count(DISTINCT p.method) <> 1)sql"};

struct Seat {
    SeatState state = SeatState::Available;
    qint64 hold = 0;
    qint64 ticket = 0;
    qint64 house = 0;
    bool operator==(const Seat &) const = default;
};

struct Area {
    int held = 0;
    int sold = 0;
    int blocked = 0;
    bool operator==(const Area &) const = default;
};

struct ToldOrder {
    QString status;
    qint64 total = 0;
    qint64 refunded = 0;
    qint64 kept = 0;
    qint64 basket = 0;
};

struct SoldTicket {
    qint64 order;
    int seat;
    qint64 price;
    QList<PricePart> parts;
};

QList<PricePart> partsOf(const QJsonValue &ticket) { return partsFromStored(QJsonDocument(ticket["parts"_L1].toArray()).toJson(QJsonDocument::Compact)); }

/// What tickets that were taken back came to.
struct Returned {
    qint64 sum = 0;
    PriceSplit split;
    PriceSplit kept; ///< of it, what is not refundable
};

/// One event as its log tells it.
class Replay
{
public:
    Replay(qint64 event, QStringList &problems) : m_event(event), m_problems(problems) {}

    void apply(qint64 version, const QString &type, const QJsonObject &data)
    {
        if (version != m_version + 1)
            problem(u"log: version %1 follows %2"_s.arg(version).arg(m_version));
        m_version = version;
        const qint64 hold = data["holdId"_L1].toInteger();
        const qint64 order = data["orderId"_L1].toInteger();
        if (type == "hold.created"_L1) {
            holdItems(data["items"_L1].toArray(), hold);
        } else if (type == "hold.expired"_L1 || type == "hold.released"_L1) {
            freeItems(data["items"_L1].toArray(), hold);
        } else if (type == "order.expired"_L1 || type == "order.cancelled"_L1) {
            freeItems(data["items"_L1].toArray(), hold);
            m_orders[order].status = type == "order.expired"_L1 ? u"expired"_s : u"cancelled"_s;
        } else if (type == "order.placed"_L1) {
            m_orders.insert(order, {u"pending"_s, data["total"_L1].toInteger(), 0, 0, data["basketId"_L1].toInteger()});
        } else if (type == "order.confirmed"_L1) {
            confirm(data);
        } else if (type == "order.refunded"_L1 || type == "order.voided"_L1) {
            refund(data, type == "order.voided"_L1);
        } else if (type == "order.exchanged"_L1) {
            exchange(data);
        } else if (type == "order.deposit_returned"_L1) {
            freeItems(data["items"_L1].toArray(), hold);
            m_orders[order].status = data["status"_L1].toString();
            m_orders[order].refunded += data["amount"_L1].toInteger();
        } else if (type == "house_hold.created"_L1) {
            block(data);
        } else if (type == "house_hold.released"_L1) {
            unblock(data);
        } else if (type == "lease.taken"_L1) {
            lease(data);
        } else if (type == "lease.returned"_L1 || type == "lease.given_up"_L1) {
            unlease(data, type == "lease.given_up"_L1);
        } else if (type == "lease.sold"_L1) {
            sellLeased(data);
        } else if (type != "order.paid_in_part"_L1 && type != "hold.extended"_L1 && type != "hold.repriced"_L1 && type != "tickets.reissued"_L1
                   && type != "invoice.settled"_L1 && type != "house_hold.changed"_L1) {
            problem(u"log: version %1 has the unknown type %2"_s.arg(version).arg(type));
        }
    }

    void problem(const QString &sentence)
    {
        if (m_problems.size() < maxProblems)
            m_problems.append(u"event %1: %2"_s.arg(m_event).arg(sentence));
    }

    qint64 version() const { return m_version; }
    const QMap<int, Seat> &seats() const { return m_seats; }
    const QMap<int, Area> &areas() const { return m_areas; }
    const QHash<qint64, ToldOrder> &orders() const { return m_orders; }
    const QHash<qint64, SoldTicket> &tickets() const { return m_tickets; }
    const PriceSplit &revenue() const { return m_revenue; }
    const ToldLeases &leases() const { return m_leases; }

private:
    void holdItems(const QJsonArray &items, qint64 hold)
    {
        for (const QJsonValue &item : items) {
            if (item["seat"_L1].isUndefined()) {
                m_areas[item["section"_L1].toInt()].held += item["quantity"_L1].toInt(1);
                continue;
            }
            const int seat = item["seat"_L1].toInt();
            const Seat before = m_seats.value(seat);
            if (before.state != SeatState::Available && before.state != SeatState::Blocked)
                problem(u"log: version %1 holds seat %2, which was taken"_s.arg(m_version).arg(seat));
            m_seats.insert(seat, {SeatState::Held, hold, 0, before.house});
        }
    }

    void freeItems(const QJsonArray &items, qint64 hold)
    {
        for (const QJsonValue &item : items) {
            if (item["seat"_L1].isUndefined()) {
                m_areas[item["section"_L1].toInt()].held -= item["quantity"_L1].toInt(1);
                continue;
            }
            const int seat = item["seat"_L1].toInt();
            const Seat before = m_seats.value(seat);
            if (before.state != SeatState::Held || before.hold != hold)
                problem(u"log: version %1 lets seat %2 go, which hold %3 did not have"_s.arg(m_version).arg(seat).arg(hold));
            if (before.house != 0)
                m_seats.insert(seat, {SeatState::Blocked, 0, 0, before.house});
            else
                m_seats.remove(seat);
        }
    }

    qint64 place(const QJsonArray &tickets, qint64 order, qint64 hold)
    {
        qint64 sum = 0;
        for (const QJsonValue &ticket : tickets) {
            const qint64 id = ticket["ticketId"_L1].toInteger();
            const int seat = ticket["seat"_L1].toInt(-1);
            sum += ticket["price"_L1].toInteger();
            const QList<PricePart> parts = partsOf(ticket);
            m_tickets.insert(id, {order, seat, ticket["price"_L1].toInteger(), parts});
            m_revenue += splitOf(ticket["price"_L1].toInteger(), parts);
            if (seat < 0) {
                auto &area = m_areas[ticket["section"_L1].toInt()];
                --area.held;
                ++area.sold;
                continue;
            }
            const Seat before = m_seats.value(seat);
            if (before.state != SeatState::Held || before.hold != hold)
                problem(u"log: version %1 sells seat %2, which hold %3 did not have"_s.arg(m_version).arg(seat).arg(hold));
            m_seats.insert(seat, {SeatState::Sold, 0, id, 0});
        }
        return sum;
    }

    Returned takeBack(const QJsonArray &tickets, qint64 order)
    {
        Returned returned;
        for (const QJsonValue &ticket : tickets) {
            const qint64 id = ticket["ticketId"_L1].toInteger();
            const int seat = ticket["seat"_L1].toInt(-1);
            const SoldTicket sold = m_tickets.take(id);
            returned.sum += ticket["price"_L1].toInteger();
            returned.split += splitOf(ticket["price"_L1].toInteger(), sold.parts);
            returned.kept += keptSplitOf(sold.parts);
            if (sold.order != order)
                problem(u"log: version %1 takes ticket %2 back, which order %3 did not have"_s.arg(m_version).arg(id).arg(order));
            if (seat < 0) {
                --m_areas[ticket["section"_L1].toInt()].sold;
                continue;
            }
            if (!(m_seats.value(seat) == Seat{SeatState::Sold, 0, id, 0}))
                problem(u"log: version %1 frees seat %2, which ticket %3 did not have"_s.arg(m_version).arg(seat).arg(id));
            m_seats.remove(seat);
        }
        return returned;
    }

    void confirm(const QJsonObject &data)
    {
        const qint64 order = data["orderId"_L1].toInteger();
        const qint64 sum = place(data["tickets"_L1].toArray(), order, data["holdId"_L1].toInteger());
        if (sum != data["total"_L1].toInteger())
            problem(u"log: the tickets of order %1 sum to %2, not %3"_s.arg(order).arg(sum).arg(data["total"_L1].toInteger()));
        m_orders.insert(order, {u"confirmed"_s, data["total"_L1].toInteger(), 0, 0, data["basketId"_L1].toInteger()});
    }

    void refund(const QJsonObject &data, bool isVoid)
    {
        const qint64 order = data["orderId"_L1].toInteger();
        const Returned returned = takeBack(data["tickets"_L1].toArray(), order);
        const PriceSplit kept = data["isEventOff"_L1].toBool() || isVoid ? PriceSplit() : returned.kept;
        const qint64 amount = data["amount"_L1].toInteger();
        if (returned.sum - kept.sum() != amount)
            problem(u"log: version %1 gives %2 back for tickets of %3 and keeps %4"_s.arg(m_version).arg(amount).arg(returned.sum).arg(kept.sum()));
        m_revenue += -returned.split;
        m_revenue += kept;
        m_orders[order].refunded += amount;
        m_orders[order].kept += kept.sum();
        m_orders[order].status = data["status"_L1].toString();
    }

    void exchange(const QJsonObject &data)
    {
        const qint64 order = data["orderId"_L1].toInteger();
        checkOnceFees(data, order);
        const Returned returned = takeBack(data["returned"_L1].toArray(), order);
        const qint64 old = returned.sum;
        m_revenue += -returned.split;
        const qint64 fresh = place(data["tickets"_L1].toArray(), order, data["holdId"_L1].toInteger());
        if (fresh - old != data["difference"_L1].toInteger())
            problem(u"log: version %1 exchanges %2 for %3 with a difference of %4"_s.arg(m_version).arg(old).arg(fresh).arg(data["difference"_L1].toInteger()));
        m_orders[order].total += std::max<qint64>(fresh - old, 0);
        m_orders[order].refunded += std::max<qint64>(old - fresh, 0);
    }

    /// What an order was asked once its exchanges do not change: new places have of it what the returned ones had.
    void checkOnceFees(const QJsonObject &data, qint64 order)
    {
        QHash<qint64, qint64> fresh, returned;
        for (const QJsonValue &ticket : data["tickets"_L1].toArray()) {
            for (const PricePart &part : partsOf(ticket)) {
                if (part.isOnce)
                    fresh[part.id] += part.amount;
            }
        }
        if (fresh.isEmpty())
            return;
        for (const QJsonValue &ticket : data["returned"_L1].toArray()) {
            for (const PricePart &part : m_tickets.value(ticket["ticketId"_L1].toInteger()).parts) {
                if (part.kind == PricePart::Kind::Fee)
                    returned[part.id] += part.amount;
            }
        }
        for (auto it = fresh.cbegin(); it != fresh.cend(); ++it) {
            const auto bears = [&](const SoldTicket &sold) {
                return sold.order == order && std::ranges::any_of(sold.parts, [&](const PricePart &part) { return part.kind == PricePart::Kind::Fee && part.id == it.key(); });
            };
            if (*it != returned.value(it.key()) && std::ranges::any_of(m_tickets, bears))
                problem(u"log: version %1 changes fee %2, which order %3 is asked once, from %4 to %5"_s.arg(m_version).arg(it.key()).arg(order)
                            .arg(returned.value(it.key())).arg(*it));
        }
    }

    void block(const QJsonObject &data)
    {
        for (const QJsonValue &seat : data["seats"_L1].toArray()) {
            if (m_seats.contains(seat.toInt()))
                problem(u"log: version %1 blocks seat %2, which was taken"_s.arg(m_version).arg(seat.toInt()));
            m_seats.insert(seat.toInt(), {SeatState::Blocked, 0, 0, data["blockId"_L1].toInteger()});
        }
        for (const QJsonValue &area : data["areas"_L1].toArray())
            m_areas[area["section"_L1].toInt()].blocked += area["quantity"_L1].toInt();
    }

    void unblock(const QJsonObject &data)
    {
        for (const QJsonValue &value : data["seats"_L1].toArray()) {
            Seat seat = m_seats.value(value.toInt());
            if (seat.house != data["blockId"_L1].toInteger())
                problem(u"log: version %1 releases seat %2, which the house did not have"_s.arg(m_version).arg(value.toInt()));
            seat.house = 0;
            if (seat.state == SeatState::Held)
                m_seats.insert(value.toInt(), seat);
            else
                m_seats.remove(value.toInt());
        }
        for (const QJsonValue &area : data["areas"_L1].toArray())
            m_areas[area["section"_L1].toInt()].blocked -= area["quantity"_L1].toInt();
    }

    void lease(const QJsonObject &data)
    {
        const qint64 lease = data["leaseId"_L1].toInteger();
        m_leases.take(lease, data["priceBook"_L1].toInteger());
        for (const QJsonValue &place : data["places"_L1].toArray()) {
            const int seat = place["seat"_L1].toInt(-1);
            m_leases.add(lease, place["ticketId"_L1].toInteger(), seat);
            if (seat < 0) {
                ++m_areas[place["section"_L1].toInt()].blocked;
                continue;
            }
            if (m_seats.contains(seat))
                problem(u"log: version %1 leases seat %2, which was taken"_s.arg(m_version).arg(seat));
            m_seats.insert(seat, {SeatState::Blocked, 0, 0, lease});
        }
    }

    void unlease(const QJsonObject &data, bool isGivenUp)
    {
        const qint64 lease = data["leaseId"_L1].toInteger();
        if (isGivenUp)
            m_leases.giveUp(lease);
        for (const QJsonValue &place : data["places"_L1].toArray()) {
            const qint64 ticket = place["ticketId"_L1].toInteger();
            const int seat = place["seat"_L1].toInt(-1);
            if (!m_leases.free(lease, ticket, isGivenUp))
                problem(u"log: version %1 lets ticket %2 go, which lease %3 did not have"_s.arg(m_version).arg(ticket).arg(lease));
            if (seat < 0)
                --m_areas[place["section"_L1].toInt()].blocked;
            else if (!(m_seats.take(seat) == Seat{SeatState::Blocked, 0, 0, lease}))
                problem(u"log: version %1 lets seat %2 go, which lease %3 did not have"_s.arg(m_version).arg(seat).arg(lease));
        }
    }

    /// As if its places had been held for the order a moment before: from the lease, or, after it was given up, from whoever
    /// has not sold them.
    void sellLeased(const QJsonObject &data)
    {
        const qint64 lease = data["leaseId"_L1].toInteger();
        for (const QJsonValue &place : data["tickets"_L1].toArray()) {
            const qint64 ticket = place["ticketId"_L1].toInteger();
            const int seat = place["seat"_L1].toInt(-1);
            const bool isReclaimed = place["reclaimed"_L1].toBool();
            if (!m_leases.sell(lease, ticket, isReclaimed))
                problem(u"log: version %1 sells ticket %2, which lease %3 did not have"_s.arg(m_version).arg(ticket).arg(lease));
            if (seat < 0) {
                Area &area = m_areas[place["section"_L1].toInt()];
                ++area.held;
                area.blocked -= isReclaimed ? 0 : 1;
                continue;
            }
            const Seat before = m_seats.value(seat);
            const bool mayBeSold = isReclaimed ? before.state == SeatState::Available || before.state == SeatState::Blocked
                                               : before == Seat{SeatState::Blocked, 0, 0, lease};
            if (!mayBeSold)
                problem(u"log: version %1 sells seat %2, which lease %3 did not have"_s.arg(m_version).arg(seat).arg(lease));
            m_seats.insert(seat, {SeatState::Held, data["holdId"_L1].toInteger(), 0, before.house});
        }
        confirm(data);
    }

    const qint64 m_event;
    QStringList &m_problems;
    qint64 m_version = 0;
    PriceSplit m_revenue;
    QMap<int, Seat> m_seats;                                ///< all but available ones
    QMap<int, Area> m_areas;
    QHash<qint64, ToldOrder> m_orders;
    QHash<qint64, SoldTicket> m_tickets;
    ToldLeases m_leases;
};

Status replayLog(Transaction &tx, qint64 event, Replay &replay)
{
    QString last = u"-infinity"_s;
    for (;;) {
        const auto rows = tx.run(selectLog, Params::of(event, replay.version(), last, logPage));
        if (!rows)
            return rows.error();
        for (int i = 0; i < rows->count(); ++i)
            replay.apply(rows->integer(i, 0), rows->text(i, 1), QJsonDocument::fromJson(rows->raw(i, 2)).object());
        if (rows->count() < logPage)
            return ok();
        last = rows->text(rows->count() - 1, 3);
    }
}

Status compareInventory(Transaction &tx, qint64 event, int available, int capacity, Replay &replay)
{
    const auto rows = tx.run(selectTaken, Params::of(event));
    if (!rows)
        return rows.error();
    QMap<int, Seat> seats;
    for (int i = 0; i < rows->count(); ++i)
        seats.insert(rows->smallInteger(i, 0), {SeatState(rows->smallInteger(i, 1)), rows->integer(i, 2), rows->integer(i, 3), rows->integer(i, 4)});
    for (auto it = seats.cbegin(); it != seats.cend(); ++it) {
        if (!(replay.seats().value(it.key()) == *it))
            replay.problem(u"seat %1 is %2 in the table, %3 by the log"_s.arg(it.key())
                               .arg(QLatin1Char(seatStateLetter(it->state))).arg(QLatin1Char(seatStateLetter(replay.seats().value(it.key()).state))));
    }
    for (auto it = replay.seats().cbegin(); it != replay.seats().cend(); ++it) {
        if (!seats.contains(it.key()))
            replay.problem(u"seat %1 is available in the table, taken by the log"_s.arg(it.key()));
    }
    const auto areas = tx.run(selectAreas, Params::of(event));
    if (!areas)
        return areas.error();
    int taken = int(seats.size());
    for (int i = 0; i < areas->count(); ++i) {
        const Area area{areas->smallInteger(i, 1), areas->smallInteger(i, 2), areas->smallInteger(i, 3)};
        taken += area.held + area.sold + area.blocked;
        if (!(replay.areas().value(areas->smallInteger(i, 0)) == area))
            replay.problem(u"area %1 counts %2 held, %3 sold and %4 blocked, not what the log says"_s.arg(areas->integer(i, 0)).arg(area.held)
                               .arg(area.sold).arg(area.blocked));
    }
    if (capacity - taken != available)
        replay.problem(u"%1 places are said to be available, %2 are"_s.arg(available).arg(capacity - taken));
    return ok();
}

Status compareOrders(Transaction &tx, qint64 event, Replay &replay, BookingVerifier::Report &report)
{
    const auto orders = tx.run(selectOrders, Params::of(event));
    if (!orders)
        return orders.error();
    report.orders += orders->count();
    for (int i = 0; i < orders->count(); ++i) {
        const auto told = replay.orders().value(orders->integer(i, 0));
        if (told.status != orders->text(i, 1) || told.total != orders->integer(i, 2))
            replay.problem(u"order %1 is %2 over %3, by the log %4 over %5"_s.arg(orders->integer(i, 0)).arg(orders->text(i, 1))
                               .arg(orders->integer(i, 2)).arg(told.status).arg(told.total));
        if (told.refunded != orders->integer(i, 4))
            replay.problem(u"order %1 gave %2 back, by the log %3"_s.arg(orders->integer(i, 0)).arg(orders->integer(i, 4)).arg(told.refunded));
        if (told.kept != orders->integer(i, 5))
            replay.problem(u"order %1 kept %2 of its fees, by the log %3"_s.arg(orders->integer(i, 0)).arg(orders->integer(i, 5)).arg(told.kept));
    }
    for (int i = 0; i < orders->count(); ++i) {
        const qint64 told = replay.orders().value(orders->integer(i, 0)).basket;
        if (told != orders->integer(i, 6))
            replay.problem(u"order %1 belongs to basket %2, by the log to %3"_s.arg(orders->integer(i, 0)).arg(orders->integer(i, 6)).arg(told));
    }
    if (orders->count() != replay.orders().size())
        replay.problem(u"the table has %1 orders, the log %2"_s.arg(orders->count()).arg(replay.orders().size()));
    const auto tickets = tx.run(selectTickets, Params::of(event));
    if (!tickets)
        return tickets.error();
    for (int i = 0; i < tickets->count(); ++i) {
        const auto told = replay.tickets().constFind(tickets->integer(i, 0));
        const bool isAsTold = told != replay.tickets().constEnd() && told->order == tickets->integer(i, 1) && told->seat == tickets->smallInteger(i, 2)
            && told->price == tickets->integer(i, 3) && told->parts == partsFromStored(tickets->raw(i, 4));
        if (!isAsTold)
            replay.problem(u"ticket %1 is not what the log says"_s.arg(tickets->integer(i, 0)));
    }
    if (tickets->count() != replay.tickets().size())
        replay.problem(u"the table has %1 valid tickets, the log %2"_s.arg(tickets->count()).arg(replay.tickets().size()));
    return ok();
}

Status checkBaskets(Transaction &tx, QStringList &problems)
{
    const auto baskets = tx.run(selectBaskets);
    if (!baskets)
        return baskets.error();
    for (int i = 0; i < baskets->count() && problems.size() < maxProblems; ++i)
        problems.append(u"basket %1 was sold with %2 orders and has %3 of its currency"_s.arg(baskets->integer(i, 0)).arg(baskets->integer(i, 1)).arg(baskets->integer(i, 2)));
    const auto groups = tx.run(selectGroups);
    if (!groups)
        return groups.error();
    for (int i = 0; i < groups->count() && problems.size() < maxProblems; ++i)
        problems.append(u"the parts of payment %1 are not of one basket and one method"_s.arg(groups->integer(i, 0)));
    return ok();
}

Status compareMoney(Transaction &tx, qint64 event, Replay &replay, BookingVerifier::Report &report)
{
    const auto postings = tx.run(selectPostings, Params::of(event));
    if (!postings)
        return postings.error();
    for (int i = 0; i < postings->count(); ++i)
        replay.problem(u"ledger posting %1 is off balance by %2"_s.arg(postings->integer(i, 0)).arg(postings->integer(i, 1)));
    const auto sums = tx.run(selectBalances, Params::of(event));
    if (!sums)
        return sums.error();
    report.ledgerEntries += sums->integer(0, 0);
    if (sums->integer(0, 1) != sums->integer(0, 2))
        replay.problem(u"the ledger took in %1, payments and refunds say %2"_s.arg(sums->integer(0, 1)).arg(sums->integer(0, 2)));
    const auto returned = tx.run(selectReturned, Params::of(event));
    if (!returned)
        return returned.error();
    for (int i = 0; i < returned->count(); ++i)
        replay.problem(u"payment %1 says it gave %2 back, its refunds %3"_s.arg(returned->integer(i, 0)).arg(returned->integer(i, 1)).arg(returned->integer(i, 2)));
    const PriceSplit &told = replay.revenue();
    const std::pair<QString, std::pair<qint64, qint64>> accounts[] = {{u"revenue is"_s, {sums->integer(0, 3), told.tickets}},
                                                                      {u"fees are"_s, {sums->integer(0, 4), told.fees}},
                                                                      {u"taxes are"_s, {sums->integer(0, 5), told.taxes}}};
    for (const auto &[name, amounts] : accounts) {
        if (amounts.first != amounts.second)
            replay.problem(u"the ledger's %1 %2, the log's %3"_s.arg(name).arg(amounts.first).arg(amounts.second));
    }
    const auto miscounted = tx.run(selectMiscounted, Params::of(event));
    if (!miscounted)
        return miscounted.error();
    for (int i = 0; i < miscounted->count(); ++i)
        replay.problem(u"the code %1 counts %2 places, %3 have it"_s.arg(miscounted->text(i, 0)).arg(miscounted->integer(i, 1)).arg(miscounted->integer(i, 2)));
    return ok();
}

} // namespace

Result<BookingVerifier::Report> BookingVerifier::run()
{
    return m_database.inTransaction([](Transaction &tx) -> Result<Report> {
        Report report;
        for (const Query *setting : {&snapshotMode, &patience}) {
            if (const auto set = tx.run(*setting); !set)
                return set.error();
        }
        const auto events = tx.run(selectEvents);
        if (!events)
            return events.error();
        for (int i = 0; i < events->count(); ++i) {
            const qint64 event = events->integer(i, 0);
            Replay replay(event, report.problems);
            if (const auto replayed = replayLog(tx, event, replay); !replayed)
                return replayed.error();
            if (replay.version() != events->integer(i, 1))
                replay.problem(u"the inventory is at version %1, the log ends at %2"_s.arg(events->integer(i, 1)).arg(replay.version()));
            report.changes += replay.version();
            ++report.events;
            if (const auto compared = compareInventory(tx, event, events->smallInteger(i, 2), events->smallInteger(i, 3), replay); !compared)
                return compared.error();
            if (const auto compared = compareOrders(tx, event, replay, report); !compared)
                return compared.error();
            if (const auto compared = compareMoney(tx, event, replay, report); !compared)
                return compared.error();
            if (const auto compared = replay.leases().compare(tx, event, [&replay](const QString &sentence) { replay.problem(sentence); }); !compared)
                return compared.error();
        }
        if (const auto compared = VoucherVerifier::run(tx, report.problems, maxProblems); !compared)
            return compared.error();
        if (const auto checked = checkBaskets(tx, report.problems); !checked)
            return checked.error();
        if (const auto compared = PaymentVerifier::run(tx, report.problems, maxProblems); !compared)
            return compared.error();
        if (const auto compared = InvoiceVerifier::run(tx, report.problems, maxProblems); !compared)
            return compared.error();
        if (const auto followed = LedgerVerifier::run(tx, report.problems, maxProblems); !followed)
            return followed.error();
        return report;
    });
}

} // namespace foyer
