// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BatchState.h"

#include <vector>

namespace foyer {

/// The events a command names, ascending.
std::vector<EventId> eventsOf(const BasketCommand &command);

/// The rules of a sale over several events, on top of those of each: pure. `states` are the command's events in its order.
/// On an Error they are of no further use: judge on copies, and keep the copies only when it went well.
Result<Basket> judgeBasket(std::vector<BatchState> &states, const Caller &caller, const BasketCommand &command, const BatchState::NextId &nextId);

/// Divides payments among amounts, in their order: each part is a payment of its own, and the parts of one share a group.
/// What was tendered, less what the payment came to, is the change; it is with the last part.
class PaymentSplit
{
public:
    PaymentSplit(QList<PaymentWish> payments, const BatchState::NextId &nextId);
    /// The next parts, which come to `amount` unless the payments end before.
    QList<PaymentWish> take(qint64 amount);

private:
    QList<PaymentWish> m_left; ///< what is left of each, the next first
};

} // namespace foyer
