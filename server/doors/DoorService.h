// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/OrderService.h"
#include "storage/Database.h"
#include "ticket/TicketCode.h"

namespace foyer {

struct ScanRequest {
    EventId event;
    QString code;
    QString gate;
    QString device;
    QDateTime at; ///< when it was scanned; invalid: now
    bool isOut = false;
    UserId account;
};

struct ScanOutcome {
    QString result; ///< one of the names of the public API
    TicketId ticket;
    std::optional<int> seat;
    QString label;
    QString holder;
    std::optional<QDateTime> firstAdmittedAt;
    QString gate; ///< where it was first admitted
};

/// Admits tickets, online. Of two scans of one ticket at one instant, the row's lock lets one in. Blocks on the database.
class DoorService
{
public:
    DoorService(Database &database, OrderService &orders, const TicketVerifier &verifier)
        : m_database(database), m_orders(orders), m_verifier(verifier)
    {
    }

    /// A ticket that may not in is a result, not an error. The same scan sent again (device, time, direction and ticket
    /// alike) gives the same result and counts once.
    Result<ScanOutcome> scan(const ScanRequest &request);

private:
    Result<ScanOutcome> admit(Transaction &tx, const ScanRequest &request, const std::optional<TicketClaim> &claim);

    Database &m_database;
    OrderService &m_orders;
    const TicketVerifier &m_verifier;
};

} // namespace foyer
