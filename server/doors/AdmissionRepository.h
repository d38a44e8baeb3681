// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/Booking.h"
#include "storage/Database.h"

namespace foyer {

struct AdmissionTicket {
    TicketId id;
    std::optional<int> seat;
    std::optional<int> section;
    int issue = 1;
    TicketStatus status = TicketStatus::Unpaid;
    bool isInside = false;
    std::optional<QDateTime> firstAdmittedAt;
    QString firstGate;
    QString holder;
};

struct AdmissionRow {
    TicketId ticket;
    QString direction;
    QString result;
    QString gate;
    QString device;
    QDateTime at; ///< invalid: the database's now
    UserId account;
};

/// All SQL of the doors.
class AdmissionRepository
{
public:
    AdmissionRepository(Transaction &tx, EventId event) : m_tx(tx), m_event(event) {}

    /// Locks the ticket's row.
    Result<std::optional<AdmissionTicket>> byId(TicketId id);
    Result<std::optional<AdmissionTicket>> byReadableCode(const QString &code);
    /// The result of the same scan sent before.
    Result<std::optional<QString>> sameScan(const AdmissionRow &scan);
    /// Marks the ticket as in or out; gives the time and gate of its first admission.
    Result<std::pair<QDateTime, QString>> move(TicketId id, bool isInside, const AdmissionRow &scan);
    Status record(const AdmissionRow &scan);

private:
    Transaction &m_tx;
    const EventId m_event;
};

} // namespace foyer
