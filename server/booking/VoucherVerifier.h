// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <QStringList>

namespace foyer {

/// Gift vouchers hold what was put on them less what was paid with them, and the ledger owes the same.
class VoucherVerifier
{
public:
    static Status run(Transaction &tx, QStringList &problems, qsizetype maxProblems);
};

} // namespace foyer
