// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "payments/PaymentService.h"
#include "registry/Registry.h"

namespace foyer {

/// What the gateway calls by itself: `POST /api/v1/webhooks/payments` with the header Gateway-Signature (WebhookSignature)
/// and a body {id, type: "payment_intent.…", data: {object: Intent}}. Believed is only what is signed, and only that money
/// was taken; anything else makes the resolver ask. The gateway repeats what was not answered with 200, so an outcome that
/// could not be kept is answered Unavailable; repetitions change nothing.
class PaymentWebhook
{
public:
    static constexpr const char *signatureHeader = "gateway-signature";

    /// `workers` may block. Owns nothing but the secret.
    PaymentWebhook(PaymentService &service, QByteArray secret, const Clock &clock, Executor workers, std::function<void()> wakeResolver = {});

    /// Called in an I/O thread; `done` once, on any thread. A forged call ends right here, NotAllowed.
    void receive(const QByteArray &signature, const QByteArray &body, std::function<void(Status)> done) const;
    quint64 forged() const { return m_forged; }

private:
    PaymentService &m_service;
    const QByteArray m_secret;
    const Clock &m_clock;
    const Executor m_workers;
    const std::function<void()> m_wakeResolver;
    mutable std::atomic<quint64> m_forged = 0;
};

} // namespace foyer
