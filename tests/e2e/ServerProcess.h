// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace foyer::test {

/// The outcome of a command that ran to its end.
struct Ran {
    int exitCode = -1; ///< -1: did not start, did not end in time, or crashed
    QByteArray out;
    QByteArray err;
};

/// Runs a program and waits for it; ends it when it takes longer than `timeoutMs`.
Ran runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {},
               int timeoutMs = 60'000);
/// `foyer-server arguments…`, from the folder of this build.
Ran runFoyer(const QStringList &arguments, const QByteArray &input = {});

/// One statement as the owner of the embedded database, past all rules of the server; its output, unaligned.
Ran runSql(const QString &dataFolder, const QString &sql);

/// The real foyer-server as a child process, with its log in a file. It ends with the test, whatever becomes of that.
class ServerProcess
{
public:
    explicit ServerProcess(QString dataFolder, QStringList options = {});
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    /// True once the server said that it is ready. Takes `--port 0`; every start may have another port.
    bool start();
    /// The two halves of it.
    void launch();
    bool waitUntilReady();
    /// SIGTERM and a wait of ten seconds at most; gives the exit code, -1 when there is none.
    int stop();
    /// kill -9, as a power cut would.
    void kill();
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    quint16 port() const { return m_port; }
    qint64 postmasterPid() const;
    const QString &dataFolder() const { return m_dataFolder; }
    /// Everything said on standard error, over all starts.
    QByteArray log() const;
    /// The lines of the log that must not be there: errors, and reports of a sanitizer.
    QByteArray complaints() const;

private:
    const QString m_dataFolder;
    const QStringList m_options;
    QTemporaryDir m_logFolder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace foyer::test
