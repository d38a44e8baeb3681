// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace foyer {

/// Threads for work that blocks (SQL, password hashing), fed by a bounded queue. Thread-safe. Jobs run in the order they
/// came; the destructor finishes what is queued.
class WorkerPool
{
public:
    WorkerPool(int threads, int maxQueued);
    ~WorkerPool();

    /// False when the queue is full or the pool is stopping; the job was then not taken.
    [[nodiscard]] bool post(std::function<void()> job);
    /// Finishes what is queued and joins; further posts are refused.
    void stop();
    int queued() const;

private:
    void work();

    const size_t m_maxQueued;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace foyer
