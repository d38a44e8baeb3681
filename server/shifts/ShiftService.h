// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shifts/ShiftRepository.h"

namespace foyer {

/// Who asks about a shift.
struct ShiftCaller {
    UserId account;
    bool maySupervise = false; ///< other people's shifts, and what a drawer must hold before it is counted
};

/// The rules of shifts: one open shift a person, cash that moves is written down with its reason, the close is blind (the
/// seller counts before hearing what should be there), the Z report is kept as it was. Each call runs inside the caller's
/// transaction.
class ShiftService
{
public:
    static Result<Shift> open(Transaction &tx, const ShiftCaller &caller, const QString &currency, qint64 openingFloat);
    static Result<ShiftReport> move(Transaction &tx, const ShiftCaller &caller, ShiftId id, const CashMovement &movement);
    /// `encode` makes the Z report that is kept and given.
    static Result<QByteArray> close(Transaction &tx, const ShiftCaller &caller, ShiftId id, qint64 counted,
                                    const std::function<QByteArray(const ShiftReport &)> &encode);
    static Result<std::optional<Shift>> current(Transaction &tx, const ShiftCaller &caller);
    /// X while open.
    static Result<ShiftReport> report(Transaction &tx, const ShiftCaller &caller, ShiftId id);
};

} // namespace foyer
