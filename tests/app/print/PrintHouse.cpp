// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrintHouse.h"

#include "print/BuiltInLayouts.h"
#include "print/DeviceTransport.h"
#include "print/TcpTransport.h"

#include <QTest>

namespace foyer::test {

using namespace Qt::StringLiterals;

QString codeOf(qint64 ticket, int issue) { return u"TICKET%1ISSUE%2"_s.arg(ticket, 6, 10, QChar(u'0')).arg(issue) + QString(100, u'A'); }

PrintPage ticketPage(qint64 ticket, int issue)
{
    PrintPage page;
    page.key = {EventId(5), TicketId(ticket), issue};
    page.label = u"Stalls · Row F · Seat %1"_s.arg(ticket);
    page.data.values = {{u"event"_s, u"Hamlet"_s}, {u"row"_s, u"F"_s}, {u"seat"_s, QString::number(ticket)}, {u"holder"_s, u"Maria Example"_s}, {u"code"_s, codeOf(ticket, issue)}};
    return page;
}

PrintJob ticketJob(const QString &printer, const QList<qint64> &tickets)
{
    PrintJob job;
    job.title = u"Order K7Q4-MZ"_s;
    job.printer = printer;
    job.layout = builtInLayout(u"ticket-80mm"_s, PaperUse::Ticket);
    job.event = EventId(5);
    job.order = OrderId(77);
    for (const qint64 ticket : tickets)
        job.pages.append(ticketPage(ticket));
    return job;
}

PrinterConfig networkPrinter(const QString &id, quint16 port, bool answers)
{
    PrinterConfig config;
    config.id = id;
    config.name = id;
    config.address = u"127.0.0.1:%1"_s.arg(port);
    config.answers = answers;
    return config;
}

std::unique_ptr<PrinterDriver> hastyDriver(const PrinterConfig &config)
{
    if (!config.speaksEscPos())
        return PrinterDriver::make(config);
    const EscPosDriver::Timing timing{400, 400, 1500, 300, 500};
    if (config.kind == PrinterKind::Device)
        return std::make_unique<EscPosDriver>(config, std::make_unique<DeviceTransport>(config.address, config.answers), timing);
    return std::make_unique<EscPosDriver>(config, std::make_unique<TcpTransport>(config.address), timing);
}

PrintQueue::Timing hastyRetries() { return {20, 100, 60}; }

WatchedQueue::WatchedQueue(const QString &folder) : PrintQueue(folder, hastyRetries(), hastyDriver)
{
    connect(this, &PrintQueue::changed, this, [this](const PrintJob &job) {
        if (!latest.contains(job.id))
            order.append(job.id);
        latest[job.id] = job;
    });
    connect(this, &PrintQueue::refused, this, [this](const PrintJob &job) { refusals.append(job); });
    connect(this, &PrintQueue::broken, this, [this](const QString &why) { complaints.append(why); });
}

bool WatchedQueue::waitFor(int n, JobState state, int ms)
{
    return QTest::qWaitFor([&] { return order.size() > n && nth(n).state() == state; }, ms);
}

} // namespace foyer::test
