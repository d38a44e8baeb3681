// SPDX-License-Identifier: GPL-3.0-or-later
#include "doors/AdmissionRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// A leased ticket has no order until its sale is handed in.
#define TICKET_COLUMNS "SELECT t.ticket_id, t.seat, t.section, t.issue, t.status, t.is_inside, t.first_admitted_at," \
                       " coalesce(t.first_admitted_gate, ''), coalesce(o.customer_name, '')" \
                       " FROM ticket t LEFT JOIN sales_order o ON o.event_id = t.event_id AND o.order_id = t.order_id"
constexpr Query selectById{"admission.ticket", TICKET_COLUMNS " WHERE t.event_id = $1 AND t.ticket_id = $2 FOR UPDATE OF t"};
constexpr Query selectByCode{"admission.ticket_by_code", TICKET_COLUMNS " WHERE t.event_id = $1 AND t.readable_code = $2 FOR UPDATE OF t"};
#undef TICKET_COLUMNS
constexpr Query selectSame{"admission.same", R"sql(
    SELECT result FROM admission WHERE event_id = $1 AND ticket_id = $2 AND device = $3 AND at = $4 AND direction = $5 LIMIT 1)sql"};
constexpr Query moveTicket{"admission.move", R"sql(
    UPDATE ticket SET is_inside = $3, first_admitted_at = coalesce(first_admitted_at, $4::timestamptz, now()),
        first_admitted_gate = CASE WHEN first_admitted_at IS NULL THEN nullif($5, '') ELSE first_admitted_gate END
    WHERE event_id = $1 AND ticket_id = $2 RETURNING first_admitted_at, coalesce(first_admitted_gate, ''))sql"};
constexpr Query insertAdmission{"admission.insert", R"sql(
    INSERT INTO admission (event_id, ticket_id, direction, result, gate, device, at, account_id)
    VALUES ($1, $2, $3, $4, nullif($5, ''), nullif($6, ''), coalesce($7::timestamptz, now()), $8))sql"};

std::optional<int> optionalInt(const Rows &rows, int column)
{
    return rows.isNull(0, column) ? std::nullopt : std::optional(rows.smallInteger(0, column));
}

Result<std::optional<AdmissionTicket>> read(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<AdmissionTicket>();
    return std::optional(AdmissionTicket{TicketId(rows->integer(0, 0)), optionalInt(*rows, 1), optionalInt(*rows, 2), rows->smallInteger(0, 3),
                                         TicketStatus(rows->smallInteger(0, 4)), rows->boolean(0, 5), rows->optionalTime(0, 6), rows->text(0, 7),
                                         rows->text(0, 8)});
}

} // namespace

Result<std::optional<AdmissionTicket>> AdmissionRepository::byId(TicketId id) { return read(m_tx.run(selectById, Params::of(m_event, id))); }

Result<std::optional<AdmissionTicket>> AdmissionRepository::byReadableCode(const QString &code)
{
    return read(m_tx.run(selectByCode, Params::of(m_event, code)));
}

Result<std::optional<QString>> AdmissionRepository::sameScan(const AdmissionRow &scan)
{
    if (scan.device.isEmpty() || !scan.at.isValid())
        return std::optional<QString>();
    const auto rows = m_tx.run(selectSame, Params::of(m_event, scan.ticket, scan.device, scan.at, scan.direction));
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<QString>() : rows->text(0, 0);
}

Result<std::pair<QDateTime, QString>> AdmissionRepository::move(TicketId id, bool isInside, const AdmissionRow &scan)
{
    const auto rows = m_tx.run(moveTicket, Params::of(m_event, id, isInside, scan.at, scan.gate));
    if (!rows)
        return rows.error();
    return std::pair(rows->time(0, 0), rows->text(0, 1));
}

Status AdmissionRepository::record(const AdmissionRow &scan)
{
    const auto rows = m_tx.run(insertAdmission, Params::of(m_event, scan.ticket, scan.direction, scan.result, scan.gate, scan.device, scan.at, scan.account));
    return rows ? ok() : Status(rows.error());
}

} // namespace foyer
