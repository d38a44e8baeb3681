// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintDesk.h"

#include "client/ErrorText.h"
#include "print/BuiltInLayouts.h"
#include "protocol/LayoutMethods.h"
#include "seatplan/Plan.h"
#include "ticket/TicketCode.h"

#include <QTimer>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

PrintDesk::PrintDesk(Client &client, QSettings &settings, const QString &folder, QObject *parent)
    : QObject(parent), m_client(client), m_settings(settings), m_setup(PrintSetup::read(settings)), m_service(folder)
{
    connect(&m_service, &PrintService::changed, this, &PrintDesk::onChanged);
    connect(&m_service, &PrintService::refused, this, &PrintDesk::onRefused);
    connect(&m_service, &PrintService::removed, this, [this](qint64 id) {
        m_jobs.removeIf([id](const PrintJob &job) { return job.id == id; });
        emit jobsChanged();
    });
    connect(&m_service, &PrintService::statusKnown, this, &PrintDesk::statusKnown);
    connect(&m_service, &PrintService::pulsed, this, [this](const QString &, bool isOpened) {
        if (!isOpened)
            emit said(Tone::Warn, tr("The drawer did not open: its printer does not answer."));
    });
    connect(&m_service, &PrintService::broken, this, [this](const QString &why) {
        qWarning("%s", qUtf8Printable(why));
        emit said(Tone::Bad, tr("This till cannot print: its print journal cannot be used. Is another Foyer running, or the disk full?"));
    });
    m_service.setPrinters(m_setup.printers);
    m_service.start();
}

void PrintDesk::setSetup(const PrintSetup &setup)
{
    if (setup == m_setup)
        return;
    m_setup = setup;
    m_setup.write(m_settings);
    m_service.setPrinters(m_setup.printers);
    emit setupChanged();
}

void PrintDesk::openEvent(EventId event)
{
    m_event = event;
    m_layouts.clear();
    if (!event.isValid())
        return;
    m_client.call<ListLayouts>({event}, this, [this, event](const Result<ListLayouts::Reply> &reply) {
        if (!reply || event != m_event)
            return;
        for (const LayoutSummary &summary : reply->items) {
            m_client.call<GetLayout>({event, summary.slug}, this, [this, event, slug = summary.slug](const Result<LayoutView> &view) {
                if (!view || event != m_event)
                    return;
                if (const auto layout = readLayout(view->layout)) {
                    m_layouts[slug] = *layout;
                    emit layoutsChanged();
                } else {
                    emit said(Tone::Warn, tr("The event's layout %1 needs a newer Foyer; the built-in one is used.").arg(slug));
                }
            });
        }
    });
}

TicketLayout PrintDesk::layout(EventId event, const QString &slug, PaperUse use) const
{
    const auto own = m_layouts.constFind(slug);
    return event == m_event && own != m_layouts.constEnd() && own->use == use ? *own : builtInLayout(slug, use);
}

PaperUse PrintDesk::useOf(JobKind kind)
{
    return kind == JobKind::Receipt ? PaperUse::Receipt : kind == JobKind::Report ? PaperUse::Report : PaperUse::Ticket;
}

QString PrintDesk::slugFor(const PrinterConfig &printer, JobKind kind)
{
    switch (kind) {
    case JobKind::Receipt: return printer.receiptLayout;
    case JobKind::Report: return printer.reportLayout;
    case JobKind::Tickets:
    case JobKind::Test: break;
    }
    return printer.ticketLayout;
}

void PrintDesk::submit(PrintJob job, const QString &printerId, EventId event)
{
    const PrinterConfig *printer = m_setup.printer(printerId);
    if (!printer || job.pages.isEmpty())
        return;
    job.printer = printer->id;
    job.event = event;
    job.layout = layout(event, slugFor(*printer, job.kind), useOf(job.kind));
    m_service.submit(job);
}

PrintPage PrintDesk::ticketPage(const OrderView &order, qsizetype index, const EventFacts &event, const Plan *plan) const
{
    const TicketView &ticket = order.tickets.at(index);
    PrintPage page;
    const auto claim = readTicketClaim(ticket.code);
    page.key = {order.eventId, ticket.ticketId, claim ? claim->issue : 1};
    page.label = ticket.label;
    page.data = m_words.ticket(order, index, event, plan);
    return page;
}

bool PrintDesk::orderSold(const OrderView &order, const EventFacts &event, const Plan *plan)
{
    const bool hasCash = std::any_of(order.payments.begin(), order.payments.end(), [](const PaymentView &payment) { return payment.method == "cash"_L1; });
    if (hasCash)
        openDrawer(); // before anything is drawn: the change is due now
    return printTickets(order, event, plan);
}

bool PrintDesk::printTickets(const OrderView &order, const EventFacts &event, const Plan *plan)
{
    if (m_setup.ticketPrinter.isEmpty())
        return false;
    PrintJob job;
    job.kind = JobKind::Tickets;
    job.title = tr("Order %1").arg(order.reference);
    job.order = order.orderId;
    for (qsizetype i = 0; i < order.tickets.size(); ++i) {
        if (order.tickets.at(i).status == "valid"_L1)
            job.pages.append(ticketPage(order, i, event, plan));
    }
    submit(job, m_setup.ticketPrinter, order.eventId);
    return true;
}

void PrintDesk::printReceipt(const OrderView &order, const EventFacts &event, const Plan *plan)
{
    const QString printer = m_setup.receiptPrinter;
    if (printer.isEmpty())
        return emit said(Tone::Info, tr("No printer is set for receipts. Choose one in the settings."));
    PrintJob job;
    job.kind = JobKind::Receipt;
    job.title = tr("Receipt %1").arg(order.reference);
    job.order = order.orderId;
    PrintPage page;
    page.label = job.title;
    page.data = m_words.receipt(order, event, plan);
    job.pages = {page};
    submit(job, printer, order.eventId);
}

void PrintDesk::reprint(const OrderView &order, const EventFacts &event, std::shared_ptr<const Plan> plan)
{
    if (m_setup.ticketPrinter.isEmpty())
        return emit said(Tone::Info, tr("No printer is set for tickets. Choose one in the settings."));
    m_client.call<ReissueTickets>({order.eventId, order.orderId, {}}, this, [this, event, plan](const Result<OrderView> &reply) {
        if (!reply)
            return emit said(Tone::Bad, tr("Not printed again. %1").arg(errorText(reply.error())));
        emit said(Tone::Good, tr("New tickets are printed; the old ones are refused at the door."));
        printTickets(*reply, event, plan.get());
    });
}

void PrintDesk::printReport(const ShiftReportView &report)
{
    PrintJob job;
    job.kind = JobKind::Report;
    PrintPage page;
    page.data = m_words.report(report, m_settings.value(u"till"_s).toString());
    page.label = job.title = page.data.values.value(u"title"_s);
    job.pages = {page};
    if (m_setup.receiptPrinter.isEmpty())
        return emit said(Tone::Info, tr("No printer is set for receipts and reports. Choose one in the settings."));
    submit(job, m_setup.receiptPrinter, {});
}

void PrintDesk::printShiftReport()
{
    m_client.call<CurrentShift>({}, this, [this](const Result<ShiftView> &shift) {
        if (!shift)
            return emit said(Tone::Warn, shift.error().code == ErrorCode::NotFound ? tr("No shift is open.") : errorText(shift.error()));
        m_client.call<GetShiftReport>({shift->shiftId}, this, [this](const Result<ShiftReportView> &report) {
            report ? printReport(*report) : emit said(Tone::Warn, errorText(report.error()));
        });
    });
}

void PrintDesk::openDrawer()
{
    const PrinterConfig *printer = m_setup.printer(m_setup.drawerPrinter);
    if (printer && printer->speaksEscPos())
        m_service.pulse(printer->id);
}

void PrintDesk::printTestPage(const QString &printer)
{
    PrintJob job;
    job.kind = JobKind::Test;
    job.title = tr("Test page");
    PrintPage page;
    page.label = job.title;
    page.data = m_words.sample();
    job.pages = {page};
    submit(job, printer, {});
}

const PrinterConfig *PrintDesk::printSample(const TicketLayout &layout)
{
    const bool isTicket = layout.use == PaperUse::Ticket;
    const PrinterConfig *printer = m_setup.printer(isTicket ? m_setup.ticketPrinter : m_setup.receiptPrinter);
    if (!printer) {
        emit said(Tone::Info, isTicket ? tr("No printer is set for tickets. Choose one in the settings.")
                                       : tr("No printer is set for receipts and reports. Choose one in the settings."));
        return nullptr;
    }
    PrintJob job;
    job.kind = JobKind::Test;
    job.title = tr("Sample of %1").arg(layout.name);
    PrintPage page;
    page.label = job.title;
    page.data = m_words.sample();
    job.pages = {page};
    job.printer = printer->id;
    job.layout = layout;
    m_service.submit(job);
    return printer;
}

const PrintJob *PrintDesk::find(qint64 id) const
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const PrintJob &job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void PrintDesk::onChanged(const PrintJob &job)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [&job](const PrintJob &each) { return each.id == job.id; });
    if (found != m_jobs.end())
        *found = job;
    else if (m_jobs.size() < maxShown)
        m_jobs.append(job);
    if (job.state() == JobState::Printed) {
        QTimer::singleShot(printedShownMs, this, [this, id = job.id] {
            m_jobs.removeIf([id](const PrintJob &each) { return each.id == id && each.state() == JobState::Printed; });
            emit jobsChanged();
        });
    }
    emit jobsChanged();
}

void PrintDesk::onRefused(const PrintJob &job)
{
    if (job.trouble == PrintTrouble::Disk)
        return emit said(Tone::Bad, tr("%1 is not printed: too much is waiting, or the disk is full.").arg(job.title));
    emit said(Tone::Info, tr("%n ticket(s) of %1 were printed before. {reprint} makes new ones.", nullptr, int(job.pages.size())).arg(job.title));
}

const PrintJob *PrintDesk::attention() const
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [](const PrintJob &job) { return job.state() == JobState::Failed || job.state() == JobState::Maybe; });
    return found == m_jobs.end() ? nullptr : &*found;
}

const PrinterConfig *PrintDesk::otherPrinter(const PrintJob &job) const
{
    const QList<PrinterConfig> &all = m_setup.printers;
    const auto own = std::find_if(all.begin(), all.end(), [&job](const PrinterConfig &each) { return each.id == job.printer; });
    if (own == all.end())
        return all.isEmpty() ? nullptr : &all.first();
    const qsizetype next = (own - all.begin() + 1) % all.size();
    return all.size() > 1 ? &all.at(next) : nullptr;
}

void PrintDesk::retry(qint64 job) { m_service.retry(job); }

void PrintDesk::sendElsewhere(qint64 id)
{
    const PrintJob *job = find(id);
    const PrinterConfig *other = job ? otherPrinter(*job) : nullptr;
    if (!other)
        return emit said(Tone::Info, tr("There is no other printer."));
    m_service.move(id, other->id, layout(job->event, slugFor(*other, job->kind), useOf(job->kind)));
}

void PrintDesk::cameOut(qint64 id)
{
    const PrintJob *job = find(id);
    if (const int page = job ? job->first(PageState::Maybe) : -1; page >= 0)
        m_service.confirm(id, page);
}

void PrintDesk::printAnew(qint64 id)
{
    const PrintJob *job = find(id);
    const int index = job ? job->first(PageState::Maybe) : -1;
    if (index < 0 || m_asking.contains(id))
        return;
    const PrintPage page = job->pages.at(index);
    if (!page.key.isTicket())
        return m_service.replace(id, index, page); // a receipt twice harms nobody
    if (!job->order.isValid()) // sold without the server, which alone makes another issue
        return emit said(Tone::Warn, tr("No new ticket yet: this sale has to be handed in first. Then its order prints new tickets."));
    m_asking.insert(id);
    emit jobsChanged();
    m_client.call<ReissueTickets>({page.key.event, job->order, QList{page.key.ticket}}, this, [this, id, index, page](const Result<OrderView> &reply) {
        m_asking.remove(id);
        emit jobsChanged();
        if (!reply)
            return emit said(Tone::Bad, tr("No new ticket. %1").arg(errorText(reply.error())));
        for (const TicketView &ticket : reply->tickets) {
            const auto claim = readTicketClaim(ticket.code);
            if (ticket.ticketId != page.key.ticket || !claim)
                continue;
            PrintPage fresh = page;
            fresh.key.issue = claim->issue;
            fresh.data.values[u"code"_s] = ticket.code;
            fresh.data.values[u"readableCode"_s] = PaperWords::grouped(ticket.readableCode);
            m_service.replace(id, index, fresh);
        }
    });
}

QString PrintDesk::troubleText(PrintTrouble trouble)
{
    switch (trouble) {
    case PrintTrouble::None: return tr("ready");
    case PrintTrouble::Unreachable: return tr("the printer cannot be reached");
    case PrintTrouble::Paper: return tr("out of paper");
    case PrintTrouble::Cover: return tr("the cover is open");
    case PrintTrouble::Device: return tr("the printer reports a fault");
    case PrintTrouble::Stalled: return tr("the printer takes no more: paper or cover?");
    case PrintTrouble::Silent: return tr("the printer does not answer");
    case PrintTrouble::Layout: return tr("the layout does not fit this ticket");
    case PrintTrouble::Disk: return tr("this till's disk is full");
    case PrintTrouble::Restarted: return tr("Foyer was ended while printing");
    }
    return {};
}

} // namespace foyer
