// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "storage/PostgresUser.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace foyer {

/// A private PostgreSQL cluster inside a data folder, reached only over a Unix socket in a folder of mode 0700. Made on
/// first use, supervised while it runs (restarted when it dies), stopped cleanly. Lives in the main thread, which must run
/// an event loop for the supervision; start() and stop() block. The data folder's lock must be held.
class EmbeddedPostgres : public QObject
{
    Q_OBJECT
public:
    explicit EmbeddedPostgres(QString dataFolder, QObject *parent = nullptr);
    ~EmbeddedPostgres() override;

    /// Makes the cluster if there is none, clears away what a crash left (a server still running, a stale pid file),
    /// starts it, waits until it answers and makes the database. Fails with one clear sentence.
    Status start();
    /// A fast shutdown: open transactions roll back, what is committed is on disk.
    void stop();
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    /// How to reach the database; holds no password.
    QByteArray conninfo(const QByteArray &database = "foyer") const;
    /// The same for a cluster that another process runs on this folder.
    static QByteArray conninfoOf(const QString &dataFolder, const QByteArray &database = "foyer");
    /// A program of the installed PostgreSQL (`pg_dump`), for the cluster's version; empty when there is none.
    static QString program(const QString &name, int majorVersion = 0);
    const PostgresUser &user() const { return m_user; }

signals:
    /// The cluster ended by itself; it is being started again.
    void died();

private:
    static QString socketFolder(const QString &dataFolder);
    QString clusterFolder() const { return m_dataFolder + QLatin1StringView("/postgres"); }
    int clusterVersion() const;
    Status makeFolders();
    Status initialize();
    Status clearLeftovers();
    void launch();
    Status waitUntilReady();
    Status makeDatabase();
    QString lastLogLine() const;
    void onFinished();

    const QString m_dataFolder;
    PostgresUser m_user;
    QProcess m_process;
    QTimer m_restart;
    int m_failures = 0; ///< in a row; one that ran for a minute starts the count again
    QElapsedTimer m_launched;
    bool m_isStopping = true;
    bool m_isStarting = false; ///< start() itself watches the process then
};

} // namespace foyer
