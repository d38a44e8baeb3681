// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrintQueue.h"

#include <QThread>

namespace foyer {

/// The print queue in its own thread, since it waits for the disk and draws. Called from the interface thread; every answer
/// comes as a signal, later. Ends the thread when it is destroyed: a page that is just being sent is then in doubt.
class PrintService : public QObject
{
    Q_OBJECT
public:
    /// `folder` holds the journal. Call start() once everybody listens.
    explicit PrintService(const QString &folder, QObject *parent = nullptr);
    ~PrintService() override;

    void start();
    void setPrinters(const QList<PrinterConfig> &printers);
    void submit(const PrintJob &job);
    void retry(qint64 job);
    void move(qint64 job, const QString &printer, const TicketLayout &layout);
    void cancel(qint64 job);
    void confirm(qint64 job, int page);
    void replace(qint64 job, int page, const PrintPage &with);
    void pulse(const QString &printer);
    void askStatus(const QString &printer);

signals:
    void changed(const foyer::PrintJob &job);
    void removed(qint64 job);
    void refused(const foyer::PrintJob &job);
    void pulsed(const QString &printer, bool isOpened);
    void statusKnown(const QString &printer, foyer::PrintTrouble trouble, bool isPaperLow);
    void broken(const QString &why);

private:
    template<typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(m_queue, [queue = m_queue, work = std::move(work)] { work(*queue); }, Qt::QueuedConnection);
    }

    QThread m_thread;
    PrintQueue *m_queue; ///< lives in the thread and is deleted with it
};

} // namespace foyer
