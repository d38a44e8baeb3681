// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/Settings.h"
#include "storage/Database.h"
#include "storage/DataFolder.h"
#include "storage/EmbeddedPostgres.h"

#include <memory>

namespace foyer {

/// One data folder with its database, ready to use: locked, started, migrated. Lives in the main thread; stops the
/// embedded database when destroyed.
class Installation
{
public:
    enum class Access {
        Alone,    ///< the only process on this folder (serve, restore)
        Together, ///< also while a server runs on it: then its database is used (demo, create-user, verify, backup)
    };
    enum class Schema { Migrate, Leave };

    static Result<std::unique_ptr<Installation>> open(const Settings &settings, Access access, Schema schema = Schema::Migrate);

    /// As the owner of the tables: for migrations, backup and restore.
    const QByteArray &ownerConninfo() const { return m_owner; }
    /// As the role that cannot change what only grows (storage/RuntimeRole.h): for all other work. Of an outside database
    /// where no such role is to be had the owner's; `notice` says so then.
    const QByteArray &conninfo() const { return m_conninfo; }
    /// What the administrator should hear about this database; empty: nothing. Names no password.
    const QString &notice() const { return m_notice; }
    /// The supervised cluster; null with an outside database or when another process runs it.
    EmbeddedPostgres *postgres() { return m_postgres.get(); }
    /// A program of PostgreSQL that fits the database.
    static QString program(const QString &name) { return EmbeddedPostgres::program(name); }

private:
    Installation() = default;
    Status findDatabase(const Settings &settings, Access access);
    Status becomeRuntime(const Settings &settings, Connection &owner);
    Status becomeOwnRole(Connection &owner);
    Status becomeGivenRole(const Settings &settings, Connection &owner);

    std::unique_ptr<DataFolder> m_folder;
    std::unique_ptr<EmbeddedPostgres> m_postgres;
    QByteArray m_owner;
    QByteArray m_conninfo;
    QString m_notice;
};

} // namespace foyer
