// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/Settings.h"
#include "operations/Signals.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <memory>

struct pg_conn;

namespace foyer {

/// Waits for an outside database that does not answer, as one does that is started at the same time, or is handing over.
/// Meanwhile health is served where that needs nothing of the database: without TLS when there is a plain port, with TLS
/// when the certificate is a file. The log hears of it at growing intervals. Main thread; runs an event loop, so that a
/// signal ends it at once.
class DatabaseWait : public QObject
{
    Q_OBJECT
public:
    enum class Outcome {
        Answers,
        Refuses, ///< it is there and does not let us in: waiting would not help
        Stopped, ///< by a signal
    };

    DatabaseWait(const Settings &settings, const Signals &signalsOfSystem);
    ~DatabaseWait() override;

    /// Returns at once when the database answers.
    Outcome wait();

private:
    struct Page;
    void begin();
    void look();
    void end();
    void failed();
    void tell(const QString &why);
    void serveHealth();

    const Settings m_settings;
    QEventLoop m_loop;
    QTimer m_timer;
    pg_conn *m_attempt = nullptr;
    short m_awaited = 0; ///< of the attempt's socket, as poll() names it
    QElapsedTimer m_began;  ///< the attempt
    QElapsedTimer m_told;
    int m_tellAgainMs = 0;
    bool m_isStopped = false;
    Outcome m_outcome = Outcome::Stopped;
    std::unique_ptr<Page> m_page; ///< null until there is something to wait for
};

} // namespace foyer
