// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace foyer {

/// An event as the desk shows it.
struct DeskEvent {
    EventId id;
    QString name;
    QString venue;
    QDateTime startsAt; ///< UTC
    QString status;
    QString currency;
    int available = 0;
    int capacity = 0;
    QDateTime doorsAt = {}; ///< UTC
    std::optional<int> keptHere = {}; ///< there is no server, and so many places this till sells by itself
};

} // namespace foyer
