// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Permission.h"
#include "protocol/Field.h"

namespace foyer {

enum class Verb : quint8 { None, Get, Post, Patch, Delete }; ///< None: only over the WebSocket

/// Which allowance a call draws on. Sellers and doors at work are never throttled; see the rate limiter.
enum class RateClass : quint8 { Read, Write, SignIn };

/// All that is said about an operation beside its fields. JSON-RPC dispatch, REST routes, permission checks, OpenAPI and
/// the client's typed calls are made from this and nothing else.
struct MethodInfo {
    QLatin1StringView name;    ///< JSON-RPC name, `seats.hold`
    Verb verb = Verb::None;
    QLatin1StringView path;    ///< under /api/v1; `{field}` takes that field of the request from the path
    int success = 200;         ///< HTTP status of a success
    Permission permission = Permission::None;
    RateClass rate = RateClass::Read;
    bool needsKey = false;     ///< a mutation whose outcome is kept under an idempotency key
    QLatin1StringView summary; ///< one sentence for OpenAPI
};

/// An operation: `info`, a Request and a Reply.
template<typename M>
concept Method = requires {
    { M::info } -> std::convertible_to<const MethodInfo &>;
    typename M::Request;
    typename M::Reply;
};

constexpr QLatin1StringView verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get: return QLatin1StringView("GET");
    case Verb::Post: return QLatin1StringView("POST");
    case Verb::Patch: return QLatin1StringView("PATCH");
    case Verb::Delete: return QLatin1StringView("DELETE");
    case Verb::None: break;
    }
    return QLatin1StringView("");
}

} // namespace foyer
