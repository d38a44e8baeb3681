// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Commands.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMs = 6 * 3600 * 1000;

Error failed(const QString &detail) { return {ErrorCode::Internal, detail, {}, {}, 0}; }

Status runProgram(const QString &name, const QStringList &arguments)
{
    const QString program = Installation::program(name);
    if (program.isEmpty())
        return failed(u"%1 is not installed (package postgresql)"_s.arg(name));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(longestMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(u"%1: %2"_s.arg(name, QString::fromLocal8Bit(process.readAll()).trimmed().section(u'\n', 0, 0)));
    return ok();
}

constexpr Query hasEvents{"restore.has_events", "SELECT count(*) FROM event"};
constexpr Query hasSchema{"restore.has_schema", "SELECT to_regclass('event') IS NOT NULL"};

} // namespace

Status backup(Installation &installation, const Settings &settings)
{
    const QString part = settings.to + u".part"_s;
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return Error{ErrorCode::InvalidInput, u"%1 cannot be written"_s.arg(settings.to), {}, {}, 0};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // it holds keys and customers
    file.close();
    if (const auto dumped = runProgram(u"pg_dump"_s, {u"--dbname"_s, QString::fromUtf8(installation.ownerConninfo()), u"--format=custom"_s,
                                                           u"--no-privileges"_s, u"--file"_s, part}); !dumped) {
        QFile::remove(part);
        return dumped;
    }
    // Only a whole backup gets the name.
    QFile::remove(settings.to);
    if (!QFile::rename(part, settings.to))
        return failed(u"%1 cannot be renamed to %2"_s.arg(part, settings.to));
    return ok();
}

Status restore(Installation &installation, const Settings &settings)
{
    if (!QFileInfo(settings.from).isReadable())
        return Error{ErrorCode::InvalidInput, u"%1 cannot be read"_s.arg(settings.from), {}, {}, 0};
    Connection connection(installation.ownerConninfo());
    const auto schema = connection.run(hasSchema);
    if (!schema)
        return schema.error();
    if (schema->boolean(0, 0)) {
        const auto events = connection.run(hasEvents);
        if (!events)
            return events.error();
        if (events->integer(0, 0) > 0)
            return Error{ErrorCode::RuleViolated, u"this installation holds events; restore into an empty data folder"_s, {}, {}, 0};
    }
    // What cannot be read is found out while nothing is changed yet.
    if (const auto listed = runProgram(u"pg_restore"_s, {u"--list"_s, settings.from}); !listed)
        return listed;
    // Not pg_restore's own --clean: it names the months of the log that the backup has, and fails on one this schema lacks.
    if (const auto cleared = connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public"); !cleared)
        return cleared.error();
    connection.close();
    return runProgram(u"pg_restore"_s, {u"--dbname"_s, QString::fromUtf8(installation.ownerConninfo()), u"--no-owner"_s, u"--no-privileges"_s,
                                        u"--single-transaction"_s, u"--exit-on-error"_s, settings.from});
}

} // namespace foyer
