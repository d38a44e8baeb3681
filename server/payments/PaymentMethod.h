// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payments/Gateway.h"
#include "payments/PaymentAttempt.h"

#include <memory>
#include <vector>

namespace foyer {

/// Money to give back.
struct MoneyBack {
    QString reference;       ///< the outside's name of the payment
    Money amount;            ///< all of it or part
    QString key;             ///< idempotency key of this giving back
    bool isRepeated = false; ///< somebody may have asked for it before, so long ago that the outside has forgotten the key
};

/// One way to pay. What sets the ways apart is who knows whether the money is there:
///  - Inside: the booking transaction itself (cash in the drawer; a voucher, a comp, an invoice). There is no attempt; the
///    wish goes to the BookingEngine, whose rules judge it.
///  - ByPerson: somebody at a till reads it off a device that Foyer does not drive.
///  - ByGateway: a party that Foyer asks; the functions below are for these, and the base class answers for the others
///    that only a person can know.
/// Every function may be repeated with the same attempt: the outside does the work once. They block until `until` at most,
/// so they are for worker threads. Thread-safe.
class PaymentMethod
{
public:
    enum class Settlement { Inside, ByPerson, ByGateway };

    virtual ~PaymentMethod() = default;
    virtual QLatin1StringView name() const = 0;
    virtual Settlement settlement() const = 0;

    /// Whether it makes sense to begin a payment now.
    virtual bool isReachable() const { return true; }
    /// Makes the payment known outside, without taking money; gives the outside's name of it.
    virtual Result<QString> prepare(const PaymentAttempt &attempt, QDeadlineTimer until);
    /// Takes the money of a prepared attempt.
    virtual Verdict take(const PaymentAttempt &attempt, QDeadlineTimer until);
    /// What became of a prepared attempt.
    virtual Verdict ask(const PaymentAttempt &attempt, QDeadlineTimer until);
    /// Sees to it that a prepared attempt can take no money any more; if it has, says so.
    virtual Verdict callOff(const PaymentAttempt &attempt, QDeadlineTimer until);
    /// Gives the money back; the outside's name of the refund. RuleViolated: only a person can.
    virtual Result<QString> giveBack(const MoneyBack &money, QDeadlineTimer until);
};

class CashPayment final : public PaymentMethod
{
public:
    QLatin1StringView name() const override { return QLatin1StringView("cash"); }
    Settlement settlement() const override { return Settlement::Inside; }
};

/// A terminal beside the till: the amount goes out on it, its approval code comes in by hand.
class CardTerminal final : public PaymentMethod
{
public:
    QLatin1StringView name() const override { return QLatin1StringView("card"); }
    Settlement settlement() const override { return Settlement::ByPerson; }
};

class OnlineGateway final : public PaymentMethod
{
public:
    /// Does not own the gateway.
    explicit OnlineGateway(Gateway &gateway) : m_gateway(gateway) {}
    QLatin1StringView name() const override { return QLatin1StringView("online"); }
    Settlement settlement() const override { return Settlement::ByGateway; }
    bool isReachable() const override { return !m_gateway.isRefusing(); }
    Result<QString> prepare(const PaymentAttempt &attempt, QDeadlineTimer until) override;
    Verdict take(const PaymentAttempt &attempt, QDeadlineTimer until) override;
    Verdict ask(const PaymentAttempt &attempt, QDeadlineTimer until) override;
    Verdict callOff(const PaymentAttempt &attempt, QDeadlineTimer until) override;
    Result<QString> giveBack(const MoneyBack &money, QDeadlineTimer until) override;

    /// What an intent says about an attempt. One that belongs to something else, or to another amount, says nothing.
    static Verdict verdictOf(const Gateway::Intent &intent, const PaymentAttempt &attempt);

private:
    Gateway &m_gateway;
};

/// The ways this house takes. Filled once, then read by any thread.
class AcceptedMethods
{
public:
    void add(std::unique_ptr<PaymentMethod> method) { m_methods.push_back(std::move(method)); }
    /// Null when the house does not take it.
    PaymentMethod *find(QStringView name) const;

private:
    std::vector<std::unique_ptr<PaymentMethod>> m_methods;
};

} // namespace foyer
