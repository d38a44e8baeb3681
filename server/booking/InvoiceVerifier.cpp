// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/InvoiceVerifier.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectOwed{"verify.owed", R"sql(
    WITH documents AS (
        SELECT event_id, amount FROM invoice
        UNION ALL SELECT event_id, paid_back - amount FROM credit_note
        UNION ALL SELECT event_id, -amount FROM invoice_settlement),
    owed AS (SELECT event_id, sum(amount) AS amount FROM documents GROUP BY event_id),
    booked AS (SELECT event_id, sum(amount) AS amount FROM ledger_entry WHERE ledger = 'receivable' GROUP BY event_id)
    SELECT coalesce(o.event_id, b.event_id), coalesce(o.amount, 0), coalesce(b.amount, 0)
    FROM owed o FULL JOIN booked b ON b.event_id = o.event_id
    WHERE coalesce(o.amount, 0) <> coalesce(b.amount, 0) ORDER BY 1 LIMIT $1)sql"};
constexpr Query selectOverpaid{"verify.overpaid", R"sql(
    SELECT i.event_id, i.number FROM invoice i
    WHERE i.amount < coalesce((SELECT sum(amount - paid_back) FROM credit_note n WHERE n.event_id = i.event_id AND n.payment_id = i.payment_id), 0)
                     + coalesce((SELECT sum(amount) FROM invoice_settlement s WHERE s.event_id = i.event_id AND s.payment_id = i.payment_id), 0)
    ORDER BY 1, 2 LIMIT $1)sql"};
constexpr Query selectUndocumented{"verify.undocumented", R"sql(
    SELECT coalesce(p.event_id, i.event_id), coalesce(p.payment_id, i.payment_id), coalesce(p.amount, 0), coalesce(i.amount, 0)
    FROM (SELECT event_id, payment_id, amount FROM payment WHERE method = 'invoice') p
    FULL JOIN invoice i ON i.event_id = p.event_id AND i.payment_id = p.payment_id
    WHERE p.amount IS DISTINCT FROM i.amount ORDER BY 1, 2 LIMIT $1)sql"};
constexpr Query selectUncredited{"verify.uncredited", R"sql(
    SELECT coalesce(r.event_id, n.event_id), coalesce(r.refund_id, n.refund_id), coalesce(r.amount, 0), coalesce(n.amount, 0)
    FROM (SELECT event_id, refund_id, amount FROM refund WHERE method = 'invoice') r
    FULL JOIN credit_note n ON n.event_id = r.event_id AND n.refund_id = r.refund_id
    WHERE r.amount IS DISTINCT FROM n.amount ORDER BY 1, 2 LIMIT $1)sql"};
// A number is YYYY-NNNNNN, a credit note's the same behind a C.
constexpr Query selectNumbers{"verify.numbers", R"sql(
    WITH numbered AS (
        SELECT 'invoice' AS kind, split_part(number, '-', 1)::int AS year, split_part(number, '-', 2)::bigint AS n FROM invoice
        UNION ALL
        SELECT 'credit_note', substr(split_part(number, '-', 1), 2)::int, split_part(number, '-', 2)::bigint FROM credit_note),
    found AS (SELECT kind, year, count(DISTINCT n) AS numbers, max(n) AS highest FROM numbered GROUP BY kind, year)
    SELECT coalesce(s.kind, f.kind), coalesce(s.year, f.year), coalesce(s.last, 0), coalesce(f.numbers, 0), coalesce(f.highest, 0)
    FROM invoice_series s FULL JOIN found f ON f.kind = s.kind AND f.year = s.year
    WHERE coalesce(s.last, 0) <> coalesce(f.numbers, 0) OR coalesce(s.last, 0) <> coalesce(f.highest, 0) ORDER BY 1, 2 LIMIT $1)sql"};

} // namespace

Status InvoiceVerifier::run(Transaction &tx, QStringList &problems, qsizetype maxProblems)
{
    const auto problem = [&](const QString &sentence) {
        if (problems.size() < maxProblems)
            problems.append(sentence);
    };
    QList<Statement> statements;
    for (const Query *query : {&selectOwed, &selectOverpaid, &selectUndocumented, &selectUncredited, &selectNumbers})
        statements.append({query, Params::of(maxProblems)});
    const auto read = tx.pipeline(statements);
    if (!read)
        return read.error();
    const Rows &owed = read->at(0);
    for (int i = 0; i < owed.count(); ++i)
        problem(u"event %1: %2 are owed by its invoices, the ledger says %3"_s.arg(owed.integer(i, 0)).arg(owed.integer(i, 1)).arg(owed.integer(i, 2)));
    const Rows &overpaid = read->at(1);
    for (int i = 0; i < overpaid.count(); ++i)
        problem(u"event %1: invoice %2 was credited and paid beyond its amount"_s.arg(overpaid.integer(i, 0)).arg(overpaid.text(i, 1)));
    const Rows &undocumented = read->at(2);
    for (int i = 0; i < undocumented.count(); ++i)
        problem(u"event %1: payment %2 on invoice is %3, its invoice %4"_s.arg(undocumented.integer(i, 0)).arg(undocumented.integer(i, 1))
                    .arg(undocumented.integer(i, 2)).arg(undocumented.integer(i, 3)));
    const Rows &uncredited = read->at(3);
    for (int i = 0; i < uncredited.count(); ++i)
        problem(u"event %1: refund %2 of an invoice is %3, its credit note %4"_s.arg(uncredited.integer(i, 0)).arg(uncredited.integer(i, 1))
                    .arg(uncredited.integer(i, 2)).arg(uncredited.integer(i, 3)));
    const Rows &numbers = read->at(4);
    for (int i = 0; i < numbers.count(); ++i)
        problem(u"%1 numbers of %2: %3 were drawn, %4 are there, the highest is %5"_s.arg(numbers.text(i, 0)).arg(numbers.integer(i, 1))
                    .arg(numbers.integer(i, 2)).arg(numbers.integer(i, 3)).arg(numbers.integer(i, 4)));
    return ok();
}

} // namespace foyer
