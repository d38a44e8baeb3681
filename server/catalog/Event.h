// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Money.h"

#include <QDateTime>
#include <QList>

namespace foyer {

struct EventPriceLevel {
    int id = 0;
    QString name;
    QString colour;
    Money price;
};

/// A dated performance. `version` counts changes of these fields; the inventory counts its own.
struct Event {
    EventId id;
    qint64 planId = 0;
    QString name;
    QString description;
    QString category;
    QString venue;
    QDateTime startsAt;
    QDateTime endsAt;
    QDateTime doorsAt;
    QString status;
    QString currency;
    int capacity = 0;
    int available = 0;
    qint64 version = 0;
    QList<EventPriceLevel> priceLevels;
};

struct EventFilter {
    QString query;
    QString category;
    QString venue;
    QString status;
    QDateTime from; ///< that begin or are still on then
    QDateTime to;
    bool includesDrafts = false;
    int limit = 50;
    QDateTime afterStart; ///< the cursor: events after this start and id
    qint64 afterId = 0;
};

} // namespace foyer
