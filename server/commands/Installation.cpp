// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Installation.h"

#include "core/Random.h"
#include "storage/Migrator.h"
#include "storage/RuntimeRole.h"
#include "storage/Secrets.h"

#include <QFileInfo>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error failed(const QString &detail) { return {ErrorCode::Internal, detail, {}, {}, 0}; }

/// Rights are given when the tables are there, and looked at as the database sees them in the end.
Status bind(Connection &owner, const QString &role, QString &notice)
{
    if (const auto granted = RuntimeRole::grant(owner, role); !granted)
        return granted;
    const auto excess = RuntimeRole::mayChange(owner, role);
    if (!excess)
        return excess.error();
    if (!excess->isEmpty())
        notice = u"the database role %1 could change %2: it should be no superuser, own no table and be a member of no role that does"_s
                     .arg(role, excess->join(u", "_s));
    return ok();
}

} // namespace

Result<std::unique_ptr<Installation>> Installation::open(const Settings &settings, Access access, Schema schema)
{
    std::unique_ptr<Installation> installation(new Installation);
    installation->m_folder = std::make_unique<DataFolder>(settings.dataFolder);
    if (const auto found = installation->findDatabase(settings, access); !found)
        return found.error();
    if (schema == Schema::Migrate) {
        Connection owner(installation->m_owner);
        if (const auto migrated = Migrator::migrate(owner); !migrated)
            return migrated.error();
        if (const auto become = installation->becomeRuntime(settings, owner); !become)
            return become.error();
    }
    return installation;
}

Status Installation::findDatabase(const Settings &settings, Access access)
{
    const auto opened = m_folder->open();
    if (!opened && !(opened.error().code == ErrorCode::Conflict && access == Access::Together))
        return opened.error();
    if (!settings.databaseUrl.isEmpty()) {
        m_owner = settings.databaseUrl.toUtf8();
    } else if (!opened) {
        m_owner = EmbeddedPostgres::conninfoOf(settings.dataFolder);
    } else {
        m_postgres = std::make_unique<EmbeddedPostgres>(m_folder->path());
        if (const auto started = m_postgres->start(); !started)
            return started;
        m_owner = m_postgres->conninfo();
    }
    m_conninfo = m_owner;
    return ok();
}

Status Installation::becomeRuntime(const Settings &settings, Connection &owner)
{
    if (!settings.databaseRuntimeUrl.isEmpty())
        return becomeGivenRole(settings, owner);
    if (!settings.databaseUrl.isEmpty())
        return becomeOwnRole(owner);
    const QString role = RuntimeRole::embeddedName();
    if (const auto made = RuntimeRole::make(owner, role); !made)
        return made;
    if (const auto bound = bind(owner, role, m_notice); !bound)
        return bound;
    const auto conninfo = RuntimeRole::conninfo(m_owner, role);
    if (!conninfo)
        return conninfo.error();
    m_conninfo = *conninfo;
    return ok();
}

Status Installation::becomeGivenRole(const Settings &settings, Connection &owner)
{
    const QByteArray conninfo = settings.databaseRuntimeUrl.toUtf8();
    const auto role = RuntimeRole::nameIn(conninfo);
    if (!role)
        return role.error();
    if (const auto bound = bind(owner, *role, m_notice); !bound)
        return bound;
    Connection connection(conninfo);
    if (const auto reached = connection.ensureOpen(); !reached)
        return failed(u"database.runtime-url: "_s + reached.error().detail);
    m_conninfo = conninfo;
    return ok();
}

Status Installation::becomeOwnRole(Connection &owner)
{
    const QString advice = u" The server works as the owner, whom only triggers keep from changing the log and the ledger. Better: have a login"
                           " role made and name it in database.runtime-url; it is given what it needs"_s;
    const auto mayMake = RuntimeRole::mayMake(owner);
    if (!mayMake)
        return mayMake.error();
    if (!*mayMake) {
        m_notice = u"the role of database.url may not make roles."_s + advice;
        return ok();
    }
    Database database(m_owner, 1);
    const auto password = Secrets::obtain(database, u"runtime-role"_s, []() -> Result<QByteArray> { return randomBytes(24).toHex(); });
    if (!password)
        return password.error();
    const auto role = RuntimeRole::nameFor(owner);
    if (!role)
        return role.error();
    if (const auto made = RuntimeRole::make(owner, *role); !made)
        return made;
    if (const auto bound = bind(owner, *role, m_notice); !bound)
        return bound;
    const auto conninfo = RuntimeRole::conninfo(m_owner, *role, *password);
    if (!conninfo)
        return conninfo.error();
    Connection connection(*conninfo);
    if (!connection.ensureOpen()) { // new, or of an installation that was here before a restore
        if (const auto set = RuntimeRole::make(owner, *role, *password); !set)
            return set;
        if (const auto reached = connection.ensureOpen(); !reached) {
            m_notice = u"the database lets role %1 not in."_s.arg(*role) + advice;
            return ok();
        }
    }
    m_conninfo = *conninfo;
    return ok();
}

} // namespace foyer
