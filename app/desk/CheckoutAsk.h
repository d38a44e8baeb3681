// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Checkout.h"

#include <QJsonDocument>

namespace foyer {

QLatin1StringView methodOf(Tender::Kind kind);

/// Asks the server, under a key that is kept until the outcome is known: without an answer in time the same is asked again,
/// with the same key, when the link is back. Shared by the parts of Checkout alone.
template<Method M, typename Handler>
void Checkout::ask(Secrecy secrecy, const typename M::Request &request, Handler handler)
{
    const QString key = M::info.needsKey ? Client::makeKey() : QString();
    m_call.reset();
    if (M::info.needsKey)
        m_call = Call{QString(M::info.name), key, secrecy == Secrecy::Open ? QJsonDocument::fromJson(toJson(request)).object() : QJsonObject()};
    m_repeat = [this, key, request, handler] {
        m_client.callWithKey<M>(key, request, this, [this, handler, round = m_round](const Result<typename M::Reply> &reply) {
            if (round != m_round)
                return;
            if (!reply && reply.error().code == ErrorCode::Unavailable) {
                setStage(Stage::Unsettled);
                return emit said(Tone::Bad, QString(M::info.name) == "payments.resolve"_L1 || !M::info.needsKey
                                                ? tr("The server does not answer. It is asked again as soon as it does.")
                                                : tr("Whether this was sold is not known yet. Keep the money; the server is asked again as soon as it answers."));
            }
            m_repeat = {};
            m_call.reset();
            emit callChanged();
            handler(reply);
        });
    };
    setStage(Stage::Asking);
    emit callChanged(); // written down before it goes out
    m_repeat();
}

} // namespace foyer
