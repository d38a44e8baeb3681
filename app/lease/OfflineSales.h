// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "lease/Lease.h"

#include <QFile>
#include <QLockFile>
#include <QSet>

#include <memory>

namespace foyer {

/// The sales this till made without the server, on disk before the drawer opens and before the first byte goes to a printer.
/// One file a server, of lines that are only appended to, each with a checksum: a sale, then what became of it. A torn last
/// line is a sale that was not made: nobody was told of it yet. A damaged line before that is set aside with the whole file
/// and said, and all that can be read is kept. It is rewritten when it is opened; sales that are over stay for a while, to be
/// looked at. Knows nothing of customers. One program at a time. Blocks on the disk for some milliseconds: interface thread.
class OfflineSales
{
public:
    static constexpr qsizetype maxOver = 200; ///< sales that are over and still told

    /// `folder` is made when it is needed.
    OfflineSales(QString folder, const QString &server);

    const QString &path() const { return m_path; }
    /// Unavailable: another Foyer sells here, or the folder cannot be written. Then nothing can be sold without the server.
    Status open();
    bool isOpen() const { return m_file.isOpen(); }
    /// Lines could not be read when it was opened; the file as it was lies beside it as `.damaged`.
    bool wasDamaged() const { return m_wasDamaged; }

    /// Oldest first.
    const QList<OfflineSale> &sales() const { return m_sales; }
    const OfflineSale *find(const QString &key) const;
    /// Whether a sale names this ticket, whatever became of the sale: it is never sold again.
    bool hasTicket(TicketId ticket) const { return m_tickets.contains(ticket); }
    int count(OfflineSale::State state) const;

    /// On the disk when it returns; after an error nothing was sold.
    Status add(const OfflineSale &sale);
    /// What became of a sale.
    Status settle(const QString &key, OfflineSale::State state, const QString &outcome);

private:
    Status append(const QByteArray &json);
    Status rewrite();
    bool replay(const QByteArray &line);
    void keep(const OfflineSale &sale);

    const QString m_folder;
    const QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    QList<OfflineSale> m_sales;
    QSet<TicketId> m_tickets;
    bool m_wasDamaged = false;
};

} // namespace foyer
