// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BatchWrites.h"

#include "pricing/PriceBookView.h"

#include <QJsonDocument>

namespace foyer {

using namespace batch;

namespace {

// Rows are found by their keys and changed in place, whatever the statistics say (see BookingRepository): by event, then by
// number, as the lists are.
constexpr Query updateSeats{"booking.update_seats", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.state, w.hold, w.ticket, w.house
        FROM unnest($1::bigint[], $2::int[], $3::int[], $4::bigint[], $5::int[], $6::bigint[], $7::bigint[], $8::bigint[])
            AS w (event, seat, old_state, old_hold, state, hold, ticket, house)
        CROSS JOIN LATERAL (SELECT s.ctid FROM seat s WHERE s.event_id = w.event AND s.seat = w.seat AND s.state = w.old_state
                                AND coalesce(s.hold_id, 0) = w.old_hold OFFSET 0) r)
    UPDATE seat s SET state = u.state, hold_id = nullif(u.hold, 0), ticket_id = nullif(u.ticket, 0), house_hold_id = nullif(u.house, 0)
    FROM u WHERE s.ctid = u.place)sql"};
constexpr Query updateAreas{"booking.update_areas", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.held, w.sold, w.blocked
        FROM unnest($1::bigint[], $2::int[], $3::int[], $4::int[], $5::int[]) AS w (event, section, held, sold, blocked)
        CROSS JOIN LATERAL (SELECT a.ctid FROM area a WHERE a.event_id = w.event AND a.section = w.section OFFSET 0) r)
    UPDATE area a SET held = u.held, sold = u.sold, blocked = u.blocked FROM u WHERE a.ctid = u.place)sql"};
constexpr Query insertHolds{"booking.insert_holds", R"sql(
    INSERT INTO hold (event_id, hold_id, account_id, channel, state, total, created_at, expires_at, discount_id)
    SELECT event, id, account, channel, state, total, now(), expires, nullif(discount, 0)
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::int[], $6::bigint[], $7::timestamptz[], $8::bigint[])
        AS u (event, id, account, channel, state, total, expires, discount))sql"};
constexpr Query insertHoldItems{"booking.insert_hold_items", R"sql(
    INSERT INTO hold_item (event_id, hold_id, line, seat, section, quantity, price_level, price, price_type, parts)
    SELECT event, hold, line, seat, section, quantity, level, price, type, nullif(parts, '')::jsonb
    FROM unnest($1::bigint[], $2::bigint[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::bigint[], $9::int[], $10::text[])
        AS u (event, hold, line, seat, section, quantity, level, price, type, parts))sql"};
constexpr Query repriceHolds{"booking.reprice_holds", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.total, w.discount FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[]) AS w (event, id, total, discount)
        CROSS JOIN LATERAL (SELECT h.ctid FROM hold h WHERE h.event_id = w.event AND h.hold_id = w.id OFFSET 0) r)
    UPDATE hold h SET total = u.total, discount_id = nullif(u.discount, 0) FROM u WHERE h.ctid = u.place)sql"};
constexpr Query deleteHoldItems{"booking.delete_hold_items", R"sql(
    DELETE FROM hold_item i USING unnest($1::bigint[], $2::bigint[]) AS w (event, id) WHERE i.event_id = w.event AND i.hold_id = w.id)sql"};
constexpr Query useDiscounts{"booking.use_discounts", R"sql(
    UPDATE discount d SET used = d.used + w.places FROM unnest($1::bigint[], $2::bigint[], $3::int[]) AS w (event, id, places)
    WHERE d.event_id = w.event AND d.discount_id = w.id)sql"};
constexpr Query changeVouchers{"booking.change_vouchers", R"sql(
    UPDATE gift_voucher v SET balance = v.balance + w.amount FROM unnest($1::bigint[], $2::bigint[]) AS w (id, amount) WHERE v.voucher_id = w.id)sql"};
constexpr Query updateHolds{"booking.update_holds", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.state, w.order_id, w.expires
        FROM unnest($1::bigint[], $2::bigint[], $3::int[], $4::bigint[], $5::timestamptz[]) AS w (event, id, state, order_id, expires)
        CROSS JOIN LATERAL (SELECT h.ctid FROM hold h WHERE h.event_id = w.event AND h.hold_id = w.id OFFSET 0) r)
    UPDATE hold h SET state = u.state, order_id = nullif(u.order_id, 0), expires_at = u.expires
    FROM u WHERE h.ctid = u.place)sql"};
constexpr Query insertBasket{"booking.insert_basket", R"sql(
    INSERT INTO basket (basket_id, reference, account_id, currency, orders, created_at) VALUES ($1, $2, $3, $4, $5, now()))sql"};
constexpr Query insertOrders{"booking.insert_orders", R"sql(
    INSERT INTO sales_order (event_id, order_id, reference, hold_id, status, customer_name, customer_email, customer_phone,
                             currency, total, paid, account_id, channel, basket_id, customer_address, created_at)
    SELECT event, id, reference, hold, status, nullif(name, ''), nullif(email, ''), nullif(phone, ''), currency, total, paid, account,
           channel, nullif(basket, 0), nullif(address, ''), now()
    FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                $10::bigint[], $11::bigint[], $12::bigint[], $13::text[], $14::bigint[], $15::text[])
        AS u (event, id, reference, hold, status, name, email, phone, currency, total, paid, account, channel, basket, address))sql"};
constexpr Query updateOrders{"booking.update_orders", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.status, w.total, w.paid, w.refunded, w.kept
        FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
            AS w (event, id, status, total, paid, refunded, kept)
        CROSS JOIN LATERAL (SELECT o.ctid FROM sales_order o WHERE o.event_id = w.event AND o.order_id = w.id OFFSET 0) r)
    UPDATE sales_order o SET status = u.status, total = u.total, paid = u.paid, refunded = u.refunded, kept = u.kept FROM u WHERE o.ctid = u.place)sql"};
constexpr Query insertTickets{"booking.insert_tickets", R"sql(
    INSERT INTO ticket (event_id, ticket_id, order_id, line, seat, section, price_level, price, status, readable_code, price_type, parts)
    SELECT event, id, order_id, line, seat, section, level, price, status, code, type, nullif(parts, '')::jsonb
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::int[], $5::int[], $6::int[], $7::int[], $8::bigint[], $9::int[], $10::text[],
                $11::int[], $12::text[]) AS u (event, id, order_id, line, seat, section, level, price, status, code, type, parts))sql"};
// The doors change tickets without the event's row: whether one was admitted is asked of the row that is changed.
constexpr Query updateTickets{"booking.update_tickets", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.status, w.issue, w.code, w.outside
        FROM unnest($1::bigint[], $2::bigint[], $3::int[], $4::int[], $5::text[], $6::int[]) AS w (event, id, status, issue, code, outside)
        CROSS JOIN LATERAL (SELECT t.ctid FROM ticket t WHERE t.event_id = w.event AND t.ticket_id = w.id OFFSET 0) r)
    UPDATE ticket t SET status = u.status, issue = u.issue, readable_code = u.code
    FROM u WHERE t.ctid = u.place AND (u.outside = 0 OR t.first_admitted_at IS NULL))sql"};
constexpr Query updatePayments{"booking.update_payments", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.amount FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS w (event, id, amount)
        CROSS JOIN LATERAL (SELECT p.ctid FROM payment p WHERE p.event_id = w.event AND p.payment_id = w.id OFFSET 0) r)
    UPDATE payment p SET refunded = p.refunded + u.amount FROM u WHERE p.ctid = u.place)sql"};
constexpr Query insertRefunds{"booking.insert_refunds", R"sql(
    INSERT INTO refund (event_id, refund_id, order_id, payment_id, method, amount, reason, account_id, at)
    SELECT event, id, order_id, payment, method, amount, reason, account, now()
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[], $7::text[], $8::bigint[])
        AS u (event, id, order_id, payment, method, amount, reason, account))sql"};
constexpr Query insertHouse{"booking.insert_house", R"sql(
    INSERT INTO house_hold (event_id, house_hold_id, code, colour, reason, is_kill, may_sellers_sell, release_at, account_id, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now()))sql"};
constexpr Query insertHouseAreas{"booking.insert_house_areas", R"sql(
    INSERT INTO house_hold_area (event_id, house_hold_id, section, quantity)
    SELECT $1, $2, * FROM unnest($3::int[], $4::int[]))sql"};
constexpr Query updateHouse{"booking.update_house", R"sql(
    UPDATE house_hold SET code = $3, colour = $4, reason = $5, may_sellers_sell = $6, release_at = $7
    WHERE event_id = $1 AND house_hold_id = $2)sql"};
constexpr Query releaseHouses{"booking.release_houses", R"sql(
    UPDATE house_hold SET is_released = true
    WHERE (event_id, house_hold_id) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[])))sql"};
constexpr Query deleteHouseAreas{"booking.delete_house_areas", R"sql(
    DELETE FROM house_hold_area WHERE (event_id, house_hold_id) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[])))sql"};
constexpr Query insertPayments{"booking.insert_payments", R"sql(
    INSERT INTO payment (event_id, payment_id, order_id, method, amount, tendered, reference, account_id, payment_group, at, voucher_id)
    SELECT event, id, order_id, method, amount, tendered, nullif(reference, ''), account, nullif(payment_group, 0), now(), nullif(voucher, 0)
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[])
        AS u (event, id, order_id, method, amount, tendered, reference, account, payment_group, voucher))sql"};
constexpr Query insertLog{"booking.insert_log", R"sql(
    INSERT INTO event_log (event_id, version, type, subject, actor_id, channel, at, data)
    SELECT event, version, type, subject, actor, channel, now(), data::jsonb
    FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[])
        AS u (event, version, type, subject, actor, channel, data))sql"};
constexpr Query insertKept{"booking.insert_kept", R"sql(
    INSERT INTO idempotency (event_id, account_id, key, request_hash, status, reply)
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bytea[], $5::int[], $6::text[]))sql"};
constexpr Query raiseVersions{"booking.raise_versions", R"sql(
    WITH u AS MATERIALIZED (
        SELECT r.ctid AS place, w.version, w.available FROM unnest($1::bigint[], $2::bigint[], $3::int[]) AS w (event, version, available)
        CROSS JOIN LATERAL (SELECT i.ctid FROM inventory i WHERE i.event_id = w.event OFFSET 0) r)
    UPDATE inventory i SET version = u.version, available = u.available FROM u WHERE i.ctid = u.place)sql"};

/// What one event's batch came to.
struct Part {
    qint64 event;
    const BatchState &state;
    BatchOutput out;
};

/// Writes of the batches, gathered so that they leave in one round trip; empty sets are left out.
class Writes
{
public:
    explicit Writes(const std::vector<const BatchState *> &states)
    {
        for (const BatchState *state : states)
            m_parts.push_back({state->event().value(), *state, state->output()});
    }

    void seats()
    {
        QList<int> numbers, oldStates, newStates;
        QList<qint64> events, oldHolds, holds, tickets, houses;
        for (const Part &part : m_parts) {
            for (auto it = part.out.seats.cbegin(); it != part.out.seats.cend(); ++it) {
                events.append(part.event);
                numbers.append(it.key());
                oldStates.append(int(it->first.state));
                oldHolds.append(it->first.hold);
                newStates.append(int(it->second.state));
                holds.append(it->second.hold);
                tickets.append(it->second.ticket);
                houses.append(it->second.house);
            }
        }
        if (!numbers.isEmpty())
            m_all.add(updateSeats, Params::of(events, numbers, oldStates, oldHolds, newStates, holds, tickets, houses), numbers.size());
        areas();
    }

    void holds()
    {
        QList<qint64> events, ids, accounts, totals, discounts;
        QList<int> states;
        QStringList channels;
        QList<QDateTime> expiries;
        Items items;
        for (const Part &part : m_parts) {
            channels += part.out.newHoldChannels;
            for (const Hold &hold : part.out.newHolds) {
                events.append(part.event);
                ids.append(hold.id.value());
                accounts.append(hold.account.value());
                states.append(int(hold.state));
                totals.append(hold.total);
                expiries.append(hold.expiresAt);
                discounts.append(hold.discount);
                items.add(part.event, hold);
            }
        }
        if (!ids.isEmpty())
            m_all.add(insertHolds, Params::of(events, ids, accounts, channels, states, totals, expiries, discounts));
        repricedHolds(items);
        if (!items.holds.isEmpty())
            m_all.add(insertHoldItems, Params::of(items.events, items.holds, items.lines, items.seats, items.sections, items.quantities, items.levels, items.prices,
                                                  items.types, items.parts));
        changedHolds();
        discountUses();
    }

    void houses()
    {
        QList<qint64> events, released;
        for (const Part &part : m_parts) {
            for (const HouseHold &house : part.out.newHouses) { // rare: a statement each is fine
                m_all.add(insertHouse, Params::of(part.event, house.id, house.code, house.colour, house.reason, house.isKill,
                                                  house.maySellersSell, house.releaseAt, house.account));
                if (!house.areas.isEmpty())
                    m_all.add(insertHouseAreas, Params::of(part.event, house.id, house.areas.keys(), house.areas.values()));
            }
            for (const HouseHold &house : part.out.changedHouses) {
                if (part.out.renamedHouses.contains(house.id.value())) // after the insert: one made in this batch may change in it
                    m_all.add(updateHouse, Params::of(part.event, house.id, house.code, house.colour, house.reason, house.maySellersSell, house.releaseAt));
                if (house.isReleased) {
                    events.append(part.event);
                    released.append(house.id.value());
                }
            }
        }
        if (!released.isEmpty()) {
            m_all.add(releaseHouses, Params::of(events, released));
            m_all.add(deleteHouseAreas, Params::of(events, released));
        }
    }

    void basket(const Basket &basket)
    {
        m_all.add(insertBasket, Params::of(basket.id, basket.reference, basket.orders.first().account, basket.currency, int(basket.orders.size())));
    }

    void orders()
    {
        QList<qint64> events, ids, holdIds, totals, paid, accounts, baskets;
        QStringList references, statuses, names, emails, phones, currencies, channels, addresses;
        for (const Part &part : m_parts) {
            for (const Order &order : part.out.newOrders) {
                events.append(part.event);
                ids.append(order.id.value());
                references.append(order.reference);
                holdIds.append(order.hold.value());
                statuses.append(order.status);
                names.append(notNull(order.customer.name));
                emails.append(notNull(order.customer.email));
                phones.append(notNull(order.customer.phone));
                addresses.append(notNull(order.customer.address));
                currencies.append(order.currency);
                totals.append(order.total);
                paid.append(order.paid);
                accounts.append(order.account.value());
                channels.append(order.channel);
                baskets.append(order.basket.id.value());
            }
        }
        if (!ids.isEmpty()) {
            m_all.add(insertOrders, Params::of(events, ids, references, holdIds, statuses, names, emails, phones, currencies,
                                               totals, paid, accounts, channels, baskets, addresses));
        }
        newTickets();
        changedOrders();
    }

    void tickets()
    {
        QList<qint64> events, ids;
        QStringList codes;
        QList<int> states, issues, outside;
        for (const Part &part : m_parts) {
            for (const ChangedTicket &changed : part.out.changedTickets) {
                events.append(part.event);
                ids.append(changed.ticket.id.value());
                states.append(int(changed.ticket.status));
                issues.append(changed.ticket.issue);
                codes.append(changed.ticket.readableCode);
                outside.append(changed.mustBeOutside ? 1 : 0);
            }
        }
        if (!ids.isEmpty())
            m_all.add(updateTickets, Params::of(events, ids, states, issues, codes, outside), ids.size());
    }

    void money()
    {
        QList<qint64> events, ids, orderIds, amounts, accounts, groups, voucherIds;
        QList<std::optional<qint64>> tendered;
        QStringList methods, references;
        LedgerRows ledger;
        for (const Part &part : m_parts) {
            for (const NewPayment &payment : part.out.payments) {
                events.append(part.event);
                ids.append(payment.payment.id.value());
                orderIds.append(payment.order.value());
                methods.append(payment.payment.method);
                amounts.append(payment.payment.amount);
                tendered.append(payment.payment.tendered);
                references.append(notNull(payment.payment.reference));
                accounts.append(payment.account.value());
                voucherIds.append(payment.payment.voucher.value());
                groups.append(payment.payment.group.value());
            }
            LedgerBook book = part.state.book();
            book.append(part.state.currency(), part.out.ledger, ledger);
        }
        if (!ids.isEmpty())
            m_all.add(insertPayments, Params::of(events, ids, orderIds, methods, amounts, tendered, references, accounts, groups, voucherIds));
        refunds();
        vouchers();
        for (const Statement &statement : ledger.statements())
            m_all.add(*statement.query, statement.params);
    }

    void log()
    {
        QList<qint64> events, versions, actors, raised, last;
        QStringList types, subjects, channels, data;
        QList<int> available;
        for (const Part &part : m_parts) {
            for (const LogEntry &entry : part.out.log) {
                events.append(part.event);
                versions.append(entry.version);
                types.append(entry.type);
                subjects.append(entry.subject);
                actors.append(entry.actor.value());
                channels.append(entry.channel);
                data.append(QString::fromUtf8(QJsonDocument(entry.data).toJson(QJsonDocument::Compact)));
            }
            if (!part.out.log.isEmpty()) {
                raised.append(part.event);
                last.append(part.state.version());
                available.append(part.state.available());
            }
        }
        if (versions.isEmpty())
            return;
        m_all.add(insertLog, Params::of(events, versions, types, subjects, actors, channels, data));
        m_all.add(raiseVersions, Params::of(raised, last, available), raised.size());
    }

    void outcomes(const QList<NewOutcome> &all)
    {
        QList<qint64> events, accounts;
        QStringList keys, replies;
        QList<QByteArray> hashes;
        QList<int> statuses;
        for (const NewOutcome &outcome : all) {
            events.append(outcome.event.value());
            accounts.append(outcome.account.value());
            keys.append(outcome.key);
            hashes.append(outcome.requestHash);
            statuses.append(outcome.outcome.status);
            replies.append(QString::fromUtf8(outcome.outcome.reply));
        }
        if (!keys.isEmpty())
            m_all.add(insertKept, Params::of(events, accounts, keys, hashes, statuses, replies));
    }

    std::vector<EventOutput> outputs() const
    {
        std::vector<EventOutput> all;
        for (const Part &part : m_parts)
            all.push_back({part.event, &part.out, part.state.currency()});
        return all;
    }

    BatchWrites &all() { return m_all; }

private:
    /// Items of holds, as parallel lists.
    struct Items {
        QList<qint64> events, holds, prices;
        QList<int> lines, quantities, levels, types;
        QList<std::optional<qint64>> seats, sections;
        QStringList parts;
        void add(qint64 event, const Hold &hold)
        {
            for (qsizetype line = 0; line < hold.items.size(); ++line) {
                const HoldItem &item = hold.items.at(line);
                events.append(event);
                holds.append(hold.id.value());
                lines.append(int(line) + 1);
                seats.append(optionalOf(item.seat));
                sections.append(optionalOf(item.section));
                quantities.append(item.quantity);
                levels.append(item.priceLevel);
                prices.append(item.price);
                types.append(item.priceType);
                parts.append(storedText(item.parts));
            }
        }
    };

    void repricedHolds(Items &items)
    {
        QList<qint64> events, ids, totals, discounts;
        for (const Part &part : m_parts) {
            for (const qint64 id : part.out.repricedHolds) {
                const Hold &hold = *part.out.changedHolds.constFind(id);
                events.append(part.event);
                ids.append(id);
                totals.append(hold.total);
                discounts.append(hold.discount);
                items.add(part.event, hold);
            }
        }
        if (ids.isEmpty())
            return;
        m_all.add(deleteHoldItems, Params::of(events, ids));
        m_all.add(repriceHolds, Params::of(events, ids, totals, discounts), ids.size());
    }

    void discountUses()
    {
        QList<qint64> events, ids;
        QList<int> places;
        for (const Part &part : m_parts) {
            for (auto it = part.out.discountUses.cbegin(); it != part.out.discountUses.cend(); ++it) {
                if (*it == 0)
                    continue;
                events.append(part.event);
                ids.append(it.key());
                places.append(*it);
            }
        }
        if (!ids.isEmpty())
            m_all.add(useDiscounts, Params::of(events, ids, places), ids.size());
    }

    void vouchers()
    {
        QMap<qint64, qint64> changes; // one voucher may pay at several events
        for (const Part &part : m_parts) {
            for (auto it = part.out.voucherChanges.cbegin(); it != part.out.voucherChanges.cend(); ++it)
                changes[it.key()] += *it;
        }
        if (!changes.isEmpty())
            m_all.add(changeVouchers, Params::of(changes.keys(), changes.values()), changes.size());
    }

    void areas()
    {
        QList<qint64> events;
        QList<int> sections, held, sold, blocked;
        for (const Part &part : m_parts) {
            for (auto it = part.out.areas.cbegin(); it != part.out.areas.cend(); ++it) {
                events.append(part.event);
                sections.append(it.key());
                held.append(it->held);
                sold.append(it->sold);
                blocked.append(it->blocked);
            }
        }
        if (!sections.isEmpty())
            m_all.add(updateAreas, Params::of(events, sections, held, sold, blocked), sections.size());
    }

    void changedHolds()
    {
        QList<qint64> events, ids, orderIds;
        QList<int> states;
        QList<QDateTime> expiries;
        for (const Part &part : m_parts) {
            for (const Hold &hold : part.out.changedHolds) {
                events.append(part.event);
                ids.append(hold.id.value());
                states.append(int(hold.state));
                orderIds.append(hold.order.value());
                expiries.append(hold.expiresAt);
            }
        }
        if (!ids.isEmpty())
            m_all.add(updateHolds, Params::of(events, ids, states, orderIds, expiries), ids.size());
    }

    void newTickets()
    {
        QList<qint64> events, ids, orderIds, prices;
        QList<int> lines, levels, statuses, types;
        QList<std::optional<qint64>> seatNumbers, sections;
        QStringList codes, parts;
        for (const Part &part : m_parts) {
            for (const NewTicket &made : part.out.newTickets) {
                const Ticket &ticket = made.ticket;
                events.append(part.event);
                ids.append(ticket.id.value());
                orderIds.append(made.order.value());
                lines.append(made.line);
                seatNumbers.append(optionalOf(ticket.seat));
                sections.append(optionalOf(ticket.section));
                levels.append(ticket.priceLevel);
                prices.append(ticket.price);
                statuses.append(int(ticket.status));
                codes.append(ticket.readableCode);
                types.append(ticket.priceType);
                parts.append(storedText(ticket.parts));
            }
        }
        if (!ids.isEmpty())
            m_all.add(insertTickets, Params::of(events, ids, orderIds, lines, seatNumbers, sections, levels, prices, statuses, codes, types, parts));
    }

    void changedOrders()
    {
        QList<qint64> events, ids, totals, paid, refunded, kept;
        QStringList statuses;
        for (const Part &part : m_parts) {
            for (const Order &order : part.out.changedOrders) {
                events.append(part.event);
                ids.append(order.id.value());
                statuses.append(order.status);
                totals.append(order.total);
                paid.append(order.paid);
                refunded.append(order.refunded);
                kept.append(order.kept);
            }
        }
        if (!ids.isEmpty())
            m_all.add(updateOrders, Params::of(events, ids, statuses, totals, paid, refunded, kept), ids.size());
    }

    void refunds()
    {
        QList<qint64> events, ids, orders, payments, amounts, accounts;
        QStringList methods, reasons;
        QMap<std::pair<qint64, qint64>, qint64> returned; ///< by event and payment
        for (const Part &part : m_parts) {
            for (const NewRefund &made : part.out.refunds) {
                returned[{part.event, made.refund.payment.value()}] += made.refund.amount;
                events.append(part.event);
                ids.append(made.refund.id.value());
                orders.append(made.order.value());
                payments.append(made.refund.payment.value());
                methods.append(made.refund.method);
                amounts.append(made.refund.amount);
                reasons.append(notNull(made.refund.reason));
                accounts.append(made.account.value());
            }
        }
        if (ids.isEmpty())
            return;
        QList<qint64> paidIn, paid, sums; // a payment once, however many refunds it gives in this batch
        for (auto it = returned.cbegin(); it != returned.cend(); ++it) {
            paidIn.append(it.key().first);
            paid.append(it.key().second);
            sums.append(*it);
        }
        m_all.add(updatePayments, Params::of(paidIn, paid, sums), paid.size());
        m_all.add(insertRefunds, Params::of(events, ids, orders, payments, methods, amounts, reasons, accounts));
    }

    std::vector<Part> m_parts;
    BatchWrites m_all;
};

} // namespace

QString batch::storedText(const QList<PricePart> &parts) { return notNull(QString::fromUtf8(storedParts(parts))); }

void BatchWrites::add(const Query &query, const Params &params, qsizetype touches)
{
    statements.append({&query, params});
    rows.append(int(touches));
}

BatchWrites batchWrites(const std::vector<const BatchState *> &states, const QList<NewOutcome> &outcomes, const std::optional<Basket> &basket)
{
    Writes writes(states);
    const std::vector<EventOutput> outputs = writes.outputs();
    writes.seats();
    writes.holds();
    writes.houses();
    if (basket)
        writes.basket(*basket); // before its orders, which name it
    writes.orders();
    writes.tickets();
    addLeaseWrites(writes.all(), outputs);
    writes.money();
    writes.log();
    addSettlementWrites(writes.all(), outputs);
    writes.outcomes(outcomes);
    addDocumentWrites(writes.all(), outputs);
    return writes.all();
}

} // namespace foyer
