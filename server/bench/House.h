// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/CatalogService.h"
#include "domain/Permission.h"
#include "seatplan/Plan.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace foyer::bench {

/// A plain hall of that many seats for measuring: sections of up to 40 rows, rows of 50 with an aisle in the middle.
Plan benchPlan(int seats);

/// A house for one run: a temporary data folder, a real `foyer-server serve` on it as a child process (TLS, embedded
/// PostgreSQL, its own settings as they come), and a connection past the server for preparing and checking. Everything is
/// stopped and removed when it is destroyed. Main thread; blocks.
class House
{
public:
    /// `folder`: where to make the data folder, so that the disk measured is the one meant; empty: the system's place.
    static Result<std::unique_ptr<House>> open(const QString &serverProgram, const QString &folder);
    ~House();
    Q_DISABLE_COPY_MOVE(House)

    quint16 port() const { return m_port; }
    QString dataFolder() const { return m_folder->path(); }
    QByteArray conninfo() const { return m_database->conninfo(); }
    Database &database() { return *m_database; }
    qint64 serverPid() const { return m_server.processId(); }

    /// Access tokens of so many sellers, each a person of their own; made when they are missing.
    Result<std::vector<QByteArray>> tills(int count);
    /// The token of a person who may cancel events; made when missing.
    Result<QByteArray> organizer();
    /// As a power cut does; its database goes with it.
    void killServer();
    /// The same house again, on another port.
    Status restartServer(const QString &program);
    /// New events on sale in a hall of `seats` seats, their ids one after another.
    Result<std::vector<EventId>> addEvents(int seats, int count);
    Result<SharedPlan> planOf(int seats);
    /// Bounded: what the server writes to disk behind the last run must not slow the next one.
    Status settle();

private:
    House() = default;
    Status startServer(const QString &program);
    Status prepare();
    Status age();
    Result<std::vector<QByteArray>> tokensOf(const Rows &accounts, Role role);

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_server;
    quint16 m_port = 0;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PlanStore> m_plans;
    std::unique_ptr<CatalogService> m_catalog;
    int m_tills = 0;
    int m_events = 0;
};

} // namespace foyer::bench
