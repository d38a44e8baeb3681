// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/RefundRules.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
Error violated(const QString &detail) { return {ErrorCode::RuleViolated, detail, {}, {}, 0}; }
} // namespace

bool hasTickets(const Order &order) { return order.status == "confirmed"_L1 || order.status == "partly_refunded"_L1; }

Error notRefundable(const Order &order)
{
    return violated(order.status == "refunded"_L1 ? u"the order is refunded already"_s : u"nothing is paid of this order"_s);
}

Result<QList<qsizetype>> ticketsToReturn(const Order &order, const QList<qint64> &ids, bool mayBeAdmitted)
{
    QList<qsizetype> chosen;
    for (qsizetype i = 0; i < order.tickets.size(); ++i) {
        const Ticket &ticket = order.tickets.at(i);
        if (ids.isEmpty() ? ticket.status == TicketStatus::Valid : ids.contains(ticket.id.value()))
            chosen.append(i);
    }
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (ids.indexOf(ids.at(i)) != i)
            return Error::invalid(u"tickets[%1]"_s.arg(i), u"is named twice"_s);
        const bool isOurs = std::any_of(chosen.cbegin(), chosen.cend(), [&](qsizetype at) { return order.tickets.at(at).id.value() == ids.at(i); });
        if (!isOurs)
            return Error::invalid(u"tickets[%1]"_s.arg(i), u"is not a ticket of this order"_s);
    }
    for (const qsizetype at : std::as_const(chosen)) {
        const Ticket &ticket = order.tickets.at(at);
        if (ticket.status != TicketStatus::Valid)
            return violated(u"ticket %1 is no longer valid"_s.arg(ticket.id.value()));
        if (ticket.isAdmitted && !mayBeAdmitted)
            return violated(u"ticket %1 was admitted at the door"_s.arg(ticket.id.value()));
    }
    return chosen;
}

QList<RefundShare> refundShares(const QList<Payment> &payments, qint64 amount)
{
    QList<RefundShare> shares;
    for (qsizetype i = 0; i < payments.size(); ++i) {
        const Payment &payment = payments.at(i);
        const qint64 part = std::min(amount, payment.amount - payment.refunded);
        if (part <= 0)
            continue;
        amount -= part;
        shares.append({i, part, payment.invoice ? std::min(part, payment.invoice->owed) : 0});
    }
    Q_ASSERT(amount == 0);
    return shares;
}

Result<RefundQuote> quoteRefund(const Order &order, const QList<qint64> &ids)
{
    RefundQuote quote;
    if (!hasTickets(order)) {
        if (!ids.isEmpty() && order.status != "refunded"_L1)
            return Error::invalid(u"tickets"_s, u"the order has no tickets yet; leave them out to return what was paid"_s);
        quote.amount = order.paid - order.refunded - order.kept;
        if (quote.amount <= 0)
            return notRefundable(order);
    } else {
        const auto tickets = ticketsToReturn(order, ids, false);
        if (!tickets)
            return tickets.error();
        for (const qsizetype at : *tickets) {
            const Ticket &ticket = order.tickets.at(at);
            const qint64 kept = keptSplitOf(ticket.parts).sum();
            quote.amount += ticket.price - kept;
            quote.kept += kept;
            quote.tickets.append(ticket.id);
        }
    }
    quote.shares = refundShares(order.payments, quote.amount);
    return quote;
}

} // namespace foyer
