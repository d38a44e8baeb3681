// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingRepository.h"

#include "booking/OrderRepository.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query lockInventory{"booking.lock", "SELECT version, available, now() FROM inventory WHERE event_id = $1 FOR UPDATE"};
constexpr Query selectEvent{"booking.event", "SELECT status, currency, venue_plan_id FROM event WHERE id = $1"};
constexpr Query selectPrices{"booking.prices", "SELECT level, price FROM event_price_level WHERE event_id = $1"};
constexpr Query selectAreas{"booking.areas", "SELECT section, price_level, capacity, held, sold, blocked FROM area WHERE event_id = $1"};
// Each row is looked up by its key, whatever the statistics say: a statement is planned once for its connection, when its
// tables may still be small, and OFFSET 0 keeps the planner from making a join of it that reads them from end to end.
// Without it the hot event fell from 1,120 to 261 sales a second within half a minute of selling (tests/load/RESULTS.md).
constexpr Query selectKept{"booking.kept", R"sql(
    SELECT i.account_id, i.key, i.request_hash, i.status, i.reply FROM unnest($2::bigint[], $3::text[]) AS w (account, key)
    CROSS JOIN LATERAL (SELECT * FROM idempotency k WHERE k.event_id = $1 AND k.account_id = w.account AND k.key = w.key OFFSET 0) i)sql"};
// Those that are due, those that are named, and those of named orders that wait to be paid, with their items; one row an item.
constexpr Query selectHolds{"booking.holds", R"sql(
    WITH wanted AS (
        SELECT unnest($2::bigint[]) AS hold_id
        UNION
        SELECT hold_id FROM sales_order WHERE event_id = $1 AND order_id = ANY($3::bigint[]) AND status = 'pending'
        UNION
        (SELECT hold_id FROM hold WHERE event_id = $1 AND state = 0 AND expires_at <= now() ORDER BY expires_at LIMIT 500))
    SELECT h.hold_id, h.account_id, h.state, h.order_id, h.total, h.expires_at, h.state = 0 AND h.expires_at <= now(),
           i.seat, i.section, i.quantity, i.price_level, i.price, h.created_at
    FROM wanted CROSS JOIN LATERAL (SELECT * FROM hold k WHERE k.event_id = $1 AND k.hold_id = wanted.hold_id OFFSET 0) h
    CROSS JOIN LATERAL (SELECT * FROM hold_item k WHERE k.event_id = $1 AND k.hold_id = h.hold_id OFFSET 0) i
    ORDER BY h.hold_id, i.line)sql"};
#define HOUSE_COLUMNS "SELECT h.house_hold_id, h.code, h.colour, h.reason, h.is_kill, h.may_sellers_sell, h.is_released, h.release_at, h.created_at," \
                      " h.account_id, NOT h.is_released AND h.release_at <= now()," \
                      " ARRAY(SELECT s.seat FROM seat s WHERE s.event_id = $1 AND s.house_hold_id = h.house_hold_id ORDER BY 1)," \
                      " ARRAY(SELECT a.section FROM house_hold_area a WHERE a.event_id = $1 AND a.house_hold_id = h.house_hold_id ORDER BY section)," \
                      " ARRAY(SELECT a.quantity FROM house_hold_area a WHERE a.event_id = $1 AND a.house_hold_id = h.house_hold_id ORDER BY section)" \
                      " FROM house_hold h WHERE h.event_id = $1 AND "
constexpr Query selectHouses{"booking.houses", HOUSE_COLUMNS "(h.house_hold_id = ANY($2::bigint[]) OR (NOT h.is_released AND h.release_at <= now()))"};
constexpr Query selectOpenHouses{"booking.open_houses", HOUSE_COLUMNS "NOT h.is_released ORDER BY h.house_hold_id LIMIT 1000"};
#undef HOUSE_COLUMNS
constexpr Query selectSeats{"booking.seats", R"sql(
    SELECT s.seat, s.state, s.price_level, coalesce(s.hold_id, 0), coalesce(s.ticket_id, 0), coalesce(s.house_hold_id, 0)
    FROM unnest($2::int[]) AS w (seat)
    CROSS JOIN LATERAL (SELECT * FROM seat k WHERE k.event_id = $1 AND k.seat = w.seat OFFSET 0 FOR UPDATE) s)sql"};
constexpr Query updateSeats{"booking.update_seats", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.state, w.hold, w.ticket, w.house
        FROM unnest($2::int[], $3::int[], $4::bigint[], $5::int[], $6::bigint[], $7::bigint[], $8::bigint[])
            AS w (seat, old_state, old_hold, state, hold, ticket, house)
        CROSS JOIN LATERAL (SELECT s.ctid FROM seat s WHERE s.event_id = $1 AND s.seat = w.seat AND s.state = w.old_state
                                AND coalesce(s.hold_id, 0) = w.old_hold OFFSET 0) r)
    UPDATE seat s SET state = u.state, hold_id = nullif(u.hold, 0), ticket_id = nullif(u.ticket, 0), house_hold_id = nullif(u.house, 0)
    FROM u WHERE s.ctid = u.place)sql"};
constexpr Query updateAreas{"booking.update_areas", R"sql(
    UPDATE area a SET held = u.held, sold = u.sold, blocked = u.blocked
    FROM unnest($2::int[], $3::int[], $4::int[], $5::int[]) AS u (section, held, sold, blocked)
    WHERE a.event_id = $1 AND a.section = u.section)sql"};
constexpr Query insertHolds{"booking.insert_holds", R"sql(
    INSERT INTO hold (event_id, hold_id, account_id, channel, state, total, created_at, expires_at)
    SELECT $1, id, account, channel, state, total, now(), expires
    FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::int[], $6::bigint[], $7::timestamptz[])
        AS u (id, account, channel, state, total, expires))sql"};
constexpr Query insertHoldItems{"booking.insert_hold_items", R"sql(
    INSERT INTO hold_item (event_id, hold_id, line, seat, section, quantity, price_level, price)
    SELECT $1, * FROM unnest($2::bigint[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::bigint[]))sql"};
constexpr Query updateHolds{"booking.update_holds", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.state, w.order_id, w.expires
        FROM unnest($2::bigint[], $3::int[], $4::bigint[], $5::timestamptz[]) AS w (id, state, order_id, expires)
        CROSS JOIN LATERAL (SELECT h.ctid FROM hold h WHERE h.event_id = $1 AND h.hold_id = w.id OFFSET 0) r)
    UPDATE hold h SET state = u.state, order_id = nullif(u.order_id, 0), expires_at = u.expires
    FROM u WHERE h.ctid = u.place)sql"};
constexpr Query insertOrders{"booking.insert_orders", R"sql(
    INSERT INTO sales_order (event_id, order_id, reference, hold_id, status, customer_name, customer_email, customer_phone,
                             currency, total, paid, account_id, channel, created_at)
    SELECT $1, id, reference, hold, status, nullif(name, ''), nullif(email, ''), nullif(phone, ''), $2, total, paid, account,
           channel, now()
    FROM unnest($3::bigint[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[],
                $11::bigint[], $12::bigint[], $13::text[])
        AS u (id, reference, hold, status, name, email, phone, total, paid, account, channel))sql"};
constexpr Query updateOrders{"booking.update_orders", R"sql(
    UPDATE sales_order o SET status = u.status, total = u.total, paid = u.paid, refunded = u.refunded
    FROM unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[]) AS u (id, status, total, paid, refunded)
    WHERE o.event_id = $1 AND o.order_id = u.id)sql"};
constexpr Query insertTickets{"booking.insert_tickets", R"sql(
    INSERT INTO ticket (event_id, ticket_id, order_id, line, seat, section, price_level, price, status, readable_code)
    SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::int[], $5::int[], $6::int[], $7::int[], $8::bigint[], $9::int[],
                             $10::text[]))sql"};
constexpr Query updateTickets{"booking.update_tickets", R"sql(
    UPDATE ticket t SET status = u.status, issue = u.issue, readable_code = u.code
    FROM unnest($2::bigint[], $3::int[], $4::int[], $5::text[], $6::int[]) AS u (id, status, issue, code, outside)
    WHERE t.event_id = $1 AND t.ticket_id = u.id AND (u.outside = 0 OR t.first_admitted_at IS NULL))sql"};
constexpr Query updatePayments{"booking.update_payments", R"sql(
    UPDATE payment p SET refunded = p.refunded + u.amount
    FROM (SELECT id, sum(amount)::bigint AS amount FROM unnest($2::bigint[], $3::bigint[]) AS r (id, amount) GROUP BY id) u
    WHERE p.event_id = $1 AND p.payment_id = u.id)sql"};
constexpr Query insertRefunds{"booking.insert_refunds", R"sql(
    INSERT INTO refund (event_id, refund_id, order_id, payment_id, method, amount, reason, account_id, at)
    SELECT $1, id, order_id, payment, method, amount, reason, account, now()
    FROM unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[], $7::text[], $8::bigint[])
        AS u (id, order_id, payment, method, amount, reason, account))sql"};
constexpr Query insertHouse{"booking.insert_house", R"sql(
    INSERT INTO house_hold (event_id, house_hold_id, code, colour, reason, is_kill, may_sellers_sell, release_at, account_id, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now()))sql"};
constexpr Query insertHouseAreas{"booking.insert_house_areas", R"sql(
    INSERT INTO house_hold_area (event_id, house_hold_id, section, quantity)
    SELECT $1, $2, * FROM unnest($3::int[], $4::int[]))sql"};
constexpr Query releaseHouses{"booking.release_houses", R"sql(
    UPDATE house_hold SET is_released = true WHERE event_id = $1 AND house_hold_id = ANY($2::bigint[]))sql"};
constexpr Query deleteHouseAreas{"booking.delete_house_areas", "DELETE FROM house_hold_area WHERE event_id = $1 AND house_hold_id = ANY($2::bigint[])"};
constexpr Query insertPayments{"booking.insert_payments", R"sql(
    INSERT INTO payment (event_id, payment_id, order_id, method, amount, tendered, reference, account_id, at)
    SELECT $1, id, order_id, method, amount, tendered, nullif(reference, ''), account, now()
    FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::text[], $8::bigint[])
        AS u (id, order_id, method, amount, tendered, reference, account))sql"};
constexpr Query insertLog{"booking.insert_log", R"sql(
    INSERT INTO event_log (event_id, version, type, subject, actor_id, channel, at, data)
    SELECT $1, version, type, subject, actor, channel, now(), data::jsonb
    FROM unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[])
        AS u (version, type, subject, actor, channel, data))sql"};
constexpr Query insertKept{"booking.insert_kept", R"sql(
    INSERT INTO idempotency (event_id, account_id, key, request_hash, status, reply)
    SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::bytea[], $5::int[], $6::text[]))sql"};
constexpr Query raiseVersion{"booking.raise_version", "UPDATE inventory SET version = $2, available = $3 WHERE event_id = $1"};
constexpr Query selectSnapshot{"booking.snapshot", R"sql(
    SELECT i.version, i.available,
           coalesce((SELECT string_agg(substr('ahsb', s.state + 1, 1), '' ORDER BY s.seat) FROM seat s WHERE s.event_id = $1), ''),
           ARRAY(SELECT section FROM area WHERE event_id = $1 ORDER BY section),
           ARRAY(SELECT capacity FROM area WHERE event_id = $1 ORDER BY section),
           ARRAY(SELECT capacity - held - sold - blocked FROM area WHERE event_id = $1 ORDER BY section)
    FROM inventory i WHERE i.event_id = $1)sql"};
constexpr Query selectDueEvents{"booking.due_events", R"sql(
    (SELECT DISTINCT event_id FROM hold WHERE state = 0 AND expires_at <= now() LIMIT 100)
    UNION
    (SELECT DISTINCT event_id FROM house_hold WHERE NOT is_released AND release_at <= now() LIMIT 100))sql"};
constexpr Query forgetOutcomes{"booking.forget_outcomes", R"sql(
    DELETE FROM idempotency WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM idempotency WHERE created_at < now() - interval '24 hours' LIMIT 5000)))sql"};
// Carts that became nothing; those of orders stay with them.
constexpr Query forgetItems{"booking.forget_items", R"sql(
    DELETE FROM hold_item WHERE (event_id, hold_id) IN (
        SELECT event_id, hold_id FROM hold WHERE state IN (1, 3) AND order_id IS NULL AND expires_at < now() - interval '30 days' LIMIT 1000))sql"};
constexpr Query forgetHolds{"booking.forget_holds", R"sql(
    DELETE FROM hold h WHERE h.state IN (1, 3) AND h.order_id IS NULL AND h.expires_at < now() - interval '30 days'
        AND NOT EXISTS (SELECT FROM hold_item i WHERE i.event_id = h.event_id AND i.hold_id = h.hold_id))sql"};

QStringList times(const QList<QDateTime> &values)
{
    QStringList texts;
    for (const QDateTime &value : values)
        texts += value.toUTC().toString(Qt::ISODateWithMs);
    return texts;
}

std::optional<qint64> optionalOf(const std::optional<int> &value) { return value ? std::optional<qint64>(*value) : std::nullopt; }

/// An empty text, never NULL, in a text array.
QString notNull(const QString &text) { return text.isNull() ? u""_s : text; }

/// Writes of one batch, gathered so that they leave in one round trip; empty sets are left out.
class Writes
{
public:
    explicit Writes(EventId event, const BatchState &state) : m_event(event), m_currency(state.currency()), m_book(state.book()) {}

    void seats(const BatchOutput &out)
    {
        QList<int> numbers, oldStates, newStates;
        QList<qint64> oldHolds, holds, tickets, houses;
        for (auto it = out.seats.cbegin(); it != out.seats.cend(); ++it) {
            numbers.append(it.key());
            oldStates.append(int(it->first.state));
            oldHolds.append(it->first.hold);
            newStates.append(int(it->second.state));
            holds.append(it->second.hold);
            tickets.append(it->second.ticket);
            houses.append(it->second.house);
        }
        if (!numbers.isEmpty())
            m_statements.append({&updateSeats, Params::of(m_event, numbers, oldStates, oldHolds, newStates, holds, tickets, houses)});
        QList<int> sections, held, sold, blocked;
        for (auto it = out.areas.cbegin(); it != out.areas.cend(); ++it) {
            sections.append(it.key());
            held.append(it->held);
            sold.append(it->sold);
            blocked.append(it->blocked);
        }
        if (!sections.isEmpty())
            m_statements.append({&updateAreas, Params::of(m_event, sections, held, sold, blocked)});
    }

    void houses(const BatchOutput &out)
    {
        for (const HouseHold &house : out.newHouses) { // rare: a statement each is fine
            m_statements.append({&insertHouse, Params::of(m_event, house.id, house.code, house.colour, house.reason, house.isKill,
                                                          house.maySellersSell, house.releaseAt, house.account)});
            if (!house.areas.isEmpty())
                m_statements.append({&insertHouseAreas, Params::of(m_event, house.id, house.areas.keys(), house.areas.values())});
        }
        QList<qint64> released;
        for (const HouseHold &house : out.changedHouses) {
            if (house.isReleased)
                released.append(house.id.value());
        }
        if (!released.isEmpty()) {
            m_statements.append({&releaseHouses, Params::of(m_event, released)});
            m_statements.append({&deleteHouseAreas, Params::of(m_event, released)});
        }
    }

    void holds(const BatchOutput &out)
    {
        QList<qint64> ids, accounts, totals, itemHolds, prices;
        QList<int> states, lines, quantities, levels;
        QList<std::optional<qint64>> seatNumbers, sections;
        QList<QDateTime> expiries;
        for (const Hold &hold : out.newHolds) {
            ids.append(hold.id.value());
            accounts.append(hold.account.value());
            states.append(int(hold.state));
            totals.append(hold.total);
            expiries.append(hold.expiresAt);
            for (qsizetype line = 0; line < hold.items.size(); ++line) {
                const HoldItem &item = hold.items.at(line);
                itemHolds.append(hold.id.value());
                lines.append(int(line) + 1);
                seatNumbers.append(optionalOf(item.seat));
                sections.append(optionalOf(item.section));
                quantities.append(item.quantity);
                levels.append(item.priceLevel);
                prices.append(item.price);
            }
        }
        if (!ids.isEmpty()) {
            m_statements.append({&insertHolds, Params::of(m_event, ids, accounts, out.newHoldChannels, states, totals, times(expiries))});
            m_statements.append({&insertHoldItems, Params::of(m_event, itemHolds, lines, seatNumbers, sections, quantities, levels, prices)});
        }
        changedHolds(out);
    }

    void orders(const BatchOutput &out)
    {
        QList<qint64> ids, holdIds, totals, paid, accounts;
        QStringList references, statuses, names, emails, phones, channels;
        for (const Order &order : out.newOrders) {
            ids.append(order.id.value());
            references.append(order.reference);
            holdIds.append(order.hold.value());
            statuses.append(order.status);
            names.append(notNull(order.customer.name));
            emails.append(notNull(order.customer.email));
            phones.append(notNull(order.customer.phone));
            totals.append(order.total);
            paid.append(order.paid);
            accounts.append(order.account.value());
            channels.append(order.channel);
        }
        if (!ids.isEmpty()) {
            m_statements.append({&insertOrders, Params::of(m_event, m_currency, ids, references, holdIds, statuses, names, emails, phones,
                                                           totals, paid, accounts, channels)});
        }
        newTickets(out);
        changedOrders(out);
    }

    /// How many tickets the statement for changed ones must touch, and where it stands; -1: there is none.
    int ticketUpdate() const { return m_ticketUpdate; }

    void money(const BatchOutput &out)
    {
        QList<qint64> ids, orderIds, amounts, accounts;
        QList<std::optional<qint64>> tendered;
        QStringList methods, references;
        for (const NewPayment &payment : out.payments) {
            ids.append(payment.payment.id.value());
            orderIds.append(payment.order.value());
            methods.append(payment.payment.method);
            amounts.append(payment.payment.amount);
            tendered.append(payment.payment.tendered);
            references.append(notNull(payment.payment.reference));
            accounts.append(payment.account.value());
        }
        if (!ids.isEmpty())
            m_statements.append({&insertPayments, Params::of(m_event, ids, orderIds, methods, amounts, tendered, references, accounts)});
        refunds(out);
        LedgerBook book = m_book;
        m_statements += book.append(m_currency, out.ledger);
    }

    void log(const BatchOutput &out, const BatchState &state)
    {
        QList<qint64> versions, actors;
        QStringList types, subjects, channels, data;
        for (const LogEntry &entry : out.log) {
            versions.append(entry.version);
            types.append(entry.type);
            subjects.append(entry.subject);
            actors.append(entry.actor.value());
            channels.append(entry.channel);
            data.append(QString::fromUtf8(QJsonDocument(entry.data).toJson(QJsonDocument::Compact)));
        }
        if (versions.isEmpty())
            return;
        m_statements.append({&insertLog, Params::of(m_event, versions, types, subjects, actors, channels, data)});
        m_statements.append({&raiseVersion, Params::of(m_event, state.version(), state.available())});
    }

    void outcomes(const QList<NewOutcome> &all)
    {
        QList<qint64> accounts;
        QStringList keys, replies;
        QList<QByteArray> hashes;
        QList<int> statuses;
        for (const NewOutcome &outcome : all) {
            accounts.append(outcome.account.value());
            keys.append(outcome.key);
            hashes.append(outcome.requestHash);
            statuses.append(outcome.outcome.status);
            replies.append(QString::fromUtf8(outcome.outcome.reply));
        }
        if (!keys.isEmpty())
            m_statements.append({&insertKept, Params::of(m_event, accounts, keys, hashes, statuses, replies)});
    }

    const QList<Statement> &statements() const { return m_statements; }

private:
    void changedHolds(const BatchOutput &out)
    {
        QList<qint64> ids, orderIds;
        QList<int> states;
        QList<QDateTime> expiries;
        for (const Hold &hold : out.changedHolds) {
            ids.append(hold.id.value());
            states.append(int(hold.state));
            orderIds.append(hold.order.value());
            expiries.append(hold.expiresAt);
        }
        if (!ids.isEmpty())
            m_statements.append({&updateHolds, Params::of(m_event, ids, states, orderIds, times(expiries))});
    }

    void newTickets(const BatchOutput &out)
    {
        QList<qint64> ids, orderIds, prices;
        QList<int> lines, levels, statuses;
        QList<std::optional<qint64>> seatNumbers, sections;
        QStringList codes;
        for (const NewTicket &made : out.newTickets) {
            const Ticket &ticket = made.ticket;
            ids.append(ticket.id.value());
            orderIds.append(made.order.value());
            lines.append(made.line);
            seatNumbers.append(optionalOf(ticket.seat));
            sections.append(optionalOf(ticket.section));
            levels.append(ticket.priceLevel);
            prices.append(ticket.price);
            statuses.append(int(ticket.status));
            codes.append(ticket.readableCode);
        }
        if (ids.isEmpty())
            return;
        m_statements.append({&insertTickets, Params::of(m_event, ids, orderIds, lines, seatNumbers, sections, levels, prices, statuses, codes)});
    }

    void changedOrders(const BatchOutput &out)
    {
        QList<qint64> ids, totals, paid, refunded, tickets;
        QStringList statuses, codes;
        QList<int> ticketStates, issues, outside;
        for (const Order &order : out.changedOrders) {
            ids.append(order.id.value());
            statuses.append(order.status);
            totals.append(order.total);
            paid.append(order.paid);
            refunded.append(order.refunded);
        }
        for (const ChangedTicket &changed : out.changedTickets) {
            tickets.append(changed.ticket.id.value());
            ticketStates.append(int(changed.ticket.status));
            issues.append(changed.ticket.issue);
            codes.append(changed.ticket.readableCode);
            outside.append(changed.mustBeOutside ? 1 : 0);
        }
        if (!ids.isEmpty())
            m_statements.append({&updateOrders, Params::of(m_event, ids, statuses, totals, paid, refunded)});
        if (!tickets.isEmpty()) {
            m_ticketUpdate = int(m_statements.size());
            m_statements.append({&updateTickets, Params::of(m_event, tickets, ticketStates, issues, codes, outside)});
        }
    }

    void refunds(const BatchOutput &out)
    {
        QList<qint64> ids, orders, payments, amounts, accounts;
        QStringList methods, reasons;
        for (const NewRefund &made : out.refunds) {
            ids.append(made.refund.id.value());
            orders.append(made.order.value());
            payments.append(made.refund.payment.value());
            methods.append(made.refund.method);
            amounts.append(made.refund.amount);
            reasons.append(notNull(made.refund.reason));
            accounts.append(made.account.value());
        }
        if (ids.isEmpty())
            return;
        m_statements.append({&updatePayments, Params::of(m_event, payments, amounts)});
        m_statements.append({&insertRefunds, Params::of(m_event, ids, orders, payments, methods, amounts, reasons, accounts)});
    }

    const EventId m_event;
    const QString m_currency;
    const LedgerBook &m_book;
    QList<Statement> m_statements;
    int m_ticketUpdate = -1;
};

void readHolds(BatchInput &input, const Rows &rows)
{
    for (int i = 0; i < rows.count(); ++i) {
        const qint64 id = rows.integer(i, 0);
        auto found = input.holds.find(id);
        if (found == input.holds.end()) {
            found = input.holds.insert(id, Hold{HoldId(id), UserId(rows.integer(i, 1)), HoldState(rows.smallInteger(i, 2)),
                                                OrderId(rows.optionalInteger(i, 3).value_or(0)), rows.integer(i, 4), rows.time(i, 12), rows.time(i, 5), {}, {}, input.currency});
            if (rows.boolean(i, 6))
                input.dueHolds.append(id);
        }
        const auto seat = rows.optionalInteger(i, 7);
        const auto section = rows.optionalInteger(i, 8);
        found->items.append({seat ? std::optional<int>(int(*seat)) : std::nullopt, section ? std::optional<int>(int(*section)) : std::nullopt,
                             rows.smallInteger(i, 9), rows.smallInteger(i, 10), rows.integer(i, 11)});
    }
}

HouseHold houseOf(const Rows &rows, int i)
{
    HouseHold house{HouseHoldId(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), rows.text(i, 3), rows.boolean(i, 4), rows.boolean(i, 5),
                    rows.boolean(i, 6), rows.optionalTime(i, 7).value_or(QDateTime()), rows.time(i, 8), UserId(rows.integer(i, 9)), {}, {}};
    for (const qint64 seat : rows.integers(i, 11))
        house.seats.append(int(seat));
    const QList<qint64> sections = rows.integers(i, 12);
    const QList<qint64> quantities = rows.integers(i, 13);
    for (qsizetype k = 0; k < sections.size(); ++k)
        house.areas.insert(int(sections.at(k)), int(quantities.at(k)));
    return house;
}

void readHouses(BatchInput &input, const Rows &rows)
{
    for (int i = 0; i < rows.count(); ++i) {
        const HouseHold house = houseOf(rows, i);
        if (rows.boolean(i, 10))
            input.dueHouses.append(house.id.value());
        input.houses.insert(house.id.value(), house);
    }
}

} // namespace

Result<BatchInput> BookingRepository::lockAndRead(const BatchWants &wants, QList<KeptRow> &kept, qint64 &planId)
{
    QList<qint64> accounts;
    for (const UserId account : wants.keyAccounts)
        accounts.append(account.value());
    // The first statement waits for the event's row; each later one takes its snapshot after that. Holds and orders read
    // in the same breath are therefore the newest.
    QList<Statement> reads{{&lockInventory, Params::of(m_event)},
                                      {&selectEvent, Params::of(m_event)},
                                      {&selectPrices, Params::of(m_event)},
                                      {&selectAreas, Params::of(m_event)},
                                      {&selectKept, Params::of(m_event, accounts, wants.keys)},
                                      {&selectHolds, Params::of(m_event, wants.holds, wants.orders)},
                                      {&selectHouses, Params::of(m_event, wants.houses)}};
    reads += LedgerBook::reads(m_event, wants.accounts);
    const auto first = m_tx.pipeline(reads);
    if (!first)
        return first.error();
    const Rows &inventory = first->at(0);
    if (inventory.isEmpty() || first->at(1).isEmpty())
        return Error{ErrorCode::NotFound, u"no such event"_s, {}, {}, 0};
    BatchInput input;
    input.event = m_event;
    input.version = inventory.integer(0, 0);
    input.available = inventory.smallInteger(0, 1);
    input.now = inventory.time(0, 2);
    input.book = LedgerBook(m_event, input.now);
    input.book.setRead(first->at(7), first->at(8));
    input.status = first->at(1).text(0, 0);
    input.currency = first->at(1).text(0, 1);
    planId = first->at(1).integer(0, 2);
    for (int i = 0; i < first->at(2).count(); ++i)
        input.prices.insert(first->at(2).smallInteger(i, 0), first->at(2).integer(i, 1));
    for (int i = 0; i < first->at(3).count(); ++i) {
        const Rows &rows = first->at(3);
        input.areas.insert(rows.smallInteger(i, 0), {rows.smallInteger(i, 1), rows.smallInteger(i, 2), rows.smallInteger(i, 3), rows.smallInteger(i, 4),
                                                    rows.smallInteger(i, 5)});
    }
    for (int i = 0; i < first->at(4).count(); ++i) {
        const Rows &rows = first->at(4);
        kept.append({UserId(rows.integer(i, 0)), rows.text(i, 1), rows.bytea(i, 2), {rows.smallInteger(i, 3), rows.raw(i, 4)}});
    }
    readHolds(input, first->at(5));
    readHouses(input, first->at(6));
    QList<qint64> orders = wants.orders;
    for (const Hold &hold : std::as_const(input.holds)) {
        if (hold.order.isValid())
            orders.append(hold.order.value());
    }
    if (!orders.isEmpty()) {
        auto found = readOrders(orders);
        if (!found)
            return found.error();
        input.orders = std::move(*found);
    }
    if (const auto locked = lockSeats(input, wants.seats); !locked)
        return locked.error();
    return input;
}

Status BookingRepository::lockSeats(BatchInput &input, QList<int> seats)
{
    for (const Hold &hold : std::as_const(input.holds)) {
        for (const HoldItem &item : hold.items) {
            if (item.seat)
                seats.append(*item.seat);
        }
    }
    for (const Order &order : std::as_const(input.orders)) {
        for (const Ticket &ticket : order.tickets) {
            if (ticket.seat && ticket.status == TicketStatus::Valid)
                seats.append(*ticket.seat);
        }
    }
    for (const HouseHold &house : std::as_const(input.houses))
        seats += house.seats;
    if (seats.isEmpty())
        return ok();
    std::sort(seats.begin(), seats.end()); // the order of the locks
    seats.erase(std::unique(seats.begin(), seats.end()), seats.end());
    const auto rows = m_tx.run(selectSeats, Params::of(m_event, seats));
    if (!rows)
        return rows.error();
    for (int i = 0; i < rows->count(); ++i)
        input.seats.insert(rows->smallInteger(i, 0), {SeatState(rows->smallInteger(i, 1)), rows->smallInteger(i, 2), rows->integer(i, 3),
                                                      rows->integer(i, 4), rows->integer(i, 5)});
    return ok();
}

Result<QHash<qint64, Order>> BookingRepository::readOrders(const QList<qint64> &ids)
{
    const auto orders = OrderRepository(m_tx).byIds(m_event, ids);
    if (!orders)
        return orders.error();
    QHash<qint64, Order> byId;
    for (const Order &order : *orders)
        byId.insert(order.id.value(), order);
    return byId;
}

Status BookingRepository::write(const BatchState &state, const QList<NewOutcome> &outcomes)
{
    const BatchOutput out = state.output();
    Writes writes(m_event, state);
    writes.seats(out);
    writes.holds(out);
    writes.houses(out);
    writes.orders(out);
    writes.money(out);
    writes.log(out, state);
    writes.outcomes(outcomes);
    if (writes.statements().isEmpty())
        return ok();
    const auto rows = m_tx.pipeline(writes.statements());
    // A reference or readable code drawn twice: the next attempt draws others. No caller did anything wrong.
    if (!rows && rows.error().code == ErrorCode::Conflict)
        return Error{ErrorCode::Unavailable, rows.error().detail, {}, {}, 1};
    if (!rows)
        return rows.error();
    if (!out.seats.isEmpty() && rows->first().affected() != out.seats.size())
        return Error{ErrorCode::Unavailable, u"booking: a seat was not what the batch took it for"_s, {}, {}, 1};
    // Somebody was admitted with a ticket between our reading of it and now: the next attempt sees that.
    if (writes.ticketUpdate() >= 0 && rows->at(writes.ticketUpdate()).affected() != out.changedTickets.size())
        return Error{ErrorCode::Unavailable, u"booking: a ticket was not what the batch took it for"_s, {}, {}, 1};
    return ok();
}

Result<std::optional<InventorySnapshot>> BookingRepository::snapshot()
{
    const auto rows = m_tx.run(selectSnapshot, Params::of(m_event));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<InventorySnapshot>();
    InventorySnapshot snapshot{rows->integer(0, 0), rows->smallInteger(0, 1), rows->raw(0, 2), {}};
    const QList<qint64> sections = rows->integers(0, 3);
    const QList<qint64> capacities = rows->integers(0, 4);
    const QList<qint64> available = rows->integers(0, 5);
    for (qsizetype i = 0; i < sections.size(); ++i)
        snapshot.areas.append({int(sections.at(i)), int(capacities.at(i)), int(available.at(i))});
    return std::optional(snapshot);
}

Result<QList<HouseHold>> BookingRepository::houseHolds()
{
    const auto rows = m_tx.run(selectOpenHouses, Params::of(m_event));
    if (!rows)
        return rows.error();
    QList<HouseHold> houses;
    for (int i = 0; i < rows->count(); ++i)
        houses.append(houseOf(*rows, i));
    return houses;
}

Result<QList<EventId>> BookingRepository::eventsWithDueHolds(Transaction &tx)
{
    const auto rows = tx.run(selectDueEvents);
    if (!rows)
        return rows.error();
    QList<EventId> events;
    for (int i = 0; i < rows->count(); ++i)
        events.append(EventId(rows->integer(i, 0)));
    return events;
}

Result<int> BookingRepository::forgetOld(Transaction &tx)
{
    int gone = 0;
    for (const Query *query : {&forgetOutcomes, &forgetItems, &forgetHolds}) {
        const auto rows = tx.run(*query);
        if (!rows)
            return rows.error();
        gone += rows->affected();
    }
    return gone;
}

} // namespace foyer
