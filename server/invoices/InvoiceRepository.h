// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invoices/Invoice.h"
#include "storage/Database.h"

namespace foyer {

/// Reads invoices and what became of them; they are written with the orders they belong to (booking/BatchWrites).
class InvoiceRepository
{
public:
    explicit InvoiceRepository(Transaction &tx) : m_tx(tx) {}

    /// Newest first.
    Result<QList<Invoice>> list(const InvoiceFilter &filter);
    Result<std::optional<Invoice>> byNumber(const QString &number);
    /// The invoice that a credit note belongs to.
    Result<std::optional<Invoice>> byCreditNote(const QString &number);

private:
    Status complete(QList<Invoice> &invoices);

    Transaction &m_tx;
};

} // namespace foyer
