// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Error.h"

#include <array>

namespace foyer {
namespace {

struct Row {
    ErrorCode code;
    int status;
    QLatin1StringView name;
    QLatin1StringView title;
};

constexpr std::array table{
    Row{ErrorCode::InvalidInput, 400, QLatin1StringView("invalid_input"), QLatin1StringView("The request is not valid")},
    Row{ErrorCode::NotSignedIn, 401, QLatin1StringView("not_signed_in"), QLatin1StringView("Sign in first")},
    Row{ErrorCode::TokenExpired, 401, QLatin1StringView("token_expired"), QLatin1StringView("The access token has expired")},
    Row{ErrorCode::NotAllowed, 403, QLatin1StringView("not_allowed"), QLatin1StringView("Not allowed")},
    Row{ErrorCode::NotFound, 404, QLatin1StringView("not_found"), QLatin1StringView("Not found")},
    Row{ErrorCode::MethodNotAllowed, 405, QLatin1StringView("method_not_allowed"), QLatin1StringView("Method not allowed")},
    Row{ErrorCode::Conflict, 409, QLatin1StringView("conflict"), QLatin1StringView("Somebody else was faster")},
    Row{ErrorCode::Expired, 410, QLatin1StringView("expired"), QLatin1StringView("Its time is over")},
    Row{ErrorCode::TooLarge, 413, QLatin1StringView("too_large"), QLatin1StringView("The request is too large")},
    Row{ErrorCode::UnsupportedType, 415, QLatin1StringView("unsupported_type"), QLatin1StringView("The body must be JSON")},
    Row{ErrorCode::RuleViolated, 422, QLatin1StringView("rule_violated"), QLatin1StringView("The rules of the house say no")},
    Row{ErrorCode::KeyReused, 422, QLatin1StringView("key_reused"), QLatin1StringView("This idempotency key was used for another request")},
    Row{ErrorCode::Locked, 423, QLatin1StringView("locked"), QLatin1StringView("Locked for a while")},
    Row{ErrorCode::RateLimited, 429, QLatin1StringView("rate_limited"), QLatin1StringView("Too many requests")},
    Row{ErrorCode::Internal, 500, QLatin1StringView("internal"), QLatin1StringView("The server failed")},
    Row{ErrorCode::Unavailable, 503, QLatin1StringView("unavailable"), QLatin1StringView("Busy or not ready, try again shortly")},
};

const Row &rowOf(ErrorCode code)
{
    for (const Row &row : table) {
        if (row.code == code)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace

QLatin1StringView errorName(ErrorCode code) { return rowOf(code).name; }
int httpStatus(ErrorCode code) { return rowOf(code).status; }
QLatin1StringView errorTitle(ErrorCode code) { return rowOf(code).title; }

ErrorCode errorFromName(QStringView name)
{
    for (const Row &row : table) {
        if (row.name == name)
            return row.code;
    }
    return ErrorCode::Internal;
}

} // namespace foyer
