// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/UpcomingEvents.h"

namespace foyer {

UpcomingEvents::UpcomingEvents(Client &client, QObject *parent) : QObject(parent), m_client(client) {}

QDateTime UpcomingEvents::since(const Client &client)
{
    constexpr int halfADay = 12 * 60 * 60;
    return client.serverNow().addSecs(-halfADay);
}

void UpcomingEvents::load()
{
    ListEvents::Request request;
    request.from = since(m_client);
    request.limit = most;
    m_client.call<ListEvents>(request, this, [this, asked = ++m_asked](const Result<ListEvents::Reply> &reply) {
        if (asked != m_asked)
            return;
        if (!reply)
            return emit failed(reply.error());
        m_events = reply->items;
        emit changed();
    });
}

} // namespace foyer
