// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Caller.h"
#include "StallingProxy.h"
#include "support/TestDatabase.h"

#include <QObject>

namespace foyer::test {

/// What goes wrong, and when: drawn from a seed, each kind as often as the others over a while. Lives in the main thread,
/// whose event loop also supervises PostgreSQL and the servers.
class Faults : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        std::array<FaultServer *, 2> servers{};
        std::array<StallingProxy *, 2> proxies{};
        TestDatabase *databases = nullptr;
        QByteArray database; ///< its name
    };

    Faults(Parts parts, quint64 seed, Findings &findings, bool isVerbose);

    void start();
    /// No more faults, and what lasts ends now.
    void stop();

private:
    enum class Kind { KillServer, EndSessions, KillBackend, KillPostgres, KillBoth, Stall, Cut, Clock };
    void next();
    void happen(Kind kind);
    void killServer();
    void endSessions();
    void killBackend();
    void killPostgres();
    void stall(bool isCut);
    void setClock();
    void told(const QString &what);
    /// Seconds to milliseconds, between the two.
    int between(int leastMs, int mostMs) { return m_random.bounded(leastMs, mostMs); }
    QString ask(const QByteArray &sql) const;

    const Parts m_parts;
    QRandomGenerator m_random;
    Findings &m_findings;
    const bool m_isVerbose;
    QList<Kind> m_bag;
    QTimer m_timer;
    QTimer m_resume[2];
    QElapsedTimer m_clock;
};

} // namespace foyer::test
