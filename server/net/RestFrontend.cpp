// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RestFrontend.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QUrlQuery>

#include <chrono>

namespace foyer::net {

using namespace Qt::StringLiterals;

namespace {

const QByteArray apiPrefix = "/api/v1";

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void addSecurityHeaders(HttpResponse &response)
{
    response.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    response.headers.emplaceBack("Cache-Control", "no-store");
    response.headers.emplaceBack("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.headers.emplaceBack("Referrer-Policy", "no-referrer");
    response.headers.emplaceBack("X-API-Version", "1");
}

void addRateHeaders(HttpResponse &response, const RateLimiter::Verdict &verdict)
{
    response.headers.emplaceBack("X-RateLimit-Limit", QByteArray::number(verdict.limit));
    response.headers.emplaceBack("X-RateLimit-Remaining", QByteArray::number(verdict.remaining));
    response.headers.emplaceBack("X-RateLimit-Reset", QByteArray::number(verdict.resetS));
}

/// The body of a POST or PATCH: one JSON object, or nothing.
Status readBody(const HttpRequest &request, QJsonObject &fields)
{
    if (request.body.isEmpty())
        return ok();
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type != "application/json")
        return Error{ErrorCode::UnsupportedType, u"the body must be application/json"_s, {}, {}, 0};
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return Error{ErrorCode::InvalidInput, u"not JSON: %1 at byte %2"_s.arg(parsed.errorString()).arg(parsed.offset), {}, {}, 0};
    if (!document.isObject())
        return Error{ErrorCode::InvalidInput, u"the body must be a JSON object"_s, {}, {}, 0};
    const QJsonObject body = document.object();
    for (auto it = body.constBegin(); it != body.constEnd(); ++it) {
        if (fields.contains(it.key()))
            return Error::invalid(it.key(), u"stands in the path already"_s);
        fields.insert(it.key(), it.value());
    }
    return ok();
}

Status readQuery(const HttpRequest &request, QJsonObject &fields, QSet<QString> &textFields)
{
    QByteArray text = request.query;
    text.replace('+', "%20"); // as browsers and curl write a blank
    const QUrlQuery query(QString::fromUtf8(text));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (fields.contains(name))
            return Error::invalid(name, u"is given twice"_s);
        fields.insert(name, value);
        textFields.insert(name);
    }
    return ok();
}

} // namespace

HttpResponse problemResponse(const Error &error)
{
    HttpResponse response{httpStatus(error.code), "application/problem+json", problemJson(error), {}};
    if (error.retryAfterS > 0)
        response.headers.emplaceBack("Retry-After", QByteArray::number(error.retryAfterS));
    if (response.status == 401)
        response.headers.emplaceBack("WWW-Authenticate", "Bearer realm=\"foyer\"");
    addSecurityHeaders(response);
    return response;
}

RestFrontend::RestFrontend(const Registry &registry, Authenticate authenticate, RateLimiter &limiter)
    : m_registry(registry), m_authenticate(std::move(authenticate)), m_limiter(limiter)
{
}

qint64 RestFrontend::bodyLimit(const QByteArray &, const QByteArray &path) const
{
    return m_hooks.contains(path) ? 64 * 1024 : 1024 * 1024; // anybody may call a hook
}

bool RestFrontend::isLimited(const std::optional<Actor> &actor, const QHostAddress &peer)
{
    if (peer.isLoopback())
        return false;
    // Whoever sells or scans has a queue before the window, not a script behind it.
    return !actor || !(actor->permissions & (Permission::SellTickets | Permission::ScanTickets));
}

Result<std::optional<Actor>> RestFrontend::identify(const HttpRequest &request) const
{
    const QByteArray header = request.header("authorization");
    if (header.isEmpty())
        return std::optional<Actor>();
    if (header.size() < 8 || header.first(7).toLower() != "bearer ")
        return Error{ErrorCode::NotSignedIn, u"Authorization must be a Bearer token"_s, {}, {}, 0};
    const auto actor = m_authenticate(header.mid(7).trimmed());
    if (!actor)
        return actor.error();
    return std::optional(*actor);
}

void RestFrontend::handle(HttpRequest request, HttpResponder respond) const
{
    if (const auto hook = m_hooks.constFind(request.path); hook != m_hooks.constEnd()) {
        if (request.method != "POST") {
            HttpResponse response = problemResponse({ErrorCode::MethodNotAllowed, u"this path has only POST"_s, {}, {}, 0});
            response.headers.emplaceBack("Allow", "POST");
            return respond(response);
        }
        return (*hook)(request, std::nullopt, std::move(respond));
    }
    const auto actor = identify(request);
    if (!actor)
        return respond(problemResponse(actor.error()));
    if (const auto page = m_pages.constFind(request.path); page != m_pages.constEnd()) {
        if (request.method != "GET" && request.method != "HEAD") {
            HttpResponse response = problemResponse({ErrorCode::MethodNotAllowed, u"this path has only GET"_s, {}, {}, 0});
            response.headers.emplaceBack("Allow", "GET, HEAD");
            return respond(response);
        }
        return (*page)(request, *actor, std::move(respond));
    }
    if (!request.path.startsWith(apiPrefix + '/'))
        return respond(problemResponse({ErrorCode::NotFound, u"no such path"_s, {}, {}, 0}));
    call(request, *actor, std::move(respond));
}

void RestFrontend::call(const HttpRequest &request, const std::optional<Actor> &actor, HttpResponder respond) const
{
    QJsonObject fields;
    QSet<QString> textFields;
    QStringList allowed;
    const QByteArray verb = request.method == "HEAD" ? QByteArray("GET") : request.method;
    const auto entry = m_registry.route(verb, request.path.mid(apiPrefix.size()), fields, textFields, &allowed);
    if (!entry) {
        HttpResponse response = problemResponse(entry.error());
        if (!allowed.isEmpty()) {
            response.headers.emplaceBack("Allow", allowed.join(u", "_s).toLatin1());
            if (verb == "OPTIONS") {
                response.status = 204;
                response.body.clear();
            }
        }
        return respond(response);
    }
    const MethodInfo &info = *(*entry)->info;
    std::optional<RateLimiter::Verdict> rate;
    if (isLimited(actor, request.peer)) {
        const QString caller = actor ? u"account %1"_s.arg(actor->id.value()) : request.peer.toString();
        rate = m_limiter.take(caller, info.rate, steadyMs());
        if (!rate->isAllowed) {
            HttpResponse response = problemResponse({ErrorCode::RateLimited, u"too many calls"_s, {}, {}, rate->retryAfterS});
            addRateHeaders(response, *rate);
            return respond(response);
        }
    }
    Status read = readQuery(request, fields, textFields);
    if (read && info.verb != Verb::Get && info.verb != Verb::Delete)
        read = readBody(request, fields);
    if (!read)
        return respond(problemResponse(read.error()));
    CallContext context{actor, u"api"_s, QString::fromLatin1(request.header("idempotency-key")), {}, {},
                        QString::fromLatin1(request.header("foyer-approval"))};
    m_registry.call(**entry, context, fields, textFields, [respond = std::move(respond), &info, rate](Result<Payload> payload) {
        HttpResponse response;
        if (payload) {
            response = {info.success, info.success == 204 ? QByteArray() : payload->contentType, payload->bytes, {}};
            if (!payload->fileName.isEmpty())
                response.headers.emplaceBack("Content-Disposition", "inline; filename=\"" + payload->fileName.toLatin1() + '"');
            addSecurityHeaders(response);
        } else {
            response = problemResponse(payload.error());
        }
        if (rate)
            addRateHeaders(response, *rate);
        respond(std::move(response));
    });
}

} // namespace foyer::net
