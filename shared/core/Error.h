// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QString>

namespace foyer {

/// Every way a request can fail that a caller may tell apart. The text of each (`errorName`) and its HTTP status are
/// part of the public API; add, never rename.
enum class ErrorCode {
    InvalidInput,     ///< 400: the request does not have the form it must have; `fields` names where
    NotSignedIn,      ///< 401: no or a wrong identity
    TokenExpired,     ///< 401: an access token past its time; refresh and try again
    NotAllowed,       ///< 403
    NotFound,         ///< 404
    MethodNotAllowed, ///< 405
    Conflict,         ///< 409: somebody was faster; `seats` names which places where seats are the reason
    Expired,          ///< 410: a hold or offer whose time is over
    TooLarge,         ///< 413
    UnsupportedType,  ///< 415
    RuleViolated,     ///< 422: well-formed, but the rules of the house say no
    KeyReused,        ///< 422: an idempotency key seen before with another body
    Locked,           ///< 423: an account after too many wrong passwords
    RateLimited,      ///< 429: with `retryAfterS`
    Internal,         ///< 500: our fault; details are in the log only
    Unavailable,      ///< 503: with `retryAfterS`; nothing was done, try again
};

/// The stable API name, e.g. `invalid_input`.
QLatin1StringView errorName(ErrorCode code);
/// The reverse; unknown names become Internal.
ErrorCode errorFromName(QStringView name);
/// The HTTP status of a code.
int httpStatus(ErrorCode code);
/// A short English title for problem+json. Screens translate the code themselves.
QLatin1StringView errorTitle(ErrorCode code);

/// One field of a request that was wrong, e.g. path `payments[0].amount`.
struct FieldError {
    QString path;
    QString message;
    bool operator==(const FieldError &) const = default;
};

/// An expected failure, as a value. `detail` is for developers and logs: it holds no secret and no personal data, and
/// no screen shows it (the client words the code itself).
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail = {};
    QList<FieldError> fields = {};
    QList<int> seats = {};
    int retryAfterS = 0;

    static Error invalid(const QString &path, const QString &message)
    {
        return {ErrorCode::InvalidInput, path + QLatin1StringView(": ") + message, {{path, message}}, {}, 0};
    }
};

} // namespace foyer
