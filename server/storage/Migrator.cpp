// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Migrator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>

// Q_INIT_RESOURCE must not stand inside a namespace.
static void initMigrations() { Q_INIT_RESOURCE(migrations); }

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectApplied{"migration.applied", "SELECT version, sha256 FROM schema_migration ORDER BY version"};
constexpr Query insertApplied{"migration.record", "INSERT INTO schema_migration (version, name, sha256) VALUES ($1, $2, $3)"};

QByteArray digest(const Migration &migration)
{
    return QCryptographicHash::hash(migration.sql, QCryptographicHash::Sha256).toHex();
}

/// Undoes a migration's transaction, or its failure would still hold the lock that other servers wait for.
Error undone(Connection &connection, const Error &error)
{
    (void)connection.execute("ROLLBACK");
    return error;
}

Result<int> applyMissing(Connection &connection, const QList<Migration> &migrations)
{
    const auto rows = connection.run(selectApplied);
    if (!rows)
        return rows.error();
    QHash<int, QByteArray> applied;
    for (int i = 0; i < rows->count(); ++i)
        applied.insert(rows->smallInteger(i, 0), rows->raw(i, 1));
    const int newest = migrations.isEmpty() ? 0 : migrations.last().version;
    for (auto it = applied.cbegin(); it != applied.cend(); ++it) {
        if (it.key() > newest)
            return Error{ErrorCode::RuleViolated,
                         u"the database has schema %1, this program knows %2 at most; use a newer foyer-server"_s
                             .arg(it.key()).arg(newest)};
    }
    int count = 0;
    for (const Migration &migration : migrations) {
        if (const auto found = applied.constFind(migration.version); found != applied.cend()) {
            if (*found != digest(migration))
                return Error{ErrorCode::RuleViolated,
                             u"migration %1 was changed after it was applied"_s.arg(migration.name)};
            continue;
        }
        if (const auto run = connection.execute("BEGIN; SET LOCAL statement_timeout = 0;" + migration.sql); !run) {
            return undone(connection, {ErrorCode::Internal, u"migration %1: %2"_s.arg(migration.name, run.error().detail)});
        }
        if (const auto kept = connection.run(insertApplied, Params::of(migration.version, migration.name,
                                                                       QString::fromLatin1(digest(migration)))); !kept)
            return undone(connection, kept.error());
        if (const auto committed = connection.execute("COMMIT"); !committed)
            return undone(connection, committed.error());
        ++count;
    }
    return count;
}

} // namespace

QList<Migration> Migrator::builtIn()
{
    initMigrations();
    QList<Migration> migrations;
    QDir folder(u":/foyer/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations.append({name.first(4).toInt(), name, file.readAll()});
    }
    return migrations;
}

Result<int> Migrator::migrate(Connection &connection, const QList<Migration> &migrations)
{
    if (const auto opened = connection.ensureOpen(); !opened)
        return opened.error();
    // Any number will do, as long as every Foyer takes the same.
    if (const auto locked = connection.execute("SET lock_timeout = '60s'; SET statement_timeout = 0; SELECT pg_advisory_lock(4706573)"); !locked)
        return locked.error();
    const auto made = connection.execute("CREATE TABLE IF NOT EXISTS schema_migration (version integer PRIMARY KEY,"
                                         " name text NOT NULL, sha256 text NOT NULL,"
                                         " applied_at timestamptz NOT NULL DEFAULT now())");
    Result<int> outcome = made ? applyMissing(connection, migrations) : Result<int>(made.error());
    (void)connection.execute("SELECT pg_advisory_unlock(4706573); SET lock_timeout = '10s'; SET statement_timeout = '15s'");
    return outcome;
}

} // namespace foyer
