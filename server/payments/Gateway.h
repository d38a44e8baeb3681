// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "payments/CircuitBreaker.h"

#include <QDeadlineTimer>
#include <QJsonObject>

#include <atomic>
#include <functional>

namespace foyer {

struct HttpCall;

/// Speaks to an online payment gateway. The API is the part of Stripe's that a sale needs; bodies are
/// application/x-www-form-urlencoded, answers JSON, every request carries `Authorization: Bearer KEY`, and each POST an
/// `Idempotency-Key` under which the gateway does the work once and answers alike however often it is asked:
///
///     POST /v1/payment_intents              amount, currency, metadata[attempt], metadata[event], metadata[order] -> Intent
///     POST /v1/payment_intents/{id}/confirm [payment_method]      takes the money                       -> Intent
///     GET  /v1/payment_intents/{id}                                                                      -> Intent
///     POST /v1/payment_intents/{id}/cancel  it can never take money any more                             -> Intent
///     POST /v1/refunds                      payment_intent, amount, metadata[key]                        -> Refund
///     GET  /v1/refunds?payment_intent={id}&limit=100                                                     -> {data: [Refund]}
///
/// Intent: {id, status, amount, currency, metadata, last_payment_error?: {code}}, status `requires_confirmation` (nothing
/// was taken), `requires_action`, `processing` (undecided), `succeeded`, `canceled`, `requires_payment_method` (declined when
/// last_payment_error says why). Refund: {id, status, amount, metadata}, status `failed` and `canceled` mean that nothing
/// went back. Errors: 402 with {error: {code, payment_intent?}} is a declined payment, another 4xx a
/// refused request, 409 a request still at work under the same key, 429 and 5xx no answer.
///
/// Every call blocks, within its deadline; for worker threads only. What gave no answer is asked again under the same key, a
/// few times; then, or while the circuit breaker is open, the call ends with Unavailable: nobody knows what became of it.
/// RuleViolated is the gateway's definite no, `detail` then ends with its code. Secrets and tokens stand in no detail.
/// Thread-safe.
class Gateway
{
public:
    struct Settings {
        QByteArray url;          ///< https://…; plain http only for loopback
        QByteArray secretKey;
        int connectMs = 2'000;
        int callMs = 3'000;      ///< one try
        int tries = 3;
        int pauseMs = 100;       ///< before the second try, doubled before the next; with jitter
        CircuitBreaker::Settings breaker = {};
    };

    struct Intent {
        QString id;
        QString status;
        Money amount;
        QString attemptKey;      ///< metadata[attempt]
        QString declineCode;     ///< of last_payment_error, `card_declined`
    };
    struct NewIntent {
        Money amount;
        QString attemptKey;      ///< also the Idempotency-Key
        qint64 event = 0;
        qint64 order = 0;
    };

    explicit Gateway(Settings settings);

    /// InvalidInput in one sentence when these settings cannot be used.
    static Status check(const Settings &settings);

    /// Makes the payment known to the gateway. No money moves.
    Result<Intent> create(const NewIntent &wish, QDeadlineTimer until);
    /// Takes the money. A decline is an Intent too.
    Result<Intent> confirm(const QString &id, const QString &attemptKey, const QString &methodToken, QDeadlineTimer until);
    Result<Intent> retrieve(const QString &id, QDeadlineTimer until);
    /// An intent that took the money before cannot be cancelled: RuleViolated.
    Result<Intent> cancel(const QString &id, const QString &attemptKey, QDeadlineTimer until);
    /// Gives money of an intent back, once per `key`; the id of the refund. RuleViolated: it never will.
    Result<QString> refund(const QString &id, const Money &amount, const QString &key, QDeadlineTimer until);

    /// The refund that was made under this key, also when the gateway has forgotten the key itself; empty when there is none.
    Result<QString> findRefund(const QString &id, const QString &key, QDeadlineTimer until);

    /// An Intent as the API writes it; nullopt when it is none.
    static std::optional<Intent> intentFrom(const QJsonObject &object);

    bool isRefusing() const;               ///< the breaker is open: a call would end at once
    CircuitBreaker::State breakerState() const;
    /// Ends calls in flight, soon; later ones end at once.
    void stop() { m_isStopping = true; }

private:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;
    struct Answer {
        int status = 0;
        QJsonObject object;
    };
    Result<Answer> ask(const QByteArray &method, const QByteArray &path, const QByteArray &key, const Fields &fields, QDeadlineTimer until);
    Result<Answer> askOnce(const HttpCall &call);
    HttpCall callFor(const QByteArray &method, const QByteArray &path, const QByteArray &key, const Fields &fields) const;
    static Result<Intent> intentOf(const Result<Answer> &answer);

    const Settings m_settings;
    CircuitBreaker m_breaker;
    std::atomic<bool> m_isStopping = false;
};

} // namespace foyer
