// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoices/InvoiceRepository.h"

#include <QHash>
#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectInvoices{"invoice.list", R"sql(
    SELECT i.event_id, i.payment_id, i.order_id, i.number, i.amount, i.currency, i.customer_name, coalesce(i.customer_email, ''),
           coalesce(i.customer_address, ''), i.event_name, i.starts_at, i.order_reference, i.lines, i.issued_at, i.due_on::text,
           i.due_on < (now() AT TIME ZONE 'UTC')::date, c.credited, c.paid_back, s.settled,
           i.language, i.sender
    FROM invoice i
    CROSS JOIN LATERAL (SELECT coalesce(sum(k.amount), 0) AS credited, coalesce(sum(k.paid_back), 0) AS paid_back
                        FROM credit_note k WHERE k.event_id = i.event_id AND k.payment_id = i.payment_id) c
    CROSS JOIN LATERAL (SELECT coalesce(sum(k.amount), 0) AS settled
                        FROM invoice_settlement k WHERE k.event_id = i.event_id AND k.payment_id = i.payment_id) s
    CROSS JOIN LATERAL (SELECT i.amount - c.credited + c.paid_back - s.settled AS owed) o
    WHERE ($1::text IS NULL OR i.number = $1)
      AND ($2::text IS NULL OR CASE $2 WHEN 'open' THEN o.owed > 0
                                       WHEN 'overdue' THEN o.owed > 0 AND i.due_on < (now() AT TIME ZONE 'UTC')::date
                                       ELSE o.owed = 0 END)
      AND ($3::text IS NULL OR i.number = upper($3) OR i.order_reference LIKE upper($3) || '%' OR lower(i.customer_name) LIKE $3 || '%'
           OR lower(i.customer_name) LIKE '% ' || $3 || '%' OR lower(i.customer_email) LIKE $3 || '%')
      AND ($4::bigint IS NULL OR i.event_id = $4)
      AND ($5::text IS NULL OR (i.issued_at, i.number) < (SELECT k.issued_at, k.number FROM invoice k WHERE k.number = $5))
    ORDER BY i.issued_at DESC, i.number DESC LIMIT $6)sql"};
constexpr Query selectSettlements{"invoice.settlements", R"sql(
    SELECT s.payment_id, s.method, s.amount, coalesce(s.reference, ''), s.at FROM unnest($1::bigint[], $2::bigint[]) AS w (event, id)
    JOIN invoice_settlement s ON s.event_id = w.event AND s.payment_id = w.id ORDER BY s.settlement_id)sql"};
constexpr Query selectNotes{"invoice.credit_notes", R"sql(
    SELECT n.payment_id, n.number, n.amount, n.paid_back, coalesce(n.paid_back_by, ''), n.reason, n.lines, n.issued_at,
           n.language, n.sender
    FROM unnest($1::bigint[], $2::bigint[]) AS w (event, id)
    JOIN credit_note n ON n.event_id = w.event AND n.payment_id = w.id ORDER BY n.issued_at, n.number)sql"};
constexpr Query selectOfNote{"invoice.of_credit_note", R"sql(
    SELECT i.number FROM credit_note n JOIN invoice i ON i.event_id = n.event_id AND i.payment_id = n.payment_id WHERE n.number = $1)sql"};

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

QJsonArray linesIn(const Rows &rows, int row, int column) { return QJsonDocument::fromJson(rows.raw(row, column)).array(); }

std::optional<QString> optionalText(const Rows &rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.text(row, column));
}

Invoice readInvoice(const Rows &rows, int i)
{
    Invoice invoice;
    invoice.event = EventId(rows.integer(i, 0));
    invoice.payment = PaymentId(rows.integer(i, 1));
    invoice.order = OrderId(rows.integer(i, 2));
    invoice.number = rows.text(i, 3);
    invoice.amount = rows.integer(i, 4);
    invoice.currency = rows.text(i, 5);
    invoice.customer.name = rows.text(i, 6);
    invoice.customer.email = rows.text(i, 7);
    invoice.customer.address = rows.text(i, 8);
    invoice.eventName = rows.text(i, 9);
    invoice.startsAt = rows.time(i, 10);
    invoice.orderReference = rows.text(i, 11);
    invoice.lines = linesIn(rows, i, 12);
    invoice.issuedAt = rows.time(i, 13);
    invoice.dueOn = QDate::fromString(rows.text(i, 14), Qt::ISODate);
    invoice.isPastDue = rows.boolean(i, 15);
    invoice.credited = rows.integer(i, 16);
    invoice.paidBack = rows.integer(i, 17);
    invoice.settled = rows.integer(i, 18);
    invoice.language = rows.text(i, 19);
    invoice.sender = optionalText(rows, i, 20);
    return invoice;
}

} // namespace

Result<QList<Invoice>> InvoiceRepository::list(const InvoiceFilter &filter)
{
    QString pattern = filter.query.trimmed().toLower();
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    std::optional<EventId> in;
    if (filter.event.isValid())
        in = filter.event;
    const auto rows = m_tx.run(selectInvoices, Params::of(unlessEmpty(filter.number), unlessEmpty(filter.status), unlessEmpty(pattern), in,
                                                          unlessEmpty(filter.after), filter.limit));
    if (!rows)
        return rows.error();
    QList<Invoice> invoices;
    for (int i = 0; i < rows->count(); ++i)
        invoices.append(readInvoice(*rows, i));
    if (const auto completed = complete(invoices); !completed)
        return completed.error();
    return invoices;
}

Status InvoiceRepository::complete(QList<Invoice> &invoices)
{
    if (invoices.isEmpty())
        return ok();
    QList<qint64> events, payments;
    QHash<qint64, qsizetype> at; // ids of payments are unique over all events
    for (qsizetype i = 0; i < invoices.size(); ++i) {
        events.append(invoices.at(i).event.value());
        payments.append(invoices.at(i).payment.value());
        at.insert(payments.last(), i);
    }
    const auto read = m_tx.pipeline({{&selectSettlements, Params::of(events, payments)}, {&selectNotes, Params::of(events, payments)}});
    if (!read)
        return read.error();
    const Rows &settlements = read->at(0);
    for (int i = 0; i < settlements.count(); ++i)
        invoices[at.value(settlements.integer(i, 0))].settlements.append({settlements.text(i, 1), settlements.integer(i, 2), settlements.text(i, 3),
                                                                          settlements.time(i, 4)});
    const Rows &notes = read->at(1);
    for (int i = 0; i < notes.count(); ++i)
        invoices[at.value(notes.integer(i, 0))].creditNotes.append({notes.text(i, 1), notes.integer(i, 2), notes.integer(i, 3), notes.text(i, 4),
                                                                    notes.text(i, 5), linesIn(notes, i, 6), notes.time(i, 7), notes.text(i, 8),
                                                                    optionalText(notes, i, 9)});
    return ok();
}

Result<std::optional<Invoice>> InvoiceRepository::byNumber(const QString &number)
{
    InvoiceFilter filter;
    filter.number = number;
    const auto found = list(filter);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<Invoice>() : found->first();
}

Result<std::optional<Invoice>> InvoiceRepository::byCreditNote(const QString &number)
{
    const auto rows = m_tx.run(selectOfNote, Params::of(number));
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<Invoice>() : byNumber(rows->text(0, 0));
}

} // namespace foyer
