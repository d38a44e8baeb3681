// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "core/Result.h"
#include "seatplan/Plan.h"

#include <QHash>
#include <QJsonValue>

#include <memory>

namespace foyer {

/// A plan as one event uses it. A value, safe to share between threads.
struct EventPlan {
    qint64 version = 0;
    std::shared_ptr<const Plan> plan;
    QHash<int, Money> prices; ///< by PriceLevel::id
};

/// The reply of `events.plan` as a plan. A stadium takes a moment: call it off the interface thread. Thread-safe.
Result<EventPlan> decodePlan(const QJsonValue &reply);

} // namespace foyer
