// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <QStringList>

namespace foyer {

/// Compares invoices with the books: what is owed of an event's invoices is its ledger account `receivable`, every payment
/// on invoice and every refund of one has its document, and the numbers of each year have no gap.
class InvoiceVerifier
{
public:
    static Status run(Transaction &tx, QStringList &problems, qsizetype maxProblems);
};

} // namespace foyer
