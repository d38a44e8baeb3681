// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "lease/Lease.h"

namespace foyer {

/// The leases this till has at one server, in a small file that only this user of the machine can read. Written whole and
/// moved into place, so that it is the old one or the new one whenever the power goes; a checksum over all of it tells a
/// damaged file, which is set aside and counts as none: the server says again what the till has. Which places were sold is
/// not in here but in OfflineSales. Interface thread; a write takes milliseconds.
class LeaseStore
{
public:
    static constexpr qsizetype maxLeases = 3; ///< events a till keeps places of; the oldest goes back

    /// `folder` is made when it is needed.
    LeaseStore(QString folder, const QString &server);

    const QString &path() const { return m_path; }
    /// None when there is no file; an error when it is damaged, or of a newer Foyer: it was then set aside under another name.
    Result<QList<Lease>> load();
    Status save(const QList<Lease> &leases);

private:
    QString m_folder;
    QString m_path;
    QByteArray m_written; ///< what the file holds, to spare a write of the same
};

/// The folder, readable by its owner alone.
Status makeLeaseFolder(const QString &folder);
/// Whether a file that was moved into place is found again after a power cut depends on its folder.
void syncLeaseFolder(const QString &folder);
/// A name for the files about `server`, which tells no stranger where it is.
QString leaseFileName(const QString &server);

} // namespace foyer
