// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Findings.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>

namespace foyer::test {

/// One of the servers under test, kept running as a service manager would: when it ends, it is started again. Its wall
/// clock can be put wrong. Lives in the main thread, which must run its event loop; only port() is for all threads.
class FaultServer : public QObject
{
    Q_OBJECT
public:
    /// `name` is for the reader. `options` as for `foyer-server serve`.
    FaultServer(QString name, QStringList options, Findings &findings);
    ~FaultServer() override;

    void start();
    /// kill -9; it starts again after `pauseMs`.
    void kill(int pauseMs);
    void setClock(qint64 shiftS);
    /// SIGTERM; true when it ended as it must.
    bool stop();

    /// Where it serves now; 0 while it does not.
    quint16 port() const { return m_port; }
    const QString &name() const { return m_name; }
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    /// Lines of its log that must not be there.
    QByteArray complaints() const;

private:
    void launch();
    void readPort();
    void onFinished(int code, QProcess::ExitStatus status);

    const QString m_name;
    const QStringList m_options;
    Findings &m_findings;
    QTemporaryDir m_folder;
    QProcess m_process;
    QTimer m_restart;
    QElapsedTimer m_launched;
    QByteArray m_said;
    std::atomic<quint16> m_port = 0;
    bool m_isKilled = false;
    bool m_isStopping = false;
};

} // namespace foyer::test
