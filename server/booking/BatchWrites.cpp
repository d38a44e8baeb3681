// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BatchWrites.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

BatchWrites batchWrites(EventId event, const BatchState &state, const QList<NewOutcome> &outcomes)
{
    const BatchOutput out = state.output();
    Writes writes(event, state);
    writes.seats(out);
    writes.holds(out);
    writes.houses(out);
    writes.orders(out);
    writes.money(out);
    writes.log(out, state);
    writes.outcomes(outcomes);
    return {writes.statements(), writes.ticketUpdate(), int(out.seats.size()), int(out.changedTickets.size())};
}

} // namespace foyer
