// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QProcess>
#include <QString>

#include <sys/types.h>

namespace foyer {

/// PostgreSQL refuses to run as root. When Foyer does, its database runs as a user of its own: `foyer` where the machine
/// has one, else Debian's `postgres`. Started by anybody else, it runs as that person.
class PostgresUser
{
public:
    static Result<PostgresUser> find();

    bool isOther() const { return m_isOther; } ///< a user other than the one this process runs as
    uid_t uid() const { return m_uid; }
    gid_t gid() const { return m_gid; }
    const QString &name() const { return m_name; }

    /// Makes `process` run as this user, to end with this process (a fast shutdown, even after a kill -9).
    /// `folder` is what the program must reach: where a parent of it is closed to the user (a home of mode 0700), the
    /// child keeps the one capability to walk through folders, so that nobody's permissions need changing.
    void prepare(QProcess &process, const QString &folder, bool endsWithUs) const;
    /// Gives a file or folder to this user.
    Status own(const QString &path, mode_t mode) const;

private:
    bool canReach(const QString &folder) const;

    bool m_isOther = false;
    uid_t m_uid = 0;
    gid_t m_gid = 0;
    QString m_name;
};

} // namespace foyer
