// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "print/PrintJob.h"

#include <QFile>
#include <QLockFile>
#include <QSet>

#include <memory>

namespace foyer {

/// What is to be printed and what was, on disk, so that neither a crash nor a power cut loses a ticket or prints it twice.
/// One file of JSON lines that is only appended to: a job, each step of a page, the job's end. It is rewritten when it is
/// opened and when it has grown. A page that was being sent when the program ended comes back as Maybe. The file can be read
/// by its owner alone (it holds ticket codes and names) and a finished job leaves only the numbers of its tickets in it.
/// One program at a time. Blocks on the disk: queue's thread.
class PrintJournal
{
public:
    static constexpr qint64 rewriteBytes = 4 * 1024 * 1024;
    static constexpr qsizetype maxSent = 20'000; ///< issues remembered as sent, latest kept

    explicit PrintJournal(QString folder) : m_folder(std::move(folder)) {}

    /// The jobs that are not over, in their order. Unavailable: another Foyer prints here, or the folder cannot be written.
    Result<QList<PrintJob>> open();
    const QSet<PageKey> &sent() const { return m_sentSet; }

    /// On the disk when it returns; the same for a page that becomes Sending.
    Status add(const PrintJob &job);
    Status setPage(const PrintJob &job, int page);
    Status replacePage(const PrintJob &job, int page);
    /// The job goes to another printer, behind what waits there.
    Status move(const PrintJob &job);
    Status remove(const PrintJob &job);

private:
    Status append(const QJsonObject &record, bool isSynced);
    Status rewrite(const QList<PrintJob> &jobs);
    /// False when the line says nothing that is understood.
    bool replay(const QByteArray &line, QList<PrintJob> &jobs);
    void remember(const PageKey &key);
    void forget(const PageKey &key);
    QString path() const;

    const QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    QList<PageKey> m_sent;
    QSet<PageKey> m_sentSet;
    QList<PrintJob> m_live; ///< as the file has them, for rewriting
};

} // namespace foyer
