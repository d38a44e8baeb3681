// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingRepository.h"

#include "booking/BatchWrites.h"
#include "booking/LeaseRepository.h"
#include "booking/OrderRepository.h"
#include "pricing/PriceBookView.h"

#include <QSet>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query setPatience{"booking.patience", "SELECT set_config('lock_timeout', $1, true)"};
#define LOCK_INVENTORY(HOW) "SELECT i.event_id, i.version, i.available, now() FROM unnest($1::bigint[]) AS w (event)" \
                            " CROSS JOIN LATERAL (SELECT * FROM inventory k WHERE k.event_id = w.event OFFSET 0 FOR UPDATE" HOW ") i"
constexpr Query lockInventory{"booking.lock", LOCK_INVENTORY("")};
constexpr Query lockFreeInventory{"booking.lock_free", LOCK_INVENTORY(" SKIP LOCKED")};
#undef LOCK_INVENTORY
constexpr Query selectEvents{"booking.events", "SELECT id, status, currency, venue_plan_id, price_book FROM event WHERE id = ANY($1::bigint[])"};
constexpr Query selectAreas{"booking.areas", R"sql(
    SELECT event_id, section, price_level, capacity, held, sold, blocked FROM area WHERE event_id = ANY($1::bigint[]))sql"};
// Each row is looked up by its key, whatever the statistics say: a statement is planned once for its connection, when its
// tables may still be small, and OFFSET 0 keeps the planner from making a join of it that reads them from end to end.
// Without it the hot event fell from 1,120 to 261 sales a second within half a minute of selling (tests/load/RESULTS.md).
constexpr Query selectKept{"booking.kept", R"sql(
    SELECT i.event_id, i.account_id, i.key, i.request_hash, i.status, i.reply
    FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS w (event, account, key)
    CROSS JOIN LATERAL (SELECT * FROM idempotency k WHERE k.event_id = w.event AND k.account_id = w.account AND k.key = w.key OFFSET 0) i)sql"};
// Those that are due, those that are named, and those of named orders that wait to be paid, with their items; one row an item.
constexpr Query selectHolds{"booking.holds", R"sql(
    WITH wanted AS (
        SELECT * FROM unnest($2::bigint[], $3::bigint[]) AS w (event_id, hold_id)
        UNION
        SELECT o.event_id, o.hold_id FROM unnest($4::bigint[], $5::bigint[]) AS w (event, order_id)
        CROSS JOIN LATERAL (SELECT * FROM sales_order k WHERE k.event_id = w.event AND k.order_id = w.order_id OFFSET 0) o
        WHERE o.status = 'pending'
        UNION
        SELECT d.event_id, d.hold_id FROM unnest($1::bigint[]) AS w (event)
        CROSS JOIN LATERAL (SELECT event_id, hold_id FROM hold k WHERE k.event_id = w.event AND state = 0 AND expires_at <= now()
                            ORDER BY expires_at LIMIT $6) d)
    SELECT h.event_id, h.hold_id, h.account_id, h.state, h.order_id, h.total, h.expires_at, h.state = 0 AND h.expires_at <= now(),
           i.seat, i.section, i.quantity, i.price_level, i.price, h.created_at, coalesce(h.discount_id, 0), i.price_type, i.parts
    FROM wanted CROSS JOIN LATERAL (SELECT * FROM hold k WHERE k.event_id = wanted.event_id AND k.hold_id = wanted.hold_id OFFSET 0) h
    CROSS JOIN LATERAL (SELECT * FROM hold_item k WHERE k.event_id = h.event_id AND k.hold_id = h.hold_id OFFSET 0) i
    ORDER BY h.event_id, h.hold_id, i.line)sql"};
// Those named by their code, and those of holds that are priced again.
constexpr Query selectDiscounts{"booking.discounts", "SELECT d.event_id, " FOYER_DISCOUNT_COLUMNS R"sql(
    FROM unnest($1::bigint[], $2::text[]) AS w (event, code)
    CROSS JOIN LATERAL (SELECT * FROM discount k WHERE k.event_id = w.event AND k.code = w.code OFFSET 0) d
    UNION ALL SELECT d.event_id, )sql" FOYER_DISCOUNT_COLUMNS R"sql(
    FROM unnest($3::bigint[], $4::bigint[]) AS w (event, hold)
    CROSS JOIN LATERAL (SELECT discount_id FROM hold k WHERE k.event_id = w.event AND k.hold_id = w.hold OFFSET 0) h
    CROSS JOIN LATERAL (SELECT * FROM discount k WHERE k.event_id = w.event AND k.discount_id = h.discount_id OFFSET 0) d)sql"};
constexpr Query lockVouchers{"booking.vouchers", R"sql(
    SELECT code_hash, voucher_id, ends_with, currency, balance, is_blocked, valid_until
    FROM gift_voucher WHERE code_hash = ANY($1::bytea[]) ORDER BY voucher_id FOR UPDATE)sql"};
#define HOUSE_COLUMNS "SELECT h.event_id, h.house_hold_id, h.code, h.colour, h.reason, h.is_kill, h.may_sellers_sell, h.is_released," \
                      " h.release_at, h.created_at, h.account_id, NOT h.is_released AND h.release_at <= now()," \
                      " ARRAY(SELECT s.seat FROM seat s WHERE s.event_id = h.event_id AND s.house_hold_id = h.house_hold_id ORDER BY 1)," \
                      " ARRAY(SELECT a.section FROM house_hold_area a WHERE a.event_id = h.event_id AND a.house_hold_id = h.house_hold_id ORDER BY section)," \
                      " ARRAY(SELECT a.quantity FROM house_hold_area a WHERE a.event_id = h.event_id AND a.house_hold_id = h.house_hold_id ORDER BY section)"
constexpr Query selectHouses{"booking.houses", HOUSE_COLUMNS R"sql(
    FROM (SELECT * FROM unnest($2::bigint[], $3::bigint[]) AS w (event_id, house_hold_id)
          UNION
          SELECT event_id, house_hold_id FROM house_hold WHERE NOT is_released AND release_at <= now() AND event_id = ANY($1::bigint[])) w
    CROSS JOIN LATERAL (SELECT * FROM house_hold k WHERE k.event_id = w.event_id AND k.house_hold_id = w.house_hold_id OFFSET 0) h)sql"};
constexpr Query selectOpenHouses{"booking.open_houses", HOUSE_COLUMNS " FROM house_hold h WHERE h.event_id = $1 AND NOT h.is_released ORDER BY h.house_hold_id LIMIT 1000"};
#undef HOUSE_COLUMNS
// The open shifts of all who took money for the orders, and what the orders have in them: found by the shift, for a chain is
// longer than a shift.
constexpr Query selectSold{"booking.sold_in_shifts", R"sql(
    WITH w AS (SELECT * FROM unnest($1::bigint[], $2::bigint[]) AS w (event, id)),
    takers AS (
        SELECT p.account_id FROM w CROSS JOIN LATERAL (SELECT * FROM payment k WHERE k.event_id = w.event AND k.order_id = w.id OFFSET 0) p
        UNION
        SELECT o.account_id FROM w CROSS JOIN LATERAL (SELECT * FROM sales_order k WHERE k.event_id = w.event AND k.order_id = w.id OFFSET 0) o),
    shifts AS (
        SELECT s.shift_id FROM shift s WHERE s.account_id IN (SELECT account_id FROM takers) AND s.closed_at IS NULL
        ORDER BY s.shift_id FOR KEY SHARE)
    SELECT e.event_id, e.posting_id, e.line, e.order_id, e.ledger, e.amount, e.account_id
    FROM shifts CROSS JOIN LATERAL (SELECT * FROM ledger_entry k WHERE k.shift_id = shifts.shift_id OFFSET 0) e
    WHERE (e.event_id, e.order_id) IN (SELECT event, id FROM w) AND e.line <= $3
    ORDER BY e.event_id, e.account_id, e.chain_index)sql"};
// Without a lock: who changes a seat has its event's row. The write names what each seat was, and takes the locks.
constexpr Query selectSeats{"booking.seats", R"sql(
    SELECT s.event_id, s.seat, s.state, s.price_level, coalesce(s.hold_id, 0), coalesce(s.ticket_id, 0), coalesce(s.house_hold_id, 0)
    FROM unnest($1::bigint[], $2::int[]) AS w (event, seat)
    CROSS JOIN LATERAL (SELECT * FROM seat k WHERE k.event_id = w.event AND k.seat = w.seat OFFSET 0) s)sql"};
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


/// What is read of one event at most, of holds that are due; the sweep sees to the rest.
constexpr int mostDueHolds = 500;
constexpr int fewestDueHolds = 50;

/// Where the rows of an event go; rows of events that were left out go nowhere. By event id, the first column of every row.
using Found = QHash<qint64, BatchRead *>;

void readEvents(const Found &found, const Rows &events, const Rows &areas)
{
    for (int i = 0; i < events.count(); ++i) {
        if (BatchRead *read = found.value(events.integer(i, 0))) {
            read->input.status = events.text(i, 1);
            read->input.currency = events.text(i, 2);
            read->planId = events.integer(i, 3);
            read->priceBook = events.integer(i, 4);
        }
    }
    for (int i = 0; i < areas.count(); ++i) {
        if (BatchRead *read = found.value(areas.integer(i, 0))) {
            read->input.areas.insert(areas.smallInteger(i, 1), {areas.smallInteger(i, 2), areas.smallInteger(i, 3), areas.smallInteger(i, 4),
                                                                areas.smallInteger(i, 5), areas.smallInteger(i, 6)});
        }
    }
}

void readKept(const Found &found, const Rows &rows)
{
    for (int i = 0; i < rows.count(); ++i) {
        if (BatchRead *read = found.value(rows.integer(i, 0)))
            read->kept.append({UserId(rows.integer(i, 1)), rows.text(i, 2), rows.bytea(i, 3), {rows.smallInteger(i, 4), rows.raw(i, 5)}});
    }
}

void readHolds(const Found &found, const Rows &rows)
{
    for (int i = 0; i < rows.count(); ++i) {
        BatchRead *read = found.value(rows.integer(i, 0));
        if (!read)
            continue;
        BatchInput &input = read->input;
        const qint64 id = rows.integer(i, 1);
        auto hold = input.holds.find(id);
        if (hold == input.holds.end()) {
            hold = input.holds.insert(id, Hold{HoldId(id), UserId(rows.integer(i, 2)), HoldState(rows.smallInteger(i, 3)),
                                               OrderId(rows.optionalInteger(i, 4).value_or(0)), rows.integer(i, 5), rows.time(i, 13), rows.time(i, 6), {}, {}, input.currency,
                                               rows.integer(i, 14)});
            if (rows.boolean(i, 7))
                input.dueHolds.append(id);
        }
        const auto seat = rows.optionalInteger(i, 8);
        const auto section = rows.optionalInteger(i, 9);
        hold->items.append({seat ? std::optional<int>(int(*seat)) : std::nullopt, section ? std::optional<int>(int(*section)) : std::nullopt,
                            rows.smallInteger(i, 10), rows.smallInteger(i, 11), rows.integer(i, 12), rows.smallInteger(i, 15), partsFromStored(rows.raw(i, 16))});
    }
}

HouseHold houseOf(const Rows &rows, int i)
{
    HouseHold house{HouseHoldId(rows.integer(i, 1)), rows.text(i, 2), rows.text(i, 3), rows.text(i, 4), rows.boolean(i, 5), rows.boolean(i, 6),
                    rows.boolean(i, 7), rows.optionalTime(i, 8).value_or(QDateTime()), rows.time(i, 9), UserId(rows.integer(i, 10)), {}, {}};
    for (const qint64 seat : rows.integers(i, 12))
        house.seats.append(int(seat));
    const QList<qint64> sections = rows.integers(i, 13);
    const QList<qint64> quantities = rows.integers(i, 14);
    for (qsizetype k = 0; k < sections.size(); ++k)
        house.areas.insert(int(sections.at(k)), int(quantities.at(k)));
    return house;
}

void readHouses(const Found &found, const Rows &rows)
{
    for (int i = 0; i < rows.count(); ++i) {
        BatchRead *read = found.value(rows.integer(i, 0));
        if (!read)
            continue;
        const HouseHold house = houseOf(rows, i);
        if (rows.boolean(i, 11))
            read->input.dueHouses.append(house.id.value());
        read->input.houses.insert(house.id.value(), house);
    }
}

void readDiscounts(const Found &found, const Rows &rows)
{
    for (int i = 0; i < rows.count(); ++i) {
        if (BatchRead *read = found.value(rows.integer(i, 0))) {
            const DiscountRow row = discountOf(rows, i, 1);
            read->input.discounts.insert(row.discount.code, row);
        }
    }
}

void readVouchers(const Rows &rows, QHash<QByteArray, Voucher> &vouchers)
{
    for (int i = 0; i < rows.count(); ++i) {
        vouchers.insert(rows.bytea(i, 0), {VoucherId(rows.integer(i, 1)), rows.text(i, 2), rows.text(i, 3), rows.integer(i, 4), rows.boolean(i, 5),
                                           rows.optionalTime(i, 6).value_or(QDateTime())});
    }
}

/// Numbers of rows over several events: parallel lists.
struct Named {
    QList<qint64> events, ids;
    void add(EventId event, const QList<qint64> &all)
    {
        for (const qint64 id : all) {
            events.append(event.value());
            ids.append(id);
        }
    }
};

/// What few batches ask for, as the last two statements: discounts, then vouchers.
QList<Statement> rareReads(const std::vector<BatchWants> &wants)
{
    QList<qint64> codeEvents;
    QStringList codes;
    Named repriced;
    QList<QByteArray> vouchers;
    for (const BatchWants &want : wants) {
        codeEvents += QList<qint64>(want.discountCodes.size(), want.event.value());
        codes += want.discountCodes;
        repriced.add(want.event, want.repricedHolds);
        vouchers += want.voucherHashes;
    }
    if (codes.isEmpty() && repriced.ids.isEmpty() && vouchers.isEmpty())
        return {};
    return {{&selectDiscounts, Params::of(codeEvents, codes, repriced.events, repriced.ids)}, {&lockVouchers, Params::of(vouchers)}};
}

QList<Statement> readsFor(const std::vector<BatchWants> &wants, BookingRepository::Patience patience)
{
    QList<qint64> events, keyEvents, keyAccounts;
    QStringList keys;
    Named holds, orders, houses, accounts;
    for (const BatchWants &want : wants) {
        events.append(want.event.value());
        for (const UserId account : want.keyAccounts) {
            keyEvents.append(want.event.value());
            keyAccounts.append(account.value());
        }
        keys += want.keys;
        holds.add(want.event, want.holds);
        orders.add(want.event, want.orders);
        houses.add(want.event, want.houses);
        accounts.add(want.event, want.accounts);
    }
    const int due = std::max(mostDueHolds / int(events.size()), fewestDueHolds);
    // The first statement waits for the events' rows; each later one takes its snapshot after that. Holds and orders read in
    // the same breath are therefore the newest.
    QList<Statement> reads{{patience == BookingRepository::Patience::None ? &lockFreeInventory : &lockInventory, Params::of(events)},
                           {&selectEvents, Params::of(events)},
                           {&selectAreas, Params::of(events)},
                           {&selectKept, Params::of(keyEvents, keyAccounts, keys)},
                           {&selectHolds, Params::of(events, holds.events, holds.ids, orders.events, orders.ids, due)},
                           {&selectHouses, Params::of(events, houses.events, houses.ids)}};
    reads += LedgerBook::reads(accounts.events, accounts.ids);
    return reads;
}

} // namespace

Result<std::vector<BatchRead>> BookingRepository::lock(const std::vector<BatchWants> &wants, Patience patience, QHash<QByteArray, Voucher> &vouchers)
{
    QList<Statement> reads = readsFor(wants, patience);
    const qsizetype rare = reads.size();
    reads += rareReads(wants);
    if (patience != Patience::All)
        reads.prepend({&setPatience, Params::of(QString::number(patientMs))});
    auto answered = m_tx.pipeline(reads);
    if (!answered)
        return answered.error();
    if (patience != Patience::All)
        answered->removeFirst();
    const QList<Rows> &rows = *answered;
    std::vector<BatchRead> all(wants.size());
    Found found;
    for (int i = 0; i < rows.at(0).count(); ++i) {
        const EventId event(rows.at(0).integer(i, 0));
        BatchRead &read = all[size_t(std::ranges::lower_bound(wants, event, {}, &BatchWants::event) - wants.begin())];
        read.found = BatchRead::Found::Locked;
        read.input.event = event;
        read.input.version = rows.at(0).integer(i, 1);
        read.input.available = rows.at(0).smallInteger(i, 2);
        read.input.now = rows.at(0).time(i, 3);
        read.input.book = LedgerBook(event, read.input.now);
        read.input.book.setRead(rows.at(6), rows.at(7));
        found.insert(event.value(), &read);
    }
    readEvents(found, rows.at(1), rows.at(2));
    readKept(found, rows.at(3));
    readHolds(found, rows.at(4));
    readHouses(found, rows.at(5));
    if (rows.size() > rare) {
        readDiscounts(found, rows.at(rare));
        readVouchers(rows.at(rare + 1), vouchers);
    }
    for (int i = 0; i < rows.at(1).count() && patience == Patience::None; ++i) {
        const EventId event(rows.at(1).integer(i, 0));
        if (!found.contains(event.value()))
            all[size_t(std::ranges::lower_bound(wants, event, {}, &BatchWants::event) - wants.begin())].found = BatchRead::Found::InUse;
    }
    return all;
}

Status BookingRepository::readRest(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found)
{
    if (const auto read = LeaseRepository(m_tx).read(wants, found); !read)
        return read;
    if (const auto read = readOrders(wants, found); !read)
        return read;
    if (const auto read = readSold(wants, found); !read)
        return read;
    return readSeats(wants, found);
}

Status BookingRepository::readNamedHolds(const std::vector<QList<qint64>> &holds, std::vector<BatchRead> &found)
{
    Named named;
    Found byEvent;
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i].found != BatchRead::Found::Locked)
            continue;
        named.add(found[i].input.event, holds[i]);
        byEvent.insert(found[i].input.event.value(), &found[i]);
    }
    if (named.ids.isEmpty())
        return ok();
    const QList<qint64> none;
    const auto rows = m_tx.run(selectHolds, Params::of(none, named.events, named.ids, none, none, 0));
    if (!rows)
        return rows.error();
    readHolds(byEvent, *rows);
    return ok();
}

Status BookingRepository::readSold(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found)
{
    Named voids;
    QHash<qint64, size_t> places;
    for (size_t i = 0; i < wants.size(); ++i) {
        if (found[i].found != BatchRead::Found::Locked)
            continue;
        voids.add(wants[i].event, wants[i].voids);
        places.insert(wants[i].event.value(), i);
    }
    if (voids.ids.isEmpty())
        return ok();
    const auto rows = m_tx.run(selectSold, Params::of(voids.events, voids.ids, LedgerEntry::voidedLines));
    if (!rows)
        return rows.error();
    Named drawers; // of others than the callers: their chains go on too
    QSet<std::pair<qint64, qint64>> named;
    for (int i = 0; i < rows->count(); ++i) {
        const size_t place = places.value(rows->integer(i, 0));
        const UserId account(rows->integer(i, 6));
        found[place].input.soldInOpenShifts[rows->integer(i, 3)].append({rows->integer(i, 1), rows->smallInteger(i, 2), OrderId(rows->integer(i, 3)),
                                                                         rows->text(i, 4), rows->integer(i, 5), account});
        const std::pair chain(rows->integer(i, 0), account.value());
        if (wants[place].accounts.contains(account.value()) || named.contains(chain))
            continue;
        named.insert(chain);
        drawers.add(wants[place].event, {account.value()});
    }
    if (drawers.ids.isEmpty())
        return ok();
    const auto chains = m_tx.pipeline(LedgerBook::reads(drawers.events, drawers.ids));
    if (!chains)
        return chains.error();
    for (BatchRead &read : found)
        read.input.book.setRead(chains->at(0), chains->at(1));
    return ok();
}

Status BookingRepository::readOrders(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found)
{
    Named named;
    QHash<EventId, BatchInput *> inputs;
    for (size_t i = 0; i < wants.size(); ++i) {
        BatchInput &input = found[i].input;
        if (found[i].found != BatchRead::Found::Locked)
            continue;
        inputs.insert(input.event, &input);
        QList<qint64> orders = wants[i].orders + found[i].handedIn;
        for (const Hold &hold : std::as_const(input.holds)) {
            if (hold.order.isValid())
                orders.append(hold.order.value());
        }
        named.add(input.event, orders);
    }
    if (named.ids.isEmpty())
        return ok();
    const auto orders = OrderRepository(m_tx).byIds(named.events, named.ids);
    if (!orders)
        return orders.error();
    for (const Order &order : *orders)
        inputs.value(order.event)->orders.insert(order.id.value(), order);
    return ok();
}

Status BookingRepository::readSeats(const std::vector<BatchWants> &wants, std::vector<BatchRead> &found)
{
    Named named;
    QHash<qint64, BatchInput *> inputs;
    for (size_t i = 0; i < wants.size(); ++i) {
        BatchInput &input = found[i].input;
        if (found[i].found != BatchRead::Found::Locked)
            continue;
        inputs.insert(input.event.value(), &input);
        QList<qint64> seats;
        for (const int seat : wants[i].seats)
            seats.append(seat);
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
        for (const HouseHold &house : std::as_const(input.houses)) {
            for (const int seat : house.seats)
                seats.append(seat);
        }
        for (const Lease &lease : std::as_const(input.leased.leases)) {
            for (const LeasedTicket &place : lease.places) {
                if (place.ticket.seat && (place.ticket.status == TicketStatus::Leased || place.ticket.status == TicketStatus::GivenUp))
                    seats.append(*place.ticket.seat);
            }
        }
        seats.removeIf([&input](qint64 seat) { return input.seats.contains(int(seat)); });
        std::sort(seats.begin(), seats.end());
        seats.erase(std::unique(seats.begin(), seats.end()), seats.end());
        named.add(input.event, seats);
    }
    if (named.ids.isEmpty())
        return ok();
    const auto rows = m_tx.run(selectSeats, Params::of(named.events, named.ids));
    if (!rows)
        return rows.error();
    for (int i = 0; i < rows->count(); ++i) {
        inputs.value(rows->integer(i, 0))->seats.insert(rows->smallInteger(i, 1), {SeatState(rows->smallInteger(i, 2)), rows->smallInteger(i, 3),
                                                                                  rows->integer(i, 4), rows->integer(i, 5), rows->integer(i, 6)});
    }
    return ok();
}

Status BookingRepository::write(const std::vector<const BatchState *> &states, const QList<NewOutcome> &outcomes, const std::optional<Basket> &basket)
{
    const BatchWrites writes = batchWrites(states, outcomes, basket);
    if (writes.statements.isEmpty())
        return ok();
    const auto rows = m_tx.pipeline(writes.statements);
    // A reference or readable code drawn twice: the next attempt draws others. No caller did anything wrong.
    if (!rows && rows.error().code == ErrorCode::Conflict)
        return Error{ErrorCode::Unavailable, rows.error().detail, {}, {}, 1};
    if (!rows)
        return rows.error();
    for (qsizetype i = 0; i < rows->size(); ++i) {
        // A seat that best available took from memory, or a ticket that a door admitted between our reading of it and now:
        // the next attempt sees that.
        if (writes.rows.at(i) >= 0 && rows->at(i).affected() != writes.rows.at(i))
            return Error{ErrorCode::Unavailable, u"%1: a row was not what the batch took it for"_s.arg(QLatin1StringView(writes.statements.at(i).query->name)), {}, {}, 1};
    }
    return ok();
}

Result<QList<KeptRow>> BookingRepository::keptOutside(UserId account, const QString &key)
{
    const auto rows = m_tx.run(selectKept, Params::of(QList<qint64>{EventId().value()}, QList<qint64>{account.value()}, QStringList{key}));
    if (!rows)
        return rows.error();
    BatchRead read;
    readKept({{EventId().value(), &read}}, *rows);
    return read.kept;
}

Result<std::optional<InventorySnapshot>> BookingRepository::snapshot(EventId event)
{
    const auto rows = m_tx.run(selectSnapshot, Params::of(event));
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

Result<QList<HouseHold>> BookingRepository::houseHolds(EventId event)
{
    const auto rows = m_tx.run(selectOpenHouses, Params::of(event));
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
