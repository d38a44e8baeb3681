// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <csignal>
#include <sys/prctl.h>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMs = 90'000; // a sanitized server on a busy machine, with a database that recovers
constexpr int stopMs = 10'000;

QString foyerServer() { return QStringLiteral(FOYER_BIN_DIR "/foyer-server"); }

void endWithTheTest(QProcess &process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0); });
}

} // namespace

Ran runProgram(const QString &program, const QStringList &arguments, const QByteArray &input, int timeoutMs)
{
    QProcess process;
    endWithTheTest(process);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {-1, {}, process.errorString().toUtf8()};
    process.write(input);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Ran runFoyer(const QStringList &arguments, const QByteArray &input)
{
    return runProgram(foyerServer(), arguments, input);
}

Ran runSql(const QString &dataFolder, const QString &sql)
{
    return runProgram(u"psql"_s,
                      {u"-X"_s, u"-h"_s, dataFolder + u"/run"_s, u"-U"_s, u"foyer"_s, u"-d"_s, u"foyer"_s, u"-v"_s,
                       u"ON_ERROR_STOP=1"_s, u"-qAtc"_s, sql});
}

ServerProcess::ServerProcess(QString dataFolder, QStringList options)
    : m_dataFolder(std::move(dataFolder)), m_options(std::move(options))
{
    endWithTheTest(m_process);
    m_process.setStandardErrorFile(m_logFolder.filePath(u"log"_s), QIODevice::Append);
}

ServerProcess::~ServerProcess()
{
    if (isRunning() && stop() < 0)
        kill();
}

bool ServerProcess::start()
{
    launch();
    return waitUntilReady();
}

void ServerProcess::launch()
{
    m_process.start(foyerServer(),
                    QStringList{u"serve"_s, u"--data-dir"_s, m_dataFolder, u"--port"_s, u"0"_s} + m_options);
}

bool ServerProcess::waitUntilReady()
{
    const QDeadlineTimer deadline(startMs);
    QByteArray line;
    while (!line.endsWith('\n') && m_process.state() != QProcess::NotRunning && !deadline.hasExpired()) {
        m_process.waitForReadyRead(200);
        line += m_process.readAllStandardOutput();
    }
    const QByteArray prefix = "ready https://127.0.0.1:";
    m_port = line.startsWith(prefix) ? line.mid(prefix.size()).trimmed().toUShort() : 0;
    if (m_port == 0)
        qWarning().noquote() << "foyer-server is not ready:" << line << log();
    return m_port != 0;
}

int ServerProcess::stop()
{
    if (!isRunning())
        return -1;
    m_process.terminate();
    const QDeadlineTimer deadline(stopMs);
    // WebSockets of this very thread answer the server's goodbye meanwhile.
    while (isRunning() && !deadline.hasExpired()) {
        QCoreApplication::processEvents();
        m_process.waitForFinished(5);
    }
    if (isRunning())
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(stopMs);
}

qint64 ServerProcess::postmasterPid() const
{
    QFile file(m_dataFolder + "/postgres/postmaster.pid"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

QByteArray ServerProcess::log() const
{
    QFile file(m_logFolder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ServerProcess::complaints() const
{
    QByteArray found;
    for (const QByteArray &line : log().split('\n')) {
        if (line.contains(" error ") || line.contains(" critical ") || line.contains("ERROR: ")
            || line.contains("runtime error:") || line.contains("ASSERT"))
            found += line + '\n';
    }
    return found;
}

} // namespace foyer::test
