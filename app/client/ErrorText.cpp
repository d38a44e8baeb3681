// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ErrorText.h"

#include <QCoreApplication>

namespace foyer {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};
} // namespace

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::UnsupportedType:
    case ErrorCode::KeyReused:
        return Words::tr("The server did not understand this till. Is one of them older?");
    case ErrorCode::NotSignedIn:
    case ErrorCode::TokenExpired:
        return Words::tr("You are signed out. Sign in again.");
    case ErrorCode::NotAllowed:
        return Words::tr("Your role may not do this.");
    case ErrorCode::NotFound:
        return Words::tr("This is no longer there.");
    case ErrorCode::Conflict:
        return Words::tr("Somebody else was faster.");
    case ErrorCode::Expired:
        return Words::tr("The time for this is over.");
    case ErrorCode::TooLarge:
        return Words::tr("This is too much at once.");
    case ErrorCode::RuleViolated:
        return Words::tr("The rules of the house do not allow this.");
    case ErrorCode::Locked:
        return Words::tr("This account is locked for a while.");
    case ErrorCode::RateLimited:
        return Words::tr("Too many tries. Wait a moment.");
    case ErrorCode::Internal:
        return Words::tr("The server failed. Its log says why.");
    case ErrorCode::Unavailable:
        return Words::tr("The server does not answer.");
    }
    return {};
}

QString signInErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotSignedIn:
    case ErrorCode::NotFound:
        return Words::tr("E-mail or password is wrong.");
    case ErrorCode::Locked:
        return error.retryAfterS > 0
            ? Words::tr("Too many wrong passwords. Try again in %n minute(s).", nullptr, (error.retryAfterS + 59) / 60)
            : Words::tr("Too many wrong passwords. This account is locked for a while.");
    case ErrorCode::Unavailable:
        return Words::tr("No Foyer server answers at this address.");
    default:
        return errorText(error);
    }
}

} // namespace foyer
