// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <QDateTime>
#include <QString>

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
};

} // namespace foyer
