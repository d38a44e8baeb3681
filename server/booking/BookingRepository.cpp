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
constexpr Query selectAreas{"booking.areas", "SELECT section, price_level, capacity, held, sold FROM area WHERE event_id = $1"};
constexpr Query selectKept{"booking.kept", R"sql(
    SELECT account_id, key, request_hash, status, reply FROM idempotency
    WHERE event_id = $1 AND (account_id, key) IN (SELECT * FROM unnest($2::bigint[], $3::text[])))sql"};
// Those that are due and those that are named, with their items; one row an item.
constexpr Query selectHolds{"booking.holds", R"sql(
    WITH wanted AS (
        SELECT hold_id FROM hold WHERE event_id = $1 AND hold_id = ANY($2::bigint[])
        UNION
        (SELECT hold_id FROM hold WHERE event_id = $1 AND state = 0 AND expires_at <= now() ORDER BY expires_at LIMIT 500))
    SELECT h.hold_id, h.account_id, h.state, h.order_id, h.total, h.expires_at, h.state = 0 AND h.expires_at <= now(),
           i.seat, i.section, i.quantity, i.price_level, i.price
    FROM wanted JOIN hold h ON h.event_id = $1 AND h.hold_id = wanted.hold_id
    JOIN hold_item i ON i.event_id = $1 AND i.hold_id = h.hold_id
    ORDER BY h.hold_id, i.line)sql"};
constexpr Query selectSeats{"booking.seats", R"sql(
    SELECT seat, state, price_level, coalesce(hold_id, 0), coalesce(ticket_id, 0) FROM seat
    WHERE event_id = $1 AND seat = ANY($2::int[]) ORDER BY seat FOR UPDATE)sql"};
constexpr Query updateSeats{"booking.update_seats", R"sql(
    UPDATE seat s SET state = u.state, hold_id = nullif(u.hold, 0), ticket_id = nullif(u.ticket, 0)
    FROM unnest($2::int[], $3::int[], $4::bigint[], $5::int[], $6::bigint[], $7::bigint[])
        AS u (seat, old_state, old_hold, state, hold, ticket)
    WHERE s.event_id = $1 AND s.seat = u.seat AND s.state = u.old_state AND coalesce(s.hold_id, 0) = u.old_hold)sql"};
constexpr Query updateAreas{"booking.update_areas", R"sql(
    UPDATE area a SET held = u.held, sold = u.sold FROM unnest($2::int[], $3::int[], $4::int[]) AS u (section, held, sold)
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
    UPDATE hold h SET state = u.state, order_id = nullif(u.order_id, 0), expires_at = u.expires
    FROM unnest($2::bigint[], $3::int[], $4::bigint[], $5::timestamptz[]) AS u (id, state, order_id, expires)
    WHERE h.event_id = $1 AND h.hold_id = u.id)sql"};
constexpr Query insertOrders{"booking.insert_orders", R"sql(
    INSERT INTO sales_order (event_id, order_id, reference, hold_id, status, customer_name, customer_email, customer_phone,
                             currency, total, paid, account_id, channel, created_at)
    SELECT $1, id, reference, hold, status, nullif(name, ''), nullif(email, ''), nullif(phone, ''), $2, total, paid, account,
           channel, now()
    FROM unnest($3::bigint[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[],
                $11::bigint[], $12::bigint[], $13::text[])
        AS u (id, reference, hold, status, name, email, phone, total, paid, account, channel))sql"};
constexpr Query updateOrders{"booking.update_orders", R"sql(
    UPDATE sales_order o SET status = u.status, paid = u.paid
    FROM unnest($2::bigint[], $3::text[], $4::bigint[]) AS u (id, status, paid)
    WHERE o.event_id = $1 AND o.order_id = u.id)sql"};
constexpr Query insertTickets{"booking.insert_tickets", R"sql(
    INSERT INTO ticket (event_id, ticket_id, order_id, line, seat, section, price_level, price, status, readable_code)
    SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::int[], $5::int[], $6::int[], $7::int[], $8::bigint[], $9::int[],
                             $10::text[]))sql"};
constexpr Query updateTickets{"booking.update_tickets", R"sql(
    UPDATE ticket t SET status = u.status FROM unnest($2::bigint[], $3::int[]) AS u (id, status)
    WHERE t.event_id = $1 AND t.ticket_id = u.id)sql"};
constexpr Query insertPayments{"booking.insert_payments", R"sql(
    INSERT INTO payment (event_id, payment_id, order_id, method, amount, tendered, reference, account_id, at)
    SELECT $1, id, order_id, method, amount, tendered, nullif(reference, ''), account, now()
    FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::text[], $8::bigint[])
        AS u (id, order_id, method, amount, tendered, reference, account))sql"};
constexpr Query insertLedger{"booking.insert_ledger", R"sql(
    INSERT INTO ledger_entry (event_id, posting_id, line, order_id, ledger, amount, currency, at)
    SELECT $1, posting, line, order_id, ledger, amount, $2, now()
    FROM unnest($3::bigint[], $4::int[], $5::bigint[], $6::text[], $7::bigint[]) AS u (posting, line, order_id, ledger, amount))sql"};
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
           ARRAY(SELECT capacity - held - sold FROM area WHERE event_id = $1 ORDER BY section)
    FROM inventory i WHERE i.event_id = $1)sql"};
constexpr Query selectDueEvents{"booking.due_events", "SELECT DISTINCT event_id FROM hold WHERE state = 0 AND expires_at <= now() LIMIT 100"};

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
    Writes(EventId event, const QString &currency) : m_event(event), m_currency(currency) {}

    void seats(const BatchOutput &out)
    {
        QList<int> numbers, oldStates, newStates;
        QList<qint64> oldHolds, holds, tickets;
        for (auto it = out.seats.cbegin(); it != out.seats.cend(); ++it) {
            numbers.append(it.key());
            oldStates.append(int(it->first.state));
            oldHolds.append(it->first.hold);
            newStates.append(int(it->second.state));
            holds.append(it->second.hold);
            tickets.append(it->second.ticket);
        }
        if (!numbers.isEmpty())
            m_statements.append({&updateSeats, Params::of(m_event, numbers, oldStates, oldHolds, newStates, holds, tickets)});
        QList<int> sections, held, sold;
        for (auto it = out.areas.cbegin(); it != out.areas.cend(); ++it) {
            sections.append(it.key());
            held.append(it->held);
            sold.append(it->sold);
        }
        if (!sections.isEmpty())
            m_statements.append({&updateAreas, Params::of(m_event, sections, held, sold)});
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
            newTickets(out);
        }
        changedOrders(out);
    }

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
        QList<qint64> postings, ledgerOrders, ledgerAmounts;
        QList<int> lines;
        QStringList ledgers;
        for (const LedgerEntry &entry : out.ledger) {
            postings.append(entry.posting);
            lines.append(entry.line);
            ledgerOrders.append(entry.order.value());
            ledgers.append(entry.ledger);
            ledgerAmounts.append(entry.amount);
        }
        if (!postings.isEmpty())
            m_statements.append({&insertLedger, Params::of(m_event, m_currency, postings, lines, ledgerOrders, ledgers, ledgerAmounts)});
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
        for (const Order &order : out.newOrders) {
            for (qsizetype line = 0; line < order.tickets.size(); ++line) {
                const Ticket &ticket = order.tickets.at(line);
                ids.append(ticket.id.value());
                orderIds.append(order.id.value());
                lines.append(int(line) + 1);
                seatNumbers.append(optionalOf(ticket.seat));
                sections.append(optionalOf(ticket.section));
                levels.append(ticket.priceLevel);
                prices.append(ticket.price);
                statuses.append(int(ticket.status));
                codes.append(ticket.readableCode);
            }
        }
        m_statements.append({&insertTickets, Params::of(m_event, ids, orderIds, lines, seatNumbers, sections, levels, prices, statuses, codes)});
    }

    void changedOrders(const BatchOutput &out)
    {
        QList<qint64> ids, paid, tickets;
        QStringList statuses;
        QList<int> ticketStates;
        for (const Order &order : out.changedOrders) {
            ids.append(order.id.value());
            statuses.append(order.status);
            paid.append(order.paid);
            for (const Ticket &ticket : order.tickets) {
                tickets.append(ticket.id.value());
                ticketStates.append(int(ticket.status));
            }
        }
        if (ids.isEmpty())
            return;
        m_statements.append({&updateOrders, Params::of(m_event, ids, statuses, paid)});
        m_statements.append({&updateTickets, Params::of(m_event, tickets, ticketStates)});
    }

    const EventId m_event;
    const QString m_currency;
    QList<Statement> m_statements;
};

void readHolds(BatchInput &input, const Rows &rows)
{
    for (int i = 0; i < rows.count(); ++i) {
        const qint64 id = rows.integer(i, 0);
        auto found = input.holds.find(id);
        if (found == input.holds.end()) {
            found = input.holds.insert(id, Hold{HoldId(id), UserId(rows.integer(i, 1)), HoldState(rows.smallInteger(i, 2)),
                                                OrderId(rows.optionalInteger(i, 3).value_or(0)), rows.integer(i, 4), rows.time(i, 5), {}, {}, input.currency});
            if (rows.boolean(i, 6))
                input.dueHolds.append(id);
        }
        const auto seat = rows.optionalInteger(i, 7);
        const auto section = rows.optionalInteger(i, 8);
        found->items.append({seat ? std::optional<int>(int(*seat)) : std::nullopt, section ? std::optional<int>(int(*section)) : std::nullopt,
                             rows.smallInteger(i, 9), rows.smallInteger(i, 10), rows.integer(i, 11)});
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
    const auto first = m_tx.pipeline({{&lockInventory, Params::of(m_event)},
                                      {&selectEvent, Params::of(m_event)},
                                      {&selectPrices, Params::of(m_event)},
                                      {&selectAreas, Params::of(m_event)},
                                      {&selectKept, Params::of(m_event, accounts, wants.keys)},
                                      {&selectHolds, Params::of(m_event, wants.holds)}});
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
    input.status = first->at(1).text(0, 0);
    input.currency = first->at(1).text(0, 1);
    planId = first->at(1).integer(0, 2);
    for (int i = 0; i < first->at(2).count(); ++i)
        input.prices.insert(first->at(2).smallInteger(i, 0), first->at(2).integer(i, 1));
    for (int i = 0; i < first->at(3).count(); ++i) {
        const Rows &rows = first->at(3);
        input.areas.insert(rows.smallInteger(i, 0), {rows.smallInteger(i, 1), rows.smallInteger(i, 2), rows.smallInteger(i, 3), rows.smallInteger(i, 4)});
    }
    for (int i = 0; i < first->at(4).count(); ++i) {
        const Rows &rows = first->at(4);
        kept.append({UserId(rows.integer(i, 0)), rows.text(i, 1), rows.bytea(i, 2), {rows.smallInteger(i, 3), rows.raw(i, 4)}});
    }
    readHolds(input, first->at(5));

    QList<int> seats = wants.seats;
    QList<qint64> orders = wants.orders;
    for (const Hold &hold : std::as_const(input.holds)) {
        for (const HoldItem &item : hold.items) {
            if (item.seat)
                seats.append(*item.seat);
        }
        if (hold.order.isValid())
            orders.append(hold.order.value());
    }
    if (!seats.isEmpty()) {
        const auto rows = m_tx.run(selectSeats, Params::of(m_event, seats));
        if (!rows)
            return rows.error();
        for (int i = 0; i < rows->count(); ++i)
            input.seats.insert(rows->smallInteger(i, 0), {SeatState(rows->smallInteger(i, 1)), rows->smallInteger(i, 2), rows->integer(i, 3), rows->integer(i, 4)});
    }
    if (!orders.isEmpty()) {
        const auto found = readOrders(orders);
        if (!found)
            return found.error();
        input.orders = *found;
        QList<qint64> missing; // the holds of orders that are to be paid
        for (const Order &order : std::as_const(input.orders)) {
            if (!input.holds.contains(order.hold.value()))
                missing.append(order.hold.value());
        }
        if (!missing.isEmpty()) {
            BatchWants more;
            more.seats = wants.seats;
            more.holds = wants.holds + missing;
            more.orders = wants.orders;
            more.keys = wants.keys;
            more.keyAccounts = wants.keyAccounts;
            kept.clear();
            return lockAndRead(more, kept, planId); // the row is ours already; this only reads more
        }
    }
    return input;
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
    Writes writes(m_event, state.currency());
    writes.seats(out);
    writes.holds(out);
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

} // namespace foyer
