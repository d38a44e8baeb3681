// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shifts/ShiftRepository.h"

namespace foyer {

/// Who asks about a shift.
struct ShiftCaller {
    UserId account;
    bool maySupervise = false; ///< other people's shifts, cash out past the limit
    UserId approvedBy = {};    ///< who lent them that for this call
    /// A seller hears what the drawer must hold only after the count, also when a supervisor has let something through.
    bool isBlind() const { return !maySupervise || approvedBy.isValid(); }
};

/// What the house allows.
struct ShiftRules {
    qint64 paidOutLimit = 10'000; ///< minor units a seller may pay out of a drawer in one shift without a supervisor
};

/// The rules of shifts: one open shift a person, cash that moves is written down with its reason, the close is blind (the
/// seller counts before hearing what should be there), the Z report is kept as it was. Each call runs inside the caller's
/// transaction.
class ShiftService
{
public:
    static Result<Shift> open(Transaction &tx, const ShiftCaller &caller, const QString &currency, qint64 openingFloat);
    /// NotAllowed past the limit, without a supervisor.
    static Result<ShiftReport> move(Transaction &tx, const ShiftCaller &caller, ShiftId id, const CashMovement &movement, const ShiftRules &rules);
    /// `encode` makes the Z report that is kept and given.
    static Result<QByteArray> close(Transaction &tx, const ShiftCaller &caller, ShiftId id, qint64 counted,
                                    const std::function<QByteArray(const ShiftReport &)> &encode);
    static Result<std::optional<Shift>> current(Transaction &tx, const ShiftCaller &caller);
    /// Newest first, the caller's own or, of a supervisor, everybody's.
    static Result<QList<ShiftLine>> list(Transaction &tx, const ShiftCaller &caller, const QString &status, ShiftId before, int limit);
    /// X while open.
    static Result<ShiftReport> report(Transaction &tx, const ShiftCaller &caller, ShiftId id);
};

} // namespace foyer
