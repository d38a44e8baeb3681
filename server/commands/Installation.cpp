// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Installation.h"

#include "storage/Migrator.h"

#include <QFileInfo>

namespace foyer {

Result<std::unique_ptr<Installation>> Installation::open(const Settings &settings, Access access, Schema schema)
{
    std::unique_ptr<Installation> installation(new Installation);
    installation->m_folder = std::make_unique<DataFolder>(settings.dataFolder);
    const auto opened = installation->m_folder->open();
    if (!opened && !(opened.error().code == ErrorCode::Conflict && access == Access::Together))
        return opened.error();
    if (!settings.databaseUrl.isEmpty()) {
        installation->m_conninfo = settings.databaseUrl.toUtf8();
    } else if (!opened) {
        installation->m_conninfo = EmbeddedPostgres::conninfoOf(settings.dataFolder);
    } else {
        installation->m_postgres = std::make_unique<EmbeddedPostgres>(installation->m_folder->path());
        if (const auto started = installation->m_postgres->start(); !started)
            return started.error();
        installation->m_conninfo = installation->m_postgres->conninfo();
    }
    if (schema == Schema::Migrate) {
        Connection connection(installation->m_conninfo);
        if (const auto migrated = Migrator::migrate(connection); !migrated)
            return migrated.error();
    }
    return installation;
}

} // namespace foyer
