// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace foyer {

class Client;
class LeaseKeeper;

/// In one short line what this till could sell without the server, or sells now, and what waits to be handed in. Takes no
/// room while there is nothing to say, unless `isAlwaysThere`. A click leads to all of it.
class LeaseChip : public QPushButton
{
    Q_OBJECT
public:
    /// All must outlive it.
    LeaseChip(const LeaseKeeper &leases, const Client &client, QWidget *parent = nullptr);

    /// Organizers set leases up where there are none yet.
    void setAlwaysThere(bool isAlwaysThere);

private:
    void refresh();

    const LeaseKeeper &m_leases;
    const Client &m_client;
    bool m_isAlwaysThere = false;
};

} // namespace foyer
