// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "protocol/JsonReader.h"
#include "protocol/JsonWriter.h"
#include "protocol/Method.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace foyer {

/// What controllers see of the server: typed calls, notifications, and whether anybody is there. ServerConnection is
/// the real one; tests put another in its place. Everything happens in the interface thread, and no call blocks.
class Client : public QObject
{
    Q_OBJECT

public:
    using RawReply = Result<QJsonValue>;
    using RawHandler = std::function<void(const RawReply &)>;

    using QObject::QObject;

    /// Asks the server. `handler(const Result<M::Reply> &)` is called once, later, unless `context` is gone by then. A
    /// mutation gets a fresh idempotency key.
    template <Method M, typename Handler>
    void call(const typename M::Request &request, QObject *context, Handler handler)
    {
        callWithKey<M>(M::info.needsKey ? makeKey() : QString(), request, context, std::move(handler));
    }

    /// The same under a key the caller keeps: asking again with it tells what became of the first time.
    template <Method M, typename Handler>
    void callWithKey(const QString &key, const typename M::Request &request, QObject *context, Handler handler)
    {
        send(M::info, toJson(request), key, context, [handler = std::move(handler)](const RawReply &reply) {
            handler(reply ? decoded<M>(*reply) : Result<typename M::Reply>(reply.error()));
        });
    }

    /// The untyped form: `fields` is the request as a JSON object.
    ///
    /// While there is no link a call fails at once with Unavailable, and nothing was done. One that was under way when
    /// the link broke is asked again after it heals, a mutation with its key, and so learns its true outcome. Only when
    /// that takes too long does it fail with Unavailable; of a mutation that means: not known.
    virtual void send(const MethodInfo &info, const QByteArray &fields, const QString &key, QObject *context,
                      RawHandler handler)
        = 0;

    virtual bool isOnline() const = 0;
    /// The server's clock as well as it is known here, for count-downs.
    virtual QDateTime serverNow() const = 0;

    static QString makeKey();
    /// Bytes that came as base 64 inside JSON.
    static Result<Binary> binary(const QJsonValue &reply);

signals:
    void onlineChanged(bool isOnline);
    void notified(const QString &method, const QJsonObject &params);

private:
    template <Method M> static Result<typename M::Reply> decoded(const QJsonValue &reply)
    {
        using Reply = typename M::Reply;
        if constexpr (std::is_same_v<Reply, Binary>)
            return binary(reply);
        else if constexpr (std::is_same_v<Reply, Empty>)
            return Empty{};
        else
            return JsonReader(JsonReader::Strictness::Reply).read<Reply>(reply);
    }
};

} // namespace foyer
