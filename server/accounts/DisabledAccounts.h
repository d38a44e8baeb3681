// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "storage/Database.h"

#include <QSet>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace foyer {

/// Accounts that were disabled while an access token of theirs may still be good. A token says who somebody is for a quarter
/// of an hour and nobody asks the database about it; this list, read every second in a thread of its own, is what makes
/// "disabled" mean now. While the database does not answer, the list stays as it was. Thread-safe.
class DisabledAccounts
{
public:
    static constexpr int everyMs = 1000;
    using Listener = std::function<void(const QSet<UserId> &)>;

    explicit DisabledAccounts(Database &database) : m_database(database), m_lastRead(std::chrono::steady_clock::now()) {}
    ~DisabledAccounts() { stop(); }
    /// Reads the list, once before it returns. `onDisabled` hears of accounts that were not on it before, from then on in
    /// that thread.
    void watch(Listener onDisabled);
    void stop();

    bool contains(UserId account) const;

private:
    void work();
    void look();

    Database &m_database;
    Listener m_onDisabled;
    std::chrono::steady_clock::time_point m_lastRead;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    QSet<UserId> m_disabled;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace foyer
