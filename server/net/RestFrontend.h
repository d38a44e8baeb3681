// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/RateLimiter.h"
#include "net/Transport.h"
#include "registry/Registry.h"

namespace foyer::net {

/// Gives an access token its actor. Called in I/O threads: must not block.
using Authenticate = std::function<Result<Actor>(const QByteArray &token)>;
/// A page outside the method table (health, metrics, OpenAPI; a webhook).
using Page = std::function<void(const HttpRequest &, const std::optional<Actor> &, HttpResponder)>;

/// REST under /api/v1, from the method table: route, identity, rate, body, call, answer. Holds no state of its own.
/// Thread: I/O threads; answers come from whatever thread the handler ends in.
class RestFrontend
{
public:
    RestFrontend(const Registry &registry, Authenticate authenticate, RateLimiter &limiter);

    void addPage(const QByteArray &path, Page page) { m_pages.insert(path, std::move(page)); }
    /// A path that others call by themselves, with POST. It is given the body as it came, byte for byte, and no actor: the
    /// page itself must find out who calls before it does anything that costs.
    void addHook(const QByteArray &path, Page hook) { m_hooks.insert(path, std::move(hook)); }
    qint64 bodyLimit(const QByteArray &method, const QByteArray &path) const;
    void handle(HttpRequest request, HttpResponder respond) const;

    /// Whether the per-caller limits count for this call.
    static bool isLimited(const std::optional<Actor> &actor, const QHostAddress &peer);

private:
    Result<std::optional<Actor>> identify(const HttpRequest &request) const;
    void call(const HttpRequest &request, const std::optional<Actor> &actor, HttpResponder respond) const;

    const Registry &m_registry;
    const Authenticate m_authenticate;
    RateLimiter &m_limiter;
    QHash<QByteArray, Page> m_pages;
    QHash<QByteArray, Page> m_hooks;
};

/// An error as its HTTP answer, with the fields that belong to it.
HttpResponse problemResponse(const Error &error);

} // namespace foyer::net
