// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/EmbeddedPostgres.h"

#include "storage/Connection.h"

#include <libpq-fe.h>

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <csignal>
#include <sys/stat.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestVersion = 15;
constexpr int startMs = 90'000; // crash recovery of a busy cluster takes its time
constexpr int stopMs = 30'000;

Error failed(const QString &detail) { return {ErrorCode::Internal, detail, {}, {}, 0}; }

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
}

/// PostgreSQL works inside its cluster's folder. The name of the program alone would also fit another cluster's server
/// that happens to have the number by now.
bool runsIn(const QString &folder, qint64 pid)
{
    return QFile::symLinkTarget(u"/proc/%1/cwd"_s.arg(pid)) == QFileInfo(folder).canonicalFilePath()
        && readFile(u"/proc/%1/cmdline"_s.arg(pid)).contains("postgres");
}

bool waitForEnd(const QString &folder, qint64 pid, int ms)
{
    QDeadlineTimer deadline(ms);
    while (::kill(pid_t(pid), 0) == 0 && runsIn(folder, pid)) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(20);
    }
    return true;
}

} // namespace

EmbeddedPostgres::EmbeddedPostgres(QString dataFolder, QObject *parent)
    : QObject(parent), m_dataFolder(std::move(dataFolder))
{
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, [this] {
        (void)clearLeftovers();
        launch();
    });
    connect(&m_process, &QProcess::finished, this, &EmbeddedPostgres::onFinished);
}

EmbeddedPostgres::~EmbeddedPostgres() { stop(); }

QString EmbeddedPostgres::socketFolder(const QString &dataFolder)
{
    // A socket's path has 107 bytes; a deep data folder gets a short stand-in that only its owner may enter.
    const QString inside = dataFolder + "/run"_L1;
    if (QFile::encodeName(inside).size() + 20 < 107)
        return inside;
    const QByteArray hash = QCryptographicHash::hash(QFile::encodeName(dataFolder), QCryptographicHash::Sha256).toHex();
    return QDir::tempPath() + "/foyer-"_L1 + QLatin1StringView(hash.first(16));
}

QByteArray EmbeddedPostgres::conninfoOf(const QString &dataFolder, const QByteArray &database)
{
    QByteArray folder = QFile::encodeName(socketFolder(QFileInfo(dataFolder).absoluteFilePath()));
    folder.replace('\\', "\\\\").replace('\'', "\\'");
    return "host='" + folder + "' port=5432 user=foyer dbname=" + database + " connect_timeout=5 application_name=foyer";
}

QByteArray EmbeddedPostgres::conninfo(const QByteArray &database) const { return conninfoOf(m_dataFolder, database); }

QString EmbeddedPostgres::program(const QString &name, int majorVersion)
{
    QDir installed(u"/usr/lib/postgresql"_s);
    int best = 0;
    for (const QString &version : installed.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const int number = version.toInt();
        const bool fits = majorVersion == 0 ? number >= oldestVersion : number == majorVersion;
        if (fits && number > best && QFileInfo::exists(installed.filePath(version + "/bin/"_L1 + name)))
            best = number;
    }
    return best == 0 ? QString() : installed.filePath(u"%1/bin/%2"_s.arg(best).arg(name));
}

int EmbeddedPostgres::clusterVersion() const
{
    return readFile(clusterFolder() + "/PG_VERSION"_L1).trimmed().toInt();
}

Status EmbeddedPostgres::start()
{
    const auto user = PostgresUser::find();
    if (!user)
        return user.error();
    m_user = *user;
    if (const auto made = makeFolders(); !made)
        return made;
    const bool isNew = QDir(clusterFolder()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (isNew) {
        if (const auto initialized = initialize(); !initialized)
            return initialized;
    }
    const int version = clusterVersion();
    if (version == 0)
        return failed(u"%1 is not a PostgreSQL cluster: PG_VERSION is missing or damaged"_s.arg(clusterFolder()));
    if (program(u"postgres"_s, version).isEmpty())
        return failed(u"%1 was made by PostgreSQL %2, which is not installed"_s.arg(clusterFolder()).arg(version));
    if (const auto cleared = clearLeftovers(); !cleared)
        return cleared;
    m_isStopping = false;
    m_isStarting = true;
    launch();
    const auto ready = waitUntilReady();
    m_isStarting = false;
    if (!ready) {
        stop();
        return ready;
    }
    return makeDatabase();
}

Status EmbeddedPostgres::makeFolders()
{
    const QStringList folders{clusterFolder(), socketFolder(m_dataFolder)};
    // Before anything is changed: root could take the cluster over, and its owner would be locked out.
    for (const QString &folder : folders) {
        const QFileInfo info(folder);
        const bool isOurs = info.ownerId() == m_user.uid() || (m_user.isOther() && info.ownerId() == 0);
        if (info.exists() && !isOurs)
            return failed(u"%1 belongs to another user; start foyer-server as that user"_s.arg(folder));
    }
    // The user of the database walks through the data folder, and reads nothing in it.
    if (m_user.isOther())
        ::chmod(QFile::encodeName(m_dataFolder).constData(), 0711);
    for (const QString &folder : folders) {
        if (!QDir().mkpath(folder))
            return failed(u"%1 cannot be made"_s.arg(folder));
        if (const auto owned = m_user.own(folder, 0700); !owned)
            return owned;
    }
    return ok();
}

Status EmbeddedPostgres::initialize()
{
    const QString initdb = program(u"initdb"_s);
    if (initdb.isEmpty())
        return failed(u"PostgreSQL %1 or newer is not installed (package postgresql)"_s.arg(oldestVersion));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(u"/"_s);
    m_user.prepare(process, clusterFolder(), false);
    // "trust" trusts whoever may enter the socket's folder: its owner and root.
    // Sorted by code point, which is quick; but lower() must know every script, or a search for "žofie" finds no "Žofie".
    process.start(initdb, {u"-D"_s, clusterFolder(), u"-U"_s, u"foyer"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s,
                           u"--locale=C"_s, u"--lc-ctype=C.UTF-8"_s, u"--data-checksums"_s});
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QString said = QString::fromLocal8Bit(process.readAll()).trimmed().section(u'\n', -1);
        // What initdb left half-made would be taken for a damaged cluster next time.
        QDir(clusterFolder()).removeRecursively();
        return failed(u"initdb failed: %1"_s.arg(said));
    }
    return ok();
}

Status EmbeddedPostgres::clearLeftovers()
{
    const QString pidFile = clusterFolder() + "/postmaster.pid"_L1;
    if (!QFileInfo::exists(pidFile))
        return ok();
    const qint64 pid = readFile(pidFile).split('\n').value(0).trimmed().toLongLong();
    if (pid > 1 && ::kill(pid_t(pid), 0) == 0 && runsIn(clusterFolder(), pid)) {
        // Ours, from before a kill -9 (the folder's lock says that no other Foyer runs it).
        ::kill(pid_t(pid), SIGINT);
        if (!waitForEnd(clusterFolder(), pid, stopMs)) {
            ::kill(pid_t(pid), SIGQUIT);
            if (!waitForEnd(clusterFolder(), pid, stopMs))
                return failed(u"a PostgreSQL left over in %1 (process %2) does not stop"_s.arg(clusterFolder()).arg(pid));
        }
    } else {
        // The number may meanwhile belong to any program; PostgreSQL would refuse to start because of it.
        QFile::remove(pidFile);
    }
    return ok();
}

void EmbeddedPostgres::launch()
{
    const QString socket = socketFolder(m_dataFolder);
    m_process.setWorkingDirectory(u"/"_s);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_dataFolder + "/postgres-start.log"_L1, QIODevice::Truncate);
    m_user.prepare(m_process, clusterFolder(), true);
    QStringList arguments{u"-D"_s, clusterFolder(), u"-k"_s, socket};
    const auto set = [&](const char *name, const QString &value) {
        arguments << u"-c"_s << QLatin1StringView(name) + "="_L1 + value;
    };
    set("listen_addresses", {});
    set("port", u"5432"_s);
    set("unix_socket_permissions", u"0700"_s);
    set("max_connections", u"60"_s);
    set("shared_buffers", u"256MB"_s);
    set("max_wal_size", u"2GB"_s);
    set("min_wal_size", u"1GB"_s); // files of the log are used again: to make and fill a new one holds up every commit
    set("checkpoint_completion_target", u"0.9"_s);
    set("jit", u"off"_s); // every statement is short; compiling one costs more than running it
    set("logging_collector", u"on"_s);
    set("log_directory", u"log"_s);
    set("log_filename", u"postgresql-%a.log"_s); // one file a weekday: a week is kept, no more
    set("log_truncate_on_rotation", u"on"_s);
    set("log_rotation_size", u"0"_s);
    set("log_parameter_max_length", u"0"_s); // statements may carry names and mail addresses
    set("log_parameter_max_length_on_error", u"0"_s);
    set("log_min_error_statement", u"panic"_s);
    m_launched.start();
    m_process.start(program(u"postgres"_s, clusterVersion()), arguments);
}

Status EmbeddedPostgres::waitUntilReady()
{
    QDeadlineTimer deadline(startMs);
    const QByteArray info = conninfo("postgres");
    int launches = 1;
    while (!deadline.hasExpired()) {
        if (PQping(info.constData()) == PQPING_OK)
            return ok();
        if (m_process.state() == QProcess::NotRunning || m_process.waitForFinished(20)) {
            // Backends of a postmaster that was killed may hold the shared memory for a few seconds more.
            if (++launches > 15)
                break;
            QThread::msleep(1000);
            launch();
            m_process.waitForStarted(5000);
        }
    }
    return failed(u"PostgreSQL in %1 does not start: %2"_s.arg(clusterFolder(), lastLogLine()));
}

QString EmbeddedPostgres::lastLogLine() const
{
    QString last = QString::fromLocal8Bit(readFile(m_dataFolder + "/postgres-start.log"_L1)).trimmed();
    QDir logs(clusterFolder() + "/log"_L1);
    const QStringList files = logs.entryList({u"*.log"_s}, QDir::Files, QDir::Time);
    if (!files.isEmpty())
        last = QString::fromLocal8Bit(readFile(logs.filePath(files.first()))).trimmed();
    const QStringList lines = last.split(u'\n');
    for (auto it = lines.crbegin(); it != lines.crend(); ++it) {
        if (it->contains("FATAL"_L1) || it->contains("PANIC"_L1))
            return *it;
    }
    return lines.last();
}

Status EmbeddedPostgres::makeDatabase()
{
    Connection connection(conninfo("postgres"));
    if (const auto opened = connection.ensureOpen(); !opened)
        return opened;
    static constexpr Query exists{"embedded.exists", "SELECT 1 FROM pg_database WHERE datname = 'foyer'"};
    const auto found = connection.run(exists);
    if (!found)
        return found.error();
    if (!found->isEmpty())
        return ok();
    const auto created = connection.execute("CREATE DATABASE foyer");
    return created ? ok() : Status(created.error());
}

void EmbeddedPostgres::onFinished()
{
    if (m_isStopping || m_isStarting || m_restart.isActive())
        return;
    m_failures = m_launched.elapsed() > 60'000 ? 1 : m_failures + 1;
    m_restart.start(std::min(5000, 200 * m_failures));
    emit died();
}

void EmbeddedPostgres::stop()
{
    m_isStopping = true;
    m_restart.stop();
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_process.processId()), SIGINT);
    if (m_process.waitForFinished(stopMs))
        return;
    ::kill(pid_t(m_process.processId()), SIGQUIT);
    if (!m_process.waitForFinished(5000))
        m_process.kill();
}

} // namespace foyer
