// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintQueue.h"

#include <QRegularExpression>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

/// For printers that are files: one name a page, the same never twice.
QString fileNameOf(const PrintJob &job, int page)
{
    const PageKey &key = job.pages.at(page).key;
    const QString title = QString(job.title).replace(QRegularExpression(u"[^A-Za-z0-9-]+"_s), u"-"_s).left(60);
    return key.isTicket() ? u"%1-ticket-%2-%3"_s.arg(title).arg(key.ticket.value()).arg(key.issue) : u"%1-%2-%3"_s.arg(title).arg(job.id).arg(page + 1);
}

} // namespace

PrintQueue::PrintQueue(const QString &folder, QObject *parent) : PrintQueue(folder, Timing(), &PrinterDriver::make, parent) {}

PrintQueue::PrintQueue(const QString &folder, Timing timing, MakeDriver makeDriver, QObject *parent)
    : QObject(parent), m_journal(folder), m_timing(timing), m_makeDriver(std::move(makeDriver))
{
}

PrintQueue::~PrintQueue() = default;

void PrintQueue::start()
{
    auto kept = m_journal.open();
    if (!kept)
        return emit broken(kept.error().detail);
    m_isOpen = true;
    m_jobs = std::move(*kept);
    for (const PrintJob &job : std::as_const(m_jobs))
        m_lastId = std::max(m_lastId, job.id);
    // Ids go on from the clock, so that one that is over is not mistaken for another's.
    m_lastId = std::max(m_lastId, QDateTime::currentMSecsSinceEpoch());
    for (const PrintJob &job : QList<PrintJob>(m_jobs)) {
        emit changed(job);
        wake(lane(job.printer));
    }
}

void PrintQueue::setPrinters(const QList<PrinterConfig> &printers)
{
    for (const PrinterConfig &config : printers) {
        Lane &each = lane(config.id);
        if (each.driver && each.config == config && !each.next)
            continue;
        if (each.job != 0)
            each.next = config; // the page under way ends as it began
        else
            configure(each, config);
    }
    for (auto &[id, each] : m_lanes) {
        const bool isThere = std::any_of(printers.begin(), printers.end(), [&id = id](const PrinterConfig &config) { return config.id == id; });
        if (!isThere && each->job == 0)
            each->driver.reset();
    }
    for (auto &[id, each] : m_lanes)
        wake(*each);
}

PrintQueue::Lane &PrintQueue::lane(const QString &printer)
{
    auto &found = m_lanes[printer];
    if (!found) {
        found = std::make_unique<Lane>();
        found->config.id = printer;
        found->pause.setSingleShot(true);
        connect(&found->pause, &QTimer::timeout, this, [this, each = found.get()] { wake(*each); });
    }
    return *found;
}

void PrintQueue::configure(Lane &each, const PrinterConfig &config)
{
    each.config = config;
    each.next.reset();
    each.attempts = 0;
    each.isGivenUp = false;
    each.pause.stop();
    each.driver = m_makeDriver(config);
    PrinterDriver *driver = each.driver.get();
    connect(driver, &PrinterDriver::ready, this, [this, &each] { onReady(each); });
    connect(driver, &PrinterDriver::notReady, this, [this, &each](PrintTrouble trouble) { onNotReady(each, trouble); });
    connect(driver, &PrinterDriver::troubled, this, [this, &each](PrintTrouble trouble) { onTroubled(each, trouble); });
    connect(driver, &PrinterDriver::done, this, [this, &each](SheetOutcome outcome, PrintTrouble trouble) { onDone(each, outcome, trouble); });
    connect(driver, &PrinterDriver::pulsed, this, [this, id = config.id](bool isOpened) { emit pulsed(id, isOpened); });
    connect(driver, &PrinterDriver::statusKnown, this, [this, id = config.id](PrintTrouble trouble, bool isLow) { emit statusKnown(id, trouble, isLow); });
}

PrintJob *PrintQueue::find(qint64 id)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const PrintJob &job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

QList<PrintJob> PrintQueue::jobs() const { return m_jobs; }

bool PrintQueue::isKnown(const PageKey &key) const
{
    return m_journal.sent().contains(key) || std::any_of(m_jobs.begin(), m_jobs.end(), [&key](const PrintJob &job) {
        return std::any_of(job.pages.begin(), job.pages.end(), [&key](const PrintPage &page) { return page.key == key; });
    });
}

void PrintQueue::submit(PrintJob job)
{
    PrintJob again = job;
    again.pages.clear();
    if (!m_isOpen || m_jobs.size() >= maxJobs || job.pages.size() > maxPages) {
        job.trouble = PrintTrouble::Disk;
        return emit refused(job);
    }
    QSet<PageKey> own;
    QList<PrintPage> fresh;
    for (const PrintPage &page : std::as_const(job.pages)) {
        const bool isAgain = page.key.isTicket() && (isKnown(page.key) || own.contains(page.key));
        (isAgain ? again.pages : fresh).append(page);
        own.insert(page.key);
    }
    if (!again.pages.isEmpty())
        emit refused(again);
    if (fresh.isEmpty())
        return;
    for (PrintPage &page : fresh)
        page.state = PageState::Waiting;
    job.pages = fresh;
    job.id = ++m_lastId;
    job.trouble = PrintTrouble::None;
    job.at = QDateTime::currentDateTimeUtc();
    if (const auto added = m_journal.add(job); !added) {
        emit broken(added.error().detail);
        job.trouble = PrintTrouble::Disk;
        return emit refused(job);
    }
    m_jobs.append(job);
    emit changed(job);
    Lane &each = lane(job.printer);
    each.isGivenUp = false; // somebody is there
    each.attempts = 0;
    wake(each);
}

void PrintQueue::wake(Lane &each)
{
    if (!m_isOpen || each.job != 0 || each.pause.isActive() || each.isGivenUp)
        return;
    for (PrintJob &job : m_jobs) {
        const int page = job.first(PageState::Waiting);
        // A job with a page nobody knows about waits for a person; the next customer does not.
        if (job.printer != each.config.id || page < 0 || job.isGivenUp || job.count(PageState::Maybe) > 0)
            continue;
        if (!each.driver) {
            if (std::exchange(job.trouble, PrintTrouble::Unreachable) != PrintTrouble::Unreachable)
                emit changed(PrintJob(job));
            return;
        }
        each.job = job.id;
        each.page = page;
        each.driver->prepare({job.layout, job.pages.at(page).data, fileNameOf(job, page)});
        return;
    }
}

void PrintQueue::onReady(Lane &each)
{
    PrintJob *job = find(each.job);
    if (!job) { // cancelled meanwhile
        each.driver->abandon();
        return rest(each);
    }
    job->pages[each.page].state = PageState::Sending;
    if (const auto written = m_journal.setPage(*job, each.page); !written) {
        // Not written down, a crash could print it twice.
        emit broken(written.error().detail);
        job->pages[each.page].state = PageState::Waiting;
        each.driver->abandon();
        pauseAfter(each, *job, PrintTrouble::Disk);
        return rest(each);
    }
    job->trouble = PrintTrouble::None;
    emit changed(PrintJob(*job));
    each.driver->send();
}

void PrintQueue::onNotReady(Lane &each, PrintTrouble trouble)
{
    PrintJob *job = find(each.job);
    if (job && trouble == PrintTrouble::Layout) {
        job->trouble = trouble;
        job->isGivenUp = true; // trying again draws the same
        emit changed(PrintJob(*job));
    } else if (job) {
        pauseAfter(each, *job, trouble);
    }
    rest(each);
}

void PrintQueue::pauseAfter(Lane &each, PrintJob &job, PrintTrouble trouble)
{
    each.isGivenUp = ++each.attempts >= m_timing.attempts;
    if (!each.isGivenUp)
        each.pause.start(std::min(m_timing.longestRetryMs, m_timing.firstRetryMs << std::min(each.attempts - 1, 10)));
    job.trouble = trouble;
    emit changed(PrintJob(job));
}

void PrintQueue::onTroubled(Lane &each, PrintTrouble trouble)
{
    PrintJob *job = find(each.job);
    if (!job)
        return;
    job->trouble = trouble;
    emit changed(PrintJob(*job));
}

void PrintQueue::onDone(Lane &each, SheetOutcome outcome, PrintTrouble trouble)
{
    PrintJob *job = find(each.job);
    const int page = each.page;
    each.job = 0;
    each.page = -1;
    if (job) {
        job->trouble = trouble;
        switch (outcome) {
        case SheetOutcome::Printed:
            each.attempts = 0;
            setState(*job, page, PageState::Printed);
            break;
        case SheetOutcome::NotPrinted:
            setState(*job, page, PageState::Waiting);
            pauseAfter(each, *job, trouble);
            break;
        case SheetOutcome::Maybe:
            setState(*job, page, PageState::Maybe);
            each.pause.start(m_timing.firstRetryMs);
            break;
        }
    }
    rest(each);
}

void PrintQueue::setState(PrintJob &job, int page, PageState state)
{
    job.pages[page].state = state;
    checked(m_journal.setPage(job, page));
    emit changed(PrintJob(job));
    if (job.state() == JobState::Printed)
        finish(job);
}

void PrintQueue::finish(PrintJob &job)
{
    checked(m_journal.remove(job));
    m_jobs.removeIf([id = job.id](const PrintJob &each) { return each.id == id; });
}

void PrintQueue::rest(Lane &each)
{
    each.job = 0;
    each.page = -1;
    // Not from inside the driver's own signal: it has steps of its own to end.
    QMetaObject::invokeMethod(this, [this, &each] {
        if (each.job != 0)
            return;
        if (each.next)
            configure(each, PrinterConfig(*each.next));
        wake(each);
    }, Qt::QueuedConnection);
}

void PrintQueue::checked(const Status &status)
{
    if (!status)
        emit broken(status.error().detail);
}

void PrintQueue::retry(qint64 id)
{
    PrintJob *job = find(id);
    if (!job)
        return;
    Lane &each = lane(job->printer);
    job->isGivenUp = false;
    each.isGivenUp = false;
    each.attempts = 0;
    each.pause.stop();
    wake(each);
}

void PrintQueue::move(qint64 id, const QString &printer, const TicketLayout &layout)
{
    const PrintJob *found = find(id);
    if (!found || found->count(PageState::Sending) > 0)
        return; // what is going out goes out there
    if (Lane &from = lane(found->printer); from.job == id) {
        from.driver->abandon(); // only being prepared
        rest(from);
    }
    PrintJob job = *found;
    job.printer = printer;
    job.layout = layout;
    job.isGivenUp = false;
    if (job.count(PageState::Maybe) == 0)
        job.trouble = PrintTrouble::None;
    checked(m_journal.move(job));
    m_jobs.removeIf([id](const PrintJob &each) { return each.id == id; });
    m_jobs.append(job);
    emit changed(job);
    retry(id);
}

void PrintQueue::cancel(qint64 id)
{
    const PrintJob *found = find(id);
    if (!found)
        return;
    Lane &each = lane(found->printer);
    checked(m_journal.remove(*found));
    m_jobs.removeIf([id](const PrintJob &job) { return job.id == id; });
    if (each.job == id) {
        each.driver->abandon();
        rest(each);
    }
    emit removed(id);
}

void PrintQueue::confirm(qint64 id, int page)
{
    PrintJob *job = find(id);
    if (!job || page < 0 || page >= job->pages.size() || job->pages.at(page).state != PageState::Maybe)
        return;
    job->trouble = PrintTrouble::None;
    const QString printer = job->printer;
    setState(*job, page, PageState::Printed);
    wake(lane(printer));
}

void PrintQueue::replace(qint64 id, int page, const PrintPage &with)
{
    PrintJob *job = find(id);
    if (!job || page < 0 || page >= job->pages.size())
        return;
    const PageState now = job->pages.at(page).state;
    if ((now != PageState::Maybe && now != PageState::Waiting) || (with.key.isTicket() && isKnown(with.key)))
        return;
    if (lane(job->printer).job == id && lane(job->printer).page == page)
        return; // about to be sent
    job->pages[page] = with;
    job->pages[page].state = PageState::Waiting;
    job->trouble = PrintTrouble::None;
    checked(m_journal.replacePage(*job, page));
    emit changed(PrintJob(*job));
    retry(id);
}

void PrintQueue::pulse(const QString &printer)
{
    Lane &each = lane(printer);
    if (each.driver)
        each.driver->pulse();
    else
        emit pulsed(printer, false);
}

void PrintQueue::askStatus(const QString &printer)
{
    Lane &each = lane(printer);
    if (each.driver)
        each.driver->askStatus();
    else
        emit statusKnown(printer, PrintTrouble::Unreachable, false);
}

} // namespace foyer
