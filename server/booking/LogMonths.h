// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace foyer {

/// Keeps partitions of `event_log` made for this month and some that follow, in a thread of its own: at once, then daily,
/// sooner after a failure. Several servers may do so at once. No sale waits for it: what has no month goes to the rest.
class LogMonths
{
public:
    static constexpr int ahead = 3;
    using Note = std::function<void(const QString &)>;

    /// `note` hears, from that thread, when the months could not be made.
    explicit LogMonths(Database &database, Note note = {});
    ~LogMonths() { stop(); }
    void stop();

    /// One round; how many of the `ahead + 1` months are there. Fewer: rows of one came before it was made, and it never
    /// will be.
    static Result<int> make(Database &database);

private:
    void work();

    Database &m_database;
    const Note m_note;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace foyer
