// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BookingDesk.h"
#include "support/TestDatabase.h"
#include "ticket/TicketCode.h"

namespace foyer::test {

/// A booking desk on a database of its own that has sold to people who can be told apart: Žofie has seat 0, Adam seat 1 with
/// the reference 4F7K2M9Q, and Paula has yet to pay for seat 3.
class SoldDesk
{
public:
    /// Empty when it is all there, else what went wrong.
    QString start();
    /// One seat for one person, each under keys of its own.
    Result<OrderId> sell(int seat, const Customer &customer, bool isPaid = true);

    TestDatabase databases;
    QByteArray conninfo;
    const TicketSigner signer{1, TicketSigner::makeKey()};
    std::unique_ptr<BookingDesk> desk;
    OrderId paid; ///< Žofie's
    OrderId pending;
};

} // namespace foyer::test
