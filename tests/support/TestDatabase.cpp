// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestDatabase.h"

#include "storage/Migrator.h"
#include "storage/RuntimeRole.h"

#include <QFile>

#include <csignal>

namespace foyer::test {

using namespace Qt::StringLiterals;

TestDatabase::~TestDatabase()
{
    if (!m_cluster || !m_cluster->isRunning())
        return;
    // All of it is thrown away: writing a dozen databases to the disk first would take longer than the tests.
    QFile file(m_folder->filePath(u"postgres/postmaster.pid"_s));
    const qint64 pid = file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
    if (pid > 1)
        ::kill(pid_t(pid), SIGQUIT);
}

QString TestDatabase::start()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return m_folder->errorString();
    m_cluster = std::make_unique<EmbeddedPostgres>(m_folder->path());
    if (const auto started = m_cluster->start(); !started)
        return started.error().detail;
    Connection administrator(m_cluster->conninfo("postgres"));
    if (const auto made = administrator.execute("CREATE DATABASE migrated"); !made)
        return made.error().detail;
    Connection connection(m_cluster->conninfo("migrated"));
    if (const auto migrated = Migrator::migrate(connection); !migrated)
        return migrated.error().detail;
    for (const Status &done : {RuntimeRole::make(connection, RuntimeRole::embeddedName()),
                               RuntimeRole::grant(connection, RuntimeRole::embeddedName())}) {
        if (!done)
            return done.error().detail;
    }
    return {};
}

QByteArray TestDatabase::make(const QByteArray &templateName)
{
    const QByteArray name = "test" + QByteArray::number(++m_made);
    Connection administrator(m_cluster->conninfo("postgres"));
    const auto made = administrator.execute("CREATE DATABASE " + name + " TEMPLATE " + templateName);
    if (made)
        return m_cluster->conninfo(name);
    qWarning("%s", qPrintable(made.error().detail));
    return {};
}

QByteArray TestDatabase::create() { return make("migrated"); }

QByteArray TestDatabase::createEmpty() { return make("template0"); }

QByteArray TestDatabase::asServer(const QByteArray &conninfo)
{
    const auto made = RuntimeRole::conninfo(conninfo, RuntimeRole::embeddedName());
    return made ? *made : QByteArray();
}

QString TestDatabase::ask(const QByteArray &conninfo, const QByteArray &sql)
{
    Connection connection(conninfo);
    const auto rows = connection.execute(sql);
    if (!rows)
        return u"error: "_s + rows.error().detail;
    return rows->isEmpty() ? QString() : rows->text(0, 0);
}

} // namespace foyer::test
