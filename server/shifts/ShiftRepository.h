// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/LedgerBook.h"
#include "shifts/Shift.h"

namespace foyer {

/// All SQL of shifts. Their money is in the ledger, as entries of event 0 and of the events sold in them.
class ShiftRepository
{
public:
    explicit ShiftRepository(Transaction &tx) : m_tx(tx) {}

    /// Conflict when the account has an open shift already.
    Result<ShiftId> open(UserId account, const QString &currency, qint64 openingFloat);
    /// Nobody else changes it, and no sale counts into it, until the transaction ends.
    Result<std::optional<Shift>> lock(ShiftId id);
    Result<std::optional<Shift>> find(ShiftId id);
    Result<std::optional<Shift>> openOf(UserId account);
    /// Sums over the ledger. Of a locked or closed shift they are final.
    Result<ShiftReport> report(const Shift &shift);
    /// `approvedBy` may be nobody.
    Status addMovement(ShiftId id, const CashMovement &movement, UserId by, UserId approvedBy);
    /// Moves cash between two ledgers of the shift's drawer.
    Status post(const Shift &shift, const QString &debit, const QString &credit, qint64 amount);
    Status close(const Shift &shift, qint64 counted, const QByteArray &report, UserId by, UserId approvedBy);
    /// The kept Z report; nullopt while open.
    Result<std::optional<QByteArray>> keptReport(ShiftId id);
    /// Newest first. `account` invalid: of everybody; `status` empty: open and closed; `before` invalid: from the newest.
    Result<QList<ShiftLine>> list(UserId account, const QString &status, ShiftId before, int limit);

private:
    Transaction &m_tx;
};

} // namespace foyer
