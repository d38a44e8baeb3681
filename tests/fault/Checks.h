// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Caller.h"

#include "storage/Connection.h"

namespace foyer::test {

/// What must hold when everything is over, asked of the database itself, past the servers.
class Checks
{
public:
    Checks(QByteArray conninfo, const Stage &stage, Findings &findings);

    /// Holds and unpaid orders whose time is over are let go by the servers; false when some are left.
    bool waitForHolds(int timeoutMs);
    void run();

private:
    void ordersAreThoseAcknowledged();
    void seatsHaveOneTicket();
    void capacityIsWhole();
    void moneyAdds();
    void logHasNoGap();
    /// Rows that must not be.
    void none(const QString &what, const QByteArray &sql);
    Rows ask(const QByteArray &sql);

    Connection m_connection;
    const Stage &m_stage;
    Findings &m_findings;
};

} // namespace foyer::test
