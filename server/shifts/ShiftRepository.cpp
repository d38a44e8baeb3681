// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define SHIFT_COLUMNS "SELECT s.shift_id, s.account_id, a.name, s.currency, s.opening_float, s.opened_at, s.closed_at, s.counted"
#define SHIFT_FROM " FROM shift s JOIN account a ON a.id = s.account_id "
constexpr Query insertShift{"shift.open", "INSERT INTO shift (account_id, currency, opening_float) VALUES ($1, $2, $3) RETURNING shift_id"};
constexpr Query lockShift{"shift.lock", SHIFT_COLUMNS SHIFT_FROM "WHERE s.shift_id = $1 FOR UPDATE OF s"};
constexpr Query findShift{"shift.find", SHIFT_COLUMNS SHIFT_FROM "WHERE s.shift_id = $1"};
constexpr Query findOpen{"shift.open_of", SHIFT_COLUMNS SHIFT_FROM "WHERE s.account_id = $1 AND s.closed_at IS NULL"};
constexpr Query listShifts{"shift.list", SHIFT_COLUMNS ", (s.report->'difference'->>'amount')::bigint" SHIFT_FROM R"sql(
    WHERE ($1::bigint = 0 OR s.account_id = $1) AND ($2::text = '' OR (s.closed_at IS NULL) = ($2 = 'open')) AND ($3::bigint = 0 OR s.shift_id < $3)
    ORDER BY s.shift_id DESC LIMIT $4)sql"};
#undef SHIFT_FROM
#undef SHIFT_COLUMNS
constexpr Query selectTenders{"shift.tenders", R"sql(
    SELECT currency, ledger, coalesce(sum(amount) FILTER (WHERE amount > 0), 0), coalesce(-sum(amount) FILTER (WHERE amount < 0 AND line <= $2), 0),
           count(*) FILTER (WHERE amount > 0), count(*) FILTER (WHERE amount < 0 AND line <= $2),
           coalesce(-sum(amount) FILTER (WHERE line > $2), 0), count(*) FILTER (WHERE line > $2)
    FROM ledger_entry e WHERE shift_id = $1 AND ledger NOT IN ('customer', 'ticket_revenue', 'fees', 'taxes', 'vouchers_given')
      -- of the money without an event only what vouchers were sold for
      AND (event_id <> 0 OR (ledger <> 'voucher_liability' AND posting_id IN
           (SELECT posting_id FROM ledger_entry WHERE shift_id = $1 AND event_id = 0 AND ledger = 'voucher_liability')))
      -- money that comes for an invoice is taken in its own tender; that the invoice is paid returns nothing
      AND (ledger <> 'receivable' OR NOT EXISTS (SELECT FROM invoice_settlement s WHERE s.event_id = e.event_id AND s.settlement_id = e.posting_id))
    GROUP BY currency, ledger ORDER BY currency, ledger)sql"};
constexpr Query selectVouchers{"shift.vouchers", R"sql(
    SELECT count(*), coalesce(sum(amount), 0) FROM ledger_entry
    WHERE shift_id = $1 AND event_id = 0 AND currency = $2 AND ledger IN ('cash', 'card_clearing') AND posting_id IN
        (SELECT posting_id FROM ledger_entry WHERE shift_id = $1 AND event_id = 0 AND ledger = 'voucher_liability'))sql"};
constexpr Query selectVoids{"shift.voids", R"sql(
    SELECT currency, count(DISTINCT (event_id, order_id)), coalesce(-sum(amount), 0)
    FROM ledger_entry WHERE shift_id = $1 AND event_id <> 0 AND line > $2 AND ledger NOT IN ('customer', 'ticket_revenue', 'fees', 'taxes')
    GROUP BY currency)sql"};
constexpr Query selectMovements{"shift.movements", R"sql(
    SELECT kind, sum(amount), coalesce(sum(amount) FILTER (WHERE account_id = $2 AND approved_by IS NULL), 0)
    FROM cash_movement WHERE shift_id = $1 GROUP BY kind)sql"};
constexpr Query listMovements{"shift.list_movements", R"sql(
    SELECT m.kind, m.amount, m.reason, m.at, coalesce(a.name, '')
    FROM (SELECT * FROM cash_movement WHERE shift_id = $1 ORDER BY movement_id DESC LIMIT $2) m
    LEFT JOIN account a ON a.id = m.approved_by ORDER BY m.movement_id)sql"};
constexpr Query insertMovement{"shift.movement", R"sql(
    INSERT INTO cash_movement (shift_id, kind, amount, reason, account_id, approved_by) VALUES ($1, $2, $3, $4, $5, nullif($6::bigint, 0)))sql"};
constexpr Query nextPosting{"shift.posting", "SELECT nextval('booking_id'), now()"};
constexpr Query closeShift{"shift.close", R"sql(
    UPDATE shift SET closed_at = now(), closed_by = $2, counted = $3, report = $4::jsonb, approved_by = nullif($5::bigint, 0)
    WHERE shift_id = $1 AND closed_at IS NULL)sql"};
constexpr Query selectReport{"shift.report", "SELECT report FROM shift WHERE shift_id = $1"};

Shift shiftAt(const Rows &rows, int row)
{
    return {ShiftId(rows.integer(row, 0)), UserId(rows.integer(row, 1)), rows.text(row, 2), rows.text(row, 3), rows.integer(row, 4),
            rows.time(row, 5), rows.optionalTime(row, 6), rows.optionalInteger(row, 7)};
}

Result<std::optional<Shift>> shiftOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::nullopt : std::optional(shiftAt(*rows, 0));
}

} // namespace

Result<ShiftId> ShiftRepository::open(UserId account, const QString &currency, qint64 openingFloat)
{
    const auto rows = m_tx.run(insertShift, Params::of(account, currency, openingFloat));
    if (!rows)
        return rows.error();
    return ShiftId(rows->integer(0, 0));
}

Result<std::optional<Shift>> ShiftRepository::lock(ShiftId id) { return shiftOf(m_tx.run(lockShift, Params::of(id))); }
Result<std::optional<Shift>> ShiftRepository::find(ShiftId id) { return shiftOf(m_tx.run(findShift, Params::of(id))); }
Result<std::optional<Shift>> ShiftRepository::openOf(UserId account) { return shiftOf(m_tx.run(findOpen, Params::of(account))); }

Result<ShiftReport> ShiftRepository::report(const Shift &shift)
{
    const auto read = m_tx.pipeline({{&selectTenders, Params::of(shift.id, LedgerEntry::voidedLines)},
                                     {&selectMovements, Params::of(shift.id, shift.account)},
                                     {&selectVoids, Params::of(shift.id, LedgerEntry::voidedLines)},
                                     {&selectVouchers, Params::of(shift.id, shift.currency)},
                                     {&listMovements, Params::of(shift.id, ShiftReport::maxMovements)}});
    if (!read)
        return read.error();
    ShiftReport report;
    report.shift = shift;
    report.expected = shift.openingFloat;
    const Rows &tenders = read->at(0);
    for (int i = 0; i < tenders.count(); ++i) {
        const ShiftTender tender{tenders.text(i, 0), tenders.text(i, 1), tenders.integer(i, 2), tenders.integer(i, 3), tenders.smallInteger(i, 4),
                                 tenders.smallInteger(i, 5), tenders.integer(i, 6), tenders.smallInteger(i, 7)};
        if (tender.ledger == "cash"_L1 && tender.currency == shift.currency)
            report.expected += tender.taken - tender.returned - tender.voided;
        report.tenders.append(tender);
    }
    const Rows &movements = read->at(1);
    for (int i = 0; i < movements.count(); ++i) {
        const qint64 sum = movements.integer(i, 1);
        if (movements.text(i, 0) == "paid_in"_L1) {
            report.paidIn = sum;
            report.expected += sum;
        } else {
            const bool isDrop = movements.text(i, 0) == "drop"_L1;
            (isDrop ? report.drops : report.paidOut) = sum;
            report.paidOutAlone = isDrop ? report.paidOutAlone : movements.integer(i, 2);
            report.expected -= sum;
        }
    }
    const Rows &listed = read->at(4);
    for (int i = 0; i < listed.count(); ++i)
        report.movements.append({listed.text(i, 0), listed.integer(i, 1), listed.text(i, 2), listed.time(i, 3), listed.text(i, 4)});
    report.vouchersSold = read->at(3).smallInteger(0, 0);
    report.soldInVouchers = read->at(3).integer(0, 1);
    const Rows &voids = read->at(2);
    for (int i = 0; i < voids.count(); ++i) {
        report.voids += voids.smallInteger(i, 1);
        report.voided += voids.text(i, 0) == shift.currency ? voids.integer(i, 2) : 0;
    }
    return report;
}

Status ShiftRepository::addMovement(ShiftId id, const CashMovement &movement, UserId by, UserId approvedBy)
{
    const auto rows = m_tx.run(insertMovement, Params::of(id, movement.kind, movement.amount, movement.reason, by, approvedBy));
    return rows ? ok() : Status(rows.error());
}

Status ShiftRepository::post(const Shift &shift, const QString &debit, const QString &credit, qint64 amount)
{
    if (amount == 0)
        return ok();
    QList<Statement> reads = LedgerBook::reads({EventId().value()}, {shift.account.value()});
    reads.prepend({&nextPosting, {}});
    const auto read = m_tx.pipeline(reads);
    if (!read)
        return read.error();
    const qint64 posting = read->at(0).integer(0, 0);
    LedgerBook book(EventId(), read->at(0).time(0, 1));
    book.setRead(read->at(1), read->at(2));
    const auto written = m_tx.pipeline(book.append(shift.currency, {{posting, 1, {}, debit, amount, shift.account},
                                                                    {posting, 2, {}, credit, -amount, shift.account}}));
    return written ? ok() : Status(written.error());
}

Status ShiftRepository::close(const Shift &shift, qint64 counted, const QByteArray &report, UserId by, UserId approvedBy)
{
    const auto rows = m_tx.run(closeShift, Params::of(shift.id, by, counted, QString::fromUtf8(report), approvedBy));
    return rows ? ok() : Status(rows.error());
}

Result<QList<ShiftLine>> ShiftRepository::list(UserId account, const QString &status, ShiftId before, int limit)
{
    const auto rows = m_tx.run(listShifts, Params::of(account, status, before, limit));
    if (!rows)
        return rows.error();
    QList<ShiftLine> lines;
    for (int i = 0; i < rows->count(); ++i)
        lines.append({shiftAt(*rows, i), rows->optionalInteger(i, 8)});
    return lines;
}

Result<std::optional<QByteArray>> ShiftRepository::keptReport(ShiftId id)
{
    const auto rows = m_tx.run(selectReport, Params::of(id));
    if (!rows)
        return rows.error();
    if (rows->isEmpty() || rows->isNull(0, 0))
        return std::optional<QByteArray>();
    return std::optional(rows->raw(0, 0));
}

} // namespace foyer
