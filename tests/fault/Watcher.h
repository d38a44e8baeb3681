// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Caller.h"

#include <QThread>

namespace foyer::test {

/// Follows every event on one server as a till does: a snapshot, then changes that each begin where the last ended; comes
/// back after every loss with the version it knows. A gap is a finding. A thread of its own.
class Watcher
{
public:
    Watcher(Stage &stage, int server);
    ~Watcher();
    Q_DISABLE_COPY_MOVE(Watcher)

    /// What it knows now, by event.
    QHash<qint64, SeatFold> states() const;

private:
    void work();
    bool follow(RpcClient &client);
    bool subscribe(RpcClient &client, qint64 event);

    Stage &m_stage;
    const int m_server;
    mutable std::mutex m_mutex;
    QHash<qint64, SeatFold> m_states;
    std::atomic<bool> m_isStopping = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace foyer::test
