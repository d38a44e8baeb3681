// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "protocol/JsonReader.h"
#include "protocol/JsonWriter.h"
#include "protocol/Method.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace foyer {

/// Who is calling, as the access token said.
struct Actor {
    UserId id;
    QString name;
    QString email;
    Role role = Role::Customer;
    Permissions permissions;
    QDateTime expiresAt; ///< of the access token
};

/// The connection a call came over, for the few methods that are about the connection itself. Null over REST.
class CallSession
{
public:
    virtual ~CallSession() = default;
};

/// Somebody else's word for one call, as approvals.grant recorded it.
struct Approved {
    Permission permission = Permission::None;
    UserId by;
};

/// Everything about a call beside its fields.
struct CallContext {
    std::optional<Actor> actor;
    QString channel;         ///< "window" over the WebSocket, "api" over REST
    QString idempotencyKey;  ///< empty where the method takes none
    QByteArray requestHash;  ///< of method and fields; tells a retry from a new request under an old key
    std::shared_ptr<CallSession> session = {};
    QString approval = {}; ///< the id of a supervisor's approval, secret; empty for most
    UserId approvedBy = {}; ///< set by the registry once the approval was taken: `actor` has its permission for this call
};

/// An encoded answer.
struct Payload {
    QByteArray bytes;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QString fileName = {};
};

/// Called exactly once, on any thread.
using Done = std::function<void(Result<Payload>)>;

/// Hands a job to a thread that may block; false when the queue is full.
using Executor = std::function<bool(std::function<void()>)>;

/// An approval that a call brings, with all that it must fit.
struct ApprovalUse {
    QString approval;
    UserId account; ///< who calls
    const MethodInfo *method = nullptr;
    QJsonObject fields; ///< numbers of a path as numbers
    QString key;        ///< may be empty
    QByteArray requestHash;
};

/// Takes an approval, once: an approval is used up by the first call it fits, whatever becomes of that call. The same call
/// again, under its idempotency key, finds it taken by itself and goes on, so that a lost answer can be asked for. May answer
/// on any thread.
using TakeApproval = std::function<void(const ApprovalUse &, std::function<void(const Result<Approved> &)>)>;

/// One operation as the registry keeps it.
struct MethodEntry {
    const MethodInfo *info = nullptr;
    QList<QByteArray> segments; ///< of the REST path; a `{field}` keeps its braces
    std::function<void(const CallContext &, const QJsonObject &, const QSet<QString> &, Done)> invoke;
};

/// The method table at work: what is asked is checked (identity, permission, key, fields) and handed to its handler.
/// Filled before the first call, then read by any thread.
class Registry
{
public:
    /// `executor` runs handlers added with add(); those added with addAsync() run in the caller's thread and must not block.
    explicit Registry(Executor executor) : m_executor(std::move(executor)) {}

    /// Who knows of approvals; without, calls that bring one are refused. Before the first call.
    void setApprovals(TakeApproval take) { m_takeApproval = std::move(take); }

    /// A handler that may block: it runs on a worker and returns its Reply, or a Payload that is encoded already.
    template<Method M, typename Handler>
    void add(Handler handler)
    {
        addEntry<M>([this, handler](const CallContext &context, typename M::Request request, Done done) {
            auto shared = std::make_shared<Done>(std::move(done));
            const bool isTaken = m_executor([handler, context, request = std::move(request), shared] {
                (*shared)(encoded<M>(handler(context, request)));
            });
            if (!isTaken)
                (*shared)(Error{ErrorCode::Unavailable, QStringLiteral("the worker queue is full"), {}, {}, 1});
        });
    }

    /// A handler that answers later: `void(const CallContext &, M::Request, Done)`.
    template<Method M, typename Handler>
    void addAsync(Handler handler)
    {
        addEntry<M>(std::move(handler));
    }

    const MethodEntry *byName(QStringView name) const;
    /// The operation of a REST request; puts the path's fields into `fields`. NotFound or MethodNotAllowed otherwise.
    /// `allowed` lists the verbs of a known path.
    Result<const MethodEntry *> route(const QByteArray &verb, const QByteArray &path, QJsonObject &fields,
                                      QSet<QString> &textFields, QStringList *allowed = nullptr) const;

    /// Checks and runs one call. `textFields`: fields that came from a URL. A call that brings an approval uses it up before it
    /// runs, in a transaction of its own: calls are judged in batches of many, whose transaction is not theirs alone. What
    /// one transaction would give holds all the same, for an approval belongs to the key of the call that took it.
    void call(const MethodEntry &entry, CallContext context, const QJsonObject &fields, const QSet<QString> &textFields,
              Done done) const;

    /// Names of methods without a handler; the server refuses to start with any.
    QStringList missing() const;

private:
    template<Method M, typename Handler>
    void addEntry(Handler handler)
    {
        insert(M::info, [handler = std::move(handler)](const CallContext &context, const QJsonObject &fields,
                                                       const QSet<QString> &textFields, Done done) {
            JsonReader reader(JsonReader::Strictness::Request);
            reader.setTextFields(textFields);
            auto request = reader.read<typename M::Request>(fields);
            if (!request)
                return done(request.error());
            handler(context, std::move(*request), std::move(done));
        });
    }

    template<Method M, typename Outcome>
    static Result<Payload> encoded(const Outcome &outcome)
    {
        if (!outcome)
            return outcome.error();
        if constexpr (std::is_same_v<std::decay_t<decltype(*outcome)>, Payload>) {
            return *outcome;
        } else if constexpr (std::is_same_v<typename M::Reply, Binary>) {
            return Payload{outcome->bytes, outcome->contentType, outcome->fileName};
        } else {
            static_assert(std::is_same_v<std::decay_t<decltype(*outcome)>, typename M::Reply>);
            if (M::info.success == 204)
                return Payload{};
            return Payload{toJson(*outcome)};
        }
    }

    using Invoke = decltype(MethodEntry::invoke);
    void insert(const MethodInfo &info, Invoke invoke);
    static Status mayCall(const MethodInfo &info, const CallContext &context);

    const Executor m_executor;
    TakeApproval m_takeApproval;
    std::vector<std::unique_ptr<MethodEntry>> m_entries;
    QHash<QString, const MethodEntry *> m_byName;
};

/// The OpenAPI 3.1 description of the whole table. `x-foyer-method` carries each JSON-RPC name.
QByteArray openApiDocument();

/// RFC 9457. `instance` is left out: ids of requests stand in a header.
QByteArray problemJson(const Error &error);

} // namespace foyer
