// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/CustomerRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// A mail address is looked for whole, a phone number by its end; see order_terms in the schema.
#define ORDERS_OF_CUSTOMER "WITH o AS MATERIALIZED (SELECT * FROM sales_order" \
    " WHERE (customer_name IS NOT NULL OR customer_email IS NOT NULL OR customer_phone IS NOT NULL)" \
    " AND order_terms(customer_name, customer_email, customer_phone) @@ order_customer($1, $2) ORDER BY order_id DESC LIMIT 1000)"
constexpr Query selectOrders{"customer.orders", ORDERS_OF_CUSTOMER R"sql(
    SELECT o.event_id, o.order_id, o.reference, o.status, e.name, e.starts_at,
           (SELECT count(*) FROM ticket t WHERE t.event_id = o.event_id AND t.order_id = o.order_id AND t.status = 1),
           o.total, o.refunded, o.currency, o.created_at, coalesce(o.customer_name, ''), coalesce(o.customer_email, ''), coalesce(o.customer_phone, '')
    FROM o JOIN event e ON e.id = o.event_id ORDER BY o.order_id DESC LIMIT $3)sql"};
constexpr Query selectSums{"customer.sums", ORDERS_OF_CUSTOMER R"sql(
    SELECT o.currency, count(*), sum(o.paid - o.refunded),
           max((SELECT max(t.first_admitted_at) FROM ticket t WHERE t.event_id = o.event_id AND t.order_id = o.order_id))
    FROM o GROUP BY o.currency)sql"};
#undef ORDERS_OF_CUSTOMER
constexpr Query selectIds{"customer.ids", R"sql(
    SELECT customer_id FROM customer_contact WHERE (kind = 'email' AND value = $1) OR (kind = 'phone' AND value = $2)
    GROUP BY customer_id ORDER BY bool_or(kind = 'email') DESC, customer_id)sql"};
constexpr Query selectNotes{"customer.notes", R"sql(
    SELECT n.customer_id, n.text, a.name, n.at FROM customer_note n JOIN account a ON a.id = n.account_id
    WHERE n.customer_id = ANY ($1::bigint[]) ORDER BY n.note_id DESC LIMIT $2)sql"};
constexpr Query insertCustomer{"customer.insert", "INSERT INTO customer DEFAULT VALUES RETURNING customer_id"};
constexpr Query insertContacts{"customer.insert_contacts", R"sql(
    INSERT INTO customer_contact (kind, value, customer_id)
    SELECT kind, value, $3 FROM (VALUES ('email', $1::text), ('phone', $2::text)) AS v (kind, value) WHERE value IS NOT NULL
    ON CONFLICT (kind, value) DO NOTHING)sql"};
constexpr Query insertNote{"customer.insert_note", R"sql(
    INSERT INTO customer_note (customer_id, text, account_id) VALUES ($1, $2, $3) RETURNING at)sql"};
// Two that write about a new customer at once take turns, or there would be two records.
constexpr Query lockNew{"customer.lock_new", "SELECT pg_advisory_xact_lock(4706575)"};

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

} // namespace

Result<std::optional<CustomerRecord>> CustomerRepository::find(const CustomerKey &key)
{
    const auto mail = unlessEmpty(key.mail), phone = unlessEmpty(key.phone);
    const auto read = m_tx.pipeline({{&selectOrders, Params::of(mail, phone, mostOrders)},
                                     {&selectSums, Params::of(mail, phone)},
                                     {&selectIds, Params::of(mail, phone)}});
    if (!read)
        return read.error();
    CustomerRecord record;
    const Rows &orders = read->at(0);
    for (int i = 0; i < orders.count(); ++i) {
        record.orders.append({EventId(orders.integer(i, 0)), OrderId(orders.integer(i, 1)), orders.text(i, 2), orders.text(i, 3), orders.text(i, 4),
                              orders.time(i, 5), orders.smallInteger(i, 6), orders.integer(i, 7), orders.integer(i, 8), orders.text(i, 9),
                              orders.time(i, 10)});
        for (auto [said, column] : {std::pair(&record.name, 11), std::pair(&record.mail, 12), std::pair(&record.phone, 13)}) {
            if (said->isEmpty())
                *said = orders.text(i, column);
        }
    }
    const Rows &sums = read->at(1);
    for (int i = 0; i < sums.count(); ++i) {
        record.orderCount += sums.smallInteger(i, 1);
        record.spent.insert(sums.text(i, 0), sums.integer(i, 2));
        if (const auto visit = sums.optionalTime(i, 3); visit && (!record.lastVisitAt.isValid() || *visit > record.lastVisitAt))
            record.lastVisitAt = *visit;
    }
    const Rows &known = read->at(2);
    if (record.orders.isEmpty() && known.isEmpty())
        return std::optional<CustomerRecord>();
    QList<qint64> ids;
    for (int i = 0; i < known.count(); ++i)
        ids.append(known.integer(i, 0));
    if (ids.isEmpty())
        return std::optional(record);
    record.id = CustomerId(ids.first());
    const auto notes = m_tx.run(selectNotes, Params::of(ids, mostNotes));
    if (!notes)
        return notes.error();
    for (int i = 0; i < notes->count(); ++i)
        record.notes.append({CustomerId(notes->integer(i, 0)), notes->text(i, 1), notes->text(i, 2), notes->time(i, 3)});
    return std::optional(record);
}

Result<CustomerId> CustomerRepository::idFor(const CustomerKey &key)
{
    const auto mail = unlessEmpty(key.mail), phone = unlessEmpty(key.phone);
    if (const auto locked = m_tx.run(lockNew); !locked)
        return locked.error();
    const auto known = m_tx.run(selectIds, Params::of(mail, phone));
    if (!known)
        return known.error();
    CustomerId id;
    if (!known->isEmpty()) {
        id = CustomerId(known->integer(0, 0));
    } else {
        const auto made = m_tx.run(insertCustomer);
        if (!made)
            return made.error();
        id = CustomerId(made->integer(0, 0));
    }
    const auto linked = m_tx.run(insertContacts, Params::of(mail, phone, id));
    return linked ? Result<CustomerId>(id) : linked.error();
}

Result<CustomerNote> CustomerRepository::addNote(const CustomerKey &key, const QString &text, UserId by, const QString &name)
{
    const auto customer = idFor(key);
    if (!customer)
        return customer.error();
    const auto rows = m_tx.run(insertNote, Params::of(*customer, text, by));
    if (!rows)
        return rows.error();
    return CustomerNote{*customer, text, name, rows->time(0, 0)};
}

} // namespace foyer
