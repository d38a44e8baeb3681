// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Health.h"

namespace foyer {

namespace {
constexpr Query ping{"health.ping", "SELECT 1"};
}

Health::Health(Database &database, QList<Part> parts) : m_database(database), m_parts(std::move(parts))
{
    m_thread = std::thread([this] { watch(); });
}

Health::~Health()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Health::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        lock.unlock();
        m_isDatabaseUp = bool(m_database.inTransaction([](Transaction &tx) { return tx.run(ping); }));
        lock.lock();
        m_wake.wait_for(lock, std::chrono::seconds(1), [this] { return m_isStopping; });
    }
}

bool Health::partsAreWell() const
{
    return std::all_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.isWell(); });
}

QByteArray Health::report() const
{
    QByteArray out = QByteArray("{\"status\":\"") + (isReady() ? "ok" : "failing") + "\",\"parts\":{\"database\":\"" + (m_isDatabaseUp ? "ok" : "failing") + '"';
    for (const Part &part : m_parts)
        out += ",\"" + part.name + "\":\"" + (part.isWell() ? "ok" : "failing") + '"';
    return out + "}}";
}

} // namespace foyer
