// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoices/InvoiceService.h"

#include "documents/InvoicePdf.h"
#include "invoices/InvoiceRepository.h"

#include <QJsonObject>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Result<Invoice> found(const Result<std::optional<Invoice>> &invoice)
{
    if (!invoice)
        return invoice.error();
    if (!*invoice)
        return Error{ErrorCode::NotFound, u"no such document"_s, {}, {}, 0};
    return **invoice;
}

PrintedInvoice printed(const Invoice &invoice, const QString &sender, const QJsonArray &lines)
{
    PrintedInvoice out;
    out.number = invoice.number;
    out.sender = invoice.sender.value_or(sender);
    out.language = invoice.language;
    out.customer = invoice.customer.name;
    out.address = invoice.customer.address;
    out.email = invoice.customer.email;
    out.event = invoice.eventName;
    out.startsAt = invoice.startsAt;
    out.issuedAt = invoice.issuedAt;
    out.dueOn = invoice.dueOn;
    out.reference = invoice.orderReference;
    for (const QJsonValue &line : lines)
        out.lines.append({line["text"_L1].toString(), Money(line["amount"_L1].toInteger(), invoice.currency), line["isContained"_L1].toBool()});
    out.total = Money(invoice.amount, invoice.currency);
    return out;
}

} // namespace

Result<QList<Invoice>> InvoiceService::list(const InvoiceFilter &filter)
{
    return m_database.inTransaction([&](Transaction &tx) { return InvoiceRepository(tx).list(filter); });
}

Result<Invoice> InvoiceService::byNumber(const QString &number)
{
    return found(m_database.inTransaction([&](Transaction &tx) { return InvoiceRepository(tx).byNumber(number); }));
}

Result<QByteArray> InvoiceService::invoicePdf(const QString &number)
{
    const auto invoice = byNumber(number);
    if (!invoice)
        return invoice.error();
    return foyer::invoicePdf(printed(*invoice, m_sender, invoice->lines));
}

Result<QByteArray> InvoiceService::creditNotePdf(const QString &number)
{
    const auto invoice = found(m_database.inTransaction([&](Transaction &tx) { return InvoiceRepository(tx).byCreditNote(number); }));
    if (!invoice)
        return invoice.error();
    const auto note = std::find_if(invoice->creditNotes.cbegin(), invoice->creditNotes.cend(), [&](const CreditNote &one) { return one.number == number; });
    if (note == invoice->creditNotes.cend())
        return Error{ErrorCode::NotFound, u"no such document"_s, {}, {}, 0};
    PrintedInvoice out = printed(*invoice, m_sender, note->lines);
    out.isCreditNote = true;
    out.ofNumber = invoice->number;
    out.number = note->number;
    out.issuedAt = note->issuedAt;
    out.sender = note->sender.value_or(m_sender);
    out.language = note->language;
    out.reason = note->reason;
    out.total = Money(note->amount, invoice->currency);
    return foyer::invoicePdf(out);
}

} // namespace foyer
