// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "protocol/LeaseMethods.h"

namespace foyer {

/// What organizers see and set about the leases of an event: how many places each till may keep, which till has how many, and
/// taking them back from one that is lost. Interface thread.
class LeaseSetup : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxSize = maxLeasePlaces;

    /// `client` must outlive it.
    explicit LeaseSetup(Client &client, QObject *parent = nullptr) : QObject(parent), m_client(client) {}

    /// Asks how it is; changed() follows. An event without an id forgets it.
    void load(EventId event);
    void setSize(int size);
    /// Puts the open places of a till that is lost on sale again; `reason` is kept. What it sold and hands in later is taken
    /// while its places are free.
    void giveUp(LeaseId lease, const QString &reason);

    bool isKnown() const { return m_known.has_value(); }
    bool isBusy() const { return m_isBusy; }
    int size() const { return m_known ? m_known->size : 0; }   ///< places a till may keep; 0: none
    int most() const { return m_known ? m_known->most : 0; }   ///< all tills together
    int taken() const { return m_known ? m_known->taken : 0; } ///< that they have now

    const QList<LeaseSummary> &tills() const;

signals:
    void changed();
    void saved();
    void gaveUp(const QString &till);
    void failed(const QString &sentence);

private:
    Client &m_client;
    EventId m_event;
    std::optional<ListLeases::Reply> m_known;
    bool m_isBusy = false;
};

} // namespace foyer
