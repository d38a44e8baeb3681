// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BasketRules.h"

#include "booking/BatchWords.h"
#include "core/Random.h"

namespace foyer {

using namespace Qt::StringLiterals;
using namespace batch;

namespace {

/// Several events took part: the caller must learn which one stood in the way.
Error inEvent(Error error, EventId event)
{
    error.detail = u"event %1: %2"_s.arg(event.value()).arg(error.detail);
    return error;
}

QString words(qint64 amount, const QString &currency) { return Money(amount, currency).toString(); }

Result<qint64> totalOf(const std::vector<BatchState> &states, const SellBasketCommand &command)
{
    qint64 total = 0;
    for (size_t i = 0; i < states.size(); ++i) {
        const auto &[event, id] = command.holds.at(qsizetype(i));
        const Hold *hold = states[i].held(id);
        if (!hold)
            return inEvent(notFound(u"no such hold"_s), event);
        if (states[i].currency() != states.front().currency())
            return Error::invalid(u"holds"_s, u"event %1 is sold in %2, event %3 in %4"_s.arg(event.value()).arg(states[i].currency())
                                                  .arg(command.holds.first().first.value()).arg(states.front().currency()));
        total += hold->total;
    }
    return total;
}

Result<Basket> sell(std::vector<BatchState> &states, const Caller &caller, const SellBasketCommand &command, const BatchState::NextId &nextId)
{
    const auto total = totalOf(states, command);
    if (!total)
        return total.error();
    const QString currency = states.front().currency();
    const auto paying = states.front().checkPayments(caller, command.payments);
    if (!paying)
        return paying.error();
    if (!command.payments.isEmpty() && *paying != *total)
        return violated(u"%1 is paid of %2"_s.arg(words(*paying, currency), words(*total, currency)));
    Basket basket{BasketId(nextId()), randomReadableCode(8), currency, {}};
    PaymentSplit split(command.payments, nextId);
    for (size_t i = 0; i < states.size(); ++i) {
        const auto &[event, id] = command.holds.at(qsizetype(i));
        if (i > 0)
            states[i].setVouchers(states[i - 1].vouchers());
        const auto sold = states[i].apply(caller, SellCommand{id, command.customer, split.take(states[i].held(id)->total), {basket.id, basket.reference}});
        if (!sold)
            return inEvent(sold.error(), event);
        basket.orders.append(std::get<Order>(*sold));
    }
    return basket;
}

Result<Basket> pay(std::vector<BatchState> &states, const Caller &caller, const PayBasketCommand &command, const BatchState::NextId &nextId)
{
    Basket basket{command.basket, {}, states.front().currency(), {}};
    qint64 left = 0;
    bool isExpired = false, isPending = false;
    for (size_t i = 0; i < states.size(); ++i) {
        const Order *order = states[i].ordered(command.orders.at(qsizetype(i)).second);
        if (!order || order->basket.id != command.basket)
            return notFound(u"no such basket"_s);
        basket.reference = order->basket.reference;
        isExpired = isExpired || order->status == "expired"_L1;
        if (order->status == "pending"_L1) {
            isPending = true;
            left += order->total - order->paid;
        }
    }
    if (!isPending && isExpired)
        return Error{ErrorCode::Expired, u"the basket was not paid in time"_s, {}, {}, 0};
    if (!isPending)
        return violated(u"nothing of the basket waits to be paid"_s);
    const auto paying = states.front().checkPayments(caller, {command.payment});
    if (!paying)
        return paying.error();
    if (*paying > left)
        return violated(u"%1 is more than the %2 left to pay"_s.arg(words(*paying, basket.currency), words(left, basket.currency)));
    PaymentSplit split({command.payment}, nextId);
    for (size_t i = 0; i < states.size(); ++i) {
        const auto &[event, id] = command.orders.at(qsizetype(i));
        const Order *order = states[i].ordered(id);
        if (i > 0)
            states[i].setVouchers(states[i - 1].vouchers());
        if (order->status == "pending"_L1) {
            for (const PaymentWish &part : split.take(order->total - order->paid)) {
                if (const auto paid = states[i].apply(caller, PayCommand{id, part, true}); !paid)
                    return inEvent(paid.error(), event);
            }
        }
        basket.orders.append(*states[i].ordered(id));
    }
    return basket;
}

} // namespace

std::vector<EventId> eventsOf(const BasketCommand &command)
{
    std::vector<EventId> events;
    std::visit([&events](const auto &c) {
        if constexpr (std::is_same_v<std::decay_t<decltype(c)>, SellBasketCommand>) {
            for (const auto &[event, hold] : c.holds)
                events.push_back(event);
        } else {
            for (const auto &[event, order] : c.orders)
                events.push_back(event);
        }
    }, command);
    return events;
}

Result<Basket> judgeBasket(std::vector<BatchState> &states, const Caller &caller, const BasketCommand &command, const BatchState::NextId &nextId)
{
    if (const auto *selling = std::get_if<SellBasketCommand>(&command))
        return sell(states, caller, *selling, nextId);
    return pay(states, caller, std::get<PayBasketCommand>(command), nextId);
}

PaymentSplit::PaymentSplit(QList<PaymentWish> payments, const BatchState::NextId &nextId) : m_left(std::move(payments))
{
    for (PaymentWish &payment : m_left)
        payment.group = PaymentId(nextId());
}

QList<PaymentWish> PaymentSplit::take(qint64 amount)
{
    QList<PaymentWish> parts;
    while (amount > 0 && !m_left.isEmpty()) {
        PaymentWish &payment = m_left.first();
        const qint64 part = std::min(amount, payment.amount.minorUnits());
        const qint64 rest = payment.amount.minorUnits() - part;
        PaymentWish wish = payment;
        wish.amount = Money(part, payment.amount.currency());
        if (rest > 0 && payment.tendered) {
            payment.tendered = Money(payment.tendered->minorUnits() - part, payment.amount.currency());
            wish.tendered.reset();
        }
        parts.append(wish);
        amount -= part;
        payment.amount = Money(rest, payment.amount.currency());
        if (rest == 0)
            m_left.removeFirst();
    }
    return parts;
}

} // namespace foyer
