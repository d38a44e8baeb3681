// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"

#include <QRandomGenerator>
#include <QThread>

#include <chrono>

namespace foyer {

using namespace Qt::StringLiterals;

Database::Database(QByteArray conninfo, int connections, int waitMs, int answerMs, const QByteArray &session)
    : m_conninfo(std::move(conninfo)), m_total(connections), m_waitMs(waitMs)
{
    for (int i = 0; i < connections; ++i) {
        m_free.push_back(std::make_unique<Connection>(m_conninfo, session)); // opened on first use
        m_free.back()->setAnswerMs(answerMs);
    }
}

std::unique_ptr<Connection> Database::take()
{
    std::unique_lock lock(m_mutex);
    if (!m_freed.wait_for(lock, std::chrono::milliseconds(m_waitMs), [this] { return !m_free.empty(); }))
        return nullptr;
    auto connection = std::move(m_free.back());
    m_free.pop_back();
    return connection;
}

void Database::giveBack(std::unique_ptr<Connection> connection)
{
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(connection));
    }
    m_freed.notify_one();
}

Status Database::begin(Connection &connection)
{
    if (const auto opened = connection.ensureOpen(); !opened)
        return opened;
    const auto begun = connection.execute("BEGIN");
    if (!begun) {
        connection.close();
        return begun.error();
    }
    return ok();
}

void Database::rollback(Connection &connection)
{
    if (!connection.isOpen() || !connection.execute("ROLLBACK"))
        connection.close();
}

void Database::pause(int attempt)
{
    // Full jitter, so that callers who collided do not collide again.
    QThread::msleep(QRandomGenerator::global()->bounded(1, 10 << attempt));
}

Error Database::busy() { return {ErrorCode::Unavailable, u"all database connections are in use"_s, {}, {}, 1}; }

Error Database::lost() { return {ErrorCode::Unavailable, u"the connection was lost before the commit"_s, {}, {}, 1}; }

} // namespace foyer
