// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Checkout.h"
#include "desk/DeskEvent.h"

namespace foyer {

/// A sale that is not over, as far as it has to survive the end of this program. Holds no voucher's code and nothing about
/// the customer: what became of a call is learned from its key, without its contents.
struct OpenSale {
    DeskEvent event;
    QString typed; ///< in the command line
    std::optional<HoldSeats::Reply> hold;
    std::optional<Checkout::Call> call; ///< under way
    Money cash;                         ///< what lay on the counter
    OrderId order;                      ///< placed, and not paid in full
    QString exchangeOf;                 ///< reference of the order whose tickets are exchanged; empty: a sale
    QList<TicketId> tickets;            ///< of it
    std::optional<Checkout::Call> undo; ///< of the last sale, under way
    bool isEmpty() const { return !hold && !call && !undo && typed.isEmpty() && exchangeOf.isEmpty(); }
};

/// Keeps the open sale of one person at one server in a small file that only this user of the machine can read. Written
/// whole and moved into place, so that it is the old one or the new one whenever the power goes. Interface thread; a write
/// takes milliseconds.
class SaleJournal
{
public:
    /// `folder` is made when it is needed.
    SaleJournal(QString folder, const QString &server, UserId account);

    const QString &path() const { return m_path; }
    /// Nothing, when there is none or it cannot be read: a journal must never keep a till from selling.
    std::optional<OpenSale> load() const;
    /// False when it cannot be written; an empty sale removes the file.
    bool save(const OpenSale &sale);

private:
    QString m_folder;
    QString m_path;
    QByteArray m_written; ///< what the file holds, to spare a write of the same
};

} // namespace foyer
