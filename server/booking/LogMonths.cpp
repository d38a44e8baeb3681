// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/LogMonths.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr auto every = std::chrono::hours(24);
constexpr auto soon = std::chrono::minutes(10);
constexpr Query makeMonths{"log.months", "SELECT event_log_ahead($1)"};

} // namespace

LogMonths::LogMonths(Database &database, Note note) : m_database(database), m_note(std::move(note))
{
    m_thread = std::thread([this] { work(); });
}

void LogMonths::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<int> LogMonths::make(Database &database)
{
    const auto rows = database.inTransaction([](Transaction &tx) { return tx.run(makeMonths, Params::of(ahead)); });
    if (!rows)
        return rows.error();
    return rows->smallInteger(0, 0);
}

void LogMonths::work()
{
    for (;;) {
        const auto made = make(m_database);
        if (!made && m_note)
            m_note(u"the log's months could not be made; trying again: "_s + made.error().detail);
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, made ? std::chrono::duration_cast<std::chrono::minutes>(every) : soon, [this] { return m_isStopping; }))
            return;
    }
}

} // namespace foyer
