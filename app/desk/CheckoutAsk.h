// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Checkout.h"

#include <QJsonDocument>

#include <algorithm>

namespace foyer {

QLatin1StringView methodOf(Tender::Kind kind);

/// Asks the server, under a key that is kept until the outcome is known: without an answer in time the same is asked again,
/// with the same key, when the link is back. Shared by the parts of Checkout alone.
template<Method M, typename Handler>
void Checkout::ask(Secrecy secrecy, const typename M::Request &request, Handler handler, const QString &approval)
{
    const QString key = M::info.needsKey ? Client::makeKey() : QString();
    m_call.reset();
    if (M::info.needsKey)
        m_call = Call{QString(M::info.name), key, secrecy == Secrecy::Open ? QJsonDocument::fromJson(toJson(request)).object() : QJsonObject()};
    m_repeat = [this, options = CallOptions{key, approval}, request, handler] {
        callWith<M>(m_client, options, request, this, [this, handler, round = m_round](const Result<typename M::Reply> &reply) {
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
            if (!reply && isApprovalOver(reply.error()))
                return notApproved(tr("The supervisor's approval was over before the server had it: nothing was sold by it. Ask once more."));
            handler(reply);
        });
    };
    setStage(Stage::Asking);
    emit callChanged(); // written down before it goes out
    m_repeat();
}

/// The same for a call that takes `tenders`: where one of them is not this person's to take, a supervisor is asked first, for those
/// fields of the request that `scope` names.
template<Method M, typename Handler>
void Checkout::askAllowed(const QList<Tender> &tenders, const typename M::Request &request, const QStringList &scope, Handler handler)
{
    const auto barred = std::find_if(tenders.cbegin(), tenders.cend(), [this](const Tender &tender) { return barredBy(tender) != Permission::None; });
    if (barred == tenders.cend())
        return ask<M>(Secrecy::Secret, request, handler);
    askSupervisor(*barred, QString(M::info.name), scopeOf(toJson(request), scope),
                  [this, request, handler](const QString &approval) { ask<M>(Secrecy::Secret, request, handler, approval); });
}

} // namespace foyer
