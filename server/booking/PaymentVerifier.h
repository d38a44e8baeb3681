// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <QStringList>

namespace foyer {

/// Compares what was asked of an outside party with what the books have, and names the row: an attempt that says "recorded"
/// has its payment, every online payment has its attempt, and a refund of one is owed or was given back. An attempt that was
/// approved a moment ago may have its payment and not know of it yet: that is no problem while somebody will look again.
class PaymentVerifier
{
public:
    static Status run(Transaction &tx, QStringList &problems, qsizetype maxProblems);
};

} // namespace foyer
