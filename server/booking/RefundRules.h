// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/Booking.h"

/// What a refund gives back and to whom. Pure: BatchState acts by these rules, and whoever asks beforehand is told by them.
namespace foyer {

/// What goes back to the tender of one payment. Minor units of the order's currency.
struct RefundShare {
    qsizetype payment = 0; ///< its place among the order's payments
    qint64 amount = 0;
    qint64 owedLess = 0; ///< of an invoice: what was never paid; the rest goes back the way the last money for it came
};

struct RefundQuote {
    qint64 amount = 0;
    qint64 kept = 0; ///< fees that are not given back
    QList<RefundShare> shares;
    QList<TicketId> tickets;
};

/// The order has tickets that a door may take.
bool hasTickets(const Order &order);
/// Why nothing can be given back of an order without tickets.
Error notRefundable(const Order &order);
/// Which of the order's tickets these are, by their place among them: all that are valid, or those that are named.
Result<QList<qsizetype>> ticketsToReturn(const Order &order, const QList<qint64> &ids, bool mayBeAdmitted);
/// Back to the tenders in the order they came; what is left of each payment bounds what it can return.
QList<RefundShare> refundShares(const QList<Payment> &payments, qint64 amount);
/// What a refund of these tickets (none: of all that are valid) would come to now. Of an order that was never confirmed:
/// what was paid in part.
Result<RefundQuote> quoteRefund(const Order &order, const QList<qint64> &ids);

} // namespace foyer
