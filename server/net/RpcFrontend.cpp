// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RpcFrontend.h"

#include "accounts/AccountMethods.h"
#include "protocol/EventMethods.h"

#include <QJsonDocument>

#include <chrono>

namespace foyer::net {

using namespace Qt::StringLiterals;

/// What is known of one connection. The actor changes only in the connection's I/O thread.
class RpcFrontend::Session final : public CallSession
{
public:
    explicit Session(std::shared_ptr<WebSocketPeer> connection) : peer(std::move(connection)) {}
    const std::shared_ptr<WebSocketPeer> peer;
    std::optional<Actor> actor;
    std::atomic<qint64> account = 0; ///< the actor's, for other threads
    std::atomic<int> inFlight = 0;
    std::atomic<bool> isGone = false;
};

namespace {

constexpr int parseError = -32700;
constexpr int invalidRequest = -32600;
constexpr int unknownMethod = -32601;
constexpr int applicationError = -32000;
constexpr quint16 endedByServer = 1008; // RFC 6455: policy

QByteArray idBytes(const QJsonValue &id)
{
    if (id.isString()) {
        QByteArray out;
        appendJsonString(out, id.toString());
        return out;
    }
    return id.isDouble() ? QByteArray::number(id.toInteger()) : QByteArray("null");
}

QByteArray errorReply(const QByteArray &id, int code, const Error &error)
{
    QByteArray out = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":{\"code\":" + QByteArray::number(code) + ",\"message\":";
    appendJsonString(out, QString(errorTitle(error.code)));
    return out + ",\"data\":" + problemJson(error) + "}}";
}

QByteArray successReply(const QByteArray &id, const Payload &payload)
{
    QByteArray out = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":";
    if (payload.contentType == "application/json") {
        out += payload.bytes.isEmpty() ? QByteArrayLiteral("null") : payload.bytes;
        return out + '}';
    }
    out += "{\"contentType\":\"" + payload.contentType + "\",\"fileName\":";
    appendJsonString(out, payload.fileName);
    return out + ",\"data\":\"" + payload.bytes.toBase64() + "\"}}";
}

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Error notSignedIn() { return {ErrorCode::NotSignedIn, u"authenticate this connection first"_s, {}, {}, 0}; }

} // namespace

RpcFrontend::RpcFrontend(Registry &registry, Authenticate authenticate, RateLimiter &limiter, LiveHub &hub, Executor workers,
                         MayFollow mayFollow)
    : m_registry(registry), m_authenticate(std::move(authenticate)), m_limiter(limiter), m_hub(hub), m_workers(std::move(workers)),
      m_mayFollow(std::move(mayFollow))
{
    addConnectionMethods(registry);
}

void RpcFrontend::addConnectionMethods(Registry &registry)
{
    registry.addAsync<foyer::Authenticate>([this](const CallContext &context, const foyer::Authenticate::Request &in, const Done &done) {
        const auto session = std::static_pointer_cast<Session>(context.session);
        const auto actor = m_authenticate(in.accessToken.toLatin1());
        if (!actor)
            return done(actor.error());
        if (session->actor && session->actor->id != actor->id)
            return done(Error{ErrorCode::RuleViolated, u"this connection belongs to somebody else; open another"_s, {}, {}, 0});
        session->actor = *actor;
        session->account = actor->id.value();
        session->peer->setAuthenticated();
        done(Payload{toJson(foyer::Authenticate::Reply{userView(*actor), actor->expiresAt, QStringLiteral(FOYER_VERSION)})});
    });
    registry.addAsync<Subscribe>([this](const CallContext &context, const Subscribe::Request &in, const Done &done) {
        const auto session = std::static_pointer_cast<Session>(context.session);
        const bool isTaken = m_workers([this, session, context, in, done] {
            if (const auto may = m_mayFollow ? m_mayFollow(context, in.eventId) : ok(); !may)
                return done(may.error());
            const auto subscribed = m_hub.subscribe(session->peer, in.eventId, in.fromVersion,
                                                    [&done](const QByteArray &state) { done(Payload{state}); });
            if (!subscribed)
                return done(subscribed.error());
            if (session->isGone) // closed while the state was read: nobody else would take it off the list
                m_hub.forget(session->peer->id());
        });
        if (!isTaken)
            done(Error{ErrorCode::Unavailable, u"the worker queue is full"_s, {}, {}, 1});
    });
    registry.addAsync<Unsubscribe>([this](const CallContext &context, const EventRequest &in, const Done &done) {
        m_hub.unsubscribe(std::static_pointer_cast<Session>(context.session)->peer->id(), in.eventId);
        done(Payload{});
    });
}

void RpcFrontend::opened(const std::shared_ptr<WebSocketPeer> &peer)
{
    const std::lock_guard lock(m_mutex);
    m_sessions.insert(peer->id(), std::make_shared<Session>(peer));
}

std::shared_ptr<RpcFrontend::Session> RpcFrontend::sessionOf(quint64 peerId) const
{
    const std::lock_guard lock(m_mutex);
    return m_sessions.value(peerId);
}

void RpcFrontend::closed(quint64 peerId)
{
    std::shared_ptr<Session> session;
    {
        const std::lock_guard lock(m_mutex);
        session = m_sessions.take(peerId);
    }
    if (!session)
        return;
    session->isGone = true;
    m_hub.forget(peerId);
}

void RpcFrontend::end(const QSet<UserId> &accounts)
{
    QList<std::shared_ptr<Session>> theirs;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &session : std::as_const(m_sessions)) {
            if (accounts.contains(UserId(session->account)))
                theirs.append(session);
        }
    }
    for (const auto &session : std::as_const(theirs))
        session->peer->close(endedByServer, u"the account is disabled"_s);
}

void RpcFrontend::message(const std::shared_ptr<WebSocketPeer> &peer, const QByteArray &utf8)
{
    const auto session = sessionOf(peer->id());
    if (!session)
        return;
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return peer->send(errorReply("null", parseError, {ErrorCode::InvalidInput, u"not JSON: "_s + parsed.errorString(), {}, {}, 0}));
    const QJsonObject object = document.object();
    const QJsonValue idValue = object["id"_L1];
    const QByteArray id = idBytes(idValue);
    const QJsonValue params = object["params"_L1];
    if (!document.isObject() || object["jsonrpc"_L1].toString() != "2.0"_L1 || !object["method"_L1].isString()
        || !(params.isUndefined() || params.isObject()))
        return peer->send(errorReply(id, invalidRequest, {ErrorCode::InvalidInput, u"not a JSON-RPC 2.0 request with named params"_s, {}, {}, 0}));
    const MethodEntry *entry = m_registry.byName(object["method"_L1].toString());
    if (!entry)
        return peer->send(errorReply(id, unknownMethod, {ErrorCode::NotFound, u"no such method"_s, {}, {}, 0}));
    const bool isSigningIn = entry->info->rate == RateClass::SignIn;
    if (!session->actor && !isSigningIn)
        return peer->send(errorReply(id, applicationError, notSignedIn()));
    if (RestFrontend::isLimited(session->actor, peer->address())) {
        const QString caller = session->actor ? u"account %1"_s.arg(session->actor->id.value()) : peer->address().toString();
        const auto verdict = m_limiter.take(caller, entry->info->rate, steadyMs());
        if (!verdict.isAllowed)
            return peer->send(errorReply(id, applicationError, {ErrorCode::RateLimited, u"too many calls"_s, {}, {}, verdict.retryAfterS}));
    }
    if (session->inFlight.fetch_add(1) >= maxInFlight) {
        session->inFlight.fetch_sub(1);
        return peer->send(errorReply(id, applicationError, {ErrorCode::Unavailable, u"too many unanswered calls"_s, {}, {}, 1}));
    }
    QJsonObject fields = params.toObject();
    const QString key = fields.take("idempotencyKey"_L1).toString();
    const QString approval = fields.take("approval"_L1).toString();
    const bool wantsReply = !idValue.isUndefined();
    m_registry.call(*entry, {session->actor, u"window"_s, key, {}, session, approval}, fields, {}, [session, id, wantsReply](Result<Payload> payload) {
        session->inFlight.fetch_sub(1);
        if (wantsReply)
            session->peer->send(payload ? successReply(id, *payload) : errorReply(id, applicationError, payload.error()));
    });
}

} // namespace foyer::net
