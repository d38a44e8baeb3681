// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace foyer {

/// A drawer's working time, from a counted float to a counted close. Amounts are minor units of `currency`.
struct Shift {
    ShiftId id;
    UserId account;
    QString accountName;
    QString currency;
    qint64 openingFloat = 0;
    QDateTime openedAt;
    std::optional<QDateTime> closedAt;
    std::optional<qint64> counted;
};

/// Money of one tender in a shift, as the ledger has it.
struct ShiftTender {
    QString currency;
    QString ledger; ///< cash, card_clearing, comp, …
    qint64 taken = 0;
    qint64 returned = 0;
    int payments = 0;
    int refunds = 0;
    qint64 voided = 0; ///< part of `taken`, and not of `returned`
    int voids = 0;
};

/// Cash that goes in or out of a drawer without a sale.
struct CashMovement {
    QString kind; ///< paid_in, paid_out, drop
    qint64 amount = 0;
    QString reason;
    QDateTime at = {};
    QString approvedBy = {}; ///< the supervisor's name
};

/// X while the shift is open, Z once it is closed.
struct ShiftReport {
    Shift shift;
    QList<ShiftTender> tenders;
    qint64 paidIn = 0;
    qint64 paidOut = 0;
    qint64 paidOutAlone = 0; ///< part of it: by the drawer's own seller, and approved by nobody
    qint64 drops = 0;
    int vouchersSold = 0;
    qint64 soldInVouchers = 0; ///< among the tenders as well
    int voids = 0;     ///< sales undone in it
    qint64 voided = 0; ///< their worth in the shift's currency
    qint64 expected = 0; ///< cash that must lie in the drawer
    QList<CashMovement> movements; ///< the newest `maxMovements`, oldest first
    static constexpr int maxMovements = 200;
    bool isClosed() const { return shift.closedAt.has_value(); }
};

/// A shift in a list.
struct ShiftLine {
    Shift shift;
    std::optional<qint64> difference; ///< counted less expected
};

} // namespace foyer
