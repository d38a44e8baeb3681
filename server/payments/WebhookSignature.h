// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDateTime>

namespace foyer {

/// How a gateway's webhooks prove where they come from: the header `t=UNIX,v1=HEX[,v1=HEX…]`, where HEX is the
/// HMAC-SHA256 of "UNIX.BODY" under a secret both know. More than one v1 stands there while the secret is changed. The time
/// is that of sending, also of a repeated sending, so that a recorded message is of no use later. Pure.
class WebhookSignature
{
public:
    static constexpr qint64 toleranceS = 5 * 60;

    /// NotAllowed when the header does not prove the body, or not within the tolerance of `now`.
    static Status check(const QByteArray &header, const QByteArray &body, const QByteArray &secret, const QDateTime &now);
    /// The header that check() accepts.
    static QByteArray sign(const QByteArray &body, const QByteArray &secret, const QDateTime &at);
};

} // namespace foyer
