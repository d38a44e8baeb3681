// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftService.h"

#include "core/Money.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Result<Shift> shiftFor(const ShiftCaller &caller, const Result<std::optional<Shift>> &found)
{
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, u"no such shift"_s, {}, {}, 0};
    if ((*found)->account != caller.account && !caller.maySupervise)
        return Error{ErrorCode::NotAllowed, u"the shift is another seller's"_s, {}, {}, 0};
    return **found;
}

Result<Shift> openShiftFor(Transaction &tx, const ShiftCaller &caller, ShiftId id)
{
    auto shift = shiftFor(caller, ShiftRepository(tx).lock(id));
    if (shift && shift->closedAt)
        return Error{ErrorCode::RuleViolated, u"the shift is closed"_s, {}, {}, 0};
    return shift;
}

} // namespace

Result<Shift> ShiftService::open(Transaction &tx, const ShiftCaller &caller, const QString &currency, qint64 openingFloat)
{
    ShiftRepository repository(tx);
    const auto already = repository.openOf(caller.account);
    if (!already)
        return already.error();
    if (*already)
        return Error{ErrorCode::Conflict, u"shift %1 is open since %2; close it first"_s.arg((*already)->id.value()).arg((*already)->openedAt.toString(Qt::ISODate)), {}, {}, 0};
    const auto id = repository.open(caller.account, currency, openingFloat);
    if (!id)
        return id.error();
    const auto shift = repository.find(*id);
    if (!shift)
        return shift.error();
    if (const auto posted = repository.post(**shift, u"cash"_s, u"safe"_s, openingFloat); !posted)
        return posted.error();
    return **shift;
}

Result<ShiftReport> ShiftService::move(Transaction &tx, const ShiftCaller &caller, ShiftId id, const CashMovement &movement, const ShiftRules &rules)
{
    const auto shift = openShiftFor(tx, caller, id);
    if (!shift)
        return shift.error();
    ShiftRepository repository(tx);
    const auto before = repository.report(*shift);
    if (!before)
        return before.error();
    const bool isIn = movement.kind == "paid_in"_L1;
    if (!isIn && movement.amount > before->expected)
        return Error{ErrorCode::RuleViolated, u"the drawer does not hold that much"_s, {}, {}, 0};
    // Together, for who pays out in small parts pays out all the same.
    if (movement.kind == "paid_out"_L1 && !caller.maySupervise && before->paidOutAlone + movement.amount > rules.paidOutLimit)
        return Error{ErrorCode::NotAllowed, u"a seller pays out at most %1 in a shift; more needs a supervisor"_s.arg(Money(rules.paidOutLimit, shift->currency).toString()), {}, {}, 0};
    if (const auto added = repository.addMovement(id, movement, caller.account, caller.approvedBy); !added)
        return added.error();
    const QString other = movement.kind == "drop"_L1 ? u"safe"_s : movement.kind;
    if (const auto posted = repository.post(*shift, isIn ? u"cash"_s : other, isIn ? other : u"cash"_s, movement.amount); !posted)
        return posted.error();
    return repository.report(*shift);
}

Result<QByteArray> ShiftService::close(Transaction &tx, const ShiftCaller &caller, ShiftId id, qint64 counted,
                                       const std::function<QByteArray(const ShiftReport &)> &encode)
{
    const auto shift = openShiftFor(tx, caller, id);
    if (!shift)
        return shift.error();
    ShiftRepository repository(tx);
    auto report = repository.report(*shift);
    if (!report)
        return report.error();
    const qint64 over = counted - report->expected;
    const auto booked = over >= 0 ? repository.post(*shift, u"cash"_s, u"over_short"_s, over) : repository.post(*shift, u"over_short"_s, u"cash"_s, -over);
    if (!booked)
        return booked.error();
    if (const auto banked = repository.post(*shift, u"safe"_s, u"cash"_s, counted); !banked)
        return banked.error();
    report->shift.counted = counted;
    report->shift.closedAt = QDateTime::currentDateTimeUtc();
    const QByteArray kept = encode(*report);
    if (const auto closed = repository.close(*shift, counted, kept, caller.account, caller.approvedBy); !closed)
        return closed.error();
    return kept;
}

Result<std::optional<Shift>> ShiftService::current(Transaction &tx, const ShiftCaller &caller) { return ShiftRepository(tx).openOf(caller.account); }

Result<QList<ShiftLine>> ShiftService::list(Transaction &tx, const ShiftCaller &caller, const QString &status, ShiftId before, int limit)
{
    return ShiftRepository(tx).list(caller.isBlind() ? caller.account : UserId(), status, before, limit);
}

Result<ShiftReport> ShiftService::report(Transaction &tx, const ShiftCaller &caller, ShiftId id)
{
    ShiftRepository repository(tx);
    const auto shift = shiftFor(caller, repository.find(id));
    if (!shift)
        return shift.error();
    return repository.report(*shift);
}

} // namespace foyer
