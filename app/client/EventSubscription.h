// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "core/Id.h"
#include "domain/SeatState.h"
#include "protocol/EventMethods.h"

namespace foyer {

struct SeatUpdate {
    int seat = 0;
    SeatState state = SeatState::Available;
};

/// The seats of one event, live. Starts with a snapshot and goes on with changes, each following the one before without
/// a gap; after a gap or a break of the link it asks for what it missed by itself. Interface thread.
class EventSubscription : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive it. Starts as soon as there is a link.
    EventSubscription(Client &client, EventId event, QObject *parent = nullptr);
    ~EventSubscription() override;

    EventId event() const { return m_event; }
    qint64 version() const { return m_version; } ///< of what was told last; -1 before the first snapshot
    bool isCurrent() const { return m_isCurrent; } ///< false while something may have been missed

signals:
    void snapshot(const QList<foyer::SeatState> &states, const QList<foyer::AreaAvailability> &areas);
    void changed(const QList<foyer::SeatUpdate> &changes, const QList<foyer::AreaAvailability> &areas);
    void currentChanged(bool isCurrent);
    void failed(const foyer::Error &error);

private:
    void subscribe();
    void onReply(const Client::RawReply &reply);
    void onNotified(const QString &method, const QJsonObject &params);
    bool applyChanges(const QJsonObject &object);
    void setCurrent(bool isCurrent);

    Client &m_client;
    const EventId m_event;
    qint64 m_version = -1;
    bool m_isCurrent = false;
    bool m_isAsking = false;
};

} // namespace foyer
