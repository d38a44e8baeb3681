// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/Session.h"

#include <algorithm>

namespace foyer {

namespace {
constexpr qint64 marginMs = 20'000;
constexpr qint64 sameClockMs = 2000; // tokens count whole seconds, so less than this says nothing
} // namespace

void Session::begin(const SessionView &tokens)
{
    m_tokens = tokens;
    m_receivedAt = QDateTime::currentDateTimeUtc();
    const qint64 lastsMs = qint64(tokens.expiresIn) * 1000;
    m_accessEnds.setRemainingTime(std::max<qint64>(0, lastsMs - std::min(marginMs, lastsMs / 2)));
}

int Session::refreshInMs() const
{
    // The limit keeps what a server says inside what a timer takes.
    return int(std::clamp<qint64>(m_accessEnds.remainingTime() - marginMs, 1000, 24 * 3600 * 1000));
}

qint64 Session::clockOffsetMs(const QDateTime &accessExpiresAt) const
{
    const qint64 offset = m_receivedAt.msecsTo(accessExpiresAt.addSecs(-m_tokens.expiresIn));
    return std::abs(offset) < sameClockMs ? 0 : offset;
}

} // namespace foyer
