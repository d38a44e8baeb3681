// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintService.h"

namespace foyer {

PrintService::PrintService(const QString &folder, QObject *parent) : QObject(parent), m_queue(new PrintQueue(folder))
{
    m_thread.setObjectName(QStringLiteral("print"));
    m_queue->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_queue, &QObject::deleteLater);
    connect(m_queue, &PrintQueue::changed, this, &PrintService::changed);
    connect(m_queue, &PrintQueue::removed, this, &PrintService::removed);
    connect(m_queue, &PrintQueue::refused, this, &PrintService::refused);
    connect(m_queue, &PrintQueue::pulsed, this, &PrintService::pulsed);
    connect(m_queue, &PrintQueue::statusKnown, this, &PrintService::statusKnown);
    connect(m_queue, &PrintQueue::broken, this, &PrintService::broken);
    m_thread.start();
}

PrintService::~PrintService()
{
    m_thread.quit();
    m_thread.wait();
}

void PrintService::start()
{
    post([](PrintQueue &queue) { queue.start(); });
}

void PrintService::setPrinters(const QList<PrinterConfig> &printers)
{
    post([printers](PrintQueue &queue) { queue.setPrinters(printers); });
}

void PrintService::submit(const PrintJob &job)
{
    post([job](PrintQueue &queue) { queue.submit(job); });
}

void PrintService::retry(qint64 job)
{
    post([job](PrintQueue &queue) { queue.retry(job); });
}

void PrintService::move(qint64 job, const QString &printer, const TicketLayout &layout)
{
    post([=](PrintQueue &queue) { queue.move(job, printer, layout); });
}

void PrintService::cancel(qint64 job)
{
    post([job](PrintQueue &queue) { queue.cancel(job); });
}

void PrintService::confirm(qint64 job, int page)
{
    post([=](PrintQueue &queue) { queue.confirm(job, page); });
}

void PrintService::replace(qint64 job, int page, const PrintPage &with)
{
    post([=](PrintQueue &queue) { queue.replace(job, page, with); });
}

void PrintService::pulse(const QString &printer)
{
    post([printer](PrintQueue &queue) { queue.pulse(printer); });
}

void PrintService::askStatus(const QString &printer)
{
    post([printer](PrintQueue &queue) { queue.askStatus(printer); });
}

} // namespace foyer
