// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "client/PlanDecoder.h"
#include "core/Id.h"

#include <functional>

namespace foyer {

/// Fetches plans and decodes them on the thread pool, keeping the last few, so that going back to an event is instant.
/// With the link goes what is kept: the next one may lead to another server, whose events have the same numbers.
/// Interface thread.
class PlanLoader : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const Result<EventPlan> &)>;

    /// `client` must outlive it.
    explicit PlanLoader(Client &client, QObject *parent = nullptr);

    /// `handler` is called once, later, unless `context` is gone by then.
    void load(EventId event, QObject *context, Handler handler);

private:
    static constexpr qsizetype maxKept = 4; ///< a stadium is some 10 MB
    void keep(EventId event, const EventPlan &plan);

    Client &m_client;
    QList<std::pair<EventId, EventPlan>> m_kept; ///< latest first
    int m_links = 0; ///< how many were lost; a plan asked for before the last loss is not kept
};

} // namespace foyer
