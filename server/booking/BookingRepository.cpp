// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingRepository.h"

#include "booking/BatchWrites.h"
#include "booking/OrderRepository.h"

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
// The open shifts of all who took money for the orders, found by their own index: a chain is longer than a shift.
constexpr Query selectSold{"booking.sold_in_shifts", R"sql(
    WITH takers AS (
        SELECT account_id FROM payment WHERE event_id = $1 AND order_id = ANY($2::bigint[])
        UNION
        SELECT account_id FROM sales_order WHERE event_id = $1 AND order_id = ANY($2::bigint[])),
    shifts AS (
        SELECT s.shift_id FROM shift s WHERE s.account_id IN (SELECT account_id FROM takers) AND s.closed_at IS NULL
        ORDER BY s.shift_id FOR KEY SHARE)
    SELECT e.posting_id, e.line, e.order_id, e.ledger, e.amount, e.account_id
    FROM shifts JOIN ledger_entry e ON e.shift_id = shifts.shift_id
    WHERE e.event_id = $1 AND e.order_id = ANY($2::bigint[]) AND e.line <= $3
    ORDER BY e.account_id, e.chain_index)sql"};
constexpr Query selectSeats{"booking.seats", R"sql(
    SELECT s.seat, s.state, s.price_level, coalesce(s.hold_id, 0), coalesce(s.ticket_id, 0), coalesce(s.house_hold_id, 0)
    FROM unnest($2::int[]) AS w (seat)
    CROSS JOIN LATERAL (SELECT * FROM seat k WHERE k.event_id = $1 AND k.seat = w.seat OFFSET 0 FOR UPDATE) s)sql"};
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
    if (const auto read = readSold(input, wants); !read)
        return read.error();
    if (const auto locked = lockSeats(input, wants.seats); !locked)
        return locked.error();
    return input;
}

Status BookingRepository::readSold(BatchInput &input, const BatchWants &wants)
{
    if (wants.voids.isEmpty())
        return ok();
    const auto rows = m_tx.run(selectSold, Params::of(m_event, wants.voids, LedgerEntry::voidedLines));
    if (!rows)
        return rows.error();
    QList<qint64> drawers; // of others: their chains go on too
    for (int i = 0; i < rows->count(); ++i) {
        const UserId account(rows->integer(i, 5));
        input.soldInOpenShifts[rows->integer(i, 2)].append({rows->integer(i, 0), rows->smallInteger(i, 1), OrderId(rows->integer(i, 2)), rows->text(i, 3),
                                                            rows->integer(i, 4), account});
        if (!wants.accounts.contains(account.value()) && !drawers.contains(account.value()))
            drawers.append(account.value());
    }
    if (drawers.isEmpty())
        return ok();
    const auto chains = m_tx.pipeline(LedgerBook::reads(m_event, drawers));
    if (!chains)
        return chains.error();
    input.book.setRead(chains->at(0), chains->at(1));
    return ok();
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
    const BatchWrites writes = batchWrites(m_event, state, outcomes);
    if (writes.statements.isEmpty())
        return ok();
    const auto rows = m_tx.pipeline(writes.statements);
    // A reference or readable code drawn twice: the next attempt draws others. No caller did anything wrong.
    if (!rows && rows.error().code == ErrorCode::Conflict)
        return Error{ErrorCode::Unavailable, rows.error().detail, {}, {}, 1};
    if (!rows)
        return rows.error();
    if (writes.seats > 0 && rows->first().affected() != writes.seats)
        return Error{ErrorCode::Unavailable, u"booking: a seat was not what the batch took it for"_s, {}, {}, 1};
    // Somebody was admitted with a ticket between our reading of it and now: the next attempt sees that.
    if (writes.ticketUpdate >= 0 && rows->at(writes.ticketUpdate).affected() != writes.tickets)
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
