// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/EscPosDriver.h"
#include "print/PrintQueue.h"

#include <QHash>

namespace foyer::test {

/// A code as long as a real one, of its own for each issue.
QString codeOf(qint64 ticket, int issue);
/// A page of that ticket.
PrintPage ticketPage(qint64 ticket, int issue = 1);
/// An order of these tickets for a printer.
PrintJob ticketJob(const QString &printer, const QList<qint64> &tickets);

PrinterConfig networkPrinter(const QString &id, quint16 port, bool answers = true);
/// Drivers that wait a tenth of what a real printer may take.
std::unique_ptr<PrinterDriver> hastyDriver(const PrinterConfig &config);
PrintQueue::Timing hastyRetries();

/// A queue with what it said last of each job.
class WatchedQueue : public PrintQueue
{
public:
    explicit WatchedQueue(const QString &folder);
    QHash<qint64, PrintJob> latest;
    QList<qint64> order; ///< of first appearance
    QList<PrintJob> refusals;
    QStringList complaints;

    /// The job that appeared n-th.
    const PrintJob &nth(int n) { return latest[order.value(n)]; }
    bool waitFor(int n, JobState state, int ms = 5000);
};

} // namespace foyer::test
