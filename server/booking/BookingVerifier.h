// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

namespace foyer {

/// Rebuilds inventory, orders and money of every event from its log and compares them with the tables, and payments with
/// what was asked of the outside. Reads each event
/// in one repeatable snapshot, so it may run beside a selling server. Blocks, possibly for minutes.
class BookingVerifier
{
public:
    struct Report {
        QStringList problems; ///< one sentence each, naming the row; at most 200
        qint64 events = 0;
        qint64 changes = 0;
        qint64 orders = 0;
        qint64 ledgerEntries = 0;
    };

    explicit BookingVerifier(Database &database) : m_database(database) {}
    Result<Report> run();

private:
    Database &m_database;
};

} // namespace foyer
