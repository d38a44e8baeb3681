// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/DisabledAccounts.h"

#include "accounts/AccessTokens.h"

namespace foyer {

namespace {

// Clocks differ, and a token may have been given out in the very moment.
constexpr int slackS = 120;
constexpr Query selectDisabled{"account.disabled", "SELECT id FROM account WHERE disabled_at > now() - make_interval(secs => $1)"};

} // namespace

void DisabledAccounts::watch(Listener onDisabled)
{
    m_onDisabled = std::move(onDisabled);
    look();
    m_thread = std::thread([this] { work(); });
}

void DisabledAccounts::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool DisabledAccounts::contains(UserId account) const
{
    const std::lock_guard lock(m_mutex);
    return m_disabled.contains(account);
}

void DisabledAccounts::look()
{
    // As far back as a token lives; further after a time in which the database could not be asked, for connections that were
    // opened before it.
    const auto now = std::chrono::steady_clock::now();
    const qint64 unreadS = std::chrono::duration_cast<std::chrono::seconds>(now - m_lastRead).count();
    const qint64 backS = AccessTokens::lifetimeS + slackS + unreadS;
    const auto rows = m_database.inTransaction([&](Transaction &tx) { return tx.run(selectDisabled, Params::of(backS)); });
    if (!rows)
        return;
    m_lastRead = now;
    QSet<UserId> all, fresh;
    for (int i = 0; i < rows->count(); ++i)
        all.insert(UserId(rows->integer(i, 0)));
    {
        const std::lock_guard lock(m_mutex);
        fresh = all;
        fresh.subtract(m_disabled);
        m_disabled = std::move(all);
    }
    if (!fresh.isEmpty())
        m_onDisabled(fresh);
}

void DisabledAccounts::work()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (m_wake.wait_for(lock, std::chrono::milliseconds(everyMs), [this] { return m_isStopping; }))
                return;
        }
        look();
    }
}

} // namespace foyer
