// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"

namespace foyer {

struct CallOptions {
    QString key; ///< kept by the caller, so that asking again finds what became of the first time; needed where the method takes one
    QString approval = {}; ///< id of a supervisor's approval, for what the person may not do alone; empty for most
};

/// What a person may not do by themselves, as a supervisor is asked for it.
struct SupervisorWish {
    QString what; ///< in words: "the refund of 4F7K2M9Q"
    Permission permission = Permission::None;
    QString method;
    QJsonObject scope; ///< those fields of the call that the supervisor answers for
};
/// Asks a supervisor. `answer` is called once, with an approval for CallOptions, or with nothing.
using AskSupervisor = std::function<void(const SupervisorWish &wish, const std::function<void(const QString &approval)> &answer)>;

/// The fields of these names, of a request's JSON.
QJsonObject scopeOf(const QByteArray &request, const QStringList &names);
/// The call was refused because its approval was over, not for anything of its own.
bool isApprovalOver(const Error &error);

/// The request's JSON with the approval among its members: over JSON-RPC it travels there, beside the idempotency key.
QByteArray approvedFields(QByteArray fields, const QString &approval);

/// A typed call with its options, as Client::call() for what needs no more than a request. The approval serves this one call,
/// and whoever asks for its answer again under the same key.
template <Method M, typename Handler>
void callWith(Client &client, const CallOptions &options, const typename M::Request &request, QObject *context, Handler handler)
{
    using Reply = typename M::Reply;
    static_assert(!std::is_same_v<Reply, Binary>, "no such method has needed it yet");
    client.send(M::info, approvedFields(toJson(request), options.approval), options.key, context, [handler = std::move(handler)](const Client::RawReply &reply) {
        if constexpr (std::is_same_v<Reply, Empty>)
            handler(reply ? Result<Empty>(Empty{}) : Result<Empty>(reply.error()));
        else
            handler(reply ? JsonReader(JsonReader::Strictness::Reply).read<Reply>(*reply) : Result<Reply>(reply.error()));
    });
}

} // namespace foyer
