// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <QStringList>

namespace foyer {

/// Follows every chain of the ledger and names the rows that are not what they were when written.
class LedgerVerifier
{
public:
    /// `problems` gets a sentence for each, until it has `maxProblems`. Reads in pages; the whole ledger never lies in memory.
    static Status run(Transaction &tx, QStringList &problems, qsizetype maxProblems);
};

} // namespace foyer
