// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invoices/Invoice.h"
#include "storage/Database.h"

namespace foyer {

/// Looks invoices up and prints them. Blocks on the database.
class InvoiceService
{
public:
    /// `sender`: the house on documents that do not say themselves who it was: name, address, tax number, bank account; lines
    /// divided by \n.
    InvoiceService(Database &database, QString sender) : m_database(database), m_sender(std::move(sender)) {}

    Result<QList<Invoice>> list(const InvoiceFilter &filter);
    Result<Invoice> byNumber(const QString &number);
    /// Says the same whenever it is printed again.
    Result<QByteArray> invoicePdf(const QString &number);
    Result<QByteArray> creditNotePdf(const QString &number);

private:
    Database &m_database;
    const QString m_sender;
};

} // namespace foyer
