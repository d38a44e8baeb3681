// SPDX-License-Identifier: GPL-3.0-or-later
// The rule of BatchState about voids: a sale undone in the drawer and the shift it was made in, as if it had not been.
#include "booking/BatchState.h"

#include "booking/BatchWords.h"

namespace foyer {

using namespace Qt::StringLiterals;
using namespace batch;

namespace {

Error elsewhere()
{
    return violated(u"the order was not sold, or not all of it, in a shift that is still open; refund it instead"_s);
}

/// Whether the entries say of every payment in whose drawer it is, and where the sale counts.
bool isWhole(const Order &order, const QList<LedgerEntry> &entries)
{
    const auto has = [&entries](qint64 posting, qint64 amount) {
        return std::any_of(entries.cbegin(), entries.cend(), [&](const LedgerEntry &entry) {
            return entry.posting == posting && entry.line == 1 && entry.amount == amount;
        });
    };
    return has(order.id.value(), order.total)
        && std::all_of(order.payments.cbegin(), order.payments.cend(), [&](const Payment &payment) { return has(payment.id.value(), payment.amount); });
}

} // namespace

Status BatchState::checkVoid(const Caller &caller, const Order &order, const QList<LedgerEntry> &entries) const
{
    if (order.status != "confirmed"_L1)
        return violated(u"the order is %1: only a whole sale can be voided"_s.arg(order.status));
    const Error others{ErrorCode::NotAllowed, u"a sale of somebody else is voided by who may give refunds"_s, {}, {}, 0};
    if (order.account != caller.account && !caller.mayRefund)
        return others;
    for (const Ticket &ticket : order.tickets) {
        if (ticket.status != TicketStatus::Valid)
            return violated(u"tickets of the order were exchanged; refund it instead"_s);
        if (ticket.isAdmitted)
            return violated(u"ticket %1 was admitted at the door"_s.arg(ticket.id.value()));
    }
    for (const Payment &payment : order.payments) {
        if (payment.invoice && !payment.invoice->settledBy.isEmpty())
            return violated(u"money has come for the order's invoice; refund it instead"_s);
    }
    if (!isWhole(order, entries))
        return elsewhere();
    const bool isOneDrawer = std::all_of(entries.cbegin(), entries.cend(), [&](const LedgerEntry &entry) { return entry.account == caller.account; });
    return isOneDrawer || caller.mayRefund ? ok() : Status(others);
}

Result<Outcome> BatchState::voidOrder(const Caller &caller, const VoidCommand &command)
{
    Order *order = findOrder(command.order);
    if (!order)
        return notFound(u"no such order"_s);
    QList<LedgerEntry> entries = m_in.soldInOpenShifts.value(command.order.value());
    for (const LedgerEntry &entry : std::as_const(m_out.ledger)) { // paid a moment ago, in this very batch
        if (entry.order == command.order && entry.line <= LedgerEntry::voidedLines && m_in.book.hasOpenShift(entry.account))
            entries.append(entry);
    }
    if (const auto checked = checkVoid(caller, *order, entries); !checked)
        return checked.error();
    QJsonArray tickets, refunds;
    for (Ticket &ticket : order->tickets)
        tickets.append(freeTicket(ticket, TicketStatus::Refunded, true));
    const qint64 amount = order->paid;
    for (Payment &payment : order->payments) {
        const Refund refund{RefundId(m_nextId()), payment.id, payment.method, payment.amount, command.reason};
        payment.refunded = payment.amount;
        m_out.refunds.append({order->id, caller.account, refund});
        if (payment.voucher.isValid())
            m_out.voucherChanges[payment.voucher.value()] += payment.amount;
        if (payment.invoice) {
            payment.invoice->owed = 0;
            noteCredit(caller, payment, refund, 0, order->tickets);
        }
        refunds.append(QJsonObject{{u"refundId"_s, refund.id.value()}, {u"paymentId"_s, payment.id.value()}, {u"method"_s, payment.method}, {u"amount"_s, payment.amount}});
    }
    // Each entry once more with the other sign, in its own posting and drawer, whoever does it: the lines far beyond a posting's
    // own say that it was voided.
    for (const LedgerEntry &entry : entries)
        m_out.ledger.append({entry.posting, entry.line + LedgerEntry::voidedLines, order->id, entry.ledger, -entry.amount, entry.account});
    order->refunded = amount; // all of it, as if not sold: no fee is kept
    order->status = u"cancelled"_s;
    m_out.changedOrders.insert(order->id.value(), *order);
    log(caller, u"order.voided"_s, orderSubject(order->id),
        {{u"orderId"_s, order->id.value()}, {u"status"_s, order->status}, {u"amount"_s, amount}, {u"tickets"_s, tickets}, {u"refunds"_s, refunds}});
    return Outcome(*order);
}

} // namespace foyer
