// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "paper/TicketLayout.h"
#include "print/PaperData.h"

#include <QDateTime>
#include <QMetaType>

namespace foyer {

/// One issue of one ticket. Its paper is made once; paper made again is another issue, from the server.
struct PageKey {
    EventId event;
    TicketId ticket;
    int issue = 0;
    bool isTicket() const { return ticket.isValid(); }
    bool operator==(const PageKey &) const = default;
};
inline size_t qHash(const PageKey &key, size_t seed = 0) { return qHashMulti(seed, key.event, key.ticket, key.issue); }

/// Why nothing comes out.
enum class PrintTrouble : quint8 {
    None,
    Unreachable, ///< switched off, unplugged, another address
    Paper,       ///< out of paper
    Cover,       ///< open
    Device,      ///< it reports another fault: knife, head, offline
    Stalled,     ///< takes no more bytes
    Silent,      ///< took everything and did not say that it printed
    Layout,      ///< the layout cannot be drawn with this data
    Disk,        ///< the till cannot write down what it prints, so it prints nothing
    Restarted,   ///< Foyer ended while it was being printed
};

enum class PageState : quint8 {
    Waiting, ///< no byte of it was sent
    Sending, ///< some may have been; never to be sent again by itself
    Printed,
    Maybe,   ///< was being sent when it broke off: a person must look
};

/// One piece of paper.
struct PrintPage {
    PageKey key; ///< of a ticket; otherwise none
    QString label; ///< "Stalls · Row F · Seat 7", for the seller
    PaperData data;
    PageState state = PageState::Waiting;
};

enum class JobKind : quint8 { Tickets, Receipt, Report, Test };

enum class JobState : quint8 { Waiting, Printing, Printed, Failed, Maybe };

/// An order's tickets, a receipt, a report: what goes to one printer in one piece. A value; the queue owns the truth.
struct PrintJob {
    qint64 id = 0; ///< given by the queue
    JobKind kind = JobKind::Tickets;
    QString title; ///< "Order K7Q4-MZ"
    QString printer; ///< PrinterConfig::id
    TicketLayout layout;
    EventId event;
    OrderId order; ///< for a new issue
    QDateTime at;
    QList<PrintPage> pages;
    // Not kept over a restart:
    PrintTrouble trouble = PrintTrouble::None;
    bool isGivenUp = false; ///< no further attempt by itself

    JobState state() const;
    int count(PageState wanted) const;
    /// The first page in that state, or -1.
    int first(PageState wanted) const;
};

} // namespace foyer

Q_DECLARE_METATYPE(foyer::PrintJob)
