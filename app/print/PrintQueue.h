// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrintJournal.h"
#include "print/PrinterDriver.h"

#include <QTimer>

#include <functional>
#include <map>

namespace foyer {

/// What waits to be printed, one lane a printer, one page at a time. A page is sent at most once: it is written down as
/// being sent before the first byte, and if it is not known to have come out then, a person decides. What was not begun is
/// tried again by itself, with growing pauses. Everything here may block on the disk, so it lives in a thread of its own
/// (see PrintService); tests use it in theirs.
class PrintQueue : public QObject
{
    Q_OBJECT
public:
    struct Timing {
        int firstRetryMs = 500;
        int longestRetryMs = 10'000;
        int attempts = 60; ///< then only when a person asks
    };
    static constexpr qsizetype maxJobs = 500; ///< not over; a bound, not a target
    static constexpr int maxPages = 1000;     ///< of a job

    using MakeDriver = std::function<std::unique_ptr<PrinterDriver>(const PrinterConfig &)>;

    explicit PrintQueue(const QString &folder, QObject *parent = nullptr);
    /// `makeDriver`: for tests that cannot wait as long as a real printer may take.
    PrintQueue(const QString &folder, Timing timing, MakeDriver makeDriver, QObject *parent = nullptr);
    ~PrintQueue() override;

    /// Takes up what was left on the disk; broken() when it cannot print at all.
    void start();
    void setPrinters(const QList<PrinterConfig> &printers);

    /// Pages whose issue was sent before, or waits already, are left out; refused() names them. The job's id is given here.
    void submit(PrintJob job);
    /// Now, instead of after the pause.
    void retry(qint64 job);
    /// What was not begun goes to another printer, behind what waits there.
    void move(qint64 job, const QString &printer, const TicketLayout &layout);
    /// Whatever was not begun is never printed.
    void cancel(qint64 job);
    /// A person saw that the page of a Maybe came out.
    void confirm(qint64 job, int page);
    /// Another issue instead of a page that may have come out, or was not begun.
    void replace(qint64 job, int page, const PrintPage &with);
    /// Opens the drawer at once, past everything that waits.
    void pulse(const QString &printer);
    void askStatus(const QString &printer);

    QList<PrintJob> jobs() const; ///< not over, in order

signals:
    void changed(const foyer::PrintJob &job); ///< also the last time, when all of it is printed
    void removed(qint64 job);                 ///< cancelled
    void refused(const foyer::PrintJob &job); ///< only the pages that were refused
    void pulsed(const QString &printer, bool isOpened);
    void statusKnown(const QString &printer, foyer::PrintTrouble trouble, bool isPaperLow);
    void broken(const QString &why); ///< for the log; nothing can be printed

private:
    struct Lane {
        PrinterConfig config;
        std::unique_ptr<PrinterDriver> driver; ///< null: not configured any more
        std::optional<PrinterConfig> next;     ///< to take over once it rests
        qint64 job = 0;                        ///< being prepared or sent
        int page = -1;
        int attempts = 0;
        QTimer pause;
        bool isGivenUp = false;
    };

    PrintJob *find(qint64 id);
    Lane &lane(const QString &printer);
    void configure(Lane &lane, const PrinterConfig &config);
    void wake(Lane &lane);
    void onReady(Lane &lane);
    void onNotReady(Lane &lane, PrintTrouble trouble);
    void onTroubled(Lane &lane, PrintTrouble trouble);
    void onDone(Lane &lane, SheetOutcome outcome, PrintTrouble trouble);
    void rest(Lane &lane);
    void pauseAfter(Lane &lane, PrintJob &job, PrintTrouble trouble);
    void setState(PrintJob &job, int page, PageState state);
    void finish(PrintJob &job);
    bool isKnown(const PageKey &key) const;
    void checked(const Status &status);

    PrintJournal m_journal;
    const Timing m_timing;
    const MakeDriver m_makeDriver;
    bool m_isOpen = false;
    QList<PrintJob> m_jobs; ///< in the order they are printed
    std::map<QString, std::unique_ptr<Lane>> m_lanes;
    qint64 m_lastId = 0;
};

} // namespace foyer
