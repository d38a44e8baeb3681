// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/PaymentWebhook.h"

#include "payments/WebhookSignature.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

PaymentWebhook::PaymentWebhook(PaymentService &service, QByteArray secret, const Clock &clock, Executor workers, std::function<void()> wakeResolver)
    : m_service(service), m_secret(std::move(secret)), m_clock(clock), m_workers(std::move(workers)), m_wakeResolver(std::move(wakeResolver))
{
}

void PaymentWebhook::receive(const QByteArray &signature, const QByteArray &body, std::function<void(Status)> done) const
{
    if (const auto checked = WebhookSignature::check(signature, body, m_secret, m_clock.nowUtc()); !checked) {
        ++m_forged;
        return done(checked.error());
    }
    const QJsonObject event = QJsonDocument::fromJson(body).object();
    const auto intent = Gateway::intentFrom(event["data"_L1]["object"_L1].toObject());
    if (!intent || !event["type"_L1].toString().startsWith("payment_intent."_L1))
        return done(ok()); // the gateway tells of much that a box office does not need to know
    const auto shared = std::make_shared<std::function<void(Status)>>(std::move(done));
    const bool isTaken = m_workers([this, intent = *intent, shared] {
        const auto heard = m_service.hear(intent.attemptKey, [&intent](const PaymentAttempt &attempt) { return OnlineGateway::verdictOf(intent, attempt); });
        if (!heard)
            return (*shared)(heard.error().code == ErrorCode::NotFound ? ok() : Status(heard.error()));
        (*shared)(ok()); // kept: what follows is done by whoever comes first
        if (heard->state == AttemptState::Approved || heard->state == AttemptState::Refunding)
            (void)m_service.leadOn(*heard, PaymentService::Asker::Resolver);
        else if (m_wakeResolver)
            m_wakeResolver();
    });
    if (!isTaken)
        (*shared)(Error{ErrorCode::Unavailable, u"too many payments at once"_s, {}, {}, 1});
}

} // namespace foyer
