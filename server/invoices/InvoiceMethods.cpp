// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoices/InvoiceMethods.h"

#include "booking/BookingMethods.h"
#include "protocol/InvoiceMethods.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

QString statusOf(const Invoice &invoice)
{
    if (invoice.owed() > 0)
        return invoice.isPastDue ? u"overdue"_s : u"open"_s;
    return invoice.settled > 0 ? u"settled"_s : u"credited"_s;
}

InvoiceView viewOf(const Invoice &invoice)
{
    const auto money = [&invoice](qint64 amount) { return Money(amount, invoice.currency); };
    InvoiceView view;
    view.number = invoice.number;
    view.eventId = invoice.event;
    view.orderId = invoice.order;
    view.orderReference = invoice.orderReference;
    view.status = statusOf(invoice);
    view.customer = {invoice.customer.name, unlessEmpty(invoice.customer.email), {}, unlessEmpty(invoice.customer.address)};
    view.amount = money(invoice.amount);
    view.credited = money(invoice.credited);
    view.settled = money(invoice.settled);
    view.owed = money(invoice.owed());
    view.issuedAt = invoice.issuedAt;
    view.dueOn = invoice.dueOn.toString(Qt::ISODate);
    for (const InvoiceSettlement &settlement : invoice.settlements)
        view.settlements.append({settlement.method, money(settlement.amount), unlessEmpty(settlement.reference), settlement.at});
    for (const CreditNote &note : invoice.creditNotes)
        view.creditNotes.append({note.number, money(note.amount), money(note.paidBack), unlessEmpty(note.paidBackBy), note.reason, note.issuedAt});
    return view;
}

/// What is still owed of the invoice an order's payment stands for.
qint64 owedAfter(const Order &order, PaymentId payment)
{
    for (const Payment &candidate : order.payments) {
        if (candidate.id == payment && candidate.invoice)
            return candidate.invoice->owed;
    }
    return 0;
}

void settle(BookingEngine &engine, InvoiceService &invoices, const CallContext &context, const SettleInvoice::Request &in, const Done &done)
{
    const auto invoice = invoices.byNumber(in.number);
    if (!invoice)
        return done(invoice.error());
    BookingRequest request{invoice->event,
                           callerOf(context),
                           laneOf(context),
                           context.idempotencyKey,
                           context.requestHash,
                           SettleInvoice::info.success,
                           SettleCommand{invoice->order, invoice->payment, in.method, in.amount, in.reference.value_or(QString())},
                           {},
                           {}};
    request.encode = [in, payment = invoice->payment](const Outcome &outcome) {
        return toJson(SettleInvoice::Reply{in.number, in.amount, Money(owedAfter(std::get<Order>(outcome), payment), in.amount.currency())});
    };
    request.done = [done](Result<QByteArray> reply) { done(reply ? Result<Payload>(Payload{std::move(*reply)}) : Result<Payload>(reply.error())); };
    engine.submit(std::move(request));
}

Result<Binary> pdf(const Result<QByteArray> &bytes, const QString &name)
{
    if (!bytes)
        return bytes.error();
    return Binary{"application/pdf", *bytes, name + u".pdf"_s};
}

} // namespace

void addInvoiceMethods(Registry &registry, BookingEngine &engine, InvoiceService &invoices, Executor workers)
{
    registry.add<ListInvoices>([&invoices](const CallContext &, const ListInvoices::Request &in) -> Result<ListInvoices::Reply> {
        const int limit = in.limit.value_or(50);
        const auto found = invoices.list({{}, in.status.value_or(QString()), in.query.value_or(QString()), in.event.value_or(EventId()),
                                          in.cursor.value_or(QString()), limit + 1});
        if (!found)
            return found.error();
        ListInvoices::Reply reply;
        for (const Invoice &invoice : found->first(std::min<qsizetype>(limit, found->size())))
            reply.items.append(viewOf(invoice));
        if (found->size() > limit)
            reply.next = reply.items.last().number;
        return reply;
    });
    registry.add<GetInvoice>([&invoices](const CallContext &, const InvoiceRequest &in) -> Result<InvoiceView> {
        const auto invoice = invoices.byNumber(in.number);
        if (!invoice)
            return invoice.error();
        return viewOf(*invoice);
    });
    registry.addAsync<SettleInvoice>([&engine, &invoices, workers = std::move(workers)](const CallContext &context, const SettleInvoice::Request &in,
                                                                                         const Done &done) {
        if (!workers([&engine, &invoices, context, in, done] { settle(engine, invoices, context, in, done); }))
            done(Error{ErrorCode::Unavailable, u"the worker queue is full"_s, {}, {}, 1});
    });
    registry.add<foyer::InvoicePdf>([&invoices](const CallContext &, const InvoiceRequest &in) { return pdf(invoices.invoicePdf(in.number), u"invoice-"_s + in.number); });
    registry.add<foyer::CreditNotePdf>([&invoices](const CallContext &, const InvoiceRequest &in) { return pdf(invoices.creditNotePdf(in.number), u"credit-note-"_s + in.number); });
}

} // namespace foyer
