// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultServer.h"

#include <QFile>

#include <csignal>
#include <sys/prctl.h>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int stopMs = 40'000;
constexpr int restartMs = 300;
constexpr int badUse = 2; // also: the database does not answer
} // namespace

FaultServer::FaultServer(QString name, QStringList options, Findings &findings)
    : m_name(std::move(name)), m_options(std::move(options)), m_findings(findings)
{
    setClock(0);
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &FaultServer::launch);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &FaultServer::readPort);
    connect(&m_process, &QProcess::finished, this, &FaultServer::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            m_findings.add(u"foyer-server cannot be started: "_s + m_process.errorString());
    });
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); });
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(FOYER_BIN_DIR "/libclock_shift.so"));
    environment.insert(u"FOYER_TEST_CLOCK"_s, m_folder.filePath(u"clock"_s));
    const QString sanitizer = environment.value(u"ASAN_OPTIONS"_s);
    environment.insert(u"ASAN_OPTIONS"_s, (sanitizer.isEmpty() ? QString() : sanitizer + u':') + u"verify_asan_link_order=0"_s);
    m_process.setProcessEnvironment(environment);
}

FaultServer::~FaultServer()
{
    m_isStopping = true;
    m_process.kill();
    m_process.waitForFinished(5000);
}

void FaultServer::setClock(qint64 shiftS)
{
    QFile file(m_folder.filePath(u"clock"_s)); // mapped by the server: written in place
    if (!file.open(QIODevice::ReadWrite) || file.write(reinterpret_cast<const char *>(&shiftS), sizeof shiftS) != sizeof shiftS)
        m_findings.add(u"the clock of server %1 cannot be set"_s.arg(m_name));
}

void FaultServer::start() { launch(); }

void FaultServer::launch()
{
    m_said.clear();
    m_isKilled = false;
    m_launched.start();
    m_process.start(QStringLiteral(FOYER_BIN_DIR "/foyer-server"),
                    QStringList{u"serve"_s, u"--data-dir"_s, dataFolder(), u"--port"_s, u"0"_s} + m_options);
}

void FaultServer::readPort()
{
    m_said += m_process.readAllStandardOutput();
    const QByteArray prefix = "ready https://127.0.0.1:";
    if (m_port == 0 && m_said.startsWith(prefix) && m_said.endsWith('\n')) {
        m_port = m_said.mid(prefix.size()).trimmed().toUShort();
        m_findings.count(u"server starts"_s);
    }
}

void FaultServer::kill(int pauseMs)
{
    m_port = 0;
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_isKilled = true;
    m_restart.setInterval(pauseMs);
    m_process.kill();
}

void FaultServer::onFinished(int code, QProcess::ExitStatus status)
{
    const bool wasReady = m_port != 0;
    m_port = 0;
    if (m_isStopping)
        return;
    if (!m_isKilled) {
        m_restart.setInterval(restartMs);
        if (status == QProcess::NormalExit && code == badUse && !wasReady)
            m_findings.count(u"server starts refused, no database"_s);
        else
            m_findings.add(u"server %1 ended by itself: %2 %3"_s.arg(m_name, status == QProcess::CrashExit ? u"signal"_s : u"exit"_s).arg(code));
    }
    m_restart.start();
}

bool FaultServer::stop()
{
    m_isStopping = true;
    m_restart.stop();
    m_port = 0;
    if (m_process.state() != QProcess::Running)
        return false;
    m_process.terminate();
    return m_process.waitForFinished(stopMs) && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

QByteArray FaultServer::complaints() const
{
    QFile file(m_folder.filePath(u"log"_s));
    QByteArray found;
    if (!file.open(QIODevice::ReadOnly))
        return "no log";
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.contains(" error ") || line.contains(" critical ") || line.contains("ERROR: ") || line.contains("runtime error:")
            || line.contains("ASSERT"))
            found += line + '\n';
    }
    return found.left(4000);
}

} // namespace foyer::test
