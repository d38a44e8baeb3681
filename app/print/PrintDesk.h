// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "print/PaperWords.h"
#include "print/PrintService.h"

#include <QSettings>

namespace foyer {

/// Printing as the desk sees it: what was sold becomes jobs for the printers of this till, in the layouts of the event, and
/// what does not come out is settled with the seller. Knows no widget. Interface thread.
class PrintDesk : public QObject
{
    Q_OBJECT
public:
    enum class Tone { Info, Good, Warn, Bad };
    Q_ENUM(Tone)

    /// `client` and `settings` must outlive it; `folder` keeps the print journal.
    PrintDesk(Client &client, QSettings &settings, const QString &folder, QObject *parent = nullptr);

    const PrintSetup &setup() const { return m_setup; }
    /// Kept in the settings and used at once.
    void setSetup(const PrintSetup &setup);

    /// Fetches the layouts the event has of its own; until they are there, and without any, the built-in ones are used.
    void openEvent(EventId event);
    EventId layoutEvent() const { return m_event; } ///< whose layouts these are
    /// Somebody saved or removed a layout.
    void forgetLayouts() { m_layouts.clear(), openEvent(m_event); }
    TicketLayout layout(EventId event, const QString &slug, PaperUse use) const;

    /// After the commit of a sale: the drawer first when cash came in, then the tickets, if printers are set for them.
    /// False when this till prints no tickets.
    bool orderSold(const OrderView &order, const EventFacts &event, const Plan *plan);
    bool printTickets(const OrderView &order, const EventFacts &event, const Plan *plan);
    void printReceipt(const OrderView &order, const EventFacts &event, const Plan *plan);
    /// A new issue of all tickets of the order; the door refuses the old paper.
    void reprint(const OrderView &order, const EventFacts &event, std::shared_ptr<const Plan> plan);
    void printReport(const ShiftReportView &report);
    /// Fetches and prints the X report of the seller's open shift.
    void printShiftReport();
    void openDrawer();
    void printTestPage(const QString &printer);
    /// An invented ticket, receipt or report in a layout that need not be saved. The printer it goes to; null, after saying
    /// so, when this till has none for it.
    const PrinterConfig *printSample(const TicketLayout &layout);
    void askStatus(const QString &printer) { m_service.askStatus(printer); }

    /// What is not over, and what has just been printed, oldest first.
    const QList<PrintJob> &jobs() const { return m_jobs; }
    /// The first job somebody has to do something about; null when none.
    const PrintJob *attention() const;
    /// Where else it could go: the next printer after its own; null when there is only one.
    const PrinterConfig *otherPrinter(const PrintJob &job) const;
    void retry(qint64 job);
    void sendElsewhere(qint64 job);
    void cancel(qint64 job) { m_service.cancel(job); }
    /// The seller has it in hand.
    void cameOut(qint64 job);
    /// It did not come out: a new issue from the server, and that is printed.
    void printAnew(qint64 job);
    bool isAskingAnew(qint64 job) const { return m_asking.contains(job); }

    static QString troubleText(PrintTrouble trouble);

signals:
    void jobsChanged();
    void setupChanged();
    void layoutsChanged();
    void said(foyer::PrintDesk::Tone tone, const QString &sentence);
    void statusKnown(const QString &printer, foyer::PrintTrouble trouble, bool isPaperLow);

private:
    void onChanged(const PrintJob &job);
    void onRefused(const PrintJob &job);
    void submit(PrintJob job, const QString &printer, EventId event);
    PrintPage ticketPage(const OrderView &order, qsizetype index, const EventFacts &event, const Plan *plan) const;
    const PrintJob *find(qint64 job) const;
    static QString slugFor(const PrinterConfig &printer, JobKind kind);
    static PaperUse useOf(JobKind kind);

    static constexpr qsizetype maxShown = 200;    ///< jobs
    static constexpr int printedShownMs = 6000;   ///< a job that is over leaves the strip

    Client &m_client;
    QSettings &m_settings;
    PrintSetup m_setup;
    PrintService m_service;
    PaperWords m_words;
    QList<PrintJob> m_jobs;
    QSet<qint64> m_asking; ///< for a new issue
    EventId m_event;
    QHash<QString, TicketLayout> m_layouts; ///< of m_event, by slug
};

} // namespace foyer
