// SPDX-License-Identifier: GPL-3.0-or-later
// What judged batches write of invoices, credit notes, and the money that arrives for them.
#include "booking/BatchWrites.h"

#include <QJsonDocument>

namespace foyer {

using namespace batch;

namespace {

// Numbers are drawn here, behind everything else the transaction writes: whoever waits for the series' row waits for a commit.
// The year is that of the transaction, as `now()` is the time of all it writes.
#define DRAWN(kind) "drawn AS (" \
    " INSERT INTO invoice_series AS s (kind, year, last)" \
    " SELECT '" kind "', extract(year FROM now() AT TIME ZONE 'UTC')::int, count(*) FROM wanted" \
    " ON CONFLICT (kind, year) DO UPDATE SET last = s.last + excluded.last RETURNING s.year, s.last - (SELECT count(*) FROM wanted) AS before)"
constexpr Query insertInvoices{"booking.insert_invoices", R"sql(
    WITH wanted AS (
        SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                             $10::text[], $11::date[], $12::bigint[], $13::text[], $14::text[])
            WITH ORDINALITY AS u (event, payment, order_id, amount, currency, name, email, address, reference, lines, due, account, language, sender, n)),
    )sql" DRAWN("invoice") R"sql(
    INSERT INTO invoice (event_id, payment_id, order_id, number, amount, currency, customer_name, customer_email, customer_address, event_name,
                         starts_at, order_reference, lines, issued_at, due_on, account_id, language, sender)
    SELECT w.event, w.payment, w.order_id, d.year || '-' || lpad((d.before + w.n)::text, greatest(6, length((d.before + w.n)::text)), '0'), w.amount, w.currency, w.name,
           nullif(w.email, ''), nullif(w.address, ''), e.name, e.starts_at, w.reference, w.lines::jsonb, now(), w.due, w.account,
           w.language, w.sender
    FROM wanted w CROSS JOIN drawn d JOIN event e ON e.id = w.event)sql"};
constexpr Query insertCreditNotes{"booking.insert_credit_notes", R"sql(
    WITH wanted AS (
        SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::bigint[],
                             $10::text[], $11::text[])
            WITH ORDINALITY AS u (event, refund, payment, amount, paid_back, paid_back_by, reason, lines, account, language, sender, n)),
    )sql" DRAWN("credit_note") R"sql(
    INSERT INTO credit_note (event_id, refund_id, payment_id, number, amount, paid_back, paid_back_by, reason, lines, issued_at, account_id, language, sender)
    SELECT w.event, w.refund, w.payment, 'C' || d.year || '-' || lpad((d.before + w.n)::text, greatest(6, length((d.before + w.n)::text)), '0'), w.amount, w.paid_back,
           nullif(w.paid_back_by, ''), w.reason, w.lines::jsonb, now(), w.account, w.language, w.sender
    FROM wanted w CROSS JOIN drawn d)sql"};
#undef DRAWN
constexpr Query insertSettlements{"booking.insert_settlements", R"sql(
    INSERT INTO invoice_settlement (event_id, settlement_id, payment_id, method, amount, reference, account_id, at)
    SELECT event, id, payment, method, amount, nullif(reference, ''), account, now()
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::text[], $7::bigint[])
        AS u (event, id, payment, method, amount, reference, account))sql"};

QString jsonOf(const QJsonArray &array) { return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)); }

void addInvoices(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    QList<qint64> events, payments, orders, amounts, accounts;
    QStringList currencies, names, emails, addresses, references, lines, dueDays, languages, senders;
    for (const auto &[event, out, currency] : outputs) {
        for (const NewInvoice &made : out->invoices) {
            events.append(event);
            payments.append(made.payment.value());
            orders.append(made.order.value());
            amounts.append(made.amount);
            currencies.append(currency);
            names.append(made.customer.name.trimmed());
            emails.append(notNull(made.customer.email.trimmed()));
            addresses.append(notNull(made.customer.address.trimmed()));
            references.append(made.reference);
            lines.append(jsonOf(made.lines));
            dueDays.append(made.dueOn.toString(Qt::ISODate));
            languages.append(made.letterhead.language);
            senders.append(notNull(made.letterhead.sender));
            accounts.append(made.account.value());
        }
    }
    if (!payments.isEmpty()) {
        writes.add(insertInvoices, Params::of(events, payments, orders, amounts, currencies, names, emails, addresses, references, lines, dueDays, accounts,
                                              languages, senders),
                   payments.size());
    }
}

void addCreditNotes(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    QList<qint64> events, refunds, payments, amounts, paidBack, accounts;
    QStringList paidBackBy, reasons, lines, languages, senders;
    for (const auto &[event, out, currency] : outputs) {
        for (const NewCreditNote &made : out->creditNotes) {
            events.append(event);
            refunds.append(made.refund.value());
            payments.append(made.payment.value());
            amounts.append(made.amount);
            paidBack.append(made.paidBack);
            paidBackBy.append(notNull(made.paidBackBy));
            reasons.append(notNull(made.reason));
            lines.append(jsonOf(made.lines));
            accounts.append(made.account.value());
            languages.append(made.letterhead.language);
            senders.append(notNull(made.letterhead.sender));
        }
    }
    if (!refunds.isEmpty()) {
        writes.add(insertCreditNotes, Params::of(events, refunds, payments, amounts, paidBack, paidBackBy, reasons, lines, accounts, languages, senders),
                   refunds.size());
    }
}

} // namespace

void addSettlementWrites(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    QList<qint64> events, ids, payments, amounts, accounts;
    QStringList methods, references;
    for (const auto &[event, out, currency] : outputs) {
        for (const NewSettlement &made : out->settlements) {
            events.append(event);
            ids.append(made.id);
            payments.append(made.payment.value());
            methods.append(made.method);
            amounts.append(made.amount);
            references.append(notNull(made.reference));
            accounts.append(made.account.value());
        }
    }
    if (!ids.isEmpty())
        writes.add(insertSettlements, Params::of(events, ids, payments, methods, amounts, references, accounts));
}

void addDocumentWrites(BatchWrites &writes, const std::vector<EventOutput> &outputs)
{
    addInvoices(writes, outputs);
    addCreditNotes(writes, outputs);
}

} // namespace foyer
