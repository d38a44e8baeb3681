// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "storage/Connection.h"

#include <QStringList>

namespace foyer {

/// The role a running server works as. It reads and writes rows; of a table that only grows (one guarded by the trigger
/// function `refuse_change`) it adds and reads rows and cannot change, remove or empty them, and it owns nothing, so it
/// can alter no table and drop no trigger. It logs in by itself and is a member of no other role: unlike a SET ROLE, which
/// a RESET ROLE takes back, no statement leads out of it. The owner's role is for migrations and maintenance.
///
/// Roles belong to the whole cluster, rights to one database: each database brings its own up to date when it is opened.
/// Blocks; one thread at a time for each connection.
class RuntimeRole
{
public:
    /// In the embedded cluster, whose socket's folder is the password.
    static QString embeddedName() { return QStringLiteral("foyer_runtime"); }
    /// In a cluster of somebody else, where other Foyers may live: a role for each database.
    static Result<QString> nameFor(Connection &owner);
    /// Whether the role of this connection may make others.
    static Result<bool> mayMake(Connection &owner);

    /// Makes the role when there is none; a password, when given, becomes its own.
    static Status make(Connection &owner, const QString &name, const QByteArray &password = {});
    /// Gives the role what it needs in this database and takes what it must not have; writes only what differs. Servers
    /// that start together take turns.
    static Status grant(Connection &owner, const QString &name);
    /// Tables that only grow and that this role could change all the same, being their owner, a superuser or otherwise
    /// privileged. Empty: all is as it should be.
    static Result<QStringList> mayChange(Connection &connection, const QString &name);

    /// How to reach the same database as another role.
    static Result<QByteArray> conninfo(const QByteArray &conninfo, const QString &name, const QByteArray &password = {});
    /// The role a conninfo names; InvalidInput when it names none.
    static Result<QString> nameIn(const QByteArray &conninfo);
};

} // namespace foyer
