// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/PaymentMethod.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error forAPerson() { return {ErrorCode::RuleViolated, u"only a person can do this"_s, {}, {}, 0}; }

QString declineReason(const QString &code)
{
    if (code == "insufficient_funds"_L1)
        return u"there is not enough money on the card"_s;
    if (code == "expired_card"_L1)
        return u"the card has expired"_s;
    if (code == "card_declined"_L1 || code.isEmpty())
        return u"the payment was declined"_s;
    return u"the payment was declined (%1)"_s.arg(code);
}

Verdict noAnswer(const Error &error) { return {Verdict::Kind::Undecided, {}, error.detail}; }

} // namespace

Result<QString> PaymentMethod::prepare(const PaymentAttempt &, QDeadlineTimer) { return forAPerson(); }
Verdict PaymentMethod::take(const PaymentAttempt &, QDeadlineTimer) { return {}; }
Verdict PaymentMethod::ask(const PaymentAttempt &, QDeadlineTimer) { return {}; }
Verdict PaymentMethod::callOff(const PaymentAttempt &, QDeadlineTimer) { return {}; }
Result<QString> PaymentMethod::giveBack(const MoneyBack &, QDeadlineTimer) { return forAPerson(); }

Verdict OnlineGateway::verdictOf(const Gateway::Intent &intent, const PaymentAttempt &attempt)
{
    if (intent.attemptKey != attempt.outsideKey || (!attempt.reference.isEmpty() && intent.id != attempt.reference))
        return {Verdict::Kind::Undecided, {}, u"the gateway's answer is about another payment"_s};
    if (!(intent.amount == attempt.amount))
        return {Verdict::Kind::Undecided, {}, u"the gateway names another amount"_s};
    if (intent.status == "succeeded"_L1)
        return {Verdict::Kind::Approved, intent.id, {}};
    if (intent.status == "canceled"_L1)
        return {Verdict::Kind::Declined, intent.id, u"the payment was called off; nothing was taken"_s};
    if (intent.status == "requires_payment_method"_L1 && !intent.declineCode.isEmpty())
        return {Verdict::Kind::Declined, intent.id, declineReason(intent.declineCode)};
    if (intent.status == "requires_confirmation"_L1 || intent.status == "requires_payment_method"_L1)
        return {Verdict::Kind::Untaken, intent.id, {}};
    return {Verdict::Kind::Undecided, intent.id, u"the gateway has not decided yet"_s};
}

Result<QString> OnlineGateway::prepare(const PaymentAttempt &attempt, QDeadlineTimer until)
{
    const auto intent = m_gateway.create({attempt.amount, attempt.outsideKey, attempt.event.value(), attempt.order.value()}, until);
    if (!intent)
        return intent.error();
    // Under a key of our own the gateway can only give our own intent; if not, it must not take money under it.
    if (intent->attemptKey != attempt.outsideKey || !(intent->amount == attempt.amount))
        return Error{ErrorCode::RuleViolated, u"the gateway's answer is about another payment"_s, {}, {}, 0};
    return intent->id;
}

Verdict OnlineGateway::take(const PaymentAttempt &attempt, QDeadlineTimer until)
{
    const auto intent = m_gateway.confirm(attempt.reference, attempt.outsideKey, attempt.methodToken, until);
    if (intent)
        return verdictOf(*intent, attempt);
    // A refused request may mean that the money was taken before, or that it was called off meanwhile.
    return intent.error().code == ErrorCode::RuleViolated ? ask(attempt, until) : noAnswer(intent.error());
}

Verdict OnlineGateway::ask(const PaymentAttempt &attempt, QDeadlineTimer until)
{
    const auto intent = m_gateway.retrieve(attempt.reference, until);
    return intent ? verdictOf(*intent, attempt) : noAnswer(intent.error());
}

Verdict OnlineGateway::callOff(const PaymentAttempt &attempt, QDeadlineTimer until)
{
    const auto intent = m_gateway.cancel(attempt.reference, attempt.outsideKey, until);
    if (intent)
        return verdictOf(*intent, attempt);
    return intent.error().code == ErrorCode::RuleViolated ? ask(attempt, until) : noAnswer(intent.error());
}

Result<QString> OnlineGateway::giveBack(const MoneyBack &money, QDeadlineTimer until)
{
    if (money.isRepeated) {
        const auto known = m_gateway.findRefund(money.reference, money.key, until);
        if (!known || !known->isEmpty())
            return known;
    }
    return m_gateway.refund(money.reference, money.amount, money.key, until);
}

PaymentMethod *AcceptedMethods::find(QStringView name) const
{
    for (const auto &method : m_methods) {
        if (method->name() == name)
            return method.get();
    }
    return nullptr;
}

} // namespace foyer
