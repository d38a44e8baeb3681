// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/Backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace foyer {

int Backoff::nextMs()
{
    constexpr int maxDoublings = 16;
    const qint64 bound = std::min<qint64>(m_capMs, qint64(m_firstMs) << std::min(m_attempt, maxDoublings));
    ++m_attempt;
    return QRandomGenerator::global()->bounded(int(bound) + 1);
}

} // namespace foyer
