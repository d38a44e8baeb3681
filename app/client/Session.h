// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Permission.h"
#include "protocol/AccountMethods.h"

#include <QDeadlineTimer>

namespace foyer {

/// Who is signed in, and the tokens that prove it. In memory only: a till that is switched off forgets them.
class Session
{
public:
    bool isSignedIn() const { return !m_tokens.refreshToken.isEmpty(); }
    void begin(const SessionView &tokens);
    void clear() { *this = Session(); }

    const UserView &user() const { return m_tokens.user; }
    Permissions permissions() const { return permissionsFromNames(m_tokens.user.permissions); }
    const QString &accessToken() const { return m_tokens.accessToken; }
    const QString &refreshToken() const { return m_tokens.refreshToken; }

    /// The access token is over, or so soon that a call might meet its end.
    bool isAccessOver() const { return m_accessEnds.hasExpired(); }
    int refreshInMs() const; ///< when to ask for the next tokens
    /// Server's clock minus ours, from when the server says its token ends and how long it says it lasts.
    qint64 clockOffsetMs(const QDateTime &accessExpiresAt) const;

private:
    SessionView m_tokens;
    QDateTime m_receivedAt;
    QDeadlineTimer m_accessEnds;
};

} // namespace foyer
