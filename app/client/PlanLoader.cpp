// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/PlanLoader.h"

#include "client/Background.h"
#include "protocol/EventMethods.h"

#include <QPointer>
#include <QTimer>

namespace foyer {

PlanLoader::PlanLoader(Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&client, &Client::onlineChanged, this, [this](bool isOnline) {
        if (isOnline)
            return;
        m_kept.clear();
        ++m_links;
    });
}

void PlanLoader::load(EventId event, QObject *context, Handler handler)
{
    for (const auto &[kept, plan] : std::as_const(m_kept)) {
        if (kept == event) {
            QTimer::singleShot(0, context, [handler, found = plan] { handler(found); });
            return;
        }
    }
    QPointer<QObject> guard(context);
    m_client.send(GetPlan::info, toJson(EventRequest{event}), {}, this,
                  [this, event, guard, handler, links = m_links](const Client::RawReply &reply) {
                      if (!guard)
                          return;
                      if (!reply)
                          return handler(reply.error());
                      inBackground(
                          this, [json = *reply] { return std::make_shared<Result<EventPlan>>(decodePlan(json)); },
                          [this, event, guard, handler, links](const std::shared_ptr<Result<EventPlan>> &plan) {
                              if (*plan && links == m_links)
                                  keep(event, **plan);
                              if (guard)
                                  handler(*plan);
                          });
                  });
}

void PlanLoader::keep(EventId event, const EventPlan &plan)
{
    m_kept.prepend({event, plan});
    if (m_kept.size() > maxKept)
        m_kept.removeLast();
}

} // namespace foyer
