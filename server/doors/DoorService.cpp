// SPDX-License-Identifier: GPL-3.0-or-later
#include "doors/DoorService.h"

#include "core/Random.h"
#include "doors/AdmissionRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

ScanOutcome only(const QString &result)
{
    ScanOutcome outcome;
    outcome.result = result;
    return outcome;
}

/// What a ticket that is ours comes to, before anything is written.
QString verdict(const AdmissionTicket &ticket, const std::optional<TicketClaim> &claim, bool isOut)
{
    switch (ticket.status) {
    case TicketStatus::Refunded:
    case TicketStatus::Returned:
    case TicketStatus::GivenUp: return u"refunded"_s; // its place is for sale again
    case TicketStatus::Replaced: return u"replaced"_s;
    case TicketStatus::Unpaid:
    case TicketStatus::Lapsed: return u"unknown"_s;
    case TicketStatus::Leased: // sold by a till that could not say so yet: only a sale puts its code on paper
    case TicketStatus::Valid: break;
    }
    if (claim && claim->issue != ticket.issue)
        return u"replaced"_s; // older paper; the newest issue admits
    if (isOut)
        return u"left"_s;
    return ticket.isInside ? u"already_admitted"_s : u"admitted"_s;
}

} // namespace

Result<ScanOutcome> DoorService::scan(const ScanRequest &request)
{
    if (request.at.isValid() && request.at > QDateTime::currentDateTimeUtc().addSecs(600))
        return Error::invalid(u"at"_s, u"lies in the future"_s);
    if (const auto plan = m_orders.planOf(request.event); !plan)
        return plan.error();
    std::optional<TicketClaim> claim;
    if (const auto verified = m_verifier.verify(request.code)) {
        claim = *verified;
        if (claim->event != request.event)
            return only(u"wrong_event"_s);
    } else if (verified.error().code == ErrorCode::RuleViolated) {
        return only(u"forged"_s);
    }
    return m_database.inTransaction([&](Transaction &tx) { return admit(tx, request, claim); });
}

Result<ScanOutcome> DoorService::admit(Transaction &tx, const ScanRequest &request, const std::optional<TicketClaim> &claim)
{
    AdmissionRepository admissions(tx, request.event);
    const auto found = claim ? admissions.byId(claim->ticket) : admissions.byReadableCode(normalizedReadableCode(request.code));
    if (!found)
        return found.error();
    if (!*found)
        return only(u"unknown"_s);
    const AdmissionTicket &ticket = **found;
    AdmissionRow row{ticket.id, request.isOut ? u"out"_s : u"in"_s, {}, request.gate, request.device, request.at, request.account};

    ScanOutcome outcome;
    outcome.ticket = ticket.id;
    outcome.seat = ticket.seat;
    outcome.holder = ticket.holder;
    outcome.firstAdmittedAt = ticket.firstAdmittedAt;
    outcome.gate = ticket.firstGate;
    const auto plan = m_orders.planOf(request.event);
    if (!plan)
        return plan.error();
    outcome.label = OrderService::label((*plan)->plan, ticket.seat, ticket.section);

    const auto same = admissions.sameScan(row);
    if (!same)
        return same.error();
    if (*same) {
        outcome.result = **same;
        return outcome;
    }
    outcome.result = row.result = verdict(ticket, claim, request.isOut);
    if (row.result == "admitted"_L1 || (row.result == "left"_L1 && ticket.isInside)) {
        const auto moved = admissions.move(ticket.id, row.result == "admitted"_L1, row);
        if (!moved)
            return moved.error();
        outcome.firstAdmittedAt = moved->first;
        outcome.gate = moved->second;
    }
    if (const auto recorded = admissions.record(row); !recorded)
        return recorded.error();
    return outcome;
}

} // namespace foyer
