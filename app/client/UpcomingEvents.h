// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "protocol/EventMethods.h"

namespace foyer {

/// The events somebody at the house works with: what is on now and what comes, soonest first. A season has hundreds of events
/// behind it, which would fill any list from the beginning of time. Interface thread.
class UpcomingEvents : public QObject
{
    Q_OBJECT
public:
    static constexpr int most = 200; ///< as many as one call gives; what is later is found by searching

    /// `client` must outlive it.
    explicit UpcomingEvents(Client &client, QObject *parent = nullptr);

    /// Events that began before this are over, however long they are: half a day ago.
    static QDateTime since(const Client &client);

    void load();
    const QList<EventView> &events() const { return m_events; }

signals:
    void changed(); ///< also when they are the same
    void failed(const foyer::Error &error);

private:
    Client &m_client;
    QList<EventView> m_events;
    int m_asked = 0; ///< number of the load() whose answer counts
};

} // namespace foyer
